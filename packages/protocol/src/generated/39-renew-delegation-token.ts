// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { bytesAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** RenewDelegationTokenRequest, versions 1 to 2. */
export interface RenewDelegationTokenRequest {
  /** bytes, versions 1+. */
  readonly hmac: Uint8Array;
  /** int64, versions 1+. */
  readonly renewPeriodMs: bigint | number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link RenewDelegationTokenRequest} as read: every field is there. */
export class RenewDelegationTokenRequestView implements RenewDelegationTokenRequest {
  declare readonly renewPeriodMs: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #hmac: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.#hmac = reader.bytesSlot(flexible, false);
    this.renewPeriodMs = reader.int64();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get hmac(): Uint8Array {
    return bytesAt(this.#frame, this.#hmac);
  }
}

function writeRenewDelegationTokenRequest(
  writer: Writer,
  {
    hmac,
    renewPeriodMs,
    unknownTaggedFields,
  }: RenewDelegationTokenRequest,
  version: number,
): void {
  const flexible = version >= 2;
  writer.byteArray(hmac, flexible);
  writer.int64(renewPeriodMs);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const RenewDelegationTokenRequestCodec: Codec<RenewDelegationTokenRequest, RenewDelegationTokenRequestView> = /* @__PURE__ */ new MessageCodec(
  'RenewDelegationTokenRequest',
  [1, 2, 2],
  RenewDelegationTokenRequestView,
  writeRenewDelegationTokenRequest,
);

/** RenewDelegationTokenResponse, versions 1 to 2. */
export interface RenewDelegationTokenResponse {
  /** int16, versions 1+. */
  readonly errorCode: number;
  /** int64, versions 1+. */
  readonly expiryTimestampMs: bigint | number;
  /** int32, versions 1+. */
  readonly throttleTimeMs: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link RenewDelegationTokenResponse} as read: every field is there. */
export class RenewDelegationTokenResponseView implements RenewDelegationTokenResponse {
  declare readonly errorCode: number;
  declare readonly expiryTimestampMs: bigint;
  declare readonly throttleTimeMs: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.errorCode = reader.int16();
    this.expiryTimestampMs = reader.int64();
    this.throttleTimeMs = reader.int32();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeRenewDelegationTokenResponse(
  writer: Writer,
  {
    errorCode,
    expiryTimestampMs,
    throttleTimeMs,
    unknownTaggedFields,
  }: RenewDelegationTokenResponse,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int16(errorCode);
  writer.int64(expiryTimestampMs);
  writer.int32(throttleTimeMs);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const RenewDelegationTokenResponseCodec: Codec<RenewDelegationTokenResponse, RenewDelegationTokenResponseView> = /* @__PURE__ */ new MessageCodec(
  'RenewDelegationTokenResponse',
  [1, 2, 2],
  RenewDelegationTokenResponseView,
  writeRenewDelegationTokenResponse,
);

/** The RenewDelegationToken API. */
export const RenewDelegationTokenApi: Api<
  RenewDelegationTokenRequest,
  RenewDelegationTokenRequestView,
  RenewDelegationTokenResponse,
  RenewDelegationTokenResponseView
> = /* @__PURE__ */ new MessageApi(
  39,
  'RenewDelegationToken',
  RenewDelegationTokenRequestCodec,
  RenewDelegationTokenResponseCodec,
);
