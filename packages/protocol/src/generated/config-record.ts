// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** ConfigRecord, version 0. */
export interface ConfigRecord {
  /** int8, versions 0+. */
  readonly resourceType: number;
  /** string, versions 0+. */
  readonly resourceName: string;
  /** string, versions 0+. */
  readonly name: string;
  /** string, versions 0+, nullable. */
  readonly value: string | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ConfigRecord} as read: every field is there. */
export class ConfigRecordView implements ConfigRecord {
  declare readonly resourceType: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #resourceName: number;
  readonly #name: number;
  readonly #value: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.resourceType = reader.int8();
    this.#resourceName = reader.stringSlot(true, false);
    this.#name = reader.stringSlot(true, false);
    this.#value = reader.stringSlot(true, true);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get resourceName(): string {
    return stringAt(this.#frame, this.#resourceName);
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }

  get value(): string | null {
    return nullableStringAt(this.#frame, this.#value);
  }
}

function writeConfigRecord(
  writer: Writer,
  {
    resourceType,
    resourceName,
    name,
    value,
    unknownTaggedFields,
  }: ConfigRecord,
  _version: number,
): void {
  writer.int8(resourceType);
  writer.string(resourceName, true);
  writer.string(name, true);
  writer.string(value, true, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link ConfigRecord}. */
export const ConfigRecordCodec: Codec<ConfigRecord, ConfigRecordView> = /* @__PURE__ */ new MessageCodec(
  'ConfigRecord',
  [0, 0, 0],
  ConfigRecordView,
  writeConfigRecord,
);
