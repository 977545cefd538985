// One suite for every file system: what the log relies on must hold on the disk and in memory.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundle } from '../../test/support/bundle.mjs';
import { DirectoryLockedError, type FileSystem, replaceFile } from './file-system.ts';
import { ManualFileSystem } from './manual-file-system.ts';
import { MemoryFileSystem } from './memory-file-system.ts';
import { NodeFileSystem } from './node-file-system.ts';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();
const bytesOf = (content: string) => new Uint8Array(Buffer.from(content));

function readAll(fileSystem: FileSystem, at: string): string {
  return text(fileSystem.readFile(at));
}

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'millrace-files-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describe.each([
  ['NodeFileSystem', () => new NodeFileSystem()],
  ['MemoryFileSystem', () => new MemoryFileSystem()],
  ['ManualFileSystem', () => new ManualFileSystem()],
])('%s', (_, create) => {
  let fileSystem: FileSystem;
  beforeEach(() => {
    fileSystem = create();
    fileSystem.makeDirectory(folder);
  });
  const at = (name: string) => `${folder}/${name}`;
  const write = (name: string, content: string) => {
    const file = fileSystem.open(at(name), 'create');
    file.write([bytesOf(content)], 0);
    file.close();
  };

  it('writes several buffers one after the other and reads them back', () => {
    const file = fileSystem.open(at('a'), 'create');
    file.write([bytesOf('one '), bytesOf(''), bytesOf('two '), bytesOf('three')], 0);
    expect(file.sizeBytes()).toBe(13);
    const target = new Uint8Array(9);
    expect(file.readNow(target, 2, 5, 4)).toBe(5);
    expect(text(target)).toBe('\0\0two t\0\0');
    file.close();
  });

  it('says whether a file was closed', () => {
    const file = fileSystem.open(at('a'), 'create');
    expect(file.isClosed).toBe(false);
    file.close();
    expect(file.isClosed).toBe(true);
  });

  it('writes more buffers than one system call takes', () => {
    const file = fileSystem.open(at('many'), 'create');
    const parts = Array.from({ length: 3_000 }, (_, index) => bytesOf(`${index},`));
    file.write(parts, 0);
    file.close();
    expect(readAll(fileSystem, at('many'))).toBe(parts.map(text).join(''));
  });

  it('reads what there is when less is there than was asked for', async () => {
    const file = fileSystem.open(at('a'), 'create');
    file.write([bytesOf('short')], 0);
    const target = new Uint8Array(100);
    expect(file.readNow(target, 0, 100, 0)).toBe(5);
    expect(file.readNow(target, 0, 100, 3)).toBe(2);
    expect(file.readNow(target, 0, 100, 5)).toBe(0);
    expect(file.readNow(target, 0, 100, 50)).toBe(0);
    expect(await file.read(target, 10, 100 - 10, 1)).toBe(4);
    expect(text(target.subarray(10, 14))).toBe('hort');
    file.close();
  });

  it('overwrites in place, and fills a hole with zeros', () => {
    write('a', 'abcdef');
    const file = fileSystem.open(at('a'), 'existing');
    file.write([bytesOf('XY')], 2);
    file.write([bytesOf('!')], 8);
    file.close();
    expect(readAll(fileSystem, at('a'))).toBe('abXYef\0\0!');
  });

  it('forgets what truncate cut, also when the file grows again', () => {
    write('a', 'abcdef');
    const file = fileSystem.open(at('a'), 'existing');
    file.truncate(2);
    expect(file.sizeBytes()).toBe(2);
    file.truncate(4);
    expect(file.sizeBytes()).toBe(4);
    file.write([bytesOf('z')], 5);
    file.close();
    expect(readAll(fileSystem, at('a'))).toBe('ab\0\0\0z');
  });

  it('opens by mode', () => {
    expect(() => fileSystem.open(at('a'), 'existing')).toThrow(/ENOENT/);
    fileSystem.open(at('a'), 'exclusive').close();
    expect(() => fileSystem.open(at('a'), 'exclusive')).toThrow(/EEXIST/);
    fileSystem.open(at('a'), 'existing').close();
    fileSystem.open(at('a'), 'create').close();
    expect(() => fileSystem.open(at('missing/a'), 'create')).toThrow(/ENOENT/);
  });

  it('lists names of files and directories, and only of that directory', () => {
    fileSystem.makeDirectory(at('d/e'));
    write('d/a', '1');
    write('d/e/deep', '2');
    write('d2', '3');
    expect(fileSystem.list(at('d')).sort()).toEqual(['a', 'e']);
    expect(fileSystem.isDirectory(at('d/e'))).toBe(true);
    expect(fileSystem.isDirectory(at('d/a'))).toBe(false);
    expect(fileSystem.exists(at('d/a'))).toBe(true);
    expect(fileSystem.exists(at('d/b'))).toBe(false);
    expect(() => fileSystem.list(at('none'))).toThrow(/ENOENT/);
    fileSystem.makeDirectory(at('d'));
    expect(fileSystem.list(at('d')).sort()).toEqual(['a', 'e']);
  });

  it('renames a file over another, and a directory with what it holds', () => {
    write('a', 'new');
    write('b', 'old');
    fileSystem.rename(at('a'), at('b'));
    expect(readAll(fileSystem, at('b'))).toBe('new');
    expect(fileSystem.exists(at('a'))).toBe(false);
    fileSystem.makeDirectory(at('d'));
    write('d/x', 'inside');
    fileSystem.rename(at('d'), at('e'));
    expect(readAll(fileSystem, at('e/x'))).toBe('inside');
    expect(fileSystem.exists(at('d'))).toBe(false);
    expect(() => fileSystem.rename(at('none'), at('x'))).toThrow(/ENOENT/);
  });

  it('keeps an open file readable and writable under its new name', () => {
    const file = fileSystem.open(at('a'), 'create');
    fileSystem.rename(at('a'), at('a.deleted'));
    file.write([bytesOf('later')], 0);
    file.close();
    expect(readAll(fileSystem, at('a.deleted'))).toBe('later');
  });

  it('removes files and whole directories', () => {
    write('a', '1');
    fileSystem.remove(at('a'));
    expect(fileSystem.exists(at('a'))).toBe(false);
    expect(() => fileSystem.remove(at('a'))).toThrow(/ENOENT/);
    fileSystem.makeDirectory(at('d/e'));
    write('d/e/x', '1');
    fileSystem.removeDirectory(at('d'));
    expect(fileSystem.exists(at('d'))).toBe(false);
    fileSystem.removeDirectory(at('d'));
  });

  it('replaces a small file as a whole', () => {
    replaceFile(fileSystem, at('a'), bytesOf('a long first content'));
    replaceFile(fileSystem, at('a'), bytesOf('short'));
    expect(readAll(fileSystem, at('a'))).toBe('short');
    expect(fileSystem.list(folder)).toEqual(['a']);
  });

  it('syncs files and directories', async () => {
    const file = fileSystem.open(at('a'), 'create');
    file.write([bytesOf('x')], 0);
    await expect(file.sync()).resolves.toBeUndefined();
    file.syncNow();
    fileSystem.syncDirectoryNow(folder);
    await expect(fileSystem.syncDirectory(folder)).resolves.toBeUndefined();
    file.close();
  });

  it('finishes a read and a sync that were under way when the file was closed', async () => {
    const file = fileSystem.open(at('a'), 'create');
    file.write([bytesOf('content')], 0);
    const target = new Uint8Array(7);
    const read = file.read(target, 0, 7, 0);
    const sync = file.sync();
    file.close();
    expect(await read).toBe(7);
    await sync;
    expect(text(target)).toBe('content');
  });

  it('gives a lock to one holder at a time', async () => {
    const lock = await fileSystem.lock(folder);
    await expect(fileSystem.lock(folder)).rejects.toThrow(DirectoryLockedError);
    await lock.release();
    const again = await fileSystem.lock(folder);
    await again.release();
  });

  it('behaves as an array of bytes does', () => {
    const operation = fc.oneof(
      fc.record({ position: fc.nat(200_000), sizeBytes: fc.nat(70_000) }),
      fc.record({ truncateTo: fc.nat(200_000) }),
    );
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 12 }), (operations) => {
        const file = fileSystem.open(at('model'), 'create');
        file.truncate(0);
        let model = Buffer.alloc(0);
        for (const [index, one] of operations.entries()) {
          const grown = (sizeBytes: number) =>
            Buffer.concat([model, Buffer.alloc(Math.max(0, sizeBytes - model.length))]);
          if ('truncateTo' in one) {
            file.truncate(one.truncateTo);
            model = grown(one.truncateTo).subarray(0, one.truncateTo);
          } else if (one.sizeBytes > 0) {
            file.write([new Uint8Array(one.sizeBytes).fill(index + 1)], one.position);
            model = grown(one.position + one.sizeBytes);
            model.fill(index + 1, one.position, one.position + one.sizeBytes);
          }
        }
        file.close();
        expect(Buffer.compare(fileSystem.readFile(at('model')), model)).toBe(0);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the lock of a directory on disk', () => {
  const HOLDER = `
    const { NodeFileSystem } = await import('./node-file-system.mjs');
    await new NodeFileSystem().lock(process.argv[2]);
    process.stdout.write('held');
    setInterval(() => undefined, 1000);
  `;

  /** A process of its own that holds the lock of `held`. */
  async function startHolder(held: string) {
    await bundle('broker/src/platform/node-file-system.ts', `${folder}/node-file-system.mjs`);
    fs.writeFileSync(`${folder}/holder.mjs`, HOLDER);
    const child = spawn(process.execPath, [`${folder}/holder.mjs`, held], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    return child;
  }

  it('is held by a living process and free after kill -9', async () => {
    const held = `${folder}/held`;
    fs.mkdirSync(held);
    const holder = await startHolder(held);
    const fileSystem = new NodeFileSystem();
    await expect(fileSystem.lock(held)).rejects.toThrow(DirectoryLockedError);
    const ended = new Promise((resolve) => holder.once('exit', resolve));
    holder.kill('SIGKILL');
    await ended;
    const lock = await fileSystem.lock(held);
    await expect(fileSystem.lock(held)).rejects.toThrow(DirectoryLockedError);
    await lock.release();
    expect(fs.readdirSync(held)).toEqual([]);
  });

  it('never has two holders, however many come at once', async () => {
    const fileSystem = new NodeFileSystem();
    for (let round = 0; round < 10; round++) {
      const takers = await Promise.allSettled(
        Array.from({ length: 5 }, () => fileSystem.lock(folder)),
      );
      const held = takers.flatMap((taker) => (taker.status === 'fulfilled' ? [taker.value] : []));
      expect(held.length).toBeLessThanOrEqual(1);
      for (const lock of held) await lock.release();
    }
    await (await fileSystem.lock(folder)).release();
  });

  it('works where the path is longer than a socket address can be', async () => {
    const deep = path.join(folder, 'd'.repeat(100));
    fs.mkdirSync(deep);
    const fileSystem = new NodeFileSystem();
    const lock = await fileSystem.lock(deep);
    await expect(fileSystem.lock(deep)).rejects.toThrow(DirectoryLockedError);
    await lock.release();
    await (await fileSystem.lock(deep)).release();
    expect(fs.readdirSync(deep)).toEqual([]);
  });

  it.runIf(process.platform === 'linux')(
    'lies in the directory, however long its path',
    async () => {
      const deep = path.join(folder, 'd'.repeat(100));
      fs.mkdirSync(deep);
      const lock = await new NodeFileSystem().lock(deep);
      expect(fs.readdirSync(deep).filter((name) => name.startsWith('.lock-'))).toHaveLength(1);
      await lock.release();
    },
  );
});

describe('ManualFileSystem after a power failure', () => {
  it('has what was synced under names that were synced', () => {
    const disk = new ManualFileSystem();
    disk.makeDirectory('d');
    disk.syncDirectoryNow('');
    const file = disk.open('d/a', 'create');
    file.write([bytesOf('synced')], 0);
    file.syncNow();
    disk.syncDirectoryNow('d');
    file.write([bytesOf(' not')], 6);
    disk.open('d/b', 'create').syncNow();
    const found = disk.afterPowerFailure();
    expect(found.list('d')).toEqual(['a']);
    expect(text(found.readFile('d/a'))).toBe('synced');
    const torn = disk.afterPowerFailure((_, synced, written) =>
      written.slice(0, synced.length + 2),
    );
    expect(text(torn.readFile('d/a'))).toBe('synced n');
    expect(text(found.afterPowerFailure().readFile('d/a'))).toBe('synced');
  });

  it('fails what it was told to fail, as often as it was told', () => {
    const disk = new ManualFileSystem();
    const file = disk.open('a.log', 'create');
    disk.fail('write', /\.log$/, 'ENOSPC', 1);
    expect(() => file.write([bytesOf('x')], 0)).toThrow(/ENOSPC/);
    file.write([bytesOf('x')], 0);
    disk.fail('sync', /./);
    expect(() => file.syncNow()).toThrow(/EIO/);
    expect(() => file.syncNow()).toThrow(/EIO/);
    disk.heal();
    file.syncNow();
    expect(disk.counts.get('sync')).toBe(3);
  });
});
