// Groups: partitions are shared, handed over without loss, and committed where processing stands.
import { describe, expect, it } from 'vitest';
import {
  stringSerde,
  type Client,
  type Consumer,
  type ConsumerOptions,
  type TopicPartition,
} from '@millrace/client';
import { startCluster, take, until } from './support/cluster.ts';

const PARTITIONS = 4;
const CONFIG = { 'num.partitions': PARTITIONS };

/** A member that notes what it reads and what it is told. */
class Member {
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

async function send(client: Client, count: number): Promise<void> {
  const producer = client.producer({ batchSizeBytes: 512 });
  const records = Array.from({ length: count }, (_, index) => {
    return { topic: 'shared', key: `key ${index}`, value: `value ${index}` };
  });
  await producer.send(records);
  await producer.close();
}

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
