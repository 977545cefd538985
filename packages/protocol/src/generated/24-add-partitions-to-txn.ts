// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { EMPTY_SLOT, stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** AddPartitionsToTxnRequest, versions 0 to 5. */
export interface AddPartitionsToTxnRequest {
  /** array of AddPartitionsToTxnTransaction, versions 4+. */
  readonly transactions?: readonly AddPartitionsToTxnRequestAddPartitionsToTxnTransaction[] | undefined;
  /** string, versions 0-3. */
  readonly v3AndBelowTransactionalId?: string | undefined;
  /** int64, versions 0-3, default 0. */
  readonly v3AndBelowProducerId?: bigint | number | undefined;
  /** int16, versions 0-3, default 0. */
  readonly v3AndBelowProducerEpoch?: number | undefined;
  /** array of AddPartitionsToTxnTopic, versions 0-3. */
  readonly v3AndBelowTopics?: readonly AddPartitionsToTxnRequestAddPartitionsToTxnTopic[] | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AddPartitionsToTxnTransaction of AddPartitionsToTxnRequest. */
export interface AddPartitionsToTxnRequestAddPartitionsToTxnTransaction {
  /** string, versions 4+. */
  readonly transactionalId: string;
  /** int64, versions 4+. */
  readonly producerId: bigint | number;
  /** int16, versions 4+. */
  readonly producerEpoch: number;
  /** bool, versions 4+, default false. */
  readonly verifyOnly?: boolean | undefined;
  /** array of AddPartitionsToTxnTopic, versions 4+. */
  readonly topics: readonly AddPartitionsToTxnRequestAddPartitionsToTxnTopic[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AddPartitionsToTxnTopic of AddPartitionsToTxnRequest. */
export interface AddPartitionsToTxnRequestAddPartitionsToTxnTopic {
  /** string, versions 0+. */
  readonly name: string;
  /** array of int32, versions 0+. */
  readonly partitions: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AddPartitionsToTxnRequestAddPartitionsToTxnTopic} as read: every field is there. */
export class AddPartitionsToTxnRequestAddPartitionsToTxnTopicView implements AddPartitionsToTxnRequestAddPartitionsToTxnTopic {
  declare readonly partitions: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 3;
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(flexible, false);
    this.partitions = reader.array(flexible, 'int32');
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeAddPartitionsToTxnRequestAddPartitionsToTxnTopic(
  writer: Writer,
  {
    name,
    partitions,
    unknownTaggedFields,
  }: AddPartitionsToTxnRequestAddPartitionsToTxnTopic,
  version: number,
): void {
  const flexible = version >= 3;
  writer.string(name, flexible);
  writer.array(partitions, flexible, false, 'int32');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link AddPartitionsToTxnRequestAddPartitionsToTxnTransaction} as read: every field is there. */
export class AddPartitionsToTxnRequestAddPartitionsToTxnTransactionView implements AddPartitionsToTxnRequestAddPartitionsToTxnTransaction {
  declare readonly producerId: bigint;
  declare readonly producerEpoch: number;
  declare readonly verifyOnly: boolean;
  declare readonly topics: readonly AddPartitionsToTxnRequestAddPartitionsToTxnTopicView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #transactionalId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#transactionalId = reader.stringSlot(true, false);
    this.producerId = reader.int64();
    this.producerEpoch = reader.int16();
    this.verifyOnly = reader.bool();
    this.topics = reader.structs(true, AddPartitionsToTxnRequestAddPartitionsToTxnTopicView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get transactionalId(): string {
    return stringAt(this.#frame, this.#transactionalId);
  }
}

function writeAddPartitionsToTxnRequestAddPartitionsToTxnTransaction(
  writer: Writer,
  {
    transactionalId,
    producerId,
    producerEpoch,
    verifyOnly = false,
    topics,
    unknownTaggedFields,
  }: AddPartitionsToTxnRequestAddPartitionsToTxnTransaction,
  version: number,
): void {
  writer.string(transactionalId, true);
  writer.int64(producerId);
  writer.int16(producerEpoch);
  writer.bool(verifyOnly);
  writer.structs(topics, true, false, writeAddPartitionsToTxnRequestAddPartitionsToTxnTopic, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AddPartitionsToTxnRequest} as read: every field is there. */
export class AddPartitionsToTxnRequestView implements AddPartitionsToTxnRequest {
  declare readonly transactions: readonly AddPartitionsToTxnRequestAddPartitionsToTxnTransactionView[];
  declare readonly v3AndBelowProducerId: bigint;
  declare readonly v3AndBelowProducerEpoch: number;
  declare readonly v3AndBelowTopics: readonly AddPartitionsToTxnRequestAddPartitionsToTxnTopicView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #v3AndBelowTransactionalId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 3;
    this.#frame = reader.bytes;
    this.transactions = version >= 4 ? reader.structs(flexible, AddPartitionsToTxnRequestAddPartitionsToTxnTransactionView, version) : [];
    this.#v3AndBelowTransactionalId = version <= 3 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.v3AndBelowProducerId = version <= 3 ? reader.int64() : 0n;
    this.v3AndBelowProducerEpoch = version <= 3 ? reader.int16() : 0;
    this.v3AndBelowTopics = version <= 3 ? reader.structs(flexible, AddPartitionsToTxnRequestAddPartitionsToTxnTopicView, version) : [];
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get v3AndBelowTransactionalId(): string {
    return stringAt(this.#frame, this.#v3AndBelowTransactionalId);
  }
}

function writeAddPartitionsToTxnRequest(
  writer: Writer,
  {
    transactions = [],
    v3AndBelowTransactionalId = '',
    v3AndBelowProducerId = 0,
    v3AndBelowProducerEpoch = 0,
    v3AndBelowTopics = [],
    unknownTaggedFields,
  }: AddPartitionsToTxnRequest,
  version: number,
): void {
  const flexible = version >= 3;
  if (version >= 4) writer.structs(transactions, flexible, false, writeAddPartitionsToTxnRequestAddPartitionsToTxnTransaction, version);
  else if (transactions?.length !== 0) lacking('transactions', version, '4+');
  if (version <= 3) writer.string(v3AndBelowTransactionalId, flexible);
  else if (v3AndBelowTransactionalId !== '') lacking('v3AndBelowTransactionalId', version, '0-3');
  if (version <= 3) writer.int64(v3AndBelowProducerId);
  else if (v3AndBelowProducerId != 0) lacking('v3AndBelowProducerId', version, '0-3');
  if (version <= 3) writer.int16(v3AndBelowProducerEpoch);
  else if (v3AndBelowProducerEpoch !== 0) lacking('v3AndBelowProducerEpoch', version, '0-3');
  if (version <= 3) writer.structs(v3AndBelowTopics, flexible, false, writeAddPartitionsToTxnRequestAddPartitionsToTxnTopic, version);
  else if (v3AndBelowTopics?.length !== 0) lacking('v3AndBelowTopics', version, '0-3');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const AddPartitionsToTxnRequestCodec: Codec<AddPartitionsToTxnRequest, AddPartitionsToTxnRequestView> = /* @__PURE__ */ new MessageCodec(
  'AddPartitionsToTxnRequest',
  [0, 5, 3],
  AddPartitionsToTxnRequestView,
  writeAddPartitionsToTxnRequest,
);

/** AddPartitionsToTxnResponse, versions 0 to 5. */
export interface AddPartitionsToTxnResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 4+, default 0, ignorable. */
  readonly errorCode?: number | undefined;
  /** array of AddPartitionsToTxnResult, versions 4+. */
  readonly resultsByTransaction?: readonly AddPartitionsToTxnResponseAddPartitionsToTxnResult[] | undefined;
  /** array of AddPartitionsToTxnTopicResult, versions 0-3. */
  readonly resultsByTopicV3AndBelow?: readonly AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult[] | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AddPartitionsToTxnResult of AddPartitionsToTxnResponse. */
export interface AddPartitionsToTxnResponseAddPartitionsToTxnResult {
  /** string, versions 4+. */
  readonly transactionalId: string;
  /** array of AddPartitionsToTxnTopicResult, versions 4+. */
  readonly topicResults: readonly AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AddPartitionsToTxnTopicResult of AddPartitionsToTxnResponse. */
export interface AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult {
  /** string, versions 0+. */
  readonly name: string;
  /** array of AddPartitionsToTxnPartitionResult, versions 0+. */
  readonly resultsByPartition: readonly AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AddPartitionsToTxnPartitionResult of AddPartitionsToTxnResponse. */
export interface AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult {
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  /** int16, versions 0+. */
  readonly partitionErrorCode: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult} as read: every field is there. */
export class AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResultView implements AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult {
  declare readonly partitionIndex: number;
  declare readonly partitionErrorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 3;
    this.partitionIndex = reader.int32();
    this.partitionErrorCode = reader.int16();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeAddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult(
  writer: Writer,
  {
    partitionIndex,
    partitionErrorCode,
    unknownTaggedFields,
  }: AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult,
  version: number,
): void {
  const flexible = version >= 3;
  writer.int32(partitionIndex);
  writer.int16(partitionErrorCode);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult} as read: every field is there. */
export class AddPartitionsToTxnResponseAddPartitionsToTxnTopicResultView implements AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult {
  declare readonly resultsByPartition: readonly AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 3;
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(flexible, false);
    this.resultsByPartition = reader.structs(flexible, AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResultView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeAddPartitionsToTxnResponseAddPartitionsToTxnTopicResult(
  writer: Writer,
  {
    name,
    resultsByPartition,
    unknownTaggedFields,
  }: AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult,
  version: number,
): void {
  const flexible = version >= 3;
  writer.string(name, flexible);
  writer.structs(resultsByPartition, flexible, false, writeAddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link AddPartitionsToTxnResponseAddPartitionsToTxnResult} as read: every field is there. */
export class AddPartitionsToTxnResponseAddPartitionsToTxnResultView implements AddPartitionsToTxnResponseAddPartitionsToTxnResult {
  declare readonly topicResults: readonly AddPartitionsToTxnResponseAddPartitionsToTxnTopicResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #transactionalId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#transactionalId = reader.stringSlot(true, false);
    this.topicResults = reader.structs(true, AddPartitionsToTxnResponseAddPartitionsToTxnTopicResultView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get transactionalId(): string {
    return stringAt(this.#frame, this.#transactionalId);
  }
}

function writeAddPartitionsToTxnResponseAddPartitionsToTxnResult(
  writer: Writer,
  {
    transactionalId,
    topicResults,
    unknownTaggedFields,
  }: AddPartitionsToTxnResponseAddPartitionsToTxnResult,
  version: number,
): void {
  writer.string(transactionalId, true);
  writer.structs(topicResults, true, false, writeAddPartitionsToTxnResponseAddPartitionsToTxnTopicResult, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AddPartitionsToTxnResponse} as read: every field is there. */
export class AddPartitionsToTxnResponseView implements AddPartitionsToTxnResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly resultsByTransaction: readonly AddPartitionsToTxnResponseAddPartitionsToTxnResultView[];
  declare readonly resultsByTopicV3AndBelow: readonly AddPartitionsToTxnResponseAddPartitionsToTxnTopicResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 3;
    this.throttleTimeMs = reader.int32();
    this.errorCode = version >= 4 ? reader.int16() : 0;
    this.resultsByTransaction = version >= 4 ? reader.structs(flexible, AddPartitionsToTxnResponseAddPartitionsToTxnResultView, version) : [];
    this.resultsByTopicV3AndBelow = version <= 3 ? reader.structs(flexible, AddPartitionsToTxnResponseAddPartitionsToTxnTopicResultView, version) : [];
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeAddPartitionsToTxnResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode = 0,
    resultsByTransaction = [],
    resultsByTopicV3AndBelow = [],
    unknownTaggedFields,
  }: AddPartitionsToTxnResponse,
  version: number,
): void {
  const flexible = version >= 3;
  writer.int32(throttleTimeMs);
  if (version >= 4) writer.int16(errorCode);
  if (version >= 4) writer.structs(resultsByTransaction, flexible, false, writeAddPartitionsToTxnResponseAddPartitionsToTxnResult, version);
  else if (resultsByTransaction?.length !== 0) lacking('resultsByTransaction', version, '4+');
  if (version <= 3) writer.structs(resultsByTopicV3AndBelow, flexible, false, writeAddPartitionsToTxnResponseAddPartitionsToTxnTopicResult, version);
  else if (resultsByTopicV3AndBelow?.length !== 0) lacking('resultsByTopicV3AndBelow', version, '0-3');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const AddPartitionsToTxnResponseCodec: Codec<AddPartitionsToTxnResponse, AddPartitionsToTxnResponseView> = /* @__PURE__ */ new MessageCodec(
  'AddPartitionsToTxnResponse',
  [0, 5, 3],
  AddPartitionsToTxnResponseView,
  writeAddPartitionsToTxnResponse,
);

/** The AddPartitionsToTxn API. */
export const AddPartitionsToTxnApi: Api<
  AddPartitionsToTxnRequest,
  AddPartitionsToTxnRequestView,
  AddPartitionsToTxnResponse,
  AddPartitionsToTxnResponseView
> = /* @__PURE__ */ new MessageApi(
  24,
  'AddPartitionsToTxn',
  AddPartitionsToTxnRequestCodec,
  AddPartitionsToTxnResponseCodec,
);
