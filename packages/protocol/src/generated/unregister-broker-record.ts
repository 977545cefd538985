// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** UnregisterBrokerRecord, version 0. */
export interface UnregisterBrokerRecord {
  /** int32, versions 0+. */
  readonly brokerId: number;
  /** int64, versions 0+. */
  readonly brokerEpoch: bigint | number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link UnregisterBrokerRecord} as read: every field is there. */
export class UnregisterBrokerRecordView implements UnregisterBrokerRecord {
  declare readonly brokerId: number;
  declare readonly brokerEpoch: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.brokerId = reader.int32();
    this.brokerEpoch = reader.int64();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeUnregisterBrokerRecord(
  writer: Writer,
  {
    brokerId,
    brokerEpoch,
    unknownTaggedFields,
  }: UnregisterBrokerRecord,
  _version: number,
): void {
  writer.int32(brokerId);
  writer.int64(brokerEpoch);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link UnregisterBrokerRecord}. */
export const UnregisterBrokerRecordCodec: Codec<UnregisterBrokerRecord, UnregisterBrokerRecordView> = /* @__PURE__ */ new MessageCodec(
  'UnregisterBrokerRecord',
  [0, 0, 0],
  UnregisterBrokerRecordView,
  writeUnregisterBrokerRecord,
);
