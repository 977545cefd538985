// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { EMPTY_SLOT, stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** ApiVersionsRequest, versions 0 to 4. */
export interface ApiVersionsRequest {
  /** string, versions 3+, ignorable. */
  readonly clientSoftwareName?: string | undefined;
  /** string, versions 3+, ignorable. */
  readonly clientSoftwareVersion?: string | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ApiVersionsRequest} as read: every field is there. */
export class ApiVersionsRequestView implements ApiVersionsRequest {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #clientSoftwareName: number;
  readonly #clientSoftwareVersion: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 3;
    this.#frame = reader.bytes;
    this.#clientSoftwareName = version >= 3 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.#clientSoftwareVersion = version >= 3 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get clientSoftwareName(): string {
    return stringAt(this.#frame, this.#clientSoftwareName);
  }

  get clientSoftwareVersion(): string {
    return stringAt(this.#frame, this.#clientSoftwareVersion);
  }
}

function writeApiVersionsRequest(
  writer: Writer,
  {
    clientSoftwareName = '',
    clientSoftwareVersion = '',
    unknownTaggedFields,
  }: ApiVersionsRequest,
  version: number,
): void {
  const flexible = version >= 3;
  if (version >= 3) writer.string(clientSoftwareName, flexible);
  if (version >= 3) writer.string(clientSoftwareVersion, flexible);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const ApiVersionsRequestCodec: Codec<ApiVersionsRequest, ApiVersionsRequestView> = /* @__PURE__ */ new MessageCodec(
  'ApiVersionsRequest',
  [0, 4, 3],
  ApiVersionsRequestView,
  writeApiVersionsRequest,
);

/** ApiVersionsResponse, versions 0 to 4. */
export interface ApiVersionsResponse {
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** array of ApiVersion, versions 0+. */
  readonly apiKeys: readonly ApiVersionsResponseApiVersion[];
  /** int32, versions 1+, default 0, ignorable. */
  readonly throttleTimeMs?: number | undefined;
  /** array of SupportedFeatureKey, versions 3+, tag 0, ignorable. */
  readonly supportedFeatures?: readonly ApiVersionsResponseSupportedFeatureKey[] | undefined;
  /** int64, versions 3+, tag 1, default -1, ignorable. */
  readonly finalizedFeaturesEpoch?: bigint | number | undefined;
  /** array of FinalizedFeatureKey, versions 3+, tag 2, ignorable. */
  readonly finalizedFeatures?: readonly ApiVersionsResponseFinalizedFeatureKey[] | undefined;
  /** bool, versions 3+, tag 3, default false, ignorable. */
  readonly zkMigrationReady?: boolean | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** FinalizedFeatureKey of ApiVersionsResponse. */
export interface ApiVersionsResponseFinalizedFeatureKey {
  /** string, versions 3+. */
  readonly name: string;
  /** int16, versions 3+. */
  readonly maxVersionLevel: number;
  /** int16, versions 3+. */
  readonly minVersionLevel: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** SupportedFeatureKey of ApiVersionsResponse. */
export interface ApiVersionsResponseSupportedFeatureKey {
  /** string, versions 3+. */
  readonly name: string;
  /** int16, versions 3+. */
  readonly minVersion: number;
  /** int16, versions 3+. */
  readonly maxVersion: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ApiVersion of ApiVersionsResponse. */
export interface ApiVersionsResponseApiVersion {
  /** int16, versions 0+. */
  readonly apiKey: number;
  /** int16, versions 0+. */
  readonly minVersion: number;
  /** int16, versions 0+. */
  readonly maxVersion: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ApiVersionsResponseApiVersion} as read: every field is there. */
export class ApiVersionsResponseApiVersionView implements ApiVersionsResponseApiVersion {
  declare readonly apiKey: number;
  declare readonly minVersion: number;
  declare readonly maxVersion: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 3;
    this.apiKey = reader.int16();
    this.minVersion = reader.int16();
    this.maxVersion = reader.int16();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeApiVersionsResponseApiVersion(
  writer: Writer,
  {
    apiKey,
    minVersion,
    maxVersion,
    unknownTaggedFields,
  }: ApiVersionsResponseApiVersion,
  version: number,
): void {
  const flexible = version >= 3;
  writer.int16(apiKey);
  writer.int16(minVersion);
  writer.int16(maxVersion);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link ApiVersionsResponseSupportedFeatureKey} as read: every field is there. */
export class ApiVersionsResponseSupportedFeatureKeyView implements ApiVersionsResponseSupportedFeatureKey {
  declare readonly minVersion: number;
  declare readonly maxVersion: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.minVersion = reader.int16();
    this.maxVersion = reader.int16();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeApiVersionsResponseSupportedFeatureKey(
  writer: Writer,
  {
    name,
    minVersion,
    maxVersion,
    unknownTaggedFields,
  }: ApiVersionsResponseSupportedFeatureKey,
  _version: number,
): void {
  writer.string(name, true);
  writer.int16(minVersion);
  writer.int16(maxVersion);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ApiVersionsResponseFinalizedFeatureKey} as read: every field is there. */
export class ApiVersionsResponseFinalizedFeatureKeyView implements ApiVersionsResponseFinalizedFeatureKey {
  declare readonly maxVersionLevel: number;
  declare readonly minVersionLevel: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.maxVersionLevel = reader.int16();
    this.minVersionLevel = reader.int16();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeApiVersionsResponseFinalizedFeatureKey(
  writer: Writer,
  {
    name,
    maxVersionLevel,
    minVersionLevel,
    unknownTaggedFields,
  }: ApiVersionsResponseFinalizedFeatureKey,
  _version: number,
): void {
  writer.string(name, true);
  writer.int16(maxVersionLevel);
  writer.int16(minVersionLevel);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ApiVersionsResponse} as read: every field is there. */
export class ApiVersionsResponseView implements ApiVersionsResponse {
  declare readonly errorCode: number;
  declare readonly apiKeys: readonly ApiVersionsResponseApiVersionView[];
  declare readonly throttleTimeMs: number;
  declare readonly supportedFeatures: readonly ApiVersionsResponseSupportedFeatureKeyView[];
  declare readonly finalizedFeaturesEpoch: bigint;
  declare readonly finalizedFeatures: readonly ApiVersionsResponseFinalizedFeatureKeyView[];
  declare readonly zkMigrationReady: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 3;
    this.errorCode = reader.int16();
    this.apiKeys = reader.structs(flexible, ApiVersionsResponseApiVersionView, version);
    this.throttleTimeMs = version >= 1 ? reader.int32() : 0;
    this.supportedFeatures = [];
    this.finalizedFeaturesEpoch = -1n;
    this.finalizedFeatures = [];
    this.zkMigrationReady = false;
    let unknown = NO_TAGGED_FIELDS;
    if (flexible) {
      for (let count = reader.unsignedVarint(); count > 0; count--) {
        const tag = reader.unsignedVarint();
        const end = reader.tagEnd();
        switch (tag) {
          case 0:
            this.supportedFeatures = reader.structs(true, ApiVersionsResponseSupportedFeatureKeyView, version);
            reader.closeTag(tag, end);
            break;
          case 1:
            this.finalizedFeaturesEpoch = reader.int64();
            reader.closeTag(tag, end);
            break;
          case 2:
            this.finalizedFeatures = reader.structs(true, ApiVersionsResponseFinalizedFeatureKeyView, version);
            reader.closeTag(tag, end);
            break;
          case 3:
            this.zkMigrationReady = reader.bool();
            reader.closeTag(tag, end);
            break;
          default:
            unknown = reader.unknownField(unknown, tag, end);
        }
      }
    }
    this.unknownTaggedFields = unknown;
  }
}

function writeApiVersionsResponse(
  writer: Writer,
  {
    errorCode,
    apiKeys,
    throttleTimeMs = 0,
    supportedFeatures = [],
    finalizedFeaturesEpoch = -1,
    finalizedFeatures = [],
    zkMigrationReady = false,
    unknownTaggedFields,
  }: ApiVersionsResponse,
  version: number,
): void {
  const flexible = version >= 3;
  writer.int16(errorCode);
  writer.structs(apiKeys, flexible, false, writeApiVersionsResponseApiVersion, version);
  if (version >= 1) writer.int32(throttleTimeMs);
  let tags: TaggedField[] | undefined;
  if (version >= 3 && supportedFeatures?.length !== 0) {
    const mark = writer.beginTag();
    writer.structs(supportedFeatures, true, false, writeApiVersionsResponseSupportedFeatureKey, version);
    tags = writer.endTag(tags, 0, mark);
  }
  if (version >= 3 && finalizedFeaturesEpoch != -1) {
    const mark = writer.beginTag();
    writer.int64(finalizedFeaturesEpoch);
    tags = writer.endTag(tags, 1, mark);
  }
  if (version >= 3 && finalizedFeatures?.length !== 0) {
    const mark = writer.beginTag();
    writer.structs(finalizedFeatures, true, false, writeApiVersionsResponseFinalizedFeatureKey, version);
    tags = writer.endTag(tags, 2, mark);
  }
  if (version >= 3 && zkMigrationReady !== false) {
    const mark = writer.beginTag();
    writer.bool(zkMigrationReady);
    tags = writer.endTag(tags, 3, mark);
  }
  writer.taggedFields(flexible, tags, unknownTaggedFields);
}

const ApiVersionsResponseCodec: Codec<ApiVersionsResponse, ApiVersionsResponseView> = /* @__PURE__ */ new MessageCodec(
  'ApiVersionsResponse',
  [0, 4, 3],
  ApiVersionsResponseView,
  writeApiVersionsResponse,
);

/** The ApiVersions API. */
export const ApiVersionsApi: Api<
  ApiVersionsRequest,
  ApiVersionsRequestView,
  ApiVersionsResponse,
  ApiVersionsResponseView
> = /* @__PURE__ */ new MessageApi(
  18,
  'ApiVersions',
  ApiVersionsRequestCodec,
  ApiVersionsResponseCodec,
);
