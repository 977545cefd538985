// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** DescribeLogDirsRequest, versions 1 to 5. */
export interface DescribeLogDirsRequest {
  /** array of DescribableLogDirTopic, versions 1+, nullable. */
  readonly topics: readonly DescribeLogDirsRequestDescribableLogDirTopic[] | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribableLogDirTopic of DescribeLogDirsRequest. */
export interface DescribeLogDirsRequestDescribableLogDirTopic {
  /** string, versions 1+. */
  readonly topic: string;
  /** array of int32, versions 1+. */
  readonly partitions: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DescribeLogDirsRequestDescribableLogDirTopic} as read: every field is there. */
export class DescribeLogDirsRequestDescribableLogDirTopicView implements DescribeLogDirsRequestDescribableLogDirTopic {
  declare readonly partitions: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topic: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.#topic = reader.stringSlot(flexible, false);
    this.partitions = reader.array(flexible, 'int32');
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get topic(): string {
    return stringAt(this.#frame, this.#topic);
  }
}

function writeDescribeLogDirsRequestDescribableLogDirTopic(
  writer: Writer,
  {
    topic,
    partitions,
    unknownTaggedFields,
  }: DescribeLogDirsRequestDescribableLogDirTopic,
  version: number,
): void {
  const flexible = version >= 2;
  writer.string(topic, flexible);
  writer.array(partitions, flexible, false, 'int32');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DescribeLogDirsRequest} as read: every field is there. */
export class DescribeLogDirsRequestView implements DescribeLogDirsRequest {
  declare readonly topics: readonly DescribeLogDirsRequestDescribableLogDirTopicView[] | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.topics = reader.nullableStructs(flexible, true, DescribeLogDirsRequestDescribableLogDirTopicView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeDescribeLogDirsRequest(
  writer: Writer,
  {
    topics,
    unknownTaggedFields,
  }: DescribeLogDirsRequest,
  version: number,
): void {
  const flexible = version >= 2;
  writer.structs(topics, flexible, true, writeDescribeLogDirsRequestDescribableLogDirTopic, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const DescribeLogDirsRequestCodec: Codec<DescribeLogDirsRequest, DescribeLogDirsRequestView> = /* @__PURE__ */ new MessageCodec(
  'DescribeLogDirsRequest',
  [1, 5, 2],
  DescribeLogDirsRequestView,
  writeDescribeLogDirsRequest,
);

/** DescribeLogDirsResponse, versions 1 to 5. */
export interface DescribeLogDirsResponse {
  /** int32, versions 1+. */
  readonly throttleTimeMs: number;
  /** int16, versions 3+, default 0, ignorable. */
  readonly errorCode?: number | undefined;
  /** array of DescribeLogDirsResult, versions 1+. */
  readonly results: readonly DescribeLogDirsResponseDescribeLogDirsResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribeLogDirsResult of DescribeLogDirsResponse. */
export interface DescribeLogDirsResponseDescribeLogDirsResult {
  /** int16, versions 1+. */
  readonly errorCode: number;
  /** string, versions 1+. */
  readonly logDir: string;
  /** array of DescribeLogDirsTopic, versions 1+. */
  readonly topics: readonly DescribeLogDirsResponseDescribeLogDirsTopic[];
  /** int64, versions 4+, default -1, ignorable. */
  readonly totalBytes?: bigint | number | undefined;
  /** int64, versions 4+, default -1, ignorable. */
  readonly usableBytes?: bigint | number | undefined;
  /** bool, versions 5+, default false, ignorable. */
  readonly isCordoned?: boolean | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribeLogDirsTopic of DescribeLogDirsResponse. */
export interface DescribeLogDirsResponseDescribeLogDirsTopic {
  /** string, versions 1+. */
  readonly name: string;
  /** array of DescribeLogDirsPartition, versions 1+. */
  readonly partitions: readonly DescribeLogDirsResponseDescribeLogDirsPartition[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribeLogDirsPartition of DescribeLogDirsResponse. */
export interface DescribeLogDirsResponseDescribeLogDirsPartition {
  /** int32, versions 1+. */
  readonly partitionIndex: number;
  /** int64, versions 1+. */
  readonly partitionSize: bigint | number;
  /** int64, versions 1+. */
  readonly offsetLag: bigint | number;
  /** bool, versions 1+. */
  readonly isFutureKey: boolean;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DescribeLogDirsResponseDescribeLogDirsPartition} as read: every field is there. */
export class DescribeLogDirsResponseDescribeLogDirsPartitionView implements DescribeLogDirsResponseDescribeLogDirsPartition {
  declare readonly partitionIndex: number;
  declare readonly partitionSize: bigint;
  declare readonly offsetLag: bigint;
  declare readonly isFutureKey: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.partitionIndex = reader.int32();
    this.partitionSize = reader.int64();
    this.offsetLag = reader.int64();
    this.isFutureKey = reader.bool();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeDescribeLogDirsResponseDescribeLogDirsPartition(
  writer: Writer,
  {
    partitionIndex,
    partitionSize,
    offsetLag,
    isFutureKey,
    unknownTaggedFields,
  }: DescribeLogDirsResponseDescribeLogDirsPartition,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int32(partitionIndex);
  writer.int64(partitionSize);
  writer.int64(offsetLag);
  writer.bool(isFutureKey);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DescribeLogDirsResponseDescribeLogDirsTopic} as read: every field is there. */
export class DescribeLogDirsResponseDescribeLogDirsTopicView implements DescribeLogDirsResponseDescribeLogDirsTopic {
  declare readonly partitions: readonly DescribeLogDirsResponseDescribeLogDirsPartitionView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(flexible, false);
    this.partitions = reader.structs(flexible, DescribeLogDirsResponseDescribeLogDirsPartitionView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeDescribeLogDirsResponseDescribeLogDirsTopic(
  writer: Writer,
  {
    name,
    partitions,
    unknownTaggedFields,
  }: DescribeLogDirsResponseDescribeLogDirsTopic,
  version: number,
): void {
  const flexible = version >= 2;
  writer.string(name, flexible);
  writer.structs(partitions, flexible, false, writeDescribeLogDirsResponseDescribeLogDirsPartition, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DescribeLogDirsResponseDescribeLogDirsResult} as read: every field is there. */
export class DescribeLogDirsResponseDescribeLogDirsResultView implements DescribeLogDirsResponseDescribeLogDirsResult {
  declare readonly errorCode: number;
  declare readonly topics: readonly DescribeLogDirsResponseDescribeLogDirsTopicView[];
  declare readonly totalBytes: bigint;
  declare readonly usableBytes: bigint;
  declare readonly isCordoned: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #logDir: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.errorCode = reader.int16();
    this.#logDir = reader.stringSlot(flexible, false);
    this.topics = reader.structs(flexible, DescribeLogDirsResponseDescribeLogDirsTopicView, version);
    this.totalBytes = version >= 4 ? reader.int64() : -1n;
    this.usableBytes = version >= 4 ? reader.int64() : -1n;
    this.isCordoned = version >= 5 ? reader.bool() : false;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get logDir(): string {
    return stringAt(this.#frame, this.#logDir);
  }
}

function writeDescribeLogDirsResponseDescribeLogDirsResult(
  writer: Writer,
  {
    errorCode,
    logDir,
    topics,
    totalBytes = -1,
    usableBytes = -1,
    isCordoned = false,
    unknownTaggedFields,
  }: DescribeLogDirsResponseDescribeLogDirsResult,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int16(errorCode);
  writer.string(logDir, flexible);
  writer.structs(topics, flexible, false, writeDescribeLogDirsResponseDescribeLogDirsTopic, version);
  if (version >= 4) writer.int64(totalBytes);
  if (version >= 4) writer.int64(usableBytes);
  if (version >= 5) writer.bool(isCordoned);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DescribeLogDirsResponse} as read: every field is there. */
export class DescribeLogDirsResponseView implements DescribeLogDirsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly results: readonly DescribeLogDirsResponseDescribeLogDirsResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.throttleTimeMs = reader.int32();
    this.errorCode = version >= 3 ? reader.int16() : 0;
    this.results = reader.structs(flexible, DescribeLogDirsResponseDescribeLogDirsResultView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeDescribeLogDirsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode = 0,
    results,
    unknownTaggedFields,
  }: DescribeLogDirsResponse,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int32(throttleTimeMs);
  if (version >= 3) writer.int16(errorCode);
  writer.structs(results, flexible, false, writeDescribeLogDirsResponseDescribeLogDirsResult, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const DescribeLogDirsResponseCodec: Codec<DescribeLogDirsResponse, DescribeLogDirsResponseView> = /* @__PURE__ */ new MessageCodec(
  'DescribeLogDirsResponse',
  [1, 5, 2],
  DescribeLogDirsResponseView,
  writeDescribeLogDirsResponse,
);

/** The DescribeLogDirs API. */
export const DescribeLogDirsApi: Api<
  DescribeLogDirsRequest,
  DescribeLogDirsRequestView,
  DescribeLogDirsResponse,
  DescribeLogDirsResponseView
> = /* @__PURE__ */ new MessageApi(
  35,
  'DescribeLogDirs',
  DescribeLogDirsRequestCodec,
  DescribeLogDirsResponseCodec,
);
