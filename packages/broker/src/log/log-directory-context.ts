// What all logs of one data directory share. When the disk fails, the directory fails as a whole,
// as in Kafka: a disk that lost one write cannot be trusted with the next.
import type { Clock } from '../platform/clock.ts';
import type { FileSystem } from '../platform/file-system.ts';
import type { Random } from '../platform/random.ts';
import type { Scheduler } from '../platform/scheduler.ts';
import type { BatchCheck } from './batch-check.ts';
import type { FlushQueue } from './flush-queue.ts';

/** The surroundings of a log. */
export interface LogDirectoryContext {
  readonly fileSystem: FileSystem;
  readonly clock: Clock;
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly flushQueue: FlushQueue;
  readonly batchCheck: BatchCheck;
  /** Why the directory is offline; null while it serves. */
  readonly failure: Error | null;
  /** Takes the directory offline: every log refuses from now on. */
  fail(error: Error): void;
}
