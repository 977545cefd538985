// Golden vectors: bytes that Apache Kafka's own classes wrote, for every message and version. Each
// must be read to its last byte and written again as the same bytes, from the view and from plain
// data alike.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kebabCase } from '../generator/schema.ts';
import { toPlainObject } from '../src/plain-object.ts';
import {
  bytesOf,
  codecs,
  decode,
  encode,
  hexOf,
  livingCodecs,
  models,
  readVectors,
  vectorFolder,
  versionsOf,
} from './codecs.ts';

describe('golden vectors of Apache Kafka', () => {
  it('knows a codec for every message of the schemas', () => {
    expect(codecs.map(({ name }) => name).sort()).toEqual([...models.keys()].sort());
  });

  it('has a file for every message that has a version, and no other', () => {
    expect(readdirSync(vectorFolder).sort()).toEqual(
      livingCodecs.map(({ name }) => `${kebabCase(name)}.txt`).sort(),
    );
  });

  it.each(livingCodecs.map((codec) => [codec.name, codec] as const))('%s', (_, codec) => {
    const vectors = readVectors(codec);
    const versions = [...new Set(vectors.map(({ version }) => version))];
    expect(versions.sort((one, other) => one - other)).toEqual(versionsOf(codec));
    for (const { version, kind, hex } of vectors) {
      const view = decode(codec, bytesOf(hex), version);
      const fromView = hexOf(encode(codec, view, version));
      const fromPlain = hexOf(encode(codec, toPlainObject(view) as object, version));
      const wanted = { version, kind, fromView: hex, fromPlain: hex };
      expect({ version, kind, fromView, fromPlain }).toEqual(wanted);
    }
  });
});
