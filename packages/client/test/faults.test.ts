// The client before a broker or a network that fails: nothing acknowledged is lost, nothing is
// doubled or put out of order, and it goes on by itself when the fault is over.
import { createClient, stringSerde, type Client } from '@millrace/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startCluster, until, type TestCluster } from './support/cluster.ts';
import { FaultProxy, type Direction } from './support/fault-proxy.ts';
import { expectCounting, NumberedSends, readTopic } from './support/numbered-records.ts';

const PARTITIONS = 3;
const TOPIC = 'faulty';
const KEYS = 12;

let cluster: TestCluster;
let proxy: FaultProxy;
let client: Client;
beforeEach(async () => {
  cluster = await startCluster({ config: { 'num.partitions': PARTITIONS } });
  const { port } = cluster.broker;
  proxy = await FaultProxy.start({ host: '127.0.0.1', port });
  client = createClient({
    brokers: cluster.broker.bootstrap,
    platform: proxy.platform,
    retryBackoffMs: 1,
    reconnectBackoffMs: 1,
    reconnectBackoffMaxMs: 50,
    requestTimeoutMs: 400,
    closeTimeoutMs: 10_000,
  });
});
afterEach(async () => {
  await client.close();
  await proxy[Symbol.asyncDispose]();
  await cluster[Symbol.asyncDispose]();
});

function startSends(): NumberedSends {
  return new NumberedSends(client.producer({ batchSizeBytes: 512 }), TOPIC, KEYS);
}

/** Reads as a group and notes which records came, by their place. */
function startGroup() {
  const places: string[] = [];
  const consumer = client.consumer({
    groupId: 'faulty',
    topics: TOPIC,
    autoOffsetReset: 'earliest',
    heartbeatIntervalMs: 30,
    autoCommitIntervalMs: 20,
    valueSerde: stringSerde,
  });
  const running = consumer.run({
    handler: ({ partition, offset }) => places.push(`${partition}/${offset}`),
  });
  const distinct = () => new Set(places).size;
  return { consumer, running, places, distinct };
}

/** All is written once and in order, and the group has read all of it. */
async function expectWhole(sends: NumberedSends, group: ReturnType<typeof startGroup>) {
  await sends.acknowledged();
  await until('the group has read all', () => group.distinct() === sends.count);
  expectCounting(await readTopic(cluster.client, TOPIC, PARTITIONS), sends.count);
  await group.consumer.close();
  await group.running;
  const offsets = await cluster.client.admin().offsets.fetch('faulty');
  const committed = offsets.reduce((sum, { offset }) => sum + Number(offset), 0);
  expect(committed).toBe(sends.count);
}

describe('connections that are cut in the midst of a frame', () => {
  // Primes, so that the cuts wander through the frames.
  it.each<[Direction, number]>([
    ['requests', 6007],
    ['answers', 1511],
  ])('%s, every %i bytes', async (direction, byteCount) => {
    const sends = startSends();
    const group = startGroup();
    await sends.sendRounds(20, 1);
    proxy.cutEvery(direction, byteCount);
    await sends.sendRounds(250, 2);
    proxy.cutEvery(direction, Infinity);
    expect(proxy.cutCount).toBeGreaterThan(5);
    await expectWhole(sends, group);
  });
});

describe('a broker that answers slowly', () => {
  it('but in time, costs nothing but time', async () => {
    const sends = startSends();
    const group = startGroup();
    await sends.sendRounds(20, 1);
    proxy.delayMs.answers = 60;
    await sends.sendRounds(100, 3);
    proxy.delayMs.answers = 0;
    await expectWhole(sends, group);
  });

  it('too late for every request, is asked again and doubles nothing', async () => {
    const sends = startSends();
    const group = startGroup();
    await sends.sendRounds(20, 1);
    // The requests arrive and are acted on; their answers come when nobody waits any more.
    proxy.delayMs.answers = 900;
    await sends.sendRounds(300, 3);
    proxy.delayMs.answers = 0;
    await expectWhole(sends, group);
  });
});

describe('a broker that cannot be reached', () => {
  it('because nothing comes through, is found again', async () => {
    const sends = startSends();
    const group = startGroup();
    await sends.sendRounds(20, 1);
    proxy.stall();
    await sends.sendRounds(300, 3);
    proxy.resume();
    await expectWhole(sends, group);
  });

  it('because it refuses connections, is found again', async () => {
    const sends = startSends();
    const group = startGroup();
    await sends.sendRounds(20, 1);
    await proxy.refuse();
    await sends.sendRounds(150, 3);
    await proxy.accept();
    await expectWhole(sends, group);
  });
});
