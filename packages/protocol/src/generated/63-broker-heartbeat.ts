// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** BrokerHeartbeatRequest, versions 0 to 2. */
export interface BrokerHeartbeatRequest {
  /** int32, versions 0+. */
  readonly brokerId: number;
  /** int64, versions 0+, default -1. */
  readonly brokerEpoch?: bigint | number | undefined;
  /** int64, versions 0+. */
  readonly currentMetadataOffset: bigint | number;
  /** bool, versions 0+. */
  readonly wantFence: boolean;
  /** bool, versions 0+. */
  readonly wantShutDown: boolean;
  /** array of uuid, versions 1+, tag 0. */
  readonly offlineLogDirs?: readonly Uuid[] | undefined;
  /** array of uuid, versions 2+, nullable, tag 1, default null. */
  readonly cordonedLogDirs?: readonly Uuid[] | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link BrokerHeartbeatRequest} as read: every field is there. */
export class BrokerHeartbeatRequestView implements BrokerHeartbeatRequest {
  declare readonly brokerId: number;
  declare readonly brokerEpoch: bigint;
  declare readonly currentMetadataOffset: bigint;
  declare readonly wantFence: boolean;
  declare readonly wantShutDown: boolean;
  declare readonly offlineLogDirs: readonly Uuid[];
  declare readonly cordonedLogDirs: readonly Uuid[] | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.brokerId = reader.int32();
    this.brokerEpoch = reader.int64();
    this.currentMetadataOffset = reader.int64();
    this.wantFence = reader.bool();
    this.wantShutDown = reader.bool();
    this.offlineLogDirs = [];
    this.cordonedLogDirs = null;
    let unknown = NO_TAGGED_FIELDS;
    for (let count = reader.unsignedVarint(); count > 0; count--) {
      const tag = reader.unsignedVarint();
      const end = reader.tagEnd();
      switch (tag) {
        case 0:
          this.offlineLogDirs = reader.array(true, 'uuid');
          reader.closeTag(tag, end, version >= 1);
          break;
        case 1:
          this.cordonedLogDirs = reader.nullableArray(true, true, 'uuid');
          reader.closeTag(tag, end, version >= 2);
          break;
        default:
          unknown = reader.unknownField(unknown, tag, end);
      }
    }
    this.unknownTaggedFields = unknown;
  }
}

function writeBrokerHeartbeatRequest(
  writer: Writer,
  {
    brokerId,
    brokerEpoch = -1,
    currentMetadataOffset,
    wantFence,
    wantShutDown,
    offlineLogDirs = [],
    cordonedLogDirs = null,
    unknownTaggedFields,
  }: BrokerHeartbeatRequest,
  version: number,
): void {
  writer.int32(brokerId);
  writer.int64(brokerEpoch);
  writer.int64(currentMetadataOffset);
  writer.bool(wantFence);
  writer.bool(wantShutDown);
  let tags: TaggedField[] | undefined;
  if (offlineLogDirs?.length !== 0) {
    if (!(version >= 1)) lacking('offlineLogDirs', version, '1+');
    const mark = writer.beginTag();
    writer.array(offlineLogDirs, true, false, 'uuid');
    tags = writer.endTag(tags, 0, mark);
  }
  if (cordonedLogDirs !== null) {
    if (!(version >= 2)) lacking('cordonedLogDirs', version, '2+');
    const mark = writer.beginTag();
    writer.array(cordonedLogDirs, true, true, 'uuid');
    tags = writer.endTag(tags, 1, mark);
  }
  writer.taggedFields(true, tags, unknownTaggedFields);
}

const BrokerHeartbeatRequestCodec: Codec<BrokerHeartbeatRequest, BrokerHeartbeatRequestView> = /* @__PURE__ */ new MessageCodec(
  'BrokerHeartbeatRequest',
  [0, 2, 0],
  BrokerHeartbeatRequestView,
  writeBrokerHeartbeatRequest,
);

/** BrokerHeartbeatResponse, versions 0 to 2. */
export interface BrokerHeartbeatResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** bool, versions 0+, default false. */
  readonly isCaughtUp?: boolean | undefined;
  /** bool, versions 0+, default true. */
  readonly isFenced?: boolean | undefined;
  /** bool, versions 0+. */
  readonly shouldShutDown: boolean;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link BrokerHeartbeatResponse} as read: every field is there. */
export class BrokerHeartbeatResponseView implements BrokerHeartbeatResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly isCaughtUp: boolean;
  declare readonly isFenced: boolean;
  declare readonly shouldShutDown: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.isCaughtUp = reader.bool();
    this.isFenced = reader.bool();
    this.shouldShutDown = reader.bool();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeBrokerHeartbeatResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    isCaughtUp = false,
    isFenced = true,
    shouldShutDown,
    unknownTaggedFields,
  }: BrokerHeartbeatResponse,
  _version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.bool(isCaughtUp);
  writer.bool(isFenced);
  writer.bool(shouldShutDown);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const BrokerHeartbeatResponseCodec: Codec<BrokerHeartbeatResponse, BrokerHeartbeatResponseView> = /* @__PURE__ */ new MessageCodec(
  'BrokerHeartbeatResponse',
  [0, 2, 0],
  BrokerHeartbeatResponseView,
  writeBrokerHeartbeatResponse,
);

/** The BrokerHeartbeat API. */
export const BrokerHeartbeatApi: Api<
  BrokerHeartbeatRequest,
  BrokerHeartbeatRequestView,
  BrokerHeartbeatResponse,
  BrokerHeartbeatResponseView
> = /* @__PURE__ */ new MessageApi(
  63,
  'BrokerHeartbeat',
  BrokerHeartbeatRequestCodec,
  BrokerHeartbeatResponseCodec,
);
