// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { Writer } from '../writer.ts';

/** ConsumerGroupMetadataKey, version 0. */
export interface ConsumerGroupMetadataKey {
  /** string, versions 0+. */
  readonly groupId: string;
}

/** {@link ConsumerGroupMetadataKey} as read: every field is there. */
export class ConsumerGroupMetadataKeyView implements ConsumerGroupMetadataKey {
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

function writeConsumerGroupMetadataKey(
  writer: Writer,
  {
    groupId,
  }: ConsumerGroupMetadataKey,
  _version: number,
): void {
  writer.string(groupId, false);
}

/** Reads and writes {@link ConsumerGroupMetadataKey}. */
export const ConsumerGroupMetadataKeyCodec: Codec<ConsumerGroupMetadataKey, ConsumerGroupMetadataKeyView> = /* @__PURE__ */ new MessageCodec(
  'ConsumerGroupMetadataKey',
  [0, 0, -1],
  ConsumerGroupMetadataKeyView,
  writeConsumerGroupMetadataKey,
);
