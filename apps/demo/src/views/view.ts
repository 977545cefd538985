// What an analysis is: it takes the records of one topic in the order of their keys and says what a
// person should know, at once as alerts and at the end as a finding. It never keeps the records.
import type { Line } from '../display/line.ts';

/** Something worth a line as soon as it is read. */
export interface Alert {
  /** The day, with the minute where that is known. */
  readonly time: string;
  readonly topic: string;
  readonly text: string;
  /** Whether it should stand out among the others. */
  readonly isSevere: boolean;
}

/** An analysis of one topic, whose values are `Value`. */
export interface View<Value = never> {
  readonly topic: string;
  /** Takes the next record; the alert is null for most. */
  take(key: string, value: Value): Alert | null;
  /** What all records together say so far. */
  finding(): Line;
}
