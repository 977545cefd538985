// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** SnapshotHeaderRecord, version 0. */
export interface SnapshotHeaderRecord {
  /** int16, versions 0+. */
  readonly version: number;
  /** int64, versions 0+. */
  readonly lastContainedLogTimestamp: bigint | number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link SnapshotHeaderRecord} as read: every field is there. */
export class SnapshotHeaderRecordView implements SnapshotHeaderRecord {
  declare readonly version: number;
  declare readonly lastContainedLogTimestamp: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.version = reader.int16();
    this.lastContainedLogTimestamp = reader.int64();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeSnapshotHeaderRecord(
  writer: Writer,
  {
    version: versionField,
    lastContainedLogTimestamp,
    unknownTaggedFields,
  }: SnapshotHeaderRecord,
  _version: number,
): void {
  writer.int16(versionField);
  writer.int64(lastContainedLogTimestamp);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link SnapshotHeaderRecord}. */
export const SnapshotHeaderRecordCodec: Codec<SnapshotHeaderRecord, SnapshotHeaderRecordView> = /* @__PURE__ */ new MessageCodec(
  'SnapshotHeaderRecord',
  [0, 0, 0],
  SnapshotHeaderRecordView,
  writeSnapshotHeaderRecord,
);
