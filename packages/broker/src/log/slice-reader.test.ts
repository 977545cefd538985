// A read is made on the loop only while the disk answers at once, and what is not there is never
// made up.
import { beforeEach, describe, expect, it } from 'vitest';
import { QUICK_READS_MIN, READ_QUICK_MS_MAX } from '../limits.ts';
import type { File } from '../platform/file-system.ts';
import { ManualClock } from '../platform/manual-clock.ts';
import { MemoryFileSystem } from '../platform/memory-file-system.ts';
import { SliceReader } from './slice-reader.ts';

let clock: ManualClock;
let file: File;
let reader: SliceReader;
let failures: string[];
/** How long each read takes. */
let readMs: number;

beforeEach(() => {
  clock = new ManualClock();
  failures = [];
  readMs = 0;
  const stored = new MemoryFileSystem().open('log', 'create');
  stored.write([Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7)], 0);
  file = slow(stored);
  reader = new SliceReader(clock, ({ message }) => failures.push(message));
});

function slow(stored: File): File {
  return new Proxy(stored, {
    get: (target, name) => {
      if (name === 'readNow' || name === 'read') clock.move(readMs);
      const value = Reflect.get(target, name, target) as unknown;
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

const read = (target = new Uint8Array(4), length = 2) =>
  reader.read({ file, position: 3, sizeBytes: 5 }, 1, target, 1, length);

describe('SliceReader', () => {
  it('reads a part of the slice into a part of the target', () => {
    const target = new Uint8Array(4);
    expect(read(target)).toBe(true);
    expect([...target]).toEqual([0, 4, 5, 0]);
  });

  it('leaves the loop after a read that was slow, until enough were quick', async () => {
    readMs = READ_QUICK_MS_MAX + 1;
    expect(read()).toBe(true);
    const target = new Uint8Array(4);
    expect(await expectLater(read(target))).toBe(true);
    expect([...target]).toEqual([0, 4, 5, 0]);
    readMs = 0;
    for (let quick = 0; quick < QUICK_READS_MIN; quick++) await expectLater(read());
    expect(read()).toBe(true);
  });

  it('says when there is less than asked for', async () => {
    expect(read(new Uint8Array(9), 5)).toBe(false);
    readMs = READ_QUICK_MS_MAX + 1;
    read();
    expect(await expectLater(read(new Uint8Array(9), 5))).toBe(false);
    expect(failures).toEqual([]);
  });

  it('tells of a disk that fails, on the loop and off it', async () => {
    readMs = READ_QUICK_MS_MAX + 1;
    read();
    const fail = () => {
      throw new Error('EIO');
    };
    file = { ...stub(), read: async () => fail(), readNow: fail };
    expect(await expectLater(read())).toBe(false);
    reader = new SliceReader(clock, ({ message }) => failures.push(message));
    expect(read()).toBe(false);
    expect(failures).toEqual(['EIO', 'EIO']);
  });

  it('takes no closed file for a disk that fails', () => {
    file.close();
    expect(read()).toBe(false);
    expect(failures).toEqual([]);
  });
});

function expectLater(outcome: boolean | Promise<boolean>): Promise<boolean> {
  expect(outcome).toBeInstanceOf(Promise);
  return outcome as Promise<boolean>;
}

function stub(): File {
  return { isClosed: false } as File;
}
