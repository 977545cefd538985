// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { bytesAt, NULL_SLOT, nullableStringAt, stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** JoinGroupRequest, versions 0 to 9. */
export interface JoinGroupRequest {
  /** string, versions 0+. */
  readonly groupId: string;
  /** int32, versions 0+. */
  readonly sessionTimeoutMs: number;
  /** int32, versions 1+, default -1, ignorable. */
  readonly rebalanceTimeoutMs?: number | undefined;
  /** string, versions 0+. */
  readonly memberId: string;
  /** string, versions 5+, nullable, default null. */
  readonly groupInstanceId?: string | null | undefined;
  /** string, versions 0+. */
  readonly protocolType: string;
  /** array of JoinGroupRequestProtocol, versions 0+. */
  readonly protocols: readonly JoinGroupRequestProtocol[];
  /** string, versions 8+, nullable, default null, ignorable. */
  readonly reason?: string | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** JoinGroupRequestProtocol of JoinGroupRequest. */
export interface JoinGroupRequestProtocol {
  /** string, versions 0+. */
  readonly name: string;
  /** bytes, versions 0+. */
  readonly metadata: Uint8Array;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link JoinGroupRequestProtocol} as read: every field is there. */
export class JoinGroupRequestProtocolView implements JoinGroupRequestProtocol {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #metadata: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 6;
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(flexible, false);
    this.#metadata = reader.bytesSlot(flexible, false);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }

  get metadata(): Uint8Array {
    return bytesAt(this.#frame, this.#metadata);
  }
}

function writeJoinGroupRequestProtocol(
  writer: Writer,
  {
    name,
    metadata,
    unknownTaggedFields,
  }: JoinGroupRequestProtocol,
  version: number,
): void {
  const flexible = version >= 6;
  writer.string(name, flexible);
  writer.byteArray(metadata, flexible);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link JoinGroupRequest} as read: every field is there. */
export class JoinGroupRequestView implements JoinGroupRequest {
  declare readonly sessionTimeoutMs: number;
  declare readonly rebalanceTimeoutMs: number;
  declare readonly protocols: readonly JoinGroupRequestProtocolView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;
  readonly #memberId: number;
  readonly #groupInstanceId: number;
  readonly #protocolType: number;
  readonly #reason: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 6;
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(flexible, false);
    this.sessionTimeoutMs = reader.int32();
    this.rebalanceTimeoutMs = version >= 1 ? reader.int32() : -1;
    this.#memberId = reader.stringSlot(flexible, false);
    this.#groupInstanceId = version >= 5 ? reader.stringSlot(flexible, true) : NULL_SLOT;
    this.#protocolType = reader.stringSlot(flexible, false);
    this.protocols = reader.structs(flexible, JoinGroupRequestProtocolView, version);
    this.#reason = version >= 8 ? reader.stringSlot(flexible, true) : NULL_SLOT;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }

