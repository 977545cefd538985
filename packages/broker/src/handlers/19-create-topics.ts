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
import { type NewTopic, TopicError } from '../metadata/topic-controller.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

/** Handles CreateTopics. */
export function createTopicsHandler(services: Services): Handler {
  return defineHandler(CreateTopicsApi, async ({ topics, validateOnly }) => {
    const names = topics.map(({ name }) => name);
    const results: CreateTopicsResponseCreatableTopicResult[] = [];
    const done = new Set<string>();
    for (const topic of topics) {
      if (done.has(topic.name)) continue;
      done.add(topic.name);
      const isRepeated = names.filter((name) => name === topic.name).length > 1;
      results.push(
        isRepeated
          ? refused(topic.name, ErrorCode.INVALID_REQUEST, 'Duplicate topic name.')
          : await createOne(services, topic, validateOnly),
      );
    }
    return { throttleTimeMs: 0, topics: results };
  });
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
