// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** InitializeShareGroupStateRequest, version 0. */
export interface InitializeShareGroupStateRequest {
  /** string, versions 0+. */
  readonly groupId: string;
  /** array of InitializeStateData, versions 0+. */
  readonly topics: readonly InitializeShareGroupStateRequestInitializeStateData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** InitializeStateData of InitializeShareGroupStateRequest. */
export interface InitializeShareGroupStateRequestInitializeStateData {
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** array of PartitionData, versions 0+. */
  readonly partitions: readonly InitializeShareGroupStateRequestPartitionData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionData of InitializeShareGroupStateRequest. */
export interface InitializeShareGroupStateRequestPartitionData {
  /** int32, versions 0+. */
  readonly partition: number;
  /** int32, versions 0+. */
  readonly stateEpoch: number;
  /** int64, versions 0+. */
  readonly startOffset: bigint | number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link InitializeShareGroupStateRequestPartitionData} as read: every field is there. */
export class InitializeShareGroupStateRequestPartitionDataView implements InitializeShareGroupStateRequestPartitionData {
  declare readonly partition: number;
  declare readonly stateEpoch: number;
  declare readonly startOffset: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.partition = reader.int32();
    this.stateEpoch = reader.int32();
    this.startOffset = reader.int64();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeInitializeShareGroupStateRequestPartitionData(
  writer: Writer,
  {
    partition,
    stateEpoch,
    startOffset,
    unknownTaggedFields,
  }: InitializeShareGroupStateRequestPartitionData,
  _version: number,
): void {
  writer.int32(partition);
  writer.int32(stateEpoch);
  writer.int64(startOffset);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link InitializeShareGroupStateRequestInitializeStateData} as read: every field is there. */
export class InitializeShareGroupStateRequestInitializeStateDataView implements InitializeShareGroupStateRequestInitializeStateData {
  declare readonly partitions: readonly InitializeShareGroupStateRequestPartitionDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.partitions = reader.structs(true, InitializeShareGroupStateRequestPartitionDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeInitializeShareGroupStateRequestInitializeStateData(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: InitializeShareGroupStateRequestInitializeStateData,
  version: number,
): void {
  writer.uuid(topicId);
  writer.structs(partitions, true, false, writeInitializeShareGroupStateRequestPartitionData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link InitializeShareGroupStateRequest} as read: every field is there. */
export class InitializeShareGroupStateRequestView implements InitializeShareGroupStateRequest {
  declare readonly topics: readonly InitializeShareGroupStateRequestInitializeStateDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(true, false);
    this.topics = reader.structs(true, InitializeShareGroupStateRequestInitializeStateDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }
}

function writeInitializeShareGroupStateRequest(
  writer: Writer,
  {
    groupId,
    topics,
    unknownTaggedFields,
  }: InitializeShareGroupStateRequest,
  version: number,
): void {
  writer.string(groupId, true);
  writer.structs(topics, true, false, writeInitializeShareGroupStateRequestInitializeStateData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const InitializeShareGroupStateRequestCodec: Codec<InitializeShareGroupStateRequest, InitializeShareGroupStateRequestView> = /* @__PURE__ */ new MessageCodec(
  'InitializeShareGroupStateRequest',
  [0, 0, 0],
  InitializeShareGroupStateRequestView,
  writeInitializeShareGroupStateRequest,
);

/** InitializeShareGroupStateResponse, version 0. */
export interface InitializeShareGroupStateResponse {
  /** array of InitializeStateResult, versions 0+. */
  readonly results: readonly InitializeShareGroupStateResponseInitializeStateResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** InitializeStateResult of InitializeShareGroupStateResponse. */
export interface InitializeShareGroupStateResponseInitializeStateResult {
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** array of PartitionResult, versions 0+. */
  readonly partitions: readonly InitializeShareGroupStateResponsePartitionResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionResult of InitializeShareGroupStateResponse. */
export interface InitializeShareGroupStateResponsePartitionResult {
  /** int32, versions 0+. */
  readonly partition: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable, default null. */
  readonly errorMessage?: string | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link InitializeShareGroupStateResponsePartitionResult} as read: every field is there. */
export class InitializeShareGroupStateResponsePartitionResultView implements InitializeShareGroupStateResponsePartitionResult {
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

function writeInitializeShareGroupStateResponsePartitionResult(
  writer: Writer,
  {
    partition,
    errorCode,
    errorMessage = null,
    unknownTaggedFields,
  }: InitializeShareGroupStateResponsePartitionResult,
  _version: number,
): void {
  writer.int32(partition);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link InitializeShareGroupStateResponseInitializeStateResult} as read: every field is there. */
export class InitializeShareGroupStateResponseInitializeStateResultView implements InitializeShareGroupStateResponseInitializeStateResult {
  declare readonly partitions: readonly InitializeShareGroupStateResponsePartitionResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.partitions = reader.structs(true, InitializeShareGroupStateResponsePartitionResultView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeInitializeShareGroupStateResponseInitializeStateResult(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: InitializeShareGroupStateResponseInitializeStateResult,
  version: number,
): void {
  writer.uuid(topicId);
  writer.structs(partitions, true, false, writeInitializeShareGroupStateResponsePartitionResult, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link InitializeShareGroupStateResponse} as read: every field is there. */
export class InitializeShareGroupStateResponseView implements InitializeShareGroupStateResponse {
  declare readonly results: readonly InitializeShareGroupStateResponseInitializeStateResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.results = reader.structs(true, InitializeShareGroupStateResponseInitializeStateResultView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeInitializeShareGroupStateResponse(
  writer: Writer,
  {
    results,
    unknownTaggedFields,
  }: InitializeShareGroupStateResponse,
  version: number,
): void {
  writer.structs(results, true, false, writeInitializeShareGroupStateResponseInitializeStateResult, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const InitializeShareGroupStateResponseCodec: Codec<InitializeShareGroupStateResponse, InitializeShareGroupStateResponseView> = /* @__PURE__ */ new MessageCodec(
  'InitializeShareGroupStateResponse',
  [0, 0, 0],
  InitializeShareGroupStateResponseView,
  writeInitializeShareGroupStateResponse,
);

/** The InitializeShareGroupState API. */
export const InitializeShareGroupStateApi: Api<
  InitializeShareGroupStateRequest,
  InitializeShareGroupStateRequestView,
  InitializeShareGroupStateResponse,
  InitializeShareGroupStateResponseView
> = /* @__PURE__ */ new MessageApi(
  83,
  'InitializeShareGroupState',
  InitializeShareGroupStateRequestCodec,
  InitializeShareGroupStateResponseCodec,
);
