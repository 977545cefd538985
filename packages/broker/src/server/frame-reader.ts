// Cuts a byte stream into frames. A frame that arrives whole is passed on where it lies; one that
// arrives in pieces is put together in a buffer that grows with what has come, never with what was
// announced. Whoever takes the frames may hold the rest back until `resume`.
//
//   | int32 length of what follows | request |
import type { ByteBuffers } from '../platform/byte-buffers.ts';

const LENGTH_BYTES = 4;
/** A frame that is announced gets as much at first. */
const FIRST_BUFFER_BYTES_MAX = 64 * 1024;
/** Most bytes of buffer per byte that has come. */
const GROWTH = 4;

/** Says that a stream is not one of Kafka frames. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
}

/**
 * Called for each frame; its bytes are valid during the call only. Returns whether the next frame
 * may follow; otherwise it is held back.
 */
export type OnFrame = (bytes: Uint8Array, start: number, end: number) => boolean;

/** The frames of one stream. */
export class FrameReader {
  readonly #frameBytesMax: number;
  readonly #onFrame: OnFrame;
  readonly #buffers: ByteBuffers;
  #length = new Uint8Array(LENGTH_BYTES);
  #lengthFilled = 0;
  #frame: Uint8Array | null = null;
  #frameLength = 0;
  #filled = 0;
  #isHeld = false;
  /** What came while frames were held back. */
  #held: Uint8Array[] = [];

  constructor(frameBytesMax: number, buffers: ByteBuffers, onFrame: OnFrame) {
    this.#buffers = buffers;
    this.#frameBytesMax = frameBytesMax;
    this.#onFrame = onFrame;
  }

  /** Whether bytes wait for `resume`; whoever feeds should stop. */
  get holdsBack(): boolean {
    return this.#held.length > 0;
  }

  /** Bytes of memory that an incomplete frame, and what is held back, take. */
  get heldBytes(): number {
    const frameBytes = this.#frame?.length ?? 0;
    return this.#held.reduce((sum, { length }) => sum + length, frameBytes);
  }

  /** Drops an incomplete frame; the stream is over. */
  close(): void {
    if (this.#frame !== null) this.#buffers.give(this.#frame);
    this.#frame = null;
    this.#held = [];
  }

  /** Takes all of `bytes`. @throws FrameError for a length that no request has */
  feed(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      if (this.#isHeld) {
        this.#held.push(bytes.slice(at));
        return;
      }
      at = this.#frame === null ? this.#begin(bytes, at) : this.#continue(bytes, at);
    }
  }

  /** Goes on with what was held back. @throws FrameError as `feed` */
  resume(): void {
    this.#isHeld = false;
    const held = this.#held;
    this.#held = [];
    for (const bytes of held) this.feed(bytes);
  }

  #begin(bytes: Uint8Array, at: number): number {
    const isWholeLength = this.#lengthFilled === 0 && at + LENGTH_BYTES <= bytes.length;
    let start = at + LENGTH_BYTES;
    if (isWholeLength) this.#frameLength = this.#checkLength(bytes, at);
    else {
      start = this.#collectLength(bytes, at);
      if (this.#lengthFilled < LENGTH_BYTES) return start;
      this.#frameLength = this.#checkLength(this.#length, 0);
      this.#lengthFilled = 0;
    }
    const end = start + this.#frameLength;
    if (end <= bytes.length) {
      this.#isHeld = !this.#onFrame(bytes, start, end);
      return end;
    }
    const grownBytes = Math.max(FIRST_BUFFER_BYTES_MAX, GROWTH * (bytes.length - start));
    this.#frame = this.#buffers.take(Math.min(this.#frameLength, grownBytes));
    this.#filled = 0;
    return this.#continue(bytes, start);
  }

  #collectLength(bytes: Uint8Array, at: number): number {
    const part = bytes.subarray(at, at + LENGTH_BYTES - this.#lengthFilled);
    this.#length.set(part, this.#lengthFilled);
    this.#lengthFilled += part.length;
    return at + part.length;
  }

  #checkLength(bytes: Uint8Array, at: number): number {
    const length =
      (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
    if (length < 0 || length > this.#frameBytesMax) {
      throw new FrameError(
        `a request announces ${length} bytes; socket.request.max.bytes is ${this.#frameBytesMax}`,
      );
    }
    return length;
  }

  #continue(bytes: Uint8Array, at: number): number {
    const part = bytes.subarray(at, at + this.#frameLength - this.#filled);
    this.#ensure(this.#filled + part.length);
    this.#frame!.set(part, this.#filled);
    this.#filled += part.length;
    if (this.#filled === this.#frameLength) {
      const frame = this.#frame!;
      this.#frame = null;
      this.#isHeld = !this.#onFrame(frame, 0, this.#frameLength);
      this.#buffers.give(frame);
    }
    return at + part.length;
  }

  #ensure(sizeBytes: number): void {
    const frame = this.#frame!;
    if (sizeBytes <= frame.length) return;
    const grown = this.#buffers.take(Math.min(this.#frameLength, GROWTH * sizeBytes));
    grown.set(frame.subarray(0, this.#filled));
    this.#buffers.give(frame);
    this.#frame = grown;
  }
}
