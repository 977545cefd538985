// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { Writer } from '../writer.ts';

/** StreamsGroupMetadataKey, version 0. */
export interface StreamsGroupMetadataKey {
  /** string, versions 0+. */
  readonly groupId: string;
}

/** {@link StreamsGroupMetadataKey} as read: every field is there. */
export class StreamsGroupMetadataKeyView implements StreamsGroupMetadataKey {
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

function writeStreamsGroupMetadataKey(
  writer: Writer,
  {
    groupId,
  }: StreamsGroupMetadataKey,
  _version: number,
): void {
  writer.string(groupId, false);
}

/** Reads and writes {@link StreamsGroupMetadataKey}. */
export const StreamsGroupMetadataKeyCodec: Codec<StreamsGroupMetadataKey, StreamsGroupMetadataKeyView> = /* @__PURE__ */ new MessageCodec(
  'StreamsGroupMetadataKey',
  [0, 0, -1],
  StreamsGroupMetadataKeyView,
  writeStreamsGroupMetadataKey,
);
