// node packages/broker/test/crash/kill-loop.mjs [--rounds 20] [--seed N] [--acks all|1]
// The kill test for as many rounds as wanted, with both acks unless one is named; exits with 1 when
// a record was lost, doubled or moved.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from '../support/bundle.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string' },
    acks: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const seed = Number(values.seed ?? Date.now() % 2 ** 32);

// The rounds and the broker are TypeScript; plain node runs bundles of them.
const folder = mkdtempSync(join(tmpdir(), 'millrace-kill-loop-'));
try {
  const script = join(folder, 'kill-rounds.mjs');
  const cli = join(folder, 'cli.mjs');
  await bundle('broker/test/crash/kill-rounds.ts', script);
  await bundle('broker/src/cli.ts', cli);
  const { runKillRounds } = await import(pathToFileURL(script).href);
  process.exitCode = 0;
  for (const acks of values.acks === undefined ? ['all', '1'] : [values.acks]) {
    console.log(`acks=${acks}, seed ${seed}, ${rounds} rounds`);
    const options = { cli, rounds, seed, acks: acks === 'all' ? -1 : 1, log: console.log };
    const outcome = await runKillRounds(options);
    console.log(`acks=${acks}: ${outcome.acknowledged} acknowledged, ${outcome.stored} stored`);
    for (const problem of outcome.problems) console.error(problem);
    if (outcome.problems.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
