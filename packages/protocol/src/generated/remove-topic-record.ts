// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** RemoveTopicRecord, version 0. */
export interface RemoveTopicRecord {
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link RemoveTopicRecord} as read: every field is there. */
export class RemoveTopicRecordView implements RemoveTopicRecord {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeRemoveTopicRecord(
  writer: Writer,
  {
    topicId,
    unknownTaggedFields,
  }: RemoveTopicRecord,
  _version: number,
): void {
  writer.uuid(topicId);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link RemoveTopicRecord}. */
export const RemoveTopicRecordCodec: Codec<RemoveTopicRecord, RemoveTopicRecordView> = /* @__PURE__ */ new MessageCodec(
  'RemoveTopicRecord',
  [0, 0, 0],
  RemoveTopicRecordView,
  writeRemoveTopicRecord,
);
