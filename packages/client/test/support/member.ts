// A member of a group for tests: it reads by itself, and notes what it was given and what it was
// told.
import {
  stringSerde,
  type Client,
  type Consumer,
  type ConsumerOptions,
  type TopicPartition,
} from '@millrace/client';

/** Enough for two members to share. */
export const PARTITIONS = 4;
/** A broker whose topics have so many. */
export const CONFIG = { 'num.partitions': PARTITIONS };

/** A member that notes what it reads and what it is told. */
export class Member {
  readonly consumer: Consumer<string, string>;
  readonly read: string[] = [];
  readonly told: string[] = [];
  readonly running: Promise<void>;

  constructor(client: Client, options: ConsumerOptions<string, string>) {
    const note = (what: string) => (partitions: readonly TopicPartition[]) => {
      const numbers = partitions.map(({ partition }) => partition).sort();
      this.told.push(`${what} ${numbers.join(' ')}`);
    };
    this.consumer = client.consumer({
      groupId: 'group',
      topics: 'shared',
      autoOffsetReset: 'earliest',
      heartbeatIntervalMs: 50,
      keySerde: stringSerde,
      valueSerde: stringSerde,
      onAssigned: note('assigned'),
      onRevoked: note('revoked'),
      onLost: note('lost'),
      ...options,
    });
    this.running = this.consumer.run({
      handler: ({ partition, offset }) => this.read.push(`${partition}/${offset}`),
    });
  }

  get partitionCount(): number {
    return this.consumer.assignment().length;
  }

  async leave(): Promise<void> {
    await this.consumer.close();
    await this.running;
  }
}

/** Sends so many records, in many small batches over all partitions. */
export async function send(client: Client, count: number): Promise<void> {
  const producer = client.producer({ batchSizeBytes: 512 });
  const records = Array.from({ length: count }, (_, index) => {
    return { topic: 'shared', key: `key ${index}`, value: `value ${index}` };
  });
  await producer.send(records);
  await producer.close();
}
