// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** DeleteShareGroupOffsetsRequest, version 0. */
export interface DeleteShareGroupOffsetsRequest {
  /** string, versions 0+. */
  readonly groupId: string;
  /** array of DeleteShareGroupOffsetsRequestTopic, versions 0+. */
  readonly topics: readonly DeleteShareGroupOffsetsRequestTopic[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DeleteShareGroupOffsetsRequestTopic of DeleteShareGroupOffsetsRequest. */
export interface DeleteShareGroupOffsetsRequestTopic {
  /** string, versions 0+. */
  readonly topicName: string;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DeleteShareGroupOffsetsRequestTopic} as read: every field is there. */
export class DeleteShareGroupOffsetsRequestTopicView implements DeleteShareGroupOffsetsRequestTopic {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicName: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#topicName = reader.stringSlot(true, false);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicName(): string {
    return stringAt(this.#frame, this.#topicName);
  }
}

function writeDeleteShareGroupOffsetsRequestTopic(
  writer: Writer,
  {
    topicName,
    unknownTaggedFields,
  }: DeleteShareGroupOffsetsRequestTopic,
  _version: number,
): void {
  writer.string(topicName, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DeleteShareGroupOffsetsRequest} as read: every field is there. */
export class DeleteShareGroupOffsetsRequestView implements DeleteShareGroupOffsetsRequest {
  declare readonly topics: readonly DeleteShareGroupOffsetsRequestTopicView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(true, false);
    this.topics = reader.structs(true, DeleteShareGroupOffsetsRequestTopicView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }
}

function writeDeleteShareGroupOffsetsRequest(
  writer: Writer,
  {
    groupId,
    topics,
    unknownTaggedFields,
  }: DeleteShareGroupOffsetsRequest,
  version: number,
): void {
  writer.string(groupId, true);
  writer.structs(topics, true, false, writeDeleteShareGroupOffsetsRequestTopic, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const DeleteShareGroupOffsetsRequestCodec: Codec<DeleteShareGroupOffsetsRequest, DeleteShareGroupOffsetsRequestView> = /* @__PURE__ */ new MessageCodec(
  'DeleteShareGroupOffsetsRequest',
  [0, 0, 0],
  DeleteShareGroupOffsetsRequestView,
  writeDeleteShareGroupOffsetsRequest,
);

/** DeleteShareGroupOffsetsResponse, version 0. */
export interface DeleteShareGroupOffsetsResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable, default null. */
  readonly errorMessage?: string | null | undefined;
  /** array of DeleteShareGroupOffsetsResponseTopic, versions 0+. */
  readonly responses: readonly DeleteShareGroupOffsetsResponseTopic[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DeleteShareGroupOffsetsResponseTopic of DeleteShareGroupOffsetsResponse. */
export interface DeleteShareGroupOffsetsResponseTopic {
  /** string, versions 0+. */
  readonly topicName: string;
  /** uuid, versions 0+. */
  readonly topicId: Uuid;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable, default null. */
  readonly errorMessage?: string | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DeleteShareGroupOffsetsResponseTopic} as read: every field is there. */
export class DeleteShareGroupOffsetsResponseTopicView implements DeleteShareGroupOffsetsResponseTopic {
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #topicName: number;
  readonly #topicId: number;
  readonly #errorMessage: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#topicName = reader.stringSlot(true, false);
    this.#topicId = reader.uuidSlot();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get topicName(): string {
    return stringAt(this.#frame, this.#topicName);
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeDeleteShareGroupOffsetsResponseTopic(
  writer: Writer,
  {
    topicName,
    topicId,
    errorCode,
    errorMessage = null,
    unknownTaggedFields,
  }: DeleteShareGroupOffsetsResponseTopic,
  _version: number,
): void {
  writer.string(topicName, true);
  writer.uuid(topicId);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DeleteShareGroupOffsetsResponse} as read: every field is there. */
export class DeleteShareGroupOffsetsResponseView implements DeleteShareGroupOffsetsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly responses: readonly DeleteShareGroupOffsetsResponseTopicView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.responses = reader.structs(true, DeleteShareGroupOffsetsResponseTopicView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeDeleteShareGroupOffsetsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    errorMessage = null,
    responses,
    unknownTaggedFields,
  }: DeleteShareGroupOffsetsResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.structs(responses, true, false, writeDeleteShareGroupOffsetsResponseTopic, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const DeleteShareGroupOffsetsResponseCodec: Codec<DeleteShareGroupOffsetsResponse, DeleteShareGroupOffsetsResponseView> = /* @__PURE__ */ new MessageCodec(
  'DeleteShareGroupOffsetsResponse',
  [0, 0, 0],
  DeleteShareGroupOffsetsResponseView,
  writeDeleteShareGroupOffsetsResponse,
);

/** The DeleteShareGroupOffsets API. */
export const DeleteShareGroupOffsetsApi: Api<
  DeleteShareGroupOffsetsRequest,
  DeleteShareGroupOffsetsRequestView,
  DeleteShareGroupOffsetsResponse,
  DeleteShareGroupOffsetsResponseView
> = /* @__PURE__ */ new MessageApi(
  92,
  'DeleteShareGroupOffsets',
  DeleteShareGroupOffsetsRequestCodec,
  DeleteShareGroupOffsetsResponseCodec,
);
