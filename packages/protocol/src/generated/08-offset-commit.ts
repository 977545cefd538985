// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { EMPTY_SLOT, NULL_SLOT, nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import { type Uuid, ZERO_UUID } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** OffsetCommitRequest, versions 2 to 10. */
export interface OffsetCommitRequest {
  /** string, versions 2+. */
  readonly groupId: string;
  /** int32, versions 2+, default -1, ignorable. */
  readonly generationIdOrMemberEpoch?: number | undefined;
  /** string, versions 2+, ignorable. */
  readonly memberId: string;
  /** string, versions 7+, nullable, default null. */
  readonly groupInstanceId?: string | null | undefined;
  /** int64, versions 2-4, default -1, ignorable. */
  readonly retentionTimeMs?: bigint | number | undefined;
  /** array of OffsetCommitRequestTopic, versions 2+. */
  readonly topics: readonly OffsetCommitRequestTopic[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** OffsetCommitRequestTopic of OffsetCommitRequest. */
export interface OffsetCommitRequestTopic {
  /** string, versions 2-9, ignorable. */
  readonly name?: string | undefined;
  /** uuid, versions 10+, ignorable. */
  readonly topicId?: Uuid | undefined;
  /** array of OffsetCommitRequestPartition, versions 2+. */
  readonly partitions: readonly OffsetCommitRequestPartition[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** OffsetCommitRequestPartition of OffsetCommitRequest. */
export interface OffsetCommitRequestPartition {
  /** int32, versions 2+. */
  readonly partitionIndex: number;
  /** int64, versions 2+. */
  readonly committedOffset: bigint | number;
  /** int32, versions 6+, default -1, ignorable. */
  readonly committedLeaderEpoch?: number | undefined;
  /** string, versions 2+, nullable. */
  readonly committedMetadata: string | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link OffsetCommitRequestPartition} as read: every field is there. */
export class OffsetCommitRequestPartitionView implements OffsetCommitRequestPartition {
  declare readonly partitionIndex: number;
  declare readonly committedOffset: bigint;
  declare readonly committedLeaderEpoch: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #committedMetadata: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 8;
    this.#frame = reader.bytes;
    this.partitionIndex = reader.int32();
    this.committedOffset = reader.int64();
    this.committedLeaderEpoch = version >= 6 ? reader.int32() : -1;
    this.#committedMetadata = reader.stringSlot(flexible, true);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get committedMetadata(): string | null {
    return nullableStringAt(this.#frame, this.#committedMetadata);
  }
}

function writeOffsetCommitRequestPartition(
  writer: Writer,
  {
    partitionIndex,
    committedOffset,
    committedLeaderEpoch = -1,
    committedMetadata,
    unknownTaggedFields,
  }: OffsetCommitRequestPartition,
  version: number,
): void {
  const flexible = version >= 8;
  writer.int32(partitionIndex);
  writer.int64(committedOffset);
  if (version >= 6) writer.int32(committedLeaderEpoch);
  writer.string(committedMetadata, flexible, true);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link OffsetCommitRequestTopic} as read: every field is there. */
export class OffsetCommitRequestTopicView implements OffsetCommitRequestTopic {
  declare readonly partitions: readonly OffsetCommitRequestPartitionView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 8;
    this.#frame = reader.bytes;
    this.#name = version <= 9 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.#topicId = version >= 10 ? reader.uuidSlot() : EMPTY_SLOT;
    this.partitions = reader.structs(flexible, OffsetCommitRequestPartitionView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeOffsetCommitRequestTopic(
  writer: Writer,
  {
    name = '',
    topicId = ZERO_UUID,
    partitions,
    unknownTaggedFields,
  }: OffsetCommitRequestTopic,
  version: number,
): void {
  const flexible = version >= 8;
  if (version <= 9) writer.string(name, flexible);
  if (version >= 10) writer.uuid(topicId);
  writer.structs(partitions, flexible, false, writeOffsetCommitRequestPartition, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link OffsetCommitRequest} as read: every field is there. */
export class OffsetCommitRequestView implements OffsetCommitRequest {
  declare readonly generationIdOrMemberEpoch: number;
  declare readonly retentionTimeMs: bigint;
  declare readonly topics: readonly OffsetCommitRequestTopicView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;
  readonly #memberId: number;
  readonly #groupInstanceId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 8;
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(flexible, false);
    this.generationIdOrMemberEpoch = reader.int32();
    this.#memberId = reader.stringSlot(flexible, false);
    this.#groupInstanceId = version >= 7 ? reader.stringSlot(flexible, true) : NULL_SLOT;
    this.retentionTimeMs = version <= 4 ? reader.int64() : -1n;
    this.topics = reader.structs(flexible, OffsetCommitRequestTopicView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }

  get memberId(): string {
    return stringAt(this.#frame, this.#memberId);
  }

  get groupInstanceId(): string | null {
    return nullableStringAt(this.#frame, this.#groupInstanceId);
  }
}

function writeOffsetCommitRequest(
  writer: Writer,
  {
    groupId,
    generationIdOrMemberEpoch = -1,
    memberId,
    groupInstanceId = null,
    retentionTimeMs = -1,
    topics,
    unknownTaggedFields,
  }: OffsetCommitRequest,
  version: number,
): void {
  const flexible = version >= 8;
  writer.string(groupId, flexible);
  writer.int32(generationIdOrMemberEpoch);
  writer.string(memberId, flexible);
  if (version >= 7) writer.string(groupInstanceId, flexible, true);
  else if (groupInstanceId !== null) lacking('groupInstanceId', version, '7+');
  if (version <= 4) writer.int64(retentionTimeMs);
  writer.structs(topics, flexible, false, writeOffsetCommitRequestTopic, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const OffsetCommitRequestCodec: Codec<OffsetCommitRequest, OffsetCommitRequestView> = /* @__PURE__ */ new MessageCodec(
  'OffsetCommitRequest',
  [2, 10, 8],
  OffsetCommitRequestView,
  writeOffsetCommitRequest,
);

/** OffsetCommitResponse, versions 2 to 10. */
export interface OffsetCommitResponse {
  /** int32, versions 3+, default 0, ignorable. */
  readonly throttleTimeMs?: number | undefined;
  /** array of OffsetCommitResponseTopic, versions 2+. */
  readonly topics: readonly OffsetCommitResponseTopic[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** OffsetCommitResponseTopic of OffsetCommitResponse. */
export interface OffsetCommitResponseTopic {
  /** string, versions 2-9, ignorable. */
  readonly name?: string | undefined;
  /** uuid, versions 10+, ignorable. */
  readonly topicId?: Uuid | undefined;
  /** array of OffsetCommitResponsePartition, versions 2+. */
  readonly partitions: readonly OffsetCommitResponsePartition[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** OffsetCommitResponsePartition of OffsetCommitResponse. */
export interface OffsetCommitResponsePartition {
  /** int32, versions 2+. */
  readonly partitionIndex: number;
  /** int16, versions 2+. */
  readonly errorCode: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link OffsetCommitResponsePartition} as read: every field is there. */
export class OffsetCommitResponsePartitionView implements OffsetCommitResponsePartition {
  declare readonly partitionIndex: number;
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 8;
    this.partitionIndex = reader.int32();
    this.errorCode = reader.int16();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeOffsetCommitResponsePartition(
  writer: Writer,
  {
    partitionIndex,
    errorCode,
    unknownTaggedFields,
  }: OffsetCommitResponsePartition,
  version: number,
): void {
  const flexible = version >= 8;
  writer.int32(partitionIndex);
  writer.int16(errorCode);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link OffsetCommitResponseTopic} as read: every field is there. */
export class OffsetCommitResponseTopicView implements OffsetCommitResponseTopic {
  declare readonly partitions: readonly OffsetCommitResponsePartitionView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 8;
    this.#frame = reader.bytes;
    this.#name = version <= 9 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.#topicId = version >= 10 ? reader.uuidSlot() : EMPTY_SLOT;
    this.partitions = reader.structs(flexible, OffsetCommitResponsePartitionView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeOffsetCommitResponseTopic(
  writer: Writer,
  {
    name = '',
    topicId = ZERO_UUID,
    partitions,
    unknownTaggedFields,
  }: OffsetCommitResponseTopic,
  version: number,
): void {
  const flexible = version >= 8;
  if (version <= 9) writer.string(name, flexible);
  if (version >= 10) writer.uuid(topicId);
  writer.structs(partitions, flexible, false, writeOffsetCommitResponsePartition, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link OffsetCommitResponse} as read: every field is there. */
export class OffsetCommitResponseView implements OffsetCommitResponse {
  declare readonly throttleTimeMs: number;
  declare readonly topics: readonly OffsetCommitResponseTopicView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 8;
    this.throttleTimeMs = version >= 3 ? reader.int32() : 0;
    this.topics = reader.structs(flexible, OffsetCommitResponseTopicView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeOffsetCommitResponse(
  writer: Writer,
  {
    throttleTimeMs = 0,
    topics,
    unknownTaggedFields,
  }: OffsetCommitResponse,
  version: number,
): void {
  const flexible = version >= 8;
  if (version >= 3) writer.int32(throttleTimeMs);
  writer.structs(topics, flexible, false, writeOffsetCommitResponseTopic, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const OffsetCommitResponseCodec: Codec<OffsetCommitResponse, OffsetCommitResponseView> = /* @__PURE__ */ new MessageCodec(
  'OffsetCommitResponse',
  [2, 10, 8],
  OffsetCommitResponseView,
  writeOffsetCommitResponse,
);

/** The OffsetCommit API. */
export const OffsetCommitApi: Api<
  OffsetCommitRequest,
  OffsetCommitRequestView,
  OffsetCommitResponse,
  OffsetCommitResponseView
> = /* @__PURE__ */ new MessageApi(
  8,
  'OffsetCommit',
  OffsetCommitRequestCodec,
  OffsetCommitResponseCodec,
);
