// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** ShareAcknowledgeRequest, versions 1 to 2. */
export interface ShareAcknowledgeRequest {
  /** string, versions 1+, nullable, default null. */
  readonly groupId?: string | null | undefined;
  /** string, versions 1+, nullable. */
  readonly memberId: string | null;
  /** int32, versions 1+. */
  readonly shareSessionEpoch: number;
  /** bool, versions 2+, default false. */
  readonly isRenewAck?: boolean | undefined;
  /** array of AcknowledgeTopic, versions 1+. */
  readonly topics: readonly ShareAcknowledgeRequestAcknowledgeTopic[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AcknowledgeTopic of ShareAcknowledgeRequest. */
export interface ShareAcknowledgeRequestAcknowledgeTopic {
  /** uuid, versions 1+. */
  readonly topicId: Uuid;
  /** array of AcknowledgePartition, versions 1+. */
  readonly partitions: readonly ShareAcknowledgeRequestAcknowledgePartition[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AcknowledgePartition of ShareAcknowledgeRequest. */
export interface ShareAcknowledgeRequestAcknowledgePartition {
  /** int32, versions 1+. */
  readonly partitionIndex: number;
  /** array of AcknowledgementBatch, versions 1+. */
  readonly acknowledgementBatches: readonly ShareAcknowledgeRequestAcknowledgementBatch[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AcknowledgementBatch of ShareAcknowledgeRequest. */
export interface ShareAcknowledgeRequestAcknowledgementBatch {
  /** int64, versions 1+. */
  readonly firstOffset: bigint | number;
  /** int64, versions 1+. */
  readonly lastOffset: bigint | number;
  /** array of int8, versions 1+. */
  readonly acknowledgeTypes: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ShareAcknowledgeRequestAcknowledgementBatch} as read: every field is there. */
export class ShareAcknowledgeRequestAcknowledgementBatchView implements ShareAcknowledgeRequestAcknowledgementBatch {
  declare readonly firstOffset: bigint;
  declare readonly lastOffset: bigint;
  declare readonly acknowledgeTypes: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.firstOffset = reader.int64();
    this.lastOffset = reader.int64();
    this.acknowledgeTypes = reader.array(true, 'int8');
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeShareAcknowledgeRequestAcknowledgementBatch(
  writer: Writer,
  {
    firstOffset,
    lastOffset,
    acknowledgeTypes,
    unknownTaggedFields,
  }: ShareAcknowledgeRequestAcknowledgementBatch,
  _version: number,
): void {
  writer.int64(firstOffset);
  writer.int64(lastOffset);
  writer.array(acknowledgeTypes, true, false, 'int8');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareAcknowledgeRequestAcknowledgePartition} as read: every field is there. */
export class ShareAcknowledgeRequestAcknowledgePartitionView implements ShareAcknowledgeRequestAcknowledgePartition {
  declare readonly partitionIndex: number;
  declare readonly acknowledgementBatches: readonly ShareAcknowledgeRequestAcknowledgementBatchView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.partitionIndex = reader.int32();
    this.acknowledgementBatches = reader.structs(true, ShareAcknowledgeRequestAcknowledgementBatchView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeShareAcknowledgeRequestAcknowledgePartition(
  writer: Writer,
  {
    partitionIndex,
    acknowledgementBatches,
    unknownTaggedFields,
  }: ShareAcknowledgeRequestAcknowledgePartition,
  version: number,
): void {
  writer.int32(partitionIndex);
  writer.structs(acknowledgementBatches, true, false, writeShareAcknowledgeRequestAcknowledgementBatch, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareAcknowledgeRequestAcknowledgeTopic} as read: every field is there. */
export class ShareAcknowledgeRequestAcknowledgeTopicView implements ShareAcknowledgeRequestAcknowledgeTopic {
  declare readonly partitions: readonly ShareAcknowledgeRequestAcknowledgePartitionView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.partitions = reader.structs(true, ShareAcknowledgeRequestAcknowledgePartitionView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeShareAcknowledgeRequestAcknowledgeTopic(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: ShareAcknowledgeRequestAcknowledgeTopic,
  version: number,
): void {
  writer.uuid(topicId);
  writer.structs(partitions, true, false, writeShareAcknowledgeRequestAcknowledgePartition, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareAcknowledgeRequest} as read: every field is there. */
export class ShareAcknowledgeRequestView implements ShareAcknowledgeRequest {
  declare readonly shareSessionEpoch: number;
  declare readonly isRenewAck: boolean;
  declare readonly topics: readonly ShareAcknowledgeRequestAcknowledgeTopicView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;
  readonly #memberId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(true, true);
    this.#memberId = reader.stringSlot(true, true);
    this.shareSessionEpoch = reader.int32();
    this.isRenewAck = version >= 2 ? reader.bool() : false;
    this.topics = reader.structs(true, ShareAcknowledgeRequestAcknowledgeTopicView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get groupId(): string | null {
    return nullableStringAt(this.#frame, this.#groupId);
  }

  get memberId(): string | null {
    return nullableStringAt(this.#frame, this.#memberId);
  }
}

function writeShareAcknowledgeRequest(
  writer: Writer,
  {
    groupId = null,
    memberId,
    shareSessionEpoch,
    isRenewAck = false,
    topics,
    unknownTaggedFields,
  }: ShareAcknowledgeRequest,
  version: number,
): void {
  writer.string(groupId, true, true);
  writer.string(memberId, true, true);
  writer.int32(shareSessionEpoch);
  if (version >= 2) writer.bool(isRenewAck);
  else if (isRenewAck !== false) lacking('isRenewAck', version, '2+');
  writer.structs(topics, true, false, writeShareAcknowledgeRequestAcknowledgeTopic, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const ShareAcknowledgeRequestCodec: Codec<ShareAcknowledgeRequest, ShareAcknowledgeRequestView> = /* @__PURE__ */ new MessageCodec(
  'ShareAcknowledgeRequest',
  [1, 2, 1],
  ShareAcknowledgeRequestView,
  writeShareAcknowledgeRequest,
);

/** ShareAcknowledgeResponse, versions 1 to 2. */
export interface ShareAcknowledgeResponse {
  /** int32, versions 1+. */
  readonly throttleTimeMs: number;
  /** int16, versions 1+. */
  readonly errorCode: number;
  /** string, versions 1+, nullable, default null. */
  readonly errorMessage?: string | null | undefined;
  /** int32, versions 2+, default 0, ignorable. */
  readonly acquisitionLockTimeoutMs?: number | undefined;
  /** array of ShareAcknowledgeTopicResponse, versions 1+. */
  readonly responses: readonly ShareAcknowledgeResponseShareAcknowledgeTopicResponse[];
  /** array of NodeEndpoint, versions 1+. */
  readonly nodeEndpoints: readonly ShareAcknowledgeResponseNodeEndpoint[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** NodeEndpoint of ShareAcknowledgeResponse. */
export interface ShareAcknowledgeResponseNodeEndpoint {
  /** int32, versions 1+. */
  readonly nodeId: number;
  /** string, versions 1+. */
  readonly host: string;
  /** int32, versions 1+. */
  readonly port: number;
  /** string, versions 1+, nullable, default null. */
  readonly rack?: string | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ShareAcknowledgeTopicResponse of ShareAcknowledgeResponse. */
export interface ShareAcknowledgeResponseShareAcknowledgeTopicResponse {
  /** uuid, versions 1+. */
  readonly topicId: Uuid;
  /** array of PartitionData, versions 1+. */
  readonly partitions: readonly ShareAcknowledgeResponsePartitionData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionData of ShareAcknowledgeResponse. */
export interface ShareAcknowledgeResponsePartitionData {
  /** int32, versions 1+. */
  readonly partitionIndex: number;
  /** int16, versions 1+. */
  readonly errorCode: number;
  /** string, versions 1+, nullable, default null. */
  readonly errorMessage?: string | null | undefined;
  /** LeaderIdAndEpoch, versions 1+. */
  readonly currentLeader: ShareAcknowledgeResponseLeaderIdAndEpoch;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** LeaderIdAndEpoch of ShareAcknowledgeResponse. */
export interface ShareAcknowledgeResponseLeaderIdAndEpoch {
  /** int32, versions 1+. */
  readonly leaderId: number;
  /** int32, versions 1+. */
  readonly leaderEpoch: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ShareAcknowledgeResponseLeaderIdAndEpoch} as read: every field is there. */
export class ShareAcknowledgeResponseLeaderIdAndEpochView implements ShareAcknowledgeResponseLeaderIdAndEpoch {
  declare readonly leaderId: number;
  declare readonly leaderEpoch: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.leaderId = reader.int32();
    this.leaderEpoch = reader.int32();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeShareAcknowledgeResponseLeaderIdAndEpoch(
  writer: Writer,
  {
    leaderId,
    leaderEpoch,
    unknownTaggedFields,
  }: ShareAcknowledgeResponseLeaderIdAndEpoch,
  _version: number,
): void {
  writer.int32(leaderId);
  writer.int32(leaderEpoch);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareAcknowledgeResponsePartitionData} as read: every field is there. */
export class ShareAcknowledgeResponsePartitionDataView implements ShareAcknowledgeResponsePartitionData {
  declare readonly partitionIndex: number;
  declare readonly errorCode: number;
  declare readonly currentLeader: ShareAcknowledgeResponseLeaderIdAndEpochView;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.partitionIndex = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.currentLeader = new ShareAcknowledgeResponseLeaderIdAndEpochView(reader, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeShareAcknowledgeResponsePartitionData(
  writer: Writer,
  {
    partitionIndex,
    errorCode,
    errorMessage = null,
    currentLeader,
    unknownTaggedFields,
  }: ShareAcknowledgeResponsePartitionData,
  version: number,
): void {
  writer.int32(partitionIndex);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writeShareAcknowledgeResponseLeaderIdAndEpoch(writer, currentLeader, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareAcknowledgeResponseShareAcknowledgeTopicResponse} as read: every field is there. */
export class ShareAcknowledgeResponseShareAcknowledgeTopicResponseView implements ShareAcknowledgeResponseShareAcknowledgeTopicResponse {
  declare readonly partitions: readonly ShareAcknowledgeResponsePartitionDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.partitions = reader.structs(true, ShareAcknowledgeResponsePartitionDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeShareAcknowledgeResponseShareAcknowledgeTopicResponse(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: ShareAcknowledgeResponseShareAcknowledgeTopicResponse,
  version: number,
): void {
  writer.uuid(topicId);
  writer.structs(partitions, true, false, writeShareAcknowledgeResponsePartitionData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareAcknowledgeResponseNodeEndpoint} as read: every field is there. */
export class ShareAcknowledgeResponseNodeEndpointView implements ShareAcknowledgeResponseNodeEndpoint {
  declare readonly nodeId: number;
  declare readonly port: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #host: number;
  readonly #rack: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.nodeId = reader.int32();
    this.#host = reader.stringSlot(true, false);
    this.port = reader.int32();
    this.#rack = reader.stringSlot(true, true);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get host(): string {
    return stringAt(this.#frame, this.#host);
  }

  get rack(): string | null {
    return nullableStringAt(this.#frame, this.#rack);
  }
}

function writeShareAcknowledgeResponseNodeEndpoint(
  writer: Writer,
  {
    nodeId,
    host,
    port,
    rack = null,
    unknownTaggedFields,
  }: ShareAcknowledgeResponseNodeEndpoint,
  _version: number,
): void {
  writer.int32(nodeId);
  writer.string(host, true);
  writer.int32(port);
  writer.string(rack, true, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareAcknowledgeResponse} as read: every field is there. */
export class ShareAcknowledgeResponseView implements ShareAcknowledgeResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly acquisitionLockTimeoutMs: number;
  declare readonly responses: readonly ShareAcknowledgeResponseShareAcknowledgeTopicResponseView[];
  declare readonly nodeEndpoints: readonly ShareAcknowledgeResponseNodeEndpointView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.acquisitionLockTimeoutMs = version >= 2 ? reader.int32() : 0;
    this.responses = reader.structs(true, ShareAcknowledgeResponseShareAcknowledgeTopicResponseView, version);
    this.nodeEndpoints = reader.structs(true, ShareAcknowledgeResponseNodeEndpointView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeShareAcknowledgeResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    errorMessage = null,
    acquisitionLockTimeoutMs = 0,
    responses,
    nodeEndpoints,
    unknownTaggedFields,
  }: ShareAcknowledgeResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  if (version >= 2) writer.int32(acquisitionLockTimeoutMs);
  writer.structs(responses, true, false, writeShareAcknowledgeResponseShareAcknowledgeTopicResponse, version);
  writer.structs(nodeEndpoints, true, false, writeShareAcknowledgeResponseNodeEndpoint, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const ShareAcknowledgeResponseCodec: Codec<ShareAcknowledgeResponse, ShareAcknowledgeResponseView> = /* @__PURE__ */ new MessageCodec(
  'ShareAcknowledgeResponse',
  [1, 2, 1],
  ShareAcknowledgeResponseView,
  writeShareAcknowledgeResponse,
);

/** The ShareAcknowledge API. */
export const ShareAcknowledgeApi: Api<
  ShareAcknowledgeRequest,
  ShareAcknowledgeRequestView,
  ShareAcknowledgeResponse,
  ShareAcknowledgeResponseView
> = /* @__PURE__ */ new MessageApi(
  79,
  'ShareAcknowledge',
  ShareAcknowledgeRequestCodec,
  ShareAcknowledgeResponseCodec,
);
