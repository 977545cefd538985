// The serdes that need nothing but this package.
import type { Serde } from './serde.ts';

const INT32_BYTES = 4;
const INT64_BYTES = 8;

const decoder = /* @__PURE__ */ new TextDecoder();

/** UTF-8 text. */
export const stringSerde: Serde<string> = {
  serialize(value) {
    if (typeof value !== 'string') throw new TypeError(`${typeof value} is no string`);
    return value;
  },
  deserialize: (bytes) => decoder.decode(bytes),
};

/** Bytes as they are; what is sent may also be text, which is written as UTF-8. */
export const bytesSerde: Serde<string | Uint8Array, Uint8Array> = {
  serialize(value) {
    if (typeof value === 'string' || value instanceof Uint8Array) return value;
    throw new TypeError(`${typeof value} is neither bytes nor a string`);
  },
  deserialize: (bytes) => bytes,
};

/**
 * JSON text.
 *
 * @example
 * const orders = client.producer({ valueSerde: jsonSerde<Order>() });
 */
export function jsonSerde<Value>(): Serde<Value> {
  return {
    serialize(value) {
      const text = JSON.stringify(value) as string | undefined;
      if (text === undefined) throw new TypeError(`${typeof value} has no JSON form`);
      return text;
    },
    deserialize: (bytes) => JSON.parse(decoder.decode(bytes)) as Value,
  };
}

/** A 32-bit integer, big-endian, as Kafka's IntegerSerializer writes it. */
export const int32Serde: Serde<number> = {
  serialize(value) {
    if ((value | 0) !== value) throw new RangeError(`${value} is no 32-bit integer`);
    const bytes = new Uint8Array(INT32_BYTES);
    new DataView(bytes.buffer).setInt32(0, value);
    return bytes;
  },
  deserialize(bytes) {
    expectLength(bytes, INT32_BYTES);
    return new DataView(bytes.buffer, bytes.byteOffset).getInt32(0);
  },
};

/** A 64-bit integer, big-endian, as Kafka's LongSerializer writes it. */
export const int64Serde: Serde<bigint> = {
  serialize(value) {
    if (BigInt.asIntN(64, value) !== value) throw new RangeError(`${value} is no 64-bit integer`);
    const bytes = new Uint8Array(INT64_BYTES);
    new DataView(bytes.buffer).setBigInt64(0, value);
    return bytes;
  },
  deserialize(bytes) {
    expectLength(bytes, INT64_BYTES);
    return new DataView(bytes.buffer, bytes.byteOffset).getBigInt64(0);
  },
};

function expectLength(bytes: Uint8Array, length: number): void {
  if (bytes.length === length) return;
  throw new RangeError(`${bytes.length} bytes are no integer of ${length}`);
}
