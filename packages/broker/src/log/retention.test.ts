// Retention as a pure question: how many of the oldest segments go.
import { describe, expect, it } from 'vitest';
import { testLogConfig } from '../../test/support/log-harness.ts';
import { countExpiredSegments, type RetentionSegment } from './retention.ts';

/** Four segments of 100 bytes and 10 records, written at 1000, 2000, 3000, 4000. */
const segments: RetentionSegment[] = [1, 2, 3, 4].map((number) => ({
  sizeBytes: 100,
  maxTimestamp: number * 1_000,
  endOffset: number * 10,
}));
const config = (retentionMs: number, retentionBytes = -1, cleanupPolicy = 'delete' as const) =>
  testLogConfig({ retentionMs, retentionBytes, cleanupPolicy });

describe('retention', () => {
  it('deletes by time what is older than retention.ms, oldest first', () => {
    expect(countExpiredSegments(segments, config(500), 2_500, 40)).toBe(1);
    expect(countExpiredSegments(segments, config(500), 2_501, 40)).toBe(2);
    expect(countExpiredSegments(segments, config(500), 9_999, 40)).toBe(4);
    expect(countExpiredSegments(segments, config(-1), 9_999, 40)).toBe(0);
    expect(countExpiredSegments(segments, config(0), 3_000, 40)).toBe(2);
  });

  it('stops at the first segment that is young, though later ones may be old', () => {
    const mixed = [segments[3]!, segments[0]!];
    expect(countExpiredSegments(mixed, config(500), 3_000, 40)).toBe(0);
  });

  it('deletes by size what lies beyond retention.bytes, and never more', () => {
    expect(countExpiredSegments(segments, config(-1, 400), 0, 40)).toBe(0);
    expect(countExpiredSegments(segments, config(-1, 301), 0, 40)).toBe(0);
    expect(countExpiredSegments(segments, config(-1, 300), 0, 40)).toBe(1);
    expect(countExpiredSegments(segments, config(-1, 101), 0, 40)).toBe(2);
    expect(countExpiredSegments(segments, config(-1, 0), 0, 40)).toBe(4);
  });

  it('deletes the more of what time and size allow', () => {
    expect(countExpiredSegments(segments, config(500, 100), 2_000, 40)).toBe(3);
  });

  it('keeps what no consumer could have read', () => {
    expect(countExpiredSegments(segments, config(0, 0), 9_999, 20)).toBe(2);
    expect(countExpiredSegments(segments, config(0, 0), 9_999, 19)).toBe(1);
  });

  it('keeps an empty segment and a compacted topic', () => {
    const withEmpty = [...segments, { sizeBytes: 0, maxTimestamp: 0, endOffset: 40 }];
    expect(countExpiredSegments(withEmpty, config(0, 0), 9_999, 40)).toBe(4);
    const compact = testLogConfig({ cleanupPolicy: 'compact', retentionMs: 0 });
    expect(countExpiredSegments(segments, compact, 9_999, 40)).toBe(0);
    const both = testLogConfig({ cleanupPolicy: 'compact,delete', retentionMs: 0 });
    expect(countExpiredSegments(segments, both, 9_999, 40)).toBe(4);
  });
});
