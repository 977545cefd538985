// Twin of assembly/crc32c.ts: CRC32C one byte at a time, the oracle of the tests.

const POLYNOMIAL = 0x82f63b78;

const table = /* @__PURE__ */ Int32Array.from({ length: 256 }, (_, byte) => {
  let state = byte;
  for (let bit = 0; bit < 8; bit++) state = state & 1 ? (state >>> 1) ^ POLYNOMIAL : state >>> 1;
  return state;
});

/** CRC32C of bytes [start, end), unsigned; `seed` is the CRC of what came before. */
export function crc32c(bytes: Uint8Array, start = 0, end = bytes.length, seed = 0): number {
  let state = ~seed;
  for (let at = start; at < end; at++) {
    state = table[(state ^ bytes[at]!) & 255]! ^ (state >>> 8);
  }
  return ~state >>> 0;
}
