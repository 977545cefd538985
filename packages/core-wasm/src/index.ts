// Public entry of the package; re-exports only. Importing it does nothing until a core is made.
export {
  batchAttributes,
  batchLayout,
  CURRENT_MAGIC,
  HEADER_SIZE,
  LOG_OVERHEAD,
} from './batch-layout.ts';
export {
  BatchValidator,
  type BatchRules,
  type BatchValidatorOptions,
  type Slices,
} from './batch-validator.ts';
export { BatchError, batchErrorName, type BatchVerdict } from './batch-verdict.ts';
export {
  BatchWriter,
  type BatchOptions,
  type RecordBytes,
  type RecordHeaders,
  type WrittenBatch,
} from './batch-writer.ts';
export {
  CODEC_NAMES,
  type Codec,
  type CodecId,
  type CodecName,
  type CodecRegistry,
} from './codec/codec.ts';
export { codecs } from './codec/codecs.ts';
export { createCore, sharedCore, toPositive, type Core, type CoreOptions } from './core.ts';
export { DecodedBatch, RecordView, type BatchHeader, type RecordHeader } from './decoded-batch.ts';
export {
  CoreError,
  CoreLoadError,
  CoreMemoryError,
  CorruptBatchError,
  DecompressionError,
} from './errors.ts';
export {
  lookupOffset,
  lookupTimestamp,
  OFFSET_ENTRY_SIZE,
  TIMESTAMP_ENTRY_SIZE,
} from './index-lookup.ts';
export type { Kernels, MemoryMap } from './kernels.ts';
export { SIMD_ENVIRONMENT_VARIABLE, type SimdMode } from './load.ts';
export { readBatch, readBatches, type ReadBatchOptions } from './read-batch.ts';
export { RECORD_COLUMNS, recordColumns } from './record-columns.ts';
export { SCAN_COLUMNS, ScanError, scanColumns, type ScanOutcome } from './scan-columns.ts';
export { SegmentScanner, type ScanVisitor, type SegmentScannerOptions } from './segment-scanner.ts';
export {
  MalformedVarintError,
  unsignedVarintSize,
  unzigzag,
  VARINT_MAX_BYTES,
  VarintReader,
  varintSize,
  VARLONG_MAX_BYTES,
  varlongSize,
  writeUnsignedVarint,
  writeVarint,
  writeVarlong,
  zigzag,
} from './varint.ts';
