// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** DescribeTopicPartitionsRequest, version 0. */
export interface DescribeTopicPartitionsRequest {
  /** array of TopicRequest, versions 0+. */
  readonly topics: readonly DescribeTopicPartitionsRequestTopicRequest[];
  /** int32, versions 0+, default 2000. */
  readonly responsePartitionLimit?: number | undefined;
  /** Cursor, versions 0+, nullable, default null. */
  readonly cursor?: DescribeTopicPartitionsRequestCursor | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Cursor of DescribeTopicPartitionsRequest. */
export interface DescribeTopicPartitionsRequestCursor {
  /** string, versions 0+. */
  readonly topicName: string;
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicRequest of DescribeTopicPartitionsRequest. */
export interface DescribeTopicPartitionsRequestTopicRequest {
  /** string, versions 0+. */
  readonly name: string;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DescribeTopicPartitionsRequestTopicRequest} as read: every field is there. */
export class DescribeTopicPartitionsRequestTopicRequestView implements DescribeTopicPartitionsRequestTopicRequest {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeDescribeTopicPartitionsRequestTopicRequest(
  writer: Writer,
  {
    name,
    unknownTaggedFields,
  }: DescribeTopicPartitionsRequestTopicRequest,
  _version: number,
): void {
  writer.string(name, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeTopicPartitionsRequestCursor} as read: every field is there. */
export class DescribeTopicPartitionsRequestCursorView implements DescribeTopicPartitionsRequestCursor {
  declare readonly partitionIndex: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicName: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#topicName = reader.stringSlot(true, false);
    this.partitionIndex = reader.int32();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicName(): string {
    return stringAt(this.#frame, this.#topicName);
  }
}

function writeDescribeTopicPartitionsRequestCursor(
  writer: Writer,
  {
    topicName,
    partitionIndex,
    unknownTaggedFields,
  }: DescribeTopicPartitionsRequestCursor,
  _version: number,
): void {
  writer.string(topicName, true);
  writer.int32(partitionIndex);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeTopicPartitionsRequest} as read: every field is there. */
export class DescribeTopicPartitionsRequestView implements DescribeTopicPartitionsRequest {
  declare readonly topics: readonly DescribeTopicPartitionsRequestTopicRequestView[];
  declare readonly responsePartitionLimit: number;
  declare readonly cursor: DescribeTopicPartitionsRequestCursorView | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.topics = reader.structs(true, DescribeTopicPartitionsRequestTopicRequestView, version);
    this.responsePartitionLimit = reader.int32();
    this.cursor = reader.nullableStruct(DescribeTopicPartitionsRequestCursorView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeDescribeTopicPartitionsRequest(
  writer: Writer,
  {
    topics,
    responsePartitionLimit = 2000,
    cursor = null,
    unknownTaggedFields,
  }: DescribeTopicPartitionsRequest,
  version: number,
): void {
  writer.structs(topics, true, false, writeDescribeTopicPartitionsRequestTopicRequest, version);
  writer.int32(responsePartitionLimit);
  writer.nullableStruct(cursor, writeDescribeTopicPartitionsRequestCursor, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const DescribeTopicPartitionsRequestCodec: Codec<DescribeTopicPartitionsRequest, DescribeTopicPartitionsRequestView> = /* @__PURE__ */ new MessageCodec(
  'DescribeTopicPartitionsRequest',
  [0, 0, 0],
  DescribeTopicPartitionsRequestView,
  writeDescribeTopicPartitionsRequest,
);

/** DescribeTopicPartitionsResponse, version 0. */
export interface DescribeTopicPartitionsResponse {
  /** int32, versions 0+, ignorable. */
  readonly throttleTimeMs: number;
  /** array of DescribeTopicPartitionsResponseTopic, versions 0+. */
  readonly topics: readonly DescribeTopicPartitionsResponseTopic[];
  /** Cursor, versions 0+, nullable, default null. */
  readonly nextCursor?: DescribeTopicPartitionsResponseCursor | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Cursor of DescribeTopicPartitionsResponse. */
export interface DescribeTopicPartitionsResponseCursor {
  /** string, versions 0+. */
  readonly topicName: string;
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribeTopicPartitionsResponseTopic of DescribeTopicPartitionsResponse. */
export interface DescribeTopicPartitionsResponseTopic {
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable. */
  readonly name: string | null;
  /** uuid, versions 0+, ignorable. */
  readonly topicId: Uuid;
  /** bool, versions 0+, default false, ignorable. */
  readonly isInternal?: boolean | undefined;
  /** array of DescribeTopicPartitionsResponsePartition, versions 0+. */
  readonly partitions: readonly DescribeTopicPartitionsResponsePartition[];
  /** int32, versions 0+, default -2147483648. */
  readonly topicAuthorizedOperations?: number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribeTopicPartitionsResponsePartition of DescribeTopicPartitionsResponse. */
export interface DescribeTopicPartitionsResponsePartition {
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  /** int32, versions 0+. */
  readonly leaderId: number;
  /** int32, versions 0+, default -1, ignorable. */
  readonly leaderEpoch?: number | undefined;
  /** array of int32, versions 0+. */
  readonly replicaNodes: readonly number[];
  /** array of int32, versions 0+. */
  readonly isrNodes: readonly number[];
  /** array of int32, versions 0+, nullable, default null. */
  readonly eligibleLeaderReplicas?: readonly number[] | null | undefined;
  /** array of int32, versions 0+, nullable, default null. */
  readonly lastKnownElr?: readonly number[] | null | undefined;
  /** array of int32, versions 0+, ignorable. */
  readonly offlineReplicas: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DescribeTopicPartitionsResponsePartition} as read: every field is there. */
export class DescribeTopicPartitionsResponsePartitionView implements DescribeTopicPartitionsResponsePartition {
  declare readonly errorCode: number;
  declare readonly partitionIndex: number;
  declare readonly leaderId: number;
  declare readonly leaderEpoch: number;
  declare readonly replicaNodes: readonly number[];
  declare readonly isrNodes: readonly number[];
  declare readonly eligibleLeaderReplicas: readonly number[] | null;
  declare readonly lastKnownElr: readonly number[] | null;
  declare readonly offlineReplicas: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.errorCode = reader.int16();
    this.partitionIndex = reader.int32();
    this.leaderId = reader.int32();
    this.leaderEpoch = reader.int32();
    this.replicaNodes = reader.array(true, 'int32');
    this.isrNodes = reader.array(true, 'int32');
    this.eligibleLeaderReplicas = reader.nullableArray(true, true, 'int32');
    this.lastKnownElr = reader.nullableArray(true, true, 'int32');
    this.offlineReplicas = reader.array(true, 'int32');
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeDescribeTopicPartitionsResponsePartition(
  writer: Writer,
  {
    errorCode,
    partitionIndex,
    leaderId,
    leaderEpoch = -1,
    replicaNodes,
    isrNodes,
    eligibleLeaderReplicas = null,
    lastKnownElr = null,
    offlineReplicas,
    unknownTaggedFields,
  }: DescribeTopicPartitionsResponsePartition,
  _version: number,
): void {
  writer.int16(errorCode);
  writer.int32(partitionIndex);
  writer.int32(leaderId);
  writer.int32(leaderEpoch);
  writer.array(replicaNodes, true, false, 'int32');
  writer.array(isrNodes, true, false, 'int32');
  writer.array(eligibleLeaderReplicas, true, true, 'int32');
  writer.array(lastKnownElr, true, true, 'int32');
  writer.array(offlineReplicas, true, false, 'int32');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeTopicPartitionsResponseTopic} as read: every field is there. */
export class DescribeTopicPartitionsResponseTopicView implements DescribeTopicPartitionsResponseTopic {
  declare readonly errorCode: number;
  declare readonly isInternal: boolean;
  declare readonly partitions: readonly DescribeTopicPartitionsResponsePartitionView[];
  declare readonly topicAuthorizedOperations: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.errorCode = reader.int16();
    this.#name = reader.stringSlot(true, true);
    this.#topicId = reader.uuidSlot();
    this.isInternal = reader.bool();
    this.partitions = reader.structs(true, DescribeTopicPartitionsResponsePartitionView, version);
    this.topicAuthorizedOperations = reader.int32();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string | null {
    return nullableStringAt(this.#frame, this.#name);
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeDescribeTopicPartitionsResponseTopic(
  writer: Writer,
  {
    errorCode,
    name,
    topicId,
    isInternal = false,
    partitions,
    topicAuthorizedOperations = -2147483648,
    unknownTaggedFields,
  }: DescribeTopicPartitionsResponseTopic,
  version: number,
): void {
  writer.int16(errorCode);
  writer.string(name, true, true);
  writer.uuid(topicId);
  writer.bool(isInternal);
  writer.structs(partitions, true, false, writeDescribeTopicPartitionsResponsePartition, version);
  writer.int32(topicAuthorizedOperations);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeTopicPartitionsResponseCursor} as read: every field is there. */
export class DescribeTopicPartitionsResponseCursorView implements DescribeTopicPartitionsResponseCursor {
  declare readonly partitionIndex: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicName: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#topicName = reader.stringSlot(true, false);
    this.partitionIndex = reader.int32();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicName(): string {
    return stringAt(this.#frame, this.#topicName);
  }
}

function writeDescribeTopicPartitionsResponseCursor(
  writer: Writer,
  {
    topicName,
    partitionIndex,
    unknownTaggedFields,
  }: DescribeTopicPartitionsResponseCursor,
  _version: number,
): void {
  writer.string(topicName, true);
  writer.int32(partitionIndex);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeTopicPartitionsResponse} as read: every field is there. */
export class DescribeTopicPartitionsResponseView implements DescribeTopicPartitionsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly topics: readonly DescribeTopicPartitionsResponseTopicView[];
  declare readonly nextCursor: DescribeTopicPartitionsResponseCursorView | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.throttleTimeMs = reader.int32();
    this.topics = reader.structs(true, DescribeTopicPartitionsResponseTopicView, version);
    this.nextCursor = reader.nullableStruct(DescribeTopicPartitionsResponseCursorView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeDescribeTopicPartitionsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    topics,
    nextCursor = null,
    unknownTaggedFields,
  }: DescribeTopicPartitionsResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.structs(topics, true, false, writeDescribeTopicPartitionsResponseTopic, version);
  writer.nullableStruct(nextCursor, writeDescribeTopicPartitionsResponseCursor, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const DescribeTopicPartitionsResponseCodec: Codec<DescribeTopicPartitionsResponse, DescribeTopicPartitionsResponseView> = /* @__PURE__ */ new MessageCodec(
  'DescribeTopicPartitionsResponse',
  [0, 0, 0],
  DescribeTopicPartitionsResponseView,
  writeDescribeTopicPartitionsResponse,
);

/** The DescribeTopicPartitions API. */
export const DescribeTopicPartitionsApi: Api<
  DescribeTopicPartitionsRequest,
  DescribeTopicPartitionsRequestView,
  DescribeTopicPartitionsResponse,
  DescribeTopicPartitionsResponseView
> = /* @__PURE__ */ new MessageApi(
  75,
  'DescribeTopicPartitions',
  DescribeTopicPartitionsRequestCodec,
  DescribeTopicPartitionsResponseCodec,
);
