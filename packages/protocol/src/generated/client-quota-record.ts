// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** ClientQuotaRecord, version 0. */
export interface ClientQuotaRecord {
  /** array of EntityData, versions 0+. */
  readonly entity: readonly ClientQuotaRecordEntityData[];
  /** string, versions 0+. */
  readonly key: string;
  /** float64, versions 0+. */
  readonly value: number;
  /** bool, versions 0+. */
  readonly remove: boolean;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** EntityData of ClientQuotaRecord. */
export interface ClientQuotaRecordEntityData {
  /** string, versions 0+. */
  readonly entityType: string;
  /** string, versions 0+, nullable. */
  readonly entityName: string | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ClientQuotaRecordEntityData} as read: every field is there. */
export class ClientQuotaRecordEntityDataView implements ClientQuotaRecordEntityData {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #entityType: number;
  readonly #entityName: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#entityType = reader.stringSlot(true, false);
    this.#entityName = reader.stringSlot(true, true);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get entityType(): string {
    return stringAt(this.#frame, this.#entityType);
  }

  get entityName(): string | null {
    return nullableStringAt(this.#frame, this.#entityName);
  }
}

function writeClientQuotaRecordEntityData(
  writer: Writer,
  {
    entityType,
    entityName,
    unknownTaggedFields,
  }: ClientQuotaRecordEntityData,
  _version: number,
): void {
  writer.string(entityType, true);
  writer.string(entityName, true, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ClientQuotaRecord} as read: every field is there. */
export class ClientQuotaRecordView implements ClientQuotaRecord {
  declare readonly entity: readonly ClientQuotaRecordEntityDataView[];
  declare readonly value: number;
  declare readonly remove: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #key: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.entity = reader.structs(true, ClientQuotaRecordEntityDataView, version);
    this.#key = reader.stringSlot(true, false);
    this.value = reader.float64();
    this.remove = reader.bool();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get key(): string {
    return stringAt(this.#frame, this.#key);
  }
}

function writeClientQuotaRecord(
  writer: Writer,
  {
    entity,
    key,
    value,
    remove,
    unknownTaggedFields,
  }: ClientQuotaRecord,
  version: number,
): void {
  writer.structs(entity, true, false, writeClientQuotaRecordEntityData, version);
  writer.string(key, true);
  writer.float64(value);
  writer.bool(remove);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link ClientQuotaRecord}. */
export const ClientQuotaRecordCodec: Codec<ClientQuotaRecord, ClientQuotaRecordView> = /* @__PURE__ */ new MessageCodec(
  'ClientQuotaRecord',
  [0, 0, 0],
  ClientQuotaRecordView,
  writeClientQuotaRecord,
);
