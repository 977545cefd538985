// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** AlterPartitionRequest, versions 2 to 3. */
export interface AlterPartitionRequest {
  /** int32, versions 2+. */
  readonly brokerId: number;
  /** int64, versions 2+, default -1. */
  readonly brokerEpoch?: bigint | number | undefined;
  /** array of TopicData, versions 2+. */
  readonly topics: readonly AlterPartitionRequestTopicData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicData of AlterPartitionRequest. */
export interface AlterPartitionRequestTopicData {
  /** uuid, versions 2+, ignorable. */
  readonly topicId: Uuid;
  /** array of PartitionData, versions 2+. */
  readonly partitions: readonly AlterPartitionRequestPartitionData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionData of AlterPartitionRequest. */
export interface AlterPartitionRequestPartitionData {
  /** int32, versions 2+. */
  readonly partitionIndex: number;
  /** int32, versions 2+. */
  readonly leaderEpoch: number;
  /** array of int32, versions 2. */
  readonly newIsr?: readonly number[] | undefined;
  /** array of BrokerState, versions 3+. */
  readonly newIsrWithEpochs?: readonly AlterPartitionRequestBrokerState[] | undefined;
  /** int8, versions 2+, default 0. */
  readonly leaderRecoveryState?: number | undefined;
  /** int32, versions 2+. */
  readonly partitionEpoch: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** BrokerState of AlterPartitionRequest. */
export interface AlterPartitionRequestBrokerState {
  /** int32, versions 3+. */
  readonly brokerId: number;
  /** int64, versions 3+, default -1. */
  readonly brokerEpoch?: bigint | number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AlterPartitionRequestBrokerState} as read: every field is there. */
export class AlterPartitionRequestBrokerStateView implements AlterPartitionRequestBrokerState {
  declare readonly brokerId: number;
  declare readonly brokerEpoch: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.brokerId = reader.int32();
    this.brokerEpoch = reader.int64();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeAlterPartitionRequestBrokerState(
  writer: Writer,
  {
    brokerId,
    brokerEpoch = -1,
    unknownTaggedFields,
  }: AlterPartitionRequestBrokerState,
  _version: number,
): void {
  writer.int32(brokerId);
  writer.int64(brokerEpoch);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AlterPartitionRequestPartitionData} as read: every field is there. */
export class AlterPartitionRequestPartitionDataView implements AlterPartitionRequestPartitionData {
  declare readonly partitionIndex: number;
  declare readonly leaderEpoch: number;
  declare readonly newIsr: readonly number[];
  declare readonly newIsrWithEpochs: readonly AlterPartitionRequestBrokerStateView[];
  declare readonly leaderRecoveryState: number;
  declare readonly partitionEpoch: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.partitionIndex = reader.int32();
    this.leaderEpoch = reader.int32();
    this.newIsr = version <= 2 ? reader.array(true, 'int32') : [];
    this.newIsrWithEpochs = version >= 3 ? reader.structs(true, AlterPartitionRequestBrokerStateView, version) : [];
    this.leaderRecoveryState = reader.int8();
    this.partitionEpoch = reader.int32();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeAlterPartitionRequestPartitionData(
  writer: Writer,
  {
    partitionIndex,
    leaderEpoch,
    newIsr = [],
    newIsrWithEpochs = [],
    leaderRecoveryState = 0,
    partitionEpoch,
    unknownTaggedFields,
  }: AlterPartitionRequestPartitionData,
  version: number,
): void {
  writer.int32(partitionIndex);
  writer.int32(leaderEpoch);
  if (version <= 2) writer.array(newIsr, true, false, 'int32');
  else if (newIsr?.length !== 0) lacking('newIsr', version, '2');
  if (version >= 3) writer.structs(newIsrWithEpochs, true, false, writeAlterPartitionRequestBrokerState, version);
  else if (newIsrWithEpochs?.length !== 0) lacking('newIsrWithEpochs', version, '3+');
  writer.int8(leaderRecoveryState);
  writer.int32(partitionEpoch);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AlterPartitionRequestTopicData} as read: every field is there. */
export class AlterPartitionRequestTopicDataView implements AlterPartitionRequestTopicData {
  declare readonly partitions: readonly AlterPartitionRequestPartitionDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.partitions = reader.structs(true, AlterPartitionRequestPartitionDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeAlterPartitionRequestTopicData(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: AlterPartitionRequestTopicData,
  version: number,
): void {
  writer.uuid(topicId);
  writer.structs(partitions, true, false, writeAlterPartitionRequestPartitionData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AlterPartitionRequest} as read: every field is there. */
export class AlterPartitionRequestView implements AlterPartitionRequest {
  declare readonly brokerId: number;
  declare readonly brokerEpoch: bigint;
  declare readonly topics: readonly AlterPartitionRequestTopicDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.brokerId = reader.int32();
    this.brokerEpoch = reader.int64();
    this.topics = reader.structs(true, AlterPartitionRequestTopicDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeAlterPartitionRequest(
  writer: Writer,
  {
    brokerId,
    brokerEpoch = -1,
    topics,
    unknownTaggedFields,
  }: AlterPartitionRequest,
  version: number,
): void {
  writer.int32(brokerId);
  writer.int64(brokerEpoch);
  writer.structs(topics, true, false, writeAlterPartitionRequestTopicData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const AlterPartitionRequestCodec: Codec<AlterPartitionRequest, AlterPartitionRequestView> = /* @__PURE__ */ new MessageCodec(
  'AlterPartitionRequest',
  [2, 3, 2],
  AlterPartitionRequestView,
  writeAlterPartitionRequest,
);

/** AlterPartitionResponse, versions 2 to 3. */
export interface AlterPartitionResponse {
  /** int32, versions 2+. */
  readonly throttleTimeMs: number;
  /** int16, versions 2+. */
  readonly errorCode: number;
  /** array of TopicData, versions 2+. */
  readonly topics: readonly AlterPartitionResponseTopicData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicData of AlterPartitionResponse. */
export interface AlterPartitionResponseTopicData {
  /** uuid, versions 2+, ignorable. */
  readonly topicId: Uuid;
  /** array of PartitionData, versions 2+. */
  readonly partitions: readonly AlterPartitionResponsePartitionData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionData of AlterPartitionResponse. */
export interface AlterPartitionResponsePartitionData {
  /** int32, versions 2+. */
  readonly partitionIndex: number;
  /** int16, versions 2+. */
  readonly errorCode: number;
  /** int32, versions 2+. */
  readonly leaderId: number;
  /** int32, versions 2+. */
  readonly leaderEpoch: number;
  /** array of int32, versions 2+. */
  readonly isr: readonly number[];
  /** int8, versions 2+, default 0, ignorable. */
  readonly leaderRecoveryState?: number | undefined;
  /** int32, versions 2+. */
  readonly partitionEpoch: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AlterPartitionResponsePartitionData} as read: every field is there. */
export class AlterPartitionResponsePartitionDataView implements AlterPartitionResponsePartitionData {
  declare readonly partitionIndex: number;
  declare readonly errorCode: number;
  declare readonly leaderId: number;
  declare readonly leaderEpoch: number;
  declare readonly isr: readonly number[];
  declare readonly leaderRecoveryState: number;
  declare readonly partitionEpoch: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.partitionIndex = reader.int32();
    this.errorCode = reader.int16();
    this.leaderId = reader.int32();
    this.leaderEpoch = reader.int32();
    this.isr = reader.array(true, 'int32');
    this.leaderRecoveryState = reader.int8();
    this.partitionEpoch = reader.int32();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeAlterPartitionResponsePartitionData(
  writer: Writer,
  {
    partitionIndex,
    errorCode,
    leaderId,
    leaderEpoch,
    isr,
    leaderRecoveryState = 0,
    partitionEpoch,
    unknownTaggedFields,
  }: AlterPartitionResponsePartitionData,
  _version: number,
): void {
  writer.int32(partitionIndex);
  writer.int16(errorCode);
  writer.int32(leaderId);
  writer.int32(leaderEpoch);
  writer.array(isr, true, false, 'int32');
  writer.int8(leaderRecoveryState);
  writer.int32(partitionEpoch);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AlterPartitionResponseTopicData} as read: every field is there. */
export class AlterPartitionResponseTopicDataView implements AlterPartitionResponseTopicData {
  declare readonly partitions: readonly AlterPartitionResponsePartitionDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.partitions = reader.structs(true, AlterPartitionResponsePartitionDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeAlterPartitionResponseTopicData(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: AlterPartitionResponseTopicData,
  version: number,
): void {
  writer.uuid(topicId);
  writer.structs(partitions, true, false, writeAlterPartitionResponsePartitionData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AlterPartitionResponse} as read: every field is there. */
export class AlterPartitionResponseView implements AlterPartitionResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly topics: readonly AlterPartitionResponseTopicDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.topics = reader.structs(true, AlterPartitionResponseTopicDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeAlterPartitionResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    topics,
    unknownTaggedFields,
  }: AlterPartitionResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.structs(topics, true, false, writeAlterPartitionResponseTopicData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const AlterPartitionResponseCodec: Codec<AlterPartitionResponse, AlterPartitionResponseView> = /* @__PURE__ */ new MessageCodec(
  'AlterPartitionResponse',
  [2, 3, 2],
  AlterPartitionResponseView,
  writeAlterPartitionResponse,
);

/** The AlterPartition API. */
export const AlterPartitionApi: Api<
  AlterPartitionRequest,
  AlterPartitionRequestView,
  AlterPartitionResponse,
  AlterPartitionResponseView
> = /* @__PURE__ */ new MessageApi(
  56,
  'AlterPartition',
  AlterPartitionRequestCodec,
  AlterPartitionResponseCodec,
);
