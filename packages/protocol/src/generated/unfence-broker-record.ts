// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** UnfenceBrokerRecord, version 0. */
export interface UnfenceBrokerRecord {
  /** int32, versions 0+. */
  readonly id: number;
  /** int64, versions 0+. */
  readonly epoch: bigint | number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link UnfenceBrokerRecord} as read: every field is there. */
export class UnfenceBrokerRecordView implements UnfenceBrokerRecord {
  declare readonly id: number;
  declare readonly epoch: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.id = reader.int32();
    this.epoch = reader.int64();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeUnfenceBrokerRecord(
  writer: Writer,
  {
    id,
    epoch,
    unknownTaggedFields,
  }: UnfenceBrokerRecord,
  _version: number,
): void {
  writer.int32(id);
  writer.int64(epoch);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link UnfenceBrokerRecord}. */
export const UnfenceBrokerRecordCodec: Codec<UnfenceBrokerRecord, UnfenceBrokerRecordView> = /* @__PURE__ */ new MessageCodec(
  'UnfenceBrokerRecord',
  [0, 0, 0],
  UnfenceBrokerRecordView,
  writeUnfenceBrokerRecord,
);
