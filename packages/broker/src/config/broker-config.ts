// The broker's configs by Kafka's names: what the user set over Kafka's defaults. Unknown names and
// impossible values are refused at start, with the nearest name or the allowed values.
import { PARTITIONS_PER_TOPIC_MAX } from '../limits.ts';
import {
  brokerConfigDefinitions,
  checkConfigValue,
  closestName,
  type ConfigDefinition,
  topicConfigDefinitions,
} from './config-definition.ts';

/** Says that a config cannot be used; the message names it and what it takes. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code = 'INVALID_CONFIG';
}

/**
 * Kafka's defaults that make no sense with a single node, as Kafka's own quick start changes them.
 */
const SINGLE_NODE_DEFAULTS: ReadonlyMap<string, string> = new Map([
  ['offsets.topic.replication.factor', '1'],
  ['transaction.state.log.replication.factor', '1'],
  ['transaction.state.log.min.isr', '1'],
  ['share.coordinator.state.topic.replication.factor', '1'],
  ['share.coordinator.state.topic.min.isr', '1'],
]);

/** Configs that must not be ignored: what they ask for is done otherwise, or not at all. */
const REFUSED: readonly { name: RegExp; cure: string }[] = [
  { name: /^(advertised\.)?listeners$/, cure: 'Use host, port and the advertised host instead.' },
  { name: /^log\.dirs?$/, cure: 'Use the data directory instead.' },
  { name: /^(node|broker)\.id$/, cure: 'Use the node id instead.' },
  {
    name: /(^|\.)(sasl|ssl|security|authorizer|super\.users|principal)(\.|$)/,
    cure: 'This broker has no security yet; it does not run open where it was asked not to.',
  },
];

/**
 * What the broker's own topics are made with, and what a topic takes of it. Apache Kafka starts
 * with less than that, but then the topic cannot be created and no group is ever coordinated.
 */
const OWN_TOPIC_VALUES: ReadonlyMap<string, string> = new Map([
  ['offsets.topic.segment.bytes', topicConfigDefinitions.get('segment.bytes')!.valid!],
  ['offsets.topic.num.partitions', `[1,...,${PARTITIONS_PER_TOPIC_MAX}]`],
]);

/** Broker configs that this broker obeys, besides those behind topic configs. */
const OBEYED: ReadonlySet<string> = new Set([
  'auto.create.topics.enable',
  'broker.rack',
  'connections.max.idle.ms',
  'default.replication.factor',
  'delete.topic.enable',
  'fetch.max.bytes',
  'group.initial.rebalance.delay.ms',
  'group.max.session.timeout.ms',
  'group.max.size',
  'group.min.session.timeout.ms',
  'log.retention.check.interval.ms',
  'max.connections',
  'max.connections.per.ip',
  'max.request.partition.size.limit',
  'num.partitions',
  'offset.metadata.max.bytes',
  'offsets.retention.minutes',
  'offsets.topic.num.partitions',
  'offsets.topic.replication.factor',
  'offsets.topic.segment.bytes',
  'producer.id.expiration.ms',
  'queued.max.request.bytes',
  'socket.request.max.bytes',
  'transaction.max.timeout.ms',
]);

/** Typed access to broker configs. */
export class BrokerConfig {
  readonly #values: ReadonlyMap<string, string>;

  /** @throws ConfigError for a name or a value that Kafka does not know */
  constructor(values: Readonly<Record<string, string>> = {}) {
    for (const [name, value] of Object.entries(values)) {
      const definition = brokerConfigDefinitions.get(name);
      if (definition === undefined) throw new ConfigError(unknownName(name));
      const problem = checkConfigValue(allowedHere(definition), value);
      if (problem !== null) throw new ConfigError(problem);
      const refused = REFUSED.find((one) => one.name.test(name));
      if (refused !== undefined) throw new ConfigError(`${name} is not taken. ${refused.cure}`);
    }
    this.#values = new Map(Object.entries(values));
  }

  /** What the user set that changes nothing here; `isTopicDefault` tells those behind topics. */
  withoutEffect(isTopicDefault: (name: string) => boolean): string[] {
    return [...this.#values.keys()].filter((name) => !OBEYED.has(name) && !isTopicDefault(name));
  }

  /** Whether the user set it. */
  isSet(name: string): boolean {
    return this.#values.has(name);
  }

  /** The value as text; null when neither the user nor Kafka gives one. */
  text(name: string): string | null {
    const definition = brokerConfigDefinitions.get(name);
    if (definition === undefined) throw new Error(`${name} is no broker config`);
    return this.#values.get(name) ?? SINGLE_NODE_DEFAULTS.get(name) ?? definition.default;
  }

  number(name: string): number {
    const text = this.text(name);
    if (text === null) throw new Error(`${name} has no value`);
    return Number(text);
  }

  boolean(name: string): boolean {
    return this.text(name)?.toLowerCase() === 'true';
  }
}

function allowedHere(definition: ConfigDefinition): ConfigDefinition {
  const valid = OWN_TOPIC_VALUES.get(definition.name);
  return valid === undefined ? definition : { ...definition, valid };
}

function unknownName(name: string): string {
  const closest = closestName(name, brokerConfigDefinitions.keys());
  const hint = closest === null ? '' : ` Did you mean ${closest}?`;
  return `Unknown broker config ${name}.${hint} Names are those of Kafka's brokers.`;
}
