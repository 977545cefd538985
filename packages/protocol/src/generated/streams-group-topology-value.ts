// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** StreamsGroupTopologyValue, version 0. */
export interface StreamsGroupTopologyValue {
  /** int32, versions 0+. */
  readonly epoch: number;
  /** array of Subtopology, versions 0+. */
  readonly subtopologies: readonly StreamsGroupTopologyValueSubtopology[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Subtopology of StreamsGroupTopologyValue. */
export interface StreamsGroupTopologyValueSubtopology {
  /** string, versions 0+. */
  readonly subtopologyId: string;
  /** array of string, versions 0+. */
  readonly sourceTopics: readonly string[];
  /** array of string, versions 0+. */
  readonly sourceTopicRegex: readonly string[];
  /** array of TopicInfo, versions 0+. */
  readonly stateChangelogTopics: readonly StreamsGroupTopologyValueTopicInfo[];
  /** array of string, versions 0+. */
  readonly repartitionSinkTopics: readonly string[];
  /** array of TopicInfo, versions 0+. */
  readonly repartitionSourceTopics: readonly StreamsGroupTopologyValueTopicInfo[];
  /** array of CopartitionGroup, versions 0+. */
  readonly copartitionGroups: readonly StreamsGroupTopologyValueCopartitionGroup[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** CopartitionGroup of StreamsGroupTopologyValue. */
export interface StreamsGroupTopologyValueCopartitionGroup {
  /** array of int16, versions 0+. */
  readonly sourceTopics: readonly number[];
  /** array of int16, versions 0+. */
  readonly sourceTopicRegex: readonly number[];
  /** array of int16, versions 0+. */
  readonly repartitionSourceTopics: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicInfo of StreamsGroupTopologyValue. */
export interface StreamsGroupTopologyValueTopicInfo {
  /** string, versions 0+. */
  readonly name: string;
  /** int32, versions 0+. */
  readonly partitions: number;
  /** int16, versions 0+. */
  readonly replicationFactor: number;
  /** array of TopicConfig, versions 0+. */
  readonly topicConfigs: readonly StreamsGroupTopologyValueTopicConfig[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicConfig of StreamsGroupTopologyValue. */
export interface StreamsGroupTopologyValueTopicConfig {
  /** string, versions 0+. */
  readonly key: string;
  /** string, versions 0+. */
  readonly value: string;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link StreamsGroupTopologyValueTopicConfig} as read: every field is there. */
export class StreamsGroupTopologyValueTopicConfigView implements StreamsGroupTopologyValueTopicConfig {
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

function writeStreamsGroupTopologyValueTopicConfig(
  writer: Writer,
  {
    key,
    value,
    unknownTaggedFields,
  }: StreamsGroupTopologyValueTopicConfig,
  _version: number,
): void {
  writer.string(key, true);
  writer.string(value, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupTopologyValueTopicInfo} as read: every field is there. */
export class StreamsGroupTopologyValueTopicInfoView implements StreamsGroupTopologyValueTopicInfo {
  declare readonly partitions: number;
  declare readonly replicationFactor: number;
  declare readonly topicConfigs: readonly StreamsGroupTopologyValueTopicConfigView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.partitions = reader.int32();
    this.replicationFactor = reader.int16();
    this.topicConfigs = reader.structs(true, StreamsGroupTopologyValueTopicConfigView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeStreamsGroupTopologyValueTopicInfo(
  writer: Writer,
  {
    name,
    partitions,
    replicationFactor,
    topicConfigs,
    unknownTaggedFields,
  }: StreamsGroupTopologyValueTopicInfo,
  version: number,
): void {
  writer.string(name, true);
  writer.int32(partitions);
  writer.int16(replicationFactor);
  writer.structs(topicConfigs, true, false, writeStreamsGroupTopologyValueTopicConfig, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupTopologyValueCopartitionGroup} as read: every field is there. */
export class StreamsGroupTopologyValueCopartitionGroupView implements StreamsGroupTopologyValueCopartitionGroup {
  declare readonly sourceTopics: readonly number[];
  declare readonly sourceTopicRegex: readonly number[];
  declare readonly repartitionSourceTopics: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.sourceTopics = reader.array(true, 'int16');
    this.sourceTopicRegex = reader.array(true, 'int16');
    this.repartitionSourceTopics = reader.array(true, 'int16');
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeStreamsGroupTopologyValueCopartitionGroup(
  writer: Writer,
  {
    sourceTopics,
    sourceTopicRegex,
    repartitionSourceTopics,
    unknownTaggedFields,
  }: StreamsGroupTopologyValueCopartitionGroup,
  _version: number,
): void {
  writer.array(sourceTopics, true, false, 'int16');
  writer.array(sourceTopicRegex, true, false, 'int16');
  writer.array(repartitionSourceTopics, true, false, 'int16');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupTopologyValueSubtopology} as read: every field is there. */
export class StreamsGroupTopologyValueSubtopologyView implements StreamsGroupTopologyValueSubtopology {
  declare readonly sourceTopics: readonly string[];
  declare readonly sourceTopicRegex: readonly string[];
  declare readonly stateChangelogTopics: readonly StreamsGroupTopologyValueTopicInfoView[];
  declare readonly repartitionSinkTopics: readonly string[];
  declare readonly repartitionSourceTopics: readonly StreamsGroupTopologyValueTopicInfoView[];
  declare readonly copartitionGroups: readonly StreamsGroupTopologyValueCopartitionGroupView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #subtopologyId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#subtopologyId = reader.stringSlot(true, false);
    this.sourceTopics = reader.strings(true, false)!;
    this.sourceTopicRegex = reader.strings(true, false)!;
    this.stateChangelogTopics = reader.structs(true, StreamsGroupTopologyValueTopicInfoView, version);
    this.repartitionSinkTopics = reader.strings(true, false)!;
    this.repartitionSourceTopics = reader.structs(true, StreamsGroupTopologyValueTopicInfoView, version);
    this.copartitionGroups = reader.structs(true, StreamsGroupTopologyValueCopartitionGroupView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get subtopologyId(): string {
    return stringAt(this.#frame, this.#subtopologyId);
  }
}

function writeStreamsGroupTopologyValueSubtopology(
  writer: Writer,
  {
    subtopologyId,
    sourceTopics,
    sourceTopicRegex,
    stateChangelogTopics,
    repartitionSinkTopics,
    repartitionSourceTopics,
    copartitionGroups,
    unknownTaggedFields,
  }: StreamsGroupTopologyValueSubtopology,
  version: number,
): void {
  writer.string(subtopologyId, true);
  writer.strings(sourceTopics, true, false);
  writer.strings(sourceTopicRegex, true, false);
  writer.structs(stateChangelogTopics, true, false, writeStreamsGroupTopologyValueTopicInfo, version);
  writer.strings(repartitionSinkTopics, true, false);
  writer.structs(repartitionSourceTopics, true, false, writeStreamsGroupTopologyValueTopicInfo, version);
  writer.structs(copartitionGroups, true, false, writeStreamsGroupTopologyValueCopartitionGroup, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupTopologyValue} as read: every field is there. */
export class StreamsGroupTopologyValueView implements StreamsGroupTopologyValue {
  declare readonly epoch: number;
  declare readonly subtopologies: readonly StreamsGroupTopologyValueSubtopologyView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.epoch = reader.int32();
    this.subtopologies = reader.structs(true, StreamsGroupTopologyValueSubtopologyView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeStreamsGroupTopologyValue(
  writer: Writer,
  {
    epoch,
    subtopologies,
    unknownTaggedFields,
  }: StreamsGroupTopologyValue,
  version: number,
): void {
  writer.int32(epoch);
  writer.structs(subtopologies, true, false, writeStreamsGroupTopologyValueSubtopology, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link StreamsGroupTopologyValue}. */
export const StreamsGroupTopologyValueCodec: Codec<StreamsGroupTopologyValue, StreamsGroupTopologyValueView> = /* @__PURE__ */ new MessageCodec(
  'StreamsGroupTopologyValue',
  [0, 0, 0],
  StreamsGroupTopologyValueView,
  writeStreamsGroupTopologyValue,
);
