// What the disk under control tells of a loss of power, of a process that dies, and of syncs that
// fail: the simulator is as good as this.
import { describe, expect, it } from 'vitest';
import { ManualFileSystem } from './manual-file-system.ts';
import { applyChanges, type FileChange } from './write-journal.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const text = (disk: ManualFileSystem, path: string) => new TextDecoder().decode(disk.peek(path));

/** A disk with folder d, whose name is durable, and file d/a that holds 'synced'. */
function diskWithFile() {
  const disk = new ManualFileSystem();
  disk.makeDirectory('d');
  disk.syncDirectoryNow('');
  const file = disk.open('d/a', 'create');
  file.write([bytesOf('synced')], 0);
  file.syncNow();
  disk.syncDirectoryNow('d');
  return { disk, file };
}

describe('a loss of power', () => {
  it('leaves whichever unsynced changes are chosen', () => {
    const { disk, file } = diskWithFile();
    file.write([bytesOf('SYNC')], 0);
    file.truncate(5);
    file.write([bytesOf('!!')], 5);
    const keep = (choose: (changes: readonly FileChange[]) => readonly FileChange[]) =>
      text(
        disk.afterPowerFailure((_, synced, __, unsynced) => applyChanges(synced, choose(unsynced))),
        'd/a',
      );
    expect(keep(() => [])).toBe('synced');
    expect(keep((changes) => changes)).toBe('SYNCe!!');
    expect(keep((changes) => changes.slice(0, 1))).toBe('SYNCed');
    expect(keep((changes) => changes.slice(2))).toBe('synce!!');
    expect(text(disk, 'd/a')).toBe('SYNCe!!');
  });

  it('leaves the first changes of names, in order', () => {
    const { disk } = diskWithFile();
    disk.rename('d/a', 'd/b');
    disk.open('d/c', 'create');
    disk.remove('d/b');
    const names = [0, 1, 2, 3].map((kept) =>
      disk.afterPowerFailure(undefined, (path) => (path === 'd' ? kept : 0)).list('d'),
    );
    expect(names).toEqual([['a'], ['b'], ['b', 'c'], ['c']]);
  });

  it('takes what was changed after a sync of names began', async () => {
    const { disk } = diskWithFile();
    disk.holdSyncs();
    disk.open('d/b', 'create');
    const syncing = disk.syncDirectory('d');
    disk.open('d/c', 'create');
    disk.releaseSyncs();
    await syncing;
    expect(disk.afterPowerFailure().list('d')).toEqual(['a', 'b']);
  });

  it('takes a removed folder with what was in it, once the removal is durable', () => {
    const { disk } = diskWithFile();
    disk.removeDirectory('d');
    expect(disk.afterPowerFailure().list('d')).toEqual(['a']);
    disk.syncDirectoryNow('');
    expect(disk.afterPowerFailure().exists('d')).toBe(false);
  });
});

describe('the death of a process', () => {
  it('leaves all that was written, with what was synced known', () => {
    const { disk, file } = diskWithFile();
    file.write([bytesOf(' not')], 6);
    const next = disk.afterProcessDeath(new Error('gone'));
    expect(() => file.write([bytesOf('x')], 0)).toThrow('gone');
    expect(() => disk.open('d/b', 'create')).toThrow('gone');
    expect(text(next, 'd/a')).toBe('synced not');
    expect(text(next.afterPowerFailure(), 'd/a')).toBe('synced');
    next.open('d/a', 'existing').syncNow();
    expect(text(next.afterPowerFailure(), 'd/a')).toBe('synced not');
  });

  it('frees the locks that it held', async () => {
    const { disk } = diskWithFile();
    await disk.lock('d');
    await expect(disk.lock('d')).rejects.toThrow('Another broker');
    const next = disk.afterProcessDeath(new Error('gone'));
    await expect(next.lock('d')).resolves.toBeDefined();
  });
});

describe('a disk that fails', () => {
  it('may have done a part of a write', () => {
    const { disk, file } = diskWithFile();
    disk.interceptor = (operation) =>
      operation === 'write' ? { error: new Error('ENOSPC'), doneBytes: 2 } : null;
    expect(() => file.write([bytesOf('abcdef')], 0)).toThrow('ENOSPC');
    expect(text(disk, 'd/a')).toBe('abnced');
  });

  it('may lose with a failed sync what no later sync brings back', () => {
    const { disk, file } = diskWithFile();
    file.write([bytesOf('S')], 0);
    disk.interceptor = (operation) =>
      operation === 'sync' ? { error: new Error('EIO'), losesWrites: true } : null;
    expect(() => file.syncNow()).toThrow('EIO');
    disk.interceptor = null;
    file.write([bytesOf('D')], 5);
    file.syncNow();
    expect(text(disk, 'd/a')).toBe('SynceD');
    expect(text(disk.afterPowerFailure(), 'd/a')).toBe('synceD');
  });

  it('may change bits without anybody having written', () => {
    const { disk } = diskWithFile();
    disk.damage('d/a', 0, 0x20);
    expect(text(disk, 'd/a')).toBe('Synced');
    expect(text(disk.afterPowerFailure(), 'd/a')).toBe('Synced');
  });
});
