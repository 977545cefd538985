// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { nullableBytesAt, stringAt, uuidAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** RemoteLogSegmentMetadataRecord, version 0. */
export interface RemoteLogSegmentMetadataRecord {
  /** RemoteLogSegmentIdEntry, versions 0+. */
  readonly remoteLogSegmentId: RemoteLogSegmentMetadataRecordRemoteLogSegmentIdEntry;
  /** int64, versions 0+. */
  readonly startOffset: bigint | number;
  /** int64, versions 0+. */
  readonly endOffset: bigint | number;
  /** int32, versions 0+. */
  readonly brokerId: number;
  /** int64, versions 0+. */
  readonly maxTimestampMs: bigint | number;
  /** int64, versions 0+. */
  readonly eventTimestampMs: bigint | number;
  /** array of SegmentLeaderEpochEntry, versions 0+. */
  readonly segmentLeaderEpochs: readonly RemoteLogSegmentMetadataRecordSegmentLeaderEpochEntry[];
  /** int32, versions 0+. */
  readonly segmentSizeInBytes: number;
  /** bytes, versions 0+, nullable, default null. */
  readonly customMetadata?: Uint8Array | null | undefined;
  /** int8, versions 0+. */
  readonly remoteLogSegmentState: number;
  /** bool, versions 0+, tag 0, default false. */
  readonly txnIndexEmpty?: boolean | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** SegmentLeaderEpochEntry of RemoteLogSegmentMetadataRecord. */
export interface RemoteLogSegmentMetadataRecordSegmentLeaderEpochEntry {
  /** int32, versions 0+. */
  readonly leaderEpoch: number;
  /** int64, versions 0+. */
  readonly offset: bigint | number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** RemoteLogSegmentIdEntry of RemoteLogSegmentMetadataRecord. */
export interface RemoteLogSegmentMetadataRecordRemoteLogSegmentIdEntry {
  /** TopicIdPartitionEntry, versions 0+. */
  readonly topicIdPartition: RemoteLogSegmentMetadataRecordTopicIdPartitionEntry;
  /** uuid, versions 0+. */
  readonly id: Uuid;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicIdPartitionEntry of RemoteLogSegmentMetadataRecord. */
export interface RemoteLogSegmentMetadataRecordTopicIdPartitionEntry {
  /** string, versions 0+. */
  readonly name: string;
  /** uuid, versions 0+. */
  readonly id: Uuid;
  /** int32, versions 0+. */
  readonly partition: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link RemoteLogSegmentMetadataRecordTopicIdPartitionEntry} as read: every field is there. */
export class RemoteLogSegmentMetadataRecordTopicIdPartitionEntryView implements RemoteLogSegmentMetadataRecordTopicIdPartitionEntry {
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

function writeRemoteLogSegmentMetadataRecordTopicIdPartitionEntry(
  writer: Writer,
  {
    name,
    id,
    partition,
    unknownTaggedFields,
  }: RemoteLogSegmentMetadataRecordTopicIdPartitionEntry,
  _version: number,
): void {
  writer.string(name, true);
  writer.uuid(id);
  writer.int32(partition);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link RemoteLogSegmentMetadataRecordRemoteLogSegmentIdEntry} as read: every field is there. */
export class RemoteLogSegmentMetadataRecordRemoteLogSegmentIdEntryView implements RemoteLogSegmentMetadataRecordRemoteLogSegmentIdEntry {
  declare readonly topicIdPartition: RemoteLogSegmentMetadataRecordTopicIdPartitionEntryView;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #id: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.topicIdPartition = new RemoteLogSegmentMetadataRecordTopicIdPartitionEntryView(reader, version);
    this.#id = reader.uuidSlot();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get id(): Uuid {
    return uuidAt(this.#frame, this.#id);
  }
}

function writeRemoteLogSegmentMetadataRecordRemoteLogSegmentIdEntry(
  writer: Writer,
  {
    topicIdPartition,
    id,
    unknownTaggedFields,
  }: RemoteLogSegmentMetadataRecordRemoteLogSegmentIdEntry,
  version: number,
): void {
  writeRemoteLogSegmentMetadataRecordTopicIdPartitionEntry(writer, topicIdPartition, version);
  writer.uuid(id);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link RemoteLogSegmentMetadataRecordSegmentLeaderEpochEntry} as read: every field is there. */
export class RemoteLogSegmentMetadataRecordSegmentLeaderEpochEntryView implements RemoteLogSegmentMetadataRecordSegmentLeaderEpochEntry {
  declare readonly leaderEpoch: number;
  declare readonly offset: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.leaderEpoch = reader.int32();
    this.offset = reader.int64();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeRemoteLogSegmentMetadataRecordSegmentLeaderEpochEntry(
  writer: Writer,
  {
    leaderEpoch,
    offset,
    unknownTaggedFields,
  }: RemoteLogSegmentMetadataRecordSegmentLeaderEpochEntry,
  _version: number,
): void {
  writer.int32(leaderEpoch);
  writer.int64(offset);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link RemoteLogSegmentMetadataRecord} as read: every field is there. */
export class RemoteLogSegmentMetadataRecordView implements RemoteLogSegmentMetadataRecord {
  declare readonly remoteLogSegmentId: RemoteLogSegmentMetadataRecordRemoteLogSegmentIdEntryView;
  declare readonly startOffset: bigint;
  declare readonly endOffset: bigint;
  declare readonly brokerId: number;
  declare readonly maxTimestampMs: bigint;
  declare readonly eventTimestampMs: bigint;
  declare readonly segmentLeaderEpochs: readonly RemoteLogSegmentMetadataRecordSegmentLeaderEpochEntryView[];
  declare readonly segmentSizeInBytes: number;
  declare readonly remoteLogSegmentState: number;
  declare readonly txnIndexEmpty: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #customMetadata: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.remoteLogSegmentId = new RemoteLogSegmentMetadataRecordRemoteLogSegmentIdEntryView(reader, version);
    this.startOffset = reader.int64();
    this.endOffset = reader.int64();
    this.brokerId = reader.int32();
    this.maxTimestampMs = reader.int64();
    this.eventTimestampMs = reader.int64();
    this.segmentLeaderEpochs = reader.structs(true, RemoteLogSegmentMetadataRecordSegmentLeaderEpochEntryView, version);
    this.segmentSizeInBytes = reader.int32();
    this.#customMetadata = reader.bytesSlot(true, true);
    this.remoteLogSegmentState = reader.int8();
    this.txnIndexEmpty = false;
    let unknown = NO_TAGGED_FIELDS;
    for (let count = reader.unsignedVarint(); count > 0; count--) {
      const tag = reader.unsignedVarint();
      const end = reader.tagEnd();
      switch (tag) {
        case 0:
          this.txnIndexEmpty = reader.bool();
          reader.closeTag(tag, end);
          break;
        default:
          unknown = reader.unknownField(unknown, tag, end);
      }
    }
    this.unknownTaggedFields = unknown;
  }

