// The model that all emitters share: messages with every struct named, every version range cut to
// the versions that exist, every default resolved. Whatever Kafka's schema language allows and no
// message uses is refused here, so that the emitters stay small.
import type { FieldSchema, MessageSchema, MessageType, StructSchema } from './schema.ts';
import {
  ALL_VERSIONS,
  contains,
  intersect,
  isEmpty,
  parseVersions,
  unite,
  type Versions,
} from './versions.ts';

export const SCALARS = [
  'bool',
  'int8',
  'int16',
  'uint16',
  'int32',
  'uint32',
  'int64',
  'float64',
] as const;
export type Scalar = (typeof SCALARS)[number];

/** Types whose place is kept in a slot and that are decoded when touched. */
export const SLOT_TYPES = ['string', 'uuid', 'bytes', 'records'] as const;
export type SlotType = (typeof SLOT_TYPES)[number];

export type FieldType =
  | { readonly kind: 'scalar'; readonly scalar: Scalar }
  | { readonly kind: 'slot'; readonly slot: SlotType }
  | { readonly kind: 'struct'; readonly struct: Struct }
  | { readonly kind: 'structs'; readonly struct: Struct }
  | { readonly kind: 'array'; readonly element: Scalar | 'string' | 'uuid' };

/** The value of a field that is not there. */
export type Default = bigint | number | boolean | string | null | 'empty';

export interface Field {
  /** Property name. */
  readonly name: string;
  readonly kafkaName: string;
  readonly type: FieldType;
  readonly versions: Versions;
  readonly nullable: Versions;
  /** -1 for a field that is not tagged. */
  readonly tag: number;
  /** Dropped, not refused, where a version lacks it. */
  readonly ignorable: boolean;
  readonly neverFlexible: boolean;
  readonly default: Default;
  /** Whether a writer must give it. */
  readonly required: boolean;
}

export interface Struct {
  /** Name of the interface; the view's is this plus `View`. */
  readonly name: string;
  readonly kafkaName: string;
  /** The versions in which the struct occurs. */
  versions: Versions;
  readonly fields: Field[];
  /** Somebody needs the struct with all its defaults, as version -1. */
  needsDefault: boolean;
}

export interface Message {
  readonly name: string;
  readonly type: MessageType;
  readonly apiKey: number;
  readonly module: string;
  readonly versions: Versions;
  readonly flexible: Versions;
  readonly latestVersionUnstable: boolean;
  /** Innermost structs first; the message itself last. */
  readonly structs: readonly Struct[];
  readonly root: Struct;
}

/** Interprets the schema of one message. */
export function buildMessage(schema: MessageSchema): Message {
  const versions = parseVersions(schema.validVersions);
  const builder = new StructBuilder(schema);
  const root = builder.root(versions);
  return {
    name: schema.name,
    type: schema.type,
    apiKey: schema.apiKey ?? -1,
    module: schema.module,
    versions,
    flexible: intersect(parseVersions(schema.flexibleVersions), versions),
    latestVersionUnstable: schema.latestVersionUnstable === true,
    structs: builder.structs,
    root,
  };
}

/** Whether all versions of a field's struct have the field. */
export function isAlways(field: Field, struct: Struct): boolean {
  return contains(field.versions, struct.versions);
}

class StructBuilder {
  readonly structs: Struct[] = [];
  readonly #message: MessageSchema;
  readonly #common = new Map<string, StructSchema>();
  /** Common structs are built once, for the versions of all their uses. */
  readonly #built = new Map<string, Struct>();

  constructor(message: MessageSchema) {
    this.#message = message;
    for (const common of message.commonStructs ?? []) this.#common.set(common.name, common);
  }

  root(versions: Versions): Struct {
    const { name, fields } = this.#message;
    this.#measureCommonStructs(fields, versions);
    return this.#struct(name, name, fields, versions);
  }

