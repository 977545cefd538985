// Emits what a reader gives: one view class per struct, whose constructor reads it.
import { isNullable } from './emit-interface.ts';
import type { Field, Message, Struct } from './model.ts';
import { viewName, viewType } from './names.ts';
import { condition, isEmpty, type Versions } from './versions.ts';

/** The versions that a struct's code meets: version -1 stands for a struct of defaults. */
export function metVersions(struct: Struct): Versions {
  return struct.needsDefault ? { min: -1, max: struct.versions.max } : struct.versions;
}

/** The expression for "this version is flexible", a constant where it can be. */
export function flexibleTest(message: Message, struct: Struct): string {
  return condition(message.flexible, metVersions(struct));
}

/** `const flexible = …` where the expression is no constant; how to name it in either case. */
export function flexibleLocal(message: Message, struct: Struct): { line: string; name: string } {
  const test = flexibleTest(message, struct);
  if (test === 'true' || test === 'false') return { line: '', name: test };
  return { line: `    const flexible = ${test};\n`, name: 'flexible' };
}

/** Emits the view class of a struct. */
export function emitView(message: Message, struct: Struct): string {
  const hasTags = !isEmpty(message.flexible);
  const slots = struct.fields.filter(({ type }) => type.kind === 'slot');
  const lines: string[] = [];
  for (const field of struct.fields) {
    if (field.type.kind === 'slot') continue;
    lines.push(`  declare readonly ${field.name}: ${fullViewType(field)};`);
  }
  if (hasTags) lines.push('  declare readonly unknownTaggedFields: readonly TaggedField[];');
  if (slots.length > 0) lines.push('  readonly #frame: Uint8Array;');
  for (const { name } of slots) lines.push(`  readonly #${name}: number;`);
  lines.push('', emitConstructor(message, struct), ...slots.map(emitGetter));
  const doc = `/** {@link ${struct.name}} as read: every field is there. */`;
  const name = viewName(struct);
  return `${doc}\nexport class ${name} implements ${struct.name} {\n${lines.join('\n')}\n}\n`;
}

function fullViewType(field: Field): string {
  return viewType(field.type) + (isNullable(field) ? ' | null' : '');
}

function emitGetter(field: Field): string {
  const name = field.name;
  return (
    `\n  get ${name}(): ${fullViewType(field)} {\n` +
    `    return ${slotGetter(field)}(this.#frame, this.#${name});\n  }`
  );
}

/** The runtime function that decodes a slot field. */
export function slotGetter(field: Field): string {
  if (field.type.kind !== 'slot') throw new Error(`${field.name} has no slot`);
  const { slot } = field.type;
  if (slot === 'uuid') return 'uuidAt';
  if (slot === 'string') return isNullable(field) ? 'nullableStringAt' : 'stringAt';
  return isNullable(field) ? 'nullableBytesAt' : 'bytesAt';
}

