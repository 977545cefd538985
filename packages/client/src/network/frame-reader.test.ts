// Frames come out whole, however the stream is cut, and no length is believed before its bytes.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameReader } from './frame-reader.ts';

function framed(bodies: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(
    bodies.flatMap((body) => {
      const length = Buffer.alloc(4);
      length.writeInt32BE(body.length);
      return [length, body];
    }),
  );
}

function collect(limit = 1000) {
  const frames: number[][] = [];
  const reader = new FrameReader(limit, (bytes, start, end) => {
    frames.push([...bytes.subarray(start, end)]);
  });
  return { frames, reader };
}

describe('FrameReader', () => {
  it('gives the same frames for every way to cut the stream', () => {
    const bodies = fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 8 });
    const cuts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(bodies, cuts, (parts, sizes) => {
        const { frames, reader } = collect();
        const stream = framed(parts);
        for (let at = 0, turn = 0; at < stream.length; turn++) {
          const size = sizes[turn % sizes.length]!;
          reader.feed(stream.subarray(at, at + size));
          at += size;
        }
        expect(frames).toEqual(parts.map((part) => [...part]));
      }),
    );
  });

  it.each([[-1], [1001], [2 ** 31 - 1]])('refuses the length %d', (length) => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32BE(length);
    expect(() => collect().reader.feed(bytes)).toThrow(`announces ${length} bytes`);
    const split = collect().reader;
    split.feed(bytes.subarray(0, 3));
    expect(() => split.feed(bytes.subarray(3))).toThrow(`announces ${length} bytes`);
  });

  it('passes a whole frame on where it lies', () => {
    let seen: Uint8Array | null = null;
    const stream = framed([new Uint8Array([1, 2])]);
    new FrameReader(10, (bytes) => (seen = bytes)).feed(stream);
    expect(seen).toBe(stream);
  });
});
