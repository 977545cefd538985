// Which folders the demo takes, and which it takes away.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { UsageError } from './arguments.ts';
import { DataFolder } from './data-folder.ts';

let scratch = '';

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'demo-test-'));
});

afterEach(() => rm(scratch, { recursive: true }));

it('removes a temporary folder, whatever is in it', async () => {
  const folder = await DataFolder.open(undefined);
  await writeFile(join(folder.path, 'file'), 'text');
  await folder[Symbol.asyncDispose]();
  expect(existsSync(folder.path)).toBe(false);
});

it('keeps a named folder, which may be new or empty', async () => {
  const folder = await DataFolder.open(scratch);
  await folder[Symbol.asyncDispose]();
  expect(existsSync(scratch)).toBe(true);
  expect((await DataFolder.open(join(scratch, 'new'))).path).toBe(join(scratch, 'new'));
});

it('refuses a folder that holds something, and a file', async () => {
  const file = join(scratch, 'file');
  await writeFile(file, 'text');
  await expect(DataFolder.open(scratch)).rejects.toThrow(UsageError);
  await expect(DataFolder.open(scratch)).rejects.toThrow(/^--data takes a new or empty folder; /);
  await expect(DataFolder.open(file)).rejects.toThrow(/^--data takes a folder; .* is a file\.$/);
});

it('counts the bytes of the logs alone', async () => {
  const partition = join(scratch, 'flights-0');
  const folder = await DataFolder.open(scratch);
  await mkdir(partition);
  await writeFile(join(partition, '00.log'), 'seven b');
  await writeFile(join(partition, '10.log'), 'four');
  await writeFile(join(partition, '00.index'), 'not counted');
  expect(await folder.logBytes('flights', 1)).toBe(11);
});
