// Two hundred seeds of the simulator, and that it is what it says: the same seed gives the same
// run, and a planted defect is found. run.mjs runs as many seeds as wanted, or one with its trace.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plantedDefects } from './planted-defects.mjs';
import { runSeed } from './simulation.ts';

const SEEDS_PER_TEST = 25;
const TESTS = 8;
/** Where many tests share a processor, all of them take minutes. */
const TIMEOUT_MS = 300_000;
const FIRST_SEED = Number(process.env['MILLRACE_SIMULATOR_FROM'] ?? 1);

const starts = Array.from({ length: TESTS }, (_, index) => FIRST_SEED + index * SEEDS_PER_TEST);

describe('the broker over its deaths', () => {
  it.each(starts)(
    `keeps its promises, seeds from %i on`,
    async (from) => {
      for (let seed = from; seed < from + SEEDS_PER_TEST; seed++) {
        const { violation, last } = await runSeed(seed);
        const again = `node packages/broker/test/simulator/run.mjs --seed ${seed} --trace`;
        expect(violation?.message, `${last.join('\n')}\nagain: ${again}`).toBeUndefined();
      }
    },
    TIMEOUT_MS,
  );
});

describe('the simulator', () => {
  it(
    'does the same with the same seed, and something else with another',
    async () => {
      const hashes = new Set<string>();
      for (let seed = FIRST_SEED; seed < FIRST_SEED + 5; seed++) {
        const { hash } = await runSeed(seed);
        expect((await runSeed(seed)).hash).toBe(hash);
        hashes.add(hash);
      }
      expect(hashes.size).toBe(5);
    },
    TIMEOUT_MS,
  );

  it.each(plantedDefects)('can still plant: $name', ({ file, find }) => {
    const text = readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8');
    expect(text.split(find)).toHaveLength(2);
  });
});
