// Folding for CRC32C without multiplication. The polynomial divides the sparse polynomial
//     x^209 + x^144 + x^54 + x^39 + x^14 + 1,
// so a word may be taken out of a message if it is XORed into the words 65, 155, 170, 195 and 209
// places later. Squaring keeps the exponents (the roots are conjugate), so that this holds for
// words of 16, 32 or 64 bits alike. Written as a recurrence over folded words v of message words w:
//     v[i] = w[i] ^ v[i-65] ^ v[i-155] ^ v[i-170] ^ v[i-195] ^ v[i-209]
// Many words fit one vector because the nearest term is 65 words back.
import { CRC_RING } from './memory';

/** Words that one folded word reaches back. */
export const FOLD_DEGREE: usize = 209;

/** Folded bytes kept in the ring before the newest FOLD_DEGREE words move to its start. */
const RING_SPAN: usize = 0x4000;

/** Bytes folded per turn of the inner loop. */
const STEP: usize = 64;

/** The residue lies behind the ring and its zeroed margin. */
const RESIDUE: usize = CRC_RING + 0x8000;

/** Start of the FOLD_DEGREE newest folded words. */
let history: usize = CRC_RING;

// @ts-ignore: decorator
@inline
function foldOne(wordSize: usize, target: usize, source: usize, past: usize, at: usize): void {
  if (ASC_FEATURE_SIMD) {
    const near = v128.xor(v128.load(source + at), v128.load(past + (144 * wordSize + at)));
    const middle = v128.xor(
      v128.load(past + (54 * wordSize + at)),
      v128.load(past + (39 * wordSize + at)),
    );
    const far = v128.xor(v128.load(past + (14 * wordSize + at)), v128.load(past + at));
    v128.store(target + at, v128.xor(v128.xor(near, middle), far));
  } else {
    foldEight(wordSize, target, source, past, at);
    foldEight(wordSize, target, source, past, at + 8);
  }
}

// @ts-ignore: decorator
@inline
function foldEight(wordSize: usize, target: usize, source: usize, past: usize, at: usize): void {
  store<u64>(
    target + at,
    load<u64>(source + at) ^
      load<u64>(past + (144 * wordSize + at)) ^
      load<u64>(past + (54 * wordSize + at)) ^
      load<u64>(past + (39 * wordSize + at)) ^
      load<u64>(past + (14 * wordSize + at)) ^
      load<u64>(past + at),
  );
}

/**
 * Folds as much of the message as leaves at least FOLD_DEGREE words; returns how many bytes that
 * was. The caller guarantees a length above FOLD_DEGREE words and two steps.
 */
// @ts-ignore: decorator
@inline
export function foldPrefix(wordSize: usize, pointer: usize, length: usize, state: u32): usize {
  const reach = FOLD_DEGREE * wordSize;
  const ringEnd = CRC_RING + RING_SPAN;
  memory.fill(CRC_RING, 0, reach);

  // The first 16 bytes have no past; the running CRC state enters through their first four.
  let past = CRC_RING;
  store<u64>(past + reach, load<u64>(pointer) ^ <u64>state);
  store<u64>(past + reach, load<u64>(pointer, 8), 8);
  let source = pointer + 16;
  past += 16;
  let remaining = length - 16;

  while (remaining >= reach + STEP) {
    const span = min<usize>(ringEnd - past, remaining - reach) & ~(STEP - 1);
    if (span == 0) {
      memory.copy(CRC_RING, past, reach);
      past = CRC_RING;
      continue;
    }
    const spanEnd = past + span;
    while (past < spanEnd) {
      const target = past + reach;
      foldOne(wordSize, target, source, past, 0);
      foldOne(wordSize, target, source, past, 16);
      foldOne(wordSize, target, source, past, 32);
      foldOne(wordSize, target, source, past, 48);
      source += STEP;
      past += STEP;
    }
    remaining -= span;
  }
  history = past;
  return length - remaining;
}

/**
 * XORs what the folded words contribute into the next FOLD_DEGREE words; returns where those lie.
 */
// @ts-ignore: decorator
@inline
export function foldedTail(wordSize: usize, source: usize): usize {
  const reach = FOLD_DEGREE * wordSize;
  const past = history;
  memory.fill(past + reach, 0, reach + STEP);
  const wholeEnd = reach & ~15;
  for (let at: usize = 0; at < wholeEnd; at += 16) foldOne(wordSize, RESIDUE, source, past, at);
  for (let at = wholeEnd; at < reach; at++) {
    store<u8>(
      RESIDUE + at,
      load<u8>(source + at) ^
        load<u8>(past + (144 * wordSize + at)) ^
        load<u8>(past + (54 * wordSize + at)) ^
        load<u8>(past + (39 * wordSize + at)) ^
        load<u8>(past + (14 * wordSize + at)) ^
        load<u8>(past + at),
    );
  }
  return RESIDUE;
}
