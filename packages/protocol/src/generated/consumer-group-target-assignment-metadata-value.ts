// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** ConsumerGroupTargetAssignmentMetadataValue, version 0. */
export interface ConsumerGroupTargetAssignmentMetadataValue {
  /** int32, versions 0+. */
  readonly assignmentEpoch: number;
  /** int64, versions 0+, tag 0, default 0, ignorable. */
  readonly assignmentTimestamp?: bigint | number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ConsumerGroupTargetAssignmentMetadataValue} as read: every field is there. */
export class ConsumerGroupTargetAssignmentMetadataValueView implements ConsumerGroupTargetAssignmentMetadataValue {
  declare readonly assignmentEpoch: number;
  declare readonly assignmentTimestamp: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.assignmentEpoch = reader.int32();
    this.assignmentTimestamp = 0n;
    let unknown = NO_TAGGED_FIELDS;
    for (let count = reader.unsignedVarint(); count > 0; count--) {
      const tag = reader.unsignedVarint();
      const end = reader.tagEnd();
      switch (tag) {
        case 0:
          this.assignmentTimestamp = reader.int64();
          reader.closeTag(tag, end);
          break;
        default:
          unknown = reader.unknownField(unknown, tag, end);
      }
    }
    this.unknownTaggedFields = unknown;
  }
}

function writeConsumerGroupTargetAssignmentMetadataValue(
  writer: Writer,
  {
    assignmentEpoch,
    assignmentTimestamp = 0,
    unknownTaggedFields,
  }: ConsumerGroupTargetAssignmentMetadataValue,
  _version: number,
): void {
  writer.int32(assignmentEpoch);
  let tags: TaggedField[] | undefined;
  if (assignmentTimestamp != 0) {
    const mark = writer.beginTag();
    writer.int64(assignmentTimestamp);
    tags = writer.endTag(tags, 0, mark);
  }
  writer.taggedFields(true, tags, unknownTaggedFields);
}

/** Reads and writes {@link ConsumerGroupTargetAssignmentMetadataValue}. */
export const ConsumerGroupTargetAssignmentMetadataValueCodec: Codec<ConsumerGroupTargetAssignmentMetadataValue, ConsumerGroupTargetAssignmentMetadataValueView> = /* @__PURE__ */ new MessageCodec(
  'ConsumerGroupTargetAssignmentMetadataValue',
  [0, 0, 0],
  ConsumerGroupTargetAssignmentMetadataValueView,
  writeConsumerGroupTargetAssignmentMetadataValue,
);
