// Frames come out whole, however the stream is cut, and no length is believed before its bytes.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRAME_ROOM_BYTES } from '../limits.ts';
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

  it('lets nobody who reuses the bytes change a frame', () => {
    const whole: Uint8Array[] = [];
    const reader = new FrameReader(10, (bytes, start, end) => {
      whole.push(bytes.subarray(start, end));
    });
    const stream = framed([new Uint8Array([1, 2]), new Uint8Array([3, 4, 5])]);
    const shared = new Uint8Array(9);
    shared.set(stream.subarray(0, 9));
    reader.feed(shared);
    shared.fill(0);
    shared.set(stream.subarray(9));
    reader.feed(shared.subarray(0, stream.length - 9));
    shared.fill(0);
    expect(whole.map((bytes) => [...bytes])).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
  });

  describe('the room for a frame', () => {
    /** A frame that counts up, and a reader which has seen its length and 10 bytes. */
    function begun(sizeBytes: number) {
      const body = Uint8Array.from({ length: sizeBytes }, (_, index) => index);
      const frames: Uint8Array[] = [];
      const reader = new FrameReader(sizeBytes, (bytes, start, end) => {
        frames.push(bytes.subarray(start, end));
      });
      const stream = framed([body]);
      reader.feed(stream.subarray(0, 14));
      return { body, frames, reader, rest: stream.subarray(14) };
    }

    it('takes the rest in place: the frame is the room', () => {
      const { body, frames, reader, rest } = begun(FRAME_ROOM_BYTES);
      const first = reader.room!;
      expect(first.length).toBe(rest.length);
      for (let at = 0; at < rest.length; at += 1_000_000) {
        const { room } = reader;
        const piece = rest.subarray(at, at + 1_000_000);
        room!.set(piece);
        reader.feed(room!.subarray(0, piece.length));
      }
      expect(frames[0]!.buffer).toBe(first.buffer);
      expect(Buffer.compare(frames[0]!, body)).toBe(0);
      expect(reader.room).toBeNull();
    });

    it('is bounded until the bytes have come, then grows, and keeps them', () => {
      const { body, frames, reader, rest } = begun(6 * FRAME_ROOM_BYTES);
      let at = 0;
      const rooms = new Set<number>();
      while (at < rest.length) {
        const room = reader.room!;
        rooms.add(room.buffer.byteLength / FRAME_ROOM_BYTES);
        const piece = rest.subarray(at, at + Math.min(room.length, 3_000_000));
        room.set(piece);
        reader.feed(room.subarray(0, piece.length));
        at += piece.length;
      }
      expect([...rooms]).toEqual([1, 4, 6]);
      expect(Buffer.compare(frames[0]!, body)).toBe(0);
    });

    it('need not be used', () => {
      const { body, frames, reader, rest } = begun(FRAME_ROOM_BYTES + 5);
      reader.feed(rest.subarray(0, 100));
      const room = reader.room!;
      room.set(rest.subarray(100, 200));
      reader.feed(room.subarray(0, 100));
      reader.feed(rest.subarray(200));
      expect(Buffer.compare(frames[0]!, body)).toBe(0);
    });
  });
});
