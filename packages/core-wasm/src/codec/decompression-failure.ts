// What goes wrong in a decompressor that is not ours, as the error of this package.
// The codec and the limit are named; what the library says stays as the cause.
import { DecompressionError } from '../errors.ts';
import { isOutputTooLarge } from './builtin-zlib.ts';
import type { CodecName } from './codec.ts';

/** The error for data that the codec cannot read. */
export function malformed(codec: CodecName, cause?: unknown): DecompressionError {
  return new DecompressionError(`The ${codec} data is malformed or cut off.`, { cause });
}

/** The error for whatever was thrown while at most `limitBytes` were decompressed. */
export function explained(
  codec: CodecName,
  error: unknown,
  limitBytes: number,
): DecompressionError {
  if (error instanceof DecompressionError) return error;
  if (isOutputTooLarge(error)) return DecompressionError.tooLarge(codec, limitBytes);
  return malformed(codec, error);
}
