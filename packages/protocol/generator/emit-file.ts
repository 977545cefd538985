// Emits the files of src/generated: one per API or other message, and the lists of all of them.
import { CURSOR_MESSAGES, emitCursor } from './emit-cursor.ts';
import { emitInterface } from './emit-interface.ts';
import { emitView } from './emit-read.ts';
import { emitWrite } from './emit-write.ts';
import type { Message } from './model.ts';
import { apiName, fileName, viewName } from './names.ts';
import { isEmpty } from './versions.ts';

export const BANNER =
  '// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.\n';

/** What generated code uses of the runtime, by file. */
const RUNTIME: Readonly<Record<string, readonly string[]>> = {
  'codec.ts': ['lacking', 'MessageCodec', 'Codec', 'Api'],
  'cursor.ts': ['CURSOR_DONE', 'expectVersion', 'NO_ELEMENTS'],
  'message-api.ts': ['MessageApi'],
  'reader.ts': ['Reader'],
  'slot.ts': [
    'bytesAt',
    'bytesLength',
    'bytesStart',
    'EMPTY_SLOT',
    'NO_BYTES',
    'NULL_SLOT',
    'nullableBytesAt',
    'nullableStringAt',
    'stringAt',
    'uuidAt',
  ],
  'tagged-field.ts': ['NO_TAGGED_FIELDS', 'TaggedField'],
  'unread-bytes.ts': ['UnreadBytes'],
  'uuid.ts': ['Uuid', 'ZERO_UUID'],
  'writer.ts': ['Writer'],
};
const TYPES = new Set(['Api', 'Codec', 'Reader', 'TaggedField', 'UnreadBytes', 'Uuid', 'Writer']);

/** Emits one file: the two messages of an API, or one other message. */
export function emitFile(messages: readonly Message[]): string {
  const body = messages.map(emitMessage).join('\n') + emitApi(messages);
  return `${BANNER}${emitImports(body)}\n${body}`;
}

/** The file names and messages of all files, in order. */
export function groupByFile(messages: readonly Message[]): Map<string, Message[]> {
  const files = new Map<string, Message[]>();
  for (const message of messages) {
    const name = fileName(message);
    files.set(name, [...(files.get(name) ?? []), message]);
  }
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function emitMessage(message: Message): string {
  const parts = message.structs.toReversed().map((struct) => emitInterface(message, struct));
  for (const struct of message.structs) {
    parts.push(emitView(message, struct), emitWrite(message, struct));
  }
  parts.push(emitCodec(message));
  if (CURSOR_MESSAGES.includes(message.name)) parts.push(emitCursor(message));
  return parts.join('\n');
}

function isOfApi({ type }: Message): boolean {
  return type === 'request' || type === 'response';
}

function emitCodec(message: Message): string {
  const { name, root } = message;
  const view = viewName(root);
  const flexible = isEmpty(message.flexible) ? -1 : message.flexible.min;
  const { min, max } = message.versions;
  const doc = isOfApi(message) ? '' : `/** Reads and writes {@link ${name}}. */\nexport `;
  return (
    `${doc}const ${name}Codec: Codec<${name}, ${view}> = /* @__PURE__ */ new MessageCodec(\n` +
    `  '${name}',\n  [${min}, ${max}, ${flexible}],\n  ${view},\n  write${name},\n);\n`
  );
}

function emitApi(messages: readonly Message[]): string {
  const request = messages.find(({ type }) => type === 'request');
  const response = messages.find(({ type }) => type === 'response');
  if (request === undefined || response === undefined) return '';
  const name = apiName(request);
  const types = [request, response]
    .flatMap(({ root }) => [root.name, viewName(root)])
    .map((type) => `  ${type}`)
    .join(',\n');
  return (
    `\n/** The ${name} API. */\nexport const ${name}Api: Api<\n${types}\n> = ` +
    `/* @__PURE__ */ new MessageApi(\n  ${request.apiKey},\n  '${name}',\n` +
    `  ${request.name}Codec,\n  ${response.name}Codec,\n` +
    `${request.latestVersionUnstable ? '  true,\n' : ''});\n`
  );
}

function emitImports(body: string): string {
  // Comments mention names that the code does not use.
  const code = body.replace(/\/\*\*[\s\S]*?\*\//g, '').replace(/'[^'\n]*'/g, '');
  let imports = '';
  for (const [file, names] of Object.entries(RUNTIME)) {
    const used = names.filter((name) => new RegExp(`(?<![\\w.#])${name}\\b`).test(code));
    if (used.length === 0) continue;
    const allTypes = used.every((name) => TYPES.has(name));
    const list = used
      .map((name) => (TYPES.has(name) && !allTypes ? `type ${name}` : name))
      .join(', ');
    const keyword = allTypes ? 'import type' : 'import';
    const line = `${keyword} { ${list} } from '../${file}';`;
    imports +=
      line.length <= 100
        ? `${line}\n`
        : `${keyword} {\n  ${list.split(', ').join(',\n  ')},\n} from '../${file}';\n`;
  }
  return imports;
}
