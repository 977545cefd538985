// UTF-8 to string. Names on the wire are short and nearly always ASCII, so these are decoded in
// place; only long or non-ASCII text pays for a native decoder. Malformed UTF-8 becomes U+FFFD, as
// in Kafka. Runs in browsers: Buffer is used only where the bytes already are one.

// Below this a loop beats the call into a native decoder.
const LOOP_BYTES_MAX = 24;

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
  if (typeof Buffer !== 'undefined' && bytes instanceof Buffer) {
    return bytes.toString('utf8', start, end);
  }
  // A byte order mark is data to Kafka, so it must survive.
  sharedDecoder ??= new TextDecoder('utf-8', { ignoreBOM: true });
  return sharedDecoder.decode(bytes.subarray(start, end));
}
