// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** DeleteShareGroupStateRequest, version 0. */
export interface DeleteShareGroupStateRequest {
  /** string, versions 0+. */
  readonly groupId: string;
  /** array of DeleteStateData, versions 0+. */
  readonly topics: readonly DeleteShareGroupStateRequestDeleteStateData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DeleteStateData of DeleteShareGroupStateRequest. */
export interface DeleteShareGroupStateRequestDeleteStateData {
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** array of PartitionData, versions 0+. */
  readonly partitions: readonly DeleteShareGroupStateRequestPartitionData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionData of DeleteShareGroupStateRequest. */
export interface DeleteShareGroupStateRequestPartitionData {
  /** int32, versions 0+. */
  readonly partition: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DeleteShareGroupStateRequestPartitionData} as read: every field is there. */
export class DeleteShareGroupStateRequestPartitionDataView implements DeleteShareGroupStateRequestPartitionData {
  declare readonly partition: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.partition = reader.int32();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeDeleteShareGroupStateRequestPartitionData(
  writer: Writer,
  {
    partition,
    unknownTaggedFields,
  }: DeleteShareGroupStateRequestPartitionData,
  _version: number,
): void {
  writer.int32(partition);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DeleteShareGroupStateRequestDeleteStateData} as read: every field is there. */
export class DeleteShareGroupStateRequestDeleteStateDataView implements DeleteShareGroupStateRequestDeleteStateData {
  declare readonly partitions: readonly DeleteShareGroupStateRequestPartitionDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.partitions = reader.structs(true, DeleteShareGroupStateRequestPartitionDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeDeleteShareGroupStateRequestDeleteStateData(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: DeleteShareGroupStateRequestDeleteStateData,
  version: number,
): void {
  writer.uuid(topicId);
  writer.structs(partitions, true, false, writeDeleteShareGroupStateRequestPartitionData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DeleteShareGroupStateRequest} as read: every field is there. */
export class DeleteShareGroupStateRequestView implements DeleteShareGroupStateRequest {
  declare readonly topics: readonly DeleteShareGroupStateRequestDeleteStateDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(true, false);
    this.topics = reader.structs(true, DeleteShareGroupStateRequestDeleteStateDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }
}

function writeDeleteShareGroupStateRequest(
  writer: Writer,
  {
    groupId,
    topics,
    unknownTaggedFields,
  }: DeleteShareGroupStateRequest,
  version: number,
): void {
  writer.string(groupId, true);
  writer.structs(topics, true, false, writeDeleteShareGroupStateRequestDeleteStateData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const DeleteShareGroupStateRequestCodec: Codec<DeleteShareGroupStateRequest, DeleteShareGroupStateRequestView> = /* @__PURE__ */ new MessageCodec(
  'DeleteShareGroupStateRequest',
  [0, 0, 0],
  DeleteShareGroupStateRequestView,
  writeDeleteShareGroupStateRequest,
);

/** DeleteShareGroupStateResponse, version 0. */
export interface DeleteShareGroupStateResponse {
  /** array of DeleteStateResult, versions 0+. */
  readonly results: readonly DeleteShareGroupStateResponseDeleteStateResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DeleteStateResult of DeleteShareGroupStateResponse. */
export interface DeleteShareGroupStateResponseDeleteStateResult {
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** array of PartitionResult, versions 0+. */
  readonly partitions: readonly DeleteShareGroupStateResponsePartitionResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionResult of DeleteShareGroupStateResponse. */
export interface DeleteShareGroupStateResponsePartitionResult {
  /** int32, versions 0+. */
  readonly partition: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable, default null. */
  readonly errorMessage?: string | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DeleteShareGroupStateResponsePartitionResult} as read: every field is there. */
export class DeleteShareGroupStateResponsePartitionResultView implements DeleteShareGroupStateResponsePartitionResult {
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

function writeDeleteShareGroupStateResponsePartitionResult(
  writer: Writer,
  {
    partition,
    errorCode,
    errorMessage = null,
    unknownTaggedFields,
  }: DeleteShareGroupStateResponsePartitionResult,
  _version: number,
): void {
  writer.int32(partition);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DeleteShareGroupStateResponseDeleteStateResult} as read: every field is there. */
export class DeleteShareGroupStateResponseDeleteStateResultView implements DeleteShareGroupStateResponseDeleteStateResult {
  declare readonly partitions: readonly DeleteShareGroupStateResponsePartitionResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.partitions = reader.structs(true, DeleteShareGroupStateResponsePartitionResultView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeDeleteShareGroupStateResponseDeleteStateResult(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: DeleteShareGroupStateResponseDeleteStateResult,
  version: number,
): void {
  writer.uuid(topicId);
  writer.structs(partitions, true, false, writeDeleteShareGroupStateResponsePartitionResult, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DeleteShareGroupStateResponse} as read: every field is there. */
export class DeleteShareGroupStateResponseView implements DeleteShareGroupStateResponse {
  declare readonly results: readonly DeleteShareGroupStateResponseDeleteStateResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.results = reader.structs(true, DeleteShareGroupStateResponseDeleteStateResultView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeDeleteShareGroupStateResponse(
  writer: Writer,
  {
    results,
    unknownTaggedFields,
  }: DeleteShareGroupStateResponse,
  version: number,
): void {
  writer.structs(results, true, false, writeDeleteShareGroupStateResponseDeleteStateResult, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const DeleteShareGroupStateResponseCodec: Codec<DeleteShareGroupStateResponse, DeleteShareGroupStateResponseView> = /* @__PURE__ */ new MessageCodec(
  'DeleteShareGroupStateResponse',
  [0, 0, 0],
  DeleteShareGroupStateResponseView,
  writeDeleteShareGroupStateResponse,
);

/** The DeleteShareGroupState API. */
export const DeleteShareGroupStateApi: Api<
  DeleteShareGroupStateRequest,
  DeleteShareGroupStateRequestView,
  DeleteShareGroupStateResponse,
  DeleteShareGroupStateResponseView
> = /* @__PURE__ */ new MessageApi(
  86,
  'DeleteShareGroupState',
  DeleteShareGroupStateRequestCodec,
  DeleteShareGroupStateResponseCodec,
);
