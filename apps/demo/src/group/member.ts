// One member of a group: a consumer, and the loop that hands its batches on. It tells which
// partitions come and go.
import {
  type Client,
  type Consumer,
  type ConsumerBatch,
  jsonSerde,
  stringSerde,
  type TopicPartition,
} from '@millrace/client';
import { formatPartitions } from './format-partitions.ts';

/** Hand-overs are part of the show, so a member asks for news more often than by default. */
const HEARTBEAT_INTERVAL_MS = 200;
const AUTO_COMMIT_INTERVAL_MS = 1000;

/** What a member is made of. */
export interface MemberOptions {
  /** How it is called where it is told of. */
  readonly name: string;
  readonly groupId: string;
  readonly client: Client;
  readonly topics: readonly string[];
  readonly take: (batch: ConsumerBatch<string, unknown>) => void;
  readonly tell: (text: string) => void;
}

/** A member that reads until it is closed. */
export class Member {
  readonly name: string;
  /** Records that it has read. */
  recordCount = 0;
  readonly #consumer: Consumer<string, unknown>;
  readonly #options: MemberOptions;

  constructor(options: MemberOptions) {
    const { name, groupId, client, topics } = options;
    this.name = name;
    this.#options = options;
    this.#consumer = client.consumer({
      groupId,
      topics,
      keySerde: stringSerde,
      valueSerde: jsonSerde<unknown>(),
      autoOffsetReset: 'earliest',
      heartbeatIntervalMs: HEARTBEAT_INTERVAL_MS,
      autoCommitIntervalMs: AUTO_COMMIT_INTERVAL_MS,
      onAssigned: (partitions) => this.#tell('takes', partitions),
      onRevoked: (partitions) => this.#tell('gives up', partitions),
    });
  }

  /** Partitions that it reads now. */
  get partitionCount(): number {
    return this.#consumer.assignment().length;
  }

  /** Reads; resolves once it is closed. */
  async run(): Promise<void> {
    for await (const batch of this.#consumer.batches()) {
      this.#options.take(batch);
      this.recordCount += batch.length;
    }
  }

  /** Commits and leaves the group; safe to call twice. */
  close(): Promise<void> {
    return this.#consumer.close();
  }

  #tell(verb: string, partitions: readonly TopicPartition[]): void {
    if (partitions.length === 0) return;
    this.#options.tell(`${this.name} ${verb} ${formatPartitions(partitions)}`);
  }
}
