// Checks the records of a batch in one pass, and finds the greatest timestamp on the way.
// Stops at the first wrong record; which one it was, and the greatest timestamp, are in RESULTS.
import { RESULTS } from '../memory';
import { BASE_TIMESTAMP, readInt64 } from './layout';
import { keyLength, offsetDelta, recordEnd, timestampDelta, walkRecord } from './record';

/** What validateRecords answers; the host's table of batch errors gives these numbers names. */
export const RECORDS_VALID: i32 = 0;
export const RECORD_MALFORMED: i32 = 1;
export const RECORDS_TRAILING_BYTES: i32 = 2;
export const RECORD_WITHOUT_KEY: i32 = 3;
export const RECORD_TIMESTAMP: i32 = 4;

/** f64 slots of RESULTS. */
const RECORD_INDEX: usize = RESULTS;
const TIMESTAMP_MAX: usize = RESULTS + 8;
const TIMESTAMP_MAX_DELTA: usize = RESULTS + 16;

const NO_TIMESTAMP: i64 = -1;

/**
 * `header` points at the batch header; the records lie at [at, end), elsewhere if they were
 * compressed. A record without timestamp (-1) passes any timestamp rule, as in Kafka.
 */
export function validateRecords(
  header: usize,
  at: usize,
  end: usize,
  recordCount: i32,
  requireKeys: bool,
  timestampMin: f64,
  timestampMax: f64,
): i32 {
  const baseTimestamp = readInt64(header + BASE_TIMESTAMP);
  let greatest = NO_TIMESTAMP;
  let greatestIndex = -1;
  for (let index = 0; index < recordCount; index++) {
    store<f64>(RECORD_INDEX, <f64>index);
    if (!walkRecord(at, end) || offsetDelta != index) return RECORD_MALFORMED;
    if (requireKeys && keyLength < 0) return RECORD_WITHOUT_KEY;
    const timestamp = baseTimestamp + timestampDelta;
    if (timestamp != NO_TIMESTAMP) {
      const time = <f64>timestamp;
      if (time < timestampMin || time > timestampMax) return RECORD_TIMESTAMP;
    }
    if (timestamp > greatest) {
      greatest = timestamp;
      greatestIndex = index;
    }
    at = recordEnd;
  }
  store<f64>(RECORD_INDEX, -1);
  store<f64>(TIMESTAMP_MAX, <f64>greatest);
  store<f64>(TIMESTAMP_MAX_DELTA, <f64>greatestIndex);
  return at == end ? RECORDS_VALID : RECORDS_TRAILING_BYTES;
}
