// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** ShareUpdateValue, version 0. */
export interface ShareUpdateValue {
  /** int32, versions 0+. */
  readonly snapshotEpoch: number;
  /** int32, versions 0+. */
  readonly leaderEpoch: number;
  /** int64, versions 0+. */
  readonly startOffset: bigint | number;
  /** int32, versions 0+, tag 0, default -1. */
  readonly deliveryCompleteCount?: number | undefined;
  /** array of StateBatch, versions 0+. */
  readonly stateBatches: readonly ShareUpdateValueStateBatch[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** StateBatch of ShareUpdateValue. */
export interface ShareUpdateValueStateBatch {
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

/** {@link ShareUpdateValueStateBatch} as read: every field is there. */
export class ShareUpdateValueStateBatchView implements ShareUpdateValueStateBatch {
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

function writeShareUpdateValueStateBatch(
  writer: Writer,
  {
    firstOffset,
    lastOffset,
    deliveryState,
    deliveryCount,
    unknownTaggedFields,
  }: ShareUpdateValueStateBatch,
  _version: number,
): void {
  writer.int64(firstOffset);
  writer.int64(lastOffset);
  writer.int8(deliveryState);
  writer.int16(deliveryCount);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareUpdateValue} as read: every field is there. */
export class ShareUpdateValueView implements ShareUpdateValue {
  declare readonly snapshotEpoch: number;
  declare readonly leaderEpoch: number;
  declare readonly startOffset: bigint;
  declare readonly deliveryCompleteCount: number;
  declare readonly stateBatches: readonly ShareUpdateValueStateBatchView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.snapshotEpoch = reader.int32();
    this.leaderEpoch = reader.int32();
    this.startOffset = reader.int64();
    this.deliveryCompleteCount = -1;
    this.stateBatches = reader.structs(true, ShareUpdateValueStateBatchView, version);
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

function writeShareUpdateValue(
  writer: Writer,
  {
    snapshotEpoch,
    leaderEpoch,
    startOffset,
    deliveryCompleteCount = -1,
    stateBatches,
    unknownTaggedFields,
  }: ShareUpdateValue,
  version: number,
): void {
  writer.int32(snapshotEpoch);
  writer.int32(leaderEpoch);
  writer.int64(startOffset);
  writer.structs(stateBatches, true, false, writeShareUpdateValueStateBatch, version);
  let tags: TaggedField[] | undefined;
  if (deliveryCompleteCount !== -1) {
    const mark = writer.beginTag();
    writer.int32(deliveryCompleteCount);
    tags = writer.endTag(tags, 0, mark);
  }
  writer.taggedFields(true, tags, unknownTaggedFields);
}

/** Reads and writes {@link ShareUpdateValue}. */
export const ShareUpdateValueCodec: Codec<ShareUpdateValue, ShareUpdateValueView> = /* @__PURE__ */ new MessageCodec(
  'ShareUpdateValue',
  [0, 0, 0],
  ShareUpdateValueView,
  writeShareUpdateValue,
);
