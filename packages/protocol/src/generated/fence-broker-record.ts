// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** FenceBrokerRecord, version 0. */
export interface FenceBrokerRecord {
  /** int32, versions 0+. */
  readonly id: number;
  /** int64, versions 0+. */
  readonly epoch: bigint | number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link FenceBrokerRecord} as read: every field is there. */
export class FenceBrokerRecordView implements FenceBrokerRecord {
  declare readonly id: number;
  declare readonly epoch: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.id = reader.int32();
    this.epoch = reader.int64();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeFenceBrokerRecord(
  writer: Writer,
  {
    id,
    epoch,
    unknownTaggedFields,
  }: FenceBrokerRecord,
  _version: number,
): void {
  writer.int32(id);
  writer.int64(epoch);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link FenceBrokerRecord}. */
export const FenceBrokerRecordCodec: Codec<FenceBrokerRecord, FenceBrokerRecordView> = /* @__PURE__ */ new MessageCodec(
  'FenceBrokerRecord',
  [0, 0, 0],
  FenceBrokerRecordView,
  writeFenceBrokerRecord,
);
