// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { bytesAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** PushTelemetryRequest, version 0. */
export interface PushTelemetryRequest {
  /** uuid, versions 0+. */
  readonly clientInstanceId: Uuid;
  /** int32, versions 0+. */
  readonly subscriptionId: number;
  /** bool, versions 0+. */
  readonly terminating: boolean;
  /** int8, versions 0+. */
  readonly compressionType: number;
  /** bytes, versions 0+. */
  readonly metrics: Uint8Array;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link PushTelemetryRequest} as read: every field is there. */
export class PushTelemetryRequestView implements PushTelemetryRequest {
  declare readonly subscriptionId: number;
  declare readonly terminating: boolean;
  declare readonly compressionType: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #clientInstanceId: number;
  readonly #metrics: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#clientInstanceId = reader.uuidSlot();
    this.subscriptionId = reader.int32();
    this.terminating = reader.bool();
    this.compressionType = reader.int8();
    this.#metrics = reader.bytesSlot(true, false);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get clientInstanceId(): Uuid {
    return uuidAt(this.#frame, this.#clientInstanceId);
  }

  get metrics(): Uint8Array {
    return bytesAt(this.#frame, this.#metrics);
  }
}

function writePushTelemetryRequest(
  writer: Writer,
  {
    clientInstanceId,
    subscriptionId,
    terminating,
    compressionType,
    metrics,
    unknownTaggedFields,
  }: PushTelemetryRequest,
  _version: number,
): void {
  writer.uuid(clientInstanceId);
  writer.int32(subscriptionId);
  writer.bool(terminating);
  writer.int8(compressionType);
  writer.byteArray(metrics, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const PushTelemetryRequestCodec: Codec<PushTelemetryRequest, PushTelemetryRequestView> = /* @__PURE__ */ new MessageCodec(
  'PushTelemetryRequest',
  [0, 0, 0],
  PushTelemetryRequestView,
  writePushTelemetryRequest,
);

/** PushTelemetryResponse, version 0. */
export interface PushTelemetryResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link PushTelemetryResponse} as read: every field is there. */
export class PushTelemetryResponseView implements PushTelemetryResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writePushTelemetryResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    unknownTaggedFields,
  }: PushTelemetryResponse,
  _version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const PushTelemetryResponseCodec: Codec<PushTelemetryResponse, PushTelemetryResponseView> = /* @__PURE__ */ new MessageCodec(
  'PushTelemetryResponse',
  [0, 0, 0],
  PushTelemetryResponseView,
  writePushTelemetryResponse,
);

/** The PushTelemetry API. */
export const PushTelemetryApi: Api<
  PushTelemetryRequest,
  PushTelemetryRequestView,
  PushTelemetryResponse,
  PushTelemetryResponseView
> = /* @__PURE__ */ new MessageApi(
  72,
  'PushTelemetry',
  PushTelemetryRequestCodec,
  PushTelemetryResponseCodec,
);
