// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** ShareGroupTargetAssignmentMemberValue, version 0. */
export interface ShareGroupTargetAssignmentMemberValue {
  /** array of TopicPartition, versions 0+. */
  readonly topicPartitions: readonly ShareGroupTargetAssignmentMemberValueTopicPartition[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicPartition of ShareGroupTargetAssignmentMemberValue. */
export interface ShareGroupTargetAssignmentMemberValueTopicPartition {
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** array of int32, versions 0+. */
  readonly partitions: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ShareGroupTargetAssignmentMemberValueTopicPartition} as read: every field is there. */
export class ShareGroupTargetAssignmentMemberValueTopicPartitionView implements ShareGroupTargetAssignmentMemberValueTopicPartition {
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

function writeShareGroupTargetAssignmentMemberValueTopicPartition(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: ShareGroupTargetAssignmentMemberValueTopicPartition,
  _version: number,
): void {
  writer.uuid(topicId);
  writer.array(partitions, true, false, 'int32');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareGroupTargetAssignmentMemberValue} as read: every field is there. */
export class ShareGroupTargetAssignmentMemberValueView implements ShareGroupTargetAssignmentMemberValue {
  declare readonly topicPartitions: readonly ShareGroupTargetAssignmentMemberValueTopicPartitionView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.topicPartitions = reader.structs(true, ShareGroupTargetAssignmentMemberValueTopicPartitionView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeShareGroupTargetAssignmentMemberValue(
  writer: Writer,
  {
    topicPartitions,
    unknownTaggedFields,
  }: ShareGroupTargetAssignmentMemberValue,
  version: number,
): void {
  writer.structs(topicPartitions, true, false, writeShareGroupTargetAssignmentMemberValueTopicPartition, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link ShareGroupTargetAssignmentMemberValue}. */
export const ShareGroupTargetAssignmentMemberValueCodec: Codec<ShareGroupTargetAssignmentMemberValue, ShareGroupTargetAssignmentMemberValueView> = /* @__PURE__ */ new MessageCodec(
  'ShareGroupTargetAssignmentMemberValue',
  [0, 0, 0],
  ShareGroupTargetAssignmentMemberValueView,
  writeShareGroupTargetAssignmentMemberValue,
);
