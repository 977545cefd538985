// What the page shows of each suite: which rows stand in one plot, by which metric, and against
// whom the ratio at the right is taken.
import type { BenchResult, RowResult } from '../figures/bench-result.ts';
import { metrics, type Metric } from '../figures/metrics.ts';
import { ratios, slope, summarise } from '../figures/statistics.ts';
import type { PlotLine } from './dot-plot.ts';
import { ratioText, threeDigits } from './figure.ts';
import { barFor } from './targets.ts';

/** One plot with its heading. */
export interface Section {
  readonly title: string;
  readonly text: string;
  readonly unit: string;
  readonly lines: readonly PlotLine[];
}

interface Plan {
  readonly title: string;
  readonly rows: RegExp;
  readonly metric: Metric;
  readonly text?: string;
}

const OURS = 'millrace';

const BROKER_PLANS: readonly Plan[] = [
  ...producePlans(/^produce 100 B /, '100 B'),
  ...producePlans(/^produce 1 KiB /, '1 KiB'),
  ...producePlans(/^produce 10 KiB /, '10 KiB'),
  {
    title: 'Fetch: MB per broker CPU-second',
    rows: /^fetch /,
    metric: 'mbPerCpuSecond',
    text:
      'Apache Kafka sends from the page cache by sendfile. Cold: just started, files on the disk ' +
      'only. Tail: the reader follows a producer of 100 MiB/s, whose cost is included.',
  },
  { title: 'Fetch: throughput', rows: /^fetch /, metric: 'mbPerSecond' },
  { title: 'One in flight: p50 to the acknowledgement', rows: /^latency /, metric: 'p50Ms' },
  { title: 'One in flight: p99 to the acknowledgement', rows: /^latency /, metric: 'p99Ms' },
  { title: 'One in flight: p99.9 to the acknowledgement', rows: /^latency /, metric: 'p999Ms' },
  {
    title: 'One in flight: p50 to a consumer',
    rows: /^latency /,
    metric: 'endToEndP50Ms',
    text: 'EndToEndLatency (java) writes whole milliseconds.',
  },
  { title: 'One in flight: p99 to a consumer', rows: /^latency /, metric: 'endToEndP99Ms' },
  { title: 'One in flight: p99.9 to a consumer', rows: /^latency /, metric: 'endToEndP999Ms' },
  { title: 'Start to first acknowledged record', rows: /^start$/, metric: 'startMs' },
  { title: 'Resident memory, idle', rows: /^memory$/, metric: 'idleMib' },
  { title: 'Resident memory, peak over all rows', rows: /^memory$/, metric: 'peakMib' },
  {
    title: 'Cost over partitions: broker CPU per request of 16 KiB',
    rows: /^partitions /,
    metric: 'cpuMicrosPerRequest',
  },
  {
    title: 'Cost over connections: broker CPU per request of 1 KiB',
    rows: /^connections /,
    metric: 'cpuMicrosPerRequest',
  },
  { title: 'Memory over partitions', rows: /^partitions /, metric: 'residentMib' },
  { title: 'Memory over connections', rows: /^connections /, metric: 'residentMib' },
];

function producePlans(rows: RegExp, size: string): Plan[] {
  return [
    {
      title: `Produce ${size}: MB per broker CPU-second`,
      rows,
      metric: 'mbPerCpuSecond',
      text:
        'With acks=all Millrace answers after fdatasync, Apache Kafka before, unless the topic ' +
        'says flush.messages=1: synced. Load by ' +
        'ProducerPerformance (java), kcat (librdkafka) and ready-made frames (raw).',
    },
    {
      title: `Produce ${size}: throughput`,
      rows,
      metric: 'mbPerSecond',
      text: 'The load program shares the cores with the broker and often is what limits.',
    },
  ];
}

const CLIENT_PLANS: readonly Plan[] = [
  {
    title: 'Records per second',
    rows: /./,
    metric: 'recordsPerSecond',
    text: 'Ratios stand in the order of the legend.',
  },
  { title: 'Records per client CPU-second', rows: /./, metric: 'recordsPerCpuSecond' },
];

const PLANS: Readonly<Record<string, readonly Plan[]>> = {
  'broker': BROKER_PLANS,
  'client': CLIENT_PLANS,
  'client-on-apache': CLIENT_PLANS,
};

