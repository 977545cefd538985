// The strategies by their names, which all members of a group must share.
import { CooperativeStickyAssignor } from './cooperative-sticky-assignor.ts';
import { RangeAssignor } from './range-assignor.ts';
import { RoundRobinAssignor } from './round-robin-assignor.ts';
import type { Assignor } from './assignor.ts';

const STRATEGIES = {
  'range': () => new RangeAssignor(),
  'roundrobin': () => new RoundRobinAssignor('roundrobin'),
  'cooperative-sticky': () => new CooperativeStickyAssignor(),
  'RoundRobinAssigner': () => new RoundRobinAssignor('RoundRobinAssigner'),
} as const satisfies Record<string, () => Assignor>;

/** The name of a strategy: Kafka's, and `RoundRobinAssigner`, which is KafkaJS's of round-robin. */
export type AssignorName = keyof typeof STRATEGIES;

/** The names of all strategies. */
export const ASSIGNOR_NAMES = Object.keys(STRATEGIES) as AssignorName[];

/** Makes the strategy of that name. */
export function assignorOf(name: AssignorName): Assignor {
  return STRATEGIES[name]();
}
