// Text decoding: the three ways through it agree with the platform's decoder.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './text.ts';

describe('decodeText', () => {
  it('decodes any text from plain bytes and from a Buffer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const buffer = Buffer.from(`<${text}>`);
        const end = buffer.length - 1;
        expect(decodeText(buffer, 1, end)).toBe(text);
        expect(decodeText(Uint8Array.from(buffer), 1, end)).toBe(text);
      }),
    );
  });

  it('keeps a byte order mark', () => {
    const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, 0x61);
    expect(decodeText(bytes, 0, 4)).toBe('\ufeffa');
    expect(decodeText(Buffer.from(bytes), 0, 4)).toBe('\ufeffa');
  });

  it('replaces what is no UTF-8', () => {
    expect(decodeText(Uint8Array.of(0x61, 0xff), 0, 2)).toBe('a\ufffd');
  });

  it('does not outgrow a string by replacing what is malformed', () => {
    const text = decodeText(new Uint8Array(0x7fff).fill(0xff), 0, 0x7fff);
    expect(new TextEncoder().encode(text)).toHaveLength(0x7fff);
  });
});
