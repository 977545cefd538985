// Twin of assembly/lookup for index bytes on the heap. The formats are drawn there.

/** Size of an entry of the offset index: relative offset i32, position i32. */
export const OFFSET_ENTRY_SIZE = 8;

/** Size of an entry of the time index: timestamp i64, relative offset i32. */
export const TIMESTAMP_ENTRY_SIZE = 12;

const HIGH_UNIT = 2 ** 32;

function readInt32(bytes: Uint8Array, at: number): number {
  return (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
}

/** Number of the last entry for which `isNotGreater` holds; it holds for a first part of them. */
function lastWhere(entryCount: number, isNotGreater: (entry: number) => boolean): number {
  let low = 0;
  let high = entryCount;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isNotGreater(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Number of the last entry whose offset is not greater than `relativeOffset`, or -1. */
export function lookupOffset(
  bytes: Uint8Array,
  entryCount: number,
  relativeOffset: number,
): number {
  return lastWhere(
    entryCount,
    (entry) => readInt32(bytes, entry * OFFSET_ENTRY_SIZE) <= relativeOffset,
  );
}

/** Number of the last entry whose timestamp is not greater than `timestampMs`, or -1. */
export function lookupTimestamp(
  bytes: Uint8Array,
  entryCount: number,
  timestampMs: number,
): number {
  return lastWhere(entryCount, (entry) => {
    const at = entry * TIMESTAMP_ENTRY_SIZE;
    const low = readInt32(bytes, at + 4) >>> 0;
    return readInt32(bytes, at) * HIGH_UNIT + low <= timestampMs;
  });
}
