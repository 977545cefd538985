// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** KRaftVersionRecord, version 0. */
export interface KRaftVersionRecord {
  /** int16, versions 0+. */
  readonly version: number;
  /** int16, versions 0+. */
  readonly kRaftVersion: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link KRaftVersionRecord} as read: every field is there. */
export class KRaftVersionRecordView implements KRaftVersionRecord {
  declare readonly version: number;
  declare readonly kRaftVersion: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.version = reader.int16();
    this.kRaftVersion = reader.int16();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeKRaftVersionRecord(
  writer: Writer,
  {
    version: versionField,
    kRaftVersion,
    unknownTaggedFields,
  }: KRaftVersionRecord,
  _version: number,
): void {
  writer.int16(versionField);
  writer.int16(kRaftVersion);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link KRaftVersionRecord}. */
export const KRaftVersionRecordCodec: Codec<KRaftVersionRecord, KRaftVersionRecordView> = /* @__PURE__ */ new MessageCodec(
  'KRaftVersionRecord',
  [0, 0, 0],
  KRaftVersionRecordView,
  writeKRaftVersionRecord,
);
