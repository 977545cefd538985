// Whatever goes wrong within the sender's loop, which nobody awaits, is told to those whose records
// it concerns; never to the process.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { VersionTable } from '../src/network/version-table.ts';
import { ClusterMetadata } from '../src/network/cluster-metadata.ts';
import { PartitionQueue } from '../src/producer/partition-queue.ts';
import { ProducerBatch } from '../src/producer/producer-batch.ts';
import { startCluster } from './support/cluster.ts';

const RECORD = { topic: 'faulty', value: 'x' };
const broken = () => {
  throw new RangeError('broken');
};

afterEach(() => void vi.restoreAllMocks());

describe.each(['all', 'none'] as const)("the sender's loop with acks %s", (acks) => {
  it.each([
    ['encoding', () => vi.spyOn(ProducerBatch.prototype, 'finish')],
    ['making the request', () => vi.spyOn(VersionTable.prototype, 'choose')],
    ['reading the answer', () => vi.spyOn(PartitionQueue.prototype, 'settle')],
    ['looking for work', () => vi.spyOn(ClusterMetadata.prototype, 'refreshIfOld')],
  ])('fails the records when %s throws, and goes on', async (_, spy) => {
    await using cluster = await startCluster();
    const producer = cluster.client.producer({ acks });
    await producer.send(RECORD);
    spy().mockImplementationOnce(broken);
    const cause = expect.objectContaining({ message: 'broken' }) as unknown;
    await expect(producer.send(RECORD)).rejects.toMatchObject({ code: 'INTERNAL_ERROR', cause });
    await expect(producer.send(RECORD)).resolves.toMatchObject({ topic: 'faulty' });
  });
});
