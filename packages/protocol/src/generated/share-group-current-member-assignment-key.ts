// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { Writer } from '../writer.ts';

/** ShareGroupCurrentMemberAssignmentKey, version 0. */
export interface ShareGroupCurrentMemberAssignmentKey {
  /** string, versions 0+. */
  readonly groupId: string;
  /** string, versions 0+. */
  readonly memberId: string;
}

/** {@link ShareGroupCurrentMemberAssignmentKey} as read: every field is there. */
export class ShareGroupCurrentMemberAssignmentKeyView implements ShareGroupCurrentMemberAssignmentKey {
  readonly #frame: Uint8Array;
  readonly #groupId: number;
  readonly #memberId: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(false, false);
    this.#memberId = reader.stringSlot(false, false);
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }

  get memberId(): string {
    return stringAt(this.#frame, this.#memberId);
  }
}

function writeShareGroupCurrentMemberAssignmentKey(
  writer: Writer,
  {
    groupId,
    memberId,
  }: ShareGroupCurrentMemberAssignmentKey,
  _version: number,
): void {
  writer.string(groupId, false);
  writer.string(memberId, false);
}

/** Reads and writes {@link ShareGroupCurrentMemberAssignmentKey}. */
export const ShareGroupCurrentMemberAssignmentKeyCodec: Codec<ShareGroupCurrentMemberAssignmentKey, ShareGroupCurrentMemberAssignmentKeyView> = /* @__PURE__ */ new MessageCodec(
  'ShareGroupCurrentMemberAssignmentKey',
  [0, 0, -1],
  ShareGroupCurrentMemberAssignmentKeyView,
  writeShareGroupCurrentMemberAssignmentKey,
);
