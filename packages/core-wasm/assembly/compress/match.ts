// Copying and comparing of repeats, shared by LZ4 and Snappy.
import { copy16, copyWild } from '../wide';

/** Counts equal bytes at `at` and `before`, up to `limit` for `at`. */
// @ts-ignore: decorator
@inline
export function matchLength(at: usize, before: usize, limit: usize): usize {
  const start = at;
  while (at + 8 <= limit) {
    const difference = load<u64>(at) ^ load<u64>(before);
    if (difference != 0) return at + <usize>(ctz(difference) >>> 3) - start;
    at += 8;
    before += 8;
  }
  while (at < limit && load<u8>(at) == load<u8>(before)) {
    at++;
    before++;
  }
  return at - start;
}

/**
 * Repeats what lies `offset` bytes before `target` up to `targetEnd`. Writes up to 31 bytes past
 * the end: only where the caller has that room. Most repeats are short: two wide copies, and no
 * loop.
 */
// @ts-ignore: decorator
@inline
export function repeatWild(target: usize, offset: usize, targetEnd: usize): void {
  if (offset >= 16) {
    copy16(target, target - offset);
    copy16(target + 16, target + 16 - offset);
    if (targetEnd > target + 32) copyWild(target + 32, target + 32 - offset, targetEnd);
  } else {
    repeatShort(target, offset, targetEnd);
  }
}

/** A period below 16: lays down one whole number of periods of at least 16, then repeats that. */
function repeatShort(target: usize, offset: usize, targetEnd: usize): void {
  if (offset == 1) {
    memory.fill(target, load<u8>(target - 1), targetEnd - target);
    return;
  }
  let span = offset;
  while (span < 16) span += offset;
  // Up to 16 bytes of the pattern already lie before the target; span - offset more are needed.
  const patternEnd = min<usize>(target + (span - offset), targetEnd);
  repeatExactly(target, offset, patternEnd);
  target = patternEnd;
  while (target < targetEnd) {
    copy16(target, target - span);
    target += 16;
  }
}

/** Repeats byte by byte and writes nothing past `targetEnd`. */
// @ts-ignore: decorator
@inline
export function repeatExactly(target: usize, offset: usize, targetEnd: usize): void {
  while (target < targetEnd) {
    store<u8>(target, load<u8>(target - offset));
    target++;
  }
}
