// The `millrace` command as a person meets it: what it prints, where, and how it ends.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../test/support/bundle.mjs';

let folder = '';
let command = '';
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'millrace-cli-'));
  command = path.join(folder, 'cli.mjs');
  await bundle('broker/src/cli.ts', command);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A run of the command. */
class Run {
  output = '';
  errors = '';
  readonly exitCode: Promise<number | null>;
  readonly #child;

  constructor(...args: string[]) {
    this.#child = spawn(process.execPath, [command, ...args], { cwd: folder });
    this.#child.stdout.on('data', (bytes: Buffer) => (this.output += String(bytes)));
    this.#child.stderr.on('data', (bytes: Buffer) => (this.errors += String(bytes)));
    this.exitCode = new Promise((resolve) => this.#child.once('close', resolve));
  }

  /** Resolves when the broker listens. */
  async listening(): Promise<void> {
    while (!this.output.includes('listening on')) {
      const ended = await Promise.race([
        new Promise((resolve) => this.#child.stdout.once('data', resolve)),
        this.exitCode.then(() => 'ended'),
      ]);
      if (ended === 'ended') throw new Error(`the broker ended: ${this.errors}`);
    }
  }

  stop(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }
}

/** Runs to the end; what went wrong must be one line and a hint at most. */
async function fails(...args: string[]): Promise<[exitCode: number | null, line: string]> {
  const run = new Run(...args);
  const exitCode = await run.exitCode;
  expect(run.output).toBe('');
  const [line, ...more] = run.errors.trimEnd().split('\n');
  expect(more.join()).toMatch(/^(Try millrace --help\.)?$/);
  return [exitCode, line!];
}

describe('the millrace command', () => {
  it('tells how it is used, and its version', async () => {
    const help = new Run('--help');
    expect(await help.exitCode).toBe(0);
    expect(help.output).toContain('--data DIR');
    const version = new Run('--version');
    expect(await version.exitCode).toBe(0);
    expect(version.output).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [['--port', '70000'], '--port takes a number from 0 to 65535'],
    [['--port', 'x'], "not 'x'"],
    [['--memory', '--data', 'd'], '--memory and --data exclude each other'],
    [['--config', 'num.partitions'], '--config takes name=value'],
    [['--config', 'num.partitions=none'], 'num.partitions'],
    [['--config', 'no.such.config=1'], 'no.such.config'],
    [['--ports', '1'], "'--ports'"],
    [['--advertise', 'a:b:c'], '--advertise takes HOST or HOST:PORT'],
    [['--advertise', 'host:0'], 'advertisedPort must be a whole number from 1 to 65535'],
    [['extra'], "'extra'"],
  ])('refuses %j with a line that names it', async (args, expected) => {
    const [exitCode, line] = await fails('--memory', ...args);
    expect(exitCode).toBe(2);
    expect(line).toMatch(/^millrace: /);
    expect(line).toContain(expected);
  });

  it('serves until SIGTERM or SIGINT, and closes cleanly', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const run = new Run('--port', '0', '--data', 'data');
      await run.listening();
      expect(run.output).toMatch(
        /^Millrace .*, cluster .{22}, data in data\nlistening on 127\.0\.0\.1:\d+ after \d+ ms/,
      );
      run.stop(signal);
      expect(await run.exitCode).toBe(0);
      expect(run.output.trimEnd().split('\n').at(-1)).toBe('closed cleanly');
      expect(run.errors).toBe('');
    }
    expect(fs.existsSync(path.join(folder, 'data', '.kafka_cleanshutdown'))).toBe(true);
  });

  it('tells clients the address it is told', async () => {
    const run = new Run('--port', '0', '--memory', '--advertise', '[::1]:19092');
    await run.listening();
    expect(run.output).toMatch(/listening on 127\.0\.0\.1:\d+, advertised as \[::1\]:19092,/);
    run.stop('SIGTERM');
    expect(await run.exitCode).toBe(0);
  });

  it('refuses a folder or a port that another broker has', async () => {
    const first = new Run('--port', '0', '--data', 'shared');
    await first.listening();
    const port = /:(\d+) after/.exec(first.output)![1]!;
    expect(await fails('--port', '0', '--data', 'shared')).toEqual([
      1,
      expect.stringContaining('Another broker uses the data directory shared.'),
    ]);
    expect(await fails('--port', port, '--memory')).toEqual([
      1,
      expect.stringContaining(`Port ${port} on 127.0.0.1 is in use.`),
    ]);
    first.stop('SIGTERM');
    expect(await first.exitCode).toBe(0);
  });

  it('refuses a folder that cannot be', async () => {
    fs.writeFileSync(path.join(folder, 'file'), '');
    expect(await fails('--data', path.join('file', 'below'))).toEqual([
      1,
      expect.stringContaining('The data directory file/below cannot be used (ENOTDIR).'),
    ]);
  });
});
