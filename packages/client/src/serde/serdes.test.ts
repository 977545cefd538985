// Every serde brings back what it wrote, and refuses what is not its own.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { msgpackSerde } from './msgpack.ts';
import { bytesSerde, int32Serde, int64Serde, jsonSerde, stringSerde } from './serdes.ts';
import type { Serde } from './serde.ts';

const context = { topic: 't', field: 'value' } as const;

function roundTrip<Value>(serde: Serde<Value>, value: Value): Value {
  const written = serde.serialize(value, context)!;
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  // Bytes of a record lie amid others.
  const amid = new Uint8Array(bytes.length + 5);
  amid.set(bytes, 3);
  return serde.deserialize(amid.subarray(3, 3 + bytes.length), context);
}

describe('serdes', () => {
  it('bring back what they wrote', () => {
    const wellFormed = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(wellFormed, (value) => {
        expect(roundTrip(stringSerde, value)).toBe(value);
      }),
    );
    // msgpackr renames this key on purpose, so that nothing it reads can change a prototype.
    const isUsual = (value: unknown) => !JSON.stringify(value).includes('"__proto__"');
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }).filter(isUsual), (value) => {
        const json = JSON.parse(JSON.stringify(value)) as unknown;
        expect(roundTrip(jsonSerde<unknown>(), json)).toEqual(json);
        expect(roundTrip(msgpackSerde<unknown>(), json)).toEqual(json);
      }),
    );
    const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(int32, (value) => {
        expect(roundTrip(int32Serde, value)).toBe(value);
      }),
    );
    const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
    fc.assert(
      fc.property(int64, (value) => {
        expect(roundTrip(int64Serde, value)).toBe(value);
      }),
    );
  });

  it('write integers as Java does', () => {
    expect(int32Serde.serialize(-2, context)).toEqual(new Uint8Array([255, 255, 255, 254]));
    expect(int64Serde.serialize(258n, context)).toEqual(new Uint8Array([0, 0, 0, 0, 0, 0, 1, 2]));
  });

  it('refuse what is not theirs', () => {
    expect(() => stringSerde.serialize(1 as unknown as string, context)).toThrow('is no string');
    expect(() => bytesSerde.serialize(1 as unknown as string, context)).toThrow('neither bytes');
    expect(() => jsonSerde<unknown>().serialize(undefined, context)).toThrow('has no JSON form');
    expect(() => int32Serde.serialize(2 ** 31, context)).toThrow('is no 32-bit integer');
    expect(() => int64Serde.serialize(2n ** 63n, context)).toThrow('is no 64-bit integer');
    expect(() => int32Serde.deserialize(new Uint8Array(3), context)).toThrow('3 bytes');
    expect(() => int64Serde.deserialize(new Uint8Array(4), context)).toThrow('4 bytes');
  });
});
