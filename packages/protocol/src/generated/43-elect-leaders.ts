// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** ElectLeadersRequest, versions 0 to 2. */
export interface ElectLeadersRequest {
  /** int8, versions 1+, default 0. */
  readonly electionType?: number | undefined;
  /** array of TopicPartitions, versions 0+, nullable. */
  readonly topicPartitions: readonly ElectLeadersRequestTopicPartitions[] | null;
  /** int32, versions 0+, default 60000. */
  readonly timeoutMs?: number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicPartitions of ElectLeadersRequest. */
export interface ElectLeadersRequestTopicPartitions {
  /** string, versions 0+. */
  readonly topic: string;
  /** array of int32, versions 0+. */
  readonly partitions: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ElectLeadersRequestTopicPartitions} as read: every field is there. */
export class ElectLeadersRequestTopicPartitionsView implements ElectLeadersRequestTopicPartitions {
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

function writeElectLeadersRequestTopicPartitions(
  writer: Writer,
  {
    topic,
    partitions,
    unknownTaggedFields,
  }: ElectLeadersRequestTopicPartitions,
  version: number,
): void {
  const flexible = version >= 2;
  writer.string(topic, flexible);
  writer.array(partitions, flexible, false, 'int32');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link ElectLeadersRequest} as read: every field is there. */
export class ElectLeadersRequestView implements ElectLeadersRequest {
  declare readonly electionType: number;
  declare readonly topicPartitions: readonly ElectLeadersRequestTopicPartitionsView[] | null;
  declare readonly timeoutMs: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.electionType = version >= 1 ? reader.int8() : 0;
    this.topicPartitions = reader.nullableStructs(flexible, true, ElectLeadersRequestTopicPartitionsView, version);
    this.timeoutMs = reader.int32();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeElectLeadersRequest(
  writer: Writer,
  {
    electionType = 0,
    topicPartitions,
    timeoutMs = 60000,
    unknownTaggedFields,
  }: ElectLeadersRequest,
  version: number,
): void {
  const flexible = version >= 2;
  if (version >= 1) writer.int8(electionType);
  else if (electionType !== 0) lacking('electionType', version, '1+');
  writer.structs(topicPartitions, flexible, true, writeElectLeadersRequestTopicPartitions, version);
  writer.int32(timeoutMs);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const ElectLeadersRequestCodec: Codec<ElectLeadersRequest, ElectLeadersRequestView> = /* @__PURE__ */ new MessageCodec(
  'ElectLeadersRequest',
  [0, 2, 2],
  ElectLeadersRequestView,
  writeElectLeadersRequest,
);

/** ElectLeadersResponse, versions 0 to 2. */
export interface ElectLeadersResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 1+, default 0. */
  readonly errorCode?: number | undefined;
  /** array of ReplicaElectionResult, versions 0+. */
  readonly replicaElectionResults: readonly ElectLeadersResponseReplicaElectionResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ReplicaElectionResult of ElectLeadersResponse. */
export interface ElectLeadersResponseReplicaElectionResult {
  /** string, versions 0+. */
  readonly topic: string;
  /** array of PartitionResult, versions 0+. */
  readonly partitionResult: readonly ElectLeadersResponsePartitionResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionResult of ElectLeadersResponse. */
export interface ElectLeadersResponsePartitionResult {
  /** int32, versions 0+. */
  readonly partitionId: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable. */
  readonly errorMessage: string | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ElectLeadersResponsePartitionResult} as read: every field is there. */
export class ElectLeadersResponsePartitionResultView implements ElectLeadersResponsePartitionResult {
  declare readonly partitionId: number;
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.partitionId = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(flexible, true);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeElectLeadersResponsePartitionResult(
  writer: Writer,
  {
    partitionId,
    errorCode,
    errorMessage,
    unknownTaggedFields,
  }: ElectLeadersResponsePartitionResult,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int32(partitionId);
  writer.int16(errorCode);
  writer.string(errorMessage, flexible, true);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link ElectLeadersResponseReplicaElectionResult} as read: every field is there. */
export class ElectLeadersResponseReplicaElectionResultView implements ElectLeadersResponseReplicaElectionResult {
  declare readonly partitionResult: readonly ElectLeadersResponsePartitionResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topic: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.#topic = reader.stringSlot(flexible, false);
    this.partitionResult = reader.structs(flexible, ElectLeadersResponsePartitionResultView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get topic(): string {
    return stringAt(this.#frame, this.#topic);
  }
}

function writeElectLeadersResponseReplicaElectionResult(
  writer: Writer,
  {
    topic,
    partitionResult,
    unknownTaggedFields,
  }: ElectLeadersResponseReplicaElectionResult,
  version: number,
): void {
  const flexible = version >= 2;
  writer.string(topic, flexible);
  writer.structs(partitionResult, flexible, false, writeElectLeadersResponsePartitionResult, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link ElectLeadersResponse} as read: every field is there. */
export class ElectLeadersResponseView implements ElectLeadersResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly replicaElectionResults: readonly ElectLeadersResponseReplicaElectionResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.throttleTimeMs = reader.int32();
    this.errorCode = version >= 1 ? reader.int16() : 0;
    this.replicaElectionResults = reader.structs(flexible, ElectLeadersResponseReplicaElectionResultView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeElectLeadersResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode = 0,
    replicaElectionResults,
    unknownTaggedFields,
  }: ElectLeadersResponse,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int32(throttleTimeMs);
  if (version >= 1) writer.int16(errorCode);
  else if (errorCode !== 0) lacking('errorCode', version, '1+');
  writer.structs(replicaElectionResults, flexible, false, writeElectLeadersResponseReplicaElectionResult, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const ElectLeadersResponseCodec: Codec<ElectLeadersResponse, ElectLeadersResponseView> = /* @__PURE__ */ new MessageCodec(
  'ElectLeadersResponse',
  [0, 2, 2],
  ElectLeadersResponseView,
  writeElectLeadersResponse,
);

/** The ElectLeaders API. */
export const ElectLeadersApi: Api<
  ElectLeadersRequest,
  ElectLeadersRequestView,
  ElectLeadersResponse,
  ElectLeadersResponseView
> = /* @__PURE__ */ new MessageApi(
  43,
  'ElectLeaders',
  ElectLeadersRequestCodec,
  ElectLeadersResponseCodec,
);
