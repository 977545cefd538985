// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** DescribeProducersRequest, version 0. */
export interface DescribeProducersRequest {
  /** array of TopicRequest, versions 0+. */
  readonly topics: readonly DescribeProducersRequestTopicRequest[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicRequest of DescribeProducersRequest. */
export interface DescribeProducersRequestTopicRequest {
  /** string, versions 0+. */
  readonly name: string;
  /** array of int32, versions 0+. */
  readonly partitionIndexes: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DescribeProducersRequestTopicRequest} as read: every field is there. */
export class DescribeProducersRequestTopicRequestView implements DescribeProducersRequestTopicRequest {
  declare readonly partitionIndexes: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.partitionIndexes = reader.array(true, 'int32');
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeDescribeProducersRequestTopicRequest(
  writer: Writer,
  {
    name,
    partitionIndexes,
    unknownTaggedFields,
  }: DescribeProducersRequestTopicRequest,
  _version: number,
): void {
  writer.string(name, true);
  writer.array(partitionIndexes, true, false, 'int32');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeProducersRequest} as read: every field is there. */
export class DescribeProducersRequestView implements DescribeProducersRequest {
  declare readonly topics: readonly DescribeProducersRequestTopicRequestView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.topics = reader.structs(true, DescribeProducersRequestTopicRequestView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeDescribeProducersRequest(
  writer: Writer,
  {
    topics,
    unknownTaggedFields,
  }: DescribeProducersRequest,
  version: number,
): void {
  writer.structs(topics, true, false, writeDescribeProducersRequestTopicRequest, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const DescribeProducersRequestCodec: Codec<DescribeProducersRequest, DescribeProducersRequestView> = /* @__PURE__ */ new MessageCodec(
  'DescribeProducersRequest',
  [0, 0, 0],
  DescribeProducersRequestView,
  writeDescribeProducersRequest,
);

/** DescribeProducersResponse, version 0. */
export interface DescribeProducersResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** array of TopicResponse, versions 0+. */
  readonly topics: readonly DescribeProducersResponseTopicResponse[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicResponse of DescribeProducersResponse. */
export interface DescribeProducersResponseTopicResponse {
  /** string, versions 0+. */
  readonly name: string;
  /** array of PartitionResponse, versions 0+. */
  readonly partitions: readonly DescribeProducersResponsePartitionResponse[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionResponse of DescribeProducersResponse. */
export interface DescribeProducersResponsePartitionResponse {
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable, default null. */
  readonly errorMessage?: string | null | undefined;
  /** array of ProducerState, versions 0+. */
  readonly activeProducers: readonly DescribeProducersResponseProducerState[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ProducerState of DescribeProducersResponse. */
export interface DescribeProducersResponseProducerState {
  /** int64, versions 0+. */
  readonly producerId: bigint | number;
  /** int32, versions 0+. */
  readonly producerEpoch: number;
  /** int32, versions 0+, default -1. */
  readonly lastSequence?: number | undefined;
  /** int64, versions 0+, default -1. */
  readonly lastTimestamp?: bigint | number | undefined;
  /** int32, versions 0+. */
  readonly coordinatorEpoch: number;
  /** int64, versions 0+, default -1. */
  readonly currentTxnStartOffset?: bigint | number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DescribeProducersResponseProducerState} as read: every field is there. */
export class DescribeProducersResponseProducerStateView implements DescribeProducersResponseProducerState {
  declare readonly producerId: bigint;
  declare readonly producerEpoch: number;
  declare readonly lastSequence: number;
  declare readonly lastTimestamp: bigint;
  declare readonly coordinatorEpoch: number;
  declare readonly currentTxnStartOffset: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.producerId = reader.int64();
    this.producerEpoch = reader.int32();
    this.lastSequence = reader.int32();
    this.lastTimestamp = reader.int64();
    this.coordinatorEpoch = reader.int32();
    this.currentTxnStartOffset = reader.int64();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeDescribeProducersResponseProducerState(
  writer: Writer,
  {
    producerId,
    producerEpoch,
    lastSequence = -1,
    lastTimestamp = -1,
    coordinatorEpoch,
    currentTxnStartOffset = -1,
    unknownTaggedFields,
  }: DescribeProducersResponseProducerState,
  _version: number,
): void {
  writer.int64(producerId);
  writer.int32(producerEpoch);
  writer.int32(lastSequence);
  writer.int64(lastTimestamp);
  writer.int32(coordinatorEpoch);
  writer.int64(currentTxnStartOffset);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeProducersResponsePartitionResponse} as read: every field is there. */
export class DescribeProducersResponsePartitionResponseView implements DescribeProducersResponsePartitionResponse {
  declare readonly partitionIndex: number;
  declare readonly errorCode: number;
  declare readonly activeProducers: readonly DescribeProducersResponseProducerStateView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.partitionIndex = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.activeProducers = reader.structs(true, DescribeProducersResponseProducerStateView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeDescribeProducersResponsePartitionResponse(
  writer: Writer,
  {
    partitionIndex,
    errorCode,
    errorMessage = null,
    activeProducers,
    unknownTaggedFields,
  }: DescribeProducersResponsePartitionResponse,
  version: number,
): void {
  writer.int32(partitionIndex);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.structs(activeProducers, true, false, writeDescribeProducersResponseProducerState, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeProducersResponseTopicResponse} as read: every field is there. */
export class DescribeProducersResponseTopicResponseView implements DescribeProducersResponseTopicResponse {
  declare readonly partitions: readonly DescribeProducersResponsePartitionResponseView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.partitions = reader.structs(true, DescribeProducersResponsePartitionResponseView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeDescribeProducersResponseTopicResponse(
  writer: Writer,
  {
    name,
    partitions,
    unknownTaggedFields,
  }: DescribeProducersResponseTopicResponse,
  version: number,
): void {
  writer.string(name, true);
  writer.structs(partitions, true, false, writeDescribeProducersResponsePartitionResponse, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeProducersResponse} as read: every field is there. */
export class DescribeProducersResponseView implements DescribeProducersResponse {
  declare readonly throttleTimeMs: number;
  declare readonly topics: readonly DescribeProducersResponseTopicResponseView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.throttleTimeMs = reader.int32();
    this.topics = reader.structs(true, DescribeProducersResponseTopicResponseView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeDescribeProducersResponse(
  writer: Writer,
  {
    throttleTimeMs,
    topics,
    unknownTaggedFields,
  }: DescribeProducersResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.structs(topics, true, false, writeDescribeProducersResponseTopicResponse, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const DescribeProducersResponseCodec: Codec<DescribeProducersResponse, DescribeProducersResponseView> = /* @__PURE__ */ new MessageCodec(
  'DescribeProducersResponse',
  [0, 0, 0],
  DescribeProducersResponseView,
  writeDescribeProducersResponse,
);

/** The DescribeProducers API. */
export const DescribeProducersApi: Api<
  DescribeProducersRequest,
  DescribeProducersRequestView,
  DescribeProducersResponse,
  DescribeProducersResponseView
> = /* @__PURE__ */ new MessageApi(
  61,
  'DescribeProducers',
  DescribeProducersRequestCodec,
  DescribeProducersResponseCodec,
);
