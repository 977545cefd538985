// LZ4 against the frame format's own rules, against another implementation, and kernel against
// twin.
import * as fc from 'fast-check';
import * as lz4 from 'lz4-napi';
import { describe, expect, it } from 'vitest';
import { cores } from '../../test/cores.ts';
import { hex, logLines, noise, utf8 } from '../../test/data.ts';
import { lz4DecompressBlock } from '../reference/lz4-block.ts';
import { xxh32 } from '../reference/xxh32.ts';
import { codecs } from './codecs.ts';

const LIMIT = 1 << 24;

/** Published values of the xxHash project and its ports. */
const hashes: [text: string, seed: number, hash: number][] = [
  ['', 0, 0x02cc5d05],
  ['a', 0, 0x550d7456],
  ['abc', 0, 0x32d153ff],
  ['Nobody inspects the spammish repetition', 0, 0xe2293b2f],
];

const little = (value: number) => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return [...bytes];
};

interface FrameParts {
  flags?: number;
  descriptor?: number;
  contentSize?: number;
  blocks: { bytes: number[]; isStored?: boolean }[];
  content?: Uint8Array;
  breakBlockChecksum?: boolean;
  breakContentChecksum?: boolean;
}

/** A frame put together from the format's description. */
function frame(parts: FrameParts): Uint8Array {
  const flags = parts.flags ?? 0x60;
  const size = parts.contentSize === undefined ? [] : [...little(parts.contentSize), 0, 0, 0, 0];
  const descriptor = Uint8Array.from([flags, parts.descriptor ?? 0x40, ...size]);
  const out = [...little(0x184d2204), ...descriptor, (xxh32(descriptor) >>> 8) & 0xff];
  for (const { bytes, isStored } of parts.blocks) {
    out.push(...little(bytes.length + (isStored === true ? 2 ** 31 : 0)), ...bytes);
    if ((flags & 0x10) === 0) continue;
    out.push(...little(xxh32(Uint8Array.from(bytes)) ^ (parts.breakBlockChecksum ? 1 : 0)));
  }
  out.push(0, 0, 0, 0);
  if ((flags & 0x04) !== 0) {
    out.push(...little(xxh32(parts.content!) ^ (parts.breakContentChecksum ? 1 : 0)));
  }
  return Uint8Array.from(out);
}

const letters = [...utf8('abcdefghijklmnop')];
/** No literals, 8 bytes from 16 back, then the literal "!". */
const repeat16 = [0x04, 16, 0, 0x10, 0x21];
const repeated = utf8('abcdefghijklmnopabcdefgh!');
const linked = [{ bytes: letters, isStored: true }, { bytes: repeat16 }];

