// Both indexes against a plain search from the front, in core memory and on the heap.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cores } from '../test/cores.ts';
import { lookupOffset, lookupTimestamp } from './index-lookup.ts';

const sorted = (numbers: number[]) => numbers.sort((a, b) => a - b);
const offsets = fc.uniqueArray(fc.nat(0x7fffffff), { maxLength: 60 }).map(sorted);
const timestamps = fc.array(fc.integer({ min: -1, max: 2 ** 50 }), { maxLength: 60 }).map(sorted);

/** The number of the last value that is not greater, found the slow way. */
const lastNotGreater = (values: number[], wanted: number) =>
  values.findLastIndex((value) => value <= wanted);

describe.each(cores)('index lookup on the %s core', (_build, core) => {
  const pointer = core.allocate(4096);
  const inCore = (bytes: Uint8Array) => {
    core.memory.set(bytes, pointer);
    return core.memory.subarray(pointer, pointer + bytes.length);
  };

  it('finds the last entry that is not greater in an offset index', () => {
    fc.assert(
      fc.property(offsets, fc.nat(0x7fffffff), (values, other) => {
        const view = new DataView(new ArrayBuffer(values.length * 8));
        values.forEach((value, entry) => view.setInt32(entry * 8, value));
        const bytes = new Uint8Array(view.buffer);
        for (const wanted of [other, 0, 0x7fffffff, ...values, ...values.map((one) => one - 1)]) {
          const expected = lastNotGreater(values, wanted);
          expect(lookupOffset(undefined, bytes, values.length, wanted)).toBe(expected);
          expect(lookupOffset(core, bytes, values.length, wanted)).toBe(expected);
          expect(lookupOffset(core, inCore(bytes), values.length, wanted)).toBe(expected);
        }
      }),
    );
  });

  it('finds the last entry that is not greater in a time index', () => {
    fc.assert(
      fc.property(timestamps, fc.integer({ min: -2, max: 2 ** 51 }), (values, other) => {
        const view = new DataView(new ArrayBuffer(values.length * 12));
        values.forEach((value, entry) => view.setBigInt64(entry * 12, BigInt(value)));
        const bytes = new Uint8Array(view.buffer);
        for (const wanted of [other, ...values, ...values.map((one) => one - 1)]) {
          const expected = lastNotGreater(values, wanted);
          expect(lookupTimestamp(undefined, bytes, values.length, wanted)).toBe(expected);
          expect(lookupTimestamp(core, inCore(bytes), values.length, wanted)).toBe(expected);
        }
      }),
    );
  });

  it('refuses more entries than there are bytes', () => {
    expect(() => lookupOffset(core, new Uint8Array(15), 2, 0)).toThrow(RangeError);
    expect(() => lookupTimestamp(core, new Uint8Array(23), 2, 0)).toThrow(RangeError);
  });
});
