// Recovery: the tests write a log, hurt its files as a crash or a bad disk would, and open it
// again.
import { batchLayout, SegmentScanner } from '@millrace/core-wasm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildBatch } from '../../test/support/batches.ts';
import { append, LOG, LogHarness, readRecords } from '../../test/support/log-harness.ts';
import type { ManualFileSystem } from '../platform/manual-file-system.ts';
import { CorruptFileError } from './checkpoint-file.ts';
import type { LogConfig } from './log-config.ts';

const FIRST = '00000000000000000000';
const EMPTY = new Uint8Array(0);
const path = (name: string) => `${LOG}/${name}`;

/** Batches of an idempotent producer, one record each, in segments of `perSegment`. */
function write(count: number, config: Partial<LogConfig> = {}) {
  const harness = new LogHarness();
  const log = harness.open(config);
  for (let sequence = 0; sequence < count; sequence++) {
    append(log, sequenced(sequence), Math.floor(sequence / 4));
    harness.endTurn();
  }
  return { harness, log };
}

function sequenced(baseSequence: number) {
  return buildBatch([{ key: 'k', value: `value ${baseSequence}` }], {
    producerId: 7,
    producerEpoch: 0,
    baseSequence,
    timestampMs: 1_000 + baseSequence,
  });
}

const BATCH_BYTES = sequenced(0).length;
const SMALL_SEGMENTS = { segmentSizeBytes: BATCH_BYTES * 3, indexIntervalBytes: 1 };

function replace(disk: ManualFileSystem, name: string, bytes: Uint8Array): void {
  const file = disk.open(path(name), 'create');
  file.truncate(0);
  file.write([bytes], 0);
}

function change(disk: ManualFileSystem, name: string, edit: (bytes: Uint8Array) => void): void {
  const bytes = disk.readFile(path(name));
  edit(bytes);
  replace(disk, name, bytes);
}

/** Opens the log again after the process died, and checks that it works. */
function reopen(disk: ManualFileSystem, config: Partial<LogConfig> = {}) {
  const harness = new LogHarness(disk);
  const log = harness.open(config);
  return { harness, log };
}

/** What must hold for every log that opens: it reads what it says, and goes on from there. */
function expectWorks({ harness, log }: ReturnType<typeof reopen>, count: number): void {
  expect([log.logEndOffset, log.highWatermark]).toEqual([count, count]);
  expect(append(log, sequenced(count))).toMatchObject({ errorCode: 0, baseOffset: count });
  harness.endTurn();
  const values = Array.from({ length: count + 1 }, (_, offset) => `value ${offset}`);
  expect(readRecords(log)).toEqual(values.map((value, offset) => ({ offset, value })));
}