describe.each(cores)('LZ4 on the %s core', (_build, core) => {
  const codec = codecs(core).byName('lz4');
  const pointer = core.allocate(1 << 18);

  it.each(hashes)('computes the published XXH32 of %o', (text, seed, expected) => {
    const bytes = utf8(text);
    core.memory.set(bytes, pointer);
    expect(core.kernels.xxh32(pointer, bytes.length, seed) >>> 0).toBe(expected);
    expect(xxh32(bytes, 0, bytes.length, seed)).toBe(expected);
  });

  it('hashes any bytes alike in the kernel and in the twin', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(0xffffffff), (bytes, seed) => {
        core.memory.set(bytes, pointer);
        expect(core.kernels.xxh32(pointer, bytes.length, seed) >>> 0).toBe(
          xxh32(bytes, 0, bytes.length, seed),
        );
      }),
    );
  });

  it('begins its frames as the Java client does', () => {
    expect(codec.compress(utf8('x'))).toEqual(hex('04224d18604082 01000080 78 00000000'));
  });

  it('ends its blocks as the format wants: 5 literals, and no match in the last 12 bytes', () => {
    for (let length = 13; length < 400; length++) {
      core.memory.fill(0, pointer, pointer + length);
      const target = pointer + 65_536;
      const size = core.kernels.lz4CompressBlock(pointer, length, target);
      const { lastLiterals, lastMatchStart } = endOfBlock(core.memory.slice(target, target + size));
      expect(lastLiterals).toBeGreaterThanOrEqual(5);
      expect(lastMatchStart).toBeLessThanOrEqual(length - 12);
    }
  });

  it('reads linked blocks', () => {
    expect(codec.decompress(frame({ flags: 0x40, blocks: linked }), LIMIT)).toEqual(repeated);
  });

  it('reads checksums and content size, and refuses wrong ones', () => {
    const parts = { flags: 0x5c, blocks: linked, content: repeated, contentSize: repeated.length };
    expect(codec.decompress(frame(parts), LIMIT)).toEqual(repeated);
    const broken: [FrameParts, RegExp][] = [
      [{ ...parts, breakBlockChecksum: true }, /checksum of an LZ4 block/],
      [{ ...parts, breakContentChecksum: true }, /checksum of the LZ4 content/],
      [{ ...parts, contentSize: 24 }, /holds 25 bytes and says that it holds 24/],
      [{ ...parts, contentSize: 2 ** 31 }, /more than the allowed/],
    ];
    for (const [wrong, message] of broken) {
      expect(() => codec.decompress(frame(wrong), LIMIT)).toThrow(message);
    }
  });

  it('reads several frames and skips foreign ones', () => {
    const one = frame({ blocks: [{ bytes: letters, isStored: true }] });
    const foreign = Uint8Array.from([...little(0x184d2a53), 3, 0, 0, 0, 9, 9, 9]);
    const all = Uint8Array.from([...foreign, ...one, ...foreign, ...one, ...foreign]);
    expect(codec.decompress(all, 32)).toEqual(Uint8Array.from([...letters, ...letters]));
    expect(() => codec.decompress(all, 31)).toThrow(/more than the allowed 31/);
  });

  it('reads blocks of every size class', () => {
    for (const [code, size] of [
      [5, 1 << 18],
      [6, 1 << 20],
      [7, 1 << 22],
    ] as const) {
      const content = noise(size);
      const header = frame({ descriptor: code << 4, blocks: [] }).subarray(0, 7);
      const bytes = new Uint8Array(7 + 4 + size + 4);
      bytes.set(header);
      bytes.set(little(size + 2 ** 31), 7);
      bytes.set(content, 11);
      expect(Buffer.compare(codec.decompress(bytes, size), content)).toBe(0);
      bytes[5] = (code - 1) << 4;
      bytes[6] = (xxh32(bytes, 4, 6) >>> 8) & 0xff;
      expect(() => codec.decompress(bytes, size)).toThrow(/larger than its frame allows/);
    }
  });

  it('checks content that was larger than the window', () => {
    const content = noise(12 << 20);
    const blocks = Array.from({ length: 3 }, (_, index) => {
      return { bytes: content.subarray(index << 22, (index + 1) << 22) };
    });
    const pieces = blocks.map(({ bytes }) =>
      Buffer.concat([Uint8Array.from(little(bytes.length + 2 ** 31)), bytes]),
    );
    const header = frame({ flags: 0x64, descriptor: 0x70, blocks: [], content }).subarray(0, 7);
    const checksum = Uint8Array.from([0, 0, 0, 0, ...little(xxh32(content))]);
    const bytes = Buffer.concat([header, ...pieces, checksum]);
    expect(Buffer.compare(codec.decompress(bytes, content.length), content)).toBe(0);
    bytes[bytes.length - 1]! ^= 1;
    expect(() => codec.decompress(bytes, content.length)).toThrow(/checksum of the LZ4 content/);
  });

  it.each([
    ['an unknown magic', hex('04224d19604082'), /magic/],
    ['version 0', frame({ flags: 0x20, blocks: [] }), /version 1/],
    ['a reserved flag', frame({ flags: 0x62, blocks: [] }), /version 1/],
    ['a dictionary', frame({ flags: 0x61, blocks: [] }), /dictionary/],
    ['block size 3', frame({ descriptor: 0x30, blocks: [] }), /descriptor/],
    ['a reserved descriptor bit', frame({ descriptor: 0xc0, blocks: [] }), /descriptor/],
    ['a wrong header checksum', hex('04224d18604083 00000000'), /frame header/],
    [
      'an offset before the start',
      frame({ blocks: [{ bytes: [0x10, 1, 2, 0, 0x00] }] }),
      /malformed/,
    ],
    ['an offset of 0', frame({ blocks: [{ bytes: [0x10, 1, 0, 0, 0x00] }] }), /malformed/],
  ])('refuses %s', (_name, bytes, message) => {
    expect(() => codec.decompress(bytes, LIMIT)).toThrow(message);
  });

  it('agrees with another implementation in both directions', () => {
    for (const bytes of [utf8('x'), logLines(100), logLines(300_000), noise(70_000)]) {
      const theirs = lz4.compressFrameSync(Buffer.from(bytes));
      expect(Buffer.compare(codec.decompress(theirs, LIMIT), bytes)).toBe(0);
      const ours = lz4.decompressFrameSync(Buffer.from(codec.compress(bytes)));
      expect(Buffer.compare(ours, bytes)).toBe(0);
    }
  });

  it('decompresses any block, sound or not, as the twin does and stays inside its room', () => {
    const target = pointer + 65_536;
    const sound = codec.compress(logLines(600)).slice(11, -4);
    const block = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 4 }).map((changes) => {
        const mangled = sound.slice();
        for (const [position, value] of changes) mangled[position] = value;
        return mangled;
      }),
    );
    fc.assert(
      fc.property(block, fc.nat(700), fc.nat(40), (bytes, capacity, historySize) => {
        const history = noise(historySize);
        core.memory.fill(0xee, target, target + 1024);
        core.memory.set(history, target - historySize);
        core.memory.set(bytes, pointer);
        const size = core.kernels.lz4DecompressBlock(
          pointer,
          bytes.length,
          target,
          capacity,
          target - historySize,
        );
        const expected = lz4DecompressBlock(bytes, capacity, history);
        expect(size).toBe(expected?.length ?? -1);
        const made = core.memory.slice(target, target + Math.max(size, 0));
        expect(made).toEqual(expected ?? new Uint8Array(0));
        const beyond = core.memory.subarray(target + capacity, target + 1024);
        expect(beyond.every((byte) => byte === 0xee)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

/** How a block of short literals and one long match ends. */
function endOfBlock(block: Uint8Array): { lastLiterals: number; lastMatchStart: number } {
  let at = 0;
  let position = 0;
  let lastMatchStart = -1;
  const readLength = (nibble: number) => {
    let length = nibble;
    if (nibble === 15) {
      do length += block[at]!;
      while (block[at++] === 255);
    }
    return length;
  };
  for (;;) {
    const token = block[at++]!;
    const literals = readLength(token >>> 4);
    at += literals;
    position += literals;
    if (at >= block.length) return { lastLiterals: literals, lastMatchStart };
    at += 2;
    lastMatchStart = position;
    position += readLength(token & 15) + 4;
  }
}
