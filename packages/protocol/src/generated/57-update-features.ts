// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** UpdateFeaturesRequest, versions 0 to 2. */
export interface UpdateFeaturesRequest {
  /** int32, versions 0+, default 60000. */
  readonly timeoutMs?: number | undefined;
  /** array of FeatureUpdateKey, versions 0+. */
  readonly featureUpdates: readonly UpdateFeaturesRequestFeatureUpdateKey[];
  /** bool, versions 1+, default false. */
  readonly validateOnly?: boolean | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** FeatureUpdateKey of UpdateFeaturesRequest. */
export interface UpdateFeaturesRequestFeatureUpdateKey {
  /** string, versions 0+. */
  readonly feature: string;
  /** int16, versions 0+. */
  readonly maxVersionLevel: number;
  /** bool, versions 0, default false. */
  readonly allowDowngrade?: boolean | undefined;
  /** int8, versions 1+, default 1. */
  readonly upgradeType?: number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link UpdateFeaturesRequestFeatureUpdateKey} as read: every field is there. */
export class UpdateFeaturesRequestFeatureUpdateKeyView implements UpdateFeaturesRequestFeatureUpdateKey {
  declare readonly maxVersionLevel: number;
  declare readonly allowDowngrade: boolean;
  declare readonly upgradeType: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #feature: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#feature = reader.stringSlot(true, false);
    this.maxVersionLevel = reader.int16();
    this.allowDowngrade = version <= 0 ? reader.bool() : false;
    this.upgradeType = version >= 1 ? reader.int8() : 1;
    this.unknownTaggedFields = reader.taggedFields();
  }

  get feature(): string {
    return stringAt(this.#frame, this.#feature);
  }
}

function writeUpdateFeaturesRequestFeatureUpdateKey(
  writer: Writer,
  {
    feature,
    maxVersionLevel,
    allowDowngrade = false,
    upgradeType = 1,
    unknownTaggedFields,
  }: UpdateFeaturesRequestFeatureUpdateKey,
  version: number,
): void {
  writer.string(feature, true);
  writer.int16(maxVersionLevel);
  if (version <= 0) writer.bool(allowDowngrade);
  else if (allowDowngrade !== false) lacking('allowDowngrade', version, '0');
  if (version >= 1) writer.int8(upgradeType);
  else if (upgradeType !== 1) lacking('upgradeType', version, '1+');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link UpdateFeaturesRequest} as read: every field is there. */
export class UpdateFeaturesRequestView implements UpdateFeaturesRequest {
  declare readonly timeoutMs: number;
  declare readonly featureUpdates: readonly UpdateFeaturesRequestFeatureUpdateKeyView[];
  declare readonly validateOnly: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.timeoutMs = reader.int32();
    this.featureUpdates = reader.structs(true, UpdateFeaturesRequestFeatureUpdateKeyView, version);
    this.validateOnly = version >= 1 ? reader.bool() : false;
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeUpdateFeaturesRequest(
  writer: Writer,
  {
    timeoutMs = 60000,
    featureUpdates,
    validateOnly = false,
    unknownTaggedFields,
  }: UpdateFeaturesRequest,
  version: number,
): void {
  writer.int32(timeoutMs);
  writer.structs(featureUpdates, true, false, writeUpdateFeaturesRequestFeatureUpdateKey, version);
  if (version >= 1) writer.bool(validateOnly);
  else if (validateOnly !== false) lacking('validateOnly', version, '1+');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const UpdateFeaturesRequestCodec: Codec<UpdateFeaturesRequest, UpdateFeaturesRequestView> = /* @__PURE__ */ new MessageCodec(
  'UpdateFeaturesRequest',
  [0, 2, 0],
  UpdateFeaturesRequestView,
  writeUpdateFeaturesRequest,
);

/** UpdateFeaturesResponse, versions 0 to 2. */
export interface UpdateFeaturesResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable. */
  readonly errorMessage: string | null;
  /** array of UpdatableFeatureResult, versions 0-1, ignorable. */
  readonly results?: readonly UpdateFeaturesResponseUpdatableFeatureResult[] | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** UpdatableFeatureResult of UpdateFeaturesResponse. */
export interface UpdateFeaturesResponseUpdatableFeatureResult {
  /** string, versions 0-1. */
  readonly feature: string;
  /** int16, versions 0-1. */
  readonly errorCode: number;
  /** string, versions 0-1, nullable. */
  readonly errorMessage: string | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link UpdateFeaturesResponseUpdatableFeatureResult} as read: every field is there. */
export class UpdateFeaturesResponseUpdatableFeatureResultView implements UpdateFeaturesResponseUpdatableFeatureResult {
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #feature: number;
  readonly #errorMessage: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#feature = reader.stringSlot(true, false);
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get feature(): string {
    return stringAt(this.#frame, this.#feature);
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeUpdateFeaturesResponseUpdatableFeatureResult(
  writer: Writer,
  {
    feature,
    errorCode,
    errorMessage,
    unknownTaggedFields,
  }: UpdateFeaturesResponseUpdatableFeatureResult,
  _version: number,
): void {
  writer.string(feature, true);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link UpdateFeaturesResponse} as read: every field is there. */
export class UpdateFeaturesResponseView implements UpdateFeaturesResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly results: readonly UpdateFeaturesResponseUpdatableFeatureResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.results = version <= 1 ? reader.structs(true, UpdateFeaturesResponseUpdatableFeatureResultView, version) : [];
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeUpdateFeaturesResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    errorMessage,
    results = [],
    unknownTaggedFields,
  }: UpdateFeaturesResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  if (version <= 1) writer.structs(results, true, false, writeUpdateFeaturesResponseUpdatableFeatureResult, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const UpdateFeaturesResponseCodec: Codec<UpdateFeaturesResponse, UpdateFeaturesResponseView> = /* @__PURE__ */ new MessageCodec(
  'UpdateFeaturesResponse',
  [0, 2, 0],
  UpdateFeaturesResponseView,
  writeUpdateFeaturesResponse,
);

/** The UpdateFeatures API. */
export const UpdateFeaturesApi: Api<
  UpdateFeaturesRequest,
  UpdateFeaturesRequestView,
  UpdateFeaturesResponse,
  UpdateFeaturesResponseView
> = /* @__PURE__ */ new MessageApi(
  57,
  'UpdateFeatures',
  UpdateFeaturesRequestCodec,
  UpdateFeaturesResponseCodec,
);
