// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** TransactionLogValue, versions 0 to 1. */
export interface TransactionLogValue {
  /** int64, versions 0+. */
  readonly producerId: bigint | number;
  /** int64, versions 1+, tag 0, default -1. */
  readonly previousProducerId?: bigint | number | undefined;
  /** int64, versions 1+, tag 1, default -1. */
  readonly nextProducerId?: bigint | number | undefined;
  /** int16, versions 0+. */
  readonly producerEpoch: number;
  /** int16, versions 1+, tag 3, default -1. */
  readonly nextProducerEpoch?: number | undefined;
  /** int32, versions 0+. */
  readonly transactionTimeoutMs: number;
  /** int8, versions 0+. */
  readonly transactionStatus: number;
  /** array of PartitionsSchema, versions 0+, nullable. */
  readonly transactionPartitions: readonly TransactionLogValuePartitionsSchema[] | null;
  /** int64, versions 0+. */
  readonly transactionLastUpdateTimestampMs: bigint | number;
  /** int64, versions 0+. */
  readonly transactionStartTimestampMs: bigint | number;
  /** int16, versions 1+, tag 2, default 0. */
  readonly clientTransactionVersion?: number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionsSchema of TransactionLogValue. */
export interface TransactionLogValuePartitionsSchema {
  /** string, versions 0+. */
  readonly topic: string;
  /** array of int32, versions 0+. */
  readonly partitionIds: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link TransactionLogValuePartitionsSchema} as read: every field is there. */
export class TransactionLogValuePartitionsSchemaView implements TransactionLogValuePartitionsSchema {
  declare readonly partitionIds: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topic: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.#frame = reader.bytes;
    this.#topic = reader.stringSlot(flexible, false);
    this.partitionIds = reader.array(flexible, 'int32');
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get topic(): string {
    return stringAt(this.#frame, this.#topic);
  }
}

function writeTransactionLogValuePartitionsSchema(
  writer: Writer,
  {
    topic,
    partitionIds,
    unknownTaggedFields,
  }: TransactionLogValuePartitionsSchema,
  version: number,
): void {
  const flexible = version >= 1;
  writer.string(topic, flexible);
  writer.array(partitionIds, flexible, false, 'int32');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link TransactionLogValue} as read: every field is there. */
export class TransactionLogValueView implements TransactionLogValue {
  declare readonly producerId: bigint;
  declare readonly previousProducerId: bigint;
  declare readonly nextProducerId: bigint;
  declare readonly producerEpoch: number;
  declare readonly nextProducerEpoch: number;
  declare readonly transactionTimeoutMs: number;
  declare readonly transactionStatus: number;
  declare readonly transactionPartitions: readonly TransactionLogValuePartitionsSchemaView[] | null;
  declare readonly transactionLastUpdateTimestampMs: bigint;
  declare readonly transactionStartTimestampMs: bigint;
  declare readonly clientTransactionVersion: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.producerId = reader.int64();
    this.previousProducerId = -1n;
    this.nextProducerId = -1n;
    this.producerEpoch = reader.int16();
    this.nextProducerEpoch = -1;
    this.transactionTimeoutMs = reader.int32();
    this.transactionStatus = reader.int8();
    this.transactionPartitions = reader.nullableStructs(flexible, true, TransactionLogValuePartitionsSchemaView, version);
    this.transactionLastUpdateTimestampMs = reader.int64();
    this.transactionStartTimestampMs = reader.int64();
    this.clientTransactionVersion = 0;
    let unknown = NO_TAGGED_FIELDS;
    if (flexible) {
      for (let count = reader.unsignedVarint(); count > 0; count--) {
        const tag = reader.unsignedVarint();
        const end = reader.tagEnd();
        switch (tag) {
          case 0:
            this.previousProducerId = reader.int64();
            reader.closeTag(tag, end);
            break;
          case 1:
            this.nextProducerId = reader.int64();
            reader.closeTag(tag, end);
            break;
          case 3:
            this.nextProducerEpoch = reader.int16();
            reader.closeTag(tag, end);
            break;
          case 2:
            this.clientTransactionVersion = reader.int16();
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

function writeTransactionLogValue(
  writer: Writer,
  {
    producerId,
    previousProducerId = -1,
    nextProducerId = -1,
    producerEpoch,
    nextProducerEpoch = -1,
    transactionTimeoutMs,
    transactionStatus,
    transactionPartitions,
    transactionLastUpdateTimestampMs,
    transactionStartTimestampMs,
    clientTransactionVersion = 0,
    unknownTaggedFields,
  }: TransactionLogValue,
  version: number,
): void {
  const flexible = version >= 1;
  writer.int64(producerId);
  writer.int16(producerEpoch);
  writer.int32(transactionTimeoutMs);
  writer.int8(transactionStatus);
  writer.structs(transactionPartitions, flexible, true, writeTransactionLogValuePartitionsSchema, version);
  writer.int64(transactionLastUpdateTimestampMs);
  writer.int64(transactionStartTimestampMs);
  let tags: TaggedField[] | undefined;
  if (previousProducerId != -1) {
    if (!(version >= 1)) lacking('previousProducerId', version, '1+');
    const mark = writer.beginTag();
    writer.int64(previousProducerId);
    tags = writer.endTag(tags, 0, mark);
  }
  if (nextProducerId != -1) {
    if (!(version >= 1)) lacking('nextProducerId', version, '1+');
    const mark = writer.beginTag();
    writer.int64(nextProducerId);
    tags = writer.endTag(tags, 1, mark);
  }
  if (nextProducerEpoch !== -1) {
    if (!(version >= 1)) lacking('nextProducerEpoch', version, '1+');
    const mark = writer.beginTag();
    writer.int16(nextProducerEpoch);
    tags = writer.endTag(tags, 3, mark);
  }
  if (clientTransactionVersion !== 0) {
    if (!(version >= 1)) lacking('clientTransactionVersion', version, '1+');
    const mark = writer.beginTag();
    writer.int16(clientTransactionVersion);
    tags = writer.endTag(tags, 2, mark);
  }
  writer.taggedFields(flexible, tags, unknownTaggedFields);
}

/** Reads and writes {@link TransactionLogValue}. */
export const TransactionLogValueCodec: Codec<TransactionLogValue, TransactionLogValueView> = /* @__PURE__ */ new MessageCodec(
  'TransactionLogValue',
  [0, 1, 1],
  TransactionLogValueView,
  writeTransactionLogValue,
);
