// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { bytesAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** ExpireDelegationTokenRequest, versions 1 to 2. */
export interface ExpireDelegationTokenRequest {
  /** bytes, versions 1+. */
  readonly hmac: Uint8Array;
  /** int64, versions 1+. */
  readonly expiryTimePeriodMs: bigint | number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ExpireDelegationTokenRequest} as read: every field is there. */
export class ExpireDelegationTokenRequestView implements ExpireDelegationTokenRequest {
  declare readonly expiryTimePeriodMs: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #hmac: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.#hmac = reader.bytesSlot(flexible, false);
    this.expiryTimePeriodMs = reader.int64();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get hmac(): Uint8Array {
    return bytesAt(this.#frame, this.#hmac);
  }
}

function writeExpireDelegationTokenRequest(
  writer: Writer,
  {
    hmac,
    expiryTimePeriodMs,
    unknownTaggedFields,
  }: ExpireDelegationTokenRequest,
  version: number,
): void {
  const flexible = version >= 2;
  writer.byteArray(hmac, flexible);
  writer.int64(expiryTimePeriodMs);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const ExpireDelegationTokenRequestCodec: Codec<ExpireDelegationTokenRequest, ExpireDelegationTokenRequestView> = /* @__PURE__ */ new MessageCodec(
  'ExpireDelegationTokenRequest',
  [1, 2, 2],
  ExpireDelegationTokenRequestView,
  writeExpireDelegationTokenRequest,
);

/** ExpireDelegationTokenResponse, versions 1 to 2. */
export interface ExpireDelegationTokenResponse {
  /** int16, versions 1+. */
  readonly errorCode: number;
  /** int64, versions 1+. */
  readonly expiryTimestampMs: bigint | number;
  /** int32, versions 1+. */
  readonly throttleTimeMs: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ExpireDelegationTokenResponse} as read: every field is there. */
export class ExpireDelegationTokenResponseView implements ExpireDelegationTokenResponse {
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

function writeExpireDelegationTokenResponse(
  writer: Writer,
  {
    errorCode,
    expiryTimestampMs,
    throttleTimeMs,
    unknownTaggedFields,
  }: ExpireDelegationTokenResponse,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int16(errorCode);
  writer.int64(expiryTimestampMs);
  writer.int32(throttleTimeMs);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const ExpireDelegationTokenResponseCodec: Codec<ExpireDelegationTokenResponse, ExpireDelegationTokenResponseView> = /* @__PURE__ */ new MessageCodec(
  'ExpireDelegationTokenResponse',
  [1, 2, 2],
  ExpireDelegationTokenResponseView,
  writeExpireDelegationTokenResponse,
);

/** The ExpireDelegationToken API. */
export const ExpireDelegationTokenApi: Api<
  ExpireDelegationTokenRequest,
  ExpireDelegationTokenRequestView,
  ExpireDelegationTokenResponse,
  ExpireDelegationTokenResponseView
> = /* @__PURE__ */ new MessageApi(
  40,
  'ExpireDelegationToken',
  ExpireDelegationTokenRequestCodec,
  ExpireDelegationTokenResponseCodec,
);
