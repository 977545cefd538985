// Zstandard with the runtime's zlib where it has it, and with the inlined module everywhere.
import { describe, expect, it } from 'vitest';
import { hex, logLines, noise, utf8 } from '../../test/data.ts';
import { DecompressionError } from '../errors.ts';
import { decompressFrames, zstdCodec } from './zstd-codec.ts';
import { splitZstdFrames } from './zstd-frame.ts';
import { zstdCompress, zstdDecompress } from './zstd-wasm.ts';

const LIMIT = 1 << 26;
const writers = [
  (bytes: Uint8Array) => zstdCodec.compress(bytes),
  (bytes: Uint8Array) => zstdCompress(bytes, 1),
];
/** A runtime like Node 24: reads the first frame and forgets the rest. */
function forgetful(bytes: Uint8Array, { maxOutputLength }: { maxOutputLength: number }) {
  const [first] = splitZstdFrames(bytes);
  return zstdDecompress(first!, maxOutputLength);
}

const readers: [string, (bytes: Uint8Array, limitBytes: number) => Uint8Array][] = [
  ['the runtime or the module', (bytes, limitBytes) => zstdCodec.decompress(bytes, limitBytes)],
  ['the module', zstdDecompress],
  [
    'a runtime, frame by frame',
    (bytes, limitBytes) => decompressFrames(bytes, limitBytes, forgetful),
  ],
];

describe.each(readers)('zstd read by %s', (_name, decompress) => {
  it('reads what either implementation wrote', () => {
    for (const bytes of [utf8('x'), logLines(200_000), noise(100_000), new Uint8Array(9_000_000)]) {
      for (const compress of writers) {
        expect(Buffer.compare(decompress(compress(bytes), LIMIT), bytes)).toBe(0);
      }
    }
  });

  it('reads a frame put together by hand: no size, one raw and one run block', () => {
    const frame = hex('28b52ffd 00 58 180000 616263 230000 7a');
    expect(decompress(frame, 7)).toEqual(utf8('abczzzz'));
    expect(() => decompress(frame, 6)).toThrow(expect.objectContaining({ limitExceeded: true }));
  });

  it('reads several frames as one content', () => {
    const frames = Buffer.concat([zstdCompress(utf8('one '), 3), zstdCompress(utf8('two'), 3)]);
    expect(decompress(frames, 7)).toEqual(utf8('one two'));
  });

  it('refuses bombs and damage with its own error', () => {
    const bomb = zstdCompress(new Uint8Array(40_000_000), 3);
    expect(bomb.length).toBeLessThan(5000);
    expect(() => decompress(bomb, 1 << 20)).toThrow(
      expect.objectContaining({ limitExceeded: true }),
    );
    const damaged = zstdCompress(logLines(1000), 3);
    for (const wrong of [damaged.subarray(0, -1), utf8('no zstd at all')]) {
      expect(() => decompress(wrong, LIMIT)).toThrow(DecompressionError);
    }
  });

  it('works again after its memory has grown and was given up', () => {
    const large = new Uint8Array(50_000_000);
    expect(zstdDecompress(zstdCompress(large, 1), LIMIT).length).toBe(large.length);
    expect(decompress(zstdCompress(utf8('small'), 1), 100)).toEqual(utf8('small'));
  });
});

describe('zstd', () => {
  it('refuses no data at all, which the library would take for no frames', () => {
    expect(() => zstdCodec.decompress(new Uint8Array(0), LIMIT)).toThrow(DecompressionError);
  });
});

describe('splitZstdFrames', () => {
  const skippable = hex('512a4d18 02000000 ffff');
  const small = zstdCompress(utf8('small'), 3);
  const large = zstdCompress(logLines(400_000), 3);
  const checked = hex('28b52ffd 04 58 190000 616263 00000000');
  const run = hex('28b52ffd 20 04 230000 7a');

  it('finds every frame and leaves out the skippable ones', () => {
    const frames = [small, large, checked, run];
    const bytes = Uint8Array.from(frames.flatMap((frame) => [...skippable, ...frame]));
    expect(splitZstdFrames(bytes)).toEqual(frames);
  });

  it('refuses every cut', () => {
    for (const frame of [small, checked, run, skippable]) {
      for (let length = 1; length < frame.length; length++) {
        expect(() => splitZstdFrames(frame.subarray(0, length))).toThrow(DecompressionError);
      }
    }
    for (let length = 1; length < large.length; length += 997) {
      expect(() => splitZstdFrames(large.subarray(0, length))).toThrow(/cut off/);
    }
  });

  it('refuses what is not defined', () => {
    for (const text of [
      '28b52ffe 20 04 230000 7a',
      '28b52ffd 28 04 230000 7a',
      '28b52ffd 20 04 270000 7a',
    ]) {
      expect(() => splitZstdFrames(hex(text))).toThrow(DecompressionError);
    }
  });
});
