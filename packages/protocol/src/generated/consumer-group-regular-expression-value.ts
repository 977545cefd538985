// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** ConsumerGroupRegularExpressionValue, version 0. */
export interface ConsumerGroupRegularExpressionValue {
  /** array of string, versions 0+. */
  readonly topics: readonly string[];
  /** int64, versions 0+. */
  readonly version: bigint | number;
  /** int64, versions 0+. */
  readonly timestamp: bigint | number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ConsumerGroupRegularExpressionValue} as read: every field is there. */
export class ConsumerGroupRegularExpressionValueView implements ConsumerGroupRegularExpressionValue {
  declare readonly topics: readonly string[];
  declare readonly version: bigint;
  declare readonly timestamp: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.topics = reader.strings(true, false)!;
    this.version = reader.int64();
    this.timestamp = reader.int64();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeConsumerGroupRegularExpressionValue(
  writer: Writer,
  {
    topics,
    version: versionField,
    timestamp,
    unknownTaggedFields,
  }: ConsumerGroupRegularExpressionValue,
  _version: number,
): void {
  writer.strings(topics, true, false);
  writer.int64(versionField);
  writer.int64(timestamp);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link ConsumerGroupRegularExpressionValue}. */
export const ConsumerGroupRegularExpressionValueCodec: Codec<ConsumerGroupRegularExpressionValue, ConsumerGroupRegularExpressionValueView> = /* @__PURE__ */ new MessageCodec(
  'ConsumerGroupRegularExpressionValue',
  [0, 0, 0],
  ConsumerGroupRegularExpressionValueView,
  writeConsumerGroupRegularExpressionValue,
);
