// Walks the batches of a segment file and verifies each: what recovery trusts. It stops at the
// first batch that is not whole and intact, and says where and why.
import { batchLayout, type Core } from '@millrace/core-wasm';
import type { File } from '../platform/file-system.ts';
import { batchHeader, viewOf } from './batch-header.ts';

/** How much of the file is read at once; a larger batch is read whole. */
const WINDOW_BYTES = 1024 * 1024;
const MAGIC = 2;

/** Called for each intact batch: its header begins at `at` of `view`, the batch at `position`. */
export type OnBatch = (view: DataView, at: number, position: number) => void;

/** Where the intact part ends; `reason` is null when that is the end of the file. */
export interface ScanEnd {
  readonly position: number;
  readonly reason: string | null;
}

/** Scans one file. */
export class SegmentScan {
  readonly #core: Core;
  readonly #file: File;
  readonly #sizeBytes: number;
  #window = new Uint8Array(0);
  #view = viewOf(this.#window);
  #windowStart = 0;
  #windowEnd = 0;

  constructor(core: Core, file: File) {
    this.#core = core;
    this.#file = file;
    this.#sizeBytes = file.sizeBytes();
  }

  /** Scans from `position`; offsets must be at least `nextOffset` and grow. */
  run(position: number, nextOffset: number, onBatch: OnBatch): ScanEnd {
    let at = position;
    let expectedOffset = nextOffset;
    while (at < this.#sizeBytes) {
      const reason = this.#checkBatch(at, expectedOffset);
      if (reason !== null) return { position: at, reason };
      const start = at - this.#windowStart;
      onBatch(this.#view, start, at);
      expectedOffset = batchHeader.lastOffset(this.#view, start) + 1;
      at += batchHeader.sizeBytes(this.#view, start);
    }
    return { position: at, reason: null };
  }

  #checkBatch(at: number, expectedOffset: number): string | null {
    if (at + batchLayout.HEADER_SIZE > this.#sizeBytes)
      return 'the file ends inside a batch header';
    this.#ensure(at, batchLayout.HEADER_SIZE);
    const sizeBytes = batchHeader.sizeBytes(this.#view, at - this.#windowStart);
    if (sizeBytes < batchLayout.HEADER_SIZE) return `a batch has the length ${sizeBytes}`;
    if (at + sizeBytes > this.#sizeBytes) return 'the file ends inside a batch';
    this.#ensure(at, sizeBytes);
    const start = at - this.#windowStart;
    const magic = batchHeader.magic(this.#view, start);
    if (magic !== MAGIC) return `a batch has the format ${magic}`;
    const crc = this.#core.crc32c(this.#window, start + batchLayout.ATTRIBUTES, start + sizeBytes);
    if (crc !== this.#view.getUint32(start + batchLayout.CRC)) return 'a CRC does not match';
    const baseOffset = batchHeader.baseOffset(this.#view, start);
    const isInOrder = baseOffset >= expectedOffset;
    return isInOrder ? null : `offset ${baseOffset} follows where ${expectedOffset} was expected`;
  }

  /** Makes the window hold `length` bytes from `at`; they lie within the file. */
  #ensure(at: number, length: number): void {
    if (at >= this.#windowStart && at + length <= this.#windowEnd) return;
    const wanted = Math.min(Math.max(length, WINDOW_BYTES), this.#sizeBytes - at);
    if (wanted > this.#window.length) {
      this.#window = new Uint8Array(wanted);
      this.#view = viewOf(this.#window);
    }
    this.#windowStart = at;
    this.#windowEnd = at + this.#file.readNow(this.#window, 0, wanted, at);
  }
}
