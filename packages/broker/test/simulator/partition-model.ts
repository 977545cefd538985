// What must hold of one partition: which records were sent to it, which the broker has promised to
// keep and over which kind of death, and what has been read from it. It knows nothing of how the
// broker stores anything.
import { Violation } from './violation.ts';

/** A record as its producer sent it; values are unique in a run. */
export interface SentRecord {
  readonly value: string;
  /** Who sent it, unique over new identities of one producer. */
  readonly producer: string;
  /** Its place among the records of that producer in this partition. */
  readonly sequence: number;
  readonly timestampMs: number;
}

/** A record as it was read. */
export interface ReadRecord {
  readonly offset: number;
  readonly value: string;
  readonly epoch: number;
  readonly timestampMs: number;
  /** Bytes of its batch, told with the batch's first record and 0 with the others. */
  readonly batchBytes: number;
}

/** What is known to lie at an offset; what was acknowledged but never read has no epoch. */
interface KnownRecord {
  readonly value: string;
  readonly epoch: number | null;
  readonly timestampMs: number;
}

/** The least retention that the topic has had. */
export interface RetentionBound {
  readonly retentionMs: number;
  readonly retentionBytes: number;
}

/** One partition of one incarnation of a topic. */
export class PartitionModel {
  readonly topicId: string;
  readonly topic: string;
  readonly index: number;
  readonly #sent = new Map<string, SentRecord>();
  /** Values that were sent without knowing whether the broker takes them, or have been taken. */
  #known = new Map<number, KnownRecord>();
  /** What was known before the last death, for readers that come back. */
  #before: ReadonlyMap<number, KnownRecord> = new Map();
  /** Everything before this offset survives the machine. */
  durableEnd = 0;
  /** Everything before this offset survives the process. */
  writtenEnd = 0;
  /** Acknowledged and attempted DeleteRecords. */
  #deletedTo = 0;
  #deleteAskedTo = 0;
  /** The greatest log start that was seen: retention had its reasons then. */
  #startSeen = 0;
  leaderEpoch = -1;
  /** A damaged disk block: what lies from this offset on may be lost, or refused. */
  damagedFrom = Infinity;

  constructor(topic: string, topicId: string, index: number) {
    this.topic = topic;
    this.topicId = topicId;
    this.index = index;
  }

  get name(): string {
    return `${this.topic}-${this.index} (${this.topicId})`;
  }

