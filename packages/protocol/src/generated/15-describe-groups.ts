// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { bytesAt, NULL_SLOT, nullableStringAt, stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** DescribeGroupsRequest, versions 0 to 6. */
export interface DescribeGroupsRequest {
  /** array of string, versions 0+. */
  readonly groups: readonly string[];
  /** bool, versions 3+, default false. */
  readonly includeAuthorizedOperations?: boolean | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DescribeGroupsRequest} as read: every field is there. */
export class DescribeGroupsRequestView implements DescribeGroupsRequest {
  declare readonly groups: readonly string[];
  declare readonly includeAuthorizedOperations: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 5;
    this.groups = reader.strings(flexible, false)!;
    this.includeAuthorizedOperations = version >= 3 ? reader.bool() : false;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeDescribeGroupsRequest(
  writer: Writer,
  {
    groups,
    includeAuthorizedOperations = false,
    unknownTaggedFields,
  }: DescribeGroupsRequest,
  version: number,
): void {
  const flexible = version >= 5;
  writer.strings(groups, flexible, false);
  if (version >= 3) writer.bool(includeAuthorizedOperations);
  else if (includeAuthorizedOperations !== false) lacking('includeAuthorizedOperations', version, '3+');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const DescribeGroupsRequestCodec: Codec<DescribeGroupsRequest, DescribeGroupsRequestView> = /* @__PURE__ */ new MessageCodec(
  'DescribeGroupsRequest',
  [0, 6, 5],
  DescribeGroupsRequestView,
  writeDescribeGroupsRequest,
);

/** DescribeGroupsResponse, versions 0 to 6. */
export interface DescribeGroupsResponse {
  /** int32, versions 1+, default 0, ignorable. */
  readonly throttleTimeMs?: number | undefined;
  /** array of DescribedGroup, versions 0+. */
  readonly groups: readonly DescribeGroupsResponseDescribedGroup[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribedGroup of DescribeGroupsResponse. */
export interface DescribeGroupsResponseDescribedGroup {
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 6+, nullable, default null. */
  readonly errorMessage?: string | null | undefined;
  /** string, versions 0+. */
  readonly groupId: string;
  /** string, versions 0+. */
  readonly groupState: string;
  /** string, versions 0+. */
  readonly protocolType: string;
  /** string, versions 0+. */
  readonly protocolData: string;
  /** array of DescribedGroupMember, versions 0+. */
  readonly members: readonly DescribeGroupsResponseDescribedGroupMember[];
  /** int32, versions 3+, default -2147483648. */
  readonly authorizedOperations?: number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribedGroupMember of DescribeGroupsResponse. */
export interface DescribeGroupsResponseDescribedGroupMember {
  /** string, versions 0+. */
  readonly memberId: string;
  /** string, versions 4+, nullable, default null, ignorable. */
  readonly groupInstanceId?: string | null | undefined;
  /** string, versions 0+. */
  readonly clientId: string;
  /** string, versions 0+. */
  readonly clientHost: string;
  /** bytes, versions 0+. */
  readonly memberMetadata: Uint8Array;
  /** bytes, versions 0+. */
  readonly memberAssignment: Uint8Array;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DescribeGroupsResponseDescribedGroupMember} as read: every field is there. */
export class DescribeGroupsResponseDescribedGroupMemberView implements DescribeGroupsResponseDescribedGroupMember {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #memberId: number;
  readonly #groupInstanceId: number;
  readonly #clientId: number;
  readonly #clientHost: number;
  readonly #memberMetadata: number;
  readonly #memberAssignment: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 5;
    this.#frame = reader.bytes;
    this.#memberId = reader.stringSlot(flexible, false);
    this.#groupInstanceId = version >= 4 ? reader.stringSlot(flexible, true) : NULL_SLOT;
    this.#clientId = reader.stringSlot(flexible, false);
    this.#clientHost = reader.stringSlot(flexible, false);
    this.#memberMetadata = reader.bytesSlot(flexible, false);
    this.#memberAssignment = reader.bytesSlot(flexible, false);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get memberId(): string {
    return stringAt(this.#frame, this.#memberId);
  }

  get groupInstanceId(): string | null {
    return nullableStringAt(this.#frame, this.#groupInstanceId);
  }

  get clientId(): string {
    return stringAt(this.#frame, this.#clientId);
  }

  get clientHost(): string {
    return stringAt(this.#frame, this.#clientHost);
  }

  get memberMetadata(): Uint8Array {
    return bytesAt(this.#frame, this.#memberMetadata);
  }

  get memberAssignment(): Uint8Array {
    return bytesAt(this.#frame, this.#memberAssignment);
  }
}

function writeDescribeGroupsResponseDescribedGroupMember(
  writer: Writer,
  {
    memberId,
    groupInstanceId = null,
    clientId,
    clientHost,
    memberMetadata,
    memberAssignment,
    unknownTaggedFields,
  }: DescribeGroupsResponseDescribedGroupMember,
  version: number,
): void {
  const flexible = version >= 5;
  writer.string(memberId, flexible);
  if (version >= 4) writer.string(groupInstanceId, flexible, true);
  writer.string(clientId, flexible);
  writer.string(clientHost, flexible);
  writer.byteArray(memberMetadata, flexible);
  writer.byteArray(memberAssignment, flexible);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DescribeGroupsResponseDescribedGroup} as read: every field is there. */
export class DescribeGroupsResponseDescribedGroupView implements DescribeGroupsResponseDescribedGroup {
  declare readonly errorCode: number;
  declare readonly members: readonly DescribeGroupsResponseDescribedGroupMemberView[];
  declare readonly authorizedOperations: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;
  readonly #groupId: number;
  readonly #groupState: number;
  readonly #protocolType: number;
  readonly #protocolData: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 5;
    this.#frame = reader.bytes;
    this.errorCode = reader.int16();
    this.#errorMessage = version >= 6 ? reader.stringSlot(flexible, true) : NULL_SLOT;
    this.#groupId = reader.stringSlot(flexible, false);
    this.#groupState = reader.stringSlot(flexible, false);
    this.#protocolType = reader.stringSlot(flexible, false);
    this.#protocolData = reader.stringSlot(flexible, false);
    this.members = reader.structs(flexible, DescribeGroupsResponseDescribedGroupMemberView, version);
    this.authorizedOperations = version >= 3 ? reader.int32() : -2147483648;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
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

  get protocolType(): string {
    return stringAt(this.#frame, this.#protocolType);
  }

  get protocolData(): string {
    return stringAt(this.#frame, this.#protocolData);
  }
}

function writeDescribeGroupsResponseDescribedGroup(
  writer: Writer,
  {
    errorCode,
    errorMessage = null,
    groupId,
    groupState,
    protocolType,
    protocolData,
    members,
    authorizedOperations = -2147483648,
    unknownTaggedFields,
  }: DescribeGroupsResponseDescribedGroup,
  version: number,
): void {
  const flexible = version >= 5;
  writer.int16(errorCode);
  if (version >= 6) writer.string(errorMessage, flexible, true);
  else if (errorMessage !== null) lacking('errorMessage', version, '6+');
  writer.string(groupId, flexible);
  writer.string(groupState, flexible);
  writer.string(protocolType, flexible);
  writer.string(protocolData, flexible);
  writer.structs(members, flexible, false, writeDescribeGroupsResponseDescribedGroupMember, version);
  if (version >= 3) writer.int32(authorizedOperations);
  else if (authorizedOperations !== -2147483648) lacking('authorizedOperations', version, '3+');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DescribeGroupsResponse} as read: every field is there. */
export class DescribeGroupsResponseView implements DescribeGroupsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly groups: readonly DescribeGroupsResponseDescribedGroupView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 5;
    this.throttleTimeMs = version >= 1 ? reader.int32() : 0;
    this.groups = reader.structs(flexible, DescribeGroupsResponseDescribedGroupView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeDescribeGroupsResponse(
  writer: Writer,
  {
    throttleTimeMs = 0,
    groups,
    unknownTaggedFields,
  }: DescribeGroupsResponse,
  version: number,
): void {
  const flexible = version >= 5;
  if (version >= 1) writer.int32(throttleTimeMs);
  writer.structs(groups, flexible, false, writeDescribeGroupsResponseDescribedGroup, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const DescribeGroupsResponseCodec: Codec<DescribeGroupsResponse, DescribeGroupsResponseView> = /* @__PURE__ */ new MessageCodec(
  'DescribeGroupsResponse',
  [0, 6, 5],
  DescribeGroupsResponseView,
  writeDescribeGroupsResponse,
);

/** The DescribeGroups API. */
export const DescribeGroupsApi: Api<
  DescribeGroupsRequest,
  DescribeGroupsRequestView,
  DescribeGroupsResponse,
  DescribeGroupsResponseView
> = /* @__PURE__ */ new MessageApi(
  15,
  'DescribeGroups',
  DescribeGroupsRequestCodec,
  DescribeGroupsResponseCodec,
);
