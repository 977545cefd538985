// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { EMPTY_SLOT, NULL_SLOT, nullableStringAt, stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** LeaveGroupRequest, versions 0 to 5. */
export interface LeaveGroupRequest {
  /** string, versions 0+. */
  readonly groupId: string;
  /** string, versions 0-2. */
  readonly memberId?: string | undefined;
  /** array of MemberIdentity, versions 3+. */
  readonly members?: readonly LeaveGroupRequestMemberIdentity[] | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** MemberIdentity of LeaveGroupRequest. */
export interface LeaveGroupRequestMemberIdentity {
  /** string, versions 3+. */
  readonly memberId: string;
  /** string, versions 3+, nullable, default null. */
  readonly groupInstanceId?: string | null | undefined;
  /** string, versions 5+, nullable, default null, ignorable. */
  readonly reason?: string | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link LeaveGroupRequestMemberIdentity} as read: every field is there. */
export class LeaveGroupRequestMemberIdentityView implements LeaveGroupRequestMemberIdentity {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #memberId: number;
  readonly #groupInstanceId: number;
  readonly #reason: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.#frame = reader.bytes;
    this.#memberId = reader.stringSlot(flexible, false);
    this.#groupInstanceId = reader.stringSlot(flexible, true);
    this.#reason = version >= 5 ? reader.stringSlot(flexible, true) : NULL_SLOT;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get memberId(): string {
    return stringAt(this.#frame, this.#memberId);
  }

  get groupInstanceId(): string | null {
    return nullableStringAt(this.#frame, this.#groupInstanceId);
  }

  get reason(): string | null {
    return nullableStringAt(this.#frame, this.#reason);
  }
}

function writeLeaveGroupRequestMemberIdentity(
  writer: Writer,
  {
    memberId,
    groupInstanceId = null,
    reason = null,
    unknownTaggedFields,
  }: LeaveGroupRequestMemberIdentity,
  version: number,
): void {
  const flexible = version >= 4;
  writer.string(memberId, flexible);
  writer.string(groupInstanceId, flexible, true);
  if (version >= 5) writer.string(reason, flexible, true);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link LeaveGroupRequest} as read: every field is there. */
export class LeaveGroupRequestView implements LeaveGroupRequest {
  declare readonly members: readonly LeaveGroupRequestMemberIdentityView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;
  readonly #memberId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(flexible, false);
    this.#memberId = version <= 2 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.members = version >= 3 ? reader.structs(flexible, LeaveGroupRequestMemberIdentityView, version) : [];
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }

  get memberId(): string {
    return stringAt(this.#frame, this.#memberId);
  }
}

function writeLeaveGroupRequest(
  writer: Writer,
  {
    groupId,
    memberId = '',
    members = [],
    unknownTaggedFields,
  }: LeaveGroupRequest,
  version: number,
): void {
  const flexible = version >= 4;
  writer.string(groupId, flexible);
  if (version <= 2) writer.string(memberId, flexible);
  else if (memberId !== '') lacking('memberId', version, '0-2');
  if (version >= 3) writer.structs(members, flexible, false, writeLeaveGroupRequestMemberIdentity, version);
  else if (members?.length !== 0) lacking('members', version, '3+');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const LeaveGroupRequestCodec: Codec<LeaveGroupRequest, LeaveGroupRequestView> = /* @__PURE__ */ new MessageCodec(
  'LeaveGroupRequest',
  [0, 5, 4],
  LeaveGroupRequestView,
  writeLeaveGroupRequest,
);

/** LeaveGroupResponse, versions 0 to 5. */
export interface LeaveGroupResponse {
  /** int32, versions 1+, default 0, ignorable. */
  readonly throttleTimeMs?: number | undefined;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** array of MemberResponse, versions 3+. */
  readonly members?: readonly LeaveGroupResponseMemberResponse[] | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** MemberResponse of LeaveGroupResponse. */
export interface LeaveGroupResponseMemberResponse {
  /** string, versions 3+. */
  readonly memberId: string;
  /** string, versions 3+, nullable. */
  readonly groupInstanceId: string | null;
  /** int16, versions 3+. */
  readonly errorCode: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link LeaveGroupResponseMemberResponse} as read: every field is there. */
export class LeaveGroupResponseMemberResponseView implements LeaveGroupResponseMemberResponse {
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #memberId: number;
  readonly #groupInstanceId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.#frame = reader.bytes;
    this.#memberId = reader.stringSlot(flexible, false);
    this.#groupInstanceId = reader.stringSlot(flexible, true);
    this.errorCode = reader.int16();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get memberId(): string {
    return stringAt(this.#frame, this.#memberId);
  }

  get groupInstanceId(): string | null {
    return nullableStringAt(this.#frame, this.#groupInstanceId);
  }
}

function writeLeaveGroupResponseMemberResponse(
  writer: Writer,
  {
    memberId,
    groupInstanceId,
    errorCode,
    unknownTaggedFields,
  }: LeaveGroupResponseMemberResponse,
  version: number,
): void {
  const flexible = version >= 4;
  writer.string(memberId, flexible);
  writer.string(groupInstanceId, flexible, true);
  writer.int16(errorCode);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link LeaveGroupResponse} as read: every field is there. */
export class LeaveGroupResponseView implements LeaveGroupResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly members: readonly LeaveGroupResponseMemberResponseView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.throttleTimeMs = version >= 1 ? reader.int32() : 0;
    this.errorCode = reader.int16();
    this.members = version >= 3 ? reader.structs(flexible, LeaveGroupResponseMemberResponseView, version) : [];
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeLeaveGroupResponse(
  writer: Writer,
  {
    throttleTimeMs = 0,
    errorCode,
    members = [],
    unknownTaggedFields,
  }: LeaveGroupResponse,
  version: number,
): void {
  const flexible = version >= 4;
  if (version >= 1) writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  if (version >= 3) writer.structs(members, flexible, false, writeLeaveGroupResponseMemberResponse, version);
  else if (members?.length !== 0) lacking('members', version, '3+');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const LeaveGroupResponseCodec: Codec<LeaveGroupResponse, LeaveGroupResponseView> = /* @__PURE__ */ new MessageCodec(
  'LeaveGroupResponse',
  [0, 5, 4],
  LeaveGroupResponseView,
  writeLeaveGroupResponse,
);

/** The LeaveGroup API. */
export const LeaveGroupApi: Api<
  LeaveGroupRequest,
  LeaveGroupRequestView,
  LeaveGroupResponse,
  LeaveGroupResponseView
> = /* @__PURE__ */ new MessageApi(
  13,
  'LeaveGroup',
  LeaveGroupRequestCodec,
  LeaveGroupResponseCodec,
);
