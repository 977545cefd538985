// The broker's configs by Kafka's names: what the user set over Kafka's defaults. Unknown names and
// impossible values are refused at start, with the nearest name or the allowed values.
import { brokerConfigDefinitions, checkConfigValue, closestName } from './config-definition.ts';

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

/** Typed access to broker configs. */
export class BrokerConfig {
  readonly #values: ReadonlyMap<string, string>;

  /** @throws ConfigError for a name or a value that Kafka does not know */
  constructor(values: Readonly<Record<string, string>> = {}) {
    for (const [name, value] of Object.entries(values)) {
      const definition = brokerConfigDefinitions.get(name);
      if (definition === undefined) throw new ConfigError(unknownName(name));
      const problem = checkConfigValue(definition, value);
      if (problem !== null) throw new ConfigError(problem);
    }
    this.#values = new Map(Object.entries(values));
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

function unknownName(name: string): string {
  const closest = closestName(name, brokerConfigDefinitions.keys());
  const hint = closest === null ? '' : ` Did you mean ${closest}?`;
  return `Unknown broker config ${name}.${hint} Names are those of Kafka's brokers.`;
}
