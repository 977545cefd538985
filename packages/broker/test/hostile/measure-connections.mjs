// node packages/broker/test/hostile/measure-connections.mjs [--disk]
// A table of what connections cost that idle, do not read, write slowly or come and go.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from '../support/bundle.mjs';

const { values } = parseArgs({ options: { disk: { type: 'boolean', default: false } } });
const KIB = 1_024;

const folder = mkdtempSync(join(tmpdir(), 'millrace-hostile-'));
try {
  const cli = join(folder, 'cli.mjs');
  const script = join(folder, 'report.mjs');
  await bundle('broker/src/cli.ts', cli);
  await bundle('broker/test/hostile/report.ts', script);
  const { connectionCosts } = await import(pathToFileURL(script).href);
  const watch = fileURLToPath(new URL('loop-watch.mjs', import.meta.url));
  const directory = values.disk ? join(folder, 'data') : undefined;
  console.log(
    '| connections | number | KiB each | RSS MiB | honest p50 / p99 / max ms | stall ms |',
  );
  console.log('|---|---|---|---|---|---|');
  for await (const cost of connectionCosts({ cli, watch, directory })) {
    const { name, connections, bytesEach, rss, honest, worstMs } = cost;
    const times = [honest.p50, honest.p99, honest.max].map((ms) => ms.toFixed(1)).join(' / ');
    const memory = `${(bytesEach / KIB).toFixed(1)} | ${(rss / KIB / KIB).toFixed(0)}`;
    console.log(`| ${name} | ${connections} | ${memory} | ${times} | ${worstMs.toFixed(0)} |`);
    if (directory !== undefined) rmSync(directory, { recursive: true, force: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
