// One data directory: all its partition logs, its checkpoints, its failure. Opening it recovers
// what a crash left; closing it marks the end as clean. A directory that failed once stays offline.
import { BatchValidator, type Core } from '@millrace/core-wasm';
import {
  APPEND_BUFFER_BYTES,
  CHECKPOINT_INTERVAL_MS,
  DECOMPRESSED_BATCH_BYTES_MAX,
} from '../limits.ts';
import type { Clock } from '../platform/clock.ts';
import type { FileSystem } from '../platform/file-system.ts';
import type { Scheduler, Timer } from '../platform/scheduler.ts';
import { AppendBuffer } from './append-buffer.ts';
import { BatchCheck } from './batch-check.ts';
import { readCheckpoint, writeCheckpoint } from './checkpoint-file.ts';
import { FlushQueue } from './flush-queue.ts';
import type { LogConfig } from './log-config.ts';
import type { LogDirectoryContext } from './log-directory-context.ts';
import { loadLog } from './log-loader.ts';
import { PartitionLog } from './partition-log.ts';
import { PARTITION_METADATA_FILE, readTopicId, writeTopicId } from './partition-metadata.ts';
import {
  DELETED_DIRECTORY_SUFFIX,
  parsePartitionDirectoryName,
  partitionDirectoryName,
} from './segment-files.ts';

const CLEAN_SHUTDOWN_FILE = '.kafka_cleanshutdown';
const RECOVERY_POINT_FILE = 'recovery-point-offset-checkpoint';
const LOG_START_FILE = 'log-start-offset-checkpoint';
const HIGH_WATERMARK_FILE = 'replication-offset-checkpoint';

/** What a directory needs. */
export interface LogDirectoryOptions {
  readonly path: string;
  readonly fileSystem: FileSystem;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly core: Core;
  readonly retentionCheckIntervalMs: number;
  readonly producerExpirationMs: number;
  /** Told what happens that an operator should know. */
  readonly onEvent: (message: string) => void;
  /** Told once, when the disk fails. */
  readonly onFailure: (error: Error) => void;
}

/** A partition's folder as found at start. */
export interface FoundPartition {
  readonly topic: string;
  readonly partition: number;
  readonly topicId: string | null;
}

/** The logs of one directory. */
export class LogDirectory implements LogDirectoryContext {
  readonly path: string;
  readonly fileSystem: FileSystem;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly flushQueue: FlushQueue;
  readonly batchCheck: BatchCheck;
  /** Whether the process before ended properly. */
  readonly wasClean: boolean;
  failure: Error | null = null;
  readonly #options: LogDirectoryOptions;
  readonly #logs = new Map<string, PartitionLog>();
  readonly #recoveryPoints = new Map<string, number>();
  readonly #logStarts = new Map<string, number>();
  readonly #timers: Timer[] = [];

  constructor(options: LogDirectoryOptions) {
    this.path = options.path;
    this.fileSystem = options.fileSystem;
    this.clock = options.clock;
    this.scheduler = options.scheduler;
    this.#options = options;
    const buffer = new AppendBuffer(options.core, APPEND_BUFFER_BYTES);
    this.flushQueue = new FlushQueue(options.scheduler, buffer);
    const validator = new BatchValidator(options.core, {
      decompressedLimitBytes: DECOMPRESSED_BATCH_BYTES_MAX,
    });
    this.batchCheck = new BatchCheck(options.core, validator);
    this.fileSystem.makeDirectory(this.path);
    const marker = `${this.path}/${CLEAN_SHUTDOWN_FILE}`;
    this.wasClean = this.fileSystem.exists(marker);
    this.#readCheckpoint(RECOVERY_POINT_FILE, this.#recoveryPoints);
    this.#readCheckpoint(LOG_START_FILE, this.#logStarts);
    // From now on a crash must be taken for one.
    if (this.wasClean) this.fileSystem.remove(marker);
    this.#repeat(CHECKPOINT_INTERVAL_MS, () => this.checkpoint());
    this.#repeat(options.retentionCheckIntervalMs, () => this.applyRetention());
  }

  /** The partition folders that are there; those on their way out are removed. */
  found(): FoundPartition[] {
    const partitions: FoundPartition[] = [];
    for (const name of this.fileSystem.list(this.path)) {
      const path = `${this.path}/${name}`;
      if (!this.fileSystem.isDirectory(path)) continue;
      if (name.endsWith(DELETED_DIRECTORY_SUFFIX)) {
        this.fileSystem.removeDirectory(path);
        continue;
      }
      const parsed = parsePartitionDirectoryName(name);
      if (parsed === null) continue;
      const topicId = readTopicId(this.fileSystem, `${path}/${PARTITION_METADATA_FILE}`);
      partitions.push({ ...parsed, topicId });
    }
    return partitions;
  }

