// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { Writer } from '../writer.ts';

/** ShareGroupMetadataKey, version 0. */
export interface ShareGroupMetadataKey {
  /** string, versions 0+. */
  readonly groupId: string;
}

/** {@link ShareGroupMetadataKey} as read: every field is there. */
export class ShareGroupMetadataKeyView implements ShareGroupMetadataKey {
  readonly #frame: Uint8Array;
  readonly #groupId: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(false, false);
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }
}

function writeShareGroupMetadataKey(
  writer: Writer,
  {
    groupId,
  }: ShareGroupMetadataKey,
  _version: number,
): void {
  writer.string(groupId, false);
}

/** Reads and writes {@link ShareGroupMetadataKey}. */
export const ShareGroupMetadataKeyCodec: Codec<ShareGroupMetadataKey, ShareGroupMetadataKeyView> = /* @__PURE__ */ new MessageCodec(
  'ShareGroupMetadataKey',
  [0, 0, -1],
  ShareGroupMetadataKeyView,
  writeShareGroupMetadataKey,
);
