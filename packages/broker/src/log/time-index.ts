// A segment's .timeindex: up to which offset the greatest timestamp so far has been seen.
//
//   entry (12 bytes): | int64 greatest timestamp so far | int32 its offset - base offset |
import { lookupTimestamp } from '@millrace/core-wasm';
import { readInt64, writeInt64 } from './batch-header.ts';
import { SparseIndex } from './sparse-index.ts';

/** Bytes of one entry. */
export const TIME_INDEX_ENTRY_BYTES = 12;
const RELATIVE_OFFSET = 8;

/** Maps a timestamp to an offset before which every record is older. */
export class TimeIndex extends SparseIndex {
  constructor(baseOffset: number, bytes: Uint8Array = new Uint8Array(0)) {
    super(baseOffset, TIME_INDEX_ENTRY_BYTES, bytes);
  }

  /** The greatest indexed timestamp; -1 when there is none. */
  lastTimestamp(): number {
    if (this.entryCount === 0) return -1;
    return readInt64(this.view, (this.entryCount - 1) * TIME_INDEX_ENTRY_BYTES);
  }

  /** The offset that carries `lastTimestamp`; the base offset when there is none. */
  lastOffset(): number {
    if (this.entryCount === 0) return this.baseOffset;
    const at = (this.entryCount - 1) * TIME_INDEX_ENTRY_BYTES + RELATIVE_OFFSET;
    return this.baseOffset + this.view.getInt32(at);
  }

  /** Adds an entry if the timestamp is greater than any before; otherwise it tells nothing new. */
  append(timestamp: number, offset: number): void {
    if (timestamp <= this.lastTimestamp()) return;
    const at = this.addEntry();
    writeInt64(this.view, at, timestamp);
    this.view.setInt32(at + RELATIVE_OFFSET, offset - this.baseOffset);
  }

  /** Whether entries grow and lie before `endOffset`; else the bytes are no index. */
  isSane(endOffset: number): boolean {
    let lastTimestamp = -1;
    let lastRelative = -1;
    for (let entry = 0; entry < this.entryCount; entry++) {
      const at = entry * TIME_INDEX_ENTRY_BYTES;
      const timestamp = readInt64(this.view, at);
      const relative = this.view.getInt32(at + RELATIVE_OFFSET);
      if (timestamp <= lastTimestamp || relative <= lastRelative) return false;
      if (this.baseOffset + relative >= endOffset) return false;
      lastTimestamp = timestamp;
      lastRelative = relative;
    }
    return true;
  }

  /** An offset such that all records before it are older than `timestamp`. */
  lookup(timestamp: number): number {
    const entry = lookupTimestamp(undefined, this.bytes, this.entryCount, timestamp - 1);
    if (entry === -1) return this.baseOffset;
    const at = entry * TIME_INDEX_ENTRY_BYTES + RELATIVE_OFFSET;
    return this.baseOffset + this.view.getInt32(at);
  }
}
