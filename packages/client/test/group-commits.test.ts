// Commits of a group: they stand where processing stands, whoever makes them, and never ahead of
// it.
import { describe, expect, it } from 'vitest';
import { startCluster, take, until } from './support/cluster.ts';
import { Member, send } from './support/member.ts';

describe('commits', () => {
  it('cover what was processed and nothing else', async () => {
    await using cluster = await startCluster();
    const { client } = cluster;
    await send(client, 10);
    const options = { groupId: 'marks', topics: 'shared', autoOffsetReset: 'earliest' } as const;
    const first = client.consumer(options);
    // The fifth record is in hand when the loop is left: four are processed.
    await take(first, 5);
    await first.close();
    const second = client.consumer(options);
    const read = await take(second, 6);
    expect(read.map(({ offset }) => offset)).toEqual([4n, 5n, 6n, 7n, 8n, 9n]);
    await second.close();
  });

  it('of a handler that fails leave its record to the next reader', async () => {
    await using cluster = await startCluster();
    const { client } = cluster;
    await send(client, 10);
    const options = { groupId: 'failing', topics: 'shared', autoOffsetReset: 'earliest' } as const;
    const failing = client.consumer(options);
    const running = failing.run({
      handler: async ({ offset }) => {
        await Promise.resolve();
        if (offset === 6n) throw new Error('cannot handle 6');
      },
    });
    await expect(running).rejects.toThrow('cannot handle 6');
    await failing.close();
    const next = client.consumer(options);
    expect((await take(next, 1))[0]!.offset).toBe(6n);
    await next.close();
  });

  it('can be made by hand, and read', async () => {
    await using cluster = await startCluster();
    const { client } = cluster;
    await send(client, 10);
    const consumer = client.consumer({
      groupId: 'by-hand',
      topics: 'shared',
      autoOffsetReset: 'earliest',
      autoCommit: false,
    });
    await take(consumer, 3);
    const place = { topic: 'shared', partition: 0 };
    expect(await consumer.committed([place])).toEqual([{ ...place, offset: undefined }]);
    await consumer.commit();
    expect(await consumer.committed([place])).toEqual([{ ...place, offset: 2n }]);
    await consumer.commit([{ ...place, offset: 9n, metadata: 'note' }]);
    await consumer.close();
    expect(await client.admin().offsets.fetch('by-hand')).toEqual([
      { ...place, offset: 9n, metadata: 'note' },
    ]);
  });

  it('happen now and then while reading', async () => {
    await using cluster = await startCluster();
    const { client } = cluster;
    await send(client, 10);
    const member = new Member(client, { autoCommitIntervalMs: 20 });
    const committed = async () => {
      const offsets = await client.admin().offsets.fetch('group');
      return offsets[0]?.offset === 10n;
    };
    await until('all are committed', committed);
    expect(member.read.length).toBe(10);
    await member.leave();
  });
});
