// Which segments are past their time or beyond the size. Pure: the log deletes what is named here.
import type { LogConfig } from './log-config.ts';

/** What retention needs to know of a segment; the active one comes last. */
export interface RetentionSegment {
  sizeBytes: number;
  /** Greatest timestamp, or the file's time when no record has one. */
  maxTimestamp: number;
  /** Offset after the segment's last batch. */
  endOffset: number;
}

/**
 * How many of the oldest segments go. Only whole segments go, oldest first, and none that a
 * consumer could not yet have read.
 */
export function countExpiredSegments(
  segments: readonly RetentionSegment[],
  config: LogConfig,
  nowMs: number,
  highWatermark: number,
): number {
  if (!config.cleanupPolicy.includes('delete')) return 0;
  return Math.max(
    countByTime(segments, config.retentionMs, nowMs, highWatermark),
    countBySize(segments, config.retentionBytes, highWatermark),
  );
}

function countByTime(
  segments: readonly RetentionSegment[],
  retentionMs: number,
  nowMs: number,
  highWatermark: number,
): number {
  if (retentionMs < 0) return 0;
  const kept = segments.findIndex(
    (segment) =>
      segment.sizeBytes === 0 ||
      segment.endOffset > highWatermark ||
      nowMs - segment.maxTimestamp <= retentionMs,
  );
  return kept === -1 ? segments.length : kept;
}

function countBySize(
  segments: readonly RetentionSegment[],
  retentionBytes: number,
  highWatermark: number,
): number {
  if (retentionBytes < 0) return 0;
  let excessBytes = segments.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) - retentionBytes;
  let count = 0;
  for (const segment of segments) {
    if (excessBytes < segment.sizeBytes || segment.sizeBytes === 0) break;
    if (segment.endOffset > highWatermark) break;
    excessBytes -= segment.sizeBytes;
    count++;
  }
  return count;
}
