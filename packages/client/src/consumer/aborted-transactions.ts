// Tells which batches of a fetch belong to aborted transactions. The broker lists where each such
// transaction begins; it ends with a marker in the log, which may well lie in a later fetch, and
// one producer may have aborted several.
//
//   key of a control record   int16 version | int16 type (0 abort, 1 commit)
import type { DecodedBatch } from '@millrace/core-wasm';

const TYPE_OFFSET = 2;
const ABORT_TYPE = 0;
const CONTROL_KEY_BYTES = 4;

/** Where an aborted transaction begins. */
export interface AbortedTransaction {
  readonly producerId: number;
  readonly firstOffset: number;
}

/** The aborted transactions of one fetched partition; asked batch by batch, in order. */
export class AbortedTransactions {
  /** Those that did not begin yet, the next one last. */
  readonly #upcoming: AbortedTransaction[];
  readonly #openProducers = new Set<number>();

  constructor(transactions: readonly AbortedTransaction[]) {
    this.#upcoming = transactions.toSorted((one, other) => other.firstOffset - one.firstOffset);
  }

  /** Whether the records of `batch` were aborted. */
  covers(batch: DecodedBatch): boolean {
    while ((this.#upcoming.at(-1)?.firstOffset ?? Infinity) <= batch.lastOffset) {
      this.#openProducers.add(this.#upcoming.pop()!.producerId);
    }
    if (!batch.isTransactional) return false;
    const { producerId } = batch.header;
    if (batch.isControl) {
      if (isAbortMarker(batch)) this.#openProducers.delete(producerId);
      return false;
    }
    return this.#openProducers.has(producerId);
  }
}

function isAbortMarker(batch: DecodedBatch): boolean {
  const key = batch.recordCount === 0 ? null : batch.key(0);
  if (key === null || key.length < CONTROL_KEY_BYTES) return false;
  return new DataView(key.buffer, key.byteOffset).getInt16(TYPE_OFFSET) === ABORT_TYPE;
}
