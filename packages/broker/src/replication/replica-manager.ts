// Which partitions this node hosts: follows the cluster image, opens and deletes logs accordingly,
// and finds a partition for a request. A topic of many partitions takes several turns of the event
// loop; until a partition is hosted it is not found, and from its deletion on it is not either.
import { ErrorCode } from '@millrace/protocol';
import type { LogConfig } from '../log/log-config.ts';
import type { LogDirectory } from '../log/log-directory.ts';
import type { PartitionLog } from '../log/partition-log.ts';
import type { ImageDelta, PartitionImage, TopicImage } from '../metadata/cluster-image.ts';
import type { LoopTurn } from '../platform/loop-turn.ts';
import { Partition } from './partition.ts';

/** What the manager needs. */
export interface ReplicaManagerOptions {
  readonly nodeId: number;
  readonly directory: LogDirectory;
  readonly turn: LoopTurn;
  readonly logConfigOf: (topic: TopicImage) => LogConfig;
  readonly newId: () => string;
  readonly onEvent: (message: string) => void;
  /** This node hosts a partition from now on. */
  readonly onHosted: (partition: Partition) => void;
  /** It no longer does. */
  readonly onDropped: (partition: Partition) => void;
}

/** The hosted partitions. */
export class ReplicaManager {
  readonly #options: ReplicaManagerOptions;
  readonly #byName = new Map<string, Partition[]>();
  readonly #byId = new Map<string, Partition[]>();

  constructor(options: ReplicaManagerOptions) {
    this.#options = options;
  }

  /**
   * Brings the hosted partitions in line with changed and deleted topics. One change at a time: the
   * next is for when this one is done.
   */
  async apply({ changed, deleted }: ImageDelta): Promise<void> {
    for (const topic of deleted) await this.#drop(topic);
    for (const topic of changed) await this.#host(topic);
  }

  /** The partition of a topic's name, if this node hosts it. */
  find(topic: string, index: number): Partition | undefined {
    return this.#byName.get(topic)?.[index];
  }

  /** The partition of a topic's id, if this node hosts it. */
  findById(topicId: string, index: number): Partition | undefined {
    return this.#byId.get(topicId)?.[index];
  }

  /** The topic name of an id, if this node hosts any of it. */
  topicName(topicId: string): string | undefined {
    return this.#byId.get(topicId)?.find((partition) => partition !== undefined)?.topic;
  }

  /** The leader's log, or Kafka's error for why there is none here. */
  leaderLog(topic: string, index: number): PartitionLog | number {
    return this.find(topic, index)?.leaderLog ?? ErrorCode.UNKNOWN_TOPIC_OR_PARTITION;
  }

  async #host(topic: TopicImage): Promise<void> {
    const config = this.#options.logConfigOf(topic);
    let partitions = this.#byId.get(topic.id);
    if (partitions === undefined) {
      partitions = [];
      this.#byId.set(topic.id, partitions);
      this.#byName.set(topic.name, partitions);
    }
    const hosted = partitions;
    await this.#options.turn.map(topic.partitions, (image) =>
      this.#hostOne(topic, image, config, hosted),
    );
  }

  #hostOne(topic: TopicImage, image: PartitionImage, config: LogConfig, hosted: Partition[]): void {
    const known = hosted[image.index];
    if (known !== undefined) {
      known.image = image;
      if (known.log !== null) known.log.config = config;
      known.beginEpoch();
    } else if (image.replicas.includes(this.#options.nodeId)) {
      const log = this.#openLog(topic, image.index, config);
      const partition = new Partition(topic.name, topic.id, image, log, this.#options.nodeId);
      hosted[image.index] = partition;
      partition.beginEpoch();
      this.#options.onHosted(partition);
    }
  }

  #openLog(topic: TopicImage, index: number, config: LogConfig): PartitionLog | null {
    try {
      return this.#options.directory.open(topic.name, topic.id, index, config);
    } catch (error) {
      // One damaged partition must not keep the others from being served.
      this.#options.onEvent(`${topic.name}-${index} stays offline: ${(error as Error).message}`);
      return null;
    }
  }

  async #drop(topic: TopicImage): Promise<void> {
    const partitions = this.#byId.get(topic.id) ?? [];
    this.#byId.delete(topic.id);
    if (this.#byName.get(topic.name) === partitions) this.#byName.delete(topic.name);
    await this.#options.turn.map(partitions, (partition: Partition | undefined) => {
      if (partition === undefined) return;
      this.#options.onDropped(partition);
      if (partition.log !== null) {
        this.#options.directory.delete(partition.log, this.#options.newId());
      }
    });
  }
}
