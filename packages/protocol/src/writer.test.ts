// The writer: what a type cannot hold is refused, large bytes are not copied, and growth anywhere
// leaves the bytes the same.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SLAB_BYTES, STRING_BYTES_MAX } from './limits.ts';
import { Reader } from './reader.ts';
import { stringAt } from './slot.ts';
import { Writer } from './writer.ts';

function written(write: (writer: Writer) => void): number[] {
  const writer = new Writer();
  write(writer);
  return [...writer.finish()];
}

describe('Writer', () => {
  it('writes big-endian integers', () => {
    expect(written((writer) => writer.int8(-1))).toEqual([0xff]);
    expect(written((writer) => writer.int16(-32767))).toEqual([0x80, 0x01]);
    expect(written((writer) => writer.uint16(65535))).toEqual([0xff, 0xff]);
    expect(written((writer) => writer.int32(-2))).toEqual([0xff, 0xff, 0xff, 0xfe]);
    expect(written((writer) => writer.uint32(0xffff_fffe))).toEqual([0xff, 0xff, 0xff, 0xfe]);
    expect(written((writer) => writer.bool(true))).toEqual([1]);
    expect(written((writer) => writer.float64(1.5))).toEqual([0x3f, 0xf8, 0, 0, 0, 0, 0, 0]);
  });

  it.each([0, 1, -1, 2 ** 32, -(2 ** 32) - 1, 2 ** 53 - 1, -(2 ** 53) + 1])(
    'writes the number %d and its bigint alike as int64',
    (value) => {
      const bytes = written((writer) => writer.int64(value));
      expect(bytes).toEqual(written((writer) => writer.int64(BigInt(value))));
      expect(new Reader(Uint8Array.from(bytes)).int64()).toBe(BigInt(value));
    },
  );

  it('writes the ends of int64, and whole numbers beyond 2^53', () => {
    expect(written((writer) => writer.int64(2n ** 63n - 1n))[0]).toBe(0x7f);
    expect(written((writer) => writer.int64(-(2n ** 63n)))[0]).toBe(0x80);
    expect(written((writer) => writer.int64(2 ** 62))[0]).toBe(0x40);
  });

  it.each<[string, (writer: Writer) => void]>([
    ['128 as int8', (writer) => writer.int8(128)],
    ['1.5 as int16', (writer) => writer.int16(1.5)],
    ['-1 as uint16', (writer) => writer.uint16(-1)],
    ['2^31 as int32', (writer) => writer.int32(2 ** 31)],
    ['a missing int32', (writer) => writer.int32(undefined as unknown as number)],
    ['-1 as uint32', (writer) => writer.uint32(-1)],
    ['2^63 as int64', (writer) => writer.int64(2n ** 63n)],
    ['2^63 as int64 number', (writer) => writer.int64(2 ** 63)],
    ['half an int64', (writer) => writer.int64(0.5)],
    ['text as int64', (writer) => writer.int64('1' as unknown as number)],
    ['-1 as length', (writer) => writer.unsignedVarint(-1)],
    ['2^31 as varint', (writer) => writer.varint(2 ** 31)],
    ['2^63 as varlong', (writer) => writer.varlong(2n ** 63n)],
    ['1 as bool', (writer) => writer.bool(1 as unknown as boolean)],
    ['text as float64', (writer) => writer.float64('1' as unknown as number)],
    ['null as string', (writer) => writer.string(null, true)],
    ['a number as string', (writer) => writer.string(5 as unknown as string, true)],
    ['a long string', (writer) => writer.string('x'.repeat(STRING_BYTES_MAX + 1), true)],
    ['a string that is long in UTF-8', (writer) => writer.string('é'.repeat(16_384), true)],
    ['null as bytes', (writer) => writer.byteArray(null, false)],
    ['an array as bytes', (writer) => writer.byteArray([1] as unknown as Uint8Array, false)],
    ['null as array', (writer) => writer.array(null, true, false, 'int8')],
    ['bytes as array', (writer) => writer.array(new Uint8Array(1) as never, true, false, 'int8')],
    ['2^31 in an int32 array', (writer) => writer.array([2 ** 31], true, false, 'int32')],
    ['a short UUID', (writer) => writer.uuid('AAAA')],
    ['a UUID of other letters', (writer) => writer.uuid('AAAAAAAAAAAAAAAAAAAAA=')],
    ['a UUID of too many bits', (writer) => writer.uuid('AAAAAAAAAAAAAAAAAAAAAB')],
    [
      'one tag twice',
      (w) =>
        w.taggedFields(
          true,
          [{ tag: 1, data: new Uint8Array(0) }],
          [{ tag: 1, data: new Uint8Array(0) }],
        ),
    ],
  ])('refuses %s', (_, write) => {
    expect(() => write(new Writer())).toThrow(
      expect.objectContaining({ name: 'ProtocolError', code: 'INVALID_MESSAGE' }),
    );
  });

  it('refuses unknown tagged fields in a version without any', () => {
    const fields = [{ tag: 1, data: Uint8Array.of(1) }];
    expect(() => new Writer().taggedFields(false, undefined, fields)).toThrow(
      expect.objectContaining({ code: 'UNSUPPORTED_VERSION' }),
    );
  });

  it('orders known and unknown tagged fields by tag', () => {
    const field = (tag: number) => ({ tag, data: Uint8Array.of(tag) });
    const bytes = written((w) => w.taggedFields(true, [field(3), field(1)], [field(4), field(2)]));
    expect(bytes).toEqual([4, 1, 1, 1, 2, 1, 2, 3, 1, 3, 4, 1, 4]);
  });

  it('writes any text as UTF-8, with the shortest length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.boolean(), (text, flexible) => {
        const bytes = Uint8Array.from(written((writer) => writer.string(text, flexible)));
        const reader = new Reader(bytes);
        const slot = reader.stringSlot(flexible, false);
        reader.expectEnd();
        expect(stringAt(bytes, slot)).toBe(text);
        const lengthBytes = flexible ? (Buffer.byteLength(text) < 127 ? 1 : 2) : 2;
        expect(bytes.length).toBe(lengthBytes + Buffer.byteLength(text));
      }),
    );
  });

  it('gives the same bytes wherever its buffer has to grow', () => {
    const write = (writer: Writer) => {
      writer.int8(0);
      // Referenced, so that the chunk behind it does not begin where its buffer does.
      writer.raw(Uint8Array.of(9));
      writer.string('naïve', true);
      writer.uuid('VvG1-1n9RoSJ0XGn5Q2b5A');
      writer.array([1, 2, 3], false, false, 'int32');
      writer.unsignedVarint(300);
      const mark = writer.beginTag();
      writer.string('inside', true);
      writer.taggedFields(true, writer.endTag(undefined, 0, mark), []);
      writer.varlong(-1n);
    };
    const wanted = written(write);
    const referenceBytesMin = 1;
    for (let capacityBytes = 0; capacityBytes <= wanted.length; capacityBytes++) {
      const writer = new Writer({ capacityBytes, referenceBytesMin });
      write(writer);
      expect([...writer.finish()]).toEqual(wanted);
    }
  });

  it('references large bytes and copies small ones', () => {
    const large = new Uint8Array(100).fill(7);
    const writer = new Writer({ referenceBytesMin: 100 });
    writer.byteArray(large.subarray(0, 99), false);
    writer.byteArray(large, false);
    writer.int8(1);
    const chunks = writer.chunks();
    expect(chunks.map(({ length }) => length)).toEqual([107, 100, 1]);
    expect(chunks[1]).toBe(large);
    expect(writer.sizeBytes).toBe(208);
    expect(writer.finish().length).toBe(208);
  });

  it('copies large bytes inside a tagged field', () => {
    const writer = new Writer({ referenceBytesMin: 1 });
    const mark = writer.beginTag();
    writer.byteArray(Uint8Array.of(5, 6), true);
    writer.taggedFields(true, writer.endTag(undefined, 0, mark));
    expect([...writer.finish()]).toEqual([1, 0, 3, 3, 5, 6]);
  });

  it('sets the length of each frame, in whatever chunk its prefix lies', () => {
    const writer = new Writer({ referenceBytesMin: 2, capacityBytes: 1 });
    const first = writer.beginFrame();
    writer.raw(Uint8Array.of(1, 2, 3));
    writer.int8(4);
    writer.endFrame(first);
    const second = writer.beginFrame();
    writer.int8(5);
    writer.endFrame(second);
    expect([...writer.finish()]).toEqual([0, 0, 0, 4, 1, 2, 3, 4, 0, 0, 0, 1, 5]);
  });

  it('counts bytes that are still to be read, and gives them as a part of their own', () => {
    const unread = { length: 300, readInto: () => undefined };
    const writer = new Writer();
    const frame = writer.beginFrame();
    writer.byteArray(unread, true);
    writer.int8(9);
    writer.endFrame(frame);
    const [before, part, after] = writer.parts();
    expect([...(before as Uint8Array)]).toEqual([0, 0, 1, 47, 0xad, 2]);
    expect(part).toBe(unread);
    expect([...(after as Uint8Array)]).toEqual([9]);
    expect(() => writer.chunks()).toThrow('still to be read');
    expect(() => writer.finish()).toThrow('still to be read');
  });

  it('takes no bytes that are still to be read into a tagged field', () => {
    const writer = new Writer();
    writer.beginTag();
    const unread = { length: 3, readInto: () => undefined };
    expect(() => writer.byteArray(unread, true)).toThrow('tagged field');
  });

  it('gives the same result when it is finished twice, and can go on', () => {
    const writer = new Writer();
    writer.int8(1);
    expect([...writer.finish()]).toEqual([1]);
    expect([...writer.finish()]).toEqual([1]);
    writer.int8(2);
    expect([...writer.finish()]).toEqual([1, 2]);
    expect(new Writer().finish().length).toBe(0);
  });

  it('never writes into bytes that another writer gave out', () => {
    const results: { wanted: number; bytes: Uint8Array }[] = [];
    const open = new Writer();
    for (let round = 0; round < 200; round++) {
      const writer = new Writer();
      const other = new Writer();
      for (let index = 0; index < (round * 37) % 900; index++) {
        writer.int8(round % 100);
        other.int8((round + 1) % 100);
      }
      open.int8(101);
      results.push({ wanted: round % 100, bytes: writer.finish() });
      results.push({ wanted: (round + 1) % 100, bytes: other.finish() });
    }
    results.push({ wanted: 101, bytes: open.finish() });
    for (const { wanted, bytes } of results) {
      expect(bytes.every((byte) => byte === wanted)).toBe(true);
    }
    expect(results.reduce((total, { bytes }) => total + bytes.length, 0)).toBeGreaterThan(
      SLAB_BYTES,
    );
  });
});
