// The producer's options: one table of names, defaults and checks, and their documentation.
import { CODEC_NAMES, type CodecName } from '@millrace/core-wasm';
import { callback, flag, integer, oneOf, shaped } from '../options/option.ts';
import { serdeOption } from '../serde/serde-option.ts';
import type { Serde } from '../serde/serde.ts';
import type { Partitioner } from './partitioner.ts';

const MIB = 1024 * 1024;
const BATCH_SIZE_MIN_BYTES = 128;
const BUFFER_MEMORY_MAX_BYTES = 1024 * MIB;
/** More would let a broker forget a repeat that is still on its way. */
const IN_FLIGHT_MAX = 5;

/** Whose word counts that a record is written. */
export type Acks = 'all' | 'leader' | 'none';

/** Options of a producer; all of them have defaults, which are those of Kafka's Java client. */
export interface ProducerOptions<Key, Value> {
  /** How keys become bytes. Default: bytes and strings as they are. `key.serializer` */
  readonly keySerde?: Serde<Key, unknown> | undefined;
  /** How values become bytes. Default: bytes and strings as they are. `value.serializer` */
  readonly valueSerde?: Serde<Value, unknown> | undefined;
  /**
   * When a record counts as written: when all in-sync replicas have it (default), when the leader
   * has it, or as soon as the socket has taken it. Less than `all` turns idempotence off. `acks`
   */
  readonly acks?: Acks | undefined;
  /** Whether brokers drop repeats and keep the order through retries; default true.
   * `enable.idempotence` */
  readonly idempotence?: boolean | undefined;
  /**
   * How long a record waits for company while the broker is busy with earlier ones; default 5. A
   * broker that is not busy gets it at once. `linger.ms`
   */
  readonly lingerMs?: number | undefined;
  /** Size of a batch in bytes; default 16384. While a partition lags, batches grow up to 1 MiB.
   * `batch.size` */
  readonly batchSizeBytes?: number | undefined;
  /** Memory for records that are not written yet; default 32 MiB. `send()` waits when it is full.
   * `buffer.memory` */
  readonly bufferMemoryBytes?: number | undefined;
  /** How long `send()` waits for memory and for the topic to be known; default 60000.
   * `max.block.ms` */
  readonly maxBlockMs?: number | undefined;
  /** Largest request, and so the largest record; default 1 MiB. `max.request.size` */
  readonly maxRequestSizeBytes?: number | undefined;
  /** How long a record may take to be acknowledged, retries included; default 120000.
   * `delivery.timeout.ms` */
  readonly deliveryTimeoutMs?: number | undefined;
  /** Requests on their way to one broker; default 5. `max.in.flight.requests.per.connection` */
  readonly maxInFlightRequestsPerConnection?: number | undefined;
  /** Codec of the batches; default `none`. `compression.type` */
  readonly compression?: CodecName | undefined;
  /**
   * Level of the compression: -1 or 1 to 9 for gzip, -131072 to 22 for zstd; the other codecs have
   * none here. Default the codec's own. `compression.gzip.level`, `compression.zstd.level`
   */
  readonly compressionLevel?: number | undefined;
  /** Chooses the partition of a record that names none; default by the key, as Kafka's clients do.
   * `partitioner.class` */
  readonly partitioner?: Partitioner | undefined;
}

/** Every option of a producer. */
export const producerOptionTable = {
  keySerde: serdeOption('key.serializer'),
  valueSerde: serdeOption('value.serializer'),
  acks: oneOf<Acks>('acks', ['all', 'leader', 'none'], 'all'),
  idempotence: flag('enable.idempotence', true),
  lingerMs: integer('linger.ms', 5),
  batchSizeBytes: integer('batch.size', 16_384, { min: BATCH_SIZE_MIN_BYTES, max: MIB }),
  bufferMemoryBytes: integer('buffer.memory', 32 * MIB, {
    min: MIB,
    max: BUFFER_MEMORY_MAX_BYTES,
  }),
  maxBlockMs: integer('max.block.ms', 60_000),
  maxRequestSizeBytes: integer('max.request.size', MIB, { min: BATCH_SIZE_MIN_BYTES }),
  deliveryTimeoutMs: integer('delivery.timeout.ms', 120_000, { min: 1 }),
  maxInFlightRequestsPerConnection: integer('max.in.flight.requests.per.connection', 5, {
    min: 1,
    max: IN_FLIGHT_MAX,
  }),
  compression: oneOf<CodecName>('compression.type', CODEC_NAMES, 'none'),
  compressionLevel: shaped<number | undefined>(
    null,
    undefined,
    Number.isInteger,
    'must be a whole number',
  ),
  partitioner: callback<Partitioner>('partitioner.class'),
};
