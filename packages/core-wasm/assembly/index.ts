// The export list of both builds. Kernels take pointers and lengths and answer numbers; they trust
// their arguments, the TypeScript in front of them does not. `initialize` must run once before any
// other.
import { initializeCrc32c } from './crc32c';

export {
  ARENA,
  HEADER_WINDOW,
  INPUT_WINDOW,
  INPUT_WINDOW_SIZE,
  OUTPUT_WINDOW,
  OUTPUT_WINDOW_SIZE,
  RESULTS,
  ROW_TABLE,
  ROW_TABLE_SIZE,
} from './memory';
export { crc32c } from './crc32c';
export { murmur2 } from './murmur2';
export { lz4CompressBlock } from './compress/lz4-compress';
export { lz4DecompressBlock } from './compress/lz4-decompress';
export { snappyCompressFragment } from './compress/snappy-compress';
export { snappyDecompressElements } from './compress/snappy-decompress';
export { xxh32 } from './compress/xxh32';
export { validateRecords } from './batch/validate';
export { tabulateRecords } from './batch/record-table';
export { checkBatchHeader, describeBatch, scanBatches } from './batch/scan';
export { lookupOffset } from './lookup/offset-lookup';
export { lookupTimestamp } from './lookup/timestamp-lookup';

export function initialize(): void {
  initializeCrc32c();
}
