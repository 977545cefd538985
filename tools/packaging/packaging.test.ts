// What a user gets from npm: publint and attw find nothing, and every package works from ES
// modules, from CommonJS and from TypeScript in a folder that knows nothing of this workspace.
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PackedPackages, PUBLISHED } from './packed-packages.ts';
import { programs } from './programs.ts';

const INSTALL_TIMEOUT_MS = 120_000;
/** Raw bytes have no types, and need none. */
const UNTYPED_ENTRIES = [/\.wasm$/, /package\.json$/];

/** The programs print; without Node's types nothing declares how. */
const CONSOLE = 'declare const console: { log(...values: unknown[]): void };';
const asMain = (body: string) => `async function main() {\n${body}\n}\nvoid main();`;

describe('packed packages', () => {
  let packed: PackedPackages;

  beforeAll(async () => {
    packed = await PackedPackages.create();
  }, INSTALL_TIMEOUT_MS);

  afterAll(() => packed?.remove());

  describe.each(PUBLISHED)('@millrace/%s', (name) => {
    it('has nothing that publint complains of', async () => {
      const pkgDir = packed.installed(name);
      const { messages } = await publint({ pkgDir, strict: true, pack: false });
      const manifest = JSON.parse(readFileSync(path.join(pkgDir, 'package.json'), 'utf8'));
      expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
    });

    it('has types that resolve everywhere', async () => {
      const analysis = await checkPackage(createPackageFromTarballData(packed.tarball(name)), {
        excludeEntrypoints: UNTYPED_ENTRIES,
      });
      expect(analysis.types).not.toBe(false);
      const problems = 'problems' in analysis ? analysis.problems : [];
      // Node 10 cannot resolve subpaths of any package; ours need Node 20.
      const relevant = problems.filter(
        (problem) => !('resolutionKind' in problem && problem.resolutionKind === 'node10'),
      );
      expect(relevant).toEqual([]);
    });

    it('runs no script when it is installed', () => {
      const manifest = JSON.parse(
        readFileSync(path.join(packed.installed(name), 'package.json'), 'utf8'),
      );
      const scripts = Object.keys(manifest.scripts ?? {});
      expect(scripts.filter((script) => /install|prepare/.test(script))).toEqual([]);
    });

    it('carries its licence and its README', () => {
      const read = (file: string) => readFileSync(path.join(packed.installed(name), file), 'utf8');
      expect(read('LICENSE')).toContain('Apache License');
      expect(read('README.md')).toContain(`@millrace/${name}`);
    });
  });

  it.each(programs)('$name works from ES modules', async ({ name, imports, script, output }) => {
    const text = `${imports.esm}\n${script}`;
    const { stdout } = await packed.runProgram(`${name}.mjs`, text);
    expect(stdout.trim()).toBe(output);
  });

  it.each(programs)('$name works from CommonJS', async ({ name, imports, script, output }) => {
    const text = `${imports.cjs}\n(async () => {\n${script}\n})();`;
    const { stdout } = await packed.runProgram(`${name}.cjs`, text);
    expect(stdout.trim()).toBe(output);
  });

  it('type-checks from ES modules and CommonJS', async () => {
    const files = Object.fromEntries(
      programs.flatMap(({ name, imports, body }) => [
        [`${name}-check.mts`, `${CONSOLE}\n${imports.esm}\n${body}`],
        [`${name}-check.cts`, `${CONSOLE}\n${imports.cts}\n${asMain(body)}`],
      ]),
    );
    expect(await packed.typeCheck(files)).toBe('');
  });

  it('the millrace command starts from the installed package', async () => {
    const { stdout } = await packed.runProgram(
      'command.mjs',
      `import { execFileSync } from 'node:child_process';
       const options = { encoding: 'utf8' };
       console.log(execFileSync('./node_modules/.bin/millrace', ['--version'], options));`,
    );
    expect(stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
