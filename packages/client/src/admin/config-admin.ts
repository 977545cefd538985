// Configs of topics, brokers and groups: describe, and change one by one.
import { DescribeConfigsApi, IncrementalAlterConfigsApi } from '@millrace/protocol';
import { brokerError, KafkaError } from '../errors.ts';
import type { Connection } from '../network/connection.ts';
import type { AdminCallOptions, AdminCalls } from './admin-calls.ts';
import { throwFailures } from './partial-failure.ts';

/** Kafka's numbers of what has configs. */
const RESOURCE_TYPES = { topic: 2, broker: 4, group: 32 } as const;

/** Kafka's numbers of what to do with a config. */
const OPERATIONS = { set: 0, delete: 1, append: 2, subtract: 3 } as const;

/** Where a value comes from, by Kafka's numbers. */
const SOURCES: Readonly<Record<number, ConfigSource>> = {
  1: 'topic',
  2: 'broker',
  3: 'cluster',
  4: 'server-properties',
  5: 'default',
  8: 'group',
};

/** Where a config's value comes from. */
export type ConfigSource =
  'topic' | 'group' | 'broker' | 'cluster' | 'server-properties' | 'default' | 'unknown';

/** Something that has configs. For a broker the name is its id. */
export interface ConfigResource {
  readonly type: keyof typeof RESOURCE_TYPES;
  readonly name: string;
}

/** One config. */
export interface ConfigEntry {
  readonly name: string;
  /** Null for a secret. */
  readonly value: string | null;
  readonly source: ConfigSource;
  readonly isReadOnly: boolean;
  readonly isSensitive: boolean;
}

/** Changes of one resource's configs. */
export interface ConfigChanges {
  readonly resource: ConfigResource;
  readonly set?: Readonly<Record<string, string | number | boolean>> | undefined;
  /** Names that go back to their default. */
  readonly delete?: readonly string[] | undefined;
  /** Entries to be added to lists. */
  readonly append?: Readonly<Record<string, string>> | undefined;
  /** Entries to be taken out of lists. */
  readonly subtract?: Readonly<Record<string, string>> | undefined;
}

/** What can be done with configs. */
export class ConfigAdmin {
  readonly #calls: AdminCalls;

  /** @internal */
  constructor(calls: AdminCalls) {
    this.#calls = calls;
  }

  /**
   * The configs of a resource, all or those named.
   *
   * @throws KafkaError `UNKNOWN_TOPIC_OR_PARTITION` and others
   * @example
   * const [retention] = await admin.configs.describe({ type: 'topic', name: 'orders' }, {
   *   names: ['retention.ms'],
   * });
   */
  describe(
    resource: ConfigResource,
    options: AdminCallOptions & { readonly names?: readonly string[] | undefined } = {},
  ): Promise<ConfigEntry[]> {
    const request = {
      resources: [
        {
          resourceType: RESOURCE_TYPES[resource.type],
          resourceName: resource.name,
          configurationKeys: options.names ?? null,
        },
      ],
    };
    return this.#toOwner('DescribeConfigs', resource, options, async (connection) => {
      const { results } = await connection.request(DescribeConfigsApi, request);
      const result = results[0]!;
      const { errorCode, errorMessage: message } = result;
      if (errorCode !== 0) throw brokerError(errorCode, described(resource), { message });
      return result.configs.map(({ name, value, configSource = -1, readOnly, isSensitive }) => ({
        name,
        value,
        source: SOURCES[configSource] ?? 'unknown',
        isReadOnly: readOnly,
        isSensitive,
      }));
    });
  }

  /**
   * Changes configs one by one; what is not named stays.
   *
   * @throws KafkaError `INVALID_CONFIG` and others
   * @example
   * await admin.configs.alter({
   *   resource: { type: 'topic', name: 'orders' },
   *   set: { 'retention.ms': 86_400_000 },
   * });
   */
  async alter(
    changes: ConfigChanges,
    options: AdminCallOptions & { readonly validateOnly?: boolean | undefined } = {},
  ): Promise<void> {
    const { resource } = changes;
    const request = {
      resources: [
        {
          resourceType: RESOURCE_TYPES[resource.type],
          resourceName: resource.name,
          configs: operationsOf(changes),
        },
      ],
      validateOnly: options.validateOnly ?? false,
    };
    await this.#toOwner('IncrementalAlterConfigs', resource, options, async (connection) => {
      const { responses } = await connection.request(IncrementalAlterConfigsApi, request);
      const failures = responses
        .filter(({ errorCode }) => errorCode !== 0)
        .map(({ errorCode, errorMessage: message }) =>
          brokerError(errorCode, `Changing the ${described(resource)}`, { message }),
        );
      throwFailures(failures, 'Changing configs');
    });
  }

  /** A broker answers for its own configs alone; any broker does for the others. */
  async #toOwner<Result>(
    what: string,
    { type, name }: ConfigResource,
    options: AdminCallOptions,
    attempt: (connection: Connection) => Promise<Result>,
  ): Promise<Result> {
    if (type !== 'broker' || name === '') return this.#calls.toAny(what, options, attempt);
    const brokers = await this.#calls.brokers(options);
    const broker = brokers.find(({ nodeId }) => String(nodeId) === name);
    if (broker === undefined) {
      throw new KafkaError('BROKER_NOT_AVAILABLE', `The cluster has no broker ${name}.`);
    }
    return this.#calls.toBroker(what, broker, options, attempt);
  }
}

function operationsOf(changes: ConfigChanges) {
  const { set = {}, delete: deleted = [], append = {}, subtract = {} } = changes;
  const withValues = (
    values: Readonly<Record<string, string | number | boolean>>,
    configOperation: number,
  ) =>
    Object.entries(values).map(([name, value]) => {
      return { name, configOperation, value: String(value) };
    });
  return [
    ...withValues(set, OPERATIONS.set),
    ...deleted.map((name) => ({ name, configOperation: OPERATIONS.delete, value: null })),
    ...withValues(append, OPERATIONS.append),
    ...withValues(subtract, OPERATIONS.subtract),
  ];
}

function described({ type, name }: ConfigResource): string {
  return `configs of ${type} ${name}`;
}
