// Metadata (API key 3), versions 0 to 13: brokers, topics, partitions; creates a topic on first
// mention if client and broker allow it. Deviations: a created topic is answered at once; Kafka
// says LEADER_NOT_AVAILABLE first.
import {
  ErrorCode,
  MetadataApi,
  type MetadataRequestTopic,
  type MetadataResponseTopic,
  ZERO_UUID,
} from '@millrace/protocol';
import { PARTITIONS_PER_REQUEST_MAX } from '../limits.ts';
import type { TopicImage } from '../metadata/cluster-image.ts';
import { topicNameProblem } from '../metadata/topic-names.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';
import { autoCreateTopic, isInternal, partitionMetadata } from './topic-metadata.ts';

/** From here on null asks for all topics and an empty list for none. */
const NULL_MEANS_ALL_MIN_VERSION = 1;
/** From here on a topic can be asked for by its id. */
const TOPIC_ID_MIN_VERSION = 12;

/** Handles Metadata. */
export function metadataHandler(services: Services): Handler {
  const { image, node, config, turn } = services;
  const mayAutoCreate = config.boolean('auto.create.topics.enable');
  return defineHandler(MetadataApi, async (request, { apiVersion }) => {
    const { topics, allowAutoTopicCreation } = request;
    const wantsAll =
      topics === null || (apiVersion < NULL_MEANS_ALL_MIN_VERSION && topics.length === 0);
    const found = wantsAll
      ? await turn.map(image.topics(), (topic) => describe(services, topic))
      : await findAll(services, topics, apiVersion, mayAutoCreate && allowAutoTopicCreation);
    const { nodeId, host, port, rack, clusterId } = node();
    return {
      brokers: [{ nodeId, host, port, rack }],
      clusterId,
      controllerId: nodeId,
      topics: found,
      errorCode: ErrorCode.NONE,
    };
  });
}

async function findAll(
  services: Services,
  topics: readonly MetadataRequestTopic[],
  version: number,
  mayCreate: boolean,
): Promise<MetadataResponseTopic[]> {
  // Versions 10 and 11 have ids and cannot answer them; Kafka then refuses all of the request.
  const isUnanswerable =
    version < TOPIC_ID_MIN_VERSION &&
    topics.some(({ name, topicId = ZERO_UUID }) => name === null || topicId !== ZERO_UUID);
  if (isUnanswerable) {
    return topics.map(({ name, topicId }) => ({
      errorCode: ErrorCode.INVALID_REQUEST,
      name: name ?? '',
      topicId: topicId ?? ZERO_UUID,
      partitions: [],
    }));
  }
  // Kafka takes the topics for a set, too.
  const distinct = new Map(topics.map((topic) => [`${topic.topicId}/${topic.name}`, topic]));
  let createdLeft = PARTITIONS_PER_REQUEST_MAX;
  return services.turn.map([...distinct.values()], async (topic) => {
    const mayCreateThis = mayCreate && createdLeft > 0;
    const { topicCount } = services.image;
    const found = await findTopic(services, topic, mayCreateThis);
    if (services.image.topicCount > topicCount) createdLeft -= found.partitions.length;
    return found;
  });
}

async function findTopic(
  services: Services,
  request: MetadataRequestTopic,
  mayCreate: boolean,
): Promise<MetadataResponseTopic> {
  const { name, topicId = ZERO_UUID } = request;
  // An id decides, whatever name stands beside it.
  if (name === null || topicId !== ZERO_UUID) {
    const topic = services.image.topicById(topicId);
    if (topic !== undefined) return describe(services, topic);
    return missing(ErrorCode.UNKNOWN_TOPIC_ID, null, topicId);
  }
  const topic = services.image.topicByName(name);
  if (topic !== undefined) return describe(services, topic);
  if (topicNameProblem(name) !== null) return missing(ErrorCode.INVALID_TOPIC_EXCEPTION, name);
  if (!mayCreate) return missing(ErrorCode.UNKNOWN_TOPIC_OR_PARTITION, name);
  const created = await autoCreateTopic(services, name);
  return typeof created === 'number' ? missing(created, name) : describe(services, created);
}

function describe(services: Services, topic: TopicImage): MetadataResponseTopic {
  return {
    errorCode: ErrorCode.NONE,
    name: topic.name,
    topicId: topic.id,
    isInternal: isInternal(topic.name),
    partitions: topic.partitions.map((partition) => partitionMetadata(services, topic, partition)),
  };
}

function missing(errorCode: number, name: string | null, topicId: string = ZERO_UUID) {
  const internal = name !== null && isInternal(name);
  return { errorCode, name, topicId, isInternal: internal, partitions: [] };
}
