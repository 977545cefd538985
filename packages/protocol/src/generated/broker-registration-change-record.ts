// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** BrokerRegistrationChangeRecord, versions 0 to 3. */
export interface BrokerRegistrationChangeRecord {
  /** int32, versions 0+. */
  readonly brokerId: number;
  /** int64, versions 0+. */
  readonly brokerEpoch: bigint | number;
  /** int8, versions 0+, tag 0, default 0. */
  readonly fenced?: number | undefined;
  /** int8, versions 1+, tag 1, default 0. */
  readonly inControlledShutdown?: number | undefined;
  /** array of uuid, versions 2+, tag 2. */
  readonly logDirs?: readonly Uuid[] | undefined;
  /** array of uuid, versions 3+, nullable, tag 3, default null. */
  readonly cordonedLogDirs?: readonly Uuid[] | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link BrokerRegistrationChangeRecord} as read: every field is there. */
export class BrokerRegistrationChangeRecordView implements BrokerRegistrationChangeRecord {
  declare readonly brokerId: number;
  declare readonly brokerEpoch: bigint;
  declare readonly fenced: number;
  declare readonly inControlledShutdown: number;
  declare readonly logDirs: readonly Uuid[];
  declare readonly cordonedLogDirs: readonly Uuid[] | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.brokerId = reader.int32();
    this.brokerEpoch = reader.int64();
    this.fenced = 0;
    this.inControlledShutdown = 0;
    this.logDirs = [];
    this.cordonedLogDirs = null;
    let unknown = NO_TAGGED_FIELDS;
    for (let count = reader.unsignedVarint(); count > 0; count--) {
      const tag = reader.unsignedVarint();
      const end = reader.tagEnd();
      switch (tag) {
        case 0:
          this.fenced = reader.int8();
          reader.closeTag(tag, end);
          break;
        case 1:
          this.inControlledShutdown = reader.int8();
          reader.closeTag(tag, end, version >= 1);
          break;
        case 2:
          this.logDirs = reader.array(true, 'uuid');
          reader.closeTag(tag, end, version >= 2);
          break;
        case 3:
          this.cordonedLogDirs = reader.nullableArray(true, true, 'uuid');
          reader.closeTag(tag, end, version >= 3);
          break;
        default:
          unknown = reader.unknownField(unknown, tag, end);
      }
    }
    this.unknownTaggedFields = unknown;
  }
}

function writeBrokerRegistrationChangeRecord(
  writer: Writer,
  {
    brokerId,
    brokerEpoch,
    fenced = 0,
    inControlledShutdown = 0,
    logDirs = [],
    cordonedLogDirs = null,
    unknownTaggedFields,
  }: BrokerRegistrationChangeRecord,
  version: number,
): void {
  writer.int32(brokerId);
  writer.int64(brokerEpoch);
  let tags: TaggedField[] | undefined;
  if (fenced !== 0) {
    const mark = writer.beginTag();
    writer.int8(fenced);
    tags = writer.endTag(tags, 0, mark);
  }
  if (inControlledShutdown !== 0) {
    if (!(version >= 1)) lacking('inControlledShutdown', version, '1+');
    const mark = writer.beginTag();
    writer.int8(inControlledShutdown);
    tags = writer.endTag(tags, 1, mark);
  }
  if (logDirs?.length !== 0) {
    if (!(version >= 2)) lacking('logDirs', version, '2+');
    const mark = writer.beginTag();
    writer.array(logDirs, true, false, 'uuid');
    tags = writer.endTag(tags, 2, mark);
  }
  if (cordonedLogDirs !== null) {
    if (!(version >= 3)) lacking('cordonedLogDirs', version, '3+');
    const mark = writer.beginTag();
    writer.array(cordonedLogDirs, true, true, 'uuid');
    tags = writer.endTag(tags, 3, mark);
  }
  writer.taggedFields(true, tags, unknownTaggedFields);
}

/** Reads and writes {@link BrokerRegistrationChangeRecord}. */
export const BrokerRegistrationChangeRecordCodec: Codec<BrokerRegistrationChangeRecord, BrokerRegistrationChangeRecordView> = /* @__PURE__ */ new MessageCodec(
  'BrokerRegistrationChangeRecord',
  [0, 3, 0],
  BrokerRegistrationChangeRecordView,
  writeBrokerRegistrationChangeRecord,
);
