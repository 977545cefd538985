// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { bytesAt, nullableBytesAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** EnvelopeRequest, version 0. */
export interface EnvelopeRequest {
  /** bytes, versions 0+. */
  readonly requestData: Uint8Array;
  /** bytes, versions 0+, nullable. */
  readonly requestPrincipal: Uint8Array | null;
  /** bytes, versions 0+. */
  readonly clientHostAddress: Uint8Array;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link EnvelopeRequest} as read: every field is there. */
export class EnvelopeRequestView implements EnvelopeRequest {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #requestData: number;
  readonly #requestPrincipal: number;
  readonly #clientHostAddress: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#requestData = reader.bytesSlot(true, false);
    this.#requestPrincipal = reader.bytesSlot(true, true);
    this.#clientHostAddress = reader.bytesSlot(true, false);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get requestData(): Uint8Array {
    return bytesAt(this.#frame, this.#requestData);
  }

  get requestPrincipal(): Uint8Array | null {
    return nullableBytesAt(this.#frame, this.#requestPrincipal);
  }

  get clientHostAddress(): Uint8Array {
    return bytesAt(this.#frame, this.#clientHostAddress);
  }
}

function writeEnvelopeRequest(
  writer: Writer,
  {
    requestData,
    requestPrincipal,
    clientHostAddress,
    unknownTaggedFields,
  }: EnvelopeRequest,
  _version: number,
): void {
  writer.byteArray(requestData, true);
  writer.byteArray(requestPrincipal, true, true);
  writer.byteArray(clientHostAddress, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const EnvelopeRequestCodec: Codec<EnvelopeRequest, EnvelopeRequestView> = /* @__PURE__ */ new MessageCodec(
  'EnvelopeRequest',
  [0, 0, 0],
  EnvelopeRequestView,
  writeEnvelopeRequest,
);

/** EnvelopeResponse, version 0. */
export interface EnvelopeResponse {
  /** bytes, versions 0+, nullable, default null. */
  readonly responseData?: Uint8Array | null | undefined;
  /** int16, versions 0+. */
  readonly errorCode: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link EnvelopeResponse} as read: every field is there. */
export class EnvelopeResponseView implements EnvelopeResponse {
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #responseData: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#responseData = reader.bytesSlot(true, true);
    this.errorCode = reader.int16();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get responseData(): Uint8Array | null {
    return nullableBytesAt(this.#frame, this.#responseData);
  }
}

function writeEnvelopeResponse(
  writer: Writer,
  {
    responseData = null,
    errorCode,
    unknownTaggedFields,
  }: EnvelopeResponse,
  _version: number,
): void {
  writer.byteArray(responseData, true, true);
  writer.int16(errorCode);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const EnvelopeResponseCodec: Codec<EnvelopeResponse, EnvelopeResponseView> = /* @__PURE__ */ new MessageCodec(
  'EnvelopeResponse',
  [0, 0, 0],
  EnvelopeResponseView,
  writeEnvelopeResponse,
);

/** The Envelope API. */
export const EnvelopeApi: Api<
  EnvelopeRequest,
  EnvelopeRequestView,
  EnvelopeResponse,
  EnvelopeResponseView
> = /* @__PURE__ */ new MessageApi(
  58,
  'Envelope',
  EnvelopeRequestCodec,
  EnvelopeResponseCodec,
);
