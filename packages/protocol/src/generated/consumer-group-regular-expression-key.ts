// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { Writer } from '../writer.ts';

/** ConsumerGroupRegularExpressionKey, version 0. */
export interface ConsumerGroupRegularExpressionKey {
  /** string, versions 0+. */
  readonly groupId: string;
  /** string, versions 0+. */
  readonly regularExpression: string;
}

/** {@link ConsumerGroupRegularExpressionKey} as read: every field is there. */
export class ConsumerGroupRegularExpressionKeyView implements ConsumerGroupRegularExpressionKey {
  readonly #frame: Uint8Array;
  readonly #groupId: number;
  readonly #regularExpression: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(false, false);
    this.#regularExpression = reader.stringSlot(false, false);
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }

  get regularExpression(): string {
    return stringAt(this.#frame, this.#regularExpression);
  }
}

function writeConsumerGroupRegularExpressionKey(
  writer: Writer,
  {
    groupId,
    regularExpression,
  }: ConsumerGroupRegularExpressionKey,
  _version: number,
): void {
  writer.string(groupId, false);
  writer.string(regularExpression, false);
}

/** Reads and writes {@link ConsumerGroupRegularExpressionKey}. */
export const ConsumerGroupRegularExpressionKeyCodec: Codec<ConsumerGroupRegularExpressionKey, ConsumerGroupRegularExpressionKeyView> = /* @__PURE__ */ new MessageCodec(
  'ConsumerGroupRegularExpressionKey',
  [0, 0, -1],
  ConsumerGroupRegularExpressionKeyView,
  writeConsumerGroupRegularExpressionKey,
);
