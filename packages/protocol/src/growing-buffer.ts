// The bytes under a Writer: one buffer that grows, and the parts cut from it.
//
//   parts:  [ buffer 0..a ][ caller's records ][ buffer a..b ][ caller's records ][ buffer b..c ]
//
// Small messages share slabs, as allocating is dearer than encoding them: a buffer begins where
// the last one ended in the same slab, and owns the rest of it until it is finished. Bytes that
// were handed out are never written again.
import { REFERENCE_BYTES_MIN, SLAB_BYTES, SLAB_REST_BYTES_MIN } from './limits.ts';
import { ProtocolError } from './protocol-error.ts';
import type { UnreadBytes } from './unread-bytes.ts';

const FRAME_LENGTH_BYTES = 4;
const NOTHING: Uint8Array = /* @__PURE__ */ new Uint8Array(0);
const NO_DATA: DataView = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(0));

/** The slab that nobody writes to at the moment, and where its unused rest begins. */
const spare = { bytes: NOTHING, data: NO_DATA, start: 0 };

/** How a {@link GrowingBuffer} begins. */
export interface WriterOptions {
  /** First buffer, in bytes; by default a share of a common slab. It doubles when full. */
  readonly capacityBytes?: number | undefined;
  /** Byte fields of at least this length are referenced, not copied; 16 KiB by default. */
  readonly referenceBytesMin?: number | undefined;
}

/** What {@link Writer} writes into; used through it. */
export class GrowingBuffer {
  protected bytes: Uint8Array;
  protected data: DataView;
  protected position = 0;
  /** Where the chunk that is being written begins in `bytes`. */
  #chunkStart = 0;
  readonly #parts: (Uint8Array | UnreadBytes)[] = [];
  #partsBytes = 0;
  readonly #referenceBytesMin: number;
  /** Within a tagged field nothing is cut, because its bytes are taken out again. */
  #tagDepth = 0;

  constructor(options: WriterOptions = {}) {
    this.#referenceBytesMin = options.referenceBytesMin ?? REFERENCE_BYTES_MIN;
    if (options.capacityBytes !== undefined) {
      this.bytes = new Uint8Array(options.capacityBytes);
      this.data = new DataView(this.bytes.buffer);
      return;
    }
    if (spare.bytes.length - spare.start < SLAB_REST_BYTES_MIN) {
      spare.bytes = new Uint8Array(SLAB_BYTES);
      spare.data = new DataView(spare.bytes.buffer);
      spare.start = 0;
    }
    this.bytes = spare.bytes;
    this.data = spare.data;
    this.position = spare.start;
    this.#chunkStart = spare.start;
    // Taken: a second writer that begins meanwhile gets a slab of its own.
    spare.bytes = NOTHING;
  }

  /** Bytes written so far, referenced ones included. */
  get sizeBytes(): number {
    return this.#partsBytes + this.position - this.#chunkStart;
  }

  /** What was written, in order; views into this buffer, and the caller's own byte fields. */
  parts(): (Uint8Array | UnreadBytes)[] {
    this.#cut();
    this.#giveBack();
    return this.#parts.slice();
  }

  /**
   * As {@link parts}, of a message that holds no {@link UnreadBytes}.
   * @throws ProtocolError INVALID_MESSAGE when it does
   */
  chunks(): Uint8Array[] {
    const parts = this.parts();
    if (parts.every((part) => part instanceof Uint8Array)) return parts;
    throw new ProtocolError('INVALID_MESSAGE', 'some bytes are still to be read; send the parts()');
  }

  /** What was written as one array: a view if nothing was referenced, else a copy. */
  finish(): Uint8Array {
    const chunks = this.chunks();
    if (chunks.length <= 1) return chunks[0] ?? NOTHING;
    const whole = new Uint8Array(this.sizeBytes);
    let position = 0;
    for (const chunk of chunks) {
      whole.set(chunk, position);
      position += chunk.length;
    }
    return whole;
  }

