// The log of one partition: assigns offsets, writes batches, reads them back. Offsets only grow;
// what it has answered for is in the file. It never looks at the clock or the disk but through its
// context.
import { batchLayout, CoreError } from '@millrace/core-wasm';
import { ErrorCode } from '@millrace/protocol';
import { accepted, type AppendResult, refused } from './append-result.ts';
import { type BatchOrigin, type BatchRefusal, LARGE } from './batch-check.ts';
import { batchHeader, viewOf, writeInt64 } from './batch-header.ts';
import type { FlushTarget } from './flush-queue.ts';
import type { LeaderEpochs } from './leader-epochs.ts';
import type { LogConfig } from './log-config.ts';
import type { LogDirectoryContext } from './log-directory-context.ts';
import type { LogSlice } from './log-slice.ts';
import type { LogState } from './log-state.ts';
import { LogSync } from './log-sync.ts';
import { recompress } from './recompress.ts';
import {
  NO_PRODUCER_ID,
  noteProducerBatch,
  type ProducerState,
  sequencesOf,
} from './producer-state.ts';
import type { AppendedBatch } from './segment.ts';
import { SegmentList } from './segment-list.ts';
import { SliceReader } from './slice-reader.ts';
import type { TimestampOffset } from './timestamp-search.ts';

const OFFLINE = 'the log directory is offline';

/** How to append. */
export interface AppendOptions {
  leaderEpoch: number;
  origin: BatchOrigin;
}

/** One partition's log. */
export class PartitionLog implements FlushTarget {
  readonly topic: string;
  readonly partition: number;
  readonly directory: string;
  readonly producers: ProducerState;
  readonly epochs: LeaderEpochs;
  readonly segments: SegmentList;
  config: LogConfig;
  readonly #context: LogDirectoryContext;
  readonly #sync: LogSync;
  readonly #reader: SliceReader;
  readonly #listeners = new Set<(log: PartitionLog) => void>();
  #pending: AppendedBatch[] = [];
  #writtenBytes = 0;
  #pendingBytes = 0;
  #logEndOffset: number;
  #highWatermark: number;
  #savedEpoch = -1;
  #isDeleted = false;
  #isStateSaved: boolean;

  constructor(
    topic: string,
    partition: number,
    directory: string,
    config: LogConfig,
    state: LogState,
    context: LogDirectoryContext,
  ) {
    this.topic = topic;
    this.partition = partition;
    this.directory = directory;
    this.config = config;
    this.producers = state.producers;
    this.epochs = state.epochs;
    this.#context = context;
    this.#logEndOffset = state.logEndOffset;
    this.#highWatermark = state.logEndOffset;
    this.#isStateSaved = state.isStateSaved;
    const { segments, logStartOffset, recoveryPoint } = state;
    this.segments = new SegmentList(directory, segments, logStartOffset, recoveryPoint, context);
    this.#sync = new LogSync(this, context, recoveryPoint);
    this.#reader = new SliceReader(context.clock, (error) => this.#failRead(error));
  }

  /** Offset of the oldest record that can be read. */
  get logStartOffset(): number {
    return this.segments.logStartOffset;
  }

  /** Offset the next record will get. */
  get logEndOffset(): number {
    return this.#logEndOffset;
  }

  /** Offset up to which consumers may read: what the file system has accepted. */
  get highWatermark(): number {
    return this.#highWatermark;
  }

  /** Bytes that were written since the log was opened; tells how much came since it was asked. */
  get writtenBytes(): number {
    return this.#writtenBytes;
  }

  /** Offset up to which everything is synced. */
  get recoveryPoint(): number {
    return this.#sync.recoveryPoint;
  }

  /** Whether the directory failed or the log is being deleted; then every append is refused. */
  get isOffline(): boolean {
    return this.#context.failure !== null || this.#isDeleted;
  }

