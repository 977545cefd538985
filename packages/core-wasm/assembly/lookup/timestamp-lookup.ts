// Binary search in Kafka's time index: entries of 12 bytes, big-endian, in ascending order.
//
//   timestamp        i64   greatest so far in the segment
//   relative offset  i32   of the record that has it

const ENTRY_SIZE: usize = 12;

/** Number of the last entry whose timestamp is not greater than `timestampMs`, or -1. */
export function lookupTimestamp(pointer: usize, entryCount: i32, timestampMs: f64): i32 {
  let low = 0;
  let high = entryCount;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const timestamp = bswap(load<i64>(pointer + <usize>middle * ENTRY_SIZE));
    if (<f64>timestamp <= timestampMs) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
