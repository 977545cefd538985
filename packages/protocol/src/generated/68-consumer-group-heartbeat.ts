// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { NULL_SLOT, nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** ConsumerGroupHeartbeatRequest, versions 0 to 1. */
export interface ConsumerGroupHeartbeatRequest {
  /** string, versions 0+. */
  readonly groupId: string;
  /** string, versions 0+. */
  readonly memberId: string;
  /** int32, versions 0+. */
  readonly memberEpoch: number;
  /** string, versions 0+, nullable, default null. */
  readonly instanceId?: string | null | undefined;
  /** string, versions 0+, nullable, default null. */
  readonly rackId?: string | null | undefined;
  /** int32, versions 0+, default -1. */
  readonly rebalanceTimeoutMs?: number | undefined;
  /** array of string, versions 0+, nullable, default null. */
  readonly subscribedTopicNames?: readonly string[] | null | undefined;
  /** string, versions 1+, nullable, default null. */
  readonly subscribedTopicRegex?: string | null | undefined;
  /** string, versions 0+, nullable, default null. */
  readonly serverAssignor?: string | null | undefined;
  /** array of TopicPartitions, versions 0+, nullable, default null. */
  readonly topicPartitions?: readonly ConsumerGroupHeartbeatRequestTopicPartitions[] | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicPartitions of ConsumerGroupHeartbeatRequest. */
export interface ConsumerGroupHeartbeatRequestTopicPartitions {
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** array of int32, versions 0+. */
  readonly partitions: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ConsumerGroupHeartbeatRequestTopicPartitions} as read: every field is there. */
export class ConsumerGroupHeartbeatRequestTopicPartitionsView implements ConsumerGroupHeartbeatRequestTopicPartitions {
  declare readonly partitions: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.partitions = reader.array(true, 'int32');
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeConsumerGroupHeartbeatRequestTopicPartitions(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: ConsumerGroupHeartbeatRequestTopicPartitions,
  _version: number,
): void {
  writer.uuid(topicId);
  writer.array(partitions, true, false, 'int32');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ConsumerGroupHeartbeatRequest} as read: every field is there. */
export class ConsumerGroupHeartbeatRequestView implements ConsumerGroupHeartbeatRequest {
  declare readonly memberEpoch: number;
  declare readonly rebalanceTimeoutMs: number;
  declare readonly subscribedTopicNames: readonly string[] | null;
  declare readonly topicPartitions: readonly ConsumerGroupHeartbeatRequestTopicPartitionsView[] | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;
  readonly #memberId: number;
  readonly #instanceId: number;
  readonly #rackId: number;
  readonly #subscribedTopicRegex: number;
  readonly #serverAssignor: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(true, false);
    this.#memberId = reader.stringSlot(true, false);
    this.memberEpoch = reader.int32();
    this.#instanceId = reader.stringSlot(true, true);
    this.#rackId = reader.stringSlot(true, true);
    this.rebalanceTimeoutMs = reader.int32();
    this.subscribedTopicNames = reader.strings(true, true);
    this.#subscribedTopicRegex = version >= 1 ? reader.stringSlot(true, true) : NULL_SLOT;
    this.#serverAssignor = reader.stringSlot(true, true);
    this.topicPartitions = reader.nullableStructs(true, true, ConsumerGroupHeartbeatRequestTopicPartitionsView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }

