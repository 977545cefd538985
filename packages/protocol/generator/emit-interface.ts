// Emits what a writer takes: one interface per struct.
import type { Field, Message, Struct } from './model.ts';
import { kafkaType, messageType } from './names.ts';
import { describe, isEmpty } from './versions.ts';

/** Emits the interface of a struct, with the facts of each field as its comment. */
export function emitInterface(message: Message, struct: Struct): string {
  const fields = struct.fields.map((field) => emitField(message, field));
  if (!isEmpty(message.flexible)) {
    fields.push('  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;');
  }
  const doc =
    struct === message.root
      ? `${message.name}, ${versionsInWords(message)}.`
      : `${struct.kafkaName} of ${message.name}.`;
  return `/** ${doc} */\nexport interface ${struct.name} {\n${fields.join('\n')}\n}\n`;
}

function versionsInWords(message: Message): string {
  const { min, max } = message.versions;
  if (isEmpty(message.versions)) return 'which has no version any more';
  return min === max ? `version ${min}` : `versions ${min} to ${max}`;
}

function emitField(message: Message, field: Field): string {
  const type =
    messageType(field.type) +
    (isNullable(field) ? ' | null' : '') +
    (field.required ? '' : ' | undefined');
  const optional = field.required ? '' : '?';
  return `  /** ${factsInWords(message, field)} */\n  readonly ${field.name}${optional}: ${type};`;
}

function factsInWords(message: Message, field: Field): string {
  const facts = [kafkaType(field.type), `versions ${describe(field.versions, message.versions)}`];
  if (!isEmpty(field.nullable)) {
    const always = field.nullable.min <= field.versions.min;
    facts.push(always ? 'nullable' : `nullable in ${describe(field.nullable, message.versions)}`);
  }
  if (field.tag >= 0) facts.push(`tag ${field.tag}`);
  if (!field.required && field.default !== 'empty') facts.push(`default ${field.default}`);
  if (field.ignorable) facts.push('ignorable');
  return `${facts.join(', ')}.`;
}

export function isNullable(field: Field): boolean {
  return !isEmpty(field.nullable) || field.default === null;
}
