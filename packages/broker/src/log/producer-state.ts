// What a partition remembers of each idempotent producer, so that a retried batch is recognised and
// a lost one is noticed. Pure: batches in, verdicts out; the log decides what to do with them.
import { batchHeader } from './batch-header.ts';

/** How many of a producer's newest batches can be recognised as duplicates; Kafka's number. */
export const BATCHES_REMEMBERED = 5;
/** Producer id of a batch without idempotence. */
export const NO_PRODUCER_ID = -1;
const NO_EPOCH = -1;
const SEQUENCE_MAX = 2 ** 31 - 1;

/** The sequence numbers of a batch and where it was put. */
export interface ProducerBatch {
  firstSequence: number;
  lastSequence: number;
  firstOffset: number;
  lastOffset: number;
  timestamp: number;
}

/** A producer's identity and its newest batches, oldest first. */
export interface ProducerEntry {
  producerId: number;
  epoch: number;
  batches: ProducerBatch[];
  lastTimestamp: number;
  coordinatorEpoch: number;
  /** Where its open transaction began; -1 when none is open. */
  transactionFirstOffset: number;
}

/** A batch as its producer numbered it. */
export interface ProducerAppend {
  producerId: number;
  epoch: number;
  firstSequence: number;
  lastSequence: number;
}

/** What a batch means to the producer's history. */
export type SequenceVerdict =
  | { kind: 'append' }
  | { kind: 'duplicate'; batch: ProducerBatch }
  | { kind: 'stale-epoch'; currentEpoch: number }
  | { kind: 'out-of-order'; expectedSequence: number };

/** The sequence number after `sequence`; they wrap to 0 after 2^31 - 1. */
export function nextSequence(sequence: number): number {
  return sequence === SEQUENCE_MAX ? 0 : sequence + 1;
}

/** The sequence of the record `delta` records after `sequence`, or before it when negative. */
export function advanceSequence(sequence: number, delta: number): number {
  const span = SEQUENCE_MAX + 1;
  return (((sequence + delta) % span) + span) % span;
}

/** The producers of one partition. */
export class ProducerState {
  readonly #entries = new Map<number, ProducerEntry>();

  /** How many producers are remembered. */
  get size(): number {
    return this.#entries.size;
  }

  entries(): IterableIterator<ProducerEntry> {
    return this.#entries.values();
  }

  get(producerId: number): ProducerEntry | undefined {
    return this.#entries.get(producerId);
  }

  /** Says whether a client's batch continues its producer's sequence. Changes nothing. */
  check(append: ProducerAppend): SequenceVerdict {
    const entry = this.#entries.get(append.producerId);
    // An unknown producer may have been forgotten by expiry or retention: any sequence starts it.
    if (entry === undefined || entry.epoch === NO_EPOCH) return { kind: 'append' };
    if (append.epoch < entry.epoch) return { kind: 'stale-epoch', currentEpoch: entry.epoch };
    if (append.epoch > entry.epoch) return startsAt(0, append);
    const duplicate = entry.batches.find(
      (batch) =>
        batch.firstSequence === append.firstSequence && batch.lastSequence === append.lastSequence,
    );
    if (duplicate !== undefined) return { kind: 'duplicate', batch: duplicate };
    const last = entry.batches.at(-1);
    return last === undefined
      ? { kind: 'append' }
      : startsAt(nextSequence(last.lastSequence), append);
  }

  /** Notes an appended batch. */
  update(append: ProducerAppend, firstOffset: number, lastOffset: number, timestamp: number): void {
    const { producerId, epoch, firstSequence, lastSequence } = append;
    const entry = this.#entryOf(producerId);
    if (entry.epoch !== epoch) {
      entry.epoch = epoch;
      entry.batches.length = 0;
    }
    entry.batches.push({ firstSequence, lastSequence, firstOffset, lastOffset, timestamp });
    if (entry.batches.length > BATCHES_REMEMBERED) entry.batches.shift();
    entry.lastTimestamp = Math.max(entry.lastTimestamp, timestamp);
  }

  /** Restores one producer; used when a snapshot is read. */
  restore(entry: ProducerEntry): void {
    this.#entries.set(entry.producerId, entry);
  }

  /** Forgets producers that have written nothing since `beforeTimestamp`. */
  expire(beforeTimestamp: number): void {
    for (const [producerId, entry] of this.#entries) {
      const isOpen = entry.transactionFirstOffset !== -1;
      if (!isOpen && entry.lastTimestamp < beforeTimestamp) this.#entries.delete(producerId);
    }
  }

  clear(): void {
    this.#entries.clear();
  }

  #entryOf(producerId: number): ProducerEntry {
    let entry = this.#entries.get(producerId);
    if (entry === undefined) {
      entry = {
        producerId,
        epoch: NO_EPOCH,
        batches: [],
        lastTimestamp: -1,
        coordinatorEpoch: -1,
        transactionFirstOffset: -1,
      };
      this.#entries.set(producerId, entry);
    }
    return entry;
  }
}

function startsAt(expectedSequence: number, append: ProducerAppend): SequenceVerdict {
  return append.firstSequence === expectedSequence
    ? { kind: 'append' }
    : { kind: 'out-of-order', expectedSequence };
}

/** The producer and sequences of the batch whose header begins at `at`. */
export function sequencesOf(view: DataView, at: number): ProducerAppend {
  const firstSequence = batchHeader.baseSequence(view, at);
  return {
    producerId: batchHeader.producerId(view, at),
    epoch: batchHeader.producerEpoch(view, at),
    firstSequence,
    lastSequence: advanceSequence(firstSequence, batchHeader.lastOffsetDelta(view, at)),
  };
}

/** Notes a batch that is in the log, if an idempotent producer wrote it. */
export function noteProducerBatch(producers: ProducerState, view: DataView, at: number): void {
  if (batchHeader.producerId(view, at) === NO_PRODUCER_ID) return;
  producers.update(
    sequencesOf(view, at),
    batchHeader.baseOffset(view, at),
    batchHeader.lastOffset(view, at),
    batchHeader.maxTimestamp(view, at),
  );
}
