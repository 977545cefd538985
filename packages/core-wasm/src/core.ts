// The core: one fixed memory, the kernels that work in it, and the bookkeeping of who uses which
// part. The memory never grows, so views on it never go stale. Scratch windows belong to the call
// that is running: no method keeps a view on them beyond its return.
import { Arena } from './arena.ts';
import { CoreMemoryError } from './errors.ts';
import type { Kernels, MemoryMap } from './kernels.ts';
import {
  CRC_PIECE_BYTES,
  MEMORY_SIZE_DEFAULT_BYTES,
  MEMORY_SIZE_MAX_BYTES,
  MEMORY_SIZE_MIN_BYTES,
} from './limits.ts';
import { loadKernels, type SimdMode } from './load.ts';
import { murmur2 } from './reference/murmur2.ts';

/** Options of {@link createCore}. */
export interface CoreOptions {
  /**
   * Size of the fixed memory in bytes, rounded up to 64 KiB; default 64 MiB. The first 16 MiB are
   * scratch windows, the rest is for `allocate`. Pages that are never touched cost no memory.
   */
  memorySizeBytes?: number;
  /** Which build to run; default `auto`. The variable MILLRACE_WASM_SIMD=off overrides `auto`. */
  simd?: SimdMode;
}

/** Keys up to this length are hashed faster in JavaScript than they are copied. */
const HASH_IN_PLACE_MAX_BYTES = 256;
const WASM_PAGE_BYTES = 65_536;

/** An instance of the kernels with its memory. Make one with {@link createCore}. */
export class Core {
  /** All of the core's memory. */
  readonly memory: Uint8Array;
  /** The same memory for reading and writing numbers. */
  readonly view: DataView;
  /** Whether the SIMD build runs. */
  readonly simd: boolean;
  /** The raw kernels, for hosts that manage pointers themselves. */
  readonly kernels: Kernels;
  /** Where the scratch windows lie. Every call of this package may overwrite them. */
  readonly map: MemoryMap;
  readonly #arena: Arena;

  constructor(options: CoreOptions = {}) {
    const asked = options.memorySizeBytes ?? MEMORY_SIZE_DEFAULT_BYTES;
    const sizeBytes = Math.ceil(asked / WASM_PAGE_BYTES) * WASM_PAGE_BYTES;
    if (!(sizeBytes >= MEMORY_SIZE_MIN_BYTES && sizeBytes <= MEMORY_SIZE_MAX_BYTES)) {
      throw invalidSize(asked);
    }
    const loaded = loadKernels(sizeBytes, options.simd ?? 'auto');
    this.kernels = loaded.kernels;
    this.map = loaded.map;
    this.simd = loaded.simd;
    this.memory = new Uint8Array(loaded.buffer);
    this.view = new DataView(loaded.buffer);
    this.#arena = new Arena(loaded.map.arena, sizeBytes);
  }

  /** Bytes of the arena in use, after rounding each block up to a power of two. */
  get allocatedBytes(): number {
    return this.#arena.usedBytes;
  }

  /**
   * Reserves a block of core memory and returns its address. Its content is arbitrary.
   *
   * @throws CoreMemoryError when no free block is large enough.
   * @example
   * const pointer = core.allocate(65_536);
   * core.memory.set(bytes, pointer);
   * core.free(pointer);
   */
  allocate(sizeBytes: number): number {
    return this.#arena.allocate(sizeBytes);
  }

  /** Gives a block back. Throws CoreMemoryError for a pointer that is not in use. */
  free(pointer: number): void {
    this.#arena.free(pointer);
  }

  /** Whether `bytes` is a view on this core's memory, so that kernels can use it in place. */
  contains(bytes: Uint8Array): boolean {
    return bytes.buffer === this.memory.buffer;
  }

