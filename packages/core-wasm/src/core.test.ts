// CRC32C and Murmur2 against published values and against their twins, and the core's own rules.
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { cores, scalarCore, simdCore } from '../test/cores.ts';
import { noise, utf8 } from '../test/data.ts';
import { createCore, sharedCore, toPositive } from './core.ts';
import { CoreMemoryError } from './errors.ts';
import { crc32c } from './reference/crc32c.ts';
import { murmur2 } from './reference/murmur2.ts';

/** RFC 3720 (iSCSI), appendix B.4, and the check value of the CRC catalogues. */
const crcVectors: [name: string, bytes: Uint8Array, crc: number][] = [
  ['check value', utf8('123456789'), 0xe3069283],
  ['nothing', new Uint8Array(0), 0],
  ['32 zeros', new Uint8Array(32), 0x8a9136aa],
  ['32 ones', new Uint8Array(32).fill(0xff), 0x62a8ab43],
  ['32 incrementing', Uint8Array.from({ length: 32 }, (_, index) => index), 0x46dd794e],
  ['32 decrementing', Uint8Array.from({ length: 32 }, (_, index) => 31 - index), 0x113fdb5c],
  [
    'SCSI read command',
    Uint8Array.from([
      0x01, 0xc0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x14, 0, 0, 0, 0, 0, 0x04, 0, 0, 0, 0,
      0x14, 0, 0, 0, 0x18, 0x28, 0, 0, 0, 0, 0, 0, 0, 0x02, 0, 0, 0, 0, 0, 0, 0,
    ]),
    0xd9963a56,
  ],
];

/** Public values of Kafka's own Utils tests. */
const murmurVectors: [key: string, hash: number][] = [
  ['21', -973932308],
  ['foobar', -790332482],
  ['a-little-bit-long-string', -985981536],
  ['a-little-bit-longer-string', -1486304829],
  ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
  ['abc', 479470107],
];

/** Lengths around every change of path: words, tables, both folds, the ring, pieces. */
const lengths = [
  0, 1, 3, 15, 16, 17, 31, 417, 899, 900, 901, 963, 1024, 1300, 3499, 3500, 3501, 4096, 8191, 8192,
  8193, 16_383, 16_384, 16_385, 20_000, 33_000, 65_536, 70_001, 262_143, 262_144, 262_145, 600_000,
];

describe.each(cores)('%s core', (_build, core) => {
  it.each(crcVectors)('computes the published CRC32C of %s', (_name, bytes, expected) => {
    expect(core.crc32c(bytes)).toBe(expected);
    expect(crc32c(bytes)).toBe(expected);
  });

  it('computes the same CRC32C as the twin at every length and alignment, heap or not', () => {
    const source = noise(600_016);
    const pointer = core.allocate(600_016);
    core.memory.set(source, pointer);
    const inside = core.memory.subarray(pointer, pointer + source.length);
    for (const length of lengths) {
      const start = length % 16;
      const expected = crc32c(source, start, start + length);
      expect([length, core.crc32c(source, start, start + length)]).toEqual([length, expected]);
      expect([length, core.crc32c(inside, start, start + length)]).toEqual([length, expected]);
    }
    core.free(pointer);
  });

  it('computes the CRC32C of every length up to 4 KiB', () => {
    const source = noise(4096, 7);
    const wrong: number[] = [];
    for (let length = 0; length <= 4096; length++) {
      if (core.crc32c(source, 0, length) !== crc32c(source, 0, length)) wrong.push(length);
    }
    expect(wrong).toEqual([]);
  });

  it('continues a CRC32C from any point', () => {
    const source = noise(40_000);
    fc.assert(
      fc.property(fc.nat(source.length), (cut) => {
        const first = core.crc32c(source, 0, cut);
        expect(core.crc32c(source, cut, source.length, first)).toBe(core.crc32c(source));
      }),
      { numRuns: 60 },
    );
  });

  it('reads nothing outside the range it is given', () => {
    const before = core.crc32c(noise(9000), 100, 8900);
    const changed = noise(9000);
    changed.fill(0, 0, 100).fill(0, 8900);
    expect(core.crc32c(changed, 100, 8900)).toBe(before);
  });

  it.each(murmurVectors)('hashes %s as Java does', (key, expected) => {
    expect(core.murmur2(utf8(key))).toBe(expected);
    expect(murmur2(utf8(key))).toBe(expected);
  });

  it('hashes any bytes alike in the kernel and in the twin', () => {
    const pointer = core.allocate(2048);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        core.memory.set(bytes, pointer);
        const inside = core.memory.subarray(pointer, pointer + bytes.length);
        expect(core.murmur2(inside)).toBe(murmur2(bytes));
        expect(core.murmur2(bytes)).toBe(murmur2(bytes));
      }),
    );
    core.free(pointer);
  });

  it('refuses ranges that are not inside the bytes', () => {
    expect(() => core.crc32c(new Uint8Array(4), 0, 5)).toThrow(RangeError);
    expect(() => core.crc32c(new Uint8Array(4), 3, 2)).toThrow(RangeError);
    expect(() => core.crc32cAt(core.memory.length - 4, 5)).toThrow(RangeError);
    expect(() => core.murmur2(new Uint8Array(4), -1, 2)).toThrow(RangeError);
  });
});

describe('createCore', () => {
  afterEach(() => {
    delete process.env['MILLRACE_WASM_SIMD'];
  });

  it('chooses the build that was asked for', () => {
    expect(simdCore.simd).toBe(true);
    expect(scalarCore.simd).toBe(false);
    expect(createCore().simd).toBe(true);
  });

  it('lets the environment force the scalar build, but not against an explicit choice', () => {
    process.env['MILLRACE_WASM_SIMD'] = 'off';
    expect(createCore().simd).toBe(false);
    expect(createCore({ simd: 'on' }).simd).toBe(true);
  });

  it('has a memory of exactly the size that was asked for, in whole pages', () => {
    const core = createCore({ memorySizeBytes: 20 * 1024 * 1024 + 1 });
    expect(core.memory.length).toBe(20 * 1024 * 1024 + 65_536);
  });

  it('refuses sizes that cannot hold the scratch windows or be addressed', () => {
    for (const memorySizeBytes of [0, -1, Number.NaN, 16 * 1024 * 1024, 2 ** 33]) {
      expect(() => createCore({ memorySizeBytes })).toThrow(CoreMemoryError);
    }
  });

  it('shares one default instance', () => {
    expect(sharedCore()).toBe(sharedCore());
  });

  it('tells its own bytes from others', () => {
    expect(simdCore.contains(simdCore.memory.subarray(5, 9))).toBe(true);
    expect(simdCore.contains(scalarCore.memory)).toBe(false);
  });

  it('clears the sign bit of a hash', () => {
    expect([toPositive(-1), toPositive(5), toPositive(-2147483648)]).toEqual([2147483647, 5, 0]);
  });
});
