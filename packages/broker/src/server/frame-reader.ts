// Cuts a byte stream into frames. A frame that arrives whole is passed on where it lies; one that
// arrives in pieces is put together in a buffer that grows with what has come, never with what was
// announced.
//
//   | int32 length of what follows | request |
import type { FrameBuffers } from './frame-buffers.ts';

const LENGTH_BYTES = 4;
const FIRST_BUFFER_BYTES_MAX = 64 * 1024;

/** Says that a stream is not one of Kafka frames. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
}

/** Called for each frame; its bytes are valid during the call only. */
export type OnFrame = (bytes: Uint8Array, start: number, end: number) => void;

/** The frames of one stream. */
export class FrameReader {
  readonly #frameBytesMax: number;
  readonly #onFrame: OnFrame;
  readonly #buffers: FrameBuffers;
  #length = new Uint8Array(LENGTH_BYTES);
  #lengthFilled = 0;
  #frame: Uint8Array | null = null;
  #frameLength = 0;
  #filled = 0;

  constructor(frameBytesMax: number, buffers: FrameBuffers, onFrame: OnFrame) {
    this.#buffers = buffers;
    this.#frameBytesMax = frameBytesMax;
    this.#onFrame = onFrame;
  }

  /** Bytes of memory that an incomplete frame takes. */
  get heldBytes(): number {
    return this.#frame?.length ?? 0;
  }

  /** Drops an incomplete frame; the stream is over. */
  close(): void {
    if (this.#frame !== null) this.#buffers.give(this.#frame);
    this.#frame = null;
  }

  /** Takes all of `bytes`. @throws FrameError for a length that no request has */
  feed(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length) {
      at = this.#frame === null ? this.#begin(bytes, at) : this.#continue(bytes, at);
    }
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
      this.#onFrame(bytes, start, end);
      return end;
    }
    this.#frame = this.#buffers.take(Math.min(this.#frameLength, FIRST_BUFFER_BYTES_MAX));
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
    const length = new DataView(bytes.buffer, bytes.byteOffset + at).getInt32(0);
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
      this.#onFrame(frame, 0, this.#frameLength);
      this.#buffers.give(frame);
    }
    return at + part.length;
  }

  #ensure(sizeBytes: number): void {
    const frame = this.#frame!;
    if (sizeBytes <= frame.length) return;
    const grown = this.#buffers.take(Math.min(this.#frameLength, sizeBytes * 2));
    grown.set(frame.subarray(0, this.#filled));
    this.#buffers.give(frame);
    this.#frame = grown;
  }
}
