// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** ConsumerGroupTargetAssignmentMemberValue, version 0. */
export interface ConsumerGroupTargetAssignmentMemberValue {
  /** array of TopicPartition, versions 0+. */
  readonly topicPartitions: readonly ConsumerGroupTargetAssignmentMemberValueTopicPartition[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicPartition of ConsumerGroupTargetAssignmentMemberValue. */
export interface ConsumerGroupTargetAssignmentMemberValueTopicPartition {
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** array of int32, versions 0+. */
  readonly partitions: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ConsumerGroupTargetAssignmentMemberValueTopicPartition} as read: every field is there. */
export class ConsumerGroupTargetAssignmentMemberValueTopicPartitionView implements ConsumerGroupTargetAssignmentMemberValueTopicPartition {
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

function writeConsumerGroupTargetAssignmentMemberValueTopicPartition(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: ConsumerGroupTargetAssignmentMemberValueTopicPartition,
  _version: number,
): void {
  writer.uuid(topicId);
  writer.array(partitions, true, false, 'int32');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ConsumerGroupTargetAssignmentMemberValue} as read: every field is there. */
export class ConsumerGroupTargetAssignmentMemberValueView implements ConsumerGroupTargetAssignmentMemberValue {
  declare readonly topicPartitions: readonly ConsumerGroupTargetAssignmentMemberValueTopicPartitionView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.topicPartitions = reader.structs(true, ConsumerGroupTargetAssignmentMemberValueTopicPartitionView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeConsumerGroupTargetAssignmentMemberValue(
  writer: Writer,
  {
    topicPartitions,
    unknownTaggedFields,
  }: ConsumerGroupTargetAssignmentMemberValue,
  version: number,
): void {
  writer.structs(topicPartitions, true, false, writeConsumerGroupTargetAssignmentMemberValueTopicPartition, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link ConsumerGroupTargetAssignmentMemberValue}. */
export const ConsumerGroupTargetAssignmentMemberValueCodec: Codec<ConsumerGroupTargetAssignmentMemberValue, ConsumerGroupTargetAssignmentMemberValueView> = /* @__PURE__ */ new MessageCodec(
  'ConsumerGroupTargetAssignmentMemberValue',
  [0, 0, 0],
  ConsumerGroupTargetAssignmentMemberValueView,
  writeConsumerGroupTargetAssignmentMemberValue,
);
