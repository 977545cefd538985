// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { CURSOR_DONE, expectVersion, NO_ELEMENTS } from '../cursor.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import {
  bytesLength,
  bytesStart,
  EMPTY_SLOT,
  NULL_SLOT,
  nullableBytesAt,
  nullableStringAt,
  stringAt,
  uuidAt,
} from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { UnreadBytes } from '../unread-bytes.ts';
import { type Uuid, ZERO_UUID } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** FetchRequest, versions 4 to 18. */
export interface FetchRequest {
  /** string, versions 12+, nullable, tag 0, default null, ignorable. */
  readonly clusterId?: string | null | undefined;
  /** int32, versions 4-14, default -1. */
  readonly replicaId?: number | undefined;
  /** ReplicaState, versions 15+, tag 1. */
  readonly replicaState?: FetchRequestReplicaState | undefined;
  /** int32, versions 4+. */
  readonly maxWaitMs: number;
  /** int32, versions 4+. */
  readonly minBytes: number;
  /** int32, versions 4+, default 2147483647, ignorable. */
  readonly maxBytes?: number | undefined;
  /** int8, versions 4+, default 0, ignorable. */
  readonly isolationLevel?: number | undefined;
  /** int32, versions 7+, default 0, ignorable. */
  readonly sessionId?: number | undefined;
  /** int32, versions 7+, default -1, ignorable. */
  readonly sessionEpoch?: number | undefined;
  /** array of FetchTopic, versions 4+. */
  readonly topics: readonly FetchRequestFetchTopic[];
  /** array of ForgottenTopic, versions 7+. */
  readonly forgottenTopicsData?: readonly FetchRequestForgottenTopic[] | undefined;
  /** string, versions 11+, ignorable. */
  readonly rackId?: string | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ForgottenTopic of FetchRequest. */
export interface FetchRequestForgottenTopic {
  /** string, versions 7-12, ignorable. */
  readonly topic?: string | undefined;
  /** uuid, versions 13+, ignorable. */
  readonly topicId?: Uuid | undefined;
  /** array of int32, versions 7+. */
  readonly partitions: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** FetchTopic of FetchRequest. */
export interface FetchRequestFetchTopic {
  /** string, versions 4-12, ignorable. */
  readonly topic?: string | undefined;
  /** uuid, versions 13+, ignorable. */
  readonly topicId?: Uuid | undefined;
  /** array of FetchPartition, versions 4+. */
  readonly partitions: readonly FetchRequestFetchPartition[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** FetchPartition of FetchRequest. */
export interface FetchRequestFetchPartition {
  /** int32, versions 4+. */
  readonly partition: number;
  /** int32, versions 9+, default -1, ignorable. */
  readonly currentLeaderEpoch?: number | undefined;
  /** int64, versions 4+. */
  readonly fetchOffset: bigint | number;
  /** int32, versions 12+, default -1. */
  readonly lastFetchedEpoch?: number | undefined;
  /** int64, versions 5+, default -1, ignorable. */
  readonly logStartOffset?: bigint | number | undefined;
  /** int32, versions 4+. */
  readonly partitionMaxBytes: number;
  /** uuid, versions 17+, tag 0, ignorable. */
  readonly replicaDirectoryId?: Uuid | undefined;
  /** int64, versions 18+, tag 1, default 9223372036854775807, ignorable. */
  readonly highWatermark?: bigint | number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ReplicaState of FetchRequest. */
export interface FetchRequestReplicaState {
  /** int32, versions 15+, default -1. */
  readonly replicaId?: number | undefined;
  /** int64, versions 15+, default -1. */
  readonly replicaEpoch?: bigint | number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link FetchRequestReplicaState} as read: every field is there. */
export class FetchRequestReplicaStateView implements FetchRequestReplicaState {
  declare readonly replicaId: number;
  declare readonly replicaEpoch: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 12;
    this.replicaId = version >= 15 ? reader.int32() : -1;
    this.replicaEpoch = version >= 15 ? reader.int64() : -1n;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

const defaultFetchRequestReplicaState: FetchRequestReplicaState = {};

function isDefaultFetchRequestReplicaState({
  replicaId = -1,
  replicaEpoch = -1,
  unknownTaggedFields = NO_TAGGED_FIELDS,
}: FetchRequestReplicaState): boolean {
  return !(replicaId !== -1 || replicaEpoch != -1 || unknownTaggedFields.length > 0);
}

function writeFetchRequestReplicaState(
  writer: Writer,
  {
    replicaId = -1,
    replicaEpoch = -1,
    unknownTaggedFields,
  }: FetchRequestReplicaState,
  version: number,
): void {
  const flexible = version >= 12;
  writer.int32(replicaId);
  writer.int64(replicaEpoch);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link FetchRequestFetchPartition} as read: every field is there. */
export class FetchRequestFetchPartitionView implements FetchRequestFetchPartition {
  declare readonly partition: number;
  declare readonly currentLeaderEpoch: number;
  declare readonly fetchOffset: bigint;
  declare readonly lastFetchedEpoch: number;
  declare readonly logStartOffset: bigint;
  declare readonly partitionMaxBytes: number;
  declare readonly highWatermark: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #replicaDirectoryId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 12;
    this.#frame = reader.bytes;
    this.partition = reader.int32();
    this.currentLeaderEpoch = version >= 9 ? reader.int32() : -1;
    this.fetchOffset = reader.int64();
    this.lastFetchedEpoch = version >= 12 ? reader.int32() : -1;
    this.logStartOffset = version >= 5 ? reader.int64() : -1n;
    this.partitionMaxBytes = reader.int32();
    this.#replicaDirectoryId = EMPTY_SLOT;
    this.highWatermark = 9223372036854775807n;
    let unknown = NO_TAGGED_FIELDS;
    if (flexible) {
      for (let count = reader.unsignedVarint(); count > 0; count--) {
        const tag = reader.unsignedVarint();
        const end = reader.tagEnd();
        switch (tag) {
          case 0:
            this.#replicaDirectoryId = reader.uuidSlot();
            reader.closeTag(tag, end, version >= 17);
            break;
          case 1:
            this.highWatermark = reader.int64();
            reader.closeTag(tag, end, version >= 18);
            break;
          default:
            unknown = reader.unknownField(unknown, tag, end);
        }
      }
    }
    this.unknownTaggedFields = unknown;
  }

  get replicaDirectoryId(): Uuid {
    return uuidAt(this.#frame, this.#replicaDirectoryId);
  }
}

function writeFetchRequestFetchPartition(
  writer: Writer,
  {
    partition,
    currentLeaderEpoch = -1,
    fetchOffset,
    lastFetchedEpoch = -1,
    logStartOffset = -1,
    partitionMaxBytes,
    replicaDirectoryId = ZERO_UUID,
    highWatermark = 9223372036854775807n,
    unknownTaggedFields,
  }: FetchRequestFetchPartition,
  version: number,
): void {
  const flexible = version >= 12;
  writer.int32(partition);
  if (version >= 9) writer.int32(currentLeaderEpoch);
  writer.int64(fetchOffset);
  if (version >= 12) writer.int32(lastFetchedEpoch);
  else if (lastFetchedEpoch !== -1) lacking('lastFetchedEpoch', version, '12+');
  if (version >= 5) writer.int64(logStartOffset);
  writer.int32(partitionMaxBytes);
  let tags: TaggedField[] | undefined;
  if (version >= 17 && replicaDirectoryId !== ZERO_UUID) {
    const mark = writer.beginTag();
    writer.uuid(replicaDirectoryId);
    tags = writer.endTag(tags, 0, mark);
  }
  if (version >= 18 && highWatermark != 9223372036854775807n) {
    const mark = writer.beginTag();
    writer.int64(highWatermark);
    tags = writer.endTag(tags, 1, mark);
  }
  writer.taggedFields(flexible, tags, unknownTaggedFields);
}

/** {@link FetchRequestFetchTopic} as read: every field is there. */
export class FetchRequestFetchTopicView implements FetchRequestFetchTopic {
  declare readonly partitions: readonly FetchRequestFetchPartitionView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topic: number;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 12;
    this.#frame = reader.bytes;
    this.#topic = version <= 12 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.#topicId = version >= 13 ? reader.uuidSlot() : EMPTY_SLOT;
    this.partitions = reader.structs(flexible, FetchRequestFetchPartitionView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get topic(): string {
    return stringAt(this.#frame, this.#topic);
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeFetchRequestFetchTopic(
  writer: Writer,
  {
    topic = '',
    topicId = ZERO_UUID,
    partitions,
    unknownTaggedFields,
  }: FetchRequestFetchTopic,
  version: number,
): void {
  const flexible = version >= 12;
  if (version <= 12) writer.string(topic, flexible);
  if (version >= 13) writer.uuid(topicId);
  writer.structs(partitions, flexible, false, writeFetchRequestFetchPartition, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link FetchRequestForgottenTopic} as read: every field is there. */
export class FetchRequestForgottenTopicView implements FetchRequestForgottenTopic {
  declare readonly partitions: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topic: number;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 12;
    this.#frame = reader.bytes;
    this.#topic = version <= 12 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.#topicId = version >= 13 ? reader.uuidSlot() : EMPTY_SLOT;
    this.partitions = reader.array(flexible, 'int32');
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get topic(): string {
    return stringAt(this.#frame, this.#topic);
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeFetchRequestForgottenTopic(
  writer: Writer,
  {
    topic = '',
    topicId = ZERO_UUID,
    partitions,
    unknownTaggedFields,
  }: FetchRequestForgottenTopic,
  version: number,
): void {
  const flexible = version >= 12;
  if (version <= 12) writer.string(topic, flexible);
  if (version >= 13) writer.uuid(topicId);
  writer.array(partitions, flexible, false, 'int32');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link FetchRequest} as read: every field is there. */
export class FetchRequestView implements FetchRequest {
  declare readonly replicaId: number;
  declare readonly replicaState: FetchRequestReplicaStateView;
  declare readonly maxWaitMs: number;
  declare readonly minBytes: number;
  declare readonly maxBytes: number;
  declare readonly isolationLevel: number;
  declare readonly sessionId: number;
  declare readonly sessionEpoch: number;
  declare readonly topics: readonly FetchRequestFetchTopicView[];
  declare readonly forgottenTopicsData: readonly FetchRequestForgottenTopicView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #clusterId: number;
  readonly #rackId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 12;
    this.#frame = reader.bytes;
    this.#clusterId = NULL_SLOT;
    this.replicaId = version <= 14 ? reader.int32() : -1;
    this.replicaState = new FetchRequestReplicaStateView(reader, -1);
    this.maxWaitMs = reader.int32();
    this.minBytes = reader.int32();
    this.maxBytes = reader.int32();
    this.isolationLevel = reader.int8();
    this.sessionId = version >= 7 ? reader.int32() : 0;
    this.sessionEpoch = version >= 7 ? reader.int32() : -1;
    this.topics = reader.structs(flexible, FetchRequestFetchTopicView, version);
    this.forgottenTopicsData = version >= 7 ? reader.structs(flexible, FetchRequestForgottenTopicView, version) : [];
    this.#rackId = version >= 11 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    let unknown = NO_TAGGED_FIELDS;
    if (flexible) {
      for (let count = reader.unsignedVarint(); count > 0; count--) {
        const tag = reader.unsignedVarint();
        const end = reader.tagEnd();
        switch (tag) {
          case 0:
            this.#clusterId = reader.stringSlot(true, true);
            reader.closeTag(tag, end);
            break;
          case 1:
            this.replicaState = new FetchRequestReplicaStateView(reader, version);
            reader.closeTag(tag, end, version >= 15);
            break;
          default:
            unknown = reader.unknownField(unknown, tag, end);
        }
      }
    }
    this.unknownTaggedFields = unknown;
  }

  get clusterId(): string | null {
    return nullableStringAt(this.#frame, this.#clusterId);
  }

  get rackId(): string {
    return stringAt(this.#frame, this.#rackId);
  }
}

function writeFetchRequest(
  writer: Writer,
  {
    clusterId = null,
    replicaId = -1,
    replicaState = defaultFetchRequestReplicaState,
    maxWaitMs,
    minBytes,
    maxBytes = 2147483647,
    isolationLevel = 0,
    sessionId = 0,
    sessionEpoch = -1,
    topics,
    forgottenTopicsData = [],
    rackId = '',
    unknownTaggedFields,
  }: FetchRequest,
  version: number,
): void {
  const flexible = version >= 12;
  if (version <= 14) writer.int32(replicaId);
  else if (replicaId !== -1) lacking('replicaId', version, '4-14');
  writer.int32(maxWaitMs);
  writer.int32(minBytes);
  writer.int32(maxBytes);
  writer.int8(isolationLevel);
  if (version >= 7) writer.int32(sessionId);
  if (version >= 7) writer.int32(sessionEpoch);
  writer.structs(topics, flexible, false, writeFetchRequestFetchTopic, version);
  if (version >= 7) writer.structs(forgottenTopicsData, flexible, false, writeFetchRequestForgottenTopic, version);
  else if (forgottenTopicsData?.length !== 0) lacking('forgottenTopicsData', version, '7+');
  if (version >= 11) writer.string(rackId, flexible);
  let tags: TaggedField[] | undefined;
  if (version >= 12 && clusterId !== null) {
    const mark = writer.beginTag();
    writer.string(clusterId, true, true);
    tags = writer.endTag(tags, 0, mark);
  }
  if (!isDefaultFetchRequestReplicaState(replicaState)) {
    if (!(version >= 15)) lacking('replicaState', version, '15+');
    const mark = writer.beginTag();
    writeFetchRequestReplicaState(writer, replicaState, version);
    tags = writer.endTag(tags, 1, mark);
  }
  writer.taggedFields(flexible, tags, unknownTaggedFields);
}

const FetchRequestCodec: Codec<FetchRequest, FetchRequestView> = /* @__PURE__ */ new MessageCodec(
  'FetchRequest',
  [4, 18, 12],
  FetchRequestView,
  writeFetchRequest,
);

/**
 * A FetchRequest as a pull cursor: no object per array element. It moves in wire order; what
 * lies behind an array is valid once its `next…()` has returned false. int64 is a number here,
 * rounded beyond 2^53. The first error of the frame is thrown where the walk meets it.
 */
export class FetchRequestCursor {
  /** The frame; record positions point into it. */
  readonly bytes: Uint8Array;
  readonly #reader: Reader;
  readonly #version: number;
  replicaId = -1;
  maxWaitMs = 0;
  minBytes = 0;
  maxBytes = 2147483647;
  isolationLevel = 0;
  sessionId = 0;
  sessionEpoch = -1;
  #rackId = EMPTY_SLOT;
  #clusterId = NULL_SLOT;
  /** Null if absent. */
  replicaState: FetchRequestReplicaStateView | null = null;
  #topic = EMPTY_SLOT;
  #topicId = EMPTY_SLOT;
  partition = 0;
  currentLeaderEpoch = -1;
  fetchOffset = 0;
  lastFetchedEpoch = -1;
  logStartOffset = -1;
  partitionMaxBytes = 0;
  #replicaDirectoryId = EMPTY_SLOT;
  highWatermark = 9223372036854776000;
  #forgottenTopicsDataTopic = EMPTY_SLOT;
  #forgottenTopicsDataTopicId = EMPTY_SLOT;
  forgottenTopicsDataPartitionsElement = 0;
  /** Elements of `topics`; -1 for null. */
  topicsCount = 0;
  #topicsLeft = CURSOR_DONE;
  /** Elements of `forgottenTopicsData`; -1 for null. */
  forgottenTopicsDataCount = 0;
  #forgottenTopicsDataLeft = CURSOR_DONE;
  /** Elements of `partitions`; -1 for null. */
  partitionsCount = 0;
  #partitionsLeft = CURSOR_DONE;
  /** Elements of `forgottenTopicsDataPartitions`; -1 for null. */
  forgottenTopicsDataPartitionsCount = 0;
  #forgottenTopicsDataPartitionsLeft = CURSOR_DONE;

  /** Reads the fields before the first array. */
  constructor(reader: Reader, version: number) {
    expectVersion('FetchRequest', version, 4, 18);
    this.bytes = reader.bytes;
    this.#reader = reader;
    this.#version = version;
    const flexible = version >= 12;
    this.replicaId = version <= 14 ? reader.int32() : -1;
    this.maxWaitMs = reader.int32();
    this.minBytes = reader.int32();
    this.maxBytes = reader.int32();
    this.isolationLevel = reader.int8();
    this.sessionId = version >= 7 ? reader.int32() : 0;
    this.sessionEpoch = version >= 7 ? reader.int32() : -1;
    this.topicsCount = reader.arrayCount(flexible, false);
    this.#topicsLeft = Math.max(this.topicsCount, 0);
  }

  get rackId(): string {
    return stringAt(this.bytes, this.#rackId);
  }

  get clusterId(): string | null {
    return nullableStringAt(this.bytes, this.#clusterId);
  }

  get topic(): string {
    return stringAt(this.bytes, this.#topic);
  }

  get topicId(): Uuid {
    return uuidAt(this.bytes, this.#topicId);
  }

  get replicaDirectoryId(): Uuid {
    return uuidAt(this.bytes, this.#replicaDirectoryId);
  }

  get forgottenTopicsDataTopic(): string {
    return stringAt(this.bytes, this.#forgottenTopicsDataTopic);
  }

  get forgottenTopicsDataTopicId(): Uuid {
    return uuidAt(this.bytes, this.#forgottenTopicsDataTopicId);
  }

  /** Moves to the next element of `topics`; false after the last. */
  nextTopics(): boolean {
    if (this.#topicsLeft === CURSOR_DONE) return false;
    while (this.nextPartitions()) continue;
    if (this.#topicsLeft === 0) {
      this.#topicsLeft = CURSOR_DONE;
      this.#afterTopics();
      return false;
    }
    this.#topicsLeft--;
    const reader = this.#reader;
    const version = this.#version;
    const flexible = version >= 12;
    this.#topic = version <= 12 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.#topicId = version >= 13 ? reader.uuidSlot() : EMPTY_SLOT;
    this.partitionsCount = reader.arrayCount(flexible, false);
    this.#partitionsLeft = Math.max(this.partitionsCount, 0);
    return true;
  }

  #afterTopics(): void {
    const reader = this.#reader;
    const version = this.#version;
    const flexible = version >= 12;
    this.forgottenTopicsDataCount = version >= 7 ? reader.arrayCount(flexible, false) : 0;
    this.#forgottenTopicsDataLeft = Math.max(this.forgottenTopicsDataCount, 0);
  }

  /** Moves to the next element of `forgottenTopicsData`; false after the last. */
  nextForgottenTopicsData(): boolean {
    if (this.#forgottenTopicsDataLeft === CURSOR_DONE) while (this.nextTopics()) continue;
    if (this.#forgottenTopicsDataLeft === CURSOR_DONE) return false;
    while (this.nextForgottenTopicsDataPartitions()) continue;
    if (this.#forgottenTopicsDataLeft === 0) {
      this.#forgottenTopicsDataLeft = CURSOR_DONE;
      this.#afterForgottenTopicsData();
      return false;
    }
    this.#forgottenTopicsDataLeft--;
    const reader = this.#reader;
    const version = this.#version;
    const flexible = version >= 12;
    this.#forgottenTopicsDataTopic = version <= 12 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.#forgottenTopicsDataTopicId = version >= 13 ? reader.uuidSlot() : EMPTY_SLOT;
    this.forgottenTopicsDataPartitionsCount = reader.arrayCount(flexible, false);
    this.#forgottenTopicsDataPartitionsLeft = Math.max(this.forgottenTopicsDataPartitionsCount, 0);
    return true;
  }

  #afterForgottenTopicsData(): void {
    const reader = this.#reader;
    const version = this.#version;
    const flexible = version >= 12;
    this.#rackId = version >= 11 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.#clusterId = NULL_SLOT;
    this.replicaState = null;
    if (flexible) {
      for (let count = reader.unsignedVarint(); count > 0; count--) {
        const tag = reader.unsignedVarint();
        const end = reader.tagEnd();
        switch (tag) {
          case 0:
            this.#clusterId = reader.stringSlot(true, true);
            reader.closeTag(tag, end);
            break;
          case 1:
            this.replicaState = new FetchRequestReplicaStateView(reader, version);
            reader.closeTag(tag, end, version >= 15);
            break;
          default:
            reader.position = end;
        }
      }
    }
  }

  /** Moves to the next element of `partitions`; false after the last. */
  nextPartitions(): boolean {
    if (this.#partitionsLeft === CURSOR_DONE) return false;
    if (this.#partitionsLeft === 0) {
      this.#partitionsLeft = CURSOR_DONE;
      this.#afterPartitions();
      return false;
    }
    this.#partitionsLeft--;
    const reader = this.#reader;
    const version = this.#version;
    const flexible = version >= 12;
    this.partition = reader.int32();
    this.currentLeaderEpoch = version >= 9 ? reader.int32() : -1;
    this.fetchOffset = reader.int64Number();
    this.lastFetchedEpoch = version >= 12 ? reader.int32() : -1;
    this.logStartOffset = version >= 5 ? reader.int64Number() : -1;
    this.partitionMaxBytes = reader.int32();
    this.#replicaDirectoryId = EMPTY_SLOT;
    this.highWatermark = 9223372036854776000;
    if (flexible) {
      for (let count = reader.unsignedVarint(); count > 0; count--) {
        const tag = reader.unsignedVarint();
        const end = reader.tagEnd();
        switch (tag) {
          case 0:
            this.#replicaDirectoryId = reader.uuidSlot();
            reader.closeTag(tag, end, version >= 17);
            break;
          case 1:
            this.highWatermark = reader.int64Number();
            reader.closeTag(tag, end, version >= 18);
            break;
          default:
            reader.position = end;
        }
      }
    }
    return true;
  }

  #afterPartitions(): void {
    const reader = this.#reader;
    const version = this.#version;
    const flexible = version >= 12;
    if (flexible) reader.skipTaggedFields();
  }

  /** Moves to the next element of `forgottenTopicsDataPartitions`; false after the last. */
  nextForgottenTopicsDataPartitions(): boolean {
    if (this.#forgottenTopicsDataPartitionsLeft === CURSOR_DONE) return false;
    if (this.#forgottenTopicsDataPartitionsLeft === 0) {
      this.#forgottenTopicsDataPartitionsLeft = CURSOR_DONE;
      this.#afterForgottenTopicsDataPartitions();
      return false;
    }
    this.#forgottenTopicsDataPartitionsLeft--;
    const reader = this.#reader;
    this.forgottenTopicsDataPartitionsElement = reader.int32();
    return true;
  }

  #afterForgottenTopicsDataPartitions(): void {
    const reader = this.#reader;
    const version = this.#version;
    const flexible = version >= 12;
    if (flexible) reader.skipTaggedFields();
  }

  /** Walks whatever is left, so that every byte of the message was checked. */
  end(): void {
    while (this.nextForgottenTopicsData()) continue;
  }
}

/** FetchResponse, versions 4 to 18. */
export interface FetchResponse {
  /** int32, versions 4+, ignorable. */
  readonly throttleTimeMs: number;
  /** int16, versions 7+, default 0, ignorable. */
  readonly errorCode?: number | undefined;
  /** int32, versions 7+, default 0. */
  readonly sessionId?: number | undefined;
  /** array of FetchableTopicResponse, versions 4+. */
  readonly responses: readonly FetchResponseFetchableTopicResponse[];
  /** array of NodeEndpoint, versions 16+, tag 0. */
  readonly nodeEndpoints?: readonly FetchResponseNodeEndpoint[] | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** NodeEndpoint of FetchResponse. */
export interface FetchResponseNodeEndpoint {
  /** int32, versions 16+. */
  readonly nodeId: number;
  /** string, versions 16+. */
  readonly host: string;
  /** int32, versions 16+. */
  readonly port: number;
  /** string, versions 16+, nullable, default null. */
  readonly rack?: string | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** FetchableTopicResponse of FetchResponse. */
export interface FetchResponseFetchableTopicResponse {
  /** string, versions 4-12, ignorable. */
  readonly topic?: string | undefined;
  /** uuid, versions 13+, ignorable. */
  readonly topicId?: Uuid | undefined;
  /** array of PartitionData, versions 4+. */
  readonly partitions: readonly FetchResponsePartitionData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionData of FetchResponse. */
export interface FetchResponsePartitionData {
  /** int32, versions 4+. */
  readonly partitionIndex: number;
  /** int16, versions 4+. */
  readonly errorCode: number;
  /** int64, versions 4+. */
  readonly highWatermark: bigint | number;
  /** int64, versions 4+, default -1, ignorable. */
  readonly lastStableOffset?: bigint | number | undefined;
  /** int64, versions 5+, default -1, ignorable. */
  readonly logStartOffset?: bigint | number | undefined;
  /** EpochEndOffset, versions 12+, tag 0. */
  readonly divergingEpoch?: FetchResponseEpochEndOffset | undefined;
  /** LeaderIdAndEpoch, versions 12+, tag 1. */
  readonly currentLeader?: FetchResponseLeaderIdAndEpoch | undefined;
  /** SnapshotId, versions 12+, tag 2. */
  readonly snapshotId?: FetchResponseSnapshotId | undefined;
  /** array of AbortedTransaction, versions 4+, nullable, ignorable. */
  readonly abortedTransactions: readonly FetchResponseAbortedTransaction[] | null;
  /** int32, versions 11+, default -1. */
  readonly preferredReadReplica?: number | undefined;
  /** records, versions 4+, nullable. */
  readonly records: Uint8Array | UnreadBytes | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AbortedTransaction of FetchResponse. */
export interface FetchResponseAbortedTransaction {
  /** int64, versions 4+. */
  readonly producerId: bigint | number;
  /** int64, versions 4+. */
  readonly firstOffset: bigint | number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** SnapshotId of FetchResponse. */
export interface FetchResponseSnapshotId {
  /** int64, versions 12+, default -1. */
  readonly endOffset?: bigint | number | undefined;
  /** int32, versions 12+, default -1. */
  readonly epoch?: number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** LeaderIdAndEpoch of FetchResponse. */
export interface FetchResponseLeaderIdAndEpoch {
  /** int32, versions 12+, default -1. */
  readonly leaderId?: number | undefined;
  /** int32, versions 12+, default -1. */
  readonly leaderEpoch?: number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** EpochEndOffset of FetchResponse. */
export interface FetchResponseEpochEndOffset {
  /** int32, versions 12+, default -1. */
  readonly epoch?: number | undefined;
  /** int64, versions 12+, default -1. */
  readonly endOffset?: bigint | number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link FetchResponseEpochEndOffset} as read: every field is there. */
export class FetchResponseEpochEndOffsetView implements FetchResponseEpochEndOffset {
  declare readonly epoch: number;
  declare readonly endOffset: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 12;
    this.epoch = version >= 12 ? reader.int32() : -1;
    this.endOffset = version >= 12 ? reader.int64() : -1n;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

const defaultFetchResponseEpochEndOffset: FetchResponseEpochEndOffset = {};

function isDefaultFetchResponseEpochEndOffset({
  epoch = -1,
  endOffset = -1,
  unknownTaggedFields = NO_TAGGED_FIELDS,
}: FetchResponseEpochEndOffset): boolean {
  return !(epoch !== -1 || endOffset != -1 || unknownTaggedFields.length > 0);
}

function writeFetchResponseEpochEndOffset(
  writer: Writer,
  {
    epoch = -1,
    endOffset = -1,
    unknownTaggedFields,
  }: FetchResponseEpochEndOffset,
  version: number,
): void {
  const flexible = version >= 12;
  writer.int32(epoch);
  writer.int64(endOffset);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link FetchResponseLeaderIdAndEpoch} as read: every field is there. */
export class FetchResponseLeaderIdAndEpochView implements FetchResponseLeaderIdAndEpoch {
  declare readonly leaderId: number;
  declare readonly leaderEpoch: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 12;
    this.leaderId = version >= 12 ? reader.int32() : -1;
    this.leaderEpoch = version >= 12 ? reader.int32() : -1;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

const defaultFetchResponseLeaderIdAndEpoch: FetchResponseLeaderIdAndEpoch = {};

function isDefaultFetchResponseLeaderIdAndEpoch({
  leaderId = -1,
  leaderEpoch = -1,
  unknownTaggedFields = NO_TAGGED_FIELDS,
}: FetchResponseLeaderIdAndEpoch): boolean {
  return !(leaderId !== -1 || leaderEpoch !== -1 || unknownTaggedFields.length > 0);
}

function writeFetchResponseLeaderIdAndEpoch(
  writer: Writer,
  {
    leaderId = -1,
    leaderEpoch = -1,
    unknownTaggedFields,
  }: FetchResponseLeaderIdAndEpoch,
  version: number,
): void {
  const flexible = version >= 12;
  writer.int32(leaderId);
  writer.int32(leaderEpoch);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link FetchResponseSnapshotId} as read: every field is there. */
export class FetchResponseSnapshotIdView implements FetchResponseSnapshotId {
  declare readonly endOffset: bigint;
  declare readonly epoch: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 12;
    this.endOffset = version >= 12 ? reader.int64() : -1n;
    this.epoch = version >= 12 ? reader.int32() : -1;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

const defaultFetchResponseSnapshotId: FetchResponseSnapshotId = {};

function isDefaultFetchResponseSnapshotId({
  endOffset = -1,
  epoch = -1,
  unknownTaggedFields = NO_TAGGED_FIELDS,
}: FetchResponseSnapshotId): boolean {
  return !(endOffset != -1 || epoch !== -1 || unknownTaggedFields.length > 0);
}

function writeFetchResponseSnapshotId(
  writer: Writer,
  {
    endOffset = -1,
    epoch = -1,
    unknownTaggedFields,
  }: FetchResponseSnapshotId,
  version: number,
): void {
  const flexible = version >= 12;
  writer.int64(endOffset);
  writer.int32(epoch);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link FetchResponseAbortedTransaction} as read: every field is there. */
export class FetchResponseAbortedTransactionView implements FetchResponseAbortedTransaction {
  declare readonly producerId: bigint;
  declare readonly firstOffset: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 12;
    this.producerId = reader.int64();
    this.firstOffset = reader.int64();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeFetchResponseAbortedTransaction(
  writer: Writer,
  {
    producerId,
    firstOffset,
    unknownTaggedFields,
  }: FetchResponseAbortedTransaction,
  version: number,
): void {
  const flexible = version >= 12;
  writer.int64(producerId);
  writer.int64(firstOffset);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link FetchResponsePartitionData} as read: every field is there. */
export class FetchResponsePartitionDataView implements FetchResponsePartitionData {
  declare readonly partitionIndex: number;
  declare readonly errorCode: number;
  declare readonly highWatermark: bigint;
  declare readonly lastStableOffset: bigint;
  declare readonly logStartOffset: bigint;
  declare readonly divergingEpoch: FetchResponseEpochEndOffsetView;
  declare readonly currentLeader: FetchResponseLeaderIdAndEpochView;
  declare readonly snapshotId: FetchResponseSnapshotIdView;
  declare readonly abortedTransactions: readonly FetchResponseAbortedTransactionView[] | null;
  declare readonly preferredReadReplica: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #records: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 12;
    this.#frame = reader.bytes;
    this.partitionIndex = reader.int32();
    this.errorCode = reader.int16();
    this.highWatermark = reader.int64();
    this.lastStableOffset = reader.int64();
    this.logStartOffset = version >= 5 ? reader.int64() : -1n;
    this.divergingEpoch = new FetchResponseEpochEndOffsetView(reader, -1);
    this.currentLeader = new FetchResponseLeaderIdAndEpochView(reader, -1);
    this.snapshotId = new FetchResponseSnapshotIdView(reader, -1);
    this.abortedTransactions = reader.nullableStructs(flexible, true, FetchResponseAbortedTransactionView, version);
    this.preferredReadReplica = version >= 11 ? reader.int32() : -1;
    this.#records = reader.bytesSlot(flexible, true);
    let unknown = NO_TAGGED_FIELDS;
    if (flexible) {
      for (let count = reader.unsignedVarint(); count > 0; count--) {
        const tag = reader.unsignedVarint();
        const end = reader.tagEnd();
        switch (tag) {
          case 0:
            this.divergingEpoch = new FetchResponseEpochEndOffsetView(reader, version);
            reader.closeTag(tag, end);
            break;
          case 1:
            this.currentLeader = new FetchResponseLeaderIdAndEpochView(reader, version);
            reader.closeTag(tag, end);
            break;
          case 2:
            this.snapshotId = new FetchResponseSnapshotIdView(reader, version);
            reader.closeTag(tag, end);
            break;
          default:
            unknown = reader.unknownField(unknown, tag, end);
        }
      }
    }
    this.unknownTaggedFields = unknown;
  }

  get records(): Uint8Array | null {
    return nullableBytesAt(this.#frame, this.#records);
  }
}

function writeFetchResponsePartitionData(
  writer: Writer,
  {
    partitionIndex,
    errorCode,
    highWatermark,
    lastStableOffset = -1,
    logStartOffset = -1,
    divergingEpoch = defaultFetchResponseEpochEndOffset,
    currentLeader = defaultFetchResponseLeaderIdAndEpoch,
    snapshotId = defaultFetchResponseSnapshotId,
    abortedTransactions,
    preferredReadReplica = -1,
    records,
    unknownTaggedFields,
  }: FetchResponsePartitionData,
  version: number,
): void {
  const flexible = version >= 12;
  writer.int32(partitionIndex);
  writer.int16(errorCode);
  writer.int64(highWatermark);
  writer.int64(lastStableOffset);
  if (version >= 5) writer.int64(logStartOffset);
  writer.structs(abortedTransactions, flexible, true, writeFetchResponseAbortedTransaction, version);
  if (version >= 11) writer.int32(preferredReadReplica);
  else if (preferredReadReplica !== -1) lacking('preferredReadReplica', version, '11+');
  writer.byteArray(records, flexible, true);
  let tags: TaggedField[] | undefined;
  if (!isDefaultFetchResponseEpochEndOffset(divergingEpoch)) {
    if (!(version >= 12)) lacking('divergingEpoch', version, '12+');
    const mark = writer.beginTag();
    writeFetchResponseEpochEndOffset(writer, divergingEpoch, version);
    tags = writer.endTag(tags, 0, mark);
  }
  if (!isDefaultFetchResponseLeaderIdAndEpoch(currentLeader)) {
    if (!(version >= 12)) lacking('currentLeader', version, '12+');
    const mark = writer.beginTag();
    writeFetchResponseLeaderIdAndEpoch(writer, currentLeader, version);
    tags = writer.endTag(tags, 1, mark);
  }
  if (!isDefaultFetchResponseSnapshotId(snapshotId)) {
    if (!(version >= 12)) lacking('snapshotId', version, '12+');
    const mark = writer.beginTag();
    writeFetchResponseSnapshotId(writer, snapshotId, version);
    tags = writer.endTag(tags, 2, mark);
  }
  writer.taggedFields(flexible, tags, unknownTaggedFields);
}

/** {@link FetchResponseFetchableTopicResponse} as read: every field is there. */
export class FetchResponseFetchableTopicResponseView implements FetchResponseFetchableTopicResponse {
  declare readonly partitions: readonly FetchResponsePartitionDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topic: number;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 12;
    this.#frame = reader.bytes;
    this.#topic = version <= 12 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.#topicId = version >= 13 ? reader.uuidSlot() : EMPTY_SLOT;
    this.partitions = reader.structs(flexible, FetchResponsePartitionDataView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get topic(): string {
    return stringAt(this.#frame, this.#topic);
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeFetchResponseFetchableTopicResponse(
  writer: Writer,
  {
    topic = '',
    topicId = ZERO_UUID,
    partitions,
    unknownTaggedFields,
  }: FetchResponseFetchableTopicResponse,
  version: number,
): void {
  const flexible = version >= 12;
  if (version <= 12) writer.string(topic, flexible);
  if (version >= 13) writer.uuid(topicId);
  writer.structs(partitions, flexible, false, writeFetchResponsePartitionData, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link FetchResponseNodeEndpoint} as read: every field is there. */
export class FetchResponseNodeEndpointView implements FetchResponseNodeEndpoint {
  declare readonly nodeId: number;
  declare readonly port: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #host: number;
  readonly #rack: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.nodeId = reader.int32();
    this.#host = reader.stringSlot(true, false);
    this.port = reader.int32();
    this.#rack = reader.stringSlot(true, true);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get host(): string {
    return stringAt(this.#frame, this.#host);
  }

  get rack(): string | null {
    return nullableStringAt(this.#frame, this.#rack);
  }
}

function writeFetchResponseNodeEndpoint(
  writer: Writer,
  {
    nodeId,
    host,
    port,
    rack = null,
    unknownTaggedFields,
  }: FetchResponseNodeEndpoint,
  _version: number,
): void {
  writer.int32(nodeId);
  writer.string(host, true);
  writer.int32(port);
  writer.string(rack, true, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link FetchResponse} as read: every field is there. */
export class FetchResponseView implements FetchResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly sessionId: number;
  declare readonly responses: readonly FetchResponseFetchableTopicResponseView[];
  declare readonly nodeEndpoints: readonly FetchResponseNodeEndpointView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 12;
    this.throttleTimeMs = reader.int32();
    this.errorCode = version >= 7 ? reader.int16() : 0;
    this.sessionId = version >= 7 ? reader.int32() : 0;
    this.responses = reader.structs(flexible, FetchResponseFetchableTopicResponseView, version);
    this.nodeEndpoints = [];
    let unknown = NO_TAGGED_FIELDS;
    if (flexible) {
      for (let count = reader.unsignedVarint(); count > 0; count--) {
        const tag = reader.unsignedVarint();
        const end = reader.tagEnd();
        switch (tag) {
          case 0:
            this.nodeEndpoints = reader.structs(true, FetchResponseNodeEndpointView, version);
            reader.closeTag(tag, end, version >= 16);
            break;
          default:
            unknown = reader.unknownField(unknown, tag, end);
        }
      }
    }
    this.unknownTaggedFields = unknown;
  }
}

function writeFetchResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode = 0,
    sessionId = 0,
    responses,
    nodeEndpoints = [],
    unknownTaggedFields,
  }: FetchResponse,
  version: number,
): void {
  const flexible = version >= 12;
  writer.int32(throttleTimeMs);
  if (version >= 7) writer.int16(errorCode);
  if (version >= 7) writer.int32(sessionId);
  else if (sessionId !== 0) lacking('sessionId', version, '7+');
  writer.structs(responses, flexible, false, writeFetchResponseFetchableTopicResponse, version);
  let tags: TaggedField[] | undefined;
  if (nodeEndpoints?.length !== 0) {
    if (!(version >= 16)) lacking('nodeEndpoints', version, '16+');
    const mark = writer.beginTag();
    writer.structs(nodeEndpoints, true, false, writeFetchResponseNodeEndpoint, version);
    tags = writer.endTag(tags, 0, mark);
  }
  writer.taggedFields(flexible, tags, unknownTaggedFields);
}

const FetchResponseCodec: Codec<FetchResponse, FetchResponseView> = /* @__PURE__ */ new MessageCodec(
  'FetchResponse',
  [4, 18, 12],
  FetchResponseView,
  writeFetchResponse,
);

/**
 * A FetchResponse as a pull cursor: no object per array element. It moves in wire order; what
 * lies behind an array is valid once its `next…()` has returned false. int64 is a number here,
 * rounded beyond 2^53. The first error of the frame is thrown where the walk meets it.
 */
export class FetchResponseCursor {
  /** The frame; record positions point into it. */
  readonly bytes: Uint8Array;
  readonly #reader: Reader;
  readonly #version: number;
  throttleTimeMs = 0;
  errorCode = 0;
  sessionId = 0;
  nodeEndpoints: readonly FetchResponseNodeEndpointView[] = NO_ELEMENTS;
  #topic = EMPTY_SLOT;
  #topicId = EMPTY_SLOT;
  partitionIndex = 0;
  partitionsErrorCode = 0;
  highWatermark = 0;
  lastStableOffset = -1;
  logStartOffset = -1;
  preferredReadReplica = -1;
  #records = EMPTY_SLOT;
  /** Null if absent. */
  divergingEpoch: FetchResponseEpochEndOffsetView | null = null;
  /** Null if absent. */
  currentLeader: FetchResponseLeaderIdAndEpochView | null = null;
  /** Null if absent. */
  snapshotId: FetchResponseSnapshotIdView | null = null;
  producerId = 0;
  firstOffset = 0;
  /** Elements of `responses`; -1 for null. */
  responsesCount = 0;
  #responsesLeft = CURSOR_DONE;
  /** Elements of `partitions`; -1 for null. */
  partitionsCount = 0;
  #partitionsLeft = CURSOR_DONE;
  /** Elements of `abortedTransactions`; -1 for null. */
  abortedTransactionsCount = 0;
  #abortedTransactionsLeft = CURSOR_DONE;

  /** Reads the fields before the first array. */
  constructor(reader: Reader, version: number) {
    expectVersion('FetchResponse', version, 4, 18);
    this.bytes = reader.bytes;
    this.#reader = reader;
    this.#version = version;
    const flexible = version >= 12;
    this.throttleTimeMs = reader.int32();
    this.errorCode = version >= 7 ? reader.int16() : 0;
    this.sessionId = version >= 7 ? reader.int32() : 0;
    this.responsesCount = reader.arrayCount(flexible, false);
    this.#responsesLeft = Math.max(this.responsesCount, 0);
  }

  get topic(): string {
    return stringAt(this.bytes, this.#topic);
  }

  get topicId(): Uuid {
    return uuidAt(this.bytes, this.#topicId);
  }

  get records(): Uint8Array | null {
    return nullableBytesAt(this.bytes, this.#records);
  }

  /** Position of `records` in `bytes`; -1 for null. */
  get recordsPosition(): number {
    return bytesStart(this.bytes, this.#records);
  }

  /** Length of `records` in bytes; -1 for null. */
  get recordsLength(): number {
    return bytesLength(this.bytes, this.#records);
  }

  /** Moves to the next element of `responses`; false after the last. */
  nextResponses(): boolean {
    if (this.#responsesLeft === CURSOR_DONE) return false;
    while (this.nextPartitions()) continue;
    if (this.#responsesLeft === 0) {
      this.#responsesLeft = CURSOR_DONE;
      this.#afterResponses();
      return false;
    }
    this.#responsesLeft--;
    const reader = this.#reader;
    const version = this.#version;
    const flexible = version >= 12;
    this.#topic = version <= 12 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.#topicId = version >= 13 ? reader.uuidSlot() : EMPTY_SLOT;
    this.partitionsCount = reader.arrayCount(flexible, false);
    this.#partitionsLeft = Math.max(this.partitionsCount, 0);
    return true;
  }

  #afterResponses(): void {
    const reader = this.#reader;
    const version = this.#version;
    const flexible = version >= 12;
    this.nodeEndpoints = NO_ELEMENTS;
    if (flexible) {
      for (let count = reader.unsignedVarint(); count > 0; count--) {
        const tag = reader.unsignedVarint();
        const end = reader.tagEnd();
        switch (tag) {
          case 0:
            this.nodeEndpoints = reader.structs(true, FetchResponseNodeEndpointView, version);
            reader.closeTag(tag, end, version >= 16);
            break;
          default:
            reader.position = end;
        }
      }
    }
  }

  /** Moves to the next element of `partitions`; false after the last. */
  nextPartitions(): boolean {
    if (this.#partitionsLeft === CURSOR_DONE) return false;
    while (this.nextAbortedTransactions()) continue;
    if (this.#partitionsLeft === 0) {
      this.#partitionsLeft = CURSOR_DONE;
      this.#afterPartitions();
      return false;
    }
    this.#partitionsLeft--;
    const reader = this.#reader;
    const version = this.#version;
    const flexible = version >= 12;
    this.partitionIndex = reader.int32();
    this.partitionsErrorCode = reader.int16();
    this.highWatermark = reader.int64Number();
    this.lastStableOffset = reader.int64Number();
    this.logStartOffset = version >= 5 ? reader.int64Number() : -1;
    this.abortedTransactionsCount = reader.arrayCount(flexible, true);
    this.#abortedTransactionsLeft = Math.max(this.abortedTransactionsCount, 0);
    return true;
  }

  #afterPartitions(): void {
    const reader = this.#reader;
    const version = this.#version;
    const flexible = version >= 12;
    if (flexible) reader.skipTaggedFields();
  }

  /** Moves to the next element of `abortedTransactions`; false after the last. */
  nextAbortedTransactions(): boolean {
    if (this.#abortedTransactionsLeft === CURSOR_DONE) return false;
    if (this.#abortedTransactionsLeft === 0) {
      this.#abortedTransactionsLeft = CURSOR_DONE;
      this.#afterAbortedTransactions();
      return false;
    }
    this.#abortedTransactionsLeft--;
    const reader = this.#reader;
    const version = this.#version;
    const flexible = version >= 12;
    this.producerId = reader.int64Number();
    this.firstOffset = reader.int64Number();
    if (flexible) reader.skipTaggedFields();
    return true;
  }

  #afterAbortedTransactions(): void {
    const reader = this.#reader;
    const version = this.#version;
    const flexible = version >= 12;
    this.preferredReadReplica = version >= 11 ? reader.int32() : -1;
    this.#records = reader.bytesSlot(flexible, true);
    this.divergingEpoch = null;
    this.currentLeader = null;
    this.snapshotId = null;
    if (flexible) {
      for (let count = reader.unsignedVarint(); count > 0; count--) {
        const tag = reader.unsignedVarint();
        const end = reader.tagEnd();
        switch (tag) {
          case 0:
            this.divergingEpoch = new FetchResponseEpochEndOffsetView(reader, version);
            reader.closeTag(tag, end);
            break;
          case 1:
            this.currentLeader = new FetchResponseLeaderIdAndEpochView(reader, version);
            reader.closeTag(tag, end);
            break;
          case 2:
            this.snapshotId = new FetchResponseSnapshotIdView(reader, version);
            reader.closeTag(tag, end);
            break;
          default:
            reader.position = end;
        }
      }
    }
  }

  /** Walks whatever is left, so that every byte of the message was checked. */
  end(): void {
    while (this.nextResponses()) continue;
  }
}

/** The Fetch API. */
export const FetchApi: Api<
  FetchRequest,
  FetchRequestView,
  FetchResponse,
  FetchResponseView
> = /* @__PURE__ */ new MessageApi(
  1,
  'Fetch',
  FetchRequestCodec,
  FetchResponseCodec,
);
