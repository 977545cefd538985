// What the fields of a hostile request say. Mostly what a real client would, so that handlers are
// entered and not only refused; sometimes the edge of what the type can hold.
import type { ManualRandom } from '../../src/platform/manual-random.ts';
import { BatchSupply } from './hostile-batches.ts';
import { FUZZED_GROUPS, FUZZED_TOPICS, type World } from './world.ts';

const EDGE_CHANCE = 0.1;
const UUID_BYTES = 16;
const NAME_BYTES_MAX = 300;

const CONFIG_NAMES = ['retention.ms', 'cleanup.policy', 'compression.type', 'segment.bytes', 'x'];
const CONFIG_VALUES = ['1', '-1', 'delete', 'compact', 'gzip', '1048576', 'producer', ''];

/** Plausible numbers by the end of a field's path; the first that fits is taken. */
const PLAUSIBLE: readonly [RegExp, readonly number[]][] = [
  [/(MaxWaitMs)$/, [0, 0, 0, 1, 5, 500]],
  [/(MinBytes)$/, [0, 1, 1, 1_000_000]],
  [/(MaxBytes)$/, [1, 1_000, 1_048_576, 0x7fff_ffff]],
  [/(Acks)$/, [-1, -1, 1, 1, 0]],
  [/(Partition|PartitionIndex|PartitionIndexes|Index|Partitions)$/, [0, 0, 1, 2, 3]],
  [/(NumPartitions)$/, [-1, 1, 2, 4]],
  [/(ReplicationFactor)$/, [-1, 1]],
  [/(BrokerIds)$/, [1, 1, 2]],
  [/(Count)$/, [1, 3, 4, 5, 6]],
  [/(ResourceType)$/, [2, 2, 4, 32, 0]],
  [/(ConfigOperation)$/, [0, 1, 2, 3]],
  [/(KeyType|IsolationLevel|EndpointType)$/, [0, 0, 1, 2]],
  [/(ReplicaId)$/, [-1, -1, -2, 1]],
  [/(LeaderEpoch|FetchedEpoch|MemberEpoch)$/, [-1, -1, 0, 1]],
  [/(GenerationId|GenerationIdOrMemberEpoch)$/, [1, 1, -1, 2]],
  [/(SessionEpoch)$/, [-1, 0, 1, 2]],
  [/(Timestamp)$/, [-1, -2, -3, -4, 0, 1_700_000_000_000]],
  [/(Offset|CommittedOffset)$/, [0, 0, 1, 5, -1, 100]],
  [/(SessionTimeoutMs)$/, [6_000, 10_000, 45_000]],
  [/(RebalanceTimeoutMs|TimeoutMs)$/, [1, 100, 1_000]],
  [/(ProducerEpoch)$/, [-1, 0, 1]],
  [/(ResponsePartitionLimit)$/, [1, 10, 2_000]],
];

/** Makes values. */
export class RequestValues {
  readonly #random: ManualRandom;
  readonly #world: World;
  readonly #batches: BatchSupply;

  constructor(random: ManualRandom, world: World) {
    this.#random = random;
    this.#world = world;
    this.#batches = new BatchSupply(random, world.producerIds);
  }

  /** A whole number of `bits` bits. */
  integer(path: string, bits: number): number | bigint {
    if (this.#random.next() < EDGE_CHANCE) return this.#edge(bits);
    if (path.endsWith('SessionId')) return this.#pick([0, 0, ...this.#world.sessionIds]);
    if (path.endsWith('ProducerId')) return this.#pick([-1, ...this.#world.producerIds]);
    const plausible = PLAUSIBLE.find(([end]) => end.test(path))?.[1];
    return plausible === undefined ? this.#random.integer(-1, 10) : this.#pick(plausible);
  }

  /** Bytes of a string. */
  string(path: string): Uint8Array {
    if (this.#random.next() < EDGE_CHANCE) return this.#oddString();
    return new TextEncoder().encode(this.#plausibleString(path));
  }

  /** Bytes of a UUID. */
  uuid(path: string): Uint8Array {
    if (!path.endsWith('TopicId')) return new Uint8Array(UUID_BYTES);
    const choice = this.#random.integer(0, 9);
    if (choice === 0) return this.#random.bytes(UUID_BYTES);
    if (choice === 1) return new Uint8Array(UUID_BYTES);
    return new Uint8Array(Buffer.from(this.#pick(this.#world.topicIds), 'base64url'));
  }

  /** A batch, sound or not. */
  records(): Uint8Array {
    return this.#batches.next();
  }

  #plausibleString(path: string): string {
    if (/Group|^Key$|CoordinatorKeys/.test(path) && !/Topics|Instance/.test(path)) {
      return path.endsWith('MemberId')
        ? this.#pick(this.#world.memberIds)
        : this.#pick(FUZZED_GROUPS);
    }
    if (path.endsWith('MemberId')) return this.#pick(['', ...this.#world.memberIds]);
    if (/Configs\.Name$|ConfigurationKeys$/.test(path)) return this.#pick(CONFIG_NAMES);
    if (path.endsWith('Configs.Value')) return this.#pick(CONFIG_VALUES);
    if (path.endsWith('ResourceName')) return this.#pick([...FUZZED_TOPICS, '1', '']);
    if (/Protocols\.Name$|ProtocolName$/.test(path)) return this.#pick(['range', 'roundrobin']);
    if (path.endsWith('ProtocolType')) return 'consumer';
    if (/Topic|Name$/.test(path)) return this.#pick(FUZZED_TOPICS);
    return this.#pick(['', 'a', 'Stable', 'classic', 'a longer text']);
  }

  #oddString(): Uint8Array {
    switch (this.#random.integer(0, 4)) {
      case 0:
        return new Uint8Array(0);
      case 1:
        return this.#random.bytes(this.#random.integer(1, NAME_BYTES_MAX));
      case 2:
        return new TextEncoder().encode('..');
      case 3:
        return new TextEncoder().encode('__consumer_offsets');
      default:
        return new Uint8Array(this.#random.integer(1, NAME_BYTES_MAX)).fill(0x61);
    }
  }

  #edge(bits: number): bigint {
    const top = 1n << BigInt(bits - 1);
    return this.#pick([0n, 1n, -1n, -2n, top - 1n, -top, top - 2n, 1n - top]);
  }

  #pick<Value>(values: readonly Value[]): Value {
    return values[this.#random.integer(0, values.length - 1)]!;
  }
}
