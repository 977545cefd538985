// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** AlterShareGroupOffsetsRequest, version 0. */
export interface AlterShareGroupOffsetsRequest {
  /** string, versions 0+. */
  readonly groupId: string;
  /** array of AlterShareGroupOffsetsRequestTopic, versions 0+. */
  readonly topics: readonly AlterShareGroupOffsetsRequestTopic[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AlterShareGroupOffsetsRequestTopic of AlterShareGroupOffsetsRequest. */
export interface AlterShareGroupOffsetsRequestTopic {
  /** string, versions 0+. */
  readonly topicName: string;
  /** array of AlterShareGroupOffsetsRequestPartition, versions 0+. */
  readonly partitions: readonly AlterShareGroupOffsetsRequestPartition[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AlterShareGroupOffsetsRequestPartition of AlterShareGroupOffsetsRequest. */
export interface AlterShareGroupOffsetsRequestPartition {
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  /** int64, versions 0+. */
  readonly startOffset: bigint | number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AlterShareGroupOffsetsRequestPartition} as read: every field is there. */
export class AlterShareGroupOffsetsRequestPartitionView implements AlterShareGroupOffsetsRequestPartition {
  declare readonly partitionIndex: number;
  declare readonly startOffset: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.partitionIndex = reader.int32();
    this.startOffset = reader.int64();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeAlterShareGroupOffsetsRequestPartition(
  writer: Writer,
  {
    partitionIndex,
    startOffset,
    unknownTaggedFields,
  }: AlterShareGroupOffsetsRequestPartition,
  _version: number,
): void {
  writer.int32(partitionIndex);
  writer.int64(startOffset);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AlterShareGroupOffsetsRequestTopic} as read: every field is there. */
export class AlterShareGroupOffsetsRequestTopicView implements AlterShareGroupOffsetsRequestTopic {
  declare readonly partitions: readonly AlterShareGroupOffsetsRequestPartitionView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicName: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicName = reader.stringSlot(true, false);
    this.partitions = reader.structs(true, AlterShareGroupOffsetsRequestPartitionView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicName(): string {
    return stringAt(this.#frame, this.#topicName);
  }
}

function writeAlterShareGroupOffsetsRequestTopic(
  writer: Writer,
  {
    topicName,
    partitions,
    unknownTaggedFields,
  }: AlterShareGroupOffsetsRequestTopic,
  version: number,
): void {
  writer.string(topicName, true);
  writer.structs(partitions, true, false, writeAlterShareGroupOffsetsRequestPartition, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AlterShareGroupOffsetsRequest} as read: every field is there. */
export class AlterShareGroupOffsetsRequestView implements AlterShareGroupOffsetsRequest {
  declare readonly topics: readonly AlterShareGroupOffsetsRequestTopicView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(true, false);
    this.topics = reader.structs(true, AlterShareGroupOffsetsRequestTopicView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }
}

function writeAlterShareGroupOffsetsRequest(
  writer: Writer,
  {
    groupId,
    topics,
    unknownTaggedFields,
  }: AlterShareGroupOffsetsRequest,
  version: number,
): void {
  writer.string(groupId, true);
  writer.structs(topics, true, false, writeAlterShareGroupOffsetsRequestTopic, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const AlterShareGroupOffsetsRequestCodec: Codec<AlterShareGroupOffsetsRequest, AlterShareGroupOffsetsRequestView> = /* @__PURE__ */ new MessageCodec(
  'AlterShareGroupOffsetsRequest',
  [0, 0, 0],
  AlterShareGroupOffsetsRequestView,
  writeAlterShareGroupOffsetsRequest,
);

/** AlterShareGroupOffsetsResponse, version 0. */
export interface AlterShareGroupOffsetsResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable, default null. */
  readonly errorMessage?: string | null | undefined;
  /** array of AlterShareGroupOffsetsResponseTopic, versions 0+. */
  readonly responses: readonly AlterShareGroupOffsetsResponseTopic[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AlterShareGroupOffsetsResponseTopic of AlterShareGroupOffsetsResponse. */
export interface AlterShareGroupOffsetsResponseTopic {
  /** string, versions 0+. */
  readonly topicName: string;
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** array of AlterShareGroupOffsetsResponsePartition, versions 0+. */
  readonly partitions: readonly AlterShareGroupOffsetsResponsePartition[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AlterShareGroupOffsetsResponsePartition of AlterShareGroupOffsetsResponse. */
export interface AlterShareGroupOffsetsResponsePartition {
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable, default null. */
  readonly errorMessage?: string | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AlterShareGroupOffsetsResponsePartition} as read: every field is there. */
export class AlterShareGroupOffsetsResponsePartitionView implements AlterShareGroupOffsetsResponsePartition {
  declare readonly partitionIndex: number;
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.partitionIndex = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeAlterShareGroupOffsetsResponsePartition(
  writer: Writer,
  {
    partitionIndex,
    errorCode,
    errorMessage = null,
    unknownTaggedFields,
  }: AlterShareGroupOffsetsResponsePartition,
  _version: number,
): void {
  writer.int32(partitionIndex);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AlterShareGroupOffsetsResponseTopic} as read: every field is there. */
export class AlterShareGroupOffsetsResponseTopicView implements AlterShareGroupOffsetsResponseTopic {
  declare readonly partitions: readonly AlterShareGroupOffsetsResponsePartitionView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicName: number;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicName = reader.stringSlot(true, false);
    this.#topicId = reader.uuidSlot();
    this.partitions = reader.structs(true, AlterShareGroupOffsetsResponsePartitionView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicName(): string {
    return stringAt(this.#frame, this.#topicName);
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeAlterShareGroupOffsetsResponseTopic(
  writer: Writer,
  {
    topicName,
    topicId,
    partitions,
    unknownTaggedFields,
  }: AlterShareGroupOffsetsResponseTopic,
  version: number,
): void {
  writer.string(topicName, true);
  writer.uuid(topicId);
  writer.structs(partitions, true, false, writeAlterShareGroupOffsetsResponsePartition, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AlterShareGroupOffsetsResponse} as read: every field is there. */
export class AlterShareGroupOffsetsResponseView implements AlterShareGroupOffsetsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly responses: readonly AlterShareGroupOffsetsResponseTopicView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.responses = reader.structs(true, AlterShareGroupOffsetsResponseTopicView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeAlterShareGroupOffsetsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    errorMessage = null,
    responses,
    unknownTaggedFields,
  }: AlterShareGroupOffsetsResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.structs(responses, true, false, writeAlterShareGroupOffsetsResponseTopic, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const AlterShareGroupOffsetsResponseCodec: Codec<AlterShareGroupOffsetsResponse, AlterShareGroupOffsetsResponseView> = /* @__PURE__ */ new MessageCodec(
  'AlterShareGroupOffsetsResponse',
  [0, 0, 0],
  AlterShareGroupOffsetsResponseView,
  writeAlterShareGroupOffsetsResponse,
);

/** The AlterShareGroupOffsets API. */
export const AlterShareGroupOffsetsApi: Api<
  AlterShareGroupOffsetsRequest,
  AlterShareGroupOffsetsRequestView,
  AlterShareGroupOffsetsResponse,
  AlterShareGroupOffsetsResponseView
> = /* @__PURE__ */ new MessageApi(
  91,
  'AlterShareGroupOffsets',
  AlterShareGroupOffsetsRequestCodec,
  AlterShareGroupOffsetsResponseCodec,
);
