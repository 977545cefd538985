// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** ListOffsetsRequest, versions 1 to 11. */
export interface ListOffsetsRequest {
  /** int32, versions 1+. */
  readonly replicaId: number;
  /** int8, versions 2+, default 0. */
  readonly isolationLevel?: number | undefined;
  /** array of ListOffsetsTopic, versions 1+. */
  readonly topics: readonly ListOffsetsRequestListOffsetsTopic[];
  /** int32, versions 10+, default 0, ignorable. */
  readonly timeoutMs?: number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ListOffsetsTopic of ListOffsetsRequest. */
export interface ListOffsetsRequestListOffsetsTopic {
  /** string, versions 1+. */
  readonly name: string;
  /** array of ListOffsetsPartition, versions 1+. */
  readonly partitions: readonly ListOffsetsRequestListOffsetsPartition[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ListOffsetsPartition of ListOffsetsRequest. */
export interface ListOffsetsRequestListOffsetsPartition {
  /** int32, versions 1+. */
  readonly partitionIndex: number;
  /** int32, versions 4+, default -1, ignorable. */
  readonly currentLeaderEpoch?: number | undefined;
  /** int64, versions 1+. */
  readonly timestamp: bigint | number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ListOffsetsRequestListOffsetsPartition} as read: every field is there. */
export class ListOffsetsRequestListOffsetsPartitionView implements ListOffsetsRequestListOffsetsPartition {
  declare readonly partitionIndex: number;
  declare readonly currentLeaderEpoch: number;
  declare readonly timestamp: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 6;
    this.partitionIndex = reader.int32();
    this.currentLeaderEpoch = version >= 4 ? reader.int32() : -1;
    this.timestamp = reader.int64();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeListOffsetsRequestListOffsetsPartition(
  writer: Writer,
  {
    partitionIndex,
    currentLeaderEpoch = -1,
    timestamp,
    unknownTaggedFields,
  }: ListOffsetsRequestListOffsetsPartition,
  version: number,
): void {
  const flexible = version >= 6;
  writer.int32(partitionIndex);
  if (version >= 4) writer.int32(currentLeaderEpoch);
  writer.int64(timestamp);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link ListOffsetsRequestListOffsetsTopic} as read: every field is there. */
export class ListOffsetsRequestListOffsetsTopicView implements ListOffsetsRequestListOffsetsTopic {
  declare readonly partitions: readonly ListOffsetsRequestListOffsetsPartitionView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 6;
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(flexible, false);
    this.partitions = reader.structs(flexible, ListOffsetsRequestListOffsetsPartitionView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeListOffsetsRequestListOffsetsTopic(
  writer: Writer,
  {
    name,
    partitions,
    unknownTaggedFields,
  }: ListOffsetsRequestListOffsetsTopic,
  version: number,
): void {
  const flexible = version >= 6;
  writer.string(name, flexible);
  writer.structs(partitions, flexible, false, writeListOffsetsRequestListOffsetsPartition, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link ListOffsetsRequest} as read: every field is there. */
export class ListOffsetsRequestView implements ListOffsetsRequest {
  declare readonly replicaId: number;
  declare readonly isolationLevel: number;
  declare readonly topics: readonly ListOffsetsRequestListOffsetsTopicView[];
  declare readonly timeoutMs: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 6;
    this.replicaId = reader.int32();
    this.isolationLevel = version >= 2 ? reader.int8() : 0;
    this.topics = reader.structs(flexible, ListOffsetsRequestListOffsetsTopicView, version);
    this.timeoutMs = version >= 10 ? reader.int32() : 0;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeListOffsetsRequest(
  writer: Writer,
  {
    replicaId,
    isolationLevel = 0,
    topics,
    timeoutMs = 0,
    unknownTaggedFields,
  }: ListOffsetsRequest,
  version: number,
): void {
  const flexible = version >= 6;
  writer.int32(replicaId);
  if (version >= 2) writer.int8(isolationLevel);
  else if (isolationLevel !== 0) lacking('isolationLevel', version, '2+');
  writer.structs(topics, flexible, false, writeListOffsetsRequestListOffsetsTopic, version);
  if (version >= 10) writer.int32(timeoutMs);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const ListOffsetsRequestCodec: Codec<ListOffsetsRequest, ListOffsetsRequestView> = /* @__PURE__ */ new MessageCodec(
  'ListOffsetsRequest',
  [1, 11, 6],
  ListOffsetsRequestView,
  writeListOffsetsRequest,
);

/** ListOffsetsResponse, versions 1 to 11. */
export interface ListOffsetsResponse {
  /** int32, versions 2+, default 0, ignorable. */
  readonly throttleTimeMs?: number | undefined;
  /** array of ListOffsetsTopicResponse, versions 1+. */
  readonly topics: readonly ListOffsetsResponseListOffsetsTopicResponse[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ListOffsetsTopicResponse of ListOffsetsResponse. */
export interface ListOffsetsResponseListOffsetsTopicResponse {
  /** string, versions 1+. */
  readonly name: string;
  /** array of ListOffsetsPartitionResponse, versions 1+. */
  readonly partitions: readonly ListOffsetsResponseListOffsetsPartitionResponse[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ListOffsetsPartitionResponse of ListOffsetsResponse. */
export interface ListOffsetsResponseListOffsetsPartitionResponse {
  /** int32, versions 1+. */
  readonly partitionIndex: number;
  /** int16, versions 1+. */
  readonly errorCode: number;
  /** int64, versions 1+, default -1. */
  readonly timestamp?: bigint | number | undefined;
  /** int64, versions 1+, default -1. */
  readonly offset?: bigint | number | undefined;
  /** int32, versions 4+, default -1. */
  readonly leaderEpoch?: number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ListOffsetsResponseListOffsetsPartitionResponse} as read: every field is there. */
export class ListOffsetsResponseListOffsetsPartitionResponseView implements ListOffsetsResponseListOffsetsPartitionResponse {
  declare readonly partitionIndex: number;
  declare readonly errorCode: number;
  declare readonly timestamp: bigint;
  declare readonly offset: bigint;
  declare readonly leaderEpoch: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 6;
    this.partitionIndex = reader.int32();
    this.errorCode = reader.int16();
    this.timestamp = reader.int64();
    this.offset = reader.int64();
    this.leaderEpoch = version >= 4 ? reader.int32() : -1;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeListOffsetsResponseListOffsetsPartitionResponse(
  writer: Writer,
  {
    partitionIndex,
    errorCode,
    timestamp = -1,
    offset = -1,
    leaderEpoch = -1,
    unknownTaggedFields,
  }: ListOffsetsResponseListOffsetsPartitionResponse,
  version: number,
): void {
  const flexible = version >= 6;
  writer.int32(partitionIndex);
  writer.int16(errorCode);
  writer.int64(timestamp);
  writer.int64(offset);
  if (version >= 4) writer.int32(leaderEpoch);
  else if (leaderEpoch !== -1) lacking('leaderEpoch', version, '4+');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link ListOffsetsResponseListOffsetsTopicResponse} as read: every field is there. */
export class ListOffsetsResponseListOffsetsTopicResponseView implements ListOffsetsResponseListOffsetsTopicResponse {
  declare readonly partitions: readonly ListOffsetsResponseListOffsetsPartitionResponseView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 6;
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(flexible, false);
    this.partitions = reader.structs(flexible, ListOffsetsResponseListOffsetsPartitionResponseView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeListOffsetsResponseListOffsetsTopicResponse(
  writer: Writer,
  {
    name,
    partitions,
    unknownTaggedFields,
  }: ListOffsetsResponseListOffsetsTopicResponse,
  version: number,
): void {
  const flexible = version >= 6;
  writer.string(name, flexible);
  writer.structs(partitions, flexible, false, writeListOffsetsResponseListOffsetsPartitionResponse, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link ListOffsetsResponse} as read: every field is there. */
export class ListOffsetsResponseView implements ListOffsetsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly topics: readonly ListOffsetsResponseListOffsetsTopicResponseView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 6;
    this.throttleTimeMs = version >= 2 ? reader.int32() : 0;
    this.topics = reader.structs(flexible, ListOffsetsResponseListOffsetsTopicResponseView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeListOffsetsResponse(
  writer: Writer,
  {
    throttleTimeMs = 0,
    topics,
    unknownTaggedFields,
  }: ListOffsetsResponse,
  version: number,
): void {
  const flexible = version >= 6;
  if (version >= 2) writer.int32(throttleTimeMs);
  writer.structs(topics, flexible, false, writeListOffsetsResponseListOffsetsTopicResponse, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const ListOffsetsResponseCodec: Codec<ListOffsetsResponse, ListOffsetsResponseView> = /* @__PURE__ */ new MessageCodec(
  'ListOffsetsResponse',
  [1, 11, 6],
  ListOffsetsResponseView,
  writeListOffsetsResponse,
);

/** The ListOffsets API. */
export const ListOffsetsApi: Api<
  ListOffsetsRequest,
  ListOffsetsRequestView,
  ListOffsetsResponse,
  ListOffsetsResponseView
> = /* @__PURE__ */ new MessageApi(
  2,
  'ListOffsets',
  ListOffsetsRequestCodec,
  ListOffsetsResponseCodec,
);
