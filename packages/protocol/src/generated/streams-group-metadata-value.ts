// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** StreamsGroupMetadataValue, version 0. */
export interface StreamsGroupMetadataValue {
  /** int32, versions 0+. */
  readonly epoch: number;
  /** int64, versions 0+. */
  readonly metadataHash: bigint | number;
  /** int32, versions 0+, tag 0, default -1. */
  readonly validatedTopologyEpoch?: number | undefined;
  /** array of LastAssignmentConfig, versions 0+, nullable, tag 1. */
  readonly lastAssignmentConfigs?: readonly StreamsGroupMetadataValueLastAssignmentConfig[] | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** LastAssignmentConfig of StreamsGroupMetadataValue. */
export interface StreamsGroupMetadataValueLastAssignmentConfig {
  /** string, versions 0+. */
  readonly key: string;
  /** string, versions 0+. */
  readonly value: string;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link StreamsGroupMetadataValueLastAssignmentConfig} as read: every field is there. */
export class StreamsGroupMetadataValueLastAssignmentConfigView implements StreamsGroupMetadataValueLastAssignmentConfig {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #key: number;
  readonly #value: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#key = reader.stringSlot(true, false);
    this.#value = reader.stringSlot(true, false);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get key(): string {
    return stringAt(this.#frame, this.#key);
  }

  get value(): string {
    return stringAt(this.#frame, this.#value);
  }
}

function writeStreamsGroupMetadataValueLastAssignmentConfig(
  writer: Writer,
  {
    key,
    value,
    unknownTaggedFields,
  }: StreamsGroupMetadataValueLastAssignmentConfig,
  _version: number,
): void {
  writer.string(key, true);
  writer.string(value, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupMetadataValue} as read: every field is there. */
export class StreamsGroupMetadataValueView implements StreamsGroupMetadataValue {
  declare readonly epoch: number;
  declare readonly metadataHash: bigint;
  declare readonly validatedTopologyEpoch: number;
  declare readonly lastAssignmentConfigs: readonly StreamsGroupMetadataValueLastAssignmentConfigView[] | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.epoch = reader.int32();
    this.metadataHash = reader.int64();
    this.validatedTopologyEpoch = -1;
    this.lastAssignmentConfigs = [];
    let unknown = NO_TAGGED_FIELDS;
    for (let count = reader.unsignedVarint(); count > 0; count--) {
      const tag = reader.unsignedVarint();
      const end = reader.tagEnd();
      switch (tag) {
        case 0:
          this.validatedTopologyEpoch = reader.int32();
          reader.closeTag(tag, end);
          break;
        case 1:
          this.lastAssignmentConfigs = reader.nullableStructs(true, true, StreamsGroupMetadataValueLastAssignmentConfigView, version);
          reader.closeTag(tag, end);
          break;
        default:
          unknown = reader.unknownField(unknown, tag, end);
      }
    }
    this.unknownTaggedFields = unknown;
  }
}

function writeStreamsGroupMetadataValue(
  writer: Writer,
  {
    epoch,
    metadataHash,
    validatedTopologyEpoch = -1,
    lastAssignmentConfigs = [],
    unknownTaggedFields,
  }: StreamsGroupMetadataValue,
  version: number,
): void {
  writer.int32(epoch);
  writer.int64(metadataHash);
  let tags: TaggedField[] | undefined;
  if (validatedTopologyEpoch !== -1) {
    const mark = writer.beginTag();
    writer.int32(validatedTopologyEpoch);
    tags = writer.endTag(tags, 0, mark);
  }
  if (lastAssignmentConfigs?.length !== 0) {
    const mark = writer.beginTag();
    writer.structs(lastAssignmentConfigs, true, true, writeStreamsGroupMetadataValueLastAssignmentConfig, version);
    tags = writer.endTag(tags, 1, mark);
  }
  writer.taggedFields(true, tags, unknownTaggedFields);
}

/** Reads and writes {@link StreamsGroupMetadataValue}. */
export const StreamsGroupMetadataValueCodec: Codec<StreamsGroupMetadataValue, StreamsGroupMetadataValueView> = /* @__PURE__ */ new MessageCodec(
  'StreamsGroupMetadataValue',
  [0, 0, 0],
  StreamsGroupMetadataValueView,
  writeStreamsGroupMetadataValue,
);
