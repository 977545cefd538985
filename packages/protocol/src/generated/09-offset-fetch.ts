// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { EMPTY_SLOT, NULL_SLOT, nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import { type Uuid, ZERO_UUID } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** OffsetFetchRequest, versions 1 to 10. */
export interface OffsetFetchRequest {
  /** string, versions 1-7. */
  readonly groupId?: string | undefined;
  /** array of OffsetFetchRequestTopic, versions 1-7, nullable in 2-7. */
  readonly topics?: readonly OffsetFetchRequestTopic[] | null | undefined;
  /** array of OffsetFetchRequestGroup, versions 8+. */
  readonly groups?: readonly OffsetFetchRequestGroup[] | undefined;
  /** bool, versions 7+, default false. */
  readonly requireStable?: boolean | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** OffsetFetchRequestGroup of OffsetFetchRequest. */
export interface OffsetFetchRequestGroup {
  /** string, versions 8+. */
  readonly groupId: string;
  /** string, versions 9+, nullable, default null, ignorable. */
  readonly memberId?: string | null | undefined;
  /** int32, versions 9+, default -1, ignorable. */
  readonly memberEpoch?: number | undefined;
  /** array of OffsetFetchRequestTopics, versions 8+, nullable. */
  readonly topics: readonly OffsetFetchRequestTopics[] | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** OffsetFetchRequestTopics of OffsetFetchRequest. */
export interface OffsetFetchRequestTopics {
  /** string, versions 8-9, ignorable. */
  readonly name?: string | undefined;
  /** uuid, versions 10+, ignorable. */
  readonly topicId?: Uuid | undefined;
  /** array of int32, versions 8+. */
  readonly partitionIndexes: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** OffsetFetchRequestTopic of OffsetFetchRequest. */
export interface OffsetFetchRequestTopic {
  /** string, versions 1-7. */
  readonly name: string;
  /** array of int32, versions 1-7. */
  readonly partitionIndexes: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link OffsetFetchRequestTopic} as read: every field is there. */
export class OffsetFetchRequestTopicView implements OffsetFetchRequestTopic {
  declare readonly partitionIndexes: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 6;
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(flexible, false);
    this.partitionIndexes = reader.array(flexible, 'int32');
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeOffsetFetchRequestTopic(
  writer: Writer,
  {
    name,
    partitionIndexes,
    unknownTaggedFields,
  }: OffsetFetchRequestTopic,
  version: number,
): void {
  const flexible = version >= 6;
  writer.string(name, flexible);
  writer.array(partitionIndexes, flexible, false, 'int32');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link OffsetFetchRequestTopics} as read: every field is there. */
export class OffsetFetchRequestTopicsView implements OffsetFetchRequestTopics {
  declare readonly partitionIndexes: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#name = version <= 9 ? reader.stringSlot(true, false) : EMPTY_SLOT;
    this.#topicId = version >= 10 ? reader.uuidSlot() : EMPTY_SLOT;
    this.partitionIndexes = reader.array(true, 'int32');
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeOffsetFetchRequestTopics(
  writer: Writer,
  {
    name = '',
    topicId = ZERO_UUID,
    partitionIndexes,
    unknownTaggedFields,
  }: OffsetFetchRequestTopics,
  version: number,
): void {
  if (version <= 9) writer.string(name, true);
  if (version >= 10) writer.uuid(topicId);
  writer.array(partitionIndexes, true, false, 'int32');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link OffsetFetchRequestGroup} as read: every field is there. */
export class OffsetFetchRequestGroupView implements OffsetFetchRequestGroup {
  declare readonly memberEpoch: number;
  declare readonly topics: readonly OffsetFetchRequestTopicsView[] | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;
  readonly #memberId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(true, false);
    this.#memberId = version >= 9 ? reader.stringSlot(true, true) : NULL_SLOT;
    this.memberEpoch = version >= 9 ? reader.int32() : -1;
    this.topics = reader.nullableStructs(true, true, OffsetFetchRequestTopicsView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }

