// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { EMPTY_SLOT, nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import { type Uuid, ZERO_UUID } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** DescribeQuorumRequest, versions 0 to 2. */
export interface DescribeQuorumRequest {
  /** array of TopicData, versions 0+. */
  readonly topics: readonly DescribeQuorumRequestTopicData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicData of DescribeQuorumRequest. */
export interface DescribeQuorumRequestTopicData {
  /** string, versions 0+. */
  readonly topicName: string;
  /** array of PartitionData, versions 0+. */
  readonly partitions: readonly DescribeQuorumRequestPartitionData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionData of DescribeQuorumRequest. */
export interface DescribeQuorumRequestPartitionData {
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DescribeQuorumRequestPartitionData} as read: every field is there. */
export class DescribeQuorumRequestPartitionDataView implements DescribeQuorumRequestPartitionData {
  declare readonly partitionIndex: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.partitionIndex = reader.int32();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeDescribeQuorumRequestPartitionData(
  writer: Writer,
  {
    partitionIndex,
    unknownTaggedFields,
  }: DescribeQuorumRequestPartitionData,
  _version: number,
): void {
  writer.int32(partitionIndex);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeQuorumRequestTopicData} as read: every field is there. */
export class DescribeQuorumRequestTopicDataView implements DescribeQuorumRequestTopicData {
  declare readonly partitions: readonly DescribeQuorumRequestPartitionDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicName: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicName = reader.stringSlot(true, false);
    this.partitions = reader.structs(true, DescribeQuorumRequestPartitionDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicName(): string {
    return stringAt(this.#frame, this.#topicName);
  }
}

function writeDescribeQuorumRequestTopicData(
  writer: Writer,
  {
    topicName,
    partitions,
    unknownTaggedFields,
  }: DescribeQuorumRequestTopicData,
  version: number,
): void {
  writer.string(topicName, true);
  writer.structs(partitions, true, false, writeDescribeQuorumRequestPartitionData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeQuorumRequest} as read: every field is there. */
export class DescribeQuorumRequestView implements DescribeQuorumRequest {
  declare readonly topics: readonly DescribeQuorumRequestTopicDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.topics = reader.structs(true, DescribeQuorumRequestTopicDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeDescribeQuorumRequest(
  writer: Writer,
  {
    topics,
    unknownTaggedFields,
  }: DescribeQuorumRequest,
  version: number,
): void {
  writer.structs(topics, true, false, writeDescribeQuorumRequestTopicData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const DescribeQuorumRequestCodec: Codec<DescribeQuorumRequest, DescribeQuorumRequestView> = /* @__PURE__ */ new MessageCodec(
  'DescribeQuorumRequest',
  [0, 2, 0],
  DescribeQuorumRequestView,
  writeDescribeQuorumRequest,
);

/** DescribeQuorumResponse, versions 0 to 2. */
export interface DescribeQuorumResponse {
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 2+, nullable, ignorable. */
  readonly errorMessage?: string | null | undefined;
  /** array of TopicData, versions 0+. */
  readonly topics: readonly DescribeQuorumResponseTopicData[];
  /** array of Node, versions 2+. */
  readonly nodes?: readonly DescribeQuorumResponseNode[] | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Node of DescribeQuorumResponse. */
export interface DescribeQuorumResponseNode {
  /** int32, versions 2+. */
  readonly nodeId: number;
  /** array of Listener, versions 2+. */
  readonly listeners: readonly DescribeQuorumResponseListener[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Listener of DescribeQuorumResponse. */
export interface DescribeQuorumResponseListener {
  /** string, versions 2+. */
  readonly name: string;
  /** string, versions 2+. */
  readonly host: string;
  /** uint16, versions 2+. */
  readonly port: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicData of DescribeQuorumResponse. */
export interface DescribeQuorumResponseTopicData {
  /** string, versions 0+. */
  readonly topicName: string;
  /** array of PartitionData, versions 0+. */
  readonly partitions: readonly DescribeQuorumResponsePartitionData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionData of DescribeQuorumResponse. */
export interface DescribeQuorumResponsePartitionData {
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 2+, nullable, ignorable. */
  readonly errorMessage?: string | null | undefined;
  /** int32, versions 0+. */
  readonly leaderId: number;
  /** int32, versions 0+. */
  readonly leaderEpoch: number;
  /** int64, versions 0+. */
  readonly highWatermark: bigint | number;
  /** array of ReplicaState, versions 0+. */
  readonly currentVoters: readonly DescribeQuorumResponseReplicaState[];
  /** array of ReplicaState, versions 0+. */
  readonly observers: readonly DescribeQuorumResponseReplicaState[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ReplicaState of DescribeQuorumResponse. */
export interface DescribeQuorumResponseReplicaState {
  /** int32, versions 0+. */
  readonly replicaId: number;
  /** uuid, versions 2+. */
  readonly replicaDirectoryId?: Uuid | undefined;
  /** int64, versions 0+. */
  readonly logEndOffset: bigint | number;
  /** int64, versions 1+, default -1, ignorable. */
  readonly lastFetchTimestamp?: bigint | number | undefined;
  /** int64, versions 1+, default -1, ignorable. */
  readonly lastCaughtUpTimestamp?: bigint | number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DescribeQuorumResponseReplicaState} as read: every field is there. */
export class DescribeQuorumResponseReplicaStateView implements DescribeQuorumResponseReplicaState {
  declare readonly replicaId: number;
  declare readonly logEndOffset: bigint;
  declare readonly lastFetchTimestamp: bigint;
  declare readonly lastCaughtUpTimestamp: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #replicaDirectoryId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.replicaId = reader.int32();
    this.#replicaDirectoryId = version >= 2 ? reader.uuidSlot() : EMPTY_SLOT;
    this.logEndOffset = reader.int64();
    this.lastFetchTimestamp = version >= 1 ? reader.int64() : -1n;
    this.lastCaughtUpTimestamp = version >= 1 ? reader.int64() : -1n;
    this.unknownTaggedFields = reader.taggedFields();
  }

  get replicaDirectoryId(): Uuid {
    return uuidAt(this.#frame, this.#replicaDirectoryId);
  }
}

function writeDescribeQuorumResponseReplicaState(
  writer: Writer,
  {
    replicaId,
    replicaDirectoryId = ZERO_UUID,
    logEndOffset,
    lastFetchTimestamp = -1,
    lastCaughtUpTimestamp = -1,
    unknownTaggedFields,
  }: DescribeQuorumResponseReplicaState,
  version: number,
): void {
  writer.int32(replicaId);
  if (version >= 2) writer.uuid(replicaDirectoryId);
  else if (replicaDirectoryId !== ZERO_UUID) lacking('replicaDirectoryId', version, '2+');
  writer.int64(logEndOffset);
  if (version >= 1) writer.int64(lastFetchTimestamp);
  if (version >= 1) writer.int64(lastCaughtUpTimestamp);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeQuorumResponsePartitionData} as read: every field is there. */
export class DescribeQuorumResponsePartitionDataView implements DescribeQuorumResponsePartitionData {
  declare readonly partitionIndex: number;
  declare readonly errorCode: number;
  declare readonly leaderId: number;
  declare readonly leaderEpoch: number;
  declare readonly highWatermark: bigint;
  declare readonly currentVoters: readonly DescribeQuorumResponseReplicaStateView[];
  declare readonly observers: readonly DescribeQuorumResponseReplicaStateView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.partitionIndex = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = version >= 2 ? reader.stringSlot(true, true) : EMPTY_SLOT;
    this.leaderId = reader.int32();
    this.leaderEpoch = reader.int32();
    this.highWatermark = reader.int64();
    this.currentVoters = reader.structs(true, DescribeQuorumResponseReplicaStateView, version);
    this.observers = reader.structs(true, DescribeQuorumResponseReplicaStateView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeDescribeQuorumResponsePartitionData(
  writer: Writer,
  {
    partitionIndex,
    errorCode,
    errorMessage = '',
    leaderId,
    leaderEpoch,
    highWatermark,
    currentVoters,
    observers,
    unknownTaggedFields,
  }: DescribeQuorumResponsePartitionData,
  version: number,
): void {
  writer.int32(partitionIndex);
  writer.int16(errorCode);
  if (version >= 2) writer.string(errorMessage, true, true);
  writer.int32(leaderId);
  writer.int32(leaderEpoch);
  writer.int64(highWatermark);
  writer.structs(currentVoters, true, false, writeDescribeQuorumResponseReplicaState, version);
  writer.structs(observers, true, false, writeDescribeQuorumResponseReplicaState, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeQuorumResponseTopicData} as read: every field is there. */
export class DescribeQuorumResponseTopicDataView implements DescribeQuorumResponseTopicData {
  declare readonly partitions: readonly DescribeQuorumResponsePartitionDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicName: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicName = reader.stringSlot(true, false);
    this.partitions = reader.structs(true, DescribeQuorumResponsePartitionDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicName(): string {
    return stringAt(this.#frame, this.#topicName);
  }
}

function writeDescribeQuorumResponseTopicData(
  writer: Writer,
  {
    topicName,
    partitions,
    unknownTaggedFields,
  }: DescribeQuorumResponseTopicData,
  version: number,
): void {
  writer.string(topicName, true);
  writer.structs(partitions, true, false, writeDescribeQuorumResponsePartitionData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeQuorumResponseListener} as read: every field is there. */
export class DescribeQuorumResponseListenerView implements DescribeQuorumResponseListener {
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

function writeDescribeQuorumResponseListener(
  writer: Writer,
  {
    name,
    host,
    port,
    unknownTaggedFields,
  }: DescribeQuorumResponseListener,
  _version: number,
): void {
  writer.string(name, true);
  writer.string(host, true);
  writer.uint16(port);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeQuorumResponseNode} as read: every field is there. */
export class DescribeQuorumResponseNodeView implements DescribeQuorumResponseNode {
  declare readonly nodeId: number;
  declare readonly listeners: readonly DescribeQuorumResponseListenerView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.nodeId = reader.int32();
    this.listeners = reader.structs(true, DescribeQuorumResponseListenerView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeDescribeQuorumResponseNode(
  writer: Writer,
  {
    nodeId,
    listeners,
    unknownTaggedFields,
  }: DescribeQuorumResponseNode,
  version: number,
): void {
  writer.int32(nodeId);
  writer.structs(listeners, true, false, writeDescribeQuorumResponseListener, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeQuorumResponse} as read: every field is there. */
export class DescribeQuorumResponseView implements DescribeQuorumResponse {
  declare readonly errorCode: number;
  declare readonly topics: readonly DescribeQuorumResponseTopicDataView[];
  declare readonly nodes: readonly DescribeQuorumResponseNodeView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.errorCode = reader.int16();
    this.#errorMessage = version >= 2 ? reader.stringSlot(true, true) : EMPTY_SLOT;
    this.topics = reader.structs(true, DescribeQuorumResponseTopicDataView, version);
    this.nodes = version >= 2 ? reader.structs(true, DescribeQuorumResponseNodeView, version) : [];
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeDescribeQuorumResponse(
  writer: Writer,
  {
    errorCode,
    errorMessage = '',
    topics,
    nodes = [],
    unknownTaggedFields,
  }: DescribeQuorumResponse,
  version: number,
): void {
  writer.int16(errorCode);
  if (version >= 2) writer.string(errorMessage, true, true);
  writer.structs(topics, true, false, writeDescribeQuorumResponseTopicData, version);
  if (version >= 2) writer.structs(nodes, true, false, writeDescribeQuorumResponseNode, version);
  else if (nodes?.length !== 0) lacking('nodes', version, '2+');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const DescribeQuorumResponseCodec: Codec<DescribeQuorumResponse, DescribeQuorumResponseView> = /* @__PURE__ */ new MessageCodec(
  'DescribeQuorumResponse',
  [0, 2, 0],
  DescribeQuorumResponseView,
  writeDescribeQuorumResponse,
);

/** The DescribeQuorum API. */
export const DescribeQuorumApi: Api<
  DescribeQuorumRequest,
  DescribeQuorumRequestView,
  DescribeQuorumResponse,
  DescribeQuorumResponseView
> = /* @__PURE__ */ new MessageApi(
  55,
  'DescribeQuorum',
  DescribeQuorumRequestCodec,
  DescribeQuorumResponseCodec,
);
