// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { uuidAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** PartitionChangeRecord, versions 0 to 2. */
export interface PartitionChangeRecord {
  /** int32, versions 0+, default -1. */
  readonly partitionId?: number | undefined;
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** array of int32, versions 0+, nullable, tag 0, default null. */
  readonly isr?: readonly number[] | null | undefined;
  /** int32, versions 0+, tag 1, default -2. */
  readonly leader?: number | undefined;
  /** array of int32, versions 0+, nullable, tag 2, default null. */
  readonly replicas?: readonly number[] | null | undefined;
  /** array of int32, versions 0+, nullable, tag 3, default null. */
  readonly removingReplicas?: readonly number[] | null | undefined;
  /** array of int32, versions 0+, nullable, tag 4, default null. */
  readonly addingReplicas?: readonly number[] | null | undefined;
  /** int8, versions 0+, tag 5, default -1. */
  readonly leaderRecoveryState?: number | undefined;
  /** array of uuid, versions 1+, nullable, tag 8, default null. */
  readonly directories?: readonly Uuid[] | null | undefined;
  /** array of int32, versions 2+, nullable, tag 6, default null. */
  readonly eligibleLeaderReplicas?: readonly number[] | null | undefined;
  /** array of int32, versions 2+, nullable, tag 7, default null. */
  readonly lastKnownElr?: readonly number[] | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link PartitionChangeRecord} as read: every field is there. */
export class PartitionChangeRecordView implements PartitionChangeRecord {
  declare readonly partitionId: number;
  declare readonly isr: readonly number[] | null;
  declare readonly leader: number;
  declare readonly replicas: readonly number[] | null;
  declare readonly removingReplicas: readonly number[] | null;
  declare readonly addingReplicas: readonly number[] | null;
  declare readonly leaderRecoveryState: number;
  declare readonly directories: readonly Uuid[] | null;
  declare readonly eligibleLeaderReplicas: readonly number[] | null;
  declare readonly lastKnownElr: readonly number[] | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.partitionId = reader.int32();
    this.#topicId = reader.uuidSlot();
    this.isr = null;
    this.leader = -2;
    this.replicas = null;
    this.removingReplicas = null;
    this.addingReplicas = null;
    this.leaderRecoveryState = -1;
    this.directories = null;
    this.eligibleLeaderReplicas = null;
    this.lastKnownElr = null;
    let unknown = NO_TAGGED_FIELDS;
    for (let count = reader.unsignedVarint(); count > 0; count--) {
      const tag = reader.unsignedVarint();
      const end = reader.tagEnd();
      switch (tag) {
        case 0:
          this.isr = reader.nullableArray(true, true, 'int32');
          reader.closeTag(tag, end);
          break;
        case 1:
          this.leader = reader.int32();
          reader.closeTag(tag, end);
          break;
        case 2:
          this.replicas = reader.nullableArray(true, true, 'int32');
          reader.closeTag(tag, end);
          break;
        case 3:
          this.removingReplicas = reader.nullableArray(true, true, 'int32');
          reader.closeTag(tag, end);
          break;
        case 4:
          this.addingReplicas = reader.nullableArray(true, true, 'int32');
          reader.closeTag(tag, end);
          break;
        case 5:
          this.leaderRecoveryState = reader.int8();
          reader.closeTag(tag, end);
          break;
        case 8:
          this.directories = reader.nullableArray(true, true, 'uuid');
          reader.closeTag(tag, end, version >= 1);
          break;
        case 6:
          this.eligibleLeaderReplicas = reader.nullableArray(true, true, 'int32');
          reader.closeTag(tag, end, version >= 2);
          break;
        case 7:
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

function writePartitionChangeRecord(
  writer: Writer,
  {
    partitionId = -1,
    topicId,
    isr = null,
    leader = -2,
    replicas = null,
    removingReplicas = null,
    addingReplicas = null,
    leaderRecoveryState = -1,
    directories = null,
    eligibleLeaderReplicas = null,
    lastKnownElr = null,
    unknownTaggedFields,
  }: PartitionChangeRecord,
  version: number,
): void {
  writer.int32(partitionId);
  writer.uuid(topicId);
  let tags: TaggedField[] | undefined;
  if (isr !== null) {
    const mark = writer.beginTag();
    writer.array(isr, true, true, 'int32');
    tags = writer.endTag(tags, 0, mark);
  }
  if (leader !== -2) {
    const mark = writer.beginTag();
    writer.int32(leader);
    tags = writer.endTag(tags, 1, mark);
  }
  if (replicas !== null) {
    const mark = writer.beginTag();
    writer.array(replicas, true, true, 'int32');
    tags = writer.endTag(tags, 2, mark);
  }
  if (removingReplicas !== null) {
    const mark = writer.beginTag();
    writer.array(removingReplicas, true, true, 'int32');
    tags = writer.endTag(tags, 3, mark);
  }
  if (addingReplicas !== null) {
    const mark = writer.beginTag();
    writer.array(addingReplicas, true, true, 'int32');
    tags = writer.endTag(tags, 4, mark);
  }
  if (leaderRecoveryState !== -1) {
    const mark = writer.beginTag();
    writer.int8(leaderRecoveryState);
    tags = writer.endTag(tags, 5, mark);
  }
  if (directories !== null) {
    if (!(version >= 1)) lacking('directories', version, '1+');
    const mark = writer.beginTag();
    writer.array(directories, true, true, 'uuid');
    tags = writer.endTag(tags, 8, mark);
  }
  if (eligibleLeaderReplicas !== null) {
    if (!(version >= 2)) lacking('eligibleLeaderReplicas', version, '2+');
    const mark = writer.beginTag();
    writer.array(eligibleLeaderReplicas, true, true, 'int32');
    tags = writer.endTag(tags, 6, mark);
  }
  if (lastKnownElr !== null) {
    if (!(version >= 2)) lacking('lastKnownElr', version, '2+');
    const mark = writer.beginTag();
    writer.array(lastKnownElr, true, true, 'int32');
    tags = writer.endTag(tags, 7, mark);
  }
  writer.taggedFields(true, tags, unknownTaggedFields);
}

/** Reads and writes {@link PartitionChangeRecord}. */
export const PartitionChangeRecordCodec: Codec<PartitionChangeRecord, PartitionChangeRecordView> = /* @__PURE__ */ new MessageCodec(
  'PartitionChangeRecord',
  [0, 2, 0],
  PartitionChangeRecordView,
  writePartitionChangeRecord,
);
