// Headers against bytes written down by hand from the protocol's description.
import { describe, expect, it } from 'vitest';
import { ApiVersionsApi, MetadataApi, RequestHeaderCodec, ResponseHeaderCodec } from './index.ts';
import {
  readRequestHeader,
  readResponseHeader,
  writeRequestHeader,
  writeResponseHeader,
} from './headers.ts';
import { Reader } from './reader.ts';
import { Writer } from './writer.ts';

const header = { apiKey: 3, apiVersion: 0, correlationId: 7, clientId: 'me' };

function written(write: (writer: Writer) => void): number[] {
  const writer = new Writer();
  write(writer);
  return [...writer.finish()];
}

describe('request header', () => {
  it.each([
    [0, [0, 3, 0, 0, 0, 0, 0, 7]],
    [1, [0, 3, 0, 0, 0, 0, 0, 7, 0, 2, 0x6d, 0x65]],
    [2, [0, 3, 0, 0, 0, 0, 0, 7, 0, 2, 0x6d, 0x65, 0]],
  ])('version %d is written', (version, bytes) => {
    expect(written((writer) => writeRequestHeader(writer, header, version))).toEqual(bytes);
  });

  it('is the one of the schema, too', () => {
    const { apiKey: requestApiKey, apiVersion: requestApiVersion, ...rest } = header;
    const message = { requestApiKey, requestApiVersion, ...rest };
    for (const version of [1, 2]) {
      expect(written((writer) => writeRequestHeader(writer, header, version))).toEqual(
        written((writer) => RequestHeaderCodec.write(writer, message, version)),
      );
    }
    expect(written((writer) => writeResponseHeader(writer, 7, 1))).toEqual(
      written((writer) => ResponseHeaderCodec.write(writer, { correlationId: 7 }, 1)),
    );
  });

  it.each([
    [{ apiKey: 3, apiVersion: 8 }, 1],
    [{ apiKey: 3, apiVersion: 9 }, 2],
    // A broker must answer a version of ApiVersions that it does not know.
    [{ apiKey: 18, apiVersion: 99 }, 2],
    [{ apiKey: 7, apiVersion: 0 }, 0],
  ])('of %j is read as version %d', (change, version) => {
    const bytes = written((writer) =>
      writeRequestHeader(writer, { ...header, ...change }, version),
    );
    const reader = new Reader(Uint8Array.from(bytes));
    const read = readRequestHeader(reader);
    expect(reader.remaining).toBe(0);
    expect(read).toMatchObject({ ...change, correlationId: 7, headerVersion: version });
    expect(read.clientId).toBe(version === 0 ? null : 'me');
  });

  it('keeps unknown tagged fields', () => {
    const unknownTaggedFields = [{ tag: 5, data: Uint8Array.of(1) }];
    const fields = { ...header, apiVersion: 9, unknownTaggedFields };
    const bytes = written((writer) => writeRequestHeader(writer, fields, 2));
    const read = readRequestHeader(new Reader(Uint8Array.from(bytes)));
    expect(read.unknownTaggedFields).toEqual(unknownTaggedFields);
  });

  it('of an unknown API is refused', () => {
    const bytes = Uint8Array.of(0x7f, 0xff, 0, 0, 0, 0, 0, 7);
    expect(() => readRequestHeader(new Reader(bytes))).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_API_KEY' }),
    );
  });

  it('that is cut short is refused', () => {
    const bytes = Uint8Array.from(written((writer) => writeRequestHeader(writer, header, 1)));
    for (let length = 0; length < bytes.length; length++) {
      expect(() => readRequestHeader(new Reader(bytes, 0, length))).toThrow(
        expect.objectContaining({ code: 'MALFORMED_TRUNCATED' }),
      );
    }
  });
});

describe('response header', () => {
  it('is read and written in both versions', () => {
    expect(written((writer) => writeResponseHeader(writer, 7, 0))).toEqual([0, 0, 0, 7]);
    expect(written((writer) => writeResponseHeader(writer, 7, 1))).toEqual([0, 0, 0, 7, 0]);
    expect(readResponseHeader(new Reader(Uint8Array.of(0, 0, 0, 7)), 0)).toBe(7);
    const reader = new Reader(Uint8Array.of(0, 0, 0, 7, 1, 4, 1, 9));
    expect(readResponseHeader(reader, 1)).toBe(7);
    expect(reader.remaining).toBe(0);
  });

  it('of ApiVersions is version 0 always', () => {
    expect(ApiVersionsApi.requestHeaderVersion(3)).toBe(2);
    expect(ApiVersionsApi.responseHeaderVersion(3)).toBe(0);
    expect(MetadataApi.responseHeaderVersion(8)).toBe(0);
    expect(MetadataApi.responseHeaderVersion(9)).toBe(1);
  });
});
