// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { Writer } from '../writer.ts';

/** ShareGroupStatePartitionMetadataKey, version 0. */
export interface ShareGroupStatePartitionMetadataKey {
  /** string, versions 0+. */
  readonly groupId: string;
}

/** {@link ShareGroupStatePartitionMetadataKey} as read: every field is there. */
export class ShareGroupStatePartitionMetadataKeyView implements ShareGroupStatePartitionMetadataKey {
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

function writeShareGroupStatePartitionMetadataKey(
  writer: Writer,
  {
    groupId,
  }: ShareGroupStatePartitionMetadataKey,
  _version: number,
): void {
  writer.string(groupId, false);
}

/** Reads and writes {@link ShareGroupStatePartitionMetadataKey}. */
export const ShareGroupStatePartitionMetadataKeyCodec: Codec<ShareGroupStatePartitionMetadataKey, ShareGroupStatePartitionMetadataKeyView> = /* @__PURE__ */ new MessageCodec(
  'ShareGroupStatePartitionMetadataKey',
  [0, 0, -1],
  ShareGroupStatePartitionMetadataKeyView,
  writeShareGroupStatePartitionMetadataKey,
);