  /** Finds out in which versions each common struct is used before any is built. */
  readonly #commonVersions = new Map<string, Versions>();
  #measureCommonStructs(fields: readonly FieldSchema[], versions: Versions): void {
    for (const field of fields) {
      const used = intersect(fieldVersions(field), versions);
      if (isEmpty(used)) continue;
      const name = field.type.replace(/^\[\]/, '');
      const common = this.#common.get(name);
      if (common !== undefined) {
        const known = this.#commonVersions.get(name);
        this.#commonVersions.set(name, known === undefined ? used : unite(known, used));
      }
      this.#measureCommonStructs(common?.fields ?? field.fields ?? [], used);
    }
  }

  #struct(
    name: string,
    kafkaName: string,
    fields: readonly FieldSchema[],
    versions: Versions,
  ): Struct {
    const struct: Struct = { name, kafkaName, versions, fields: [], needsDefault: false };
    for (const field of fields) {
      // A field of versions that are all gone is gone as well.
      if (!isEmpty(intersect(fieldVersions(field), versions)) || isEmpty(versions)) {
        struct.fields.push(this.#field(field, struct));
      }
    }
    this.structs.push(struct);
    return struct;
  }

  #field(schema: FieldSchema, parent: Struct): Field {
    const versions = intersect(fieldVersions(schema), parent.versions);
    const nullable = intersect(parseVersions(schema.nullableVersions), versions);
    const tagged = intersect(parseVersions(schema.taggedVersions), versions);
    const where = `${this.#message.name}.${schema.name}`;
    if (!isEmpty(tagged) && !contains(tagged, versions)) {
      throw new Error(`${where} is tagged in some versions only`);
    }
    const type = this.#type(schema, versions);
    const isNullable = !isEmpty(nullable);
    if (type.kind === 'struct' && isNullable && !contains(nullable, versions)) {
      throw new Error(`${where} is a struct that is nullable in some versions only`);
    }
    const always = contains(versions, parent.versions);
    const fallback = resolveDefault(schema, type, where);
    if (type.kind === 'struct' && fallback === 'empty' && (!always || !isEmpty(tagged))) {
      markDefault(type.struct);
    }
    return {
      name: schema.name[0]!.toLowerCase() + schema.name.slice(1),
      kafkaName: schema.name,
      type,
      versions,
      nullable,
      tag: isEmpty(tagged) ? -1 : schema.tag!,
      ignorable: schema.ignorable === true,
      neverFlexible: schema.flexibleVersions === 'none',
      default: fallback,
      required: always && isEmpty(tagged) && schema.default === undefined,
    };
  }

  #type(schema: FieldSchema, versions: Versions): FieldType {
    const isArray = schema.type.startsWith('[]');
    const name = isArray ? schema.type.slice(2) : schema.type;
    if (/^[A-Z]/.test(name)) {
      return { kind: isArray ? 'structs' : 'struct', struct: this.#named(name, schema, versions) };
    }
    if (isArray) return { kind: 'array', element: name as Scalar };
    const slot = SLOT_TYPES.find((candidate) => candidate === name);
    if (slot !== undefined) return { kind: 'slot', slot };
    const scalar = SCALARS.find((candidate) => candidate === name);
    if (scalar === undefined) throw new Error(`${this.#message.name}: no type ${schema.type}`);
    return { kind: 'scalar', scalar };
  }

  #named(kafkaName: string, field: FieldSchema, versions: Versions): Struct {
    const name = kafkaName.startsWith(this.#message.name)
      ? kafkaName
      : this.#message.name + kafkaName;
    const common = this.#common.get(kafkaName);
    if (common === undefined) return this.#struct(name, kafkaName, field.fields ?? [], versions);
    let struct = this.#built.get(kafkaName);
    if (struct === undefined) {
      const used = this.#commonVersions.get(kafkaName)!;
      struct = this.#struct(name, kafkaName, common.fields, used);
      this.#built.set(kafkaName, struct);
    }
    return struct;
  }
}

function fieldVersions(field: FieldSchema): Versions {
  return field.versions === undefined
    ? parseVersions(field.taggedVersions)
    : intersect(parseVersions(field.versions), ALL_VERSIONS);
}

function markDefault(struct: Struct): void {
  struct.needsDefault = true;
  for (const { type, default: fallback } of struct.fields) {
    if (type.kind === 'struct' && fallback === 'empty') markDefault(type.struct);
  }
}

/** A default that is null in JSON, not the text "null", is none at all to Kafka. */
function resolveDefault(schema: FieldSchema, type: FieldType, where: string): Default {
  const given = schema.default;
  if (given === 'null') return null;
  if (type.kind !== 'scalar') {
    if (given !== undefined && given !== null && given !== '') {
      throw new Error(`${where}: default ${given}`);
    }
    return 'empty';
  }
  if (type.scalar === 'bool') return String(given ?? false) === 'true';
  if (type.scalar === 'int64') return BigInt(given ?? 0);
  return Number(given ?? 0);
}
