// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** DeleteRecordsRequest, versions 0 to 2. */
export interface DeleteRecordsRequest {
  /** array of DeleteRecordsTopic, versions 0+. */
  readonly topics: readonly DeleteRecordsRequestDeleteRecordsTopic[];
  /** int32, versions 0+. */
  readonly timeoutMs: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DeleteRecordsTopic of DeleteRecordsRequest. */
export interface DeleteRecordsRequestDeleteRecordsTopic {
  /** string, versions 0+. */
  readonly name: string;
  /** array of DeleteRecordsPartition, versions 0+. */
  readonly partitions: readonly DeleteRecordsRequestDeleteRecordsPartition[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DeleteRecordsPartition of DeleteRecordsRequest. */
export interface DeleteRecordsRequestDeleteRecordsPartition {
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  /** int64, versions 0+. */
  readonly offset: bigint | number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DeleteRecordsRequestDeleteRecordsPartition} as read: every field is there. */
export class DeleteRecordsRequestDeleteRecordsPartitionView implements DeleteRecordsRequestDeleteRecordsPartition {
  declare readonly partitionIndex: number;
  declare readonly offset: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.partitionIndex = reader.int32();
    this.offset = reader.int64();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeDeleteRecordsRequestDeleteRecordsPartition(
  writer: Writer,
  {
    partitionIndex,
    offset,
    unknownTaggedFields,
  }: DeleteRecordsRequestDeleteRecordsPartition,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int32(partitionIndex);
  writer.int64(offset);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DeleteRecordsRequestDeleteRecordsTopic} as read: every field is there. */
export class DeleteRecordsRequestDeleteRecordsTopicView implements DeleteRecordsRequestDeleteRecordsTopic {
  declare readonly partitions: readonly DeleteRecordsRequestDeleteRecordsPartitionView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(flexible, false);
    this.partitions = reader.structs(flexible, DeleteRecordsRequestDeleteRecordsPartitionView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeDeleteRecordsRequestDeleteRecordsTopic(
  writer: Writer,
  {
    name,
    partitions,
    unknownTaggedFields,
  }: DeleteRecordsRequestDeleteRecordsTopic,
  version: number,
): void {
  const flexible = version >= 2;
  writer.string(name, flexible);
  writer.structs(partitions, flexible, false, writeDeleteRecordsRequestDeleteRecordsPartition, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DeleteRecordsRequest} as read: every field is there. */
export class DeleteRecordsRequestView implements DeleteRecordsRequest {
  declare readonly topics: readonly DeleteRecordsRequestDeleteRecordsTopicView[];
  declare readonly timeoutMs: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.topics = reader.structs(flexible, DeleteRecordsRequestDeleteRecordsTopicView, version);
    this.timeoutMs = reader.int32();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeDeleteRecordsRequest(
  writer: Writer,
  {
    topics,
    timeoutMs,
    unknownTaggedFields,
  }: DeleteRecordsRequest,
  version: number,
): void {
  const flexible = version >= 2;
  writer.structs(topics, flexible, false, writeDeleteRecordsRequestDeleteRecordsTopic, version);
  writer.int32(timeoutMs);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const DeleteRecordsRequestCodec: Codec<DeleteRecordsRequest, DeleteRecordsRequestView> = /* @__PURE__ */ new MessageCodec(
  'DeleteRecordsRequest',
  [0, 2, 2],
  DeleteRecordsRequestView,
  writeDeleteRecordsRequest,
);

/** DeleteRecordsResponse, versions 0 to 2. */
export interface DeleteRecordsResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** array of DeleteRecordsTopicResult, versions 0+. */
  readonly topics: readonly DeleteRecordsResponseDeleteRecordsTopicResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DeleteRecordsTopicResult of DeleteRecordsResponse. */
export interface DeleteRecordsResponseDeleteRecordsTopicResult {
  /** string, versions 0+. */
  readonly name: string;
  /** array of DeleteRecordsPartitionResult, versions 0+. */
  readonly partitions: readonly DeleteRecordsResponseDeleteRecordsPartitionResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DeleteRecordsPartitionResult of DeleteRecordsResponse. */
export interface DeleteRecordsResponseDeleteRecordsPartitionResult {
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  /** int64, versions 0+. */
  readonly lowWatermark: bigint | number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DeleteRecordsResponseDeleteRecordsPartitionResult} as read: every field is there. */
export class DeleteRecordsResponseDeleteRecordsPartitionResultView implements DeleteRecordsResponseDeleteRecordsPartitionResult {
  declare readonly partitionIndex: number;
  declare readonly lowWatermark: bigint;
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.partitionIndex = reader.int32();
    this.lowWatermark = reader.int64();
    this.errorCode = reader.int16();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeDeleteRecordsResponseDeleteRecordsPartitionResult(
  writer: Writer,
  {
    partitionIndex,
    lowWatermark,
    errorCode,
    unknownTaggedFields,
  }: DeleteRecordsResponseDeleteRecordsPartitionResult,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int32(partitionIndex);
  writer.int64(lowWatermark);
  writer.int16(errorCode);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DeleteRecordsResponseDeleteRecordsTopicResult} as read: every field is there. */
export class DeleteRecordsResponseDeleteRecordsTopicResultView implements DeleteRecordsResponseDeleteRecordsTopicResult {
  declare readonly partitions: readonly DeleteRecordsResponseDeleteRecordsPartitionResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(flexible, false);
    this.partitions = reader.structs(flexible, DeleteRecordsResponseDeleteRecordsPartitionResultView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeDeleteRecordsResponseDeleteRecordsTopicResult(
  writer: Writer,
  {
    name,
    partitions,
    unknownTaggedFields,
  }: DeleteRecordsResponseDeleteRecordsTopicResult,
  version: number,
): void {
  const flexible = version >= 2;
  writer.string(name, flexible);
  writer.structs(partitions, flexible, false, writeDeleteRecordsResponseDeleteRecordsPartitionResult, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DeleteRecordsResponse} as read: every field is there. */
export class DeleteRecordsResponseView implements DeleteRecordsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly topics: readonly DeleteRecordsResponseDeleteRecordsTopicResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.throttleTimeMs = reader.int32();
    this.topics = reader.structs(flexible, DeleteRecordsResponseDeleteRecordsTopicResultView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeDeleteRecordsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    topics,
    unknownTaggedFields,
  }: DeleteRecordsResponse,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int32(throttleTimeMs);
  writer.structs(topics, flexible, false, writeDeleteRecordsResponseDeleteRecordsTopicResult, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const DeleteRecordsResponseCodec: Codec<DeleteRecordsResponse, DeleteRecordsResponseView> = /* @__PURE__ */ new MessageCodec(
  'DeleteRecordsResponse',
  [0, 2, 2],
  DeleteRecordsResponseView,
  writeDeleteRecordsResponse,
);

/** The DeleteRecords API. */
export const DeleteRecordsApi: Api<
  DeleteRecordsRequest,
  DeleteRecordsRequestView,
  DeleteRecordsResponse,
  DeleteRecordsResponseView
> = /* @__PURE__ */ new MessageApi(
  21,
  'DeleteRecords',
  DeleteRecordsRequestCodec,
  DeleteRecordsResponseCodec,
);
