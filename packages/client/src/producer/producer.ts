// The producer as users see it: takes records, gives promises. What happens in between is in
// accumulator.ts (records into batches) and sender.ts (batches to brokers).
import type { RecordBytes } from '@millrace/core-wasm';
import { abortable, type Signal } from '../abort.ts';
import type { CloseOptions } from '../close-options.ts';
import { Deadline } from '../deadline.ts';
import { KafkaError } from '../errors.ts';
import { ignore } from '../ignore.ts';
import type { Cluster } from '../network/cluster.ts';
import { readOptions } from '../options/read-options.ts';
import type { Clock } from '../platform/clock.ts';
import { bytesSerde } from '../serde/serdes.ts';
import type { Serde, SerdeContext } from '../serde/serde.ts';
import { isThenable } from '../thenable.ts';
import { Accumulator, type PreparedRecord } from './accumulator.ts';
import { BatchMemory } from './batch-memory.ts';
import { checkCompressionLevel } from './compression-level.ts';
import { ManyDelivery, SingleDelivery, type Delivery, type RecordMetadata } from './delivery.ts';
import { ProducerIdentity } from './producer-identity.ts';
import { producerOptionTable, type ProducerOptions } from './producer-options.ts';
import { headerList, type ProducerRecord } from './producer-record.ts';
import { Sender } from './sender.ts';

const ACKS_ON_WIRE = { all: -1, leader: 1, none: 0 } as const;

/** Bounds of a call that waits. */
export interface WaitOptions {
  /** Ends the wait; what was begun may still come about. */
  readonly signal?: Signal | undefined;
}

/**
 * Sends records. Made by `client.producer()`.
 *
 * @example
 * await using producer = client.producer({ valueSerde: jsonSerde<Order>(), compression: 'lz4' });
 * const { offset } = await producer.send({ topic: 'orders', key: order.id, value: order });
 */
export class Producer<
  Key = string | Uint8Array,
  Value = string | Uint8Array,
