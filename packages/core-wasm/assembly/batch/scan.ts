// Walks whole batches of a segment one after the other, checks what the header and the CRC can
// tell, and leaves a row per batch. It never looks at records.
import { crc32c } from '../crc32c';
import { RESULTS } from '../memory';
import {
  ATTRIBUTES,
  BASE_OFFSET,
  BASE_SEQUENCE,
  BATCH_LENGTH,
  CRC,
  CURRENT_MAGIC,
  HEADER_SIZE,
  LAST_OFFSET_DELTA,
  LEADER_EPOCH,
  LOG_OVERHEAD,
  MAGIC,
  MAX_TIMESTAMP,
  PRODUCER_EPOCH,
  PRODUCER_ID,
  readInt16,
  readInt32,
  readInt64,
} from './layout';

/** Why a scan stopped; the host's table of scan errors gives these numbers names. */
const SCAN_MORE: i32 = 0;
const SCAN_LENGTH: i32 = 2;
const SCAN_MAGIC: i32 = 3;
const SCAN_CRC: i32 = 4;
const SCAN_OFFSET: i32 = 5;

/** Size of one row: eleven f64; the host's scanColumns names them. */
const ROW_SIZE: usize = 88;

/** Slots of RESULTS: bytes walked over (u32), why it stopped (i32). */
const WALKED: usize = RESULTS;
const STOPPED: usize = RESULTS + 4;

/** The last of `count` sequence numbers from `first` on; they wrap to 0 after the greatest i32. */
// @ts-ignore: decorator
@inline
function lastSequenceOf(first: i32, lastOffsetDelta: i32): i32 {
  return first < 0 ? first : (first + lastOffsetDelta) & i32.MAX_VALUE;
}

/** Writes the row of the batch at `batch`, which lies `position` bytes into its file. */
export function describeBatch(batch: usize, position: f64, row: usize): void {
  const baseOffset = readInt64(batch + BASE_OFFSET);
  const lastOffsetDelta = readInt32(batch + LAST_OFFSET_DELTA);
  const baseSequence = readInt32(batch + BASE_SEQUENCE);
  store<f64>(row, position);
  store<f64>(row, <f64>LOG_OVERHEAD + <f64>readInt32(batch + BATCH_LENGTH), 8);
  store<f64>(row, <f64>baseOffset, 16);
  store<f64>(row, <f64>(baseOffset + <i64>lastOffsetDelta), 24);
  store<f64>(row, <f64>readInt64(batch + MAX_TIMESTAMP), 32);
  store<f64>(row, <f64>readInt64(batch + PRODUCER_ID), 40);
  store<f64>(row, <f64>readInt16(batch + PRODUCER_EPOCH), 48);
  store<f64>(row, <f64>baseSequence, 56);
  store<f64>(row, <f64>lastSequenceOf(baseSequence, lastOffsetDelta), 64);
  store<f64>(row, <f64>readInt32(batch + LEADER_EPOCH), 72);
  store<f64>(row, <f64>readInt16(batch + ATTRIBUTES), 80);
}

/** What is wrong with a batch's header when it may begin at `nextOffset` at the earliest. */
export function checkBatchHeader(batch: usize, nextOffset: f64): i32 {
  if (readInt32(batch + BATCH_LENGTH) < <i32>(HEADER_SIZE - LOG_OVERHEAD)) return SCAN_LENGTH;
  if (load<u8>(batch + MAGIC) != CURRENT_MAGIC) return SCAN_MAGIC;
  const isInOrder = <f64>readInt64(batch + BASE_OFFSET) >= nextOffset;
  return isInOrder && readInt32(batch + LAST_OFFSET_DELTA) >= 0 ? SCAN_MORE : SCAN_OFFSET;
}

/**
 * Scans [at, end), whose first byte lies `position` bytes into the file, until a batch is not all
 * there or wrong or `rowLimit` rows are full. Returns the number of rows; WALKED and STOPPED say
 * the rest.
 */
export function scanBatches(
  at: usize,
  end: usize,
  position: f64,
  nextOffset: f64,
  rows: usize,
  rowLimit: i32,
): i32 {
  const start = at;
  let row = rows;
  let count = 0;
  let stopped = SCAN_MORE;
  while (count < rowLimit && end - at >= HEADER_SIZE) {
    stopped = checkBatchHeader(at, nextOffset);
    if (stopped != SCAN_MORE) break;
    const size = LOG_OVERHEAD + <usize>readInt32(at + BATCH_LENGTH);
    if (size > end - at) break;
    if (crc32c(at + ATTRIBUTES, size - ATTRIBUTES, 0) != <u32>readInt32(at + CRC)) {
      stopped = SCAN_CRC;
      break;
    }
    describeBatch(at, position + <f64>(at - start), row);
    nextOffset = load<f64>(row, 24) + 1;
    row += ROW_SIZE;
    count++;
    at += size;
  }
  store<u32>(WALKED, <u32>(at - start));
  store<i32>(STOPPED, stopped);
  return count;
}
