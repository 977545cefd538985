// Zstandard for runtimes without it: the module of the package @bokuweb/zstd-wasm, which is the C
// library compiled to WebAssembly, instantiated synchronously. Its memory grows with the largest
// content and is given up again with the instance when it has grown large.
import { DecompressionError } from '../errors.ts';
import { malformed } from './decompression-failure.ts';
import { WASM_ZSTD } from '../generated/wasm-zstd.ts';
import { decodeBase64, instantiate } from '../load.ts';

/**
 * The module's exports; its build shortens their names, scripts/build-wasm.mjs checks the
 * version.
 */
interface ZstdExports {
  f: { buffer: ArrayBuffer; grow(pages: number): number };
  /** Constructors of the C runtime. */
  g(): void;
  /** ZSTD_isError */
  h(code: number): number;
  /** ZSTD_compressBound */
  i(size: number): number;
  /** ZSTD_compress */
  m(target: number, capacity: number, source: number, size: number, level: number): number;
  /** ZSTD_decompress: reads any number of frames */
  r(target: number, capacity: number, source: number, size: number): number;
  /** malloc */
  s(size: number): number;
  /** free */
  t(pointer: number): void;
}

const PAGE = 65_536;
const HEAP_MAX = 0x8000_0000;

/** An instance whose memory has grown past this is dropped after use. */
const KEPT_MEMORY_MAX = 64 * 1024 * 1024;

/** First guess at what compressed bytes hold, as a multiple of their size. */
const CONTENT_GUESS_RATIO = 8;
const CONTENT_GUESS_MIN = 64 * 1024;
const CONTENT_GUESS_STEP = 4;

/** ZSTD_error_dstSize_tooSmall, as the library returns errors: negated. */
const TARGET_TOO_SMALL = -70;

let instance: ZstdExports | undefined;

function zstd(): ZstdExports {
  if (instance !== undefined) return instance;
  const fail = () => {
    throw new Error('The Zstandard module aborted.');
  };
  const resizeHeap = (size: number) => {
    const wanted = size >>> 0;
    if (wanted > HEAP_MAX) return 0;
    const { f: memory } = exports;
    try {
      memory.grow(Math.ceil((wanted - memory.buffer.byteLength) / PAGE));
      return 1;
    } catch {
      return 0;
    }
  };
  // The timer of the C runtime (d) is never armed by compression.
  const imports = { a: { a: fail, b: () => {}, c: fail, d: () => 0, e: resizeHeap } };
  const exports = instantiate(decodeBase64(WASM_ZSTD), imports) as unknown as ZstdExports;
  exports.g();
  instance = exports;
  return exports;
}

/** Compresses into one frame. */
export function zstdCompress(bytes: Uint8Array, level: number): Uint8Array {
  const library = zstd();
  const capacity = library.i(bytes.length);
  return run(library, bytes, capacity, (target, source) => {
    const size = library.m(target, capacity, source, bytes.length, level);
    if (library.h(size) !== 0) throw new Error(`Zstandard failed to compress: ${size}.`);
    return size;
  })!;
}

/** Decompresses any number of frames into at most `limitBytes`. */
export function zstdDecompress(bytes: Uint8Array, limitBytes: number): Uint8Array {
  let capacity = Math.max(bytes.length * CONTENT_GUESS_RATIO, CONTENT_GUESS_MIN);
  for (;;) {
    capacity = Math.min(capacity, limitBytes);
    const content = tryDecompress(bytes, capacity);
    if (content !== undefined) return content;
    if (capacity === limitBytes) throw DecompressionError.tooLarge('zstd', limitBytes);
    capacity *= CONTENT_GUESS_STEP;
  }
}

/** The content, or undefined when it needs more than `capacity`. */
function tryDecompress(bytes: Uint8Array, capacity: number): Uint8Array | undefined {
  const library = zstd();
  return run(library, bytes, capacity, (target, source) => {
    const size = library.r(target, capacity, source, bytes.length);
    if (library.h(size) === 0) return size;
    if ((size | 0) === TARGET_TOO_SMALL) return -1;
    throw malformed('zstd');
  });
}

/** Calls `work` with room for the input and the output; it answers the size of the output. */
function run(
  library: ZstdExports,
  bytes: Uint8Array,
  capacity: number,
  work: (target: number, source: number) => number,
): Uint8Array | undefined {
  const source = library.s(Math.max(bytes.length, 1));
  const target = library.s(Math.max(capacity, 1));
  try {
    if (source === 0 || target === 0) throw DecompressionError.tooLarge('zstd', HEAP_MAX);
    new Uint8Array(library.f.buffer).set(bytes, source);
    const size = work(target, source);
    return size < 0 ? undefined : new Uint8Array(library.f.buffer, target, size).slice();
  } finally {
    library.t(source);
    library.t(target);
    if (library.f.buffer.byteLength > KEPT_MEMORY_MAX) instance = undefined;
  }
}
