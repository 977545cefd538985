// Every codec there is, with its model and its golden vectors: what the suites run over.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildMessage, type Message } from '../generator/model.ts';
import { kebabCase, readMessageSchemas } from '../generator/schema.ts';
import { apis, recordCodecs } from '../src/apis.ts';
import type { Codec } from '../src/codec.ts';
import { Reader } from '../src/reader.ts';
import { Writer } from '../src/writer.ts';

export const vectorFolder = fileURLToPath(new URL('./vectors/', import.meta.url));
export const schemaFolder = fileURLToPath(new URL('../schema/', import.meta.url));

/** All codecs, those without any version included. */
export const codecs: readonly Codec[] = [
  ...apis.flatMap(({ request, response }) => [request, response]),
  ...recordCodecs,
];

/** The codecs that have a version. */
export const livingCodecs = codecs.filter((codec) => codec.minVersion <= codec.maxVersion);

/** The models of all messages, by name. */
export const models: ReadonlyMap<string, Message> = new Map(
  readMessageSchemas(`${schemaFolder}messages`).map((schema) => [
    schema.name,
    buildMessage(schema),
  ]),
);

/** Bytes that Apache Kafka's own classes wrote. */
export interface Vector {
  readonly version: number;
  readonly kind: string;
  readonly hex: string;
}

export function readVectors({ name }: { name: string }): Vector[] {
  return readFileSync(`${vectorFolder}${kebabCase(name)}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [version, kind = '', hex = ''] = line.split(' ');
      return { version: Number(version), kind, hex };
    });
}

export function versionsOf({ minVersion, maxVersion }: Codec): number[] {
  return Array.from({ length: maxVersion - minVersion + 1 }, (_, index) => minVersion + index);
}

export function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex, 'hex'));
}

export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

/** Reads a whole message. */
export function decode<Message, View extends Message>(
  codec: Codec<Message, View>,
  bytes: Uint8Array,
  version: number,
): View {
  const reader = new Reader(bytes);
  const view = codec.read(reader, version);
  reader.expectEnd();
  return view;
}

/** Writes a whole message. */
export function encode<Message>(
  codec: Codec<Message>,
  message: Message,
  version: number,
): Uint8Array {
  const writer = new Writer();
  codec.write(writer, message, version);
  return writer.finish();
}
