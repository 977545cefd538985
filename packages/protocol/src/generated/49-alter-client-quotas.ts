// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** AlterClientQuotasRequest, versions 0 to 1. */
export interface AlterClientQuotasRequest {
  /** array of EntryData, versions 0+. */
  readonly entries: readonly AlterClientQuotasRequestEntryData[];
  /** bool, versions 0+. */
  readonly validateOnly: boolean;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** EntryData of AlterClientQuotasRequest. */
export interface AlterClientQuotasRequestEntryData {
  /** array of EntityData, versions 0+. */
  readonly entity: readonly AlterClientQuotasRequestEntityData[];
  /** array of OpData, versions 0+. */
  readonly ops: readonly AlterClientQuotasRequestOpData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** OpData of AlterClientQuotasRequest. */
export interface AlterClientQuotasRequestOpData {
  /** string, versions 0+. */
  readonly key: string;
  /** float64, versions 0+. */
  readonly value: number;
  /** bool, versions 0+. */
  readonly remove: boolean;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** EntityData of AlterClientQuotasRequest. */
export interface AlterClientQuotasRequestEntityData {
  /** string, versions 0+. */
  readonly entityType: string;
  /** string, versions 0+, nullable. */
  readonly entityName: string | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AlterClientQuotasRequestEntityData} as read: every field is there. */
export class AlterClientQuotasRequestEntityDataView implements AlterClientQuotasRequestEntityData {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #entityType: number;
  readonly #entityName: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.#frame = reader.bytes;
    this.#entityType = reader.stringSlot(flexible, false);
    this.#entityName = reader.stringSlot(flexible, true);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get entityType(): string {
    return stringAt(this.#frame, this.#entityType);
  }