describe('the loader after the process died', () => {
  it('finds all that was written', () => {
    const { harness } = write(10, SMALL_SEGMENTS);
    expectWorks(reopen(harness.kill(), SMALL_SEGMENTS), 10);
  });

  it('cuts a tail that is torn at any byte, and keeps all before it', () => {
    const { harness } = write(4);
    const whole = harness.kill().readFile(path(`${FIRST}.log`));
    const lastStart = whole.length - BATCH_BYTES;
    for (let length = lastStart; length < whole.length; length++) {
      const torn = new LogHarness(harness.disk.afterPowerFailure()).disk;
      torn.makeDirectory(LOG);
      replace(torn, `${FIRST}.log`, whole.subarray(0, length));
      const { log, harness: next } = reopen(torn);
      expect(log.logEndOffset).toBe(3);
      expect(torn.readFile(path(`${FIRST}.log`)).length).toBe(lastStart);
      expect(append(log, sequenced(3))).toMatchObject({ errorCode: 0, baseOffset: 3 });
      next.endTurn();
      expect(readRecords(log)).toHaveLength(4);
    }
  });

  it('cuts at zeros behind the last batch, as a file system may leave them', () => {
    const { harness } = write(4);
    const disk = harness.kill();
    const whole = disk.readFile(path(`${FIRST}.log`));
    const padded = new Uint8Array(whole.length + 5_000);
    padded.set(whole);
    replace(disk, `${FIRST}.log`, padded);
    expectWorks(reopen(disk), 4);
  });

  it('cuts at any flipped bit of what was not synced, and removes later segments', () => {
    const { harness } = write(7, SMALL_SEGMENTS);
    const disk = harness.kill();
    const second = disk.readFile(path('00000000000000000003.log'));
    const middleBatch = BATCH_BYTES;
    for (let offset = batchLayout.MAGIC; offset < BATCH_BYTES; offset += 3) {
      const hurt = new LogHarness().disk;
      hurt.makeDirectory(LOG);
      for (const name of disk.list(LOG)) replace(hurt, name, disk.readFile(path(name)));
      const flipped = second.slice();
      flipped[middleBatch + offset]! ^= 0x10;
      replace(hurt, '00000000000000000003.log', flipped);
      const { log } = reopen(hurt, SMALL_SEGMENTS);
      expect(log.logEndOffset).toBe(4);
      const left = hurt.list(LOG).filter((name) => /6\.(log|index|timeindex|snapshot)$/.test(name));
      expect(left).toEqual([]);
    }
    const { log } = reopen(disk, SMALL_SEGMENTS);
    expect(log.logEndOffset).toBe(7);
  });

  it('cuts where a segment lost whole batches at its end, leaving no gap', () => {
    const { harness } = write(7, SMALL_SEGMENTS);
    const disk = harness.kill();
    const second = disk.readFile(path('00000000000000000003.log'));
    replace(disk, '00000000000000000003.log', second.subarray(0, BATCH_BYTES * 2));
    expectWorks(reopen(disk, SMALL_SEGMENTS), 5);
  });

  it('says what it did', () => {
    const { harness } = write(7, SMALL_SEGMENTS);
    const disk = harness.kill();
    change(disk, '00000000000000000003.log', (bytes) => (bytes[bytes.length - 1]! ^= 1));
    const { harness: next } = reopen(disk, SMALL_SEGMENTS);
    expect(next.events.join('\n')).toMatch(/cuts .*3\.log at byte \d+, offset 5: a CRC does not/);
    expect(next.events.join('\n')).toMatch(/removes .*6\.log: it follows a torn segment/);
  });

  it('refuses damage below the recovery point instead of cutting there', async () => {
    const { harness, log } = write(5);
    await log.sync();
    harness.directory.checkpoint();
    const disk = harness.kill();
    change(disk, `${FIRST}.log`, (bytes) => (bytes[BATCH_BYTES * 2 + 70]! ^= 1));
    const before = disk.readFile(path(`${FIRST}.log`));
    expect(() => reopen(disk)).toThrow(CorruptFileError);
    expect(Buffer.compare(disk.readFile(path(`${FIRST}.log`)), before)).toBe(0);
  });

  it.each(['kill', 'close'] as const)(
    'notices synced batches that are gone, after %s',
    async (end) => {
      const { harness, log } = write(5);
      await log.sync();
      harness.directory.checkpoint();
      const disk = await harness[end]();
      const whole = disk.readFile(path(`${FIRST}.log`));
      replace(disk, `${FIRST}.log`, whole.subarray(0, BATCH_BYTES * 4));
      expect(() => reopen(disk)).toThrow(CorruptFileError);
    },
  );

  it('cuts behind the recovery point in the very segment that holds it', async () => {
    const { harness, log } = write(3);
    await log.sync();
    harness.directory.checkpoint();
    append(log, sequenced(3));
    append(log, sequenced(4));
    harness.endTurn();
    const disk = harness.kill();
    change(disk, `${FIRST}.log`, (bytes) => (bytes[BATCH_BYTES * 3 + 70]! ^= 1));
    expectWorks(reopen(disk), 3);
  });

  it('counts what it found unsynced as unsynced', async () => {
    const { harness } = write(5, SMALL_SEGMENTS);
    const { harness: next, log } = reopen(harness.kill(), SMALL_SEGMENTS);
    expect(log.recoveryPoint).toBe(0);
    await log.sync();
    expect(log.recoveryPoint).toBe(5);
    const found = reopen(next.losePower(), SMALL_SEGMENTS);
    expect(readRecords(found.log)).toHaveLength(5);
  });

  it('refuses batches that were written before a batch that is cut', () => {
    const { harness } = write(2);
    const disk = harness.kill();
    const bytes = disk.readFile(path(`${FIRST}.log`));
    // The second batch again: whole, but its offset does not follow.
    const doubled = new Uint8Array(bytes.length + BATCH_BYTES);
    doubled.set(bytes);
    doubled.set(bytes.subarray(BATCH_BYTES), bytes.length);
    replace(disk, `${FIRST}.log`, doubled);
    expectWorks(reopen(disk), 2);
  });

  it('rebuilds leader epochs and producers from the batches', () => {
    const { harness } = write(10, SMALL_SEGMENTS);
    const disk = harness.kill();
    for (const name of disk.list(LOG)) {
      if (!name.endsWith('.log') && name !== 'partition.metadata') disk.remove(path(name));
    }
    const { log } = reopen(disk, SMALL_SEGMENTS);
    expect([0, 3, 4, 7, 8, 9].map((offset) => log.epochs.epochOf(offset))).toEqual([
      0, 0, 1, 1, 2, 2,
    ]);
    for (const sequence of [5, 6, 7, 8, 9]) {
      expect(append(log, sequenced(sequence))).toMatchObject({
        errorCode: 0,
        baseOffset: sequence,
      });
    }
    expect(log.logEndOffset).toBe(10);
  });

  it('uses a snapshot for what lies before it, and ignores one that is torn', () => {
    const { harness } = write(10, SMALL_SEGMENTS);
    const disk = harness.kill();
    change(disk, '00000000000000000009.snapshot', (bytes) => (bytes[9]! ^= 1));
    const { log } = reopen(disk, SMALL_SEGMENTS);
    expect(log.producers.get(7)!.batches.map(({ firstSequence }) => firstSequence)).toEqual([
      5, 6, 7, 8, 9,
    ]);
  });

  it('forgets producers and epochs of what was cut', () => {
    const { harness, log: written } = write(10, SMALL_SEGMENTS);
    // The file of the epochs knows of what will be cut; records may have been lost behind it.
    written.checkpoint();
    const disk = harness.kill();
    change(disk, '00000000000000000006.log', (bytes) => (bytes[70]! ^= 1));
    const { log } = reopen(disk, SMALL_SEGMENTS);
    expect(log.logEndOffset).toBe(6);
    expect(log.epochs.latest).toBe(1);
    expect(log.producers.get(7)!.batches.at(-1)).toMatchObject({ lastSequence: 5 });
    expect(disk.list(LOG).filter((name) => name.endsWith('9.snapshot'))).toEqual([]);
  });
});

