// A table of text: the first column to the left, the others, which are numbers, to the right.
import type { Line } from './line.ts';

const GAP = '  ';

/** Lines of a table; all rows have as many cells as the head. */
export function tableLines(head: readonly string[], rows: readonly (readonly string[])[]): Line[] {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]!.length)),
  );
  const text = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      .join(GAP);
  return [[{ text: text(head), style: 'faint' }], ...rows.map((row) => [{ text: text(row) }])];
}
