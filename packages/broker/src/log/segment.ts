// One segment: a .log file and its two indexes. It knows where a batch lies; it never looks into
// the records, and it never decides when to roll or delete (partition-log and retention do).
import { batchLayout, CorruptBatchError, sharedCore } from '@millrace/core-wasm';
import { type File, type FileSystem, syncPath } from '../platform/file-system.ts';
import { batchHeader, viewOf } from './batch-header.ts';
import { OffsetIndex } from './offset-index.ts';
import { SEGMENT_SUFFIX, segmentFileName } from './segment-files.ts';
import { TimeIndex } from './time-index.ts';

/** What the log keeps about a batch between its append and its write. */
export interface AppendedBatch {
  bytes: Uint8Array;
  lastOffset: number;
  maxTimestamp: number;
}

/** Where a batch lies and what it covers. */
export interface BatchLocation {
  position: number;
  sizeBytes: number;
  baseOffset: number;
  lastOffset: number;
  maxTimestamp: number;
}

/** What one look into the file brings: about what lies between two entries of the index. */
const SCAN_WINDOW_BYTES = 4 * 1024;
/** The window of the last scan: a fetch makes two scans per partition. */
let spareWindow: DataView | null = null;

/** A run of offsets in one file. */
export class Segment {
  readonly baseOffset: number;
  readonly directory: string;
  readonly file: File;
  readonly offsetIndex: OffsetIndex;
  readonly timeIndex: TimeIndex;
  /** Bytes of batches that the file system has accepted. */
  sizeBytes: number;
  /** Greatest timestamp in the segment, -1 when empty, and the last offset of its batch. */
  maxTimestamp: number;
  maxTimestampOffset: number;
  /** Timestamp of the first batch, from which segment.ms counts; null when empty. */
  firstTimestamp: number | null = null;
  readonly createdMs: number;
  #bytesSinceIndexEntry = 0;

  constructor(options: {
    directory: string;
    baseOffset: number;
    file: File;
    sizeBytes: number;
    createdMs: number;
    offsetIndex?: OffsetIndex;
    timeIndex?: TimeIndex;
  }) {
    this.directory = options.directory;
    this.baseOffset = options.baseOffset;
    this.file = options.file;
    this.sizeBytes = options.sizeBytes;
    this.createdMs = options.createdMs;
    this.offsetIndex = options.offsetIndex ?? new OffsetIndex(options.baseOffset);
    this.timeIndex = options.timeIndex ?? new TimeIndex(options.baseOffset);
    this.maxTimestamp = this.timeIndex.lastTimestamp();
    this.maxTimestampOffset = this.timeIndex.lastOffset();
  }

  /** Path of this segment's file with the given suffix. */
  path(suffix: string): string {
    return `${this.directory}/${segmentFileName(this.baseOffset, suffix)}`;
  }

  /** Writes batches at the end with one system call and indexes them. */
  append(batches: readonly AppendedBatch[], indexIntervalBytes: number): void {
    this.file.write(
      batches.map(({ bytes }) => bytes),
      this.sizeBytes,
    );
    for (const { bytes, lastOffset, maxTimestamp } of batches) {
      this.indexBatch(this.sizeBytes, bytes.length, lastOffset, maxTimestamp, indexIntervalBytes);
      this.sizeBytes += bytes.length;
    }
  }

  /** Notes a batch in the indexes when enough log has gone by since the last entry. */
  indexBatch(
    position: number,
    sizeBytes: number,
    lastOffset: number,
    maxTimestamp: number,
    indexIntervalBytes: number,
  ): void {
    this.firstTimestamp ??= maxTimestamp;
    if (maxTimestamp > this.maxTimestamp) {
      this.maxTimestamp = maxTimestamp;
      this.maxTimestampOffset = lastOffset;
    }
    if (this.#bytesSinceIndexEntry > indexIntervalBytes) {
      this.offsetIndex.append(lastOffset, position);
      this.timeIndex.append(this.maxTimestamp, this.maxTimestampOffset);
      this.#bytesSinceIndexEntry = 0;
    }
    this.#bytesSinceIndexEntry += sizeBytes;
  }

