// Emits pull cursors for the messages whose arrays are too hot for an object per element. Each
// array has a counter: the elements left, or DONE. Finishing an array reads the fields behind it,
// the count of the next array among them, so the whole message is walked in wire order.
import { buildCursor, arraysOf } from './cursor-model.ts';
import type { CursorArray, CursorField, CursorStruct } from './cursor-model.ts';
import { isNullable } from './emit-interface.ts';
import {
  emitDefaultRead,
  emitGatedRead,
  emitRead,
  emitTagLoop,
  flexibleLocal,
  metVersions,
  slotGetter,
} from './emit-read.ts';
import type { Field, Message } from './model.ts';
import { pascalCase, viewType } from './names.ts';
import { condition } from './versions.ts';

/** The messages that get a cursor. */
export const CURSOR_MESSAGES = [
  'ProduceRequest',
  'ProduceResponse',
  'FetchRequest',
  'FetchResponse',
];

/** Emits the cursor class of a message. */
export function emitCursor(message: Message): string {
  const root = buildCursor(message.root);
  const structs = allStructs(root);
  const fields = structs.flatMap(fieldsOf);
  const arrays = structs.flatMap(arraysOf);
  const name = `${message.name}Cursor`;
  return (
    emitHead(message, name) +
    fields.map(emitDeclaration).join('') +
    arrays.map(emitCount).join('') +
    emitConstructor(message, root) +
    fields.map(emitGetters).join('') +
    structs.flatMap((struct) => emitNexts(message, struct)).join('') +
    emitEnd(root) +
    '}\n'
  );
}

function emitHead(message: Message, name: string): string {
  return `/**
 * A ${message.name} as a pull cursor: no object per array element. It moves in wire order; what
 * lies behind an array is valid once its \`next…()\` has returned false. int64 is a number here,
 * rounded beyond 2^53. The first error of the frame is thrown where the walk meets it.
 */
export class ${name} {
  /** The frame; record positions point into it. */
  readonly bytes: Uint8Array;
  readonly #reader: Reader;
  readonly #version: number;
`;
}

function allStructs(struct: CursorStruct): CursorStruct[] {
  return [struct, ...arraysOf(struct).flatMap(({ element }) => allStructs(element))];
}

function fieldsOf(struct: CursorStruct): CursorField[] {
  const scalar = struct.scalar === undefined ? [] : [struct.scalar];
  return [...scalar, ...struct.runs.flatMap(({ fields }) => fields), ...struct.tagged];
}

function isSlot(field: Field): boolean {
  return field.type.kind === 'slot';
}

function target({ field, property }: CursorField): string {
  return `this.${isSlot(field) ? `#${property}` : property}`;
}

function emitDeclaration(cursorField: CursorField): string {
  const { field, property } = cursorField;
  if (isSlot(field)) {
    return `  #${property} = ${field.default === null ? 'NULL_SLOT' : 'EMPTY_SLOT'};\n`;
  }
  if (field.type.kind === 'scalar') return `  ${property} = ${emitDefault(field)};\n`;
  // Tagged: a default object per element would be what a cursor is there to avoid.
  if (field.type.kind === 'struct') {
    return `  /** Null if absent. */\n  ${property}: ${viewType(field.type)} | null = null;\n`;
  }
  return `  ${property}: ${viewType(field.type)} = NO_ELEMENTS;\n`;
}

function emitCount({ property }: CursorArray): string {
  return (
    `  /** Elements of \`${property}\`; -1 for null. */\n  ${property}Count = 0;\n` +
    `  #${property}Left = CURSOR_DONE;\n`
  );
}

function emitGetters({ field, property }: CursorField): string {
  if (!isSlot(field)) return '';
  const slot = `this.#${property}`;
  const getter = slotGetter(field);
  const type = viewType(field.type) + (isNullable(field) ? ' | null' : '');
  let text = `\n  get ${property}(): ${type} {\n    return ${getter}(this.bytes, ${slot});\n  }\n`;
  if (field.type.kind === 'slot' && field.type.slot !== 'string' && field.type.slot !== 'uuid') {
    text +=
      `\n  /** Position of \`${property}\` in \`bytes\`; -1 for null. */\n` +
      `  get ${property}Position(): number {\n    return bytesStart(this.bytes, ${slot});\n  }\n` +
      `\n  /** Length of \`${property}\` in bytes; -1 for null. */\n` +
      `  get ${property}Length(): number {\n    return bytesLength(this.bytes, ${slot});\n  }\n`;
  }
  return text;
}

/** Int64 is a number in cursors. */
function emitCursorRead(field: Field, flexible: string): string {
  return emitRead(field, flexible).replace(/reader\.int64\(\)/, 'reader.int64Number()');
}

