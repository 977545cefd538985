// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { EMPTY_SLOT, NULL_SLOT, nullableStringAt, stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** TxnOffsetCommitRequest, versions 0 to 5. */
export interface TxnOffsetCommitRequest {
  /** string, versions 0+. */
  readonly transactionalId: string;
  /** string, versions 0+. */
  readonly groupId: string;
  /** int64, versions 0+. */
  readonly producerId: bigint | number;
  /** int16, versions 0+. */
  readonly producerEpoch: number;
  /** int32, versions 3+, default -1. */
  readonly generationId?: number | undefined;
  /** string, versions 3+. */
  readonly memberId?: string | undefined;
  /** string, versions 3+, nullable, default null. */
  readonly groupInstanceId?: string | null | undefined;
  /** array of TxnOffsetCommitRequestTopic, versions 0+. */
  readonly topics: readonly TxnOffsetCommitRequestTopic[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TxnOffsetCommitRequestTopic of TxnOffsetCommitRequest. */
export interface TxnOffsetCommitRequestTopic {
  /** string, versions 0+. */
  readonly name: string;
  /** array of TxnOffsetCommitRequestPartition, versions 0+. */
  readonly partitions: readonly TxnOffsetCommitRequestPartition[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TxnOffsetCommitRequestPartition of TxnOffsetCommitRequest. */
export interface TxnOffsetCommitRequestPartition {
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  /** int64, versions 0+. */
  readonly committedOffset: bigint | number;
  /** int32, versions 2+, default -1, ignorable. */
  readonly committedLeaderEpoch?: number | undefined;
  /** string, versions 0+, nullable. */
  readonly committedMetadata: string | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link TxnOffsetCommitRequestPartition} as read: every field is there. */
export class TxnOffsetCommitRequestPartitionView implements TxnOffsetCommitRequestPartition {
  declare readonly partitionIndex: number;
  declare readonly committedOffset: bigint;
  declare readonly committedLeaderEpoch: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #committedMetadata: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 3;
    this.#frame = reader.bytes;
    this.partitionIndex = reader.int32();
    this.committedOffset = reader.int64();
    this.committedLeaderEpoch = version >= 2 ? reader.int32() : -1;
    this.#committedMetadata = reader.stringSlot(flexible, true);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get committedMetadata(): string | null {
    return nullableStringAt(this.#frame, this.#committedMetadata);
  }
}

function writeTxnOffsetCommitRequestPartition(
  writer: Writer,
  {
    partitionIndex,
    committedOffset,
    committedLeaderEpoch = -1,
    committedMetadata,
    unknownTaggedFields,
  }: TxnOffsetCommitRequestPartition,
  version: number,
): void {
  const flexible = version >= 3;
  writer.int32(partitionIndex);
  writer.int64(committedOffset);
  if (version >= 2) writer.int32(committedLeaderEpoch);
  writer.string(committedMetadata, flexible, true);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link TxnOffsetCommitRequestTopic} as read: every field is there. */
export class TxnOffsetCommitRequestTopicView implements TxnOffsetCommitRequestTopic {
  declare readonly partitions: readonly TxnOffsetCommitRequestPartitionView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 3;
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(flexible, false);
    this.partitions = reader.structs(flexible, TxnOffsetCommitRequestPartitionView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeTxnOffsetCommitRequestTopic(
  writer: Writer,
  {
    name,
    partitions,
    unknownTaggedFields,
  }: TxnOffsetCommitRequestTopic,
  version: number,
): void {
  const flexible = version >= 3;
  writer.string(name, flexible);
  writer.structs(partitions, flexible, false, writeTxnOffsetCommitRequestPartition, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link TxnOffsetCommitRequest} as read: every field is there. */
export class TxnOffsetCommitRequestView implements TxnOffsetCommitRequest {
  declare readonly producerId: bigint;
  declare readonly producerEpoch: number;
  declare readonly generationId: number;
  declare readonly topics: readonly TxnOffsetCommitRequestTopicView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #transactionalId: number;
  readonly #groupId: number;
  readonly #memberId: number;
  readonly #groupInstanceId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 3;
    this.#frame = reader.bytes;
    this.#transactionalId = reader.stringSlot(flexible, false);
    this.#groupId = reader.stringSlot(flexible, false);
    this.producerId = reader.int64();
    this.producerEpoch = reader.int16();
    this.generationId = version >= 3 ? reader.int32() : -1;
    this.#memberId = version >= 3 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.#groupInstanceId = version >= 3 ? reader.stringSlot(flexible, true) : NULL_SLOT;
    this.topics = reader.structs(flexible, TxnOffsetCommitRequestTopicView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get transactionalId(): string {
    return stringAt(this.#frame, this.#transactionalId);
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }

  get memberId(): string {
    return stringAt(this.#frame, this.#memberId);
  }

  get groupInstanceId(): string | null {
    return nullableStringAt(this.#frame, this.#groupInstanceId);
  }
}

function writeTxnOffsetCommitRequest(
  writer: Writer,
  {
    transactionalId,
    groupId,
    producerId,
    producerEpoch,
    generationId = -1,
    memberId = '',
    groupInstanceId = null,
    topics,
    unknownTaggedFields,
  }: TxnOffsetCommitRequest,
  version: number,
): void {
  const flexible = version >= 3;
  writer.string(transactionalId, flexible);
  writer.string(groupId, flexible);
  writer.int64(producerId);
  writer.int16(producerEpoch);
  if (version >= 3) writer.int32(generationId);
  else if (generationId !== -1) lacking('generationId', version, '3+');
  if (version >= 3) writer.string(memberId, flexible);
  else if (memberId !== '') lacking('memberId', version, '3+');
  if (version >= 3) writer.string(groupInstanceId, flexible, true);
  else if (groupInstanceId !== null) lacking('groupInstanceId', version, '3+');
  writer.structs(topics, flexible, false, writeTxnOffsetCommitRequestTopic, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const TxnOffsetCommitRequestCodec: Codec<TxnOffsetCommitRequest, TxnOffsetCommitRequestView> = /* @__PURE__ */ new MessageCodec(
  'TxnOffsetCommitRequest',
  [0, 5, 3],
  TxnOffsetCommitRequestView,
  writeTxnOffsetCommitRequest,
);

/** TxnOffsetCommitResponse, versions 0 to 5. */
export interface TxnOffsetCommitResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** array of TxnOffsetCommitResponseTopic, versions 0+. */
  readonly topics: readonly TxnOffsetCommitResponseTopic[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TxnOffsetCommitResponseTopic of TxnOffsetCommitResponse. */
export interface TxnOffsetCommitResponseTopic {
  /** string, versions 0+. */
  readonly name: string;
  /** array of TxnOffsetCommitResponsePartition, versions 0+. */
  readonly partitions: readonly TxnOffsetCommitResponsePartition[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TxnOffsetCommitResponsePartition of TxnOffsetCommitResponse. */
export interface TxnOffsetCommitResponsePartition {
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link TxnOffsetCommitResponsePartition} as read: every field is there. */
export class TxnOffsetCommitResponsePartitionView implements TxnOffsetCommitResponsePartition {
  declare readonly partitionIndex: number;
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 3;
    this.partitionIndex = reader.int32();
    this.errorCode = reader.int16();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeTxnOffsetCommitResponsePartition(
  writer: Writer,
  {
    partitionIndex,
    errorCode,
    unknownTaggedFields,
  }: TxnOffsetCommitResponsePartition,
  version: number,
): void {
  const flexible = version >= 3;
  writer.int32(partitionIndex);
  writer.int16(errorCode);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link TxnOffsetCommitResponseTopic} as read: every field is there. */
export class TxnOffsetCommitResponseTopicView implements TxnOffsetCommitResponseTopic {
  declare readonly partitions: readonly TxnOffsetCommitResponsePartitionView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 3;
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(flexible, false);
    this.partitions = reader.structs(flexible, TxnOffsetCommitResponsePartitionView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeTxnOffsetCommitResponseTopic(
  writer: Writer,
  {
    name,
    partitions,
    unknownTaggedFields,
  }: TxnOffsetCommitResponseTopic,
  version: number,
): void {
  const flexible = version >= 3;
  writer.string(name, flexible);
  writer.structs(partitions, flexible, false, writeTxnOffsetCommitResponsePartition, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link TxnOffsetCommitResponse} as read: every field is there. */
export class TxnOffsetCommitResponseView implements TxnOffsetCommitResponse {
  declare readonly throttleTimeMs: number;
  declare readonly topics: readonly TxnOffsetCommitResponseTopicView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 3;
    this.throttleTimeMs = reader.int32();
    this.topics = reader.structs(flexible, TxnOffsetCommitResponseTopicView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeTxnOffsetCommitResponse(
  writer: Writer,
  {
    throttleTimeMs,
    topics,
    unknownTaggedFields,
  }: TxnOffsetCommitResponse,
  version: number,
): void {
  const flexible = version >= 3;
  writer.int32(throttleTimeMs);
  writer.structs(topics, flexible, false, writeTxnOffsetCommitResponseTopic, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const TxnOffsetCommitResponseCodec: Codec<TxnOffsetCommitResponse, TxnOffsetCommitResponseView> = /* @__PURE__ */ new MessageCodec(
  'TxnOffsetCommitResponse',
  [0, 5, 3],
  TxnOffsetCommitResponseView,
  writeTxnOffsetCommitResponse,
);

/** The TxnOffsetCommit API. */
export const TxnOffsetCommitApi: Api<
  TxnOffsetCommitRequest,
  TxnOffsetCommitRequestView,
  TxnOffsetCommitResponse,
  TxnOffsetCommitResponseView
> = /* @__PURE__ */ new MessageApi(
  28,
  'TxnOffsetCommit',
  TxnOffsetCommitRequestCodec,
  TxnOffsetCommitResponseCodec,
);
