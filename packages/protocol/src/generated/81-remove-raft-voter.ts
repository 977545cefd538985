// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** RemoveRaftVoterRequest, version 0. */
export interface RemoveRaftVoterRequest {
  /** string, versions 0+, nullable. */
  readonly clusterId: string | null;
  /** int32, versions 0+. */
  readonly voterId: number;
  /** uuid, versions 0+. */
  readonly voterDirectoryId: Uuid;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link RemoveRaftVoterRequest} as read: every field is there. */
export class RemoveRaftVoterRequestView implements RemoveRaftVoterRequest {
  declare readonly voterId: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #clusterId: number;
  readonly #voterDirectoryId: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#clusterId = reader.stringSlot(true, true);
    this.voterId = reader.int32();
    this.#voterDirectoryId = reader.uuidSlot();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get clusterId(): string | null {
    return nullableStringAt(this.#frame, this.#clusterId);
  }

  get voterDirectoryId(): Uuid {
    return uuidAt(this.#frame, this.#voterDirectoryId);
  }
}

function writeRemoveRaftVoterRequest(
  writer: Writer,
  {
    clusterId,
    voterId,
    voterDirectoryId,
    unknownTaggedFields,
  }: RemoveRaftVoterRequest,
  _version: number,
): void {
  writer.string(clusterId, true, true);
  writer.int32(voterId);
  writer.uuid(voterDirectoryId);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const RemoveRaftVoterRequestCodec: Codec<RemoveRaftVoterRequest, RemoveRaftVoterRequestView> = /* @__PURE__ */ new MessageCodec(
  'RemoveRaftVoterRequest',
  [0, 0, 0],
  RemoveRaftVoterRequestView,
  writeRemoveRaftVoterRequest,
);

/** RemoveRaftVoterResponse, version 0. */
export interface RemoveRaftVoterResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable, ignorable. */
  readonly errorMessage: string | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link RemoveRaftVoterResponse} as read: every field is there. */
export class RemoveRaftVoterResponseView implements RemoveRaftVoterResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeRemoveRaftVoterResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    errorMessage,
    unknownTaggedFields,
  }: RemoveRaftVoterResponse,
  _version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const RemoveRaftVoterResponseCodec: Codec<RemoveRaftVoterResponse, RemoveRaftVoterResponseView> = /* @__PURE__ */ new MessageCodec(
  'RemoveRaftVoterResponse',
  [0, 0, 0],
  RemoveRaftVoterResponseView,
  writeRemoveRaftVoterResponse,
);

/** The RemoveRaftVoter API. */
export const RemoveRaftVoterApi: Api<
  RemoveRaftVoterRequest,
  RemoveRaftVoterRequestView,
  RemoveRaftVoterResponse,
  RemoveRaftVoterResponseView
> = /* @__PURE__ */ new MessageApi(
  81,
  'RemoveRaftVoter',
  RemoveRaftVoterRequestCodec,
  RemoveRaftVoterResponseCodec,
);
