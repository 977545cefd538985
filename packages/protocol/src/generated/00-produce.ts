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

/** ProduceRequest, versions 3 to 13. */
export interface ProduceRequest {
  /** string, versions 3+, nullable, default null. */
  readonly transactionalId?: string | null | undefined;
  /** int16, versions 3+. */
  readonly acks: number;
  /** int32, versions 3+. */
  readonly timeoutMs: number;
  /** array of TopicProduceData, versions 3+. */
  readonly topicData: readonly ProduceRequestTopicProduceData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicProduceData of ProduceRequest. */
export interface ProduceRequestTopicProduceData {
  /** string, versions 3-12, ignorable. */
  readonly name?: string | undefined;
  /** uuid, versions 13+, ignorable. */
  readonly topicId?: Uuid | undefined;
  /** array of PartitionProduceData, versions 3+. */
  readonly partitionData: readonly ProduceRequestPartitionProduceData[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionProduceData of ProduceRequest. */
export interface ProduceRequestPartitionProduceData {
  /** int32, versions 3+. */
  readonly index: number;
  /** records, versions 3+, nullable. */
  readonly records: Uint8Array | UnreadBytes | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ProduceRequestPartitionProduceData} as read: every field is there. */
export class ProduceRequestPartitionProduceDataView implements ProduceRequestPartitionProduceData {
  declare readonly index: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #records: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 9;
    this.#frame = reader.bytes;
    this.index = reader.int32();
    this.#records = reader.bytesSlot(flexible, true);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get records(): Uint8Array | null {
    return nullableBytesAt(this.#frame, this.#records);
  }
}

function writeProduceRequestPartitionProduceData(
  writer: Writer,
  {
    index,
    records,
    unknownTaggedFields,
  }: ProduceRequestPartitionProduceData,
  version: number,
): void {
  const flexible = version >= 9;
  writer.int32(index);
  writer.byteArray(records, flexible, true);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link ProduceRequestTopicProduceData} as read: every field is there. */
export class ProduceRequestTopicProduceDataView implements ProduceRequestTopicProduceData {
  declare readonly partitionData: readonly ProduceRequestPartitionProduceDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 9;
    this.#frame = reader.bytes;
    this.#name = version <= 12 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.#topicId = version >= 13 ? reader.uuidSlot() : EMPTY_SLOT;
    this.partitionData = reader.structs(flexible, ProduceRequestPartitionProduceDataView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeProduceRequestTopicProduceData(
  writer: Writer,
  {
    name = '',
    topicId = ZERO_UUID,
    partitionData,
    unknownTaggedFields,
  }: ProduceRequestTopicProduceData,
  version: number,
): void {
  const flexible = version >= 9;
  if (version <= 12) writer.string(name, flexible);
  if (version >= 13) writer.uuid(topicId);
  writer.structs(partitionData, flexible, false, writeProduceRequestPartitionProduceData, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link ProduceRequest} as read: every field is there. */
export class ProduceRequestView implements ProduceRequest {
  declare readonly acks: number;
  declare readonly timeoutMs: number;
  declare readonly topicData: readonly ProduceRequestTopicProduceDataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #transactionalId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 9;
    this.#frame = reader.bytes;
    this.#transactionalId = reader.stringSlot(flexible, true);
    this.acks = reader.int16();
    this.timeoutMs = reader.int32();
    this.topicData = reader.structs(flexible, ProduceRequestTopicProduceDataView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get transactionalId(): string | null {
    return nullableStringAt(this.#frame, this.#transactionalId);
  }
}

function writeProduceRequest(
  writer: Writer,
  {
    transactionalId = null,
    acks,
    timeoutMs,
    topicData,
    unknownTaggedFields,
  }: ProduceRequest,
  version: number,
): void {
  const flexible = version >= 9;
  writer.string(transactionalId, flexible, true);
  writer.int16(acks);
  writer.int32(timeoutMs);
  writer.structs(topicData, flexible, false, writeProduceRequestTopicProduceData, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const ProduceRequestCodec: Codec<ProduceRequest, ProduceRequestView> = /* @__PURE__ */ new MessageCodec(
  'ProduceRequest',
  [3, 13, 9],
  ProduceRequestView,
  writeProduceRequest,
);

/**
 * A ProduceRequest as a pull cursor: no object per array element. It moves in wire order; what
 * lies behind an array is valid once its `next…()` has returned false. int64 is a number here,
 * rounded beyond 2^53. The first error of the frame is thrown where the walk meets it.
 */
export class ProduceRequestCursor {
  /** The frame; record positions point into it. */
  readonly bytes: Uint8Array;
  readonly #reader: Reader;
  readonly #version: number;
  #transactionalId = NULL_SLOT;
  acks = 0;
  timeoutMs = 0;
  #name = EMPTY_SLOT;
  #topicId = EMPTY_SLOT;
  index = 0;
  #records = EMPTY_SLOT;
  /** Elements of `topicData`; -1 for null. */
  topicDataCount = 0;
  #topicDataLeft = CURSOR_DONE;
  /** Elements of `partitionData`; -1 for null. */
  partitionDataCount = 0;
  #partitionDataLeft = CURSOR_DONE;

  /** Reads the fields before the first array. */
  constructor(reader: Reader, version: number) {
    expectVersion('ProduceRequest', version, 3, 13);
    this.bytes = reader.bytes;
    this.#reader = reader;
    this.#version = version;
    const flexible = version >= 9;
    this.#transactionalId = reader.stringSlot(flexible, true);
    this.acks = reader.int16();
    this.timeoutMs = reader.int32();
    this.topicDataCount = reader.arrayCount(flexible, false);
    this.#topicDataLeft = Math.max(this.topicDataCount, 0);
  }

  get transactionalId(): string | null {
    return nullableStringAt(this.bytes, this.#transactionalId);
  }

  get name(): string {
    return stringAt(this.bytes, this.#name);
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

  /** Moves to the next element of `topicData`; false after the last. */
  nextTopicData(): boolean {
    if (this.#topicDataLeft === CURSOR_DONE) return false;
    while (this.nextPartitionData()) continue;
    if (this.#topicDataLeft === 0) {
      this.#topicDataLeft = CURSOR_DONE;
      this.#afterTopicData();
      return false;
    }
    this.#topicDataLeft--;
    const reader = this.#reader;
    const version = this.#version;
    const flexible = version >= 9;
    this.#name = version <= 12 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.#topicId = version >= 13 ? reader.uuidSlot() : EMPTY_SLOT;
    this.partitionDataCount = reader.arrayCount(flexible, false);
    this.#partitionDataLeft = Math.max(this.partitionDataCount, 0);
    return true;
  }

  #afterTopicData(): void {
    const reader = this.#reader;
    const version = this.#version;
    const flexible = version >= 9;
    if (flexible) reader.skipTaggedFields();
  }

  /** Moves to the next element of `partitionData`; false after the last. */
  nextPartitionData(): boolean {
    if (this.#partitionDataLeft === CURSOR_DONE) return false;
    if (this.#partitionDataLeft === 0) {
      this.#partitionDataLeft = CURSOR_DONE;
      this.#afterPartitionData();
      return false;
    }
    this.#partitionDataLeft--;
    const reader = this.#reader;
    const version = this.#version;
    const flexible = version >= 9;
    this.index = reader.int32();
    this.#records = reader.bytesSlot(flexible, true);
    if (flexible) reader.skipTaggedFields();
    return true;
  }

  #afterPartitionData(): void {
    const reader = this.#reader;
    const version = this.#version;
    const flexible = version >= 9;
    if (flexible) reader.skipTaggedFields();
  }

  /** Walks whatever is left, so that every byte of the message was checked. */
  end(): void {
    while (this.nextTopicData()) continue;
  }
}

/** ProduceResponse, versions 3 to 13. */
export interface ProduceResponse {
  /** array of TopicProduceResponse, versions 3+. */
  readonly responses: readonly ProduceResponseTopicProduceResponse[];
  /** int32, versions 3+, default 0, ignorable. */
  readonly throttleTimeMs?: number | undefined;
  /** array of NodeEndpoint, versions 10+, tag 0. */
  readonly nodeEndpoints?: readonly ProduceResponseNodeEndpoint[] | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** NodeEndpoint of ProduceResponse. */
export interface ProduceResponseNodeEndpoint {
  /** int32, versions 10+. */
  readonly nodeId: number;
  /** string, versions 10+. */
  readonly host: string;
  /** int32, versions 10+. */
  readonly port: number;
  /** string, versions 10+, nullable, default null. */
  readonly rack?: string | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TopicProduceResponse of ProduceResponse. */
export interface ProduceResponseTopicProduceResponse {
  /** string, versions 3-12, ignorable. */
  readonly name?: string | undefined;
  /** uuid, versions 13+, ignorable. */
  readonly topicId?: Uuid | undefined;
  /** array of PartitionProduceResponse, versions 3+. */
  readonly partitionResponses: readonly ProduceResponsePartitionProduceResponse[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** PartitionProduceResponse of ProduceResponse. */
export interface ProduceResponsePartitionProduceResponse {
  /** int32, versions 3+. */
  readonly index: number;
  /** int16, versions 3+. */
  readonly errorCode: number;
  /** int64, versions 3+. */
  readonly baseOffset: bigint | number;
  /** int64, versions 3+, default -1, ignorable. */
  readonly logAppendTimeMs?: bigint | number | undefined;
  /** int64, versions 5+, default -1, ignorable. */
  readonly logStartOffset?: bigint | number | undefined;
  /** array of BatchIndexAndErrorMessage, versions 8+, ignorable. */
  readonly recordErrors?: readonly ProduceResponseBatchIndexAndErrorMessage[] | undefined;
  /** string, versions 8+, nullable, default null, ignorable. */
  readonly errorMessage?: string | null | undefined;
  /** LeaderIdAndEpoch, versions 10+, tag 0. */
  readonly currentLeader?: ProduceResponseLeaderIdAndEpoch | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** LeaderIdAndEpoch of ProduceResponse. */
export interface ProduceResponseLeaderIdAndEpoch {
  /** int32, versions 10+, default -1. */
  readonly leaderId?: number | undefined;
  /** int32, versions 10+, default -1. */
  readonly leaderEpoch?: number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** BatchIndexAndErrorMessage of ProduceResponse. */
export interface ProduceResponseBatchIndexAndErrorMessage {
  /** int32, versions 8+. */
  readonly batchIndex: number;
  /** string, versions 8+, nullable, default null. */
  readonly batchIndexErrorMessage?: string | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ProduceResponseBatchIndexAndErrorMessage} as read: every field is there. */
export class ProduceResponseBatchIndexAndErrorMessageView implements ProduceResponseBatchIndexAndErrorMessage {
  declare readonly batchIndex: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #batchIndexErrorMessage: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 9;
    this.#frame = reader.bytes;
    this.batchIndex = reader.int32();
    this.#batchIndexErrorMessage = reader.stringSlot(flexible, true);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get batchIndexErrorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#batchIndexErrorMessage);
  }
}

function writeProduceResponseBatchIndexAndErrorMessage(
  writer: Writer,
  {
    batchIndex,
    batchIndexErrorMessage = null,
    unknownTaggedFields,
  }: ProduceResponseBatchIndexAndErrorMessage,
  version: number,
): void {
  const flexible = version >= 9;
  writer.int32(batchIndex);
  writer.string(batchIndexErrorMessage, flexible, true);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link ProduceResponseLeaderIdAndEpoch} as read: every field is there. */
export class ProduceResponseLeaderIdAndEpochView implements ProduceResponseLeaderIdAndEpoch {
  declare readonly leaderId: number;
  declare readonly leaderEpoch: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 9;
    this.leaderId = version >= 10 ? reader.int32() : -1;
    this.leaderEpoch = version >= 10 ? reader.int32() : -1;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

const defaultProduceResponseLeaderIdAndEpoch: ProduceResponseLeaderIdAndEpoch = {};

function isDefaultProduceResponseLeaderIdAndEpoch({
  leaderId = -1,
  leaderEpoch = -1,
  unknownTaggedFields = NO_TAGGED_FIELDS,
}: ProduceResponseLeaderIdAndEpoch): boolean {
  return !(leaderId !== -1 || leaderEpoch !== -1 || unknownTaggedFields.length > 0);
}

function writeProduceResponseLeaderIdAndEpoch(
  writer: Writer,
  {
    leaderId = -1,
    leaderEpoch = -1,
    unknownTaggedFields,
  }: ProduceResponseLeaderIdAndEpoch,
  version: number,
): void {
  const flexible = version >= 9;
  writer.int32(leaderId);
  writer.int32(leaderEpoch);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link ProduceResponsePartitionProduceResponse} as read: every field is there. */
export class ProduceResponsePartitionProduceResponseView implements ProduceResponsePartitionProduceResponse {
  declare readonly index: number;
  declare readonly errorCode: number;
  declare readonly baseOffset: bigint;
  declare readonly logAppendTimeMs: bigint;
  declare readonly logStartOffset: bigint;
  declare readonly recordErrors: readonly ProduceResponseBatchIndexAndErrorMessageView[];
  declare readonly currentLeader: ProduceResponseLeaderIdAndEpochView;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 9;
    this.#frame = reader.bytes;
    this.index = reader.int32();
    this.errorCode = reader.int16();
    this.baseOffset = reader.int64();
    this.logAppendTimeMs = reader.int64();
    this.logStartOffset = version >= 5 ? reader.int64() : -1n;
    this.recordErrors = version >= 8 ? reader.structs(flexible, ProduceResponseBatchIndexAndErrorMessageView, version) : [];
    this.#errorMessage = version >= 8 ? reader.stringSlot(flexible, true) : NULL_SLOT;
    this.currentLeader = new ProduceResponseLeaderIdAndEpochView(reader, -1);
    let unknown = NO_TAGGED_FIELDS;
    if (flexible) {
      for (let count = reader.unsignedVarint(); count > 0; count--) {
        const tag = reader.unsignedVarint();
        const end = reader.tagEnd();
        switch (tag) {
          case 0:
            this.currentLeader = new ProduceResponseLeaderIdAndEpochView(reader, version);
            reader.closeTag(tag, end, version >= 10);
            break;
          default:
            unknown = reader.unknownField(unknown, tag, end);
        }
      }
    }
    this.unknownTaggedFields = unknown;
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeProduceResponsePartitionProduceResponse(
  writer: Writer,
  {
    index,
    errorCode,
    baseOffset,
    logAppendTimeMs = -1,
    logStartOffset = -1,
    recordErrors = [],
    errorMessage = null,
    currentLeader = defaultProduceResponseLeaderIdAndEpoch,
    unknownTaggedFields,
  }: ProduceResponsePartitionProduceResponse,
  version: number,
): void {
  const flexible = version >= 9;
  writer.int32(index);
  writer.int16(errorCode);
  writer.int64(baseOffset);
  writer.int64(logAppendTimeMs);
  if (version >= 5) writer.int64(logStartOffset);
  if (version >= 8) writer.structs(recordErrors, flexible, false, writeProduceResponseBatchIndexAndErrorMessage, version);
  if (version >= 8) writer.string(errorMessage, flexible, true);
  let tags: TaggedField[] | undefined;
  if (!isDefaultProduceResponseLeaderIdAndEpoch(currentLeader)) {
    if (!(version >= 10)) lacking('currentLeader', version, '10+');
    const mark = writer.beginTag();
    writeProduceResponseLeaderIdAndEpoch(writer, currentLeader, version);
    tags = writer.endTag(tags, 0, mark);
  }
  writer.taggedFields(flexible, tags, unknownTaggedFields);
}

/** {@link ProduceResponseTopicProduceResponse} as read: every field is there. */
export class ProduceResponseTopicProduceResponseView implements ProduceResponseTopicProduceResponse {
  declare readonly partitionResponses: readonly ProduceResponsePartitionProduceResponseView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #topicId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 9;
    this.#frame = reader.bytes;
    this.#name = version <= 12 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.#topicId = version >= 13 ? reader.uuidSlot() : EMPTY_SLOT;
    this.partitionResponses = reader.structs(flexible, ProduceResponsePartitionProduceResponseView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeProduceResponseTopicProduceResponse(
  writer: Writer,
  {
    name = '',
    topicId = ZERO_UUID,
    partitionResponses,
    unknownTaggedFields,
  }: ProduceResponseTopicProduceResponse,
  version: number,
): void {
  const flexible = version >= 9;
  if (version <= 12) writer.string(name, flexible);
  if (version >= 13) writer.uuid(topicId);
  writer.structs(partitionResponses, flexible, false, writeProduceResponsePartitionProduceResponse, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link ProduceResponseNodeEndpoint} as read: every field is there. */
export class ProduceResponseNodeEndpointView implements ProduceResponseNodeEndpoint {
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

function writeProduceResponseNodeEndpoint(
  writer: Writer,
  {
    nodeId,
    host,
    port,
    rack = null,
    unknownTaggedFields,
  }: ProduceResponseNodeEndpoint,
  _version: number,
): void {
  writer.int32(nodeId);
  writer.string(host, true);
  writer.int32(port);
  writer.string(rack, true, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ProduceResponse} as read: every field is there. */
export class ProduceResponseView implements ProduceResponse {
  declare readonly responses: readonly ProduceResponseTopicProduceResponseView[];
  declare readonly throttleTimeMs: number;
  declare readonly nodeEndpoints: readonly ProduceResponseNodeEndpointView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 9;
    this.responses = reader.structs(flexible, ProduceResponseTopicProduceResponseView, version);
    this.throttleTimeMs = reader.int32();
    this.nodeEndpoints = [];
    let unknown = NO_TAGGED_FIELDS;
    if (flexible) {
      for (let count = reader.unsignedVarint(); count > 0; count--) {
        const tag = reader.unsignedVarint();
        const end = reader.tagEnd();
        switch (tag) {
          case 0:
            this.nodeEndpoints = reader.structs(true, ProduceResponseNodeEndpointView, version);
            reader.closeTag(tag, end, version >= 10);
            break;
          default:
            unknown = reader.unknownField(unknown, tag, end);
        }
      }
    }
    this.unknownTaggedFields = unknown;
  }
}

function writeProduceResponse(
  writer: Writer,
  {
    responses,
    throttleTimeMs = 0,
    nodeEndpoints = [],
    unknownTaggedFields,
  }: ProduceResponse,
  version: number,
): void {
  const flexible = version >= 9;
  writer.structs(responses, flexible, false, writeProduceResponseTopicProduceResponse, version);
  writer.int32(throttleTimeMs);
  let tags: TaggedField[] | undefined;
  if (nodeEndpoints?.length !== 0) {
    if (!(version >= 10)) lacking('nodeEndpoints', version, '10+');
    const mark = writer.beginTag();
    writer.structs(nodeEndpoints, true, false, writeProduceResponseNodeEndpoint, version);
    tags = writer.endTag(tags, 0, mark);
  }
  writer.taggedFields(flexible, tags, unknownTaggedFields);
}

const ProduceResponseCodec: Codec<ProduceResponse, ProduceResponseView> = /* @__PURE__ */ new MessageCodec(
  'ProduceResponse',
  [3, 13, 9],
  ProduceResponseView,
  writeProduceResponse,
);

/**
 * A ProduceResponse as a pull cursor: no object per array element. It moves in wire order; what
 * lies behind an array is valid once its `next…()` has returned false. int64 is a number here,
 * rounded beyond 2^53. The first error of the frame is thrown where the walk meets it.
 */
export class ProduceResponseCursor {
  /** The frame; record positions point into it. */
  readonly bytes: Uint8Array;
  readonly #reader: Reader;
  readonly #version: number;
  throttleTimeMs = 0;
  nodeEndpoints: readonly ProduceResponseNodeEndpointView[] = NO_ELEMENTS;
  #name = EMPTY_SLOT;
  #topicId = EMPTY_SLOT;
  index = 0;
  errorCode = 0;
  baseOffset = 0;
  logAppendTimeMs = -1;
  logStartOffset = -1;
  #errorMessage = NULL_SLOT;
  /** Null if absent. */
  currentLeader: ProduceResponseLeaderIdAndEpochView | null = null;
  batchIndex = 0;
  #batchIndexErrorMessage = NULL_SLOT;
  /** Elements of `responses`; -1 for null. */
  responsesCount = 0;
  #responsesLeft = CURSOR_DONE;
  /** Elements of `partitionResponses`; -1 for null. */
  partitionResponsesCount = 0;
  #partitionResponsesLeft = CURSOR_DONE;
  /** Elements of `recordErrors`; -1 for null. */
  recordErrorsCount = 0;
  #recordErrorsLeft = CURSOR_DONE;

  /** Reads the fields before the first array. */
  constructor(reader: Reader, version: number) {
    expectVersion('ProduceResponse', version, 3, 13);
    this.bytes = reader.bytes;
    this.#reader = reader;
    this.#version = version;
    const flexible = version >= 9;
    this.responsesCount = reader.arrayCount(flexible, false);
    this.#responsesLeft = Math.max(this.responsesCount, 0);
  }

  get name(): string {
    return stringAt(this.bytes, this.#name);
  }

  get topicId(): Uuid {
    return uuidAt(this.bytes, this.#topicId);
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.bytes, this.#errorMessage);
  }

  get batchIndexErrorMessage(): string | null {
    return nullableStringAt(this.bytes, this.#batchIndexErrorMessage);
  }

  /** Moves to the next element of `responses`; false after the last. */
  nextResponses(): boolean {
    if (this.#responsesLeft === CURSOR_DONE) return false;
    while (this.nextPartitionResponses()) continue;
    if (this.#responsesLeft === 0) {
      this.#responsesLeft = CURSOR_DONE;
      this.#afterResponses();
      return false;
    }
    this.#responsesLeft--;
    const reader = this.#reader;
    const version = this.#version;
    const flexible = version >= 9;
    this.#name = version <= 12 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.#topicId = version >= 13 ? reader.uuidSlot() : EMPTY_SLOT;
    this.partitionResponsesCount = reader.arrayCount(flexible, false);
    this.#partitionResponsesLeft = Math.max(this.partitionResponsesCount, 0);
    return true;
  }

  #afterResponses(): void {
    const reader = this.#reader;
    const version = this.#version;
    const flexible = version >= 9;
    this.throttleTimeMs = reader.int32();
    this.nodeEndpoints = NO_ELEMENTS;
    if (flexible) {
      for (let count = reader.unsignedVarint(); count > 0; count--) {
        const tag = reader.unsignedVarint();
        const end = reader.tagEnd();
        switch (tag) {
          case 0:
            this.nodeEndpoints = reader.structs(true, ProduceResponseNodeEndpointView, version);
            reader.closeTag(tag, end, version >= 10);
            break;
          default:
            reader.position = end;
        }
      }
    }
  }

  /** Moves to the next element of `partitionResponses`; false after the last. */
  nextPartitionResponses(): boolean {
    if (this.#partitionResponsesLeft === CURSOR_DONE) return false;
    while (this.nextRecordErrors()) continue;
    if (this.#partitionResponsesLeft === 0) {
      this.#partitionResponsesLeft = CURSOR_DONE;
      this.#afterPartitionResponses();
      return false;
    }
    this.#partitionResponsesLeft--;
    const reader = this.#reader;
    const version = this.#version;
    const flexible = version >= 9;
    this.index = reader.int32();
    this.errorCode = reader.int16();
    this.baseOffset = reader.int64Number();
    this.logAppendTimeMs = reader.int64Number();
    this.logStartOffset = version >= 5 ? reader.int64Number() : -1;
    this.recordErrorsCount = version >= 8 ? reader.arrayCount(flexible, false) : 0;
    this.#recordErrorsLeft = Math.max(this.recordErrorsCount, 0);
    return true;
  }

  #afterPartitionResponses(): void {
    const reader = this.#reader;
    const version = this.#version;
    const flexible = version >= 9;
    if (flexible) reader.skipTaggedFields();
  }

  /** Moves to the next element of `recordErrors`; false after the last. */
  nextRecordErrors(): boolean {
    if (this.#recordErrorsLeft === CURSOR_DONE) return false;
    if (this.#recordErrorsLeft === 0) {
      this.#recordErrorsLeft = CURSOR_DONE;
      this.#afterRecordErrors();
      return false;
    }
    this.#recordErrorsLeft--;
    const reader = this.#reader;
    const version = this.#version;
    const flexible = version >= 9;
    this.batchIndex = reader.int32();
    this.#batchIndexErrorMessage = reader.stringSlot(flexible, true);
    if (flexible) reader.skipTaggedFields();
    return true;
  }

  #afterRecordErrors(): void {
    const reader = this.#reader;
    const version = this.#version;
    const flexible = version >= 9;
    this.#errorMessage = version >= 8 ? reader.stringSlot(flexible, true) : NULL_SLOT;
    this.currentLeader = null;
    if (flexible) {
      for (let count = reader.unsignedVarint(); count > 0; count--) {
        const tag = reader.unsignedVarint();
        const end = reader.tagEnd();
        switch (tag) {
          case 0:
            this.currentLeader = new ProduceResponseLeaderIdAndEpochView(reader, version);
            reader.closeTag(tag, end, version >= 10);
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

/** The Produce API. */
export const ProduceApi: Api<
  ProduceRequest,
  ProduceRequestView,
  ProduceResponse,
  ProduceResponseView
> = /* @__PURE__ */ new MessageApi(
  0,
  'Produce',
  ProduceRequestCodec,
  ProduceResponseCodec,
);
