// Installs the packed @millrace/core-wasm as a user would and runs checks.mjs against it in every
// runtime and bundler it promises to work in. One line per runtime; exits with 1 when any fails.
//
//   node conformance/runtimes/run.mjs [--skip-browser] [--only <text>]
//
// Needs npm, and for the last line Debian's chromium. Everything lands in conformance/.cache.
import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { installNode, installPackages } from '../harness/node-binary.mjs';
import { checkInChromium } from './chromium.mjs';

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const packageDirectory = join(root, 'packages/core-wasm');
const cache = join(root, 'conformance/.cache');
const project = join(cache, 'core-wasm');

const NODE_VERSIONS = [20, 22, 24, 26];
const BUNDLERS = { esbuild: '0.28', vite: '8' };

/** How much of a runtime's complaint is printed: its end, where the message stands. */
const REASON_MAX = 800;

const { values } = parseArgs({
  options: {
    'skip-browser': { type: 'boolean', default: false },
    'only': { type: 'string', default: '' },
  },
});

const program = `import * as library from '@millrace/core-wasm';
import { runChecks } from './checks.mjs';
const result = runChecks(library);
if (globalThis.document === undefined) console.log(result);
else document.title = result;
`;

const files = {
  'package.json': '{ "private": true, "type": "module" }\n',
  'program.mjs': program,
  'program.cjs': `const library = require('@millrace/core-wasm');
import('./checks.mjs').then(({ runChecks }) => console.log(runChecks(library)));
`,
  'worker.mjs': `import { Worker } from 'node:worker_threads';
new Worker(new URL('./program.mjs', import.meta.url));
`,
  'vite.library.mjs': `export default {
  build: { lib: { entry: 'program.mjs', formats: ['es'], fileName: 'program' } },
};
`,
  'index.html': `<script type="module" src="./program.mjs"></script>\n`,
};

/** Builds and packs the package, and installs the tarball. */
async function prepareProject() {
  await run(
    'npx',
    ['-y', 'pnpm@12', 'exec', 'turbo', 'run', 'build', '--filter=@millrace/core-wasm'],
    {
      cwd: root,
    },
  );
  await rm(project, { recursive: true, force: true });
  await mkdir(project, { recursive: true });
  await run('npx', ['-y', 'pnpm@12', 'pack', '--pack-destination', project], {
    cwd: packageDirectory,
  });
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(project, name), content);
  }
  await copyFile(join(here, 'checks.mjs'), join(project, 'checks.mjs'));
  const tarball = (await readdir(project)).find((name) => name.endsWith('.tgz'));
  await run('npm', ['install', '--no-audit', '--no-fund', `./${tarball}`], { cwd: project });
}

async function execute(command, ...parameters) {
  const { stdout } = await run(command, parameters, { cwd: project });
  return stdout.trim();
}

async function esbuild(format, file) {
  const directory = await installPackages('bundlers', ...bundlerPackages());
  const binary = join(directory, 'node_modules/.bin/esbuild');
  await execute(
    binary,
    'program.mjs',
    '--bundle',
    '--platform=neutral',
    '--main-fields=module,main',
    `--format=${format}`,
    `--outfile=${file}`,
  );
}

/** Builds into `directory`; the configuration decides whether for a page or for a server. */
async function vite(directory, ...flags) {
  const bundlers = await installPackages('bundlers', ...bundlerPackages());
  const binary = join(bundlers, 'node_modules/.bin/vite');
  await execute(binary, 'build', '--logLevel=error', `--outDir=${directory}`, ...flags);
}

function bundlerPackages() {
  return Object.entries(BUNDLERS).map(([name, version]) => `${name}@${version}`);
}

const checks = [
  ...NODE_VERSIONS.map((version) => [
    `Node ${version}`,
    async () => execute(await installNode(version), 'program.mjs'),
  ]),
  [
    'Deno',
    async () => {
      const directory = await installPackages('deno', 'deno@2');
      return execute(join(directory, 'node_modules/.bin/deno'), 'run', '-A', 'program.mjs');
    },
  ],
  [
    'Deno without permissions',
    async () => {
      const directory = await installPackages('deno', 'deno@2');
      const flags = ['run', '--no-prompt', '--allow-read'];
      return execute(join(directory, 'node_modules/.bin/deno'), ...flags, 'program.mjs');
    },
  ],
  [
    'Bun',
    async () => {
      const directory = await installPackages('bun', 'bun@1');
      return execute(join(directory, 'node_modules/.bin/bun'), 'program.mjs');
    },
  ],
  ['worker thread', () => execute(process.execPath, 'worker.mjs')],
  ['CommonJS require', () => execute(process.execPath, 'program.cjs')],
  [
    'esbuild bundle, ESM',
    async () => {
      await esbuild('esm', 'bundle.mjs');
      return execute(process.execPath, 'bundle.mjs');
    },
  ],
  [
    'esbuild bundle, CommonJS',
    async () => {
      await esbuild('cjs', 'bundle.cjs');
      return execute(process.execPath, 'bundle.cjs');
    },
  ],
  [
    'Vite bundle',
    async () => {
      await vite('dist-library', '--config=vite.library.mjs');
      return execute(process.execPath, 'dist-library/program.js');
    },
  ],
  [
    'Vite bundle in Chromium',
    async () => {
      await vite('dist-page');
      const playwright = await installPackages('playwright', 'playwright-core@1');
      return checkInChromium(playwright, join(project, 'dist-page'));
    },
  ],
];

await prepareProject();
let failed = 0;
for (const [name, check] of checks) {
  if (!name.includes(values.only)) continue;
  if (values['skip-browser'] && name.includes('Chromium')) {
    console.log(`SKIPPED ${name}`);
    continue;
  }
  try {
    console.log(`ok      ${name.padEnd(26)} ${await check()}`);
  } catch (error) {
    failed++;
    const reason = String(error.stderr || error.message);
    console.log(`FAILED  ${name.padEnd(26)} ${reason.slice(-REASON_MAX).trim()}`);
  }
}
process.exitCode = failed === 0 ? 0 : 1;