  get memberId(): string {
    return stringAt(this.#frame, this.#memberId);
  }

  get groupInstanceId(): string | null {
    return nullableStringAt(this.#frame, this.#groupInstanceId);
  }

  get protocolType(): string {
    return stringAt(this.#frame, this.#protocolType);
  }

  get reason(): string | null {
    return nullableStringAt(this.#frame, this.#reason);
  }
}

function writeJoinGroupRequest(
  writer: Writer,
  {
    groupId,
    sessionTimeoutMs,
    rebalanceTimeoutMs = -1,
    memberId,
    groupInstanceId = null,
    protocolType,
    protocols,
    reason = null,
    unknownTaggedFields,
  }: JoinGroupRequest,
  version: number,
): void {
  const flexible = version >= 6;
  writer.string(groupId, flexible);
  writer.int32(sessionTimeoutMs);
  if (version >= 1) writer.int32(rebalanceTimeoutMs);
  writer.string(memberId, flexible);
  if (version >= 5) writer.string(groupInstanceId, flexible, true);
  else if (groupInstanceId !== null) lacking('groupInstanceId', version, '5+');
  writer.string(protocolType, flexible);
  writer.structs(protocols, flexible, false, writeJoinGroupRequestProtocol, version);
  if (version >= 8) writer.string(reason, flexible, true);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const JoinGroupRequestCodec: Codec<JoinGroupRequest, JoinGroupRequestView> = /* @__PURE__ */ new MessageCodec(
  'JoinGroupRequest',
  [0, 9, 6],
  JoinGroupRequestView,
  writeJoinGroupRequest,
);

/** JoinGroupResponse, versions 0 to 9. */
export interface JoinGroupResponse {
  /** int32, versions 2+, default 0, ignorable. */
  readonly throttleTimeMs?: number | undefined;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** int32, versions 0+, default -1. */
  readonly generationId?: number | undefined;
  /** string, versions 7+, nullable, default null, ignorable. */
  readonly protocolType?: string | null | undefined;
  /** string, versions 0+, nullable in 7+. */
  readonly protocolName: string | null;
  /** string, versions 0+. */
  readonly leader: string;
  /** bool, versions 9+, default false. */
  readonly skipAssignment?: boolean | undefined;
  /** string, versions 0+. */
  readonly memberId: string;
  /** array of JoinGroupResponseMember, versions 0+. */
  readonly members: readonly JoinGroupResponseMember[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** JoinGroupResponseMember of JoinGroupResponse. */
export interface JoinGroupResponseMember {
  /** string, versions 0+. */
  readonly memberId: string;
  /** string, versions 5+, nullable, default null, ignorable. */
  readonly groupInstanceId?: string | null | undefined;
  /** bytes, versions 0+. */
  readonly metadata: Uint8Array;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link JoinGroupResponseMember} as read: every field is there. */
export class JoinGroupResponseMemberView implements JoinGroupResponseMember {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #memberId: number;
  readonly #groupInstanceId: number;
  readonly #metadata: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 6;
    this.#frame = reader.bytes;
    this.#memberId = reader.stringSlot(flexible, false);
    this.#groupInstanceId = version >= 5 ? reader.stringSlot(flexible, true) : NULL_SLOT;
    this.#metadata = reader.bytesSlot(flexible, false);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get memberId(): string {
    return stringAt(this.#frame, this.#memberId);
  }

  get groupInstanceId(): string | null {
    return nullableStringAt(this.#frame, this.#groupInstanceId);
  }

  get metadata(): Uint8Array {
    return bytesAt(this.#frame, this.#metadata);
  }
}

function writeJoinGroupResponseMember(
  writer: Writer,
  {
    memberId,
    groupInstanceId = null,
    metadata,
    unknownTaggedFields,
  }: JoinGroupResponseMember,
  version: number,
): void {
  const flexible = version >= 6;
  writer.string(memberId, flexible);
  if (version >= 5) writer.string(groupInstanceId, flexible, true);
  writer.byteArray(metadata, flexible);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link JoinGroupResponse} as read: every field is there. */
export class JoinGroupResponseView implements JoinGroupResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly generationId: number;
  declare readonly skipAssignment: boolean;
  declare readonly members: readonly JoinGroupResponseMemberView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #protocolType: number;
  readonly #protocolName: number;
  readonly #leader: number;
  readonly #memberId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 6;
    this.#frame = reader.bytes;
    this.throttleTimeMs = version >= 2 ? reader.int32() : 0;
    this.errorCode = reader.int16();
    this.generationId = reader.int32();
    this.#protocolType = version >= 7 ? reader.stringSlot(flexible, true) : NULL_SLOT;
    this.#protocolName = reader.stringSlot(flexible, version >= 7);
    this.#leader = reader.stringSlot(flexible, false);
    this.skipAssignment = version >= 9 ? reader.bool() : false;
    this.#memberId = reader.stringSlot(flexible, false);
    this.members = reader.structs(flexible, JoinGroupResponseMemberView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get protocolType(): string | null {
    return nullableStringAt(this.#frame, this.#protocolType);
  }

  get protocolName(): string | null {
    return nullableStringAt(this.#frame, this.#protocolName);
  }

  get leader(): string {
    return stringAt(this.#frame, this.#leader);
  }

  get memberId(): string {
    return stringAt(this.#frame, this.#memberId);
  }
}

function writeJoinGroupResponse(
  writer: Writer,
  {
    throttleTimeMs = 0,
    errorCode,
    generationId = -1,
    protocolType = null,
    protocolName,
    leader,
    skipAssignment = false,
    memberId,
    members,
    unknownTaggedFields,
  }: JoinGroupResponse,
  version: number,
): void {
  const flexible = version >= 6;
  if (version >= 2) writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.int32(generationId);
  if (version >= 7) writer.string(protocolType, flexible, true);
  writer.string(protocolName, flexible, version >= 7);
  writer.string(leader, flexible);
  if (version >= 9) writer.bool(skipAssignment);
  else if (skipAssignment !== false) lacking('skipAssignment', version, '9+');
  writer.string(memberId, flexible);
  writer.structs(members, flexible, false, writeJoinGroupResponseMember, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const JoinGroupResponseCodec: Codec<JoinGroupResponse, JoinGroupResponseView> = /* @__PURE__ */ new MessageCodec(
  'JoinGroupResponse',
  [0, 9, 6],
  JoinGroupResponseView,
  writeJoinGroupResponse,
);

/** The JoinGroup API. */
export const JoinGroupApi: Api<
  JoinGroupRequest,
  JoinGroupRequestView,
  JoinGroupResponse,
  JoinGroupResponseView
> = /* @__PURE__ */ new MessageApi(
  11,
  'JoinGroup',
  JoinGroupRequestCodec,
  JoinGroupResponseCodec,
);
