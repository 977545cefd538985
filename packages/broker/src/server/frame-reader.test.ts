// Frames come out as they went in, however the stream is cut and whatever buffers held before.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteBuffers } from '../platform/byte-buffers.ts';
import { FrameError, FrameReader } from './frame-reader.ts';

const LIMIT = 300_000;

function framed(payload: Uint8Array): Uint8Array {
  const frame = new Uint8Array(4 + payload.length);
  new DataView(frame.buffer).setInt32(0, payload.length);
  frame.set(payload, 4);
  return frame;
}

/** Feeds the parts and returns the frames as hex, copied as their receiver must. */
function read(parts: readonly Uint8Array[], buffers = new ByteBuffers(1 << 20)): string[] {
  const frames: string[] = [];
  const reader = new FrameReader(LIMIT, buffers, (bytes, start, end) => {
    frames.push(Buffer.from(bytes.subarray(start, end)).toString('hex'));
    return true;
  });
  for (const part of parts) {
    const buffer = part.slice();
    reader.feed(buffer);
    // The socket's buffer is used again after the call.
    buffer.fill(0xee);
  }
  reader.close();
  return frames;
}

describe('FrameReader', () => {
  it('passes on whole frames where they lie', () => {
    const both = Buffer.concat([framed(Uint8Array.of(1, 2)), framed(Uint8Array.of(3))]);
    expect(read([both])).toEqual(['0102', '03']);
  });

  it('puts frames together that come one byte at a time', () => {
    const all = Buffer.concat([framed(Uint8Array.of(1, 2, 3)), framed(new Uint8Array(0))]);
    const parts = [...all].map((byte) => Uint8Array.of(byte));
    expect(read(parts)).toEqual(['010203', '']);
  });

  it('finds the same frames however the stream is cut', () => {
    const sizes = fc.array(fc.oneof(fc.nat(40), fc.nat(200_000)), { maxLength: 5 });
    // Shared by all runs, so that buffers come back with old bytes in them.
    const buffers = new ByteBuffers(1 << 20);
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
        expect(read(parts, buffers)).toEqual(
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

  it('uses the buffer of a frame again for the next', () => {
    const buffers = new ByteBuffers(1 << 20);
    const parts = (payload: Uint8Array) => {
      const frame = framed(payload);
      return [frame.subarray(0, 10), frame.subarray(10)];
    };
    const seen = new Set<ArrayBufferLike>();
    const reader = new FrameReader(LIMIT, buffers, (bytes) => {
      seen.add(bytes.buffer);
      return true;
    });
    for (let round = 0; round < 5; round++) {
      for (const part of parts(new Uint8Array(50_000))) reader.feed(part);
    }
    expect(seen.size).toBe(1);
  });

  it('holds frames back until they are asked for, and loses none', () => {
    const sizes = fc.array(fc.nat(300), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(sizes, fc.array(fc.nat(400), { maxLength: 10 }), (frameSizes, cuts) => {
        const payloads = frameSizes.map((size, index) => new Uint8Array(size).fill(index + 1));
        const stream = Buffer.concat(payloads.map(framed));
        const frames: string[] = [];
        let isOpen = false;
        const reader = new FrameReader(LIMIT, new ByteBuffers(1 << 20), (bytes, start, end) => {
          expect(isOpen).toBe(true);
          isOpen = false;
          frames.push(Buffer.from(bytes.subarray(start, end)).toString('hex'));
          return false;
        });
        isOpen = true;
        let at = 0;
        for (const cut of [...cuts, stream.length]) {
          const part = new Uint8Array(stream.subarray(at, at + cut));
          reader.feed(part);
          part.fill(0xee);
          at += cut;
        }
        while (reader.holdsBack) {
          isOpen = true;
          reader.resume();
        }
        expect(frames).toEqual(payloads.map((payload) => Buffer.from(payload).toString('hex')));
      }),
    );
  });
});
