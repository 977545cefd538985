// One suite for all codecs: what goes in comes out, bombs are bounded, damage is a typed error.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cores, simdCore } from '../../test/cores.ts';
import { logLines, noise } from '../../test/data.ts';
import { DecompressionError } from '../errors.ts';
import { CODEC_NAMES, type CodecName } from './codec.ts';
import { codecs } from './codecs.ts';

const LIMIT = 64 << 20;
const compressing = CODEC_NAMES.filter((name) => name !== 'none');

const inputs: [name: string, bytes: Uint8Array][] = [
  ['one byte', Uint8Array.of(7)],
  ['12 bytes', noise(12)],
  ['13 bytes', new Uint8Array(13)],
  ['text', logLines(3000)],
  ['a block less one', logLines(65_535)],
  ['a block', logLines(65_536)],
  ['a block and one', logLines(65_537)],
  ['1 MiB of text', logLines(1 << 20)],
  ['noise', noise(200_000)],
  ['zeros', new Uint8Array(700_001)],
  ['short periods', Uint8Array.from({ length: 5000 }, (_, index) => index % 3)],
  ['more than the output window', logLines(12 << 20)],
];

describe.each(cores)('codecs of the %s core', (_build, core) => {
  const registry = codecs(core);

  it.each(CODEC_NAMES)('%s has its id, and its registry is kept', (name) => {
    const codec = registry.byName(name);
    expect(codec.name).toBe(name);
    expect(CODEC_NAMES[codec.id]).toBe(name);
    expect(codecs(core).byId(codec.id)).toBe(codec);
    expect(codecs(core).byId(5)).toBe(undefined);
  });

  describe.each(inputs)('%s', (_name, bytes) => {
    it.each(CODEC_NAMES)('comes back from %s', (name) => {
      const codec = registry.byName(name);
      const compressed = codec.compress(bytes);
      expect(core.contains(compressed)).toBe(false);
      const content = codec.decompress(compressed, bytes.length);
      expect(core.contains(content)).toBe(false);
      expect(Buffer.compare(content, bytes)).toBe(0);
      const limited = () => codec.decompress(compressed, bytes.length - 1);
      expect(limited).toThrow(DecompressionError);
      expect(limited).toThrow(expect.objectContaining({ limitExceeded: true }));
    });
  });

  it.each(CODEC_NAMES)('%s gives any bytes back, from core memory too', (name) => {
    const codec = registry.byName(name);
    const pointer = core.allocate(1 << 16);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(255), fc.nat(300)), { maxLength: 60 }), (runs) => {
        const bytes = Uint8Array.from(runs.flatMap(([byte, count]) => Array(count).fill(byte)));
        core.memory.set(bytes, pointer);
        const inside = core.memory.subarray(pointer, pointer + bytes.length);
        const compressed = codec.compress(inside);
        core.memory.set(compressed, pointer);
        const compressedInside = core.memory.subarray(pointer, pointer + compressed.length);
        expect(codec.decompress(compressedInside, LIMIT)).toEqual(bytes);
      }),
      { numRuns: 40 },
    );
    core.free(pointer);
  });
});

describe.each(compressing)('%s', (name: CodecName) => {
  const codec = codecs(simdCore).byName(name);

  it('refuses every cut of its output', () => {
    const compressed = codec.compress(logLines(2000));
    // A xerial stream has no end mark: its header alone is a stream of no chunks.
    const isWhole = (length: number) => name === 'snappy' && length === 16;
    for (let length = 0; length < compressed.length; length++) {
      const outcome = outcomeOf(() => codec.decompress(compressed.slice(0, length), LIMIT));
      expect([length, outcome]).toEqual([length, isWhole(length) ? 'content' : 'refused']);
    }
  });

  it('throws nothing but its own error for mangled bytes', () => {
    const compressed = codec.compress(logLines(3000));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(compressed.length - 1), fc.nat(255)), { minLength: 1 }),
        (changes) => {
          const mangled = compressed.slice();
          for (const [position, value] of changes) mangled[position] = value;
          expect(outcomeOf(() => codec.decompress(mangled, 1 << 20))).toMatch(/content|refused/);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('bounds a bomb', () => {
    const bomb = codec.compress(new Uint8Array(32 << 20));
    expect(bomb.length).toBeLessThan(2 << 20);
    expect(() => codec.decompress(bomb, 1 << 20)).toThrow(
      expect.objectContaining({ limitExceeded: true }),
    );
    expect(() => codec.decompress(bomb, 0)).toThrow(DecompressionError);
  });
});

function outcomeOf(attempt: () => unknown): string {
  try {
    attempt();
    return 'content';
  } catch (error) {
    return error instanceof DecompressionError ? 'refused' : `${error}`;
  }
}
