// Properties over messages made from the schemas: what is written is read, defaults may be left
// out, and nothing that a version cannot carry is dropped in silence.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kafkaType } from '../generator/names.ts';
import { isEmpty } from '../generator/versions.ts';
import { toPlainObject } from '../src/plain-object.ts';
import { codeOf } from './code-of.ts';
import { arbitraryMessage } from './arbitrary-message.ts';
import {
  bytesOf,
  decode,
  encode,
  livingCodecs,
  models,
  readVectors,
  versionsOf,
} from './codecs.ts';

const named = livingCodecs.map((codec) => [codec.name, codec] as const);
const RUNS_PER_VERSION = 6;

describe('round trips', () => {
  it.each(named)('%s: what is written is read', (name, codec) => {
    const model = models.get(name)!;
    for (const version of versionsOf(codec)) {
      fc.assert(
        fc.property(arbitraryMessage(model, version), (message) => {
          const view = decode(codec, encode(codec, message, version), version);
          expect(toPlainObject(view)).toEqual(message);
        }),
        { numRuns: RUNS_PER_VERSION },
      );
    }
  });

  it.each(named)('%s: a null that the version has not is refused', (name, codec) => {
    for (const version of versionsOf(codec)) {
      const { hex } = readVectors(codec).find((vector) => vector.version === version)!;
      const message = toPlainObject(decode(codec, bytesOf(hex), version)) as object;
      for (const { name: field, versions, nullable, type } of models.get(name)!.root.fields) {
        const hasField = version >= versions.min && version <= versions.max;
        const hasNull = version >= nullable.min && version <= nullable.max;
        if (!hasField || hasNull || type.kind === 'struct') continue;
        const code = codeOf(() => encode(codec, { ...message, [field]: null }, version));
        expect([field, kafkaType(type), code]).toEqual([field, kafkaType(type), 'INVALID_MESSAGE']);
      }
    }
  });

  it.each(named)('%s: a field that the version lacks is refused or ignorable', (name, codec) => {
    const { root } = models.get(name)!;
    for (const version of versionsOf(codec)) {
      const { hex } = readVectors(codec).find((vector) => vector.version === version)!;
      const message = toPlainObject(decode(codec, bytesOf(hex), version)) as object;
      for (const field of root.fields) {
        if (version >= field.versions.min && version <= field.versions.max) continue;
        if (field.type.kind !== 'scalar' || field.type.scalar === 'bool') continue;
        const changed = { ...message, [field.name]: 42 };
        const code = codeOf(() => encode(codec, changed, version));
        const wanted = field.ignorable ? 'none' : 'UNSUPPORTED_VERSION';
        expect([field.name, code]).toEqual([field.name, wanted]);
      }
    }
  });

  it('covers versions without and with tagged fields', () => {
    const flexible = [...models.values()].filter((model) => !isEmpty(model.flexible));
    expect(flexible.length).toBeGreaterThan(200);
    expect(models.size - flexible.length).toBeGreaterThan(20);
  });
});
