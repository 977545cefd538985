// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { EMPTY_SLOT, nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import { type Uuid, ZERO_UUID } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** VoteRequest, versions 0 to 2. */
export interface VoteRequest {
  /** string, versions 0+, nullable, default null. */
  readonly clusterId?: string | null | undefined;
  /** int32, versions 1+, default -1, ignorable. */
  readonly voterId?: number | undefined;
  /** array of TopicData, versions 0+. */
  readonly topics: readonly VoteRequestTopicData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicData of VoteRequest. */
export interface VoteRequestTopicData {
  /** string, versions 0+. */
  readonly topicName: string;
  /** array of PartitionData, versions 0+. */
  readonly partitions: readonly VoteRequestPartitionData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionData of VoteRequest. */
export interface VoteRequestPartitionData {
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  /** int32, versions 0+. */
  readonly replicaEpoch: number;
  /** int32, versions 0+. */
  readonly replicaId: number;
  /** uuid, versions 1+, ignorable. */
  readonly replicaDirectoryId?: Uuid | undefined;
  /** uuid, versions 1+, ignorable. */
  readonly voterDirectoryId?: Uuid | undefined;
  /** int32, versions 0+. */
  readonly lastOffsetEpoch: number;
  /** int64, versions 0+. */
  readonly lastOffset: bigint | number;
  /** bool, versions 2+, default false. */
  readonly preVote?: boolean | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link VoteRequestPartitionData} as read: every field is there. */
export class VoteRequestPartitionDataView implements VoteRequestPartitionData {
  declare readonly partitionIndex: number;
  declare readonly replicaEpoch: number;
  declare readonly replicaId: number;
  declare readonly lastOffsetEpoch: number;
  declare readonly lastOffset: bigint;
  declare readonly preVote: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #replicaDirectoryId: number;
  readonly #voterDirectoryId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.partitionIndex = reader.int32();
    this.replicaEpoch = reader.int32();
    this.replicaId = reader.int32();
    this.#replicaDirectoryId = version >= 1 ? reader.uuidSlot() : EMPTY_SLOT;
    this.#voterDirectoryId = version >= 1 ? reader.uuidSlot() : EMPTY_SLOT;
    this.lastOffsetEpoch = reader.int32();
    this.lastOffset = reader.int64();
    this.preVote = version >= 2 ? reader.bool() : false;
    this.unknownTaggedFields = reader.taggedFields();
  }

