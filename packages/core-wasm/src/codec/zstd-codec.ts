// Zstandard: the runtime's zlib from Node 22.15 on, in Deno and in Bun; else the inlined module.
// Several frames after another are one content.
import {
  builtinZlib,
  later,
  plainBytes,
  type BuiltinZlib,
  type ZlibLater,
} from './builtin-zlib.ts';
import { ByteCollector } from './byte-collector.ts';
import type { Codec } from './codec.ts';
import { explained, malformed } from './decompression-failure.ts';
import { splitZstdFrames } from './zstd-frame.ts';
import { zstdCompress, zstdDecompress } from './zstd-wasm.ts';

/** The library's own default, and Kafka's. */
const DEFAULT_LEVEL = 3;

/** Zstandard; needs no core memory. */
export const zstdCodec: Codec = {
  id: 4,
  name: 'zstd',
  compress,
  compressToScratch: compress,
  decompress,
  decompressToScratch: decompress,
  decompressLater,
};

function compress(bytes: Uint8Array, level = DEFAULT_LEVEL): Uint8Array {
  const zlib = builtinZlib();
  const parameter = zlib?.constants.ZSTD_c_compressionLevel;
  if (zlib?.zstdCompressSync === undefined || parameter === undefined) {
    return zstdCompress(bytes, level);
  }
  return plainBytes(zlib.zstdCompressSync(bytes, { params: { [parameter]: level } }));
}

function decompress(bytes: Uint8Array, limitBytes: number): Uint8Array {
  const zlib = builtinZlib();
  if (bytes.length === 0) throw malformed('zstd', new Error('no data'));
  const { zstdDecompressSync } = zlib ?? {};
  if (zstdDecompressSync === undefined) return zstdDecompress(bytes, limitBytes);
  return decompressFrames(bytes, limitBytes, zstdDecompressSync);
}

/**
 * Decompresses frame by frame with a function that may not know what several or half frames are.
 */
export function decompressFrames(
  bytes: Uint8Array,
  limitBytes: number,
  zstdDecompressSync: NonNullable<BuiltinZlib['zstdDecompressSync']>,
): Uint8Array {
  const collector = new ByteCollector('zstd', limitBytes);
  for (const frame of splitZstdFrames(bytes)) {
    try {
      // zlib wants a limit of at least 1; the collector checks a limit of 0.
      const maxOutputLength = Math.max(collector.room, 1);
      collector.add(plainBytes(zstdDecompressSync(frame, { maxOutputLength })));
    } catch (error) {
      throw explained('zstd', error, limitBytes);
    }
  }
  return collector.finish();
}

async function decompressLater(bytes: Uint8Array, limitBytes: number): Promise<Uint8Array> {
  const { zstdDecompress } = builtinZlib() ?? {};
  if (zstdDecompress === undefined) return decompress(bytes, limitBytes);
  return decompressFramesLater(bytes, limitBytes, zstdDecompress);
}

/** Like {@link decompressFrames}, on another thread. */
export async function decompressFramesLater(
  bytes: Uint8Array,
  limitBytes: number,
  decompressOne: ZlibLater,
): Promise<Uint8Array> {
  if (bytes.length === 0) throw malformed('zstd', new Error('no data'));
  const collector = new ByteCollector('zstd', limitBytes);
  for (const frame of splitZstdFrames(bytes)) {
    try {
      collector.add(await later(decompressOne, frame, Math.max(collector.room, 1)));
    } catch (error) {
      throw explained('zstd', error, limitBytes);
    }
  }
  return collector.finish();
}
