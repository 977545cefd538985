// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { bytesAt, nullableStringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** SaslAuthenticateRequest, versions 0 to 2. */
export interface SaslAuthenticateRequest {
  /** bytes, versions 0+. */
  readonly authBytes: Uint8Array;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link SaslAuthenticateRequest} as read: every field is there. */
export class SaslAuthenticateRequestView implements SaslAuthenticateRequest {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #authBytes: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.#authBytes = reader.bytesSlot(flexible, false);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get authBytes(): Uint8Array {
    return bytesAt(this.#frame, this.#authBytes);
  }
}

function writeSaslAuthenticateRequest(
  writer: Writer,
  {
    authBytes,
    unknownTaggedFields,
  }: SaslAuthenticateRequest,
  version: number,
): void {
  const flexible = version >= 2;
  writer.byteArray(authBytes, flexible);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const SaslAuthenticateRequestCodec: Codec<SaslAuthenticateRequest, SaslAuthenticateRequestView> = /* @__PURE__ */ new MessageCodec(
  'SaslAuthenticateRequest',
  [0, 2, 2],
  SaslAuthenticateRequestView,
  writeSaslAuthenticateRequest,
);

/** SaslAuthenticateResponse, versions 0 to 2. */
export interface SaslAuthenticateResponse {
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable. */
  readonly errorMessage: string | null;
  /** bytes, versions 0+. */
  readonly authBytes: Uint8Array;
  /** int64, versions 1+, default 0, ignorable. */
  readonly sessionLifetimeMs?: bigint | number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link SaslAuthenticateResponse} as read: every field is there. */
export class SaslAuthenticateResponseView implements SaslAuthenticateResponse {
  declare readonly errorCode: number;
  declare readonly sessionLifetimeMs: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;
  readonly #authBytes: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(flexible, true);
    this.#authBytes = reader.bytesSlot(flexible, false);
    this.sessionLifetimeMs = version >= 1 ? reader.int64() : 0n;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }

  get authBytes(): Uint8Array {
    return bytesAt(this.#frame, this.#authBytes);
  }
}

function writeSaslAuthenticateResponse(
  writer: Writer,
  {
    errorCode,
    errorMessage,
    authBytes,
    sessionLifetimeMs = 0,
    unknownTaggedFields,
  }: SaslAuthenticateResponse,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int16(errorCode);
  writer.string(errorMessage, flexible, true);
  writer.byteArray(authBytes, flexible);
  if (version >= 1) writer.int64(sessionLifetimeMs);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const SaslAuthenticateResponseCodec: Codec<SaslAuthenticateResponse, SaslAuthenticateResponseView> = /* @__PURE__ */ new MessageCodec(
  'SaslAuthenticateResponse',
  [0, 2, 2],
  SaslAuthenticateResponseView,
  writeSaslAuthenticateResponse,
);

/** The SaslAuthenticate API. */
export const SaslAuthenticateApi: Api<
  SaslAuthenticateRequest,
  SaslAuthenticateRequestView,
  SaslAuthenticateResponse,
  SaslAuthenticateResponseView
> = /* @__PURE__ */ new MessageApi(
  36,
  'SaslAuthenticate',
  SaslAuthenticateRequestCodec,
  SaslAuthenticateResponseCodec,
);
