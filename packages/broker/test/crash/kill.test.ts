// Ten rounds of kill -9 for each acks; kill-loop.mjs runs as many as wanted.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundle } from '../support/bundle.mjs';
import { runKillRounds } from './kill-rounds.ts';

const ROUNDS = 10;
/** A start takes seconds where many tests share a processor. */
const TIMEOUT_MS = 120_000;

it.each([
  ['all', -1],
  ['1', 1],
] as const)(
  'keeps every record acknowledged with acks=%s over kill -9, exactly once and in order',
  async (_, acks) => {
    const seed = Number(process.env['MILLRACE_KILL_SEED'] ?? Date.now() % 2 ** 32);
    const lines = [`seed ${seed} (MILLRACE_KILL_SEED=${seed} repeats it)`];
    const folder = mkdtempSync(join(tmpdir(), 'millrace-kill-test-'));
    try {
      const cli = join(folder, 'cli.mjs');
      await bundle('broker/src/cli.ts', cli);
      const log = (line: string) => lines.push(line);
      const outcome = await runKillRounds({ cli, rounds: ROUNDS, seed, acks, log });
      // A failure shows the seed and the rounds.
      expect({ problems: outcome.problems, lines }).toEqual({ problems: [], lines });
      expect(outcome.acknowledged).toBeGreaterThan(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  TIMEOUT_MS,
);
