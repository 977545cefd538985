// Emits one write function per struct, and for structs that can be left out their defaults.
import { isNullable } from './emit-interface.ts';
import { flexibleTest, nullableStructMethod } from './emit-read.ts';
import type { Field, Message, Struct } from './model.ts';
import { defaultName, localName } from './names.ts';
import { condition, describe, isEmpty } from './versions.ts';

/** Emits the write function of a struct, and before it the struct's defaults. */
export function emitWrite(message: Message, struct: Struct): string {
  const flexible = flexibleTest(message, struct);
  const isConstant = flexible === 'true' || flexible === 'false';
  const name = isConstant ? flexible : 'flexible';
  const hasTags = !isEmpty(message.flexible);
  let body = isConstant ? '' : `  const flexible = ${flexible};\n`;
  for (const field of struct.fields) {
    if (field.tag < 0) body += emitField(message, struct, field, name);
  }
  const tagged = struct.fields.filter(({ tag }) => tag >= 0);
  if (tagged.length > 0) body += '  let tags: TaggedField[] | undefined;\n';
  for (const field of tagged) body += emitTagged(message, struct, field);
  if (hasTags) {
    const tags = tagged.length > 0 ? 'tags' : 'undefined';
    body += `  writer.taggedFields(${name}, ${tags}, unknownTaggedFields);\n`;
  }
  const writer = /\bwriter\b/.test(body) ? 'writer' : '_writer';
  const version = /\bversion\b/.test(body) ? 'version' : '_version';
  const locals = emitLocals(struct, hasTags);
  const parameter = locals === '' ? '_message' : `{\n${locals}  }`;
  return `${emitDefaults(message, struct)}function write${struct.name}(
  ${writer}: Writer,
  ${parameter}: ${struct.name},
  ${version}: number,
): void {
${body}}
`;
}

function emitLocals(struct: Struct, hasTags: boolean): string {
  let locals = '';
  for (const field of struct.fields) {
    const name = localName(field);
    const property = name === field.name ? name : `${field.name}: ${name}`;
    locals += `    ${property}${field.required ? '' : ` = ${emitDefault(field)}`},\n`;
  }
  return locals + (hasTags ? '    unknownTaggedFields,\n' : '');
}

/** What a missing field is written as. */
function emitDefault(field: Field): string {
  const { type } = field;
  if (field.default === null) return 'null';
  switch (type.kind) {
    case 'scalar':
      return typeof field.default === 'bigint' ? int64Literal(field.default) : `${field.default}`;
    case 'slot':
      if (type.slot === 'uuid') return 'ZERO_UUID';
      return type.slot === 'string' ? "''" : 'NO_BYTES';
    case 'struct':
      return defaultName(type.struct);
    default:
      return '[]';
  }
}

function int64Literal(value: bigint): string {
  return Number.isSafeInteger(Number(value)) ? `${value}` : `${value}n`;
}

/** The test that a field's local holds something else than its default. */
function differs(field: Field): string {
  const { type } = field;
  const name = localName(field);
  if (field.default === null) return `${name} !== null`;
  switch (type.kind) {
    case 'scalar':
      // An int64 may be a bigint or a number; only the loose comparison takes both.
      return `${name} ${type.scalar === 'int64' ? '!=' : '!=='} ${emitDefault(field)}`;
    case 'struct': {
      const test = `!isDefault${type.struct.name}(${name})`;
      return isNullable(field) ? `(${name} === null || ${test})` : test;
    }
    case 'slot':
      if (type.slot === 'string' || type.slot === 'uuid') {
        return `${name} !== ${emitDefault(field)}`;
      }
  }
  // Null is no default either, and is refused later where it is not allowed.
  return `${name}?.length !== 0`;
}

function emitField(message: Message, struct: Struct, field: Field, flexible: string): string {
  const test = condition(field.versions, struct.versions);
  const value = emitValue(field, flexible);
  if (test === 'true') return `  ${value};\n`;
  return `  if (${test}) ${value};\n${emitLacking(message, field)}`;
}

/** Refuses a field that is set in a version without it, unless it may be dropped. */
function emitLacking(message: Message, field: Field): string {
  if (field.ignorable) return '';
  const versions = describe(field.versions, message.versions);
  const call = `lacking('${field.name}', version, '${versions}')`;
  return `  else if (${differs(field)}) ${call};\n`;
}

function emitTagged(message: Message, struct: Struct, field: Field): string {
  const test = condition(field.versions, struct.versions);
  const write =
    '    const mark = writer.beginTag();\n' +
    `    ${emitValue(field, 'true')};\n` +
    `    tags = writer.endTag(tags, ${field.tag}, mark);\n`;
  if (test === 'true') return `  if (${differs(field)}) {\n${write}  }\n`;
  if (field.ignorable) return `  if (${test} && ${differs(field)}) {\n${write}  }\n`;
  const versions = describe(field.versions, message.versions);
  return (
    `  if (${differs(field)}) {\n` +
    `    if (!(${test})) lacking('${field.name}', version, '${versions}');\n${write}  }\n`
  );
}

/** Writes a field's local as the version has it. */
function emitValue(field: Field, flexible: string): string {
  const { type } = field;
  const name = localName(field);
  const compact = field.neverFlexible ? 'false' : flexible;
  const nullable = condition(field.nullable, field.versions);
  const orNull = nullable === 'false' ? '' : `, ${nullable}`;
  switch (type.kind) {
    case 'scalar':
      return `writer.${type.scalar}(${name})`;
    case 'slot':
      if (type.slot === 'uuid') return `writer.uuid(${name})`;
      if (type.slot === 'string') return `writer.string(${name}, ${compact}${orNull})`;
      return `writer.byteArray(${name}, ${compact}${orNull})`;
    case 'struct':
      return isEmpty(field.nullable)
        ? `write${type.struct.name}(writer, ${name}, version)`
        : `writer.${nullableStructMethod(field)}(${name}, write${type.struct.name}, version)`;
    case 'structs':
      return `writer.structs(${name}, ${compact}, ${nullable}, write${type.struct.name}, version)`;
    case 'array':
      if (type.element === 'string') return `writer.strings(${name}, ${compact}, ${nullable})`;
      return `writer.array(${name}, ${compact}, ${nullable}, '${type.element}')`;
  }
}

/** The default object of a struct that may be missing, and the test for it. */
function emitDefaults(message: Message, struct: Struct): string {
  if (!struct.needsDefault) return '';
  const hasTags = !isEmpty(message.flexible);
  const required = struct.fields.filter((field) => field.required);
  const values = required.map((field) => ` ${field.name}: ${emitDefault(field)}`).join(',');
  const tests = struct.fields.map(differs);
  if (hasTags) tests.push('unknownTaggedFields.length > 0');
  let locals = emitLocals(struct, false);
  if (hasTags) locals += '    unknownTaggedFields = NO_TAGGED_FIELDS,\n';
  return `const ${defaultName(struct)}: ${struct.name} = {${values}${values === '' ? '' : ' '}};

function isDefault${struct.name}({
${locals.replace(/^ {2}/gm, '')}}: ${struct.name}): boolean {
  return !(${tests.join(' || ')});
}

`;
}
