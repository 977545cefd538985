// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { Writer } from '../writer.ts';

/** LegacyOffsetCommitValue, version 0. */
export interface LegacyOffsetCommitValue {
  /** int64, versions 0+. */
  readonly offset: bigint | number;
  /** string, versions 0+. */
  readonly metadata: string;
  /** int64, versions 0+. */
  readonly commitTimestamp: bigint | number;
}

/** {@link LegacyOffsetCommitValue} as read: every field is there. */
export class LegacyOffsetCommitValueView implements LegacyOffsetCommitValue {
  declare readonly offset: bigint;
  declare readonly commitTimestamp: bigint;
  readonly #frame: Uint8Array;
  readonly #metadata: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.offset = reader.int64();
    this.#metadata = reader.stringSlot(false, false);
    this.commitTimestamp = reader.int64();
  }

  get metadata(): string {
    return stringAt(this.#frame, this.#metadata);
  }
}

function writeLegacyOffsetCommitValue(
  writer: Writer,
  {
    offset,
    metadata,
    commitTimestamp,
  }: LegacyOffsetCommitValue,
  _version: number,
): void {
  writer.int64(offset);
  writer.string(metadata, false);
  writer.int64(commitTimestamp);
}

/** Reads and writes {@link LegacyOffsetCommitValue}. */
export const LegacyOffsetCommitValueCodec: Codec<LegacyOffsetCommitValue, LegacyOffsetCommitValueView> = /* @__PURE__ */ new MessageCodec(
  'LegacyOffsetCommitValue',
  [0, 0, -1],
  LegacyOffsetCommitValueView,
  writeLegacyOffsetCommitValue,
);
