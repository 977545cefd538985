// A chunk knows where it ends without decoding, and gives nothing that failed its CRC.
import { BatchWriter, createCore } from '@millrace/core-wasm';
import { describe, expect, it } from 'vitest';
import { AssignedPartition } from './assigned-partition.ts';
import { FetchedChunk } from './fetched-chunk.ts';

const core = createCore();

function batchBytes(baseOffset: number, values: readonly string[]): Uint8Array {
  const writer = new BatchWriter(core);
  writer.reset(core.allocate(4096), 4096);
  for (const value of values) writer.append(null, value, 0);
  return writer.finish({ baseOffset, codec: 'lz4' }).bytes.slice();
}

function chunkOf(bytes: Uint8Array, position = 0) {
  const partition = new AssignedPartition('t', 0);
  partition.seek(position);
  const chunk = new FetchedChunk(core, partition, { bytes, start: 0, end: bytes.length }, null);
  return { partition, chunk };
}

const two = Buffer.concat([batchBytes(10, ['a', 'b']), batchBytes(12, ['c'])]);

describe('FetchedChunk', () => {
  it('ends behind its last whole batch', () => {
    const cut = two.subarray(0, two.length - 1);
    expect(chunkOf(two).chunk.nextOffset).toBe(13);
    expect(chunkOf(cut).chunk.nextOffset).toBe(12);
    expect(chunkOf(two.subarray(0, 20)).chunk.isEmpty).toBe(true);
  });

  it('passes over batches before the position', () => {
    const { chunk } = chunkOf(two, 12);
    expect(chunk.nextBatch()?.baseOffset).toBe(12);
    expect([chunk.nextBatch(), chunk.isAtEnd]).toEqual([null, true]);
  });

  it('gives a batch again that was not used up', () => {
    const { chunk } = chunkOf(two);
    const first = chunk.nextBatch()!;
    chunk.rewind(first);
    expect(chunk.isAtEnd).toBe(false);
    expect([chunk.nextBatch(), chunk.nextBatch()?.baseOffset]).toEqual([first, 12]);
  });

  it('is stale after a seek and when its partition went', () => {
    const { chunk, partition } = chunkOf(two);
    expect(chunk.isStale).toBe(false);
    partition.seek(0);
    expect(chunk.isStale).toBe(true);
    const other = chunkOf(two);
    other.partition.unassign();
    expect(other.chunk.isStale).toBe(true);
  });

  it.each(Array.from({ length: 8 }, (_, bit) => bit))(
    'refuses a batch with bit %d flipped',
    (bit) => {
      const damaged = Uint8Array.from(two);
      damaged[70]! ^= 1 << bit;
      const { chunk } = chunkOf(damaged);
      expect(() => chunk.nextBatch()).toThrow(
        expect.objectContaining({ code: 'CORRUPT_BATCH', topic: 't', partition: 0 }),
      );
    },
  );
});
