// gzip: the runtime's zlib where there is one, else fflate. Several members after another are one
// content.
import { Gunzip, gzipSync } from 'fflate';
import { DecompressionError } from '../errors.ts';
import { builtinZlib, later, plainBytes } from './builtin-zlib.ts';
import { ByteCollector } from './byte-collector.ts';
import type { Codec } from './codec.ts';
import { explained, malformed } from './decompression-failure.ts';

/** The level that zlib takes for "default". */
const DEFAULT_LEVEL = 6;

/** Deflate makes at most so many bytes of one. */
const RATIO_MAX = 1032;

/** Compressed bytes fed at a time: few enough that even a bomb makes little more than the limit. */
const FEED_MIN = 512;
const FEED_MAX = 64 * 1024;

/** gzip; needs no core memory. */
export const gzipCodec: Codec = {
  id: 1,
  name: 'gzip',
  compress,
  compressToScratch: compress,
  decompress,
  decompressToScratch: decompress,
  decompressLater,
};

function compress(bytes: Uint8Array, level = DEFAULT_LEVEL): Uint8Array {
  const zlib = builtinZlib();
  return zlib === undefined
    ? gzipInScript(bytes, level)
    : plainBytes(zlib.gzipSync(bytes, { level }));
}

function decompress(bytes: Uint8Array, limitBytes: number): Uint8Array {
  const zlib = builtinZlib();
  if (zlib === undefined) return gunzipInScript(bytes, limitBytes);
  try {
    // zlib wants a limit of at least 1; the length is checked once more for a limit of 0.
    const maxOutputLength = Math.max(limitBytes, 1);
    const content = zlib.gunzipSync(bytes, { maxOutputLength });
    if (content.length > limitBytes) throw DecompressionError.tooLarge('gzip', limitBytes);
    return plainBytes(content);
  } catch (error) {
    throw explained('gzip', error, limitBytes);
  }
}

async function decompressLater(bytes: Uint8Array, limitBytes: number): Promise<Uint8Array> {
  const zlib = builtinZlib();
  if (zlib === undefined) return gunzipInScript(bytes, limitBytes);
  try {
    const content = await later(zlib.gunzip, bytes, Math.max(limitBytes, 1));
    if (content.length > limitBytes) throw DecompressionError.tooLarge('gzip', limitBytes);
    return content;
  } catch (error) {
    throw explained('gzip', error, limitBytes);
  }
}

/** Compresses without zlib, as in browsers. */
export function gzipInScript(bytes: Uint8Array, level: number): Uint8Array {
  const clamped = Math.min(Math.max(level, 0), 9) as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
  // A time of 0 keeps the output a function of the input.
  return gzipSync(bytes, { level: clamped, mtime: 0 });
}

/** Decompresses without zlib, as in browsers. */
export function gunzipInScript(bytes: Uint8Array, limitBytes: number): Uint8Array {
  const collector = new ByteCollector('gzip', limitBytes);
  const gunzip = new Gunzip((piece) => collector.add(piece));
  if (bytes.length === 0) throw malformed('gzip', new Error('no data'));
  for (let at = 0; at < bytes.length;) {
    const feed = Math.min(Math.max(Math.floor(collector.room / RATIO_MAX), FEED_MIN), FEED_MAX);
    const end = Math.min(at + feed, bytes.length);
    try {
      // fflate keeps and changes what it is given: it gets a copy.
      gunzip.push(bytes.slice(at, end), end === bytes.length);
    } catch (error) {
      throw error instanceof DecompressionError ? error : malformed('gzip', error);
    }
    at = end;
  }
  return collector.finish();
}
