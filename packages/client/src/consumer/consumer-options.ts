// The consumer's options: one table of names, defaults and checks, and their documentation.
import { callback, flag, integer, oneOf, optionalText, shaped } from '../options/option.ts';
import type { OptionValues } from '../options/option.ts';
import { serdeOption } from '../serde/serde-option.ts';
import type { Serde } from '../serde/serde.ts';
import type { OffsetReset } from './assigned-partition.ts';
import { ASSIGNOR_NAMES, type AssignorName } from './assignor/assignors.ts';
import type { IsolationLevel } from './fetch-exchange.ts';
import type { OnDeserializationError } from './poison-gate.ts';
import type { TopicPartition } from './topic-partition.ts';

const MIB = 1024 * 1024;
const RESPONSE_MAX_BYTES = 1024 * MIB;

/** Told of partitions; awaited before the rebalance goes on. */
export type PartitionsCallback = (partitions: readonly TopicPartition[]) => void | Promise<void>;

/** Options of a consumer; all of them have defaults, which are those of Kafka's Java client. */
export interface ConsumerOptions<Key, Value> {
  /** The group to join; without one, name partitions with `assign()`. `group.id` */
  readonly groupId?: string | undefined;
  /** Topics to read as a member of the group; the same as calling `subscribe()`. */
  readonly topics?: string | readonly string[] | undefined;
  /** How keys are read. Default: as bytes. `key.deserializer` */
  readonly keySerde?: Serde<never, Key> | undefined;
  /** How values are read. Default: as bytes. `value.deserializer` */
  readonly valueSerde?: Serde<never, Value> | undefined;
  /**
   * What to do with a record whose key or value cannot be deserialized: `fail` (default) lets the
   * error come up where the field is read; `skip` leaves the record out; a function decides.
   */
  readonly onDeserializationError?: OnDeserializationError | undefined;
  /** Where to begin without a committed offset; default `latest`. `auto.offset.reset` */
  readonly autoOffsetReset?: OffsetReset | 'none' | undefined;
  /** Whether to leave out what transactions have not committed; default `read_uncommitted`.
   * `isolation.level` */
  readonly isolationLevel?: IsolationLevel | undefined;
  /** Whether processed offsets are committed now and then; default true. On close and before
   * partitions go to another member they are committed too. `enable.auto.commit` */
  readonly autoCommit?: boolean | undefined;
  /** How often; default 5000. `auto.commit.interval.ms` */
  readonly autoCommitIntervalMs?: number | undefined;
  /**
   * Strategies for sharing partitions out, the preferred one first; all members must have one in
   * common. Default `['range', 'cooperative-sticky']`, as in Java: range, under which a rebalance
   * stops every member, until a rolling restart has left `['cooperative-sticky']` alone, under
   * which it stops nobody. A group of KafkaJS members is joined with `['RoundRobinAssigner']`.
   * `partition.assignment.strategy`
   */
  readonly assignors?: readonly AssignorName[] | undefined;
  /** A name that survives restarts, so that these cause no rebalance. `group.instance.id` */
  readonly groupInstanceId?: string | undefined;
  /** Without a heartbeat for so long the member is taken for dead; default 45000.
   * `session.timeout.ms` */
  readonly sessionTimeoutMs?: number | undefined;
  /** Default 3000. `heartbeat.interval.ms` */
  readonly heartbeatIntervalMs?: number | undefined;
  /** A member that does not ask for records for so long leaves the group; default 300000.
   * `max.poll.interval.ms` */
  readonly maxPollIntervalMs?: number | undefined;
  /** How many bytes a broker waits for before it answers; default 1. `fetch.min.bytes` */
  readonly fetchMinBytes?: number | undefined;
  /** How long it waits for them; default 500. `fetch.max.wait.ms` */
  readonly fetchMaxWaitMs?: number | undefined;
  /** Most bytes of one answer; default 50 MiB. `fetch.max.bytes` */
  readonly fetchMaxBytes?: number | undefined;
  /** Most bytes of one partition in an answer; default 1 MiB. `max.partition.fetch.bytes` */
  readonly maxPartitionFetchBytes?: number | undefined;
  /** Partitions came to this member; it begins to read them when the callback is done. */
  readonly onAssigned?: PartitionsCallback | undefined;
  /** Partitions go to another member; what was processed is committed already. */
  readonly onRevoked?: PartitionsCallback | undefined;
  /** Partitions went to another member before this one could commit. Default: `onRevoked`. */
  readonly onLost?: PartitionsCallback | undefined;
}

/** Every option of a consumer. */
export const consumerOptionTable = {
  groupId: optionalText('group.id'),
  topics: shaped<string | readonly string[] | undefined>(
    null,
    undefined,
    (value) => typeof value === 'string' || isTextList(value),
    'must be the name of a topic or a list of names',
  ),
  keySerde: serdeOption('key.deserializer'),
  valueSerde: serdeOption('value.deserializer'),
  onDeserializationError: shaped<OnDeserializationError>(
    null,
    'fail',
    (value) => value === 'fail' || value === 'skip' || typeof value === 'function',
    "must be 'fail', 'skip' or a function",
  ),
  autoOffsetReset: oneOf<OffsetReset | 'none'>(
    'auto.offset.reset',
    ['earliest', 'latest', 'none'],
    'latest',
  ),
  isolationLevel: oneOf<IsolationLevel>(
    'isolation.level',
    ['read_uncommitted', 'read_committed'],
    'read_uncommitted',
  ),
  autoCommit: flag('enable.auto.commit', true),
  autoCommitIntervalMs: integer('auto.commit.interval.ms', 5000, { min: 1 }),
  assignors: shaped<readonly AssignorName[]>(
    'partition.assignment.strategy',
    ['range', 'cooperative-sticky'],
    (value) => Array.isArray(value) && value.length > 0 && value.every(isAssignorName),
    `must be a list of ${ASSIGNOR_NAMES.join(', ')}`,
  ),
  groupInstanceId: optionalText('group.instance.id'),
  sessionTimeoutMs: integer('session.timeout.ms', 45_000, { min: 1 }),
  heartbeatIntervalMs: integer('heartbeat.interval.ms', 3000, { min: 1 }),
  maxPollIntervalMs: integer('max.poll.interval.ms', 300_000, { min: 1 }),
  fetchMinBytes: integer('fetch.min.bytes', 1),
  fetchMaxWaitMs: integer('fetch.max.wait.ms', 500),
  fetchMaxBytes: integer('fetch.max.bytes', 50 * MIB, { max: RESPONSE_MAX_BYTES }),
  maxPartitionFetchBytes: integer('max.partition.fetch.bytes', MIB, { max: RESPONSE_MAX_BYTES }),
  onAssigned: callback<PartitionsCallback>(null),
  onRevoked: callback<PartitionsCallback>(null),
  onLost: callback<PartitionsCallback>(null),
};

/** The options of a consumer, completed. */
export type ConsumerValues = OptionValues<typeof consumerOptionTable>;

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function isAssignorName(value: unknown): boolean {
  return ASSIGNOR_NAMES.includes(value as AssignorName);
}
