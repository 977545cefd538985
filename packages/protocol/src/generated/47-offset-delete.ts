// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { Writer } from '../writer.ts';

/** OffsetDeleteRequest, version 0. */
export interface OffsetDeleteRequest {
  /** string, versions 0+. */
  readonly groupId: string;
  /** array of OffsetDeleteRequestTopic, versions 0+. */
  readonly topics: readonly OffsetDeleteRequestTopic[];
}

/** OffsetDeleteRequestTopic of OffsetDeleteRequest. */
export interface OffsetDeleteRequestTopic {
  /** string, versions 0+. */
  readonly name: string;
  /** array of OffsetDeleteRequestPartition, versions 0+. */
  readonly partitions: readonly OffsetDeleteRequestPartition[];
}

/** OffsetDeleteRequestPartition of OffsetDeleteRequest. */
export interface OffsetDeleteRequestPartition {
  /** int32, versions 0+. */
  readonly partitionIndex: number;
}

/** {@link OffsetDeleteRequestPartition} as read: every field is there. */
export class OffsetDeleteRequestPartitionView implements OffsetDeleteRequestPartition {
  declare readonly partitionIndex: number;

  constructor(reader: Reader, _version: number) {
    this.partitionIndex = reader.int32();
  }
}

function writeOffsetDeleteRequestPartition(
  writer: Writer,
  {
    partitionIndex,
  }: OffsetDeleteRequestPartition,
  _version: number,
): void {
  writer.int32(partitionIndex);
}

/** {@link OffsetDeleteRequestTopic} as read: every field is there. */
export class OffsetDeleteRequestTopicView implements OffsetDeleteRequestTopic {
  declare readonly partitions: readonly OffsetDeleteRequestPartitionView[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(false, false);
    this.partitions = reader.structs(false, OffsetDeleteRequestPartitionView, version);
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeOffsetDeleteRequestTopic(
  writer: Writer,
  {
    name,
    partitions,
  }: OffsetDeleteRequestTopic,
  version: number,
): void {
  writer.string(name, false);
  writer.structs(partitions, false, false, writeOffsetDeleteRequestPartition, version);
}

/** {@link OffsetDeleteRequest} as read: every field is there. */
export class OffsetDeleteRequestView implements OffsetDeleteRequest {
  declare readonly topics: readonly OffsetDeleteRequestTopicView[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(false, false);
    this.topics = reader.structs(false, OffsetDeleteRequestTopicView, version);
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }
}

function writeOffsetDeleteRequest(
  writer: Writer,
  {
    groupId,
    topics,
  }: OffsetDeleteRequest,
  version: number,
): void {
  writer.string(groupId, false);
  writer.structs(topics, false, false, writeOffsetDeleteRequestTopic, version);
}

const OffsetDeleteRequestCodec: Codec<OffsetDeleteRequest, OffsetDeleteRequestView> = /* @__PURE__ */ new MessageCodec(
  'OffsetDeleteRequest',
  [0, 0, -1],
  OffsetDeleteRequestView,
  writeOffsetDeleteRequest,
);

/** OffsetDeleteResponse, version 0. */
export interface OffsetDeleteResponse {
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** int32, versions 0+, ignorable. */
  readonly throttleTimeMs: number;
  /** array of OffsetDeleteResponseTopic, versions 0+. */
  readonly topics: readonly OffsetDeleteResponseTopic[];
}

/** OffsetDeleteResponseTopic of OffsetDeleteResponse. */
export interface OffsetDeleteResponseTopic {
  /** string, versions 0+. */
  readonly name: string;
  /** array of OffsetDeleteResponsePartition, versions 0+. */
  readonly partitions: readonly OffsetDeleteResponsePartition[];
}

/** OffsetDeleteResponsePartition of OffsetDeleteResponse. */
export interface OffsetDeleteResponsePartition {
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
}

/** {@link OffsetDeleteResponsePartition} as read: every field is there. */
export class OffsetDeleteResponsePartitionView implements OffsetDeleteResponsePartition {
  declare readonly partitionIndex: number;
  declare readonly errorCode: number;

  constructor(reader: Reader, _version: number) {
    this.partitionIndex = reader.int32();
    this.errorCode = reader.int16();
  }
}

function writeOffsetDeleteResponsePartition(
  writer: Writer,
  {
    partitionIndex,
    errorCode,
  }: OffsetDeleteResponsePartition,
  _version: number,
): void {
  writer.int32(partitionIndex);
  writer.int16(errorCode);
}

/** {@link OffsetDeleteResponseTopic} as read: every field is there. */
export class OffsetDeleteResponseTopicView implements OffsetDeleteResponseTopic {
  declare readonly partitions: readonly OffsetDeleteResponsePartitionView[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(false, false);
    this.partitions = reader.structs(false, OffsetDeleteResponsePartitionView, version);
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeOffsetDeleteResponseTopic(
  writer: Writer,
  {
    name,
    partitions,
  }: OffsetDeleteResponseTopic,
  version: number,
): void {
  writer.string(name, false);
  writer.structs(partitions, false, false, writeOffsetDeleteResponsePartition, version);
}

/** {@link OffsetDeleteResponse} as read: every field is there. */
export class OffsetDeleteResponseView implements OffsetDeleteResponse {
  declare readonly errorCode: number;
  declare readonly throttleTimeMs: number;
  declare readonly topics: readonly OffsetDeleteResponseTopicView[];

  constructor(reader: Reader, version: number) {
    this.errorCode = reader.int16();
    this.throttleTimeMs = reader.int32();
    this.topics = reader.structs(false, OffsetDeleteResponseTopicView, version);
  }
}

function writeOffsetDeleteResponse(
  writer: Writer,
  {
    errorCode,
    throttleTimeMs,
    topics,
  }: OffsetDeleteResponse,
  version: number,
): void {
  writer.int16(errorCode);
  writer.int32(throttleTimeMs);
  writer.structs(topics, false, false, writeOffsetDeleteResponseTopic, version);
}

const OffsetDeleteResponseCodec: Codec<OffsetDeleteResponse, OffsetDeleteResponseView> = /* @__PURE__ */ new MessageCodec(
  'OffsetDeleteResponse',
  [0, 0, -1],
  OffsetDeleteResponseView,
  writeOffsetDeleteResponse,
);

/** The OffsetDelete API. */
export const OffsetDeleteApi: Api<
  OffsetDeleteRequest,
  OffsetDeleteRequestView,
  OffsetDeleteResponse,
  OffsetDeleteResponseView
> = /* @__PURE__ */ new MessageApi(
  47,
  'OffsetDelete',
  OffsetDeleteRequestCodec,
  OffsetDeleteResponseCodec,
);
