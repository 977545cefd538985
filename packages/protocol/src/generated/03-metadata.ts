// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { EMPTY_SLOT, NULL_SLOT, nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import { type Uuid, ZERO_UUID } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** MetadataRequest, versions 0 to 13. */
export interface MetadataRequest {
  /** array of MetadataRequestTopic, versions 0+, nullable in 1+. */
  readonly topics: readonly MetadataRequestTopic[] | null;
  /** bool, versions 4+, default true. */
  readonly allowAutoTopicCreation?: boolean | undefined;
  /** bool, versions 8-10, default false. */
  readonly includeClusterAuthorizedOperations?: boolean | undefined;
  /** bool, versions 8+, default false. */
  readonly includeTopicAuthorizedOperations?: boolean | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** MetadataRequestTopic of MetadataRequest. */
export interface MetadataRequestTopic {
  /** uuid, versions 10+, ignorable. */
  readonly topicId?: Uuid | undefined;
  /** string, versions 0+, nullable in 10+. */
  readonly name: string | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link MetadataRequestTopic} as read: every field is there. */
export class MetadataRequestTopicView implements MetadataRequestTopic {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 9;
    this.#frame = reader.bytes;
    this.#topicId = version >= 10 ? reader.uuidSlot() : EMPTY_SLOT;
    this.#name = reader.stringSlot(flexible, version >= 10);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }

