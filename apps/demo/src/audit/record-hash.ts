// A 32-bit FNV-1a hash of what a record says: its value's bytes and its timestamp. Computed from
// the text that is sent and, independently, from the bytes that arrive; both must agree.
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const ASCII_MAX = 0x7f;
const INT32_RANGE = 2 ** 32;

const encoder = new TextEncoder();

/** The hash of a record whose value is `text` in UTF-8. */
export function hashText(text: string, timestamp: number): number {
  let hash = hashTimestamp(timestamp);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > ASCII_MAX) return hashBytes(encoder.encode(text), timestamp);
    hash = Math.imul(hash ^ code, FNV_PRIME);
  }
  return hash;
}

/** The hash of a record whose value is `bytes`. */
export function hashBytes(bytes: Uint8Array, timestamp: number): number {
  let hash = hashTimestamp(timestamp);
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ bytes[at]!, FNV_PRIME);
  return hash;
}

function hashTimestamp(timestamp: number): number {
  const low = Math.imul(FNV_OFFSET ^ (timestamp | 0), FNV_PRIME);
  return Math.imul(low ^ Math.floor(timestamp / INT32_RANGE), FNV_PRIME);
}
