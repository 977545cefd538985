// Checkpoint files: Kafka's form, and never a mix of old and new whatever step a crash hits.
import { describe, expect, it } from 'vitest';
import { ManualFileSystem } from '../platform/manual-file-system.ts';
import { CorruptFileError, readCheckpoint, writeCheckpoint } from './checkpoint-file.ts';

const entries = [
  { topic: 'orders', partition: 0, offset: 4_711 },
  { topic: 'a-b_c.d', partition: 11, offset: 2 ** 53 - 1 },
];

function withContent(text: string): ManualFileSystem {
  const disk = new ManualFileSystem();
  disk.open('points', 'create').write([Buffer.from(text)], 0);
  return disk;
}

describe('a checkpoint file', () => {
  it('has Kafka’s form and is read back', () => {
    const disk = new ManualFileSystem();
    writeCheckpoint(disk, 'points', entries);
    expect(Buffer.from(disk.readFile('points')).toString()).toBe(
      '0\n2\norders 0 4711\na-b_c.d 11 9007199254740991\n',
    );
    expect(readCheckpoint(disk, 'points')).toEqual(entries);
  });

  it('has no entries when there is no file', () => {
    expect(readCheckpoint(new ManualFileSystem(), 'points')).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['another version', '1\n0\n'],
    ['fewer entries than it says', '0\n2\nt 0 1\n'],
    ['more entries than it says', '0\n0\nt 0 1\n'],
    ['a line of another form', '0\n1\nt 0 -1\n'],
    ['garbage', '\0\0\0\0'],
  ])('is refused when it holds %s', (_, text) => {
    expect(() => readCheckpoint(withContent(text), 'points')).toThrow(CorruptFileError);
  });

  it('is the old or the new one after a power failure at any step', () => {
    for (const operation of ['open', 'write', 'sync', 'rename', 'syncDirectory'] as const) {
      const disk = new ManualFileSystem();
      writeCheckpoint(disk, 'points', entries);
      disk.fail(operation, /./);
      const replaced = [{ topic: 'new', partition: 1, offset: 1 }];
      expect(() => writeCheckpoint(disk, 'points', replaced)).toThrow(/EIO/);
      const found = readCheckpoint(disk.afterPowerFailure(), 'points');
      expect([entries, replaced]).toContainEqual(found);
    }
  });
});
