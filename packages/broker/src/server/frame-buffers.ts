// Buffers for frames that arrive in pieces, used again and again: a busy producer's frames would
// else be a megabyte of garbage each. What is kept is bounded; what is taken is the caller's until
// it is given back.
import { FRAME_BUFFERS_KEPT_BYTES_MAX } from '../limits.ts';

const SIZE_BYTES_MIN = 4 * 1024;

/** The spare buffers of one server. */
export class FrameBuffers {
  readonly #spare: Uint8Array[] = [];
  #spareBytes = 0;

  /** A buffer of at least `sizeBytes`, with arbitrary content. */
  take(sizeBytes: number): Uint8Array {
    const index = this.#spare.findLastIndex(({ length }) => length >= sizeBytes);
    if (index === -1) return new Uint8Array(roundUp(sizeBytes));
    const [buffer] = this.#spare.splice(index, 1) as [Uint8Array];
    this.#spareBytes -= buffer.length;
    return buffer;
  }

  /** Gives a buffer back; its bytes must not be looked at any more. */
  give(buffer: Uint8Array): void {
    if (this.#spareBytes + buffer.length > FRAME_BUFFERS_KEPT_BYTES_MAX) return;
    this.#spare.push(buffer);
    this.#spareBytes += buffer.length;
  }
}

/** The next power of two: then frames of about one size share buffers. */
function roundUp(sizeBytes: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(sizeBytes, SIZE_BYTES_MIN)));
}
