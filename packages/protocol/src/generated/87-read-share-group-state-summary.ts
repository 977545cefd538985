// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** ReadShareGroupStateSummaryRequest, versions 0 to 1. */
export interface ReadShareGroupStateSummaryRequest {
  /** string, versions 0+. */
  readonly groupId: string;
  /** array of ReadStateSummaryData, versions 0+. */
  readonly topics: readonly ReadShareGroupStateSummaryRequestReadStateSummaryData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ReadStateSummaryData of ReadShareGroupStateSummaryRequest. */
export interface ReadShareGroupStateSummaryRequestReadStateSummaryData {
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** array of PartitionData, versions 0+. */
  readonly partitions: readonly ReadShareGroupStateSummaryRequestPartitionData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionData of ReadShareGroupStateSummaryRequest. */
export interface ReadShareGroupStateSummaryRequestPartitionData {
  /** int32, versions 0+. */
  readonly partition: number;
  /** int32, versions 0+. */
  readonly leaderEpoch: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ReadShareGroupStateSummaryRequestPartitionData} as read: every field is there. */
export class ReadShareGroupStateSummaryRequestPartitionDataView implements ReadShareGroupStateSummaryRequestPartitionData {
  declare readonly partition: number;
  declare readonly leaderEpoch: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.partition = reader.int32();
    this.leaderEpoch = reader.int32();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeReadShareGroupStateSummaryRequestPartitionData(
  writer: Writer,
  {
    partition,
    leaderEpoch,
    unknownTaggedFields,
  }: ReadShareGroupStateSummaryRequestPartitionData,
  _version: number,
): void {
  writer.int32(partition);
  writer.int32(leaderEpoch);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ReadShareGroupStateSummaryRequestReadStateSummaryData} as read: every field is there. */
export class ReadShareGroupStateSummaryRequestReadStateSummaryDataView implements ReadShareGroupStateSummaryRequestReadStateSummaryData {
  declare readonly partitions: readonly ReadShareGroupStateSummaryRequestPartitionDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.partitions = reader.structs(true, ReadShareGroupStateSummaryRequestPartitionDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeReadShareGroupStateSummaryRequestReadStateSummaryData(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: ReadShareGroupStateSummaryRequestReadStateSummaryData,
  version: number,
): void {
  writer.uuid(topicId);
  writer.structs(partitions, true, false, writeReadShareGroupStateSummaryRequestPartitionData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ReadShareGroupStateSummaryRequest} as read: every field is there. */
export class ReadShareGroupStateSummaryRequestView implements ReadShareGroupStateSummaryRequest {
  declare readonly topics: readonly ReadShareGroupStateSummaryRequestReadStateSummaryDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(true, false);
    this.topics = reader.structs(true, ReadShareGroupStateSummaryRequestReadStateSummaryDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }
}

function writeReadShareGroupStateSummaryRequest(
  writer: Writer,
  {
    groupId,
    topics,
    unknownTaggedFields,
  }: ReadShareGroupStateSummaryRequest,
  version: number,
): void {
  writer.string(groupId, true);
  writer.structs(topics, true, false, writeReadShareGroupStateSummaryRequestReadStateSummaryData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const ReadShareGroupStateSummaryRequestCodec: Codec<ReadShareGroupStateSummaryRequest, ReadShareGroupStateSummaryRequestView> = /* @__PURE__ */ new MessageCodec(
  'ReadShareGroupStateSummaryRequest',
  [0, 1, 0],
  ReadShareGroupStateSummaryRequestView,
  writeReadShareGroupStateSummaryRequest,
);

/** ReadShareGroupStateSummaryResponse, versions 0 to 1. */
export interface ReadShareGroupStateSummaryResponse {
  /** array of ReadStateSummaryResult, versions 0+. */
  readonly results: readonly ReadShareGroupStateSummaryResponseReadStateSummaryResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ReadStateSummaryResult of ReadShareGroupStateSummaryResponse. */
export interface ReadShareGroupStateSummaryResponseReadStateSummaryResult {
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** array of PartitionResult, versions 0+. */
  readonly partitions: readonly ReadShareGroupStateSummaryResponsePartitionResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionResult of ReadShareGroupStateSummaryResponse. */
export interface ReadShareGroupStateSummaryResponsePartitionResult {
  /** int32, versions 0+. */
  readonly partition: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable, default null. */
  readonly errorMessage?: string | null | undefined;
  /** int32, versions 0+. */
  readonly stateEpoch: number;
  /** int32, versions 0+. */
  readonly leaderEpoch: number;
  /** int64, versions 0+. */
  readonly startOffset: bigint | number;
  /** int32, versions 1+, default -1, ignorable. */
  readonly deliveryCompleteCount?: number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ReadShareGroupStateSummaryResponsePartitionResult} as read: every field is there. */
export class ReadShareGroupStateSummaryResponsePartitionResultView implements ReadShareGroupStateSummaryResponsePartitionResult {
  declare readonly partition: number;
  declare readonly errorCode: number;
  declare readonly stateEpoch: number;
  declare readonly leaderEpoch: number;
  declare readonly startOffset: bigint;
  declare readonly deliveryCompleteCount: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.partition = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.stateEpoch = reader.int32();
    this.leaderEpoch = reader.int32();
    this.startOffset = reader.int64();
    this.deliveryCompleteCount = version >= 1 ? reader.int32() : -1;
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeReadShareGroupStateSummaryResponsePartitionResult(
  writer: Writer,
  {
    partition,
    errorCode,
    errorMessage = null,
    stateEpoch,
    leaderEpoch,
    startOffset,
    deliveryCompleteCount = -1,
    unknownTaggedFields,
  }: ReadShareGroupStateSummaryResponsePartitionResult,
  version: number,
): void {
  writer.int32(partition);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.int32(stateEpoch);
  writer.int32(leaderEpoch);
  writer.int64(startOffset);
  if (version >= 1) writer.int32(deliveryCompleteCount);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ReadShareGroupStateSummaryResponseReadStateSummaryResult} as read: every field is there. */
export class ReadShareGroupStateSummaryResponseReadStateSummaryResultView implements ReadShareGroupStateSummaryResponseReadStateSummaryResult {
  declare readonly partitions: readonly ReadShareGroupStateSummaryResponsePartitionResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.partitions = reader.structs(true, ReadShareGroupStateSummaryResponsePartitionResultView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeReadShareGroupStateSummaryResponseReadStateSummaryResult(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: ReadShareGroupStateSummaryResponseReadStateSummaryResult,
  version: number,
): void {
  writer.uuid(topicId);
  writer.structs(partitions, true, false, writeReadShareGroupStateSummaryResponsePartitionResult, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ReadShareGroupStateSummaryResponse} as read: every field is there. */
export class ReadShareGroupStateSummaryResponseView implements ReadShareGroupStateSummaryResponse {
  declare readonly results: readonly ReadShareGroupStateSummaryResponseReadStateSummaryResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.results = reader.structs(true, ReadShareGroupStateSummaryResponseReadStateSummaryResultView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeReadShareGroupStateSummaryResponse(
  writer: Writer,
  {
    results,
    unknownTaggedFields,
  }: ReadShareGroupStateSummaryResponse,
  version: number,
): void {
  writer.structs(results, true, false, writeReadShareGroupStateSummaryResponseReadStateSummaryResult, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const ReadShareGroupStateSummaryResponseCodec: Codec<ReadShareGroupStateSummaryResponse, ReadShareGroupStateSummaryResponseView> = /* @__PURE__ */ new MessageCodec(
  'ReadShareGroupStateSummaryResponse',
  [0, 1, 0],
  ReadShareGroupStateSummaryResponseView,
  writeReadShareGroupStateSummaryResponse,
);

/** The ReadShareGroupStateSummary API. */
export const ReadShareGroupStateSummaryApi: Api<
  ReadShareGroupStateSummaryRequest,
  ReadShareGroupStateSummaryRequestView,
  ReadShareGroupStateSummaryResponse,
  ReadShareGroupStateSummaryResponseView
> = /* @__PURE__ */ new MessageApi(
  87,
  'ReadShareGroupStateSummary',
  ReadShareGroupStateSummaryRequestCodec,
  ReadShareGroupStateSummaryResponseCodec,
);
