// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { Writer } from '../writer.ts';

/** ConsumerGroupPartitionMetadataKey, version 0. */
export interface ConsumerGroupPartitionMetadataKey {
  /** string, versions 0+. */
  readonly groupId: string;
}

/** {@link ConsumerGroupPartitionMetadataKey} as read: every field is there. */
export class ConsumerGroupPartitionMetadataKeyView implements ConsumerGroupPartitionMetadataKey {
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

function writeConsumerGroupPartitionMetadataKey(
  writer: Writer,
  {
    groupId,
  }: ConsumerGroupPartitionMetadataKey,
  _version: number,
): void {
  writer.string(groupId, false);
}

/** Reads and writes {@link ConsumerGroupPartitionMetadataKey}. */
export const ConsumerGroupPartitionMetadataKeyCodec: Codec<ConsumerGroupPartitionMetadataKey, ConsumerGroupPartitionMetadataKeyView> = /* @__PURE__ */ new MessageCodec(
  'ConsumerGroupPartitionMetadataKey',
  [0, 0, -1],
  ConsumerGroupPartitionMetadataKeyView,
  writeConsumerGroupPartitionMetadataKey,
);
