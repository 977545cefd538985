// The segments of one log, oldest first; the last one is active. Owns their files: rolling,
// reading, syncing and deleting. It knows nothing of producers' sequences or of who is asking.
import { directoryOf, syncPath } from '../platform/file-system.ts';
import { randomFraction } from '../platform/random.ts';
import { OFFSET_INDEX_ENTRY_BYTES } from './offset-index.ts';
import type { LeaderEpochs } from './leader-epochs.ts';
import type { LogConfig } from './log-config.ts';
import type { LogDirectoryContext } from './log-directory-context.ts';
import { emptySlice, type LogSlice } from './log-slice.ts';
import { PARTITION_METADATA_FILE } from './partition-metadata.ts';
import { saveProducerSnapshot } from './producer-snapshot.ts';
import type { ProducerState } from './producer-state.ts';
import { countExpiredSegments } from './retention.ts';
import { Segment } from './segment.ts';
import { DELETED_SUFFIX, SEGMENT_SUFFIX, segmentFileName } from './segment-files.ts';
import { findInBatch, type TimestampOffset } from './timestamp-search.ts';

/** Offsets and positions in the indexes are 32-bit, relative to the segment. */
const RELATIVE_MAX = 2 ** 31 - 1;

/** What decides whether the next batch still fits the active segment. */
export interface RollQuestion {
  config: LogConfig;
  /** Bytes that will be written, the new batch included. */
  addedBytes: number;
  pendingBatches: number;
  /** Timestamp of the first of them; null when there are none. */
  pendingTimestamp: number | null;
  lastOffset: number;
  timestamp: number;
  nowMs: number;
}

/** The files of one log. */
export class SegmentList {
  readonly #directory: string;
  readonly #context: LogDirectoryContext;
  readonly #segments: Segment[];
  /** Segments with bytes that only the page cache may have. */
  readonly #unsynced = new Set<Segment>();
  /** Indexes of sealed segments, and snapshots, that only the page cache may have. */
  readonly #unsyncedPaths = new Set<string>();
  /** Deleted segments whose files are still there, for whoever reads them. */
  readonly #doomed = new Set<Segment>();
  #areNamesUnsynced = true;
  /** Of the active segment, drawn when it is first asked for; in [0, 1). */
  #jitterFraction: number | null = null;
  #logStartOffset: number;

