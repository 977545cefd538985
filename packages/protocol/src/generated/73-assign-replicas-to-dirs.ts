// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** AssignReplicasToDirsRequest, version 0. */
export interface AssignReplicasToDirsRequest {
  /** int32, versions 0+. */
  readonly brokerId: number;
  /** int64, versions 0+, default -1. */
  readonly brokerEpoch?: bigint | number | undefined;
  /** array of DirectoryData, versions 0+. */
  readonly directories: readonly AssignReplicasToDirsRequestDirectoryData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DirectoryData of AssignReplicasToDirsRequest. */
export interface AssignReplicasToDirsRequestDirectoryData {
  /** uuid, versions 0+. */
  readonly id: Uuid;
  /** array of TopicData, versions 0+. */
  readonly topics: readonly AssignReplicasToDirsRequestTopicData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicData of AssignReplicasToDirsRequest. */
export interface AssignReplicasToDirsRequestTopicData {
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** array of PartitionData, versions 0+. */
  readonly partitions: readonly AssignReplicasToDirsRequestPartitionData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionData of AssignReplicasToDirsRequest. */
export interface AssignReplicasToDirsRequestPartitionData {
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AssignReplicasToDirsRequestPartitionData} as read: every field is there. */
export class AssignReplicasToDirsRequestPartitionDataView implements AssignReplicasToDirsRequestPartitionData {
  declare readonly partitionIndex: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.partitionIndex = reader.int32();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeAssignReplicasToDirsRequestPartitionData(
  writer: Writer,
  {
    partitionIndex,
    unknownTaggedFields,
  }: AssignReplicasToDirsRequestPartitionData,
  _version: number,
): void {
  writer.int32(partitionIndex);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AssignReplicasToDirsRequestTopicData} as read: every field is there. */
export class AssignReplicasToDirsRequestTopicDataView implements AssignReplicasToDirsRequestTopicData {
  declare readonly partitions: readonly AssignReplicasToDirsRequestPartitionDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.partitions = reader.structs(true, AssignReplicasToDirsRequestPartitionDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeAssignReplicasToDirsRequestTopicData(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: AssignReplicasToDirsRequestTopicData,
  version: number,
): void {
  writer.uuid(topicId);
  writer.structs(partitions, true, false, writeAssignReplicasToDirsRequestPartitionData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AssignReplicasToDirsRequestDirectoryData} as read: every field is there. */
export class AssignReplicasToDirsRequestDirectoryDataView implements AssignReplicasToDirsRequestDirectoryData {
  declare readonly topics: readonly AssignReplicasToDirsRequestTopicDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #id: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#id = reader.uuidSlot();
    this.topics = reader.structs(true, AssignReplicasToDirsRequestTopicDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get id(): Uuid {
    return uuidAt(this.#frame, this.#id);
  }
}

function writeAssignReplicasToDirsRequestDirectoryData(
  writer: Writer,
  {
    id,
    topics,
    unknownTaggedFields,
  }: AssignReplicasToDirsRequestDirectoryData,
  version: number,
): void {
  writer.uuid(id);
  writer.structs(topics, true, false, writeAssignReplicasToDirsRequestTopicData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AssignReplicasToDirsRequest} as read: every field is there. */
export class AssignReplicasToDirsRequestView implements AssignReplicasToDirsRequest {
  declare readonly brokerId: number;
  declare readonly brokerEpoch: bigint;
  declare readonly directories: readonly AssignReplicasToDirsRequestDirectoryDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.brokerId = reader.int32();
    this.brokerEpoch = reader.int64();
    this.directories = reader.structs(true, AssignReplicasToDirsRequestDirectoryDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeAssignReplicasToDirsRequest(
  writer: Writer,
  {
    brokerId,
    brokerEpoch = -1,
    directories,
    unknownTaggedFields,
  }: AssignReplicasToDirsRequest,
  version: number,
): void {
  writer.int32(brokerId);
  writer.int64(brokerEpoch);
  writer.structs(directories, true, false, writeAssignReplicasToDirsRequestDirectoryData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const AssignReplicasToDirsRequestCodec: Codec<AssignReplicasToDirsRequest, AssignReplicasToDirsRequestView> = /* @__PURE__ */ new MessageCodec(
  'AssignReplicasToDirsRequest',
  [0, 0, 0],
  AssignReplicasToDirsRequestView,
  writeAssignReplicasToDirsRequest,
);

/** AssignReplicasToDirsResponse, version 0. */
export interface AssignReplicasToDirsResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** array of DirectoryData, versions 0+. */
  readonly directories: readonly AssignReplicasToDirsResponseDirectoryData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DirectoryData of AssignReplicasToDirsResponse. */
export interface AssignReplicasToDirsResponseDirectoryData {
  /** uuid, versions 0+. */
  readonly id: Uuid;
  /** array of TopicData, versions 0+. */
  readonly topics: readonly AssignReplicasToDirsResponseTopicData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicData of AssignReplicasToDirsResponse. */
export interface AssignReplicasToDirsResponseTopicData {
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** array of PartitionData, versions 0+. */
  readonly partitions: readonly AssignReplicasToDirsResponsePartitionData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionData of AssignReplicasToDirsResponse. */
export interface AssignReplicasToDirsResponsePartitionData {
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AssignReplicasToDirsResponsePartitionData} as read: every field is there. */
export class AssignReplicasToDirsResponsePartitionDataView implements AssignReplicasToDirsResponsePartitionData {
  declare readonly partitionIndex: number;
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.partitionIndex = reader.int32();
    this.errorCode = reader.int16();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeAssignReplicasToDirsResponsePartitionData(
  writer: Writer,
  {
    partitionIndex,
    errorCode,
    unknownTaggedFields,
  }: AssignReplicasToDirsResponsePartitionData,
  _version: number,
): void {
  writer.int32(partitionIndex);
  writer.int16(errorCode);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AssignReplicasToDirsResponseTopicData} as read: every field is there. */
export class AssignReplicasToDirsResponseTopicDataView implements AssignReplicasToDirsResponseTopicData {
  declare readonly partitions: readonly AssignReplicasToDirsResponsePartitionDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.partitions = reader.structs(true, AssignReplicasToDirsResponsePartitionDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeAssignReplicasToDirsResponseTopicData(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: AssignReplicasToDirsResponseTopicData,
  version: number,
): void {
  writer.uuid(topicId);
  writer.structs(partitions, true, false, writeAssignReplicasToDirsResponsePartitionData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AssignReplicasToDirsResponseDirectoryData} as read: every field is there. */
export class AssignReplicasToDirsResponseDirectoryDataView implements AssignReplicasToDirsResponseDirectoryData {
  declare readonly topics: readonly AssignReplicasToDirsResponseTopicDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #id: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#id = reader.uuidSlot();
    this.topics = reader.structs(true, AssignReplicasToDirsResponseTopicDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get id(): Uuid {
    return uuidAt(this.#frame, this.#id);
  }
}

function writeAssignReplicasToDirsResponseDirectoryData(
  writer: Writer,
  {
    id,
    topics,
    unknownTaggedFields,
  }: AssignReplicasToDirsResponseDirectoryData,
  version: number,
): void {
  writer.uuid(id);
  writer.structs(topics, true, false, writeAssignReplicasToDirsResponseTopicData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AssignReplicasToDirsResponse} as read: every field is there. */
export class AssignReplicasToDirsResponseView implements AssignReplicasToDirsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly directories: readonly AssignReplicasToDirsResponseDirectoryDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.directories = reader.structs(true, AssignReplicasToDirsResponseDirectoryDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeAssignReplicasToDirsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    directories,
    unknownTaggedFields,
  }: AssignReplicasToDirsResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.structs(directories, true, false, writeAssignReplicasToDirsResponseDirectoryData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const AssignReplicasToDirsResponseCodec: Codec<AssignReplicasToDirsResponse, AssignReplicasToDirsResponseView> = /* @__PURE__ */ new MessageCodec(
  'AssignReplicasToDirsResponse',
  [0, 0, 0],
  AssignReplicasToDirsResponseView,
  writeAssignReplicasToDirsResponse,
);

/** The AssignReplicasToDirs API. */
export const AssignReplicasToDirsApi: Api<
  AssignReplicasToDirsRequest,
  AssignReplicasToDirsRequestView,
  AssignReplicasToDirsResponse,
  AssignReplicasToDirsResponseView
> = /* @__PURE__ */ new MessageApi(
  73,
  'AssignReplicasToDirs',
  AssignReplicasToDirsRequestCodec,
  AssignReplicasToDirsResponseCodec,
);
