// Admin calls, each against a broker.
import net from 'node:net';
import { createClient, type Client } from '@millrace/client';
import { describe, expect, it } from 'vitest';
import { startCluster, take } from './support/cluster.ts';

describe('topics', () => {
  it('are created, listed, described, given partitions and deleted', async () => {
    await using cluster = await startCluster();
    const { topics } = cluster.client.admin();
    await topics.create([{ name: 'dry', partitions: 2 }], { validateOnly: true });
    expect(await topics.list()).toEqual([]);
    await topics.create([{ name: 'b', partitions: 2 }, { name: 'a' }]);
    expect(await topics.list()).toEqual(['a', 'b']);
    const again = topics.create([{ name: 'a' }]);
    await expect(again).rejects.toMatchObject({ code: 'TOPIC_ALREADY_EXISTS', topic: 'a' });
    const both = topics.create([{ name: 'a' }, { name: 'bad/name' }]);
    await expect(both).rejects.toMatchObject({
      errors: [{ code: 'TOPIC_ALREADY_EXISTS' }, { code: 'INVALID_TOPIC_EXCEPTION' }],
    });
    await topics.createPartitions({ b: 5 });
    const [b] = await topics.describe(['b']);
    expect(b!.partitions.map(({ partition, leaderId }) => [partition, leaderId])).toEqual(
      [0, 1, 2, 3, 4].map((partition) => [partition, 1]),
    );
    await topics.delete(['a', 'b']);
    expect(await topics.list()).toEqual([]);
    await expect(topics.describe(['a'])).rejects.toMatchObject({
      code: 'UNKNOWN_TOPIC_OR_PARTITION',
    });
  });
});

describe('configs', () => {
  it('are described and changed one by one', async () => {
    await using cluster = await startCluster();
    const admin = cluster.client.admin();
    await admin.topics.create([{ name: 'configured', configs: { 'retention.ms': 1000 } }]);
    const resource = { type: 'topic', name: 'configured' } as const;
    const read = async (name: string) => {
      const [entry] = await admin.configs.describe(resource, { names: [name] });
      return [entry!.value, entry!.source];
    };
    expect(await read('retention.ms')).toEqual(['1000', 'topic']);
    await admin.configs.alter({
      resource,
      set: { 'max.message.bytes': 5000 },
      delete: ['retention.ms'],
    });
    expect(await read('max.message.bytes')).toEqual(['5000', 'topic']);
    expect((await read('retention.ms'))[1]).toBe('default');
    const wrong = admin.configs.alter({ resource, set: { 'retention.ms': 'soon' } });
    await expect(wrong).rejects.toMatchObject({ code: 'INVALID_CONFIG' });
    const all = await admin.configs.describe({ type: 'broker', name: '1' });
    expect(all.some(({ name }) => name === 'num.partitions')).toBe(true);
    const absent = admin.configs.describe({ type: 'broker', name: '99' });
    await expect(absent).rejects.toThrow('no broker 99');
  });
});

describe('groups and offsets', () => {
  it('are listed, described, altered and deleted', async () => {
    await using cluster = await startCluster();
    const { client } = cluster;
    const admin = client.admin();
    const place = { topic: 'tracked', partition: 0 };
    const timestamps = [1000, 2000, 3000];
    await client
      .producer()
      .send(timestamps.map((timestamp) => ({ topic: 'tracked', value: '', timestamp })));
    const consumer = client.consumer({
      groupId: 'trackers',
      topics: 'tracked',
      autoOffsetReset: 'earliest',
    });
    await take(consumer, 3);
    expect(await admin.groups.list()).toEqual([
      { groupId: 'trackers', protocolType: 'consumer', state: 'Stable' },
    ]);
    const [group] = await admin.groups.describe(['trackers']);
    expect(group!.members).toMatchObject([{ clientId: 'millrace', assignment: [place] }]);
    await expect(admin.groups.delete(['trackers'])).rejects.toMatchObject({
      code: 'NON_EMPTY_GROUP',
    });
    await consumer.close();

    await admin.offsets.alter('trackers', [{ ...place, offset: 1n, metadata: 'by hand' }]);
    expect(await admin.offsets.fetch('trackers', { partitions: [place] })).toEqual([
      { ...place, offset: 1n, metadata: 'by hand' },
    ]);
    await admin.offsets.delete('trackers', [place]);
    expect(await admin.offsets.fetch('trackers')).toEqual([]);
    await admin.groups.delete(['trackers']);
    expect(await admin.groups.list()).toEqual([]);

    const list = await admin.offsets.list([{ ...place, at: 'earliest' }]);
    expect(list).toEqual([{ ...place, offset: 0n, timestamp: null }]);
    const at = async (when: 'latest' | 'maxTimestamp' | number) =>
      (await admin.offsets.list([{ ...place, at: when }]))[0]!.offset;
    expect([await at('latest'), await at('maxTimestamp'), await at(1500), await at(9999)]).toEqual([
      3n,
      2n,
      1n,
      null,
    ]);
  });
});

describe('the cluster', () => {
  it('describes itself, and calls end with their signal', async () => {
    await using cluster = await startCluster();
    const admin = cluster.client.admin();
    const { clusterId, controllerId, brokers } = await admin.cluster.describe();
    expect([clusterId, controllerId]).toEqual([cluster.broker.clusterId, 1]);
    expect(brokers).toMatchObject([{ nodeId: 1, port: cluster.broker.port }]);
    const signal = AbortSignal.abort(new Error('never mind'));
    await expect(admin.topics.list({ signal })).rejects.toThrow('never mind');
  });
});

describe('timeoutMs', () => {
  const HOUR_MS = 3_600_000;
  const place = { topic: 't', partition: 0 };
  const calls: [string, (client: Client, options: { timeoutMs: number }) => Promise<unknown>][] = [
    ['topics.list', (client, options) => client.admin().topics.list(options)],
    ['groups.list', (client, options) => client.admin().groups.list(options)],
    ['offsets.fetch', (client, options) => client.admin().offsets.fetch('g', options)],
    [
      'offsets.alter',
      (client, options) => client.admin().offsets.alter('g', [{ ...place, offset: 0n }], options),
    ],
    [
      'offsets.list',
      (client, options) => client.admin().offsets.list([{ ...place, at: 'latest' }], options),
    ],
  ];
  /** Every other bound is so long that only the call's own can end it. */
  const patient = (brokers: string) =>
    createClient({
      brokers,
      defaultApiTimeoutMs: HOUR_MS,
      requestTimeoutMs: HOUR_MS,
      socketConnectionSetupTimeoutMs: HOUR_MS,
    });
  const timedOut = { code: 'TIMED_OUT', message: expect.stringContaining('100 ms') as string };

  it.each(calls)('ends %s while connections are refused', async (_, call) => {
    const client = patient('127.0.0.1:1');
    await expect(call(client, { timeoutMs: 100 })).rejects.toMatchObject(timedOut);
    await client.close();
  });

  it.each(calls)('ends %s while a broker says nothing', async (_, call) => {
    const sockets: net.Socket[] = [];
    const mute = net.createServer((socket) => void sockets.push(socket));
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const { port } = mute.address() as net.AddressInfo;
    const client = patient(`127.0.0.1:${port}`);
    await expect(call(client, { timeoutMs: 100 })).rejects.toMatchObject(timedOut);
    await client.close();
    for (const socket of sockets) socket.destroy();
    mute.close();
  });
});
