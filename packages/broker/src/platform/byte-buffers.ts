// Buffers that are used again and again: for frames that arrive in pieces and for pieces of
// answers, a busy broker would else make a megabyte of garbage each. What is kept is bounded; what
// is taken is the caller's until it is given back.

const SIZE_BYTES_MIN = 4 * 1024;

/** The spare buffers of one server. */
export class ByteBuffers {
  readonly #keptBytesMax: number;
  readonly #spare: Uint8Array[] = [];
  #spareBytes = 0;

  constructor(keptBytesMax: number) {
    this.#keptBytesMax = keptBytesMax;
  }

  /** A buffer of at least `sizeBytes`, with arbitrary content. */
  take(sizeBytes: number): Uint8Array {
    const size = roundUp(sizeBytes);
    // A much larger one stays for those that need it.
    const index = this.#spare.findLastIndex(({ length }) => length >= size && length <= 4 * size);
    if (index === -1) return new Uint8Array(size);
    const [buffer] = this.#spare.splice(index, 1) as [Uint8Array];
    this.#spareBytes -= buffer.length;
    return buffer;
  }

  /** Gives a buffer back; its bytes must not be looked at any more. */
  give(buffer: Uint8Array): void {
    if (this.#spareBytes + buffer.length > this.#keptBytesMax) return;
    this.#spare.push(buffer);
    this.#spareBytes += buffer.length;
  }
}

/** The next power of two: then frames of about one size share buffers. */
function roundUp(sizeBytes: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(sizeBytes, SIZE_BYTES_MIN)));
}
