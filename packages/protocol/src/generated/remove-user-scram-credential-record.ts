// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** RemoveUserScramCredentialRecord, version 0. */
export interface RemoveUserScramCredentialRecord {
  /** string, versions 0+. */
  readonly name: string;
  /** int8, versions 0+. */
  readonly mechanism: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link RemoveUserScramCredentialRecord} as read: every field is there. */
export class RemoveUserScramCredentialRecordView implements RemoveUserScramCredentialRecord {
  declare readonly mechanism: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.mechanism = reader.int8();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeRemoveUserScramCredentialRecord(
  writer: Writer,
  {
    name,
    mechanism,
    unknownTaggedFields,
  }: RemoveUserScramCredentialRecord,
  _version: number,
): void {
  writer.string(name, true);
  writer.int8(mechanism);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link RemoveUserScramCredentialRecord}. */
export const RemoveUserScramCredentialRecordCodec: Codec<RemoveUserScramCredentialRecord, RemoveUserScramCredentialRecordView> = /* @__PURE__ */ new MessageCodec(
  'RemoveUserScramCredentialRecord',
  [0, 0, 0],
  RemoveUserScramCredentialRecordView,
  writeRemoveUserScramCredentialRecord,
);
