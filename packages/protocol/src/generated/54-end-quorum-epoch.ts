// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** EndQuorumEpochRequest, versions 0 to 1. */
export interface EndQuorumEpochRequest {
  /** string, versions 0+, nullable, default null. */
  readonly clusterId?: string | null | undefined;
  /** array of TopicData, versions 0+. */
  readonly topics: readonly EndQuorumEpochRequestTopicData[];
  /** array of LeaderEndpoint, versions 1+, ignorable. */
  readonly leaderEndpoints?: readonly EndQuorumEpochRequestLeaderEndpoint[] | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** LeaderEndpoint of EndQuorumEpochRequest. */
export interface EndQuorumEpochRequestLeaderEndpoint {
  /** string, versions 1+. */
  readonly name: string;
  /** string, versions 1+. */
  readonly host: string;
  /** uint16, versions 1+. */
  readonly port: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicData of EndQuorumEpochRequest. */
export interface EndQuorumEpochRequestTopicData {
  /** string, versions 0+. */
  readonly topicName: string;
  /** array of PartitionData, versions 0+. */
  readonly partitions: readonly EndQuorumEpochRequestPartitionData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionData of EndQuorumEpochRequest. */
export interface EndQuorumEpochRequestPartitionData {
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  /** int32, versions 0+. */
  readonly leaderId: number;
  /** int32, versions 0+. */
  readonly leaderEpoch: number;
  /** array of int32, versions 0, ignorable. */
  readonly preferredSuccessors?: readonly number[] | undefined;
  /** array of ReplicaInfo, versions 1+, ignorable. */
  readonly preferredCandidates?: readonly EndQuorumEpochRequestReplicaInfo[] | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ReplicaInfo of EndQuorumEpochRequest. */
export interface EndQuorumEpochRequestReplicaInfo {
  /** int32, versions 1+. */
  readonly candidateId: number;
  /** uuid, versions 1+. */
  readonly candidateDirectoryId: Uuid;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link EndQuorumEpochRequestReplicaInfo} as read: every field is there. */
export class EndQuorumEpochRequestReplicaInfoView implements EndQuorumEpochRequestReplicaInfo {
  declare readonly candidateId: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #candidateDirectoryId: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.candidateId = reader.int32();
    this.#candidateDirectoryId = reader.uuidSlot();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get candidateDirectoryId(): Uuid {
    return uuidAt(this.#frame, this.#candidateDirectoryId);
  }
}

function writeEndQuorumEpochRequestReplicaInfo(
  writer: Writer,
  {
    candidateId,
    candidateDirectoryId,
    unknownTaggedFields,
  }: EndQuorumEpochRequestReplicaInfo,
  _version: number,
): void {
  writer.int32(candidateId);
  writer.uuid(candidateDirectoryId);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link EndQuorumEpochRequestPartitionData} as read: every field is there. */
export class EndQuorumEpochRequestPartitionDataView implements EndQuorumEpochRequestPartitionData {
  declare readonly partitionIndex: number;
  declare readonly leaderId: number;
  declare readonly leaderEpoch: number;
  declare readonly preferredSuccessors: readonly number[];
  declare readonly preferredCandidates: readonly EndQuorumEpochRequestReplicaInfoView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.partitionIndex = reader.int32();
    this.leaderId = reader.int32();
    this.leaderEpoch = reader.int32();
    this.preferredSuccessors = version <= 0 ? reader.array(flexible, 'int32') : [];
    this.preferredCandidates = version >= 1 ? reader.structs(flexible, EndQuorumEpochRequestReplicaInfoView, version) : [];
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeEndQuorumEpochRequestPartitionData(
  writer: Writer,
  {
    partitionIndex,
    leaderId,
    leaderEpoch,
    preferredSuccessors = [],
    preferredCandidates = [],
    unknownTaggedFields,
  }: EndQuorumEpochRequestPartitionData,
  version: number,
): void {
  const flexible = version >= 1;
  writer.int32(partitionIndex);
  writer.int32(leaderId);
  writer.int32(leaderEpoch);
  if (version <= 0) writer.array(preferredSuccessors, flexible, false, 'int32');
  if (version >= 1) writer.structs(preferredCandidates, flexible, false, writeEndQuorumEpochRequestReplicaInfo, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link EndQuorumEpochRequestTopicData} as read: every field is there. */
export class EndQuorumEpochRequestTopicDataView implements EndQuorumEpochRequestTopicData {
  declare readonly partitions: readonly EndQuorumEpochRequestPartitionDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicName: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.#frame = reader.bytes;
    this.#topicName = reader.stringSlot(flexible, false);
    this.partitions = reader.structs(flexible, EndQuorumEpochRequestPartitionDataView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get topicName(): string {
    return stringAt(this.#frame, this.#topicName);
  }
}

function writeEndQuorumEpochRequestTopicData(
  writer: Writer,
  {
    topicName,
    partitions,
    unknownTaggedFields,
  }: EndQuorumEpochRequestTopicData,
  version: number,
): void {
  const flexible = version >= 1;
  writer.string(topicName, flexible);
  writer.structs(partitions, flexible, false, writeEndQuorumEpochRequestPartitionData, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link EndQuorumEpochRequestLeaderEndpoint} as read: every field is there. */
export class EndQuorumEpochRequestLeaderEndpointView implements EndQuorumEpochRequestLeaderEndpoint {
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

function writeEndQuorumEpochRequestLeaderEndpoint(
  writer: Writer,
  {
    name,
    host,
    port,
    unknownTaggedFields,
  }: EndQuorumEpochRequestLeaderEndpoint,
  _version: number,
): void {
  writer.string(name, true);
  writer.string(host, true);
  writer.uint16(port);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link EndQuorumEpochRequest} as read: every field is there. */
export class EndQuorumEpochRequestView implements EndQuorumEpochRequest {
  declare readonly topics: readonly EndQuorumEpochRequestTopicDataView[];
  declare readonly leaderEndpoints: readonly EndQuorumEpochRequestLeaderEndpointView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #clusterId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.#frame = reader.bytes;
    this.#clusterId = reader.stringSlot(flexible, true);
    this.topics = reader.structs(flexible, EndQuorumEpochRequestTopicDataView, version);
    this.leaderEndpoints = version >= 1 ? reader.structs(flexible, EndQuorumEpochRequestLeaderEndpointView, version) : [];
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get clusterId(): string | null {
    return nullableStringAt(this.#frame, this.#clusterId);
  }
}

function writeEndQuorumEpochRequest(
  writer: Writer,
  {
    clusterId = null,
    topics,
    leaderEndpoints = [],
    unknownTaggedFields,
  }: EndQuorumEpochRequest,
  version: number,
): void {
  const flexible = version >= 1;
  writer.string(clusterId, flexible, true);
  writer.structs(topics, flexible, false, writeEndQuorumEpochRequestTopicData, version);
  if (version >= 1) writer.structs(leaderEndpoints, flexible, false, writeEndQuorumEpochRequestLeaderEndpoint, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const EndQuorumEpochRequestCodec: Codec<EndQuorumEpochRequest, EndQuorumEpochRequestView> = /* @__PURE__ */ new MessageCodec(
  'EndQuorumEpochRequest',
  [0, 1, 1],
  EndQuorumEpochRequestView,
  writeEndQuorumEpochRequest,
);

/** EndQuorumEpochResponse, versions 0 to 1. */
export interface EndQuorumEpochResponse {
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** array of TopicData, versions 0+. */
  readonly topics: readonly EndQuorumEpochResponseTopicData[];
  /** array of NodeEndpoint, versions 1+, tag 0. */
  readonly nodeEndpoints?: readonly EndQuorumEpochResponseNodeEndpoint[] | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** NodeEndpoint of EndQuorumEpochResponse. */
export interface EndQuorumEpochResponseNodeEndpoint {
  /** int32, versions 1+. */
  readonly nodeId: number;
  /** string, versions 1+. */
  readonly host: string;
  /** uint16, versions 1+. */
  readonly port: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicData of EndQuorumEpochResponse. */
export interface EndQuorumEpochResponseTopicData {
  /** string, versions 0+. */
  readonly topicName: string;
  /** array of PartitionData, versions 0+. */
  readonly partitions: readonly EndQuorumEpochResponsePartitionData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionData of EndQuorumEpochResponse. */
export interface EndQuorumEpochResponsePartitionData {
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** int32, versions 0+. */
  readonly leaderId: number;
  /** int32, versions 0+. */
  readonly leaderEpoch: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link EndQuorumEpochResponsePartitionData} as read: every field is there. */
export class EndQuorumEpochResponsePartitionDataView implements EndQuorumEpochResponsePartitionData {
  declare readonly partitionIndex: number;
  declare readonly errorCode: number;
  declare readonly leaderId: number;
  declare readonly leaderEpoch: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.partitionIndex = reader.int32();
    this.errorCode = reader.int16();
    this.leaderId = reader.int32();
    this.leaderEpoch = reader.int32();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeEndQuorumEpochResponsePartitionData(
  writer: Writer,
  {
    partitionIndex,
    errorCode,
    leaderId,
    leaderEpoch,
    unknownTaggedFields,
  }: EndQuorumEpochResponsePartitionData,
  version: number,
): void {
  const flexible = version >= 1;
  writer.int32(partitionIndex);
  writer.int16(errorCode);
  writer.int32(leaderId);
  writer.int32(leaderEpoch);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link EndQuorumEpochResponseTopicData} as read: every field is there. */
export class EndQuorumEpochResponseTopicDataView implements EndQuorumEpochResponseTopicData {
  declare readonly partitions: readonly EndQuorumEpochResponsePartitionDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicName: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.#frame = reader.bytes;
    this.#topicName = reader.stringSlot(flexible, false);
    this.partitions = reader.structs(flexible, EndQuorumEpochResponsePartitionDataView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get topicName(): string {
    return stringAt(this.#frame, this.#topicName);
  }
}

function writeEndQuorumEpochResponseTopicData(
  writer: Writer,
  {
    topicName,
    partitions,
    unknownTaggedFields,
  }: EndQuorumEpochResponseTopicData,
  version: number,
): void {
  const flexible = version >= 1;
  writer.string(topicName, flexible);
  writer.structs(partitions, flexible, false, writeEndQuorumEpochResponsePartitionData, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link EndQuorumEpochResponseNodeEndpoint} as read: every field is there. */
export class EndQuorumEpochResponseNodeEndpointView implements EndQuorumEpochResponseNodeEndpoint {
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

function writeEndQuorumEpochResponseNodeEndpoint(
  writer: Writer,
  {
    nodeId,
    host,
    port,
    unknownTaggedFields,
  }: EndQuorumEpochResponseNodeEndpoint,
  _version: number,
): void {
  writer.int32(nodeId);
  writer.string(host, true);
  writer.uint16(port);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link EndQuorumEpochResponse} as read: every field is there. */
export class EndQuorumEpochResponseView implements EndQuorumEpochResponse {
  declare readonly errorCode: number;
  declare readonly topics: readonly EndQuorumEpochResponseTopicDataView[];
  declare readonly nodeEndpoints: readonly EndQuorumEpochResponseNodeEndpointView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.errorCode = reader.int16();
    this.topics = reader.structs(flexible, EndQuorumEpochResponseTopicDataView, version);
    this.nodeEndpoints = [];
    let unknown = NO_TAGGED_FIELDS;
    if (flexible) {
      for (let count = reader.unsignedVarint(); count > 0; count--) {
        const tag = reader.unsignedVarint();
        const end = reader.tagEnd();
        switch (tag) {
          case 0:
            this.nodeEndpoints = reader.structs(true, EndQuorumEpochResponseNodeEndpointView, version);
            reader.closeTag(tag, end);
            break;
          default:
            unknown = reader.unknownField(unknown, tag, end);
        }
      }
    }
    this.unknownTaggedFields = unknown;
  }
}

function writeEndQuorumEpochResponse(
  writer: Writer,
  {
    errorCode,
    topics,
    nodeEndpoints = [],
    unknownTaggedFields,
  }: EndQuorumEpochResponse,
  version: number,
): void {
  const flexible = version >= 1;
  writer.int16(errorCode);
  writer.structs(topics, flexible, false, writeEndQuorumEpochResponseTopicData, version);
  let tags: TaggedField[] | undefined;
  if (nodeEndpoints?.length !== 0) {
    if (!(version >= 1)) lacking('nodeEndpoints', version, '1+');
    const mark = writer.beginTag();
    writer.structs(nodeEndpoints, true, false, writeEndQuorumEpochResponseNodeEndpoint, version);
    tags = writer.endTag(tags, 0, mark);
  }
  writer.taggedFields(flexible, tags, unknownTaggedFields);
}

const EndQuorumEpochResponseCodec: Codec<EndQuorumEpochResponse, EndQuorumEpochResponseView> = /* @__PURE__ */ new MessageCodec(
  'EndQuorumEpochResponse',
  [0, 1, 1],
  EndQuorumEpochResponseView,
  writeEndQuorumEpochResponse,
);

/** The EndQuorumEpoch API. */
export const EndQuorumEpochApi: Api<
  EndQuorumEpochRequest,
  EndQuorumEpochRequestView,
  EndQuorumEpochResponse,
  EndQuorumEpochResponseView
> = /* @__PURE__ */ new MessageApi(
  54,
  'EndQuorumEpoch',
  EndQuorumEpochRequestCodec,
  EndQuorumEpochResponseCodec,
);
