// What a waiting fetch counts: the bytes that its logs have written since they were looked up. Each
// write costs it the same, however many partitions it asks for; it touches no file.
import type { PartitionLog } from '../../log/partition-log.ts';
import type { PartitionRead } from './partition-read.ts';

/** The bytes that a fetch still waits for. */
export class FetchGrowth {
  /** What each log had written in all when it was last counted. */
  readonly #writtenBytes = new Map<PartitionLog, number>();
  #missingBytes: number;

  /** Begins with what was found; a fetch names a partition once. */
  constructor(reads: readonly PartitionRead[], minBytes: number) {
    this.#missingBytes = minBytes;
    for (const { log, slice, writtenBytes } of reads) {
      if (log === null) continue;
      this.#missingBytes -= slice?.sizeBytes ?? 0;
      this.#writtenBytes.set(log, writtenBytes);
    }
  }

  /** The logs to be watched. */
  get logs(): PartitionLog[] {
    return [...this.#writtenBytes.keys()];
  }

  /** Whether there is enough by now, or something that must be told, in any of the logs. */
  countAll(): boolean {
    return this.logs.some((log) => this.count(log));
  }

  /** The same after a write of one of them. */
  count(log: PartitionLog): boolean {
    this.#missingBytes -= log.writtenBytes - this.#writtenBytes.get(log)!;
    this.#writtenBytes.set(log, log.writtenBytes);
    return this.#missingBytes <= 0 || log.isOffline;
  }
}
