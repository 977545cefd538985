// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** AlterReplicaLogDirsRequest, versions 1 to 2. */
export interface AlterReplicaLogDirsRequest {
  /** array of AlterReplicaLogDir, versions 1+. */
  readonly dirs: readonly AlterReplicaLogDirsRequestAlterReplicaLogDir[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AlterReplicaLogDir of AlterReplicaLogDirsRequest. */
export interface AlterReplicaLogDirsRequestAlterReplicaLogDir {
  /** string, versions 1+. */
  readonly path: string;
  /** array of AlterReplicaLogDirTopic, versions 1+. */
  readonly topics: readonly AlterReplicaLogDirsRequestAlterReplicaLogDirTopic[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AlterReplicaLogDirTopic of AlterReplicaLogDirsRequest. */
export interface AlterReplicaLogDirsRequestAlterReplicaLogDirTopic {
  /** string, versions 1+. */
  readonly name: string;
  /** array of int32, versions 1+. */
  readonly partitions: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AlterReplicaLogDirsRequestAlterReplicaLogDirTopic} as read: every field is there. */
export class AlterReplicaLogDirsRequestAlterReplicaLogDirTopicView implements AlterReplicaLogDirsRequestAlterReplicaLogDirTopic {
  declare readonly partitions: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(flexible, false);
    this.partitions = reader.array(flexible, 'int32');
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeAlterReplicaLogDirsRequestAlterReplicaLogDirTopic(
  writer: Writer,
  {
    name,
    partitions,
    unknownTaggedFields,
  }: AlterReplicaLogDirsRequestAlterReplicaLogDirTopic,
  version: number,
): void {
  const flexible = version >= 2;
  writer.string(name, flexible);
  writer.array(partitions, flexible, false, 'int32');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link AlterReplicaLogDirsRequestAlterReplicaLogDir} as read: every field is there. */
export class AlterReplicaLogDirsRequestAlterReplicaLogDirView implements AlterReplicaLogDirsRequestAlterReplicaLogDir {
  declare readonly topics: readonly AlterReplicaLogDirsRequestAlterReplicaLogDirTopicView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #path: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.#path = reader.stringSlot(flexible, false);
    this.topics = reader.structs(flexible, AlterReplicaLogDirsRequestAlterReplicaLogDirTopicView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get path(): string {
    return stringAt(this.#frame, this.#path);
  }
}

function writeAlterReplicaLogDirsRequestAlterReplicaLogDir(
  writer: Writer,
  {
    path,
    topics,
    unknownTaggedFields,
  }: AlterReplicaLogDirsRequestAlterReplicaLogDir,
  version: number,
): void {
  const flexible = version >= 2;
  writer.string(path, flexible);
  writer.structs(topics, flexible, false, writeAlterReplicaLogDirsRequestAlterReplicaLogDirTopic, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link AlterReplicaLogDirsRequest} as read: every field is there. */
export class AlterReplicaLogDirsRequestView implements AlterReplicaLogDirsRequest {
  declare readonly dirs: readonly AlterReplicaLogDirsRequestAlterReplicaLogDirView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.dirs = reader.structs(flexible, AlterReplicaLogDirsRequestAlterReplicaLogDirView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeAlterReplicaLogDirsRequest(
  writer: Writer,
  {
    dirs,
    unknownTaggedFields,
  }: AlterReplicaLogDirsRequest,
  version: number,
): void {
  const flexible = version >= 2;
  writer.structs(dirs, flexible, false, writeAlterReplicaLogDirsRequestAlterReplicaLogDir, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const AlterReplicaLogDirsRequestCodec: Codec<AlterReplicaLogDirsRequest, AlterReplicaLogDirsRequestView> = /* @__PURE__ */ new MessageCodec(
  'AlterReplicaLogDirsRequest',
  [1, 2, 2],
  AlterReplicaLogDirsRequestView,
  writeAlterReplicaLogDirsRequest,
);

/** AlterReplicaLogDirsResponse, versions 1 to 2. */
export interface AlterReplicaLogDirsResponse {
  /** int32, versions 1+. */
  readonly throttleTimeMs: number;
  /** array of AlterReplicaLogDirTopicResult, versions 1+. */
  readonly results: readonly AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AlterReplicaLogDirTopicResult of AlterReplicaLogDirsResponse. */
export interface AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult {
  /** string, versions 1+. */
  readonly topicName: string;
  /** array of AlterReplicaLogDirPartitionResult, versions 1+. */
  readonly partitions: readonly AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AlterReplicaLogDirPartitionResult of AlterReplicaLogDirsResponse. */
export interface AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult {
  /** int32, versions 1+. */
  readonly partitionIndex: number;
  /** int16, versions 1+. */
  readonly errorCode: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult} as read: every field is there. */
export class AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResultView implements AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult {
  declare readonly partitionIndex: number;
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.partitionIndex = reader.int32();
    this.errorCode = reader.int16();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeAlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult(
  writer: Writer,
  {
    partitionIndex,
    errorCode,
    unknownTaggedFields,
  }: AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int32(partitionIndex);
  writer.int16(errorCode);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult} as read: every field is there. */
export class AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResultView implements AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult {
  declare readonly partitions: readonly AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicName: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.#topicName = reader.stringSlot(flexible, false);
    this.partitions = reader.structs(flexible, AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResultView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get topicName(): string {
    return stringAt(this.#frame, this.#topicName);
  }
}

function writeAlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult(
  writer: Writer,
  {
    topicName,
    partitions,
    unknownTaggedFields,
  }: AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult,
  version: number,
): void {
  const flexible = version >= 2;
  writer.string(topicName, flexible);
  writer.structs(partitions, flexible, false, writeAlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link AlterReplicaLogDirsResponse} as read: every field is there. */
export class AlterReplicaLogDirsResponseView implements AlterReplicaLogDirsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly results: readonly AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.throttleTimeMs = reader.int32();
    this.results = reader.structs(flexible, AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResultView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeAlterReplicaLogDirsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    results,
    unknownTaggedFields,
  }: AlterReplicaLogDirsResponse,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int32(throttleTimeMs);
  writer.structs(results, flexible, false, writeAlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const AlterReplicaLogDirsResponseCodec: Codec<AlterReplicaLogDirsResponse, AlterReplicaLogDirsResponseView> = /* @__PURE__ */ new MessageCodec(
  'AlterReplicaLogDirsResponse',
  [1, 2, 2],
  AlterReplicaLogDirsResponseView,
  writeAlterReplicaLogDirsResponse,
);

/** The AlterReplicaLogDirs API. */
export const AlterReplicaLogDirsApi: Api<
  AlterReplicaLogDirsRequest,
  AlterReplicaLogDirsRequestView,
  AlterReplicaLogDirsResponse,
  AlterReplicaLogDirsResponseView
> = /* @__PURE__ */ new MessageApi(
  34,
  'AlterReplicaLogDirs',
  AlterReplicaLogDirsRequestCodec,
  AlterReplicaLogDirsResponseCodec,
);
