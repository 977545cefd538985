// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** FeatureLevelRecord, version 0. */
export interface FeatureLevelRecord {
  /** string, versions 0+. */
  readonly name: string;
  /** int16, versions 0+. */
  readonly featureLevel: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link FeatureLevelRecord} as read: every field is there. */
export class FeatureLevelRecordView implements FeatureLevelRecord {
  declare readonly featureLevel: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.featureLevel = reader.int16();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeFeatureLevelRecord(
  writer: Writer,
  {
    name,
    featureLevel,
    unknownTaggedFields,
  }: FeatureLevelRecord,
  _version: number,
): void {
  writer.string(name, true);
  writer.int16(featureLevel);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link FeatureLevelRecord}. */
export const FeatureLevelRecordCodec: Codec<FeatureLevelRecord, FeatureLevelRecordView> = /* @__PURE__ */ new MessageCodec(
  'FeatureLevelRecord',
  [0, 0, 0],
  FeatureLevelRecordView,
  writeFeatureLevelRecord,
);
