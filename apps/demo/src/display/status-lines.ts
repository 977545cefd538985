// A moment of the demo as lines: a block with bars for a terminal, one line for a pipe.
import { bar } from './bar.ts';
import type { Line } from './line.ts';
import {
  formatCount,
  formatMegabytes,
  formatPercent,
  formatSeconds,
  formatSize,
} from './numbers.ts';
import { type Flow, lagOf, type Snapshot } from './snapshot.ts';

const NAME_COLUMNS = 9;
const BAR_COLUMNS_MAX = 40;
/** What a line needs beside its bar. */
const NUMBERS_COLUMNS = 50;
const BAR_COLUMNS_MIN = 5;

/** The block for a terminal of so many columns. */
export function statusBlock(snapshot: Snapshot, columns: number): Line[] {
  const { sent, groups, expectedCount, elapsedMs, finding } = snapshot;
  const width = Math.min(BAR_COLUMNS_MAX, columns - NAME_COLUMNS - NUMBERS_COLUMNS);
  const barWidth = width < BAR_COLUMNS_MIN ? 0 : width;
  const flowLine = (name: string, flow: Flow, note: string): Line => [
    { text: name.padEnd(NAME_COLUMNS), style: 'strong' },
    ...bar(flow.recordCount / expectedCount, barWidth),
    { text: formatPercent(flow.recordCount, expectedCount).padStart(6) },
    { text: `${formatCount(flow.recordsPerSecond)}/s`.padStart(12) },
    { text: `${formatMegabytes(flow.bytesPerSecond)} MB/s`.padStart(12), style: 'faint' },
    { text: `  ${note}` },
  ];
  return [
    flowLine('sent', sent, formatSeconds(elapsedMs)),
    ...groups.map((group) => {
      const lag = `lag ${formatCount(lagOf(snapshot, group))}`;
      return flowLine(group.name, group, lag);
    }),
    [{ text: 'flights'.padEnd(NAME_COLUMNS), style: 'strong' }, ...finding],
  ];
}

/** The line for a pipe. */
export function statusLine(snapshot: Snapshot): Line {
  const { sent, groups, expectedCount, elapsedMs } = snapshot;
  const parts = [
    `${formatSeconds(elapsedMs)}: sent ${formatPercent(sent.recordCount, expectedCount)}`,
    `${formatCount(sent.recordsPerSecond)}/s`,
    `${formatSize(Math.round(sent.bytesPerSecond))}/s`,
    ...groups.map((group) => `${group.name} lag ${formatCount(lagOf(snapshot, group))}`),
  ];
  return [{ text: parts.join(', ') }];
}