  /**
   * CRC32C of `bytes` from `start` to `end`, as an unsigned number. `seed` is the CRC of what came
   * before, 0 at the beginning. Bytes of any size: those on the heap go through scratch in pieces.
   *
   * @example
   * core.crc32c(new TextEncoder().encode('123456789')); // 0xe3069283
   */
  crc32c(bytes: Uint8Array, start = 0, end = bytes.length, seed = 0): number {
    checkRange(bytes, start, end);
    if (this.contains(bytes)) return this.crc32cAt(bytes.byteOffset + start, end - start, seed);
    const window = this.map.inputWindow;
    let crc = seed;
    for (let at = start; at < end; at += CRC_PIECE_BYTES) {
      const pieceEnd = Math.min(at + CRC_PIECE_BYTES, end);
      this.memory.set(pieceOf(bytes, at, pieceEnd), window);
      crc = this.kernels.crc32c(window, pieceEnd - at, crc);
    }
    return crc >>> 0;
  }

  /** CRC32C of `length` bytes of core memory at `pointer`; see {@link crc32c}. */
  crc32cAt(pointer: number, length: number, seed = 0): number {
    checkRange(this.memory, pointer, pointer + length);
    return this.kernels.crc32c(pointer, length, seed) >>> 0;
  }

  /**
   * The hash by which Kafka's clients place a key, as Java's signed int.
   *
   * @example
   * const partition = toPositive(core.murmur2(key)) % partitionCount;
   */
  murmur2(bytes: Uint8Array, start = 0, end = bytes.length): number {
    checkRange(bytes, start, end);
    const length = end - start;
    if (this.contains(bytes)) return this.kernels.murmur2(bytes.byteOffset + start, length);
    if (length <= HASH_IN_PLACE_MAX_BYTES || length > this.map.inputWindowSize) {
      return murmur2(bytes, start, end);
    }
    return this.kernels.murmur2(this.stage(bytes, start, end), length);
  }

  /**
   * The address of bytes [start, end): their own when they lie in core memory, else that of a copy
   * in the input window, which the next call may overwrite. The caller has checked that they fit.
   *
   * @internal
   */
  stage(bytes: Uint8Array, start: number, end: number): number {
    if (this.contains(bytes)) return bytes.byteOffset + start;
    this.memory.set(pieceOf(bytes, start, end), this.map.inputWindow);
    return this.map.inputWindow;
  }

  /**
   * Whether {@link stage} can take `length` bytes of `bytes`.
   *
   * @internal
   */
  canStage(bytes: Uint8Array, length: number): boolean {
    return length <= this.map.inputWindowSize || this.contains(bytes);
  }
}

/**
 * Makes a core of its own: compiles the kernels (under a millisecond) and reserves its memory.
 *
 * @throws CoreLoadError where WebAssembly, or SIMD with `simd: 'on'`, is missing.
 * @example
 * const core = createCore({ memorySizeBytes: 256 * 1024 * 1024 });
 */
export function createCore(options: CoreOptions = {}): Core {
  return new Core(options);
}

let shared: Core | undefined;

/** The core that parts of one process share, made with default options on first use. */
export function sharedCore(): Core {
  shared ??= createCore();
  return shared;
}

/**
 * Makes a hash usable as an index, as Kafka does: by clearing the sign bit, not by Math.abs.
 *
 * @example
 * toPositive(-1); // 2147483647
 */
export function toPositive(hash: number): number {
  return hash & 0x7fff_ffff;
}

/** A view is made only when a part is wanted: making one costs more than copying a small batch. */
function pieceOf(bytes: Uint8Array, start: number, end: number): Uint8Array {
  return start === 0 && end === bytes.length ? bytes : bytes.subarray(start, end);
}

function checkRange(bytes: Uint8Array, start: number, end: number): void {
  if (!(start >= 0 && start <= end && end <= bytes.length)) {
    throw new RangeError(`Range ${start} to ${end} does not lie in ${bytes.length} bytes.`);
  }
}

function invalidSize(asked: number): CoreMemoryError {
  return new CoreMemoryError(
    'CORE_MEMORY_SIZE',
    `memorySizeBytes ${asked} is not between ${MEMORY_SIZE_MIN_BYTES} and ` +
      `${MEMORY_SIZE_MAX_BYTES}.`,
  );
}
