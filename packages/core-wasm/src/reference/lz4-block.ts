// Twin of assembly/compress/lz4-decompress.ts, the oracle of its tests. The format is drawn there.

const MATCH_MIN = 4;

/**
 * Decompresses one block behind `history`; undefined when it is malformed or makes more than
 * `capacity`.
 */
export function lz4DecompressBlock(
  bytes: Uint8Array,
  capacity: number,
  history: Uint8Array = new Uint8Array(0),
): Uint8Array | undefined {
  const out = Array.from(history);
  const outEnd = out.length + capacity;
  let at = 0;
  const readLength = (nibble: number) => {
    if (nibble < 15) return nibble;
    let length = nibble;
    for (;;) {
      const byte = bytes[at++] ?? Number.NaN;
      length += byte;
      if (byte !== 255) return length;
    }
  };
  while (at < bytes.length) {
    const token = bytes[at++]!;
    const literals = readLength(token >>> 4);
    if (!(at + literals <= bytes.length && out.length + literals <= outEnd)) return undefined;
    for (let index = 0; index < literals; index++) out.push(bytes[at++]!);
    if (at === bytes.length) return Uint8Array.from(out.slice(history.length));

    if (at + 2 > bytes.length) return undefined;
    const offset = bytes[at]! | (bytes[at + 1]! << 8);
    at += 2;
    const match = readLength(token & 15) + MATCH_MIN;
    if (offset === 0 || offset > out.length || !(out.length + match <= outEnd)) return undefined;
    for (let index = 0; index < match; index++) out.push(out[out.length - offset]!);
  }
  return undefined;
}
