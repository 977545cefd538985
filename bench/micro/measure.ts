// Runs a list of cases with tinybench and prints one table: medians, because a shared machine has
// outliers, and ratios to the first case of each group, because absolutes belong to one machine.
import { Bench } from 'tinybench';
import { describeMachine, RowCollector, type BenchResult } from '../figures/bench-result.ts';

/** One thing to measure. */
export interface Case {
  name: string;
  run: () => unknown;
}

/** Cases that do the same work. */
export interface Group {
  title: string;
  /** What `amount` counts. */
  unit: 'bytes' | 'records';
  /** Units of work in one run. */
  amount: number;
  cases: Case[];
}

/** The median of one case. */
export interface Result {
  group: string;
  name: string;
  /** Units per second at the median time of a run. */
  rate: number;
  unit: Group['unit'];
}

const WARMUP_MS = 150;
const TIME_MS = 400;

/** A run shorter than this is repeated inside one sample, or the clock would be measured. */
const SAMPLE_MIN_MS = 0.2;

/** Measures every group in order, printing as it goes. */
export async function measure(groups: readonly Group[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const group of groups) {
    console.log(`\n${group.title}`);
    let first: number | undefined;
    for (const one of group.cases) {
      const rate = await rateOf(group, one);
      first ??= rate;
      const ratio = `${(rate / first).toFixed(2)}x`;
      console.log(
        `  ${one.name.padEnd(44)}${format(rate, group.unit).padStart(14)}${ratio.padStart(9)}`,
      );
      results.push({ group: group.title, name: one.name, rate, unit: group.unit });
    }
  }
  return results;
}

async function rateOf(group: Group, { name, run }: Case): Promise<number> {
  const repeats = await repeatsFor(run);
  const bench = new Bench({ time: TIME_MS, warmupTime: WARMUP_MS, throws: true });
  const isAsync = run() instanceof Promise;
  bench.add(
    name,
    isAsync
      ? async () => {
          for (let index = 0; index < repeats; index++) await run();
        }
      : () => {
          for (let index = 0; index < repeats; index++) run();
        },
  );
  await bench.run();
  const result = bench.tasks[0]?.result;
  if (result === undefined || !('latency' in result)) throw new Error(`${name} was not measured`);
  return (group.amount * repeats * 1000) / result.latency.p50;
}

async function repeatsFor(run: () => unknown): Promise<number> {
  for (let repeats = 1; ; repeats *= 2) {
    const start = performance.now();
    for (let index = 0; index < repeats; index++) await run();
    if (performance.now() - start >= SAMPLE_MIN_MS) return repeats;
  }
}

function format(rate: number, unit: Group['unit']): string {
  if (unit === 'records') return `${(rate / 1e6).toFixed(2)} M rec/s`;
  return rate >= 1e9 ? `${(rate / 1e9).toFixed(2)} GB/s` : `${(rate / 1e6).toFixed(0)} MB/s`;
}

/** The results as a suite of one round, to be kept and drawn like the others. */
export function asBenchResult(results: readonly Result[]): BenchResult {
  const collector = new RowCollector();
  for (const { group, name, rate, unit } of results) {
    const metric = unit === 'bytes' ? 'bytesPerSecond' : 'recordsPerSecond';
    collector.add(group, 'micro', name, { [metric]: rate });
  }
  const settings = { warmUpMs: WARMUP_MS, measuredMs: TIME_MS };
  const rows = collector.rows();
  return { suite: 'micro', machine: describeMachine(), settings, rounds: 1, rows };
}
