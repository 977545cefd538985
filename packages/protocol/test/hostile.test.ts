// Hostile input: whatever the bytes are, a decoder gives a message or throws ProtocolError. Starts
// from golden vectors, so that the damage lies deep inside real messages, too.
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Codec } from '../src/codec.ts';
import { ApiVersionsApi, ProduceApi } from '../src/index.ts';
import { toPlainObject } from '../src/plain-object.ts';
import { ProtocolError } from '../src/protocol-error.ts';
import { Reader } from '../src/reader.ts';
import { Writer } from '../src/writer.ts';
import { bytesOf, encode, livingCodecs, readVectors, versionsOf } from './codecs.ts';

/** Vectors longer than this add time, not cases. */
const SAMPLE_BYTES_MAX = 300;
const DAMAGES = [0x00, 0x01, 0x7f, 0x80, 0xff];

const named = livingCodecs.map((codec) => [codec.name, codec] as const);
const stackTraceLimit = Error.stackTraceLimit;

beforeAll(() => {
  // A million errors are made here, and nobody looks at their stacks.
  Error.stackTraceLimit = 0;
});

afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit;
});

/** The longest of the short vectors of each version. */
function samples(codec: Codec): { version: number; bytes: Uint8Array }[] {
  const vectors = readVectors(codec).map(({ version, hex }) => ({ version, bytes: bytesOf(hex) }));
  return versionsOf(codec).map((version) => {
    const short = vectors
      .filter((vector) => vector.version === version && vector.bytes.length <= SAMPLE_BYTES_MAX)
      .sort((one, other) => other.bytes.length - one.bytes.length);
    const sample = short[0];
    if (sample === undefined) throw new Error(`no short vector of ${codec.name} v${version}`);
    return sample;
  });
}

/** What reading gives: the code of its ProtocolError, or 'read'. Anything else is rethrown. */
function outcome(codec: Codec, bytes: Uint8Array, version: number): string {
  try {
    const view = codec.read(new Reader(bytes), version);
    // Text and bytes are decoded when touched; that must not fail later either.
    encode(codec, toPlainObject(view) as object, version);
    return 'read';
  } catch (error) {
    if (error instanceof ProtocolError) return error.code;
    throw error;
  }
}

describe('hostile tagged fields', () => {
  // ApiVersionsResponse 3: error code, no API, throttle time, then one tagged field.
  const head = [0, 0, 1, 0, 0, 0, 0, 1];
  const zkMigrationReady = (size: number, ...value: number[]) => [...head, 3, size, ...value];

  it.each([
    ['as it should be', zkMigrationReady(1, 1), 'read'],
    ['larger than its field', zkMigrationReady(2, 1, 0), 'MALFORMED_LENGTH'],
    ['smaller than its field', zkMigrationReady(0, 1), 'MALFORMED_LENGTH'],
    ['larger than the frame', zkMigrationReady(9, 1), 'MALFORMED_TRUNCATED'],
  ])('a known one %s', (_, bytes, wanted) => {
    expect(outcome(ApiVersionsApi.response, Uint8Array.from(bytes), 3)).toBe(wanted);
  });

  it('a known one in a version that has it not', () => {
    const writer = new Writer();
    const partitionResponses = [{ index: 0, errorCode: 0, baseOffset: 0 }];
    ProduceApi.response.write(writer, { responses: [{ name: '', partitionResponses }] }, 9);
    const bytes = writer.finish();
    // The partition's empty tagged fields lie before those of the topic, of the message, and the
    // throttle time; currentLeader, tag 0, came with version 10.
    const tagsAt = bytes.length - 1 - 4 - 1 - 1;
    const damaged = Uint8Array.of(...bytes.subarray(0, tagsAt), 1, 0, 9, ...new Uint8Array(16));
    damaged.set([0, 0, 0, 1, 0, 0, 0, 2, 0], tagsAt + 3);
    expect(outcome(ProduceApi.response, damaged, 9)).toBe('MALFORMED_TAG');
  });

  it('a known one that comes twice: the last counts, as in Kafka', () => {
    const bytes = Uint8Array.of(...head.slice(0, -1), 2, 3, 1, 1, 3, 1, 0);
    const view = ApiVersionsApi.response.read(new Reader(bytes), 3);
    expect(view.zkMigrationReady).toBe(false);
  });
});

describe('hostile input', () => {
  it.each(named)('%s: every truncation is an error', (_, codec) => {
    for (const { version, bytes } of samples(codec)) {
      for (let length = 0; length < bytes.length; length++) {
        const code = outcome(codec, bytes.subarray(0, length), version);
        // A count or a tagged field may already be too much for what is left.
        expect(['MALFORMED_TRUNCATED', 'MALFORMED_LENGTH']).toContain(code);
      }
    }
  });

  it.each(named)('%s: damage to any byte is survived', (_, codec) => {
    const codes = new Set<string>();
    for (const { version, bytes } of samples(codec)) {
      for (let position = 0; position < bytes.length; position++) {
        for (const damage of DAMAGES) {
          const damaged = bytes.slice();
          damaged[position] = damage;
          codes.add(outcome(codec, damaged, version));
        }
      }
    }
    // Reading does not write, so a version cannot lack a field here.
    expect([...codes]).not.toContain('UNSUPPORTED_VERSION');
  });

  it.each(named)('%s: garbage is survived', (_, codec) => {
    const version = fc.constantFrom(...versionsOf(codec));
    fc.assert(
      fc.property(version, fc.uint8Array({ maxLength: 64 }), (chosen, bytes) => {
        outcome(codec, bytes, chosen);
      }),
      { numRuns: 50 },
    );
    expect(() => outcome(codec, new Uint8Array(0), codec.maxVersion + 1)).not.toThrow();
  });
});