  get replicaDirectoryId(): Uuid {
    return uuidAt(this.#frame, this.#replicaDirectoryId);
  }

  get voterDirectoryId(): Uuid {
    return uuidAt(this.#frame, this.#voterDirectoryId);
  }
}

function writeVoteRequestPartitionData(
  writer: Writer,
  {
    partitionIndex,
    replicaEpoch,
    replicaId,
    replicaDirectoryId = ZERO_UUID,
    voterDirectoryId = ZERO_UUID,
    lastOffsetEpoch,
    lastOffset,
    preVote = false,
    unknownTaggedFields,
  }: VoteRequestPartitionData,
  version: number,
): void {
  writer.int32(partitionIndex);
  writer.int32(replicaEpoch);
  writer.int32(replicaId);
  if (version >= 1) writer.uuid(replicaDirectoryId);
  if (version >= 1) writer.uuid(voterDirectoryId);
  writer.int32(lastOffsetEpoch);
  writer.int64(lastOffset);
  if (version >= 2) writer.bool(preVote);
  else if (preVote !== false) lacking('preVote', version, '2+');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link VoteRequestTopicData} as read: every field is there. */
export class VoteRequestTopicDataView implements VoteRequestTopicData {
  declare readonly partitions: readonly VoteRequestPartitionDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicName: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicName = reader.stringSlot(true, false);
    this.partitions = reader.structs(true, VoteRequestPartitionDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicName(): string {
    return stringAt(this.#frame, this.#topicName);
  }
}

function writeVoteRequestTopicData(
  writer: Writer,
  {
    topicName,
    partitions,
    unknownTaggedFields,
  }: VoteRequestTopicData,
  version: number,
): void {
  writer.string(topicName, true);
  writer.structs(partitions, true, false, writeVoteRequestPartitionData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link VoteRequest} as read: every field is there. */
export class VoteRequestView implements VoteRequest {
  declare readonly voterId: number;
  declare readonly topics: readonly VoteRequestTopicDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #clusterId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#clusterId = reader.stringSlot(true, true);
    this.voterId = version >= 1 ? reader.int32() : -1;
    this.topics = reader.structs(true, VoteRequestTopicDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get clusterId(): string | null {
    return nullableStringAt(this.#frame, this.#clusterId);
  }
}

function writeVoteRequest(
  writer: Writer,
  {
    clusterId = null,
    voterId = -1,
    topics,
    unknownTaggedFields,
  }: VoteRequest,
  version: number,
): void {
  writer.string(clusterId, true, true);
  if (version >= 1) writer.int32(voterId);
  writer.structs(topics, true, false, writeVoteRequestTopicData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const VoteRequestCodec: Codec<VoteRequest, VoteRequestView> = /* @__PURE__ */ new MessageCodec(
  'VoteRequest',
  [0, 2, 0],
  VoteRequestView,
  writeVoteRequest,
);

/** VoteResponse, versions 0 to 2. */
export interface VoteResponse {
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** array of TopicData, versions 0+. */
  readonly topics: readonly VoteResponseTopicData[];
  /** array of NodeEndpoint, versions 1+, tag 0. */
  readonly nodeEndpoints?: readonly VoteResponseNodeEndpoint[] | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** NodeEndpoint of VoteResponse. */
export interface VoteResponseNodeEndpoint {
  /** int32, versions 1+. */
  readonly nodeId: number;
  /** string, versions 1+. */
  readonly host: string;
  /** uint16, versions 1+. */
  readonly port: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicData of VoteResponse. */
export interface VoteResponseTopicData {
  /** string, versions 0+. */
  readonly topicName: string;
  /** array of PartitionData, versions 0+. */
  readonly partitions: readonly VoteResponsePartitionData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionData of VoteResponse. */
export interface VoteResponsePartitionData {
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** int32, versions 0+. */
  readonly leaderId: number;
  /** int32, versions 0+. */
  readonly leaderEpoch: number;
  /** bool, versions 0+. */
  readonly voteGranted: boolean;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link VoteResponsePartitionData} as read: every field is there. */
export class VoteResponsePartitionDataView implements VoteResponsePartitionData {
  declare readonly partitionIndex: number;
  declare readonly errorCode: number;
  declare readonly leaderId: number;
  declare readonly leaderEpoch: number;
  declare readonly voteGranted: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.partitionIndex = reader.int32();
    this.errorCode = reader.int16();
    this.leaderId = reader.int32();
    this.leaderEpoch = reader.int32();
    this.voteGranted = reader.bool();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeVoteResponsePartitionData(
  writer: Writer,
  {
    partitionIndex,
    errorCode,
    leaderId,
    leaderEpoch,
    voteGranted,
    unknownTaggedFields,
  }: VoteResponsePartitionData,
  _version: number,
): void {
  writer.int32(partitionIndex);
  writer.int16(errorCode);
  writer.int32(leaderId);
  writer.int32(leaderEpoch);
  writer.bool(voteGranted);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link VoteResponseTopicData} as read: every field is there. */
export class VoteResponseTopicDataView implements VoteResponseTopicData {
  declare readonly partitions: readonly VoteResponsePartitionDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicName: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicName = reader.stringSlot(true, false);
    this.partitions = reader.structs(true, VoteResponsePartitionDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicName(): string {
    return stringAt(this.#frame, this.#topicName);
  }
}

function writeVoteResponseTopicData(
  writer: Writer,
  {
    topicName,
    partitions,
    unknownTaggedFields,
  }: VoteResponseTopicData,
  version: number,
): void {
  writer.string(topicName, true);
  writer.structs(partitions, true, false, writeVoteResponsePartitionData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link VoteResponseNodeEndpoint} as read: every field is there. */
export class VoteResponseNodeEndpointView implements VoteResponseNodeEndpoint {
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

function writeVoteResponseNodeEndpoint(
  writer: Writer,
  {
    nodeId,
    host,
    port,
    unknownTaggedFields,
  }: VoteResponseNodeEndpoint,
  _version: number,
): void {
  writer.int32(nodeId);
  writer.string(host, true);
  writer.uint16(port);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link VoteResponse} as read: every field is there. */
export class VoteResponseView implements VoteResponse {
  declare readonly errorCode: number;
  declare readonly topics: readonly VoteResponseTopicDataView[];
  declare readonly nodeEndpoints: readonly VoteResponseNodeEndpointView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.errorCode = reader.int16();
    this.topics = reader.structs(true, VoteResponseTopicDataView, version);
    this.nodeEndpoints = [];
    let unknown = NO_TAGGED_FIELDS;
    for (let count = reader.unsignedVarint(); count > 0; count--) {
      const tag = reader.unsignedVarint();
      const end = reader.tagEnd();
      switch (tag) {
        case 0:
          this.nodeEndpoints = reader.structs(true, VoteResponseNodeEndpointView, version);
          reader.closeTag(tag, end, version >= 1);
          break;
        default:
          unknown = reader.unknownField(unknown, tag, end);
      }
    }
    this.unknownTaggedFields = unknown;
  }
}

function writeVoteResponse(
  writer: Writer,
  {
    errorCode,
    topics,
    nodeEndpoints = [],
    unknownTaggedFields,
  }: VoteResponse,
  version: number,
): void {
  writer.int16(errorCode);
  writer.structs(topics, true, false, writeVoteResponseTopicData, version);
  let tags: TaggedField[] | undefined;
  if (nodeEndpoints?.length !== 0) {
    if (!(version >= 1)) lacking('nodeEndpoints', version, '1+');
    const mark = writer.beginTag();
    writer.structs(nodeEndpoints, true, false, writeVoteResponseNodeEndpoint, version);
    tags = writer.endTag(tags, 0, mark);
  }
  writer.taggedFields(true, tags, unknownTaggedFields);
}

const VoteResponseCodec: Codec<VoteResponse, VoteResponseView> = /* @__PURE__ */ new MessageCodec(
  'VoteResponse',
  [0, 2, 0],
  VoteResponseView,
  writeVoteResponse,
);

/** The Vote API. */
export const VoteApi: Api<
  VoteRequest,
  VoteRequestView,
  VoteResponse,
  VoteResponseView
> = /* @__PURE__ */ new MessageApi(
  52,
  'Vote',
  VoteRequestCodec,
  VoteResponseCodec,
);