  /**
   * The first batch that ends at or after `offset`, or null if there is none.
   * @throws CorruptBatchError when the headers do not lead there: a gap must not go unnoticed
   */
  findOffset(offset: number): BatchLocation | null {
    let end = this.offsetIndex.lookup(offset);
    let before: BatchLocation | null = null;
    const found = this.scan(end, (batch) => {
      end = batch.position + batch.sizeBytes;
      if (batch.lastOffset >= offset) return true;
      before = batch;
      return false;
    });
    const isWhole = found === null ? end === this.sizeBytes : end <= this.sizeBytes;
    if (!isWhole) throw this.#damagedAt(found?.position ?? end);
    // Compaction leaves gaps; so does a batch whose header has lost its true last offset.
    const isGap = found === null || found.baseOffset > offset;
    if (isGap && before !== null && !this.isIntact(before)) {
      throw this.#damagedAt((before as BatchLocation).position);
    }
    return found;
  }

  /** Whether the batch's CRC is right. */
  isIntact({ position, sizeBytes }: BatchLocation): boolean {
    const bytes = new Uint8Array(sizeBytes);
    this.file.readNow(bytes, 0, sizeBytes, position);
    const crc = sharedCore().crc32c(bytes, batchLayout.ATTRIBUTES, sizeBytes);
    return crc === viewOf(bytes).getUint32(batchLayout.CRC);
  }

