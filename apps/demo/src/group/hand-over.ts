// The rebalances of the show: a second member joins a group in the middle of the reading, takes
// partitions over, reads, and leaves again before the end.
//
//   waiting ── enough read ──► joined ── has partitions ──► reading
//                                                             │ enough read
//   done ◄── all partitions are back ── left ◄── is gone ── leaving
import type { Member } from './member.ts';
import type { ReaderGroup } from './reader-group.ts';

/** Parts of all records: when the second member comes and goes. */
const JOIN_FRACTION = 0.25;
const LEAVE_FRACTION = 0.75;

/** Told how a hand-over goes on. */
export interface HandOverEvents {
  /** The second member has partitions. */
  onReading(): void;
  /** It has read, has committed and is gone, and the others have its partitions back. */
  onDone(): void;
  onFailure(error: unknown): void;
}

/** A second member's visit to a group. */
export class HandOver {
  readonly #group: ReaderGroup;
  readonly #expectedCount: number;
  readonly #events: HandOverEvents;
  #state: 'waiting' | 'joined' | 'reading' | 'leaving' | 'left' | 'done' = 'waiting';
  #visitor: Member | null = null;
  /** What the group had before the visit. */
  #partitionCount = 0;

  constructor(group: ReaderGroup, expectedCount: number, events: HandOverEvents) {
    this.#group = group;
    this.#expectedCount = expectedCount;
    this.#events = events;
  }

  /** Records that the second member has read. */
  get recordCount(): number {
    return this.#visitor?.recordCount ?? 0;
  }

  /** Does what is due; to be called now and then. */
  poll(): void {
    const fraction = this.#group.read.recordCount / this.#expectedCount;
    if (this.#state === 'waiting' && fraction >= JOIN_FRACTION) {
      this.#state = 'joined';
      this.#partitionCount = this.#group.partitionCount;
      this.#visitor = this.#group.join();
    }
    if (this.#state === 'joined' && this.#visitor!.partitionCount > 0) {
      this.#state = 'reading';
      this.#events.onReading();
    }
    if (this.#state === 'reading' && fraction >= LEAVE_FRACTION && this.recordCount > 0) {
      this.#state = 'leaving';
      const onLeft = () => {
        this.#state = 'left';
      };
      this.#group.leave(this.#visitor!).then(onLeft, this.#events.onFailure);
    }
    if (this.#state === 'left' && this.#group.partitionCount === this.#partitionCount) {
      this.#state = 'done';
      this.#events.onDone();
    }
  }
}
