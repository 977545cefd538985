// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** ZkMigrationStateRecord, version 0. */
export interface ZkMigrationStateRecord {
  /** int8, versions 0+. */
  readonly zkMigrationState: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ZkMigrationStateRecord} as read: every field is there. */
export class ZkMigrationStateRecordView implements ZkMigrationStateRecord {
  declare readonly zkMigrationState: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.zkMigrationState = reader.int8();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeZkMigrationStateRecord(
  writer: Writer,
  {
    zkMigrationState,
    unknownTaggedFields,
  }: ZkMigrationStateRecord,
  _version: number,
): void {
  writer.int8(zkMigrationState);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link ZkMigrationStateRecord}. */
export const ZkMigrationStateRecordCodec: Codec<ZkMigrationStateRecord, ZkMigrationStateRecordView> = /* @__PURE__ */ new MessageCodec(
  'ZkMigrationStateRecord',
  [0, 0, 0],
  ZkMigrationStateRecordView,
  writeZkMigrationStateRecord,
);