describe('the loader and the log start', () => {
  it('goes on at the start of a log that a loss of power left shorter than that', async () => {
    const { harness, log } = write(1);
    await log.sync();
    for (let sequence = 1; sequence < 10; sequence++) {
      append(log, sequenced(sequence), 3);
      harness.endTurn();
    }
    expect(log.deleteRecordsBefore(10)).toBe(0);
    harness.directory.checkpointLogStarts();
    const found = reopen(harness.losePower());
    expect([found.log.logStartOffset, found.log.logEndOffset]).toEqual([10, 10]);
    expect(found.harness.events.join()).toContain('it ends before the log');
    // Nothing is known of the producer any more, as after a DeleteRecords of all it wrote.
    expect(append(found.log, sequenced(10), 4)).toMatchObject({ errorCode: 0, baseOffset: 10 });
    found.harness.endTurn();
    expect(readRecords(found.log, 10)).toEqual([{ offset: 10, value: 'value 10' }]);
    await found.log.sync();
    const again = reopen(found.harness.losePower());
    expect([again.log.logStartOffset, again.log.logEndOffset]).toEqual([10, 11]);
    expect(again.log.epochs.epochOf(10)).toBe(4);
  });

  it('does not drop synced records that are damaged, whatever the log start says', async () => {
    const { harness, log } = write(10);
    await log.sync();
    log.deleteRecordsBefore(9);
    harness.directory.checkpoint();
    const disk = harness.kill();
    change(disk, `${FIRST}.log`, (bytes) => (bytes[BATCH_BYTES * 2 + 70]! ^= 1));
    expect(() => reopen(disk)).toThrow(CorruptFileError);
  });
});

