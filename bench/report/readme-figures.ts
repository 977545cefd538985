// The figures of the README: a few rows of the results as Markdown, between two markers. Everything
// else of the README is written by people and never touched.
import type { BenchResult, RowResult } from '../figures/bench-result.ts';
import { metrics, type Metric } from '../figures/metrics.ts';
import { ratios, summarise } from '../figures/statistics.ts';
import { figure, ratioText } from './figure.ts';

const BEGIN = '<!-- figures: made by `npx -y pnpm@12 bench:report` from bench/results/*.json -->';
const END = '<!-- end of figures -->';

/** Which rows the README shows, and what it calls them. */
const BROKER_LINES: readonly (readonly [title: string, row: string, metric: Metric])[] = [
  [
    'produce 100 B, acks=1, per broker CPU-second',
    'produce 100 B acks=1 none 12p java',
    'mbPerCpuSecond',
  ],
  ['produce 100 B, acks=all', 'produce 100 B acks=all none 12p java', 'mbPerCpuSecond'],
  ['produce 1 KiB, acks=1', 'produce 1 KiB acks=1 none 12p java', 'mbPerCpuSecond'],
  ['produce 1 KiB, acks=all', 'produce 1 KiB acks=all none 12p java', 'mbPerCpuSecond'],
  [
    'produce 1 KiB, acks=all, both after a sync',
    'produce 1 KiB acks=all synced none 12p java',
    'mbPerCpuSecond',
  ],
  ['fetch 100 B, per broker CPU-second', 'fetch 100 B warm java', 'mbPerCpuSecond'],
  ['fetch 1 KiB', 'fetch 1 KiB warm java', 'mbPerCpuSecond'],
  ['one in flight, acks=all, p50', 'latency 1 KiB acks=all raw', 'p50Ms'],
  ['one in flight, acks=all, p99', 'latency 1 KiB acks=all raw', 'p99Ms'],
  ['one in flight, acks=all, both after a sync, p50', 'latency 1 KiB acks=all synced raw', 'p50Ms'],
  ['one in flight, acks=all, both after a sync, p99', 'latency 1 KiB acks=all synced raw', 'p99Ms'],
  ['one in flight, acks=1, p50', 'latency 1 KiB acks=1 raw', 'p50Ms'],
  ['one in flight, acks=1, p99', 'latency 1 KiB acks=1 raw', 'p99Ms'],
  ['start to first acknowledged record', 'start', 'startMs'],
  ['resident memory, idle', 'memory', 'idleMib'],
  ['resident memory, peak under load', 'memory', 'peakMib'],
];

const CLIENT_COLUMNS: readonly (readonly [title: string, subject: string])[] = [
  ['Millrace', 'millrace'],
  ['KafkaJS', 'kafkajs'],
  ['@platformatic/kafka', 'platformatic'],
  ['Java', 'java'],
];

/** The table of the broker beside Apache Kafka. */
export function brokerTable({ rows }: BenchResult): string[] {
  const lines = BROKER_LINES.flatMap(([title, name, metric]) => {
    const samples = rows.find((row) => row.name === name)?.samples;
    const [theirs, ours] = [samples?.['apache']?.[metric], samples?.['millrace']?.[metric]];
    if (theirs === undefined || ours === undefined) return [];
    const { unit, better } = metrics[metric];
    const [their, our] = [theirs, ours].map((values) => figure(summarise(values).median, unit));
    return [`| ${title} | ${their} | ${our} | ${ratioText(ratios(ours, theirs, better))} |`];
  });
  return ['| | Apache Kafka 4.3.1 | Millrace | times better |', '|---|---|---|---|', ...lines];
}

/** The table of the clients. */
export function clientTable({ rows }: BenchResult): string[] {
  const cell = ({ samples }: RowResult, subject: string) => {
    const values = samples[subject]?.recordsPerSecond;
    return values === undefined ? '–' : figure(summarise(values).median, '/s');
  };
  return [
    `| records per second | ${CLIENT_COLUMNS.map(([title]) => title).join(' | ')} |`,
    `|---|${'---|'.repeat(CLIENT_COLUMNS.length)}`,
    ...rows.map((row) => {
      const cells = CLIENT_COLUMNS.map(([, subject]) => cell(row, subject));
      return `| ${row.name} | ${cells.join(' | ')} |`;
    }),
  ];
}

/** One sentence on how a result came about. */
export function provenance({ machine, rounds, settings }: BenchResult): string {
  const { cores, memoryGib, system, node } = machine;
  const times = rounds === 1 ? 'one round' : `${rounds} rounds`;
  const kind = settings['quick'] === true ? 'a quick run, ' : '';
  return `${kind}${cores} cores, ${memoryGib} GiB, ${system}, Node ${node}, ${times}, medians`;
}

/** All figures of the README, from whatever results there are. */
export function readmeFigures(results: readonly BenchResult[]): string {
  const bySuite = (suite: string) => results.find((result) => result.suite === suite);
  const [broker, client] = [bySuite('broker'), bySuite('client')];
  const parts: string[] = [];
  if (broker !== undefined) {
    parts.push(
      `Broker and load share the machine (${provenance(broker)}). acks=all is answered after ` +
        'fdatasync here; in Apache Kafka before it, unless the topic says otherwise.',
      '',
    );
    parts.push(...brokerTable(broker), '');
  }
  if (client !== undefined) {
    parts.push(`Clients on one broker (${provenance(client)}):`, '', ...clientTable(client), '');
  }
  return [BEGIN, '', ...parts, END].join('\n');
}

/** Puts the figures in place of those between the markers. @throws Error without markers */
export function replaceFigures(readme: string, figures: string): string {
  const [start, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`the README lacks the markers ${BEGIN} … ${END}`);
  return readme.slice(0, start) + figures + readme.slice(end + END.length);
}

/** What stands between the markers now, markers included. */
export function currentFigures(readme: string): string {
  return readme.slice(readme.indexOf(BEGIN), readme.indexOf(END) + END.length);
}
