// Varints against values worked out by hand and against themselves.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { varint } from '../test/batches.ts';
import { hex } from '../test/data.ts';
import {
  MalformedVarintError,
  unsignedVarintSize,
  unzigzag,
  VarintReader,
  varintSize,
  varlongSize,
  writeUnsignedVarint,
  writeVarint,
  writeVarlong,
  zigzag,
} from './varint.ts';

const known: [value: number, bytes: string][] = [
  [0, '00'],
  [-1, '01'],
  [1, '02'],
  [63, '7e'],
  [-64, '7f'],
  [64, '8001'],
  [-65, '8101'],
  [8191, 'fe7f'],
  [2147483647, 'feffffff0f'],
  [-2147483648, 'ffffffff0f'],
];

describe('varints', () => {
  it.each(known)('writes and reads %d as %s', (value, text) => {
    const target = new Uint8Array(12);
    const end = writeVarint(target, 1, value);
    expect(target.slice(1, end)).toEqual(hex(text));
    expect(varintSize(value)).toBe(end - 1);
    expect(new VarintReader(target, 1).readVarint()).toBe(value);
    expect(unzigzag(zigzag(value))).toBe(value);
  });

  it('writes and reads every unsigned 32-bit number', () => {
    const target = new Uint8Array(5);
    fc.assert(
      fc.property(fc.nat(0xffffffff), (value) => {
        const end = writeUnsignedVarint(target, 0, value);
        expect(unsignedVarintSize(value)).toBe(end);
        expect(new VarintReader(target).readUnsignedVarint()).toBe(value);
      }),
    );
  });

  it('writes and reads every whole number that JavaScript knows exactly', () => {
    const target = new Uint8Array(10);
    const values = fc.oneof(
      fc.maxSafeInteger(),
      fc.integer(),
      fc.constantFrom(2 ** 31, -(2 ** 31)),
    );
    fc.assert(
      fc.property(values, (value) => {
        const end = writeVarlong(target, 0, value);
        expect(target.slice(0, end)).toEqual(Uint8Array.from(varint(value)));
        expect(varlongSize(value)).toBe(end);
        expect(new VarintReader(target).readVarlong()).toBe(value);
        expect(new VarintReader(target).readBigVarlong()).toBe(BigInt(value));
      }),
    );
  });

  it('refuses what is cut off or too long', () => {
    const cut = new VarintReader(hex('8080'));
    expect(() => cut.readVarint()).toThrow(MalformedVarintError);
    expect(() => new VarintReader(hex('808080808000')).readVarint()).toThrow(MalformedVarintError);
    const long = hex('8080808080808080808000');
    expect(() => new VarintReader(long).readVarlong()).toThrow(MalformedVarintError);
    const most = new VarintReader(hex('ffffffffffffffffff01'));
    expect(most.readBigVarlong()).toBe(-(2n ** 63n));
    expect(() => new VarintReader(hex('01'), 1).readVarint()).toThrow(MalformedVarintError);
  });
});