  get customMetadata(): Uint8Array | null {
    return nullableBytesAt(this.#frame, this.#customMetadata);
  }
}

function writeRemoteLogSegmentMetadataRecord(
  writer: Writer,
  {
    remoteLogSegmentId,
    startOffset,
    endOffset,
    brokerId,
    maxTimestampMs,
    eventTimestampMs,
    segmentLeaderEpochs,
    segmentSizeInBytes,
    customMetadata = null,
    remoteLogSegmentState,
    txnIndexEmpty = false,
    unknownTaggedFields,
  }: RemoteLogSegmentMetadataRecord,
  version: number,
): void {
  writeRemoteLogSegmentMetadataRecordRemoteLogSegmentIdEntry(writer, remoteLogSegmentId, version);
  writer.int64(startOffset);
  writer.int64(endOffset);
  writer.int32(brokerId);
  writer.int64(maxTimestampMs);
  writer.int64(eventTimestampMs);
  writer.structs(segmentLeaderEpochs, true, false, writeRemoteLogSegmentMetadataRecordSegmentLeaderEpochEntry, version);
  writer.int32(segmentSizeInBytes);
  writer.byteArray(customMetadata, true, true);
  writer.int8(remoteLogSegmentState);
  let tags: TaggedField[] | undefined;
  if (txnIndexEmpty !== false) {
    const mark = writer.beginTag();
    writer.bool(txnIndexEmpty);
    tags = writer.endTag(tags, 0, mark);
  }
  writer.taggedFields(true, tags, unknownTaggedFields);
}

/** Reads and writes {@link RemoteLogSegmentMetadataRecord}. */
export const RemoteLogSegmentMetadataRecordCodec: Codec<RemoteLogSegmentMetadataRecord, RemoteLogSegmentMetadataRecordView> = /* @__PURE__ */ new MessageCodec(
  'RemoteLogSegmentMetadataRecord',
  [0, 0, 0],
  RemoteLogSegmentMetadataRecordView,
  writeRemoteLogSegmentMetadataRecord,
);
