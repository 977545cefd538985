// The segments of one log: when a new one begins, and what becomes of the files of old ones.
import { describe, expect, it } from 'vitest';
import { buildBatch } from '../../test/support/batches.ts';
import { append, fill, LogHarness } from '../../test/support/log-harness.ts';
import type { File, OpenMode } from '../platform/file-system.ts';
import { ManualFileSystem } from '../platform/manual-file-system.ts';
import type { LogConfig } from './log-config.ts';

/** A disk that knows which of its files are open. */
class CountingFileSystem extends ManualFileSystem {
  readonly openPaths: string[] = [];

  override open(path: string, mode: OpenMode): File {
    const file = super.open(path, mode);
    const close = file.close.bind(file);
    this.openPaths.push(path);
    file.close = () => {
      const at = this.openPaths.indexOf(path);
      if (at !== -1) this.openPaths.splice(at, 1);
      close();
    };
    return file;
  }
}

describe('segment.ms', () => {
  const DAY_MS = 86_400_000;

  function openedAt(nowMs: number, config: Partial<LogConfig>) {
    const harness = new LogHarness();
    harness.platform.scheduler.advance(nowMs);
    const log = harness.open({ segmentMs: DAY_MS, ...config });
    const add = (timestampMs: number) => {
      expect(append(log, buildBatch(1, { timestampMs })).errorCode).toBe(0);
      harness.endTurn();
      return log.segments.count;
    };
    return { harness, log, add };
  }

  it('counts from the creation of a segment that begins without a timestamp, as in Kafka', () => {
    const { harness, add } = openedAt(DAY_MS, {});
    const counts = [add(-1), add(harness.platform.clock.nowMs()), add(-1)];
    expect(counts).toEqual([1, 1, 1]);
    harness.platform.scheduler.advance(DAY_MS);
    expect(add(-1)).toBe(1);
    harness.platform.scheduler.advance(1);
    expect(add(-1)).toBe(2);
  });

  it('counts from the first record of the segment also within one turn', () => {
    const { harness, log } = openedAt(0, {});
    append(log, buildBatch(1, { timestampMs: 1_000 }));
    append(log, buildBatch(1, { timestampMs: 1_000 + DAY_MS }));
    append(log, buildBatch(1, { timestampMs: 1_001 + DAY_MS }));
    harness.endTurn();
    expect(log.segments.count).toBe(2);
    expect(log.segments.active.baseOffset).toBe(2);
  });

  it('is shortened by a jitter of its own for each segment', () => {
    const segmentJitterMs = 10_000;
    const { add } = openedAt(0, { segmentJitterMs });
    const ages: number[] = [];
    for (let start = 0; ages.length < 20; start += 2 * DAY_MS) {
      const count = add(start);
      let ageMs = DAY_MS - segmentJitterMs;
      while (add(start + ageMs) === count) ageMs += 100;
      // What was rolled begins with the last batch; the next round begins another.
      ages.push(ageMs);
    }
    expect(new Set(ages).size).toBeGreaterThan(10);
    expect(Math.min(...ages)).toBeGreaterThan(DAY_MS - segmentJitterMs);
    expect(Math.max(...ages)).toBeLessThanOrEqual(DAY_MS + 100);
  });

  it('never takes a jitter beyond itself', () => {
    const { add } = openedAt(0, { segmentMs: 1_000, segmentJitterMs: DAY_MS });
    for (let round = 0; round < 20; round++) expect(add(0)).toBe(1);
  });
});

describe('files of deleted segments', () => {
  const config = { segmentSizeBytes: buildBatch(1).length, fileDeleteDelayMs: 1_000 };

  it('are open until they are removed', () => {
    const disk = new CountingFileSystem();
    const harness = new LogHarness(disk);
    const log = harness.open(config);
    fill(harness, log, 5);
    log.deleteRecordsBefore(3);
    expect(disk.openPaths.filter((path) => path.endsWith('.log'))).toHaveLength(5);
    harness.platform.scheduler.advance(1_000);
    expect(disk.openPaths.filter((path) => path.endsWith('.log'))).toHaveLength(2);
  });

  it('are closed at the end, though their time to go has not come', async () => {
    const disk = new CountingFileSystem();
    const harness = new LogHarness(disk);
    const log = harness.open(config);
    fill(harness, log, 5);
    log.deleteRecordsBefore(3);
    await harness.close();
    expect(disk.openPaths).toEqual([]);
  });
});
