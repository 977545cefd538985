// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { Writer } from '../writer.ts';

/** StreamsGroupCurrentMemberAssignmentKey, version 0. */
export interface StreamsGroupCurrentMemberAssignmentKey {
  /** string, versions 0+. */
  readonly groupId: string;
  /** string, versions 0+. */
  readonly memberId: string;
}

/** {@link StreamsGroupCurrentMemberAssignmentKey} as read: every field is there. */
export class StreamsGroupCurrentMemberAssignmentKeyView implements StreamsGroupCurrentMemberAssignmentKey {
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

function writeStreamsGroupCurrentMemberAssignmentKey(
  writer: Writer,
  {
    groupId,
    memberId,
  }: StreamsGroupCurrentMemberAssignmentKey,
  _version: number,
): void {
  writer.string(groupId, false);
  writer.string(memberId, false);
}

/** Reads and writes {@link StreamsGroupCurrentMemberAssignmentKey}. */
export const StreamsGroupCurrentMemberAssignmentKeyCodec: Codec<StreamsGroupCurrentMemberAssignmentKey, StreamsGroupCurrentMemberAssignmentKeyView> = /* @__PURE__ */ new MessageCodec(
  'StreamsGroupCurrentMemberAssignmentKey',
  [0, 0, -1],
  StreamsGroupCurrentMemberAssignmentKeyView,
  writeStreamsGroupCurrentMemberAssignmentKey,
);
