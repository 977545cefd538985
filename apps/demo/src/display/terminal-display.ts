// The display of a terminal: lines scroll by above a block that is drawn anew in its place. Every
// line of the block is cut to the width, because a wrapped line would break the count of rows.
import type { Display, Output } from './display.ts';
import { type Line, paintLine } from './line.ts';
import type { Snapshot } from './snapshot.ts';
import { statusBlock } from './status-lines.ts';

const COLUMNS_DEFAULT = 80;
const CLEAR_TO_END = '\u001b[0J';
const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';

/** Draws in place. */
export class TerminalDisplay implements Display {
  readonly #output: Output;
  readonly #isColored: boolean;
  #block: readonly Line[] = [];
  #drawnCount = 0;

  constructor(output: Output, isColored: boolean) {
    this.#output = output;
    this.#isColored = isColored;
  }

  print(line: Line): void {
    // Lines that stay may wrap: only the block is counted.
    this.#draw([line], this.#block);
  }

  update(snapshot: Snapshot): void {
    this.#block = statusBlock(snapshot, this.#columns);
    this.#draw([], this.#block);
  }

  finish(): void {
    this.#block = [];
    this.#draw([], []);
  }

  get #columns(): number {
    return this.#output.columns ?? COLUMNS_DEFAULT;
  }

  #draw(lines: readonly Line[], block: readonly Line[]): void {
    const up = this.#drawnCount === 0 ? '' : `\u001b[${this.#drawnCount}A`;
    const rows = [
      ...lines.map((line) => paintLine(line, Infinity, this.#isColored)),
      ...block.map((line) => paintLine(line, this.#columns - 1, this.#isColored)),
    ];
    const cursor = block.length === 0 ? SHOW_CURSOR : HIDE_CURSOR;
    const text = rows.map((row) => `${row}\n`).join('');
    this.#output.write(`\r${up}${CLEAR_TO_END}${cursor}${text}`);
    this.#drawnCount = block.length;
  }
}
