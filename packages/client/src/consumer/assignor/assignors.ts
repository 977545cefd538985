// The strategies by their names, which all members of a group must share.
import { CooperativeStickyAssignor } from './cooperative-sticky-assignor.ts';
import { RangeAssignor } from './range-assignor.ts';
import type { Assignor } from './assignor.ts';

/** Kafka's names of the strategies. */
export const ASSIGNOR_NAMES = ['range', 'cooperative-sticky'] as const;

/** The name of a strategy. */
export type AssignorName = (typeof ASSIGNOR_NAMES)[number];

/** Makes the strategy of that name. */
export function assignorOf(name: AssignorName): Assignor {
  return name === 'range' ? new RangeAssignor() : new CooperativeStickyAssignor();
}
