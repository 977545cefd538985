// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** ShareSnapshotValue, version 0. */
export interface ShareSnapshotValue {
  /** int32, versions 0+. */
  readonly snapshotEpoch: number;
  /** int32, versions 0+. */
  readonly stateEpoch: number;
  /** int32, versions 0+. */
  readonly leaderEpoch: number;
  /** int64, versions 0+. */
  readonly startOffset: bigint | number;
  /** int32, versions 0+, tag 0, default -1. */
  readonly deliveryCompleteCount?: number | undefined;
  /** int64, versions 0+. */
  readonly createTimestamp: bigint | number;
  /** int64, versions 0+. */
  readonly writeTimestamp: bigint | number;
  /** array of StateBatch, versions 0+. */
  readonly stateBatches: readonly ShareSnapshotValueStateBatch[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** StateBatch of ShareSnapshotValue. */
export interface ShareSnapshotValueStateBatch {
  /** int64, versions 0+. */
  readonly firstOffset: bigint | number;
  /** int64, versions 0+. */
  readonly lastOffset: bigint | number;
  /** int8, versions 0+. */
  readonly deliveryState: number;
  /** int16, versions 0+. */
  readonly deliveryCount: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ShareSnapshotValueStateBatch} as read: every field is there. */
export class ShareSnapshotValueStateBatchView implements ShareSnapshotValueStateBatch {
  declare readonly firstOffset: bigint;
  declare readonly lastOffset: bigint;
  declare readonly deliveryState: number;
  declare readonly deliveryCount: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.firstOffset = reader.int64();
    this.lastOffset = reader.int64();
    this.deliveryState = reader.int8();
    this.deliveryCount = reader.int16();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeShareSnapshotValueStateBatch(
  writer: Writer,
  {
    firstOffset,
    lastOffset,
    deliveryState,
    deliveryCount,
    unknownTaggedFields,
  }: ShareSnapshotValueStateBatch,
  _version: number,
): void {
  writer.int64(firstOffset);
  writer.int64(lastOffset);
  writer.int8(deliveryState);
  writer.int16(deliveryCount);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareSnapshotValue} as read: every field is there. */
export class ShareSnapshotValueView implements ShareSnapshotValue {
  declare readonly snapshotEpoch: number;
  declare readonly stateEpoch: number;
  declare readonly leaderEpoch: number;
  declare readonly startOffset: bigint;
  declare readonly deliveryCompleteCount: number;
  declare readonly createTimestamp: bigint;
  declare readonly writeTimestamp: bigint;
  declare readonly stateBatches: readonly ShareSnapshotValueStateBatchView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.snapshotEpoch = reader.int32();
    this.stateEpoch = reader.int32();
    this.leaderEpoch = reader.int32();
    this.startOffset = reader.int64();
    this.deliveryCompleteCount = -1;
    this.createTimestamp = reader.int64();
    this.writeTimestamp = reader.int64();
    this.stateBatches = reader.structs(true, ShareSnapshotValueStateBatchView, version);
    let unknown = NO_TAGGED_FIELDS;
    for (let count = reader.unsignedVarint(); count > 0; count--) {
      const tag = reader.unsignedVarint();
      const end = reader.tagEnd();
      switch (tag) {
        case 0:
          this.deliveryCompleteCount = reader.int32();
          reader.closeTag(tag, end);
          break;
        default:
          unknown = reader.unknownField(unknown, tag, end);
      }
    }
    this.unknownTaggedFields = unknown;
  }
}

function writeShareSnapshotValue(
  writer: Writer,
  {
    snapshotEpoch,
    stateEpoch,
    leaderEpoch,
    startOffset,
    deliveryCompleteCount = -1,
    createTimestamp,
    writeTimestamp,
    stateBatches,
    unknownTaggedFields,
  }: ShareSnapshotValue,
  version: number,
): void {
  writer.int32(snapshotEpoch);
  writer.int32(stateEpoch);
  writer.int32(leaderEpoch);
  writer.int64(startOffset);
  writer.int64(createTimestamp);
  writer.int64(writeTimestamp);
  writer.structs(stateBatches, true, false, writeShareSnapshotValueStateBatch, version);
  let tags: TaggedField[] | undefined;
  if (deliveryCompleteCount !== -1) {
    const mark = writer.beginTag();
    writer.int32(deliveryCompleteCount);
    tags = writer.endTag(tags, 0, mark);
  }
  writer.taggedFields(true, tags, unknownTaggedFields);
}

/** Reads and writes {@link ShareSnapshotValue}. */
export const ShareSnapshotValueCodec: Codec<ShareSnapshotValue, ShareSnapshotValueView> = /* @__PURE__ */ new MessageCodec(
  'ShareSnapshotValue',
  [0, 0, 0],
  ShareSnapshotValueView,
  writeShareSnapshotValue,
);
