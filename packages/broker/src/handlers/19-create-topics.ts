// CreateTopics (API key 19), versions 2 to 7: with counts or assigned replicas, and configs; or
// only checks what would happen. The answer tells the configs in force from version 5 on.
// Deviations: the timeout is not needed: a topic exists when it is answered.
import {
  CreateTopicsApi,
  type CreateTopicsRequestCreatableTopic,
  type CreateTopicsResponseCreatableTopicConfigs,
  type CreateTopicsResponseCreatableTopicResult,
  ErrorCode,
} from '@millrace/protocol';
import { topicConfigDefinitions } from '../config/config-definition.ts';
import { topicConfigEntry } from '../config/topic-configs.ts';
import { PARTITIONS_PER_REQUEST_MAX } from '../limits.ts';
import { type NewTopic, TopicError } from '../metadata/topic-controller.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

/** Handles CreateTopics. */
export function createTopicsHandler(services: Services): Handler {
  return defineHandler(CreateTopicsApi, async ({ topics, validateOnly }) => {
    if (partitionsOf(services, topics) > PARTITIONS_PER_REQUEST_MAX) {
      return { throttleTimeMs: 0, topics: topics.map(({ name }) => excessive(name)) };
    }
    const results = await services.turn.map(distinct(topics), ([topic, isRepeated]) =>
      isRepeated
        ? refused(topic.name, ErrorCode.INVALID_REQUEST, 'Duplicate topic name.')
        : createOne(services, topic, validateOnly),
    );
    return { throttleTimeMs: 0, topics: results };
  });
}

/** Each name once, and whether it was there more often. */
function distinct<Named extends { readonly name: string }>(
  all: readonly Named[],
): readonly (readonly [Named, isRepeated: boolean])[] {
  const found = new Map<string, [Named, isRepeated: boolean]>();
  for (const named of all) found.set(named.name, [named, found.has(named.name)]);
  return [...found.values()];
}

/** How many partitions a request is to create; counts that are refused anyway are not counted. */
function partitionsOf(
  { config }: Services,
  topics: readonly CreateTopicsRequestCreatableTopic[],
): number {
  const defaultCount = config.number('num.partitions');
  return topics.reduce((sum, { numPartitions, assignments }) => {
    const counted = numPartitions === -1 ? defaultCount : Math.max(0, numPartitions);
    return sum + (assignments.length || counted);
  }, 0);
}

function excessive(name: string): CreateTopicsResponseCreatableTopicResult {
  const limit = PARTITIONS_PER_REQUEST_MAX;
  const message = `Excessively large number of partitions per request: ${limit} are allowed.`;
  return refused(name, ErrorCode.POLICY_VIOLATION, message);
}

async function createOne(
  services: Services,
  request: CreateTopicsRequestCreatableTopic,
  validateOnly: boolean,
): Promise<CreateTopicsResponseCreatableTopicResult> {
  try {
    const topic = newTopicOf(request);
    const { replicasByPartition } = services.topics.plan(topic);
    const created = validateOnly ? null : await services.topics.create(topic);
    return {
      name: topic.name,
      // A check answers with an id as well, which no topic gets.
      topicId: created?.id ?? services.newId(),
      errorCode: ErrorCode.NONE,
      errorMessage: null,
      numPartitions: replicasByPartition.length,
      replicationFactor: replicasByPartition[0]?.length ?? -1,
      configs: configsOf(services, topic.configs),
    };
  } catch (error) {
    if (!(error instanceof TopicError)) throw error;
    return refused(request.name, error.errorCode, error.message);
  }
}

function newTopicOf(request: CreateTopicsRequestCreatableTopic): NewTopic {
  const configs = new Map<string, string>();
  for (const { name, value } of request.configs) {
    if (value === null) {
      throw new TopicError(
        ErrorCode.INVALID_CONFIG,
        `Null value not supported for topic configs: ${name}`,
      );
    }
    configs.set(name, value);
  }
  const assignments = new Map<number, readonly number[]>();
  for (const { partitionIndex, brokerIds } of request.assignments) {
    if (assignments.has(partitionIndex)) {
      throw new TopicError(
        ErrorCode.INVALID_REPLICA_ASSIGNMENT,
        `Found multiple manual partition assignments for partition ${partitionIndex}`,
      );
    }
    assignments.set(partitionIndex, brokerIds);
  }
  return {
    name: request.name,
    partitionCount: request.numPartitions,
    replicationFactor: request.replicationFactor,
    assignments,
    configs,
  };
}

function configsOf(
  { config }: Services,
  set: ReadonlyMap<string, string>,
): CreateTopicsResponseCreatableTopicConfigs[] {
  return [...topicConfigDefinitions.values()].map((definition) => {
    const { value, source } = topicConfigEntry(definition, set, config);
    return {
      name: definition.name,
      value,
      readOnly: false,
      configSource: source,
      isSensitive: false,
    };
  });
}

function refused(
  name: string,
  errorCode: number,
  errorMessage: string,
): CreateTopicsResponseCreatableTopicResult {
  return { name, errorCode, errorMessage, topicConfigErrorCode: 0, configs: [] };
}
