// Arbitrary messages made from the schemas: plain data in which every field that the version has
// is random, and every other field is its default.
import * as fc from 'fast-check';
import type { Field, FieldType, Message, Struct } from '../generator/model.ts';
import type { Versions } from '../generator/versions.ts';
import { uuidFromBytes, ZERO_UUID } from '../src/uuid.ts';

const UNKNOWN_TAG_MIN = 1000;

/** Arbitrary messages that `version` can carry without loss. */
export function arbitraryMessage(message: Message, version: number): fc.Arbitrary<object> {
  return arbitraryStruct(message, message.root, version);
}

function has({ min, max }: Versions, version: number): boolean {
  return version >= min && version <= max;
}

function arbitraryStruct(
  message: Message,
  struct: Struct,
  version: number,
): fc.Arbitrary<Record<string, unknown>> {
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  for (const field of struct.fields) {
    fields[field.name] = has(field.versions, version)
      ? arbitraryField(message, field, version)
      : fc.constant(defaultOf(field));
  }
  if (message.flexible.min <= message.flexible.max) {
    fields['unknownTaggedFields'] = has(message.flexible, version)
      ? unknownTaggedFields
      : fc.constant([]);
  }
  return fc.record(fields);
}

const unknownTaggedFields = fc
  .uniqueArray(fc.integer({ min: UNKNOWN_TAG_MIN, max: 0xffff }), { maxLength: 2 })
  .chain((tags) =>
    fc.tuple(
      ...tags
        .sort((one, other) => one - other)
        .map((tag) => fc.record({ tag: fc.constant(tag), data: fc.uint8Array({ maxLength: 5 }) })),
    ),
  );

function arbitraryField(message: Message, field: Field, version: number): fc.Arbitrary<unknown> {
  const value = arbitraryValue(message, field.type, version);
  return has(field.nullable, version) ? fc.option(value, { freq: 4 }) : value;
}

function arbitraryValue(message: Message, type: FieldType, version: number): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case 'struct':
      return arbitraryStruct(message, type.struct, version);
    case 'structs':
      return fc.array(arbitraryStruct(message, type.struct, version), { maxLength: 3 });
    case 'array':
      return fc.array(arbitraryScalar(type.element), { maxLength: 4 });
    case 'slot':
      return arbitraryScalar(type.slot);
    case 'scalar':
      return arbitraryScalar(type.scalar);
  }
}

function arbitraryScalar(type: string): fc.Arbitrary<unknown> {
  switch (type) {
    case 'bool':
      return fc.boolean();
    case 'int8':
      return fc.integer({ min: -0x80, max: 0x7f });
    case 'int16':
      return fc.integer({ min: -0x8000, max: 0x7fff });
    case 'uint16':
      return fc.integer({ min: 0, max: 0xffff });
    case 'int32':
      return fc.integer({ min: -0x8000_0000, max: 0x7fff_ffff });
    case 'uint32':
      return fc.integer({ min: 0, max: 0xffff_ffff });
    case 'int64':
      return fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
    case 'float64':
      return fc.double();
    case 'string':
      return fc.string({ unit: 'binary', maxLength: 40 });
    case 'uuid':
      return fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => uuidFromBytes(bytes));
    default:
      return fc.uint8Array({ maxLength: 200 });
  }
}

function defaultOf(field: Field): unknown {
  if (field.default !== 'empty') return field.default;
  const { type } = field;
  switch (type.kind) {
    case 'struct': {
      const values = type.struct.fields.map((inner) => [inner.name, defaultOf(inner)]);
      return { ...(Object.fromEntries(values) as object), unknownTaggedFields: [] };
    }
    case 'slot':
      if (type.slot === 'uuid') return ZERO_UUID;
      return type.slot === 'string' ? '' : new Uint8Array(0);
    default:
      return [];
  }
}
