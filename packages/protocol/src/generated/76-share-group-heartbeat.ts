// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** ShareGroupHeartbeatRequest, version 1. */
export interface ShareGroupHeartbeatRequest {
  /** string, versions 1+. */
  readonly groupId: string;
  /** string, versions 1+. */
  readonly memberId: string;
  /** int32, versions 1+. */
  readonly memberEpoch: number;
  /** string, versions 1+, nullable, default null. */
  readonly rackId?: string | null | undefined;
  /** array of string, versions 1+, nullable, default null. */
  readonly subscribedTopicNames?: readonly string[] | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ShareGroupHeartbeatRequest} as read: every field is there. */
export class ShareGroupHeartbeatRequestView implements ShareGroupHeartbeatRequest {
  declare readonly memberEpoch: number;
  declare readonly subscribedTopicNames: readonly string[] | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;
  readonly #memberId: number;
  readonly #rackId: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(true, false);
    this.#memberId = reader.stringSlot(true, false);
    this.memberEpoch = reader.int32();
    this.#rackId = reader.stringSlot(true, true);
    this.subscribedTopicNames = reader.strings(true, true);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }

  get memberId(): string {
    return stringAt(this.#frame, this.#memberId);
  }

  get rackId(): string | null {
    return nullableStringAt(this.#frame, this.#rackId);
  }
}

function writeShareGroupHeartbeatRequest(
  writer: Writer,
  {
    groupId,
    memberId,
    memberEpoch,
    rackId = null,
    subscribedTopicNames = null,
    unknownTaggedFields,
  }: ShareGroupHeartbeatRequest,
  _version: number,
): void {
  writer.string(groupId, true);
  writer.string(memberId, true);
  writer.int32(memberEpoch);
  writer.string(rackId, true, true);
  writer.strings(subscribedTopicNames, true, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const ShareGroupHeartbeatRequestCodec: Codec<ShareGroupHeartbeatRequest, ShareGroupHeartbeatRequestView> = /* @__PURE__ */ new MessageCodec(
  'ShareGroupHeartbeatRequest',
  [1, 1, 1],
  ShareGroupHeartbeatRequestView,
  writeShareGroupHeartbeatRequest,
);

/** ShareGroupHeartbeatResponse, version 1. */
export interface ShareGroupHeartbeatResponse {
  /** int32, versions 1+. */
  readonly throttleTimeMs: number;
  /** int16, versions 1+. */
  readonly errorCode: number;
  /** string, versions 1+, nullable, default null. */
  readonly errorMessage?: string | null | undefined;
  /** string, versions 1+, nullable, default null. */
  readonly memberId?: string | null | undefined;
  /** int32, versions 1+. */
  readonly memberEpoch: number;
  /** int32, versions 1+. */
  readonly heartbeatIntervalMs: number;
  /** Assignment, versions 1+, nullable, default null. */
  readonly assignment?: ShareGroupHeartbeatResponseAssignment | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Assignment of ShareGroupHeartbeatResponse. */
export interface ShareGroupHeartbeatResponseAssignment {
  /** array of TopicPartitions, versions 1+. */
  readonly topicPartitions: readonly ShareGroupHeartbeatResponseTopicPartitions[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicPartitions of ShareGroupHeartbeatResponse. */
export interface ShareGroupHeartbeatResponseTopicPartitions {
  /** uuid, versions 1+. */
  readonly topicId: Uuid;
  /** array of int32, versions 1+. */
  readonly partitions: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ShareGroupHeartbeatResponseTopicPartitions} as read: every field is there. */
export class ShareGroupHeartbeatResponseTopicPartitionsView implements ShareGroupHeartbeatResponseTopicPartitions {
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

function writeShareGroupHeartbeatResponseTopicPartitions(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: ShareGroupHeartbeatResponseTopicPartitions,
  _version: number,
): void {
  writer.uuid(topicId);
  writer.array(partitions, true, false, 'int32');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareGroupHeartbeatResponseAssignment} as read: every field is there. */
export class ShareGroupHeartbeatResponseAssignmentView implements ShareGroupHeartbeatResponseAssignment {
  declare readonly topicPartitions: readonly ShareGroupHeartbeatResponseTopicPartitionsView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.topicPartitions = reader.structs(true, ShareGroupHeartbeatResponseTopicPartitionsView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeShareGroupHeartbeatResponseAssignment(
  writer: Writer,
  {
    topicPartitions,
    unknownTaggedFields,
  }: ShareGroupHeartbeatResponseAssignment,
  version: number,
): void {
  writer.structs(topicPartitions, true, false, writeShareGroupHeartbeatResponseTopicPartitions, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareGroupHeartbeatResponse} as read: every field is there. */
export class ShareGroupHeartbeatResponseView implements ShareGroupHeartbeatResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly memberEpoch: number;
  declare readonly heartbeatIntervalMs: number;
  declare readonly assignment: ShareGroupHeartbeatResponseAssignmentView | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;
  readonly #memberId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.#memberId = reader.stringSlot(true, true);
    this.memberEpoch = reader.int32();
    this.heartbeatIntervalMs = reader.int32();
    this.assignment = reader.nullableStruct(ShareGroupHeartbeatResponseAssignmentView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }

  get memberId(): string | null {
    return nullableStringAt(this.#frame, this.#memberId);
  }
}

function writeShareGroupHeartbeatResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    errorMessage = null,
    memberId = null,
    memberEpoch,
    heartbeatIntervalMs,
    assignment = null,
    unknownTaggedFields,
  }: ShareGroupHeartbeatResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.string(memberId, true, true);
  writer.int32(memberEpoch);
  writer.int32(heartbeatIntervalMs);
  writer.nullableStruct(assignment, writeShareGroupHeartbeatResponseAssignment, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const ShareGroupHeartbeatResponseCodec: Codec<ShareGroupHeartbeatResponse, ShareGroupHeartbeatResponseView> = /* @__PURE__ */ new MessageCodec(
  'ShareGroupHeartbeatResponse',
  [1, 1, 1],
  ShareGroupHeartbeatResponseView,
  writeShareGroupHeartbeatResponse,
);

/** The ShareGroupHeartbeat API. */
export const ShareGroupHeartbeatApi: Api<
  ShareGroupHeartbeatRequest,
  ShareGroupHeartbeatRequestView,
  ShareGroupHeartbeatResponse,
  ShareGroupHeartbeatResponseView
> = /* @__PURE__ */ new MessageApi(
  76,
  'ShareGroupHeartbeat',
  ShareGroupHeartbeatRequestCodec,
  ShareGroupHeartbeatResponseCodec,
);
