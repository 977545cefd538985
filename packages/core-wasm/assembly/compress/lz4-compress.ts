// Compresses one LZ4 block of at most 64 KiB, Kafka's block size. Positions then fit 16 bits, no
// repeat can be out of reach, and the hash table stays in the first-level cache.
import { HASH_TABLE } from '../memory';
import { copyWild } from '../wide';
import { matchLength } from './match';

const HASH_BITS: u32 = 13;
const HASH_TABLE_SIZE: usize = 2 << HASH_BITS;

const MATCH_MIN: usize = 4;
/** The format wants the last 5 bytes as literals, and no match to begin in the last 12. */
const LAST_LITERALS: usize = 5;
const MATCH_START_MARGIN: usize = 12;

/** After so many misses (as a power of two) the search begins to skip. */
const SKIP_TRIGGER: usize = 6;

// @ts-ignore: decorator
@inline
function slotOf(pointer: usize): usize {
  // Five bytes: fewer chance matches than four, as cheap with 64-bit arithmetic.
  const hash = ((load<u64>(pointer) << 24) * 889523592379) >>> (64 - HASH_BITS);
  return HASH_TABLE + (<usize>hash << 1);
}

/** Writes the part of a length above 15 as bytes of 255 and a rest. */
// @ts-ignore: decorator
@inline
function writeLength(out: usize, rest: usize): usize {
  while (rest >= 255) {
    store<u8>(out++, 255);
    rest -= 255;
  }
  store<u8>(out++, <u8>rest);
  return out;
}

/** A token with the literals behind it; the match adds its own length to the token. */
// @ts-ignore: decorator
@inline
function writeLiterals(out: usize, anchor: usize, length: usize): usize {
  const token = out++;
  if (length >= 15) {
    store<u8>(token, 0xf0);
    out = writeLength(out, length - 15);
  } else {
    store<u8>(token, <u8>(length << 4));
  }
  copyWild(out, anchor, out + length);
  return out + length;
}

function writeLastLiterals(out: usize, anchor: usize, end: usize): usize {
  const length = end - anchor;
  if (length >= 15) {
    store<u8>(out, 0xf0);
    out = writeLength(out + 1, length - 15);
  } else {
    store<u8>(out++, <u8>(length << 4));
  }
  memory.copy(out, anchor, length);
  return out + length;
}

/**
 * Compresses `length` bytes to `target`, where there must be room for length + length / 255 + 32;
 * returns the compressed size. Reads up to 15 bytes past the source.
 */
export function lz4CompressBlock(source: usize, length: usize, target: usize): usize {
  const end = source + length;
  let out = target;
  let anchor = source;
  if (length <= MATCH_START_MARGIN) return writeLastLiterals(out, anchor, end) - target;

  const startLimit = end - MATCH_START_MARGIN;
  const matchLimit = end - LAST_LITERALS;
  // An empty slot stands for the first byte: a harmless guess, for every guess is compared.
  memory.fill(HASH_TABLE, 0, HASH_TABLE_SIZE);
  let at = source + 1;
  let slot = slotOf(at);

  while (true) {
    let before: usize = 0;
    let next = at;
    let attempts: usize = 1 << SKIP_TRIGGER;
    let isFound = false;
    while (!isFound) {
      at = next;
      next += attempts++ >> SKIP_TRIGGER;
      if (next > startLimit) break;
      before = source + <usize>load<u16>(slot);
      store<u16>(slot, <u16>(at - source));
      slot = slotOf(next);
      isFound = load<u32>(before) == load<u32>(at);
    }
    if (!isFound) break;
    while (at > anchor && before > source && load<u8>(at - 1) == load<u8>(before - 1)) {
      at--;
      before--;
    }

    let token = out;
    out = writeLiterals(out, anchor, at - anchor);

    // One match after the other as long as the next begins where this one ends.
    while (true) {
      store<u16>(out, <u16>(at - before));
      out += 2;
      const extra = matchLength(at + MATCH_MIN, before + MATCH_MIN, matchLimit);
      at += extra + MATCH_MIN;
      anchor = at;
      if (extra >= 15) {
        store<u8>(token, load<u8>(token) | 15);
        out = writeLength(out, extra - 15);
      } else {
        store<u8>(token, load<u8>(token) | <u8>extra);
      }
      if (at >= startLimit) break;
      store<u16>(slotOf(at - 2), <u16>(at - 2 - source));
      slot = slotOf(at);
      before = source + <usize>load<u16>(slot);
      store<u16>(slot, <u16>(at - source));
      if (load<u32>(before) != load<u32>(at)) break;
      token = out++;
      store<u8>(token, 0);
    }
    if (at >= startLimit) break;
    at++;
    slot = slotOf(at);
  }
  return writeLastLiterals(out, anchor, end) - target;
}
