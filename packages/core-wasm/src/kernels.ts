// The WebAssembly module as TypeScript sees it: one call per kernel, pointers and lengths in bytes.
// Kernels trust their arguments. A pointer that comes from outside must be checked before.

/** Where the fixed windows of the memory lie; the map is drawn in assembly/memory.ts. */
export interface MemoryMap {
  readonly arena: number;
  readonly headerWindow: number;
  readonly inputWindow: number;
  readonly inputWindowSize: number;
  readonly outputWindow: number;
  readonly outputWindowSize: number;
  readonly results: number;
  readonly rowTable: number;
  readonly rowTableSize: number;
}

/** Raw exports of the kernels, for hosts that manage pointers themselves. */
export interface Kernels {
  /** CRC32C as a signed 32-bit number; `>>> 0` makes it unsigned. */
  crc32c(pointer: number, length: number, seed: number): number;
  /** Murmur2 as Kafka's default partitioner computes it, signed. */
  murmur2(pointer: number, length: number): number;
  /** Checks the records of one batch; see assembly/batch/validate.ts for the answers. */
  validateRecords(
    header: number,
    recordsStart: number,
    recordsEnd: number,
    recordCount: number,
    requireKeys: number,
    timestampMin: number,
    timestampMax: number,
  ): number;
  /** Fills the table of record fields; see assembly/batch/record-table.ts. */
  tabulateRecords(
    recordsStart: number,
    recordsEnd: number,
    rowLimit: number,
    rows: number,
    bias: number,
  ): number;
  /** Scans whole batches into rows; see assembly/batch/scan.ts. */
  scanBatches(
    start: number,
    end: number,
    position: number,
    nextOffset: number,
    rows: number,
    rowLimit: number,
  ): number;
  /** What is wrong with a batch header; see assembly/batch/scan.ts. */
  checkBatchHeader(batch: number, nextOffset: number): number;
  /** Writes the row of one batch; see assembly/batch/scan.ts. */
  describeBatch(batch: number, position: number, row: number): void;
  /** Number of the last entry of an offset index not greater than the offset, or -1. */
  lookupOffset(pointer: number, entryCount: number, relativeOffset: number): number;
  /** Number of the last entry of a time index not greater than the timestamp, or -1. */
  lookupTimestamp(pointer: number, entryCount: number, timestampMs: number): number;
  /** XXH32 as a signed 32-bit number. */
  xxh32(pointer: number, length: number, seed: number): number;
  /** Compresses at most 64 KiB; needs room for length + length / 255 + 32 bytes. */
  lz4CompressBlock(source: number, length: number, target: number): number;
  /** Returns the size, or -1 when malformed or larger than `capacity`. */
  lz4DecompressBlock(
    source: number,
    length: number,
    target: number,
    capacity: number,
    history: number,
  ): number;
  /** Compresses at most 64 KiB; needs room for length + length / 6 + 32 bytes. */
  snappyCompressFragment(source: number, length: number, target: number): number;
  /** Returns `size`, or -1 when the elements are malformed or make another size. */
  snappyDecompressElements(source: number, length: number, target: number, size: number): number;
}

/** Kernels together with the memory they work in. */
export interface LoadedKernels {
  readonly kernels: Kernels;
  readonly map: MemoryMap;
  readonly buffer: ArrayBuffer;
  readonly simd: boolean;
}
