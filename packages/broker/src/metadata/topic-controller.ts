// Changes to topics: each is one transaction on the metadata store, compared against what it was
// decided on, so that two nodes never decide against each other. It decides; the image follows what
// was stored.
import { ErrorCode } from '@millrace/protocol';
import {
  ERROR_MESSAGE_LENGTH_MAX,
  PARTITIONS_PER_TOPIC_MAX,
  PARTITIONS_PER_TRANSACTION_MAX,
} from '../limits.ts';
import {
  type ClusterImage,
  metadataKey,
  type PartitionValue,
  type TopicImage,
  type TopicValue,
} from './cluster-image.ts';
import type { Comparison, Json, MetadataStore, Operation } from './metadata-store.ts';
import { topicNameProblem } from './topic-names.ts';

/** A refused change. */
export class TopicError extends Error {
  override readonly name = 'TopicError';
  readonly errorCode: number;

  constructor(errorCode: number, message: string) {
    super(message.slice(0, ERROR_MESSAGE_LENGTH_MAX));
    this.errorCode = errorCode;
  }
}

/** A topic to create. */
export interface NewTopic {
  readonly name: string;
  /** -1 for the broker's default. */
  readonly partitionCount: number;
  /** -1 for the broker's default. */
  readonly replicationFactor: number;
  /** Replicas by partition, if the client decides; then the two above are -1. */
  readonly assignments: ReadonlyMap<number, readonly number[]>;
  readonly configs: ReadonlyMap<string, string>;
}

/** What the controller needs. */
export interface TopicControllerOptions {
  readonly nodeId: number;
  readonly image: ClusterImage;
  readonly store: MetadataStore;
  readonly newId: () => string;
  readonly defaultPartitions: number;
  readonly defaultReplicationFactor: number;
  /** Says what is wrong with a topic config, or null. */
  readonly checkConfig: (name: string, value: string) => string | null;
}

/** Decides on topics. All methods throw TopicError for what they refuse. */
export class TopicController {
  readonly #options: TopicControllerOptions;

  constructor(options: TopicControllerOptions) {
    this.#options = options;
  }

  /** Checks a new topic and says how it would be made. */
  plan(topic: NewTopic): { replicasByPartition: (readonly number[])[] } {
    const problem = topicNameProblem(topic.name);
    if (problem !== null) throw new TopicError(ErrorCode.INVALID_TOPIC_EXCEPTION, problem);
    if (this.#options.image.topicByName(topic.name) !== undefined) {
      throw new TopicError(ErrorCode.TOPIC_ALREADY_EXISTS, `Topic '${topic.name}' already exists.`);
    }
    this.#checkCollision(topic.name);
    const replicasByPartition =
      topic.assignments.size > 0 ? this.#planAssigned(topic) : this.#planCounted(topic);
    this.#checkConfigs(topic.configs);
    return { replicasByPartition };
  }

