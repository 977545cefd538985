// node packages/broker/test/hostile/replay-frame.mjs --seed N --frame N [--memory]
// One frame of a run, alone, against a broker of its own: shows its bytes, what came of it, and how
// long it stalls the event loop.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from '../support/bundle.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    frame: { type: 'string', default: '0' },
    memory: { type: 'boolean', default: false },
  },
});
const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'millrace-hostile-'));
try {
  const cli = join(folder, 'cli.mjs');
  const script = join(folder, 'report.mjs');
  await bundle('broker/src/cli.ts', cli);
  await bundle('broker/test/hostile/report.ts', script);
  const { showFrame } = await import(pathToFileURL(script).href);
  const options = {
    cli,
    watch: here('loop-watch.mjs'),
    schemas: here('../../../protocol/schema/messages'),
    directory: values.memory ? undefined : join(folder, 'data'),
    seed: Number(values.seed),
    log: console.log,
  };
  await showFrame(options, Number(values.frame));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
