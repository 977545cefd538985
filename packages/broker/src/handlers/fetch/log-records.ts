// The records that one partition of a fetch is answered with, where they lie in the log. They are
// read when they are sent, piece by piece; what cannot be read then ends the connection, as nothing
// else can be said in the middle of an answer.
import type { UnreadBytes } from '@millrace/protocol';
import type { LogSlice } from '../../log/log-slice.ts';
import type { PartitionLog } from '../../log/partition-log.ts';
import { CloseConnectionError } from '../handler.ts';

/** A slice of a log as a field of a response. */
export class LogRecords implements UnreadBytes {
  readonly #log: PartitionLog;
  readonly #slice: LogSlice;

  constructor(log: PartitionLog, slice: LogSlice) {
    this.#log = log;
    this.#slice = slice;
  }

  get length(): number {
    return this.#slice.sizeBytes;
  }

  /** @throws CloseConnectionError when the log cannot read them; it has told why */
  readInto(
    target: Uint8Array,
    start: number,
    position: number,
    length: number,
  ): void | Promise<void> {
    const isRead = this.#log.readSlice(this.#slice, position, target, start, length);
    if (isRead instanceof Promise) return isRead.then((isDone) => this.#expect(isDone));
    this.#expect(isRead);
  }

  #expect(isRead: boolean): void {
    if (isRead) return;
    const { topic, partition } = this.#log;
    throw new CloseConnectionError(`the records of ${topic}-${partition} are not there any more`);
  }
}
