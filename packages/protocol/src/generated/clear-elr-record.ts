// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** ClearElrRecord, version 0. */
export interface ClearElrRecord {
  /** string, versions 0+. */
  readonly topicName: string;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ClearElrRecord} as read: every field is there. */
export class ClearElrRecordView implements ClearElrRecord {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicName: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#topicName = reader.stringSlot(true, false);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicName(): string {
    return stringAt(this.#frame, this.#topicName);
  }
}

function writeClearElrRecord(
  writer: Writer,
  {
    topicName,
    unknownTaggedFields,
  }: ClearElrRecord,
  _version: number,
): void {
  writer.string(topicName, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link ClearElrRecord}. */
export const ClearElrRecordCodec: Codec<ClearElrRecord, ClearElrRecordView> = /* @__PURE__ */ new MessageCodec(
  'ClearElrRecord',
  [0, 0, 0],
  ClearElrRecordView,
  writeClearElrRecord,
);
