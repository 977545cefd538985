// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { NULL_SLOT, nullableStringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** AbortTransactionRecord, version 0. */
export interface AbortTransactionRecord {
  /** string, versions 0+, nullable, tag 0, default null. */
  readonly reason?: string | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AbortTransactionRecord} as read: every field is there. */
export class AbortTransactionRecordView implements AbortTransactionRecord {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #reason: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#reason = NULL_SLOT;
    let unknown = NO_TAGGED_FIELDS;
    for (let count = reader.unsignedVarint(); count > 0; count--) {
      const tag = reader.unsignedVarint();
      const end = reader.tagEnd();
      switch (tag) {
        case 0:
          this.#reason = reader.stringSlot(true, true);
          reader.closeTag(tag, end);
          break;
        default:
          unknown = reader.unknownField(unknown, tag, end);
      }
    }
    this.unknownTaggedFields = unknown;
  }

  get reason(): string | null {
    return nullableStringAt(this.#frame, this.#reason);
  }
}

function writeAbortTransactionRecord(
  writer: Writer,
  {
    reason = null,
    unknownTaggedFields,
  }: AbortTransactionRecord,
  _version: number,
): void {
  let tags: TaggedField[] | undefined;
  if (reason !== null) {
    const mark = writer.beginTag();
    writer.string(reason, true, true);
    tags = writer.endTag(tags, 0, mark);
  }
  writer.taggedFields(true, tags, unknownTaggedFields);
}

/** Reads and writes {@link AbortTransactionRecord}. */
export const AbortTransactionRecordCodec: Codec<AbortTransactionRecord, AbortTransactionRecordView> = /* @__PURE__ */ new MessageCodec(
  'AbortTransactionRecord',
  [0, 0, 0],
  AbortTransactionRecordView,
  writeAbortTransactionRecord,
);
