// CRC32C (Castagnoli, reflected polynomial 0x82F63B78). Short inputs go through slicing-by-16
// tables; longer ones are first folded to a short residue by XOR alone (see foldedState). Inside, a
// CRC is carried as its *state*, the complement of the published value.
import { CRC_TABLES } from './memory';
import { foldPrefix, foldedTail, FOLD_DEGREE } from './crc32c-fold';

const POLYNOMIAL: u32 = 0x82f63b78;
const SLICES: usize = 16;
const TABLE_SIZE: usize = 1024;

/**
 * From these lengths on, folding with words of 2, 4 (SIMD) or 8 bytes (scalar) beats the tables.
 */
const FOLD_2_FROM: usize = 900;
const FOLD_4_FROM: usize = 8192;
const FOLD_8_FROM: usize = 3500;

/** Fills the slicing tables: table k gives the state after a byte and k zero bytes. */
export function initializeCrc32c(): void {
  for (let byte: u32 = 0; byte < 256; byte++) {
    let state = byte;
    for (let bit = 0; bit < 8; bit++) {
      state = state & 1 ? (state >>> 1) ^ POLYNOMIAL : state >>> 1;
    }
    store<u32>(CRC_TABLES + (byte << 2), state);
  }
  for (let slice: usize = 1; slice < SLICES; slice++) {
    const table = CRC_TABLES + slice * TABLE_SIZE;
    for (let byte: u32 = 0; byte < 256; byte++) {
      const before = load<u32>(table - TABLE_SIZE + (byte << 2));
      const next = load<u32>(CRC_TABLES + ((before & 255) << 2)) ^ (before >>> 8);
      store<u32>(table + (byte << 2), next);
    }
  }
}

/** CRC32C of `length` bytes, continuing the CRC value `seed` (0 at the start). */
export function crc32c(pointer: usize, length: usize, seed: u32): u32 {
  const state = ~seed;
  if (ASC_FEATURE_SIMD) {
    if (length >= FOLD_4_FROM) return ~foldedState(4, pointer, length, state);
    if (length >= FOLD_2_FROM) return ~foldedState(2, pointer, length, state);
  } else if (length >= FOLD_8_FROM) {
    return ~foldedState(8, pointer, length, state);
  }
  return ~tableState(pointer, pointer + length, state);
}

/**
 * Folds all but the last FOLD_DEGREE words into those words. What remains has the same CRC as the
 * whole, starts from state 0, and is short enough for the tables.
 */
// @ts-ignore: decorator
@inline
function foldedState(wordSize: usize, pointer: usize, length: usize, state: u32): u32 {
  const residueSize = FOLD_DEGREE * wordSize;
  const folded = foldPrefix(wordSize, pointer, length, state);
  const residue = foldedTail(wordSize, pointer + folded);
  const residueState = tableState(residue, residue + residueSize, 0);
  return tableState(pointer + folded + residueSize, pointer + length, residueState);
}

// @ts-ignore: decorator
@inline
function slice(table: usize, byte: u32): u32 {
  return load<u32>(CRC_TABLES + table * TABLE_SIZE + (byte << 2));
}

// @ts-ignore: decorator
@inline
function slice4(table: usize, word: u32): u32 {
  return (
    slice(table + 3, word & 255) ^
    slice(table + 2, (word >>> 8) & 255) ^
    slice(table + 1, (word >>> 16) & 255) ^
    slice(table, word >>> 24)
  );
}

function tableState(at: usize, end: usize, state: u32): u32 {
  while (at + 16 <= end) {
    state =
      slice4(12, load<u32>(at) ^ state) ^
      slice4(8, load<u32>(at, 4)) ^
      slice4(4, load<u32>(at, 8)) ^
      slice4(0, load<u32>(at, 12));
    at += 16;
  }
  while (at < end) {
    state = slice(0, (state ^ load<u8>(at)) & 255) ^ (state >>> 8);
    at++;
  }
  return state;
}
