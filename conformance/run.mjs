// node conformance/run.mjs --target millrace|apache [--bootstrap host:port] [--only text]
// Runs every case whose name contains the text, prints a line for each and at the end
// `N passed, N failed`; exits with 1 if any failed. Starts and stops the broker itself unless given
// the address of a running one; then cases that read its files are skipped.
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
const SUITE_TIMEOUT_MS = 15 * 60_000;
/** Most of a lane is waiting for heartbeats and timeouts, not work. */
const LANES_AT_ONCE = 3;
const suiteStartMs = performance.now();

const counts = { passed: 0, failed: 0, skipped: 0 };

/** @param {string} name @param {() => Promise<void>} step */
async function judge(name, step) {
  const startMs = performance.now();
  const seconds = () => `${((performance.now() - startMs) / 1000).toFixed(1)} s`;
  try {
    if (startMs - suiteStartMs > SUITE_TIMEOUT_MS) {
      throw new Error('not begun: the suite has used up its time');
    }
    await step();
    counts.passed++;
    console.log(`PASS ${name} (${seconds()})`);
  } catch (error) {
    if (error instanceof CaseSkipped) {
      counts.skipped++;
      console.log(`SKIP ${name}: ${error.message}`);
    } else {
      counts.failed++;
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      console.log(`FAIL ${name} (${seconds()})\n${text.replace(/^/gm, '    ')}`);
    }
  }
}

installClients();
await buildJava();
const { allCases } = await import('./cases/index.mjs');
const cases = allCases.filter(({ name }) => name.includes(options.only));
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
  for (const { name, run } of queue) {
    if (run !== undefined) {
      await judge(name, () => run(context));
    }
  }
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
  console.log(`${counts.skipped} SKIPPED: this machine could not judge them, reasons above`);
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
