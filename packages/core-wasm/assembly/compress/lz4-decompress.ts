// Decompresses one LZ4 block of any size. Trusts nothing in it: every length and offset is checked
// before it is followed.
//
//   token            u8        high half: literal length, low half: match length - 4
//   literal length…            if 15: bytes to add, up to the first below 255
//   literals
//   offset           u16 LE    back from here; the last sequence ends before it
//   match length…              if 15: as above
import { copy16, copyWild } from '../wide';
import { repeatExactly, repeatWild } from './match';

const MALFORMED: i32 = -1;
const MATCH_MIN: usize = 4;

/** Nearer than this to an end, copies are exact. */
const SOURCE_MARGIN: usize = 32;
const TARGET_MARGIN: usize = 32;

/** A match of which one extra byte tells the length is shorter than this. */
const QUICK_MATCH_MAX: usize = 15 + 255 + MATCH_MIN;
/** Room for what a quick sequence may write: 14 literals, the longest match, and wild copies. */
const QUICK_MARGIN: usize = 14 + QUICK_MATCH_MAX + TARGET_MARGIN;

/** Where reading a long length ended; 0 when it is cut off. */
let lengthEnd: usize = 0;

/**
 * Adds up bytes until one is below 255. A length above the limit stops early: it is refused
 * anyway.
 */
function readLength(at: usize, end: usize, length: usize, limit: usize): usize {
  let byte: usize;
  do {
    if (at >= end || length > limit) {
      lengthEnd = 0;
      return 0;
    }
    byte = <usize>load<u8>(at++);
    length += byte;
  } while (byte == 255);
  lengthEnd = at;
  return length;
}

/**
 * Decompresses to `target`, where there is room for `capacity` bytes; offsets may reach back to
 * `history` (at most `target`), as linked blocks do. Returns the size, or -1 when malformed or
 * larger than the capacity.
 */
export function lz4DecompressBlock(
  source: usize,
  length: usize,
  target: usize,
  capacity: usize,
  history: usize,
): i32 {
  let at = source;
  let out = target;
  const end = source + length;
  const outEnd = target + capacity;
  const wildEnd = length > SOURCE_MARGIN ? end - SOURCE_MARGIN : source;
  const outWildEnd = capacity > TARGET_MARGIN ? outEnd - TARGET_MARGIN : target;
  const outQuickEnd = capacity > QUICK_MARGIN ? outEnd - QUICK_MARGIN : target;

  while (at < end) {
    const token = <usize>load<u8>(at++);
    let literals = token >>> 4;
    if (literals < 15 && at < wildEnd && out < outQuickEnd) {
      // Nearly every sequence. Lengths without branches: one in four matches needs the extra byte,
      // and a mispredicted branch costs more than the whole copy.
      const matchStart = out + literals;
      const offset = <usize>load<u16>(at + literals);
      const extra = <usize>load<u8>(at + literals, 2);
      const isLong = (token & 15) == 15;
      const match = (token & 15) + MATCH_MIN + select<usize>(extra, 0, isLong);
      if (offset >= 16 && offset <= matchStart - history && match < QUICK_MATCH_MAX) {
        copy16(out, at);
        repeatWild(matchStart, offset, matchStart + match);
        at += literals + 2 + <usize>isLong;
        out = matchStart + match;
        continue;
      }
    }

    if (literals == 15) {
      literals = readLength(at, end, 15, capacity);
      if (lengthEnd == 0) return MALFORMED;
      at = lengthEnd;
    }
    if (literals > end - at || literals > outEnd - out) return MALFORMED;
    if (at + literals < wildEnd && out + literals < outWildEnd) {
      copyWild(out, at, out + literals);
    } else {
      memory.copy(out, at, literals);
    }
    at += literals;
    out += literals;
    if (at == end) return <i32>(out - target);

    if (end - at < 2) return MALFORMED;
    const offset = <usize>load<u16>(at);
    at += 2;
    if (offset == 0 || offset > out - history) return MALFORMED;
    let match = token & 15;
    if (match == 15) {
      match = readLength(at, end, 15, capacity);
      if (lengthEnd == 0) return MALFORMED;
      at = lengthEnd;
    }
    match += MATCH_MIN;
    if (match > outEnd - out) return MALFORMED;
    const matchEnd = out + match;
    if (matchEnd < outWildEnd) repeatWild(out, offset, matchEnd);
    else repeatExactly(out, offset, matchEnd);
    out = matchEnd;
  }
  return MALFORMED;
}
