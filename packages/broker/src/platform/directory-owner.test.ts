// Which machine holds a directory: what is refused, and what a crash of our own leaves.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkOwner, type DirectoryOwner, removeOwner, writeOwner } from './directory-owner.ts';
import { DirectoryLockedError } from './file-system.ts';
import { NodeFileSystem } from './node-file-system.ts';

const HERE: DirectoryOwner = { host: 'here', boot: 'boot-1', process: 7 };
const THERE: DirectoryOwner = { host: 'there', boot: 'boot-2', process: 8 };
let folder = '';
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'millrace-owner-'))));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('the owner of a directory', () => {
  it('on another machine keeps it, until the operator says otherwise', () => {
    writeOwner(folder, THERE);
    const take = () => checkOwner(folder, HERE);
    expect(take).toThrow(DirectoryLockedError);
    expect(take).toThrow(`Process 8 on there took the data directory ${folder}`);
    expect(take).toThrow(`remove ${path.join(folder, '.millrace-owner')}`);
    fs.rmSync(path.join(folder, '.millrace-owner'));
    expect(take).not.toThrow();
  });

  it.each([
    ['another container of this machine', { ...THERE, boot: HERE.boot }],
    ['this machine before it was started again', { ...THERE, host: HERE.host }],
  ])('is not in the way when it is %s', (_, owner) => {
    writeOwner(folder, owner);
    expect(() => checkOwner(folder, HERE)).not.toThrow();
  });

  it.each(['', '{"host":', '{}', 'null', '[]'])('is nobody when the file holds %j', (text) => {
    fs.writeFileSync(path.join(folder, '.millrace-owner'), text);
    expect(() => checkOwner(folder, HERE)).not.toThrow();
  });

  it('is unknown where the system tells no boots apart', () => {
    writeOwner(folder, THERE);
    expect(() => checkOwner(folder, null)).not.toThrow();
    writeOwner(folder, null);
    removeOwner(folder, null);
    expect(() => checkOwner(folder, HERE)).toThrow(DirectoryLockedError);
  });
});

describe.runIf(process.platform === 'linux')('the lock of a directory', () => {
  const fileSystem = new NodeFileSystem();

  it('names its owner while it is held', async () => {
    const lock = await fileSystem.lock(folder);
    const owner: unknown = JSON.parse(
      fs.readFileSync(path.join(folder, '.millrace-owner'), 'utf8'),
    );
    expect(owner).toMatchObject({ host: os.hostname(), process: process.pid });
    await lock.release();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('of another machine is refused without touching its socket', async () => {
    writeOwner(folder, THERE);
    // To this kernel, a socket that another machine listens on is dead.
    fs.writeFileSync(path.join(folder, '.lock-00ff'), '');
    await expect(fileSystem.lock(folder)).rejects.toThrow('on there took');
    expect(fs.readdirSync(folder).sort()).toEqual(['.lock-00ff', '.millrace-owner']);
  });
});
