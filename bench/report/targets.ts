// The bars that the figures are held against; a row of figures that has one says whether it is met.
import type { Metric } from '../figures/metrics.ts';

/** A ratio that rows are to reach: so many times better than the peer. */
export interface Bar {
  readonly suite: 'broker' | 'client';
  /** Rows whose names match. */
  readonly rows: RegExp;
  readonly metric: Metric;
  readonly peer: string;
  readonly ratio: number;
}

/** Every bar. */
export const bars: readonly Bar[] = [
  { suite: 'broker', rows: /^produce 100 B /, metric: 'mbPerCpuSecond', peer: 'apache', ratio: 3 },
  { suite: 'broker', rows: /^produce 1 KiB /, metric: 'mbPerCpuSecond', peer: 'apache', ratio: 2 },
  { suite: 'broker', rows: /^fetch /, metric: 'mbPerCpuSecond', peer: 'apache', ratio: 0.8 },
  { suite: 'broker', rows: /^latency .* raw$/, metric: 'p50Ms', peer: 'apache', ratio: 1 },
  { suite: 'broker', rows: /^latency .* raw$/, metric: 'p99Ms', peer: 'apache', ratio: 1 },
  { suite: 'broker', rows: /^latency /, metric: 'endToEndP50Ms', peer: 'apache', ratio: 1 },
  { suite: 'broker', rows: /^latency /, metric: 'endToEndP99Ms', peer: 'apache', ratio: 1 },
  { suite: 'broker', rows: /^start$/, metric: 'startMs', peer: 'apache', ratio: 12 },
  { suite: 'broker', rows: /^memory$/, metric: 'idleMib', peer: 'apache', ratio: 5 },
  { suite: 'broker', rows: /^memory$/, metric: 'peakMib', peer: 'apache', ratio: 5 },
  ...clientBars(/1000 callers$/, { kafkajs: 8, platformatic: 2 }),
  ...clientBars(/^batches /, { platformatic: 1.5 }),
  ...clientBars(/^consume /, { kafkajs: 3, platformatic: 1.2 }),
];

function clientBars(rows: RegExp, ratioByPeer: Record<string, number>): Bar[] {
  return Object.entries(ratioByPeer).map(([peer, ratio]) => {
    return { suite: 'client', rows, metric: 'recordsPerSecond', peer, ratio };
  });
}

/** The bar for a figure, if there is one. */
export function barFor(
  suite: string,
  row: string,
  metric: Metric,
  peer: string,
): number | undefined {
  const found = bars.find((bar) => {
    return bar.suite === suite && bar.metric === metric && bar.peer === peer && bar.rows.test(row);
  });
  return found?.ratio;
}
