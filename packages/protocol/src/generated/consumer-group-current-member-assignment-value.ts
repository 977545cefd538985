// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { uuidAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** ConsumerGroupCurrentMemberAssignmentValue, version 0. */
export interface ConsumerGroupCurrentMemberAssignmentValue {
  /** int32, versions 0+. */
  readonly memberEpoch: number;
  /** int32, versions 0+. */
  readonly previousMemberEpoch: number;
  /** int8, versions 0+. */
  readonly state: number;
  /** array of TopicPartitions, versions 0+. */
  readonly assignedPartitions: readonly ConsumerGroupCurrentMemberAssignmentValueTopicPartitions[];
  /** array of TopicPartitions, versions 0+. */
  readonly partitionsPendingRevocation: readonly ConsumerGroupCurrentMemberAssignmentValueTopicPartitions[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicPartitions of ConsumerGroupCurrentMemberAssignmentValue. */
export interface ConsumerGroupCurrentMemberAssignmentValueTopicPartitions {
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** array of int32, versions 0+. */
  readonly partitions: readonly number[];
  /** array of int32, versions 0+, nullable, tag 0. */
  readonly assignmentEpochs?: readonly number[] | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ConsumerGroupCurrentMemberAssignmentValueTopicPartitions} as read: every field is there. */
export class ConsumerGroupCurrentMemberAssignmentValueTopicPartitionsView implements ConsumerGroupCurrentMemberAssignmentValueTopicPartitions {
  declare readonly partitions: readonly number[];
  declare readonly assignmentEpochs: readonly number[] | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.partitions = reader.array(true, 'int32');
    this.assignmentEpochs = [];
    let unknown = NO_TAGGED_FIELDS;
    for (let count = reader.unsignedVarint(); count > 0; count--) {
      const tag = reader.unsignedVarint();
      const end = reader.tagEnd();
      switch (tag) {
        case 0:
          this.assignmentEpochs = reader.nullableArray(true, true, 'int32');
          reader.closeTag(tag, end);
          break;
        default:
          unknown = reader.unknownField(unknown, tag, end);
      }
    }
    this.unknownTaggedFields = unknown;
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeConsumerGroupCurrentMemberAssignmentValueTopicPartitions(
  writer: Writer,
  {
    topicId,
    partitions,
    assignmentEpochs = [],
    unknownTaggedFields,
  }: ConsumerGroupCurrentMemberAssignmentValueTopicPartitions,
  _version: number,
): void {
  writer.uuid(topicId);
  writer.array(partitions, true, false, 'int32');
  let tags: TaggedField[] | undefined;
  if (assignmentEpochs?.length !== 0) {
    const mark = writer.beginTag();
    writer.array(assignmentEpochs, true, true, 'int32');
    tags = writer.endTag(tags, 0, mark);
  }
  writer.taggedFields(true, tags, unknownTaggedFields);
}

/** {@link ConsumerGroupCurrentMemberAssignmentValue} as read: every field is there. */
export class ConsumerGroupCurrentMemberAssignmentValueView implements ConsumerGroupCurrentMemberAssignmentValue {
  declare readonly memberEpoch: number;
  declare readonly previousMemberEpoch: number;
  declare readonly state: number;
  declare readonly assignedPartitions: readonly ConsumerGroupCurrentMemberAssignmentValueTopicPartitionsView[];
  declare readonly partitionsPendingRevocation: readonly ConsumerGroupCurrentMemberAssignmentValueTopicPartitionsView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.memberEpoch = reader.int32();
    this.previousMemberEpoch = reader.int32();
    this.state = reader.int8();
    this.assignedPartitions = reader.structs(true, ConsumerGroupCurrentMemberAssignmentValueTopicPartitionsView, version);
    this.partitionsPendingRevocation = reader.structs(true, ConsumerGroupCurrentMemberAssignmentValueTopicPartitionsView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeConsumerGroupCurrentMemberAssignmentValue(
  writer: Writer,
  {
    memberEpoch,
    previousMemberEpoch,
    state,
    assignedPartitions,
    partitionsPendingRevocation,
    unknownTaggedFields,
  }: ConsumerGroupCurrentMemberAssignmentValue,
  version: number,
): void {
  writer.int32(memberEpoch);
  writer.int32(previousMemberEpoch);
  writer.int8(state);
  writer.structs(assignedPartitions, true, false, writeConsumerGroupCurrentMemberAssignmentValueTopicPartitions, version);
  writer.structs(partitionsPendingRevocation, true, false, writeConsumerGroupCurrentMemberAssignmentValueTopicPartitions, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link ConsumerGroupCurrentMemberAssignmentValue}. */
export const ConsumerGroupCurrentMemberAssignmentValueCodec: Codec<ConsumerGroupCurrentMemberAssignmentValue, ConsumerGroupCurrentMemberAssignmentValueView> = /* @__PURE__ */ new MessageCodec(
  'ConsumerGroupCurrentMemberAssignmentValue',
  [0, 0, 0],
  ConsumerGroupCurrentMemberAssignmentValueView,
  writeConsumerGroupCurrentMemberAssignmentValue,
);
