// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** RemoveDelegationTokenRecord, version 0. */
export interface RemoveDelegationTokenRecord {
  /** string, versions 0+. */
  readonly tokenId: string;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link RemoveDelegationTokenRecord} as read: every field is there. */
export class RemoveDelegationTokenRecordView implements RemoveDelegationTokenRecord {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #tokenId: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#tokenId = reader.stringSlot(true, false);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get tokenId(): string {
    return stringAt(this.#frame, this.#tokenId);
  }
}

function writeRemoveDelegationTokenRecord(
  writer: Writer,
  {
    tokenId,
    unknownTaggedFields,
  }: RemoveDelegationTokenRecord,
  _version: number,
): void {
  writer.string(tokenId, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link RemoveDelegationTokenRecord}. */
export const RemoveDelegationTokenRecordCodec: Codec<RemoveDelegationTokenRecord, RemoveDelegationTokenRecordView> = /* @__PURE__ */ new MessageCodec(
  'RemoveDelegationTokenRecord',
  [0, 0, 0],
  RemoveDelegationTokenRecordView,
  writeRemoveDelegationTokenRecord,
);
