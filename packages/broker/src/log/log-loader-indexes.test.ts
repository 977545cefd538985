// Recovery of indexes: a log whose indexes are missing or damaged is found as it was, by offset and
// by time.
import { beforeEach, describe, expect, it } from 'vitest';
import { LOG, type LogHarness, readRecords } from '../../test/support/log-harness.ts';
import {
  changeFile,
  FIRST,
  pathOf,
  reopen,
  replaceFile,
  SMALL_SEGMENTS,
  writeLog,
} from '../../test/support/recovery.ts';
import type { ManualFileSystem } from '../platform/manual-file-system.ts';

describe('the loader and indexes', () => {
  let harness: LogHarness;
  let disk: ManualFileSystem;
  const INDEX = `${FIRST}.index`;
  const TIME_INDEX = `${FIRST}.timeindex`;
  beforeEach(async () => {
    ({ harness } = writeLog(8, SMALL_SEGMENTS));
    disk = await harness.close();
  });

  const damages: [name: string, damage: (disk: ManualFileSystem, name: string) => void][] = [
    ['missing', (one, name) => one.remove(pathOf(name))],
    ['empty', (one, name) => replaceFile(one, name, new Uint8Array(0))],
    ['zeroed', (one, name) => changeFile(one, name, (bytes) => bytes.fill(0))],
    ['garbage', (one, name) => changeFile(one, name, (bytes) => bytes.fill(0xa5))],
    ['of a wrong length', (one, name) => replaceFile(one, name, new Uint8Array(7).fill(1))],
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
    const before = names.map((name) => disk.readFile(pathOf(name)));
    for (const name of names) disk.remove(pathOf(name));
    reopen(disk, SMALL_SEGMENTS);
    expect(names.map((name) => disk.readFile(pathOf(name)))).toEqual(before);
    expect(reopen(disk, SMALL_SEGMENTS).harness.events.join()).not.toMatch(/rebuilds/);
  });

  it('keeps the indexes of sealed segments that recovery has rebuilt', () => {
    const { harness: crashed } = writeLog(8, SMALL_SEGMENTS);
    const died = crashed.kill();
    const names = [INDEX, TIME_INDEX, '00000000000000000003.timeindex'];
    const before = names.map((name) => died.readFile(pathOf(name)));
    for (const name of names) died.remove(pathOf(name));
    const found = reopen(died, SMALL_SEGMENTS).harness.kill();
    expect(names.map((name) => found.readFile(pathOf(name)))).toEqual(before);
  });
});
