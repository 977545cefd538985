// gzip with and without the runtime's zlib: both must read what either wrote.
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { logLines, noise, utf8 } from '../../test/data.ts';
import { DecompressionError } from '../errors.ts';
import { gunzipInScript, gzipCodec, gzipInScript } from './gzip-codec.ts';

const LIMIT = 1 << 24;
const readers: [string, (bytes: Uint8Array, limitBytes: number) => Uint8Array][] = [
  ['zlib', (bytes, limitBytes) => gzipCodec.decompress(bytes, limitBytes)],
  ['script', gunzipInScript],
];

describe.each(readers)('gzip read by %s', (_name, gunzip) => {
  it('reads what either implementation wrote', () => {
    for (const bytes of [utf8('x'), logLines(200_000), noise(100_000), new Uint8Array(5_000_000)]) {
      expect(Buffer.compare(gunzip(gzipSync(bytes), LIMIT), bytes)).toBe(0);
      expect(Buffer.compare(gunzip(gzipInScript(bytes, 6), LIMIT), bytes)).toBe(0);
    }
  });

  it('reads several members as one content', () => {
    const members = Buffer.concat([gzipSync(utf8('one ')), gzipSync(utf8('two ')), gzipSync('3')]);
    expect(gunzip(members, 9)).toEqual(utf8('one two 3'));
    expect(() => gunzip(members, 8)).toThrow(expect.objectContaining({ limitExceeded: true }));
  });

  it('refuses bombs and damage with its own error', () => {
    const bomb = gzipSync(new Uint8Array(20_000_000));
    expect(() => gunzip(bomb, 1000)).toThrow(expect.objectContaining({ limitExceeded: true }));
    const damaged = gzipSync(logLines(1000));
    for (const wrong of [damaged.subarray(0, -9), utf8('no gzip at all'), new Uint8Array(0)]) {
      expect(() => gunzip(wrong, LIMIT)).toThrow(DecompressionError);
    }
  });
});

describe('gzip written by script', () => {
  it('is read by zlib, at every level', () => {
    const bytes = logLines(50_000);
    for (const level of [-1, 0, 1, 9, 12]) {
      expect(Buffer.compare(gunzipSync(gzipInScript(bytes, level)), bytes)).toBe(0);
    }
  });
});
