// Every limit of the package, by name.

/** Default size of the core's memory. Untouched pages cost address space only. */
export const MEMORY_SIZE_DEFAULT_BYTES = 64 * 1024 * 1024;

/** Largest memory a 32-bit WebAssembly module can address, less one page. */
export const MEMORY_SIZE_MAX_BYTES = 0xffff_0000;

/** Smallest memory: the scratch windows of 16 MiB and an arena of 64 KiB. */
export const MEMORY_SIZE_MIN_BYTES = 16 * 1024 * 1024 + 65_536;

/** Smallest block the arena gives out. */
export const ALLOCATION_MIN_BYTES = 64;

/**
 * Heap bytes checked in pieces of this size: large enough to fold fast, small enough for the
 * cache.
 */
export const CRC_PIECE_BYTES = 256 * 1024;

/** Smallest possible record: its length and six fields of one byte each. */
export const RECORD_MIN_BYTES = 7;

/** Default bound on what one compressed batch may hold. */
export const DECOMPRESSED_LIMIT_DEFAULT_BYTES = 128 * 1024 * 1024;

/** Default size of the buffer through which a segment is scanned. */
export const SCAN_BUFFER_DEFAULT_BYTES = 1024 * 1024;

/** Smallest scan buffer: a batch header and some. */
export const SCAN_BUFFER_MIN_BYTES = 4096;
