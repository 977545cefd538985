// One data directory: all its partition logs, its checkpoints, its failure. Opening it recovers
// what a crash left; closing it marks the end as clean. A directory that failed once stays offline.
import { BatchValidator, type Core, CoreError } from '@millrace/core-wasm';
import {
  APPEND_BUFFER_BYTES,
  CHECKPOINT_INTERVAL_MS,
  DECOMPRESSED_IN_TURN_BYTES_MAX,
} from '../limits.ts';
import type { Clock } from '../platform/clock.ts';
import type { FileSystem } from '../platform/file-system.ts';
import type { LoopTurn } from '../platform/loop-turn.ts';
import type { Random } from '../platform/random.ts';
import type { Scheduler, Timer } from '../platform/scheduler.ts';
import { AppendBuffer } from './append-buffer.ts';
import { BatchCheck } from './batch-check.ts';
import {
  type CheckpointEntry,
  CorruptFileError,
  readCheckpoint,
  writeCheckpoint,
} from './checkpoint-file.ts';
import { DeletedFolders } from './deleted-folders.ts';
import { FlushQueue } from './flush-queue.ts';
import type { LogConfig } from './log-config.ts';
import type { LogDirectoryContext } from './log-directory-context.ts';
import { loadLog } from './log-loader.ts';
import { PartitionLog } from './partition-log.ts';
import { PARTITION_METADATA_FILE, readTopicId, writeTopicId } from './partition-metadata.ts';
import {
  deletedDirectoryName,
  nameWithEnding,
  parsePartitionDirectoryName,
  partitionDirectoryName,
  STRAY_DIRECTORY_SUFFIX,
} from './segment-files.ts';

const CLEAN_SHUTDOWN_FILE = '.kafka_cleanshutdown';
/** Says that a write or a sync failed here: pages may read well that the disk never got. */
const FAILURE_MARK_FILE = '.disk-failed';
const RECOVERY_POINT_FILE = 'recovery-point-offset-checkpoint';
const LOG_START_FILE = 'log-start-offset-checkpoint';
const HIGH_WATERMARK_FILE = 'replication-offset-checkpoint';

/** What the checkpoint files hold of a log. */
const checkpointValue = {
  recoveryPoint: (log: PartitionLog) => log.recoveryPoint,
  logStart: (log: PartitionLog) => log.logStartOffset,
  highWatermark: (log: PartitionLog) => log.highWatermark,
};

/** What a directory needs. */
export interface LogDirectoryOptions {
  readonly path: string;
  readonly fileSystem: FileSystem;
  readonly clock: Clock;
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly turn: LoopTurn;
  readonly core: Core;
  readonly retentionCheckIntervalMs: number;
  readonly producerExpirationMs: number;
  /** Told what happens that an operator should know. */
  readonly onEvent: (message: string) => void;
  /** Told once, when the disk fails. */
  readonly onFailure: (error: Error) => void;
}

/** The logs of one directory. */
export class LogDirectory implements LogDirectoryContext {
  readonly path: string;
  readonly fileSystem: FileSystem;
  readonly clock: Clock;
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly flushQueue: FlushQueue;
  readonly batchCheck: BatchCheck;
  failure: Error | null = null;
  readonly #options: LogDirectoryOptions;
  readonly #deleted: DeletedFolders;
  readonly #logs = new Map<string, PartitionLog>();
  /** What the checkpoint files said at start, by folder name. */
  readonly #recoveryPoints = new Map<string, CheckpointEntry>();
  readonly #logStarts = new Map<string, CheckpointEntry>();
  /** Folder names that the checkpoint files on the disk may speak of. */
  readonly #checkpointed = new Set<string>();
  readonly #timers: Timer[] = [];
  #isClosed = false;
  #isOurs = false;
  #wasClean = false;
  /** Whether the page cache may hold what the disk never got. */
  #isSuspect = false;
  #hasDamage = false;

