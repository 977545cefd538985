// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** SnapshotFooterRecord, version 0. */
export interface SnapshotFooterRecord {
  /** int16, versions 0+. */
  readonly version: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link SnapshotFooterRecord} as read: every field is there. */
export class SnapshotFooterRecordView implements SnapshotFooterRecord {
  declare readonly version: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.version = reader.int16();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeSnapshotFooterRecord(
  writer: Writer,
  {
    version: versionField,
    unknownTaggedFields,
  }: SnapshotFooterRecord,
  _version: number,
): void {
  writer.int16(versionField);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link SnapshotFooterRecord}. */
export const SnapshotFooterRecordCodec: Codec<SnapshotFooterRecord, SnapshotFooterRecordView> = /* @__PURE__ */ new MessageCodec(
  'SnapshotFooterRecord',
  [0, 0, 0],
  SnapshotFooterRecordView,
  writeSnapshotFooterRecord,
);
