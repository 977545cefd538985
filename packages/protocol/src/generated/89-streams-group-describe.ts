// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** StreamsGroupDescribeRequest, version 0. */
export interface StreamsGroupDescribeRequest {
  /** array of string, versions 0+. */
  readonly groupIds: readonly string[];
  /** bool, versions 0+. */
  readonly includeAuthorizedOperations: boolean;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link StreamsGroupDescribeRequest} as read: every field is there. */
export class StreamsGroupDescribeRequestView implements StreamsGroupDescribeRequest {
  declare readonly groupIds: readonly string[];
  declare readonly includeAuthorizedOperations: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.groupIds = reader.strings(true, false)!;
    this.includeAuthorizedOperations = reader.bool();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeStreamsGroupDescribeRequest(
  writer: Writer,
  {
    groupIds,
    includeAuthorizedOperations,
    unknownTaggedFields,
  }: StreamsGroupDescribeRequest,
  _version: number,
): void {
  writer.strings(groupIds, true, false);
  writer.bool(includeAuthorizedOperations);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const StreamsGroupDescribeRequestCodec: Codec<StreamsGroupDescribeRequest, StreamsGroupDescribeRequestView> = /* @__PURE__ */ new MessageCodec(
  'StreamsGroupDescribeRequest',
  [0, 0, 0],
  StreamsGroupDescribeRequestView,
  writeStreamsGroupDescribeRequest,
);

/** StreamsGroupDescribeResponse, version 0. */
export interface StreamsGroupDescribeResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** array of DescribedGroup, versions 0+. */
  readonly groups: readonly StreamsGroupDescribeResponseDescribedGroup[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribedGroup of StreamsGroupDescribeResponse. */
export interface StreamsGroupDescribeResponseDescribedGroup {
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable, default null. */
  readonly errorMessage?: string | null | undefined;
  /** string, versions 0+. */
  readonly groupId: string;
  /** string, versions 0+. */
  readonly groupState: string;
  /** int32, versions 0+. */
  readonly groupEpoch: number;
  /** int32, versions 0+. */
  readonly assignmentEpoch: number;
  /** Topology, versions 0+, nullable, default null. */
  readonly topology?: StreamsGroupDescribeResponseTopology | null | undefined;
  /** array of Member, versions 0+. */
  readonly members: readonly StreamsGroupDescribeResponseMember[];
  /** int32, versions 0+, default -2147483648. */
  readonly authorizedOperations?: number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Member of StreamsGroupDescribeResponse. */
export interface StreamsGroupDescribeResponseMember {
  /** string, versions 0+. */
  readonly memberId: string;
  /** int32, versions 0+. */
  readonly memberEpoch: number;
  /** string, versions 0+, nullable, default null. */
  readonly instanceId?: string | null | undefined;
  /** string, versions 0+, nullable, default null. */
  readonly rackId?: string | null | undefined;
  /** string, versions 0+. */
  readonly clientId: string;
  /** string, versions 0+. */
  readonly clientHost: string;
  /** int32, versions 0+. */
  readonly topologyEpoch: number;
  /** string, versions 0+. */
  readonly processId: string;
  /** Endpoint, versions 0+, nullable, default null. */
  readonly userEndpoint?: StreamsGroupDescribeResponseEndpoint | null | undefined;
  /** array of KeyValue, versions 0+. */
  readonly clientTags: readonly StreamsGroupDescribeResponseKeyValue[];
  /** array of TaskOffset, versions 0+. */
  readonly taskOffsets: readonly StreamsGroupDescribeResponseTaskOffset[];
  /** array of TaskOffset, versions 0+. */
  readonly taskEndOffsets: readonly StreamsGroupDescribeResponseTaskOffset[];
  /** Assignment, versions 0+. */
  readonly assignment: StreamsGroupDescribeResponseAssignment;
  /** Assignment, versions 0+. */
  readonly targetAssignment: StreamsGroupDescribeResponseAssignment;
  /** bool, versions 0+. */
  readonly isClassic: boolean;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Assignment of StreamsGroupDescribeResponse. */
export interface StreamsGroupDescribeResponseAssignment {
  /** array of TaskIds, versions 0+. */
  readonly activeTasks: readonly StreamsGroupDescribeResponseTaskIds[];
  /** array of TaskIds, versions 0+. */
  readonly standbyTasks: readonly StreamsGroupDescribeResponseTaskIds[];
  /** array of TaskIds, versions 0+. */
  readonly warmupTasks: readonly StreamsGroupDescribeResponseTaskIds[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TaskIds of StreamsGroupDescribeResponse. */
export interface StreamsGroupDescribeResponseTaskIds {
  /** string, versions 0+. */
  readonly subtopologyId: string;
  /** array of int32, versions 0+. */
  readonly partitions: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TaskOffset of StreamsGroupDescribeResponse. */
export interface StreamsGroupDescribeResponseTaskOffset {
  /** string, versions 0+. */
  readonly subtopologyId: string;
  /** int32, versions 0+. */
  readonly partition: number;
  /** int64, versions 0+. */
  readonly offset: bigint | number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Endpoint of StreamsGroupDescribeResponse. */
export interface StreamsGroupDescribeResponseEndpoint {
  /** string, versions 0+. */
  readonly host: string;
  /** uint16, versions 0+. */
  readonly port: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Topology of StreamsGroupDescribeResponse. */
export interface StreamsGroupDescribeResponseTopology {
  /** int32, versions 0+. */
  readonly epoch: number;
  /** array of Subtopology, versions 0+, nullable, default null. */
  readonly subtopologies?: readonly StreamsGroupDescribeResponseSubtopology[] | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Subtopology of StreamsGroupDescribeResponse. */
export interface StreamsGroupDescribeResponseSubtopology {
  /** string, versions 0+. */
  readonly subtopologyId: string;
  /** array of string, versions 0+. */
  readonly sourceTopics: readonly string[];
  /** array of string, versions 0+. */
  readonly repartitionSinkTopics: readonly string[];
  /** array of TopicInfo, versions 0+. */
  readonly stateChangelogTopics: readonly StreamsGroupDescribeResponseTopicInfo[];
  /** array of TopicInfo, versions 0+. */
  readonly repartitionSourceTopics: readonly StreamsGroupDescribeResponseTopicInfo[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicInfo of StreamsGroupDescribeResponse. */
export interface StreamsGroupDescribeResponseTopicInfo {
  /** string, versions 0+. */
  readonly name: string;
  /** int32, versions 0+. */
  readonly partitions: number;
  /** int16, versions 0+. */
  readonly replicationFactor: number;
  /** array of KeyValue, versions 0+. */
  readonly topicConfigs: readonly StreamsGroupDescribeResponseKeyValue[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** KeyValue of StreamsGroupDescribeResponse. */
export interface StreamsGroupDescribeResponseKeyValue {
  /** string, versions 0+. */
  readonly key: string;
  /** string, versions 0+. */
  readonly value: string;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link StreamsGroupDescribeResponseKeyValue} as read: every field is there. */
export class StreamsGroupDescribeResponseKeyValueView implements StreamsGroupDescribeResponseKeyValue {
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

function writeStreamsGroupDescribeResponseKeyValue(
  writer: Writer,
  {
    key,
    value,
    unknownTaggedFields,
  }: StreamsGroupDescribeResponseKeyValue,
  _version: number,
): void {
  writer.string(key, true);
  writer.string(value, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupDescribeResponseTopicInfo} as read: every field is there. */
export class StreamsGroupDescribeResponseTopicInfoView implements StreamsGroupDescribeResponseTopicInfo {
  declare readonly partitions: number;
  declare readonly replicationFactor: number;
  declare readonly topicConfigs: readonly StreamsGroupDescribeResponseKeyValueView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.partitions = reader.int32();
    this.replicationFactor = reader.int16();
    this.topicConfigs = reader.structs(true, StreamsGroupDescribeResponseKeyValueView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeStreamsGroupDescribeResponseTopicInfo(
  writer: Writer,
  {
    name,
    partitions,
    replicationFactor,
    topicConfigs,
    unknownTaggedFields,
  }: StreamsGroupDescribeResponseTopicInfo,
  version: number,
): void {
  writer.string(name, true);
  writer.int32(partitions);
  writer.int16(replicationFactor);
  writer.structs(topicConfigs, true, false, writeStreamsGroupDescribeResponseKeyValue, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupDescribeResponseSubtopology} as read: every field is there. */
export class StreamsGroupDescribeResponseSubtopologyView implements StreamsGroupDescribeResponseSubtopology {
  declare readonly sourceTopics: readonly string[];
  declare readonly repartitionSinkTopics: readonly string[];
  declare readonly stateChangelogTopics: readonly StreamsGroupDescribeResponseTopicInfoView[];
  declare readonly repartitionSourceTopics: readonly StreamsGroupDescribeResponseTopicInfoView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #subtopologyId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#subtopologyId = reader.stringSlot(true, false);
    this.sourceTopics = reader.strings(true, false)!;
    this.repartitionSinkTopics = reader.strings(true, false)!;
    this.stateChangelogTopics = reader.structs(true, StreamsGroupDescribeResponseTopicInfoView, version);
    this.repartitionSourceTopics = reader.structs(true, StreamsGroupDescribeResponseTopicInfoView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get subtopologyId(): string {
    return stringAt(this.#frame, this.#subtopologyId);
  }
}

function writeStreamsGroupDescribeResponseSubtopology(
  writer: Writer,
  {
    subtopologyId,
    sourceTopics,
    repartitionSinkTopics,
    stateChangelogTopics,
    repartitionSourceTopics,
    unknownTaggedFields,
  }: StreamsGroupDescribeResponseSubtopology,
  version: number,
): void {
  writer.string(subtopologyId, true);
  writer.strings(sourceTopics, true, false);
  writer.strings(repartitionSinkTopics, true, false);
  writer.structs(stateChangelogTopics, true, false, writeStreamsGroupDescribeResponseTopicInfo, version);
  writer.structs(repartitionSourceTopics, true, false, writeStreamsGroupDescribeResponseTopicInfo, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupDescribeResponseTopology} as read: every field is there. */
export class StreamsGroupDescribeResponseTopologyView implements StreamsGroupDescribeResponseTopology {
  declare readonly epoch: number;
  declare readonly subtopologies: readonly StreamsGroupDescribeResponseSubtopologyView[] | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.epoch = reader.int32();
    this.subtopologies = reader.nullableStructs(true, true, StreamsGroupDescribeResponseSubtopologyView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeStreamsGroupDescribeResponseTopology(
  writer: Writer,
  {
    epoch,
    subtopologies = null,
    unknownTaggedFields,
  }: StreamsGroupDescribeResponseTopology,
  version: number,
): void {
  writer.int32(epoch);
  writer.structs(subtopologies, true, true, writeStreamsGroupDescribeResponseSubtopology, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupDescribeResponseEndpoint} as read: every field is there. */
export class StreamsGroupDescribeResponseEndpointView implements StreamsGroupDescribeResponseEndpoint {
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

function writeStreamsGroupDescribeResponseEndpoint(
  writer: Writer,
  {
    host,
    port,
    unknownTaggedFields,
  }: StreamsGroupDescribeResponseEndpoint,
  _version: number,
): void {
  writer.string(host, true);
  writer.uint16(port);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupDescribeResponseTaskOffset} as read: every field is there. */
export class StreamsGroupDescribeResponseTaskOffsetView implements StreamsGroupDescribeResponseTaskOffset {
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

function writeStreamsGroupDescribeResponseTaskOffset(
  writer: Writer,
  {
    subtopologyId,
    partition,
    offset,
    unknownTaggedFields,
  }: StreamsGroupDescribeResponseTaskOffset,
  _version: number,
): void {
  writer.string(subtopologyId, true);
  writer.int32(partition);
  writer.int64(offset);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupDescribeResponseTaskIds} as read: every field is there. */
export class StreamsGroupDescribeResponseTaskIdsView implements StreamsGroupDescribeResponseTaskIds {
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

function writeStreamsGroupDescribeResponseTaskIds(
  writer: Writer,
  {
    subtopologyId,
    partitions,
    unknownTaggedFields,
  }: StreamsGroupDescribeResponseTaskIds,
  _version: number,
): void {
  writer.string(subtopologyId, true);
  writer.array(partitions, true, false, 'int32');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupDescribeResponseAssignment} as read: every field is there. */
export class StreamsGroupDescribeResponseAssignmentView implements StreamsGroupDescribeResponseAssignment {
  declare readonly activeTasks: readonly StreamsGroupDescribeResponseTaskIdsView[];
  declare readonly standbyTasks: readonly StreamsGroupDescribeResponseTaskIdsView[];
  declare readonly warmupTasks: readonly StreamsGroupDescribeResponseTaskIdsView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.activeTasks = reader.structs(true, StreamsGroupDescribeResponseTaskIdsView, version);
    this.standbyTasks = reader.structs(true, StreamsGroupDescribeResponseTaskIdsView, version);
    this.warmupTasks = reader.structs(true, StreamsGroupDescribeResponseTaskIdsView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeStreamsGroupDescribeResponseAssignment(
  writer: Writer,
  {
    activeTasks,
    standbyTasks,
    warmupTasks,
    unknownTaggedFields,
  }: StreamsGroupDescribeResponseAssignment,
  version: number,
): void {
  writer.structs(activeTasks, true, false, writeStreamsGroupDescribeResponseTaskIds, version);
  writer.structs(standbyTasks, true, false, writeStreamsGroupDescribeResponseTaskIds, version);
  writer.structs(warmupTasks, true, false, writeStreamsGroupDescribeResponseTaskIds, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupDescribeResponseMember} as read: every field is there. */
export class StreamsGroupDescribeResponseMemberView implements StreamsGroupDescribeResponseMember {
  declare readonly memberEpoch: number;
  declare readonly topologyEpoch: number;
  declare readonly userEndpoint: StreamsGroupDescribeResponseEndpointView | null;
  declare readonly clientTags: readonly StreamsGroupDescribeResponseKeyValueView[];
  declare readonly taskOffsets: readonly StreamsGroupDescribeResponseTaskOffsetView[];
  declare readonly taskEndOffsets: readonly StreamsGroupDescribeResponseTaskOffsetView[];
  declare readonly assignment: StreamsGroupDescribeResponseAssignmentView;
  declare readonly targetAssignment: StreamsGroupDescribeResponseAssignmentView;
  declare readonly isClassic: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #memberId: number;
  readonly #instanceId: number;
  readonly #rackId: number;
  readonly #clientId: number;
  readonly #clientHost: number;
  readonly #processId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#memberId = reader.stringSlot(true, false);
    this.memberEpoch = reader.int32();
    this.#instanceId = reader.stringSlot(true, true);
    this.#rackId = reader.stringSlot(true, true);
    this.#clientId = reader.stringSlot(true, false);
    this.#clientHost = reader.stringSlot(true, false);
    this.topologyEpoch = reader.int32();
    this.#processId = reader.stringSlot(true, false);
    this.userEndpoint = reader.nullableStruct(StreamsGroupDescribeResponseEndpointView, version);
    this.clientTags = reader.structs(true, StreamsGroupDescribeResponseKeyValueView, version);
    this.taskOffsets = reader.structs(true, StreamsGroupDescribeResponseTaskOffsetView, version);
    this.taskEndOffsets = reader.structs(true, StreamsGroupDescribeResponseTaskOffsetView, version);
    this.assignment = new StreamsGroupDescribeResponseAssignmentView(reader, version);
    this.targetAssignment = new StreamsGroupDescribeResponseAssignmentView(reader, version);
    this.isClassic = reader.bool();
    this.unknownTaggedFields = reader.taggedFields();
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

  get clientId(): string {
    return stringAt(this.#frame, this.#clientId);
  }

  get clientHost(): string {
    return stringAt(this.#frame, this.#clientHost);
  }

  get processId(): string {
    return stringAt(this.#frame, this.#processId);
  }
}

function writeStreamsGroupDescribeResponseMember(
  writer: Writer,
  {
    memberId,
    memberEpoch,
    instanceId = null,
    rackId = null,
    clientId,
    clientHost,
    topologyEpoch,
    processId,
    userEndpoint = null,
    clientTags,
    taskOffsets,
    taskEndOffsets,
    assignment,
    targetAssignment,
    isClassic,
    unknownTaggedFields,
  }: StreamsGroupDescribeResponseMember,
  version: number,
): void {
  writer.string(memberId, true);
  writer.int32(memberEpoch);
  writer.string(instanceId, true, true);
  writer.string(rackId, true, true);
  writer.string(clientId, true);
  writer.string(clientHost, true);
  writer.int32(topologyEpoch);
  writer.string(processId, true);
  writer.nullableStruct(userEndpoint, writeStreamsGroupDescribeResponseEndpoint, version);
  writer.structs(clientTags, true, false, writeStreamsGroupDescribeResponseKeyValue, version);
  writer.structs(taskOffsets, true, false, writeStreamsGroupDescribeResponseTaskOffset, version);
  writer.structs(taskEndOffsets, true, false, writeStreamsGroupDescribeResponseTaskOffset, version);
  writeStreamsGroupDescribeResponseAssignment(writer, assignment, version);
  writeStreamsGroupDescribeResponseAssignment(writer, targetAssignment, version);
  writer.bool(isClassic);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupDescribeResponseDescribedGroup} as read: every field is there. */
export class StreamsGroupDescribeResponseDescribedGroupView implements StreamsGroupDescribeResponseDescribedGroup {
  declare readonly errorCode: number;
  declare readonly groupEpoch: number;
  declare readonly assignmentEpoch: number;
  declare readonly topology: StreamsGroupDescribeResponseTopologyView | null;
  declare readonly members: readonly StreamsGroupDescribeResponseMemberView[];
  declare readonly authorizedOperations: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;
  readonly #groupId: number;
  readonly #groupState: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.#groupId = reader.stringSlot(true, false);
    this.#groupState = reader.stringSlot(true, false);
    this.groupEpoch = reader.int32();
    this.assignmentEpoch = reader.int32();
    this.topology = reader.nullableStruct(StreamsGroupDescribeResponseTopologyView, version);
    this.members = reader.structs(true, StreamsGroupDescribeResponseMemberView, version);
    this.authorizedOperations = reader.int32();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }

  get groupState(): string {
    return stringAt(this.#frame, this.#groupState);
  }
}

function writeStreamsGroupDescribeResponseDescribedGroup(
  writer: Writer,
  {
    errorCode,
    errorMessage = null,
    groupId,
    groupState,
    groupEpoch,
    assignmentEpoch,
    topology = null,
    members,
    authorizedOperations = -2147483648,
    unknownTaggedFields,
  }: StreamsGroupDescribeResponseDescribedGroup,
  version: number,
): void {
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.string(groupId, true);
  writer.string(groupState, true);
  writer.int32(groupEpoch);
  writer.int32(assignmentEpoch);
  writer.nullableStruct(topology, writeStreamsGroupDescribeResponseTopology, version);
  writer.structs(members, true, false, writeStreamsGroupDescribeResponseMember, version);
  writer.int32(authorizedOperations);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupDescribeResponse} as read: every field is there. */
export class StreamsGroupDescribeResponseView implements StreamsGroupDescribeResponse {
  declare readonly throttleTimeMs: number;
  declare readonly groups: readonly StreamsGroupDescribeResponseDescribedGroupView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.throttleTimeMs = reader.int32();
    this.groups = reader.structs(true, StreamsGroupDescribeResponseDescribedGroupView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeStreamsGroupDescribeResponse(
  writer: Writer,
  {
    throttleTimeMs,
    groups,
    unknownTaggedFields,
  }: StreamsGroupDescribeResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.structs(groups, true, false, writeStreamsGroupDescribeResponseDescribedGroup, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const StreamsGroupDescribeResponseCodec: Codec<StreamsGroupDescribeResponse, StreamsGroupDescribeResponseView> = /* @__PURE__ */ new MessageCodec(
  'StreamsGroupDescribeResponse',
  [0, 0, 0],
  StreamsGroupDescribeResponseView,
  writeStreamsGroupDescribeResponse,
);

/** The StreamsGroupDescribe API. */
export const StreamsGroupDescribeApi: Api<
  StreamsGroupDescribeRequest,
  StreamsGroupDescribeRequestView,
  StreamsGroupDescribeResponse,
  StreamsGroupDescribeResponseView
> = /* @__PURE__ */ new MessageApi(
  89,
  'StreamsGroupDescribe',
  StreamsGroupDescribeRequestCodec,
  StreamsGroupDescribeResponseCodec,
);
