// Kafka's varints in JavaScript: seven bits per byte, low bits first. Signed ones are zigzag coded
// (0, -1, 1, -2 … become 0, 1, 2, 3 …). 64-bit values are numbers; beyond 2^53 they are rounded.
import { CoreError } from './errors.ts';

/** A 32-bit varint takes at most this many bytes. */
export const VARINT_MAX_BYTES = 5;

/** A 64-bit varint takes at most this many bytes. */
export const VARLONG_MAX_BYTES = 10;

/** Maps a signed 32-bit number to the unsigned one that its varint carries. */
export function zigzag(value: number): number {
  return ((value << 1) ^ (value >> 31)) >>> 0;
}

/** Undoes {@link zigzag}. */
export function unzigzag(bits: number): number {
  return (bits >>> 1) ^ -(bits & 1);
}

/** Bytes that an unsigned 32-bit number takes as a varint. */
export function unsignedVarintSize(value: number): number {
  // One for every seven bits begun, without a branch: 9 / 64 is just above 1 / 7 up to 32 bits.
  return ((31 - Math.clz32(value | 1)) * 9 + 73) >>> 6;
}

/** Bytes that a signed 32-bit number takes as a zigzag varint. */
export function varintSize(value: number): number {
  return unsignedVarintSize(zigzag(value));
}

/** Writes an unsigned 32-bit number; returns the position behind it. */
export function writeUnsignedVarint(target: Uint8Array, position: number, value: number): number {
  let bits = value;
  while (bits > 127) {
    target[position++] = bits | 128;
    bits >>>= 7;
  }
  target[position] = bits;
  return position + 1;
}

/** Writes a signed 32-bit number as zigzag varint; returns the position behind it. */
export function writeVarint(target: Uint8Array, position: number, value: number): number {
  return writeUnsignedVarint(target, position, zigzag(value));
}

/** Bytes that a whole number of up to 64 bits takes as a zigzag varint. */
export function varlongSize(value: number): number {
  return value === (value | 0) ? varintSize(value) : bigVarlongSize(value);
}

/** Writes a whole number of up to 64 bits as zigzag varint; returns the position behind it. */
export function writeVarlong(target: Uint8Array, position: number, value: number): number {
  return value === (value | 0)
    ? writeVarint(target, position, value)
    : writeBigVarlong(target, position, value);
}

function bigVarlongSize(value: number): number {
  let size = 1;
  for (let bits = bigZigzag(value); bits > 127n; bits >>= 7n) size++;
  return size;
}

function writeBigVarlong(target: Uint8Array, position: number, value: number): number {
  let bits = bigZigzag(value);
  for (; bits > 127n; bits >>= 7n) target[position++] = Number(bits & 127n) | 128;
  target[position++] = Number(bits);
  return position;
}

function bigZigzag(value: number): bigint {
  const big = BigInt(value);
  return BigInt.asUintN(64, (big << 1n) ^ (big >> 63n));
}

/** Reads varints of heap bytes one after the other; `position` moves behind what was read. */
export class VarintReader {
  readonly bytes: Uint8Array;
  readonly end: number;
  position: number;

  constructor(bytes: Uint8Array, position = 0, end = bytes.length) {
    this.bytes = bytes;
    this.position = position;
    this.end = Math.min(end, bytes.length);
  }

  /** An unsigned number of up to 32 bits. Throws MalformedVarintError when cut off or too long. */
  readUnsignedVarint(): number {
    let bits = 0;
    for (let shift = 0; shift < 7 * VARINT_MAX_BYTES; shift += 7) {
      const byte = this.#readByte();
      bits |= (byte & 127) << shift;
      if (byte < 128) return bits >>> 0;
    }
    throw new MalformedVarintError(this.position);
  }

  /** A signed number of up to 32 bits in zigzag coding. */
  readVarint(): number {
    return unzigzag(this.readUnsignedVarint());
  }

  /** A signed number of up to 64 bits in zigzag coding; rounded beyond 2^53. */
  readVarlong(): number {
    const start = this.position;
    // Up to 28 bits, as nearly all timestamp deltas have, need no big integer.
    let bits = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.#readByte();
      bits |= (byte & 127) << shift;
      if (byte < 128) return unzigzag(bits);
    }
    this.position = start;
    return Number(this.readBigVarlong());
  }

  /** A signed number of up to 64 bits in zigzag coding, exactly. */
  readBigVarlong(): bigint {
    let bits = 0n;
    for (let shift = 0n; shift < 7n * BigInt(VARLONG_MAX_BYTES); shift += 7n) {
      const byte = this.#readByte();
      bits |= BigInt(byte & 127) << shift;
      // The tenth byte has room for one bit only; what is above falls away, as in 64-bit
      // arithmetic.
      if (byte < 128) return bigUnzigzag(BigInt.asUintN(64, bits));
    }
    throw new MalformedVarintError(this.position);
  }

  #readByte(): number {
    if (this.position >= this.end) throw new MalformedVarintError(this.position);
    return this.bytes[this.position++]!;
  }
}

/** A varint is cut off or longer than its type allows. */
export class MalformedVarintError extends CoreError {
  /** Where reading stopped. */
  readonly position: number;

  constructor(position: number) {
    super('MALFORMED_VARINT', `The varint that ends before byte ${position} is malformed.`);
    this.position = position;
  }
}

function bigUnzigzag(bits: bigint): bigint {
  return BigInt.asIntN(64, (bits >> 1n) ^ -(bits & 1n));
}
