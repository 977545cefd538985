// Leaders that move, and metadata that is stale or changes, which one broker alone cannot show: the
// network poses as two nodes that share a broker, and says who leads.
import { FetchApi, MetadataApi, ProduceApi, ErrorCode } from '@millrace/protocol';
import { createClient, stringSerde, type Client } from '@millrace/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startCluster, until, type TestCluster } from './support/cluster.ts';
import { expectCounting, NumberedSends, readTopic } from './support/numbered-records.ts';
import { ScriptedNetwork } from './support/scripted-network.ts';

const PARTITIONS = 2;
const TOPIC = 'moving';

/** Both reach the same broker, by two names of this machine. */
const NODES = [
  { nodeId: 1, host: '127.0.0.1' },
  { nodeId: 2, host: 'localhost' },
] as const;

/** Names the two nodes in metadata, and says that one of them leads everything. */
class PosedNodes {
  /** Who leads, by place in {@link NODES}. */
  leader = 0;
  /** Who leads as metadata has it: differs while that is stale; null for nobody. */
  told: number | null = 0;
  /** Partitions in answers that said NOT_LEADER_OR_FOLLOWER. */
  refusals = 0;

  constructor(network: ScriptedNetwork, port: number) {
    network.change(MetadataApi, (answer) => {
      const brokers = NODES.map(({ nodeId, host }) => ({ nodeId, host, port, rack: null }));
      Object.assign(answer, { brokers });
      for (const partition of answer.topics.flatMap(({ partitions }) => partitions)) {
        const isLed = this.told !== null;
        const leaderId = isLed ? NODES[this.told!]!.nodeId : -1;
        const errorCode = isLed ? ErrorCode.NONE : ErrorCode.LEADER_NOT_AVAILABLE;
        Object.assign(partition, { leaderId, errorCode });
      }
    });
    const errorCode = ErrorCode.NOT_LEADER_OR_FOLLOWER;
    const isLeader = (host: string) => host === NODES[this.leader]!.host;
    // A former leader may have written what it refuses now, as one that is deposed meanwhile.
    network.change(ProduceApi, ({ responses }, { address }) => {
      if (isLeader(address.host)) return;
      for (const line of responses.flatMap(({ partitionResponses }) => partitionResponses)) {
        Object.assign(line, { errorCode, baseOffset: -1n });
        this.refusals++;
      }
    });
    network.change(FetchApi, ({ responses }, { address }) => {
      if (isLeader(address.host)) return;
      for (const line of responses.flatMap(({ partitions }) => partitions)) {
        Object.assign(line, { errorCode, records: new Uint8Array(0) });
        this.refusals++;
      }
    });
  }
}

let cluster: TestCluster;
let network: ScriptedNetwork;
let client: Client;
beforeEach(async () => {
  cluster = await startCluster({ config: { 'num.partitions': PARTITIONS } });
  network = new ScriptedNetwork();
  client = createClient({
    brokers: cluster.broker.bootstrap,
    platform: network.platform,
    retryBackoffMs: 5,
    retryBackoffMaxMs: 50,
  });
});
afterEach(async () => {
  await client.close();
  await cluster[Symbol.asyncDispose]();
});

/** Reads as a group and notes what came. */
function startGroup() {
  const values: string[] = [];
  const consumer = client.consumer({
    groupId: 'moving',
    topics: TOPIC,
    autoOffsetReset: 'earliest',
    valueSerde: stringSerde,
    fetchMaxWaitMs: 50,
  });
  const running = consumer.run({
    handler: ({ partition, offset }) => values.push(`${partition}/${offset}`),
  });
  return { consumer, running, values };
}

async function expectWhole(sends: NumberedSends, group: ReturnType<typeof startGroup>) {
  await sends.acknowledged();
  await until('the group has read all', () => group.values.length >= sends.count);
  expect(new Set(group.values).size).toBe(sends.count);
  expect(group.values.length).toBe(sends.count);
  await group.consumer.close();
  await group.running;
  expectCounting(await readTopic(cluster.client, TOPIC, PARTITIONS), sends.count);
}

describe('a leader that moves', () => {
  it('is followed, while metadata lags behind, without loss or repeats', async () => {
    const nodes = new PosedNodes(network, cluster.broker.port);
    const sends = new NumberedSends(client.producer({ batchSizeBytes: 512 }), TOPIC, 10);
    const group = startGroup();
    await sends.sendRounds(10, 2);
    for (let move = 1; move <= 12; move++) {
      nodes.leader = move % NODES.length;
      await sends.sendRounds(10, 3);
      nodes.told = nodes.leader;
      await sends.sendRounds(20, 3);
    }
    expect(nodes.refusals).toBeGreaterThan(20);
    await expectWhole(sends, group);
  });

  it('is waited for while there is none', async () => {
    const nodes = new PosedNodes(network, cluster.broker.port);
    const sends = new NumberedSends(client.producer({ batchSizeBytes: 512 }), TOPIC, 10);
    const group = startGroup();
    await sends.sendRounds(10, 2);
    // The old leader steps down, for a while nobody is known, then the other one leads.
    nodes.leader = 1;
    nodes.told = null;
    await sends.sendRounds(60, 3);
    nodes.told = 1;
    await expectWhole(sends, group);
  });
});

describe('a topic', () => {
  it('that is deleted and made anew is written and read under its new id', async () => {
    const { topics } = client.admin();
    await topics.create([{ name: TOPIC, partitions: 1 }]);
    const producer = client.producer();
    const consumer = client.consumer({ autoOffsetReset: 'earliest', valueSerde: stringSerde });
    consumer.assign([{ topic: TOPIC, partition: 0, offset: 'earliest' }]);
    const read: string[] = [];
    const running = consumer.run({ handler: ({ value }) => read.push(value!) });
    for (const value of ['a', 'b', 'c']) await producer.send({ topic: TOPIC, value });
    await until('the first topic is read', () => read.length === 3);
    await topics.delete([TOPIC]);
    await topics.create([{ name: TOPIC, partitions: 1 }]);
    await producer.send({ topic: TOPIC, value: 'd' });
    await until('the second topic is read', () => read.length > 3);
    expect(read).toEqual(['a', 'b', 'c', 'd']);
    await consumer.close();
    await running;
  });
});