  get entityName(): string | null {
    return nullableStringAt(this.#frame, this.#entityName);
  }
}

function writeAlterClientQuotasRequestEntityData(
  writer: Writer,
  {
    entityType,
    entityName,
    unknownTaggedFields,
  }: AlterClientQuotasRequestEntityData,
  version: number,
): void {
  const flexible = version >= 1;
  writer.string(entityType, flexible);
  writer.string(entityName, flexible, true);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link AlterClientQuotasRequestOpData} as read: every field is there. */
export class AlterClientQuotasRequestOpDataView implements AlterClientQuotasRequestOpData {
  declare readonly value: number;
  declare readonly remove: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #key: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.#frame = reader.bytes;
    this.#key = reader.stringSlot(flexible, false);
    this.value = reader.float64();
    this.remove = reader.bool();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get key(): string {
    return stringAt(this.#frame, this.#key);
  }
}

function writeAlterClientQuotasRequestOpData(
  writer: Writer,
  {
    key,
    value,
    remove,
    unknownTaggedFields,
  }: AlterClientQuotasRequestOpData,
  version: number,
): void {
  const flexible = version >= 1;
  writer.string(key, flexible);
  writer.float64(value);
  writer.bool(remove);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link AlterClientQuotasRequestEntryData} as read: every field is there. */
export class AlterClientQuotasRequestEntryDataView implements AlterClientQuotasRequestEntryData {
  declare readonly entity: readonly AlterClientQuotasRequestEntityDataView[];
  declare readonly ops: readonly AlterClientQuotasRequestOpDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.entity = reader.structs(flexible, AlterClientQuotasRequestEntityDataView, version);
    this.ops = reader.structs(flexible, AlterClientQuotasRequestOpDataView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeAlterClientQuotasRequestEntryData(
  writer: Writer,
  {
    entity,
    ops,
    unknownTaggedFields,
  }: AlterClientQuotasRequestEntryData,
  version: number,
): void {
  const flexible = version >= 1;
  writer.structs(entity, flexible, false, writeAlterClientQuotasRequestEntityData, version);
  writer.structs(ops, flexible, false, writeAlterClientQuotasRequestOpData, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link AlterClientQuotasRequest} as read: every field is there. */
export class AlterClientQuotasRequestView implements AlterClientQuotasRequest {
  declare readonly entries: readonly AlterClientQuotasRequestEntryDataView[];
  declare readonly validateOnly: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.entries = reader.structs(flexible, AlterClientQuotasRequestEntryDataView, version);
    this.validateOnly = reader.bool();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeAlterClientQuotasRequest(
  writer: Writer,
  {
    entries,
    validateOnly,
    unknownTaggedFields,
  }: AlterClientQuotasRequest,
  version: number,
): void {
  const flexible = version >= 1;
  writer.structs(entries, flexible, false, writeAlterClientQuotasRequestEntryData, version);
  writer.bool(validateOnly);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const AlterClientQuotasRequestCodec: Codec<AlterClientQuotasRequest, AlterClientQuotasRequestView> = /* @__PURE__ */ new MessageCodec(
  'AlterClientQuotasRequest',
  [0, 1, 1],
  AlterClientQuotasRequestView,
  writeAlterClientQuotasRequest,
);

/** AlterClientQuotasResponse, versions 0 to 1. */
export interface AlterClientQuotasResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** array of EntryData, versions 0+. */
  readonly entries: readonly AlterClientQuotasResponseEntryData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** EntryData of AlterClientQuotasResponse. */
export interface AlterClientQuotasResponseEntryData {
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable. */
  readonly errorMessage: string | null;
  /** array of EntityData, versions 0+. */
  readonly entity: readonly AlterClientQuotasResponseEntityData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** EntityData of AlterClientQuotasResponse. */
export interface AlterClientQuotasResponseEntityData {
  /** string, versions 0+. */
  readonly entityType: string;
  /** string, versions 0+, nullable. */
  readonly entityName: string | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AlterClientQuotasResponseEntityData} as read: every field is there. */
export class AlterClientQuotasResponseEntityDataView implements AlterClientQuotasResponseEntityData {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #entityType: number;
  readonly #entityName: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.#frame = reader.bytes;
    this.#entityType = reader.stringSlot(flexible, false);
    this.#entityName = reader.stringSlot(flexible, true);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get entityType(): string {
    return stringAt(this.#frame, this.#entityType);
  }

  get entityName(): string | null {
    return nullableStringAt(this.#frame, this.#entityName);
  }
}

function writeAlterClientQuotasResponseEntityData(
  writer: Writer,
  {
    entityType,
    entityName,
    unknownTaggedFields,
  }: AlterClientQuotasResponseEntityData,
  version: number,
): void {
  const flexible = version >= 1;
  writer.string(entityType, flexible);
  writer.string(entityName, flexible, true);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link AlterClientQuotasResponseEntryData} as read: every field is there. */
export class AlterClientQuotasResponseEntryDataView implements AlterClientQuotasResponseEntryData {
  declare readonly errorCode: number;
  declare readonly entity: readonly AlterClientQuotasResponseEntityDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.#frame = reader.bytes;
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(flexible, true);
    this.entity = reader.structs(flexible, AlterClientQuotasResponseEntityDataView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeAlterClientQuotasResponseEntryData(
  writer: Writer,
  {
    errorCode,
    errorMessage,
    entity,
    unknownTaggedFields,
  }: AlterClientQuotasResponseEntryData,
  version: number,
): void {
  const flexible = version >= 1;
  writer.int16(errorCode);
  writer.string(errorMessage, flexible, true);
  writer.structs(entity, flexible, false, writeAlterClientQuotasResponseEntityData, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link AlterClientQuotasResponse} as read: every field is there. */
export class AlterClientQuotasResponseView implements AlterClientQuotasResponse {
  declare readonly throttleTimeMs: number;
  declare readonly entries: readonly AlterClientQuotasResponseEntryDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.throttleTimeMs = reader.int32();
    this.entries = reader.structs(flexible, AlterClientQuotasResponseEntryDataView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeAlterClientQuotasResponse(
  writer: Writer,
  {
    throttleTimeMs,
    entries,
    unknownTaggedFields,
  }: AlterClientQuotasResponse,
  version: number,
): void {
  const flexible = version >= 1;
  writer.int32(throttleTimeMs);
  writer.structs(entries, flexible, false, writeAlterClientQuotasResponseEntryData, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const AlterClientQuotasResponseCodec: Codec<AlterClientQuotasResponse, AlterClientQuotasResponseView> = /* @__PURE__ */ new MessageCodec(
  'AlterClientQuotasResponse',
  [0, 1, 1],
  AlterClientQuotasResponseView,
  writeAlterClientQuotasResponse,
);

/** The AlterClientQuotas API. */
export const AlterClientQuotasApi: Api<
  AlterClientQuotasRequest,
  AlterClientQuotasRequestView,
  AlterClientQuotasResponse,
  AlterClientQuotasResponseView
> = /* @__PURE__ */ new MessageApi(
  49,
  'AlterClientQuotas',
  AlterClientQuotasRequestCodec,
  AlterClientQuotasResponseCodec,
);
