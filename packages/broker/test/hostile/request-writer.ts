// Writes valid requests with arbitrary content: the shape decides what is there, the values decide
// what it says. Every second-level choice comes from one seeded source, so a request can be made
// again.
import type { Field, FieldType, Struct } from '../../../protocol/generator/model.ts';
import type { Versions } from '../../../protocol/generator/versions.ts';
import type { ManualRandom } from '../../src/platform/manual-random.ts';
import {
  bigEndian,
  contentPart,
  joined,
  lengthPart,
  type Part,
  valuePart,
  varintPart,
} from './frame-part.ts';
import type { RequestShape } from './request-shapes.ts';
import type { RequestValues } from './request-values.ts';

const ELEMENTS_MAX = 4;
const NULL_CHANCE = 0.15;
const TAG_CHANCE = 0.3;
const UNKNOWN_TAG_CHANCE = 0.03;
const UNKNOWN_TAG = 9_999;
const SCALAR_BYTES = {
  bool: 1,
  int8: 1,
  int16: 2,
  uint16: 2,
  int32: 4,
  uint32: 4,
  int64: 8,
  float64: 8,
} as const;

/** An array that is to have so many least elements, to see what many of them cost. */
export interface FilledArray {
  /** Names of the fields that lead to it. */
  readonly path: string;
  readonly count: number;
  /** Whether each element's strings are its own. */
  readonly isDistinct: boolean;
}

/** Writes requests of one shape. */
export class RequestWriter {
  readonly #shape: RequestShape;
  readonly #values: RequestValues;
  readonly #random: ManualRandom;
  readonly #filled: FilledArray | null;
  #element = 0;

  constructor(
    shape: RequestShape,
    values: RequestValues,
    random: ManualRandom,
    filled: FilledArray | null = null,
  ) {
    this.#shape = shape;
    this.#values = values;
    this.#random = random;
    this.#filled = filled;
  }

  /** The parts of a request without its header. */
  write(version: number): Part[] {
    const { message } = this.#shape;
    return this.#struct(message.root, version, '');
  }

