// The most bytes a record may take in a batch, without encoding it.
import { HEADER_SIZE, VARINT_MAX_BYTES, VARLONG_MAX_BYTES } from '@millrace/core-wasm';
import type { RecordBytes, RecordHeaders } from '@millrace/core-wasm';

const UTF8_BYTES_PER_UNIT = 3;
/** Length, attributes, timestamp, offset, and the lengths of key, value and headers. */
const FRAME_MAX_BYTES = 1 + VARLONG_MAX_BYTES + 5 * VARINT_MAX_BYTES;

/** An upper bound of the size of a batch that holds this record alone. */
export function recordSizeMax(
  key: RecordBytes,
  value: RecordBytes,
  headers: RecordHeaders = [],
): number {
  let size = HEADER_SIZE + FRAME_MAX_BYTES + bytesMax(key) + bytesMax(value);
  for (const [name, headerValue] of headers) {
    size += 2 * VARINT_MAX_BYTES + bytesMax(name) + bytesMax(headerValue);
  }
  return size;
}

function bytesMax(bytes: RecordBytes): number {
  if (bytes === null) return 0;
  return typeof bytes === 'string' ? bytes.length * UTF8_BYTES_PER_UNIT : bytes.length;
}
