// node packages/broker/test/hostile/sweep-arrays.mjs [--megabytes 8] [--elements 1000000] [--disk]
//   [--distinct] [--only Name]
// A table of what each array of each API costs when it is full of nothing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from '../support/bundle.mjs';

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '8' },
    elements: { type: 'string', default: '1000000' },
    disk: { type: 'boolean', default: false },
    distinct: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
  },
});
const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const MIB = 2 ** 20;

const folder = mkdtempSync(join(tmpdir(), 'millrace-hostile-'));
try {
  const cli = join(folder, 'cli.mjs');
  const script = join(folder, 'report.mjs');
  await bundle('broker/src/cli.ts', cli);
  await bundle('broker/test/hostile/report.ts', script);
  const { arraySweep, prepare } = await import(pathToFileURL(script).href);
  const field = await prepare({
    cli,
    watch: here('loop-watch.mjs'),
    schemas: here('../../../protocol/schema/messages'),
    directory: values.disk ? join(folder, 'data') : undefined,
    seed: Number(values.seed),
  });
  const results = arraySweep(
    field,
    Number(values.megabytes) * MIB,
    Number(values.elements),
    values.distinct,
    values.only,
  );
  for await (const { name, elements, sizeBytes, outcome, stallMs, rss } of results) {
    const size = (sizeBytes / MIB).toFixed(1);
    const mark = stallMs > 50 ? '  <<<' : '';
    const place = `${name.padEnd(60)} ${String(elements).padStart(9)} ${size.padStart(6)} MiB`;
    console.log(`${place} ${outcome.padEnd(9)} ${stallMs.toFixed(0).padStart(6)} ms${mark}`);
    if (rss > 1_500 * MIB) console.log(`  rss ${(rss / MIB).toFixed(0)} MiB`);
  }
  for (const problem of field.broker.problems) console.log(`PROBLEM ${problem.slice(0, 2_000)}`);
  await field.broker.stop();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
