// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** ReadShareGroupStateRequest, version 0. */
export interface ReadShareGroupStateRequest {
  /** string, versions 0+. */
  readonly groupId: string;
  /** array of ReadStateData, versions 0+. */
  readonly topics: readonly ReadShareGroupStateRequestReadStateData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ReadStateData of ReadShareGroupStateRequest. */
export interface ReadShareGroupStateRequestReadStateData {
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** array of PartitionData, versions 0+. */
  readonly partitions: readonly ReadShareGroupStateRequestPartitionData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionData of ReadShareGroupStateRequest. */
export interface ReadShareGroupStateRequestPartitionData {
  /** int32, versions 0+. */
  readonly partition: number;
  /** int32, versions 0+. */
  readonly leaderEpoch: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ReadShareGroupStateRequestPartitionData} as read: every field is there. */
export class ReadShareGroupStateRequestPartitionDataView implements ReadShareGroupStateRequestPartitionData {
  declare readonly partition: number;
  declare readonly leaderEpoch: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.partition = reader.int32();
    this.leaderEpoch = reader.int32();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeReadShareGroupStateRequestPartitionData(
  writer: Writer,
  {
    partition,
    leaderEpoch,
    unknownTaggedFields,
  }: ReadShareGroupStateRequestPartitionData,
  _version: number,
): void {
  writer.int32(partition);
  writer.int32(leaderEpoch);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ReadShareGroupStateRequestReadStateData} as read: every field is there. */
export class ReadShareGroupStateRequestReadStateDataView implements ReadShareGroupStateRequestReadStateData {
  declare readonly partitions: readonly ReadShareGroupStateRequestPartitionDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.partitions = reader.structs(true, ReadShareGroupStateRequestPartitionDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeReadShareGroupStateRequestReadStateData(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: ReadShareGroupStateRequestReadStateData,
  version: number,
): void {
  writer.uuid(topicId);
  writer.structs(partitions, true, false, writeReadShareGroupStateRequestPartitionData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ReadShareGroupStateRequest} as read: every field is there. */
export class ReadShareGroupStateRequestView implements ReadShareGroupStateRequest {
  declare readonly topics: readonly ReadShareGroupStateRequestReadStateDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(true, false);
    this.topics = reader.structs(true, ReadShareGroupStateRequestReadStateDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }
}

function writeReadShareGroupStateRequest(
  writer: Writer,
  {
    groupId,
    topics,
    unknownTaggedFields,
  }: ReadShareGroupStateRequest,
  version: number,
): void {
  writer.string(groupId, true);
  writer.structs(topics, true, false, writeReadShareGroupStateRequestReadStateData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const ReadShareGroupStateRequestCodec: Codec<ReadShareGroupStateRequest, ReadShareGroupStateRequestView> = /* @__PURE__ */ new MessageCodec(
  'ReadShareGroupStateRequest',
  [0, 0, 0],
  ReadShareGroupStateRequestView,
  writeReadShareGroupStateRequest,
);

/** ReadShareGroupStateResponse, version 0. */
export interface ReadShareGroupStateResponse {
  /** array of ReadStateResult, versions 0+. */
  readonly results: readonly ReadShareGroupStateResponseReadStateResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ReadStateResult of ReadShareGroupStateResponse. */
export interface ReadShareGroupStateResponseReadStateResult {
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** array of PartitionResult, versions 0+. */
  readonly partitions: readonly ReadShareGroupStateResponsePartitionResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionResult of ReadShareGroupStateResponse. */
export interface ReadShareGroupStateResponsePartitionResult {
  /** int32, versions 0+. */
  readonly partition: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable, default null. */
  readonly errorMessage?: string | null | undefined;
  /** int32, versions 0+. */
  readonly stateEpoch: number;
  /** int64, versions 0+. */
  readonly startOffset: bigint | number;
  /** array of StateBatch, versions 0+. */
  readonly stateBatches: readonly ReadShareGroupStateResponseStateBatch[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** StateBatch of ReadShareGroupStateResponse. */
export interface ReadShareGroupStateResponseStateBatch {
  /** int64, versions 0+. */
  readonly firstOffset: bigint | number;
  /** int64, versions 0+. */
  readonly lastOffset: bigint | number;
  /** int8, versions 0+. */
  readonly deliveryState: number;
  /** int16, versions 0+. */
  readonly deliveryCount: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ReadShareGroupStateResponseStateBatch} as read: every field is there. */
export class ReadShareGroupStateResponseStateBatchView implements ReadShareGroupStateResponseStateBatch {
  declare readonly firstOffset: bigint;
  declare readonly lastOffset: bigint;
  declare readonly deliveryState: number;
  declare readonly deliveryCount: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.firstOffset = reader.int64();
    this.lastOffset = reader.int64();
    this.deliveryState = reader.int8();
    this.deliveryCount = reader.int16();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeReadShareGroupStateResponseStateBatch(
  writer: Writer,
  {
    firstOffset,
    lastOffset,
    deliveryState,
    deliveryCount,
    unknownTaggedFields,
  }: ReadShareGroupStateResponseStateBatch,
  _version: number,
): void {
  writer.int64(firstOffset);
  writer.int64(lastOffset);
  writer.int8(deliveryState);
  writer.int16(deliveryCount);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ReadShareGroupStateResponsePartitionResult} as read: every field is there. */
export class ReadShareGroupStateResponsePartitionResultView implements ReadShareGroupStateResponsePartitionResult {
  declare readonly partition: number;
  declare readonly errorCode: number;
  declare readonly stateEpoch: number;
  declare readonly startOffset: bigint;
  declare readonly stateBatches: readonly ReadShareGroupStateResponseStateBatchView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.partition = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.stateEpoch = reader.int32();
    this.startOffset = reader.int64();
    this.stateBatches = reader.structs(true, ReadShareGroupStateResponseStateBatchView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeReadShareGroupStateResponsePartitionResult(
  writer: Writer,
  {
    partition,
    errorCode,
    errorMessage = null,
    stateEpoch,
    startOffset,
    stateBatches,
    unknownTaggedFields,
  }: ReadShareGroupStateResponsePartitionResult,
  version: number,
): void {
  writer.int32(partition);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.int32(stateEpoch);
  writer.int64(startOffset);
  writer.structs(stateBatches, true, false, writeReadShareGroupStateResponseStateBatch, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ReadShareGroupStateResponseReadStateResult} as read: every field is there. */
export class ReadShareGroupStateResponseReadStateResultView implements ReadShareGroupStateResponseReadStateResult {
  declare readonly partitions: readonly ReadShareGroupStateResponsePartitionResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.partitions = reader.structs(true, ReadShareGroupStateResponsePartitionResultView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeReadShareGroupStateResponseReadStateResult(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: ReadShareGroupStateResponseReadStateResult,
  version: number,
): void {
  writer.uuid(topicId);
  writer.structs(partitions, true, false, writeReadShareGroupStateResponsePartitionResult, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ReadShareGroupStateResponse} as read: every field is there. */
export class ReadShareGroupStateResponseView implements ReadShareGroupStateResponse {
  declare readonly results: readonly ReadShareGroupStateResponseReadStateResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.results = reader.structs(true, ReadShareGroupStateResponseReadStateResultView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeReadShareGroupStateResponse(
  writer: Writer,
  {
    results,
    unknownTaggedFields,
  }: ReadShareGroupStateResponse,
  version: number,
): void {
  writer.structs(results, true, false, writeReadShareGroupStateResponseReadStateResult, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const ReadShareGroupStateResponseCodec: Codec<ReadShareGroupStateResponse, ReadShareGroupStateResponseView> = /* @__PURE__ */ new MessageCodec(
  'ReadShareGroupStateResponse',
  [0, 0, 0],
  ReadShareGroupStateResponseView,
  writeReadShareGroupStateResponse,
);

/** The ReadShareGroupState API. */
export const ReadShareGroupStateApi: Api<
  ReadShareGroupStateRequest,
  ReadShareGroupStateRequestView,
  ReadShareGroupStateResponse,
  ReadShareGroupStateResponseView
> = /* @__PURE__ */ new MessageApi(
  84,
  'ReadShareGroupState',
  ReadShareGroupStateRequestCodec,
  ReadShareGroupStateResponseCodec,
);