  /** Offsets at which something is known to be. */
  get knownOffsets(): number[] {
    return [...this.#known.keys()];
  }

  get startSeen(): number {
    return this.#startSeen;
  }

  /** These records are on their way. */
  noteSent(records: readonly SentRecord[]): void {
    for (const record of records) this.#sent.set(record.value, record);
  }

  /** The broker says that the records lie from `baseOffset` on. */
  acknowledge(baseOffset: number, values: readonly string[], acks: number): void {
    for (const [index, value] of values.entries()) {
      const offset = baseOffset + index;
      const known = this.#known.get(offset);
      if (known !== undefined && known.value !== value) {
        throw this.#broken('an offset has one record', offset, `${value}, and had ${known.value}`);
      }
      const { timestampMs } = this.#sent.get(value)!;
      if (known === undefined) this.#known.set(offset, { value, epoch: null, timestampMs });
    }
    const end = baseOffset + values.length;
    this.writtenEnd = Math.max(this.writtenEnd, end);
    if (acks === -1) this.durableEnd = Math.max(this.durableEnd, end);
  }

  /** A consumer was given these records, which follow one another. */
  noteRead(records: readonly ReadRecord[]): void {
    for (const [index, { offset, value, epoch, timestampMs }] of records.entries()) {
      if (index > 0 && offset !== records[index - 1]!.offset + 1) {
        throw this.#broken('offsets have no holes', offset, `after ${records[index - 1]!.offset}`);
      }
      if (!this.#sent.has(value)) {
        throw this.#broken('nothing is invented', offset, `'${value}' was never sent here`);
      }
      const known = this.#known.get(offset);
      if (known !== undefined && known.value !== value) {
        throw this.#broken('an offset has one record', offset, `${value}, and had ${known.value}`);
      }
      this.#known.set(offset, { value, epoch, timestampMs });
      this.writtenEnd = Math.max(this.writtenEnd, offset + 1);
    }
  }

  /** DeleteRecords was sent; `isDone` when the broker says that it is done. */
  noteDeleted(offset: number, isDone: boolean): void {
    this.#deleteAskedTo = Math.max(this.#deleteAskedTo, offset);
    if (isDone) this.#deletedTo = Math.max(this.#deletedTo, offset);
  }

  /** Checks a log start that the broker tells. */
  checkStart(start: number, bound: RetentionBound, nowMs: number): void {
    if (start < this.#deletedTo) {
      throw this.#broken('deleted records stay deleted', start, `deleted to ${this.#deletedTo}`);
    }
    const allowed = Math.max(
      this.#deleteAskedTo,
      this.#startSeen,
      bound.retentionBytes >= 0 ? Infinity : 0,
      this.#firstYoungerThan(nowMs - bound.retentionMs),
    );
    if (start > allowed) {
      throw this.#broken('retention deletes only what is old', start, `the least is ${allowed}`);
    }
    this.#startSeen = Math.max(this.#startSeen, start);
  }

  /** Checks all that is in the log, from its start to its end. */
  audit(start: number, end: number, records: readonly ReadRecord[]): void {
    this.#checkKept(start, end, records);
    this.noteRead(records);
    this.#checkOnce(records);
    for (const [index, { epoch, offset }] of records.entries()) {
      const last = records[index - 1]?.epoch ?? -1;
      if (epoch < last) {
        throw this.#broken('leader epochs only grow', offset, `epoch ${epoch} after ${last}`);
      }
      if (epoch > this.leaderEpoch) {
        throw this.#broken('batches carry their leader epoch', offset, `epoch ${epoch}`);
      }
    }
  }

  /** The process has ended; the disk has what was written, or only what was synced. */
  noteDeath(hasLostPower: boolean): void {
    this.#before = new Map(this.#known);
    if (!hasLostPower) return;
    this.writtenEnd = this.durableEnd;
    // A log that lost all it had may begin anew.
    this.#deletedTo = Math.min(this.#deletedTo, this.durableEnd);
    for (const offset of this.#known.keys()) {
      if (offset >= this.durableEnd) this.#known.delete(offset);
    }
  }

  /** A disk block went bad that recovery may take for a torn tail: what follows may be gone. */
  noteTailDamage(offset: number): void {
    this.durableEnd = Math.min(this.durableEnd, offset);
    this.noteDeath(true);
  }

  /**
   * A reader of before the death asks where its epoch ended: what it has read before that end must
   * still be there (KIP-101).
   */
  checkEpochEnd(epoch: number, endOffset: number, start: number): void {
    for (const [offset, known] of this.#before) {
      if (known.epoch !== epoch || offset < start || offset >= endOffset) continue;
      const now = this.#known.get(offset);
      if (now?.value === known.value) continue;
      throw this.#broken(
        'a reader can tell that records were cut',
        offset,
        `${known.value} of epoch ${epoch} is now ${now?.value ?? 'gone'}, ` +
          `though the epoch ends at ${endOffset}`,
      );
    }
  }

  /** Epochs that readers knew before the last death. */
  get epochsBefore(): number[] {
    const epochs = new Set<number>();
    for (const { epoch } of this.#before.values()) if (epoch !== null) epochs.add(epoch);
    return [...epochs];
  }

  #checkKept(start: number, end: number, records: readonly ReadRecord[]): void {
    const found = records.length === 0 ? start : records.at(-1)!.offset + 1;
    if (records.length > 0 && records[0]!.offset > start) {
      throw this.#broken('offsets have no holes', start, `the first is ${records[0]!.offset}`);
    }
    if (found !== end) throw this.#broken('all up to the end can be read', found, `end ${end}`);
    if (end < this.writtenEnd) {
      const promise = 'acknowledged records are kept';
      throw this.#broken(promise, end, `the log ended at ${this.writtenEnd} or later`);
    }
  }

  /** Nothing is twice there, and what one producer sent has its order. */
  #checkOnce(records: readonly ReadRecord[]): void {
    const seen = new Map<string, number>();
    const lastOf = new Map<string, number>();
    for (const { offset, value } of records) {
      const { producer, sequence } = this.#sent.get(value)!;
      const first = seen.get(value);
      if (first !== undefined) {
        throw this.#broken('no record is doubled', offset, `${value} is also at ${first}`);
      }
      seen.set(value, offset);
      if (sequence < (lastOf.get(producer) ?? -1)) {
        throw this.#broken('a producer’s order is kept', offset, `${value} came late`);
      }
      lastOf.set(producer, sequence);
    }
  }

  /** The first offset whose record keeps its segment from being deleted by time. */
  #firstYoungerThan(timestampMs: number): number {
    let first = Infinity;
    for (const [offset, known] of this.#known) {
      if (known.timestampMs >= timestampMs && offset < first) first = offset;
    }
    return first;
  }

  #broken(promise: string, offset: number, seen: string): Violation {
    return new Violation(promise, `${this.name} at offset ${offset}: ${seen}`);
  }
}