  /** Opens the partition's log, making it if need be. @throws CorruptFileError */
  open(topic: string, topicId: string, partition: number, config: LogConfig): PartitionLog {
    const name = partitionDirectoryName(topic, partition);
    const directory = `${this.path}/${name}`;
    if (!this.fileSystem.exists(directory)) {
      this.fileSystem.makeDirectory(directory);
      writeTopicId(this.fileSystem, `${directory}/${PARTITION_METADATA_FILE}`, topicId);
    }
    const state = loadLog({
      fileSystem: this.fileSystem,
      core: this.#options.core,
      directory,
      isClean: this.wasClean,
      recoveryPoint: this.#recoveryPoints.get(name) ?? 0,
      logStartOffset: this.#logStarts.get(name) ?? 0,
      indexIntervalBytes: config.indexIntervalBytes,
      nowMs: this.clock.nowMs(),
      onRecovery: (message) => this.#options.onEvent(`recovery ${message}`),
    });
    const log = new PartitionLog(topic, partition, directory, config, state, this);
    this.#logs.set(name, log);
    return log;
  }

  /** Takes a partition out; its folder is renamed at once and removed later. */
  delete(log: PartitionLog, uniqueSuffix: string): void {
    const name = partitionDirectoryName(log.topic, log.partition);
    log.abandon();
    this.#logs.delete(name);
    this.#recoveryPoints.delete(name);
    this.#logStarts.delete(name);
    const doomed = `${this.path}/${name}.${uniqueSuffix}${DELETED_DIRECTORY_SUFFIX}`;
    try {
      this.fileSystem.rename(log.directory, doomed);
    } catch (error) {
      this.fail(error as Error);
      return;
    }
    this.scheduler.after(log.config.fileDeleteDelayMs, () => {
      this.fileSystem.removeDirectory(doomed);
    });
  }

  fail(error: Error): void {
    if (this.failure !== null) return;
    this.failure = error;
    this.#options.onFailure(error);
  }

  /** Makes the log starts durable, so that deleted records do not come back after a crash. */
  checkpointLogStarts(): void {
    if (this.failure !== null) return;
    try {
      this.#writeCheckpoint(LOG_START_FILE, (log) => log.logStartOffset);
    } catch (error) {
      this.fail(error as Error);
    }
  }

  /** Writes recovery points, log starts and high watermarks. */
  checkpoint(): void {
    if (this.failure !== null) return;
    try {
      for (const log of this.#logs.values()) log.checkpoint();
      this.#writeCheckpoint(RECOVERY_POINT_FILE, (log) => log.recoveryPoint);
      this.#writeCheckpoint(LOG_START_FILE, (log) => log.logStartOffset);
      this.#writeCheckpoint(HIGH_WATERMARK_FILE, (log) => log.highWatermark);
    } catch (error) {
      this.fail(error as Error);
    }
  }

  /** Deletes what retention no longer covers and forgets silent producers. */
  applyRetention(): void {
    const nowMs = this.clock.nowMs();
    for (const log of this.#logs.values()) {
      const count = log.applyRetention(nowMs);
      if (count > 0) {
        this.#options.onEvent(
          `retention deleted ${count} segments of ${log.topic}-${log.partition}, ` +
            `it now begins at offset ${log.logStartOffset}`,
        );
      }
      log.producers.expire(nowMs - this.#options.producerExpirationMs);
    }
  }

  /** Writes and syncs everything, and marks the end as clean if all of it worked. */
  async close(): Promise<void> {
    for (const timer of this.#timers) timer.cancel();
    this.flushQueue.flush();
    const closed = await Promise.allSettled([...this.#logs.values()].map((log) => log.close()));
    const failed = closed.find((outcome) => outcome.status === 'rejected');
    if (failed !== undefined) this.fail(failed.reason as Error);
    this.checkpoint();
    if (this.failure === null) {
      const marker = this.fileSystem.open(`${this.path}/${CLEAN_SHUTDOWN_FILE}`, 'create');
      marker.syncNow();
      marker.close();
      this.fileSystem.syncDirectoryNow(this.path);
    }
    this.flushQueue.buffer.release();
  }

  #readCheckpoint(file: string, into: Map<string, number>): void {
    for (const entry of readCheckpoint(this.fileSystem, `${this.path}/${file}`)) {
      into.set(partitionDirectoryName(entry.topic, entry.partition), entry.offset);
    }
  }

  #writeCheckpoint(file: string, offsetOf: (log: PartitionLog) => number): void {
    const entries = [...this.#logs.values()].map((log) => ({
      topic: log.topic,
      partition: log.partition,
      offset: offsetOf(log),
    }));
    writeCheckpoint(this.fileSystem, `${this.path}/${file}`, entries);
  }

  #repeat(intervalMs: number, task: () => void): void {
    const index = this.#timers.length;
    const again = () => {
      this.#timers[index] = this.scheduler.after(intervalMs, () => {
        task();
        again();
      });
    };
    again();
  }
}
