// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { EMPTY_SLOT, stringAt, uuidAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import { type Uuid, ZERO_UUID } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** OffsetCommitValue, versions 0 to 4. */
export interface OffsetCommitValue {
  /** int64, versions 0+. */
  readonly offset: bigint | number;
  /** int32, versions 3+, default -1, ignorable. */
  readonly leaderEpoch?: number | undefined;
  /** string, versions 0+. */
  readonly metadata: string;
  /** int64, versions 0+. */
  readonly commitTimestamp: bigint | number;
  /** int64, versions 1, default -1, ignorable. */
  readonly expireTimestamp?: bigint | number | undefined;
  /** uuid, versions 4+, tag 0, ignorable. */
  readonly topicId?: Uuid | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link OffsetCommitValue} as read: every field is there. */
export class OffsetCommitValueView implements OffsetCommitValue {
  declare readonly offset: bigint;
  declare readonly leaderEpoch: number;
  declare readonly commitTimestamp: bigint;
  declare readonly expireTimestamp: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #metadata: number;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.#frame = reader.bytes;
    this.offset = reader.int64();
    this.leaderEpoch = version >= 3 ? reader.int32() : -1;
    this.#metadata = reader.stringSlot(flexible, false);
    this.commitTimestamp = reader.int64();
    this.expireTimestamp = version === 1 ? reader.int64() : -1n;
    this.#topicId = EMPTY_SLOT;
    let unknown = NO_TAGGED_FIELDS;
    if (flexible) {
      for (let count = reader.unsignedVarint(); count > 0; count--) {
        const tag = reader.unsignedVarint();
        const end = reader.tagEnd();
        switch (tag) {
          case 0:
            this.#topicId = reader.uuidSlot();
            reader.closeTag(tag, end);
            break;
          default:
            unknown = reader.unknownField(unknown, tag, end);
        }
      }
    }
    this.unknownTaggedFields = unknown;
  }

  get metadata(): string {
    return stringAt(this.#frame, this.#metadata);
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeOffsetCommitValue(
  writer: Writer,
  {
    offset,
    leaderEpoch = -1,
    metadata,
    commitTimestamp,
    expireTimestamp = -1,
    topicId = ZERO_UUID,
    unknownTaggedFields,
  }: OffsetCommitValue,
  version: number,
): void {
  const flexible = version >= 4;
  writer.int64(offset);
  if (version >= 3) writer.int32(leaderEpoch);
  writer.string(metadata, flexible);
  writer.int64(commitTimestamp);
  if (version === 1) writer.int64(expireTimestamp);
  let tags: TaggedField[] | undefined;
  if (version >= 4 && topicId !== ZERO_UUID) {
    const mark = writer.beginTag();
    writer.uuid(topicId);
    tags = writer.endTag(tags, 0, mark);
  }
  writer.taggedFields(flexible, tags, unknownTaggedFields);
}

/** Reads and writes {@link OffsetCommitValue}. */
export const OffsetCommitValueCodec: Codec<OffsetCommitValue, OffsetCommitValueView> = /* @__PURE__ */ new MessageCodec(
  'OffsetCommitValue',
  [0, 4, 4],
  OffsetCommitValueView,
  writeOffsetCommitValue,
);
