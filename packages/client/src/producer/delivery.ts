// Who waits for a record: one caller for one record, or one caller for many. A batch tells each of
// its records' deliveries where the record lies; nobody else resolves a promise of send().
import type { KafkaError } from '../errors.ts';

/** Where a record was written. */
export interface RecordMetadata {
  readonly topic: string;
  readonly partition: number;
  /** -1n if the broker does not say: with `acks: 0`, or for a repeat it only recognised. */
  readonly offset: bigint;
  /** Milliseconds since 1970: the record's own, or the broker's if the topic says so. */
  readonly timestamp: number;
}

/** Told the fate of records. `place` is what the delivery gave when the record was appended. */
export interface Delivery {
  succeed(place: number, metadata: RecordMetadata): void;
  fail(error: KafkaError): void;
}

/** One record's caller. */
export class SingleDelivery implements Delivery {
  readonly promise: Promise<RecordMetadata>;
  #resolve!: (metadata: RecordMetadata) => void;
  #reject!: (error: KafkaError) => void;

  constructor() {
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  succeed(_place: number, metadata: RecordMetadata): void {
    this.#resolve(metadata);
  }

  fail(error: KafkaError): void {
    this.#reject(error);
  }
}

/** The caller of many records: told when all of them are written, or at the first that is not. */
export class ManyDelivery implements Delivery {
  readonly promise: Promise<RecordMetadata[]>;
  readonly #results: RecordMetadata[];
  #left: number;
  #resolve!: (results: RecordMetadata[]) => void;
  #reject!: (error: KafkaError) => void;

  constructor(count: number) {
    this.#results = new Array<RecordMetadata>(count);
    this.#left = count;
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    if (count === 0) this.#resolve(this.#results);
  }

  succeed(place: number, metadata: RecordMetadata): void {
    this.#results[place] = metadata;
    if (--this.#left === 0) this.#resolve(this.#results);
  }

  fail(error: KafkaError): void {
    this.#reject(error);
  }
}
