// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** ShareGroupMetadataValue, version 0. */
export interface ShareGroupMetadataValue {
  /** int32, versions 0+. */
  readonly epoch: number;
  /** int64, versions 0+. */
  readonly metadataHash: bigint | number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ShareGroupMetadataValue} as read: every field is there. */
export class ShareGroupMetadataValueView implements ShareGroupMetadataValue {
  declare readonly epoch: number;
  declare readonly metadataHash: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.epoch = reader.int32();
    this.metadataHash = reader.int64();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeShareGroupMetadataValue(
  writer: Writer,
  {
    epoch,
    metadataHash,
    unknownTaggedFields,
  }: ShareGroupMetadataValue,
  _version: number,
): void {
  writer.int32(epoch);
  writer.int64(metadataHash);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link ShareGroupMetadataValue}. */
export const ShareGroupMetadataValueCodec: Codec<ShareGroupMetadataValue, ShareGroupMetadataValueView> = /* @__PURE__ */ new MessageCodec(
  'ShareGroupMetadataValue',
  [0, 0, 0],
  ShareGroupMetadataValueView,
  writeShareGroupMetadataValue,
);
