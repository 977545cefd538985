// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** StreamsGroupCurrentMemberAssignmentValue, version 0. */
export interface StreamsGroupCurrentMemberAssignmentValue {
  /** int32, versions 0+. */
  readonly memberEpoch: number;
  /** int32, versions 0+. */
  readonly previousMemberEpoch: number;
  /** int8, versions 0+. */
  readonly state: number;
  /** array of TaskIds, versions 0+. */
  readonly activeTasks: readonly StreamsGroupCurrentMemberAssignmentValueTaskIds[];
  /** array of TaskIds, versions 0+. */
  readonly standbyTasks: readonly StreamsGroupCurrentMemberAssignmentValueTaskIds[];
  /** array of TaskIds, versions 0+. */
  readonly warmupTasks: readonly StreamsGroupCurrentMemberAssignmentValueTaskIds[];
  /** array of TaskIds, versions 0+. */
  readonly activeTasksPendingRevocation: readonly StreamsGroupCurrentMemberAssignmentValueTaskIds[];
  /** array of TaskIds, versions 0+. */
  readonly standbyTasksPendingRevocation: readonly StreamsGroupCurrentMemberAssignmentValueTaskIds[];
  /** array of TaskIds, versions 0+. */
  readonly warmupTasksPendingRevocation: readonly StreamsGroupCurrentMemberAssignmentValueTaskIds[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TaskIds of StreamsGroupCurrentMemberAssignmentValue. */
export interface StreamsGroupCurrentMemberAssignmentValueTaskIds {
  /** string, versions 0+. */
  readonly subtopologyId: string;
  /** array of int32, versions 0+. */
  readonly partitions: readonly number[];
  /** array of int32, versions 0+, nullable, tag 0. */
  readonly assignmentEpochs?: readonly number[] | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link StreamsGroupCurrentMemberAssignmentValueTaskIds} as read: every field is there. */
export class StreamsGroupCurrentMemberAssignmentValueTaskIdsView implements StreamsGroupCurrentMemberAssignmentValueTaskIds {
  declare readonly partitions: readonly number[];
  declare readonly assignmentEpochs: readonly number[] | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #subtopologyId: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#subtopologyId = reader.stringSlot(true, false);
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

  get subtopologyId(): string {
    return stringAt(this.#frame, this.#subtopologyId);
  }
}

function writeStreamsGroupCurrentMemberAssignmentValueTaskIds(
  writer: Writer,
  {
    subtopologyId,
    partitions,
    assignmentEpochs = [],
    unknownTaggedFields,
  }: StreamsGroupCurrentMemberAssignmentValueTaskIds,
  _version: number,
): void {
  writer.string(subtopologyId, true);
  writer.array(partitions, true, false, 'int32');
  let tags: TaggedField[] | undefined;
  if (assignmentEpochs?.length !== 0) {
    const mark = writer.beginTag();
    writer.array(assignmentEpochs, true, true, 'int32');
    tags = writer.endTag(tags, 0, mark);
  }
  writer.taggedFields(true, tags, unknownTaggedFields);
}

/** {@link StreamsGroupCurrentMemberAssignmentValue} as read: every field is there. */
export class StreamsGroupCurrentMemberAssignmentValueView implements StreamsGroupCurrentMemberAssignmentValue {
  declare readonly memberEpoch: number;
  declare readonly previousMemberEpoch: number;
  declare readonly state: number;
  declare readonly activeTasks: readonly StreamsGroupCurrentMemberAssignmentValueTaskIdsView[];
  declare readonly standbyTasks: readonly StreamsGroupCurrentMemberAssignmentValueTaskIdsView[];
  declare readonly warmupTasks: readonly StreamsGroupCurrentMemberAssignmentValueTaskIdsView[];
  declare readonly activeTasksPendingRevocation: readonly StreamsGroupCurrentMemberAssignmentValueTaskIdsView[];
  declare readonly standbyTasksPendingRevocation: readonly StreamsGroupCurrentMemberAssignmentValueTaskIdsView[];
  declare readonly warmupTasksPendingRevocation: readonly StreamsGroupCurrentMemberAssignmentValueTaskIdsView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.memberEpoch = reader.int32();
    this.previousMemberEpoch = reader.int32();
    this.state = reader.int8();
    this.activeTasks = reader.structs(true, StreamsGroupCurrentMemberAssignmentValueTaskIdsView, version);
    this.standbyTasks = reader.structs(true, StreamsGroupCurrentMemberAssignmentValueTaskIdsView, version);
    this.warmupTasks = reader.structs(true, StreamsGroupCurrentMemberAssignmentValueTaskIdsView, version);
    this.activeTasksPendingRevocation = reader.structs(true, StreamsGroupCurrentMemberAssignmentValueTaskIdsView, version);
    this.standbyTasksPendingRevocation = reader.structs(true, StreamsGroupCurrentMemberAssignmentValueTaskIdsView, version);
    this.warmupTasksPendingRevocation = reader.structs(true, StreamsGroupCurrentMemberAssignmentValueTaskIdsView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeStreamsGroupCurrentMemberAssignmentValue(
  writer: Writer,
  {
    memberEpoch,
    previousMemberEpoch,
    state,
    activeTasks,
    standbyTasks,
    warmupTasks,
    activeTasksPendingRevocation,
    standbyTasksPendingRevocation,
    warmupTasksPendingRevocation,
    unknownTaggedFields,
  }: StreamsGroupCurrentMemberAssignmentValue,
  version: number,
): void {
  writer.int32(memberEpoch);
  writer.int32(previousMemberEpoch);
  writer.int8(state);
  writer.structs(activeTasks, true, false, writeStreamsGroupCurrentMemberAssignmentValueTaskIds, version);
  writer.structs(standbyTasks, true, false, writeStreamsGroupCurrentMemberAssignmentValueTaskIds, version);
  writer.structs(warmupTasks, true, false, writeStreamsGroupCurrentMemberAssignmentValueTaskIds, version);
  writer.structs(activeTasksPendingRevocation, true, false, writeStreamsGroupCurrentMemberAssignmentValueTaskIds, version);
  writer.structs(standbyTasksPendingRevocation, true, false, writeStreamsGroupCurrentMemberAssignmentValueTaskIds, version);
  writer.structs(warmupTasksPendingRevocation, true, false, writeStreamsGroupCurrentMemberAssignmentValueTaskIds, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link StreamsGroupCurrentMemberAssignmentValue}. */
export const StreamsGroupCurrentMemberAssignmentValueCodec: Codec<StreamsGroupCurrentMemberAssignmentValue, StreamsGroupCurrentMemberAssignmentValueView> = /* @__PURE__ */ new MessageCodec(
  'StreamsGroupCurrentMemberAssignmentValue',
  [0, 0, 0],
  StreamsGroupCurrentMemberAssignmentValueView,
  writeStreamsGroupCurrentMemberAssignmentValue,
);
