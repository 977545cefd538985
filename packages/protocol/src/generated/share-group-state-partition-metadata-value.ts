// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** ShareGroupStatePartitionMetadataValue, version 0. */
export interface ShareGroupStatePartitionMetadataValue {
  /** array of TopicPartitionsInfo, versions 0+. */
  readonly initializingTopics: readonly ShareGroupStatePartitionMetadataValueTopicPartitionsInfo[];
  /** array of TopicPartitionsInfo, versions 0+. */
  readonly initializedTopics: readonly ShareGroupStatePartitionMetadataValueTopicPartitionsInfo[];
  /** array of TopicInfo, versions 0+. */
  readonly deletingTopics: readonly ShareGroupStatePartitionMetadataValueTopicInfo[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicInfo of ShareGroupStatePartitionMetadataValue. */
export interface ShareGroupStatePartitionMetadataValueTopicInfo {
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** string, versions 0+. */
  readonly topicName: string;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicPartitionsInfo of ShareGroupStatePartitionMetadataValue. */
export interface ShareGroupStatePartitionMetadataValueTopicPartitionsInfo {
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** string, versions 0+. */
  readonly topicName: string;
  /** array of int32, versions 0+. */
  readonly partitions: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ShareGroupStatePartitionMetadataValueTopicPartitionsInfo} as read: every field is there. */
export class ShareGroupStatePartitionMetadataValueTopicPartitionsInfoView implements ShareGroupStatePartitionMetadataValueTopicPartitionsInfo {
  declare readonly partitions: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;
  readonly #topicName: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.#topicName = reader.stringSlot(true, false);
    this.partitions = reader.array(true, 'int32');
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }

  get topicName(): string {
    return stringAt(this.#frame, this.#topicName);
  }
}

function writeShareGroupStatePartitionMetadataValueTopicPartitionsInfo(
  writer: Writer,
  {
    topicId,
    topicName,
    partitions,
    unknownTaggedFields,
  }: ShareGroupStatePartitionMetadataValueTopicPartitionsInfo,
  _version: number,
): void {
  writer.uuid(topicId);
  writer.string(topicName, true);
  writer.array(partitions, true, false, 'int32');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareGroupStatePartitionMetadataValueTopicInfo} as read: every field is there. */
export class ShareGroupStatePartitionMetadataValueTopicInfoView implements ShareGroupStatePartitionMetadataValueTopicInfo {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicId: number;
  readonly #topicName: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#topicId = reader.uuidSlot();
    this.#topicName = reader.stringSlot(true, false);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }

  get topicName(): string {
    return stringAt(this.#frame, this.#topicName);
  }
}

function writeShareGroupStatePartitionMetadataValueTopicInfo(
  writer: Writer,
  {
    topicId,
    topicName,
    unknownTaggedFields,
  }: ShareGroupStatePartitionMetadataValueTopicInfo,
  _version: number,
): void {
  writer.uuid(topicId);
  writer.string(topicName, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ShareGroupStatePartitionMetadataValue} as read: every field is there. */
export class ShareGroupStatePartitionMetadataValueView implements ShareGroupStatePartitionMetadataValue {
  declare readonly initializingTopics: readonly ShareGroupStatePartitionMetadataValueTopicPartitionsInfoView[];
  declare readonly initializedTopics: readonly ShareGroupStatePartitionMetadataValueTopicPartitionsInfoView[];
  declare readonly deletingTopics: readonly ShareGroupStatePartitionMetadataValueTopicInfoView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.initializingTopics = reader.structs(true, ShareGroupStatePartitionMetadataValueTopicPartitionsInfoView, version);
    this.initializedTopics = reader.structs(true, ShareGroupStatePartitionMetadataValueTopicPartitionsInfoView, version);
    this.deletingTopics = reader.structs(true, ShareGroupStatePartitionMetadataValueTopicInfoView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeShareGroupStatePartitionMetadataValue(
  writer: Writer,
  {
    initializingTopics,
    initializedTopics,
    deletingTopics,
    unknownTaggedFields,
  }: ShareGroupStatePartitionMetadataValue,
  version: number,
): void {
  writer.structs(initializingTopics, true, false, writeShareGroupStatePartitionMetadataValueTopicPartitionsInfo, version);
  writer.structs(initializedTopics, true, false, writeShareGroupStatePartitionMetadataValueTopicPartitionsInfo, version);
  writer.structs(deletingTopics, true, false, writeShareGroupStatePartitionMetadataValueTopicInfo, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link ShareGroupStatePartitionMetadataValue}. */
export const ShareGroupStatePartitionMetadataValueCodec: Codec<ShareGroupStatePartitionMetadataValue, ShareGroupStatePartitionMetadataValueView> = /* @__PURE__ */ new MessageCodec(
  'ShareGroupStatePartitionMetadataValue',
  [0, 0, 0],
  ShareGroupStatePartitionMetadataValueView,
  writeShareGroupStatePartitionMetadataValue,
);
