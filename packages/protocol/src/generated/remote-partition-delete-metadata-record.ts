// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** RemotePartitionDeleteMetadataRecord, version 0. */
export interface RemotePartitionDeleteMetadataRecord {
  /** TopicIdPartitionEntry, versions 0+. */
  readonly topicIdPartition: RemotePartitionDeleteMetadataRecordTopicIdPartitionEntry;
  /** int32, versions 0+. */
  readonly brokerId: number;
  /** int64, versions 0+. */
  readonly eventTimestampMs: bigint | number;
  /** int8, versions 0+. */
  readonly remotePartitionDeleteState: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicIdPartitionEntry of RemotePartitionDeleteMetadataRecord. */
export interface RemotePartitionDeleteMetadataRecordTopicIdPartitionEntry {
  /** string, versions 0+. */
  readonly name: string;
  /** uuid, versions 0+. */
  readonly id: Uuid;
  /** int32, versions 0+. */
  readonly partition: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link RemotePartitionDeleteMetadataRecordTopicIdPartitionEntry} as read: every field is there. */
export class RemotePartitionDeleteMetadataRecordTopicIdPartitionEntryView implements RemotePartitionDeleteMetadataRecordTopicIdPartitionEntry {
  declare readonly partition: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #id: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.#id = reader.uuidSlot();
    this.partition = reader.int32();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }

  get id(): Uuid {
    return uuidAt(this.#frame, this.#id);
  }
}

function writeRemotePartitionDeleteMetadataRecordTopicIdPartitionEntry(
  writer: Writer,
  {
    name,
    id,
    partition,
    unknownTaggedFields,
  }: RemotePartitionDeleteMetadataRecordTopicIdPartitionEntry,
  _version: number,
): void {
  writer.string(name, true);
  writer.uuid(id);
  writer.int32(partition);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link RemotePartitionDeleteMetadataRecord} as read: every field is there. */
export class RemotePartitionDeleteMetadataRecordView implements RemotePartitionDeleteMetadataRecord {
  declare readonly topicIdPartition: RemotePartitionDeleteMetadataRecordTopicIdPartitionEntryView;
  declare readonly brokerId: number;
  declare readonly eventTimestampMs: bigint;
  declare readonly remotePartitionDeleteState: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.topicIdPartition = new RemotePartitionDeleteMetadataRecordTopicIdPartitionEntryView(reader, version);
    this.brokerId = reader.int32();
    this.eventTimestampMs = reader.int64();
    this.remotePartitionDeleteState = reader.int8();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeRemotePartitionDeleteMetadataRecord(
  writer: Writer,
  {
    topicIdPartition,
    brokerId,
    eventTimestampMs,
    remotePartitionDeleteState,
    unknownTaggedFields,
  }: RemotePartitionDeleteMetadataRecord,
  version: number,
): void {
  writeRemotePartitionDeleteMetadataRecordTopicIdPartitionEntry(writer, topicIdPartition, version);
  writer.int32(brokerId);
  writer.int64(eventTimestampMs);
  writer.int8(remotePartitionDeleteState);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link RemotePartitionDeleteMetadataRecord}. */
export const RemotePartitionDeleteMetadataRecordCodec: Codec<RemotePartitionDeleteMetadataRecord, RemotePartitionDeleteMetadataRecordView> = /* @__PURE__ */ new MessageCodec(
  'RemotePartitionDeleteMetadataRecord',
  [0, 0, 0],
  RemotePartitionDeleteMetadataRecordView,
  writeRemotePartitionDeleteMetadataRecord,
);
