// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** AllocateProducerIdsRequest, version 0. */
export interface AllocateProducerIdsRequest {
  /** int32, versions 0+. */
  readonly brokerId: number;
  /** int64, versions 0+, default -1. */
  readonly brokerEpoch?: bigint | number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AllocateProducerIdsRequest} as read: every field is there. */
export class AllocateProducerIdsRequestView implements AllocateProducerIdsRequest {
  declare readonly brokerId: number;
  declare readonly brokerEpoch: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.brokerId = reader.int32();
    this.brokerEpoch = reader.int64();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeAllocateProducerIdsRequest(
  writer: Writer,
  {
    brokerId,
    brokerEpoch = -1,
    unknownTaggedFields,
  }: AllocateProducerIdsRequest,
  _version: number,
): void {
  writer.int32(brokerId);
  writer.int64(brokerEpoch);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const AllocateProducerIdsRequestCodec: Codec<AllocateProducerIdsRequest, AllocateProducerIdsRequestView> = /* @__PURE__ */ new MessageCodec(
  'AllocateProducerIdsRequest',
  [0, 0, 0],
  AllocateProducerIdsRequestView,
  writeAllocateProducerIdsRequest,
);

/** AllocateProducerIdsResponse, version 0. */
export interface AllocateProducerIdsResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** int64, versions 0+. */
  readonly producerIdStart: bigint | number;
  /** int32, versions 0+. */
  readonly producerIdLen: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AllocateProducerIdsResponse} as read: every field is there. */
export class AllocateProducerIdsResponseView implements AllocateProducerIdsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly producerIdStart: bigint;
  declare readonly producerIdLen: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.producerIdStart = reader.int64();
    this.producerIdLen = reader.int32();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeAllocateProducerIdsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    producerIdStart,
    producerIdLen,
    unknownTaggedFields,
  }: AllocateProducerIdsResponse,
  _version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.int64(producerIdStart);
  writer.int32(producerIdLen);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const AllocateProducerIdsResponseCodec: Codec<AllocateProducerIdsResponse, AllocateProducerIdsResponseView> = /* @__PURE__ */ new MessageCodec(
  'AllocateProducerIdsResponse',
  [0, 0, 0],
  AllocateProducerIdsResponseView,
  writeAllocateProducerIdsResponse,
);

/** The AllocateProducerIds API. */
export const AllocateProducerIdsApi: Api<
  AllocateProducerIdsRequest,
  AllocateProducerIdsRequestView,
  AllocateProducerIdsResponse,
  AllocateProducerIdsResponseView
> = /* @__PURE__ */ new MessageApi(
  67,
  'AllocateProducerIds',
  AllocateProducerIdsRequestCodec,
  AllocateProducerIdsResponseCodec,
);
