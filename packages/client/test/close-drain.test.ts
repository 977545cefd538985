// close() lets handlers and loops finish the records they hold, for as long as it may take, and
// keeps some of that time to commit what is processed and to leave.
import type { Client, Consumer } from '@millrace/client';
import { describe, expect, it } from 'vitest';
import { startCluster, until } from './support/cluster.ts';

const GROUP = { groupId: 'drain', topics: 'drain', autoOffsetReset: 'earliest' } as const;
/** Longer than close() once waited. */
const SLOW_MS = 1300;

async function startWithRecords() {
  const cluster = await startCluster();
  const records = ['0', '1', '2'].map((value) => ({ topic: 'drain', value }));
  await cluster.client.producer().send(records);
  return cluster;
}

/** A door that a handler waits at. */
function door() {
  let [arrive, open] = [() => {}, () => {}];
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const opened = new Promise<void>((resolve) => (open = resolve));
  const pass = () => {
    arrive();
    return opened;
  };
  return { arrived, open: () => open(), pass };
}

async function committedOffset(client: Client) {
  const [line] = await client.admin().offsets.fetch(GROUP.groupId);
  return line?.offset;
}

const slowly = () => new Promise((resolve) => setTimeout(resolve, SLOW_MS));

describe('close() of a consumer', () => {
  const readers: [string, (consumer: Consumer, pass: () => Promise<void>) => Promise<void>][] = [
    ['handler', (consumer, pass) => consumer.run({ handler: pass })],
    ['batch handler', (consumer, pass) => consumer.run({ batchHandler: pass })],
    [
      'loop',
      async (consumer, pass) => {
        for await (const _ of consumer) await pass();
      },
    ],
  ];
  it.each(readers)('waits for a slow %s and commits its work', async (name, read) => {
    await using cluster = await startWithRecords();
    const { arrived, open, pass } = door();
    const consumer = cluster.client.consumer(GROUP);
    const reading = read(consumer, pass);
    await arrived;
    let isClosed = false;
    const closing = consumer.close().then(() => (isClosed = true));
    await slowly();
    expect(isClosed).toBe(false);
    open();
    await Promise.all([closing, reading]);
    expect(await committedOffset(cluster.client)).toBe(name === 'batch handler' ? 3n : 1n);
  });

  it('gives a handler up when its time is up, and still commits and leaves', async () => {
    await using cluster = await startWithRecords();
    const { arrived, open, pass } = door();
    const consumer = cluster.client.consumer(GROUP);
    const reading = consumer.run({ handler: ({ offset }) => (offset < 1n ? null : pass()) });
    await arrived;
    await consumer.close({ timeoutMs: 400 });
    expect(await committedOffset(cluster.client)).toBe(1n);
    const [group] = await cluster.client.admin().groups.describe([GROUP.groupId]);
    expect(group!.members).toEqual([]);
    open();
    await reading;
    expect(await committedOffset(cluster.client)).toBe(1n);
  });

  it('lets a handler commit what it has done', async () => {
    await using cluster = await startWithRecords();
    const { arrived, open, pass } = door();
    const consumer = cluster.client.consumer({ ...GROUP, autoCommit: false });
    const commits: unknown[] = [];
    const reading = consumer.run({
      handler: async ({ topic, partition, offset }) => {
        await pass();
        const mine = [{ topic, partition, offset: offset + 1n }];
        commits.push(await consumer.commit(mine).catch((error: unknown) => error));
      },
    });
    await arrived;
    const closing = consumer.close();
    open();
    await Promise.all([closing, reading]);
    expect(commits).toEqual([undefined]);
    expect(await committedOffset(cluster.client)).toBe(1n);
    await expect(consumer.commit()).rejects.toMatchObject({ code: 'CLOSED' });
  });

  it('does not wait for a record that was taken by hand', async () => {
    await using cluster = await startWithRecords();
    const consumer = cluster.client.consumer(GROUP);
    await consumer.records().next();
    // The default would be longer than this test may take.
    await consumer.close();
    expect(await committedOffset(cluster.client)).toBeUndefined();
  });

  it('ends the wait for a handler by its signal', async () => {
    await using cluster = await startWithRecords();
    const { arrived, open, pass } = door();
    const consumer = cluster.client.consumer(GROUP);
    const reading = consumer.run({ handler: pass });
    await arrived;
    const giveUp = new AbortController();
    const closing = consumer.close({ signal: giveUp.signal });
    giveUp.abort(new Error('no time'));
    await expect(closing).rejects.toThrow('no time');
    open();
    await until('the run has ended', () => reading.then(() => true));
  });
});
