// Reads a partition's folder at start: the clean way trusts its files, the other way verifies what
// was not synced and cuts the log at the first batch that is not whole. It never cuts what was
// synced.
import type { Core } from '@millrace/core-wasm';
import type { FileSystem } from '../platform/file-system.ts';
import { batchHeader } from './batch-header.ts';
import { CorruptFileError } from './checkpoint-file.ts';
import { LeaderEpochs } from './leader-epochs.ts';
import { OffsetIndex, OFFSET_INDEX_ENTRY_BYTES } from './offset-index.ts';
import type { LogState } from './partition-log.ts';
import { loadProducerSnapshot, removeProducerSnapshots } from './producer-snapshot.ts';
import { noteProducerBatch, type ProducerState } from './producer-state.ts';
import { Segment } from './segment.ts';
import {
  CLEANED_SUFFIX,
  DELETED_SUFFIX,
  offsetOfFileName,
  SEGMENT_SUFFIX,
  segmentFileName,
  SWAP_SUFFIX,
} from './segment-files.ts';
import { SegmentScan } from './segment-scan.ts';
import { TIME_INDEX_ENTRY_BYTES, TimeIndex } from './time-index.ts';

/** What the loader must know of one partition. */
export interface LoadOptions {
  readonly fileSystem: FileSystem;
  readonly core: Core;
  readonly directory: string;
  /** The process before ended properly: no file needs to be verified. */
  readonly isClean: boolean;
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
  const kept = options.isClean ? segments : recoverSegments(options, segments, epochs);
  const logEndOffset = endOffsetOf(options, kept);
  if (kept.length === 0) kept.push(createSegment(options, logEndOffset));
  const logStartOffset = Math.max(options.logStartOffset, kept[0]!.baseOffset);
  epochs.retain(logStartOffset, logEndOffset);
  return {
    segments: kept,
    logStartOffset,
    logEndOffset,
    recoveryPoint: options.isClean ? logEndOffset : Math.min(options.recoveryPoint, logEndOffset),
    producers: loadProducers(options, kept, logEndOffset),
    epochs,
  };
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
  for (const segment of segments.slice(0, first)) rebuildIfInsane(options, segment);
  for (let index = first; index < segments.length; index++) {
    const segment = segments[index]!;
    const isIntact = recoverSegment(options, segment, epochs);
    if (isIntact) continue;
    const cut = segments.slice(index + 1);
    for (const later of cut) removeSegment(options, later);
    return segments.slice(0, index + 1);
  }
  return segments;
}

/** The segment that holds the recovery point is the first that may end in torn bytes. */
function firstUnsynced(segments: readonly Segment[], recoveryPoint: number): number {
  const index = segments.findLastIndex(({ baseOffset }) => baseOffset <= recoveryPoint);
  return Math.max(0, index);
}

function rebuildIfInsane(options: LoadOptions, segment: Segment): void {
  const hasEntries = segment.offsetIndex.entryCount > 0 && segment.timeIndex.entryCount > 0;
  const isSmall = segment.sizeBytes <= options.indexIntervalBytes;
  if ((hasEntries || isSmall) && segment.offsetIndex.isSane(segment.sizeBytes)) return;
  options.onRecovery(`rebuilds the indexes of ${segment.path(SEGMENT_SUFFIX.log)}`);
  reindex(options, segment, () => undefined);
}

/** Verifies a segment and cuts it where it is torn. Returns whether it was whole. */
function recoverSegment(options: LoadOptions, segment: Segment, epochs: LeaderEpochs): boolean {
  let endOffset = segment.baseOffset;
  const end = reindex(options, segment, (view, at) => {
    endOffset = batchHeader.lastOffset(view, at) + 1;
    epochs.assign(batchHeader.leaderEpoch(view, at), batchHeader.baseOffset(view, at));
  });
  if (end.reason === null) return true;
  const path = segment.path(SEGMENT_SUFFIX.log);
  if (endOffset < options.recoveryPoint) {
    // Synced data cannot be torn by a crash: the disk has lost it, and cutting would hide that.
    throw new CorruptFileError(path, `${end.reason} at byte ${end.position}, in synced data`);
  }
  options.onRecovery(`cuts ${path} at byte ${end.position}, offset ${endOffset}: ${end.reason}`);
  segment.file.truncate(end.position);
  segment.file.syncNow();
  segment.sizeBytes = end.position;
  return false;
}

function reindex(
  options: LoadOptions,
  segment: Segment,
  onBatch: (view: DataView, at: number) => void,
) {
  segment.resetIndexes();
  const scan = new SegmentScan(options.core, segment.file);
  return scan.run(0, segment.baseOffset, (view, at, position) => {
    segment.indexBatch(
      position,
      batchHeader.sizeBytes(view, at),
      batchHeader.lastOffset(view, at),
      batchHeader.maxTimestamp(view, at),
      options.indexIntervalBytes,
    );
    onBatch(view, at);
  });
}

function removeSegment({ fileSystem, onRecovery }: LoadOptions, segment: Segment): void {
  onRecovery(`removes ${segment.path(SEGMENT_SUFFIX.log)}: it follows a torn segment`);
  segment.close();
  for (const suffix of Object.values(SEGMENT_SUFFIX)) {
    const path = segment.path(suffix);
    if (fileSystem.exists(path)) fileSystem.remove(path);
  }
}

function endOffsetOf(options: LoadOptions, segments: readonly Segment[]): number {
  const last = segments.at(-1);
  if (last === undefined) return options.logStartOffset;
  let endOffset = last.baseOffset;
  last.scan(last.offsetIndex.lookup(Infinity), (batch) => {
    endOffset = batch.lastOffset + 1;
    return false;
  });
  return endOffset;
}

/** The newest snapshot plus the batches after it. */
function loadProducers(
  options: LoadOptions,
  segments: readonly Segment[],
  logEndOffset: number,
): ProducerState {
  const { fileSystem, directory, core } = options;
  removeProducerSnapshots(fileSystem, directory, (offset) => offset > logEndOffset);
  const { producers, offset } = loadProducerSnapshot(fileSystem, directory, logEndOffset);
  if (offset === logEndOffset) return producers;
  for (const [index, segment] of segments.entries()) {
    const segmentEnd = segments[index + 1]?.baseOffset ?? logEndOffset;
    if (segmentEnd <= offset) continue;
    new SegmentScan(core, segment.file).run(0, segment.baseOffset, (view, at) => {
      if (batchHeader.baseOffset(view, at) >= offset) noteProducerBatch(producers, view, at);
    });
  }
  return producers;
}
