// Follows a group's offsets in each partition. They must rise by one from the first offset to the
// last, whichever member reads them: a jump is a loss, a step back a repeat.

/** The offsets of one partition that were read. Offsets stay far below 2^53. */
export class OffsetRun {
  /** The offset to be read next. */
  next = 0;
  missingCount = 0;
  repeatedCount = 0;

  /** Takes the next offset that was read. */
  note(offset: number): void {
    if (offset < this.next) {
      this.repeatedCount++;
      return;
    }
    this.missingCount += offset - this.next;
    this.next = offset + 1;
  }
}

/** What is wrong with the offsets of a partition. */
export interface OffsetFault {
  readonly topic: string;
  readonly partition: number;
  readonly missingCount: number;
  readonly repeatedCount: number;
}

/** The offsets that a group has read. */
export class OffsetRuns {
  readonly #runs = new Map<string, OffsetRun[]>();

  of(topic: string, partition: number): OffsetRun {
    let runs = this.#runs.get(topic);
    if (runs === undefined) this.#runs.set(topic, (runs = []));
    return (runs[partition] ??= new OffsetRun());
  }

  /** Whether every partition of `topic` was read up to its end. */
  reaches(topic: string, endOffsets: readonly number[]): boolean {
    return endOffsets.every((endOffset, partition) => this.of(topic, partition).next >= endOffset);
  }

  /** Partitions of `topic` whose offsets do not run from 0 to just before its end, each once. */
  faults(topic: string, endOffsets: readonly number[]): OffsetFault[] {
    return endOffsets.flatMap((endOffset, partition) => {
      const { next, missingCount, repeatedCount } = this.of(topic, partition);
      const unreadCount = Math.max(0, endOffset - next);
      const fault = { topic, partition, missingCount: missingCount + unreadCount, repeatedCount };
      return fault.missingCount === 0 && repeatedCount === 0 ? [] : [fault];
    });
  }
}
