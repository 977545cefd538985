// Compresses one fragment of at most 64 KiB into Snappy elements, without the length in front.
import { HASH_TABLE } from '../memory';
import { copyWild } from '../wide';
import { matchLength } from './match';

const HASH_BITS_MAX: u32 = 14;
const HASH_BITS_MIN: u32 = 8;

/** Shorter fragments, and the end of longer ones, are literals: searching reads ahead that far. */
const INPUT_MARGIN: usize = 15;
const MATCH_MIN: usize = 4;

/** After so many misses (as a power of two) the search begins to skip. */
const SKIP_TRIGGER: usize = 5;

const TAG_COPY_1: u32 = 1;
const TAG_COPY_2: u32 = 2;
const TAG_LITERAL_1: u8 = 60 << 2;
const TAG_LITERAL_2: u8 = 61 << 2;

// @ts-ignore: decorator
@inline
function slotOf(word: u32, shift: u32): usize {
  return HASH_TABLE + (<usize>((word * 0x1e35a7bd) >>> shift) << 1);
}

/** A literal element; `isWild` where 15 bytes may be read and written past it. */
// @ts-ignore: decorator
@inline
function writeLiteral(out: usize, source: usize, length: usize, isWild: bool): usize {
  const rest = length - 1;
  if (rest < 60) {
    store<u8>(out, <u8>(rest << 2));
    out += 1;
  } else if (rest < 256) {
    store<u8>(out, TAG_LITERAL_1);
    store<u8>(out, <u8>rest, 1);
    out += 2;
  } else {
    store<u8>(out, TAG_LITERAL_2);
    store<u16>(out, <u16>rest, 1);
    out += 3;
  }
  if (isWild) copyWild(out, source, out + length);
  else memory.copy(out, source, length);
  return out + length;
}

// @ts-ignore: decorator
@inline
function writeLongCopy(out: usize, offset: usize, length: usize): usize {
  store<u8>(out, <u8>(((<u32>length - 1) << 2) | TAG_COPY_2));
  store<u16>(out, <u16>offset, 1);
  return out + 3;
}

/** Copy elements hold at most 64 bytes; the cuts leave at least 4 for the last one. */
// @ts-ignore: decorator
@inline
function writeCopy(out: usize, offset: usize, length: usize): usize {
  while (length >= 68) {
    out = writeLongCopy(out, offset, 64);
    length -= 64;
  }
  if (length > 64) {
    out = writeLongCopy(out, offset, 60);
    length -= 60;
  }
  if (length >= 12 || offset >= 2048) return writeLongCopy(out, offset, length);
  const high = (<u32>offset >>> 8) << 5;
  store<u8>(out, <u8>(TAG_COPY_1 | ((<u32>length - 4) << 2) | high));
  store<u8>(out, <u8>offset, 1);
  return out + 2;
}

/**
 * Compresses `length` bytes to `target`, where there must be room for length + length / 6 + 32;
 * returns the compressed size. Reads up to 15 bytes past the source.
 */
export function snappyCompressFragment(source: usize, length: usize, target: usize): usize {
  const end = source + length;
  let out = target;
  let anchor = source;
  if (length > INPUT_MARGIN) {
    let bits = HASH_BITS_MIN;
    while (bits < HASH_BITS_MAX && <usize>1 << bits < length) bits++;
    const shift = 32 - bits;
    memory.fill(HASH_TABLE, 0, <usize>2 << bits);
    const startLimit = end - INPUT_MARGIN;
    let at = source + 1;
    let word = load<u32>(at);

    while (true) {
      let before: usize = 0;
      let next = at;
      let attempts: usize = 1 << SKIP_TRIGGER;
      let isFound = false;
      while (!isFound) {
        at = next;
        next += attempts++ >> SKIP_TRIGGER;
        if (next > startLimit) break;
        const slot = slotOf(word, shift);
        before = source + <usize>load<u16>(slot);
        store<u16>(slot, <u16>(at - source));
        isFound = load<u32>(before) == word;
        word = load<u32>(next);
      }
      if (!isFound) break;
      out = writeLiteral(out, anchor, at - anchor, true);

      // One copy after the other as long as the next begins where this one ends.
      while (true) {
        const match = MATCH_MIN + matchLength(at + MATCH_MIN, before + MATCH_MIN, end);
        out = writeCopy(out, at - before, match);
        at += match;
        anchor = at;
        if (at >= startLimit) break;
        store<u16>(slotOf(load<u32>(at - 1), shift), <u16>(at - 1 - source));
        word = load<u32>(at);
        const slot = slotOf(word, shift);
        before = source + <usize>load<u16>(slot);
        store<u16>(slot, <u16>(at - source));
        if (load<u32>(before) != word) break;
      }
      if (at >= startLimit) break;
      at++;
      word = load<u32>(at);
    }
  }
  if (anchor < end) out = writeLiteral(out, anchor, end - anchor, false);
  return out - target;
}
