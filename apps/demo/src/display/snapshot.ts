// What the display shows of a moment: plain numbers, taken by whoever runs the demo.
import type { Line } from './line.ts';

/** How far something has come and how fast it goes. */
export interface Flow {
  readonly recordCount: number;
  readonly recordsPerSecond: number;
  readonly bytesPerSecond: number;
}

/** A group's flow. */
export interface GroupFlow extends Flow {
  readonly name: string;
}

/** A moment of the demo. */
export interface Snapshot {
  readonly elapsedMs: number;
  /** How many records there are to send. */
  readonly expectedCount: number;
  /** What the broker has acknowledged. */
  readonly sent: Flow;
  readonly groups: readonly GroupFlow[];
  /** What the flights say so far. */
  readonly finding: Line;
}

/** Records that a group has still to read; it may be ahead of the acknowledgements. */
export function lagOf({ sent }: Snapshot, group: GroupFlow): number {
  return Math.max(0, sent.recordCount - group.recordCount);
}
