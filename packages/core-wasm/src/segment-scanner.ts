// Scans a segment file whose bytes the caller reads piece by piece into a buffer of core memory.
// Batches may be larger than the buffer: then the CRC runs on from piece to piece. It stops at the
// first batch that is wrong and never reports a batch before all of it was checked.
import { batchLayout, HEADER_SIZE, LOG_OVERHEAD } from './batch-layout.ts';
import type { Core } from './core.ts';
import { SCAN_BUFFER_DEFAULT_BYTES, SCAN_BUFFER_MIN_BYTES } from './limits.ts';
import { SCAN_COLUMNS, ScanError, scanColumns, type ScanOutcome } from './scan-columns.ts';

/** Options of {@link SegmentScanner}. */
export interface SegmentScannerOptions {
  /** Where in the file to begin; default 0. */
  position?: number;
  /** Least offset that the first batch may have; default: any. */
  nextOffset?: number;
  /** Size of the buffer in core memory; default 1 MiB, at least 4 KiB. */
  bufferSizeBytes?: number;
}

/** Called per batch: `rows[row + scanColumns.BASE_OFFSET]` and so on. It may use the core. */
export type ScanVisitor = (rows: Float64Array, row: number) => void;

const ROW_BYTES = SCAN_COLUMNS * Float64Array.BYTES_PER_ELEMENT;

/**
 * Scans one range of a file. The caller reads, so that it may do so with or without waiting.
 *
 * @example
 * const scanner = new SegmentScanner(core);
 * try {
 *   let size = 0;
 *   do {
 *     size = readSync(file, scanner.target, 0, scanner.target.length, scanner.readPosition);
 *   } while (size > 0 && scanner.feed(size, (rows, row) => index(rows, row)));
 *   const { error, validEnd } = scanner.outcome;
 * } finally {
 *   scanner.close();
 * }
 */
export class SegmentScanner {
  readonly #core: Core;
  readonly #buffer: number;
  readonly #capacity: number;
  readonly #rows: Float64Array;
  /** Bytes in the buffer that are not walked over yet; they begin at its start. */
  #pending = 0;
  /** Where the first pending byte lies in the file. */
  #position: number;
  #nextOffset: number;
  #validEnd: number;
  #batchCount = 0;
  #error: ScanError = ScanError.NONE;
  /** Bytes still to come of a batch larger than the buffer, and its CRC so far. */
  #largeRemaining = 0;
  #largeCrc = 0;
  #largeExpectedCrc = 0;
  readonly #largeRow = new Float64Array(SCAN_COLUMNS);

  constructor(core: Core, options: SegmentScannerOptions = {}) {
    const asked = options.bufferSizeBytes ?? SCAN_BUFFER_DEFAULT_BYTES;
    this.#core = core;
    this.#capacity = Math.max(asked, SCAN_BUFFER_MIN_BYTES);
    this.#buffer = core.allocate(this.#capacity);
    this.#position = options.position ?? 0;
    this.#validEnd = this.#position;
    this.#nextOffset = options.nextOffset ?? -Infinity;
    const { rowTable, rowTableSize } = core.map;
    const cells = Math.floor(rowTableSize / ROW_BYTES) * SCAN_COLUMNS;
    this.#rows = new Float64Array(core.memory.buffer, rowTable, cells);
  }

  /** Core memory into which the next bytes of the file are to be read. */
  get target(): Uint8Array {
    const start = this.#buffer + this.#pending;
    return this.#core.memory.subarray(start, this.#buffer + this.#capacity);
  }

  /** Where in the file the next bytes are to be read from. */
  get readPosition(): number {
    return this.#position + this.#pending;
  }

