// A level that the codec would throw at never gets as far as the codec.
import { describe, expect, it } from 'vitest';
import { createClient } from '@millrace/client';

const client = createClient({ brokers: 'localhost:1' });

describe('compressionLevel', () => {
  it.each([
    ['gzip', 42],
    ['gzip', -2],
    ['gzip', 0],
    ['zstd', 23],
    ['zstd', -131_073],
    ['lz4', 9],
    ['snappy', 1],
    ['none', 1],
  ] as const)('refuses for %s the level %d', (compression, compressionLevel) => {
    const make = () => client.producer({ compression, compressionLevel });
    expect(make).toThrow(expect.objectContaining({ code: 'INVALID_OPTION' }));
    expect(make).toThrow(`compression '${compression}'`);
  });

  it.each([
    ['gzip', -1],
    ['gzip', 1],
    ['gzip', 9],
    ['zstd', -131_072],
    ['zstd', 22],
    ['lz4', undefined],
  ] as const)('takes for %s the level %d', (compression, compressionLevel) => {
    expect(() => client.producer({ compression, compressionLevel })).not.toThrow();
  });
});
