// From the facts in schema/ to the texts of src/generated, in memory. Nothing is written here, so
// that a test can compare.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  emitErrorCodes,
  emitErrorTable,
  type ErrorAdvice,
  type ErrorSchema,
} from './emit-errors.ts';
import { emitFile, groupByFile } from './emit-file.ts';
import {
  emitApiFacts,
  emitApis,
  emitCoordinatorRecords,
  emitFramedRecords,
  emitIndex,
} from './emit-lists.ts';
import { buildMessage } from './model.ts';
import { readMessageSchemas } from './schema.ts';

/** Every generated file by name. */
export function generate(schemaFolder: string): Map<string, string> {
  const messages = readMessageSchemas(join(schemaFolder, 'messages')).map(buildMessage);
  const order = ['request', 'response'];
  messages.sort(
    (one, other) =>
      one.apiKey - other.apiKey ||
      order.indexOf(one.type) - order.indexOf(other.type) ||
      (one.name < other.name ? -1 : 1),
  );
  const files = groupByFile(messages);
  const output = new Map<string, string>();
  for (const [name, group] of files) output.set(`${name}.ts`, emitFile(group));
  output.set('index.ts', emitIndex(files.keys()));
  output.set('apis.ts', emitApis(messages));
  output.set('api-facts.ts', emitApiFacts(messages));
  output.set('coordinator-records.ts', emitCoordinatorRecords(messages));
  output.set('framed-records.ts', emitFramedRecords(messages));
  const errors = readJson<ErrorSchema[]>(schemaFolder, 'errors.json');
  const advice = readJson<ErrorAdvice>(schemaFolder, 'error-advice.json');
  output.set('error-code.ts', emitErrorCodes(errors));
  output.set('error-table.ts', emitErrorTable(errors, advice));
  return output;
}

function readJson<Content>(folder: string, file: string): Content {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as Content;
}
