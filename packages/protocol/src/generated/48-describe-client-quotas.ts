// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** DescribeClientQuotasRequest, versions 0 to 1. */
export interface DescribeClientQuotasRequest {
  /** array of ComponentData, versions 0+. */
  readonly components: readonly DescribeClientQuotasRequestComponentData[];
  /** bool, versions 0+. */
  readonly strict: boolean;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ComponentData of DescribeClientQuotasRequest. */
export interface DescribeClientQuotasRequestComponentData {
  /** string, versions 0+. */
  readonly entityType: string;
  /** int8, versions 0+. */
  readonly matchType: number;
  /** string, versions 0+, nullable. */
  readonly match: string | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DescribeClientQuotasRequestComponentData} as read: every field is there. */
export class DescribeClientQuotasRequestComponentDataView implements DescribeClientQuotasRequestComponentData {
  declare readonly matchType: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #entityType: number;
  readonly #match: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.#frame = reader.bytes;
    this.#entityType = reader.stringSlot(flexible, false);
    this.matchType = reader.int8();
    this.#match = reader.stringSlot(flexible, true);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get entityType(): string {
    return stringAt(this.#frame, this.#entityType);
  }

  get match(): string | null {
    return nullableStringAt(this.#frame, this.#match);
  }
}

function writeDescribeClientQuotasRequestComponentData(
  writer: Writer,
  {
    entityType,
    matchType,
    match,
    unknownTaggedFields,
  }: DescribeClientQuotasRequestComponentData,
  version: number,
): void {
  const flexible = version >= 1;
  writer.string(entityType, flexible);
  writer.int8(matchType);
  writer.string(match, flexible, true);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DescribeClientQuotasRequest} as read: every field is there. */
export class DescribeClientQuotasRequestView implements DescribeClientQuotasRequest {
  declare readonly components: readonly DescribeClientQuotasRequestComponentDataView[];
  declare readonly strict: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.components = reader.structs(flexible, DescribeClientQuotasRequestComponentDataView, version);
    this.strict = reader.bool();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeDescribeClientQuotasRequest(
  writer: Writer,
  {
    components,
    strict,
    unknownTaggedFields,
  }: DescribeClientQuotasRequest,
  version: number,
): void {
  const flexible = version >= 1;
  writer.structs(components, flexible, false, writeDescribeClientQuotasRequestComponentData, version);
  writer.bool(strict);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const DescribeClientQuotasRequestCodec: Codec<DescribeClientQuotasRequest, DescribeClientQuotasRequestView> = /* @__PURE__ */ new MessageCodec(
  'DescribeClientQuotasRequest',
  [0, 1, 1],
  DescribeClientQuotasRequestView,
  writeDescribeClientQuotasRequest,
);

/** DescribeClientQuotasResponse, versions 0 to 1. */
export interface DescribeClientQuotasResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable. */
  readonly errorMessage: string | null;
  /** array of EntryData, versions 0+, nullable. */
  readonly entries: readonly DescribeClientQuotasResponseEntryData[] | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** EntryData of DescribeClientQuotasResponse. */
export interface DescribeClientQuotasResponseEntryData {
  /** array of EntityData, versions 0+. */
  readonly entity: readonly DescribeClientQuotasResponseEntityData[];
  /** array of ValueData, versions 0+. */
  readonly values: readonly DescribeClientQuotasResponseValueData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ValueData of DescribeClientQuotasResponse. */
export interface DescribeClientQuotasResponseValueData {
  /** string, versions 0+. */
  readonly key: string;
  /** float64, versions 0+. */
  readonly value: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** EntityData of DescribeClientQuotasResponse. */
export interface DescribeClientQuotasResponseEntityData {
  /** string, versions 0+. */
  readonly entityType: string;
  /** string, versions 0+, nullable. */
  readonly entityName: string | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DescribeClientQuotasResponseEntityData} as read: every field is there. */
export class DescribeClientQuotasResponseEntityDataView implements DescribeClientQuotasResponseEntityData {
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

function writeDescribeClientQuotasResponseEntityData(
  writer: Writer,
  {
    entityType,
    entityName,
    unknownTaggedFields,
  }: DescribeClientQuotasResponseEntityData,
  version: number,
): void {
  const flexible = version >= 1;
  writer.string(entityType, flexible);
  writer.string(entityName, flexible, true);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DescribeClientQuotasResponseValueData} as read: every field is there. */
export class DescribeClientQuotasResponseValueDataView implements DescribeClientQuotasResponseValueData {
  declare readonly value: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #key: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.#frame = reader.bytes;
    this.#key = reader.stringSlot(flexible, false);
    this.value = reader.float64();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get key(): string {
    return stringAt(this.#frame, this.#key);
  }
}

function writeDescribeClientQuotasResponseValueData(
  writer: Writer,
  {
    key,
    value,
    unknownTaggedFields,
  }: DescribeClientQuotasResponseValueData,
  version: number,
): void {
  const flexible = version >= 1;
  writer.string(key, flexible);
  writer.float64(value);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DescribeClientQuotasResponseEntryData} as read: every field is there. */
export class DescribeClientQuotasResponseEntryDataView implements DescribeClientQuotasResponseEntryData {
  declare readonly entity: readonly DescribeClientQuotasResponseEntityDataView[];
  declare readonly values: readonly DescribeClientQuotasResponseValueDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.entity = reader.structs(flexible, DescribeClientQuotasResponseEntityDataView, version);
    this.values = reader.structs(flexible, DescribeClientQuotasResponseValueDataView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeDescribeClientQuotasResponseEntryData(
  writer: Writer,
  {
    entity,
    values,
    unknownTaggedFields,
  }: DescribeClientQuotasResponseEntryData,
  version: number,
): void {
  const flexible = version >= 1;
  writer.structs(entity, flexible, false, writeDescribeClientQuotasResponseEntityData, version);
  writer.structs(values, flexible, false, writeDescribeClientQuotasResponseValueData, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DescribeClientQuotasResponse} as read: every field is there. */
export class DescribeClientQuotasResponseView implements DescribeClientQuotasResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly entries: readonly DescribeClientQuotasResponseEntryDataView[] | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.#frame = reader.bytes;
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(flexible, true);
    this.entries = reader.nullableStructs(flexible, true, DescribeClientQuotasResponseEntryDataView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeDescribeClientQuotasResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    errorMessage,
    entries,
    unknownTaggedFields,
  }: DescribeClientQuotasResponse,
  version: number,
): void {
  const flexible = version >= 1;
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.string(errorMessage, flexible, true);
  writer.structs(entries, flexible, true, writeDescribeClientQuotasResponseEntryData, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const DescribeClientQuotasResponseCodec: Codec<DescribeClientQuotasResponse, DescribeClientQuotasResponseView> = /* @__PURE__ */ new MessageCodec(
  'DescribeClientQuotasResponse',
  [0, 1, 1],
  DescribeClientQuotasResponseView,
  writeDescribeClientQuotasResponse,
);

/** The DescribeClientQuotas API. */
export const DescribeClientQuotasApi: Api<
  DescribeClientQuotasRequest,
  DescribeClientQuotasRequestView,
  DescribeClientQuotasResponse,
  DescribeClientQuotasResponseView
> = /* @__PURE__ */ new MessageApi(
  48,
  'DescribeClientQuotas',
  DescribeClientQuotasRequestCodec,
  DescribeClientQuotasResponseCodec,
);
