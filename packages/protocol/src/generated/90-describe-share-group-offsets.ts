// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** DescribeShareGroupOffsetsRequest, versions 0 to 1. */
export interface DescribeShareGroupOffsetsRequest {
  /** array of DescribeShareGroupOffsetsRequestGroup, versions 0+. */
  readonly groups: readonly DescribeShareGroupOffsetsRequestGroup[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribeShareGroupOffsetsRequestGroup of DescribeShareGroupOffsetsRequest. */
export interface DescribeShareGroupOffsetsRequestGroup {
  /** string, versions 0+. */
  readonly groupId: string;
  /** array of DescribeShareGroupOffsetsRequestTopic, versions 0+, nullable. */
  readonly topics: readonly DescribeShareGroupOffsetsRequestTopic[] | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribeShareGroupOffsetsRequestTopic of DescribeShareGroupOffsetsRequest. */
export interface DescribeShareGroupOffsetsRequestTopic {
  /** string, versions 0+. */
  readonly topicName: string;
  /** array of int32, versions 0+. */
  readonly partitions: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DescribeShareGroupOffsetsRequestTopic} as read: every field is there. */
export class DescribeShareGroupOffsetsRequestTopicView implements DescribeShareGroupOffsetsRequestTopic {
  declare readonly partitions: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicName: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#topicName = reader.stringSlot(true, false);
    this.partitions = reader.array(true, 'int32');
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicName(): string {
    return stringAt(this.#frame, this.#topicName);
  }
}

function writeDescribeShareGroupOffsetsRequestTopic(
  writer: Writer,
  {
    topicName,
    partitions,
    unknownTaggedFields,
  }: DescribeShareGroupOffsetsRequestTopic,
  _version: number,
): void {
  writer.string(topicName, true);
  writer.array(partitions, true, false, 'int32');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeShareGroupOffsetsRequestGroup} as read: every field is there. */
export class DescribeShareGroupOffsetsRequestGroupView implements DescribeShareGroupOffsetsRequestGroup {
  declare readonly topics: readonly DescribeShareGroupOffsetsRequestTopicView[] | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(true, false);
    this.topics = reader.nullableStructs(true, true, DescribeShareGroupOffsetsRequestTopicView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }
}

function writeDescribeShareGroupOffsetsRequestGroup(
  writer: Writer,
  {
    groupId,
    topics,
    unknownTaggedFields,
  }: DescribeShareGroupOffsetsRequestGroup,
  version: number,
): void {
  writer.string(groupId, true);
  writer.structs(topics, true, true, writeDescribeShareGroupOffsetsRequestTopic, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeShareGroupOffsetsRequest} as read: every field is there. */
export class DescribeShareGroupOffsetsRequestView implements DescribeShareGroupOffsetsRequest {
  declare readonly groups: readonly DescribeShareGroupOffsetsRequestGroupView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.groups = reader.structs(true, DescribeShareGroupOffsetsRequestGroupView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeDescribeShareGroupOffsetsRequest(
  writer: Writer,
  {
    groups,
    unknownTaggedFields,
  }: DescribeShareGroupOffsetsRequest,
  version: number,
): void {
  writer.structs(groups, true, false, writeDescribeShareGroupOffsetsRequestGroup, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const DescribeShareGroupOffsetsRequestCodec: Codec<DescribeShareGroupOffsetsRequest, DescribeShareGroupOffsetsRequestView> = /* @__PURE__ */ new MessageCodec(
  'DescribeShareGroupOffsetsRequest',
  [0, 1, 0],
  DescribeShareGroupOffsetsRequestView,
  writeDescribeShareGroupOffsetsRequest,
);

/** DescribeShareGroupOffsetsResponse, versions 0 to 1. */
export interface DescribeShareGroupOffsetsResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** array of DescribeShareGroupOffsetsResponseGroup, versions 0+. */
  readonly groups: readonly DescribeShareGroupOffsetsResponseGroup[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribeShareGroupOffsetsResponseGroup of DescribeShareGroupOffsetsResponse. */
export interface DescribeShareGroupOffsetsResponseGroup {
  /** string, versions 0+. */
  readonly groupId: string;
  /** array of DescribeShareGroupOffsetsResponseTopic, versions 0+. */
  readonly topics: readonly DescribeShareGroupOffsetsResponseTopic[];
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable, default null. */
  readonly errorMessage?: string | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribeShareGroupOffsetsResponseTopic of DescribeShareGroupOffsetsResponse. */
export interface DescribeShareGroupOffsetsResponseTopic {
  /** string, versions 0+. */
  readonly topicName: string;
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** array of DescribeShareGroupOffsetsResponsePartition, versions 0+. */
  readonly partitions: readonly DescribeShareGroupOffsetsResponsePartition[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribeShareGroupOffsetsResponsePartition of DescribeShareGroupOffsetsResponse. */
export interface DescribeShareGroupOffsetsResponsePartition {
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  /** int64, versions 0+. */
  readonly startOffset: bigint | number;
  /** int32, versions 0+. */
  readonly leaderEpoch: number;
  /** int64, versions 1+, default -1, ignorable. */
  readonly lag?: bigint | number | undefined;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable, default null. */
  readonly errorMessage?: string | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DescribeShareGroupOffsetsResponsePartition} as read: every field is there. */
export class DescribeShareGroupOffsetsResponsePartitionView implements DescribeShareGroupOffsetsResponsePartition {
  declare readonly partitionIndex: number;
  declare readonly startOffset: bigint;
  declare readonly leaderEpoch: number;
  declare readonly lag: bigint;
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.partitionIndex = reader.int32();
    this.startOffset = reader.int64();
    this.leaderEpoch = reader.int32();
    this.lag = version >= 1 ? reader.int64() : -1n;
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeDescribeShareGroupOffsetsResponsePartition(
  writer: Writer,
  {
    partitionIndex,
    startOffset,
    leaderEpoch,
    lag = -1,
    errorCode,
    errorMessage = null,
    unknownTaggedFields,
  }: DescribeShareGroupOffsetsResponsePartition,
  version: number,
): void {
  writer.int32(partitionIndex);
  writer.int64(startOffset);
  writer.int32(leaderEpoch);
  if (version >= 1) writer.int64(lag);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeShareGroupOffsetsResponseTopic} as read: every field is there. */
export class DescribeShareGroupOffsetsResponseTopicView implements DescribeShareGroupOffsetsResponseTopic {
  declare readonly partitions: readonly DescribeShareGroupOffsetsResponsePartitionView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicName: number;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicName = reader.stringSlot(true, false);
    this.#topicId = reader.uuidSlot();
    this.partitions = reader.structs(true, DescribeShareGroupOffsetsResponsePartitionView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicName(): string {
    return stringAt(this.#frame, this.#topicName);
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeDescribeShareGroupOffsetsResponseTopic(
  writer: Writer,
  {
    topicName,
    topicId,
    partitions,
    unknownTaggedFields,
  }: DescribeShareGroupOffsetsResponseTopic,
  version: number,
): void {
  writer.string(topicName, true);
  writer.uuid(topicId);
  writer.structs(partitions, true, false, writeDescribeShareGroupOffsetsResponsePartition, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeShareGroupOffsetsResponseGroup} as read: every field is there. */
export class DescribeShareGroupOffsetsResponseGroupView implements DescribeShareGroupOffsetsResponseGroup {
  declare readonly topics: readonly DescribeShareGroupOffsetsResponseTopicView[];
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(true, false);
    this.topics = reader.structs(true, DescribeShareGroupOffsetsResponseTopicView, version);
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeDescribeShareGroupOffsetsResponseGroup(
  writer: Writer,
  {
    groupId,
    topics,
    errorCode,
    errorMessage = null,
    unknownTaggedFields,
  }: DescribeShareGroupOffsetsResponseGroup,
  version: number,
): void {
  writer.string(groupId, true);
  writer.structs(topics, true, false, writeDescribeShareGroupOffsetsResponseTopic, version);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeShareGroupOffsetsResponse} as read: every field is there. */
export class DescribeShareGroupOffsetsResponseView implements DescribeShareGroupOffsetsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly groups: readonly DescribeShareGroupOffsetsResponseGroupView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.throttleTimeMs = reader.int32();
    this.groups = reader.structs(true, DescribeShareGroupOffsetsResponseGroupView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeDescribeShareGroupOffsetsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    groups,
    unknownTaggedFields,
  }: DescribeShareGroupOffsetsResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.structs(groups, true, false, writeDescribeShareGroupOffsetsResponseGroup, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const DescribeShareGroupOffsetsResponseCodec: Codec<DescribeShareGroupOffsetsResponse, DescribeShareGroupOffsetsResponseView> = /* @__PURE__ */ new MessageCodec(
  'DescribeShareGroupOffsetsResponse',
  [0, 1, 0],
  DescribeShareGroupOffsetsResponseView,
  writeDescribeShareGroupOffsetsResponse,
);

/** The DescribeShareGroupOffsets API. */
export const DescribeShareGroupOffsetsApi: Api<
  DescribeShareGroupOffsetsRequest,
  DescribeShareGroupOffsetsRequestView,
  DescribeShareGroupOffsetsResponse,
  DescribeShareGroupOffsetsResponseView
> = /* @__PURE__ */ new MessageApi(
  90,
  'DescribeShareGroupOffsets',
  DescribeShareGroupOffsetsRequestCodec,
  DescribeShareGroupOffsetsResponseCodec,
);
