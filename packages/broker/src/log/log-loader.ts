// Reads a partition's folder at start: the clean way trusts its files, the other way verifies what
// was not synced and cuts the log at the first batch that is not whole. It never cuts what was
// synced.
import type { Core } from '@millrace/core-wasm';
import { READ_CHUNK_BYTES_MAX } from '../limits.ts';
import type { FileSystem } from '../platform/file-system.ts';
import { CorruptFileError } from './checkpoint-file.ts';
import { LeaderEpochs } from './leader-epochs.ts';
import { OffsetIndex, OFFSET_INDEX_ENTRY_BYTES } from './offset-index.ts';
import type { LogState } from './log-state.ts';
import { loadProducerSnapshot, removeProducerSnapshots } from './producer-snapshot.ts';
import { NO_PRODUCER_ID, type ProducerState } from './producer-state.ts';
import { Segment } from './segment.ts';
import {
  CLEANED_SUFFIX,
  DELETED_SUFFIX,
  offsetOfFileName,
  SEGMENT_SUFFIX,
  segmentFileName,
  SWAP_SUFFIX,
} from './segment-files.ts';
import { type ScanEnd, type ScannedBatch, scanSegment } from './segment-scan.ts';
import { TIME_INDEX_ENTRY_BYTES, TimeIndex } from './time-index.ts';

/** What the loader must know of one partition. */
export interface LoadOptions {
  readonly fileSystem: FileSystem;
  readonly core: Core;
  readonly directory: string;
  /** The process before ended properly: no file needs to be verified. */
  readonly isClean: boolean;
  /** The disk failed under a process before: what reads well may not be on it. */
  readonly isSuspect: boolean;
  /** Up to this offset everything was synced. */
  readonly recoveryPoint: number;
  /** From the checkpoint; 0 when there is none. */
  readonly logStartOffset: number;
  readonly indexIntervalBytes: number;
  readonly nowMs: number;
  /** Told what recovery did. */
  readonly onRecovery: (message: string) => void;
}

/** Loads one partition. @throws CorruptFileError when synced data is damaged */
export function loadLog(options: LoadOptions): LogState {
  removeLeftovers(options);
  const segments = openSegments(options);
  const epochs = LeaderEpochs.load(options.fileSystem, options.directory);
  const isClean = options.isClean && endsWhole(segments, options.recoveryPoint);
  if (isClean) checkIndexes(options, segments, segments.length);
  const kept = isClean ? segments : recoverSegments(options, segments, epochs);
  const logEndOffset = beginAtLogStart(options, kept);
  if (kept.length === 0) kept.push(createSegment(options, logEndOffset));
  kept.at(-1)!.restoreFirstTimestamp();
  const logStartOffset = Math.max(options.logStartOffset, kept[0]!.baseOffset);
  epochs.truncateEnd(logEndOffset);
  epochs.truncateStart(logStartOffset);
  return {
    segments: kept,
    logStartOffset,
    logEndOffset,
    recoveryPoint: isClean ? logEndOffset : Math.min(options.recoveryPoint, logEndOffset),
    producers: loadProducers(options, kept, logEndOffset),
    epochs,
    isStateSaved: isClean && segments.length > 0,
  };
}

/** Whether the active segment's headers lead to its very end, and to a batch that is intact. */
function endsWhole(segments: readonly Segment[], recoveryPoint: number): boolean {
  const active = segments.at(-1);
  if (active === undefined) return true;
  // Bytes that are no index lead nowhere, and say nothing about the log.
  if (!active.offsetIndex.isSane(active.sizeBytes)) active.resetIndexes();
  const { position, endOffset, last } = active.findEnd();
  if (position !== active.sizeBytes || endOffset < recoveryPoint) return false;
  // Its header says where the next records go: offsets that leap would never come back.
  return last === null || active.isIntact(last);
}

/** Temporary files tell of an interrupted deletion or compaction; the log itself is complete. */
function removeLeftovers({ fileSystem, directory }: LoadOptions): void {
  for (const name of fileSystem.list(directory)) {
    if ([DELETED_SUFFIX, CLEANED_SUFFIX, SWAP_SUFFIX, '.tmp'].some((end) => name.endsWith(end))) {
      fileSystem.remove(`${directory}/${name}`);
    }
  }
}