> implements AsyncDisposable {
  readonly #cluster: Cluster;
  readonly #clock: Clock;
  readonly #accumulator: Accumulator;
  readonly #sender: Sender;
  readonly #keySerde: Serde<Key, unknown>;
  readonly #valueSerde: Serde<Value, unknown>;
  readonly #onClosed: () => void;
  #closing: Promise<void> | null = null;

  /** @internal Use `client.producer()`. */
  constructor(cluster: Cluster, options: ProducerOptions<Key, Value>, onClosed: () => void) {
    const values = readOptions('producer', producerOptionTable, options);
    this.#cluster = cluster;
    this.#clock = cluster.platform.clock;
    this.#onClosed = onClosed;
    this.#keySerde = (values.keySerde ?? bytesSerde) as Serde<Key, unknown>;
    this.#valueSerde = (values.valueSerde ?? bytesSerde) as Serde<Value, unknown>;
    if (options.idempotence === true && values.acks !== 'all') {
      throw new KafkaError('INVALID_OPTION', `Idempotence needs acks 'all', not '${values.acks}'.`);
    }
    checkCompressionLevel(values.compression, values.compressionLevel);
    const identity = new ProducerIdentity(cluster, values.idempotence && values.acks === 'all');
    const memory = new BatchMemory(values.bufferMemoryBytes);
    this.#accumulator = new Accumulator(cluster, memory, values, () => this.#sender.wake());
    this.#sender = new Sender(cluster, this.#accumulator, identity, {
      ...values,
      acks: ACKS_ON_WIRE[values.acks],
      codec: values.compression,
      requestTimeoutMs: cluster.options.requestTimeoutMs,
    });
  }

  /**
   * Sends one record, or many that may go to several topics. Resolves when the records are written
   * as `acks` demands. While the buffer is full, or the topic is not known yet, it waits for up to
   * `maxBlockMs`. Nothing is thrown at once; the promise rejects.
   *
   * Records that are given in one call, or in calls after each other, reach their partition in that
   * order. A call with many records rejects at the first that fails; others may be written.
   *
   * @throws KafkaError `TIMED_OUT` after `maxBlockMs` without room, or `deliveryTimeoutMs` without
   * an acknowledgement, `SERIALIZATION_FAILED`, `MESSAGE_TOO_LARGE`, `CLOSED`, and whatever else
   * the broker says that a retry cannot mend; the reason of an aborted `signal`.
   *
   * @example
   * const results = await producer.send(orders.map((value) => ({ topic: 'orders', value })));
   */
  send(record: ProducerRecord<Key, Value>, options?: WaitOptions): Promise<RecordMetadata>;
  send(
    records: readonly ProducerRecord<Key, Value>[],
    options?: WaitOptions,
  ): Promise<RecordMetadata[]>;
  send(
    input: ProducerRecord<Key, Value> | readonly ProducerRecord<Key, Value>[],
    { signal }: WaitOptions = NO_BOUNDS,
  ): Promise<RecordMetadata | RecordMetadata[]> {
    if (this.#closing !== null) return Promise.reject(closed());
    if (signal?.aborted === true) return Promise.reject(signal.reason as Error);
    if (Array.isArray(input)) {
      const records = input as readonly ProducerRecord<Key, Value>[];
      const delivery = new ManyDelivery(records.length);
      for (let place = 0; place < records.length; place++) {
        this.#accept(records[place]!, delivery, place, signal);
      }
      return abortable(delivery.promise, signal);
    }
    const delivery = new SingleDelivery();
    this.#accept(input as ProducerRecord<Key, Value>, delivery, 0, signal);
    return abortable(delivery.promise, signal);
  }

  /**
   * Sends what waits and resolves when every record given to `send` before is written or has
   * failed; it does not reject for those that failed, their own promises do.
   */
  async flush({ signal }: WaitOptions = NO_BOUNDS): Promise<void> {
    await abortable(this.#flush(), signal);
  }

  /**
   * Flushes and ends; safe to call twice. What is not acknowledged when the time is up rejects with
   * `TIMED_OUT`; it may be written all the same.
   *
   * @throws the reason of an aborted `signal`.
   * @example
   * await producer.close({ timeoutMs: 5000 });
   */
  close(options: CloseOptions = NO_BOUNDS): Promise<void> {
    this.#closing ??= this.#close(options);
    return this.#closing;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #accept(
    record: ProducerRecord<Key, Value>,
    delivery: Delivery,
    place: number,
    signal: Signal | undefined,
  ): void {
    let prepared: PreparedRecord;
    try {
      prepared = this.#prepare(record);
    } catch (error) {
      delivery.fail(error as KafkaError);
      return;
    }
    this.#accumulator.accept(prepared, delivery, place, signal);
  }

  #prepare(record: ProducerRecord<Key, Value>): PreparedRecord {
    const { topic, partition, headers } = record;
    if (typeof topic !== 'string' || topic === '') {
      throw new KafkaError('INVALID_ARGUMENT', 'A record needs a topic.');
    }
    if (record.value === undefined) {
      const message = 'A record needs a value; null makes a tombstone.';
      throw new KafkaError('INVALID_ARGUMENT', message, { topic });
    }
    return {
      topic,
      partition,
      key: serialized(this.#keySerde, record.key, { topic, field: 'key' }),
      value: serialized(this.#valueSerde, record.value, { topic, field: 'value' }),
      timestamp: record.timestamp ?? this.#clock.nowMs(),
      headers: headers === undefined ? undefined : headerList(headers),
    };
  }

  async #flush(): Promise<void> {
    await this.#accumulator.linesPassed();
    await this.#sender.flush();
  }

  async #close({ timeoutMs, signal }: CloseOptions): Promise<void> {
    const { platform, options } = this.#cluster;
    const boundMs = timeoutMs ?? options.closeTimeoutMs;
    const deadline = new Deadline(platform.timers, 'Closing the producer', boundMs, signal);
    try {
      await abortable(this.#flush(), deadline.signal);
    } catch (error) {
      // That the time was up is told to those whose records were given up.
      if (!deadline.isLate) throw error;
    } finally {
      deadline.end();
      this.#accumulator.failLines(abandoned(deadline, false));
      this.#sender.close((wasSent) => abandoned(deadline, wasSent));
      this.#onClosed();
    }
  }
}

const NO_BOUNDS: WaitOptions = {};

function closed(): KafkaError {
  return new KafkaError('CLOSED', 'The producer is closed.');
}

/** The error of a record that was given up. */
function abandoned({ isLate, timeoutMs }: Deadline, wasSent: boolean): KafkaError {
  const bound = isLate ? `, after ${timeoutMs} ms,` : '';
  const what = wasSent ? 'acknowledged; it may be written all the same' : 'sent';
  const message = `The producer was closed${bound} before the record was ${what}.`;
  return new KafkaError(isLate ? 'TIMED_OUT' : 'CLOSED', message);
}

function serialized<Value>(
  serde: Serde<Value, unknown>,
  value: Value | null | undefined,
  context: SerdeContext,
): RecordBytes {
  if (value === null || value === undefined) return null;
  const { topic, field } = context;
  try {
    return recordBytes(serde.serialize(value, context));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `The ${field} of a record for ${topic} cannot be serialized: ${reason}.`;
    throw new KafkaError('SERIALIZATION_FAILED', message, { topic, cause });
  }
}

/** What a serde gave, if it can be written. */
function recordBytes(given: unknown): RecordBytes {
  if (given === null || typeof given === 'string' || given instanceof Uint8Array) return given;
  if (isThenable(given)) {
    // Nobody else would wait for it.
    given.then(undefined, ignore);
    throw new TypeError('the serde gave a promise; serialize asynchronously before send()');
  }
  throw new TypeError(`the serde gave ${typeof given}, neither bytes nor a string`);
}
