// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** WriteTxnMarkersRequest, versions 1 to 2. */
export interface WriteTxnMarkersRequest {
  /** array of WritableTxnMarker, versions 1+. */
  readonly markers: readonly WriteTxnMarkersRequestWritableTxnMarker[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** WritableTxnMarker of WriteTxnMarkersRequest. */
export interface WriteTxnMarkersRequestWritableTxnMarker {
  /** int64, versions 1+. */
  readonly producerId: bigint | number;
  /** int16, versions 1+. */
  readonly producerEpoch: number;
  /** bool, versions 1+. */
  readonly transactionResult: boolean;
  /** array of WritableTxnMarkerTopic, versions 1+. */
  readonly topics: readonly WriteTxnMarkersRequestWritableTxnMarkerTopic[];
  /** int32, versions 1+. */
  readonly coordinatorEpoch: number;
  /** int8, versions 2+, default 0, ignorable. */
  readonly transactionVersion?: number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** WritableTxnMarkerTopic of WriteTxnMarkersRequest. */
export interface WriteTxnMarkersRequestWritableTxnMarkerTopic {
  /** string, versions 1+. */
  readonly name: string;
  /** array of int32, versions 1+. */
  readonly partitionIndexes: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link WriteTxnMarkersRequestWritableTxnMarkerTopic} as read: every field is there. */
export class WriteTxnMarkersRequestWritableTxnMarkerTopicView implements WriteTxnMarkersRequestWritableTxnMarkerTopic {
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

function writeWriteTxnMarkersRequestWritableTxnMarkerTopic(
  writer: Writer,
  {
    name,
    partitionIndexes,
    unknownTaggedFields,
  }: WriteTxnMarkersRequestWritableTxnMarkerTopic,
  _version: number,
): void {
  writer.string(name, true);
  writer.array(partitionIndexes, true, false, 'int32');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link WriteTxnMarkersRequestWritableTxnMarker} as read: every field is there. */
export class WriteTxnMarkersRequestWritableTxnMarkerView implements WriteTxnMarkersRequestWritableTxnMarker {
  declare readonly producerId: bigint;
  declare readonly producerEpoch: number;
  declare readonly transactionResult: boolean;
  declare readonly topics: readonly WriteTxnMarkersRequestWritableTxnMarkerTopicView[];
  declare readonly coordinatorEpoch: number;
  declare readonly transactionVersion: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.producerId = reader.int64();
    this.producerEpoch = reader.int16();
    this.transactionResult = reader.bool();
    this.topics = reader.structs(true, WriteTxnMarkersRequestWritableTxnMarkerTopicView, version);
    this.coordinatorEpoch = reader.int32();
    this.transactionVersion = version >= 2 ? reader.int8() : 0;
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeWriteTxnMarkersRequestWritableTxnMarker(
  writer: Writer,
  {
    producerId,
    producerEpoch,
    transactionResult,
    topics,
    coordinatorEpoch,
    transactionVersion = 0,
    unknownTaggedFields,
  }: WriteTxnMarkersRequestWritableTxnMarker,
  version: number,
): void {
  writer.int64(producerId);
  writer.int16(producerEpoch);
  writer.bool(transactionResult);
  writer.structs(topics, true, false, writeWriteTxnMarkersRequestWritableTxnMarkerTopic, version);
  writer.int32(coordinatorEpoch);
  if (version >= 2) writer.int8(transactionVersion);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link WriteTxnMarkersRequest} as read: every field is there. */
export class WriteTxnMarkersRequestView implements WriteTxnMarkersRequest {
  declare readonly markers: readonly WriteTxnMarkersRequestWritableTxnMarkerView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.markers = reader.structs(true, WriteTxnMarkersRequestWritableTxnMarkerView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeWriteTxnMarkersRequest(
  writer: Writer,
  {
    markers,
    unknownTaggedFields,
  }: WriteTxnMarkersRequest,
  version: number,
): void {
  writer.structs(markers, true, false, writeWriteTxnMarkersRequestWritableTxnMarker, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const WriteTxnMarkersRequestCodec: Codec<WriteTxnMarkersRequest, WriteTxnMarkersRequestView> = /* @__PURE__ */ new MessageCodec(
  'WriteTxnMarkersRequest',
  [1, 2, 1],
  WriteTxnMarkersRequestView,
  writeWriteTxnMarkersRequest,
);

/** WriteTxnMarkersResponse, versions 1 to 2. */
export interface WriteTxnMarkersResponse {
  /** array of WritableTxnMarkerResult, versions 1+. */
  readonly markers: readonly WriteTxnMarkersResponseWritableTxnMarkerResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** WritableTxnMarkerResult of WriteTxnMarkersResponse. */
export interface WriteTxnMarkersResponseWritableTxnMarkerResult {
  /** int64, versions 1+. */
  readonly producerId: bigint | number;
  /** array of WritableTxnMarkerTopicResult, versions 1+. */
  readonly topics: readonly WriteTxnMarkersResponseWritableTxnMarkerTopicResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** WritableTxnMarkerTopicResult of WriteTxnMarkersResponse. */
export interface WriteTxnMarkersResponseWritableTxnMarkerTopicResult {
  /** string, versions 1+. */
  readonly name: string;
  /** array of WritableTxnMarkerPartitionResult, versions 1+. */
  readonly partitions: readonly WriteTxnMarkersResponseWritableTxnMarkerPartitionResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** WritableTxnMarkerPartitionResult of WriteTxnMarkersResponse. */
export interface WriteTxnMarkersResponseWritableTxnMarkerPartitionResult {
  /** int32, versions 1+. */
  readonly partitionIndex: number;
  /** int16, versions 1+. */
  readonly errorCode: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link WriteTxnMarkersResponseWritableTxnMarkerPartitionResult} as read: every field is there. */
export class WriteTxnMarkersResponseWritableTxnMarkerPartitionResultView implements WriteTxnMarkersResponseWritableTxnMarkerPartitionResult {
  declare readonly partitionIndex: number;
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.partitionIndex = reader.int32();
    this.errorCode = reader.int16();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeWriteTxnMarkersResponseWritableTxnMarkerPartitionResult(
  writer: Writer,
  {
    partitionIndex,
    errorCode,
    unknownTaggedFields,
  }: WriteTxnMarkersResponseWritableTxnMarkerPartitionResult,
  _version: number,
): void {
  writer.int32(partitionIndex);
  writer.int16(errorCode);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link WriteTxnMarkersResponseWritableTxnMarkerTopicResult} as read: every field is there. */
export class WriteTxnMarkersResponseWritableTxnMarkerTopicResultView implements WriteTxnMarkersResponseWritableTxnMarkerTopicResult {
  declare readonly partitions: readonly WriteTxnMarkersResponseWritableTxnMarkerPartitionResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.partitions = reader.structs(true, WriteTxnMarkersResponseWritableTxnMarkerPartitionResultView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeWriteTxnMarkersResponseWritableTxnMarkerTopicResult(
  writer: Writer,
  {
    name,
    partitions,
    unknownTaggedFields,
  }: WriteTxnMarkersResponseWritableTxnMarkerTopicResult,
  version: number,
): void {
  writer.string(name, true);
  writer.structs(partitions, true, false, writeWriteTxnMarkersResponseWritableTxnMarkerPartitionResult, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link WriteTxnMarkersResponseWritableTxnMarkerResult} as read: every field is there. */
export class WriteTxnMarkersResponseWritableTxnMarkerResultView implements WriteTxnMarkersResponseWritableTxnMarkerResult {
  declare readonly producerId: bigint;
  declare readonly topics: readonly WriteTxnMarkersResponseWritableTxnMarkerTopicResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.producerId = reader.int64();
    this.topics = reader.structs(true, WriteTxnMarkersResponseWritableTxnMarkerTopicResultView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeWriteTxnMarkersResponseWritableTxnMarkerResult(
  writer: Writer,
  {
    producerId,
    topics,
    unknownTaggedFields,
  }: WriteTxnMarkersResponseWritableTxnMarkerResult,
  version: number,
): void {
  writer.int64(producerId);
  writer.structs(topics, true, false, writeWriteTxnMarkersResponseWritableTxnMarkerTopicResult, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link WriteTxnMarkersResponse} as read: every field is there. */
export class WriteTxnMarkersResponseView implements WriteTxnMarkersResponse {
  declare readonly markers: readonly WriteTxnMarkersResponseWritableTxnMarkerResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.markers = reader.structs(true, WriteTxnMarkersResponseWritableTxnMarkerResultView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeWriteTxnMarkersResponse(
  writer: Writer,
  {
    markers,
    unknownTaggedFields,
  }: WriteTxnMarkersResponse,
  version: number,
): void {
  writer.structs(markers, true, false, writeWriteTxnMarkersResponseWritableTxnMarkerResult, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const WriteTxnMarkersResponseCodec: Codec<WriteTxnMarkersResponse, WriteTxnMarkersResponseView> = /* @__PURE__ */ new MessageCodec(
  'WriteTxnMarkersResponse',
  [1, 2, 1],
  WriteTxnMarkersResponseView,
  writeWriteTxnMarkersResponse,
);

/** The WriteTxnMarkers API. */
export const WriteTxnMarkersApi: Api<
  WriteTxnMarkersRequest,
  WriteTxnMarkersRequestView,
  WriteTxnMarkersResponse,
  WriteTxnMarkersResponseView
> = /* @__PURE__ */ new MessageApi(
  27,
  'WriteTxnMarkers',
  WriteTxnMarkersRequestCodec,
  WriteTxnMarkersResponseCodec,
);
