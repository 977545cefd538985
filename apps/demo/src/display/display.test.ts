// What is shown: the numbers, the bars, the block that is redrawn in place, the plain lines.
import { describe, expect, it } from 'vitest';
import { createDisplay } from './create-display.ts';
import { lineText, paintLine } from './line.ts';
import { formatPercent, formatSize } from './numbers.ts';
import { RateMeter } from './rate-meter.ts';
import { groupLines, topicTable } from './report.ts';
import type { Snapshot } from './snapshot.ts';
import { statusBlock, statusLine } from './status-lines.ts';

const ESCAPE = '\u001b';

const snapshot: Snapshot = {
  elapsedMs: 4200,
  expectedCount: 3_015_571,
  sent: { recordCount: 1_500_000, recordsPerSecond: 350_123, bytesPerSecond: 31_400_000 },
  groups: [
    { name: 'analysis', recordCount: 1_400_000, recordsPerSecond: 300_000, bytesPerSecond: 27e6 },
    { name: 'audit', recordCount: 1_500_010, recordsPerSecond: 310_000, bytesPerSecond: 28e6 },
  ],
  finding: [{ text: 'late on average: BGR +16.6 min, SBP +14.4' }],
};

class FakeOutput {
  text = '';
  readonly isTTY: boolean;
  readonly columns: number;

  constructor(isTTY: boolean, columns = 80) {
    this.isTTY = isTTY;
    this.columns = columns;
  }

  write(text: string): void {
    this.text += text;
  }
}

/** The rows that a terminal shows after `text`; knows no more than the display uses. */
function screenAfter(text: string): string[] {
  const rows: string[] = [''];
  let row = 0;
  const pattern = new RegExp(`${ESCAPE}\\[([?\\d]*)([A-Za-z])|\\r|\\n|[^\\r\\n${ESCAPE}]+`, 'g');
  for (const [piece, count = '', command] of text.matchAll(pattern)) {
    if (command === 'A') row -= Number(count);
    else if (command === 'J') rows.splice(row, Infinity, '');
    else if (piece === '\n') rows[++row] ??= '';
    else if (command === undefined && piece !== '\r') rows[row] += piece;
  }
  return rows;
}

describe('the block of a terminal', () => {
  it.each([20, 40, 60, 80, 120, 200])('fits %i columns', (columns) => {
    const output = new FakeOutput(true, columns);
    const display = createDisplay(output, { NO_COLOR: '1' });
    display.update(snapshot);
    for (const row of screenAfter(output.text)) expect(row.length).toBeLessThan(columns);
  });

  it('has bars where there is room for them, and none where there is not', () => {
    const hasBar = (columns: number) => lineText(statusBlock(snapshot, columns)[0]!).includes('█');
    expect(hasBar(80)).toBe(true);
    expect(hasBar(50)).toBe(false);
  });

  it('shows the lag, which is never negative', () => {
    const text = statusBlock(snapshot, 100).map(lineText).join('\n');
    expect(text).toContain('lag 100,000');
    expect(text).toContain('lag 0');
  });

  it('is replaced in place while lines scroll by above it', () => {
    const output = new FakeOutput(true);
    const display = createDisplay(output, { NO_COLOR: '1' });
    display.print([{ text: 'first' }]);
    display.update(snapshot);
    display.print([{ text: 'second' }]);
    display.update(snapshot);
    const rows = screenAfter(output.text);
    expect(rows.slice(0, 2)).toEqual(['first', 'second']);
    expect(rows.filter((row) => row.startsWith('sent'))).toHaveLength(1);
    display.finish();
    display.print([{ text: '' }]);
    display.print([{ text: 'last' }]);
    expect(screenAfter(output.text)).toEqual(['first', 'second', '', 'last', '']);
  });

  it('gives the cursor back', () => {
    const output = new FakeOutput(true);
    const display = createDisplay(output, {});
    display.update(snapshot);
    display.finish();
    expect(output.text.lastIndexOf(`${ESCAPE}[?25h`)).toBeGreaterThan(
      output.text.lastIndexOf(`${ESCAPE}[?25l`),
    );
  });

  it('is coloured unless NO_COLOR is set', () => {
    const outputs = [{}, { NO_COLOR: '' }, { NO_COLOR: '1' }].map((environment) => {
      const output = new FakeOutput(true);
      createDisplay(output, environment).update(snapshot);
      return output.text.includes(`${ESCAPE}[32m`);
    });
    expect(outputs).toEqual([true, true, false]);
  });
});

