// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { bytesAt, EMPTY_SLOT, nullableStringAt, stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** CreateDelegationTokenRequest, versions 1 to 3. */
export interface CreateDelegationTokenRequest {
  /** string, versions 3+, nullable. */
  readonly ownerPrincipalType?: string | null | undefined;
  /** string, versions 3+, nullable. */
  readonly ownerPrincipalName?: string | null | undefined;
  /** array of CreatableRenewers, versions 1+. */
  readonly renewers: readonly CreateDelegationTokenRequestCreatableRenewers[];
  /** int64, versions 1+. */
  readonly maxLifetimeMs: bigint | number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** CreatableRenewers of CreateDelegationTokenRequest. */
export interface CreateDelegationTokenRequestCreatableRenewers {
  /** string, versions 1+. */
  readonly principalType: string;
  /** string, versions 1+. */
  readonly principalName: string;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link CreateDelegationTokenRequestCreatableRenewers} as read: every field is there. */
export class CreateDelegationTokenRequestCreatableRenewersView implements CreateDelegationTokenRequestCreatableRenewers {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #principalType: number;
  readonly #principalName: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.#principalType = reader.stringSlot(flexible, false);
    this.#principalName = reader.stringSlot(flexible, false);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get principalType(): string {
    return stringAt(this.#frame, this.#principalType);
  }

