// Strings to UTF-8 in place. Short strings, the usual keys, are written character by character: a
// call into the runtime costs more than a few characters do. Lone surrogates become U+FFFD, as in
// TextEncoder.

/** From this length on the runtime's own encoder is faster than a loop. */
const LOOP_MAX_LENGTH = 24;

/** Node's and Bun's fast way to measure a string, where there is one. */
interface BufferLike {
  byteLength(text: string, encoding: 'utf8'): number;
}

const runtimeBuffer = (globalThis as { Buffer?: BufferLike }).Buffer;
const encoder = /* @__PURE__ */ new TextEncoder();
const decoder = /* @__PURE__ */ new TextDecoder();

/** The greatest character that takes one byte. */
export const ASCII_MAX = 0x7f;

/** Whether {@link writeUtf8} writes `text` by its loop if its size is its length. */
export function isShortText(text: string): boolean {
  return text.length <= LOOP_MAX_LENGTH;
}

/** Bytes that `text` takes in UTF-8. */
export function utf8Length(text: string): number {
  if (text.length > LOOP_MAX_LENGTH && runtimeBuffer !== undefined) {
    return runtimeBuffer.byteLength(text, 'utf8');
  }
  return multibyteLength(text);
}

function multibyteLength(text: string): number {
  let size = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit <= ASCII_MAX) continue;
    size += unit < 0x800 ? 1 : 2;
    // A pair takes four bytes for its two units; a lone half takes three like any other unit.
    if (unit >= 0xd800 && unit < 0xdc00 && isLowSurrogate(text.charCodeAt(index + 1))) index++;
  }
  return size;
}

/**
 * Writes `text`, whose UTF-8 takes `size` bytes, at `position`; there must be room for it. A size
 * equal to the length of short text may be a guess: then the answer, the OR of its characters, is
 * above ASCII_MAX when the guess was wrong and what was written is useless.
 */
export function writeUtf8(
  target: Uint8Array,
  position: number,
  text: string,
  size: number,
): number {
  if (size !== text.length || size > LOOP_MAX_LENGTH) {
    encoder.encodeInto(text, target.subarray(position, position + size));
    return 0;
  }
  let bits = 0;
  for (let index = 0; index < size; index++) {
    const unit = text.charCodeAt(index);
    bits |= unit;
    target[position + index] = unit;
  }
  return bits;
}

/** Reads UTF-8; malformed sequences become U+FFFD. */
export function readUtf8(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
