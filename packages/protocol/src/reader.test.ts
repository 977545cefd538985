// The reader against hand-made bytes: each primitive, each way it can be malformed.
import { describe, expect, it } from 'vitest';
import { codeOf } from '../test/code-of.ts';
import { FRAME_BYTES_MAX, OBJECTS_MAX } from './limits.ts';
import { Reader } from './reader.ts';
import { bytesAt, nullableBytesAt, nullableStringAt, stringAt } from './slot.ts';

const readerOf = (...bytes: number[]) => new Reader(Uint8Array.from(bytes));

describe('Reader', () => {
  it('reads big-endian integers', () => {
    expect(readerOf(0xff).int8()).toBe(-1);
    expect(readerOf(0x80, 0x01).int16()).toBe(-32767);
    expect(readerOf(0x80, 0x01).uint16()).toBe(32769);
    expect(readerOf(0xff, 0xff, 0xff, 0xfe).int32()).toBe(-2);
    expect(readerOf(0xff, 0xff, 0xff, 0xfe).uint32()).toBe(0xffff_fffe);
    expect(readerOf(0x7f, 0, 0, 0, 0, 0, 0, 1).int64()).toBe(0x7f00_0000_0000_0001n);
    expect(readerOf(0x3f, 0xf8, 0, 0, 0, 0, 0, 0).float64()).toBe(1.5);
    expect(readerOf(0).bool()).toBe(false);
    expect(readerOf(2).bool()).toBe(true);
  });

  it('reads an int64 as a number, exact up to 2^53', () => {
    expect(readerOf(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff).int64Number()).toBe(-1);
    expect(readerOf(0, 0x1f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff).int64Number()).toBe(2 ** 53 - 1);
    expect(readerOf(0x80, 0, 0, 0, 0, 0, 0, 0).int64Number()).toBe(-(2 ** 63));
  });

  it.each([
    [[0x00], 0],
    [[0x7f], 127],
    [[0x80, 0x01], 128],
    [[0xac, 0x02], 300],
    [[0xff, 0xff, 0xff, 0xff, 0x0f], 0xffff_ffff],
    // Kafka accepts a varint that is longer than it need be.
    [[0x80, 0x80, 0x00], 0],
  ])('reads the unsigned varint %j', (bytes, value) => {
    expect(readerOf(...bytes).unsignedVarint()).toBe(value);
  });

  it.each([
    [[0xff, 0xff, 0xff, 0xff, 0x10]],
    [[0x80, 0x80, 0x80, 0x80, 0x80, 0x00]],
    [[0xff, 0xff, 0xff, 0xff, 0xff]],
  ])('refuses the varint %j', (bytes) => {
    expect(codeOf(() => readerOf(...bytes).unsignedVarint())).toBe('MALFORMED_VARINT');
  });

  it('reads zigzag varints', () => {
    expect(readerOf(0x00).varint()).toBe(0);
    expect(readerOf(0x01).varint()).toBe(-1);
    expect(readerOf(0xff, 0xff, 0xff, 0xff, 0x0f).varint()).toBe(-0x8000_0000);
    expect(readerOf(0x01).varlong()).toBe(-1n);
    const least = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01];
    expect(readerOf(...least).varlong()).toBe(-(2n ** 63n));
    const tooMuch = [...least.slice(0, 9), 0x02];
    expect(codeOf(() => readerOf(...tooMuch).varlong())).toBe('MALFORMED_VARINT');
  });

  it('reads strings and bytes of both forms', () => {
    const text = (frame: Reader, flexible: boolean) =>
      nullableStringAt(frame.bytes, frame.stringSlot(flexible, true));
    expect(text(readerOf(0, 2, 0x68, 0x69), false)).toBe('hi');
    expect(text(readerOf(3, 0x68, 0x69), true)).toBe('hi');
    expect(text(readerOf(0xff, 0xff), false)).toBe(null);
    expect(text(readerOf(0), true)).toBe(null);
    expect(text(readerOf(1), true)).toBe('');
    const classic = readerOf(0, 0, 0, 1, 7);
    expect(bytesAt(classic.bytes, classic.bytesSlot(false, false))).toEqual(Uint8Array.of(7));
    const none = readerOf(0xff, 0xff, 0xff, 0xff);
    expect(nullableBytesAt(none.bytes, none.bytesSlot(false, true))).toBe(null);
  });

  it('gives bytes as a view, not as a copy', () => {
    const reader = readerOf(2, 7);
    const view = bytesAt(reader.bytes, reader.bytesSlot(true, false));
    reader.bytes[1] = 8;
    expect(view[0]).toBe(8);
  });

  it('reads a string whose compact length takes two bytes', () => {
    const frame = new Uint8Array(2 + 200).fill(0x61);
    frame.set([0xc9, 0x01]);
    const reader = new Reader(frame);
    expect(stringAt(frame, reader.stringSlot(true, false))).toBe('a'.repeat(200));
    expect(reader.remaining).toBe(0);
  });

  it.each<[string, string, (reader: Reader) => unknown, number[]]>([
    ['a null string', 'MALFORMED_NULL', (reader) => reader.stringSlot(false, false), [255, 255]],
    ['a null compact string', 'MALFORMED_NULL', (reader) => reader.stringSlot(true, false), [0]],
    ['a length of -2', 'MALFORMED_LENGTH', (reader) => reader.stringSlot(false, true), [255, 254]],
    [
      'a compact string above the limit',
      'MALFORMED_LENGTH',
      (reader) => reader.stringSlot(true, false),
      [0x81, 0x80, 0x02],
    ],
    [
      'bytes of 2 GiB',
      'MALFORMED_TRUNCATED',
      (reader) => reader.bytesSlot(false, false),
      [0x7f, 0xff, 0xff, 0xff],
    ],
    [
      'an array of 2^31-1 elements',
      'MALFORMED_LENGTH',
      (reader) => reader.array(false, 'int32'),
      [0x7f, 0xff, 0xff, 0xff, 0],
    ],
    [
      'an array of -2 elements',
      'MALFORMED_LENGTH',
      (reader) => reader.arrayCount(false, true),
      [0xff, 0xff, 0xff, 0xfe],
    ],
    [
      'a compact array of 2^32-2 elements',
      'MALFORMED_LENGTH',
      (reader) => reader.arrayCount(true, false),
      [0xff, 0xff, 0xff, 0xff, 0x0f],
    ],
    ['a null array', 'MALFORMED_NULL', (reader) => reader.array(true, 'int8'), [0]],
    ['a null in a string array', 'MALFORMED_NULL', (reader) => reader.strings(true, false), [2, 0]],
    ['half an int32 array', 'MALFORMED_TRUNCATED', (r) => r.array(true, 'int32'), [2, 0, 0]],
    ['a tagged field that is too long', 'MALFORMED_TRUNCATED', (r) => r.taggedFields(), [1, 9, 5]],
    ['no byte at all', 'MALFORMED_TRUNCATED', (reader) => reader.int8(), []],
  ])('refuses %s', (_, code, read, bytes) => {
    expect(codeOf(() => read(readerOf(...bytes)))).toBe(code);
  });

  it('makes no more objects than its limit, however small they are on the wire', () => {
    class Element {
      readonly value: number;
      constructor(reader: Reader) {
        this.value = reader.int8();
      }
    }
    const structs = new Reader(new Uint8Array(OBJECTS_MAX + 10));
    structs.bytes.set([0x00, 0x40, 0x00, 0x01]);
    expect(OBJECTS_MAX + 1).toBe(0x40_0001);
    expect(codeOf(() => structs.structs(false, Element, 0))).toBe('MALFORMED_LENGTH');
  });

  it('keeps unknown tagged fields as they came, repeated and out of order', () => {
    const fields = readerOf(3, 9, 1, 0xaa, 2, 0, 9, 1, 0xbb).taggedFields();
    expect(fields.map(({ tag, data }) => [tag, ...data])).toEqual([[9, 0xaa], [2], [9, 0xbb]]);
  });

  it('reads only its range', () => {
    const bytes = Uint8Array.of(1, 2, 3, 4);
    const reader = new Reader(bytes, 1, 3);
    expect(reader.int16()).toBe(0x0203);
    expect(codeOf(() => reader.int8())).toBe('MALFORMED_TRUNCATED');
    expect(codeOf(() => new Reader(bytes, 0, 5))).toBe('MALFORMED_LENGTH');
    expect(codeOf(() => new Reader(bytes, 3, 2))).toBe('MALFORMED_LENGTH');
    expect(codeOf(() => new Reader(bytes, 0, FRAME_BYTES_MAX + 1))).toBe('MALFORMED_LENGTH');
  });

  it('reads from bytes that begin inside their buffer', () => {
    const whole = Uint8Array.of(9, 9, 0, 5, 9);
    expect(new Reader(whole.subarray(2, 4)).int16()).toBe(5);
  });

  it('tells the position of an error, and what is left over', () => {
    const reader = readerOf(1, 2, 3);
    reader.int8();
    expect(() => reader.int32()).toThrow('4 bytes wanted, 2 are left (at byte 1)');
    expect(() => reader.expectEnd()).toThrow('2 bytes are left after the message (at byte 1)');
    reader.int16();
    expect(() => reader.expectEnd()).not.toThrow();
  });
});
