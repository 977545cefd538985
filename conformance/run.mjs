// node conformance/run.mjs --target millrace|apache [--bootstrap host:port] [--only text]
//   [--clients] [--record]
// Runs every case whose name contains the text, prints a line for each and at the end
// `N passed, N failed`; exits with 1 if any failed. Starts and stops the broker itself unless given
// the address of a running one; then cases that read its files are skipped. --clients runs the
// cases that all clients share and nothing else, --record writes down what they did.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CaseContext, CaseSkipped } from './harness/case.mjs';
import { buildJava } from './harness/java.mjs';
import { conformanceRoot } from './harness/paths.mjs';
import { openTarget } from './harness/targets.mjs';

const { values: options } = parseArgs({
  options: {
    target: { type: 'string', default: 'millrace' },
    bootstrap: { type: 'string' },
    only: { type: 'string', default: '' },
    clients: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
});

/** The clients that come from npm are installed here and not in the workspace. */
function installClients() {
  const wanted = readFileSync(join(conformanceRoot, 'package-lock.json'), 'utf8');
  const stampPath = join(conformanceRoot, 'node_modules/.installed-lock.json');
  if (!existsSync(stampPath) || readFileSync(stampPath, 'utf8') !== wanted) {
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
    execFileSync('npm', args, { cwd: conformanceRoot, stdio: 'inherit' });
    writeFileSync(stampPath, wanted);
  }
}

/**
 * A broker that hangs would make every case wait for its own patience; after this, none is begun.
 */
const SUITE_TIMEOUT_MS = 25 * 60_000;
/** Most of a lane is waiting for heartbeats and timeouts, not work. */
const LANES_AT_ONCE = 3;
const suiteStartMs = performance.now();

const counts = { passed: 0, failed: 0, skipped: 0 };
/** The same by client, for the cases that all clients share. */
const clientCounts = new Map();

/** @param {'passed' | 'failed' | 'skipped'} outcome @param {string} [lane] */
function count(outcome, lane) {
  counts[outcome]++;
  if (lane !== undefined) {
    const own = clientCounts.get(lane) ?? { passed: 0, failed: 0, skipped: 0 };
    clientCounts.set(lane, { ...own, [outcome]: own[outcome] + 1 });
  }
}

/** @param {string} name @param {() => Promise<void>} step @param {string} [lane] */
async function judge(name, step, lane) {
  const startMs = performance.now();
  const seconds = () => `${((performance.now() - startMs) / 1000).toFixed(1)} s`;
  try {
    if (startMs - suiteStartMs > SUITE_TIMEOUT_MS) {
      throw new Error('not begun: the suite has used up its time');
    }
    await step();
    count('passed', lane);
    console.log(`PASS ${name} (${seconds()})`);
  } catch (error) {
    if (error instanceof CaseSkipped) {
      count('skipped', lane);
      console.log(`SKIP ${name}: ${error.message}`);
    } else {
      count('failed', lane);
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      console.log(`FAIL ${name} (${seconds()})\n${text.replace(/^/gm, '    ')}`);
    }
  }
}

installClients();
await buildJava();
const { clients } = await import('./clients/clients.mjs');
const { checkRecord, writeRecord } = await import('./harness/record.mjs');
const { allCases } = await import('./cases/index.mjs');
const cases = allCases
  .filter(({ name }) => name.includes(options.only))
  .filter(({ lane }) => lane !== undefined || !options.clients);
const directory = mkdtempSync(join(tmpdir(), `conformance-${options.target}-`));
const target = await openTarget({ ...options, directory: join(directory, 'data') });
const context = new CaseContext(target, directory);
console.log(`target ${target.name} at ${target.bootstrap}, files in ${directory}`);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await target.stop?.();
    process.exit(1);
  });
}

/** @param {typeof cases} queue */
async function judgeInOrder(queue) {
  for (const { name, run, lane } of queue) {
    if (run !== undefined) {
      await judge(name, () => run(context), lane);
    }
  }
}

/** What is recorded of each client: who it was, what it cannot, and its counts. */
async function runsOfClients() {
  const runs = new Map();
  for (const client of clients) {
    const { version, cannot } = await context.clients.driverOf(client);
    const { passed, skipped } = clientCounts.get(client.name);
    runs.set(client.name, { version, cannot, passed, skipped });
  }
  return runs;
}

await judgeInOrder(cases.filter(({ lane }) => lane === undefined));
const lanes = new Set(cases.map(({ lane }) => lane).filter((lane) => lane !== undefined));
const waitingLanes = [...lanes].map((wanted) => cases.filter(({ lane }) => lane === wanted));
const takeLanes = async () => {
  for (let lane = waitingLanes.shift(); lane !== undefined; lane = waitingLanes.shift()) {
    await judgeInOrder(lane);
  }
};
await Promise.all(Array.from({ length: LANES_AT_ONCE }, takeLanes));
for (const [name, { passed, failed, skipped }] of clientCounts) {
  console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
}
if (options.only === '' && counts.failed === 0) {
  const runs = await runsOfClients();
  const keep = options.record ? writeRecord : checkRecord;
  await judge('clients: the record of their runs is fresh', async () => keep(target.name, runs));
}
await context.clients.close();
if (target.stop !== undefined) {
  await judge('broker: stops cleanly on SIGTERM', target.stop);
}
for (const { name, afterStop } of cases) {
  if (afterStop !== undefined) {
    await judge(`${name}, files`, () => afterStop(context));
  }
}
if (counts.skipped > 0) {
  console.log(`${counts.skipped} SKIPPED: neither passed nor failed, reasons above`);
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
const isGood = counts.failed === 0 && counts.passed > 0;
if (isGood) {
  rmSync(directory, { recursive: true });
} else {
  console.error(`files kept in ${directory}`);
}
// A client that a failed case left behind must not keep the process alive.
process.exit(isGood ? 0 : 1);
