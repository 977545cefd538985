// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** StreamsGroupTargetAssignmentMemberValue, version 0. */
export interface StreamsGroupTargetAssignmentMemberValue {
  /** array of TaskIds, versions 0+. */
  readonly activeTasks: readonly StreamsGroupTargetAssignmentMemberValueTaskIds[];
  /** array of TaskIds, versions 0+. */
  readonly standbyTasks: readonly StreamsGroupTargetAssignmentMemberValueTaskIds[];
  /** array of TaskIds, versions 0+. */
  readonly warmupTasks: readonly StreamsGroupTargetAssignmentMemberValueTaskIds[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TaskIds of StreamsGroupTargetAssignmentMemberValue. */
export interface StreamsGroupTargetAssignmentMemberValueTaskIds {
  /** string, versions 0+. */
  readonly subtopologyId: string;
  /** array of int32, versions 0+. */
  readonly partitions: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link StreamsGroupTargetAssignmentMemberValueTaskIds} as read: every field is there. */
export class StreamsGroupTargetAssignmentMemberValueTaskIdsView implements StreamsGroupTargetAssignmentMemberValueTaskIds {
  declare readonly partitions: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #subtopologyId: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#subtopologyId = reader.stringSlot(true, false);
    this.partitions = reader.array(true, 'int32');
    this.unknownTaggedFields = reader.taggedFields();
  }

  get subtopologyId(): string {
    return stringAt(this.#frame, this.#subtopologyId);
  }
}

function writeStreamsGroupTargetAssignmentMemberValueTaskIds(
  writer: Writer,
  {
    subtopologyId,
    partitions,
    unknownTaggedFields,
  }: StreamsGroupTargetAssignmentMemberValueTaskIds,
  _version: number,
): void {
  writer.string(subtopologyId, true);
  writer.array(partitions, true, false, 'int32');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupTargetAssignmentMemberValue} as read: every field is there. */
export class StreamsGroupTargetAssignmentMemberValueView implements StreamsGroupTargetAssignmentMemberValue {
  declare readonly activeTasks: readonly StreamsGroupTargetAssignmentMemberValueTaskIdsView[];
  declare readonly standbyTasks: readonly StreamsGroupTargetAssignmentMemberValueTaskIdsView[];
  declare readonly warmupTasks: readonly StreamsGroupTargetAssignmentMemberValueTaskIdsView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.activeTasks = reader.structs(true, StreamsGroupTargetAssignmentMemberValueTaskIdsView, version);
    this.standbyTasks = reader.structs(true, StreamsGroupTargetAssignmentMemberValueTaskIdsView, version);
    this.warmupTasks = reader.structs(true, StreamsGroupTargetAssignmentMemberValueTaskIdsView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeStreamsGroupTargetAssignmentMemberValue(
  writer: Writer,
  {
    activeTasks,
    standbyTasks,
    warmupTasks,
    unknownTaggedFields,
  }: StreamsGroupTargetAssignmentMemberValue,
  version: number,
): void {
  writer.structs(activeTasks, true, false, writeStreamsGroupTargetAssignmentMemberValueTaskIds, version);
  writer.structs(standbyTasks, true, false, writeStreamsGroupTargetAssignmentMemberValueTaskIds, version);
  writer.structs(warmupTasks, true, false, writeStreamsGroupTargetAssignmentMemberValueTaskIds, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link StreamsGroupTargetAssignmentMemberValue}. */
export const StreamsGroupTargetAssignmentMemberValueCodec: Codec<StreamsGroupTargetAssignmentMemberValue, StreamsGroupTargetAssignmentMemberValueView> = /* @__PURE__ */ new MessageCodec(
  'StreamsGroupTargetAssignmentMemberValue',
  [0, 0, 0],
  StreamsGroupTargetAssignmentMemberValueView,
  writeStreamsGroupTargetAssignmentMemberValue,
);
