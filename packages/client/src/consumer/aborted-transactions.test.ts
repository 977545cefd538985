// No record of an aborted transaction gets through, in the cases where clients are known to leak:
// several aborts of one producer, and a marker that comes with a later fetch.
import { BatchWriter, createCore, readBatch, type DecodedBatch } from '@millrace/core-wasm';
import { describe, expect, it } from 'vitest';
import { AbortedTransactions } from './aborted-transactions.ts';

const core = createCore();

function batch(
  baseOffset: number,
  producerId: number,
  kind: 'plain' | 'transactional' | 'abort' | 'commit' = 'transactional',
): DecodedBatch {
  const writer = new BatchWriter(core);
  const pointer = core.allocate(1024);
  writer.reset(pointer, 1024);
  const isControl = kind === 'abort' || kind === 'commit';
  const key = new Uint8Array([0, 0, 0, kind === 'commit' ? 1 : 0]);
  writer.append(isControl ? key : null, new Uint8Array(6), 0);
  if (!isControl) writer.append(null, 'second', 0);
  const { bytes } = writer.finish({
    baseOffset,
    producerId,
    producerEpoch: 0,
    baseSequence: isControl ? -1 : 0,
    transactional: kind !== 'plain',
    control: isControl,
  });
  return readBatch(core, bytes, 0, bytes.length);
}

function passing(aborted: AbortedTransactions, batches: DecodedBatch[]): number[] {
  return batches
    .filter((one) => !aborted.covers(one) && !one.isControl)
    .map(({ baseOffset }) => baseOffset);
}

describe('AbortedTransactions', () => {
  it('covers from the first offset to the marker', () => {
    const aborted = new AbortedTransactions([{ producerId: 1, firstOffset: 10 }]);
    const log = [batch(8, 1), batch(10, 1), batch(12, 2), batch(14, 1, 'abort'), batch(15, 1)];
    expect(passing(aborted, log)).toEqual([8, 12, 15]);
  });

  it('covers two transactions of one producer, listed in any order', () => {
    const aborted = new AbortedTransactions([
      { producerId: 1, firstOffset: 20 },
      { producerId: 1, firstOffset: 10 },
    ]);
    const log = [
      batch(10, 1),
      batch(12, 1, 'abort'),
      batch(13, 1),
      batch(15, 1, 'commit'),
      batch(20, 1),
      batch(22, 1, 'abort'),
      batch(23, 1),
    ];
    expect(passing(aborted, log)).toEqual([13, 23]);
  });

  it('covers to the end when the marker comes later', () => {
    const aborted = new AbortedTransactions([{ producerId: 1, firstOffset: 10 }]);
    expect(passing(aborted, [batch(10, 1), batch(12, 1), batch(14, 2)])).toEqual([14]);
  });

  it('covers from the beginning of a fetch that begins within a transaction', () => {
    const aborted = new AbortedTransactions([{ producerId: 1, firstOffset: 3 }]);
    expect(passing(aborted, [batch(10, 1), batch(12, 1, 'abort'), batch(13, 1)])).toEqual([13]);
  });

  it('lets through what is not transactional, whoever wrote it', () => {
    const aborted = new AbortedTransactions([{ producerId: 1, firstOffset: 10 }]);
    expect(passing(aborted, [batch(10, 1, 'plain'), batch(12, 1)])).toEqual([10]);
  });
});
