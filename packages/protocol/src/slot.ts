// A slot is where a variable field lies in its frame, in one small integer, so that a view can
// decode the field when it is touched and not before:
//
//   slot >= 0   position of a classic length (int16 for text, int32 for bytes), or of a UUID
//   slot < 0    ~position of a compact length (unsigned varint of length + 1)
//   NULL_SLOT, EMPTY_SLOT   no bytes: null, or the empty default
//
// Slots are made by a Reader, which has checked them; they are never checked again.
import { FRAME_BYTES_MAX } from './limits.ts';
import { decodeText } from './text.ts';
import { uuidFromBytes, ZERO_UUID, type Uuid } from './uuid.ts';

/** A field that is null. */
export const NULL_SLOT = FRAME_BYTES_MAX + 1;

/** A field that its version lacks, whose default is empty (or the zero UUID). */
export const EMPTY_SLOT = FRAME_BYTES_MAX + 2;

const INT16_BYTES = 2;
const INT32_BYTES = 4;
/** Shared empty bytes. */
export const NO_BYTES = /* @__PURE__ */ new Uint8Array(0);

/** The text in a slot that may be null. */
export function nullableStringAt(frame: Uint8Array, slot: number): string | null {
  return slot === NULL_SLOT ? null : stringAt(frame, slot);
}

/** The text in a slot that is not null. */
export function stringAt(frame: Uint8Array, slot: number): string {
  if (slot < 0) {
    const start = compactStart(frame, ~slot);
    return decodeText(frame, start, start + compactLength(frame, ~slot));
  }
  if (slot === EMPTY_SLOT) return '';
  const start = slot + INT16_BYTES;
  return decodeText(frame, start, start + ((frame[slot]! << 8) | frame[slot + 1]!));
}

/** The bytes in a slot that may be null: a view into the frame. */
export function nullableBytesAt(frame: Uint8Array, slot: number): Uint8Array | null {
  return slot === NULL_SLOT ? null : bytesAt(frame, slot);
}

/** The bytes in a slot that is not null: a view into the frame, never a copy. */
export function bytesAt(frame: Uint8Array, slot: number): Uint8Array {
  if (slot === EMPTY_SLOT) return NO_BYTES;
  const start = bytesStart(frame, slot);
  return frame.subarray(start, start + bytesLength(frame, slot));
}

/** Position of the first byte in a bytes slot; -1 if it is null. */
export function bytesStart(frame: Uint8Array, slot: number): number {
  if (slot === NULL_SLOT) return -1;
  return slot < 0 ? compactStart(frame, ~slot) : slot + INT32_BYTES;
}

/** Number of bytes in a bytes slot; -1 if it is null. */
export function bytesLength(frame: Uint8Array, slot: number): number {
  if (slot === NULL_SLOT) return -1;
  if (slot === EMPTY_SLOT) return 0;
  if (slot < 0) return compactLength(frame, ~slot);
  return (
    (frame[slot]! << 24) | (frame[slot + 1]! << 16) | (frame[slot + 2]! << 8) | frame[slot + 3]!
  );
}

/** The UUID in a slot. */
export function uuidAt(frame: Uint8Array, slot: number): Uuid {
  return slot === EMPTY_SLOT ? ZERO_UUID : uuidFromBytes(frame, slot);
}

function compactLength(frame: Uint8Array, position: number): number {
  let value = 0;
  let shift = 0;
  let byte: number;
  do {
    byte = frame[position++]!;
    value |= (byte & 0x7f) << shift;
    shift += 7;
  } while (byte >= 0x80);
  return value - 1;
}

function compactStart(frame: Uint8Array, position: number): number {
  while (frame[position]! >= 0x80) position++;
  return position + 1;
}
