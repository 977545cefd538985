// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { bytesAt, NULL_SLOT, nullableStringAt, stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** SyncGroupRequest, versions 0 to 5. */
export interface SyncGroupRequest {
  /** string, versions 0+. */
  readonly groupId: string;
  /** int32, versions 0+. */
  readonly generationId: number;
  /** string, versions 0+. */
  readonly memberId: string;
  /** string, versions 3+, nullable, default null. */
  readonly groupInstanceId?: string | null | undefined;
  /** string, versions 5+, nullable, default null, ignorable. */
  readonly protocolType?: string | null | undefined;
  /** string, versions 5+, nullable, default null, ignorable. */
  readonly protocolName?: string | null | undefined;
  /** array of SyncGroupRequestAssignment, versions 0+. */
  readonly assignments: readonly SyncGroupRequestAssignment[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** SyncGroupRequestAssignment of SyncGroupRequest. */
export interface SyncGroupRequestAssignment {
  /** string, versions 0+. */
  readonly memberId: string;
  /** bytes, versions 0+. */
  readonly assignment: Uint8Array;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link SyncGroupRequestAssignment} as read: every field is there. */
export class SyncGroupRequestAssignmentView implements SyncGroupRequestAssignment {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #memberId: number;
  readonly #assignment: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.#frame = reader.bytes;
    this.#memberId = reader.stringSlot(flexible, false);
    this.#assignment = reader.bytesSlot(flexible, false);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get memberId(): string {
    return stringAt(this.#frame, this.#memberId);
  }

  get assignment(): Uint8Array {
    return bytesAt(this.#frame, this.#assignment);
  }
}

function writeSyncGroupRequestAssignment(
  writer: Writer,
  {
    memberId,
    assignment,
    unknownTaggedFields,
  }: SyncGroupRequestAssignment,
  version: number,
): void {
  const flexible = version >= 4;
  writer.string(memberId, flexible);
  writer.byteArray(assignment, flexible);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link SyncGroupRequest} as read: every field is there. */
export class SyncGroupRequestView implements SyncGroupRequest {
  declare readonly generationId: number;
  declare readonly assignments: readonly SyncGroupRequestAssignmentView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;
  readonly #memberId: number;
  readonly #groupInstanceId: number;
  readonly #protocolType: number;
  readonly #protocolName: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(flexible, false);
    this.generationId = reader.int32();
    this.#memberId = reader.stringSlot(flexible, false);
    this.#groupInstanceId = version >= 3 ? reader.stringSlot(flexible, true) : NULL_SLOT;
    this.#protocolType = version >= 5 ? reader.stringSlot(flexible, true) : NULL_SLOT;
    this.#protocolName = version >= 5 ? reader.stringSlot(flexible, true) : NULL_SLOT;
    this.assignments = reader.structs(flexible, SyncGroupRequestAssignmentView, version);
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

  get protocolType(): string | null {
    return nullableStringAt(this.#frame, this.#protocolType);
  }

  get protocolName(): string | null {
    return nullableStringAt(this.#frame, this.#protocolName);
  }
}

function writeSyncGroupRequest(
  writer: Writer,
  {
    groupId,
    generationId,
    memberId,
    groupInstanceId = null,
    protocolType = null,
    protocolName = null,
    assignments,
    unknownTaggedFields,
  }: SyncGroupRequest,
  version: number,
): void {
  const flexible = version >= 4;
  writer.string(groupId, flexible);
  writer.int32(generationId);
  writer.string(memberId, flexible);
  if (version >= 3) writer.string(groupInstanceId, flexible, true);
  else if (groupInstanceId !== null) lacking('groupInstanceId', version, '3+');
  if (version >= 5) writer.string(protocolType, flexible, true);
  if (version >= 5) writer.string(protocolName, flexible, true);
  writer.structs(assignments, flexible, false, writeSyncGroupRequestAssignment, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const SyncGroupRequestCodec: Codec<SyncGroupRequest, SyncGroupRequestView> = /* @__PURE__ */ new MessageCodec(
  'SyncGroupRequest',
  [0, 5, 4],
  SyncGroupRequestView,
  writeSyncGroupRequest,
);

/** SyncGroupResponse, versions 0 to 5. */
export interface SyncGroupResponse {
  /** int32, versions 1+, default 0, ignorable. */
  readonly throttleTimeMs?: number | undefined;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 5+, nullable, default null, ignorable. */
  readonly protocolType?: string | null | undefined;
  /** string, versions 5+, nullable, default null, ignorable. */
  readonly protocolName?: string | null | undefined;
  /** bytes, versions 0+. */
  readonly assignment: Uint8Array;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link SyncGroupResponse} as read: every field is there. */
export class SyncGroupResponseView implements SyncGroupResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #protocolType: number;
  readonly #protocolName: number;
  readonly #assignment: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.#frame = reader.bytes;
    this.throttleTimeMs = version >= 1 ? reader.int32() : 0;
    this.errorCode = reader.int16();
    this.#protocolType = version >= 5 ? reader.stringSlot(flexible, true) : NULL_SLOT;
    this.#protocolName = version >= 5 ? reader.stringSlot(flexible, true) : NULL_SLOT;
    this.#assignment = reader.bytesSlot(flexible, false);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get protocolType(): string | null {
    return nullableStringAt(this.#frame, this.#protocolType);
  }

  get protocolName(): string | null {
    return nullableStringAt(this.#frame, this.#protocolName);
  }

  get assignment(): Uint8Array {
    return bytesAt(this.#frame, this.#assignment);
  }
}

function writeSyncGroupResponse(
  writer: Writer,
  {
    throttleTimeMs = 0,
    errorCode,
    protocolType = null,
    protocolName = null,
    assignment,
    unknownTaggedFields,
  }: SyncGroupResponse,
  version: number,
): void {
  const flexible = version >= 4;
  if (version >= 1) writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  if (version >= 5) writer.string(protocolType, flexible, true);
  if (version >= 5) writer.string(protocolName, flexible, true);
  writer.byteArray(assignment, flexible);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const SyncGroupResponseCodec: Codec<SyncGroupResponse, SyncGroupResponseView> = /* @__PURE__ */ new MessageCodec(
  'SyncGroupResponse',
  [0, 5, 4],
  SyncGroupResponseView,
  writeSyncGroupResponse,
);

/** The SyncGroup API. */
export const SyncGroupApi: Api<
  SyncGroupRequest,
  SyncGroupRequestView,
  SyncGroupResponse,
  SyncGroupResponseView
> = /* @__PURE__ */ new MessageApi(
  14,
  'SyncGroup',
  SyncGroupRequestCodec,
  SyncGroupResponseCodec,
);
