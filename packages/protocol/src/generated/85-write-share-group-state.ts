// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** WriteShareGroupStateRequest, versions 0 to 1. */
export interface WriteShareGroupStateRequest {
  /** string, versions 0+. */
  readonly groupId: string;
  /** array of WriteStateData, versions 0+. */
  readonly topics: readonly WriteShareGroupStateRequestWriteStateData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** WriteStateData of WriteShareGroupStateRequest. */
export interface WriteShareGroupStateRequestWriteStateData {
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** array of PartitionData, versions 0+. */
  readonly partitions: readonly WriteShareGroupStateRequestPartitionData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionData of WriteShareGroupStateRequest. */
export interface WriteShareGroupStateRequestPartitionData {
  /** int32, versions 0+. */
  readonly partition: number;
  /** int32, versions 0+. */
  readonly stateEpoch: number;
  /** int32, versions 0+. */
  readonly leaderEpoch: number;
  /** int64, versions 0+. */
  readonly startOffset: bigint | number;
  /** int32, versions 1+, default -1, ignorable. */
  readonly deliveryCompleteCount?: number | undefined;
  /** array of StateBatch, versions 0+. */
  readonly stateBatches: readonly WriteShareGroupStateRequestStateBatch[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** StateBatch of WriteShareGroupStateRequest. */
export interface WriteShareGroupStateRequestStateBatch {
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

/** {@link WriteShareGroupStateRequestStateBatch} as read: every field is there. */
export class WriteShareGroupStateRequestStateBatchView implements WriteShareGroupStateRequestStateBatch {
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

function writeWriteShareGroupStateRequestStateBatch(
  writer: Writer,
  {
    firstOffset,
    lastOffset,
    deliveryState,
    deliveryCount,
    unknownTaggedFields,
  }: WriteShareGroupStateRequestStateBatch,
  _version: number,
): void {
  writer.int64(firstOffset);
  writer.int64(lastOffset);
  writer.int8(deliveryState);
  writer.int16(deliveryCount);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link WriteShareGroupStateRequestPartitionData} as read: every field is there. */
export class WriteShareGroupStateRequestPartitionDataView implements WriteShareGroupStateRequestPartitionData {
  declare readonly partition: number;
  declare readonly stateEpoch: number;
  declare readonly leaderEpoch: number;
  declare readonly startOffset: bigint;
  declare readonly deliveryCompleteCount: number;
  declare readonly stateBatches: readonly WriteShareGroupStateRequestStateBatchView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.partition = reader.int32();
    this.stateEpoch = reader.int32();
    this.leaderEpoch = reader.int32();
    this.startOffset = reader.int64();
    this.deliveryCompleteCount = version >= 1 ? reader.int32() : -1;
    this.stateBatches = reader.structs(true, WriteShareGroupStateRequestStateBatchView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeWriteShareGroupStateRequestPartitionData(
  writer: Writer,
  {
    partition,
    stateEpoch,
    leaderEpoch,
    startOffset,
    deliveryCompleteCount = -1,
    stateBatches,
    unknownTaggedFields,
  }: WriteShareGroupStateRequestPartitionData,
  version: number,
): void {
  writer.int32(partition);
  writer.int32(stateEpoch);
  writer.int32(leaderEpoch);
  writer.int64(startOffset);
  if (version >= 1) writer.int32(deliveryCompleteCount);
  writer.structs(stateBatches, true, false, writeWriteShareGroupStateRequestStateBatch, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link WriteShareGroupStateRequestWriteStateData} as read: every field is there. */
export class WriteShareGroupStateRequestWriteStateDataView implements WriteShareGroupStateRequestWriteStateData {
  declare readonly partitions: readonly WriteShareGroupStateRequestPartitionDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.partitions = reader.structs(true, WriteShareGroupStateRequestPartitionDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeWriteShareGroupStateRequestWriteStateData(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: WriteShareGroupStateRequestWriteStateData,
  version: number,
): void {
  writer.uuid(topicId);
  writer.structs(partitions, true, false, writeWriteShareGroupStateRequestPartitionData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link WriteShareGroupStateRequest} as read: every field is there. */
export class WriteShareGroupStateRequestView implements WriteShareGroupStateRequest {
  declare readonly topics: readonly WriteShareGroupStateRequestWriteStateDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(true, false);
    this.topics = reader.structs(true, WriteShareGroupStateRequestWriteStateDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }
}

function writeWriteShareGroupStateRequest(
  writer: Writer,
  {
    groupId,
    topics,
    unknownTaggedFields,
  }: WriteShareGroupStateRequest,
  version: number,
): void {
  writer.string(groupId, true);
  writer.structs(topics, true, false, writeWriteShareGroupStateRequestWriteStateData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const WriteShareGroupStateRequestCodec: Codec<WriteShareGroupStateRequest, WriteShareGroupStateRequestView> = /* @__PURE__ */ new MessageCodec(
  'WriteShareGroupStateRequest',
  [0, 1, 0],
  WriteShareGroupStateRequestView,
  writeWriteShareGroupStateRequest,
);

/** WriteShareGroupStateResponse, versions 0 to 1. */
export interface WriteShareGroupStateResponse {
  /** array of WriteStateResult, versions 0+. */
  readonly results: readonly WriteShareGroupStateResponseWriteStateResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** WriteStateResult of WriteShareGroupStateResponse. */
export interface WriteShareGroupStateResponseWriteStateResult {
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** array of PartitionResult, versions 0+. */
  readonly partitions: readonly WriteShareGroupStateResponsePartitionResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionResult of WriteShareGroupStateResponse. */
export interface WriteShareGroupStateResponsePartitionResult {
  /** int32, versions 0+. */
  readonly partition: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable, default null. */
  readonly errorMessage?: string | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link WriteShareGroupStateResponsePartitionResult} as read: every field is there. */
export class WriteShareGroupStateResponsePartitionResultView implements WriteShareGroupStateResponsePartitionResult {
  declare readonly partition: number;
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.partition = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeWriteShareGroupStateResponsePartitionResult(
  writer: Writer,
  {
    partition,
    errorCode,
    errorMessage = null,
    unknownTaggedFields,
  }: WriteShareGroupStateResponsePartitionResult,
  _version: number,
): void {
  writer.int32(partition);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link WriteShareGroupStateResponseWriteStateResult} as read: every field is there. */
export class WriteShareGroupStateResponseWriteStateResultView implements WriteShareGroupStateResponseWriteStateResult {
  declare readonly partitions: readonly WriteShareGroupStateResponsePartitionResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.partitions = reader.structs(true, WriteShareGroupStateResponsePartitionResultView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeWriteShareGroupStateResponseWriteStateResult(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: WriteShareGroupStateResponseWriteStateResult,
  version: number,
): void {
  writer.uuid(topicId);
  writer.structs(partitions, true, false, writeWriteShareGroupStateResponsePartitionResult, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link WriteShareGroupStateResponse} as read: every field is there. */
export class WriteShareGroupStateResponseView implements WriteShareGroupStateResponse {
  declare readonly results: readonly WriteShareGroupStateResponseWriteStateResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.results = reader.structs(true, WriteShareGroupStateResponseWriteStateResultView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeWriteShareGroupStateResponse(
  writer: Writer,
  {
    results,
    unknownTaggedFields,
  }: WriteShareGroupStateResponse,
  version: number,
): void {
  writer.structs(results, true, false, writeWriteShareGroupStateResponseWriteStateResult, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const WriteShareGroupStateResponseCodec: Codec<WriteShareGroupStateResponse, WriteShareGroupStateResponseView> = /* @__PURE__ */ new MessageCodec(
  'WriteShareGroupStateResponse',
  [0, 1, 0],
  WriteShareGroupStateResponseView,
  writeWriteShareGroupStateResponse,
);

/** The WriteShareGroupState API. */
export const WriteShareGroupStateApi: Api<
  WriteShareGroupStateRequest,
  WriteShareGroupStateRequestView,
  WriteShareGroupStateResponse,
  WriteShareGroupStateResponseView
> = /* @__PURE__ */ new MessageApi(
  85,
  'WriteShareGroupState',
  WriteShareGroupStateRequestCodec,
  WriteShareGroupStateResponseCodec,
);
