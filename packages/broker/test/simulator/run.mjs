// node packages/broker/test/simulator/run.mjs [--seeds 200] [--from 1] [--seed N [--trace]]
// Runs the simulator with plain node; exits with 1 when a promise was broken, and says how to see
// it again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from '../support/bundle.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    seeds: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
    trace: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'millrace-simulator-'));
const script = join(folder, 'simulation.mjs');
await bundle('broker/test/simulator/simulation.ts', script);
const { runSeed } = await import(pathToFileURL(script).href);
rmSync(folder, { recursive: true, force: true });

const first = Number(values.seed ?? values.from);
const count = values.seed === undefined ? Number(values.seeds) : 1;
const startMs = Date.now();
let broken = 0;
let steps = 0;
let diskOperations = 0;
for (let seed = first; seed < first + count; seed++) {
  const outcome = await runSeed(seed, values.trace ? console.log : null);
  steps += outcome.steps;
  diskOperations += outcome.diskOperations;
  if (outcome.violation === null) {
    if (values.seed !== undefined) console.log(`seed ${seed}: all promises kept, ${outcome.hash}`);
    continue;
  }
  broken++;
  if (!values.trace && !values.all) for (const line of outcome.last) console.log(line);
  console.log(`seed ${seed} (${outcome.hash}): ${outcome.violation.message}`);
  console.log(`again: node packages/broker/test/simulator/run.mjs --seed ${seed} --trace`);
  if (!values.all) break;
}
const seconds = ((Date.now() - startMs) / 1_000).toFixed(1);
console.log(
  `${count} seeds from ${first}, ${broken} broken, ${steps} steps, ` +
    `${diskOperations} disk operations, ${seconds} s`,
);
process.exitCode = broken === 0 ? 0 : 1;
