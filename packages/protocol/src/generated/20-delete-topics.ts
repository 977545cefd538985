// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { EMPTY_SLOT, NULL_SLOT, nullableStringAt, uuidAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import { type Uuid, ZERO_UUID } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** DeleteTopicsRequest, versions 1 to 6. */
export interface DeleteTopicsRequest {
  /** array of DeleteTopicState, versions 6+. */
  readonly topics?: readonly DeleteTopicsRequestDeleteTopicState[] | undefined;
  /** array of string, versions 1-5, ignorable. */
  readonly topicNames?: readonly string[] | undefined;
  /** int32, versions 1+. */
  readonly timeoutMs: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DeleteTopicState of DeleteTopicsRequest. */
export interface DeleteTopicsRequestDeleteTopicState {
  /** string, versions 6+, nullable, default null. */
  readonly name?: string | null | undefined;
  /** uuid, versions 6+. */
  readonly topicId: Uuid;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DeleteTopicsRequestDeleteTopicState} as read: every field is there. */
export class DeleteTopicsRequestDeleteTopicStateView implements DeleteTopicsRequestDeleteTopicState {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #topicId: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, true);
    this.#topicId = reader.uuidSlot();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string | null {
    return nullableStringAt(this.#frame, this.#name);
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }
}

function writeDeleteTopicsRequestDeleteTopicState(
  writer: Writer,
  {
    name = null,
    topicId,
    unknownTaggedFields,
  }: DeleteTopicsRequestDeleteTopicState,
  _version: number,
): void {
  writer.string(name, true, true);
  writer.uuid(topicId);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DeleteTopicsRequest} as read: every field is there. */
export class DeleteTopicsRequestView implements DeleteTopicsRequest {
  declare readonly topics: readonly DeleteTopicsRequestDeleteTopicStateView[];
  declare readonly topicNames: readonly string[];
  declare readonly timeoutMs: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.topics = version >= 6 ? reader.structs(flexible, DeleteTopicsRequestDeleteTopicStateView, version) : [];
    this.topicNames = version <= 5 ? reader.strings(flexible, false)! : [];
    this.timeoutMs = reader.int32();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeDeleteTopicsRequest(
  writer: Writer,
  {
    topics = [],
    topicNames = [],
    timeoutMs,
    unknownTaggedFields,
  }: DeleteTopicsRequest,
  version: number,
): void {
  const flexible = version >= 4;
  if (version >= 6) writer.structs(topics, flexible, false, writeDeleteTopicsRequestDeleteTopicState, version);
  else if (topics?.length !== 0) lacking('topics', version, '6+');
  if (version <= 5) writer.strings(topicNames, flexible, false);
  writer.int32(timeoutMs);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const DeleteTopicsRequestCodec: Codec<DeleteTopicsRequest, DeleteTopicsRequestView> = /* @__PURE__ */ new MessageCodec(
  'DeleteTopicsRequest',
  [1, 6, 4],
  DeleteTopicsRequestView,
  writeDeleteTopicsRequest,
);

/** DeleteTopicsResponse, versions 1 to 6. */
export interface DeleteTopicsResponse {
  /** int32, versions 1+, ignorable. */
  readonly throttleTimeMs: number;
  /** array of DeletableTopicResult, versions 1+. */
  readonly responses: readonly DeleteTopicsResponseDeletableTopicResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DeletableTopicResult of DeleteTopicsResponse. */
export interface DeleteTopicsResponseDeletableTopicResult {
  /** string, versions 1+, nullable in 6+. */
  readonly name: string | null;
  /** uuid, versions 6+, ignorable. */
  readonly topicId?: Uuid | undefined;
  /** int16, versions 1+. */
  readonly errorCode: number;
  /** string, versions 5+, nullable, default null, ignorable. */
  readonly errorMessage?: string | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DeleteTopicsResponseDeletableTopicResult} as read: every field is there. */
export class DeleteTopicsResponseDeletableTopicResultView implements DeleteTopicsResponseDeletableTopicResult {
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #topicId: number;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(flexible, version >= 6);
    this.#topicId = version >= 6 ? reader.uuidSlot() : EMPTY_SLOT;
    this.errorCode = reader.int16();
    this.#errorMessage = version >= 5 ? reader.stringSlot(flexible, true) : NULL_SLOT;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string | null {
    return nullableStringAt(this.#frame, this.#name);
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeDeleteTopicsResponseDeletableTopicResult(
  writer: Writer,
  {
    name,
    topicId = ZERO_UUID,
    errorCode,
    errorMessage = null,
    unknownTaggedFields,
  }: DeleteTopicsResponseDeletableTopicResult,
  version: number,
): void {
  const flexible = version >= 4;
  writer.string(name, flexible, version >= 6);
  if (version >= 6) writer.uuid(topicId);
  writer.int16(errorCode);
  if (version >= 5) writer.string(errorMessage, flexible, true);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DeleteTopicsResponse} as read: every field is there. */
export class DeleteTopicsResponseView implements DeleteTopicsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly responses: readonly DeleteTopicsResponseDeletableTopicResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.throttleTimeMs = reader.int32();
    this.responses = reader.structs(flexible, DeleteTopicsResponseDeletableTopicResultView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeDeleteTopicsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    responses,
    unknownTaggedFields,
  }: DeleteTopicsResponse,
  version: number,
): void {
  const flexible = version >= 4;
  writer.int32(throttleTimeMs);
  writer.structs(responses, flexible, false, writeDeleteTopicsResponseDeletableTopicResult, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const DeleteTopicsResponseCodec: Codec<DeleteTopicsResponse, DeleteTopicsResponseView> = /* @__PURE__ */ new MessageCodec(
  'DeleteTopicsResponse',
  [1, 6, 4],
  DeleteTopicsResponseView,
  writeDeleteTopicsResponse,
);

/** The DeleteTopics API. */
export const DeleteTopicsApi: Api<
  DeleteTopicsRequest,
  DeleteTopicsRequestView,
  DeleteTopicsResponse,
  DeleteTopicsResponseView
> = /* @__PURE__ */ new MessageApi(
  20,
  'DeleteTopics',
  DeleteTopicsRequestCodec,
  DeleteTopicsResponseCodec,
);
