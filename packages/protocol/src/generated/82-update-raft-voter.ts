// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { EMPTY_SLOT, nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** UpdateRaftVoterRequest, version 0. */
export interface UpdateRaftVoterRequest {
  /** string, versions 0+, nullable. */
  readonly clusterId: string | null;
  /** int32, versions 0+. */
  readonly currentLeaderEpoch: number;
  /** int32, versions 0+. */
  readonly voterId: number;
  /** uuid, versions 0+. */
  readonly voterDirectoryId: Uuid;
  /** array of Listener, versions 0+. */
  readonly listeners: readonly UpdateRaftVoterRequestListener[];
  /** KRaftVersionFeature, versions 0+. */
  readonly kRaftVersionFeature: UpdateRaftVoterRequestKRaftVersionFeature;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** KRaftVersionFeature of UpdateRaftVoterRequest. */
export interface UpdateRaftVoterRequestKRaftVersionFeature {
  /** int16, versions 0+. */
  readonly minSupportedVersion: number;
  /** int16, versions 0+. */
  readonly maxSupportedVersion: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Listener of UpdateRaftVoterRequest. */
export interface UpdateRaftVoterRequestListener {
  /** string, versions 0+. */
  readonly name: string;
  /** string, versions 0+. */
  readonly host: string;
  /** uint16, versions 0+. */
  readonly port: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link UpdateRaftVoterRequestListener} as read: every field is there. */
export class UpdateRaftVoterRequestListenerView implements UpdateRaftVoterRequestListener {
  declare readonly port: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #host: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.#host = reader.stringSlot(true, false);
    this.port = reader.uint16();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }

