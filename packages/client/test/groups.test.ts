// Groups: partitions are shared and handed over without loss, members are told of it, and static
// ones come back to theirs.
import { describe, expect, it } from 'vitest';
import { stringSerde, type Consumer, type ConsumerOptions } from '@millrace/client';
import { startCluster, take, until } from './support/cluster.ts';
import { PARTITIONS, CONFIG, Member, send } from './support/member.ts';

function expectEachOnce(members: readonly Member[], count: number): void {
  const places = members.flatMap(({ read }) => read);
  expect(new Set(places).size).toBe(count);
  expect(places.length).toBe(count);
}

const COOPERATIVE: Partial<ConsumerOptions<string, string>> = {
  assignors: ['cooperative-sticky'],
};
const STRATEGIES: [string, Partial<ConsumerOptions<string, string>>][] = [
  ['range', {}],
  ['cooperative-sticky', COOPERATIVE],
  ['roundrobin', { assignors: ['roundrobin'] }],
];

describe.each(STRATEGIES)('a group that uses %s', (strategy, options) => {
  it('shares with one who joins and takes back, without loss or repeats', async () => {
    await using cluster = await startCluster({ config: CONFIG });
    const { client } = cluster;
    await send(client, 2000);
    const first = new Member(client, options);
    await until('the first reads', () => first.read.length > 0);
    const second = new Member(client, options);
    let sent = 2000;
    const isShared = () => first.partitionCount === 2 && second.partitionCount === 2;
    while (!isShared()) {
      await send(client, 100);
      sent += 100;
    }
    await send(client, 2000);
    sent += 2000;
    await until('all are read', () => first.read.length + second.read.length === sent);
    expect(second.read.length).toBeGreaterThan(0);

    await second.leave();
    await until('the first has all', () => first.partitionCount === PARTITIONS);
    await send(client, 1000);
    sent += 1000;
    await until('all are read again', () => first.read.length + second.read.length === sent);
    expectEachOnce([first, second], sent);

    const [group] = await client.admin().groups.describe(['group']);
    expect(group).toMatchObject({ state: 'Stable', assignor: strategy });
    await first.leave();
    const committed = await client.admin().offsets.fetch('group');
    const total = committed.reduce((sum, { offset }) => sum + Number(offset), 0);
    expect(total).toBe(sent);
  });
});

describe('callbacks', () => {
  it('tell of partitions that come and go, in the cooperative way', async () => {
    await using cluster = await startCluster({ config: CONFIG });
    const { client } = cluster;
    await send(client, 10);
    const first = new Member(client, COOPERATIVE);
    await until('the first has all', () => first.partitionCount === PARTITIONS);
    const second = new Member(client, COOPERATIVE);
    await until('the second has some', () => second.partitionCount === 2);
    expect(first.told).toEqual(['assigned 0 1 2 3', 'revoked 2 3']);
    expect(second.told).toEqual(['assigned 2 3']);
    await second.leave();
    await first.leave();
    expect(second.told.at(-1)).toBe('revoked 2 3');
  });

  it('may seek before reading begins, and stop the consumer by throwing', async () => {
    await using cluster = await startCluster();
    const { client } = cluster;
    await send(client, 10);
    const seeking: Consumer<string, string> = client.consumer({
      groupId: 'seeking',
      topics: 'shared',
      valueSerde: stringSerde,
      keySerde: stringSerde,
      onAssigned: (partitions) => {
        for (const partition of partitions) seeking.seek({ ...partition, offset: 7n });
      },
    });
    expect((await take(seeking, 3)).map(({ offset }) => offset)).toEqual([7n, 8n, 9n]);
    await seeking.close();
    const failing = client.consumer({
      groupId: 'failing',
      topics: 'shared',
      onAssigned: () => Promise.reject(new Error('not today')),
    });
    await expect(take(failing, 1)).rejects.toThrow('not today');
    await failing.close();
  });
});

describe('static members', () => {
  it('come back to their partitions without a rebalance', async () => {
    await using cluster = await startCluster({ config: CONFIG });
    const { client } = cluster;
    await send(client, 100);
    const stays = new Member(client, { groupInstanceId: 'one' });
    const returns = new Member(client, { groupInstanceId: 'two' });
    const isShared = () => stays.partitionCount === 2 && returns.partitionCount === 2;
    await until('both have some', isShared);
    const before = returns.consumer.assignment();
    const toldBefore = stays.told.length;
    await returns.leave();
    const again = new Member(client, { groupInstanceId: 'two' });
    await until('it is back', () => again.partitionCount === 2);
    expect(again.consumer.assignment()).toEqual(before);
    expect(stays.told.length).toBe(toldBefore);
    await stays.leave();
    await again.leave();
  });

  it('are fenced when another takes their name', async () => {
    await using cluster = await startCluster();
    const { client } = cluster;
    await send(client, 10);
    const first = new Member(client, { groupInstanceId: 'same' });
    await until('the first has it', () => first.partitionCount === 1);
    const second = new Member(client, { groupInstanceId: 'same' });
    await expect(first.running).rejects.toMatchObject({ code: 'FENCED_INSTANCE_ID' });
    await until('the second has it', () => second.partitionCount === 1);
    await first.consumer.close().catch(() => undefined);
    await second.leave();
  });
});

describe('topics', () => {
  it('that appear later, or get more partitions, are shared out', async () => {
    await using cluster = await startCluster(
      { config: { 'auto.create.topics.enable': false } },
      { metadataMaxAgeMs: 50 },
    );
    const { client } = cluster;
    const admin = client.admin();
    const member = new Member(client, COOPERATIVE);
    await until('it joined', async () => (await admin.groups.list()).length === 1);
    await admin.topics.create([{ name: 'shared', partitions: 1 }]);
    await until('it has the partition', () => member.partitionCount === 1);
    await admin.topics.createPartitions({ shared: 3 });
    await until('it has all three', () => member.partitionCount === 3);
    expect(member.told).toEqual(['assigned 0', 'assigned 1 2']);
    await member.leave();
  });
});