  get principalName(): string {
    return stringAt(this.#frame, this.#principalName);
  }
}

function writeCreateDelegationTokenRequestCreatableRenewers(
  writer: Writer,
  {
    principalType,
    principalName,
    unknownTaggedFields,
  }: CreateDelegationTokenRequestCreatableRenewers,
  version: number,
): void {
  const flexible = version >= 2;
  writer.string(principalType, flexible);
  writer.string(principalName, flexible);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link CreateDelegationTokenRequest} as read: every field is there. */
export class CreateDelegationTokenRequestView implements CreateDelegationTokenRequest {
  declare readonly renewers: readonly CreateDelegationTokenRequestCreatableRenewersView[];
  declare readonly maxLifetimeMs: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #ownerPrincipalType: number;
  readonly #ownerPrincipalName: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.#ownerPrincipalType = version >= 3 ? reader.stringSlot(flexible, true) : EMPTY_SLOT;
    this.#ownerPrincipalName = version >= 3 ? reader.stringSlot(flexible, true) : EMPTY_SLOT;
    this.renewers = reader.structs(flexible, CreateDelegationTokenRequestCreatableRenewersView, version);
    this.maxLifetimeMs = reader.int64();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get ownerPrincipalType(): string | null {
    return nullableStringAt(this.#frame, this.#ownerPrincipalType);
  }

  get ownerPrincipalName(): string | null {
    return nullableStringAt(this.#frame, this.#ownerPrincipalName);
  }
}

function writeCreateDelegationTokenRequest(
  writer: Writer,
  {
    ownerPrincipalType = '',
    ownerPrincipalName = '',
    renewers,
    maxLifetimeMs,
    unknownTaggedFields,
  }: CreateDelegationTokenRequest,
  version: number,
): void {
  const flexible = version >= 2;
  if (version >= 3) writer.string(ownerPrincipalType, flexible, true);
  else if (ownerPrincipalType !== '') lacking('ownerPrincipalType', version, '3+');
  if (version >= 3) writer.string(ownerPrincipalName, flexible, true);
  else if (ownerPrincipalName !== '') lacking('ownerPrincipalName', version, '3+');
  writer.structs(renewers, flexible, false, writeCreateDelegationTokenRequestCreatableRenewers, version);
  writer.int64(maxLifetimeMs);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const CreateDelegationTokenRequestCodec: Codec<CreateDelegationTokenRequest, CreateDelegationTokenRequestView> = /* @__PURE__ */ new MessageCodec(
  'CreateDelegationTokenRequest',
  [1, 3, 2],
  CreateDelegationTokenRequestView,
  writeCreateDelegationTokenRequest,
);

/** CreateDelegationTokenResponse, versions 1 to 3. */
export interface CreateDelegationTokenResponse {
  /** int16, versions 1+. */
  readonly errorCode: number;
  /** string, versions 1+. */
  readonly principalType: string;
  /** string, versions 1+. */
  readonly principalName: string;
  /** string, versions 3+. */
  readonly tokenRequesterPrincipalType?: string | undefined;
  /** string, versions 3+. */
  readonly tokenRequesterPrincipalName?: string | undefined;
  /** int64, versions 1+. */
  readonly issueTimestampMs: bigint | number;
  /** int64, versions 1+. */
  readonly expiryTimestampMs: bigint | number;
  /** int64, versions 1+. */
  readonly maxTimestampMs: bigint | number;
  /** string, versions 1+. */
  readonly tokenId: string;
  /** bytes, versions 1+. */
  readonly hmac: Uint8Array;
  /** int32, versions 1+. */
  readonly throttleTimeMs: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link CreateDelegationTokenResponse} as read: every field is there. */
export class CreateDelegationTokenResponseView implements CreateDelegationTokenResponse {
  declare readonly errorCode: number;
  declare readonly issueTimestampMs: bigint;
  declare readonly expiryTimestampMs: bigint;
  declare readonly maxTimestampMs: bigint;
  declare readonly throttleTimeMs: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #principalType: number;
  readonly #principalName: number;
  readonly #tokenRequesterPrincipalType: number;
  readonly #tokenRequesterPrincipalName: number;
  readonly #tokenId: number;
  readonly #hmac: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.errorCode = reader.int16();
    this.#principalType = reader.stringSlot(flexible, false);
    this.#principalName = reader.stringSlot(flexible, false);
    this.#tokenRequesterPrincipalType = version >= 3 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.#tokenRequesterPrincipalName = version >= 3 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.issueTimestampMs = reader.int64();
    this.expiryTimestampMs = reader.int64();
    this.maxTimestampMs = reader.int64();
    this.#tokenId = reader.stringSlot(flexible, false);
    this.#hmac = reader.bytesSlot(flexible, false);
    this.throttleTimeMs = reader.int32();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get principalType(): string {
    return stringAt(this.#frame, this.#principalType);
  }

  get principalName(): string {
    return stringAt(this.#frame, this.#principalName);
  }

  get tokenRequesterPrincipalType(): string {
    return stringAt(this.#frame, this.#tokenRequesterPrincipalType);
  }

  get tokenRequesterPrincipalName(): string {
    return stringAt(this.#frame, this.#tokenRequesterPrincipalName);
  }

  get tokenId(): string {
    return stringAt(this.#frame, this.#tokenId);
  }

  get hmac(): Uint8Array {
    return bytesAt(this.#frame, this.#hmac);
  }
}

function writeCreateDelegationTokenResponse(
  writer: Writer,
  {
    errorCode,
    principalType,
    principalName,
    tokenRequesterPrincipalType = '',
    tokenRequesterPrincipalName = '',
    issueTimestampMs,
    expiryTimestampMs,
    maxTimestampMs,
    tokenId,
    hmac,
    throttleTimeMs,
    unknownTaggedFields,
  }: CreateDelegationTokenResponse,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int16(errorCode);
  writer.string(principalType, flexible);
  writer.string(principalName, flexible);
  if (version >= 3) writer.string(tokenRequesterPrincipalType, flexible);
  else if (tokenRequesterPrincipalType !== '') lacking('tokenRequesterPrincipalType', version, '3+');
  if (version >= 3) writer.string(tokenRequesterPrincipalName, flexible);
  else if (tokenRequesterPrincipalName !== '') lacking('tokenRequesterPrincipalName', version, '3+');
  writer.int64(issueTimestampMs);
  writer.int64(expiryTimestampMs);
  writer.int64(maxTimestampMs);
  writer.string(tokenId, flexible);
  writer.byteArray(hmac, flexible);
  writer.int32(throttleTimeMs);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const CreateDelegationTokenResponseCodec: Codec<CreateDelegationTokenResponse, CreateDelegationTokenResponseView> = /* @__PURE__ */ new MessageCodec(
  'CreateDelegationTokenResponse',
  [1, 3, 2],
  CreateDelegationTokenResponseView,
  writeCreateDelegationTokenResponse,
);

/** The CreateDelegationToken API. */
export const CreateDelegationTokenApi: Api<
  CreateDelegationTokenRequest,
  CreateDelegationTokenRequestView,
  CreateDelegationTokenResponse,
  CreateDelegationTokenResponseView
> = /* @__PURE__ */ new MessageApi(
  38,
  'CreateDelegationToken',
  CreateDelegationTokenRequestCodec,
  CreateDelegationTokenResponseCodec,
);
