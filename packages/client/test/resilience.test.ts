// What a producer promises when things break: nothing that was acknowledged is lost, nothing is
// written twice, and the order of a partition holds.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startBroker } from '@millrace/broker';
import { createClient, stringSerde } from '@millrace/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BrokenNetwork } from './support/broken-transport.ts';
import { startCluster, take, until } from './support/cluster.ts';
import { expectCounting, NumberedSends, readTopic } from './support/numbered-records.ts';

const PARTITIONS = 3;

describe('a network that loses answers', () => {
  it('loses nothing and doubles nothing', async () => {
    const network = new BrokenNetwork((_, number) => number > 20 && number % 9 === 0);
    await using cluster = await startCluster(
      { config: { 'num.partitions': PARTITIONS } },
      { platform: network.platform, retryBackoffMs: 1, reconnectBackoffMs: 1 },
    );
    const producer = cluster.client.producer({ batchSizeBytes: 256 });
    const sends = new NumberedSends(producer, 'lossy', 20);
    for (let round = 0; round < 150; round++) {
      sends.sendRound();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await sends.acknowledged();
    expect(network.cutCount).toBeGreaterThan(3);
    await using sound = createClient({ brokers: cluster.broker.bootstrap });
    expectCounting(await readTopic(sound, 'lossy', PARTITIONS), sends.count);
  });

  it('goes on consuming after every connection was cut', async () => {
    const network = new BrokenNetwork(() => false);
    await using cluster = await startCluster(
      {},
      { platform: network.platform, retryBackoffMs: 1, reconnectBackoffMs: 1 },
    );
    const { client } = cluster;
    const producer = client.producer();
    const consumer = client.consumer({
      groupId: 'cut',
      topics: 'cut',
      autoOffsetReset: 'earliest',
      valueSerde: stringSerde,
    });
    const read: string[] = [];
    const running = consumer.run({ handler: ({ value }) => read.push(value!) });
    for (let round = 0; round < 5; round++) {
      await producer.send({ topic: 'cut', value: String(round) });
      await until(`round ${round}`, () => read.length > round);
      network.cutAll();
    }
    expect(read).toEqual(['0', '1', '2', '3', '4']);
    await consumer.close();
    await running;
  });
});

describe('a broker that restarts on the same port and directory', () => {
  let directory = '';
  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'client-restart-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it('gets every record once, in order', async () => {
    const config = { 'num.partitions': PARTITIONS, 'group.initial.rebalance.delay.ms': 0 };
    let broker = await startBroker({ directory, config });
    const { port } = broker;
    await using client = createClient({ brokers: broker.bootstrap, retryBackoffMs: 10 });
    const sends = new NumberedSends(client.producer({ batchSizeBytes: 512 }), 'restarted', 10);
    for (let restart = 0; restart < 3; restart++) {
      await sends.sendRounds(50, 1);
      const sending = sends.sendRounds(50, 1);
      await broker.close();
      broker = await startBroker({ directory, port, config });
      await sending;
    }
    await sends.acknowledged();
    expectCounting(await readTopic(client, 'restarted', PARTITIONS), sends.count);
    await client.close();
    await broker.close();
  });

  it('may be away for longer than a record can wait: that fails, later ones do not', async () => {
    let broker = await startBroker({ directory });
    const { port } = broker;
    await using client = createClient({ brokers: broker.bootstrap, retryBackoffMs: 10 });
    const producer = client.producer({ deliveryTimeoutMs: 300 });
    await producer.send({ topic: 'late', value: 'first' });
    await broker.close();
    const failed = producer.send({ topic: 'late', value: 'lost' });
    await expect(failed).rejects.toMatchObject({ code: 'TIMED_OUT', topic: 'late', partition: 0 });
    broker = await startBroker({ directory, port });
    await until('the broker is found again', () =>
      producer.send({ topic: 'late', value: 'second' }).then(
        () => true,
        () => false,
      ),
    );
    await client.close();
    await broker.close();
  });

  it('need not come back for close(): what is not acknowledged in time rejects', async () => {
    const broker = await startBroker({ directory });
    const options = { retryBackoffMs: 10, closeTimeoutMs: 100 };
    await using client = createClient({ brokers: broker.bootstrap, ...options });
    const producer = client.producer();
    await producer.send({ topic: 'gone', value: 'written' });
    await broker.close();
    const sends = [
      producer.send({ topic: 'gone', value: 'for a known topic' }),
      producer.send({ topic: 'never-seen', value: 'for an unknown one' }),
    ];
    const outcomes = Promise.allSettled(sends);
    await client.close();
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'TIMED_OUT' } });
      const { message } = (outcome as PromiseRejectedResult).reason as Error;
      expect(message).toMatch(/^The producer was closed, after 100 ms, before the record was sent/);
    }
  });

  it('makes close() of a consumer reject in time when it cannot commit', async () => {
    const config = { 'group.initial.rebalance.delay.ms': 0 };
    const broker = await startBroker({ directory, config });
    const { bootstrap } = broker;
    await using client = createClient({ brokers: bootstrap, retryBackoffMs: 10 });
    await client.producer().send(['a', 'b'].map((value) => ({ topic: 'gone', value })));
    const consumer = client.consumer({
      groupId: 'gone',
      topics: 'gone',
      autoOffsetReset: 'earliest',
    });
    await take(consumer, 2);
    await broker.close();
    await expect(consumer.close({ timeoutMs: 100 })).rejects.toMatchObject({ code: 'TIMED_OUT' });
  });

  it('does not stop a group: it goes on where it was', async () => {
    const config = { 'group.initial.rebalance.delay.ms': 0 };
    let broker = await startBroker({ directory, config });
    const { port } = broker;
    await using client = createClient({ brokers: broker.bootstrap, retryBackoffMs: 10 });
    const producer = client.producer();
    const consumer = client.consumer({
      groupId: 'lasting',
      topics: 'lasting',
      autoOffsetReset: 'earliest',
      valueSerde: stringSerde,
      heartbeatIntervalMs: 50,
    });
    const read: string[] = [];
    const running = consumer.run({ handler: ({ value }) => read.push(value!) });
    await producer.send({ topic: 'lasting', value: 'before' });
    await until('the first record', () => read.length === 1);
    await consumer.commit();
    await broker.close();
    broker = await startBroker({ directory, port, config });
    await producer.send({ topic: 'lasting', value: 'after' });
    await until('the second record', () => read.length >= 2);
    expect(read).toEqual(['before', 'after']);
    await consumer.close();
    await running;
    await client.close();
    await broker.close();
  });
});
