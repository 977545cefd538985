// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** ProducerIdsRecord, version 0. */
export interface ProducerIdsRecord {
  /** int32, versions 0+. */
  readonly brokerId: number;
  /** int64, versions 0+, default -1. */
  readonly brokerEpoch?: bigint | number | undefined;
  /** int64, versions 0+. */
  readonly nextProducerId: bigint | number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ProducerIdsRecord} as read: every field is there. */
export class ProducerIdsRecordView implements ProducerIdsRecord {
  declare readonly brokerId: number;
  declare readonly brokerEpoch: bigint;
  declare readonly nextProducerId: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.brokerId = reader.int32();
    this.brokerEpoch = reader.int64();
    this.nextProducerId = reader.int64();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeProducerIdsRecord(
  writer: Writer,
  {
    brokerId,
    brokerEpoch = -1,
    nextProducerId,
    unknownTaggedFields,
  }: ProducerIdsRecord,
  _version: number,
): void {
  writer.int32(brokerId);
  writer.int64(brokerEpoch);
  writer.int64(nextProducerId);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link ProducerIdsRecord}. */
export const ProducerIdsRecordCodec: Codec<ProducerIdsRecord, ProducerIdsRecordView> = /* @__PURE__ */ new MessageCodec(
  'ProducerIdsRecord',
  [0, 0, 0],
  ProducerIdsRecordView,
  writeProducerIdsRecord,
);
