// UTF-8 to string. Names on the wire are short and nearly always ASCII, so these are decoded in
// place; only long or non-ASCII text pays for a native decoder. Malformed UTF-8 becomes U+FFFD, as
// in Kafka; in very long text a question mark. Runs in browsers: Buffer is used only where the
// bytes already are one.
import { STRING_BYTES_MAX } from './limits.ts';

// Below this a loop beats the call into a native decoder.
const LOOP_BYTES_MAX = 24;

const REPLACEMENT = '\uFFFD';
const REPLACEMENT_BYTES = 3;
/** Up to here no replacement can make text longer than a string may be. */
const UNGROWN_BYTES_MAX = STRING_BYTES_MAX / REPLACEMENT_BYTES;

let sharedDecoder: InstanceType<typeof TextDecoder> | undefined;

/** The text of `bytes[start, end)`. */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  if (end - start <= LOOP_BYTES_MAX) {
    let text = '';
    let position = start;
    while (position < end) {
      const byte = bytes[position]!;
      if (byte >= 0x80) break;
      text += String.fromCharCode(byte);
      position++;
    }
    if (position === end) return text;
  }
  const text = decodeNatively(bytes, start, end);
  // Replacements are three bytes: what came in as a string must not be too long to go out as one.
  return end - start > UNGROWN_BYTES_MAX ? text.replaceAll(REPLACEMENT, '?') : text;
}

function decodeNatively(bytes: Uint8Array, start: number, end: number): string {
  if (typeof Buffer !== 'undefined' && bytes instanceof Buffer) {
    return bytes.toString('utf8', start, end);
  }
  // A byte order mark is data to Kafka, so it must survive.
  sharedDecoder ??= new TextDecoder('utf-8', { ignoreBOM: true });
  return sharedDecoder.decode(bytes.subarray(start, end));
}
