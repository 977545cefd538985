// Decompresses the elements of a Snappy block, the part behind its length. Trusts nothing in it.
//
//   low 2 bits of the tag   then
//   00 literal              6 bits length - 1; 60…63 say that it stands in the next 1…4 bytes
//   01 copy                 3 bits length - 4, 3 bits offset high, 1 byte offset low
//   10 copy                 6 bits length - 1, 2 bytes offset, little-endian
//   11 copy                 6 bits length - 1, 4 bytes offset, little-endian
import { copyWild } from '../wide';
import { repeatExactly, repeatWild } from './match';

const MALFORMED: i32 = -1;

/** Nearer than this to an end, copies are exact. */
const MARGIN: usize = 32;

const LITERAL_INLINE_MAX: usize = 60;

/**
 * Decompresses to `target`; the result must be exactly `size` bytes. Returns the size, or -1 when
 * the elements are malformed or make more or fewer bytes.
 */
export function snappyDecompressElements(
  source: usize,
  length: usize,
  target: usize,
  size: usize,
): i32 {
  let at = source;
  let out = target;
  const end = source + length;
  const outEnd = target + size;
  const wildEnd = length > MARGIN ? end - MARGIN : source;
  const outWildEnd = size > MARGIN ? outEnd - MARGIN : target;

  while (at < end) {
    const tag = <usize>load<u8>(at++);
    const kind = tag & 3;
    let count = tag >>> 2;
    let offset: usize;
    if (kind == 0) {
      if (count >= LITERAL_INLINE_MAX) {
        const width = count - (LITERAL_INLINE_MAX - 1);
        if (width > end - at) return MALFORMED;
        count = 0;
        for (let index: usize = 0; index < width; index++) {
          count |= <usize>load<u8>(at + index) << (<usize>8 * index);
        }
        at += width;
      }
      // Compared before 1 is added, so that a length of 2^32 cannot wrap to 0.
      if (count >= end - at || count >= outEnd - out) return MALFORMED;
      count++;
      if (at + count < wildEnd && out + count < outWildEnd) copyWild(out, at, out + count);
      else memory.copy(out, at, count);
      at += count;
      out += count;
      continue;
    }
    if (kind == 1) {
      if (at >= end) return MALFORMED;
      offset = ((tag >>> 5) << 8) | <usize>load<u8>(at);
      count = ((tag >>> 2) & 7) + 4;
      at += 1;
    } else if (kind == 2) {
      if (end - at < 2) return MALFORMED;
      offset = <usize>load<u16>(at);
      count++;
      at += 2;
    } else {
      if (end - at < 4) return MALFORMED;
      offset = <usize>load<u32>(at);
      count++;
      at += 4;
    }
    if (offset == 0 || offset > out - target || count > outEnd - out) return MALFORMED;
    const copyEnd = out + count;
    if (copyEnd < outWildEnd) repeatWild(out, offset, copyEnd);
    else repeatExactly(out, offset, copyEnd);
    out = copyEnd;
  }
  return out == outEnd ? <i32>size : MALFORMED;
}
