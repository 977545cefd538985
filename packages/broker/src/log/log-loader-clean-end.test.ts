// What a clean end spares the next start: nothing is read that need not be, and nothing believed
// that the files do not show.
import { SegmentScanner } from '@millrace/core-wasm';
import { describe, expect, it, vi } from 'vitest';
import { buildBatch } from '../../test/support/batches.ts';
import { append, LOG, LogHarness } from '../../test/support/log-harness.ts';
import {
  expectWorks,
  FIRST,
  pathOf,
  reopen,
  replaceFile,
  sequenced,
  SMALL_SEGMENTS,
  writeLog,
} from '../../test/support/recovery.ts';
import { CorruptFileError } from './checkpoint-file.ts';

describe('the loader after a clean end', () => {
  it('takes the files as they are', async () => {
    const { harness } = writeLog(8, SMALL_SEGMENTS);
    const disk = await harness.close();
    const { harness: next, log } = reopen(disk, SMALL_SEGMENTS);
    expect(next.directory.wasClean).toBe(true);
    expect(next.events).toEqual([]);
    expect(log.recoveryPoint).toBe(8);
    expectWorks({ harness: next, log }, 8);
  });

  const undated = (count: number) =>
    Array.from({ length: count }, () => buildBatch(5, { timestampMs: -1 }));
  it.each([
    ['one large batch', [buildBatch([{ value: 'x'.repeat(20_000) }])]],
    ['large batches', [1, 2, 3].map(() => buildBatch([{ value: 'x'.repeat(20_000) }]))],
    ['a large batch behind a small one', [buildBatch(1), buildBatch([{ value: 'x'.repeat(2e4) }])]],
    ['records without timestamps', undated(300)],
    ['dated records before others', [sequenced(0), ...undated(300)]],
    ['dated records behind others', [...undated(300), buildBatch(1)]],
  ])('scans nothing of a log with %s', async (_, batches) => {
    const harness = new LogHarness();
    const log = harness.open();
    for (const batch of batches) append(log, batch);
    harness.endTurn();
    const size = harness.disk.readFile(pathOf(`${FIRST}.log`)).length;
    const disk = await harness.close();
    const reads = vi.spyOn(SegmentScanner.prototype, 'feed');
    const next = reopen(disk);
    expect(reads).not.toHaveBeenCalled();
    expect(next.harness.events).toEqual([]);
    expect(next.log.logEndOffset).toBe(log.logEndOffset);
    expect(size).toBeGreaterThan(4_096);
    // Files that are there but have lost what they held are noticed all the same.
    await next.harness.close();
    for (const suffix of ['index', 'timeindex'])
      replaceFile(disk, `${FIRST}.${suffix}`, new Uint8Array(0));
    const damaged = reopen(disk);
    expect(damaged.log.findTimestamp(0)).toEqual(log.findTimestamp(0));
    reads.mockRestore();
  });

  it('takes the next end for a crash unless it is clean as well', async () => {
    const { harness } = writeLog(2);
    const disk = await harness.close();
    const next = new LogHarness(disk);
    expect(next.directory.wasClean).toBe(true);
    const afterCrash = new LogHarness(next.losePower());
    expect(afterCrash.directory.wasClean).toBe(false);
  });

  it('survives a loss of power right after it', async () => {
    const { harness } = writeLog(8, SMALL_SEGMENTS);
    await harness.close();
    const { harness: next, log } = reopen(harness.losePower(), SMALL_SEGMENTS);
    expect(next.directory.wasClean).toBe(true);
    expect(next.events).toEqual([]);
    expectWorks({ harness: next, log }, 8);
  });

  it('notices an active segment that does not end where its headers say', async () => {
    const { harness } = writeLog(4);
    const disk = await harness.close();
    const bytes = disk.readFile(pathOf(`${FIRST}.log`));
    replaceFile(disk, `${FIRST}.log`, bytes.subarray(0, bytes.length - 1));
    expect(() => reopen(disk)).toThrow(CorruptFileError);
  });

  it('keeps one snapshot of a clean end, however often there is one', async () => {
    let { harness } = writeLog(1);
    for (let round = 1; round < 4; round++) {
      const next = reopen(await harness.close());
      append(next.log, sequenced(round));
      next.harness.endTurn();
      harness = next.harness;
    }
    const disk = await harness.close();
    const next = reopen(disk);
    const snapshots = disk.list(LOG).filter((name) => name.endsWith('.snapshot'));
    expect(snapshots).toEqual(['00000000000000000004.snapshot']);
    expectWorks(next, 4);
  });

  it('writes nothing for a log that did not change', async () => {
    const { harness } = writeLog(3);
    const disk = await harness.close();
    const next = reopen(disk).harness;
    const opens = disk.counts.get('open')!;
    await next.close();
    // What is opened are checkpoints and the mark of the clean end.
    expect(disk.counts.get('open')! - opens).toBeLessThan(6);
    expect(new LogHarness(disk).directory.wasClean).toBe(true);
  });
});
