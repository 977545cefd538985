// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { NULL_SLOT, nullableStringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** BeginTransactionRecord, version 0. */
export interface BeginTransactionRecord {
  /** string, versions 0+, nullable, tag 0, default null. */
  readonly name?: string | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link BeginTransactionRecord} as read: every field is there. */
export class BeginTransactionRecordView implements BeginTransactionRecord {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#name = NULL_SLOT;
    let unknown = NO_TAGGED_FIELDS;
    for (let count = reader.unsignedVarint(); count > 0; count--) {
      const tag = reader.unsignedVarint();
      const end = reader.tagEnd();
      switch (tag) {
        case 0:
          this.#name = reader.stringSlot(true, true);
          reader.closeTag(tag, end);
          break;
        default:
          unknown = reader.unknownField(unknown, tag, end);
      }
    }
    this.unknownTaggedFields = unknown;
  }

  get name(): string | null {
    return nullableStringAt(this.#frame, this.#name);
  }
}

function writeBeginTransactionRecord(
  writer: Writer,
  {
    name = null,
    unknownTaggedFields,
  }: BeginTransactionRecord,
  _version: number,
): void {
  let tags: TaggedField[] | undefined;
  if (name !== null) {
    const mark = writer.beginTag();
    writer.string(name, true, true);
    tags = writer.endTag(tags, 0, mark);
  }
  writer.taggedFields(true, tags, unknownTaggedFields);
}

/** Reads and writes {@link BeginTransactionRecord}. */
export const BeginTransactionRecordCodec: Codec<BeginTransactionRecord, BeginTransactionRecordView> = /* @__PURE__ */ new MessageCodec(
  'BeginTransactionRecord',
  [0, 0, 0],
  BeginTransactionRecordView,
  writeBeginTransactionRecord,
);