  #damagedAt(position: number): CorruptBatchError {
    return new CorruptBatchError(position, `${this.file.path} is damaged there`);
  }

  /** The first batch from `fromOffset` on that has a record at or after `timestamp`. */
  findTimestamp(timestamp: number, fromOffset: number): BatchLocation | null {
    const start = Math.max(this.timeIndex.lookup(timestamp), fromOffset);
    return this.scan(
      this.offsetIndex.lookup(start),
      (batch) => batch.lastOffset >= start && batch.maxTimestamp >= timestamp,
    );
  }

  /** Walks batch headers from `position` to the first batch that matches. */
  scan(position: number, matches: (batch: BatchLocation) => boolean): BatchLocation | null {
    const window = spareWindow ?? new DataView(new ArrayBuffer(SCAN_WINDOW_BYTES));
    spareWindow = null;
    try {
      return this.#scanThrough(window, position, matches);
    } finally {
      spareWindow = window;
    }
  }

  #scanThrough(
    window: DataView,
    position: number,
    matches: (batch: BatchLocation) => boolean,
  ): BatchLocation | null {
    const target = new Uint8Array(window.buffer);
    let windowStart = 0;
    let windowEnd = 0;
    for (let at = position; at + batchLayout.HEADER_SIZE <= this.sizeBytes;) {
      if (at + batchLayout.HEADER_SIZE > windowEnd) {
        const length = Math.min(SCAN_WINDOW_BYTES, this.sizeBytes - at);
        windowStart = at;
        windowEnd = at + this.file.readNow(target, 0, length, at);
      }
      const batch = locationAt(window, at - windowStart, at);
      if (batch.sizeBytes < batchLayout.HEADER_SIZE) return null;
      if (matches(batch)) return batch;
      at += batch.sizeBytes;
    }
    return null;
  }

  /** Where the batches end by their headers, from the last index entry on, and the last batch. */
  findEnd(): { position: number; endOffset: number; last: BatchLocation | null } {
    let last: BatchLocation | null = null;
    this.scan(this.offsetIndex.lookup(Infinity), (batch) => {
      last = batch;
      return false;
    });
    if (last === null) return { position: 0, endOffset: this.baseOffset, last };
    const { position, sizeBytes, lastOffset } = last as BatchLocation;
    return { position: position + sizeBytes, endOffset: lastOffset + 1, last };
  }

  /** Learns from the file when the segment began; appends count its age from there. */
  restoreFirstTimestamp(): void {
    this.scan(0, ({ maxTimestamp }) => {
      this.firstTimestamp ??= maxTimestamp;
      return true;
    });
  }

  /** Forgets both indexes; the caller indexes every batch anew. */
  resetIndexes(): void {
    this.offsetIndex.clear();
    this.timeIndex.clear();
    this.maxTimestamp = -1;
    this.maxTimestampOffset = this.baseOffset;
    this.firstTimestamp = null;
    this.#bytesSinceIndexEntry = 0;
  }

  /** Completes the time index, as Kafka does before a segment is sealed. */
  seal(): void {
    if (this.maxTimestamp >= 0) this.timeIndex.append(this.maxTimestamp, this.maxTimestampOffset);
  }

  /** Writes both index files; `syncIndexes` makes them durable. */
  writeIndexes(fileSystem: FileSystem): void {
    for (const [suffix, index] of [
      [SEGMENT_SUFFIX.offsetIndex, this.offsetIndex],
      [SEGMENT_SUFFIX.timeIndex, this.timeIndex],
    ] as const) {
      const file = fileSystem.open(this.path(suffix), 'create');
      const content = index.content();
      if (content.length > 0) file.write([content], 0);
      file.truncate(content.length);
      file.close();
    }
  }

  /** Completes the indexes, writes them and makes them durable, blocking; for recovery. */
  saveIndexesNow(fileSystem: FileSystem): void {
    this.seal();
    this.writeIndexes(fileSystem);
    for (const suffix of [SEGMENT_SUFFIX.offsetIndex, SEGMENT_SUFFIX.timeIndex]) {
      const file = fileSystem.open(this.path(suffix), 'existing');
      file.syncNow();
      file.close();
    }
  }

  /** Whether indexes from the disk can be this segment's, whose offsets end before `endOffset`. */
  hasSaneIndexes(endOffset: number, indexIntervalBytes: number): boolean {
    const { offsetIndex, timeIndex, sizeBytes } = this;
    if (sizeBytes === 0) return offsetIndex.entryCount === 0 && timeIndex.entryCount === 0;
    if (offsetIndex.entryCount === 0 && this.#needsEntry(indexIntervalBytes)) return false;
    if (!offsetIndex.isSane(sizeBytes) || offsetIndex.lastOffset() >= endOffset) return false;
    // A sealed segment has its greatest timestamp as the last entry; a zeroed file has none.
    if (timeIndex.entryCount === 0) return this.#looksUndated();
    if (!timeIndex.isSane(endOffset)) return false;
    const newest = this.findOffset(timeIndex.lastOffset());
    return newest !== null && newest.maxTimestamp === timeIndex.lastTimestamp();
  }

  /** Whether a batch begins so far from the start that the offset index must have an entry. */
  #needsEntry(indexIntervalBytes: number): boolean {
    return this.scan(0, ({ position }) => position > indexIntervalBytes) !== null;
  }

  /**
   * Whether the first batch and those after the last index entry have no timestamp. Looking at all
   * of them would cost the reading of the segment at every start.
   */
  #looksUndated(): boolean {
    const isDated = ({ maxTimestamp }: BatchLocation) => maxTimestamp >= 0;
    const first = this.scan(0, () => true);
    if (first !== null && isDated(first)) return false;
    return this.scan(this.offsetIndex.lookup(Infinity), isDated) === null;
  }

  /** Makes the index files durable: after a crash, synced segments are trusted with theirs. */
  async syncIndexes(fileSystem: FileSystem): Promise<void> {
    await syncPath(fileSystem, this.path(SEGMENT_SUFFIX.offsetIndex));
    await syncPath(fileSystem, this.path(SEGMENT_SUFFIX.timeIndex));
  }

  close(): void {
    this.file.close();
  }
}

function locationAt(view: DataView, at: number, position: number): BatchLocation {
  return {
    position,
    sizeBytes: batchHeader.sizeBytes(view, at),
    baseOffset: batchHeader.baseOffset(view, at),
    lastOffset: batchHeader.lastOffset(view, at),
    maxTimestamp: batchHeader.maxTimestamp(view, at),
  };
}