  #struct(struct: Struct, version: number, path: string): Part[] {
    const parts: Part[] = [];
    for (const field of struct.fields) {
      if (field.tag >= 0 || !contains(field.versions, version)) continue;
      parts.push(...this.#field(field, version, `${path}${field.kafkaName}`));
    }
    if (contains(this.#shape.message.flexible, version)) {
      parts.push(...this.#tags(struct, version, path));
    }
    return parts;
  }

  #tags(struct: Struct, version: number, path: string): Part[] {
    const tags: [number, Part[]][] = [];
    for (const field of struct.fields) {
      const isThere = field.tag >= 0 && contains(field.versions, version);
      if (!isThere || this.#random.next() >= TAG_CHANCE) continue;
      const content = this.#field(field, version, `${path}${field.kafkaName}`);
      // A nullable struct's marker is a varint here, whose 1 is the same byte as elsewhere.
      tags.push([field.tag, content]);
    }
    if (this.#random.next() < UNKNOWN_TAG_CHANCE) {
      tags.push([UNKNOWN_TAG, [contentPart(this.#random.bytes(this.#random.integer(0, 20)))]]);
    }
    const parts = [varintPart('tag-count', tags.length)];
    for (const [tag, content] of tags) {
      const size = varintPart('tag-size', joined(content).length);
      parts.push(varintPart('tag', tag), size, ...content);
    }
    return parts;
  }

  #field(field: Field, version: number, path: string): Part[] {
    const isCompact = contains(this.#shape.message.flexible, version) && !field.neverFlexible;
    const isNull =
      contains(field.nullable, version) && path !== this.#filled?.path && this.#chance(NULL_CHANCE);
    const { type } = field;
    switch (type.kind) {
      case 'scalar':
        return [valuePart(this.#scalar(type.scalar, path))];
      case 'slot':
        return this.#slot(type.slot, isCompact, isNull, path);
      case 'struct':
        return this.#nested(field, type.struct, version, isNull, path);
      default:
        if (isNull) return [lengthPart('count', -1, isCompact, 4)];
        return this.#array(type, version, isCompact, path);
    }
  }

  #nested(field: Field, struct: Struct, version: number, isNull: boolean, path: string): Part[] {
    const isNullable = contains(field.nullable, version);
    if (isNull) return [valuePart(Uint8Array.of(field.tag >= 0 ? 0 : 0xff))];
    const marker = isNullable ? [valuePart(Uint8Array.of(1))] : [];
    return [...marker, ...this.#struct(struct, version, `${path}.`)];
  }

  #array(
    type: FieldType & { kind: 'structs' | 'array' },
    version: number,
    isCompact: boolean,
    path: string,
  ): Part[] {
    const element = (): Part[] => {
      if (type.kind === 'structs') return this.#struct(type.struct, version, `${path}.`);
      if (type.element === 'string' || type.element === 'uuid') {
        return this.#slot(type.element, isCompact, false, path);
      }
      return [valuePart(this.#scalar(type.element, path))];
    };
    if (this.#filled?.path === path) return this.#fill(element, isCompact, this.#filled);
    const leadsToFilled = this.#filled?.path.startsWith(`${path}.`) === true;
    const count =
      leadsToFilled || this.#filled?.isDistinct === true
        ? 1
        : Math.floor(this.#random.next() ** 2 * (ELEMENTS_MAX + 1));
    const elements = Array.from({ length: count }, element).flat();
    return [lengthPart('count', count, isCompact, 4, elements.length), ...elements];
  }

  /** All elements as one part: a row of a million parts would be our own bomb. */
  #fill(element: () => Part[], isCompact: boolean, { count, isDistinct }: FilledArray): Part[] {
    const first = joined(element());
    const pieces: Uint8Array[] = [];
    for (let index = 0; index < count; index++) {
      this.#element = index;
      pieces.push(isDistinct ? joined(element()) : first);
    }
    const all = new Uint8Array(Buffer.concat(pieces));
    return [lengthPart('count', count, isCompact, 4, 1), valuePart(all)];
  }

  #slot(
    slot: 'string' | 'uuid' | 'bytes' | 'records',
    isCompact: boolean,
    isNull: boolean,
    path: string,
  ): Part[] {
    const isTiny = this.#filled !== null && path.startsWith(this.#filled.path);
    if (slot === 'uuid') return [valuePart(this.#values.uuid(path))];
    const width = slot === 'string' ? 2 : 4;
    if (isNull) return [lengthPart('length', -1, isCompact, width)];
    let content: Uint8Array;
    if (slot === 'string') content = isTiny ? this.#tinyString() : this.#values.string(path);
    else if (slot === 'records') content = this.#values.records();
    else content = this.#random.bytes(isTiny ? 0 : this.#random.integer(0, 40));
    return [lengthPart('length', content.length, isCompact, width), contentPart(content)];
  }

  #tinyString(): Uint8Array {
    if (this.#filled?.isDistinct !== true) return new Uint8Array(0);
    return new TextEncoder().encode(`e${this.#element.toString(36)}`);
  }

  #scalar(scalar: keyof typeof SCALAR_BYTES, path: string): Uint8Array {
    const sizeBytes = SCALAR_BYTES[scalar];
    if (scalar === 'bool') return Uint8Array.of(this.#random.integer(0, 1));
    return bigEndian(this.#values.integer(path, sizeBytes * 8), sizeBytes);
  }

  #chance(share: number): boolean {
    return this.#random.next() < share;
  }
}

/** The paths of all arrays that a version of a request has. */
export function arrayPaths({ message }: RequestShape, version: number): string[] {
  const walk = (struct: Struct, path: string): string[] =>
    struct.fields.flatMap((field) => {
      if (!contains(field.versions, version)) return [];
      const own = `${path}${field.kafkaName}`;
      const { type } = field;
      if (type.kind === 'array') return [own];
      if (type.kind === 'structs') return [own, ...walk(type.struct, `${own}.`)];
      return type.kind === 'struct' ? walk(type.struct, `${own}.`) : [];
    });
  return walk(message.root, '');
}

function contains({ min, max }: Versions, version: number): boolean {
  return version >= min && version <= max;
}
