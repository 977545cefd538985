// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** EndTransactionRecord, version 0. */
export interface EndTransactionRecord {
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link EndTransactionRecord} as read: every field is there. */
export class EndTransactionRecordView implements EndTransactionRecord {
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeEndTransactionRecord(
  writer: Writer,
  {
    unknownTaggedFields,
  }: EndTransactionRecord,
  _version: number,
): void {
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link EndTransactionRecord}. */
export const EndTransactionRecordCodec: Codec<EndTransactionRecord, EndTransactionRecordView> = /* @__PURE__ */ new MessageCodec(
  'EndTransactionRecord',
  [0, 0, 0],
  EndTransactionRecordView,
  writeEndTransactionRecord,
);
