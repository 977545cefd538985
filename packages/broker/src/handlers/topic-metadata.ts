// How a topic looks in Metadata and DescribeTopicPartitions, and its creation on first mention.
import { ErrorCode } from '@millrace/protocol';
import type { PartitionImage, TopicImage } from '../metadata/cluster-image.ts';
import { TopicError } from '../metadata/topic-controller.ts';
import { CONSUMER_OFFSETS_TOPIC, INTERNAL_TOPICS } from '../metadata/topic-names.ts';
import type { Services } from './services.ts';

/** Fields that both responses share. */
export interface PartitionMetadata {
  errorCode: number;
  partitionIndex: number;
  leaderId: number;
  leaderEpoch: number;
  replicaNodes: readonly number[];
  isrNodes: readonly number[];
  offlineReplicas: readonly number[];
}

/** A partition's leader, replicas and trouble. */
export function partitionMetadata(
  { replicas, node }: Services,
  topic: TopicImage,
  partition: PartitionImage,
): PartitionMetadata {
  const hosted = replicas.findById(topic.id, partition.index);
  const { nodeId } = node();
  // Just created, it may still have to be opened.
  const isAwaited = hosted === undefined && partition.leader === nodeId;
  const isOffline = isAwaited || typeof hosted?.leaderLog === 'number';
  return {
    errorCode: isOffline ? ErrorCode.LEADER_NOT_AVAILABLE : ErrorCode.NONE,
    partitionIndex: partition.index,
    leaderId: isOffline ? -1 : partition.leader,
    leaderEpoch: partition.leaderEpoch,
    replicaNodes: partition.replicas,
    isrNodes: partition.isr,
    offlineReplicas: isOffline ? [nodeId] : [],
  };
}

/** Whether the topic is the broker's own. */
export function isInternal(name: string): boolean {
  return INTERNAL_TOPICS.has(name);
}

/** Creates a topic with the broker's defaults; returns it, or Kafka's error. */
export async function autoCreateTopic(
  services: Services,
  name: string,
): Promise<TopicImage | number> {
  if (isInternal(name)) return autoCreateInternal(services, name);
  try {
    return await services.topics.create({
      name,
      partitionCount: -1,
      replicationFactor: -1,
      assignments: new Map(),
      configs: new Map(),
    });
  } catch (error) {
    if (!(error instanceof TopicError)) throw error;
    // Somebody else was faster: then it is there.
    return services.image.topicByName(name) ?? error.errorCode;
  }
}

/** The broker's own topics are made as the broker needs them, or not at all. */
async function autoCreateInternal(services: Services, name: string): Promise<TopicImage | number> {
  if (name !== CONSUMER_OFFSETS_TOPIC) return ErrorCode.UNKNOWN_TOPIC_OR_PARTITION;
  const topic = await ensureOffsetsTopic(services);
  return topic instanceof TopicError ? topic.errorCode : topic;
}

/** `__consumer_offsets`, created if it is not there; or why it cannot be. */
export async function ensureOffsetsTopic({
  topics,
  image,
  config,
}: Services): Promise<TopicImage | TopicError> {
  const known = image.topicByName(CONSUMER_OFFSETS_TOPIC);
  if (known !== undefined) return known;
  try {
    return await topics.create({
      name: CONSUMER_OFFSETS_TOPIC,
      partitionCount: config.number('offsets.topic.num.partitions'),
      replicationFactor: config.number('offsets.topic.replication.factor'),
      assignments: new Map(),
      configs: new Map([
        ['cleanup.policy', 'compact'],
        ['compression.type', 'producer'],
        ['segment.bytes', String(config.number('offsets.topic.segment.bytes'))],
      ]),
    });
  } catch (error) {
    if (!(error instanceof TopicError)) throw error;
    // Somebody else was faster: then it is there.
    return image.topicByName(CONSUMER_OFFSETS_TOPIC) ?? error;
  }
}
