// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** ConsumerGroupDescribeRequest, versions 0 to 1. */
export interface ConsumerGroupDescribeRequest {
  /** array of string, versions 0+. */
  readonly groupIds: readonly string[];
  /** bool, versions 0+. */
  readonly includeAuthorizedOperations: boolean;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ConsumerGroupDescribeRequest} as read: every field is there. */
export class ConsumerGroupDescribeRequestView implements ConsumerGroupDescribeRequest {
  declare readonly groupIds: readonly string[];
  declare readonly includeAuthorizedOperations: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.groupIds = reader.strings(true, false)!;
    this.includeAuthorizedOperations = reader.bool();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeConsumerGroupDescribeRequest(
  writer: Writer,
  {
    groupIds,
    includeAuthorizedOperations,
    unknownTaggedFields,
  }: ConsumerGroupDescribeRequest,
  _version: number,
): void {
  writer.strings(groupIds, true, false);
  writer.bool(includeAuthorizedOperations);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const ConsumerGroupDescribeRequestCodec: Codec<ConsumerGroupDescribeRequest, ConsumerGroupDescribeRequestView> = /* @__PURE__ */ new MessageCodec(
  'ConsumerGroupDescribeRequest',
  [0, 1, 0],
  ConsumerGroupDescribeRequestView,
  writeConsumerGroupDescribeRequest,
);

/** ConsumerGroupDescribeResponse, versions 0 to 1. */
export interface ConsumerGroupDescribeResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** array of DescribedGroup, versions 0+. */
  readonly groups: readonly ConsumerGroupDescribeResponseDescribedGroup[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribedGroup of ConsumerGroupDescribeResponse. */
export interface ConsumerGroupDescribeResponseDescribedGroup {
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
  /** string, versions 0+. */
  readonly assignorName: string;
  /** array of Member, versions 0+. */
  readonly members: readonly ConsumerGroupDescribeResponseMember[];
  /** int32, versions 0+, default -2147483648. */
  readonly authorizedOperations?: number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Member of ConsumerGroupDescribeResponse. */
export interface ConsumerGroupDescribeResponseMember {
  /** string, versions 0+. */
  readonly memberId: string;
  /** string, versions 0+, nullable, default null. */
  readonly instanceId?: string | null | undefined;
  /** string, versions 0+, nullable, default null. */
  readonly rackId?: string | null | undefined;
  /** int32, versions 0+. */
  readonly memberEpoch: number;
  /** string, versions 0+. */
  readonly clientId: string;
  /** string, versions 0+. */
  readonly clientHost: string;
  /** array of string, versions 0+. */
  readonly subscribedTopicNames: readonly string[];
  /** string, versions 0+, nullable, default null. */
  readonly subscribedTopicRegex?: string | null | undefined;
  /** Assignment, versions 0+. */
  readonly assignment: ConsumerGroupDescribeResponseAssignment;
  /** Assignment, versions 0+. */
  readonly targetAssignment: ConsumerGroupDescribeResponseAssignment;
  /** int8, versions 1+, default -1, ignorable. */
  readonly memberType?: number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Assignment of ConsumerGroupDescribeResponse. */
export interface ConsumerGroupDescribeResponseAssignment {
  /** array of TopicPartitions, versions 0+. */
  readonly topicPartitions: readonly ConsumerGroupDescribeResponseTopicPartitions[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicPartitions of ConsumerGroupDescribeResponse. */
export interface ConsumerGroupDescribeResponseTopicPartitions {
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** string, versions 0+. */
  readonly topicName: string;
  /** array of int32, versions 0+. */
  readonly partitions: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ConsumerGroupDescribeResponseTopicPartitions} as read: every field is there. */
export class ConsumerGroupDescribeResponseTopicPartitionsView implements ConsumerGroupDescribeResponseTopicPartitions {
  declare readonly partitions: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;
  readonly #topicName: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.#topicName = reader.stringSlot(true, false);
    this.partitions = reader.array(true, 'int32');
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }

  get topicName(): string {
    return stringAt(this.#frame, this.#topicName);
  }
}

function writeConsumerGroupDescribeResponseTopicPartitions(
  writer: Writer,
  {
    topicId,
    topicName,
    partitions,
    unknownTaggedFields,
  }: ConsumerGroupDescribeResponseTopicPartitions,
  _version: number,
): void {
  writer.uuid(topicId);
  writer.string(topicName, true);
  writer.array(partitions, true, false, 'int32');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ConsumerGroupDescribeResponseAssignment} as read: every field is there. */
export class ConsumerGroupDescribeResponseAssignmentView implements ConsumerGroupDescribeResponseAssignment {
  declare readonly topicPartitions: readonly ConsumerGroupDescribeResponseTopicPartitionsView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.topicPartitions = reader.structs(true, ConsumerGroupDescribeResponseTopicPartitionsView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeConsumerGroupDescribeResponseAssignment(
  writer: Writer,
  {
    topicPartitions,
    unknownTaggedFields,
  }: ConsumerGroupDescribeResponseAssignment,
  version: number,
): void {
  writer.structs(topicPartitions, true, false, writeConsumerGroupDescribeResponseTopicPartitions, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ConsumerGroupDescribeResponseMember} as read: every field is there. */
export class ConsumerGroupDescribeResponseMemberView implements ConsumerGroupDescribeResponseMember {
  declare readonly memberEpoch: number;
  declare readonly subscribedTopicNames: readonly string[];
  declare readonly assignment: ConsumerGroupDescribeResponseAssignmentView;
  declare readonly targetAssignment: ConsumerGroupDescribeResponseAssignmentView;
  declare readonly memberType: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #memberId: number;
  readonly #instanceId: number;
  readonly #rackId: number;
  readonly #clientId: number;
  readonly #clientHost: number;
  readonly #subscribedTopicRegex: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#memberId = reader.stringSlot(true, false);
    this.#instanceId = reader.stringSlot(true, true);
    this.#rackId = reader.stringSlot(true, true);
    this.memberEpoch = reader.int32();
    this.#clientId = reader.stringSlot(true, false);
    this.#clientHost = reader.stringSlot(true, false);
    this.subscribedTopicNames = reader.strings(true, false)!;
    this.#subscribedTopicRegex = reader.stringSlot(true, true);
    this.assignment = new ConsumerGroupDescribeResponseAssignmentView(reader, version);
    this.targetAssignment = new ConsumerGroupDescribeResponseAssignmentView(reader, version);
    this.memberType = version >= 1 ? reader.int8() : -1;
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

  get subscribedTopicRegex(): string | null {
    return nullableStringAt(this.#frame, this.#subscribedTopicRegex);
  }
}

function writeConsumerGroupDescribeResponseMember(
  writer: Writer,
  {
    memberId,
    instanceId = null,
    rackId = null,
    memberEpoch,
    clientId,
    clientHost,
    subscribedTopicNames,
    subscribedTopicRegex = null,
    assignment,
    targetAssignment,
    memberType = -1,
    unknownTaggedFields,
  }: ConsumerGroupDescribeResponseMember,
  version: number,
): void {
  writer.string(memberId, true);
  writer.string(instanceId, true, true);
  writer.string(rackId, true, true);
  writer.int32(memberEpoch);
  writer.string(clientId, true);
  writer.string(clientHost, true);
  writer.strings(subscribedTopicNames, true, false);
  writer.string(subscribedTopicRegex, true, true);
  writeConsumerGroupDescribeResponseAssignment(writer, assignment, version);
  writeConsumerGroupDescribeResponseAssignment(writer, targetAssignment, version);
  if (version >= 1) writer.int8(memberType);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ConsumerGroupDescribeResponseDescribedGroup} as read: every field is there. */
export class ConsumerGroupDescribeResponseDescribedGroupView implements ConsumerGroupDescribeResponseDescribedGroup {
  declare readonly errorCode: number;
  declare readonly groupEpoch: number;
  declare readonly assignmentEpoch: number;
  declare readonly members: readonly ConsumerGroupDescribeResponseMemberView[];
  declare readonly authorizedOperations: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;
  readonly #groupId: number;
  readonly #groupState: number;
  readonly #assignorName: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.#groupId = reader.stringSlot(true, false);
    this.#groupState = reader.stringSlot(true, false);
    this.groupEpoch = reader.int32();
    this.assignmentEpoch = reader.int32();
    this.#assignorName = reader.stringSlot(true, false);
    this.members = reader.structs(true, ConsumerGroupDescribeResponseMemberView, version);
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

  get assignorName(): string {
    return stringAt(this.#frame, this.#assignorName);
  }
}

function writeConsumerGroupDescribeResponseDescribedGroup(
  writer: Writer,
  {
    errorCode,
    errorMessage = null,
    groupId,
    groupState,
    groupEpoch,
    assignmentEpoch,
    assignorName,
    members,
    authorizedOperations = -2147483648,
    unknownTaggedFields,
  }: ConsumerGroupDescribeResponseDescribedGroup,
  version: number,
): void {
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.string(groupId, true);
  writer.string(groupState, true);
  writer.int32(groupEpoch);
  writer.int32(assignmentEpoch);
  writer.string(assignorName, true);
  writer.structs(members, true, false, writeConsumerGroupDescribeResponseMember, version);
  writer.int32(authorizedOperations);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ConsumerGroupDescribeResponse} as read: every field is there. */
export class ConsumerGroupDescribeResponseView implements ConsumerGroupDescribeResponse {
  declare readonly throttleTimeMs: number;
  declare readonly groups: readonly ConsumerGroupDescribeResponseDescribedGroupView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.throttleTimeMs = reader.int32();
    this.groups = reader.structs(true, ConsumerGroupDescribeResponseDescribedGroupView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeConsumerGroupDescribeResponse(
  writer: Writer,
  {
    throttleTimeMs,
    groups,
    unknownTaggedFields,
  }: ConsumerGroupDescribeResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.structs(groups, true, false, writeConsumerGroupDescribeResponseDescribedGroup, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const ConsumerGroupDescribeResponseCodec: Codec<ConsumerGroupDescribeResponse, ConsumerGroupDescribeResponseView> = /* @__PURE__ */ new MessageCodec(
  'ConsumerGroupDescribeResponse',
  [0, 1, 0],
  ConsumerGroupDescribeResponseView,
  writeConsumerGroupDescribeResponse,
);

/** The ConsumerGroupDescribe API. */
export const ConsumerGroupDescribeApi: Api<
  ConsumerGroupDescribeRequest,
  ConsumerGroupDescribeRequestView,
  ConsumerGroupDescribeResponse,
  ConsumerGroupDescribeResponseView
> = /* @__PURE__ */ new MessageApi(
  69,
  'ConsumerGroupDescribe',
  ConsumerGroupDescribeRequestCodec,
  ConsumerGroupDescribeResponseCodec,
);
