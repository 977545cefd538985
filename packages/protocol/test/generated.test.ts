// The committed codecs are what the generator makes of the schemas, and the generator refuses what
// it would get wrong.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { emitErrorTable } from '../generator/emit-errors.ts';
import { generate } from '../generator/generate.ts';
import { buildMessage } from '../generator/model.ts';
import type { FieldSchema, MessageSchema } from '../generator/schema.ts';
import { condition, describe as inWords, intersect, parseVersions } from '../generator/versions.ts';
import { schemaFolder } from './codecs.ts';

const generatedFolder = fileURLToPath(new URL('../src/generated/', import.meta.url));

function messageWith(field: Partial<FieldSchema>): MessageSchema {
  return {
    name: 'SampleRecord',
    type: 'data',
    validVersions: '0-3',
    flexibleVersions: '1+',
    module: 'sample',
    fields: [{ name: 'Sample', type: 'int32', versions: '0+', ...field }],
  };
}

describe('generated code', () => {
  it('is what the schemas give', () => {
    const wanted = generate(schemaFolder);
    expect(readdirSync(generatedFolder).sort()).toEqual([...wanted.keys()].sort());
    for (const [file, text] of wanted) {
      expect(readFileSync(generatedFolder + file, 'utf8') === text, `${file} is stale`).toBe(true);
    }
  });

  it('runs where there is no Node: nothing in src imports from it', () => {
    const sourceFolder = fileURLToPath(new URL('../src/', import.meta.url));
    const sources = readdirSync(sourceFolder).filter((file) => /(?<!\.test)\.ts$/.test(file));
    expect(sources.length).toBeGreaterThan(15);
    const guilty = sources.filter((file) =>
      /from '(?!\.)/.test(readFileSync(sourceFolder + file, 'utf8')),
    );
    expect(guilty).toEqual([]);
  });

  it('lets a file import the runtime, but no other message', () => {
    const metadata = readFileSync(`${generatedFolder}03-metadata.ts`, 'utf8');
    const imported = [...metadata.matchAll(/from '([^']+)'/g)].map(([, path]) => path);
    expect(imported.length).toBeGreaterThan(3);
    expect(imported.filter((path) => !path!.startsWith('../'))).toEqual([]);
  });

  it('refuses a field that is tagged in some versions only', () => {
    const schema = messageWith({ taggedVersions: '2+', tag: 0 });
    expect(() => buildMessage(schema)).toThrow('tagged in some versions only');
  });

  it('refuses a struct that is nullable in some versions only', () => {
    const schema = messageWith({ type: 'Inner', nullableVersions: '2+', fields: [] });
    expect(() => buildMessage(schema)).toThrow('nullable in some versions only');
  });

  it('refuses an unknown type and an unusual default', () => {
    expect(() => buildMessage(messageWith({ type: 'int128' }))).toThrow('no type int128');
    const text = messageWith({ type: 'string', default: 'x' });
    expect(() => buildMessage(text)).toThrow('default x');
  });

  it('drops a field whose versions are all gone', () => {
    expect(buildMessage(messageWith({ versions: '7+' })).root.fields).toEqual([]);
  });

  it('asks for a cause and a cure of every error', () => {
    const errors = [{ code: 1, name: 'NEW_ERROR', retriable: false }];
    expect(() => emitErrorTable(errors, {})).toThrow('no cause and cure of NEW_ERROR');
    const advice = { OLD_ERROR: { cause: '', cure: '' } };
    expect(() => emitErrorTable([], advice)).toThrow('unknown errors: OLD_ERROR');
  });
});

describe('version ranges', () => {
  it.each([
    ['3+', { min: 3, max: 0x7fff }],
    ['0-12', { min: 0, max: 12 }],
    ['7', { min: 7, max: 7 }],
    ['none', { min: 0, max: -1 }],
  ])('reads %s', (text, versions) => {
    expect(parseVersions(text)).toEqual(versions);
  });

  it('refuses what is none', () => {
    expect(() => parseVersions('3-')).toThrow('not a version range');
  });

  it.each([
    ['0+', '3-9', 'true'],
    ['4+', '3-9', 'version >= 4'],
    ['0-4', '3-9', 'version <= 4'],
    ['4-5', '3-9', 'version >= 4 && version <= 5'],
    ['4', '3-9', 'version === 4'],
    ['0-2', '3-9', 'false'],
  ])('tests %s within %s by %s', (inner, existing, test) => {
    expect(condition(parseVersions(inner), parseVersions(existing))).toBe(test);
  });

  it('cuts and names ranges', () => {
    expect(intersect({ min: 0, max: 2 }, { min: 3, max: 4 })).toEqual({ min: 0, max: -1 });
    expect(inWords({ min: 3, max: 9 }, { min: 0, max: 9 })).toBe('3+');
    expect(inWords({ min: 3, max: 3 }, { min: 0, max: 9 })).toBe('3');
    expect(inWords({ min: 3, max: 4 }, { min: 0, max: 9 })).toBe('3-4');
  });
});
