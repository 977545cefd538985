// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** StreamsGroupHeartbeatRequest, version 0. */
export interface StreamsGroupHeartbeatRequest {
  /** string, versions 0+. */
  readonly groupId: string;
  /** string, versions 0+. */
  readonly memberId: string;
  /** int32, versions 0+. */
  readonly memberEpoch: number;
  /** int32, versions 0+. */
  readonly endpointInformationEpoch: number;
  /** string, versions 0+, nullable, default null. */
  readonly instanceId?: string | null | undefined;
  /** string, versions 0+, nullable, default null. */
  readonly rackId?: string | null | undefined;
  /** int32, versions 0+, default -1. */
  readonly rebalanceTimeoutMs?: number | undefined;
  /** Topology, versions 0+, nullable, default null. */
  readonly topology?: StreamsGroupHeartbeatRequestTopology | null | undefined;
  /** array of TaskIds, versions 0+, nullable, default null. */
  readonly activeTasks?: readonly StreamsGroupHeartbeatRequestTaskIds[] | null | undefined;
  /** array of TaskIds, versions 0+, nullable, default null. */
  readonly standbyTasks?: readonly StreamsGroupHeartbeatRequestTaskIds[] | null | undefined;
  /** array of TaskIds, versions 0+, nullable, default null. */
  readonly warmupTasks?: readonly StreamsGroupHeartbeatRequestTaskIds[] | null | undefined;
  /** string, versions 0+, nullable, default null. */
  readonly processId?: string | null | undefined;
  /** Endpoint, versions 0+, nullable, default null. */
  readonly userEndpoint?: StreamsGroupHeartbeatRequestEndpoint | null | undefined;
  /** array of KeyValue, versions 0+, nullable, default null. */
  readonly clientTags?: readonly StreamsGroupHeartbeatRequestKeyValue[] | null | undefined;
  /** array of TaskOffset, versions 0+, nullable, default null. */
  readonly taskOffsets?: readonly StreamsGroupHeartbeatRequestTaskOffset[] | null | undefined;
  /** array of TaskOffset, versions 0+, nullable, default null. */
  readonly taskEndOffsets?: readonly StreamsGroupHeartbeatRequestTaskOffset[] | null | undefined;
  /** bool, versions 0+, default false. */
  readonly shutdownApplication?: boolean | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TaskOffset of StreamsGroupHeartbeatRequest. */
export interface StreamsGroupHeartbeatRequestTaskOffset {
  /** string, versions 0+. */
  readonly subtopologyId: string;
  /** int32, versions 0+. */
  readonly partition: number;
  /** int64, versions 0+. */
  readonly offset: bigint | number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Endpoint of StreamsGroupHeartbeatRequest. */
export interface StreamsGroupHeartbeatRequestEndpoint {
  /** string, versions 0+. */
  readonly host: string;
  /** uint16, versions 0+. */
  readonly port: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TaskIds of StreamsGroupHeartbeatRequest. */
export interface StreamsGroupHeartbeatRequestTaskIds {
  /** string, versions 0+. */
  readonly subtopologyId: string;
  /** array of int32, versions 0+. */
  readonly partitions: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Topology of StreamsGroupHeartbeatRequest. */
export interface StreamsGroupHeartbeatRequestTopology {
  /** int32, versions 0+. */
  readonly epoch: number;
  /** array of Subtopology, versions 0+. */
  readonly subtopologies: readonly StreamsGroupHeartbeatRequestSubtopology[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Subtopology of StreamsGroupHeartbeatRequest. */
export interface StreamsGroupHeartbeatRequestSubtopology {
  /** string, versions 0+. */
  readonly subtopologyId: string;
  /** array of string, versions 0+. */
  readonly sourceTopics: readonly string[];
  /** array of string, versions 0+. */
  readonly sourceTopicRegex: readonly string[];
  /** array of TopicInfo, versions 0+. */
  readonly stateChangelogTopics: readonly StreamsGroupHeartbeatRequestTopicInfo[];
  /** array of string, versions 0+. */
  readonly repartitionSinkTopics: readonly string[];
  /** array of TopicInfo, versions 0+. */
  readonly repartitionSourceTopics: readonly StreamsGroupHeartbeatRequestTopicInfo[];
  /** array of CopartitionGroup, versions 0+. */
  readonly copartitionGroups: readonly StreamsGroupHeartbeatRequestCopartitionGroup[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** CopartitionGroup of StreamsGroupHeartbeatRequest. */
export interface StreamsGroupHeartbeatRequestCopartitionGroup {
  /** array of int16, versions 0+. */
  readonly sourceTopics: readonly number[];
  /** array of int16, versions 0+. */
  readonly sourceTopicRegex: readonly number[];
  /** array of int16, versions 0+. */
  readonly repartitionSourceTopics: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicInfo of StreamsGroupHeartbeatRequest. */
export interface StreamsGroupHeartbeatRequestTopicInfo {
  /** string, versions 0+. */
  readonly name: string;
  /** int32, versions 0+. */
  readonly partitions: number;
  /** int16, versions 0+. */
  readonly replicationFactor: number;
  /** array of KeyValue, versions 0+. */
  readonly topicConfigs: readonly StreamsGroupHeartbeatRequestKeyValue[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** KeyValue of StreamsGroupHeartbeatRequest. */
export interface StreamsGroupHeartbeatRequestKeyValue {
  /** string, versions 0+. */
  readonly key: string;
  /** string, versions 0+. */
  readonly value: string;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link StreamsGroupHeartbeatRequestKeyValue} as read: every field is there. */
export class StreamsGroupHeartbeatRequestKeyValueView implements StreamsGroupHeartbeatRequestKeyValue {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #key: number;
  readonly #value: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#key = reader.stringSlot(true, false);
    this.#value = reader.stringSlot(true, false);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get key(): string {
    return stringAt(this.#frame, this.#key);
  }

  get value(): string {
    return stringAt(this.#frame, this.#value);
  }
}

function writeStreamsGroupHeartbeatRequestKeyValue(
  writer: Writer,
  {
    key,
    value,
    unknownTaggedFields,
  }: StreamsGroupHeartbeatRequestKeyValue,
  _version: number,
): void {
  writer.string(key, true);
  writer.string(value, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupHeartbeatRequestTopicInfo} as read: every field is there. */
export class StreamsGroupHeartbeatRequestTopicInfoView implements StreamsGroupHeartbeatRequestTopicInfo {
  declare readonly partitions: number;
  declare readonly replicationFactor: number;
  declare readonly topicConfigs: readonly StreamsGroupHeartbeatRequestKeyValueView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.partitions = reader.int32();
    this.replicationFactor = reader.int16();
    this.topicConfigs = reader.structs(true, StreamsGroupHeartbeatRequestKeyValueView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeStreamsGroupHeartbeatRequestTopicInfo(
  writer: Writer,
  {
    name,
    partitions,
    replicationFactor,
    topicConfigs,
    unknownTaggedFields,
  }: StreamsGroupHeartbeatRequestTopicInfo,
  version: number,
): void {
  writer.string(name, true);
  writer.int32(partitions);
  writer.int16(replicationFactor);
  writer.structs(topicConfigs, true, false, writeStreamsGroupHeartbeatRequestKeyValue, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupHeartbeatRequestCopartitionGroup} as read: every field is there. */
export class StreamsGroupHeartbeatRequestCopartitionGroupView implements StreamsGroupHeartbeatRequestCopartitionGroup {
  declare readonly sourceTopics: readonly number[];
  declare readonly sourceTopicRegex: readonly number[];
  declare readonly repartitionSourceTopics: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.sourceTopics = reader.array(true, 'int16');
    this.sourceTopicRegex = reader.array(true, 'int16');
    this.repartitionSourceTopics = reader.array(true, 'int16');
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeStreamsGroupHeartbeatRequestCopartitionGroup(
  writer: Writer,
  {
    sourceTopics,
    sourceTopicRegex,
    repartitionSourceTopics,
    unknownTaggedFields,
  }: StreamsGroupHeartbeatRequestCopartitionGroup,
  _version: number,
): void {
  writer.array(sourceTopics, true, false, 'int16');
  writer.array(sourceTopicRegex, true, false, 'int16');
  writer.array(repartitionSourceTopics, true, false, 'int16');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupHeartbeatRequestSubtopology} as read: every field is there. */
export class StreamsGroupHeartbeatRequestSubtopologyView implements StreamsGroupHeartbeatRequestSubtopology {
  declare readonly sourceTopics: readonly string[];
  declare readonly sourceTopicRegex: readonly string[];
  declare readonly stateChangelogTopics: readonly StreamsGroupHeartbeatRequestTopicInfoView[];
  declare readonly repartitionSinkTopics: readonly string[];
  declare readonly repartitionSourceTopics: readonly StreamsGroupHeartbeatRequestTopicInfoView[];
  declare readonly copartitionGroups: readonly StreamsGroupHeartbeatRequestCopartitionGroupView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #subtopologyId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#subtopologyId = reader.stringSlot(true, false);
    this.sourceTopics = reader.strings(true, false)!;
    this.sourceTopicRegex = reader.strings(true, false)!;
    this.stateChangelogTopics = reader.structs(true, StreamsGroupHeartbeatRequestTopicInfoView, version);
    this.repartitionSinkTopics = reader.strings(true, false)!;
    this.repartitionSourceTopics = reader.structs(true, StreamsGroupHeartbeatRequestTopicInfoView, version);
    this.copartitionGroups = reader.structs(true, StreamsGroupHeartbeatRequestCopartitionGroupView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get subtopologyId(): string {
    return stringAt(this.#frame, this.#subtopologyId);
  }
}

function writeStreamsGroupHeartbeatRequestSubtopology(
  writer: Writer,
  {
    subtopologyId,
    sourceTopics,
    sourceTopicRegex,
    stateChangelogTopics,
    repartitionSinkTopics,
    repartitionSourceTopics,
    copartitionGroups,
    unknownTaggedFields,
  }: StreamsGroupHeartbeatRequestSubtopology,
  version: number,
): void {
  writer.string(subtopologyId, true);
  writer.strings(sourceTopics, true, false);
  writer.strings(sourceTopicRegex, true, false);
  writer.structs(stateChangelogTopics, true, false, writeStreamsGroupHeartbeatRequestTopicInfo, version);
  writer.strings(repartitionSinkTopics, true, false);
  writer.structs(repartitionSourceTopics, true, false, writeStreamsGroupHeartbeatRequestTopicInfo, version);
  writer.structs(copartitionGroups, true, false, writeStreamsGroupHeartbeatRequestCopartitionGroup, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupHeartbeatRequestTopology} as read: every field is there. */
export class StreamsGroupHeartbeatRequestTopologyView implements StreamsGroupHeartbeatRequestTopology {
  declare readonly epoch: number;
  declare readonly subtopologies: readonly StreamsGroupHeartbeatRequestSubtopologyView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.epoch = reader.int32();
    this.subtopologies = reader.structs(true, StreamsGroupHeartbeatRequestSubtopologyView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeStreamsGroupHeartbeatRequestTopology(
  writer: Writer,
  {
    epoch,
    subtopologies,
    unknownTaggedFields,
  }: StreamsGroupHeartbeatRequestTopology,
  version: number,
): void {
  writer.int32(epoch);
  writer.structs(subtopologies, true, false, writeStreamsGroupHeartbeatRequestSubtopology, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupHeartbeatRequestTaskIds} as read: every field is there. */
export class StreamsGroupHeartbeatRequestTaskIdsView implements StreamsGroupHeartbeatRequestTaskIds {
  declare readonly partitions: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #subtopologyId: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#subtopologyId = reader.stringSlot(true, false);
    this.partitions = reader.array(true, 'int32');
    this.unknownTaggedFields = reader.taggedFields();
  }

  get subtopologyId(): string {
    return stringAt(this.#frame, this.#subtopologyId);
  }
}

function writeStreamsGroupHeartbeatRequestTaskIds(
  writer: Writer,
  {
    subtopologyId,
    partitions,
    unknownTaggedFields,
  }: StreamsGroupHeartbeatRequestTaskIds,
  _version: number,
): void {
  writer.string(subtopologyId, true);
  writer.array(partitions, true, false, 'int32');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupHeartbeatRequestEndpoint} as read: every field is there. */
export class StreamsGroupHeartbeatRequestEndpointView implements StreamsGroupHeartbeatRequestEndpoint {
  declare readonly port: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #host: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#host = reader.stringSlot(true, false);
    this.port = reader.uint16();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get host(): string {
    return stringAt(this.#frame, this.#host);
  }
}

function writeStreamsGroupHeartbeatRequestEndpoint(
  writer: Writer,
  {
    host,
    port,
    unknownTaggedFields,
  }: StreamsGroupHeartbeatRequestEndpoint,
  _version: number,
): void {
  writer.string(host, true);
  writer.uint16(port);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupHeartbeatRequestTaskOffset} as read: every field is there. */
export class StreamsGroupHeartbeatRequestTaskOffsetView implements StreamsGroupHeartbeatRequestTaskOffset {
  declare readonly partition: number;
  declare readonly offset: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #subtopologyId: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#subtopologyId = reader.stringSlot(true, false);
    this.partition = reader.int32();
    this.offset = reader.int64();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get subtopologyId(): string {
    return stringAt(this.#frame, this.#subtopologyId);
  }
}

function writeStreamsGroupHeartbeatRequestTaskOffset(
  writer: Writer,
  {
    subtopologyId,
    partition,
    offset,
    unknownTaggedFields,
  }: StreamsGroupHeartbeatRequestTaskOffset,
  _version: number,
): void {
  writer.string(subtopologyId, true);
  writer.int32(partition);
  writer.int64(offset);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupHeartbeatRequest} as read: every field is there. */
export class StreamsGroupHeartbeatRequestView implements StreamsGroupHeartbeatRequest {
  declare readonly memberEpoch: number;
  declare readonly endpointInformationEpoch: number;
  declare readonly rebalanceTimeoutMs: number;
  declare readonly topology: StreamsGroupHeartbeatRequestTopologyView | null;
  declare readonly activeTasks: readonly StreamsGroupHeartbeatRequestTaskIdsView[] | null;
  declare readonly standbyTasks: readonly StreamsGroupHeartbeatRequestTaskIdsView[] | null;
  declare readonly warmupTasks: readonly StreamsGroupHeartbeatRequestTaskIdsView[] | null;
  declare readonly userEndpoint: StreamsGroupHeartbeatRequestEndpointView | null;
  declare readonly clientTags: readonly StreamsGroupHeartbeatRequestKeyValueView[] | null;
  declare readonly taskOffsets: readonly StreamsGroupHeartbeatRequestTaskOffsetView[] | null;
  declare readonly taskEndOffsets: readonly StreamsGroupHeartbeatRequestTaskOffsetView[] | null;
  declare readonly shutdownApplication: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;
  readonly #memberId: number;
  readonly #instanceId: number;
  readonly #rackId: number;
  readonly #processId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(true, false);
    this.#memberId = reader.stringSlot(true, false);
    this.memberEpoch = reader.int32();
    this.endpointInformationEpoch = reader.int32();
    this.#instanceId = reader.stringSlot(true, true);
    this.#rackId = reader.stringSlot(true, true);
    this.rebalanceTimeoutMs = reader.int32();
    this.topology = reader.nullableStruct(StreamsGroupHeartbeatRequestTopologyView, version);
    this.activeTasks = reader.nullableStructs(true, true, StreamsGroupHeartbeatRequestTaskIdsView, version);
    this.standbyTasks = reader.nullableStructs(true, true, StreamsGroupHeartbeatRequestTaskIdsView, version);
    this.warmupTasks = reader.nullableStructs(true, true, StreamsGroupHeartbeatRequestTaskIdsView, version);
    this.#processId = reader.stringSlot(true, true);
    this.userEndpoint = reader.nullableStruct(StreamsGroupHeartbeatRequestEndpointView, version);
    this.clientTags = reader.nullableStructs(true, true, StreamsGroupHeartbeatRequestKeyValueView, version);
    this.taskOffsets = reader.nullableStructs(true, true, StreamsGroupHeartbeatRequestTaskOffsetView, version);
    this.taskEndOffsets = reader.nullableStructs(true, true, StreamsGroupHeartbeatRequestTaskOffsetView, version);
    this.shutdownApplication = reader.bool();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }

  get memberId(): string {
    return stringAt(this.#frame, this.#memberId);
  }

  get instanceId(): string | null {
    return nullableStringAt(this.#frame, this.#instanceId);
  }

  get rackId(): string | null {
    return nullableStringAt(this.#frame, this.#rackId);
  }

  get processId(): string | null {
    return nullableStringAt(this.#frame, this.#processId);
  }
}

function writeStreamsGroupHeartbeatRequest(
  writer: Writer,
  {
    groupId,
    memberId,
    memberEpoch,
    endpointInformationEpoch,
    instanceId = null,
    rackId = null,
    rebalanceTimeoutMs = -1,
    topology = null,
    activeTasks = null,
    standbyTasks = null,
    warmupTasks = null,
    processId = null,
    userEndpoint = null,
    clientTags = null,
    taskOffsets = null,
    taskEndOffsets = null,
    shutdownApplication = false,
    unknownTaggedFields,
  }: StreamsGroupHeartbeatRequest,
  version: number,
): void {
  writer.string(groupId, true);
  writer.string(memberId, true);
  writer.int32(memberEpoch);
  writer.int32(endpointInformationEpoch);
  writer.string(instanceId, true, true);
  writer.string(rackId, true, true);
  writer.int32(rebalanceTimeoutMs);
  writer.nullableStruct(topology, writeStreamsGroupHeartbeatRequestTopology, version);
  writer.structs(activeTasks, true, true, writeStreamsGroupHeartbeatRequestTaskIds, version);
  writer.structs(standbyTasks, true, true, writeStreamsGroupHeartbeatRequestTaskIds, version);
  writer.structs(warmupTasks, true, true, writeStreamsGroupHeartbeatRequestTaskIds, version);
  writer.string(processId, true, true);
  writer.nullableStruct(userEndpoint, writeStreamsGroupHeartbeatRequestEndpoint, version);
  writer.structs(clientTags, true, true, writeStreamsGroupHeartbeatRequestKeyValue, version);
  writer.structs(taskOffsets, true, true, writeStreamsGroupHeartbeatRequestTaskOffset, version);
  writer.structs(taskEndOffsets, true, true, writeStreamsGroupHeartbeatRequestTaskOffset, version);
  writer.bool(shutdownApplication);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const StreamsGroupHeartbeatRequestCodec: Codec<StreamsGroupHeartbeatRequest, StreamsGroupHeartbeatRequestView> = /* @__PURE__ */ new MessageCodec(
  'StreamsGroupHeartbeatRequest',
  [0, 0, 0],
  StreamsGroupHeartbeatRequestView,
  writeStreamsGroupHeartbeatRequest,
);

/** StreamsGroupHeartbeatResponse, version 0. */
export interface StreamsGroupHeartbeatResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable, default null. */
  readonly errorMessage?: string | null | undefined;
  /** string, versions 0+. */
  readonly memberId: string;
  /** int32, versions 0+. */
  readonly memberEpoch: number;
  /** int32, versions 0+. */
  readonly heartbeatIntervalMs: number;
  /** int32, versions 0+. */
  readonly acceptableRecoveryLag: number;
  /** int32, versions 0+. */
  readonly taskOffsetIntervalMs: number;
  /** array of Status, versions 0+, nullable. */
  readonly status: readonly StreamsGroupHeartbeatResponseStatus[] | null;
  /** array of TaskIds, versions 0+, nullable, default null. */
  readonly activeTasks?: readonly StreamsGroupHeartbeatResponseTaskIds[] | null | undefined;
  /** array of TaskIds, versions 0+, nullable, default null. */
  readonly standbyTasks?: readonly StreamsGroupHeartbeatResponseTaskIds[] | null | undefined;
  /** array of TaskIds, versions 0+, nullable, default null. */
  readonly warmupTasks?: readonly StreamsGroupHeartbeatResponseTaskIds[] | null | undefined;
  /** int32, versions 0+. */
  readonly endpointInformationEpoch: number;
  /** array of EndpointToPartitions, versions 0+, nullable, default null. */
  readonly partitionsByUserEndpoint?: readonly StreamsGroupHeartbeatResponseEndpointToPartitions[] | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** EndpointToPartitions of StreamsGroupHeartbeatResponse. */
export interface StreamsGroupHeartbeatResponseEndpointToPartitions {
  /** Endpoint, versions 0+. */
  readonly userEndpoint: StreamsGroupHeartbeatResponseEndpoint;
  /** array of TopicPartition, versions 0+. */
  readonly activePartitions: readonly StreamsGroupHeartbeatResponseTopicPartition[];
  /** array of TopicPartition, versions 0+. */
  readonly standbyPartitions: readonly StreamsGroupHeartbeatResponseTopicPartition[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicPartition of StreamsGroupHeartbeatResponse. */
export interface StreamsGroupHeartbeatResponseTopicPartition {
  /** string, versions 0+. */
  readonly topic: string;
  /** array of int32, versions 0+. */
  readonly partitions: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Endpoint of StreamsGroupHeartbeatResponse. */
export interface StreamsGroupHeartbeatResponseEndpoint {
  /** string, versions 0+. */
  readonly host: string;
  /** uint16, versions 0+. */
  readonly port: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TaskIds of StreamsGroupHeartbeatResponse. */
export interface StreamsGroupHeartbeatResponseTaskIds {
  /** string, versions 0+. */
  readonly subtopologyId: string;
  /** array of int32, versions 0+. */
  readonly partitions: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Status of StreamsGroupHeartbeatResponse. */
export interface StreamsGroupHeartbeatResponseStatus {
  /** int8, versions 0+. */
  readonly statusCode: number;
  /** string, versions 0+. */
  readonly statusDetail: string;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link StreamsGroupHeartbeatResponseStatus} as read: every field is there. */
export class StreamsGroupHeartbeatResponseStatusView implements StreamsGroupHeartbeatResponseStatus {
  declare readonly statusCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #statusDetail: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.statusCode = reader.int8();
    this.#statusDetail = reader.stringSlot(true, false);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get statusDetail(): string {
    return stringAt(this.#frame, this.#statusDetail);
  }
}

function writeStreamsGroupHeartbeatResponseStatus(
  writer: Writer,
  {
    statusCode,
    statusDetail,
    unknownTaggedFields,
  }: StreamsGroupHeartbeatResponseStatus,
  _version: number,
): void {
  writer.int8(statusCode);
  writer.string(statusDetail, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupHeartbeatResponseTaskIds} as read: every field is there. */
export class StreamsGroupHeartbeatResponseTaskIdsView implements StreamsGroupHeartbeatResponseTaskIds {
  declare readonly partitions: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #subtopologyId: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#subtopologyId = reader.stringSlot(true, false);
    this.partitions = reader.array(true, 'int32');
    this.unknownTaggedFields = reader.taggedFields();
  }

  get subtopologyId(): string {
    return stringAt(this.#frame, this.#subtopologyId);
  }
}

function writeStreamsGroupHeartbeatResponseTaskIds(
  writer: Writer,
  {
    subtopologyId,
    partitions,
    unknownTaggedFields,
  }: StreamsGroupHeartbeatResponseTaskIds,
  _version: number,
): void {
  writer.string(subtopologyId, true);
  writer.array(partitions, true, false, 'int32');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupHeartbeatResponseEndpoint} as read: every field is there. */
export class StreamsGroupHeartbeatResponseEndpointView implements StreamsGroupHeartbeatResponseEndpoint {
  declare readonly port: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #host: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#host = reader.stringSlot(true, false);
    this.port = reader.uint16();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get host(): string {
    return stringAt(this.#frame, this.#host);
  }
}

function writeStreamsGroupHeartbeatResponseEndpoint(
  writer: Writer,
  {
    host,
    port,
    unknownTaggedFields,
  }: StreamsGroupHeartbeatResponseEndpoint,
  _version: number,
): void {
  writer.string(host, true);
  writer.uint16(port);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupHeartbeatResponseTopicPartition} as read: every field is there. */
export class StreamsGroupHeartbeatResponseTopicPartitionView implements StreamsGroupHeartbeatResponseTopicPartition {
  declare readonly partitions: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topic: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#topic = reader.stringSlot(true, false);
    this.partitions = reader.array(true, 'int32');
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topic(): string {
    return stringAt(this.#frame, this.#topic);
  }
}

function writeStreamsGroupHeartbeatResponseTopicPartition(
  writer: Writer,
  {
    topic,
    partitions,
    unknownTaggedFields,
  }: StreamsGroupHeartbeatResponseTopicPartition,
  _version: number,
): void {
  writer.string(topic, true);
  writer.array(partitions, true, false, 'int32');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupHeartbeatResponseEndpointToPartitions} as read: every field is there. */
export class StreamsGroupHeartbeatResponseEndpointToPartitionsView implements StreamsGroupHeartbeatResponseEndpointToPartitions {
  declare readonly userEndpoint: StreamsGroupHeartbeatResponseEndpointView;
  declare readonly activePartitions: readonly StreamsGroupHeartbeatResponseTopicPartitionView[];
  declare readonly standbyPartitions: readonly StreamsGroupHeartbeatResponseTopicPartitionView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.userEndpoint = new StreamsGroupHeartbeatResponseEndpointView(reader, version);
    this.activePartitions = reader.structs(true, StreamsGroupHeartbeatResponseTopicPartitionView, version);
    this.standbyPartitions = reader.structs(true, StreamsGroupHeartbeatResponseTopicPartitionView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeStreamsGroupHeartbeatResponseEndpointToPartitions(
  writer: Writer,
  {
    userEndpoint,
    activePartitions,
    standbyPartitions,
    unknownTaggedFields,
  }: StreamsGroupHeartbeatResponseEndpointToPartitions,
  version: number,
): void {
  writeStreamsGroupHeartbeatResponseEndpoint(writer, userEndpoint, version);
  writer.structs(activePartitions, true, false, writeStreamsGroupHeartbeatResponseTopicPartition, version);
  writer.structs(standbyPartitions, true, false, writeStreamsGroupHeartbeatResponseTopicPartition, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupHeartbeatResponse} as read: every field is there. */
export class StreamsGroupHeartbeatResponseView implements StreamsGroupHeartbeatResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly memberEpoch: number;
  declare readonly heartbeatIntervalMs: number;
  declare readonly acceptableRecoveryLag: number;
  declare readonly taskOffsetIntervalMs: number;
  declare readonly status: readonly StreamsGroupHeartbeatResponseStatusView[] | null;
  declare readonly activeTasks: readonly StreamsGroupHeartbeatResponseTaskIdsView[] | null;
  declare readonly standbyTasks: readonly StreamsGroupHeartbeatResponseTaskIdsView[] | null;
  declare readonly warmupTasks: readonly StreamsGroupHeartbeatResponseTaskIdsView[] | null;
  declare readonly endpointInformationEpoch: number;
  declare readonly partitionsByUserEndpoint: readonly StreamsGroupHeartbeatResponseEndpointToPartitionsView[] | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;
  readonly #memberId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.#memberId = reader.stringSlot(true, false);
    this.memberEpoch = reader.int32();
    this.heartbeatIntervalMs = reader.int32();
    this.acceptableRecoveryLag = reader.int32();
    this.taskOffsetIntervalMs = reader.int32();
    this.status = reader.nullableStructs(true, true, StreamsGroupHeartbeatResponseStatusView, version);
    this.activeTasks = reader.nullableStructs(true, true, StreamsGroupHeartbeatResponseTaskIdsView, version);
    this.standbyTasks = reader.nullableStructs(true, true, StreamsGroupHeartbeatResponseTaskIdsView, version);
    this.warmupTasks = reader.nullableStructs(true, true, StreamsGroupHeartbeatResponseTaskIdsView, version);
    this.endpointInformationEpoch = reader.int32();
    this.partitionsByUserEndpoint = reader.nullableStructs(true, true, StreamsGroupHeartbeatResponseEndpointToPartitionsView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }

  get memberId(): string {
    return stringAt(this.#frame, this.#memberId);
  }
}

function writeStreamsGroupHeartbeatResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    errorMessage = null,
    memberId,
    memberEpoch,
    heartbeatIntervalMs,
    acceptableRecoveryLag,
    taskOffsetIntervalMs,
    status,
    activeTasks = null,
    standbyTasks = null,
    warmupTasks = null,
    endpointInformationEpoch,
    partitionsByUserEndpoint = null,
    unknownTaggedFields,
  }: StreamsGroupHeartbeatResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.string(memberId, true);
  writer.int32(memberEpoch);
  writer.int32(heartbeatIntervalMs);
  writer.int32(acceptableRecoveryLag);
  writer.int32(taskOffsetIntervalMs);
  writer.structs(status, true, true, writeStreamsGroupHeartbeatResponseStatus, version);
  writer.structs(activeTasks, true, true, writeStreamsGroupHeartbeatResponseTaskIds, version);
  writer.structs(standbyTasks, true, true, writeStreamsGroupHeartbeatResponseTaskIds, version);
  writer.structs(warmupTasks, true, true, writeStreamsGroupHeartbeatResponseTaskIds, version);
  writer.int32(endpointInformationEpoch);
  writer.structs(partitionsByUserEndpoint, true, true, writeStreamsGroupHeartbeatResponseEndpointToPartitions, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const StreamsGroupHeartbeatResponseCodec: Codec<StreamsGroupHeartbeatResponse, StreamsGroupHeartbeatResponseView> = /* @__PURE__ */ new MessageCodec(
  'StreamsGroupHeartbeatResponse',
  [0, 0, 0],
  StreamsGroupHeartbeatResponseView,
  writeStreamsGroupHeartbeatResponse,
);

/** The StreamsGroupHeartbeat API. */
export const StreamsGroupHeartbeatApi: Api<
  StreamsGroupHeartbeatRequest,
  StreamsGroupHeartbeatRequestView,
  StreamsGroupHeartbeatResponse,
  StreamsGroupHeartbeatResponseView
> = /* @__PURE__ */ new MessageApi(
  88,
  'StreamsGroupHeartbeat',
  StreamsGroupHeartbeatRequestCodec,
  StreamsGroupHeartbeatResponseCodec,
);
