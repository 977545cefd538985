// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { bytesAt, EMPTY_SLOT, NULL_SLOT, nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { UnreadBytes } from '../unread-bytes.ts';
import { type Uuid, ZERO_UUID } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** FetchSnapshotRequest, versions 0 to 1. */
export interface FetchSnapshotRequest {
  /** string, versions 0+, nullable, tag 0, default null. */
  readonly clusterId?: string | null | undefined;
  /** int32, versions 0+, default -1. */
  readonly replicaId?: number | undefined;
  /** int32, versions 0+, default 2147483647. */
  readonly maxBytes?: number | undefined;
  /** array of TopicSnapshot, versions 0+. */
  readonly topics: readonly FetchSnapshotRequestTopicSnapshot[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicSnapshot of FetchSnapshotRequest. */
export interface FetchSnapshotRequestTopicSnapshot {
  /** string, versions 0+. */
  readonly name: string;
  /** array of PartitionSnapshot, versions 0+. */
  readonly partitions: readonly FetchSnapshotRequestPartitionSnapshot[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionSnapshot of FetchSnapshotRequest. */
export interface FetchSnapshotRequestPartitionSnapshot {
  /** int32, versions 0+. */
  readonly partition: number;
  /** int32, versions 0+. */
  readonly currentLeaderEpoch: number;
  /** SnapshotId, versions 0+. */
  readonly snapshotId: FetchSnapshotRequestSnapshotId;
  /** int64, versions 0+. */
  readonly position: bigint | number;
  /** uuid, versions 1+, tag 0, ignorable. */
  readonly replicaDirectoryId?: Uuid | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** SnapshotId of FetchSnapshotRequest. */
export interface FetchSnapshotRequestSnapshotId {
  /** int64, versions 0+. */
  readonly endOffset: bigint | number;
  /** int32, versions 0+. */
  readonly epoch: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link FetchSnapshotRequestSnapshotId} as read: every field is there. */
export class FetchSnapshotRequestSnapshotIdView implements FetchSnapshotRequestSnapshotId {
  declare readonly endOffset: bigint;
  declare readonly epoch: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.endOffset = reader.int64();
    this.epoch = reader.int32();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeFetchSnapshotRequestSnapshotId(
  writer: Writer,
  {
    endOffset,
    epoch,
    unknownTaggedFields,
  }: FetchSnapshotRequestSnapshotId,
  _version: number,
): void {
  writer.int64(endOffset);
  writer.int32(epoch);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link FetchSnapshotRequestPartitionSnapshot} as read: every field is there. */
export class FetchSnapshotRequestPartitionSnapshotView implements FetchSnapshotRequestPartitionSnapshot {
  declare readonly partition: number;
  declare readonly currentLeaderEpoch: number;
  declare readonly snapshotId: FetchSnapshotRequestSnapshotIdView;
  declare readonly position: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #replicaDirectoryId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.partition = reader.int32();
    this.currentLeaderEpoch = reader.int32();
    this.snapshotId = new FetchSnapshotRequestSnapshotIdView(reader, version);
    this.position = reader.int64();
    this.#replicaDirectoryId = EMPTY_SLOT;
    let unknown = NO_TAGGED_FIELDS;
    for (let count = reader.unsignedVarint(); count > 0; count--) {
      const tag = reader.unsignedVarint();
      const end = reader.tagEnd();
      switch (tag) {
        case 0:
          this.#replicaDirectoryId = reader.uuidSlot();
          reader.closeTag(tag, end, version >= 1);
          break;
        default:
          unknown = reader.unknownField(unknown, tag, end);
      }
    }
    this.unknownTaggedFields = unknown;
  }

  get replicaDirectoryId(): Uuid {
    return uuidAt(this.#frame, this.#replicaDirectoryId);
  }
}

function writeFetchSnapshotRequestPartitionSnapshot(
  writer: Writer,
  {
    partition,
    currentLeaderEpoch,
    snapshotId,
    position,
    replicaDirectoryId = ZERO_UUID,
    unknownTaggedFields,
  }: FetchSnapshotRequestPartitionSnapshot,
  version: number,
): void {
  writer.int32(partition);
  writer.int32(currentLeaderEpoch);
  writeFetchSnapshotRequestSnapshotId(writer, snapshotId, version);
  writer.int64(position);
  let tags: TaggedField[] | undefined;
  if (version >= 1 && replicaDirectoryId !== ZERO_UUID) {
    const mark = writer.beginTag();
    writer.uuid(replicaDirectoryId);
    tags = writer.endTag(tags, 0, mark);
  }
  writer.taggedFields(true, tags, unknownTaggedFields);
}

/** {@link FetchSnapshotRequestTopicSnapshot} as read: every field is there. */
export class FetchSnapshotRequestTopicSnapshotView implements FetchSnapshotRequestTopicSnapshot {
  declare readonly partitions: readonly FetchSnapshotRequestPartitionSnapshotView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.partitions = reader.structs(true, FetchSnapshotRequestPartitionSnapshotView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeFetchSnapshotRequestTopicSnapshot(
  writer: Writer,
  {
    name,
    partitions,
    unknownTaggedFields,
  }: FetchSnapshotRequestTopicSnapshot,
  version: number,
): void {
  writer.string(name, true);
  writer.structs(partitions, true, false, writeFetchSnapshotRequestPartitionSnapshot, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link FetchSnapshotRequest} as read: every field is there. */
export class FetchSnapshotRequestView implements FetchSnapshotRequest {
  declare readonly replicaId: number;
  declare readonly maxBytes: number;
  declare readonly topics: readonly FetchSnapshotRequestTopicSnapshotView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #clusterId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#clusterId = NULL_SLOT;
    this.replicaId = reader.int32();
    this.maxBytes = reader.int32();
    this.topics = reader.structs(true, FetchSnapshotRequestTopicSnapshotView, version);
    let unknown = NO_TAGGED_FIELDS;
    for (let count = reader.unsignedVarint(); count > 0; count--) {
      const tag = reader.unsignedVarint();
      const end = reader.tagEnd();
      switch (tag) {
        case 0:
          this.#clusterId = reader.stringSlot(true, true);
          reader.closeTag(tag, end);
          break;
        default:
          unknown = reader.unknownField(unknown, tag, end);
      }
    }
    this.unknownTaggedFields = unknown;
  }

  get clusterId(): string | null {
    return nullableStringAt(this.#frame, this.#clusterId);
  }
}

function writeFetchSnapshotRequest(
  writer: Writer,
  {
    clusterId = null,
    replicaId = -1,
    maxBytes = 2147483647,
    topics,
    unknownTaggedFields,
  }: FetchSnapshotRequest,
  version: number,
): void {
  writer.int32(replicaId);
  writer.int32(maxBytes);
  writer.structs(topics, true, false, writeFetchSnapshotRequestTopicSnapshot, version);
  let tags: TaggedField[] | undefined;
  if (clusterId !== null) {
    const mark = writer.beginTag();
    writer.string(clusterId, true, true);
    tags = writer.endTag(tags, 0, mark);
  }
  writer.taggedFields(true, tags, unknownTaggedFields);
}

const FetchSnapshotRequestCodec: Codec<FetchSnapshotRequest, FetchSnapshotRequestView> = /* @__PURE__ */ new MessageCodec(
  'FetchSnapshotRequest',
  [0, 1, 0],
  FetchSnapshotRequestView,
  writeFetchSnapshotRequest,
);

/** FetchSnapshotResponse, versions 0 to 1. */
export interface FetchSnapshotResponse {
  /** int32, versions 0+, ignorable. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** array of TopicSnapshot, versions 0+. */
  readonly topics: readonly FetchSnapshotResponseTopicSnapshot[];
  /** array of NodeEndpoint, versions 1+, tag 0. */
  readonly nodeEndpoints?: readonly FetchSnapshotResponseNodeEndpoint[] | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** NodeEndpoint of FetchSnapshotResponse. */
export interface FetchSnapshotResponseNodeEndpoint {
  /** int32, versions 1+. */
  readonly nodeId: number;
  /** string, versions 1+. */
  readonly host: string;
  /** uint16, versions 1+. */
  readonly port: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicSnapshot of FetchSnapshotResponse. */
export interface FetchSnapshotResponseTopicSnapshot {
  /** string, versions 0+. */
  readonly name: string;
  /** array of PartitionSnapshot, versions 0+. */
  readonly partitions: readonly FetchSnapshotResponsePartitionSnapshot[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionSnapshot of FetchSnapshotResponse. */
export interface FetchSnapshotResponsePartitionSnapshot {
  /** int32, versions 0+. */
  readonly index: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** SnapshotId, versions 0+. */
  readonly snapshotId: FetchSnapshotResponseSnapshotId;
  /** LeaderIdAndEpoch, versions 0+, tag 0. */
  readonly currentLeader?: FetchSnapshotResponseLeaderIdAndEpoch | undefined;
  /** int64, versions 0+. */
  readonly size: bigint | number;
  /** int64, versions 0+. */
  readonly position: bigint | number;
  /** records, versions 0+. */
  readonly unalignedRecords: Uint8Array | UnreadBytes;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** LeaderIdAndEpoch of FetchSnapshotResponse. */
export interface FetchSnapshotResponseLeaderIdAndEpoch {
  /** int32, versions 0+. */
  readonly leaderId: number;
  /** int32, versions 0+. */
  readonly leaderEpoch: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** SnapshotId of FetchSnapshotResponse. */
export interface FetchSnapshotResponseSnapshotId {
  /** int64, versions 0+. */
  readonly endOffset: bigint | number;
  /** int32, versions 0+. */
  readonly epoch: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link FetchSnapshotResponseSnapshotId} as read: every field is there. */
export class FetchSnapshotResponseSnapshotIdView implements FetchSnapshotResponseSnapshotId {
  declare readonly endOffset: bigint;
  declare readonly epoch: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.endOffset = reader.int64();
    this.epoch = reader.int32();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeFetchSnapshotResponseSnapshotId(
  writer: Writer,
  {
    endOffset,
    epoch,
    unknownTaggedFields,
  }: FetchSnapshotResponseSnapshotId,
  _version: number,
): void {
  writer.int64(endOffset);
  writer.int32(epoch);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link FetchSnapshotResponseLeaderIdAndEpoch} as read: every field is there. */
export class FetchSnapshotResponseLeaderIdAndEpochView implements FetchSnapshotResponseLeaderIdAndEpoch {
  declare readonly leaderId: number;
  declare readonly leaderEpoch: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 0;
    this.leaderId = version >= 0 ? reader.int32() : 0;
    this.leaderEpoch = version >= 0 ? reader.int32() : 0;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

const defaultFetchSnapshotResponseLeaderIdAndEpoch: FetchSnapshotResponseLeaderIdAndEpoch = { leaderId: 0, leaderEpoch: 0 };

function isDefaultFetchSnapshotResponseLeaderIdAndEpoch({
  leaderId,
  leaderEpoch,
  unknownTaggedFields = NO_TAGGED_FIELDS,
}: FetchSnapshotResponseLeaderIdAndEpoch): boolean {
  return !(leaderId !== 0 || leaderEpoch !== 0 || unknownTaggedFields.length > 0);
}

function writeFetchSnapshotResponseLeaderIdAndEpoch(
  writer: Writer,
  {
    leaderId,
    leaderEpoch,
    unknownTaggedFields,
  }: FetchSnapshotResponseLeaderIdAndEpoch,
  version: number,
): void {
  const flexible = version >= 0;
  writer.int32(leaderId);
  writer.int32(leaderEpoch);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link FetchSnapshotResponsePartitionSnapshot} as read: every field is there. */
export class FetchSnapshotResponsePartitionSnapshotView implements FetchSnapshotResponsePartitionSnapshot {
  declare readonly index: number;
  declare readonly errorCode: number;
  declare readonly snapshotId: FetchSnapshotResponseSnapshotIdView;
  declare readonly currentLeader: FetchSnapshotResponseLeaderIdAndEpochView;
  declare readonly size: bigint;
  declare readonly position: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #unalignedRecords: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.index = reader.int32();
    this.errorCode = reader.int16();
    this.snapshotId = new FetchSnapshotResponseSnapshotIdView(reader, version);
    this.currentLeader = new FetchSnapshotResponseLeaderIdAndEpochView(reader, -1);
    this.size = reader.int64();
    this.position = reader.int64();
    this.#unalignedRecords = reader.bytesSlot(true, false);
    let unknown = NO_TAGGED_FIELDS;
    for (let count = reader.unsignedVarint(); count > 0; count--) {
      const tag = reader.unsignedVarint();
      const end = reader.tagEnd();
      switch (tag) {
        case 0:
          this.currentLeader = new FetchSnapshotResponseLeaderIdAndEpochView(reader, version);
          reader.closeTag(tag, end);
          break;
        default:
          unknown = reader.unknownField(unknown, tag, end);
      }
    }
    this.unknownTaggedFields = unknown;
  }

  get unalignedRecords(): Uint8Array {
    return bytesAt(this.#frame, this.#unalignedRecords);
  }
}

function writeFetchSnapshotResponsePartitionSnapshot(
  writer: Writer,
  {
    index,
    errorCode,
    snapshotId,
    currentLeader = defaultFetchSnapshotResponseLeaderIdAndEpoch,
    size,
    position,
    unalignedRecords,
    unknownTaggedFields,
  }: FetchSnapshotResponsePartitionSnapshot,
  version: number,
): void {
  writer.int32(index);
  writer.int16(errorCode);
  writeFetchSnapshotResponseSnapshotId(writer, snapshotId, version);
  writer.int64(size);
  writer.int64(position);
  writer.byteArray(unalignedRecords, true);
  let tags: TaggedField[] | undefined;
  if (!isDefaultFetchSnapshotResponseLeaderIdAndEpoch(currentLeader)) {
    const mark = writer.beginTag();
    writeFetchSnapshotResponseLeaderIdAndEpoch(writer, currentLeader, version);
    tags = writer.endTag(tags, 0, mark);
  }
  writer.taggedFields(true, tags, unknownTaggedFields);
}

/** {@link FetchSnapshotResponseTopicSnapshot} as read: every field is there. */
export class FetchSnapshotResponseTopicSnapshotView implements FetchSnapshotResponseTopicSnapshot {
  declare readonly partitions: readonly FetchSnapshotResponsePartitionSnapshotView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.partitions = reader.structs(true, FetchSnapshotResponsePartitionSnapshotView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeFetchSnapshotResponseTopicSnapshot(
  writer: Writer,
  {
    name,
    partitions,
    unknownTaggedFields,
  }: FetchSnapshotResponseTopicSnapshot,
  version: number,
): void {
  writer.string(name, true);
  writer.structs(partitions, true, false, writeFetchSnapshotResponsePartitionSnapshot, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link FetchSnapshotResponseNodeEndpoint} as read: every field is there. */
export class FetchSnapshotResponseNodeEndpointView implements FetchSnapshotResponseNodeEndpoint {
  declare readonly nodeId: number;
  declare readonly port: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #host: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.nodeId = reader.int32();
    this.#host = reader.stringSlot(true, false);
    this.port = reader.uint16();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get host(): string {
    return stringAt(this.#frame, this.#host);
  }
}

function writeFetchSnapshotResponseNodeEndpoint(
  writer: Writer,
  {
    nodeId,
    host,
    port,
    unknownTaggedFields,
  }: FetchSnapshotResponseNodeEndpoint,
  _version: number,
): void {
  writer.int32(nodeId);
  writer.string(host, true);
  writer.uint16(port);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link FetchSnapshotResponse} as read: every field is there. */
export class FetchSnapshotResponseView implements FetchSnapshotResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly topics: readonly FetchSnapshotResponseTopicSnapshotView[];
  declare readonly nodeEndpoints: readonly FetchSnapshotResponseNodeEndpointView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.topics = reader.structs(true, FetchSnapshotResponseTopicSnapshotView, version);
    this.nodeEndpoints = [];
    let unknown = NO_TAGGED_FIELDS;
    for (let count = reader.unsignedVarint(); count > 0; count--) {
      const tag = reader.unsignedVarint();
      const end = reader.tagEnd();
      switch (tag) {
        case 0:
          this.nodeEndpoints = reader.structs(true, FetchSnapshotResponseNodeEndpointView, version);
          reader.closeTag(tag, end, version >= 1);
          break;
        default:
          unknown = reader.unknownField(unknown, tag, end);
      }
    }
    this.unknownTaggedFields = unknown;
  }
}

function writeFetchSnapshotResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    topics,
    nodeEndpoints = [],
    unknownTaggedFields,
  }: FetchSnapshotResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.structs(topics, true, false, writeFetchSnapshotResponseTopicSnapshot, version);
  let tags: TaggedField[] | undefined;
  if (nodeEndpoints?.length !== 0) {
    if (!(version >= 1)) lacking('nodeEndpoints', version, '1+');
    const mark = writer.beginTag();
    writer.structs(nodeEndpoints, true, false, writeFetchSnapshotResponseNodeEndpoint, version);
    tags = writer.endTag(tags, 0, mark);
  }
  writer.taggedFields(true, tags, unknownTaggedFields);
}

const FetchSnapshotResponseCodec: Codec<FetchSnapshotResponse, FetchSnapshotResponseView> = /* @__PURE__ */ new MessageCodec(
  'FetchSnapshotResponse',
  [0, 1, 0],
  FetchSnapshotResponseView,
  writeFetchSnapshotResponse,
);

/** The FetchSnapshot API. */
export const FetchSnapshotApi: Api<
  FetchSnapshotRequest,
  FetchSnapshotRequestView,
  FetchSnapshotResponse,
  FetchSnapshotResponseView
> = /* @__PURE__ */ new MessageApi(
  59,
  'FetchSnapshot',
  FetchSnapshotRequestCodec,
  FetchSnapshotResponseCodec,
);
