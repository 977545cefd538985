// The end of a run on the terminal: medians of both brokers and the ratio between them.
import type { BenchResult } from '../results/bench-result.ts';
import { metrics, type Metric } from '../results/metrics.ts';
import { ratios, summarise } from '../results/statistics.ts';

const DIGITS = 4;

/** Prints one line per row and metric; the ratio is above 1 where Millrace is better. */
export function printSummary({ rows }: BenchResult): void {
  console.log('\nmedians: Apache Kafka, Millrace; ratio above 1: Millrace is better');
  for (const { name, samples } of rows) {
    const { apache, millrace } = samples;
    if (apache === undefined || millrace === undefined) continue;
    for (const metric of Object.keys(millrace) as Metric[]) {
      const [theirs, ours] = [apache[metric], millrace[metric]];
      if (theirs === undefined || ours === undefined) continue;
      const { title, unit, better } = metrics[metric];
      const perRound = ratios(ours, theirs, better);
      // Tools that write whole milliseconds write 0, which has no ratio.
      if (!perRound.every(Number.isFinite)) continue;
      const ratio = summarise(perRound);
      const figures = [summarise(theirs).median, summarise(ours).median]
        .map((value) => value.toPrecision(DIGITS).padStart(9))
        .join('');
      const range = `${ratio.min.toFixed(2)}..${ratio.max.toFixed(2)}`;
      console.log(
        `${name.padEnd(38)}${title.padEnd(36)}${figures} ${unit.padEnd(5)}` +
          `${ratio.median.toFixed(2).padStart(7)}x  ${range}`,
      );
    }
  }
}