  /** What was found so far. At the end of the range this is the result. */
  get outcome(): ScanOutcome {
    const isInside = this.#pending > 0 || this.#largeRemaining > 0;
    const error = this.#error === ScanError.NONE && isInside ? ScanError.TRUNCATED : this.#error;
    return { error, validEnd: this.#validEnd, batchCount: this.#batchCount };
  }

  /**
   * Takes `sizeBytes` that were read into `target`, and visits every batch that they complete.
   * False when a wrong batch was found: then nothing more is to be fed.
   */
  feed(sizeBytes: number, visit: ScanVisitor): boolean {
    if (!(sizeBytes >= 0 && sizeBytes <= this.#capacity - this.#pending)) {
      throw new RangeError(`${sizeBytes} bytes are more than the target holds.`);
    }
    this.#pending += sizeBytes;
    let at = this.#buffer;
    const end = at + this.#pending;
    while (this.#error === ScanError.NONE && at < end) {
      const walked =
        this.#largeRemaining > 0
          ? this.#continueLarge(at, end, visit)
          : this.#scan(at, end, visit) || this.#beginLarge(at, end);
      if (walked === 0) break;
      at += walked;
      this.#position += walked;
    }
    this.#core.memory.copyWithin(this.#buffer, at, end);
    this.#pending = end - at;
    return this.#error === ScanError.NONE;
  }

  /** Gives the buffer back. The scanner must not be used afterwards. */
  close(): void {
    this.#core.free(this.#buffer);
  }

  /** Scans whole batches; returns the bytes walked over. */
  #scan(at: number, end: number, visit: ScanVisitor): number {
    const { kernels, map, view } = this.#core;
    const rowLimit = this.#rows.length / SCAN_COLUMNS;
    const count = kernels.scanBatches(
      at,
      end,
      this.#position,
      this.#nextOffset,
      map.rowTable,
      rowLimit,
    );
    const walked = view.getUint32(map.results, true);
    this.#error = view.getInt32(map.results + 4, true) as ScanError;
    this.#validEnd += walked;
    this.#batchCount += count;
    // A copy: the visitor may call the core, which may use the row table for something else.
    const rows = this.#rows.slice(0, count * SCAN_COLUMNS);
    if (count > 0)
      this.#nextOffset = rows[rows.length - SCAN_COLUMNS + scanColumns.LAST_OFFSET]! + 1;
    for (let row = 0; row < rows.length; row += SCAN_COLUMNS) visit(rows, row);
    return walked;
  }

  /** Begins a batch that will never fit the buffer; returns the bytes taken, 0 when it will fit. */
  #beginLarge(at: number, end: number): number {
    if (this.#error !== ScanError.NONE || end - at < HEADER_SIZE) return 0;
    const { kernels, map, view } = this.#core;
    const size = LOG_OVERHEAD + view.getInt32(at + batchLayout.BATCH_LENGTH);
    if (size <= this.#capacity) return 0;
    kernels.describeBatch(at, this.#position, map.rowTable);
    this.#largeRow.set(this.#rows.subarray(0, SCAN_COLUMNS));
    this.#largeExpectedCrc = view.getUint32(at + batchLayout.CRC);
    this.#largeCrc = this.#core.crc32cAt(
      at + batchLayout.ATTRIBUTES,
      end - at - batchLayout.ATTRIBUTES,
    );
    this.#largeRemaining = size - (end - at);
    return end - at;
  }

  #continueLarge(at: number, end: number, visit: ScanVisitor): number {
    const size = Math.min(end - at, this.#largeRemaining);
    this.#largeCrc = this.#core.crc32cAt(at, size, this.#largeCrc);
    this.#largeRemaining -= size;
    if (this.#largeRemaining > 0) return size;
    if (this.#largeCrc !== this.#largeExpectedCrc) {
      this.#error = ScanError.CRC;
      return size;
    }
    this.#validEnd = this.#position + size;
    this.#batchCount++;
    this.#nextOffset = this.#largeRow[scanColumns.LAST_OFFSET]! + 1;
    visit(this.#largeRow, 0);
    return size;
  }
}