describe('the loader and indexes', () => {
  let harness: LogHarness;
  let disk: ManualFileSystem;
  const INDEX = `${FIRST}.index`;
  const TIME_INDEX = `${FIRST}.timeindex`;
  beforeEach(async () => {
    ({ harness } = write(8, SMALL_SEGMENTS));
    disk = await harness.close();
  });

  const damages: [name: string, damage: (disk: ManualFileSystem, name: string) => void][] = [
    ['missing', (one, name) => one.remove(path(name))],
    ['empty', (one, name) => replace(one, name, new Uint8Array(0))],
    ['zeroed', (one, name) => change(one, name, (bytes) => bytes.fill(0))],
    ['garbage', (one, name) => change(one, name, (bytes) => bytes.fill(0xa5))],
    ['of a wrong length', (one, name) => replace(one, name, new Uint8Array(7).fill(1))],
  ];

  it.each(damages)('works with indexes %s after a clean end', (_, damage) => {
    const names = disk.list(LOG).filter((name) => name.endsWith('index'));
    expect(names.length).toBe(6);
    for (const name of names) damage(disk, name);
    const { log } = reopen(disk, SMALL_SEGMENTS);
    expect(log.logEndOffset).toBe(8);
    for (let offset = 0; offset < 8; offset++) {
      expect(readRecords(log, offset)[0]!.offset).toBe(offset);
      expect(log.findTimestamp(1_000 + offset)).toMatchObject({ offset });
    }
    expect(log.segments.maxTimestamp.timestamp).toBe(1_007);
  });

  it.each(damages)('works with indexes %s after a crash', async (_, damage) => {
    const { harness: next, log: before } = reopen(disk, SMALL_SEGMENTS);
    await before.sync();
    next.directory.checkpoint();
    const crashed = next.kill();
    for (const name of [INDEX, TIME_INDEX]) damage(crashed, name);
    const { log, harness: last } = reopen(crashed, SMALL_SEGMENTS);
    for (let offset = 0; offset < 8; offset++) {
      expect(readRecords(log, offset)[0]!.offset).toBe(offset);
      expect(log.findTimestamp(1_000 + offset)).toMatchObject({ offset });
    }
    expect(last.events.join('\n')).toMatch(/rebuilds the indexes of .*0\.log/);
  });

  it('builds the very indexes again that appends had built, and keeps them', () => {
    const names = disk.list(LOG).filter((name) => name.endsWith('index'));
    const before = names.map((name) => disk.readFile(path(name)));
    for (const name of names) disk.remove(path(name));
    reopen(disk, SMALL_SEGMENTS);
    expect(names.map((name) => disk.readFile(path(name)))).toEqual(before);
    expect(reopen(disk, SMALL_SEGMENTS).harness.events.join()).not.toMatch(/rebuilds/);
  });

  it('keeps the indexes of sealed segments that recovery has rebuilt', () => {
    const { harness: crashed } = write(8, SMALL_SEGMENTS);
    const died = crashed.kill();
    const names = [INDEX, TIME_INDEX, '00000000000000000003.timeindex'];
    const before = names.map((name) => died.readFile(path(name)));
    for (const name of names) died.remove(path(name));
    const found = reopen(died, SMALL_SEGMENTS).harness.kill();
    expect(names.map((name) => found.readFile(path(name)))).toEqual(before);
  });
});

