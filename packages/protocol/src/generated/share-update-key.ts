// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt, uuidAt } from '../slot.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** ShareUpdateKey, version 0. */
export interface ShareUpdateKey {
  /** string, versions 0+. */
  readonly groupId: string;
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** int32, versions 0+. */
  readonly partition: number;
}

/** {@link ShareUpdateKey} as read: every field is there. */
export class ShareUpdateKeyView implements ShareUpdateKey {
  declare readonly partition: number;
  readonly #frame: Uint8Array;
  readonly #groupId: number;
  readonly #topicId: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(false, false);
    this.#topicId = reader.uuidSlot();
    this.partition = reader.int32();
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeShareUpdateKey(
  writer: Writer,
  {
    groupId,
    topicId,
    partition,
  }: ShareUpdateKey,
  _version: number,
): void {
  writer.string(groupId, false);
  writer.uuid(topicId);
  writer.int32(partition);
}

/** Reads and writes {@link ShareUpdateKey}. */
export const ShareUpdateKeyCodec: Codec<ShareUpdateKey, ShareUpdateKeyView> = /* @__PURE__ */ new MessageCodec(
  'ShareUpdateKey',
  [0, 0, -1],
  ShareUpdateKeyView,
  writeShareUpdateKey,
);
