// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { uuidAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** PartitionRecord, versions 0 to 2. */
export interface PartitionRecord {
  /** int32, versions 0+, default -1. */
  readonly partitionId?: number | undefined;
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** array of int32, versions 0+. */
  readonly replicas: readonly number[];
  /** array of int32, versions 0+. */
  readonly isr: readonly number[];
  /** array of int32, versions 0+. */
  readonly removingReplicas: readonly number[];
  /** array of int32, versions 0+. */
  readonly addingReplicas: readonly number[];
  /** int32, versions 0+, default -1. */
  readonly leader?: number | undefined;
  /** int8, versions 0+, tag 0, default 0. */
  readonly leaderRecoveryState?: number | undefined;
  /** int32, versions 0+, default -1. */
  readonly leaderEpoch?: number | undefined;
  /** int32, versions 0+, default -1. */
  readonly partitionEpoch?: number | undefined;
  /** array of uuid, versions 1+. */
  readonly directories?: readonly Uuid[] | undefined;
  /** array of int32, versions 2+, nullable, tag 1, default null. */
  readonly eligibleLeaderReplicas?: readonly number[] | null | undefined;
  /** array of int32, versions 2+, nullable, tag 2, default null. */
  readonly lastKnownElr?: readonly number[] | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link PartitionRecord} as read: every field is there. */
export class PartitionRecordView implements PartitionRecord {
  declare readonly partitionId: number;
  declare readonly replicas: readonly number[];
  declare readonly isr: readonly number[];
  declare readonly removingReplicas: readonly number[];
  declare readonly addingReplicas: readonly number[];
  declare readonly leader: number;
  declare readonly leaderRecoveryState: number;
  declare readonly leaderEpoch: number;
  declare readonly partitionEpoch: number;
  declare readonly directories: readonly Uuid[];
  declare readonly eligibleLeaderReplicas: readonly number[] | null;
  declare readonly lastKnownElr: readonly number[] | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.partitionId = reader.int32();
    this.#topicId = reader.uuidSlot();
    this.replicas = reader.array(true, 'int32');
    this.isr = reader.array(true, 'int32');
    this.removingReplicas = reader.array(true, 'int32');
    this.addingReplicas = reader.array(true, 'int32');
    this.leader = reader.int32();
    this.leaderRecoveryState = 0;
    this.leaderEpoch = reader.int32();
    this.partitionEpoch = reader.int32();
    this.directories = version >= 1 ? reader.array(true, 'uuid') : [];
    this.eligibleLeaderReplicas = null;
    this.lastKnownElr = null;
    let unknown = NO_TAGGED_FIELDS;
    for (let count = reader.unsignedVarint(); count > 0; count--) {
      const tag = reader.unsignedVarint();
      const end = reader.tagEnd();
      switch (tag) {
        case 0:
          this.leaderRecoveryState = reader.int8();
          reader.closeTag(tag, end);
          break;
        case 1:
          this.eligibleLeaderReplicas = reader.nullableArray(true, true, 'int32');
          reader.closeTag(tag, end, version >= 2);
          break;
        case 2:
          this.lastKnownElr = reader.nullableArray(true, true, 'int32');
          reader.closeTag(tag, end, version >= 2);
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

function writePartitionRecord(
  writer: Writer,
  {
    partitionId = -1,
    topicId,
    replicas,
    isr,
    removingReplicas,
    addingReplicas,
    leader = -1,
    leaderRecoveryState = 0,
    leaderEpoch = -1,
    partitionEpoch = -1,
    directories = [],
    eligibleLeaderReplicas = null,
    lastKnownElr = null,
    unknownTaggedFields,
  }: PartitionRecord,
  version: number,
): void {
  writer.int32(partitionId);
  writer.uuid(topicId);
  writer.array(replicas, true, false, 'int32');
  writer.array(isr, true, false, 'int32');
  writer.array(removingReplicas, true, false, 'int32');
  writer.array(addingReplicas, true, false, 'int32');
  writer.int32(leader);
  writer.int32(leaderEpoch);
  writer.int32(partitionEpoch);
  if (version >= 1) writer.array(directories, true, false, 'uuid');
  else if (directories?.length !== 0) lacking('directories', version, '1+');
  let tags: TaggedField[] | undefined;
  if (leaderRecoveryState !== 0) {
    const mark = writer.beginTag();
    writer.int8(leaderRecoveryState);
    tags = writer.endTag(tags, 0, mark);
  }
  if (eligibleLeaderReplicas !== null) {
    if (!(version >= 2)) lacking('eligibleLeaderReplicas', version, '2+');
    const mark = writer.beginTag();
    writer.array(eligibleLeaderReplicas, true, true, 'int32');
    tags = writer.endTag(tags, 1, mark);
  }
  if (lastKnownElr !== null) {
    if (!(version >= 2)) lacking('lastKnownElr', version, '2+');
    const mark = writer.beginTag();
    writer.array(lastKnownElr, true, true, 'int32');
    tags = writer.endTag(tags, 2, mark);
  }
  writer.taggedFields(true, tags, unknownTaggedFields);
}

/** Reads and writes {@link PartitionRecord}. */
export const PartitionRecordCodec: Codec<PartitionRecord, PartitionRecordView> = /* @__PURE__ */ new MessageCodec(
  'PartitionRecord',
  [0, 2, 0],
  PartitionRecordView,
  writePartitionRecord,
);
