// The metadata file: a torn tail is cut at any byte, any other damage is refused at any bit.
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
    for (let length = lastStart + 1; length < bytes.length; length++) {
      const disk = withBytes(bytes.subarray(0, length));
      const { log, entries } = MetadataLog.open(disk, PATH);
      expect(entries).toHaveLength(2);
      expect(disk.readFile(PATH).length).toBe(lastStart);
      const torn = bytes.subarray(lastStart, length);
      expect(Buffer.compare(disk.readFile(`${PATH}.torn`), torn)).toBe(0);
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

  it('cuts a tail of which the disk wrote not all sectors, wherever they begin', async () => {
    for (let shift = 0; shift < 512; shift += 3) {
      const disk = new ManualFileSystem();
      const { log } = MetadataLog.open(disk, PATH);
      await log.append({ index: 0, text: 'x'.repeat(shift) });
      const start = disk.readFile(PATH).length;
      await log.append({ index: 1, text: 'x'.repeat(1_000) });
      const bytes = disk.readFile(PATH);
      for (let sector = start >> 9; sector << 9 < bytes.length; sector++) {
        const torn = bytes.slice();
        torn.fill(0, Math.max(sector << 9, start), (sector + 1) << 9);
        // The first bytes of a length are zeros whether they were written or not.
        const isWhole = Buffer.compare(torn, bytes) === 0;
        expect(entriesOf(withBytes(torn))).toEqual(isWhole ? [0, 1] : [0]);
      }
    }
  });

  it('says what it cut, and where it is kept', async () => {
    const bytes = (await written(2)).readFile(PATH);
    const events: string[] = [];
    const disk = withBytes(bytes.subarray(0, bytes.length - 1));
    MetadataLog.open(disk, PATH, (event) => events.push(event));
    expect(events.join()).toContain(`torn by a crash; they are kept in ${PATH}.torn`);
  });

  it('refuses any flipped bit, and leaves the file as it is', async () => {
    for (const count of [1, 3]) {
      const bytes = (await written(count)).readFile(PATH);
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const altered = bytes.slice();
        altered[bit >> 3]! ^= 1 << (bit & 7);
        const disk = withBytes(altered);
        expect(() => MetadataLog.open(disk, PATH)).toThrow(MetadataCorruptError);
        expect(Buffer.compare(disk.readFile(PATH), altered)).toBe(0);
      }
    }
  });

  it('refuses a file that begins with damage of any kind', async () => {
    const bytes = (await written(1)).readFile(PATH);
    for (const damaged of [bytes.subarray(0, 9), new Uint8Array(4_096)]) {
      expect(() => MetadataLog.open(withBytes(damaged), PATH)).toThrow(MetadataCorruptError);
    }
  });

  it('writes its first entry so that no crash can tear it', async () => {
    const disk = new ManualFileSystem();
    const { log } = MetadataLog.open(disk, PATH);
    const whole = await written(1);
    disk.fail('sync', /./);
    await expect(log.append({ index: 0, text: 'entry 0' })).rejects.toThrow('EIO');
    for (let length = 0; length <= whole.readFile(PATH).length; length++) {
      const found = disk.afterPowerFailure((_, synced, bytes) =>
        bytes.length > synced.length ? bytes.subarray(0, length) : synced,
      );
      expect(entriesOf(found)).toEqual([]);
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
    log.rewrite([{ index: 100 }, { index: 101 }]);
    await log.append({ index: 102 });
    expect(entriesOf(disk)).toEqual([100, 101, 102]);
    expect(entriesOf(disk.afterPowerFailure())).toEqual([100, 101, 102]);
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
