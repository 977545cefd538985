// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** OffsetForLeaderEpochRequest, versions 2 to 4. */
export interface OffsetForLeaderEpochRequest {
  /** int32, versions 3+, default -2, ignorable. */
  readonly replicaId?: number | undefined;
  /** array of OffsetForLeaderTopic, versions 2+. */
  readonly topics: readonly OffsetForLeaderEpochRequestOffsetForLeaderTopic[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** OffsetForLeaderTopic of OffsetForLeaderEpochRequest. */
export interface OffsetForLeaderEpochRequestOffsetForLeaderTopic {
  /** string, versions 2+. */
  readonly topic: string;
  /** array of OffsetForLeaderPartition, versions 2+. */
  readonly partitions: readonly OffsetForLeaderEpochRequestOffsetForLeaderPartition[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** OffsetForLeaderPartition of OffsetForLeaderEpochRequest. */
export interface OffsetForLeaderEpochRequestOffsetForLeaderPartition {
  /** int32, versions 2+. */
  readonly partition: number;
  /** int32, versions 2+, default -1, ignorable. */
  readonly currentLeaderEpoch?: number | undefined;
  /** int32, versions 2+. */
  readonly leaderEpoch: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link OffsetForLeaderEpochRequestOffsetForLeaderPartition} as read: every field is there. */
export class OffsetForLeaderEpochRequestOffsetForLeaderPartitionView implements OffsetForLeaderEpochRequestOffsetForLeaderPartition {
  declare readonly partition: number;
  declare readonly currentLeaderEpoch: number;
  declare readonly leaderEpoch: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.partition = reader.int32();
    this.currentLeaderEpoch = reader.int32();
    this.leaderEpoch = reader.int32();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeOffsetForLeaderEpochRequestOffsetForLeaderPartition(
  writer: Writer,
  {
    partition,
    currentLeaderEpoch = -1,
    leaderEpoch,
    unknownTaggedFields,
  }: OffsetForLeaderEpochRequestOffsetForLeaderPartition,
  version: number,
): void {
  const flexible = version >= 4;
  writer.int32(partition);
  writer.int32(currentLeaderEpoch);
  writer.int32(leaderEpoch);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link OffsetForLeaderEpochRequestOffsetForLeaderTopic} as read: every field is there. */
export class OffsetForLeaderEpochRequestOffsetForLeaderTopicView implements OffsetForLeaderEpochRequestOffsetForLeaderTopic {
  declare readonly partitions: readonly OffsetForLeaderEpochRequestOffsetForLeaderPartitionView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topic: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.#frame = reader.bytes;
    this.#topic = reader.stringSlot(flexible, false);
    this.partitions = reader.structs(flexible, OffsetForLeaderEpochRequestOffsetForLeaderPartitionView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get topic(): string {
    return stringAt(this.#frame, this.#topic);
  }
}

function writeOffsetForLeaderEpochRequestOffsetForLeaderTopic(
  writer: Writer,
  {
    topic,
    partitions,
    unknownTaggedFields,
  }: OffsetForLeaderEpochRequestOffsetForLeaderTopic,
  version: number,
): void {
  const flexible = version >= 4;
  writer.string(topic, flexible);
  writer.structs(partitions, flexible, false, writeOffsetForLeaderEpochRequestOffsetForLeaderPartition, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link OffsetForLeaderEpochRequest} as read: every field is there. */
export class OffsetForLeaderEpochRequestView implements OffsetForLeaderEpochRequest {
  declare readonly replicaId: number;
  declare readonly topics: readonly OffsetForLeaderEpochRequestOffsetForLeaderTopicView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.replicaId = version >= 3 ? reader.int32() : -2;
    this.topics = reader.structs(flexible, OffsetForLeaderEpochRequestOffsetForLeaderTopicView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeOffsetForLeaderEpochRequest(
  writer: Writer,
  {
    replicaId = -2,
    topics,
    unknownTaggedFields,
  }: OffsetForLeaderEpochRequest,
  version: number,
): void {
  const flexible = version >= 4;
  if (version >= 3) writer.int32(replicaId);
  writer.structs(topics, flexible, false, writeOffsetForLeaderEpochRequestOffsetForLeaderTopic, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const OffsetForLeaderEpochRequestCodec: Codec<OffsetForLeaderEpochRequest, OffsetForLeaderEpochRequestView> = /* @__PURE__ */ new MessageCodec(
  'OffsetForLeaderEpochRequest',
  [2, 4, 4],
  OffsetForLeaderEpochRequestView,
  writeOffsetForLeaderEpochRequest,
);

/** OffsetForLeaderEpochResponse, versions 2 to 4. */
export interface OffsetForLeaderEpochResponse {
  /** int32, versions 2+, ignorable. */
  readonly throttleTimeMs: number;
  /** array of OffsetForLeaderTopicResult, versions 2+. */
  readonly topics: readonly OffsetForLeaderEpochResponseOffsetForLeaderTopicResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** OffsetForLeaderTopicResult of OffsetForLeaderEpochResponse. */
export interface OffsetForLeaderEpochResponseOffsetForLeaderTopicResult {
  /** string, versions 2+. */
  readonly topic: string;
  /** array of EpochEndOffset, versions 2+. */
  readonly partitions: readonly OffsetForLeaderEpochResponseEpochEndOffset[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** EpochEndOffset of OffsetForLeaderEpochResponse. */
export interface OffsetForLeaderEpochResponseEpochEndOffset {
  /** int16, versions 2+. */
  readonly errorCode: number;
  /** int32, versions 2+. */
  readonly partition: number;
  /** int32, versions 2+, default -1, ignorable. */
  readonly leaderEpoch?: number | undefined;
  /** int64, versions 2+, default -1. */
  readonly endOffset?: bigint | number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link OffsetForLeaderEpochResponseEpochEndOffset} as read: every field is there. */
export class OffsetForLeaderEpochResponseEpochEndOffsetView implements OffsetForLeaderEpochResponseEpochEndOffset {
  declare readonly errorCode: number;
  declare readonly partition: number;
  declare readonly leaderEpoch: number;
  declare readonly endOffset: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.errorCode = reader.int16();
    this.partition = reader.int32();
    this.leaderEpoch = reader.int32();
    this.endOffset = reader.int64();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeOffsetForLeaderEpochResponseEpochEndOffset(
  writer: Writer,
  {
    errorCode,
    partition,
    leaderEpoch = -1,
    endOffset = -1,
    unknownTaggedFields,
  }: OffsetForLeaderEpochResponseEpochEndOffset,
  version: number,
): void {
  const flexible = version >= 4;
  writer.int16(errorCode);
  writer.int32(partition);
  writer.int32(leaderEpoch);
  writer.int64(endOffset);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link OffsetForLeaderEpochResponseOffsetForLeaderTopicResult} as read: every field is there. */
export class OffsetForLeaderEpochResponseOffsetForLeaderTopicResultView implements OffsetForLeaderEpochResponseOffsetForLeaderTopicResult {
  declare readonly partitions: readonly OffsetForLeaderEpochResponseEpochEndOffsetView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topic: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.#frame = reader.bytes;
    this.#topic = reader.stringSlot(flexible, false);
    this.partitions = reader.structs(flexible, OffsetForLeaderEpochResponseEpochEndOffsetView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get topic(): string {
    return stringAt(this.#frame, this.#topic);
  }
}

function writeOffsetForLeaderEpochResponseOffsetForLeaderTopicResult(
  writer: Writer,
  {
    topic,
    partitions,
    unknownTaggedFields,
  }: OffsetForLeaderEpochResponseOffsetForLeaderTopicResult,
  version: number,
): void {
  const flexible = version >= 4;
  writer.string(topic, flexible);
  writer.structs(partitions, flexible, false, writeOffsetForLeaderEpochResponseEpochEndOffset, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link OffsetForLeaderEpochResponse} as read: every field is there. */
export class OffsetForLeaderEpochResponseView implements OffsetForLeaderEpochResponse {
  declare readonly throttleTimeMs: number;
  declare readonly topics: readonly OffsetForLeaderEpochResponseOffsetForLeaderTopicResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.throttleTimeMs = reader.int32();
    this.topics = reader.structs(flexible, OffsetForLeaderEpochResponseOffsetForLeaderTopicResultView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeOffsetForLeaderEpochResponse(
  writer: Writer,
  {
    throttleTimeMs,
    topics,
    unknownTaggedFields,
  }: OffsetForLeaderEpochResponse,
  version: number,
): void {
  const flexible = version >= 4;
  writer.int32(throttleTimeMs);
  writer.structs(topics, flexible, false, writeOffsetForLeaderEpochResponseOffsetForLeaderTopicResult, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const OffsetForLeaderEpochResponseCodec: Codec<OffsetForLeaderEpochResponse, OffsetForLeaderEpochResponseView> = /* @__PURE__ */ new MessageCodec(
  'OffsetForLeaderEpochResponse',
  [2, 4, 4],
  OffsetForLeaderEpochResponseView,
  writeOffsetForLeaderEpochResponse,
);

/** The OffsetForLeaderEpoch API. */
export const OffsetForLeaderEpochApi: Api<
  OffsetForLeaderEpochRequest,
  OffsetForLeaderEpochRequestView,
  OffsetForLeaderEpochResponse,
  OffsetForLeaderEpochResponseView
> = /* @__PURE__ */ new MessageApi(
  23,
  'OffsetForLeaderEpoch',
  OffsetForLeaderEpochRequestCodec,
  OffsetForLeaderEpochResponseCodec,
);
