// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { NULL_SLOT, nullableBytesAt, nullableStringAt, stringAt } from '../slot.ts';
import type { Writer } from '../writer.ts';

/** ConsumerProtocolSubscription, versions 0 to 3. */
export interface ConsumerProtocolSubscription {
  /** array of string, versions 0+. */
  readonly topics: readonly string[];
  /** bytes, versions 0+, nullable, default null. */
  readonly userData?: Uint8Array | null | undefined;
  /** array of TopicPartition, versions 1+, ignorable. */
  readonly ownedPartitions?: readonly ConsumerProtocolSubscriptionTopicPartition[] | undefined;
  /** int32, versions 2+, default -1, ignorable. */
  readonly generationId?: number | undefined;
  /** string, versions 3+, nullable, default null, ignorable. */
  readonly rackId?: string | null | undefined;
}

/** TopicPartition of ConsumerProtocolSubscription. */
export interface ConsumerProtocolSubscriptionTopicPartition {
  /** string, versions 1+. */
  readonly topic: string;
  /** array of int32, versions 1+. */
  readonly partitions: readonly number[];
}

/** {@link ConsumerProtocolSubscriptionTopicPartition} as read: every field is there. */
export class ConsumerProtocolSubscriptionTopicPartitionView implements ConsumerProtocolSubscriptionTopicPartition {
  declare readonly partitions: readonly number[];
  readonly #frame: Uint8Array;
  readonly #topic: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#topic = reader.stringSlot(false, false);
    this.partitions = reader.array(false, 'int32');
  }

  get topic(): string {
    return stringAt(this.#frame, this.#topic);
  }
}

function writeConsumerProtocolSubscriptionTopicPartition(
  writer: Writer,
  {
    topic,
    partitions,
  }: ConsumerProtocolSubscriptionTopicPartition,
  _version: number,
): void {
  writer.string(topic, false);
  writer.array(partitions, false, false, 'int32');
}

/** {@link ConsumerProtocolSubscription} as read: every field is there. */
export class ConsumerProtocolSubscriptionView implements ConsumerProtocolSubscription {
  declare readonly topics: readonly string[];
  declare readonly ownedPartitions: readonly ConsumerProtocolSubscriptionTopicPartitionView[];
  declare readonly generationId: number;
  readonly #frame: Uint8Array;
  readonly #userData: number;
  readonly #rackId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.topics = reader.strings(false, false)!;
    this.#userData = reader.bytesSlot(false, true);
    this.ownedPartitions = version >= 1 ? reader.structs(false, ConsumerProtocolSubscriptionTopicPartitionView, version) : [];
    this.generationId = version >= 2 ? reader.int32() : -1;
    this.#rackId = version >= 3 ? reader.stringSlot(false, true) : NULL_SLOT;
  }

  get userData(): Uint8Array | null {
    return nullableBytesAt(this.#frame, this.#userData);
  }

  get rackId(): string | null {
    return nullableStringAt(this.#frame, this.#rackId);
  }
}

function writeConsumerProtocolSubscription(
  writer: Writer,
  {
    topics,
    userData = null,
    ownedPartitions = [],
    generationId = -1,
    rackId = null,
  }: ConsumerProtocolSubscription,
  version: number,
): void {
  writer.strings(topics, false, false);
  writer.byteArray(userData, false, true);
  if (version >= 1) writer.structs(ownedPartitions, false, false, writeConsumerProtocolSubscriptionTopicPartition, version);
  if (version >= 2) writer.int32(generationId);
  if (version >= 3) writer.string(rackId, false, true);
}

/** Reads and writes {@link ConsumerProtocolSubscription}. */
export const ConsumerProtocolSubscriptionCodec: Codec<ConsumerProtocolSubscription, ConsumerProtocolSubscriptionView> = /* @__PURE__ */ new MessageCodec(
  'ConsumerProtocolSubscription',
  [0, 3, -1],
  ConsumerProtocolSubscriptionView,
  writeConsumerProtocolSubscription,
);
