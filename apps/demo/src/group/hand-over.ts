// The rebalance of the show: a second member joins a group in the middle of the reading, and leaves
// before its end. It is done with when partitions have gone to and fro.
import type { Member } from './member.ts';
import type { ReaderGroup } from './reader-group.ts';

/** Parts of all records: when the second member comes and goes. */
const JOIN_FRACTION = 0.25;
const LEAVE_FRACTION = 0.6;

/** A second member's visit to a group. */
export class HandOver {
  readonly #group: ReaderGroup;
  readonly #expectedCount: number;
  readonly #onDone: () => void;
  readonly #onFailure: (error: unknown) => void;
  #state: 'waiting' | 'joined' | 'leaving' = 'waiting';
  #visitor: Member | null = null;

  /** @param events `onDone`: the second member has come, has read and is gone. */
  constructor(
    group: ReaderGroup,
    expectedCount: number,
    events: { readonly onDone: () => void; readonly onFailure: (error: unknown) => void },
  ) {
    this.#group = group;
    this.#expectedCount = expectedCount;
    this.#onDone = events.onDone;
    this.#onFailure = events.onFailure;
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
      this.#visitor = this.#group.join();
    }
    if (this.#state === 'joined' && fraction >= LEAVE_FRACTION && this.recordCount > 0) {
      this.#state = 'leaving';
      this.#group.leave(this.#visitor!).then(this.#onDone, this.#onFailure);
    }
  }
}
