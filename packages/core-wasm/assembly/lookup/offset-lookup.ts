// Binary search in Kafka's offset index: entries of 8 bytes, big-endian, in ascending order.
//
//   relative offset  i32   to the base offset of the segment
//   position         i32   of a batch in the segment

const ENTRY_SIZE: usize = 8;

/** Number of the last entry whose offset is not greater than `relativeOffset`, or -1. */
export function lookupOffset(pointer: usize, entryCount: i32, relativeOffset: i32): i32 {
  let low = 0;
  let high = entryCount;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const offset = bswap(load<i32>(pointer + <usize>middle * ENTRY_SIZE));
    if (offset <= relativeOffset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
