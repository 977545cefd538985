// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** GetTelemetrySubscriptionsRequest, version 0. */
export interface GetTelemetrySubscriptionsRequest {
  /** uuid, versions 0+. */
  readonly clientInstanceId: Uuid;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link GetTelemetrySubscriptionsRequest} as read: every field is there. */
export class GetTelemetrySubscriptionsRequestView implements GetTelemetrySubscriptionsRequest {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #clientInstanceId: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#clientInstanceId = reader.uuidSlot();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get clientInstanceId(): Uuid {
    return uuidAt(this.#frame, this.#clientInstanceId);
  }
}

function writeGetTelemetrySubscriptionsRequest(
  writer: Writer,
  {
    clientInstanceId,
    unknownTaggedFields,
  }: GetTelemetrySubscriptionsRequest,
  _version: number,
): void {
  writer.uuid(clientInstanceId);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const GetTelemetrySubscriptionsRequestCodec: Codec<GetTelemetrySubscriptionsRequest, GetTelemetrySubscriptionsRequestView> = /* @__PURE__ */ new MessageCodec(
  'GetTelemetrySubscriptionsRequest',
  [0, 0, 0],
  GetTelemetrySubscriptionsRequestView,
  writeGetTelemetrySubscriptionsRequest,
);

/** GetTelemetrySubscriptionsResponse, version 0. */
export interface GetTelemetrySubscriptionsResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** uuid, versions 0+. */
  readonly clientInstanceId: Uuid;
  /** int32, versions 0+. */
  readonly subscriptionId: number;
  /** array of int8, versions 0+. */
  readonly acceptedCompressionTypes: readonly number[];
  /** int32, versions 0+. */
  readonly pushIntervalMs: number;
  /** int32, versions 0+. */
  readonly telemetryMaxBytes: number;
  /** bool, versions 0+. */
  readonly deltaTemporality: boolean;
  /** array of string, versions 0+. */
  readonly requestedMetrics: readonly string[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link GetTelemetrySubscriptionsResponse} as read: every field is there. */
export class GetTelemetrySubscriptionsResponseView implements GetTelemetrySubscriptionsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly subscriptionId: number;
  declare readonly acceptedCompressionTypes: readonly number[];
  declare readonly pushIntervalMs: number;
  declare readonly telemetryMaxBytes: number;
  declare readonly deltaTemporality: boolean;
  declare readonly requestedMetrics: readonly string[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #clientInstanceId: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.#clientInstanceId = reader.uuidSlot();
    this.subscriptionId = reader.int32();
    this.acceptedCompressionTypes = reader.array(true, 'int8');
    this.pushIntervalMs = reader.int32();
    this.telemetryMaxBytes = reader.int32();
    this.deltaTemporality = reader.bool();
    this.requestedMetrics = reader.strings(true, false)!;
    this.unknownTaggedFields = reader.taggedFields();
  }

  get clientInstanceId(): Uuid {
    return uuidAt(this.#frame, this.#clientInstanceId);
  }
}

function writeGetTelemetrySubscriptionsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    clientInstanceId,
    subscriptionId,
    acceptedCompressionTypes,
    pushIntervalMs,
    telemetryMaxBytes,
    deltaTemporality,
    requestedMetrics,
    unknownTaggedFields,
  }: GetTelemetrySubscriptionsResponse,
  _version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.uuid(clientInstanceId);
  writer.int32(subscriptionId);
  writer.array(acceptedCompressionTypes, true, false, 'int8');
  writer.int32(pushIntervalMs);
  writer.int32(telemetryMaxBytes);
  writer.bool(deltaTemporality);
  writer.strings(requestedMetrics, true, false);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const GetTelemetrySubscriptionsResponseCodec: Codec<GetTelemetrySubscriptionsResponse, GetTelemetrySubscriptionsResponseView> = /* @__PURE__ */ new MessageCodec(
  'GetTelemetrySubscriptionsResponse',
  [0, 0, 0],
  GetTelemetrySubscriptionsResponseView,
  writeGetTelemetrySubscriptionsResponse,
);

/** The GetTelemetrySubscriptions API. */
export const GetTelemetrySubscriptionsApi: Api<
  GetTelemetrySubscriptionsRequest,
  GetTelemetrySubscriptionsRequestView,
  GetTelemetrySubscriptionsResponse,
  GetTelemetrySubscriptionsResponseView
> = /* @__PURE__ */ new MessageApi(
  71,
  'GetTelemetrySubscriptions',
  GetTelemetrySubscriptionsRequestCodec,
  GetTelemetrySubscriptionsResponseCodec,
);