/** Subjects in the order of the rows; ours first. */
export function subjectsOf({ rows }: BenchResult): string[] {
  const names = new Set(rows.flatMap(({ samples }) => Object.keys(samples)));
  return [OURS, ...[...names].filter((name) => name !== OURS)];
}

/** The plots of a suite, without those that have no figures. */
export function sectionsOf(result: BenchResult): Section[] {
  if (result.suite === 'micro') return microSections(result);
  const plans = PLANS[result.suite] ?? [];
  return plans.flatMap((plan) => {
    const rows = result.rows.filter(({ name, samples }) => {
      return plan.rows.test(name) && samples[OURS]?.[plan.metric] !== undefined;
    });
    if (rows.length === 0) return [];
    const lines = rows.map((row) => lineOf(result, row, plan.metric));
    const text = [plan.text, slopeText(rows, plan.metric)].filter((part) => part !== undefined);
    const { unit } = metrics[plan.metric];
    return [{ title: plan.title, text: text.join(' '), unit, lines }];
  });
}

function lineOf(result: BenchResult, row: RowResult, metric: Metric): PlotLine {
  const subjects = subjectsOf(result);
  const points = subjects.flatMap((title, colour) => {
    const values = row.samples[title]?.[metric];
    return values === undefined ? [] : [{ title, colour, summary: summarise(values) }];
  });
  const verdicts = subjects.slice(1).flatMap((peer) => verdictOf(result.suite, row, metric, peer));
  const held = verdicts.filter(({ isMet }) => isMet !== undefined);
  return {
    label: row.name,
    points: points.toReversed(),
    note: verdicts.map(({ text }) => text).join('  '),
    ...(held.length > 0 && { isMet: held.every(({ isMet }) => isMet) }),
  };
}

function verdictOf(
  suite: string,
  row: RowResult,
  metric: Metric,
  peer: string,
): { text: string; isMet?: boolean | undefined }[] {
  const [ours, theirs] = [row.samples[OURS]?.[metric], row.samples[peer]?.[metric]];
  // Ours in another Node is no peer.
  if (ours === undefined || theirs === undefined || peer.startsWith(OURS)) return [];
  const perRound = ratios(ours, theirs, metrics[metric].better);
  if (!perRound.every(Number.isFinite)) return [];
  const { median } = summarise(perRound);
  const bar = barFor(suite, row.name, metric, peer);
  const isOnly = Object.keys(row.samples).length === 2;
  const text = isOnly ? ratioText(perRound) : `${threeDigits(median)}×`;
  return [{ text, isMet: bar === undefined ? undefined : median >= bar }];
}

/** How cost grows with the count that the rows' names hold, for rows that vary one. */
function slopeText(rows: readonly RowResult[], metric: Metric): string | undefined {
  const countOf = ({ name }: RowResult) =>
    /^(?:partitions|connections) (\d+) (acks=\S+)/.exec(name);
  const kinds = new Set(rows.map((row) => countOf(row)?.[2]).filter((kind) => kind !== undefined));
  const sentences = [...kinds].map((kind) => {
    const slopes = ['apache', OURS].flatMap((subject) => {
      const points = rows.flatMap((row): [number, number][] => {
        const [match, values] = [countOf(row), row.samples[subject]?.[metric]];
        if (match?.[2] !== kind || values === undefined) return [];
        return [[Number(match[1]), summarise(values).median]];
      });
      if (points.length < 2) return [];
      return [`${subject} ${threeDigits(slope(points) * 1000)} ${metrics[metric].unit}`];
    });
    return slopes.length === 0 ? '' : `Slope per thousand, ${kind}: ${slopes.join(', ')}.`;
  });
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

function microSections({ rows }: BenchResult): Section[] {
  return rows.map(({ name, samples }) => {
    const entries = Object.entries(samples);
    const metric = Object.keys(entries[0]![1])[0] as Metric;
    const first = summarise(entries[0]![1][metric]!).median;
    const lines = entries.map(([label, series]) => {
      const summary = summarise(series[metric]!);
      const isOurs = label.startsWith('core');
      const note = `${threeDigits(summary.median / first)}×`;
      return { label, points: [{ colour: isOurs ? 0 : 1, title: label, summary }], note };
    });
    return { title: name, text: '', unit: metrics[metric].unit, lines };
  });
}
