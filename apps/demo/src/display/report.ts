// What the demo says at the end: the table, the groups, the findings.
import type { Line } from './line.ts';
import { formatCount, formatMegabytes, formatSeconds, formatSize } from './numbers.ts';
import { tableLines } from './table.ts';

/** What became of a topic. */
export interface TopicReport {
  readonly topic: string;
  readonly writtenCount: number;
  /** Records that each group read, in the order of the groups. */
  readonly readCounts: readonly number[];
  /** Bytes of keys and values. */
  readonly sizeBytes: number;
  readonly diskBytes: number;
}

/** What a group did. */
export interface GroupReport {
  readonly name: string;
  readonly recordCount: number;
  readonly sizeBytes: number;
  /** From the start until it had read the last record. */
  readonly durationMs: number;
}

const TOTAL = 'all';

/** A table of topics with their sum; `durationMs` is how long the sending took. */
export function topicTable(
  groupNames: readonly string[],
  topics: readonly TopicReport[],
  durationMs: number,
): Line[] {
  const head = ['topic', 'sent', ...groupNames, 'sent/s', 'MB/s', 'on disk', 'ratio'];
  const rows = [...topics, totalOf(topics)].map((report) => {
    const { topic, writtenCount, readCounts, sizeBytes, diskBytes } = report;
    return [
      topic,
      formatCount(writtenCount),
      ...readCounts.map(formatCount),
      formatCount(perSecond(writtenCount, durationMs)),
      formatMegabytes(perSecond(sizeBytes, durationMs)),
      formatSize(diskBytes),
      (sizeBytes / diskBytes).toFixed(1),
    ];
  });
  return tableLines(head, rows);
}

/** A line for each group: how much it read and how fast. */
export function groupLines(groups: readonly GroupReport[]): Line[] {
  return groups.map(({ name, recordCount, sizeBytes, durationMs }) => {
    const rate = `${formatCount(perSecond(recordCount, durationMs))} records/s`;
    const bytes = `${formatMegabytes(perSecond(sizeBytes, durationMs))} MB/s`;
    const read = `read ${formatCount(recordCount)} records in ${formatSeconds(durationMs)}`;
    return [{ text: `group ${name}`, style: 'strong' }, { text: ` ${read}: ${rate}, ${bytes}` }];
  });
}

function totalOf(topics: readonly TopicReport[]): TopicReport {
  const sum = (of: (report: TopicReport) => number) =>
    topics.reduce((total, report) => total + of(report), 0);
  return {
    topic: TOTAL,
    writtenCount: sum(({ writtenCount }) => writtenCount),
    readCounts: (topics[0]?.readCounts ?? []).map((_, group) =>
      sum(({ readCounts }) => readCounts[group]!),
    ),
    sizeBytes: sum(({ sizeBytes }) => sizeBytes),
    diskBytes: sum(({ diskBytes }) => diskBytes),
  };
}

function perSecond(total: number, durationMs: number): number {
  return durationMs === 0 ? 0 : (total / durationMs) * 1000;
}
