// node packages/broker/test/simulator/run.mjs [--seeds 200] [--from 1] [--seed N [--trace]] [--all]
// Runs the simulator with plain node; exits with 1 when a promise was broken, and says how to see
// it again. With --defects it plants each known defect in turn and says after how many seeds it was
// found; --defect NAME plants one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from '../support/bundle.mjs';
import { plantedDefects } from './planted-defects.mjs';

const COMMAND = 'node packages/broker/test/simulator/run.mjs';
const PROGRESS_SEEDS = 500;

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    seeds: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
    trace: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    defect: { type: 'string' },
    defects: { type: 'boolean', default: false },
  },
});
const from = Number(values.seed ?? values.from);
const count = values.seed === undefined ? Number(values.seeds) : 1;

/** The simulation, bundled with the sources as they are but for the defect. */
async function load(defect = null) {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-simulator-'));
  try {
    const script = join(folder, 'simulation.mjs');
    const change = defect === null ? null : { ...defect, file: `broker/src/${defect.file}` };
    await bundle('broker/test/simulator/simulation.ts', script, change);
    return await import(pathToFileURL(script).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report({ seed, hash, violation, last }, defect) {
  if (!values.trace && !values.all) for (const line of last) console.log(line);
  console.log(`seed ${seed} (${hash}): ${violation.message}`);
  const planted = defect === null ? '' : ` --defect '${defect.name}'`;
  console.log(`again: ${COMMAND} --seed ${seed} --trace${planted}`);
}

/** Runs the seeds; returns how many broke a promise. */
async function run(defect) {
  const { runSeed } = await load(defect);
  const startMs = Date.now();
  const sum = { broken: 0, steps: 0, diskOperations: 0 };
  let done = 0;
  for (let seed = from; seed < from + count; seed++) {
    const outcome = await runSeed(seed, values.trace ? console.log : null);
    done++;
    sum.steps += outcome.steps;
    sum.diskOperations += outcome.diskOperations;
    if (done % PROGRESS_SEEDS === 0) console.log(`${done} seeds, ${sum.broken} broken`);
    if (values.seed !== undefined) console.log(`seed ${seed}: hash ${outcome.hash}`);
    if (outcome.violation === null) continue;
    sum.broken++;
    report(outcome, defect);
    if (!values.all) break;
  }
  const cpuSeconds = ((process.cpuUsage().user + process.cpuUsage().system) / 1e6).toFixed(0);
  const seconds = ((Date.now() - startMs) / 1_000).toFixed(0);
  console.log(
    `${done} seeds from ${from}, ${sum.broken} broken, ${sum.steps} steps, ` +
      `${sum.diskOperations} disk operations, ${seconds} s, ${cpuSeconds} s of CPU`,
  );
  return sum.broken;
}

/** Plants each defect and runs seeds until one finds it; returns how many were not found. */
async function findDefects() {
  let missed = 0;
  for (const defect of plantedDefects) {
    const { runSeed } = await load(defect);
    let found = null;
    let tried = 0;
    while (found === null && tried < count) {
      const { violation } = await runSeed(from + tried, null);
      tried++;
      found = violation;
    }
    if (found === null) missed++;
    const outcome = found === null ? `not found in ${tried}` : `${tried} | ${found.promise}`;
    console.log(`| ${defect.name} | ${outcome} |`);
  }
  return missed;
}

const defect = plantedDefects.find(({ name }) => name === values.defect) ?? null;
if (values.defect !== undefined && defect === null) throw new Error(`no defect '${values.defect}'`);
const failed = values.defects ? await findDefects() : await run(defect);
process.exitCode = failed === 0 ? 0 : 1;
