// A record as users read it: a place in a decoded batch. Key, value and headers are decoded when
// they are first asked for; the record keeps the bytes of its fetch alive as long as it is kept.
import type { DecodedBatch, RecordHeader } from '@millrace/core-wasm';
import { KafkaError } from '../errors.ts';
import type { Serde } from '../serde/serde.ts';

/** What the records of one consumer share. */
export interface RecordSerdes<Key, Value> {
  readonly keySerde: Serde<never, Key>;
  readonly valueSerde: Serde<never, Value>;
}

/** What the records of one partition share. */
export interface RecordSource<Key, Value> extends RecordSerdes<Key, Value> {
  readonly topic: string;
  readonly partition: number;
}

const UNREAD = Symbol('unread');
const decoder = /* @__PURE__ */ new TextDecoder();

/** A record that was read. */
export class ConsumerRecord<Key = Uint8Array, Value = Uint8Array> {
  readonly #source: RecordSource<Key, Value>;
  readonly #batch: DecodedBatch;
  readonly #index: number;
  #key: Key | null | typeof UNREAD = UNREAD;
  #value: Value | null | typeof UNREAD = UNREAD;

  /** @internal */
  constructor(source: RecordSource<Key, Value>, batch: DecodedBatch, index: number) {
    this.#source = source;
    this.#batch = batch;
    this.#index = index;
  }

  get topic(): string {
    return this.#source.topic;
  }

  get partition(): number {
    return this.#source.partition;
  }

  get offset(): bigint {
    return BigInt(this.#batch.offset(this.#index));
  }

  /** Milliseconds since 1970. */
  get timestamp(): number {
    return this.#batch.timestamp(this.#index);
  }

  /** Epoch of the leader that wrote the record. */
  get leaderEpoch(): number {
    return this.#batch.header.partitionLeaderEpoch;
  }

  /** Null if the record has none. @throws KafkaError `DESERIALIZATION_FAILED` */
  get key(): Key | null {
    if (this.#key === UNREAD) {
      this.#key = this.#read('key', this.#source.keySerde, this.#batch.key(this.#index));
    }
    return this.#key as Key | null;
  }

  /** Null for a tombstone. @throws KafkaError `DESERIALIZATION_FAILED` */
  get value(): Value | null {
    if (this.#value === UNREAD) {
      this.#value = this.#read('value', this.#source.valueSerde, this.#batch.value(this.#index));
    }
    return this.#value as Value | null;
  }

  /** The key's bytes, a view. */
  get keyBytes(): Uint8Array | null {
    return this.#batch.key(this.#index);
  }

  /** The value's bytes, a view. */
  get valueBytes(): Uint8Array | null {
    return this.#batch.value(this.#index);
  }

  /** In order; names may repeat. */
  get headers(): RecordHeader[] {
    return this.#batch.headers(this.#index);
  }

  /**
   * The last header of that name as text; null if its value is null, undefined if there is none.
   */
  header(name: string): string | null | undefined {
    const value = this.headers.findLast((header) => header.name === name)?.value;
    return value instanceof Uint8Array ? decoder.decode(value) : value;
  }

  /** A plain object with everything in it; for logs and tests. */
  toObject() {
    const { topic, partition, offset, timestamp, key, value, headers } = this;
    return { topic, partition, offset, timestamp, key, value, headers };
  }

  /** What Node's console shows. */
  [Symbol.for('nodejs.util.inspect.custom')](): object {
    return this.toObject();
  }

  #read<Output>(
    field: 'key' | 'value',
    serde: Serde<never, Output>,
    bytes: Uint8Array | null,
  ): Output | null {
    if (bytes === null) return null;
    const { topic, partition } = this;
    try {
      return serde.deserialize(bytes, { topic, field });
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      const place = `${topic}-${partition} at offset ${this.offset}`;
      const message = `The ${field} of the record in ${place} cannot be deserialized: ${reason}.`;
      throw new KafkaError('DESERIALIZATION_FAILED', message, { topic, partition, cause });
    }
  }
}
