// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** DescribeTransactionsRequest, version 0. */
export interface DescribeTransactionsRequest {
  /** array of string, versions 0+. */
  readonly transactionalIds: readonly string[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DescribeTransactionsRequest} as read: every field is there. */
export class DescribeTransactionsRequestView implements DescribeTransactionsRequest {
  declare readonly transactionalIds: readonly string[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.transactionalIds = reader.strings(true, false)!;
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeDescribeTransactionsRequest(
  writer: Writer,
  {
    transactionalIds,
    unknownTaggedFields,
  }: DescribeTransactionsRequest,
  _version: number,
): void {
  writer.strings(transactionalIds, true, false);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const DescribeTransactionsRequestCodec: Codec<DescribeTransactionsRequest, DescribeTransactionsRequestView> = /* @__PURE__ */ new MessageCodec(
  'DescribeTransactionsRequest',
  [0, 0, 0],
  DescribeTransactionsRequestView,
  writeDescribeTransactionsRequest,
);

/** DescribeTransactionsResponse, version 0. */
export interface DescribeTransactionsResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** array of TransactionState, versions 0+. */
  readonly transactionStates: readonly DescribeTransactionsResponseTransactionState[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TransactionState of DescribeTransactionsResponse. */
export interface DescribeTransactionsResponseTransactionState {
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+. */
  readonly transactionalId: string;
  /** string, versions 0+. */
  readonly transactionState: string;
  /** int32, versions 0+. */
  readonly transactionTimeoutMs: number;
  /** int64, versions 0+. */
  readonly transactionStartTimeMs: bigint | number;
  /** int64, versions 0+. */
  readonly producerId: bigint | number;
  /** int16, versions 0+. */
  readonly producerEpoch: number;
  /** array of TopicData, versions 0+. */
  readonly topics: readonly DescribeTransactionsResponseTopicData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicData of DescribeTransactionsResponse. */
export interface DescribeTransactionsResponseTopicData {
  /** string, versions 0+. */
  readonly topic: string;
  /** array of int32, versions 0+. */
  readonly partitions: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DescribeTransactionsResponseTopicData} as read: every field is there. */
export class DescribeTransactionsResponseTopicDataView implements DescribeTransactionsResponseTopicData {
  declare readonly partitions: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topic: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#topic = reader.stringSlot(true, false);
    this.partitions = reader.array(true, 'int32');
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topic(): string {
    return stringAt(this.#frame, this.#topic);
  }
}

function writeDescribeTransactionsResponseTopicData(
  writer: Writer,
  {
    topic,
    partitions,
    unknownTaggedFields,
  }: DescribeTransactionsResponseTopicData,
  _version: number,
): void {
  writer.string(topic, true);
  writer.array(partitions, true, false, 'int32');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeTransactionsResponseTransactionState} as read: every field is there. */
export class DescribeTransactionsResponseTransactionStateView implements DescribeTransactionsResponseTransactionState {
  declare readonly errorCode: number;
  declare readonly transactionTimeoutMs: number;
  declare readonly transactionStartTimeMs: bigint;
  declare readonly producerId: bigint;
  declare readonly producerEpoch: number;
  declare readonly topics: readonly DescribeTransactionsResponseTopicDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #transactionalId: number;
  readonly #transactionState: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.errorCode = reader.int16();
    this.#transactionalId = reader.stringSlot(true, false);
    this.#transactionState = reader.stringSlot(true, false);
    this.transactionTimeoutMs = reader.int32();
    this.transactionStartTimeMs = reader.int64();
    this.producerId = reader.int64();
    this.producerEpoch = reader.int16();
    this.topics = reader.structs(true, DescribeTransactionsResponseTopicDataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get transactionalId(): string {
    return stringAt(this.#frame, this.#transactionalId);
  }

  get transactionState(): string {
    return stringAt(this.#frame, this.#transactionState);
  }
}

function writeDescribeTransactionsResponseTransactionState(
  writer: Writer,
  {
    errorCode,
    transactionalId,
    transactionState,
    transactionTimeoutMs,
    transactionStartTimeMs,
    producerId,
    producerEpoch,
    topics,
    unknownTaggedFields,
  }: DescribeTransactionsResponseTransactionState,
  version: number,
): void {
  writer.int16(errorCode);
  writer.string(transactionalId, true);
  writer.string(transactionState, true);
  writer.int32(transactionTimeoutMs);
  writer.int64(transactionStartTimeMs);
  writer.int64(producerId);
  writer.int16(producerEpoch);
  writer.structs(topics, true, false, writeDescribeTransactionsResponseTopicData, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeTransactionsResponse} as read: every field is there. */
export class DescribeTransactionsResponseView implements DescribeTransactionsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly transactionStates: readonly DescribeTransactionsResponseTransactionStateView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.throttleTimeMs = reader.int32();
    this.transactionStates = reader.structs(true, DescribeTransactionsResponseTransactionStateView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeDescribeTransactionsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    transactionStates,
    unknownTaggedFields,
  }: DescribeTransactionsResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.structs(transactionStates, true, false, writeDescribeTransactionsResponseTransactionState, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const DescribeTransactionsResponseCodec: Codec<DescribeTransactionsResponse, DescribeTransactionsResponseView> = /* @__PURE__ */ new MessageCodec(
  'DescribeTransactionsResponse',
  [0, 0, 0],
  DescribeTransactionsResponseView,
  writeDescribeTransactionsResponse,
);

/** The DescribeTransactions API. */
export const DescribeTransactionsApi: Api<
  DescribeTransactionsRequest,
  DescribeTransactionsRequestView,
  DescribeTransactionsResponse,
  DescribeTransactionsResponseView
> = /* @__PURE__ */ new MessageApi(
  65,
  'DescribeTransactions',
  DescribeTransactionsRequestCodec,
  DescribeTransactionsResponseCodec,
);
