// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { bytesAt, nullableStringAt, stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** AlterUserScramCredentialsRequest, version 0. */
export interface AlterUserScramCredentialsRequest {
  /** array of ScramCredentialDeletion, versions 0+. */
  readonly deletions: readonly AlterUserScramCredentialsRequestScramCredentialDeletion[];
  /** array of ScramCredentialUpsertion, versions 0+. */
  readonly upsertions: readonly AlterUserScramCredentialsRequestScramCredentialUpsertion[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ScramCredentialUpsertion of AlterUserScramCredentialsRequest. */
export interface AlterUserScramCredentialsRequestScramCredentialUpsertion {
  /** string, versions 0+. */
  readonly name: string;
  /** int8, versions 0+. */
  readonly mechanism: number;
  /** int32, versions 0+. */
  readonly iterations: number;
  /** bytes, versions 0+. */
  readonly salt: Uint8Array;
  /** bytes, versions 0+. */
  readonly saltedPassword: Uint8Array;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ScramCredentialDeletion of AlterUserScramCredentialsRequest. */
export interface AlterUserScramCredentialsRequestScramCredentialDeletion {
  /** string, versions 0+. */
  readonly name: string;
  /** int8, versions 0+. */
  readonly mechanism: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AlterUserScramCredentialsRequestScramCredentialDeletion} as read: every field is there. */
export class AlterUserScramCredentialsRequestScramCredentialDeletionView implements AlterUserScramCredentialsRequestScramCredentialDeletion {
  declare readonly mechanism: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.mechanism = reader.int8();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeAlterUserScramCredentialsRequestScramCredentialDeletion(
  writer: Writer,
  {
    name,
    mechanism,
    unknownTaggedFields,
  }: AlterUserScramCredentialsRequestScramCredentialDeletion,
  _version: number,
): void {
  writer.string(name, true);
  writer.int8(mechanism);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AlterUserScramCredentialsRequestScramCredentialUpsertion} as read: every field is there. */
export class AlterUserScramCredentialsRequestScramCredentialUpsertionView implements AlterUserScramCredentialsRequestScramCredentialUpsertion {
  declare readonly mechanism: number;
  declare readonly iterations: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #salt: number;
  readonly #saltedPassword: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.mechanism = reader.int8();
    this.iterations = reader.int32();
    this.#salt = reader.bytesSlot(true, false);
    this.#saltedPassword = reader.bytesSlot(true, false);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }

  get salt(): Uint8Array {
    return bytesAt(this.#frame, this.#salt);
  }

  get saltedPassword(): Uint8Array {
    return bytesAt(this.#frame, this.#saltedPassword);
  }
}

function writeAlterUserScramCredentialsRequestScramCredentialUpsertion(
  writer: Writer,
  {
    name,
    mechanism,
    iterations,
    salt,
    saltedPassword,
    unknownTaggedFields,
  }: AlterUserScramCredentialsRequestScramCredentialUpsertion,
  _version: number,
): void {
  writer.string(name, true);
  writer.int8(mechanism);
  writer.int32(iterations);
  writer.byteArray(salt, true);
  writer.byteArray(saltedPassword, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AlterUserScramCredentialsRequest} as read: every field is there. */
export class AlterUserScramCredentialsRequestView implements AlterUserScramCredentialsRequest {
  declare readonly deletions: readonly AlterUserScramCredentialsRequestScramCredentialDeletionView[];
  declare readonly upsertions: readonly AlterUserScramCredentialsRequestScramCredentialUpsertionView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.deletions = reader.structs(true, AlterUserScramCredentialsRequestScramCredentialDeletionView, version);
    this.upsertions = reader.structs(true, AlterUserScramCredentialsRequestScramCredentialUpsertionView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeAlterUserScramCredentialsRequest(
  writer: Writer,
  {
    deletions,
    upsertions,
    unknownTaggedFields,
  }: AlterUserScramCredentialsRequest,
  version: number,
): void {
  writer.structs(deletions, true, false, writeAlterUserScramCredentialsRequestScramCredentialDeletion, version);
  writer.structs(upsertions, true, false, writeAlterUserScramCredentialsRequestScramCredentialUpsertion, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const AlterUserScramCredentialsRequestCodec: Codec<AlterUserScramCredentialsRequest, AlterUserScramCredentialsRequestView> = /* @__PURE__ */ new MessageCodec(
  'AlterUserScramCredentialsRequest',
  [0, 0, 0],
  AlterUserScramCredentialsRequestView,
  writeAlterUserScramCredentialsRequest,
);

/** AlterUserScramCredentialsResponse, version 0. */
export interface AlterUserScramCredentialsResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** array of AlterUserScramCredentialsResult, versions 0+. */
  readonly results: readonly AlterUserScramCredentialsResponseAlterUserScramCredentialsResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AlterUserScramCredentialsResult of AlterUserScramCredentialsResponse. */
export interface AlterUserScramCredentialsResponseAlterUserScramCredentialsResult {
  /** string, versions 0+. */
  readonly user: string;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable. */
  readonly errorMessage: string | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AlterUserScramCredentialsResponseAlterUserScramCredentialsResult} as read: every field is there. */
export class AlterUserScramCredentialsResponseAlterUserScramCredentialsResultView implements AlterUserScramCredentialsResponseAlterUserScramCredentialsResult {
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #user: number;
  readonly #errorMessage: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#user = reader.stringSlot(true, false);
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get user(): string {
    return stringAt(this.#frame, this.#user);
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeAlterUserScramCredentialsResponseAlterUserScramCredentialsResult(
  writer: Writer,
  {
    user,
    errorCode,
    errorMessage,
    unknownTaggedFields,
  }: AlterUserScramCredentialsResponseAlterUserScramCredentialsResult,
  _version: number,
): void {
  writer.string(user, true);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AlterUserScramCredentialsResponse} as read: every field is there. */
export class AlterUserScramCredentialsResponseView implements AlterUserScramCredentialsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly results: readonly AlterUserScramCredentialsResponseAlterUserScramCredentialsResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.throttleTimeMs = reader.int32();
    this.results = reader.structs(true, AlterUserScramCredentialsResponseAlterUserScramCredentialsResultView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeAlterUserScramCredentialsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    results,
    unknownTaggedFields,
  }: AlterUserScramCredentialsResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.structs(results, true, false, writeAlterUserScramCredentialsResponseAlterUserScramCredentialsResult, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const AlterUserScramCredentialsResponseCodec: Codec<AlterUserScramCredentialsResponse, AlterUserScramCredentialsResponseView> = /* @__PURE__ */ new MessageCodec(
  'AlterUserScramCredentialsResponse',
  [0, 0, 0],
  AlterUserScramCredentialsResponseView,
  writeAlterUserScramCredentialsResponse,
);

/** The AlterUserScramCredentials API. */
export const AlterUserScramCredentialsApi: Api<
  AlterUserScramCredentialsRequest,
  AlterUserScramCredentialsRequestView,
  AlterUserScramCredentialsResponse,
  AlterUserScramCredentialsResponseView
> = /* @__PURE__ */ new MessageApi(
  51,
  'AlterUserScramCredentials',
  AlterUserScramCredentialsRequestCodec,
  AlterUserScramCredentialsResponseCodec,
);