describe('the lines of a pipe', () => {
  it('have no control characters', () => {
    const output = new FakeOutput(false);
    const display = createDisplay(output, {});
    display.print([{ text: 'a\u001b[31m b\u0007\n', style: 'bad' }]);
    display.update(snapshot);
    display.finish();
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    expect(output.text).toMatch(/^[^\u0000-\u0009\u000b-\u001f\u007f-\u009f]+$/);
    expect(output.text.split('\n')).toHaveLength(3);
  });

  it('are also what a dumb terminal gets', () => {
    const output = new FakeOutput(true);
    createDisplay(output, { TERM: 'dumb' }).print([{ text: 'plain' }]);
    expect(output.text).toBe('plain\n');
  });

  it('tell the state now and then, not each time', () => {
    const output = new FakeOutput(false);
    const display = createDisplay(output, {});
    for (let elapsedMs = 0; elapsedMs <= 6000; elapsedMs += 100) {
      display.update({ ...snapshot, elapsedMs });
    }
    expect(output.text.trimEnd().split('\n')).toHaveLength(3);
    expect(lineText(statusLine(snapshot))).toBe(
      '4.2 s: sent 49 %, 350,123/s, 31.4 MB/s, analysis lag 100,000, audit lag 0',
    );
  });
});

describe('paintLine', () => {
  it('cuts the text, not the escape sequences', () => {
    const line = [{ text: 'abc', style: 'bad' as const }, { text: 'def' }];
    expect(paintLine(line, 4, true)).toBe(`${ESCAPE}[31mabc${ESCAPE}[0md`);
    expect(paintLine(line, 2, true)).toBe(`${ESCAPE}[31mab${ESCAPE}[0m`);
  });
});

describe('numbers', () => {
  it('never say 100 % before the end', () => {
    expect(formatPercent(3_015_570, 3_015_571)).toBe('99 %');
    expect(formatPercent(5, 5)).toBe('100 %');
  });

  it('take the unit that fits', () => {
    expect([999, 45_600, 12_345_678].map(formatSize)).toEqual(['999 B', '45.6 kB', '12.3 MB']);
  });

  it('are rates over the last seconds only', () => {
    const meter = new RateMeter();
    expect(meter.rate(0, 0)).toBe(0);
    expect(meter.rate(1000, 500)).toBe(500);
    for (let timeMs = 1100; timeMs <= 9000; timeMs += 100) meter.rate(timeMs, 500);
    expect(meter.rate(9100, 500)).toBe(0);
  });
});

describe('the report', () => {
  it('sums the topics up', () => {
    const topics = [
      {
        topic: 'flights',
        writtenCount: 3e6,
        readCounts: [3e6, 3e6],
        sizeBytes: 27e7,
        diskBytes: 9e7,
      },
      {
        topic: 'quakes',
        writtenCount: 1707,
        readCounts: [1707, 1707],
        sizeBytes: 1e6,
        diskBytes: 1e5,
      },
    ];
    const rows = topicTable(['analysis', 'audit'], topics, 10_000).map(lineText);
    expect(rows).toEqual([
      'topic         sent   analysis      audit   sent/s  MB/s   on disk  ratio',
      'flights  3,000,000  3,000,000  3,000,000  300,000  27.0   90.0 MB    3.0',
      'quakes       1,707      1,707      1,707      171   0.1  100.0 kB   10.0',
      'all      3,001,707  3,001,707  3,001,707  300,171  27.1   90.1 MB    3.0',
    ]);
  });

  it('says how fast a group was', () => {
    const group = { name: 'audit', recordCount: 3e6, sizeBytes: 27e7, durationMs: 12_000 };
    expect(groupLines([group]).map(lineText)).toEqual([
      'group audit read 3,000,000 records in 12.0 s: 250,000 records/s, 22.5 MB/s',
    ]);
  });
});
