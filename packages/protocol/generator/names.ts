// Every name that generated code uses, decided once.
import { kebabCase } from './schema.ts';
import type { Field, FieldType, Message, Struct } from './model.ts';

/** Property names that the emitted functions use themselves, or that JavaScript reserves. */
const TAKEN = new Set(['reader', 'writer', 'version', 'flexible', 'tags', 'mark', 'default']);

export function pascalCase(name: string): string {
  return name[0]!.toUpperCase() + name.slice(1);
}

/** The name of a local variable that holds a field. */
export function localName(field: Field): string {
  return TAKEN.has(field.name) ? `${field.name}Field` : field.name;
}

export function viewName(struct: Struct): string {
  return `${struct.name}View`;
}

export function defaultName(struct: Struct): string {
  return `default${struct.name}`;
}

/** `Produce` of `ProduceRequest`. */
export function apiName(request: Message): string {
  return request.name.replace(/Request$/, '');
}

/** `00-produce` for both messages of an API, else the message's own name. */
export function fileName(message: Message): string {
  if (message.type !== 'request' && message.type !== 'response') return kebabCase(message.name);
  const api = message.name.replace(/(Request|Response)$/, '');
  return `${String(message.apiKey).padStart(2, '0')}-${kebabCase(api)}`;
}

/** The type of a field as a view has it, null apart. */
export function viewType(type: FieldType): string {
  return tsType(type, 'bigint', viewName);
}

/** The type of a field as a writer takes it, null apart. */
export function messageType(type: FieldType): string {
  // Brokers answer with records that lie in a file.
  if (type.kind === 'slot' && type.slot === 'records') return 'Uint8Array | UnreadBytes';
  return tsType(type, 'bigint | number', (struct) => struct.name);
}

function tsType(type: FieldType, int64: string, structName: (struct: Struct) => string): string {
  switch (type.kind) {
    case 'struct':
      return structName(type.struct);
    case 'structs':
      return `readonly ${structName(type.struct)}[]`;
    case 'array': {
      const element = scalarType(type.element, int64);
      return `readonly ${element.includes('|') ? `(${element})` : element}[]`;
    }
    case 'slot':
      return type.slot === 'bytes' || type.slot === 'records'
        ? 'Uint8Array'
        : scalarType(type.slot, int64);
    case 'scalar':
      return scalarType(type.scalar, int64);
  }
}

function scalarType(name: string, int64: string): string {
  switch (name) {
    case 'bool':
      return 'boolean';
    case 'string':
      return 'string';
    case 'uuid':
      return 'Uuid';
    case 'int64':
      return int64;
    default:
      return 'number';
  }
}

/** Kafka's own name of a field's type. */
export function kafkaType(type: FieldType): string {
  switch (type.kind) {
    case 'struct':
      return type.struct.kafkaName;
    case 'structs':
      return `array of ${type.struct.kafkaName}`;
    case 'array':
      return `array of ${type.element}`;
    case 'slot':
      return type.slot;
    case 'scalar':
      return type.scalar;
  }
}
