// The facts as they lie in schema/*.json, and how they are read. Nothing is interpreted here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface FieldSchema {
  readonly name: string;
  readonly type: string;
  readonly versions?: string;
  readonly nullableVersions?: string;
  readonly taggedVersions?: string;
  readonly flexibleVersions?: string;
  readonly tag?: number;
  readonly default?: string | number | boolean | null;
  readonly ignorable?: boolean;
  readonly fields?: readonly FieldSchema[];
}

export interface StructSchema {
  readonly name: string;
  readonly versions: string;
  readonly fields: readonly FieldSchema[];
}

export type MessageType =
  'request' | 'response' | 'header' | 'data' | 'metadata' | 'coordinator-key' | 'coordinator-value';

export interface MessageSchema {
  readonly name: string;
  readonly type: MessageType;
  readonly apiKey?: number;
  readonly validVersions: string;
  readonly flexibleVersions?: string;
  readonly latestVersionUnstable?: boolean;
  readonly module: string;
  readonly fields: readonly FieldSchema[];
  readonly commonStructs?: readonly StructSchema[];
}

/** Kafka's name of a message as a file name: `KRaftVersionRecord` is `k-raft-version-record`. */
export function kebabCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-').toLowerCase();
}

/** Every message of the folder, in the order of its file names. */
export function readMessageSchemas(folder: string): MessageSchema[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const schema = JSON.parse(readFileSync(join(folder, file), 'utf8')) as MessageSchema;
      if (file !== `${kebabCase(schema.name)}.json`) {
        throw new Error(`${file} holds ${schema.name}; its name must be that in kebab case`);
      }
      return schema;
    });
}
