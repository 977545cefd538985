// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** NoOpRecord, version 0. */
export interface NoOpRecord {
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link NoOpRecord} as read: every field is there. */
export class NoOpRecordView implements NoOpRecord {
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeNoOpRecord(
  writer: Writer,
  {
    unknownTaggedFields,
  }: NoOpRecord,
  _version: number,
): void {
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link NoOpRecord}. */
export const NoOpRecordCodec: Codec<NoOpRecord, NoOpRecordView> = /* @__PURE__ */ new MessageCodec(
  'NoOpRecord',
  [0, 0, 0],
  NoOpRecordView,
  writeNoOpRecord,
);
