// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { bytesAt, EMPTY_SLOT, stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** DescribeDelegationTokenRequest, versions 1 to 3. */
export interface DescribeDelegationTokenRequest {
  /** array of DescribeDelegationTokenOwner, versions 1+, nullable. */
  readonly owners: readonly DescribeDelegationTokenRequestDescribeDelegationTokenOwner[] | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribeDelegationTokenOwner of DescribeDelegationTokenRequest. */
export interface DescribeDelegationTokenRequestDescribeDelegationTokenOwner {
  /** string, versions 1+. */
  readonly principalType: string;
  /** string, versions 1+. */
  readonly principalName: string;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DescribeDelegationTokenRequestDescribeDelegationTokenOwner} as read: every field is there. */
export class DescribeDelegationTokenRequestDescribeDelegationTokenOwnerView implements DescribeDelegationTokenRequestDescribeDelegationTokenOwner {
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

function writeDescribeDelegationTokenRequestDescribeDelegationTokenOwner(
  writer: Writer,
  {
    principalType,
    principalName,
    unknownTaggedFields,
  }: DescribeDelegationTokenRequestDescribeDelegationTokenOwner,
  version: number,
): void {
  const flexible = version >= 2;
  writer.string(principalType, flexible);
  writer.string(principalName, flexible);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DescribeDelegationTokenRequest} as read: every field is there. */
export class DescribeDelegationTokenRequestView implements DescribeDelegationTokenRequest {
  declare readonly owners: readonly DescribeDelegationTokenRequestDescribeDelegationTokenOwnerView[] | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.owners = reader.nullableStructs(flexible, true, DescribeDelegationTokenRequestDescribeDelegationTokenOwnerView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeDescribeDelegationTokenRequest(
  writer: Writer,
  {
    owners,
    unknownTaggedFields,
  }: DescribeDelegationTokenRequest,
  version: number,
): void {
  const flexible = version >= 2;
  writer.structs(owners, flexible, true, writeDescribeDelegationTokenRequestDescribeDelegationTokenOwner, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const DescribeDelegationTokenRequestCodec: Codec<DescribeDelegationTokenRequest, DescribeDelegationTokenRequestView> = /* @__PURE__ */ new MessageCodec(
  'DescribeDelegationTokenRequest',
  [1, 3, 2],
  DescribeDelegationTokenRequestView,
  writeDescribeDelegationTokenRequest,
);

/** DescribeDelegationTokenResponse, versions 1 to 3. */
export interface DescribeDelegationTokenResponse {
  /** int16, versions 1+. */
  readonly errorCode: number;
  /** array of DescribedDelegationToken, versions 1+. */
  readonly tokens: readonly DescribeDelegationTokenResponseDescribedDelegationToken[];
  /** int32, versions 1+. */
  readonly throttleTimeMs: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribedDelegationToken of DescribeDelegationTokenResponse. */
export interface DescribeDelegationTokenResponseDescribedDelegationToken {
  /** string, versions 1+. */
  readonly principalType: string;
  /** string, versions 1+. */
  readonly principalName: string;
  /** string, versions 3+. */
  readonly tokenRequesterPrincipalType?: string | undefined;
  /** string, versions 3+. */
  readonly tokenRequesterPrincipalName?: string | undefined;
  /** int64, versions 1+. */
  readonly issueTimestamp: bigint | number;
  /** int64, versions 1+. */
  readonly expiryTimestamp: bigint | number;
  /** int64, versions 1+. */
  readonly maxTimestamp: bigint | number;
  /** string, versions 1+. */
  readonly tokenId: string;
  /** bytes, versions 1+. */
  readonly hmac: Uint8Array;
  /** array of DescribedDelegationTokenRenewer, versions 1+. */
  readonly renewers: readonly DescribeDelegationTokenResponseDescribedDelegationTokenRenewer[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribedDelegationTokenRenewer of DescribeDelegationTokenResponse. */
export interface DescribeDelegationTokenResponseDescribedDelegationTokenRenewer {
  /** string, versions 1+. */
  readonly principalType: string;
  /** string, versions 1+. */
  readonly principalName: string;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DescribeDelegationTokenResponseDescribedDelegationTokenRenewer} as read: every field is there. */
export class DescribeDelegationTokenResponseDescribedDelegationTokenRenewerView implements DescribeDelegationTokenResponseDescribedDelegationTokenRenewer {
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

function writeDescribeDelegationTokenResponseDescribedDelegationTokenRenewer(
  writer: Writer,
  {
    principalType,
    principalName,
    unknownTaggedFields,
  }: DescribeDelegationTokenResponseDescribedDelegationTokenRenewer,
  version: number,
): void {
  const flexible = version >= 2;
  writer.string(principalType, flexible);
  writer.string(principalName, flexible);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DescribeDelegationTokenResponseDescribedDelegationToken} as read: every field is there. */
export class DescribeDelegationTokenResponseDescribedDelegationTokenView implements DescribeDelegationTokenResponseDescribedDelegationToken {
  declare readonly issueTimestamp: bigint;
  declare readonly expiryTimestamp: bigint;
  declare readonly maxTimestamp: bigint;
  declare readonly renewers: readonly DescribeDelegationTokenResponseDescribedDelegationTokenRenewerView[];
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
    this.#principalType = reader.stringSlot(flexible, false);
    this.#principalName = reader.stringSlot(flexible, false);
    this.#tokenRequesterPrincipalType = version >= 3 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.#tokenRequesterPrincipalName = version >= 3 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.issueTimestamp = reader.int64();
    this.expiryTimestamp = reader.int64();
    this.maxTimestamp = reader.int64();
    this.#tokenId = reader.stringSlot(flexible, false);
    this.#hmac = reader.bytesSlot(flexible, false);
    this.renewers = reader.structs(flexible, DescribeDelegationTokenResponseDescribedDelegationTokenRenewerView, version);
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

function writeDescribeDelegationTokenResponseDescribedDelegationToken(
  writer: Writer,
  {
    principalType,
    principalName,
    tokenRequesterPrincipalType = '',
    tokenRequesterPrincipalName = '',
    issueTimestamp,
    expiryTimestamp,
    maxTimestamp,
    tokenId,
    hmac,
    renewers,
    unknownTaggedFields,
  }: DescribeDelegationTokenResponseDescribedDelegationToken,
  version: number,
): void {
  const flexible = version >= 2;
  writer.string(principalType, flexible);
  writer.string(principalName, flexible);
  if (version >= 3) writer.string(tokenRequesterPrincipalType, flexible);
  else if (tokenRequesterPrincipalType !== '') lacking('tokenRequesterPrincipalType', version, '3+');
  if (version >= 3) writer.string(tokenRequesterPrincipalName, flexible);
  else if (tokenRequesterPrincipalName !== '') lacking('tokenRequesterPrincipalName', version, '3+');
  writer.int64(issueTimestamp);
  writer.int64(expiryTimestamp);
  writer.int64(maxTimestamp);
  writer.string(tokenId, flexible);
  writer.byteArray(hmac, flexible);
  writer.structs(renewers, flexible, false, writeDescribeDelegationTokenResponseDescribedDelegationTokenRenewer, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DescribeDelegationTokenResponse} as read: every field is there. */
export class DescribeDelegationTokenResponseView implements DescribeDelegationTokenResponse {
  declare readonly errorCode: number;
  declare readonly tokens: readonly DescribeDelegationTokenResponseDescribedDelegationTokenView[];
  declare readonly throttleTimeMs: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.errorCode = reader.int16();
    this.tokens = reader.structs(flexible, DescribeDelegationTokenResponseDescribedDelegationTokenView, version);
    this.throttleTimeMs = reader.int32();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeDescribeDelegationTokenResponse(
  writer: Writer,
  {
    errorCode,
    tokens,
    throttleTimeMs,
    unknownTaggedFields,
  }: DescribeDelegationTokenResponse,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int16(errorCode);
  writer.structs(tokens, flexible, false, writeDescribeDelegationTokenResponseDescribedDelegationToken, version);
  writer.int32(throttleTimeMs);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const DescribeDelegationTokenResponseCodec: Codec<DescribeDelegationTokenResponse, DescribeDelegationTokenResponseView> = /* @__PURE__ */ new MessageCodec(
  'DescribeDelegationTokenResponse',
  [1, 3, 2],
  DescribeDelegationTokenResponseView,
  writeDescribeDelegationTokenResponse,
);

/** The DescribeDelegationToken API. */
export const DescribeDelegationTokenApi: Api<
  DescribeDelegationTokenRequest,
  DescribeDelegationTokenRequestView,
  DescribeDelegationTokenResponse,
  DescribeDelegationTokenResponseView
> = /* @__PURE__ */ new MessageApi(
  41,
  'DescribeDelegationToken',
  DescribeDelegationTokenRequestCodec,
  DescribeDelegationTokenResponseCodec,
);
