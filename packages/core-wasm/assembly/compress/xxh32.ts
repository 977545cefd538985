// XXH32, the checksum of the LZ4 frame format.

const PRIME_1: u32 = 2654435761;
const PRIME_2: u32 = 2246822519;
const PRIME_3: u32 = 3266489917;
const PRIME_4: u32 = 668265263;
const PRIME_5: u32 = 374761393;

// @ts-ignore: decorator
@inline
function round(lane: u32, pointer: usize): u32 {
  return rotl<u32>(lane + load<u32>(pointer) * PRIME_2, 13) * PRIME_1;
}

/** XXH32 of `length` bytes with the given seed. */
export function xxh32(pointer: usize, length: usize, seed: u32): u32 {
  const end = pointer + length;
  let hash = seed + PRIME_5;
  if (length >= 16) {
    let a = seed + PRIME_1 + PRIME_2;
    let b = seed + PRIME_2;
    let c = seed;
    let d = seed - PRIME_1;
    while (pointer + 16 <= end) {
      a = round(a, pointer);
      b = round(b, pointer + 4);
      c = round(c, pointer + 8);
      d = round(d, pointer + 12);
      pointer += 16;
    }
    hash = rotl<u32>(a, 1) + rotl<u32>(b, 7) + rotl<u32>(c, 12) + rotl<u32>(d, 18);
  }
  hash += <u32>length;
  while (pointer + 4 <= end) {
    hash = rotl<u32>(hash + load<u32>(pointer) * PRIME_3, 17) * PRIME_4;
    pointer += 4;
  }
  while (pointer < end) {
    hash = rotl<u32>(hash + <u32>load<u8>(pointer++) * PRIME_5, 11) * PRIME_1;
  }
  hash = (hash ^ (hash >>> 15)) * PRIME_2;
  hash = (hash ^ (hash >>> 13)) * PRIME_3;
  return hash ^ (hash >>> 16);
}
