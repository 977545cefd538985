// Murmur2 as Kafka's clients use it to place a key: 32 bits, seed 0x9747b28c, little-endian words.

const SEED: u32 = 0x9747b28c;
const MIX: u32 = 0x5bd1e995;

export function murmur2(pointer: usize, length: usize): i32 {
  let hash = SEED ^ <u32>length;
  const wordsEnd = pointer + (length & ~3);
  while (pointer < wordsEnd) {
    let word = load<u32>(pointer) * MIX;
    word ^= word >>> 24;
    hash = (hash * MIX) ^ (word * MIX);
    pointer += 4;
  }
  const rest = length & 3;
  if (rest > 2) hash ^= <u32>load<u8>(pointer, 2) << 16;
  if (rest > 1) hash ^= <u32>load<u8>(pointer, 1) << 8;
  if (rest > 0) hash = (hash ^ load<u8>(pointer)) * MIX;
  hash = (hash ^ (hash >>> 13)) * MIX;
  return <i32>(hash ^ (hash >>> 15));
}