function emitDefault(field: Field): string {
  if (field.type.kind === 'struct') return 'null';
  if (field.type.kind === 'structs') return 'NO_ELEMENTS';
  return emitDefaultRead(field).replace(/^(-?\d+)n$/, (_, digits: string) => `${Number(digits)}`);
}

function emitConstructor(message: Message, root: CursorStruct): string {
  const { min, max } = message.versions;
  return `
  /** Reads the fields before the first array. */
  constructor(reader: Reader, version: number) {
    expectVersion('${message.name}', version, ${min}, ${max});
    this.bytes = reader.bytes;
    this.#reader = reader;
    this.#version = version;
${emitRun(message, root, 0)}  }
`;
}

/** Reads the fields of a struct from `run` on, up to the next array or the end of the struct. */
function emitRun(message: Message, cursor: CursorStruct, run: number): string {
  const struct = cursor.struct!;
  const { line, name } = flexibleLocal(message, struct);
  const { fields, array } = cursor.runs[run]!;
  let body = '';
  for (const cursorField of fields) {
    const value = emitGatedRead(cursorField.field, struct, name, emitCursorRead, emitDefault);
    body += `    ${target(cursorField)} = ${value};\n`;
  }
  if (array !== undefined) {
    const { field, property } = array;
    const nullable = condition(field.nullable, field.versions);
    const test = condition(field.versions, metVersions(struct));
    const read = `reader.arrayCount(${name}, ${nullable})`;
    const absent = field.default === null ? '-1' : '0';
    const count = test === 'true' ? read : `${test} ? ${read} : ${absent}`;
    body += `    this.${property}Count = ${count};\n`;
    body += `    this.#${property}Left = Math.max(this.${property}Count, 0);\n`;
  } else {
    body += emitTail(message, cursor, name);
  }
  return (/\bflexible\b/.test(body) ? line : '') + body;
}

function emitTail(message: Message, cursor: CursorStruct, flexible: string): string {
  if (flexible === 'false') return '';
  if (cursor.tagged.length === 0) {
    return `    ${flexible === 'true' ? '' : `if (${flexible}) `}reader.skipTaggedFields();\n`;
  }
  const assign = (field: Field) => {
    const cursorField = cursor.tagged.find((tagged) => tagged.field === field)!;
    return `${target(cursorField)} = ${emitCursorRead(field, 'true')}`;
  };
  const reset = cursor.tagged
    .map((field) => `    ${target(field)} = ${emitDefault(field.field)};\n`)
    .join('');
  return reset + emitTagLoop(message, cursor.struct!, flexible, assign, '    ', false);
}

/** The `next…()` of each array of a struct. */
function emitNexts(message: Message, cursor: CursorStruct): string[] {
  const arrays = arraysOf(cursor);
  return arrays.map((array, index) => emitNext(message, cursor, array, arrays[index - 1]));
}

function emitNext(
  message: Message,
  cursor: CursorStruct,
  array: CursorArray,
  previous: CursorArray | undefined,
): string {
  const { property, element } = array;
  const left = `this.#${property}Left`;
  const after = `#after${pascalCase(property)}`;
  const walk = ({ property: walked }: CursorArray) =>
    `while (this.next${pascalCase(walked)}()) continue;\n`;
  const inner = arraysOf(element).at(-1);
  const finishElement = inner === undefined ? '' : `    ${walk(inner)}`;
  const finishPrevious =
    previous === undefined ? '' : `    if (${left} === CURSOR_DONE) ${walk(previous)}`;
  const read =
    element.scalar === undefined
      ? emitRun(message, element, 0)
      : `    ${target(element.scalar)} = ${emitCursorRead(element.scalar.field, 'false')};\n`;
  const rest = emitRun(message, cursor, cursor.runs.findIndex((run) => run.array === array) + 1);
  return `
  /** Moves to the next element of \`${property}\`; false after the last. */
  next${pascalCase(property)}(): boolean {
${finishPrevious}    if (${left} === CURSOR_DONE) return false;
${finishElement}    if (${left} === 0) {
      ${left} = CURSOR_DONE;
      this.${after}();
      return false;
    }
    ${left}--;
${emitAliases(read)}${read}    return true;
  }

  ${after}(): void {
${emitAliases(rest)}${rest}  }
`;
}

/** The locals that the statements of a body use. */
function emitAliases(body: string): string {
  return (
    (/\breader\b/.test(body) ? '    const reader = this.#reader;\n' : '') +
    (/\bversion\b/.test(body) ? '    const version = this.#version;\n' : '')
  );
}

function emitEnd(root: CursorStruct): string {
  const last = arraysOf(root).at(-1);
  const next = last === undefined ? '' : `this.next${pascalCase(last.property)}()`;
  return `
  /** Walks whatever is left, so that every byte of the message was checked. */
  end(): void {
${next === '' ? '' : `    while (${next}) continue;\n`}  }
`;
}