  get memberId(): string | null {
    return nullableStringAt(this.#frame, this.#memberId);
  }
}

function writeOffsetFetchRequestGroup(
  writer: Writer,
  {
    groupId,
    memberId = null,
    memberEpoch = -1,
    topics,
    unknownTaggedFields,
  }: OffsetFetchRequestGroup,
  version: number,
): void {
  writer.string(groupId, true);
  if (version >= 9) writer.string(memberId, true, true);
  if (version >= 9) writer.int32(memberEpoch);
  writer.structs(topics, true, true, writeOffsetFetchRequestTopics, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link OffsetFetchRequest} as read: every field is there. */
export class OffsetFetchRequestView implements OffsetFetchRequest {
  declare readonly topics: readonly OffsetFetchRequestTopicView[] | null;
  declare readonly groups: readonly OffsetFetchRequestGroupView[];
  declare readonly requireStable: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 6;
    this.#frame = reader.bytes;
    this.#groupId = version <= 7 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.topics = version <= 7 ? reader.nullableStructs(flexible, version >= 2, OffsetFetchRequestTopicView, version) : [];
    this.groups = version >= 8 ? reader.structs(flexible, OffsetFetchRequestGroupView, version) : [];
    this.requireStable = version >= 7 ? reader.bool() : false;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }
}

function writeOffsetFetchRequest(
  writer: Writer,
  {
    groupId = '',
    topics = [],
    groups = [],
    requireStable = false,
    unknownTaggedFields,
  }: OffsetFetchRequest,
  version: number,
): void {
  const flexible = version >= 6;
  if (version <= 7) writer.string(groupId, flexible);
  else if (groupId !== '') lacking('groupId', version, '1-7');
  if (version <= 7) writer.structs(topics, flexible, version >= 2, writeOffsetFetchRequestTopic, version);
  else if (topics?.length !== 0) lacking('topics', version, '1-7');
  if (version >= 8) writer.structs(groups, flexible, false, writeOffsetFetchRequestGroup, version);
  else if (groups?.length !== 0) lacking('groups', version, '8+');
  if (version >= 7) writer.bool(requireStable);
  else if (requireStable !== false) lacking('requireStable', version, '7+');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const OffsetFetchRequestCodec: Codec<OffsetFetchRequest, OffsetFetchRequestView> = /* @__PURE__ */ new MessageCodec(
  'OffsetFetchRequest',
  [1, 10, 6],
  OffsetFetchRequestView,
  writeOffsetFetchRequest,
);

/** OffsetFetchResponse, versions 1 to 10. */
export interface OffsetFetchResponse {
  /** int32, versions 3+, default 0, ignorable. */
  readonly throttleTimeMs?: number | undefined;
  /** array of OffsetFetchResponseTopic, versions 1-7. */
  readonly topics?: readonly OffsetFetchResponseTopic[] | undefined;
  /** int16, versions 2-7, default 0, ignorable. */
  readonly errorCode?: number | undefined;
  /** array of OffsetFetchResponseGroup, versions 8+. */
  readonly groups?: readonly OffsetFetchResponseGroup[] | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** OffsetFetchResponseGroup of OffsetFetchResponse. */
export interface OffsetFetchResponseGroup {
  /** string, versions 8+. */
  readonly groupId: string;
  /** array of OffsetFetchResponseTopics, versions 8+. */
  readonly topics: readonly OffsetFetchResponseTopics[];
  /** int16, versions 8+, default 0. */
  readonly errorCode?: number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** OffsetFetchResponseTopics of OffsetFetchResponse. */
export interface OffsetFetchResponseTopics {
  /** string, versions 8-9, ignorable. */
  readonly name?: string | undefined;
  /** uuid, versions 10+, ignorable. */
  readonly topicId?: Uuid | undefined;
  /** array of OffsetFetchResponsePartitions, versions 8+. */
  readonly partitions: readonly OffsetFetchResponsePartitions[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** OffsetFetchResponsePartitions of OffsetFetchResponse. */
export interface OffsetFetchResponsePartitions {
  /** int32, versions 8+. */
  readonly partitionIndex: number;
  /** int64, versions 8+. */
  readonly committedOffset: bigint | number;
  /** int32, versions 8+, default -1, ignorable. */
  readonly committedLeaderEpoch?: number | undefined;
  /** string, versions 8+, nullable. */
  readonly metadata: string | null;
  /** int16, versions 8+. */
  readonly errorCode: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** OffsetFetchResponseTopic of OffsetFetchResponse. */
export interface OffsetFetchResponseTopic {
  /** string, versions 1-7. */
  readonly name: string;
  /** array of OffsetFetchResponsePartition, versions 1-7. */
  readonly partitions: readonly OffsetFetchResponsePartition[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** OffsetFetchResponsePartition of OffsetFetchResponse. */
export interface OffsetFetchResponsePartition {
  /** int32, versions 1-7. */
  readonly partitionIndex: number;
  /** int64, versions 1-7. */
  readonly committedOffset: bigint | number;
  /** int32, versions 5-7, default -1, ignorable. */
  readonly committedLeaderEpoch?: number | undefined;
  /** string, versions 1-7, nullable. */
  readonly metadata: string | null;
  /** int16, versions 1-7. */
  readonly errorCode: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link OffsetFetchResponsePartition} as read: every field is there. */
export class OffsetFetchResponsePartitionView implements OffsetFetchResponsePartition {
  declare readonly partitionIndex: number;
  declare readonly committedOffset: bigint;
  declare readonly committedLeaderEpoch: number;
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #metadata: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 6;
    this.#frame = reader.bytes;
    this.partitionIndex = reader.int32();
    this.committedOffset = reader.int64();
    this.committedLeaderEpoch = version >= 5 ? reader.int32() : -1;
    this.#metadata = reader.stringSlot(flexible, true);
    this.errorCode = reader.int16();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get metadata(): string | null {
    return nullableStringAt(this.#frame, this.#metadata);
  }
}

function writeOffsetFetchResponsePartition(
  writer: Writer,
  {
    partitionIndex,
    committedOffset,
    committedLeaderEpoch = -1,
    metadata,
    errorCode,
    unknownTaggedFields,
  }: OffsetFetchResponsePartition,
  version: number,
): void {
  const flexible = version >= 6;
  writer.int32(partitionIndex);
  writer.int64(committedOffset);
  if (version >= 5) writer.int32(committedLeaderEpoch);
  writer.string(metadata, flexible, true);
  writer.int16(errorCode);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link OffsetFetchResponseTopic} as read: every field is there. */
export class OffsetFetchResponseTopicView implements OffsetFetchResponseTopic {
  declare readonly partitions: readonly OffsetFetchResponsePartitionView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 6;
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(flexible, false);
    this.partitions = reader.structs(flexible, OffsetFetchResponsePartitionView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeOffsetFetchResponseTopic(
  writer: Writer,
  {
    name,
    partitions,
    unknownTaggedFields,
  }: OffsetFetchResponseTopic,
  version: number,
): void {
  const flexible = version >= 6;
  writer.string(name, flexible);
  writer.structs(partitions, flexible, false, writeOffsetFetchResponsePartition, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link OffsetFetchResponsePartitions} as read: every field is there. */
export class OffsetFetchResponsePartitionsView implements OffsetFetchResponsePartitions {
  declare readonly partitionIndex: number;
  declare readonly committedOffset: bigint;
  declare readonly committedLeaderEpoch: number;
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #metadata: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.partitionIndex = reader.int32();
    this.committedOffset = reader.int64();
    this.committedLeaderEpoch = reader.int32();
    this.#metadata = reader.stringSlot(true, true);
    this.errorCode = reader.int16();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get metadata(): string | null {
    return nullableStringAt(this.#frame, this.#metadata);
  }
}

function writeOffsetFetchResponsePartitions(
  writer: Writer,
  {
    partitionIndex,
    committedOffset,
    committedLeaderEpoch = -1,
    metadata,
    errorCode,
    unknownTaggedFields,
  }: OffsetFetchResponsePartitions,
  _version: number,
): void {
  writer.int32(partitionIndex);
  writer.int64(committedOffset);
  writer.int32(committedLeaderEpoch);
  writer.string(metadata, true, true);
  writer.int16(errorCode);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link OffsetFetchResponseTopics} as read: every field is there. */
export class OffsetFetchResponseTopicsView implements OffsetFetchResponseTopics {
  declare readonly partitions: readonly OffsetFetchResponsePartitionsView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#name = version <= 9 ? reader.stringSlot(true, false) : EMPTY_SLOT;
    this.#topicId = version >= 10 ? reader.uuidSlot() : EMPTY_SLOT;
    this.partitions = reader.structs(true, OffsetFetchResponsePartitionsView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeOffsetFetchResponseTopics(
  writer: Writer,
  {
    name = '',
    topicId = ZERO_UUID,
    partitions,
    unknownTaggedFields,
  }: OffsetFetchResponseTopics,
  version: number,
): void {
  if (version <= 9) writer.string(name, true);
  if (version >= 10) writer.uuid(topicId);
  writer.structs(partitions, true, false, writeOffsetFetchResponsePartitions, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link OffsetFetchResponseGroup} as read: every field is there. */
export class OffsetFetchResponseGroupView implements OffsetFetchResponseGroup {
  declare readonly topics: readonly OffsetFetchResponseTopicsView[];
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(true, false);
    this.topics = reader.structs(true, OffsetFetchResponseTopicsView, version);
    this.errorCode = reader.int16();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }
}

function writeOffsetFetchResponseGroup(
  writer: Writer,
  {
    groupId,
    topics,
    errorCode = 0,
    unknownTaggedFields,
  }: OffsetFetchResponseGroup,
  version: number,
): void {
  writer.string(groupId, true);
  writer.structs(topics, true, false, writeOffsetFetchResponseTopics, version);
  writer.int16(errorCode);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link OffsetFetchResponse} as read: every field is there. */
export class OffsetFetchResponseView implements OffsetFetchResponse {
  declare readonly throttleTimeMs: number;
  declare readonly topics: readonly OffsetFetchResponseTopicView[];
  declare readonly errorCode: number;
  declare readonly groups: readonly OffsetFetchResponseGroupView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 6;
    this.throttleTimeMs = version >= 3 ? reader.int32() : 0;
    this.topics = version <= 7 ? reader.structs(flexible, OffsetFetchResponseTopicView, version) : [];
    this.errorCode = version >= 2 && version <= 7 ? reader.int16() : 0;
    this.groups = version >= 8 ? reader.structs(flexible, OffsetFetchResponseGroupView, version) : [];
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeOffsetFetchResponse(
  writer: Writer,
  {
    throttleTimeMs = 0,
    topics = [],
    errorCode = 0,
    groups = [],
    unknownTaggedFields,
  }: OffsetFetchResponse,
  version: number,
): void {
  const flexible = version >= 6;
  if (version >= 3) writer.int32(throttleTimeMs);
  if (version <= 7) writer.structs(topics, flexible, false, writeOffsetFetchResponseTopic, version);
  else if (topics?.length !== 0) lacking('topics', version, '1-7');
  if (version >= 2 && version <= 7) writer.int16(errorCode);
  if (version >= 8) writer.structs(groups, flexible, false, writeOffsetFetchResponseGroup, version);
  else if (groups?.length !== 0) lacking('groups', version, '8+');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const OffsetFetchResponseCodec: Codec<OffsetFetchResponse, OffsetFetchResponseView> = /* @__PURE__ */ new MessageCodec(
  'OffsetFetchResponse',
  [1, 10, 6],
  OffsetFetchResponseView,
  writeOffsetFetchResponse,
);

/** The OffsetFetch API. */
export const OffsetFetchApi: Api<
  OffsetFetchRequest,
  OffsetFetchRequestView,
  OffsetFetchResponse,
  OffsetFetchResponseView
> = /* @__PURE__ */ new MessageApi(
  9,
  'OffsetFetch',
  OffsetFetchRequestCodec,
  OffsetFetchResponseCodec,
);
