// A batch in the codec that its topic names (`compression.type`), if the producer chose another.
// The records stay as they are, byte for byte; only their compression and what tells of it changes.
import {
  batchAttributes,
  batchLayout,
  type CodecName,
  codecs,
  type Core,
} from '@millrace/core-wasm';
import { DECOMPRESSED_BATCH_BYTES_MAX } from '../limits.ts';
import { batchHeader, codecOf, viewOf } from './batch-header.ts';

/** How a topic wants its batches compressed. */
export interface TopicCompression {
  readonly codec: CodecName;
  /** As the codec's library understands it; undefined for its default. */
  readonly level: number | undefined;
}

/**
 * The batch in `wanted`, or `bytes` itself if it is so already. The batch was checked: its records
 * decompress within the limit.
 */
export function recompress(core: Core, bytes: Uint8Array, wanted: TopicCompression): Uint8Array {
  const registry = codecs(core);
  const target = registry.byName(wanted.codec);
  const view = viewOf(bytes);
  const source = registry.byId(codecOf(view, 0))!;
  if (source.id === target.id) return bytes;
  const body = bytes.subarray(batchLayout.HEADER_SIZE);
  const records = source.decompress(body, DECOMPRESSED_BATCH_BYTES_MAX);
  const compressed = target.compress(records, wanted.level);
  const batch = new Uint8Array(batchLayout.HEADER_SIZE + compressed.length);
  batch.set(bytes.subarray(0, batchLayout.HEADER_SIZE));
  batch.set(compressed, batchLayout.HEADER_SIZE);
  const header = viewOf(batch);
  const attributes = batchHeader.attributes(header, 0) & ~batchAttributes.CODEC_MASK;
  header.setInt16(batchLayout.ATTRIBUTES, attributes | target.id);
  header.setInt32(batchLayout.BATCH_LENGTH, batch.length - batchLayout.LOG_OVERHEAD);
  header.setUint32(batchLayout.CRC, core.crc32c(batch, batchLayout.ATTRIBUTES, batch.length));
  return batch;
}
