// Emits the files about all messages together: the barrel, the list of APIs, the table of their
// facts, and the pairs of coordinator records.
import { BANNER } from './emit-file.ts';
import type { Message } from './model.ts';
import { apiName, fileName } from './names.ts';
import { isEmpty } from './versions.ts';

/** The barrel of all files that hold messages. */
export function emitIndex(files: Iterable<string>): string {
  return BANNER + [...files].map((file) => `export * from './${file}.ts';\n`).join('');
}

/** Every API and every other codec, for programs that want all of them. */
export function emitApis(messages: readonly Message[]): string {
  const requests = requestsOf(messages);
  const others = messages.filter(({ type }) => type !== 'request' && type !== 'response');
  const imports = [
    "import type { Api, Codec } from '../codec.ts';",
    ...requests.map(
      (request) => `import { ${apiName(request)}Api } from './${fileName(request)}.ts';`,
    ),
    ...others.map((message) => `import { ${message.name}Codec } from './${fileName(message)}.ts';`),
  ];
  return (
    `${BANNER}${imports.join('\n')}\n\n/** Every API, by key. */\n` +
    `export const apis: readonly Api[] = [\n` +
    requests.map((request) => `  ${apiName(request)}Api,\n`).join('') +
    '];\n\n' +
    '/** Every codec that belongs to no API: headers, internal records, consumer protocol. */\n' +
    'export const recordCodecs: readonly Codec[] = [\n' +
    others.map(({ name }) => `  ${name}Codec,\n`).join('') +
    '];\n'
  );
}

/** The facts of every API without its codecs. */
export function emitApiFacts(messages: readonly Message[]): string {
  const rows = requestsOf(messages).map((request) => {
    const { versions, flexible, latestVersionUnstable } = request;
    const first = isEmpty(flexible) ? -1 : flexible.min;
    const range = `${versions.min}, ${versions.max}, ${first}`;
    const { apiKey } = request;
    return `  [${apiKey}, '${apiName(request)}', ${range}, ${latestVersionUnstable}],\n`;
  });
  return `${BANNER}
/** The facts of every API, by key; flexible is -1 if no version is. */
export const API_FACTS: readonly (readonly [
  key: number,
  name: string,
  minVersion: number,
  maxVersion: number,
  flexibleVersion: number,
  latestVersionUnstable: boolean,
])[] = [
${rows.join('')}];
`;
}

/** Key and value codecs of each coordinator's records, by record type. */
export function emitCoordinatorRecords(messages: readonly Message[]): string {
  const keys = messages.filter(({ type }) => type === 'coordinator-key');
  const modules = [...new Set(keys.map(({ module }) => module))].sort();
  let body = '';
  const imports = ["import type { CoordinatorRecordType } from '../coordinator-record.ts';"];
  for (const module of modules) {
    const coordinator = module.replace(/^kafka-|-coordinator$/g, '');
    body += `\n/** The record types of the ${coordinator} coordinator. */\n`;
    body += `export const ${coordinator}RecordTypes: readonly CoordinatorRecordType[] = [\n`;
    for (const key of keys.filter((candidate) => candidate.module === module)) {
      const name = key.name.replace(/Key$/, '');
      const value = messages.find((candidate) => candidate.name === `${name}Value`);
      if (value === undefined) throw new Error(`${key.name} has no value`);
      imports.push(`import { ${key.name}Codec } from './${fileName(key)}.ts';`);
      imports.push(`import { ${value.name}Codec } from './${fileName(value)}.ts';`);
      const codecs = `key: ${key.name}Codec, value: ${value.name}Codec`;
      body += `  { type: ${key.apiKey}, name: '${name}', ${codecs} },\n`;
    }
    body += '];\n';
  }
  return `${BANNER}${imports.join('\n')}\n${body}`;
}

/** The record types of the logs whose records are framed by varints. */
export function emitFramedRecords(messages: readonly Message[]): string {
  const logs = [
    { name: 'clusterMetadata', module: 'kafka-metadata', log: 'cluster metadata' },
    { name: 'remoteLog', module: 'kafka-storage', log: 'remote log metadata' },
  ];
  const imports = ["import type { FramedRecordType } from '../framed-record.ts';"];
  let body = '';
  for (const { name, module, log } of logs) {
    const records = messages.filter(
      (message) => message.type === 'metadata' && message.module === module,
    );
    if (records.length === 0) throw new Error(`no record of ${module}`);
    for (const record of records) {
      imports.push(`import { ${record.name}Codec } from './${fileName(record)}.ts';`);
    }
    body += `\n/** The record types of the ${log} log. */\n`;
    body += `export const ${name}RecordTypes: readonly FramedRecordType[] = [\n`;
    body += records
      .map((record) => `  { type: ${record.apiKey}, codec: ${record.name}Codec },\n`)
      .join('');
    body += '];\n';
  }
  return `${BANNER}${imports.join('\n')}\n${body}`;
}

function requestsOf(messages: readonly Message[]): Message[] {
  return messages
    .filter(({ type }) => type === 'request')
    .sort((one, other) => one.apiKey - other.apiKey);
}
