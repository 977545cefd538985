// The display of a pipe or a file: whole lines, no control characters, the state every other
// second.
import type { Display, Output } from './display.ts';
import { type Line, lineText } from './line.ts';
import type { Snapshot } from './snapshot.ts';
import { statusLine } from './status-lines.ts';

const STATUS_INTERVAL_MS = 2000;

/** Prints lines. */
export class PlainDisplay implements Display {
  readonly #output: Output;
  #nextStatusMs = STATUS_INTERVAL_MS;

  constructor(output: Output) {
    this.#output = output;
  }

  print(line: Line): void {
    this.#output.write(`${lineText(line).trimEnd()}\n`);
  }

  update(snapshot: Snapshot): void {
    if (snapshot.elapsedMs < this.#nextStatusMs) return;
    this.#nextStatusMs = snapshot.elapsedMs + STATUS_INTERVAL_MS;
    this.print(statusLine(snapshot));
  }

  finish(): void {}
}
