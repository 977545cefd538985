// The history of leader epochs of one partition (KIP-101): which epoch began at which offset. A
// reader whose log ends in an old epoch learns from it where that epoch ended.
//
//   leader-epoch-checkpoint:  0 \n count \n { epoch start-offset \n }
import { type FileSystem, replaceFile } from '../platform/file-system.ts';
import { CorruptFileError, formatVersionedLines, parseVersionedLines } from './checkpoint-file.ts';

/** Name of the file in the partition directory. */
export const LEADER_EPOCH_FILE = 'leader-epoch-checkpoint';

interface EpochStart {
  epoch: number;
  startOffset: number;
}

/** Epochs in order, each with the offset of its first batch. */
export class LeaderEpochs {
  #starts: EpochStart[];

  constructor(starts: readonly EpochStart[] = []) {
    this.#starts = [...starts];
  }

  static load(fileSystem: FileSystem, directory: string): LeaderEpochs {
    const path = `${directory}/${LEADER_EPOCH_FILE}`;
    if (!fileSystem.exists(path)) return new LeaderEpochs();
    const text = Buffer.from(fileSystem.readFile(path)).toString();
    return new LeaderEpochs(
      parseVersionedLines(path, text).map((line) => {
        const match = /^(\d+) (\d+)$/.exec(line);
        if (match === null) throw new CorruptFileError(path, `line '${line}'`);
        return { epoch: Number(match[1]), startOffset: Number(match[2]) };
      }),
    );
  }

  save(fileSystem: FileSystem, directory: string): void {
    const lines = this.#starts.map(({ epoch, startOffset }) => `${epoch} ${startOffset}`);
    replaceFile(fileSystem, `${directory}/${LEADER_EPOCH_FILE}`, formatVersionedLines(lines));
  }

  /** The newest epoch; -1 when no batch was ever written. */
  get latest(): number {
    return this.#starts.at(-1)?.epoch ?? -1;
  }

  /** Notes that `epoch` writes from `startOffset` on. Returns whether that was news. */
  assign(epoch: number, startOffset: number): boolean {
    if (epoch <= this.latest) return false;
    // An epoch in which nothing was written never existed for a reader.
    while (this.#starts.length > 0 && this.#starts.at(-1)!.startOffset >= startOffset) {
      this.#starts.pop();
    }
    this.#starts.push({ epoch, startOffset });
    return true;
  }

  /** The epoch in which the batch at `offset` was written; -1 when unknown. */
  epochOf(offset: number): number {
    return this.#starts.findLast(({ startOffset }) => startOffset <= offset)?.epoch ?? -1;
  }

  /**
   * Kafka's OffsetForLeaderEpoch: the greatest known epoch at or before `epoch` and the offset at
   * which it ended; both -1 when the epoch is unknown.
   */
  endOffset(epoch: number, logEndOffset: number): { epoch: number; endOffset: number } {
    if (epoch < 0 || this.#starts.length === 0) return { epoch: -1, endOffset: -1 };
    if (epoch === this.latest) return { epoch, endOffset: logEndOffset };
    const next = this.#starts.findIndex((start) => start.epoch > epoch);
    if (next === -1) return { epoch: -1, endOffset: -1 };
    if (next === 0) return { epoch, endOffset: this.#starts[0]!.startOffset };
    return {
      epoch: this.#starts[next - 1]!.epoch,
      endOffset: this.#starts[next]!.startOffset,
    };
  }

  /** Forgets epochs that began at or after `endOffset`: the log was cut there. */
  truncateEnd(endOffset: number): void {
    this.#starts = this.#starts.filter((start) => start.startOffset < endOffset);
  }

  /** Forgets epochs of records before `startOffset`: they are gone. */
  truncateStart(startOffset: number): void {
    const first = this.#starts.findLastIndex((start) => start.startOffset <= startOffset);
    if (first > 0) this.#starts = this.#starts.slice(first);
    const oldest = this.#starts[0];
    if (oldest !== undefined && oldest.startOffset < startOffset) {
      this.#starts[0] = { epoch: oldest.epoch, startOffset };
    }
  }
}
