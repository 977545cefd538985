// Handlers of a group's records: how long one may take, what it holds up, and that a partition is
// not given away under it.
import { describe, expect, it } from 'vitest';
import { type TopicPartition } from '@millrace/client';
import { startCluster, until } from './support/cluster.ts';
import { PARTITIONS, CONFIG, Member, send } from './support/member.ts';

describe('slow handlers', () => {
  it('do not cost the membership while they are within max.poll.interval.ms', async () => {
    await using cluster = await startCluster({
      config: { ...CONFIG, 'group.min.session.timeout.ms': 100 },
    });
    const { client } = cluster;
    await send(client, 4);
    const consumer = client.consumer({
      groupId: 'slow',
      topics: 'shared',
      autoOffsetReset: 'earliest',
      sessionTimeoutMs: 300,
      heartbeatIntervalMs: 30,
    });
    const read = [];
    for await (const record of consumer) {
      read.push(record.offset);
      await new Promise((resolve) => setTimeout(resolve, 400));
      const [group] = await client.admin().groups.describe(['slow']);
      expect(group!.members.length).toBe(1);
      if (read.length === 2) break;
    }
    await consumer.close();
  });

  it('cost it beyond, and the partitions come back when the user does', async () => {
    await using cluster = await startCluster();
    const { client } = cluster;
    await send(client, 3);
    const told: string[] = [];
    const consumer = client.consumer({
      groupId: 'stuck',
      topics: 'shared',
      autoOffsetReset: 'earliest',
      heartbeatIntervalMs: 20,
      maxPollIntervalMs: 100,
      onAssigned: () => void told.push('assigned'),
      onLost: () => void told.push('lost'),
    });
    const offsets: bigint[] = [];
    for await (const record of consumer) {
      offsets.push(record.offset);
      if (offsets.length === 1) {
        await until('the member is gone', async () => {
          const [group] = await client.admin().groups.describe(['stuck']);
          return group!.members.length === 0;
        });
      }
      if (offsets.length === 4) break;
    }
    // The first was not committed, so it comes again.
    expect(offsets).toEqual([0n, 0n, 1n, 2n]);
    expect(told).toEqual(['assigned', 'lost', 'assigned']);
    await consumer.close();
  });

  it('of one partition do not hold up the others', async () => {
    await using cluster = await startCluster({ config: { 'num.partitions': 2 } });
    const { client } = cluster;
    const producer = client.producer();
    await producer.send({ topic: 'shared', partition: 0, value: 'slow' });
    const quick = Array.from({ length: 50 }, () => ({ topic: 'shared', partition: 1, value: '' }));
    await producer.send(quick);
    const consumer = client.consumer({
      groupId: 'lanes',
      topics: 'shared',
      autoOffsetReset: 'earliest',
    });
    let count = 0;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const handler = ({ partition }: TopicPartition) => {
      if (partition === 0) return held;
      count++;
      return undefined;
    };
    const running = consumer.run({ concurrency: 2, handler });
    await until('the first fifty', () => count === 50);
    // This one is fetched and waits for the slow handler; the others must still be fetched.
    await producer.send({ topic: 'shared', partition: 0, value: 'slow too' });
    await producer.send(quick);
    await until('fifty more', () => count === 100);
    await producer.send(quick);
    await until('another fifty', () => count === 150);
    expect(consumer.position({ topic: 'shared', partition: 0 })).toBe(0n);
    release();
    await consumer.close();
    await running;
  });
});

describe('what is in a handler', () => {
  it.each([['cooperative-sticky'], ['range']] as const)(
    'keeps its partition until it is processed, with %s',
    async (assignor) => {
      await using cluster = await startCluster({ config: CONFIG });
      const { client } = cluster;
      await send(client, 100);
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const told: string[] = [];
      let begunCount = 0;
      const consumer = client.consumer({
        groupId: 'group',
        topics: 'shared',
        autoOffsetReset: 'earliest',
        heartbeatIntervalMs: 20,
        assignors: [assignor],
        onRevoked: () => void told.push('revoked'),
      });
      const running = consumer.run({
        // One worker more than there are partitions asks for records all the time.
        concurrency: PARTITIONS + 1,
        handler: async () => {
          begunCount++;
          await held;
          told.push('processed');
        },
      });
      await until('all are assigned', () => consumer.assignment().length === PARTITIONS);
      await until('a handler has one', () => begunCount > 0);
      const second = new Member(client, { assignors: [assignor] });
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect([told, consumer.assignment().length]).toEqual([[], PARTITIONS]);
      release();
      await until('both have some', () => second.partitionCount === 2);
      expect(told[0]).toBe('processed');
      expect(told).toContain('revoked');
      await consumer.close();
      await running;
      await second.leave();
    },
  );

  it('is of one partition once, however many handlers there are', async () => {
    await using cluster = await startCluster();
    const { client } = cluster;
    const producer = client.producer();
    for (let index = 0; index < 30; index++) await producer.send({ topic: 'shared', value: '' });
    // Each fetch brings one batch, so that many wait while one is handled.
    const consumer = client.consumer({ maxPartitionFetchBytes: 1 });
    consumer.assign([{ topic: 'shared', partition: 0, offset: 'earliest' }]);
    const offsets: bigint[] = [];
    let active = 0;
    let activeMax = 0;
    const handler = async ({ offset }: { offset: bigint }) => {
      activeMax = Math.max(activeMax, ++active);
      await new Promise((resolve) => setTimeout(resolve, 2));
      active--;
      offsets.push(offset);
    };
    const running = consumer.run({ concurrency: 4, handler });
    await until('all are handled', () => offsets.length === 30);
    expect(activeMax).toBe(1);
    expect(offsets).toEqual(offsets.toSorted((one, other) => Number(one - other)));
    await consumer.close();
    await running;
  });
});