  /** `segments` must not be empty. What lies at or after `recoveryPoint` may not be synced. */
  constructor(
    directory: string,
    segments: Segment[],
    logStartOffset: number,
    recoveryPoint: number,
    context: LogDirectoryContext,
  ) {
    this.#directory = directory;
    this.#segments = segments;
    this.#logStartOffset = logStartOffset;
    this.#context = context;
    for (const segment of segments.slice(this.#indexOf(recoveryPoint))) {
      if (segment.sizeBytes > 0) this.#unsynced.add(segment);
    }
  }

  get active(): Segment {
    return this.#segments.at(-1)!;
  }

  get count(): number {
    return this.#segments.length;
  }

  get logStartOffset(): number {
    return this.#logStartOffset;
  }

  /** Bytes of all segments. */
  get sizeBytes(): number {
    return this.#segments.reduce((sum, segment) => sum + segment.sizeBytes, 0);
  }

  /** Greatest timestamp in the log and the last offset of its batch; -1 and -1 when empty. */
  get maxTimestamp(): { timestamp: number; offset: number } {
    let found = { timestamp: -1, offset: -1 };
    for (const { maxTimestamp, maxTimestampOffset } of this.#segments) {
      if (maxTimestamp > found.timestamp) {
        found = { timestamp: maxTimestamp, offset: maxTimestampOffset };
      }
    }
    return found;
  }

  read(
    offset: number,
    endOffset: number,
    sizeBytesMax: number,
    atLeastOneBatch: boolean,
  ): LogSlice {
    if (offset >= endOffset) return emptySlice(this.active.file);
    for (let index = this.#indexOf(offset); index < this.#segments.length; index++) {
      const segment = this.#segments[index]!;
      const first = segment.findOffset(offset);
      if (first === null) continue;
      const availableBytes = segment.sizeBytes - first.position;
      const isFirstTooLarge = first.sizeBytes > sizeBytesMax;
      if (isFirstTooLarge && !atLeastOneBatch) return emptySlice(segment.file);
      const sizeBytes = isFirstTooLarge ? first.sizeBytes : Math.min(sizeBytesMax, availableBytes);
      return { file: segment.file, position: first.position, sizeBytes };
    }
    return emptySlice(this.active.file);
  }

  findTimestamp(timestamp: number, epochs: LeaderEpochs): TimestampOffset | null {
    const { core } = this.#context.flushQueue.buffer;
    const logStartOffset = this.#logStartOffset;
    for (const segment of this.#segments) {
      if (segment.maxTimestamp < timestamp) continue;
      let location = segment.findTimestamp(timestamp, logStartOffset);
      while (location !== null) {
        const found = findInBatch(core, segment, location, timestamp, logStartOffset);
        if (found !== null) return { ...found, leaderEpoch: epochs.epochOf(found.offset) };
        // The log starts inside this batch, behind its last record that is young enough.
        location = segment.findTimestamp(timestamp, location.lastOffset + 1);
      }
    }
    return null;
  }

  /** Whether the batch in question must go into a new segment. */
  needsRoll({ config, addedBytes, pendingBatches, ...batch }: RollQuestion): boolean {
    const { active } = this;
    if (active.sizeBytes === 0 && pendingBatches === 0) return false;
    return (
      active.sizeBytes + addedBytes > config.segmentSizeBytes ||
      this.#ageMs(batch) > config.segmentMs - this.#jitterMs(config) ||
      batch.lastOffset - active.baseOffset > RELATIVE_MAX ||
      (active.offsetIndex.entryCount + pendingBatches + 1) * OFFSET_INDEX_ENTRY_BYTES >
        config.indexSizeBytes
    );
  }

  /**
   * Kafka measures age by record time, so that replayed old data rolls as it did when it was new;
   * by the clock when the first batch has no time.
   */
  #ageMs({
    pendingTimestamp,
    timestamp,
    nowMs,
  }: Pick<RollQuestion, 'pendingTimestamp' | 'timestamp' | 'nowMs'>): number {
    const firstTimestamp = this.active.firstTimestamp ?? pendingTimestamp ?? timestamp;
    return firstTimestamp < 0 ? nowMs - this.active.createdMs : timestamp - firstTimestamp;
  }

  /** How much sooner this segment is rolled: else all partitions of a topic roll at once. */
  #jitterMs({ segmentMs, segmentJitterMs }: LogConfig): number {
    if (segmentJitterMs === 0) return 0;
    this.#jitterFraction ??= randomFraction(this.#context.random);
    return Math.floor(this.#jitterFraction * Math.min(segmentMs, segmentJitterMs));
  }

  /** Seals the active segment and begins a new one at `baseOffset`. */
  roll(baseOffset: number, producers: ProducerState): void {
    const { fileSystem, clock } = this.#context;
    if (this.active.baseOffset === baseOffset) return;
    try {
      this.active.seal();
      this.active.writeIndexes(fileSystem);
      this.#unsyncedPaths.add(this.active.path(SEGMENT_SUFFIX.offsetIndex));
      this.#unsyncedPaths.add(this.active.path(SEGMENT_SUFFIX.timeIndex));
      const snapshot = saveProducerSnapshot(fileSystem, this.#directory, baseOffset, producers);
      this.#unsyncedPaths.add(snapshot);
      const path = `${this.#directory}/${segmentFileName(baseOffset, SEGMENT_SUFFIX.log)}`;
      const file = fileSystem.open(path, 'exclusive');
      this.#segments.push(
        new Segment({
          directory: this.#directory,
          baseOffset,
          file,
          sizeBytes: 0,
          createdMs: clock.nowMs(),
        }),
      );
      this.#areNamesUnsynced = true;
      this.#jitterFraction = null;
    } catch (error) {
      this.#context.fail(error as Error);
    }
  }

  /** Notes that the active segment holds bytes which only the page cache has. */
  noteUnsynced(): void {
    this.#unsynced.add(this.active);
  }

  /** Makes everything written so far durable. */
  async sync(): Promise<void> {
    const { fileSystem } = this.#context;
    const segments = [...this.#unsynced];
    const paths = [...this.#unsyncedPaths];
    const areNamesUnsynced = this.#areNamesUnsynced;
    this.#unsynced.clear();
    this.#unsyncedPaths.clear();
    this.#areNamesUnsynced = false;
    await Promise.all([
      ...segments.map(({ file }) => file.sync()),
      ...paths.map((path) => syncPath(fileSystem, path)),
    ]);
    if (areNamesUnsynced) await this.#syncNames();
  }

  /** Makes the names of the files durable, and what says whose they are. */
  async #syncNames(): Promise<void> {
    const { fileSystem } = this.#context;
    await syncPath(fileSystem, `${this.#directory}/${PARTITION_METADATA_FILE}`);
    await fileSystem.syncDirectory(this.#directory);
    // The folder itself may be as new as its first segment.
    await fileSystem.syncDirectory(directoryOf(this.#directory));
  }

  countExpired(config: LogConfig, nowMs: number, highWatermark: number): number {
    const views = this.#segments.map((segment, index) => ({
      sizeBytes: segment.sizeBytes,
      maxTimestamp: segment.maxTimestamp >= 0 ? segment.maxTimestamp : segment.createdMs,
      endOffset: this.#segments[index + 1]?.baseOffset ?? highWatermark,
    }));
    return countExpiredSegments(views, config, nowMs, highWatermark);
  }

  /** Takes the oldest `count` segments out at once; their files go after `delayMs`. */
  deleteOldest(count: number, delayMs: number): void {
    const doomed = this.#segments.splice(0, count);
    this.#logStartOffset = Math.max(this.#logStartOffset, this.#segments[0]!.baseOffset);
    for (const segment of doomed) {
      this.#unsynced.delete(segment);
      try {
        this.#removeLater(segment, this.#markDeleted(segment), delayMs);
      } catch (error) {
        this.#context.fail(error as Error);
        return;
      }
    }
  }

  /** Raises the log start; segments that end before it go as in `deleteOldest`. */
  raiseLogStart(offset: number, delayMs: number): void {
    if (offset <= this.#logStartOffset) return;
    this.#logStartOffset = offset;
    const first = this.#indexOf(offset);
    if (first > 0) this.deleteOldest(first, delayMs);
  }

  /** Writes the indexes of the active segment and the snapshot of the producers. */
  writeState(logEndOffset: number, producers: ProducerState): void {
    this.active.seal();
    this.active.writeIndexes(this.#context.fileSystem);
    saveProducerSnapshot(this.#context.fileSystem, this.#directory, logEndOffset, producers);
  }

  /** Makes what `writeState` wrote durable. */
  syncState(): Promise<void> {
    return this.active.syncIndexes(this.#context.fileSystem);
  }

  close(): void {
    for (const segment of [...this.#segments, ...this.#doomed]) segment.close();
  }

  /** Position of the segment that would hold `offset`. */
  #indexOf(offset: number): number {
    let low = 0;
    let high = this.#segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#segments[middle]!.baseOffset <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #removeLater(segment: Segment, paths: readonly string[], delayMs: number): void {
    const { fileSystem, scheduler } = this.#context;
    this.#doomed.add(segment);
    scheduler.after(delayMs, () => {
      this.#doomed.delete(segment);
      segment.close();
      try {
        for (const path of paths) if (fileSystem.exists(path)) fileSystem.remove(path);
      } catch (error) {
        this.#context.fail(error as Error);
      }
    });
  }

  #markDeleted(segment: Segment): string[] {
    const { fileSystem } = this.#context;
    return Object.values(SEGMENT_SUFFIX).flatMap((suffix) => {
      const path = segment.path(suffix);
      if (!fileSystem.exists(path)) return [];
      fileSystem.rename(path, path + DELETED_SUFFIX);
      return [path + DELETED_SUFFIX];
    });
  }
}
