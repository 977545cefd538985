// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** DescribeUserScramCredentialsRequest, version 0. */
export interface DescribeUserScramCredentialsRequest {
  /** array of UserName, versions 0+, nullable. */
  readonly users: readonly DescribeUserScramCredentialsRequestUserName[] | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** UserName of DescribeUserScramCredentialsRequest. */
export interface DescribeUserScramCredentialsRequestUserName {
  /** string, versions 0+. */
  readonly name: string;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DescribeUserScramCredentialsRequestUserName} as read: every field is there. */
export class DescribeUserScramCredentialsRequestUserNameView implements DescribeUserScramCredentialsRequestUserName {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeDescribeUserScramCredentialsRequestUserName(
  writer: Writer,
  {
    name,
    unknownTaggedFields,
  }: DescribeUserScramCredentialsRequestUserName,
  _version: number,
): void {
  writer.string(name, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeUserScramCredentialsRequest} as read: every field is there. */
export class DescribeUserScramCredentialsRequestView implements DescribeUserScramCredentialsRequest {
  declare readonly users: readonly DescribeUserScramCredentialsRequestUserNameView[] | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.users = reader.nullableStructs(true, true, DescribeUserScramCredentialsRequestUserNameView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeDescribeUserScramCredentialsRequest(
  writer: Writer,
  {
    users,
    unknownTaggedFields,
  }: DescribeUserScramCredentialsRequest,
  version: number,
): void {
  writer.structs(users, true, true, writeDescribeUserScramCredentialsRequestUserName, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const DescribeUserScramCredentialsRequestCodec: Codec<DescribeUserScramCredentialsRequest, DescribeUserScramCredentialsRequestView> = /* @__PURE__ */ new MessageCodec(
  'DescribeUserScramCredentialsRequest',
  [0, 0, 0],
  DescribeUserScramCredentialsRequestView,
  writeDescribeUserScramCredentialsRequest,
);

/** DescribeUserScramCredentialsResponse, version 0. */
export interface DescribeUserScramCredentialsResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable. */
  readonly errorMessage: string | null;
  /** array of DescribeUserScramCredentialsResult, versions 0+. */
  readonly results: readonly DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribeUserScramCredentialsResult of DescribeUserScramCredentialsResponse. */
export interface DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult {
  /** string, versions 0+. */
  readonly user: string;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable. */
  readonly errorMessage: string | null;
  /** array of CredentialInfo, versions 0+. */
  readonly credentialInfos: readonly DescribeUserScramCredentialsResponseCredentialInfo[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** CredentialInfo of DescribeUserScramCredentialsResponse. */
export interface DescribeUserScramCredentialsResponseCredentialInfo {
  /** int8, versions 0+. */
  readonly mechanism: number;
  /** int32, versions 0+. */
  readonly iterations: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DescribeUserScramCredentialsResponseCredentialInfo} as read: every field is there. */
export class DescribeUserScramCredentialsResponseCredentialInfoView implements DescribeUserScramCredentialsResponseCredentialInfo {
  declare readonly mechanism: number;
  declare readonly iterations: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.mechanism = reader.int8();
    this.iterations = reader.int32();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeDescribeUserScramCredentialsResponseCredentialInfo(
  writer: Writer,
  {
    mechanism,
    iterations,
    unknownTaggedFields,
  }: DescribeUserScramCredentialsResponseCredentialInfo,
  _version: number,
): void {
  writer.int8(mechanism);
  writer.int32(iterations);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult} as read: every field is there. */
export class DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResultView implements DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult {
  declare readonly errorCode: number;
  declare readonly credentialInfos: readonly DescribeUserScramCredentialsResponseCredentialInfoView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #user: number;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#user = reader.stringSlot(true, false);
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.credentialInfos = reader.structs(true, DescribeUserScramCredentialsResponseCredentialInfoView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get user(): string {
    return stringAt(this.#frame, this.#user);
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeDescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult(
  writer: Writer,
  {
    user,
    errorCode,
    errorMessage,
    credentialInfos,
    unknownTaggedFields,
  }: DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult,
  version: number,
): void {
  writer.string(user, true);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.structs(credentialInfos, true, false, writeDescribeUserScramCredentialsResponseCredentialInfo, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeUserScramCredentialsResponse} as read: every field is there. */
export class DescribeUserScramCredentialsResponseView implements DescribeUserScramCredentialsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly results: readonly DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.results = reader.structs(true, DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResultView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeDescribeUserScramCredentialsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    errorMessage,
    results,
    unknownTaggedFields,
  }: DescribeUserScramCredentialsResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.structs(results, true, false, writeDescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const DescribeUserScramCredentialsResponseCodec: Codec<DescribeUserScramCredentialsResponse, DescribeUserScramCredentialsResponseView> = /* @__PURE__ */ new MessageCodec(
  'DescribeUserScramCredentialsResponse',
  [0, 0, 0],
  DescribeUserScramCredentialsResponseView,
  writeDescribeUserScramCredentialsResponse,
);

/** The DescribeUserScramCredentials API. */
export const DescribeUserScramCredentialsApi: Api<
  DescribeUserScramCredentialsRequest,
  DescribeUserScramCredentialsRequestView,
  DescribeUserScramCredentialsResponse,
  DescribeUserScramCredentialsResponseView
> = /* @__PURE__ */ new MessageApi(
  50,
  'DescribeUserScramCredentials',
  DescribeUserScramCredentialsRequestCodec,
  DescribeUserScramCredentialsResponseCodec,
);
