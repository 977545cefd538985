// 64-bit integers as JavaScript numbers, for offsets, timestamps and producer ids, which stay below
// 2^53. A larger one is rounded, never wrapped, so that it still compares as out of range.

const HIGH_UNIT = 2 ** 32;

/** Reads a signed big-endian 64-bit integer as a number. */
export function readInt64(view: DataView, position: number): number {
  return view.getInt32(position) * HIGH_UNIT + view.getUint32(position + 4);
}

/** Writes a whole number as a signed big-endian 64-bit integer. */
export function writeInt64(view: DataView, position: number, value: number): void {
  view.setInt32(position, Math.floor(value / HIGH_UNIT));
  view.setUint32(position + 4, value >>> 0);
}
