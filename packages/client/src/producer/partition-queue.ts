// The batches of one partition: those that wait to be sent, oldest first, and those with a sequence
// that are not answered yet. It keeps the one promise of an idempotent producer, that a partition
// gets its batches in the order of their sequences, whatever fails:
//
//   1. A batch gets its sequence when it is first sent, and keeps it through every retry.
//   2. A retry goes before all that has no sequence, in the order of the sequences.
//   3. A retry is sent only when nothing before it is unanswered. What was sent behind it meanwhile
//      is refused as out of order, and becomes a retry itself.
//   4. Sequences begin anew, under the next epoch, only when nothing is on its way, nor in the
//      hands of a socket: the bytes change in place.
//   5. The first batch travels alone. A broker that knows nothing of a producer takes any sequence
//      for its first, so that a second batch would pass where the first was refused.
import { BATCHES_IN_FLIGHT_MAX } from '../limits.ts';
import type { ProducerBatch } from './producer-batch.ts';
import { isSame, NO_IDENTITY, type Identity, type ProducerIdentity } from './producer-identity.ts';
import { advanceSequence, NO_SEQUENCE } from './sequence.ts';

/** One partition's batches. */
export class PartitionQueue {
  readonly topic: string;
  readonly partition: number;
  /** To be sent, oldest first; records are appended to the last one. */
  readonly batches: ProducerBatch[] = [];
  /** Sent or to be sent again, in the order of their sequences. */
  readonly #numbered: ProducerBatch[] = [];
  #identity: Identity = NO_IDENTITY;
  #nextSequence = 0;
  #mustRenumber = false;
  /** Whether the broker has acknowledged a batch of this producer id. */
  #isKnown = false;

  constructor(topic: string, partition: number) {
    this.topic = topic;
    this.partition = partition;
  }

  /** The batch to append to; undefined if there is none, or if it was sent before. */
  get open(): ProducerBatch | undefined {
    const last = this.batches.at(-1);
    return last === undefined || last.isFinished ? undefined : last;
  }

  /** The batch that may be sent now. */
  sendable(nowMs: number): ProducerBatch | undefined {
    const head = this.batches[0];
    if (head === undefined || this.#mustRenumber || head.notBeforeMs > nowMs) return undefined;
    const isAllowed = head.isFinished
      ? this.#numbered.length === 0 || head === this.#numbered[0]
      : this.#numbered.length < (this.#isKnown ? BATCHES_IN_FLIGHT_MAX : 1);
    return isAllowed ? head : undefined;
  }

  /**
   * The sequence and identity for the head, which is about to be sent for the first time; after
   * this the head counts as numbered.
   */
  number(identity: Identity): { identity: Identity; sequence: number } {
    const head = this.batches[0]!;
    if (identity === NO_IDENTITY) return { identity, sequence: NO_SEQUENCE };
    if (this.#numbered.length === 0 && !isSame(this.#identity, identity)) this.#adopt(identity);
    const sequence = this.#nextSequence;
    this.#nextSequence = advanceSequence(sequence, head.recordCount);
    this.#numbered.push(head);
    return { identity: this.#identity, sequence };
  }

  /** A batch was acknowledged: from now on the broker tells when one is missing. */
  noteWritten(): void {
    this.#isKnown = true;
  }

  /** Takes the head out because it is on its way now. */
  takeHead(): ProducerBatch {
    const head = this.batches.shift()!;
    head.isOnWire = true;
    return head;
  }

  /** Puts a batch back that is to be sent again. */
  putBack(batch: ProducerBatch): void {
    batch.isOnWire = false;
    const order = this.#numbered.indexOf(batch);
    let at = 0;
    if (order !== -1) {
      const isBefore = (other: ProducerBatch) => {
        const otherOrder = this.#numbered.indexOf(other);
        return otherOrder !== -1 && otherOrder < order;
      };
      while (at < this.batches.length && isBefore(this.batches[at]!)) at++;
    }
    this.batches.splice(at, 0, batch);
  }

  /** Whether all batches numbered before `batch` are settled. */
  isNext(batch: ProducerBatch): boolean {
    return this.#numbered[0] === batch;
  }

  /** Forgets a batch that was written or has failed. */
  settle(batch: ProducerBatch): void {
    batch.isOnWire = false;
    const index = this.#numbered.indexOf(batch);
    if (index !== -1) this.#numbered.splice(index, 1);
    const waiting = this.batches.indexOf(batch);
    if (waiting !== -1) this.batches.splice(waiting, 1);
  }

  /** Puts the parts of a batch, which are finished, in its place. */
  replace(batch: ProducerBatch, parts: readonly ProducerBatch[]): void {
    batch.isOnWire = false;
    const index = this.#numbered.indexOf(batch);
    if (index !== -1) {
      this.#numbered.splice(index, 1, ...parts);
      this.#mustRenumber = true;
    }
    for (const part of parts.toReversed()) this.putBack(part);
  }

  /** Sends nothing more until the sequences have begun anew. */
  demandRenumbering(): void {
    this.#mustRenumber = true;
  }

  /** Begins the sequences anew if that is demanded and nothing is on its way. */
  renumberIfDue(producer: ProducerIdentity): void {
    const isInUse = (batch: ProducerBatch) => batch.isOnWire || batch.isBeingWritten;
    if (!this.#mustRenumber || this.#numbered.some(isInUse)) return;
    producer.bump(this.#identity);
    const identity = producer.current;
    // Without an identity the producer asks for one first and comes back.
    if (identity === null) return;
    this.#mustRenumber = false;
    this.#adopt(identity);
    for (const batch of this.#numbered) {
      batch.renumber(identity, this.#nextSequence);
      this.#nextSequence = advanceSequence(this.#nextSequence, batch.recordCount);
    }
  }

  #adopt(identity: Identity): void {
    if (identity.producerId !== this.#identity.producerId) this.#isKnown = false;
    this.#identity = identity;
    this.#nextSequence = 0;
  }
}
