// IncrementalAlterConfigs (API key 44), versions 0 and 1: sets, deletes, extends and shortens
// single configs of topics, all of a topic's or none. Deviations: brokers, loggers, client metrics
// and groups cannot be altered yet: INVALID_REQUEST.
import {
  ErrorCode,
  IncrementalAlterConfigsApi,
  type IncrementalAlterConfigsRequestAlterableConfig,
  type IncrementalAlterConfigsRequestAlterConfigsResource,
} from '@millrace/protocol';
import { splitList, topicConfigDefinitions } from '../config/config-definition.ts';
import { topicConfigEntry } from '../config/topic-configs.ts';
import { TopicError } from '../metadata/topic-controller.ts';
import { alterEach, checkTopicConfigs, findAlterableTopic } from './alter-topic-configs.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

const Operation = { SET: 0, DELETE: 1, APPEND: 2, SUBTRACT: 3 } as const;

/** Handles IncrementalAlterConfigs. */
export function incrementalAlterConfigsHandler(services: Services): Handler {
  return defineHandler(IncrementalAlterConfigsApi, async ({ resources, validateOnly }) => {
    const responses = await alterEach(services, resources, (resource) =>
      alterOne(services, resource, validateOnly),
    );
    return { throttleTimeMs: 0, responses };
  });
}

async function alterOne(
  services: Services,
  { resourceType, resourceName, configs }: IncrementalAlterConfigsRequestAlterConfigsResource,
  validateOnly: boolean,
): Promise<void> {
  const names = configs.map(({ name }) => name);
  const topic = findAlterableTopic(services, resourceType, resourceName, names);
  const altered = new Map(topic.configs);
  for (const change of configs) applyChange(services, altered, change);
  checkTopicConfigs(altered);
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
