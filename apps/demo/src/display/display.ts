// Where the demo shows itself: a terminal that can be redrawn, or a pipe that gets plain lines.
import type { Line } from './line.ts';
import type { Snapshot } from './snapshot.ts';

/** Something to show lines and the state on. */
export interface Display {
  /** A line that stays. */
  print(line: Line): void;
  /** The state now; it replaces what was shown of the state before. */
  update(snapshot: Snapshot): void;
  /** Takes the state away and lets nothing but lines follow. */
  finish(): void;
}

/** The part of a writable stream that a display needs. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}
