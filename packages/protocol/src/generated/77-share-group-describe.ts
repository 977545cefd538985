// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** ShareGroupDescribeRequest, version 1. */
export interface ShareGroupDescribeRequest {
  /** array of string, versions 1+. */
  readonly groupIds: readonly string[];
  /** bool, versions 1+. */
  readonly includeAuthorizedOperations: boolean;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ShareGroupDescribeRequest} as read: every field is there. */
export class ShareGroupDescribeRequestView implements ShareGroupDescribeRequest {
  declare readonly groupIds: readonly string[];
  declare readonly includeAuthorizedOperations: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.groupIds = reader.strings(true, false)!;
    this.includeAuthorizedOperations = reader.bool();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeShareGroupDescribeRequest(
  writer: Writer,
  {
    groupIds,
    includeAuthorizedOperations,
    unknownTaggedFields,
  }: ShareGroupDescribeRequest,
  _version: number,
): void {
  writer.strings(groupIds, true, false);
  writer.bool(includeAuthorizedOperations);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const ShareGroupDescribeRequestCodec: Codec<ShareGroupDescribeRequest, ShareGroupDescribeRequestView> = /* @__PURE__ */ new MessageCodec(
  'ShareGroupDescribeRequest',
  [1, 1, 1],
  ShareGroupDescribeRequestView,
  writeShareGroupDescribeRequest,
);

/** ShareGroupDescribeResponse, version 1. */
export interface ShareGroupDescribeResponse {
  /** int32, versions 1+. */
  readonly throttleTimeMs: number;
  /** array of DescribedGroup, versions 1+. */
  readonly groups: readonly ShareGroupDescribeResponseDescribedGroup[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribedGroup of ShareGroupDescribeResponse. */
export interface ShareGroupDescribeResponseDescribedGroup {
  /** int16, versions 1+. */
  readonly errorCode: number;
  /** string, versions 1+, nullable, default null. */
  readonly errorMessage?: string | null | undefined;
  /** string, versions 1+. */
  readonly groupId: string;
  /** string, versions 1+. */
  readonly groupState: string;
  /** int32, versions 1+. */
  readonly groupEpoch: number;
  /** int32, versions 1+. */
  readonly assignmentEpoch: number;
  /** string, versions 1+. */
  readonly assignorName: string;
  /** array of Member, versions 1+. */
  readonly members: readonly ShareGroupDescribeResponseMember[];
  /** int32, versions 1+, default -2147483648. */
  readonly authorizedOperations?: number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Member of ShareGroupDescribeResponse. */
export interface ShareGroupDescribeResponseMember {
  /** string, versions 1+. */
  readonly memberId: string;
  /** string, versions 1+, nullable, default null. */
  readonly rackId?: string | null | undefined;
  /** int32, versions 1+. */
  readonly memberEpoch: number;
  /** string, versions 1+. */
  readonly clientId: string;
  /** string, versions 1+. */
  readonly clientHost: string;
  /** array of string, versions 1+. */
  readonly subscribedTopicNames: readonly string[];
  /** Assignment, versions 1+. */
  readonly assignment: ShareGroupDescribeResponseAssignment;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Assignment of ShareGroupDescribeResponse. */
export interface ShareGroupDescribeResponseAssignment {
  /** array of TopicPartitions, versions 1+. */
  readonly topicPartitions: readonly ShareGroupDescribeResponseTopicPartitions[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicPartitions of ShareGroupDescribeResponse. */
export interface ShareGroupDescribeResponseTopicPartitions {
  /** uuid, versions 1+. */
  readonly topicId: Uuid;
  /** string, versions 1+. */
  readonly topicName: string;
  /** array of int32, versions 1+. */
  readonly partitions: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ShareGroupDescribeResponseTopicPartitions} as read: every field is there. */
export class ShareGroupDescribeResponseTopicPartitionsView implements ShareGroupDescribeResponseTopicPartitions {
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

function writeShareGroupDescribeResponseTopicPartitions(
  writer: Writer,
  {
    topicId,
    topicName,
    partitions,
    unknownTaggedFields,
  }: ShareGroupDescribeResponseTopicPartitions,
  _version: number,
): void {
  writer.uuid(topicId);
  writer.string(topicName, true);
  writer.array(partitions, true, false, 'int32');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareGroupDescribeResponseAssignment} as read: every field is there. */
export class ShareGroupDescribeResponseAssignmentView implements ShareGroupDescribeResponseAssignment {
  declare readonly topicPartitions: readonly ShareGroupDescribeResponseTopicPartitionsView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.topicPartitions = reader.structs(true, ShareGroupDescribeResponseTopicPartitionsView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeShareGroupDescribeResponseAssignment(
  writer: Writer,
  {
    topicPartitions,
    unknownTaggedFields,
  }: ShareGroupDescribeResponseAssignment,
  version: number,
): void {
  writer.structs(topicPartitions, true, false, writeShareGroupDescribeResponseTopicPartitions, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareGroupDescribeResponseMember} as read: every field is there. */
export class ShareGroupDescribeResponseMemberView implements ShareGroupDescribeResponseMember {
  declare readonly memberEpoch: number;
  declare readonly subscribedTopicNames: readonly string[];
  declare readonly assignment: ShareGroupDescribeResponseAssignmentView;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #memberId: number;
  readonly #rackId: number;
  readonly #clientId: number;
  readonly #clientHost: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#memberId = reader.stringSlot(true, false);
    this.#rackId = reader.stringSlot(true, true);
    this.memberEpoch = reader.int32();
    this.#clientId = reader.stringSlot(true, false);
    this.#clientHost = reader.stringSlot(true, false);
    this.subscribedTopicNames = reader.strings(true, false)!;
    this.assignment = new ShareGroupDescribeResponseAssignmentView(reader, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get memberId(): string {
    return stringAt(this.#frame, this.#memberId);
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
}

function writeShareGroupDescribeResponseMember(
  writer: Writer,
  {
    memberId,
    rackId = null,
    memberEpoch,
    clientId,
    clientHost,
    subscribedTopicNames,
    assignment,
    unknownTaggedFields,
  }: ShareGroupDescribeResponseMember,
  version: number,
): void {
  writer.string(memberId, true);
  writer.string(rackId, true, true);
  writer.int32(memberEpoch);
  writer.string(clientId, true);
  writer.string(clientHost, true);
  writer.strings(subscribedTopicNames, true, false);
  writeShareGroupDescribeResponseAssignment(writer, assignment, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareGroupDescribeResponseDescribedGroup} as read: every field is there. */
export class ShareGroupDescribeResponseDescribedGroupView implements ShareGroupDescribeResponseDescribedGroup {
  declare readonly errorCode: number;
  declare readonly groupEpoch: number;
  declare readonly assignmentEpoch: number;
  declare readonly members: readonly ShareGroupDescribeResponseMemberView[];
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
    this.members = reader.structs(true, ShareGroupDescribeResponseMemberView, version);
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

function writeShareGroupDescribeResponseDescribedGroup(
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
  }: ShareGroupDescribeResponseDescribedGroup,
  version: number,
): void {
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.string(groupId, true);
  writer.string(groupState, true);
  writer.int32(groupEpoch);
  writer.int32(assignmentEpoch);
  writer.string(assignorName, true);
  writer.structs(members, true, false, writeShareGroupDescribeResponseMember, version);
  writer.int32(authorizedOperations);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareGroupDescribeResponse} as read: every field is there. */
export class ShareGroupDescribeResponseView implements ShareGroupDescribeResponse {
  declare readonly throttleTimeMs: number;
  declare readonly groups: readonly ShareGroupDescribeResponseDescribedGroupView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.throttleTimeMs = reader.int32();
    this.groups = reader.structs(true, ShareGroupDescribeResponseDescribedGroupView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeShareGroupDescribeResponse(
  writer: Writer,
  {
    throttleTimeMs,
    groups,
    unknownTaggedFields,
  }: ShareGroupDescribeResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.structs(groups, true, false, writeShareGroupDescribeResponseDescribedGroup, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const ShareGroupDescribeResponseCodec: Codec<ShareGroupDescribeResponse, ShareGroupDescribeResponseView> = /* @__PURE__ */ new MessageCodec(
  'ShareGroupDescribeResponse',
  [1, 1, 1],
  ShareGroupDescribeResponseView,
  writeShareGroupDescribeResponse,
);

/** The ShareGroupDescribe API. */
export const ShareGroupDescribeApi: Api<
  ShareGroupDescribeRequest,
  ShareGroupDescribeRequestView,
  ShareGroupDescribeResponse,
  ShareGroupDescribeResponseView
> = /* @__PURE__ */ new MessageApi(
  77,
  'ShareGroupDescribe',
  ShareGroupDescribeRequestCodec,
  ShareGroupDescribeResponseCodec,
);