  /** Leaves room for a frame's length; give the result to {@link endFrame}. */
  beginFrame(): number {
    const mark = this.sizeBytes;
    const start = this.reserve(FRAME_LENGTH_BYTES);
    this.data.setInt32(start, 0);
    return mark;
  }

  /** Sets the length of the frame that began at `mark`: int32, itself not counted. */
  endFrame(mark: number): void {
    const length = this.sizeBytes - mark - FRAME_LENGTH_BYTES;
    let start = mark;
    for (const part of this.#parts) {
      if (start < part.length) {
        // A frame begins with bytes of this buffer.
        const { buffer, byteOffset } = part as Uint8Array;
        new DataView(buffer, byteOffset).setInt32(start, length);
        return;
      }
      start -= part.length;
    }
    this.data.setInt32(this.#chunkStart + start, length);
  }

  /** Bytes as they are, without a length. Large ones are referenced: do not change them later. */
  raw(value: Uint8Array): void {
    if (value.length >= this.#referenceBytesMin && this.#tagDepth === 0) {
      this.refer(value);
      return;
    }
    const start = this.reserve(value.length);
    this.bytes.set(value, start);
  }

  /** Bytes that stay where they are, in a part of their own. */
  protected refer(value: Uint8Array | UnreadBytes): void {
    if (this.#tagDepth > 0) {
      throw new ProtocolError('INVALID_MESSAGE', 'a tagged field takes bytes that are read only');
    }
    this.#cut();
    this.#parts.push(value);
    this.#partsBytes += value.length;
  }

  /** Begins bytes that are to be taken out again; give the result to {@link takeOut}. */
  protected beginTakeOut(): number {
    this.#tagDepth++;
    return this.position - this.#chunkStart;
  }

  /** Takes out what was written since `mark`. */
  protected takeOut(mark: number): Uint8Array {
    this.#tagDepth--;
    const start = this.#chunkStart + mark;
    const taken = this.bytes.slice(start, this.position);
    this.position = start;
    return taken;
  }

  /**
   * Makes room for `lengthBytes` more bytes and returns where they begin. It may exchange the
   * buffer, so it must be called before `bytes` or `data` is evaluated.
   */
  protected reserve(lengthBytes: number): number {
    const start = this.position;
    const next = start + lengthBytes;
    if (next > this.bytes.length) return this.#grow(lengthBytes);
    this.position = next;
    return start;
  }

  /** Makes sure that the next `lengthBytes` bytes do not exchange the buffer. */
  protected ensure(lengthBytes: number): void {
    if (this.position + lengthBytes <= this.bytes.length) return;
    this.position = this.#grow(lengthBytes);
  }

  #grow(lengthBytes: number): number {
    // Finished chunks keep the old buffer; only the open one moves.
    const open = this.bytes.subarray(this.#chunkStart, this.position);
    this.position = this.#chunkStart;
    this.#giveBack();
    const bytes = new Uint8Array(Math.max(open.length * 2, open.length + lengthBytes, SLAB_BYTES));
    bytes.set(open);
    this.bytes = bytes;
    this.data = new DataView(bytes.buffer);
    this.position = open.length + lengthBytes;
    return open.length;
  }

  #cut(): void {
    if (this.position === this.#chunkStart) return;
    const chunk = this.bytes.subarray(this.#chunkStart, this.position);
    this.#parts.push(chunk);
    this.#partsBytes += chunk.length;
    this.#chunkStart = this.position;
  }

  /** Leaves the rest of a slab to the next writer. */
  #giveBack(): void {
    if (this.bytes.length === SLAB_BYTES && spare.bytes.length === 0) {
      spare.bytes = this.bytes;
      spare.data = this.data;
      spare.start = this.position;
    }
    this.bytes = NOTHING;
    this.data = NO_DATA;
    this.position = 0;
    this.#chunkStart = 0;
  }
}