  /** Creates a topic and returns it. */
  async create(topic: NewTopic): Promise<TopicImage> {
    const { replicasByPartition } = this.plan(topic);
    const id = this.#options.newId();
    const value: TopicValue = { name: topic.name, configs: Object.fromEntries(topic.configs) };
    const operations: Operation[] = [
      { type: 'put', key: metadataKey.topicName(topic.name), value: id },
      { type: 'put', key: metadataKey.topic(id), value: value as unknown as Json },
      ...replicasByPartition.map((replicas, index) => newPartition(id, index, replicas)),
    ];
    const created = await this.#commit(
      [{ key: metadataKey.topicName(topic.name), revision: 0 }],
      operations,
    );
    if (!created) {
      throw new TopicError(ErrorCode.TOPIC_ALREADY_EXISTS, `Topic '${topic.name}' already exists.`);
    }
    return this.#options.image.topicById(id)!;
  }

  /** Deletes a topic, whatever has been changed about it since it was looked up. */
  async delete({ id }: TopicImage): Promise<void> {
    const { image } = this.#options;
    for (;;) {
      const { revision } = image;
      const topic = image.topicById(id);
      if (topic !== undefined && (await this.#deleteAt(topic))) return;
      // Unless the image has moved on, there is nothing else to compare with.
      if (topic === undefined || image.revision === revision) throw changedMeanwhile();
    }
  }

  /** Whether the topic was still as given. */
  #deleteAt(topic: TopicImage): Promise<boolean> {
    const operations: Operation[] = [
      { type: 'delete', key: metadataKey.topicName(topic.name) },
      { type: 'delete', key: metadataKey.topic(topic.id) },
      ...topic.partitions.map(({ index }): Operation => ({
        type: 'delete',
        key: metadataKey.partition(topic.id, index),
      })),
    ];
    return this.#commit(
      [{ key: metadataKey.topic(topic.id), revision: topic.revision }],
      operations,
    );
  }

  /** Checks a new partition count and says which replicas the added partitions would have. */
  planPartitions(
    topic: TopicImage,
    count: number,
    assignments: readonly (readonly number[])[] | null,
  ): (readonly number[])[] {
    const current = topic.partitions.length;
    const invalid = (message: string) => new TopicError(ErrorCode.INVALID_PARTITIONS, message);
    if (count === current) throw invalid(`Topic already has ${current} partition(s).`);
    if (count < current) {
      throw invalid(
        `The topic ${topic.name} currently has ${current} partition(s); ${count} would not be an ` +
          'increase.',
      );
    }
    checkPartitionCount(count);
    const added = count - current;
    if (assignments === null) {
      const factor = topic.partitions[0]?.replicas.length ?? 1;
      return Array.from({ length: added }, () => this.#replicas(factor));
    }
    if (assignments.length !== added) {
      throw new TopicError(
        ErrorCode.INVALID_REPLICA_ASSIGNMENT,
        `Attempted to add ${added} additional partition(s), but only ${assignments.length} ` +
          'assignment(s) were specified.',
      );
    }
    for (const replicas of assignments) this.#checkReplicas(replicas);
    return [...assignments];
  }

  /** Adds partitions. */
  async addPartitions(
    topic: TopicImage,
    count: number,
    assignments: readonly (readonly number[])[] | null,
  ): Promise<void> {
    const added = this.planPartitions(topic, count, assignments);
    const first = topic.partitions.length;
    // The topic is written as well, so that a deletion which knows fewer partitions does not hold.
    const value: TopicValue = { name: topic.name, configs: Object.fromEntries(topic.configs) };
    await this.#change(
      [
        { key: metadataKey.topic(topic.id), revision: topic.revision },
        { key: metadataKey.partition(topic.id, first), revision: 0 },
      ],
      [
        { type: 'put', key: metadataKey.topic(topic.id), value: value as unknown as Json },
        ...added.map((replicas, index) => newPartition(topic.id, first + index, replicas)),
      ],
    );
  }

  /** Replaces what is set on a topic. */
  async setConfigs(topic: TopicImage, configs: ReadonlyMap<string, string>): Promise<void> {
    this.#checkConfigs(configs);
    const value: TopicValue = { name: topic.name, configs: Object.fromEntries(configs) };
    const key = metadataKey.topic(topic.id);
    await this.#change(
      [{ key, revision: topic.revision }],
      [{ type: 'put', key, value: value as unknown as Json }],
    );
  }

  /** Raises the leader epoch of every partition: their logs may have lost unsynced records. */
  async raiseLeaderEpochs(): Promise<void> {
    const operations = this.#options.image.topics().flatMap((topic) =>
      topic.partitions.map((partition): Operation => {
        const raised: PartitionValue = {
          replicas: partition.replicas,
          isr: partition.isr,
          leader: partition.leader,
          leaderEpoch: partition.leaderEpoch + 1,
          partitionEpoch: partition.partitionEpoch + 1,
        };
        const key = metadataKey.partition(topic.id, partition.index);
        return { type: 'put', key, value: raised as unknown as Json };
      }),
    );
    for (let at = 0; at < operations.length; at += PARTITIONS_PER_TRANSACTION_MAX) {
      await this.#commit([], operations.slice(at, at + PARTITIONS_PER_TRANSACTION_MAX));
    }
  }

  #planAssigned(topic: NewTopic): (readonly number[])[] {
    const { assignments } = topic;
    if (topic.partitionCount !== -1 || topic.replicationFactor !== -1) {
      throw new TopicError(
        ErrorCode.INVALID_REQUEST,
        'Replication factor and partition count must be -1 when replicas are assigned.',
      );
    }
    return Array.from({ length: assignments.size }, (_, index) => {
      const replicas = assignments.get(index);
      if (replicas === undefined) {
        throw new TopicError(
          ErrorCode.INVALID_REPLICA_ASSIGNMENT,
          'partitions should be a consecutive 0-based integer sequence',
        );
      }
      this.#checkReplicas(replicas);
      return replicas;
    });
  }

  #planCounted({ partitionCount, replicationFactor }: NewTopic): (readonly number[])[] {
    const { defaultPartitions, defaultReplicationFactor } = this.#options;
    if (replicationFactor === 0 || replicationFactor < -1) {
      throw new TopicError(
        ErrorCode.INVALID_REPLICATION_FACTOR,
        'Replication factor must be larger than 0, or -1 to use the default value.',
      );
    }
    if (partitionCount === 0 || partitionCount < -1) {
      throw new TopicError(
        ErrorCode.INVALID_PARTITIONS,
        'Number of partitions was set to an invalid non-positive value.',
      );
    }
    const count = partitionCount === -1 ? defaultPartitions : partitionCount;
    checkPartitionCount(count);
    const factor = replicationFactor === -1 ? defaultReplicationFactor : replicationFactor;
    return Array.from({ length: count }, () => this.#replicas(factor));
  }

  #replicas(factor: number): readonly number[] {
    if (factor > 1) {
      throw new TopicError(
        ErrorCode.INVALID_REPLICATION_FACTOR,
        `Unable to replicate the partition ${factor} time(s): The target replication factor of ` +
          `${factor} cannot be reached because only 1 broker(s) are registered.`,
      );
    }
    return [this.#options.nodeId];
  }

  #checkReplicas(replicas: readonly number[]): void {
    const invalid = (message: string) =>
      new TopicError(ErrorCode.INVALID_REPLICA_ASSIGNMENT, message);
    if (replicas.length === 0) {
      throw invalid('The manual partition assignment includes an empty replica list.');
    }
    if (new Set(replicas).size < replicas.length) {
      throw invalid('The manual partition assignment includes the same broker more than once.');
    }
    const unknown = replicas.find((id) => id !== this.#options.nodeId);
    if (unknown !== undefined) {
      throw invalid(
        `The manual partition assignment includes broker ${unknown}, but no such broker is ` +
          'registered.',
      );
    }
  }

  #checkConfigs(configs: ReadonlyMap<string, string>): void {
    for (const [name, value] of configs) {
      const problem = this.#options.checkConfig(name, value);
      if (problem !== null) throw new TopicError(ErrorCode.INVALID_CONFIG, problem);
    }
  }

  #checkCollision(name: string): void {
    const other = this.#options.image.collidingName(name);
    if (other === undefined) return;
    throw new TopicError(
      ErrorCode.INVALID_TOPIC_EXCEPTION,
      `Topic '${name}' collides with existing topic: ${other}`,
    );
  }

  async #change(compare: readonly Comparison[], operations: readonly Operation[]): Promise<void> {
    if (await this.#commit(compare, operations)) return;
    throw changedMeanwhile();
  }

  async #commit(
    compare: readonly Comparison[],
    operations: readonly Operation[],
  ): Promise<boolean> {
    try {
      return (await this.#options.store.commit({ compare, operations })).succeeded;
    } catch (error) {
      throw new TopicError(
        ErrorCode.KAFKA_STORAGE_ERROR,
        `The metadata could not be written: ${(error as Error).message}`,
      );
    }
  }
}

function changedMeanwhile(): TopicError {
  return new TopicError(
    ErrorCode.UNKNOWN_TOPIC_OR_PARTITION,
    'The topic was changed or deleted at the same time; look again.',
  );
}

function checkPartitionCount(count: number): void {
  if (count <= PARTITIONS_PER_TOPIC_MAX) return;
  throw new TopicError(
    ErrorCode.INVALID_PARTITIONS,
    `A topic may have at most ${PARTITIONS_PER_TOPIC_MAX} partitions, not ${count}.`,
  );
}

function newPartition(id: string, index: number, replicas: readonly number[]): Operation {
  const value: PartitionValue = {
    replicas,
    isr: replicas,
    leader: replicas[0]!,
    leaderEpoch: 0,
    partitionEpoch: 0,
  };
  return { type: 'put', key: metadataKey.partition(id, index), value: value as unknown as Json };
}
