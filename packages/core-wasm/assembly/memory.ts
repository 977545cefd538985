// Where everything lies in the one fixed memory that the host creates. The memory never grows, so
// every view that JavaScript holds stays valid. Nothing here is ever allocated: kernels use these
// windows, and the host hands out the arena above them.
//
//   0x0000000  static data of the compiler        (the build fails when it passes STATIC_END)
//   0x0004000  CRC32C slicing tables              16 KiB: 16 tables of 256 u32
//   0x0008000  results                            256 B: numbers a kernel answers beside its result
//   0x0008100  batch header                       256 B: the header of a batch that lies elsewhere
//   0x0010000  CRC32C folding ring                64 KiB
//   0x0020000  hash table of the compressors      64 KiB
//   0x0030000  row table                          1 MiB: rows of records or of batches
//   0x0140000  input window                       4.25 MiB: heap bytes on their way in
//   0x0600000  output window                      10 MiB: what a codec produced
//   0x1000000  arena                              up to the end of the memory

export const STATIC_END: usize = 0x4000;
export const CRC_TABLES: usize = 0x4000;
export const RESULTS: usize = 0x8000;
export const HEADER_WINDOW: usize = 0x8100;
export const CRC_RING: usize = 0x10000;
export const HASH_TABLE: usize = 0x20000;
export const ROW_TABLE: usize = 0x30000;
export const ROW_TABLE_SIZE: usize = 0x100000;
export const INPUT_WINDOW: usize = 0x140000;
export const INPUT_WINDOW_SIZE: usize = 0x440000;
export const OUTPUT_WINDOW: usize = 0x600000;
export const OUTPUT_WINDOW_SIZE: usize = 0xa00000;
export const ARENA: usize = 0x1000000;
