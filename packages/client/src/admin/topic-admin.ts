// Topics: create, delete, list, describe, give more partitions.
import {
  CreatePartitionsApi,
  CreateTopicsApi,
  DeleteTopicsApi,
  MetadataApi,
  ZERO_UUID,
} from '@millrace/protocol';
import { brokerError, type KafkaError } from '../errors.ts';
import { topicImage, type PartitionImage, type TopicImage } from '../network/cluster-image.ts';
import type { AdminCallOptions, AdminCalls } from './admin-calls.ts';
import { throwFailures } from './partial-failure.ts';

/** From this version on DeleteTopics takes a list of names and ids. */
const DELETE_STATES_MIN_VERSION = 6;
/** The broker's default for partitions and replicas. */
const BROKER_DEFAULT = -1;

/** A topic to be created. */
export interface NewTopic {
  readonly name: string;
  /** Default: the broker's `num.partitions`. */
  readonly partitions?: number | undefined;
  /** Default: the broker's `default.replication.factor`. */
  readonly replicationFactor?: number | undefined;
  /** The topic's configs by Kafka's names, such as `{ 'cleanup.policy': 'compact' }`. */
  readonly configs?: Readonly<Record<string, string | number | boolean>> | undefined;
}

/** A topic as the cluster describes it. */
export type TopicDescription = TopicImage;

/** One partition of a {@link TopicDescription}. */
export type PartitionDescription = PartitionImage;

/** What can be done with topics. */
export class TopicAdmin {
  readonly #calls: AdminCalls;

  /** @internal */
  constructor(calls: AdminCalls) {
    this.#calls = calls;
  }

  /**
   * Creates topics; with `validateOnly` it only says whether that would work.
   *
   * @throws KafkaError `TOPIC_ALREADY_EXISTS`, `INVALID_PARTITIONS` and others; AggregateError if
   * several topics failed.
   * @example
   * await admin.topics.create([{ name: 'orders', partitions: 6 }]);
   */
  async create(
    topics: readonly NewTopic[],
    options: AdminCallOptions & { readonly validateOnly?: boolean | undefined } = {},
  ): Promise<void> {
    const request = {
      topics: topics.map(({ name, partitions, replicationFactor, configs = {} }) => ({
        name,
        numPartitions: partitions ?? BROKER_DEFAULT,
        replicationFactor: replicationFactor ?? BROKER_DEFAULT,
        assignments: [],
        configs: Object.entries(configs).map(([key, value]) => {
          return { name: key, value: String(value) };
        }),
      })),
      timeoutMs: this.#calls.timeoutMs(options),
      validateOnly: options.validateOnly ?? false,
    };
    const response = await this.#calls.toController(CreateTopicsApi, request, options);
    throwFailures(failuresOf('Creating topic', response.topics), 'Creating topics');
  }

  /** Deletes topics. @throws KafkaError `UNKNOWN_TOPIC_OR_PARTITION`; AggregateError */
  async delete(names: readonly string[], options: AdminCallOptions = {}): Promise<void> {
    const timeoutMs = this.#calls.timeoutMs(options);
    const response = await this.#calls.toAny('DeleteTopics', options, (connection) => {
      const takesStates = connection.versions.choose(DeleteTopicsApi) >= DELETE_STATES_MIN_VERSION;
      const request = takesStates
        ? { topics: names.map((name) => ({ name, topicId: ZERO_UUID })), timeoutMs }
        : { topicNames: [...names], timeoutMs };
      return connection.request(DeleteTopicsApi, request, timeoutMs);
    });
    throwFailures(failuresOf('Deleting topic', response.responses), 'Deleting topics');
  }

  /** The names of all topics, in order; those of Kafka itself only if asked for. */
  async list(
    options: AdminCallOptions & { readonly includeInternal?: boolean | undefined } = {},
  ): Promise<string[]> {
    const response = await this.#calls.toAny('Metadata', options, (connection) =>
      connection.request(MetadataApi, { topics: null, allowAutoTopicCreation: false }),
    );
    return response.topics
      .filter(({ isInternal }) => options.includeInternal === true || !isInternal)
      .map(({ name }) => name!)
      .sort();
  }

  /** Describes topics. @throws KafkaError `UNKNOWN_TOPIC_OR_PARTITION`; AggregateError */
  async describe(
    names: readonly string[],
    options: AdminCallOptions = {},
  ): Promise<TopicDescription[]> {
    const request = {
      topics: names.map((name) => ({ name })),
      allowAutoTopicCreation: false,
    };
    const response = await this.#calls.toAny('Metadata', options, (connection) =>
      connection.request(MetadataApi, request),
    );
    throwFailures(failuresOf('Describing topic', response.topics), 'Describing topics');
    return response.topics.map((topic) => topicImage(topic));
  }

  /**
   * Raises the number of partitions. Keys of existing records may then map elsewhere.
   *
   * @throws KafkaError `INVALID_PARTITIONS`; AggregateError
   * @example
   * await admin.topics.createPartitions({ orders: 12 });
   */
  async createPartitions(
    counts: Readonly<Record<string, number>>,
    options: AdminCallOptions & { readonly validateOnly?: boolean | undefined } = {},
  ): Promise<void> {
    const request = {
      topics: Object.entries(counts).map(([name, count]) => ({ name, count, assignments: null })),
      timeoutMs: this.#calls.timeoutMs(options),
      validateOnly: options.validateOnly ?? false,
    };
    const response = await this.#calls.toController(CreatePartitionsApi, request, options);
    throwFailures(failuresOf('Giving partitions to topic', response.results), 'Adding partitions');
  }
}

function failuresOf(
  what: string,
  results: readonly {
    readonly name: string | null;
    readonly errorCode: number;
    readonly errorMessage?: string | null | undefined;
  }[],
): KafkaError[] {
  return results
    .filter(({ errorCode }) => errorCode !== 0)
    .map(({ name, errorCode, errorMessage: message }) =>
      brokerError(errorCode, `${what} ${name}`, { topic: name ?? undefined, message }),
    );
}
