// What recovery found of a log, from which the log goes on.
import type { LeaderEpochs } from './leader-epochs.ts';
import type { ProducerState } from './producer-state.ts';
import type { Segment } from './segment.ts';

/** What a loaded log begins with. */
export interface LogState {
  segments: Segment[];
  logStartOffset: number;
  logEndOffset: number;
  recoveryPoint: number;
  producers: ProducerState;
  epochs: LeaderEpochs;
  /** Whether indexes and snapshot on the disk are those of this state. */
  isStateSaved: boolean;
}