function openSegments({ fileSystem, directory, nowMs }: LoadOptions): Segment[] {
  return fileSystem
    .list(directory)
    .map((name) => offsetOfFileName(name, SEGMENT_SUFFIX.log))
    .filter((offset): offset is number => offset !== null)
    .sort((a, b) => a - b)
    .map((baseOffset) => {
      const path = (suffix: string) => `${directory}/${segmentFileName(baseOffset, suffix)}`;
      const file = fileSystem.open(path(SEGMENT_SUFFIX.log), 'existing');
      return new Segment({
        directory,
        baseOffset,
        file,
        sizeBytes: file.sizeBytes(),
        createdMs: nowMs,
        offsetIndex: new OffsetIndex(
          baseOffset,
          readIndex(fileSystem, path(SEGMENT_SUFFIX.offsetIndex), OFFSET_INDEX_ENTRY_BYTES),
        ),
        timeIndex: new TimeIndex(
          baseOffset,
          readIndex(fileSystem, path(SEGMENT_SUFFIX.timeIndex), TIME_INDEX_ENTRY_BYTES),
        ),
      });
    });
}

/** An index file of a wrong length says nothing; an empty index only makes a search longer. */
function readIndex(fileSystem: FileSystem, path: string, entryBytes: number): Uint8Array {
  if (!fileSystem.exists(path)) return new Uint8Array(0);
  const bytes = fileSystem.readFile(path);
  return bytes.length % entryBytes === 0 ? bytes : new Uint8Array(0);
}

function createSegment(options: LoadOptions, baseOffset: number): Segment {
  const { directory, nowMs, fileSystem } = options;
  const path = `${directory}/${segmentFileName(baseOffset, SEGMENT_SUFFIX.log)}`;
  const file = fileSystem.open(path, 'create');
  return new Segment({ directory, baseOffset, file, sizeBytes: 0, createdMs: nowMs });
}

/** Verifies what was not synced; returns the segments that stay. */
function recoverSegments(
  options: LoadOptions,
  segments: Segment[],
  epochs: LeaderEpochs,
): Segment[] {
  const first = firstUnsynced(segments, options.recoveryPoint);
  checkIndexes(options, segments, first);
  for (let index = first; index < segments.length; index++) {
    const segment = segments[index]!;
    const isIntact = recoverSegment(options, segment, epochs, segments[index + 1]);
    if (options.isSuspect) rewrite(segment);
    if (isIntact) {
      if (index < segments.length - 1) segment.saveIndexesNow(options.fileSystem);
      continue;
    }
    const cut = segments.slice(index + 1);
    for (const later of cut) removeSegment(options, later, 'follows a torn segment');
    // What comes back after another crash would stand behind records written anew.
    if (cut.length > 0) options.fileSystem.syncDirectoryNow(options.directory);
    return segments.slice(0, index + 1);
  }
  return segments;
}

/**
 * The end of the log. A log that ends before its start has lost what was not synced after records
 * were deleted: it goes on at its start, because offsets before that are never given again.
 */
function beginAtLogStart(options: LoadOptions, segments: Segment[]): number {
  const { logStartOffset } = options;
  const endOffset = segments.at(-1)?.findEnd().endOffset ?? logStartOffset;
  if (endOffset >= logStartOffset) return endOffset;
  for (const segment of segments.splice(0)) removeSegment(options, segment, 'ends before the log');
  return logStartOffset;
}

/** The segment that holds the recovery point is the first that may end in torn bytes. */
function firstUnsynced(segments: readonly Segment[], recoveryPoint: number): number {
  const index = segments.findLastIndex(({ baseOffset }) => baseOffset <= recoveryPoint);
  return Math.max(0, index);
}

/** Rebuilds the indexes of the first `count` segments where they are missing or cannot be true. */
function checkIndexes(options: LoadOptions, segments: readonly Segment[], count: number): void {
  for (const [position, segment] of segments.slice(0, count).entries()) {
    const endOffset = segments[position + 1]?.baseOffset ?? Infinity;
    const isMissing = segment.sizeBytes > 0 && !hasIndexFiles(options, segment);
    if (!isMissing && segment.hasSaneIndexes(endOffset, options.indexIntervalBytes)) continue;
    const path = segment.path(SEGMENT_SUFFIX.log);
    options.onRecovery(`rebuilds the indexes of ${path}`);
    const end = reindex(options, segment, () => undefined);
    if (end.reason !== null) throw damagedSyncedData(path, end);
    segment.saveIndexesNow(options.fileSystem);
  }
}

/** An index without entries may be right, but only one that was written. */
function hasIndexFiles({ fileSystem }: LoadOptions, segment: Segment): boolean {
  return [SEGMENT_SUFFIX.offsetIndex, SEGMENT_SUFFIX.timeIndex].every((suffix) =>
    fileSystem.exists(segment.path(suffix)),
  );
}

