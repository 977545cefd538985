// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { NULL_SLOT, nullableStringAt, stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** HeartbeatRequest, versions 0 to 4. */
export interface HeartbeatRequest {
  /** string, versions 0+. */
  readonly groupId: string;
  /** int32, versions 0+. */
  readonly generationId: number;
  /** string, versions 0+. */
  readonly memberId: string;
  /** string, versions 3+, nullable, default null. */
  readonly groupInstanceId?: string | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link HeartbeatRequest} as read: every field is there. */
export class HeartbeatRequestView implements HeartbeatRequest {
  declare readonly generationId: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;
  readonly #memberId: number;
  readonly #groupInstanceId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(flexible, false);
    this.generationId = reader.int32();
    this.#memberId = reader.stringSlot(flexible, false);
    this.#groupInstanceId = version >= 3 ? reader.stringSlot(flexible, true) : NULL_SLOT;
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
}

function writeHeartbeatRequest(
  writer: Writer,
  {
    groupId,
    generationId,
    memberId,
    groupInstanceId = null,
    unknownTaggedFields,
  }: HeartbeatRequest,
  version: number,
): void {
  const flexible = version >= 4;
  writer.string(groupId, flexible);
  writer.int32(generationId);
  writer.string(memberId, flexible);
  if (version >= 3) writer.string(groupInstanceId, flexible, true);
  else if (groupInstanceId !== null) lacking('groupInstanceId', version, '3+');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const HeartbeatRequestCodec: Codec<HeartbeatRequest, HeartbeatRequestView> = /* @__PURE__ */ new MessageCodec(
  'HeartbeatRequest',
  [0, 4, 4],
  HeartbeatRequestView,
  writeHeartbeatRequest,
);

/** HeartbeatResponse, versions 0 to 4. */
export interface HeartbeatResponse {
  /** int32, versions 1+, default 0, ignorable. */
  readonly throttleTimeMs?: number | undefined;
  /** int16, versions 0+. */
  readonly errorCode: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link HeartbeatResponse} as read: every field is there. */
export class HeartbeatResponseView implements HeartbeatResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.throttleTimeMs = version >= 1 ? reader.int32() : 0;
    this.errorCode = reader.int16();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeHeartbeatResponse(
  writer: Writer,
  {
    throttleTimeMs = 0,
    errorCode,
    unknownTaggedFields,
  }: HeartbeatResponse,
  version: number,
): void {
  const flexible = version >= 4;
  if (version >= 1) writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const HeartbeatResponseCodec: Codec<HeartbeatResponse, HeartbeatResponseView> = /* @__PURE__ */ new MessageCodec(
  'HeartbeatResponse',
  [0, 4, 4],
  HeartbeatResponseView,
  writeHeartbeatResponse,
);

/** The Heartbeat API. */
export const HeartbeatApi: Api<
  HeartbeatRequest,
  HeartbeatRequestView,
  HeartbeatResponse,
  HeartbeatResponseView
> = /* @__PURE__ */ new MessageApi(
  12,
  'Heartbeat',
  HeartbeatRequestCodec,
  HeartbeatResponseCodec,
);
