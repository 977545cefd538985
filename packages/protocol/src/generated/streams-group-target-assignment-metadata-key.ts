// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { Writer } from '../writer.ts';

/** StreamsGroupTargetAssignmentMetadataKey, version 0. */
export interface StreamsGroupTargetAssignmentMetadataKey {
  /** string, versions 0+. */
  readonly groupId: string;
}

/** {@link StreamsGroupTargetAssignmentMetadataKey} as read: every field is there. */
export class StreamsGroupTargetAssignmentMetadataKeyView implements StreamsGroupTargetAssignmentMetadataKey {
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

function writeStreamsGroupTargetAssignmentMetadataKey(
  writer: Writer,
  {
    groupId,
  }: StreamsGroupTargetAssignmentMetadataKey,
  _version: number,
): void {
  writer.string(groupId, false);
}

/** Reads and writes {@link StreamsGroupTargetAssignmentMetadataKey}. */
export const StreamsGroupTargetAssignmentMetadataKeyCodec: Codec<StreamsGroupTargetAssignmentMetadataKey, StreamsGroupTargetAssignmentMetadataKeyView> = /* @__PURE__ */ new MessageCodec(
  'StreamsGroupTargetAssignmentMetadataKey',
  [0, 0, -1],
  StreamsGroupTargetAssignmentMetadataKeyView,
  writeStreamsGroupTargetAssignmentMetadataKey,
);
