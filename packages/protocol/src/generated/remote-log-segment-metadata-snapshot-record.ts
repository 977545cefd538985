// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { nullableBytesAt, uuidAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** RemoteLogSegmentMetadataSnapshotRecord, version 0. */
export interface RemoteLogSegmentMetadataSnapshotRecord {
  /** uuid, versions 0+. */
  readonly segmentId: Uuid;
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
  readonly segmentLeaderEpochs: readonly RemoteLogSegmentMetadataSnapshotRecordSegmentLeaderEpochEntry[];
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

/** SegmentLeaderEpochEntry of RemoteLogSegmentMetadataSnapshotRecord. */
export interface RemoteLogSegmentMetadataSnapshotRecordSegmentLeaderEpochEntry {
  /** int32, versions 0+. */
  readonly leaderEpoch: number;
  /** int64, versions 0+. */
  readonly offset: bigint | number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link RemoteLogSegmentMetadataSnapshotRecordSegmentLeaderEpochEntry} as read: every field is there. */
export class RemoteLogSegmentMetadataSnapshotRecordSegmentLeaderEpochEntryView implements RemoteLogSegmentMetadataSnapshotRecordSegmentLeaderEpochEntry {
  declare readonly leaderEpoch: number;
  declare readonly offset: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.leaderEpoch = reader.int32();
    this.offset = reader.int64();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeRemoteLogSegmentMetadataSnapshotRecordSegmentLeaderEpochEntry(
  writer: Writer,
  {
    leaderEpoch,
    offset,
    unknownTaggedFields,
  }: RemoteLogSegmentMetadataSnapshotRecordSegmentLeaderEpochEntry,
  _version: number,
): void {
  writer.int32(leaderEpoch);
  writer.int64(offset);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link RemoteLogSegmentMetadataSnapshotRecord} as read: every field is there. */
export class RemoteLogSegmentMetadataSnapshotRecordView implements RemoteLogSegmentMetadataSnapshotRecord {
  declare readonly startOffset: bigint;
  declare readonly endOffset: bigint;
  declare readonly brokerId: number;
  declare readonly maxTimestampMs: bigint;
  declare readonly eventTimestampMs: bigint;
  declare readonly segmentLeaderEpochs: readonly RemoteLogSegmentMetadataSnapshotRecordSegmentLeaderEpochEntryView[];
  declare readonly segmentSizeInBytes: number;
  declare readonly remoteLogSegmentState: number;
  declare readonly txnIndexEmpty: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #segmentId: number;
  readonly #customMetadata: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#segmentId = reader.uuidSlot();
    this.startOffset = reader.int64();
    this.endOffset = reader.int64();
    this.brokerId = reader.int32();
    this.maxTimestampMs = reader.int64();
    this.eventTimestampMs = reader.int64();
    this.segmentLeaderEpochs = reader.structs(true, RemoteLogSegmentMetadataSnapshotRecordSegmentLeaderEpochEntryView, version);
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

  get segmentId(): Uuid {
    return uuidAt(this.#frame, this.#segmentId);
  }

  get customMetadata(): Uint8Array | null {
    return nullableBytesAt(this.#frame, this.#customMetadata);
  }
}

function writeRemoteLogSegmentMetadataSnapshotRecord(
  writer: Writer,
  {
    segmentId,
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
  }: RemoteLogSegmentMetadataSnapshotRecord,
  version: number,
): void {
  writer.uuid(segmentId);
  writer.int64(startOffset);
  writer.int64(endOffset);
  writer.int32(brokerId);
  writer.int64(maxTimestampMs);
  writer.int64(eventTimestampMs);
  writer.structs(segmentLeaderEpochs, true, false, writeRemoteLogSegmentMetadataSnapshotRecordSegmentLeaderEpochEntry, version);
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

/** Reads and writes {@link RemoteLogSegmentMetadataSnapshotRecord}. */
export const RemoteLogSegmentMetadataSnapshotRecordCodec: Codec<RemoteLogSegmentMetadataSnapshotRecord, RemoteLogSegmentMetadataSnapshotRecordView> = /* @__PURE__ */ new MessageCodec(
  'RemoteLogSegmentMetadataSnapshotRecord',
  [0, 0, 0],
  RemoteLogSegmentMetadataSnapshotRecordView,
  writeRemoteLogSegmentMetadataSnapshotRecord,
);
