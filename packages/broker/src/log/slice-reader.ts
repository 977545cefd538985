// Reads what a slice names: on the event loop while the disk answers from memory, off it once it
// was slow, until it is quick again. The hop to a thread costs a fifth of the throughput; a disk
// that is slow would hold up everybody. Bytes that are not there are never made up.
import { QUICK_READS_MIN, READ_QUICK_MS_MAX } from '../limits.ts';
import type { Clock } from '../platform/clock.ts';
import type { LogSlice } from './log-slice.ts';

/** Reads the slices of one log. */
export class SliceReader {
  readonly #clock: Clock;
  readonly #onFailure: (error: Error) => void;
  /** So many reads off the loop must be quick before the next is made on it. */
  #quickReadsLeft = 0;

  /** `onFailure` is told when the disk fails. */
  constructor(clock: Clock, onFailure: (error: Error) => void) {
    this.#clock = clock;
    this.#onFailure = onFailure;
  }

  /**
   * Puts `length` bytes of the slice, from `position` in it on, into `target` from `start` on.
   * False when they cannot be read: the disk failed, or the segment has been deleted.
   */
  read(
    slice: LogSlice,
    position: number,
    target: Uint8Array,
    start: number,
    length: number,
  ): boolean | Promise<boolean> {
    const { file } = slice;
    if (file.isClosed) return false;
    const at = slice.position + position;
    const beginMs = this.#clock.monotonicMs();
    if (this.#quickReadsLeft > 0) {
      return file.read(target, start, length, at).then(
        (readBytes) => this.#conclude(beginMs, readBytes === length),
        (error: unknown) => this.#fail(error as Error),
      );
    }
    try {
      return this.#conclude(beginMs, file.readNow(target, start, length, at) === length);
    } catch (error) {
      return this.#fail(error as Error);
    }
  }

  #conclude(beginMs: number, isWhole: boolean): boolean {
    const isQuick = this.#clock.monotonicMs() - beginMs <= READ_QUICK_MS_MAX;
    this.#quickReadsLeft = isQuick ? Math.max(0, this.#quickReadsLeft - 1) : QUICK_READS_MIN;
    return isWhole;
  }

  #fail(error: Error): false {
    this.#onFailure(error);
    return false;
  }
}
