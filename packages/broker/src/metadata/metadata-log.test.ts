// The metadata file: a torn tail is cut at any byte, damage before it is refused at any bit.
import { describe, expect, it } from 'vitest';
import { ManualFileSystem } from '../platform/manual-file-system.ts';
import { MetadataCorruptError, MetadataLog } from './metadata-log.ts';

const PATH = 'metadata.log';

async function written(count: number): Promise<ManualFileSystem> {
  const disk = new ManualFileSystem();
  const { log } = MetadataLog.open(disk, PATH);
  for (let index = 0; index < count; index++) await log.append({ index, text: `entry ${index}` });
  log.close();
  return disk;
}

function withBytes(bytes: Uint8Array): ManualFileSystem {
  const disk = new ManualFileSystem();
  disk.open(PATH, 'create').write([bytes], 0);
  return disk;
}

const entriesOf = (disk: ManualFileSystem) =>
  MetadataLog.open(disk, PATH).entries.map((entry) => (entry as { index: number }).index);

describe('MetadataLog', () => {
  it('reads back what was appended', async () => {
    const disk = await written(3);
    expect(entriesOf(disk)).toEqual([0, 1, 2]);
    const { log } = MetadataLog.open(disk, PATH);
    await log.append({ index: 3 });
    expect(entriesOf(disk)).toEqual([0, 1, 2, 3]);
  });

  it('is durable when the append ends, from the first entry on', async () => {
    const disk = await written(1);
    expect(entriesOf(disk.afterPowerFailure())).toEqual([0]);
  });

  it('cuts a tail that is torn at any byte, and keeps all before it', async () => {
    const bytes = (await written(3)).readFile(PATH);
    const lastStart = (await written(2)).readFile(PATH).length;
    for (let length = lastStart; length < bytes.length; length++) {
      const disk = withBytes(bytes.subarray(0, length));
      const { log, entries } = MetadataLog.open(disk, PATH);
      expect(entries).toHaveLength(2);
      expect(disk.readFile(PATH).length).toBe(lastStart);
      await log.append({ index: 9 });
      expect(entriesOf(disk)).toEqual([0, 1, 9]);
    }
  });

  it('cuts zeros behind the last entry', async () => {
    const bytes = (await written(2)).readFile(PATH);
    const padded = new Uint8Array(bytes.length + 4_096);
    padded.set(bytes);
    expect(entriesOf(withBytes(padded))).toEqual([0, 1]);
  });

  it('refuses any flipped bit before the last entry, and leaves the file as it is', async () => {
    const bytes = (await written(3)).readFile(PATH);
    const lastStart = (await written(2)).readFile(PATH).length;
    for (let bit = 0; bit < lastStart * 8; bit++) {
      const altered = bytes.slice();
      altered[bit >> 3]! ^= 1 << (bit & 7);
      const disk = withBytes(altered);
      expect(() => MetadataLog.open(disk, PATH)).toThrow(MetadataCorruptError);
      expect(Buffer.compare(disk.readFile(PATH), altered)).toBe(0);
    }
  });

  it('does not take text that looks like an entry for one', async () => {
    const disk = new ManualFileSystem();
    const { log } = MetadataLog.open(disk, PATH);
    const inner = Buffer.from((await written(1)).readFile(PATH)).toString('latin1');
    await log.append({ index: 0 });
    await log.append({ index: 1, config: inner });
    const bytes = disk.readFile(PATH);
    expect(entriesOf(withBytes(bytes.subarray(0, bytes.length - 1)))).toEqual([0]);
  });

  it('is replaced as a whole, and appended to afterwards', async () => {
    const disk = await written(3);
    const { log } = MetadataLog.open(disk, PATH);
    log.rewrite({ index: 100 });
    await log.append({ index: 101 });
    expect(entriesOf(disk)).toEqual([100, 101]);
    expect(entriesOf(disk.afterPowerFailure())).toEqual([100, 101]);
  });

  it('makes durable what it reads, even what a failed sync has lost', async () => {
    const disk = await written(1);
    const { log } = MetadataLog.open(disk, PATH);
    disk.interceptor = (operation) =>
      operation === 'sync' ? { error: new Error('EIO'), losesWrites: true } : null;
    await expect(log.append({ index: 1 })).rejects.toThrow('EIO');
    const next = disk.afterProcessDeath(new Error('the process has ended'));
    expect(entriesOf(next)).toEqual([0, 1]);
    expect(entriesOf(next.afterPowerFailure())).toEqual([0, 1]);
  });
});
