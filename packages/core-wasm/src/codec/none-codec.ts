// The codec that leaves bytes as they are, so that callers need no special case.
import { DecompressionError } from '../errors.ts';
import type { Codec } from './codec.ts';

/** Copies; bounded like the others. */
export const noneCodec: Codec = {
  id: 0,
  name: 'none',
  compress: (bytes) => bytes.slice(),
  compressToScratch: (bytes) => bytes,
  decompress: (bytes, limitBytes) => checked(bytes, limitBytes).slice(),
  decompressToScratch: checked,
};

function checked(bytes: Uint8Array, limitBytes: number): Uint8Array {
  if (bytes.length > limitBytes) throw DecompressionError.tooLarge('uncompressed', limitBytes);
  return bytes;
}
