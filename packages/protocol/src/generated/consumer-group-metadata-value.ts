// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** ConsumerGroupMetadataValue, version 0. */
export interface ConsumerGroupMetadataValue {
  /** int32, versions 0+. */
  readonly epoch: number;
  /** int64, versions 0+, tag 0, default 0. */
  readonly metadataHash?: bigint | number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ConsumerGroupMetadataValue} as read: every field is there. */
export class ConsumerGroupMetadataValueView implements ConsumerGroupMetadataValue {
  declare readonly epoch: number;
  declare readonly metadataHash: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.epoch = reader.int32();
    this.metadataHash = 0n;
    let unknown = NO_TAGGED_FIELDS;
    for (let count = reader.unsignedVarint(); count > 0; count--) {
      const tag = reader.unsignedVarint();
      const end = reader.tagEnd();
      switch (tag) {
        case 0:
          this.metadataHash = reader.int64();
          reader.closeTag(tag, end);
          break;
        default:
          unknown = reader.unknownField(unknown, tag, end);
      }
    }
    this.unknownTaggedFields = unknown;
  }
}

function writeConsumerGroupMetadataValue(
  writer: Writer,
  {
    epoch,
    metadataHash = 0,
    unknownTaggedFields,
  }: ConsumerGroupMetadataValue,
  _version: number,
): void {
  writer.int32(epoch);
  let tags: TaggedField[] | undefined;
  if (metadataHash != 0) {
    const mark = writer.beginTag();
    writer.int64(metadataHash);
    tags = writer.endTag(tags, 0, mark);
  }
  writer.taggedFields(true, tags, unknownTaggedFields);
}

/** Reads and writes {@link ConsumerGroupMetadataValue}. */
export const ConsumerGroupMetadataValueCodec: Codec<ConsumerGroupMetadataValue, ConsumerGroupMetadataValueView> = /* @__PURE__ */ new MessageCodec(
  'ConsumerGroupMetadataValue',
  [0, 0, 0],
  ConsumerGroupMetadataValueView,
  writeConsumerGroupMetadataValue,
);