  get memberId(): string {
    return stringAt(this.#frame, this.#memberId);
  }

  get instanceId(): string | null {
    return nullableStringAt(this.#frame, this.#instanceId);
  }

  get rackId(): string | null {
    return nullableStringAt(this.#frame, this.#rackId);
  }

  get subscribedTopicRegex(): string | null {
    return nullableStringAt(this.#frame, this.#subscribedTopicRegex);
  }

  get serverAssignor(): string | null {
    return nullableStringAt(this.#frame, this.#serverAssignor);
  }
}

function writeConsumerGroupHeartbeatRequest(
  writer: Writer,
  {
    groupId,
    memberId,
    memberEpoch,
    instanceId = null,
    rackId = null,
    rebalanceTimeoutMs = -1,
    subscribedTopicNames = null,
    subscribedTopicRegex = null,
    serverAssignor = null,
    topicPartitions = null,
    unknownTaggedFields,
  }: ConsumerGroupHeartbeatRequest,
  version: number,
): void {
  writer.string(groupId, true);
  writer.string(memberId, true);
  writer.int32(memberEpoch);
  writer.string(instanceId, true, true);
  writer.string(rackId, true, true);
  writer.int32(rebalanceTimeoutMs);
  writer.strings(subscribedTopicNames, true, true);
  if (version >= 1) writer.string(subscribedTopicRegex, true, true);
  else if (subscribedTopicRegex !== null) lacking('subscribedTopicRegex', version, '1+');
  writer.string(serverAssignor, true, true);
  writer.structs(topicPartitions, true, true, writeConsumerGroupHeartbeatRequestTopicPartitions, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const ConsumerGroupHeartbeatRequestCodec: Codec<ConsumerGroupHeartbeatRequest, ConsumerGroupHeartbeatRequestView> = /* @__PURE__ */ new MessageCodec(
  'ConsumerGroupHeartbeatRequest',
  [0, 1, 0],
  ConsumerGroupHeartbeatRequestView,
  writeConsumerGroupHeartbeatRequest,
);

/** ConsumerGroupHeartbeatResponse, versions 0 to 1. */
export interface ConsumerGroupHeartbeatResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable, default null. */
  readonly errorMessage?: string | null | undefined;
  /** string, versions 0+, nullable, default null. */
  readonly memberId?: string | null | undefined;
  /** int32, versions 0+. */
  readonly memberEpoch: number;
  /** int32, versions 0+. */
  readonly heartbeatIntervalMs: number;
  /** Assignment, versions 0+, nullable, default null. */
  readonly assignment?: ConsumerGroupHeartbeatResponseAssignment | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Assignment of ConsumerGroupHeartbeatResponse. */
export interface ConsumerGroupHeartbeatResponseAssignment {
  /** array of TopicPartitions, versions 0+. */
  readonly topicPartitions: readonly ConsumerGroupHeartbeatResponseTopicPartitions[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicPartitions of ConsumerGroupHeartbeatResponse. */
export interface ConsumerGroupHeartbeatResponseTopicPartitions {
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** array of int32, versions 0+. */
  readonly partitions: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ConsumerGroupHeartbeatResponseTopicPartitions} as read: every field is there. */
export class ConsumerGroupHeartbeatResponseTopicPartitionsView implements ConsumerGroupHeartbeatResponseTopicPartitions {
  declare readonly partitions: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.partitions = reader.array(true, 'int32');
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeConsumerGroupHeartbeatResponseTopicPartitions(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: ConsumerGroupHeartbeatResponseTopicPartitions,
  _version: number,
): void {
  writer.uuid(topicId);
  writer.array(partitions, true, false, 'int32');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ConsumerGroupHeartbeatResponseAssignment} as read: every field is there. */
export class ConsumerGroupHeartbeatResponseAssignmentView implements ConsumerGroupHeartbeatResponseAssignment {
  declare readonly topicPartitions: readonly ConsumerGroupHeartbeatResponseTopicPartitionsView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.topicPartitions = reader.structs(true, ConsumerGroupHeartbeatResponseTopicPartitionsView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeConsumerGroupHeartbeatResponseAssignment(
  writer: Writer,
  {
    topicPartitions,
    unknownTaggedFields,
  }: ConsumerGroupHeartbeatResponseAssignment,
  version: number,
): void {
  writer.structs(topicPartitions, true, false, writeConsumerGroupHeartbeatResponseTopicPartitions, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ConsumerGroupHeartbeatResponse} as read: every field is there. */
export class ConsumerGroupHeartbeatResponseView implements ConsumerGroupHeartbeatResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly memberEpoch: number;
  declare readonly heartbeatIntervalMs: number;
  declare readonly assignment: ConsumerGroupHeartbeatResponseAssignmentView | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;
  readonly #memberId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.#memberId = reader.stringSlot(true, true);
    this.memberEpoch = reader.int32();
    this.heartbeatIntervalMs = reader.int32();
    this.assignment = reader.nullableStruct(ConsumerGroupHeartbeatResponseAssignmentView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }

  get memberId(): string | null {
    return nullableStringAt(this.#frame, this.#memberId);
  }
}

function writeConsumerGroupHeartbeatResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    errorMessage = null,
    memberId = null,
    memberEpoch,
    heartbeatIntervalMs,
    assignment = null,
    unknownTaggedFields,
  }: ConsumerGroupHeartbeatResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.string(memberId, true, true);
  writer.int32(memberEpoch);
  writer.int32(heartbeatIntervalMs);
  writer.nullableStruct(assignment, writeConsumerGroupHeartbeatResponseAssignment, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const ConsumerGroupHeartbeatResponseCodec: Codec<ConsumerGroupHeartbeatResponse, ConsumerGroupHeartbeatResponseView> = /* @__PURE__ */ new MessageCodec(
  'ConsumerGroupHeartbeatResponse',
  [0, 1, 0],
  ConsumerGroupHeartbeatResponseView,
  writeConsumerGroupHeartbeatResponse,
);

/** The ConsumerGroupHeartbeat API. */
export const ConsumerGroupHeartbeatApi: Api<
  ConsumerGroupHeartbeatRequest,
  ConsumerGroupHeartbeatRequestView,
  ConsumerGroupHeartbeatResponse,
  ConsumerGroupHeartbeatResponseView
> = /* @__PURE__ */ new MessageApi(
  68,
  'ConsumerGroupHeartbeat',
  ConsumerGroupHeartbeatRequestCodec,
  ConsumerGroupHeartbeatResponseCodec,
);