  get host(): string {
    return stringAt(this.#frame, this.#host);
  }
}

function writeUpdateRaftVoterRequestListener(
  writer: Writer,
  {
    name,
    host,
    port,
    unknownTaggedFields,
  }: UpdateRaftVoterRequestListener,
  _version: number,
): void {
  writer.string(name, true);
  writer.string(host, true);
  writer.uint16(port);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link UpdateRaftVoterRequestKRaftVersionFeature} as read: every field is there. */
export class UpdateRaftVoterRequestKRaftVersionFeatureView implements UpdateRaftVoterRequestKRaftVersionFeature {
  declare readonly minSupportedVersion: number;
  declare readonly maxSupportedVersion: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.minSupportedVersion = reader.int16();
    this.maxSupportedVersion = reader.int16();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeUpdateRaftVoterRequestKRaftVersionFeature(
  writer: Writer,
  {
    minSupportedVersion,
    maxSupportedVersion,
    unknownTaggedFields,
  }: UpdateRaftVoterRequestKRaftVersionFeature,
  _version: number,
): void {
  writer.int16(minSupportedVersion);
  writer.int16(maxSupportedVersion);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link UpdateRaftVoterRequest} as read: every field is there. */
export class UpdateRaftVoterRequestView implements UpdateRaftVoterRequest {
  declare readonly currentLeaderEpoch: number;
  declare readonly voterId: number;
  declare readonly listeners: readonly UpdateRaftVoterRequestListenerView[];
  declare readonly kRaftVersionFeature: UpdateRaftVoterRequestKRaftVersionFeatureView;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #clusterId: number;
  readonly #voterDirectoryId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#clusterId = reader.stringSlot(true, true);
    this.currentLeaderEpoch = reader.int32();
    this.voterId = reader.int32();
    this.#voterDirectoryId = reader.uuidSlot();
    this.listeners = reader.structs(true, UpdateRaftVoterRequestListenerView, version);
    this.kRaftVersionFeature = new UpdateRaftVoterRequestKRaftVersionFeatureView(reader, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get clusterId(): string | null {
    return nullableStringAt(this.#frame, this.#clusterId);
  }

  get voterDirectoryId(): Uuid {
    return uuidAt(this.#frame, this.#voterDirectoryId);
  }
}

function writeUpdateRaftVoterRequest(
  writer: Writer,
  {
    clusterId,
    currentLeaderEpoch,
    voterId,
    voterDirectoryId,
    listeners,
    kRaftVersionFeature,
    unknownTaggedFields,
  }: UpdateRaftVoterRequest,
  version: number,
): void {
  writer.string(clusterId, true, true);
  writer.int32(currentLeaderEpoch);
  writer.int32(voterId);
  writer.uuid(voterDirectoryId);
  writer.structs(listeners, true, false, writeUpdateRaftVoterRequestListener, version);
  writeUpdateRaftVoterRequestKRaftVersionFeature(writer, kRaftVersionFeature, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const UpdateRaftVoterRequestCodec: Codec<UpdateRaftVoterRequest, UpdateRaftVoterRequestView> = /* @__PURE__ */ new MessageCodec(
  'UpdateRaftVoterRequest',
  [0, 0, 0],
  UpdateRaftVoterRequestView,
  writeUpdateRaftVoterRequest,
);

/** UpdateRaftVoterResponse, version 0. */
export interface UpdateRaftVoterResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** CurrentLeader, versions 0+, tag 0. */
  readonly currentLeader?: UpdateRaftVoterResponseCurrentLeader | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** CurrentLeader of UpdateRaftVoterResponse. */
export interface UpdateRaftVoterResponseCurrentLeader {
  /** int32, versions 0+, default -1. */
  readonly leaderId?: number | undefined;
  /** int32, versions 0+, default -1. */
  readonly leaderEpoch?: number | undefined;
  /** string, versions 0+. */
  readonly host: string;
  /** int32, versions 0+. */
  readonly port: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link UpdateRaftVoterResponseCurrentLeader} as read: every field is there. */
export class UpdateRaftVoterResponseCurrentLeaderView implements UpdateRaftVoterResponseCurrentLeader {
  declare readonly leaderId: number;
  declare readonly leaderEpoch: number;
  declare readonly port: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #host: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 0;
    this.#frame = reader.bytes;
    this.leaderId = version >= 0 ? reader.int32() : -1;
    this.leaderEpoch = version >= 0 ? reader.int32() : -1;
    this.#host = version >= 0 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.port = version >= 0 ? reader.int32() : 0;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get host(): string {
    return stringAt(this.#frame, this.#host);
  }
}

const defaultUpdateRaftVoterResponseCurrentLeader: UpdateRaftVoterResponseCurrentLeader = { host: '', port: 0 };

function isDefaultUpdateRaftVoterResponseCurrentLeader({
  leaderId = -1,
  leaderEpoch = -1,
  host,
  port,
  unknownTaggedFields = NO_TAGGED_FIELDS,
}: UpdateRaftVoterResponseCurrentLeader): boolean {
  return !(leaderId !== -1 || leaderEpoch !== -1 || host !== '' || port !== 0 || unknownTaggedFields.length > 0);
}

function writeUpdateRaftVoterResponseCurrentLeader(
  writer: Writer,
  {
    leaderId = -1,
    leaderEpoch = -1,
    host,
    port,
    unknownTaggedFields,
  }: UpdateRaftVoterResponseCurrentLeader,
  version: number,
): void {
  const flexible = version >= 0;
  writer.int32(leaderId);
  writer.int32(leaderEpoch);
  writer.string(host, flexible);
  writer.int32(port);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link UpdateRaftVoterResponse} as read: every field is there. */
export class UpdateRaftVoterResponseView implements UpdateRaftVoterResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly currentLeader: UpdateRaftVoterResponseCurrentLeaderView;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.currentLeader = new UpdateRaftVoterResponseCurrentLeaderView(reader, -1);
    let unknown = NO_TAGGED_FIELDS;
    for (let count = reader.unsignedVarint(); count > 0; count--) {
      const tag = reader.unsignedVarint();
      const end = reader.tagEnd();
      switch (tag) {
        case 0:
          this.currentLeader = new UpdateRaftVoterResponseCurrentLeaderView(reader, version);
          reader.closeTag(tag, end);
          break;
        default:
          unknown = reader.unknownField(unknown, tag, end);
      }
    }
    this.unknownTaggedFields = unknown;
  }
}

function writeUpdateRaftVoterResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    currentLeader = defaultUpdateRaftVoterResponseCurrentLeader,
    unknownTaggedFields,
  }: UpdateRaftVoterResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  let tags: TaggedField[] | undefined;
  if (!isDefaultUpdateRaftVoterResponseCurrentLeader(currentLeader)) {
    const mark = writer.beginTag();
    writeUpdateRaftVoterResponseCurrentLeader(writer, currentLeader, version);
    tags = writer.endTag(tags, 0, mark);
  }
  writer.taggedFields(true, tags, unknownTaggedFields);
}

const UpdateRaftVoterResponseCodec: Codec<UpdateRaftVoterResponse, UpdateRaftVoterResponseView> = /* @__PURE__ */ new MessageCodec(
  'UpdateRaftVoterResponse',
  [0, 0, 0],
  UpdateRaftVoterResponseView,
  writeUpdateRaftVoterResponse,
);

/** The UpdateRaftVoter API. */
export const UpdateRaftVoterApi: Api<
  UpdateRaftVoterRequest,
  UpdateRaftVoterRequestView,
  UpdateRaftVoterResponse,
  UpdateRaftVoterResponseView
> = /* @__PURE__ */ new MessageApi(
  82,
  'UpdateRaftVoter',
  UpdateRaftVoterRequestCodec,
  UpdateRaftVoterResponseCodec,
);
