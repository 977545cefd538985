// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** RemoveAccessControlEntryRecord, version 0. */
export interface RemoveAccessControlEntryRecord {
  /** uuid, versions 0+. */
  readonly id: Uuid;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link RemoveAccessControlEntryRecord} as read: every field is there. */
export class RemoveAccessControlEntryRecordView implements RemoveAccessControlEntryRecord {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #id: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#id = reader.uuidSlot();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get id(): Uuid {
    return uuidAt(this.#frame, this.#id);
  }
}

function writeRemoveAccessControlEntryRecord(
  writer: Writer,
  {
    id,
    unknownTaggedFields,
  }: RemoveAccessControlEntryRecord,
  _version: number,
): void {
  writer.uuid(id);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link RemoveAccessControlEntryRecord}. */
export const RemoveAccessControlEntryRecordCodec: Codec<RemoveAccessControlEntryRecord, RemoveAccessControlEntryRecordView> = /* @__PURE__ */ new MessageCodec(
  'RemoveAccessControlEntryRecord',
  [0, 0, 0],
  RemoveAccessControlEntryRecordView,
  writeRemoveAccessControlEntryRecord,
);