describe('the loader after a clean end', () => {
  it('takes the files as they are', async () => {
    const { harness } = write(8, SMALL_SEGMENTS);
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
    const size = harness.disk.readFile(path(`${FIRST}.log`)).length;
    const disk = await harness.close();
    const reads = vi.spyOn(SegmentScanner.prototype, 'feed');
    const next = reopen(disk);
    expect(reads).not.toHaveBeenCalled();
    expect(next.harness.events).toEqual([]);
    expect(next.log.logEndOffset).toBe(log.logEndOffset);
    expect(size).toBeGreaterThan(4_096);
    // Files that are there but have lost what they held are noticed all the same.
    await next.harness.close();
    for (const suffix of ['index', 'timeindex']) replace(disk, `${FIRST}.${suffix}`, EMPTY);
    const damaged = reopen(disk);
    expect(damaged.log.findTimestamp(0)).toEqual(log.findTimestamp(0));
    reads.mockRestore();
  });

  it('takes the next end for a crash unless it is clean as well', async () => {
    const { harness } = write(2);
    const disk = await harness.close();
    const next = new LogHarness(disk);
    expect(next.directory.wasClean).toBe(true);
    const afterCrash = new LogHarness(next.losePower());
    expect(afterCrash.directory.wasClean).toBe(false);
  });

  it('survives a loss of power right after it', async () => {
    const { harness } = write(8, SMALL_SEGMENTS);
    await harness.close();
    const { harness: next, log } = reopen(harness.losePower(), SMALL_SEGMENTS);
    expect(next.directory.wasClean).toBe(true);
    expect(next.events).toEqual([]);
    expectWorks({ harness: next, log }, 8);
  });

  it('notices an active segment that does not end where its headers say', async () => {
    const { harness } = write(4);
    const disk = await harness.close();
    const bytes = disk.readFile(path(`${FIRST}.log`));
    replace(disk, `${FIRST}.log`, bytes.subarray(0, bytes.length - 1));
    expect(() => reopen(disk)).toThrow(CorruptFileError);
  });

  it('keeps one snapshot of a clean end, however often there is one', async () => {
    let { harness } = write(1);
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
    const { harness } = write(3);
    const disk = await harness.close();
    const next = reopen(disk).harness;
    const opens = disk.counts.get('open')!;
    await next.close();
    // What is opened are checkpoints and the mark of the clean end.
    expect(disk.counts.get('open')! - opens).toBeLessThan(6);
    expect(new LogHarness(disk).directory.wasClean).toBe(true);
  });
});

describe('the loader and leftovers', () => {
  it('removes what deletions and compactions left', () => {
    const { harness } = write(3);
    const disk = harness.kill();
    const leftovers = [
      `${FIRST}.log.deleted`,
      `${FIRST}.index.deleted`,
      `${FIRST}.log.cleaned`,
      `${FIRST}.log.swap`,
      'leader-epoch-checkpoint.tmp',
    ];
    for (const name of leftovers) replace(disk, name, Uint8Array.of(1, 2, 3));
    expectWorks(reopen(disk), 3);
    for (const name of leftovers) expect(disk.exists(path(name))).toBe(false);
  });

  it('leaves files of others alone', () => {
    const { harness } = write(1);
    const disk = harness.kill();
    replace(disk, 'notes.txt', Uint8Array.of(1));
    reopen(disk);
    expect(disk.exists(path('notes.txt'))).toBe(true);
  });

  it('begins an empty log where the log start says', () => {
    const { log } = reopen(new LogHarness().disk);
    expect([log.logStartOffset, log.logEndOffset]).toEqual([0, 0]);
    expectWorks(reopen(new LogHarness().disk), 0);
  });
});
