// Walks records into a table of eight i32 per record, which is all a reader needs to find any field
// later. Positions count from the first byte of the records plus `bias`, so that the table may
// speak of the bytes in the caller's own buffer.
import {
  headersPosition,
  keyLength,
  keyPosition,
  offsetDelta,
  recordEnd,
  timestampDelta,
  valueLength,
  valuePosition,
  walkRecord,
} from './record';
import { RESULTS } from '../memory';

/** Size of one row; the host's RECORD_COLUMNS names its columns. */
const ROW_SIZE: usize = 32;

/**
 * Fills up to `rowLimit` rows at `rows`; returns how many. The position behind the last record lies
 * in RESULTS as u32, 0 there says that the next record is malformed.
 */
export function tabulateRecords(
  at: usize,
  end: usize,
  rowLimit: i32,
  rows: usize,
  bias: i32,
): i32 {
  let row = rows;
  for (let index = 0; index < rowLimit; index++) {
    if (!walkRecord(at, end)) {
      store<u32>(RESULTS, 0);
      return index;
    }
    store<i32>(row, <i32>keyPosition + bias);
    store<i32>(row, keyLength, 4);
    store<i32>(row, <i32>valuePosition + bias, 8);
    store<i32>(row, valueLength, 12);
    store<i32>(row, <i32>headersPosition + bias, 16);
    store<i32>(row, offsetDelta, 20);
    store<i64>(row, timestampDelta, 24);
    row += ROW_SIZE;
    at = recordEnd;
  }
  store<u32>(RESULTS, <u32>at);
  return rowLimit;
}
