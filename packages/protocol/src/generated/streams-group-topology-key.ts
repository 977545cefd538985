// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { Writer } from '../writer.ts';

/** StreamsGroupTopologyKey, version 0. */
export interface StreamsGroupTopologyKey {
  /** string, versions 0+. */
  readonly groupId: string;
}

/** {@link StreamsGroupTopologyKey} as read: every field is there. */
export class StreamsGroupTopologyKeyView implements StreamsGroupTopologyKey {
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

function writeStreamsGroupTopologyKey(
  writer: Writer,
  {
    groupId,
  }: StreamsGroupTopologyKey,
  _version: number,
): void {
  writer.string(groupId, false);
}

/** Reads and writes {@link StreamsGroupTopologyKey}. */
export const StreamsGroupTopologyKeyCodec: Codec<StreamsGroupTopologyKey, StreamsGroupTopologyKeyView> = /* @__PURE__ */ new MessageCodec(
  'StreamsGroupTopologyKey',
  [0, 0, -1],
  StreamsGroupTopologyKeyView,
  writeStreamsGroupTopologyKey,
);
