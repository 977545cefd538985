// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** TopicRecord, version 0. */
export interface TopicRecord {
  /** string, versions 0+. */
  readonly name: string;
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link TopicRecord} as read: every field is there. */
export class TopicRecordView implements TopicRecord {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #topicId: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.#topicId = reader.uuidSlot();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeTopicRecord(
  writer: Writer,
  {
    name,
    topicId,
    unknownTaggedFields,
  }: TopicRecord,
  _version: number,
): void {
  writer.string(name, true);
  writer.uuid(topicId);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link TopicRecord}. */
export const TopicRecordCodec: Codec<TopicRecord, TopicRecordView> = /* @__PURE__ */ new MessageCodec(
  'TopicRecord',
  [0, 0, 0],
  TopicRecordView,
  writeTopicRecord,
);
