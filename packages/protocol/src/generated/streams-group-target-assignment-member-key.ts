// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { Writer } from '../writer.ts';

/** StreamsGroupTargetAssignmentMemberKey, version 0. */
export interface StreamsGroupTargetAssignmentMemberKey {
  /** string, versions 0+. */
  readonly groupId: string;
  /** string, versions 0+. */
  readonly memberId: string;
}

/** {@link StreamsGroupTargetAssignmentMemberKey} as read: every field is there. */
export class StreamsGroupTargetAssignmentMemberKeyView implements StreamsGroupTargetAssignmentMemberKey {
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

function writeStreamsGroupTargetAssignmentMemberKey(
  writer: Writer,
  {
    groupId,
    memberId,
  }: StreamsGroupTargetAssignmentMemberKey,
  _version: number,
): void {
  writer.string(groupId, false);
  writer.string(memberId, false);
}

/** Reads and writes {@link StreamsGroupTargetAssignmentMemberKey}. */
export const StreamsGroupTargetAssignmentMemberKeyCodec: Codec<StreamsGroupTargetAssignmentMemberKey, StreamsGroupTargetAssignmentMemberKeyView> = /* @__PURE__ */ new MessageCodec(
  'StreamsGroupTargetAssignmentMemberKey',
  [0, 0, -1],
  StreamsGroupTargetAssignmentMemberKeyView,
  writeStreamsGroupTargetAssignmentMemberKey,
);
