// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { EMPTY_SLOT, nullableStringAt, stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** DescribeConfigsRequest, versions 1 to 4. */
export interface DescribeConfigsRequest {
  /** array of DescribeConfigsResource, versions 1+. */
  readonly resources: readonly DescribeConfigsRequestDescribeConfigsResource[];
  /** bool, versions 1+, default false. */
  readonly includeSynonyms?: boolean | undefined;
  /** bool, versions 3+, default false. */
  readonly includeDocumentation?: boolean | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribeConfigsResource of DescribeConfigsRequest. */
export interface DescribeConfigsRequestDescribeConfigsResource {
  /** int8, versions 1+. */
  readonly resourceType: number;
  /** string, versions 1+. */
  readonly resourceName: string;
  /** array of string, versions 1+, nullable. */
  readonly configurationKeys: readonly string[] | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DescribeConfigsRequestDescribeConfigsResource} as read: every field is there. */
export class DescribeConfigsRequestDescribeConfigsResourceView implements DescribeConfigsRequestDescribeConfigsResource {
  declare readonly resourceType: number;
  declare readonly configurationKeys: readonly string[] | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #resourceName: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.#frame = reader.bytes;
    this.resourceType = reader.int8();
    this.#resourceName = reader.stringSlot(flexible, false);
    this.configurationKeys = reader.strings(flexible, true);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get resourceName(): string {
    return stringAt(this.#frame, this.#resourceName);
  }
}

function writeDescribeConfigsRequestDescribeConfigsResource(
  writer: Writer,
  {
    resourceType,
    resourceName,
    configurationKeys,
    unknownTaggedFields,
  }: DescribeConfigsRequestDescribeConfigsResource,
  version: number,
): void {
  const flexible = version >= 4;
  writer.int8(resourceType);
  writer.string(resourceName, flexible);
  writer.strings(configurationKeys, flexible, true);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DescribeConfigsRequest} as read: every field is there. */
export class DescribeConfigsRequestView implements DescribeConfigsRequest {
  declare readonly resources: readonly DescribeConfigsRequestDescribeConfigsResourceView[];
  declare readonly includeSynonyms: boolean;
  declare readonly includeDocumentation: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.resources = reader.structs(flexible, DescribeConfigsRequestDescribeConfigsResourceView, version);
    this.includeSynonyms = reader.bool();
    this.includeDocumentation = version >= 3 ? reader.bool() : false;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeDescribeConfigsRequest(
  writer: Writer,
  {
    resources,
    includeSynonyms = false,
    includeDocumentation = false,
    unknownTaggedFields,
  }: DescribeConfigsRequest,
  version: number,
): void {
  const flexible = version >= 4;
  writer.structs(resources, flexible, false, writeDescribeConfigsRequestDescribeConfigsResource, version);
  writer.bool(includeSynonyms);
  if (version >= 3) writer.bool(includeDocumentation);
  else if (includeDocumentation !== false) lacking('includeDocumentation', version, '3+');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const DescribeConfigsRequestCodec: Codec<DescribeConfigsRequest, DescribeConfigsRequestView> = /* @__PURE__ */ new MessageCodec(
  'DescribeConfigsRequest',
  [1, 4, 4],
  DescribeConfigsRequestView,
  writeDescribeConfigsRequest,
);

/** DescribeConfigsResponse, versions 1 to 4. */
export interface DescribeConfigsResponse {
  /** int32, versions 1+. */
  readonly throttleTimeMs: number;
  /** array of DescribeConfigsResult, versions 1+. */
  readonly results: readonly DescribeConfigsResponseDescribeConfigsResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribeConfigsResult of DescribeConfigsResponse. */
export interface DescribeConfigsResponseDescribeConfigsResult {
  /** int16, versions 1+. */
  readonly errorCode: number;
  /** string, versions 1+, nullable. */
  readonly errorMessage: string | null;
  /** int8, versions 1+. */
  readonly resourceType: number;
  /** string, versions 1+. */
  readonly resourceName: string;
  /** array of DescribeConfigsResourceResult, versions 1+. */
  readonly configs: readonly DescribeConfigsResponseDescribeConfigsResourceResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribeConfigsResourceResult of DescribeConfigsResponse. */
export interface DescribeConfigsResponseDescribeConfigsResourceResult {
  /** string, versions 1+. */
  readonly name: string;
  /** string, versions 1+, nullable. */
  readonly value: string | null;
  /** bool, versions 1+. */
  readonly readOnly: boolean;
  /** int8, versions 1+, default -1, ignorable. */
  readonly configSource?: number | undefined;
  /** bool, versions 1+. */
  readonly isSensitive: boolean;
  /** array of DescribeConfigsSynonym, versions 1+, ignorable. */
  readonly synonyms: readonly DescribeConfigsResponseDescribeConfigsSynonym[];
  /** int8, versions 3+, default 0, ignorable. */
  readonly configType?: number | undefined;
  /** string, versions 3+, nullable, ignorable. */
  readonly documentation?: string | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribeConfigsSynonym of DescribeConfigsResponse. */
export interface DescribeConfigsResponseDescribeConfigsSynonym {
  /** string, versions 1+. */
  readonly name: string;
  /** string, versions 1+, nullable. */
  readonly value: string | null;
  /** int8, versions 1+. */
  readonly source: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DescribeConfigsResponseDescribeConfigsSynonym} as read: every field is there. */
export class DescribeConfigsResponseDescribeConfigsSynonymView implements DescribeConfigsResponseDescribeConfigsSynonym {
  declare readonly source: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #value: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(flexible, false);
    this.#value = reader.stringSlot(flexible, true);
    this.source = reader.int8();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }

  get value(): string | null {
    return nullableStringAt(this.#frame, this.#value);
  }
}

function writeDescribeConfigsResponseDescribeConfigsSynonym(
  writer: Writer,
  {
    name,
    value,
    source,
    unknownTaggedFields,
  }: DescribeConfigsResponseDescribeConfigsSynonym,
  version: number,
): void {
  const flexible = version >= 4;
  writer.string(name, flexible);
  writer.string(value, flexible, true);
  writer.int8(source);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DescribeConfigsResponseDescribeConfigsResourceResult} as read: every field is there. */
export class DescribeConfigsResponseDescribeConfigsResourceResultView implements DescribeConfigsResponseDescribeConfigsResourceResult {
  declare readonly readOnly: boolean;
  declare readonly configSource: number;
  declare readonly isSensitive: boolean;
  declare readonly synonyms: readonly DescribeConfigsResponseDescribeConfigsSynonymView[];
  declare readonly configType: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #value: number;
  readonly #documentation: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(flexible, false);
    this.#value = reader.stringSlot(flexible, true);
    this.readOnly = reader.bool();
    this.configSource = reader.int8();
    this.isSensitive = reader.bool();
    this.synonyms = reader.structs(flexible, DescribeConfigsResponseDescribeConfigsSynonymView, version);
    this.configType = version >= 3 ? reader.int8() : 0;
    this.#documentation = version >= 3 ? reader.stringSlot(flexible, true) : EMPTY_SLOT;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }

  get value(): string | null {
    return nullableStringAt(this.#frame, this.#value);
  }

  get documentation(): string | null {
    return nullableStringAt(this.#frame, this.#documentation);
  }
}

function writeDescribeConfigsResponseDescribeConfigsResourceResult(
  writer: Writer,
  {
    name,
    value,
    readOnly,
    configSource = -1,
    isSensitive,
    synonyms,
    configType = 0,
    documentation = '',
    unknownTaggedFields,
  }: DescribeConfigsResponseDescribeConfigsResourceResult,
  version: number,
): void {
  const flexible = version >= 4;
  writer.string(name, flexible);
  writer.string(value, flexible, true);
  writer.bool(readOnly);
  writer.int8(configSource);
  writer.bool(isSensitive);
  writer.structs(synonyms, flexible, false, writeDescribeConfigsResponseDescribeConfigsSynonym, version);
  if (version >= 3) writer.int8(configType);
  if (version >= 3) writer.string(documentation, flexible, true);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DescribeConfigsResponseDescribeConfigsResult} as read: every field is there. */
export class DescribeConfigsResponseDescribeConfigsResultView implements DescribeConfigsResponseDescribeConfigsResult {
  declare readonly errorCode: number;
  declare readonly resourceType: number;
  declare readonly configs: readonly DescribeConfigsResponseDescribeConfigsResourceResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;
  readonly #resourceName: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.#frame = reader.bytes;
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(flexible, true);
    this.resourceType = reader.int8();
    this.#resourceName = reader.stringSlot(flexible, false);
    this.configs = reader.structs(flexible, DescribeConfigsResponseDescribeConfigsResourceResultView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }

  get resourceName(): string {
    return stringAt(this.#frame, this.#resourceName);
  }
}

function writeDescribeConfigsResponseDescribeConfigsResult(
  writer: Writer,
  {
    errorCode,
    errorMessage,
    resourceType,
    resourceName,
    configs,
    unknownTaggedFields,
  }: DescribeConfigsResponseDescribeConfigsResult,
  version: number,
): void {
  const flexible = version >= 4;
  writer.int16(errorCode);
  writer.string(errorMessage, flexible, true);
  writer.int8(resourceType);
  writer.string(resourceName, flexible);
  writer.structs(configs, flexible, false, writeDescribeConfigsResponseDescribeConfigsResourceResult, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DescribeConfigsResponse} as read: every field is there. */
export class DescribeConfigsResponseView implements DescribeConfigsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly results: readonly DescribeConfigsResponseDescribeConfigsResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.throttleTimeMs = reader.int32();
    this.results = reader.structs(flexible, DescribeConfigsResponseDescribeConfigsResultView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeDescribeConfigsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    results,
    unknownTaggedFields,
  }: DescribeConfigsResponse,
  version: number,
): void {
  const flexible = version >= 4;
  writer.int32(throttleTimeMs);
  writer.structs(results, flexible, false, writeDescribeConfigsResponseDescribeConfigsResult, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const DescribeConfigsResponseCodec: Codec<DescribeConfigsResponse, DescribeConfigsResponseView> = /* @__PURE__ */ new MessageCodec(
  'DescribeConfigsResponse',
  [1, 4, 4],
  DescribeConfigsResponseView,
  writeDescribeConfigsResponse,
);

/** The DescribeConfigs API. */
export const DescribeConfigsApi: Api<
  DescribeConfigsRequest,
  DescribeConfigsRequestView,
  DescribeConfigsResponse,
  DescribeConfigsResponseView
> = /* @__PURE__ */ new MessageApi(
  32,
  'DescribeConfigs',
  DescribeConfigsRequestCodec,
  DescribeConfigsResponseCodec,
);
