// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { nullableBytesAt, stringAt } from '../slot.ts';
import type { Writer } from '../writer.ts';

/** ConsumerProtocolAssignment, versions 0 to 3. */
export interface ConsumerProtocolAssignment {
  /** array of TopicPartition, versions 0+. */
  readonly assignedPartitions: readonly ConsumerProtocolAssignmentTopicPartition[];
  /** bytes, versions 0+, nullable, default null. */
  readonly userData?: Uint8Array | null | undefined;
}

/** TopicPartition of ConsumerProtocolAssignment. */
export interface ConsumerProtocolAssignmentTopicPartition {
  /** string, versions 0+. */
  readonly topic: string;
  /** array of int32, versions 0+. */
  readonly partitions: readonly number[];
}

/** {@link ConsumerProtocolAssignmentTopicPartition} as read: every field is there. */
export class ConsumerProtocolAssignmentTopicPartitionView implements ConsumerProtocolAssignmentTopicPartition {
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

function writeConsumerProtocolAssignmentTopicPartition(
  writer: Writer,
  {
    topic,
    partitions,
  }: ConsumerProtocolAssignmentTopicPartition,
  _version: number,
): void {
  writer.string(topic, false);
  writer.array(partitions, false, false, 'int32');
}

/** {@link ConsumerProtocolAssignment} as read: every field is there. */
export class ConsumerProtocolAssignmentView implements ConsumerProtocolAssignment {
  declare readonly assignedPartitions: readonly ConsumerProtocolAssignmentTopicPartitionView[];
  readonly #frame: Uint8Array;
  readonly #userData: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.assignedPartitions = reader.structs(false, ConsumerProtocolAssignmentTopicPartitionView, version);
    this.#userData = reader.bytesSlot(false, true);
  }

  get userData(): Uint8Array | null {
    return nullableBytesAt(this.#frame, this.#userData);
  }
}

function writeConsumerProtocolAssignment(
  writer: Writer,
  {
    assignedPartitions,
    userData = null,
  }: ConsumerProtocolAssignment,
  version: number,
): void {
  writer.structs(assignedPartitions, false, false, writeConsumerProtocolAssignmentTopicPartition, version);
  writer.byteArray(userData, false, true);
}

/** Reads and writes {@link ConsumerProtocolAssignment}. */
export const ConsumerProtocolAssignmentCodec: Codec<ConsumerProtocolAssignment, ConsumerProtocolAssignmentView> = /* @__PURE__ */ new MessageCodec(
  'ConsumerProtocolAssignment',
  [0, 3, -1],
  ConsumerProtocolAssignmentView,
  writeConsumerProtocolAssignment,
);
