// One record inside a batch v2, walked without making anything: its fields are left in the
// variables below until the next call. Every byte is checked against the end of the record.
//
//   length           varint    bytes that follow this field
//   attributes       i8        unused
//   timestamp delta  varlong   to the base timestamp of the batch
//   offset delta     varint    to the base offset of the batch
//   key length       varint    -1: null
//   key
//   value length     varint    -1: null
//   value
//   header count     varint
//   per header:  key length varint, key, value length varint (-1: null), value
//
// All varints are zigzag coded.
import { BAD_VARINT, readVarint, readVarlong, varintEnd } from '../varint';

export let recordEnd: usize = 0;
export let timestampDelta: i64 = 0;
export let offsetDelta: i32 = 0;
export let keyPosition: usize = 0;
export let keyLength: i32 = 0;
export let valuePosition: usize = 0;
export let valueLength: i32 = 0;
export let headersPosition: usize = 0;

/** Walks the record at `at`; false when any of it is malformed or reaches past `end`. */
export function walkRecord(at: usize, end: usize): bool {
  const length = readVarint(at, end);
  if (varintEnd == BAD_VARINT || length < 1 || <usize>length > end - varintEnd) return false;
  const stop = varintEnd + <usize>length;
  recordEnd = stop;

  timestampDelta = readVarlong(varintEnd + 1, stop);
  if (varintEnd == BAD_VARINT) return false;
  offsetDelta = readVarint(varintEnd, stop);
  if (varintEnd == BAD_VARINT) return false;

  keyLength = readVarint(varintEnd, stop);
  keyPosition = varintEnd;
  const keyEnd = endOfBytes(keyLength, stop);
  if (keyEnd == BAD_VARINT) return false;

  valueLength = readVarint(keyEnd, stop);
  valuePosition = varintEnd;
  const valueEnd = endOfBytes(valueLength, stop);
  if (valueEnd == BAD_VARINT) return false;

  headersPosition = valueEnd;
  return walkHeaders(valueEnd, stop);
}

/**
 * Where `length` bytes after the varint just read end; -1 stands for null and takes no bytes. Any
 * other negative length is, unsigned, larger than every record.
 */
// @ts-ignore: decorator
@inline
function endOfBytes(length: i32, stop: usize): usize {
  if (varintEnd == BAD_VARINT) return BAD_VARINT;
  if (length == -1) return varintEnd;
  return <usize>length <= stop - varintEnd ? varintEnd + <usize>length : BAD_VARINT;
}

function walkHeaders(at: usize, stop: usize): bool {
  let count = readVarint(at, stop);
  if (varintEnd == BAD_VARINT || count < 0) return false;
  at = varintEnd;
  while (count > 0) {
    const nameLength = readVarint(at, stop);
    if (nameLength < 0) return false;
    at = endOfBytes(nameLength, stop);
    if (at == BAD_VARINT) return false;
    const length = readVarint(at, stop);
    at = endOfBytes(length, stop);
    if (at == BAD_VARINT) return false;
    count--;
  }
  return at == stop;
}
