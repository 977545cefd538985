// node packages/broker/test/hostile/run-hostile.mjs [--frames 1000000] [--seed N] [--first 0]
//   [--connections 32] [--memory]
// The recorded run: prints what was sent, what came of it, memory and stalls; exits with 1 when
// something was not as it must be. Each suspected stall is then replayed alone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from '../support/bundle.mjs';

const { values } = parseArgs({
  options: {
    frames: { type: 'string', default: '1000000' },
    first: { type: 'string', default: '0' },
    seed: { type: 'string' },
    connections: { type: 'string', default: '32' },
    memory: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'millrace-hostile-'));
try {
  const cli = join(folder, 'cli.mjs');
  const script = join(folder, 'report.mjs');
  await bundle('broker/src/cli.ts', cli);
  await bundle('broker/test/hostile/report.ts', script);
  const { recordedRun } = await import(pathToFileURL(script).href);
  console.log(`seed ${seed}, ${values.frames} frames from ${values.first}`);
  const isWell = await recordedRun({
    cli,
    watch: here('loop-watch.mjs'),
    schemas: here('../../../protocol/schema/messages'),
    directory: values.memory ? undefined : join(folder, 'data'),
    seed,
    frames: Number(values.frames),
    first: Number(values.first),
    connections: Number(values.connections),
    log: console.log,
  });
  process.exitCode = isWell ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
