// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { Writer } from '../writer.ts';

/** ShareGroupTargetAssignmentMetadataKey, version 0. */
export interface ShareGroupTargetAssignmentMetadataKey {
  /** string, versions 0+. */
  readonly groupId: string;
}

/** {@link ShareGroupTargetAssignmentMetadataKey} as read: every field is there. */
export class ShareGroupTargetAssignmentMetadataKeyView implements ShareGroupTargetAssignmentMetadataKey {
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

function writeShareGroupTargetAssignmentMetadataKey(
  writer: Writer,
  {
    groupId,
  }: ShareGroupTargetAssignmentMetadataKey,
  _version: number,
): void {
  writer.string(groupId, false);
}

/** Reads and writes {@link ShareGroupTargetAssignmentMetadataKey}. */
export const ShareGroupTargetAssignmentMetadataKeyCodec: Codec<ShareGroupTargetAssignmentMetadataKey, ShareGroupTargetAssignmentMetadataKeyView> = /* @__PURE__ */ new MessageCodec(
  'ShareGroupTargetAssignmentMetadataKey',
  [0, 0, -1],
  ShareGroupTargetAssignmentMetadataKeyView,
  writeShareGroupTargetAssignmentMetadataKey,
);
