// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** ConsumerGroupPartitionMetadataValue, version 0. */
export interface ConsumerGroupPartitionMetadataValue {
  /** array of TopicMetadata, versions 0+. */
  readonly topics: readonly ConsumerGroupPartitionMetadataValueTopicMetadata[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicMetadata of ConsumerGroupPartitionMetadataValue. */
export interface ConsumerGroupPartitionMetadataValueTopicMetadata {
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** string, versions 0+. */
  readonly topicName: string;
  /** int32, versions 0+. */
  readonly numPartitions: number;
  /** array of PartitionMetadata, versions 0+. */
  readonly partitionMetadata: readonly ConsumerGroupPartitionMetadataValuePartitionMetadata[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionMetadata of ConsumerGroupPartitionMetadataValue. */
export interface ConsumerGroupPartitionMetadataValuePartitionMetadata {
  /** int32, versions 0+. */
  readonly partition: number;
  /** array of string, versions 0+. */
  readonly racks: readonly string[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ConsumerGroupPartitionMetadataValuePartitionMetadata} as read: every field is there. */
export class ConsumerGroupPartitionMetadataValuePartitionMetadataView implements ConsumerGroupPartitionMetadataValuePartitionMetadata {
  declare readonly partition: number;
  declare readonly racks: readonly string[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.partition = reader.int32();
    this.racks = reader.strings(true, false)!;
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeConsumerGroupPartitionMetadataValuePartitionMetadata(
  writer: Writer,
  {
    partition,
    racks,
    unknownTaggedFields,
  }: ConsumerGroupPartitionMetadataValuePartitionMetadata,
  _version: number,
): void {
  writer.int32(partition);
  writer.strings(racks, true, false);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ConsumerGroupPartitionMetadataValueTopicMetadata} as read: every field is there. */
export class ConsumerGroupPartitionMetadataValueTopicMetadataView implements ConsumerGroupPartitionMetadataValueTopicMetadata {
  declare readonly numPartitions: number;
  declare readonly partitionMetadata: readonly ConsumerGroupPartitionMetadataValuePartitionMetadataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;
  readonly #topicName: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.#topicName = reader.stringSlot(true, false);
    this.numPartitions = reader.int32();
    this.partitionMetadata = reader.structs(true, ConsumerGroupPartitionMetadataValuePartitionMetadataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }

  get topicName(): string {
    return stringAt(this.#frame, this.#topicName);
  }
}

function writeConsumerGroupPartitionMetadataValueTopicMetadata(
  writer: Writer,
  {
    topicId,
    topicName,
    numPartitions,
    partitionMetadata,
    unknownTaggedFields,
  }: ConsumerGroupPartitionMetadataValueTopicMetadata,
  version: number,
): void {
  writer.uuid(topicId);
  writer.string(topicName, true);
  writer.int32(numPartitions);
  writer.structs(partitionMetadata, true, false, writeConsumerGroupPartitionMetadataValuePartitionMetadata, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ConsumerGroupPartitionMetadataValue} as read: every field is there. */
export class ConsumerGroupPartitionMetadataValueView implements ConsumerGroupPartitionMetadataValue {
  declare readonly topics: readonly ConsumerGroupPartitionMetadataValueTopicMetadataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.topics = reader.structs(true, ConsumerGroupPartitionMetadataValueTopicMetadataView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeConsumerGroupPartitionMetadataValue(
  writer: Writer,
  {
    topics,
    unknownTaggedFields,
  }: ConsumerGroupPartitionMetadataValue,
  version: number,
): void {
  writer.structs(topics, true, false, writeConsumerGroupPartitionMetadataValueTopicMetadata, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link ConsumerGroupPartitionMetadataValue}. */
export const ConsumerGroupPartitionMetadataValueCodec: Codec<ConsumerGroupPartitionMetadataValue, ConsumerGroupPartitionMetadataValueView> = /* @__PURE__ */ new MessageCodec(
  'ConsumerGroupPartitionMetadataValue',
  [0, 0, 0],
  ConsumerGroupPartitionMetadataValueView,
  writeConsumerGroupPartitionMetadataValue,
);
