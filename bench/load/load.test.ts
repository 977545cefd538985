// The pieces of our load program: frames that a broker of ours takes, and the counting of replies.
import { startBroker } from '@millrace/broker';
import { createClient } from '@millrace/client';
import { describe, expect, it } from 'vitest';
import { fetchRecords } from './fetch.ts';
import { measureLatency, percentilesOf } from './latency.ts';
import { produce } from './produce.ts';
import { letters } from './produce-frame.ts';

const TOPIC = 'load';

async function withBroker<T>(partitions: number, use: (port: number) => Promise<T>): Promise<T> {
  const broker = await startBroker({ port: 0 });
  try {
    const client = createClient({ brokers: broker.bootstrap });
    await client.admin().topics.create([{ name: TOPIC, partitions }]);
    await client.close();
    return await use(Number(broker.bootstrap.split(':').at(-1)));
  } finally {
    await broker.close();
  }
}

const aim = (port: number, partitions: number) => {
  return { host: '127.0.0.1', port, topic: TOPIC, partitions };
};
const load = {
  kind: 'produce',
  acks: 'all',
  recordSizeBytes: 50,
  recordsPerBatch: 10,
  connections: 2,
  inFlight: 3,
} as const;

describe('load program', () => {
  it('reads back as many records as it sent, over all partitions', async () => {
    const [sent, read] = await withBroker(3, async (port) => {
      const sent = await produce({ ...aim(port, 3), ...load, recordCount: 1000 });
      const job = { ...aim(port, 3), kind: 'fetch', connections: 2, recordCount: 1000 } as const;
      return [sent, await fetchRecords(job)];
    });
    expect([sent.recordCount, sent.sizeBytes]).toEqual([1000, 50_000]);
    expect(read.recordCount).toBe(1000);
    expect(read.sizeBytes).toBeGreaterThan(50_000);
  });

  it('fails when more records lie there than should', async () => {
    const reading = withBroker(1, async (port) => {
      await produce({ ...aim(port, 1), ...load, recordCount: 100 });
      return fetchRecords({ ...aim(port, 1), kind: 'fetch', connections: 1, recordCount: 99 });
    });
    await expect(reading).rejects.toThrow('100 records, expected 99');
  });

  it('fails when a broker refuses what it sends', async () => {
    const sending = withBroker(1, (port) =>
      produce({ ...aim(port, 2), ...load, recordCount: 100 }),
    );
    await expect(sending).rejects.toThrow('produce answered error 3');
  });

  it('times single records to their acknowledgement and to a consumer', async () => {
    const { acknowledged, endToEnd } = await withBroker(1, (port) => {
      const counts = { warmUpCount: 5, recordCount: 20, recordSizeBytes: 100 };
      return measureLatency({ ...aim(port, 1), kind: 'latency', acks: '1', ...counts });
    });
    expect(acknowledged.p50Ms).toBeGreaterThan(0);
    expect(acknowledged.p99Ms).toBeGreaterThanOrEqual(acknowledged.p50Ms);
    expect(endToEnd.p50Ms).toBeGreaterThan(0);
  });

  it('takes percentiles by nearest rank', () => {
    const samples = Array.from({ length: 1000 }, (_, index) => 1000 - index);
    expect(percentilesOf(samples)).toEqual({ p50Ms: 500, p99Ms: 990, p999Ms: 999 });
    expect(percentilesOf([7])).toEqual({ p50Ms: 7, p99Ms: 7, p999Ms: 7 });
  });

  it('makes the same letters on every run', () => {
    expect(letters(8).equals(letters(8))).toBe(true);
    expect(letters(8).equals(letters(8, 2))).toBe(false);
    expect(letters(200).toString()).toMatch(/^[A-Z]{200}$/);
  });
});