/** Synced data cannot be torn by a crash: the disk has lost it, and cutting would hide that. */
function damagedSyncedData(path: string, { reason, position }: ScanEnd): CorruptFileError {
  return new CorruptFileError(path, `${reason} at byte ${position}, in synced data`);
}

/**
 * Verifies a segment and cuts it where it is torn. Returns whether it was whole: a loss of power
 * may leave a file short without a torn batch, and then the next segment does not follow on it.
 * (What compaction leaves out is no loss: it works on synced segments only.)
 */
function recoverSegment(
  options: LoadOptions,
  segment: Segment,
  epochs: LeaderEpochs,
  next: Segment | undefined,
): boolean {
  let endOffset = segment.baseOffset;
  const scanned = reindex(options, segment, (batch) => {
    endOffset = batch.lastOffset + 1;
    epochs.assign(batch.leaderEpoch, batch.baseOffset);
  });
  const isShort =
    next === undefined ? endOffset < options.recoveryPoint : endOffset !== next.baseOffset;
  const reason = scanned.reason ?? (isShort ? 'the file has lost batches at its end' : null);
  if (reason === null) return true;
  const end = { position: scanned.position, reason };
  const path = segment.path(SEGMENT_SUFFIX.log);
  if (endOffset < options.recoveryPoint) throw damagedSyncedData(path, end);
  options.onRecovery(`cuts ${path} at byte ${end.position}, offset ${endOffset}: ${end.reason}`);
  segment.file.truncate(end.position);
  segment.file.syncNow();
  segment.sizeBytes = end.position;
  return false;
}

/**
 * Writes the segment over itself and syncs it. After a failed sync the kernel takes pages for clean
 * that the disk never got; a later sync would not write them, and an acknowledged record behind
 * them would be lost with them.
 */
function rewrite({ file, sizeBytes }: Segment): void {
  const window = new Uint8Array(Math.min(sizeBytes, READ_CHUNK_BYTES_MAX));
  for (let at = 0; at < sizeBytes; at += window.length) {
    const length = file.readNow(window, 0, Math.min(window.length, sizeBytes - at), at);
    file.write([window.subarray(0, length)], at);
  }
  file.syncNow();
}

function reindex(
  options: LoadOptions,
  segment: Segment,
  onBatch: (batch: ScannedBatch) => void,
): ScanEnd {
  segment.resetIndexes();
  return scanSegment(options.core, segment.file, segment.baseOffset, (batch) => {
    const { position, sizeBytes, lastOffset, maxTimestamp } = batch;
    const { indexIntervalBytes } = options;
    segment.indexBatch(position, sizeBytes, lastOffset, maxTimestamp, indexIntervalBytes);
    onBatch(batch);
  });
}

function removeSegment(
  { fileSystem, onRecovery }: LoadOptions,
  segment: Segment,
  reason: string,
): void {
  onRecovery(`removes ${segment.path(SEGMENT_SUFFIX.log)}: it ${reason}`);
  segment.close();
  for (const suffix of Object.values(SEGMENT_SUFFIX)) {
    const path = segment.path(suffix);
    if (fileSystem.exists(path)) fileSystem.remove(path);
  }
}

/** The newest snapshot plus the batches after it. */
function loadProducers(
  options: LoadOptions,
  segments: readonly Segment[],
  logEndOffset: number,
): ProducerState {
  const { fileSystem, directory, core } = options;
  removeProducerSnapshots(fileSystem, directory, (offset) => offset > logEndOffset);
  const { baseOffset } = segments[0]!;
  const loaded = loadProducerSnapshot(fileSystem, directory, logEndOffset, baseOffset);
  const { producers, offset } = loaded;
  // Snapshots of clean ends that the log has outgrown would pile up.
  const kept = new Set([offset, ...segments.map(({ baseOffset }) => baseOffset)]);
  removeProducerSnapshots(fileSystem, directory, (stale) => !kept.has(stale));
  if (offset === logEndOffset) return producers;
  for (const [index, segment] of segments.entries()) {
    const segmentEnd = segments[index + 1]?.baseOffset ?? logEndOffset;
    if (segmentEnd <= offset) continue;
    scanSegment(core, segment.file, segment.baseOffset, (batch) => {
      if (batch.baseOffset >= offset) noteScannedBatch(producers, batch);
    });
  }
  return producers;
}

function noteScannedBatch(producers: ProducerState, batch: ScannedBatch): void {
  const { producerId, producerEpoch: epoch, firstSequence, lastSequence } = batch;
  if (producerId === NO_PRODUCER_ID) return;
  const { baseOffset, lastOffset, maxTimestamp } = batch;
  const append = { producerId, epoch, firstSequence, lastSequence };
  producers.update(append, baseOffset, lastOffset, maxTimestamp);
}
