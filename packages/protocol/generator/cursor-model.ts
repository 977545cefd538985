// The shape of a pull cursor: every field of every nested struct flattened onto one object, and one
// `next…()` per array. A name that an outer or earlier struct took gets its array's name in front.
//
//   FetchResponse            Responses[]              Partitions[]           AbortedTransactions[]
//   throttleTimeMs  ──next──► topic         ──next──►  highWatermark ──next──►  producerId
//   errorCode                 topicId                  partitionsErrorCode      firstOffset
import type { Field, Struct } from './model.ts';
import { pascalCase } from './names.ts';

/** One field on the cursor. */
export interface CursorField {
  readonly field: Field;
  readonly property: string;
}

/** A run of fields between two arrays of a struct. */
export interface CursorRun {
  readonly fields: readonly CursorField[];
  /** The array that ends the run; none at the end of the struct. */
  readonly array: CursorArray | undefined;
}

export interface CursorArray {
  readonly field: Field;
  /** Name of the count property; `next` + its Pascal form is the method. */
  readonly property: string;
  readonly element: CursorStruct;
}

export interface CursorStruct {
  readonly struct: Struct | undefined;
  /** The element itself, in an array of scalars. */
  readonly scalar: CursorField | undefined;
  readonly runs: readonly CursorRun[];
  readonly tagged: readonly CursorField[];
}

/** Flattens the root struct of a message. */
export function buildCursor(root: Struct): CursorStruct {
  const taken = new Set(['bytes', 'end']);
  return flatten(root, '', taken);
}

/** The arrays of a struct, in wire order. */
export function arraysOf({ runs }: CursorStruct): CursorArray[] {
  return runs.flatMap(({ array }) => (array === undefined ? [] : [array]));
}

function flatten(struct: Struct, prefix: string, taken: Set<string>): CursorStruct {
  const claim = (name: string) => {
    const property = taken.has(name) ? prefix + pascalCase(name) : name;
    if (taken.has(property)) throw new Error(`cursor property ${property} occurs twice`);
    taken.add(property);
    return property;
  };
  // All names of this struct come before those of the structs inside it.
  const properties = new Map(struct.fields.map((field) => [field, claim(field.name)]));
  const untagged = struct.fields.filter(({ tag }) => tag < 0);
  const runs: CursorRun[] = [];
  let fields: CursorField[] = [];
  for (const field of untagged) {
    const property = properties.get(field)!;
    if (field.type.kind === 'structs' || field.type.kind === 'array') {
      const element = flattenElement(field, property, taken);
      runs.push({ fields, array: { field, property, element } });
      fields = [];
    } else {
      if (field.type.kind === 'struct') throw new Error(`${field.name}: no untagged structs`);
      fields.push({ field, property });
    }
  }
  runs.push({ fields, array: undefined });
  const tagged = struct.fields
    .filter(({ tag }) => tag >= 0)
    .map((field) => ({ field, property: properties.get(field)! }));
  return { struct, scalar: undefined, runs, tagged };
}

function flattenElement(field: Field, property: string, taken: Set<string>): CursorStruct {
  if (field.type.kind === 'structs') return flatten(field.type.struct, property, taken);
  if (field.type.kind !== 'array' || field.type.element === 'string') {
    throw new Error(`${field.name}: a cursor has no arrays of strings`);
  }
  const scalar: Field = {
    ...field,
    type:
      field.type.element === 'uuid'
        ? { kind: 'slot', slot: 'uuid' }
        : { kind: 'scalar', scalar: field.type.element },
    nullable: { min: 0, max: -1 },
    default: field.type.element === 'int64' ? 0n : 0,
  };
  const element = { field: scalar, property: `${property}Element` };
  taken.add(element.property);
  return { struct: undefined, scalar: element, runs: [], tagged: [] };
}
