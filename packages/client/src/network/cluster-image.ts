// What the client knows of the cluster: brokers, and topics with the leaders of their partitions.
// An image only takes in answers; asking is done in cluster-metadata.ts.
import type { MetadataResponse, MetadataResponseTopic, Uuid } from '@millrace/protocol';
import type { Address } from '../platform/transport.ts';

/** A broker of the cluster. */
export interface BrokerNode extends Address {
  readonly nodeId: number;
  readonly rack: string | null;
}

/** One partition as the cluster last described it. */
export interface PartitionImage {
  readonly partition: number;
  /** -1 while there is none. */
  readonly leaderId: number;
  /** -1 when the broker is too old to say. */
  readonly leaderEpoch: number;
  readonly replicas: readonly number[];
  readonly inSyncReplicas: readonly number[];
}

/** One topic as the cluster last described it. */
export interface TopicImage {
  readonly name: string;
  readonly topicId: Uuid;
  readonly isInternal: boolean;
  /** By partition number. */
  readonly partitions: readonly PartitionImage[];
}

/** The cluster as last described. */
export class ClusterImage {
  clusterId: string | null = null;
  controllerId = -1;
  brokers: ReadonlyMap<number, BrokerNode> = new Map();
  readonly #topics = new Map<string, TopicImage>();

  topic(name: string): TopicImage | undefined {
    return this.#topics.get(name);
  }

  /** The broker that leads a partition; undefined while nobody does or nothing is known. */
  leaderOf(topic: string, partition: number): BrokerNode | undefined {
    const leaderId = this.#topics.get(topic)?.partitions[partition]?.leaderId;
    return leaderId === undefined ? undefined : this.brokers.get(leaderId);
  }

  forget(topic: string): void {
    this.#topics.delete(topic);
  }

  /** Takes in who the brokers are. */
  takeBrokers(response: MetadataResponse): void {
    this.clusterId = response.clusterId ?? this.clusterId;
    this.controllerId = response.controllerId ?? -1;
    this.brokers = new Map(
      response.brokers.map(({ nodeId, host, port, rack = null }) => [
        nodeId,
        { nodeId, host, port, rack },
      ]),
    );
  }

  /** Takes in a topic that was described without an error. */
  takeTopic(response: MetadataResponseTopic): TopicImage {
    const image = topicImage(response, this.#topics.get(response.name!));
    this.#topics.set(image.name, image);
    return image;
  }
}

/** Reads a topic; of a partition whose leader is known from a later epoch, that is kept. */
export function topicImage(response: MetadataResponseTopic, known?: TopicImage): TopicImage {
  const name = response.name!;
  const topicId = response.topicId!;
  const isSameTopic = known?.topicId === topicId;
  const partitions: PartitionImage[] = [];
  for (const described of response.partitions) {
    const { partitionIndex, leaderId, leaderEpoch = -1, replicaNodes, isrNodes } = described;
    const before = isSameTopic ? known.partitions[partitionIndex] : undefined;
    // A broker that lags behind may name the previous leader.
    const isStale = before !== undefined && leaderEpoch !== -1 && leaderEpoch < before.leaderEpoch;
    partitions[partitionIndex] = isStale
      ? before
      : {
          partition: partitionIndex,
          leaderId,
          leaderEpoch,
          replicas: replicaNodes,
          inSyncReplicas: isrNodes,
        };
  }
  return { name, topicId, isInternal: response.isInternal ?? false, partitions };
}
