// A broker with a client that knows a few words: what the fault tests need again and again, and an
// honest client, who must be served whatever others send.
import { type DecodedBatch, readBatches, sharedCore } from '@millrace/core-wasm';
import {
  CreateTopicsApi,
  FetchApi,
  InitProducerIdApi,
  ListOffsetsApi,
  ProduceApi,
  ZERO_UUID,
} from '@millrace/protocol';
import {
  type RunningBroker,
  startBroker,
  type StartBrokerOptions,
} from '../../src/start-broker.ts';
import { RawClient } from '../raw-client.ts';
import { buildBatch } from './batches.ts';

/** Versions that the helpers speak: the last ones that name topics by name. */
export const PRODUCE_VERSION = 12;
export const FETCH_VERSION = 12;

/** A running broker and what goes with it. */
export class ServedBroker {
  readonly broker: RunningBroker;
  readonly events: string[];
  readonly #clients: RawClient[] = [];

  private constructor(broker: RunningBroker, events: string[]) {
    this.broker = broker;
    this.events = events;
  }

  static async start(options: StartBrokerOptions = {}): Promise<ServedBroker> {
    const events: string[] = [];
    const broker = await startBroker({
      ...options,
      config: { 'group.initial.rebalance.delay.ms': 0, ...options.config },
      onEvent: (message) => events.push(message),
    });
    return new ServedBroker(broker, events);
  }

  async connect(): Promise<RawClient> {
    const client = await RawClient.connect(this.broker.port);
    this.#clients.push(client);
    return client;
  }

  async close(): Promise<void> {
    for (const client of this.#clients) client.close();
    await this.broker.close();
  }

  /** Creates a topic; returns its id. */
  async createTopic(
    name: string,
    configs: Readonly<Record<string, string>> = {},
    numPartitions = 1,
  ): Promise<string> {
    const client = await this.connect();
    const response = await client.request(CreateTopicsApi, 7, {
      topics: [
        {
          name,
          numPartitions,
          replicationFactor: 1,
          assignments: [],
          configs: Object.entries(configs).map(([key, value]) => ({ name: key, value })),
        },
      ],
      timeoutMs: 1_000,
    });
    const [topic] = response.topics;
    if (topic!.errorCode !== 0) throw new Error(`no topic ${name}: ${topic!.errorMessage}`);
    client.close();
    return topic!.topicId;
  }

  /** Creates a topic that nobody else uses; returns its name. */
  async newTopic(configs: Readonly<Record<string, string>> = {}): Promise<string> {
    const name = `topic-${++newTopics}`;
    await this.createTopic(name, configs);
    return name;
  }

  /** Produces, consumes and compares on a connection and a topic of its own. */
  async serveHonestClient(): Promise<void> {
    const name = await this.newTopic();
    const client = await this.connect();
    const value = `value of ${name}`;
    const produced = await produce(client, name, buildBatch([{ key: 'k', value }]));
    if (produced.errorCode !== 0) throw new Error(`produce answers ${produced.errorCode}`);
    const { batches } = await fetch(client, name, 0);
    const found = batches.map((batch) => Buffer.from(batch.value(0)!).toString());
    if (found.join() !== value) throw new Error(`fetch gives ${found.join()}`);
    client.close();
  }
}

let newTopics = 0;

/** Options of {@link produce}. */
interface ProduceOptions {
  readonly acks?: number;
  readonly version?: number;
  readonly partition?: number;
}

/** Produces one batch and returns its partition's answer. */
export async function produce(
  client: RawClient,
  topic: string,
  records: Uint8Array | null,
  { acks = -1, version = PRODUCE_VERSION, partition = 0 }: ProduceOptions = {},
) {
  const response = await client.request(
    ProduceApi,
    version,
    produceRequest(topic, records, acks, partition),
  );
  return response.responses[0]!.partitionResponses[0]!;
}

/** A Produce request with one batch. */
export function produceRequest(name: string, records: Uint8Array | null, acks = -1, index = 0) {
  return { acks, timeoutMs: 5_000, topicData: [{ name, partitionData: [{ index, records }] }] };
}

/** Options of {@link fetch}. */
export interface FetchOptions {
  readonly version?: number;
  readonly partition?: number;
  readonly maxWaitMs?: number;
  readonly minBytes?: number;
  readonly maxBytes?: number;
  readonly partitionMaxBytes?: number;
  readonly currentLeaderEpoch?: number;
  readonly sessionId?: number;
  readonly sessionEpoch?: number;
}

/** A Fetch request for one partition. */
export function fetchRequest(topic: string, fetchOffset: number, options: FetchOptions = {}) {
  return {
    maxWaitMs: options.maxWaitMs ?? 0,
    minBytes: options.minBytes ?? 1,
    maxBytes: options.maxBytes ?? 2 ** 26,
    isolationLevel: 0,
    sessionId: options.sessionId ?? 0,
    sessionEpoch: options.sessionEpoch ?? -1,
    topics: [
      {
        topic,
        partitions: [
          {
            partition: options.partition ?? 0,
            currentLeaderEpoch: options.currentLeaderEpoch ?? -1,
            fetchOffset,
            lastFetchedEpoch: -1,
            logStartOffset: -1,
            partitionMaxBytes: options.partitionMaxBytes ?? 2 ** 26,
          },
        ],
      },
    ],
    forgottenTopicsData: [],
  };
}

/** Fetches one partition and returns its answer with the batches read. */
export async function fetch(
  client: RawClient,
  topic: string,
  offset: number,
  options: FetchOptions = {},
) {
  const version = options.version ?? FETCH_VERSION;
  const response = await client.request(FetchApi, version, fetchRequest(topic, offset, options));
  const partition = response.responses[0]?.partitions[0];
  const records = partition?.records ?? new Uint8Array(0);
  const batches: DecodedBatch[] = [...readBatches(sharedCore(), records, 0, records.length)];
  const { errorCode: topLevelErrorCode, sessionId } = response;
  const errorCode = partition?.errorCode ?? topLevelErrorCode;
  return { errorCode, topLevelErrorCode, sessionId, partition, records, batches };
}

/** ListOffsets for one partition. */
export async function listOffset(client: RawClient, topic: string, timestamp: number) {
  const response = await client.request(ListOffsetsApi, 7, {
    replicaId: -1,
    isolationLevel: 0,
    topics: [
      {
        name: topic,
        partitions: [{ partitionIndex: 0, currentLeaderEpoch: -1, timestamp: BigInt(timestamp) }],
      },
    ],
  });
  return response.topics[0]!.partitions[0]!;
}

/** A fresh producer id. */
export async function initProducerId(client: RawClient): Promise<number> {
  const response = await client.request(InitProducerIdApi, 4, {
    transactionalId: null,
    transactionTimeoutMs: 60_000,
    producerId: -1,
    producerEpoch: -1,
  });
  if (response.errorCode !== 0) throw new Error(`InitProducerId answers ${response.errorCode}`);
  return Number(response.producerId);
}

/** No topic id. */
export const NO_TOPIC_ID = ZERO_UUID;
