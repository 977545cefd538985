// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { bytesAt, nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { UnreadBytes } from '../unread-bytes.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** ShareFetchRequest, versions 1 to 2. */
export interface ShareFetchRequest {
  /** string, versions 1+, nullable, default null. */
  readonly groupId?: string | null | undefined;
  /** string, versions 1+, nullable. */
  readonly memberId: string | null;
  /** int32, versions 1+. */
  readonly shareSessionEpoch: number;
  /** int32, versions 1+. */
  readonly maxWaitMs: number;
  /** int32, versions 1+. */
  readonly minBytes: number;
  /** int32, versions 1+, default 2147483647. */
  readonly maxBytes?: number | undefined;
  /** int32, versions 1+. */
  readonly maxRecords: number;
  /** int32, versions 1+. */
  readonly batchSize: number;
  /** int8, versions 2+, default 0, ignorable. */
  readonly shareAcquireMode?: number | undefined;
  /** bool, versions 2+, default false. */
  readonly isRenewAck?: boolean | undefined;
  /** array of FetchTopic, versions 1+. */
  readonly topics: readonly ShareFetchRequestFetchTopic[];
  /** array of ForgottenTopic, versions 1+. */
  readonly forgottenTopicsData: readonly ShareFetchRequestForgottenTopic[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ForgottenTopic of ShareFetchRequest. */
export interface ShareFetchRequestForgottenTopic {
  /** uuid, versions 1+. */
  readonly topicId: Uuid;
  /** array of int32, versions 1+. */
  readonly partitions: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** FetchTopic of ShareFetchRequest. */
export interface ShareFetchRequestFetchTopic {
  /** uuid, versions 1+. */
  readonly topicId: Uuid;
  /** array of FetchPartition, versions 1+. */
  readonly partitions: readonly ShareFetchRequestFetchPartition[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** FetchPartition of ShareFetchRequest. */
export interface ShareFetchRequestFetchPartition {
  /** int32, versions 1+. */
  readonly partitionIndex: number;
  /** array of AcknowledgementBatch, versions 1+. */
  readonly acknowledgementBatches: readonly ShareFetchRequestAcknowledgementBatch[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AcknowledgementBatch of ShareFetchRequest. */
export interface ShareFetchRequestAcknowledgementBatch {
  /** int64, versions 1+. */
  readonly firstOffset: bigint | number;
  /** int64, versions 1+. */
  readonly lastOffset: bigint | number;
  /** array of int8, versions 1+. */
  readonly acknowledgeTypes: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ShareFetchRequestAcknowledgementBatch} as read: every field is there. */
export class ShareFetchRequestAcknowledgementBatchView implements ShareFetchRequestAcknowledgementBatch {
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

function writeShareFetchRequestAcknowledgementBatch(
  writer: Writer,
  {
    firstOffset,
    lastOffset,
    acknowledgeTypes,
    unknownTaggedFields,
  }: ShareFetchRequestAcknowledgementBatch,
  _version: number,
): void {
  writer.int64(firstOffset);
  writer.int64(lastOffset);
  writer.array(acknowledgeTypes, true, false, 'int8');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareFetchRequestFetchPartition} as read: every field is there. */
export class ShareFetchRequestFetchPartitionView implements ShareFetchRequestFetchPartition {
  declare readonly partitionIndex: number;
  declare readonly acknowledgementBatches: readonly ShareFetchRequestAcknowledgementBatchView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.partitionIndex = reader.int32();
    this.acknowledgementBatches = reader.structs(true, ShareFetchRequestAcknowledgementBatchView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeShareFetchRequestFetchPartition(
  writer: Writer,
  {
    partitionIndex,
    acknowledgementBatches,
    unknownTaggedFields,
  }: ShareFetchRequestFetchPartition,
  version: number,
): void {
  writer.int32(partitionIndex);
  writer.structs(acknowledgementBatches, true, false, writeShareFetchRequestAcknowledgementBatch, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareFetchRequestFetchTopic} as read: every field is there. */
export class ShareFetchRequestFetchTopicView implements ShareFetchRequestFetchTopic {
  declare readonly partitions: readonly ShareFetchRequestFetchPartitionView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.partitions = reader.structs(true, ShareFetchRequestFetchPartitionView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeShareFetchRequestFetchTopic(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: ShareFetchRequestFetchTopic,
  version: number,
): void {
  writer.uuid(topicId);
  writer.structs(partitions, true, false, writeShareFetchRequestFetchPartition, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareFetchRequestForgottenTopic} as read: every field is there. */
export class ShareFetchRequestForgottenTopicView implements ShareFetchRequestForgottenTopic {
  declare readonly partitions: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.partitions = reader.array(true, 'int32');
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeShareFetchRequestForgottenTopic(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: ShareFetchRequestForgottenTopic,
  _version: number,
): void {
  writer.uuid(topicId);
  writer.array(partitions, true, false, 'int32');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareFetchRequest} as read: every field is there. */
export class ShareFetchRequestView implements ShareFetchRequest {
  declare readonly shareSessionEpoch: number;
  declare readonly maxWaitMs: number;
  declare readonly minBytes: number;
  declare readonly maxBytes: number;
  declare readonly maxRecords: number;
  declare readonly batchSize: number;
  declare readonly shareAcquireMode: number;
  declare readonly isRenewAck: boolean;
  declare readonly topics: readonly ShareFetchRequestFetchTopicView[];
  declare readonly forgottenTopicsData: readonly ShareFetchRequestForgottenTopicView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;
  readonly #memberId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(true, true);
    this.#memberId = reader.stringSlot(true, true);
    this.shareSessionEpoch = reader.int32();
    this.maxWaitMs = reader.int32();
    this.minBytes = reader.int32();
    this.maxBytes = reader.int32();
    this.maxRecords = reader.int32();
    this.batchSize = reader.int32();
    this.shareAcquireMode = version >= 2 ? reader.int8() : 0;
    this.isRenewAck = version >= 2 ? reader.bool() : false;
    this.topics = reader.structs(true, ShareFetchRequestFetchTopicView, version);
    this.forgottenTopicsData = reader.structs(true, ShareFetchRequestForgottenTopicView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get groupId(): string | null {
    return nullableStringAt(this.#frame, this.#groupId);
  }

  get memberId(): string | null {
    return nullableStringAt(this.#frame, this.#memberId);
  }
}

function writeShareFetchRequest(
  writer: Writer,
  {
    groupId = null,
    memberId,
    shareSessionEpoch,
    maxWaitMs,
    minBytes,
    maxBytes = 2147483647,
    maxRecords,
    batchSize,
    shareAcquireMode = 0,
    isRenewAck = false,
    topics,
    forgottenTopicsData,
    unknownTaggedFields,
  }: ShareFetchRequest,
  version: number,
): void {
  writer.string(groupId, true, true);
  writer.string(memberId, true, true);
  writer.int32(shareSessionEpoch);
  writer.int32(maxWaitMs);
  writer.int32(minBytes);
  writer.int32(maxBytes);
  writer.int32(maxRecords);
  writer.int32(batchSize);
  if (version >= 2) writer.int8(shareAcquireMode);
  if (version >= 2) writer.bool(isRenewAck);
  else if (isRenewAck !== false) lacking('isRenewAck', version, '2+');
  writer.structs(topics, true, false, writeShareFetchRequestFetchTopic, version);
  writer.structs(forgottenTopicsData, true, false, writeShareFetchRequestForgottenTopic, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const ShareFetchRequestCodec: Codec<ShareFetchRequest, ShareFetchRequestView> = /* @__PURE__ */ new MessageCodec(
  'ShareFetchRequest',
  [1, 2, 1],
  ShareFetchRequestView,
  writeShareFetchRequest,
);

/** ShareFetchResponse, versions 1 to 2. */
export interface ShareFetchResponse {
  /** int32, versions 1+. */
  readonly throttleTimeMs: number;
  /** int16, versions 1+. */
  readonly errorCode: number;
  /** string, versions 1+, nullable, default null. */
  readonly errorMessage?: string | null | undefined;
  /** int32, versions 1+. */
  readonly acquisitionLockTimeoutMs: number;
  /** array of ShareFetchableTopicResponse, versions 1+. */
  readonly responses: readonly ShareFetchResponseShareFetchableTopicResponse[];
  /** array of NodeEndpoint, versions 1+. */
  readonly nodeEndpoints: readonly ShareFetchResponseNodeEndpoint[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** NodeEndpoint of ShareFetchResponse. */
export interface ShareFetchResponseNodeEndpoint {
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

/** ShareFetchableTopicResponse of ShareFetchResponse. */
export interface ShareFetchResponseShareFetchableTopicResponse {
  /** uuid, versions 1+. */
  readonly topicId: Uuid;
  /** array of PartitionData, versions 1+. */
  readonly partitions: readonly ShareFetchResponsePartitionData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionData of ShareFetchResponse. */
export interface ShareFetchResponsePartitionData {
  /** int32, versions 1+. */
  readonly partitionIndex: number;
  /** int16, versions 1+. */
  readonly errorCode: number;
  /** string, versions 1+, nullable, default null. */
  readonly errorMessage?: string | null | undefined;
  /** int16, versions 1+. */
  readonly acknowledgeErrorCode: number;
  /** string, versions 1+, nullable, default null. */
  readonly acknowledgeErrorMessage?: string | null | undefined;
  /** LeaderIdAndEpoch, versions 1+. */
  readonly currentLeader: ShareFetchResponseLeaderIdAndEpoch;
  /** records, versions 1+. */
  readonly records: Uint8Array | UnreadBytes;
  /** array of AcquiredRecords, versions 1+. */
  readonly acquiredRecords: readonly ShareFetchResponseAcquiredRecords[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AcquiredRecords of ShareFetchResponse. */
export interface ShareFetchResponseAcquiredRecords {
  /** int64, versions 1+. */
  readonly firstOffset: bigint | number;
  /** int64, versions 1+. */
  readonly lastOffset: bigint | number;
  /** int16, versions 1+. */
  readonly deliveryCount: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** LeaderIdAndEpoch of ShareFetchResponse. */
export interface ShareFetchResponseLeaderIdAndEpoch {
  /** int32, versions 1+. */
  readonly leaderId: number;
  /** int32, versions 1+. */
  readonly leaderEpoch: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ShareFetchResponseLeaderIdAndEpoch} as read: every field is there. */
export class ShareFetchResponseLeaderIdAndEpochView implements ShareFetchResponseLeaderIdAndEpoch {
  declare readonly leaderId: number;
  declare readonly leaderEpoch: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.leaderId = reader.int32();
    this.leaderEpoch = reader.int32();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeShareFetchResponseLeaderIdAndEpoch(
  writer: Writer,
  {
    leaderId,
    leaderEpoch,
    unknownTaggedFields,
  }: ShareFetchResponseLeaderIdAndEpoch,
  _version: number,
): void {
  writer.int32(leaderId);
  writer.int32(leaderEpoch);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareFetchResponseAcquiredRecords} as read: every field is there. */
export class ShareFetchResponseAcquiredRecordsView implements ShareFetchResponseAcquiredRecords {
  declare readonly firstOffset: bigint;
  declare readonly lastOffset: bigint;
  declare readonly deliveryCount: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.firstOffset = reader.int64();
    this.lastOffset = reader.int64();
    this.deliveryCount = reader.int16();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeShareFetchResponseAcquiredRecords(
  writer: Writer,
  {
    firstOffset,
    lastOffset,
    deliveryCount,
    unknownTaggedFields,
  }: ShareFetchResponseAcquiredRecords,
  _version: number,
): void {
  writer.int64(firstOffset);
  writer.int64(lastOffset);
  writer.int16(deliveryCount);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareFetchResponsePartitionData} as read: every field is there. */
export class ShareFetchResponsePartitionDataView implements ShareFetchResponsePartitionData {
  declare readonly partitionIndex: number;
  declare readonly errorCode: number;
  declare readonly acknowledgeErrorCode: number;
  declare readonly currentLeader: ShareFetchResponseLeaderIdAndEpochView;
  declare readonly acquiredRecords: readonly ShareFetchResponseAcquiredRecordsView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;
  readonly #acknowledgeErrorMessage: number;
  readonly #records: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.partitionIndex = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.acknowledgeErrorCode = reader.int16();
    this.#acknowledgeErrorMessage = reader.stringSlot(true, true);
    this.currentLeader = new ShareFetchResponseLeaderIdAndEpochView(reader, version);
    this.#records = reader.bytesSlot(true, false);
    this.acquiredRecords = reader.structs(true, ShareFetchResponseAcquiredRecordsView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }

  get acknowledgeErrorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#acknowledgeErrorMessage);
  }

  get records(): Uint8Array {
    return bytesAt(this.#frame, this.#records);
  }
}

function writeShareFetchResponsePartitionData(
  writer: Writer,
  {
    partitionIndex,
    errorCode,
    errorMessage = null,
    acknowledgeErrorCode,
    acknowledgeErrorMessage = null,
    currentLeader,
    records,
    acquiredRecords,
    unknownTaggedFields,
  }: ShareFetchResponsePartitionData,
  version: number,
): void {
  writer.int32(partitionIndex);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.int16(acknowledgeErrorCode);
  writer.string(acknowledgeErrorMessage, true, true);
  writeShareFetchResponseLeaderIdAndEpoch(writer, currentLeader, version);
  writer.byteArray(records, true);
  writer.structs(acquiredRecords, true, false, writeShareFetchResponseAcquiredRecords, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareFetchResponseShareFetchableTopicResponse} as read: every field is there. */
export class ShareFetchResponseShareFetchableTopicResponseView implements ShareFetchResponseShareFetchableTopicResponse {
  declare readonly partitions: readonly ShareFetchResponsePartitionDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.partitions = reader.structs(true, ShareFetchResponsePartitionDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeShareFetchResponseShareFetchableTopicResponse(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: ShareFetchResponseShareFetchableTopicResponse,
  version: number,
): void {
  writer.uuid(topicId);
  writer.structs(partitions, true, false, writeShareFetchResponsePartitionData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareFetchResponseNodeEndpoint} as read: every field is there. */
export class ShareFetchResponseNodeEndpointView implements ShareFetchResponseNodeEndpoint {
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

function writeShareFetchResponseNodeEndpoint(
  writer: Writer,
  {
    nodeId,
    host,
    port,
    rack = null,
    unknownTaggedFields,
  }: ShareFetchResponseNodeEndpoint,
  _version: number,
): void {
  writer.int32(nodeId);
  writer.string(host, true);
  writer.int32(port);
  writer.string(rack, true, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareFetchResponse} as read: every field is there. */
export class ShareFetchResponseView implements ShareFetchResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly acquisitionLockTimeoutMs: number;
  declare readonly responses: readonly ShareFetchResponseShareFetchableTopicResponseView[];
  declare readonly nodeEndpoints: readonly ShareFetchResponseNodeEndpointView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.acquisitionLockTimeoutMs = reader.int32();
    this.responses = reader.structs(true, ShareFetchResponseShareFetchableTopicResponseView, version);
    this.nodeEndpoints = reader.structs(true, ShareFetchResponseNodeEndpointView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeShareFetchResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    errorMessage = null,
    acquisitionLockTimeoutMs,
    responses,
    nodeEndpoints,
    unknownTaggedFields,
  }: ShareFetchResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.int32(acquisitionLockTimeoutMs);
  writer.structs(responses, true, false, writeShareFetchResponseShareFetchableTopicResponse, version);
  writer.structs(nodeEndpoints, true, false, writeShareFetchResponseNodeEndpoint, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const ShareFetchResponseCodec: Codec<ShareFetchResponse, ShareFetchResponseView> = /* @__PURE__ */ new MessageCodec(
  'ShareFetchResponse',
  [1, 2, 1],
  ShareFetchResponseView,
  writeShareFetchResponse,
);

/** The ShareFetch API. */
export const ShareFetchApi: Api<
  ShareFetchRequest,
  ShareFetchRequestView,
  ShareFetchResponse,
  ShareFetchResponseView
> = /* @__PURE__ */ new MessageApi(
  78,
  'ShareFetch',
  ShareFetchRequestCodec,
  ShareFetchResponseCodec,
);
