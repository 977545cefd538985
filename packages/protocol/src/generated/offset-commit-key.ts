// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { Writer } from '../writer.ts';

/** OffsetCommitKey, version 0. */
export interface OffsetCommitKey {
  /** string, versions 0+. */
  readonly group: string;
  /** string, versions 0+. */
  readonly topic: string;
  /** int32, versions 0+. */
  readonly partition: number;
}

/** {@link OffsetCommitKey} as read: every field is there. */
export class OffsetCommitKeyView implements OffsetCommitKey {
  declare readonly partition: number;
  readonly #frame: Uint8Array;
  readonly #group: number;
  readonly #topic: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#group = reader.stringSlot(false, false);
    this.#topic = reader.stringSlot(false, false);
    this.partition = reader.int32();
  }

  get group(): string {
    return stringAt(this.#frame, this.#group);
  }

  get topic(): string {
    return stringAt(this.#frame, this.#topic);
  }
}

function writeOffsetCommitKey(
  writer: Writer,
  {
    group,
    topic,
    partition,
  }: OffsetCommitKey,
  _version: number,
): void {
  writer.string(group, false);
  writer.string(topic, false);
  writer.int32(partition);
}

/** Reads and writes {@link OffsetCommitKey}. */
export const OffsetCommitKeyCodec: Codec<OffsetCommitKey, OffsetCommitKeyView> = /* @__PURE__ */ new MessageCodec(
  'OffsetCommitKey',
  [0, 0, -1],
  OffsetCommitKeyView,
  writeOffsetCommitKey,
);
