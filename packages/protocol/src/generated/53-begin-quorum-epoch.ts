// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { EMPTY_SLOT, nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import { type Uuid, ZERO_UUID } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** BeginQuorumEpochRequest, versions 0 to 1. */
export interface BeginQuorumEpochRequest {
  /** string, versions 0+, nullable, default null. */
  readonly clusterId?: string | null | undefined;
  /** int32, versions 1+, default -1, ignorable. */
  readonly voterId?: number | undefined;
  /** array of TopicData, versions 0+. */
  readonly topics: readonly BeginQuorumEpochRequestTopicData[];
  /** array of LeaderEndpoint, versions 1+, ignorable. */
  readonly leaderEndpoints?: readonly BeginQuorumEpochRequestLeaderEndpoint[] | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** LeaderEndpoint of BeginQuorumEpochRequest. */
export interface BeginQuorumEpochRequestLeaderEndpoint {
  /** string, versions 1+. */
  readonly name: string;
  /** string, versions 1+. */
  readonly host: string;
  /** uint16, versions 1+. */
  readonly port: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicData of BeginQuorumEpochRequest. */
export interface BeginQuorumEpochRequestTopicData {
  /** string, versions 0+. */
  readonly topicName: string;
  /** array of PartitionData, versions 0+. */
  readonly partitions: readonly BeginQuorumEpochRequestPartitionData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionData of BeginQuorumEpochRequest. */
export interface BeginQuorumEpochRequestPartitionData {
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  /** uuid, versions 1+, ignorable. */
  readonly voterDirectoryId?: Uuid | undefined;
  /** int32, versions 0+. */
  readonly leaderId: number;
  /** int32, versions 0+. */
  readonly leaderEpoch: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link BeginQuorumEpochRequestPartitionData} as read: every field is there. */
export class BeginQuorumEpochRequestPartitionDataView implements BeginQuorumEpochRequestPartitionData {
  declare readonly partitionIndex: number;
  declare readonly leaderId: number;
  declare readonly leaderEpoch: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #voterDirectoryId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.#frame = reader.bytes;
    this.partitionIndex = reader.int32();
    this.#voterDirectoryId = version >= 1 ? reader.uuidSlot() : EMPTY_SLOT;
    this.leaderId = reader.int32();
    this.leaderEpoch = reader.int32();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get voterDirectoryId(): Uuid {
    return uuidAt(this.#frame, this.#voterDirectoryId);
  }
}

function writeBeginQuorumEpochRequestPartitionData(
  writer: Writer,
  {
    partitionIndex,
    voterDirectoryId = ZERO_UUID,
    leaderId,
    leaderEpoch,
    unknownTaggedFields,
  }: BeginQuorumEpochRequestPartitionData,
  version: number,
): void {
  const flexible = version >= 1;
  writer.int32(partitionIndex);
  if (version >= 1) writer.uuid(voterDirectoryId);
  writer.int32(leaderId);
  writer.int32(leaderEpoch);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link BeginQuorumEpochRequestTopicData} as read: every field is there. */
export class BeginQuorumEpochRequestTopicDataView implements BeginQuorumEpochRequestTopicData {
  declare readonly partitions: readonly BeginQuorumEpochRequestPartitionDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicName: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.#frame = reader.bytes;
    this.#topicName = reader.stringSlot(flexible, false);
    this.partitions = reader.structs(flexible, BeginQuorumEpochRequestPartitionDataView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get topicName(): string {
    return stringAt(this.#frame, this.#topicName);
  }
}

function writeBeginQuorumEpochRequestTopicData(
  writer: Writer,
  {
    topicName,
    partitions,
    unknownTaggedFields,
  }: BeginQuorumEpochRequestTopicData,
  version: number,
): void {
  const flexible = version >= 1;
  writer.string(topicName, flexible);
  writer.structs(partitions, flexible, false, writeBeginQuorumEpochRequestPartitionData, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link BeginQuorumEpochRequestLeaderEndpoint} as read: every field is there. */
export class BeginQuorumEpochRequestLeaderEndpointView implements BeginQuorumEpochRequestLeaderEndpoint {
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

function writeBeginQuorumEpochRequestLeaderEndpoint(
  writer: Writer,
  {
    name,
    host,
    port,
    unknownTaggedFields,
  }: BeginQuorumEpochRequestLeaderEndpoint,
  _version: number,
): void {
  writer.string(name, true);
  writer.string(host, true);
  writer.uint16(port);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link BeginQuorumEpochRequest} as read: every field is there. */
export class BeginQuorumEpochRequestView implements BeginQuorumEpochRequest {
  declare readonly voterId: number;
  declare readonly topics: readonly BeginQuorumEpochRequestTopicDataView[];
  declare readonly leaderEndpoints: readonly BeginQuorumEpochRequestLeaderEndpointView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #clusterId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.#frame = reader.bytes;
    this.#clusterId = reader.stringSlot(flexible, true);
    this.voterId = version >= 1 ? reader.int32() : -1;
    this.topics = reader.structs(flexible, BeginQuorumEpochRequestTopicDataView, version);
    this.leaderEndpoints = version >= 1 ? reader.structs(flexible, BeginQuorumEpochRequestLeaderEndpointView, version) : [];
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get clusterId(): string | null {
    return nullableStringAt(this.#frame, this.#clusterId);
  }
}

function writeBeginQuorumEpochRequest(
  writer: Writer,
  {
    clusterId = null,
    voterId = -1,
    topics,
    leaderEndpoints = [],
    unknownTaggedFields,
  }: BeginQuorumEpochRequest,
  version: number,
): void {
  const flexible = version >= 1;
  writer.string(clusterId, flexible, true);
  if (version >= 1) writer.int32(voterId);
  writer.structs(topics, flexible, false, writeBeginQuorumEpochRequestTopicData, version);
  if (version >= 1) writer.structs(leaderEndpoints, flexible, false, writeBeginQuorumEpochRequestLeaderEndpoint, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const BeginQuorumEpochRequestCodec: Codec<BeginQuorumEpochRequest, BeginQuorumEpochRequestView> = /* @__PURE__ */ new MessageCodec(
  'BeginQuorumEpochRequest',
  [0, 1, 1],
  BeginQuorumEpochRequestView,
  writeBeginQuorumEpochRequest,
);

/** BeginQuorumEpochResponse, versions 0 to 1. */
export interface BeginQuorumEpochResponse {
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** array of TopicData, versions 0+. */
  readonly topics: readonly BeginQuorumEpochResponseTopicData[];
  /** array of NodeEndpoint, versions 1+, tag 0. */
  readonly nodeEndpoints?: readonly BeginQuorumEpochResponseNodeEndpoint[] | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** NodeEndpoint of BeginQuorumEpochResponse. */
export interface BeginQuorumEpochResponseNodeEndpoint {
  /** int32, versions 1+. */
  readonly nodeId: number;
  /** string, versions 1+. */
  readonly host: string;
  /** uint16, versions 1+. */
  readonly port: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicData of BeginQuorumEpochResponse. */
export interface BeginQuorumEpochResponseTopicData {
  /** string, versions 0+. */
  readonly topicName: string;
  /** array of PartitionData, versions 0+. */
  readonly partitions: readonly BeginQuorumEpochResponsePartitionData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionData of BeginQuorumEpochResponse. */
export interface BeginQuorumEpochResponsePartitionData {
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

/** {@link BeginQuorumEpochResponsePartitionData} as read: every field is there. */
export class BeginQuorumEpochResponsePartitionDataView implements BeginQuorumEpochResponsePartitionData {
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

function writeBeginQuorumEpochResponsePartitionData(
  writer: Writer,
  {
    partitionIndex,
    errorCode,
    leaderId,
    leaderEpoch,
    unknownTaggedFields,
  }: BeginQuorumEpochResponsePartitionData,
  version: number,
): void {
  const flexible = version >= 1;
  writer.int32(partitionIndex);
  writer.int16(errorCode);
  writer.int32(leaderId);
  writer.int32(leaderEpoch);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link BeginQuorumEpochResponseTopicData} as read: every field is there. */
export class BeginQuorumEpochResponseTopicDataView implements BeginQuorumEpochResponseTopicData {
  declare readonly partitions: readonly BeginQuorumEpochResponsePartitionDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicName: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.#frame = reader.bytes;
    this.#topicName = reader.stringSlot(flexible, false);
    this.partitions = reader.structs(flexible, BeginQuorumEpochResponsePartitionDataView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get topicName(): string {
    return stringAt(this.#frame, this.#topicName);
  }
}

function writeBeginQuorumEpochResponseTopicData(
  writer: Writer,
  {
    topicName,
    partitions,
    unknownTaggedFields,
  }: BeginQuorumEpochResponseTopicData,
  version: number,
): void {
  const flexible = version >= 1;
  writer.string(topicName, flexible);
  writer.structs(partitions, flexible, false, writeBeginQuorumEpochResponsePartitionData, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link BeginQuorumEpochResponseNodeEndpoint} as read: every field is there. */
export class BeginQuorumEpochResponseNodeEndpointView implements BeginQuorumEpochResponseNodeEndpoint {
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

function writeBeginQuorumEpochResponseNodeEndpoint(
  writer: Writer,
  {
    nodeId,
    host,
    port,
    unknownTaggedFields,
  }: BeginQuorumEpochResponseNodeEndpoint,
  _version: number,
): void {
  writer.int32(nodeId);
  writer.string(host, true);
  writer.uint16(port);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link BeginQuorumEpochResponse} as read: every field is there. */
export class BeginQuorumEpochResponseView implements BeginQuorumEpochResponse {
  declare readonly errorCode: number;
  declare readonly topics: readonly BeginQuorumEpochResponseTopicDataView[];
  declare readonly nodeEndpoints: readonly BeginQuorumEpochResponseNodeEndpointView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.errorCode = reader.int16();
    this.topics = reader.structs(flexible, BeginQuorumEpochResponseTopicDataView, version);
    this.nodeEndpoints = [];
    let unknown = NO_TAGGED_FIELDS;
    if (flexible) {
      for (let count = reader.unsignedVarint(); count > 0; count--) {
        const tag = reader.unsignedVarint();
        const end = reader.tagEnd();
        switch (tag) {
          case 0:
            this.nodeEndpoints = reader.structs(true, BeginQuorumEpochResponseNodeEndpointView, version);
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

function writeBeginQuorumEpochResponse(
  writer: Writer,
  {
    errorCode,
    topics,
    nodeEndpoints = [],
    unknownTaggedFields,
  }: BeginQuorumEpochResponse,
  version: number,
): void {
  const flexible = version >= 1;
  writer.int16(errorCode);
  writer.structs(topics, flexible, false, writeBeginQuorumEpochResponseTopicData, version);
  let tags: TaggedField[] | undefined;
  if (nodeEndpoints?.length !== 0) {
    if (!(version >= 1)) lacking('nodeEndpoints', version, '1+');
    const mark = writer.beginTag();
    writer.structs(nodeEndpoints, true, false, writeBeginQuorumEpochResponseNodeEndpoint, version);
    tags = writer.endTag(tags, 0, mark);
  }
  writer.taggedFields(flexible, tags, unknownTaggedFields);
}

const BeginQuorumEpochResponseCodec: Codec<BeginQuorumEpochResponse, BeginQuorumEpochResponseView> = /* @__PURE__ */ new MessageCodec(
  'BeginQuorumEpochResponse',
  [0, 1, 1],
  BeginQuorumEpochResponseView,
  writeBeginQuorumEpochResponse,
);

/** The BeginQuorumEpoch API. */
export const BeginQuorumEpochApi: Api<
  BeginQuorumEpochRequest,
  BeginQuorumEpochRequestView,
  BeginQuorumEpochResponse,
  BeginQuorumEpochResponseView
> = /* @__PURE__ */ new MessageApi(
  53,
  'BeginQuorumEpoch',
  BeginQuorumEpochRequestCodec,
  BeginQuorumEpochResponseCodec,
);
