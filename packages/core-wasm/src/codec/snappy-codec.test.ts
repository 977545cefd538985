// Snappy in both framings, against another implementation, and kernel against twin.
import * as fc from 'fast-check';
import * as snappy from 'snappy';
import { describe, expect, it } from 'vitest';
import { cores } from '../../test/cores.ts';
import { hex, logLines, noise, utf8 } from '../../test/data.ts';
import { snappyDecompressElements } from '../reference/snappy-block.ts';
import { codecs } from './codecs.ts';

const LIMIT = 1 << 24;
const HEADER = hex('82534e415050590000000001 00000001');

const chunk = (block: Uint8Array) => {
  const bytes = new Uint8Array(4 + block.length);
  new DataView(bytes.buffer).setInt32(0, block.length);
  bytes.set(block, 4);
  return bytes;
};

describe.each(cores)('Snappy on the %s core', (_build, core) => {
  const codec = codecs(core).byName('snappy');
  const pointer = core.allocate(1 << 18);

  it('writes the framing of the Java client', () => {
    expect(codec.compress(utf8('abc'))).toEqual(
      Uint8Array.from([...HEADER, ...hex('00000005 03 08 616263')]),
    );
    const view = new DataView(codec.compress(noise(70_000)).buffer);
    expect(view.getInt32(16)).toBe(3 + 3 + 32_768);
  });

  it.each([
    ['a literal', '03 08616263', 'abc'],
    ['a literal with its length in one byte', '03 f002616263', 'abc'],
    ['a literal with its length in four bytes', '03 fc02000000616263', 'abc'],
    ['a near copy', '07 08616263 0103', 'abcabca'],
    ['a copy of two bytes offset', '07 08616263 0e0300', 'abcabca'],
    ['a copy of four bytes offset', '07 08616263 0f03000000', 'abcabca'],
    ['a run', '09 0061 1e0100', 'aaaaaaaaa'],
    ['nothing', '00', ''],
  ])('reads %s', (_name, block, text) => {
    expect(codec.decompress(hex(block), LIMIT)).toEqual(utf8(text));
    const framed = Uint8Array.from([...HEADER, ...chunk(hex(block)), ...chunk(hex(block))]);
    expect(codec.decompress(framed, LIMIT)).toEqual(utf8(text + text));
  });

  it('reads streams that begin anew', () => {
    const stream = codec.compress(utf8('abc'));
    const twice = Uint8Array.from([...stream, ...stream]);
    expect(codec.decompress(twice, LIMIT)).toEqual(utf8('abcabc'));
    expect(() => codec.decompress(twice, 5)).toThrow(/more than the allowed 5/);
  });

  it.each([
    ['no data', ''],
    ['an endless length', 'ffffffffff'],
    ['a length in more bytes than it needs', '8300 08616263'],
    ['too many bytes', '02 08616263'],
    ['too few bytes', '04 08616263'],
    ['a cut literal', '03 086162'],
    ['an offset of 0', '07 08616263 0100'],
    ['an offset before the start', '07 08616263 0104'],
    ['a cut copy', '07 08616263 0e03'],
    ['a size that its bytes cannot make', 'ffffff03 0061'],
  ])('refuses %s', (_name, block) => {
    expect(() => codec.decompress(hex(block), LIMIT)).toThrow(/malformed/);
  });

  it('agrees with another implementation in both directions', () => {
    for (const bytes of [utf8('x'), logLines(100), logLines(300_000), noise(70_000)]) {
      const theirs = snappy.compressSync(Buffer.from(bytes));
      expect(Buffer.compare(codec.decompress(theirs, LIMIT), bytes)).toBe(0);
    }
    const bytes = logLines(30_000);
    const block = Buffer.from(codec.compress(bytes).subarray(HEADER.length + 4));
    expect(Buffer.compare(snappy.uncompressSync(block) as Buffer, bytes)).toBe(0);
  });

  it('reads raw blocks larger than the scratch windows', () => {
    for (const bytes of [noise(5 << 20), logLines(12 << 20)]) {
      const theirs = snappy.compressSync(Buffer.from(bytes));
      expect(Buffer.compare(codec.decompress(theirs, bytes.length), bytes)).toBe(0);
    }
  });

  it('writes nothing past the size, not even by one byte', () => {
    core.memory.set(hex('08616263 0103'), pointer);
    core.memory.fill(0xee, pointer + 100, pointer + 200);
    expect(core.kernels.snappyDecompressElements(pointer, 6, pointer + 100, 6)).toBe(-1);
    expect(core.memory[pointer + 106]).toBe(0xee);
  });

  it('decompresses any elements, sound or not, as the twin does and stays inside its room', () => {
    const target = pointer + 65_536;
    const sound = snappy.compressSync(Buffer.from(logLines(600))).subarray(2);
    const elements = fc.oneof(
      fc.tuple(fc.uint8Array({ maxLength: 40 }), fc.nat(700)),
      fc
        .array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 3 })
        .map((changes): [Uint8Array, number] => {
          const mangled = Uint8Array.from(sound);
          for (const [position, value] of changes) mangled[position] = value;
          return [mangled, 600];
        }),
    );
    fc.assert(
      fc.property(elements, ([bytes, size]) => {
        core.memory.fill(0xee, target, target + 1024);
        core.memory.set(bytes, pointer);
        const made = core.kernels.snappyDecompressElements(pointer, bytes.length, target, size);
        const expected = snappyDecompressElements(bytes, 0, bytes.length, size);
        expect(made).toBe(expected?.length ?? -1);
        const content = core.memory.slice(target, target + Math.max(made, 0));
        expect(content).toEqual(expected ?? new Uint8Array(0));
        const beyond = core.memory.subarray(target + size, target + 1024);
        expect(beyond.every((byte) => byte === 0xee)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
