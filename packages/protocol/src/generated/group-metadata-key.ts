// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { Writer } from '../writer.ts';

/** GroupMetadataKey, version 0. */
export interface GroupMetadataKey {
  /** string, versions 0+. */
  readonly group: string;
}

/** {@link GroupMetadataKey} as read: every field is there. */
export class GroupMetadataKeyView implements GroupMetadataKey {
  readonly #frame: Uint8Array;
  readonly #group: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#group = reader.stringSlot(false, false);
  }

  get group(): string {
    return stringAt(this.#frame, this.#group);
  }
}

function writeGroupMetadataKey(
  writer: Writer,
  {
    group,
  }: GroupMetadataKey,
  _version: number,
): void {
  writer.string(group, false);
}

/** Reads and writes {@link GroupMetadataKey}. */
export const GroupMetadataKeyCodec: Codec<GroupMetadataKey, GroupMetadataKeyView> = /* @__PURE__ */ new MessageCodec(
  'GroupMetadataKey',
  [0, 0, -1],
  GroupMetadataKeyView,
  writeGroupMetadataKey,
);
