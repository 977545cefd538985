// The end of a run on the terminal: medians of all subjects, and how many times better Millrace is.
import type { BenchResult, RowResult } from './bench-result.ts';
import { metrics, type Metric } from './metrics.ts';
import { ratios, summarise } from './statistics.ts';

const OURS = 'millrace';
const DIGITS = 4;

/** Prints a line per row, metric and peer; a ratio above 1 means that Millrace is better. */
export function printSummary({ rows }: BenchResult): void {
  console.log('\nmedians: peer, Millrace; ratio above 1: Millrace is better');
  for (const row of rows) {
    for (const peer of Object.keys(row.samples)) {
      if (peer !== OURS) printPeer(row, peer);
    }
  }
}

function printPeer({ name, samples }: RowResult, peer: string): void {
  const mine = samples[OURS] ?? {};
  for (const [metric, ours] of Object.entries(mine) as [Metric, number[]][]) {
    const theirs = samples[peer]?.[metric];
    if (theirs === undefined) continue;
    const { title, unit, better } = metrics[metric];
    const perRound = ratios(ours, theirs, better);
    const figures = [theirs, ours]
      .map((values) => summarise(values).median.toPrecision(DIGITS).padStart(10))
      .join('');
    // Tools that write whole milliseconds write 0, which has no ratio.
    const ratio = perRound.every(Number.isFinite) ? ratioText(perRound) : '';
    const place = `${name.padEnd(38)} ${peer.padEnd(18)}${title.padEnd(35)}`;
    console.log(`${place}${figures} ${unit.padEnd(5)}${ratio}`);
  }
}

function ratioText(perRound: readonly number[]): string {
  const { median, min, max } = summarise(perRound);
  return `${median.toFixed(2).padStart(7)}x  ${min.toFixed(2)}..${max.toFixed(2)}`;
}
