// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { Writer } from '../writer.ts';

/** ConsumerGroupTargetAssignmentMetadataKey, version 0. */
export interface ConsumerGroupTargetAssignmentMetadataKey {
  /** string, versions 0+. */
  readonly groupId: string;
}

/** {@link ConsumerGroupTargetAssignmentMetadataKey} as read: every field is there. */
export class ConsumerGroupTargetAssignmentMetadataKeyView implements ConsumerGroupTargetAssignmentMetadataKey {
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

function writeConsumerGroupTargetAssignmentMetadataKey(
  writer: Writer,
  {
    groupId,
  }: ConsumerGroupTargetAssignmentMetadataKey,
  _version: number,
): void {
  writer.string(groupId, false);
}

/** Reads and writes {@link ConsumerGroupTargetAssignmentMetadataKey}. */
export const ConsumerGroupTargetAssignmentMetadataKeyCodec: Codec<ConsumerGroupTargetAssignmentMetadataKey, ConsumerGroupTargetAssignmentMetadataKeyView> = /* @__PURE__ */ new MessageCodec(
  'ConsumerGroupTargetAssignmentMetadataKey',
  [0, 0, -1],
  ConsumerGroupTargetAssignmentMetadataKeyView,
  writeConsumerGroupTargetAssignmentMetadataKey,
);