function emitConstructor(message: Message, struct: Struct): string {
  const flexible = flexibleLocal(message, struct);
  let body = '';
  if (struct.fields.some(({ type }) => type.kind === 'slot')) {
    body += '    this.#frame = reader.bytes;\n';
  }
  for (const field of struct.fields) {
    const target = `this.${field.type.kind === 'slot' ? '#' : ''}${field.name}`;
    const value =
      field.tag >= 0 ? emitDefaultRead(field) : emitGatedRead(field, struct, flexible.name);
    body += `    ${target} = ${value};\n`;
  }
  if (!isEmpty(message.flexible)) body += emitTags(message, struct, flexible.name);
  const reader = body.includes('reader') ? 'reader' : '_reader';
  const hasVersion = /(?<![.#])\bversion\b/.test(flexible.line + body);
  const parameters = `${reader}: Reader, ${hasVersion ? 'version' : '_version'}: number`;
  return `  constructor(${parameters}) {\n${flexible.line}${body}  }`;
}

/** Reads a field where the version has it, else gives its default. */
export function emitGatedRead(
  field: Field,
  struct: Struct,
  flexible: string,
  read = emitRead,
  fallback = emitDefaultRead,
): string {
  const test = condition(field.versions, metVersions(struct));
  const value = read(field, flexible);
  return test === 'true' ? value : `${test} ? ${value} : ${fallback(field)}`;
}

/** Reads a field that the version has. */
export function emitRead(field: Field, flexible: string): string {
  const { type } = field;
  const compact = field.neverFlexible ? 'false' : field.tag >= 0 ? 'true' : flexible;
  const nullable = condition(field.nullable, field.versions);
  switch (type.kind) {
    case 'scalar':
      return `reader.${type.scalar}()`;
    case 'slot':
      if (type.slot === 'uuid') return 'reader.uuidSlot()';
      if (type.slot === 'string') return `reader.stringSlot(${compact}, ${nullable})`;
      return `reader.bytesSlot(${compact}, ${nullable})`;
    case 'struct':
      return isEmpty(field.nullable)
        ? `new ${viewName(type.struct)}(reader, version)`
        : `reader.${nullableStructMethod(field)}(${viewName(type.struct)}, version)`;
    case 'structs':
      return isNullable(field)
        ? `reader.nullableStructs(${compact}, ${nullable}, ${viewName(type.struct)}, version)`
        : `reader.structs(${compact}, ${viewName(type.struct)}, version)`;
    case 'array':
      if (type.element === 'string') {
        return `reader.strings(${compact}, ${nullable})${isNullable(field) ? '' : '!'}`;
      }
      return isNullable(field)
        ? `reader.nullableArray(${compact}, ${nullable}, '${type.element}')`
        : `reader.array(${compact}, '${type.element}')`;
  }
}

/** Kafka marks null differently in tagged fields. */
export function nullableStructMethod({ tag }: Field): string {
  return tag < 0 ? 'nullableStruct' : 'nullableTaggedStruct';
}

/** What a view holds for a field that is not there. */
export function emitDefaultRead(field: Field): string {
  const { type } = field;
  switch (type.kind) {
    case 'scalar':
      return type.scalar === 'int64' ? `${field.default}n` : String(field.default);
    case 'slot':
      return field.default === null ? 'NULL_SLOT' : 'EMPTY_SLOT';
    case 'struct':
      return field.default === null ? 'null' : `new ${viewName(type.struct)}(reader, -1)`;
    default:
      return field.default === null ? 'null' : '[]';
  }
}

function emitTags(message: Message, struct: Struct, flexible: string): string {
  const tagged = struct.fields.filter(({ tag }) => tag >= 0);
  if (tagged.length === 0) {
    const value =
      flexible === 'true'
        ? 'reader.taggedFields()'
        : flexible === 'false'
          ? 'NO_TAGGED_FIELDS'
          : `${flexible} ? reader.taggedFields() : NO_TAGGED_FIELDS`;
    return `    this.unknownTaggedFields = ${value};\n`;
  }
  const assign = (field: Field) =>
    `this.${field.type.kind === 'slot' ? '#' : ''}${field.name} = ${emitRead(field, 'true')}`;
  return (
    '    let unknown = NO_TAGGED_FIELDS;\n' +
    emitTagLoop(message, struct, flexible, assign, '    ') +
    '    this.unknownTaggedFields = unknown;\n'
  );
}

/** The loop over a struct's tagged fields; `assign` gives the statement that reads a known one. */
export function emitTagLoop(
  message: Message,
  struct: Struct,
  flexible: string,
  assign: (field: Field) => string,
  indent: string,
  keepUnknown = true,
): string {
  const lines: string[] = [];
  if (flexible !== 'true') lines.push(`if (${flexible}) {`);
  lines.push(
    'for (let count = reader.unsignedVarint(); count > 0; count--) {',
    '  const tag = reader.unsignedVarint();',
    '  const end = reader.tagEnd();',
    '  switch (tag) {',
  );
  for (const field of struct.fields) {
    if (field.tag < 0) continue;
    const defined = condition(field.versions, {
      min: Math.max(message.flexible.min, struct.versions.min),
      max: struct.versions.max,
    });
    lines.push(`    case ${field.tag}:`, `      ${assign(field)};`);
    lines.push(`      reader.closeTag(tag, end${defined === 'true' ? '' : `, ${defined}`});`);
    lines.push('      break;');
  }
  lines.push(
    '    default:',
    keepUnknown
      ? '      unknown = reader.unknownField(unknown, tag, end);'
      : '      reader.position = end;',
    '  }',
    '}',
  );
  if (flexible !== 'true') {
    for (let index = 1; index < lines.length; index++) lines[index] = `  ${lines[index]}`;
    lines.push('}');
  }
  return lines.map((line) => `${indent}${line}\n`).join('');
}
