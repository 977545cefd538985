// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** ShareGroupCurrentMemberAssignmentValue, version 0. */
export interface ShareGroupCurrentMemberAssignmentValue {
  /** int32, versions 0+. */
  readonly memberEpoch: number;
  /** int32, versions 0+. */
  readonly previousMemberEpoch: number;
  /** int8, versions 0+. */
  readonly state: number;
  /** array of TopicPartitions, versions 0+. */
  readonly assignedPartitions: readonly ShareGroupCurrentMemberAssignmentValueTopicPartitions[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicPartitions of ShareGroupCurrentMemberAssignmentValue. */
export interface ShareGroupCurrentMemberAssignmentValueTopicPartitions {
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** array of int32, versions 0+. */
  readonly partitions: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ShareGroupCurrentMemberAssignmentValueTopicPartitions} as read: every field is there. */
export class ShareGroupCurrentMemberAssignmentValueTopicPartitionsView implements ShareGroupCurrentMemberAssignmentValueTopicPartitions {
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

function writeShareGroupCurrentMemberAssignmentValueTopicPartitions(
  writer: Writer,
  {
    topicId,
    partitions,
    unknownTaggedFields,
  }: ShareGroupCurrentMemberAssignmentValueTopicPartitions,
  _version: number,
): void {
  writer.uuid(topicId);
  writer.array(partitions, true, false, 'int32');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareGroupCurrentMemberAssignmentValue} as read: every field is there. */
export class ShareGroupCurrentMemberAssignmentValueView implements ShareGroupCurrentMemberAssignmentValue {
  declare readonly memberEpoch: number;
  declare readonly previousMemberEpoch: number;
  declare readonly state: number;
  declare readonly assignedPartitions: readonly ShareGroupCurrentMemberAssignmentValueTopicPartitionsView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.memberEpoch = reader.int32();
    this.previousMemberEpoch = reader.int32();
    this.state = reader.int8();
    this.assignedPartitions = reader.structs(true, ShareGroupCurrentMemberAssignmentValueTopicPartitionsView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeShareGroupCurrentMemberAssignmentValue(
  writer: Writer,
  {
    memberEpoch,
    previousMemberEpoch,
    state,
    assignedPartitions,
    unknownTaggedFields,
  }: ShareGroupCurrentMemberAssignmentValue,
  version: number,
): void {
  writer.int32(memberEpoch);
  writer.int32(previousMemberEpoch);
  writer.int8(state);
  writer.structs(assignedPartitions, true, false, writeShareGroupCurrentMemberAssignmentValueTopicPartitions, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link ShareGroupCurrentMemberAssignmentValue}. */
export const ShareGroupCurrentMemberAssignmentValueCodec: Codec<ShareGroupCurrentMemberAssignmentValue, ShareGroupCurrentMemberAssignmentValueView> = /* @__PURE__ */ new MessageCodec(
  'ShareGroupCurrentMemberAssignmentValue',
  [0, 0, 0],
  ShareGroupCurrentMemberAssignmentValueView,
  writeShareGroupCurrentMemberAssignmentValue,
);
