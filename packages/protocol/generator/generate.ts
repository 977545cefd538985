// From the facts in schema/ to the texts of src/generated, in memory. Nothing is written here, so
// that a test can compare.
import { join } from 'node:path';
import { emitFile, groupByFile } from './emit-file.ts';
import { emitApiFacts, emitApis, emitCoordinatorRecords, emitIndex } from './emit-lists.ts';
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
  return output;
}
