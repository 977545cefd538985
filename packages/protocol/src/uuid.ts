// Kafka's form of a UUID: 16 bytes on the wire, 22 characters of unpadded base64url in print.
// The printed form is the value here: it is cheap to compare and to use as a key.
import { ProtocolError } from './protocol-error.ts';

/** A UUID as Kafka prints it: 22 characters of base64url. */
export type Uuid = string;

/** The UUID of all zero bits, which Kafka uses for "none". */
export const ZERO_UUID: Uuid = 'AAAAAAAAAAAAAAAAAAAAAA';

/** Length of a UUID on the wire. */
export const UUID_BYTES = 16;

const UUID_CHARACTERS = 22;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const INVALID = 0xff;

const valueOfCharacter = /* @__PURE__ */ (() => {
  const table = new Uint8Array(128).fill(INVALID);
  for (let value = 0; value < ALPHABET.length; value++) table[ALPHABET.charCodeAt(value)] = value;
  return table;
})();

/**
 * The printed form of the 16 bytes that begin at `start`.
 *
 * @example uuidFromBytes(new Uint8Array(16)) === ZERO_UUID
 */
export function uuidFromBytes(bytes: Uint8Array, start = 0): Uuid {
  let text = '';
  let position = start;
  for (const last = start + UUID_BYTES - 1; position < last; position += 3) {
    const bits = (bytes[position]! << 16) | (bytes[position + 1]! << 8) | bytes[position + 2]!;
    text +=
      ALPHABET[bits >>> 18]! +
      ALPHABET[(bits >>> 12) & 63]! +
      ALPHABET[(bits >>> 6) & 63]! +
      ALPHABET[bits & 63]!;
  }
  const rest = bytes[position]!;
  return text + ALPHABET[rest >>> 2]! + ALPHABET[(rest & 3) << 4]!;
}

/**
 * Writes the 16 bytes of `uuid` into `target` at `start`.
 *
 * @throws ProtocolError INVALID_MESSAGE unless `uuid` is 22 characters of base64url.
 */
export function uuidIntoBytes(uuid: Uuid, target: Uint8Array, start = 0): void {
  if (typeof uuid !== 'string' || uuid.length !== UUID_CHARACTERS) throw invalidUuid(uuid);
  let position = start;
  let bits = 0;
  let bitCount = 0;
  for (let index = 0; index < UUID_CHARACTERS; index++) {
    const value = valueOfCharacter[uuid.charCodeAt(index)] ?? INVALID;
    if (value === INVALID) throw invalidUuid(uuid);
    bits = ((bits << 6) | value) & 0x3fff;
    bitCount += 6;
    if (bitCount >= 8) {
      bitCount -= 8;
      target[position++] = bits >>> bitCount;
    }
  }
  // 22 characters hold 132 bits; the last four carry nothing.
  if ((bits & 15) !== 0) throw invalidUuid(uuid);
}

function invalidUuid(uuid: unknown): ProtocolError {
  return new ProtocolError(
    'INVALID_MESSAGE',
    `not a UUID: ${JSON.stringify(uuid)}; give 22 characters of base64url, as Kafka prints them`,
  );
}