  get name(): string | null {
    return nullableStringAt(this.#frame, this.#name);
  }
}

function writeMetadataRequestTopic(
  writer: Writer,
  {
    topicId = ZERO_UUID,
    name,
    unknownTaggedFields,
  }: MetadataRequestTopic,
  version: number,
): void {
  const flexible = version >= 9;
  if (version >= 10) writer.uuid(topicId);
  writer.string(name, flexible, version >= 10);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link MetadataRequest} as read: every field is there. */
export class MetadataRequestView implements MetadataRequest {
  declare readonly topics: readonly MetadataRequestTopicView[] | null;
  declare readonly allowAutoTopicCreation: boolean;
  declare readonly includeClusterAuthorizedOperations: boolean;
  declare readonly includeTopicAuthorizedOperations: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 9;
    this.topics = reader.nullableStructs(flexible, version >= 1, MetadataRequestTopicView, version);
    this.allowAutoTopicCreation = version >= 4 ? reader.bool() : true;
    this.includeClusterAuthorizedOperations = version >= 8 && version <= 10 ? reader.bool() : false;
    this.includeTopicAuthorizedOperations = version >= 8 ? reader.bool() : false;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeMetadataRequest(
  writer: Writer,
  {
    topics,
    allowAutoTopicCreation = true,
    includeClusterAuthorizedOperations = false,
    includeTopicAuthorizedOperations = false,
    unknownTaggedFields,
  }: MetadataRequest,
  version: number,
): void {
  const flexible = version >= 9;
  writer.structs(topics, flexible, version >= 1, writeMetadataRequestTopic, version);
  if (version >= 4) writer.bool(allowAutoTopicCreation);
  else if (allowAutoTopicCreation !== true) lacking('allowAutoTopicCreation', version, '4+');
  if (version >= 8 && version <= 10) writer.bool(includeClusterAuthorizedOperations);
  else if (includeClusterAuthorizedOperations !== false) lacking('includeClusterAuthorizedOperations', version, '8-10');
  if (version >= 8) writer.bool(includeTopicAuthorizedOperations);
  else if (includeTopicAuthorizedOperations !== false) lacking('includeTopicAuthorizedOperations', version, '8+');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const MetadataRequestCodec: Codec<MetadataRequest, MetadataRequestView> = /* @__PURE__ */ new MessageCodec(
  'MetadataRequest',
  [0, 13, 9],
  MetadataRequestView,
  writeMetadataRequest,
);

/** MetadataResponse, versions 0 to 13. */
export interface MetadataResponse {
  /** int32, versions 3+, default 0, ignorable. */
  readonly throttleTimeMs?: number | undefined;
  /** array of MetadataResponseBroker, versions 0+. */
  readonly brokers: readonly MetadataResponseBroker[];
  /** string, versions 2+, nullable, default null, ignorable. */
  readonly clusterId?: string | null | undefined;
  /** int32, versions 1+, default -1, ignorable. */
  readonly controllerId?: number | undefined;
  /** array of MetadataResponseTopic, versions 0+. */
  readonly topics: readonly MetadataResponseTopic[];
  /** int32, versions 8-10, default -2147483648. */
  readonly clusterAuthorizedOperations?: number | undefined;
  /** int16, versions 13+, default 0, ignorable. */
  readonly errorCode?: number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** MetadataResponseTopic of MetadataResponse. */
export interface MetadataResponseTopic {
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable in 12+. */
  readonly name: string | null;
  /** uuid, versions 10+, ignorable. */
  readonly topicId?: Uuid | undefined;
  /** bool, versions 1+, default false, ignorable. */
  readonly isInternal?: boolean | undefined;
  /** array of MetadataResponsePartition, versions 0+. */
  readonly partitions: readonly MetadataResponsePartition[];
  /** int32, versions 8+, default -2147483648. */
  readonly topicAuthorizedOperations?: number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** MetadataResponsePartition of MetadataResponse. */
export interface MetadataResponsePartition {
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  /** int32, versions 0+. */
  readonly leaderId: number;
  /** int32, versions 7+, default -1, ignorable. */
  readonly leaderEpoch?: number | undefined;
  /** array of int32, versions 0+. */
  readonly replicaNodes: readonly number[];
  /** array of int32, versions 0+. */
  readonly isrNodes: readonly number[];
  /** array of int32, versions 5+, ignorable. */
  readonly offlineReplicas?: readonly number[] | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** MetadataResponseBroker of MetadataResponse. */
export interface MetadataResponseBroker {
  /** int32, versions 0+. */
  readonly nodeId: number;
  /** string, versions 0+. */
  readonly host: string;
  /** int32, versions 0+. */
  readonly port: number;
  /** string, versions 1+, nullable, default null, ignorable. */
  readonly rack?: string | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link MetadataResponseBroker} as read: every field is there. */
export class MetadataResponseBrokerView implements MetadataResponseBroker {
  declare readonly nodeId: number;
  declare readonly port: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #host: number;
  readonly #rack: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 9;
    this.#frame = reader.bytes;
    this.nodeId = reader.int32();
    this.#host = reader.stringSlot(flexible, false);
    this.port = reader.int32();
    this.#rack = version >= 1 ? reader.stringSlot(flexible, true) : NULL_SLOT;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get host(): string {
    return stringAt(this.#frame, this.#host);
  }

  get rack(): string | null {
    return nullableStringAt(this.#frame, this.#rack);
  }
}

function writeMetadataResponseBroker(
  writer: Writer,
  {
    nodeId,
    host,
    port,
    rack = null,
    unknownTaggedFields,
  }: MetadataResponseBroker,
  version: number,
): void {
  const flexible = version >= 9;
  writer.int32(nodeId);
  writer.string(host, flexible);
  writer.int32(port);
  if (version >= 1) writer.string(rack, flexible, true);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link MetadataResponsePartition} as read: every field is there. */
export class MetadataResponsePartitionView implements MetadataResponsePartition {
  declare readonly errorCode: number;
  declare readonly partitionIndex: number;
  declare readonly leaderId: number;
  declare readonly leaderEpoch: number;
  declare readonly replicaNodes: readonly number[];
  declare readonly isrNodes: readonly number[];
  declare readonly offlineReplicas: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 9;
    this.errorCode = reader.int16();
    this.partitionIndex = reader.int32();
    this.leaderId = reader.int32();
    this.leaderEpoch = version >= 7 ? reader.int32() : -1;
    this.replicaNodes = reader.array(flexible, 'int32');
    this.isrNodes = reader.array(flexible, 'int32');
    this.offlineReplicas = version >= 5 ? reader.array(flexible, 'int32') : [];
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeMetadataResponsePartition(
  writer: Writer,
  {
    errorCode,
    partitionIndex,
    leaderId,
    leaderEpoch = -1,
    replicaNodes,
    isrNodes,
    offlineReplicas = [],
    unknownTaggedFields,
  }: MetadataResponsePartition,
  version: number,
): void {
  const flexible = version >= 9;
  writer.int16(errorCode);
  writer.int32(partitionIndex);
  writer.int32(leaderId);
  if (version >= 7) writer.int32(leaderEpoch);
  writer.array(replicaNodes, flexible, false, 'int32');
  writer.array(isrNodes, flexible, false, 'int32');
  if (version >= 5) writer.array(offlineReplicas, flexible, false, 'int32');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link MetadataResponseTopic} as read: every field is there. */
export class MetadataResponseTopicView implements MetadataResponseTopic {
  declare readonly errorCode: number;
  declare readonly isInternal: boolean;
  declare readonly partitions: readonly MetadataResponsePartitionView[];
  declare readonly topicAuthorizedOperations: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 9;
    this.#frame = reader.bytes;
    this.errorCode = reader.int16();
    this.#name = reader.stringSlot(flexible, version >= 12);
    this.#topicId = version >= 10 ? reader.uuidSlot() : EMPTY_SLOT;
    this.isInternal = version >= 1 ? reader.bool() : false;
    this.partitions = reader.structs(flexible, MetadataResponsePartitionView, version);
    this.topicAuthorizedOperations = version >= 8 ? reader.int32() : -2147483648;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string | null {
    return nullableStringAt(this.#frame, this.#name);
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeMetadataResponseTopic(
  writer: Writer,
  {
    errorCode,
    name,
    topicId = ZERO_UUID,
    isInternal = false,
    partitions,
    topicAuthorizedOperations = -2147483648,
    unknownTaggedFields,
  }: MetadataResponseTopic,
  version: number,
): void {
  const flexible = version >= 9;
  writer.int16(errorCode);
  writer.string(name, flexible, version >= 12);
  if (version >= 10) writer.uuid(topicId);
  if (version >= 1) writer.bool(isInternal);
  writer.structs(partitions, flexible, false, writeMetadataResponsePartition, version);
  if (version >= 8) writer.int32(topicAuthorizedOperations);
  else if (topicAuthorizedOperations !== -2147483648) lacking('topicAuthorizedOperations', version, '8+');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link MetadataResponse} as read: every field is there. */
export class MetadataResponseView implements MetadataResponse {
  declare readonly throttleTimeMs: number;
  declare readonly brokers: readonly MetadataResponseBrokerView[];
  declare readonly controllerId: number;
  declare readonly topics: readonly MetadataResponseTopicView[];
  declare readonly clusterAuthorizedOperations: number;
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #clusterId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 9;
    this.#frame = reader.bytes;
    this.throttleTimeMs = version >= 3 ? reader.int32() : 0;
    this.brokers = reader.structs(flexible, MetadataResponseBrokerView, version);
    this.#clusterId = version >= 2 ? reader.stringSlot(flexible, true) : NULL_SLOT;
    this.controllerId = version >= 1 ? reader.int32() : -1;
    this.topics = reader.structs(flexible, MetadataResponseTopicView, version);
    this.clusterAuthorizedOperations = version >= 8 && version <= 10 ? reader.int32() : -2147483648;
    this.errorCode = version >= 13 ? reader.int16() : 0;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get clusterId(): string | null {
    return nullableStringAt(this.#frame, this.#clusterId);
  }
}

function writeMetadataResponse(
  writer: Writer,
  {
    throttleTimeMs = 0,
    brokers,
    clusterId = null,
    controllerId = -1,
    topics,
    clusterAuthorizedOperations = -2147483648,
    errorCode = 0,
    unknownTaggedFields,
  }: MetadataResponse,
  version: number,
): void {
  const flexible = version >= 9;
  if (version >= 3) writer.int32(throttleTimeMs);
  writer.structs(brokers, flexible, false, writeMetadataResponseBroker, version);
  if (version >= 2) writer.string(clusterId, flexible, true);
  if (version >= 1) writer.int32(controllerId);
  writer.structs(topics, flexible, false, writeMetadataResponseTopic, version);
  if (version >= 8 && version <= 10) writer.int32(clusterAuthorizedOperations);
  else if (clusterAuthorizedOperations !== -2147483648) lacking('clusterAuthorizedOperations', version, '8-10');
  if (version >= 13) writer.int16(errorCode);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const MetadataResponseCodec: Codec<MetadataResponse, MetadataResponseView> = /* @__PURE__ */ new MessageCodec(
  'MetadataResponse',
  [0, 13, 9],
  MetadataResponseView,
  writeMetadataResponse,
);

/** The Metadata API. */
export const MetadataApi: Api<
  MetadataRequest,
  MetadataRequestView,
  MetadataResponse,
  MetadataResponseView
> = /* @__PURE__ */ new MessageApi(
  3,
  'Metadata',
  MetadataRequestCodec,
  MetadataResponseCodec,
);
