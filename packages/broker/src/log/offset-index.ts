// A segment's .index: every few KiB of log, which offset lies where. Kept in the file's own byte
// form; losing it costs a scan of the segment, never data.
//
//   entry (8 bytes, big endian): | int32 offset - base offset | int32 position in the .log file |
import { lookupOffset } from '@millrace/core-wasm';
import { SparseIndex } from './sparse-index.ts';

/** Bytes of one entry. */
export const OFFSET_INDEX_ENTRY_BYTES = 8;

/** Maps an offset to the position of a batch at or before it. */
export class OffsetIndex extends SparseIndex {
  constructor(baseOffset: number, bytes: Uint8Array = new Uint8Array(0)) {
    super(baseOffset, OFFSET_INDEX_ENTRY_BYTES, bytes);
  }

  /** The last offset that has an entry; the base offset when there is none. */
  lastOffset(): number {
    return this.entryCount === 0
      ? this.baseOffset
      : this.baseOffset + this.view.getInt32((this.entryCount - 1) * OFFSET_INDEX_ENTRY_BYTES);
  }

  /** Adds an entry; offsets must grow. */
  append(offset: number, position: number): void {
    if (this.entryCount > 0 && offset <= this.lastOffset()) return;
    const at = this.addEntry();
    this.view.setInt32(at, offset - this.baseOffset);
    this.view.setInt32(at + 4, position);
  }

  /** Position of the entry with the greatest offset at or before `offset`; 0 when there is none. */
  lookup(offset: number): number {
    const entry = lookupOffset(undefined, this.bytes, this.entryCount, offset - this.baseOffset);
    return entry === -1 ? 0 : this.view.getInt32(entry * OFFSET_INDEX_ENTRY_BYTES + 4);
  }

  /** Whether entries grow and lie inside a file of `logSizeBytes`; else the bytes are no index. */
  isSane(logSizeBytes: number): boolean {
    let lastOffset = -1;
    // The first batch has no entry: it is found without one.
    let lastPosition = 0;
    for (let entry = 0; entry < this.entryCount; entry++) {
      const offset = this.view.getInt32(entry * OFFSET_INDEX_ENTRY_BYTES);
      const position = this.view.getInt32(entry * OFFSET_INDEX_ENTRY_BYTES + 4);
      if (offset <= lastOffset || position <= lastPosition || position >= logSizeBytes)
        return false;
      lastOffset = offset;
      lastPosition = position;
    }
    return true;
  }
}