  /** Touches nothing on the disk before `takeOver`. */
  constructor(options: LogDirectoryOptions) {
    this.path = options.path;
    this.fileSystem = options.fileSystem;
    this.clock = options.clock;
    this.random = options.random;
    this.scheduler = options.scheduler;
    this.#options = options;
    this.#deleted = new DeletedFolders({ ...options, attempt: (task) => this.#attempt(task) });
    const buffer = new AppendBuffer(options.core, APPEND_BUFFER_BYTES);
    this.flushQueue = new FlushQueue(options.scheduler, buffer);
    const validator = new BatchValidator(options.core, {
      decompressedLimitBytes: DECOMPRESSED_IN_TURN_BYTES_MAX,
    });
    this.batchCheck = new BatchCheck(options.core, validator, () => options.turn.next());
  }

  /** Whether the process before ended properly. */
  get wasClean(): boolean {
    return this.#wasClean;
  }

  /**
   * Reads what the run before left, and begins to write. For a folder that is known to be this
   * node's: what is left of deletions in it goes.
   */
  takeOver(): void {
    this.fileSystem.makeDirectory(this.path);
    const marker = `${this.path}/${CLEAN_SHUTDOWN_FILE}`;
    this.#wasClean = this.fileSystem.exists(marker);
    this.#isSuspect = this.fileSystem.exists(`${this.path}/${FAILURE_MARK_FILE}`);
    this.#readCheckpoint(RECOVERY_POINT_FILE, this.#recoveryPoints);
    this.#readCheckpoint(LOG_START_FILE, this.#logStarts);
    this.#isOurs = true;
    // From now on a crash must be taken for one, even if it takes the machine along; also when the
    // process before removed the mark and died before that was durable.
    if (this.#wasClean) this.fileSystem.remove(marker);
    this.fileSystem.syncDirectoryNow(this.path);
    this.#deleted.removeLeftovers(this.path);
    this.#repeat(CHECKPOINT_INTERVAL_MS, () => void this.#checkpointInTurns());
    this.#repeat(this.#options.retentionCheckIntervalMs, () => this.applyRetention());
  }

  /**
   * Sets folders aside whose topic no longer exists, such as one deleted just before a crash. Their
   * data is not touched.
   */
  setAsideStrays(isKnown: (topicId: string, partition: number) => boolean): void {
    for (const name of this.fileSystem.list(this.path)) {
      const path = `${this.path}/${name}`;
      const parsed = parsePartitionDirectoryName(name);
      if (parsed === null || !this.fileSystem.isDirectory(path)) continue;
      const topicId = readTopicId(this.fileSystem, `${path}/${PARTITION_METADATA_FILE}`);
      if (topicId !== null && isKnown(topicId, parsed.partition)) continue;
      this.#setAside(name, topicId);
    }
  }

  /** Opens the partition's log, making it if need be. @throws CorruptFileError, the disk's error */
  open(topic: string, topicId: string, partition: number, config: LogConfig): PartitionLog {
    try {
      return this.#open(topic, topicId, partition, config);
    } catch (error) {
      const isDamage = error instanceof CorruptFileError || error instanceof CoreError;
      const isDiskFailure = !isDamage && (error as { code?: unknown }).code !== undefined;
      // The next start must not take this log on trust, however this run ends.
      if (isDamage || isDiskFailure) this.#hasDamage = true;
      // Damage is one log's; a disk that does not answer is everybody's.
      if (isDiskFailure) this.fail(error as Error);
      throw error;
    }
  }

  #open(topic: string, topicId: string, partition: number, config: LogConfig): PartitionLog {
    const name = partitionDirectoryName(topic, partition);
    const directory = `${this.path}/${name}`;
    this.#setAsideForeign(name, topicId);
    if (!this.fileSystem.exists(directory)) this.#forgetCheckpoints(name);
    // On a failed disk the checkpoints of a deleted topic cannot be forgotten.
    if (this.failure !== null) throw this.failure;
    this.fileSystem.makeDirectory(directory);
    const metadataPath = `${directory}/${PARTITION_METADATA_FILE}`;
    if (this.#isSuspect || readTopicId(this.fileSystem, metadataPath) === null) {
      writeTopicId(this.fileSystem, metadataPath, topicId);
    }
    const state = loadLog({
      fileSystem: this.fileSystem,
      core: this.#options.core,
      directory,
      isClean: this.#wasClean,
      isSuspect: this.#isSuspect,
      recoveryPoint: this.#recoveryPoints.get(name)?.offset ?? 0,
      logStartOffset: this.#logStarts.get(name)?.offset ?? 0,
      indexIntervalBytes: config.indexIntervalBytes,
      nowMs: this.clock.nowMs(),
      onRecovery: (message) => this.#options.onEvent(`recovery ${message}`),
    });
    const log = new PartitionLog(topic, partition, directory, config, state, this);
    this.#logs.set(name, log);
    return log;
  }

