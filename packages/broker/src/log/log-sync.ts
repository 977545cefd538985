// How far one log is on the disk, and how it gets there: syncs that somebody waits for, grouped,
// and those that flush.messages and flush.ms ask for. A failed sync is final for the whole
// directory.
import type { Timer } from '../platform/scheduler.ts';
import { GroupSync } from './group-sync.ts';
import type { LogConfig } from './log-config.ts';
import type { LogDirectoryContext } from './log-directory-context.ts';
import type { SegmentList } from './segment-list.ts';

/** Longer flush.ms mean never; Kafka's default is the greatest long. */
const FLUSH_MS_MAX = 2 ** 31;

/** What is kept on the disk. */
export interface SyncedLog {
  readonly segments: SegmentList;
  readonly config: LogConfig;
  /** Offset up to which the file system has accepted everything. */
  readonly highWatermark: number;
  readonly isDeleted: boolean;
  /** Why nothing can be synced any more. */
  readonly offlineError: () => Error;
}

/** The syncs of one log. */
export class LogSync {
  readonly #log: SyncedLog;
  readonly #context: LogDirectoryContext;
  readonly #groupSync: GroupSync;
  #recoveryPoint: number;
  #flushTimer: Timer | null = null;

  constructor(log: SyncedLog, context: LogDirectoryContext, recoveryPoint: number) {
    this.#log = log;
    this.#context = context;
    this.#recoveryPoint = recoveryPoint;
    this.#groupSync = new GroupSync(() => this.#syncFiles());
  }

  /** Offset up to which everything is synced. */
  get recoveryPoint(): number {
    return this.#recoveryPoint;
  }

  /** Resolves when all that was written before is on the disk. @throws the disk's error */
  request(): Promise<void> {
    if (this.#recoveryPoint >= this.#log.highWatermark) return Promise.resolve();
    return this.#groupSync.request();
  }

  /** After each write: a sync if flush.messages or flush.ms ask for one. */
  requestIfDue(): void {
    const { flushMessages, flushMs } = this.#log.config;
    if (this.#log.highWatermark - this.#recoveryPoint >= flushMessages) this.#requestUnasked();
    else if (flushMs <= FLUSH_MS_MAX && this.#flushTimer === null) {
      this.#flushTimer = this.#context.scheduler.after(flushMs, () => {
        this.#flushTimer = null;
        this.#requestUnasked();
      });
    }
  }

  /** Asks for nothing more by itself. */
  stop(): void {
    this.#flushTimer?.cancel();
  }

  #requestUnasked(): void {
    if (this.#context.failure !== null || this.#log.isDeleted) return;
    // A failure takes the directory offline, which is how it is told.
    this.request().catch(() => undefined);
  }

  async #syncFiles(): Promise<void> {
    if (this.#log.isDeleted) throw this.#log.offlineError();
    const endOffset = this.#log.highWatermark;
    // The sync before may have covered this one.
    if (this.#recoveryPoint >= endOffset) return;
    try {
      await this.#log.segments.sync();
    } catch (error) {
      // The files of a deleted log are closed under a sync that was under way; no disk failed.
      if (this.#log.isDeleted) throw this.#log.offlineError();
      this.#context.fail(error as Error);
      throw error;
    }
    this.#recoveryPoint = Math.max(this.#recoveryPoint, endOffset);
  }
}
