// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** IncrementalAlterConfigsRequest, versions 0 to 1. */
export interface IncrementalAlterConfigsRequest {
  /** array of AlterConfigsResource, versions 0+. */
  readonly resources: readonly IncrementalAlterConfigsRequestAlterConfigsResource[];
  /** bool, versions 0+. */
  readonly validateOnly: boolean;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AlterConfigsResource of IncrementalAlterConfigsRequest. */
export interface IncrementalAlterConfigsRequestAlterConfigsResource {
  /** int8, versions 0+. */
  readonly resourceType: number;
  /** string, versions 0+. */
  readonly resourceName: string;
  /** array of AlterableConfig, versions 0+. */
  readonly configs: readonly IncrementalAlterConfigsRequestAlterableConfig[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AlterableConfig of IncrementalAlterConfigsRequest. */
export interface IncrementalAlterConfigsRequestAlterableConfig {
  /** string, versions 0+. */
  readonly name: string;
  /** int8, versions 0+. */
  readonly configOperation: number;
  /** string, versions 0+, nullable. */
  readonly value: string | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link IncrementalAlterConfigsRequestAlterableConfig} as read: every field is there. */
export class IncrementalAlterConfigsRequestAlterableConfigView implements IncrementalAlterConfigsRequestAlterableConfig {
  declare readonly configOperation: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #value: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(flexible, false);
    this.configOperation = reader.int8();
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

function writeIncrementalAlterConfigsRequestAlterableConfig(
  writer: Writer,
  {
    name,
    configOperation,
    value,
    unknownTaggedFields,
  }: IncrementalAlterConfigsRequestAlterableConfig,
  version: number,
): void {
  const flexible = version >= 1;
  writer.string(name, flexible);
  writer.int8(configOperation);
  writer.string(value, flexible, true);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link IncrementalAlterConfigsRequestAlterConfigsResource} as read: every field is there. */
export class IncrementalAlterConfigsRequestAlterConfigsResourceView implements IncrementalAlterConfigsRequestAlterConfigsResource {
  declare readonly resourceType: number;
  declare readonly configs: readonly IncrementalAlterConfigsRequestAlterableConfigView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #resourceName: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.#frame = reader.bytes;
    this.resourceType = reader.int8();
    this.#resourceName = reader.stringSlot(flexible, false);
    this.configs = reader.structs(flexible, IncrementalAlterConfigsRequestAlterableConfigView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get resourceName(): string {
    return stringAt(this.#frame, this.#resourceName);
  }
}

function writeIncrementalAlterConfigsRequestAlterConfigsResource(
  writer: Writer,
  {
    resourceType,
    resourceName,
    configs,
    unknownTaggedFields,
  }: IncrementalAlterConfigsRequestAlterConfigsResource,
  version: number,
): void {
  const flexible = version >= 1;
  writer.int8(resourceType);
  writer.string(resourceName, flexible);
  writer.structs(configs, flexible, false, writeIncrementalAlterConfigsRequestAlterableConfig, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link IncrementalAlterConfigsRequest} as read: every field is there. */
export class IncrementalAlterConfigsRequestView implements IncrementalAlterConfigsRequest {
  declare readonly resources: readonly IncrementalAlterConfigsRequestAlterConfigsResourceView[];
  declare readonly validateOnly: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.resources = reader.structs(flexible, IncrementalAlterConfigsRequestAlterConfigsResourceView, version);
    this.validateOnly = reader.bool();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeIncrementalAlterConfigsRequest(
  writer: Writer,
  {
    resources,
    validateOnly,
    unknownTaggedFields,
  }: IncrementalAlterConfigsRequest,
  version: number,
): void {
  const flexible = version >= 1;
  writer.structs(resources, flexible, false, writeIncrementalAlterConfigsRequestAlterConfigsResource, version);
  writer.bool(validateOnly);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const IncrementalAlterConfigsRequestCodec: Codec<IncrementalAlterConfigsRequest, IncrementalAlterConfigsRequestView> = /* @__PURE__ */ new MessageCodec(
  'IncrementalAlterConfigsRequest',
  [0, 1, 1],
  IncrementalAlterConfigsRequestView,
  writeIncrementalAlterConfigsRequest,
);

/** IncrementalAlterConfigsResponse, versions 0 to 1. */
export interface IncrementalAlterConfigsResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** array of AlterConfigsResourceResponse, versions 0+. */
  readonly responses: readonly IncrementalAlterConfigsResponseAlterConfigsResourceResponse[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AlterConfigsResourceResponse of IncrementalAlterConfigsResponse. */
export interface IncrementalAlterConfigsResponseAlterConfigsResourceResponse {
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

/** {@link IncrementalAlterConfigsResponseAlterConfigsResourceResponse} as read: every field is there. */
export class IncrementalAlterConfigsResponseAlterConfigsResourceResponseView implements IncrementalAlterConfigsResponseAlterConfigsResourceResponse {
  declare readonly errorCode: number;
  declare readonly resourceType: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;
  readonly #resourceName: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
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

function writeIncrementalAlterConfigsResponseAlterConfigsResourceResponse(
  writer: Writer,
  {
    errorCode,
    errorMessage,
    resourceType,
    resourceName,
    unknownTaggedFields,
  }: IncrementalAlterConfigsResponseAlterConfigsResourceResponse,
  version: number,
): void {
  const flexible = version >= 1;
  writer.int16(errorCode);
  writer.string(errorMessage, flexible, true);
  writer.int8(resourceType);
  writer.string(resourceName, flexible);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link IncrementalAlterConfigsResponse} as read: every field is there. */
export class IncrementalAlterConfigsResponseView implements IncrementalAlterConfigsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly responses: readonly IncrementalAlterConfigsResponseAlterConfigsResourceResponseView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.throttleTimeMs = reader.int32();
    this.responses = reader.structs(flexible, IncrementalAlterConfigsResponseAlterConfigsResourceResponseView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeIncrementalAlterConfigsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    responses,
    unknownTaggedFields,
  }: IncrementalAlterConfigsResponse,
  version: number,
): void {
  const flexible = version >= 1;
  writer.int32(throttleTimeMs);
  writer.structs(responses, flexible, false, writeIncrementalAlterConfigsResponseAlterConfigsResourceResponse, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const IncrementalAlterConfigsResponseCodec: Codec<IncrementalAlterConfigsResponse, IncrementalAlterConfigsResponseView> = /* @__PURE__ */ new MessageCodec(
  'IncrementalAlterConfigsResponse',
  [0, 1, 1],
  IncrementalAlterConfigsResponseView,
  writeIncrementalAlterConfigsResponse,
);

/** The IncrementalAlterConfigs API. */
export const IncrementalAlterConfigsApi: Api<
  IncrementalAlterConfigsRequest,
  IncrementalAlterConfigsRequestView,
  IncrementalAlterConfigsResponse,
  IncrementalAlterConfigsResponseView
> = /* @__PURE__ */ new MessageApi(
  44,
  'IncrementalAlterConfigs',
  IncrementalAlterConfigsRequestCodec,
  IncrementalAlterConfigsResponseCodec,
);