  /**
   * Takes a partition out; its folder is renamed at once and removed later. `uniqueId` has the form
   * of a topic id.
   */
  delete(log: PartitionLog, uniqueId: string): void {
    const { topic, partition } = log;
    const name = partitionDirectoryName(topic, partition);
    log.abandon();
    this.#logs.delete(name);
    this.#recoveryPoints.delete(name);
    this.#logStarts.delete(name);
    if (!this.fileSystem.renamesOpenFiles) log.closeFiles();
    const doomed = `${this.path}/${deletedDirectoryName(topic, partition, uniqueId)}`;
    this.#attempt(() => this.fileSystem.rename(log.directory, doomed));
    this.#deleted.add(doomed, log);
  }

  fail(error: Error): void {
    if (this.failure !== null) return;
    this.failure = error;
    this.#markFailed();
    this.#options.onFailure(error);
  }

  /**
   * Leaves word for the next process. It need not be durable: when the machine goes down, the page
   * cache that it warns of is gone as well.
   */
  #markFailed(): void {
    try {
      this.fileSystem.open(`${this.path}/${FAILURE_MARK_FILE}`, 'create').close();
    } catch {
      // A disk that takes no file has been told of as failed already.
    }
  }

  /**
   * Makes the log starts durable, so that deleted records do not come back after a crash. Returns
   * whether they are.
   */
  checkpointLogStarts(): boolean {
    this.#attempt(() => this.#writeLogStarts());
    return this.failure === null;
  }

  /** As `checkpoint`; what it saves for each log is saved in turns. */
  async #checkpointInTurns(): Promise<void> {
    // Logs that are opened meanwhile come last.
    for (const log of this.#logs.values()) {
      if (this.#options.turn.isSpent) await this.#options.turn.next();
      if (this.#isClosed) return;
      this.#attempt(() => log.checkpoint());
    }
    this.checkpoint();
  }

  /** Writes leader epochs, recovery points, log starts and high watermarks. */
  checkpoint(): void {
    this.#attempt(() => {
      for (const log of this.#logs.values()) log.checkpoint();
      const { recoveryPoint } = checkpointValue;
      this.#writeCheckpoint(RECOVERY_POINT_FILE, this.#recoveryPoints, recoveryPoint);
      this.#writeLogStarts();
      this.#writeCheckpoint(HIGH_WATERMARK_FILE, new Map(), checkpointValue.highWatermark);
    });
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

  /**
   * Writes and syncs everything, and marks the end as clean if all of it worked. Without
   * `isRecovered` some log may still be as a crash left it, or its readers not told of that. A
   * folder that was not taken over is left as it is.
   */
  async close(isRecovered = true): Promise<void> {
    this.#isClosed = true;
    this.#deleted.stop();
    for (const timer of this.#timers) timer.cancel();
    try {
      this.flushQueue.flush();
      const closed = await Promise.allSettled([...this.#logs.values()].map((log) => log.close()));
      const failed = closed.find((outcome) => outcome.status === 'rejected');
      if (failed !== undefined) this.fail(failed.reason as Error);
      const isSound = (isRecovered || this.#wasClean) && !this.#hasDamage;
      if (this.#isOurs) this.checkpoint();
      if (this.#isOurs && isSound) this.#markClean();
    } finally {
      this.flushQueue.buffer.release();
    }
  }

  #markClean(): void {
    this.#attempt(() => {
      // All that was suspect has been written again and synced.
      const failureMark = `${this.path}/${FAILURE_MARK_FILE}`;
      if (this.fileSystem.exists(failureMark)) this.fileSystem.remove(failureMark);
      const marker = this.fileSystem.open(`${this.path}/${CLEAN_SHUTDOWN_FILE}`, 'create');
      marker.syncNow();
      marker.close();
      this.fileSystem.syncDirectoryNow(this.path);
    });
  }

  /** Does something with the disk, unless that failed before; a failure is the directory's. */
  #attempt(task: () => void): void {
    if (this.failure !== null) return;
    try {
      task();
    } catch (error) {
      this.fail(error as Error);
    }
  }

  /**
   * Sets a folder aside that a deleted topic of the same name has left: its records must not come
   * back.
   */
  #setAsideForeign(name: string, topicId: string): void {
    const directory = `${this.path}/${name}`;
    const found = readTopicId(this.fileSystem, `${directory}/${PARTITION_METADATA_FILE}`);
    if (found === null || found === topicId) return;
    if (!this.fileSystem.list(this.path).includes(name)) {
      throw new Error(
        `the folder of another topic differs from ${name} in case only, ` +
          'and on this disk they are one',
      );
    }
    this.#setAside(name, found);
  }

  #setAside(name: string, topicId: string | null): void {
    const stray = this.#freeName(name, `${topicId ?? 'unknown'}${STRAY_DIRECTORY_SUFFIX}`);
    this.fileSystem.rename(`${this.path}/${name}`, `${this.path}/${stray}`);
    this.fileSystem.syncDirectoryNow(this.path);
    this.#options.onEvent(`${name} belongs to no topic that exists; it is kept as ${stray}`);
  }

  /** A name that nothing has yet: folders whose topic is unknown are set aside again and again. */
  #freeName(name: string, suffix: string): string {
    for (let count = 1; ; count++) {
      const ending = `.${count === 1 ? '' : `${count}.`}${suffix}`;
      const free = nameWithEnding(name, ending);
      if (!this.fileSystem.exists(`${this.path}/${free}`)) return free;
    }
  }

  /** A new log must not inherit the offsets of a deleted one of its name, also after a crash. */
  #forgetCheckpoints(name: string): void {
    this.#recoveryPoints.delete(name);
    this.#logStarts.delete(name);
    if (this.#checkpointed.delete(name)) this.checkpoint();
  }

  #readCheckpoint(file: string, into: Map<string, CheckpointEntry>): void {
    for (const entry of readCheckpoint(this.fileSystem, `${this.path}/${file}`)) {
      const name = partitionDirectoryName(entry.topic, entry.partition);
      into.set(name, entry);
      this.#checkpointed.add(name);
    }
  }

  #writeLogStarts(): void {
    this.#writeCheckpoint(LOG_START_FILE, this.#logStarts, checkpointValue.logStart);
  }

  /** Logs that are not open, yet or because they are damaged, keep what was known of them. */
  #writeCheckpoint(
    file: string,
    known: ReadonlyMap<string, CheckpointEntry>,
    offsetOf: (log: PartitionLog) => number,
  ): void {
    const entries = new Map(known);
    for (const [name, log] of this.#logs) {
      const { topic, partition } = log;
      entries.set(name, { topic, partition, offset: offsetOf(log) });
      this.#checkpointed.add(name);
    }
    writeCheckpoint(this.fileSystem, `${this.path}/${file}`, [...entries.values()]);
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
