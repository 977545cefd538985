// Golden vectors: bytes that Apache Kafka's own classes wrote, for every message and version. Each
// must be read to its last byte and written again as the same bytes.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { kebabCase } from '../generator/schema.ts';
import { apis, recordCodecs } from '../src/apis.ts';
import type { Codec } from '../src/codec.ts';
import { Reader } from '../src/reader.ts';
import { Writer } from '../src/writer.ts';

const folder = fileURLToPath(new URL('./vectors/', import.meta.url));
const codecs: readonly Codec[] = [
  ...apis.flatMap(({ request, response }) => [request, response]),
  ...recordCodecs,
];

interface Vector {
  version: number;
  kind: string;
  hex: string;
}

function readVectors(codec: Codec): Vector[] {
  return readFileSync(`${folder}${kebabCase(codec.name)}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [version, kind, hex = ''] = line.split(' ');
      return { version: Number(version), kind: kind!, hex };
    });
}

function rewrite(codec: Codec, { version, hex }: Vector): string {
  const reader = new Reader(Uint8Array.from(Buffer.from(hex, 'hex')));
  const view = codec.read(reader, version);
  reader.expectEnd();
  const writer = new Writer();
  codec.write(writer, view, version);
  return Buffer.from(writer.finish()).toString('hex');
}

describe('golden vectors of Apache Kafka', () => {
  const living = codecs.filter(({ minVersion, maxVersion }) => minVersion <= maxVersion);

  it('has a file for every message that has a version, and no other', () => {
    expect(readdirSync(folder).sort()).toEqual(
      living.map(({ name }) => `${kebabCase(name)}.txt`).sort(),
    );
  });

  it.each(living.map((codec) => [codec.name, codec] as const))('%s', (_, codec) => {
    const vectors = readVectors(codec);
    const versions = [...new Set(vectors.map(({ version }) => version))];
    const wanted = Array.from(
      { length: codec.maxVersion - codec.minVersion + 1 },
      (_, index) => codec.minVersion + index,
    );
    expect(versions.sort((one, other) => one - other)).toEqual(wanted);
    for (const vector of vectors) {
      expect(rewrite(codec, vector), `version ${vector.version} ${vector.kind}`).toBe(vector.hex);
    }
  });
});
