// Reads of a segment whose headers were damaged on the disk: they end in an error at the damage,
// never in a silent gap.
import { CorruptBatchError } from '@millrace/core-wasm';
import { describe, expect, it } from 'vitest';
import { buildBatch } from '../../test/support/batches.ts';
import { append, fill, LOG, LogHarness, testLogConfig } from '../../test/support/log-harness.ts';

const BATCH_BYTES = buildBatch(1).length;
/** Lowest byte but one of the second batch's length. */
const LENGTH_POSITION = BATCH_BYTES + 10;

describe('a damaged batch length', () => {
  it.each([0x7f, 0x01, 0x80])('with bits %i flipped is an error from there on', (mask) => {
    const harness = new LogHarness();
    // Two sealed segments, and one index entry at most: all is found by walking the headers.
    const log = harness.open({ segmentSizeBytes: BATCH_BYTES * 3 });
    fill(harness, log, 7);
    harness.disk.damage(`${LOG}/00000000000000000000.log`, LENGTH_POSITION, mask);
    expect(log.read(0, BATCH_BYTES, true)!.position).toBe(0);
    for (const offset of [1, 2]) {
      expect(() => log.read(offset, 1_000, true)).toThrow(CorruptBatchError);
    }
    expect(log.read(3, BATCH_BYTES, true)!.sizeBytes).toBe(BATCH_BYTES);
    expect(log.isOffline).toBe(false);
  });
});

describe('a damaged last offset', () => {
  /** Highest byte of the last offset delta: its sign bit lets a batch end before it begins. */
  const DELTA_POSITION = 23;

  it.each([
    ['inside a segment', BATCH_BYTES + DELTA_POSITION, 1],
    ['at its end', BATCH_BYTES * 2 + DELTA_POSITION, 2],
  ])('%s is an error, not a gap', (_, position, offset) => {
    const harness = new LogHarness();
    const log = harness.open({ segmentSizeBytes: BATCH_BYTES * 3 });
    fill(harness, log, 7);
    harness.disk.damage(`${LOG}/00000000000000000000.log`, position, 0x80);
    expect(() => log.read(offset, 1_000, true)).toThrow(CorruptBatchError);
    expect(log.read(3, BATCH_BYTES, true)!.sizeBytes).toBe(BATCH_BYTES);
  });
});

describe('a damaged length in a sealed segment', () => {
  it('found at a start keeps that log closed, and no other', async () => {
    const harness = new LogHarness();
    const log = harness.open({ segmentSizeBytes: BATCH_BYTES * 3 });
    for (let count = 0; count < 7; count++) {
      append(log, buildBatch(1, { timestampMs: 1_000 + count }));
      harness.endTurn();
    }
    await log.sync();
    harness.directory.checkpoint();
    const disk = harness.kill();
    disk.damage(`${LOG}/00000000000000000000.log`, LENGTH_POSITION, 0x7f);
    const next = new LogHarness(disk);
    expect(() => next.open()).toThrow('is damaged there');
    expect(next.failures).toEqual([]);
    const other = next.directory.open('u', 'AAAAAAAAAAAAAAAAAAAAAg', 0, testLogConfig());
    expect(other.isOffline).toBe(false);
  });
});

describe('the last batch of a clean end', () => {
  it('is not trusted when a bit of it has flipped: offsets must not leap', async () => {
    const harness = new LogHarness();
    fill(harness, harness.open(), 2);
    const disk = await harness.close();
    // The last offset delta of the second batch, by which the log ends at 258.
    disk.damage(`${LOG}/00000000000000000000.log`, BATCH_BYTES + 25, 1);
    expect(() => new LogHarness(disk).open()).toThrow('in synced data');
  });
});
