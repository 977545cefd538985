// Twin of assembly/compress/xxh32.ts: the checksum of the LZ4 frame format, for bytes on the heap.
import { atOnce, type Steps } from '../steps.ts';

const PRIME_1 = 2654435761;
const PRIME_2 = 2246822519;
const PRIME_3 = 3266489917;
const PRIME_4 = 668265263;
const PRIME_5 = 374761393;

const rotate = (value: number, bits: number) => (value << bits) | (value >>> (32 - bits));

function readWord(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
}

function round(lane: number, word: number): number {
  return Math.imul(rotate((lane + Math.imul(word, PRIME_2)) | 0, 13), PRIME_1);
}

/** Takes the whole words of 16 bytes into the lanes; returns where they end. */
function mix(lanes: number[], bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  for (; at + 16 <= end; at += 16) {
    for (let lane = 0; lane < 4; lane++) {
      lanes[lane] = round(lanes[lane]! | 0, readWord(bytes, at + 4 * lane));
    }
  }
  return at;
}

/** Bytes hashed without a pause; a multiple of 16. */
const PIECE_BYTES = 256 * 1024;

/** XXH32 of bytes [start, end), unsigned. */
export function xxh32(bytes: Uint8Array, start = 0, end = bytes.length, seed = 0): number {
  return atOnce(xxh32Steps(bytes, start, end, seed));
}

/** As `xxh32`, yielding the bytes done since the last time. */
export function* xxh32Steps(
  bytes: Uint8Array,
  start = 0,
  end = bytes.length,
  seed = 0,
): Steps<number> {
  let at = start;
  let hash = (seed + PRIME_5) | 0;
  if (end - start >= 16) {
    const lanes = [seed + PRIME_1 + PRIME_2, seed + PRIME_2, seed, seed - PRIME_1];
    while (at + 16 <= end) {
      const pieceEnd = Math.min(at + PIECE_BYTES, end);
      at = mix(lanes, bytes, at, pieceEnd);
      yield PIECE_BYTES;
    }
    const [a, b, c, d] = lanes as [number, number, number, number];
    hash = (rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18)) | 0;
  }
  hash = (hash + end - start) | 0;
  for (; at + 4 <= end; at += 4) {
    const sum = (hash + Math.imul(readWord(bytes, at), PRIME_3)) | 0;
    hash = Math.imul(rotate(sum, 17), PRIME_4);
  }
  for (; at < end; at++) {
    hash = Math.imul(rotate((hash + Math.imul(bytes[at]!, PRIME_5)) | 0, 11), PRIME_1);
  }
  hash = Math.imul(hash ^ (hash >>> 15), PRIME_2);
  hash = Math.imul(hash ^ (hash >>> 13), PRIME_3);
  return (hash ^ (hash >>> 16)) >>> 0;
}
