// IncrementalAlterConfigs (API key 44), versions 0 and 1: sets, deletes, extends and shortens single
// configs of topics, all of a topic's or none.
// Deviations: brokers, loggers, client metrics and groups cannot be altered yet: INVALID_REQUEST.
import {
  ErrorCode,
  IncrementalAlterConfigsApi,
  type IncrementalAlterConfigsRequestAlterableConfig,
  type IncrementalAlterConfigsRequestAlterConfigsResource,
} from '@millrace/protocol';
import { splitList, topicConfigDefinitions } from '../config/config-definition.ts';
import { checkTopicConfig, topicConfigEntry } from '../config/topic-configs.ts';
import { TopicError } from '../metadata/topic-controller.ts';
import { ConfigResource } from './config-resources.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

const Operation = { SET: 0, DELETE: 1, APPEND: 2, SUBTRACT: 3 } as const;

/** Handles IncrementalAlterConfigs. */
export function incrementalAlterConfigsHandler(services: Services): Handler {
  return defineHandler(IncrementalAlterConfigsApi, async ({ resources, validateOnly }) => {
    const responses = [];
    for (const resource of resources) {
      const { resourceType, resourceName } = resource;
      const outcome = await alterOne(services, resource, validateOnly);
      responses.push({ ...outcome, resourceType, resourceName });
    }
    return { throttleTimeMs: 0, responses };
  });
}

async function alterOne(
  services: Services,
  { resourceType, resourceName, configs }: IncrementalAlterConfigsRequestAlterConfigsResource,
  validateOnly: boolean,
): Promise<{ errorCode: number; errorMessage: string | null }> {
  try {
    if (resourceType !== ConfigResource.TOPIC) {
      throw new TopicError(
        ErrorCode.INVALID_REQUEST,
        `Only topics can be altered, not resources of type ${resourceType}.`,
      );
    }
    await alterTopic(services, resourceName, configs, validateOnly);
    return { errorCode: ErrorCode.NONE, errorMessage: null };
  } catch (error) {
    if (!(error instanceof TopicError)) throw error;
    return { errorCode: error.errorCode, errorMessage: error.message };
  }
}

async function alterTopic(
  services: Services,
  name: string,
  changes: readonly IncrementalAlterConfigsRequestAlterableConfig[],
  validateOnly: boolean,
): Promise<void> {
  const topic = services.image.topicByName(name);
  if (topic === undefined) {
    throw new TopicError(
      ErrorCode.UNKNOWN_TOPIC_OR_PARTITION,
      `The topic '${name}' does not exist.`,
    );
  }
  const names = new Set(changes.map((change) => change.name));
  if (names.size < changes.length) {
    throw new TopicError(ErrorCode.INVALID_REQUEST, 'A config is named more than once.');
  }
  const altered = new Map(topic.configs);
  for (const change of changes) applyChange(services, altered, change);
  for (const [config, value] of altered) {
    const problem = checkTopicConfig(config, value);
    if (problem !== null) throw new TopicError(ErrorCode.INVALID_CONFIG, problem);
  }
  if (!validateOnly) await services.topics.setConfigs(topic, altered);
}

function applyChange(
  { config: broker }: Services,
  configs: Map<string, string>,
  { name, configOperation, value }: IncrementalAlterConfigsRequestAlterableConfig,
): void {
  if (configOperation === Operation.DELETE) {
    configs.delete(name);
    return;
  }
  if (value === null) {
    const message = `Null value not supported for : ${name}`;
    throw new TopicError(ErrorCode.INVALID_REQUEST, message);
  }
  if (configOperation === Operation.SET) {
    configs.set(name, value);
    return;
  }
  const definition = topicConfigDefinitions.get(name);
  const isListChange =
    configOperation === Operation.APPEND || configOperation === Operation.SUBTRACT;
  if (!isListChange) {
    const message = `Unknown operation type ${configOperation}`;
    throw new TopicError(ErrorCode.INVALID_REQUEST, message);
  }
  if (definition?.type !== 'LIST') {
    const message = `Can't extend or shorten ${name}: it is not a list.`;
    throw new TopicError(ErrorCode.INVALID_CONFIG, message);
  }
  const current = splitList(topicConfigEntry(definition, configs, broker).value ?? '');
  const named = splitList(value);
  const changed =
    configOperation === Operation.APPEND
      ? [...current, ...named.filter((part) => !current.includes(part))]
      : current.filter((part) => !named.includes(part));
  configs.set(name, changed.join(','));
}
