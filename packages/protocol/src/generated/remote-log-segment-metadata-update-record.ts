// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { nullableBytesAt, stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** RemoteLogSegmentMetadataUpdateRecord, version 0. */
export interface RemoteLogSegmentMetadataUpdateRecord {
  /** RemoteLogSegmentIdEntry, versions 0+. */
  readonly remoteLogSegmentId: RemoteLogSegmentMetadataUpdateRecordRemoteLogSegmentIdEntry;
  /** int32, versions 0+. */
  readonly brokerId: number;
  /** int64, versions 0+. */
  readonly eventTimestampMs: bigint | number;
  /** bytes, versions 0+, nullable, default null. */
  readonly customMetadata?: Uint8Array | null | undefined;
  /** int8, versions 0+. */
  readonly remoteLogSegmentState: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** RemoteLogSegmentIdEntry of RemoteLogSegmentMetadataUpdateRecord. */
export interface RemoteLogSegmentMetadataUpdateRecordRemoteLogSegmentIdEntry {
  /** TopicIdPartitionEntry, versions 0+. */
  readonly topicIdPartition: RemoteLogSegmentMetadataUpdateRecordTopicIdPartitionEntry;
  /** uuid, versions 0+. */
  readonly id: Uuid;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicIdPartitionEntry of RemoteLogSegmentMetadataUpdateRecord. */
export interface RemoteLogSegmentMetadataUpdateRecordTopicIdPartitionEntry {
  /** string, versions 0+. */
  readonly name: string;
  /** uuid, versions 0+. */
  readonly id: Uuid;
  /** int32, versions 0+. */
  readonly partition: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link RemoteLogSegmentMetadataUpdateRecordTopicIdPartitionEntry} as read: every field is there. */
export class RemoteLogSegmentMetadataUpdateRecordTopicIdPartitionEntryView implements RemoteLogSegmentMetadataUpdateRecordTopicIdPartitionEntry {
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

function writeRemoteLogSegmentMetadataUpdateRecordTopicIdPartitionEntry(
  writer: Writer,
  {
    name,
    id,
    partition,
    unknownTaggedFields,
  }: RemoteLogSegmentMetadataUpdateRecordTopicIdPartitionEntry,
  _version: number,
): void {
  writer.string(name, true);
  writer.uuid(id);
  writer.int32(partition);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link RemoteLogSegmentMetadataUpdateRecordRemoteLogSegmentIdEntry} as read: every field is there. */
export class RemoteLogSegmentMetadataUpdateRecordRemoteLogSegmentIdEntryView implements RemoteLogSegmentMetadataUpdateRecordRemoteLogSegmentIdEntry {
  declare readonly topicIdPartition: RemoteLogSegmentMetadataUpdateRecordTopicIdPartitionEntryView;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #id: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.topicIdPartition = new RemoteLogSegmentMetadataUpdateRecordTopicIdPartitionEntryView(reader, version);
    this.#id = reader.uuidSlot();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get id(): Uuid {
    return uuidAt(this.#frame, this.#id);
  }
}

function writeRemoteLogSegmentMetadataUpdateRecordRemoteLogSegmentIdEntry(
  writer: Writer,
  {
    topicIdPartition,
    id,
    unknownTaggedFields,
  }: RemoteLogSegmentMetadataUpdateRecordRemoteLogSegmentIdEntry,
  version: number,
): void {
  writeRemoteLogSegmentMetadataUpdateRecordTopicIdPartitionEntry(writer, topicIdPartition, version);
  writer.uuid(id);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link RemoteLogSegmentMetadataUpdateRecord} as read: every field is there. */
export class RemoteLogSegmentMetadataUpdateRecordView implements RemoteLogSegmentMetadataUpdateRecord {
  declare readonly remoteLogSegmentId: RemoteLogSegmentMetadataUpdateRecordRemoteLogSegmentIdEntryView;
  declare readonly brokerId: number;
  declare readonly eventTimestampMs: bigint;
  declare readonly remoteLogSegmentState: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #customMetadata: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.remoteLogSegmentId = new RemoteLogSegmentMetadataUpdateRecordRemoteLogSegmentIdEntryView(reader, version);
    this.brokerId = reader.int32();
    this.eventTimestampMs = reader.int64();
    this.#customMetadata = reader.bytesSlot(true, true);
    this.remoteLogSegmentState = reader.int8();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get customMetadata(): Uint8Array | null {
    return nullableBytesAt(this.#frame, this.#customMetadata);
  }
}

function writeRemoteLogSegmentMetadataUpdateRecord(
  writer: Writer,
  {
    remoteLogSegmentId,
    brokerId,
    eventTimestampMs,
    customMetadata = null,
    remoteLogSegmentState,
    unknownTaggedFields,
  }: RemoteLogSegmentMetadataUpdateRecord,
  version: number,
): void {
  writeRemoteLogSegmentMetadataUpdateRecordRemoteLogSegmentIdEntry(writer, remoteLogSegmentId, version);
  writer.int32(brokerId);
  writer.int64(eventTimestampMs);
  writer.byteArray(customMetadata, true, true);
  writer.int8(remoteLogSegmentState);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link RemoteLogSegmentMetadataUpdateRecord}. */
export const RemoteLogSegmentMetadataUpdateRecordCodec: Codec<RemoteLogSegmentMetadataUpdateRecord, RemoteLogSegmentMetadataUpdateRecordView> = /* @__PURE__ */ new MessageCodec(
  'RemoteLogSegmentMetadataUpdateRecord',
  [0, 0, 0],
  RemoteLogSegmentMetadataUpdateRecordView,
  writeRemoteLogSegmentMetadataUpdateRecord,
);
