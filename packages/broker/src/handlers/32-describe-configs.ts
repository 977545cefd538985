// DescribeConfigs (API key 32), versions 1 to 4: the configs of topics and of this broker, each
// with where its value comes from. Deviations: broker loggers, client metrics and groups have no
// configs here yet: INVALID_REQUEST. A resource that is named twice is answered once.
import {
  DescribeConfigsApi,
  type DescribeConfigsRequestDescribeConfigsResourceView,
  type DescribeConfigsResponseDescribeConfigsResourceResult,
  type DescribeConfigsResponseDescribeConfigsResult,
  ErrorCode,
} from '@millrace/protocol';
import {
  brokerConfigDefinitions,
  type ConfigDefinition,
  type ConfigType,
  topicConfigDefinitions,
} from '../config/config-definition.ts';
import { type ConfigEntry, ConfigSource, topicConfigEntry } from '../config/topic-configs.ts';
import { ERROR_MESSAGE_LENGTH_MAX } from '../limits.ts';
import { topicNameProblem } from '../metadata/topic-names.ts';
import { ConfigResource } from './config-resources.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

/** Kafka's numbers of config types. */
const TYPE_NUMBERS: Record<ConfigType, number> = {
  BOOLEAN: 1,
  STRING: 2,
  INT: 3,
  SHORT: 4,
  LONG: 5,
  DOUBLE: 6,
  LIST: 7,
  CLASS: 8,
  PASSWORD: 9,
};

/** Handles DescribeConfigs. */
export function describeConfigsHandler(services: Services): Handler {
  return defineHandler(DescribeConfigsApi, async ({ resources, includeSynonyms }) => {
    // Named again and again, one resource would make an answer without end.
    const distinct = new Map(
      resources.map((resource) => [`${resource.resourceType}/${resource.resourceName}`, resource]),
    );
    const results = await services.turn.map([...distinct.values()], (resource) =>
      describe(services, resource, includeSynonyms),
    );
    return { throttleTimeMs: 0, results };
  });
}

function describe(
  services: Services,
  resource: DescribeConfigsRequestDescribeConfigsResourceView,
  includeSynonyms: boolean,
): DescribeConfigsResponseDescribeConfigsResult {
  const { resourceType, resourceName, configurationKeys } = resource;
  const result = (
    errorCode: number,
    errorMessage: string | null,
    configs: DescribeConfigsResponseDescribeConfigsResourceResult[] = [],
  ) => ({
    errorCode,
    errorMessage: errorMessage?.slice(0, ERROR_MESSAGE_LENGTH_MAX) ?? null,
    resourceType,
    resourceName,
    configs,
  });
  const entries = entriesOf(services, resourceType, resourceName);
  if (!Array.isArray(entries)) return result(...entries.error);
  // No names at all ask for everything, as null does.
  const isAll = configurationKeys === null || configurationKeys.length === 0;
  const wanted = isAll ? null : new Set(configurationKeys);
  const configs = entries
    .filter(({ definition }) => wanted?.has(definition.name) ?? true)
    .map((entry) => lineOf(entry, resourceType === ConfigResource.BROKER, includeSynonyms));
  return result(ErrorCode.NONE, null, configs);
}

type Refusal = { error: [errorCode: number, message: string] };

function entriesOf(
  services: Services,
  resourceType: number,
  resourceName: string,
): ConfigEntry[] | Refusal {
  if (resourceType === ConfigResource.TOPIC) return topicEntries(services, resourceName);
  if (resourceType === ConfigResource.BROKER) return brokerEntries(services, resourceName);
  const message = `Unsupported resource type: ${resourceType}`;
  return { error: [ErrorCode.INVALID_REQUEST, message] };
}

function topicEntries({ image, config }: Services, name: string): ConfigEntry[] | Refusal {
  const problem = topicNameProblem(name);
  if (problem !== null) return { error: [ErrorCode.INVALID_TOPIC_EXCEPTION, problem] };
  const topic = image.topicByName(name);
  if (topic === undefined) {
    return {
      error: [
        ErrorCode.UNKNOWN_TOPIC_OR_PARTITION,
        'This server does not host this topic-partition.',
      ],
    };
  }
  return [...topicConfigDefinitions.values()].map((definition) =>
    topicConfigEntry(definition, topic.configs, config),
  );
}

function brokerEntries({ node, config }: Services, name: string): ConfigEntry[] | Refusal {
  const { nodeId, host, port } = node();
  if (name !== '' && name !== String(nodeId)) {
    const message = `Unexpected broker id, expected ${nodeId} or empty, but received ${name}`;
    return { error: [ErrorCode.INVALID_REQUEST, message] };
  }
  // The default of all brokers holds only what was set dynamically, which nothing can be yet.
  if (name === '') return [];
  const own = new Map([
    ['node.id', String(nodeId)],
    ['broker.id', String(nodeId)],
    ['listeners', `PLAINTEXT://${host}:${port}`],
  ]);
  return [...brokerConfigDefinitions.values()].map((definition) => {
    const value = own.get(definition.name) ?? config.text(definition.name);
    const isSet = own.has(definition.name) || config.isSet(definition.name);
    const source = isSet ? ConfigSource.STATIC_BROKER : ConfigSource.DEFAULT;
    const synonyms = [{ name: definition.name, value, source }];
    return { definition, value, source, synonyms };
  });
}

function lineOf(
  { definition, value, source, synonyms }: ConfigEntry,
  readOnly: boolean,
  includeSynonyms: boolean,
): DescribeConfigsResponseDescribeConfigsResourceResult {
  const isSensitive = isSecret(definition);
  return {
    name: definition.name,
    value: isSensitive ? null : value,
    readOnly,
    configSource: source,
    isSensitive,
    synonyms: includeSynonyms && !isSensitive ? synonyms : [],
    configType: TYPE_NUMBERS[definition.type],
    documentation: null,
  };
}

function isSecret({ type }: ConfigDefinition): boolean {
  return type === 'PASSWORD';
}
