// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** UnregisterBrokerRequest, version 0. */
export interface UnregisterBrokerRequest {
  /** int32, versions 0+. */
  readonly brokerId: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link UnregisterBrokerRequest} as read: every field is there. */
export class UnregisterBrokerRequestView implements UnregisterBrokerRequest {
  declare readonly brokerId: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.brokerId = reader.int32();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeUnregisterBrokerRequest(
  writer: Writer,
  {
    brokerId,
    unknownTaggedFields,
  }: UnregisterBrokerRequest,
  _version: number,
): void {
  writer.int32(brokerId);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const UnregisterBrokerRequestCodec: Codec<UnregisterBrokerRequest, UnregisterBrokerRequestView> = /* @__PURE__ */ new MessageCodec(
  'UnregisterBrokerRequest',
  [0, 0, 0],
  UnregisterBrokerRequestView,
  writeUnregisterBrokerRequest,
);

/** UnregisterBrokerResponse, version 0. */
export interface UnregisterBrokerResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable. */
  readonly errorMessage: string | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link UnregisterBrokerResponse} as read: every field is there. */
export class UnregisterBrokerResponseView implements UnregisterBrokerResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeUnregisterBrokerResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    errorMessage,
    unknownTaggedFields,
  }: UnregisterBrokerResponse,
  _version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const UnregisterBrokerResponseCodec: Codec<UnregisterBrokerResponse, UnregisterBrokerResponseView> = /* @__PURE__ */ new MessageCodec(
  'UnregisterBrokerResponse',
  [0, 0, 0],
  UnregisterBrokerResponseView,
  writeUnregisterBrokerResponse,
);

/** The UnregisterBroker API. */
export const UnregisterBrokerApi: Api<
  UnregisterBrokerRequest,
  UnregisterBrokerRequestView,
  UnregisterBrokerResponse,
  UnregisterBrokerResponseView
> = /* @__PURE__ */ new MessageApi(
  64,
  'UnregisterBroker',
  UnregisterBrokerRequestCodec,
  UnregisterBrokerResponseCodec,
);