  /**
   * Appends the batch at `source[start, end)`. It is readable once the turn's flush has written it;
   * `FlushQueue.afterFlush` and `sync` tell when. Null when it holds too much to be checked in this
   * turn: then nothing is changed, and it is for `appendLarge`.
   */
  append(source: Uint8Array, start: number, end: number, options: AppendOptions) {
    if (this.isOffline) return refused(ErrorCode.KAFKA_STORAGE_ERROR, OFFLINE);
    const sizeBytes = end - start;
    if (sizeBytes > this.config.messageSizeBytesMax) {
      return refused(
        ErrorCode.MESSAGE_TOO_LARGE,
        `the batch has ${sizeBytes} bytes, max.message.bytes is ${this.config.messageSizeBytesMax}`,
      );
    }
    const { buffer } = this.#context.flushQueue;
    if (!buffer.hasRoom(sizeBytes)) this.#context.flushQueue.flush();
    // A batch beyond the append buffer's size takes the slow way over the heap.
    const pointer = buffer.hasRoom(sizeBytes) ? buffer.push(source, start, end) : -1;
    const bytes =
      pointer === -1
        ? source.slice(start, end)
        : buffer.core.memory.subarray(pointer, pointer + sizeBytes);
    const result = this.#appendChecked(bytes, options);
    // Refused batches and duplicates leave no bytes behind.
    if (pointer !== -1 && this.#pending.at(-1)?.bytes !== bytes) buffer.undo(pointer);
    return result;
  }

  /**
   * Appends a batch for which `append` gave null; `bytes` are the log's from now on. Whoever needs
   * batches in order waits with the next.
   */
  async appendLarge(bytes: Uint8Array, options: AppendOptions): Promise<AppendResult> {
    const { batchCheck, clock } = this.#context;
    const nowMs = clock.nowMs();
    const refusal = await batchCheck.checkLarge(bytes, this.config, options.origin, nowMs);
    if (this.isOffline) return refused(ErrorCode.KAFKA_STORAGE_ERROR, OFFLINE);
    return this.#conclude(bytes, refusal, options, nowMs);
  }

  /**
   * Reads from `offset`: the range begins with the batch that holds it and ends at the watermark.
   */
  read(offset: number, sizeBytesMax: number, atLeastOneBatch: boolean): LogSlice | null {
    if (offset < this.logStartOffset || offset > this.#logEndOffset) return null;
    return this.#orOffline(() =>
      this.segments.read(offset, this.#highWatermark, sizeBytesMax, atLeastOneBatch),
    );
  }

  /**
   * Puts `length` bytes of a slice, from `position` in it on, into `target` from `start` on. False
   * when they cannot be read: the disk failed, and the directory is offline, or they were deleted.
   */
  readSlice(slice: LogSlice, position: number, target: Uint8Array, start: number, length: number) {
    return this.#reader.read(slice, position, target, start, length);
  }

  /** Resolves when all that was appended before is on the disk. @throws the disk's error */
  sync(): Promise<void> {
    this.writePending();
    return this.isOffline ? Promise.reject(this.offlineError()) : this.#sync.request();
  }

  /** The first offset at or after `timestamp`, or null. */
  findTimestamp(timestamp: number): TimestampOffset | null {
    return this.#orOffline(() => this.segments.findTimestamp(timestamp, this.epochs));
  }

  /** Calls `listener` after each flush that made new data readable. Returns the way to stop. */
  onAdvance(listener: (log: PartitionLog) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Why nothing is appended or synced any more. */
  offlineError(): Error {
    return this.#context.failure ?? new Error(`${this.topic}-${this.partition} is being deleted`);
  }

  writePending(): void {
    if (this.#pending.length === 0 || this.isOffline) return;
    const pending = this.#pending;
    const pendingBytes = this.#pendingBytes;
    this.#pending = [];
    this.#pendingBytes = 0;
    try {
      this.segments.active.append(pending, this.config.indexIntervalBytes);
      this.#writtenBytes += pendingBytes;
      this.segments.noteUnsynced();
      this.#isStateSaved = false;
      this.#highWatermark = pending.at(-1)!.lastOffset + 1;
      this.#sync.requestIfDue();
    } catch (error) {
      this.#context.fail(error as Error);
    }
  }

  announce(): void {
    for (const listener of this.#listeners) listener(this);
  }

  /** Rolls the active segment if it is older than segment.ms or asked for by retention. */
  roll(): void {
    this.writePending();
    if (this.isOffline) return;
    this.segments.roll(this.#logEndOffset, this.producers);
  }

  /** Deletes segments that retention no longer covers; returns how many. */
  applyRetention(nowMs: number): number {
    this.writePending();
    if (this.isOffline) return 0;
    const count = this.segments.countExpired(this.config, nowMs, this.#highWatermark);
    if (count === 0) return 0;
    if (count === this.segments.count) this.roll();
    if (this.isOffline) return 0;
    this.segments.deleteOldest(count, this.config.fileDeleteDelayMs);
    this.epochs.truncateStart(this.logStartOffset);
    return count;
  }

  /** This node leads from now on: records from here on are of `leaderEpoch`. */
  beginEpoch(leaderEpoch: number): void {
    this.epochs.assign(leaderEpoch, this.#logEndOffset);
  }

  /** Makes everything before `offset` unreadable for good. Returns Kafka's error or NONE. */
  deleteRecordsBefore(offset: number): number {
    if (this.isOffline) return ErrorCode.KAFKA_STORAGE_ERROR;
    if (offset > this.#highWatermark || offset < 0) return ErrorCode.OFFSET_OUT_OF_RANGE;
    this.segments.raiseLogStart(offset, this.config.fileDeleteDelayMs);
    this.epochs.truncateStart(this.logStartOffset);
    return ErrorCode.NONE;
  }

  /** Saves the leader epochs if they changed; the directory saves the rest. */
  checkpoint(): void {
    if (this.#savedEpoch === this.epochs.latest) return;
    this.epochs.save(this.#context.fileSystem, this.directory);
    this.#savedEpoch = this.epochs.latest;
  }

  /** Writes what a clean start needs to skip recovery: data, indexes, snapshot, epochs. */
  async close(): Promise<void> {
    this.#sync.stop();
    this.writePending();
    try {
      if (this.isOffline) return;
      await this.sync();
      if (this.#isStateSaved) return;
      this.segments.writeState(this.#logEndOffset, this.producers);
      await this.segments.syncState();
      this.#isStateSaved = true;
    } finally {
      this.segments.close();
    }
  }

  /** Whether the topic was deleted under whoever still holds this log. */
  get isDeleted(): boolean {
    return this.#isDeleted;
  }

  /** Nothing is appended or synced any more; who reads already may go on until `closeFiles`. */
  abandon(): void {
    this.#isDeleted = true;
    this.#sync.stop();
    this.#pending = [];
    // Whoever waits for more is to learn that none comes.
    this.announce();
  }

  /** Closes the files of an abandoned log. */
  closeFiles(): void {
    this.segments.close();
  }

  #appendChecked(bytes: Uint8Array, options: AppendOptions): AppendResult | null {
    const nowMs = this.#context.clock.nowMs();
    const refusal = this.#context.batchCheck.check(bytes, this.config, options.origin, nowMs);
    return refusal === LARGE ? null : this.#conclude(bytes, refusal, options, nowMs);
  }

  #conclude(
    bytes: Uint8Array,
    refusal: BatchRefusal | null,
    { leaderEpoch }: AppendOptions,
    nowMs: number,
  ): AppendResult {
    if (refusal !== null) {
      return refused(refusal.errorCode, refusal.message, refusal.recordIndexes);
    }
    if (bytes.length > this.config.segmentSizeBytes) {
      return refused(
        ErrorCode.RECORD_LIST_TOO_LARGE,
        `the batch has ${bytes.length} bytes, segment.bytes is ${this.config.segmentSizeBytes}`,
      );
    }
    const known = this.#checkSequence(viewOf(bytes));
    if (known !== null) return known;
    const { compression } = this.config;
    const { core } = this.#context.flushQueue.buffer;
    const stored = compression === null ? bytes : recompress(core, bytes, compression);
    const view = viewOf(stored);
    this.#rollIfNeeded(view, stored.length, nowMs);
    if (this.isOffline) return refused(ErrorCode.KAFKA_STORAGE_ERROR, 'the disk failed');
    return this.#assign(stored, view, leaderEpoch);
  }

  #checkSequence(view: DataView): AppendResult | null {
    const producerId = batchHeader.producerId(view, 0);
    if (producerId === NO_PRODUCER_ID) return null;
    const verdict = this.producers.check(sequencesOf(view, 0));
    switch (verdict.kind) {
      case 'append':
        return null;
      case 'duplicate':
        return { ...accepted(verdict.batch.firstOffset), logAppendTimeMs: verdict.batch.timestamp };
      case 'stale-epoch':
        return refused(
          ErrorCode.INVALID_PRODUCER_EPOCH,
          `producer ${producerId} has gone on to epoch ${verdict.currentEpoch}`,
        );
      case 'out-of-order':
        return refused(
          ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER,
          `producer ${producerId} was to send sequence ${verdict.expectedSequence}`,
        );
    }
  }

  #rollIfNeeded(view: DataView, sizeBytes: number, nowMs: number): void {
    const reason = this.segments.needsRoll({
      config: this.config,
      addedBytes: this.#pendingBytes + sizeBytes,
      pendingBatches: this.#pending.length,
      pendingTimestamp: this.#pending[0]?.maxTimestamp ?? null,
      lastOffset: this.#logEndOffset + batchHeader.lastOffsetDelta(view, 0),
      timestamp: batchHeader.maxTimestamp(view, 0),
      nowMs,
    });
    if (reason) this.roll();
  }

  #assign(bytes: Uint8Array, view: DataView, leaderEpoch: number): AppendResult {
    const baseOffset = this.#logEndOffset;
    const lastOffset = baseOffset + batchHeader.lastOffsetDelta(view, 0);
    const maxTimestamp = batchHeader.maxTimestamp(view, 0);
    writeInt64(view, batchLayout.BASE_OFFSET, baseOffset);
    view.setInt32(batchLayout.PARTITION_LEADER_EPOCH, leaderEpoch);
    this.epochs.assign(leaderEpoch, baseOffset);
    noteProducerBatch(this.producers, view, 0);
    this.#pending.push({ bytes, lastOffset, maxTimestamp });
    this.#pendingBytes += bytes.length;
    this.#logEndOffset = lastOffset + 1;
    this.#context.flushQueue.add(this);
    return { ...accepted(baseOffset), logAppendTimeMs: this.#stamp(view) };
  }

  /** The append time to answer with: only a topic with LogAppendTime has one. */
  #stamp(view: DataView): number {
    return this.config.logAppendTime ? batchHeader.maxTimestamp(view, 0) : -1;
  }

  /** Does a read of the files; null when the disk fails, which takes the directory offline. */
  #orOffline<Result>(read: () => Result): Result | null {
    try {
      return read();
    } catch (error) {
      // Bytes that make no batch are damage in one log, not a disk that does not answer.
      if (error instanceof CoreError) throw error;
      return this.#failRead(error as Error);
    }
  }

  #failRead(error: Error): null {
    // The files of a deleted log are closed under its readers; no disk failed.
    if (!this.#isDeleted) this.#context.fail(error);
    return null;
  }
}
