// What requests look like, read from the same facts that the codecs are generated from. The fuzzer
// writes them with an encoder of its own: a mistake shared with the codec would hide itself.
import { buildMessage, type Message } from '../../../protocol/generator/model.ts';
import { readMessageSchemas } from '../../../protocol/generator/schema.ts';

/** The versions of one API that a broker says it serves. */
export interface ServedApi {
  readonly apiKey: number;
  readonly minVersion: number;
  readonly maxVersion: number;
}

/** One API to be attacked. */
export interface RequestShape extends ServedApi {
  readonly message: Message;
}

/** Kafka 4 advertises Produce from 0 so that old clients come in, and answers from 3. */
const PRODUCE_KEY = 0;
const PRODUCE_MIN_VERSION = 3;

/** The shapes of `served`, from the schemas in `folder`. @throws for an API without schema */
export function requestShapes(folder: string, served: readonly ServedApi[]): RequestShape[] {
  const messages = new Map<number, Message>();
  for (const schema of readMessageSchemas(folder)) {
    if (schema.type === 'request') messages.set(schema.apiKey!, buildMessage(schema));
  }
  return served.map(({ apiKey, minVersion, maxVersion }) => {
    const message = messages.get(apiKey);
    if (message === undefined) throw new Error(`no schema has the API key ${apiKey}`);
    const least = apiKey === PRODUCE_KEY ? PRODUCE_MIN_VERSION : minVersion;
    return { apiKey, minVersion: least, maxVersion, message };
  });
}
