// AlterConfigs (API key 33), versions 0 to 2: replaces all configs of a topic. Kafka has deprecated
// it for IncrementalAlterConfigs; KafkaJS and older clients still send it. Deviations: brokers,
// loggers, client metrics and groups cannot be altered yet: INVALID_REQUEST.
import {
  AlterConfigsApi,
  type AlterConfigsRequestAlterConfigsResource,
  ErrorCode,
} from '@millrace/protocol';
import { TopicError } from '../metadata/topic-controller.ts';
import { alterEach, checkTopicConfigs, findAlterableTopic } from './alter-topic-configs.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

/** Handles AlterConfigs. */
export function alterConfigsHandler(services: Services): Handler {
  return defineHandler(AlterConfigsApi, async ({ resources, validateOnly }) => {
    const responses = await alterEach(services, resources, (resource) =>
      replace(services, resource, validateOnly),
    );
    return { throttleTimeMs: 0, responses };
  });
}

async function replace(
  services: Services,
  { resourceType, resourceName, configs }: AlterConfigsRequestAlterConfigsResource,
  validateOnly: boolean,
): Promise<void> {
  const names = configs.map(({ name }) => name);
  const topic = findAlterableTopic(services, resourceType, resourceName, names);
  const altered = new Map<string, string>();
  for (const { name, value } of configs) {
    if (value === null) {
      throw new TopicError(ErrorCode.INVALID_REQUEST, `Null value not supported for : ${name}`);
    }
    altered.set(name, value);
  }
  checkTopicConfigs(altered);
  if (!validateOnly) await services.topics.setConfigs(topic, altered);
}
