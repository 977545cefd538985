// Twin of assembly/murmur2.ts for bytes on the heap: the hash by which Kafka's clients place a key.
// It must equal Java's org.apache.kafka.common.utils.Utils.murmur2 for every input.

const SEED = 0x9747b28c;
const MIX = 0x5bd1e995;

/** Murmur2 of bytes [start, end) as a signed 32-bit number. */
export function murmur2(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let hash = SEED ^ (end - start);
  let at = start;
  for (; at + 4 <= end; at += 4) {
    let word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    word = Math.imul(word, MIX);
    word ^= word >>> 24;
    hash = Math.imul(hash, MIX) ^ Math.imul(word, MIX);
  }
  const rest = end - at;
  if (rest > 2) hash ^= bytes[at + 2]! << 16;
  if (rest > 1) hash ^= bytes[at + 1]! << 8;
  if (rest > 0) hash = Math.imul(hash ^ bytes[at]!, MIX);
  hash = Math.imul(hash ^ (hash >>> 13), MIX);
  return hash ^ (hash >>> 15);
}
