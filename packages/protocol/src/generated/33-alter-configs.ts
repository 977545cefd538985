// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** AlterConfigsRequest, versions 0 to 2. */
export interface AlterConfigsRequest {
  /** array of AlterConfigsResource, versions 0+. */
  readonly resources: readonly AlterConfigsRequestAlterConfigsResource[];
  /** bool, versions 0+. */
  readonly validateOnly: boolean;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AlterConfigsResource of AlterConfigsRequest. */
export interface AlterConfigsRequestAlterConfigsResource {
  /** int8, versions 0+. */
  readonly resourceType: number;
  /** string, versions 0+. */
  readonly resourceName: string;
  /** array of AlterableConfig, versions 0+. */
  readonly configs: readonly AlterConfigsRequestAlterableConfig[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AlterableConfig of AlterConfigsRequest. */
export interface AlterConfigsRequestAlterableConfig {
  /** string, versions 0+. */
  readonly name: string;
  /** string, versions 0+, nullable. */
  readonly value: string | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AlterConfigsRequestAlterableConfig} as read: every field is there. */
export class AlterConfigsRequestAlterableConfigView implements AlterConfigsRequestAlterableConfig {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #value: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(flexible, false);
    this.#value = reader.stringSlot(flexible, true);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }

  get value(): string | null {
    return nullableStringAt(this.#frame, this.#value);
  }
}

function writeAlterConfigsRequestAlterableConfig(
  writer: Writer,
  {
    name,
    value,
    unknownTaggedFields,
  }: AlterConfigsRequestAlterableConfig,
  version: number,
): void {
  const flexible = version >= 2;
  writer.string(name, flexible);
  writer.string(value, flexible, true);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link AlterConfigsRequestAlterConfigsResource} as read: every field is there. */
export class AlterConfigsRequestAlterConfigsResourceView implements AlterConfigsRequestAlterConfigsResource {
  declare readonly resourceType: number;
  declare readonly configs: readonly AlterConfigsRequestAlterableConfigView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #resourceName: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.resourceType = reader.int8();
    this.#resourceName = reader.stringSlot(flexible, false);
    this.configs = reader.structs(flexible, AlterConfigsRequestAlterableConfigView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get resourceName(): string {
    return stringAt(this.#frame, this.#resourceName);
  }
}

function writeAlterConfigsRequestAlterConfigsResource(
  writer: Writer,
  {
    resourceType,
    resourceName,
    configs,
    unknownTaggedFields,
  }: AlterConfigsRequestAlterConfigsResource,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int8(resourceType);
  writer.string(resourceName, flexible);
  writer.structs(configs, flexible, false, writeAlterConfigsRequestAlterableConfig, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link AlterConfigsRequest} as read: every field is there. */
export class AlterConfigsRequestView implements AlterConfigsRequest {
  declare readonly resources: readonly AlterConfigsRequestAlterConfigsResourceView[];
  declare readonly validateOnly: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.resources = reader.structs(flexible, AlterConfigsRequestAlterConfigsResourceView, version);
    this.validateOnly = reader.bool();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeAlterConfigsRequest(
  writer: Writer,
  {
    resources,
    validateOnly,
    unknownTaggedFields,
  }: AlterConfigsRequest,
  version: number,
): void {
  const flexible = version >= 2;
  writer.structs(resources, flexible, false, writeAlterConfigsRequestAlterConfigsResource, version);
  writer.bool(validateOnly);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const AlterConfigsRequestCodec: Codec<AlterConfigsRequest, AlterConfigsRequestView> = /* @__PURE__ */ new MessageCodec(
  'AlterConfigsRequest',
  [0, 2, 2],
  AlterConfigsRequestView,
  writeAlterConfigsRequest,
);

/** AlterConfigsResponse, versions 0 to 2. */
export interface AlterConfigsResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** array of AlterConfigsResourceResponse, versions 0+. */
  readonly responses: readonly AlterConfigsResponseAlterConfigsResourceResponse[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AlterConfigsResourceResponse of AlterConfigsResponse. */
export interface AlterConfigsResponseAlterConfigsResourceResponse {
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable. */
  readonly errorMessage: string | null;
  /** int8, versions 0+. */
  readonly resourceType: number;
  /** string, versions 0+. */
  readonly resourceName: string;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AlterConfigsResponseAlterConfigsResourceResponse} as read: every field is there. */
export class AlterConfigsResponseAlterConfigsResourceResponseView implements AlterConfigsResponseAlterConfigsResourceResponse {
  declare readonly errorCode: number;
  declare readonly resourceType: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;
  readonly #resourceName: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(flexible, true);
    this.resourceType = reader.int8();
    this.#resourceName = reader.stringSlot(flexible, false);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }

  get resourceName(): string {
    return stringAt(this.#frame, this.#resourceName);
  }
}

function writeAlterConfigsResponseAlterConfigsResourceResponse(
  writer: Writer,
  {
    errorCode,
    errorMessage,
    resourceType,
    resourceName,
    unknownTaggedFields,
  }: AlterConfigsResponseAlterConfigsResourceResponse,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int16(errorCode);
  writer.string(errorMessage, flexible, true);
  writer.int8(resourceType);
  writer.string(resourceName, flexible);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link AlterConfigsResponse} as read: every field is there. */
export class AlterConfigsResponseView implements AlterConfigsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly responses: readonly AlterConfigsResponseAlterConfigsResourceResponseView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.throttleTimeMs = reader.int32();
    this.responses = reader.structs(flexible, AlterConfigsResponseAlterConfigsResourceResponseView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeAlterConfigsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    responses,
    unknownTaggedFields,
  }: AlterConfigsResponse,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int32(throttleTimeMs);
  writer.structs(responses, flexible, false, writeAlterConfigsResponseAlterConfigsResourceResponse, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const AlterConfigsResponseCodec: Codec<AlterConfigsResponse, AlterConfigsResponseView> = /* @__PURE__ */ new MessageCodec(
  'AlterConfigsResponse',
  [0, 2, 2],
  AlterConfigsResponseView,
  writeAlterConfigsResponse,
);

/** The AlterConfigs API. */
export const AlterConfigsApi: Api<
  AlterConfigsRequest,
  AlterConfigsRequestView,
  AlterConfigsResponse,
  AlterConfigsResponseView
> = /* @__PURE__ */ new MessageApi(
  33,
  'AlterConfigs',
  AlterConfigsRequestCodec,
  AlterConfigsResponseCodec,
);
