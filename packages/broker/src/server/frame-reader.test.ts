import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameError, FrameReader } from './frame-reader.ts';

const LIMIT = 300_000;

function framed(payload: Uint8Array): Uint8Array {
  const frame = new Uint8Array(4 + payload.length);
  new DataView(frame.buffer).setInt32(0, payload.length);
  frame.set(payload, 4);
  return frame;
}

/** Feeds the parts and returns the frames, copied as their receiver must. */
function read(parts: readonly Uint8Array[]): { bytes: string; isOwn: boolean }[] {
  const frames: { bytes: string; isOwn: boolean }[] = [];
  const reader = new FrameReader(LIMIT, (bytes, start, end, isOwn) => {
    frames.push({ bytes: Buffer.from(bytes.subarray(start, end)).toString('hex'), isOwn });
  });
  for (const part of parts) {
    const buffer = part.slice();
    reader.feed(buffer);
    // The socket's buffer is used again after the call.
    buffer.fill(0xee);
  }
  return frames;
}

describe('FrameReader', () => {
  it('passes on whole frames where they lie', () => {
    const both = Buffer.concat([framed(Uint8Array.of(1, 2)), framed(Uint8Array.of(3))]);
    expect(read([both])).toEqual([
      { bytes: '0102', isOwn: false },
      { bytes: '03', isOwn: false },
    ]);
  });

  it('puts frames together that come one byte at a time', () => {
    const all = Buffer.concat([framed(Uint8Array.of(1, 2, 3)), framed(new Uint8Array(0))]);
    const parts = [...all].map((byte) => Uint8Array.of(byte));
    expect(read(parts)).toEqual([
      { bytes: '010203', isOwn: true },
      { bytes: '', isOwn: false },
    ]);
  });

  it('finds the same frames however the stream is cut', () => {
    const sizes = fc.array(fc.oneof(fc.nat(40), fc.nat(200_000)), { maxLength: 5 });
    const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(sizes, cuts, (frameSizes, places) => {
        const payloads = frameSizes.map((size, index) => new Uint8Array(size).fill(index + 1));
        const stream = Buffer.concat(payloads.map(framed));
        const positions = places.map((place) => Math.floor(place * stream.length));
        const borders = [0, ...positions.sort((a, b) => a - b), stream.length];
        const parts = borders
          .slice(1)
          .map((end, index) => new Uint8Array(stream.subarray(borders[index], end)));
        expect(read(parts).map(({ bytes }) => bytes)).toEqual(
          payloads.map((payload) => Buffer.from(payload).toString('hex')),
        );
      }),
      { numRuns: 60 },
    );
  });

  it.each([-1, -(2 ** 31), LIMIT + 1, 2 ** 31 - 1])('refuses a frame of %i bytes', (length) => {
    const header = new Uint8Array(4);
    new DataView(header.buffer).setInt32(0, length);
    expect(() => read([header])).toThrow(FrameError);
    expect(() => read([...header].map((byte) => Uint8Array.of(byte)))).toThrow(FrameError);
  });

  it('takes a frame of exactly the limit', () => {
    expect(read([framed(new Uint8Array(LIMIT))])).toHaveLength(1);
  });
});
