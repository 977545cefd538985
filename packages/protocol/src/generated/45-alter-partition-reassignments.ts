// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** AlterPartitionReassignmentsRequest, versions 0 to 1. */
export interface AlterPartitionReassignmentsRequest {
  /** int32, versions 0+, default 60000. */
  readonly timeoutMs?: number | undefined;
  /** bool, versions 1+, default true. */
  readonly allowReplicationFactorChange?: boolean | undefined;
  /** array of ReassignableTopic, versions 0+. */
  readonly topics: readonly AlterPartitionReassignmentsRequestReassignableTopic[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ReassignableTopic of AlterPartitionReassignmentsRequest. */
export interface AlterPartitionReassignmentsRequestReassignableTopic {
  /** string, versions 0+. */
  readonly name: string;
  /** array of ReassignablePartition, versions 0+. */
  readonly partitions: readonly AlterPartitionReassignmentsRequestReassignablePartition[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ReassignablePartition of AlterPartitionReassignmentsRequest. */
export interface AlterPartitionReassignmentsRequestReassignablePartition {
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  /** array of int32, versions 0+, nullable, default null. */
  readonly replicas?: readonly number[] | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AlterPartitionReassignmentsRequestReassignablePartition} as read: every field is there. */
export class AlterPartitionReassignmentsRequestReassignablePartitionView implements AlterPartitionReassignmentsRequestReassignablePartition {
  declare readonly partitionIndex: number;
  declare readonly replicas: readonly number[] | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.partitionIndex = reader.int32();
    this.replicas = reader.nullableArray(true, true, 'int32');
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeAlterPartitionReassignmentsRequestReassignablePartition(
  writer: Writer,
  {
    partitionIndex,
    replicas = null,
    unknownTaggedFields,
  }: AlterPartitionReassignmentsRequestReassignablePartition,
  _version: number,
): void {
  writer.int32(partitionIndex);
  writer.array(replicas, true, true, 'int32');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AlterPartitionReassignmentsRequestReassignableTopic} as read: every field is there. */
export class AlterPartitionReassignmentsRequestReassignableTopicView implements AlterPartitionReassignmentsRequestReassignableTopic {
  declare readonly partitions: readonly AlterPartitionReassignmentsRequestReassignablePartitionView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.partitions = reader.structs(true, AlterPartitionReassignmentsRequestReassignablePartitionView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeAlterPartitionReassignmentsRequestReassignableTopic(
  writer: Writer,
  {
    name,
    partitions,
    unknownTaggedFields,
  }: AlterPartitionReassignmentsRequestReassignableTopic,
  version: number,
): void {
  writer.string(name, true);
  writer.structs(partitions, true, false, writeAlterPartitionReassignmentsRequestReassignablePartition, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AlterPartitionReassignmentsRequest} as read: every field is there. */
export class AlterPartitionReassignmentsRequestView implements AlterPartitionReassignmentsRequest {
  declare readonly timeoutMs: number;
  declare readonly allowReplicationFactorChange: boolean;
  declare readonly topics: readonly AlterPartitionReassignmentsRequestReassignableTopicView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.timeoutMs = reader.int32();
    this.allowReplicationFactorChange = version >= 1 ? reader.bool() : true;
    this.topics = reader.structs(true, AlterPartitionReassignmentsRequestReassignableTopicView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeAlterPartitionReassignmentsRequest(
  writer: Writer,
  {
    timeoutMs = 60000,
    allowReplicationFactorChange = true,
    topics,
    unknownTaggedFields,
  }: AlterPartitionReassignmentsRequest,
  version: number,
): void {
  writer.int32(timeoutMs);
  if (version >= 1) writer.bool(allowReplicationFactorChange);
  else if (allowReplicationFactorChange !== true) lacking('allowReplicationFactorChange', version, '1+');
  writer.structs(topics, true, false, writeAlterPartitionReassignmentsRequestReassignableTopic, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const AlterPartitionReassignmentsRequestCodec: Codec<AlterPartitionReassignmentsRequest, AlterPartitionReassignmentsRequestView> = /* @__PURE__ */ new MessageCodec(
  'AlterPartitionReassignmentsRequest',
  [0, 1, 0],
  AlterPartitionReassignmentsRequestView,
  writeAlterPartitionReassignmentsRequest,
);

/** AlterPartitionReassignmentsResponse, versions 0 to 1. */
export interface AlterPartitionReassignmentsResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** bool, versions 1+, default true, ignorable. */
  readonly allowReplicationFactorChange?: boolean | undefined;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable. */
  readonly errorMessage: string | null;
  /** array of ReassignableTopicResponse, versions 0+. */
  readonly responses: readonly AlterPartitionReassignmentsResponseReassignableTopicResponse[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ReassignableTopicResponse of AlterPartitionReassignmentsResponse. */
export interface AlterPartitionReassignmentsResponseReassignableTopicResponse {
  /** string, versions 0+. */
  readonly name: string;
  /** array of ReassignablePartitionResponse, versions 0+. */
  readonly partitions: readonly AlterPartitionReassignmentsResponseReassignablePartitionResponse[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ReassignablePartitionResponse of AlterPartitionReassignmentsResponse. */
export interface AlterPartitionReassignmentsResponseReassignablePartitionResponse {
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable. */
  readonly errorMessage: string | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AlterPartitionReassignmentsResponseReassignablePartitionResponse} as read: every field is there. */
export class AlterPartitionReassignmentsResponseReassignablePartitionResponseView implements AlterPartitionReassignmentsResponseReassignablePartitionResponse {
  declare readonly partitionIndex: number;
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.partitionIndex = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeAlterPartitionReassignmentsResponseReassignablePartitionResponse(
  writer: Writer,
  {
    partitionIndex,
    errorCode,
    errorMessage,
    unknownTaggedFields,
  }: AlterPartitionReassignmentsResponseReassignablePartitionResponse,
  _version: number,
): void {
  writer.int32(partitionIndex);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AlterPartitionReassignmentsResponseReassignableTopicResponse} as read: every field is there. */
export class AlterPartitionReassignmentsResponseReassignableTopicResponseView implements AlterPartitionReassignmentsResponseReassignableTopicResponse {
  declare readonly partitions: readonly AlterPartitionReassignmentsResponseReassignablePartitionResponseView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.partitions = reader.structs(true, AlterPartitionReassignmentsResponseReassignablePartitionResponseView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeAlterPartitionReassignmentsResponseReassignableTopicResponse(
  writer: Writer,
  {
    name,
    partitions,
    unknownTaggedFields,
  }: AlterPartitionReassignmentsResponseReassignableTopicResponse,
  version: number,
): void {
  writer.string(name, true);
  writer.structs(partitions, true, false, writeAlterPartitionReassignmentsResponseReassignablePartitionResponse, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AlterPartitionReassignmentsResponse} as read: every field is there. */
export class AlterPartitionReassignmentsResponseView implements AlterPartitionReassignmentsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly allowReplicationFactorChange: boolean;
  declare readonly errorCode: number;
  declare readonly responses: readonly AlterPartitionReassignmentsResponseReassignableTopicResponseView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.throttleTimeMs = reader.int32();
    this.allowReplicationFactorChange = version >= 1 ? reader.bool() : true;
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.responses = reader.structs(true, AlterPartitionReassignmentsResponseReassignableTopicResponseView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeAlterPartitionReassignmentsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    allowReplicationFactorChange = true,
    errorCode,
    errorMessage,
    responses,
    unknownTaggedFields,
  }: AlterPartitionReassignmentsResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  if (version >= 1) writer.bool(allowReplicationFactorChange);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.structs(responses, true, false, writeAlterPartitionReassignmentsResponseReassignableTopicResponse, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const AlterPartitionReassignmentsResponseCodec: Codec<AlterPartitionReassignmentsResponse, AlterPartitionReassignmentsResponseView> = /* @__PURE__ */ new MessageCodec(
  'AlterPartitionReassignmentsResponse',
  [0, 1, 0],
  AlterPartitionReassignmentsResponseView,
  writeAlterPartitionReassignmentsResponse,
);

/** The AlterPartitionReassignments API. */
export const AlterPartitionReassignmentsApi: Api<
  AlterPartitionReassignmentsRequest,
  AlterPartitionReassignmentsRequestView,
  AlterPartitionReassignmentsResponse,
  AlterPartitionReassignmentsResponseView
> = /* @__PURE__ */ new MessageApi(
  45,
  'AlterPartitionReassignments',
  AlterPartitionReassignmentsRequestCodec,
  AlterPartitionReassignmentsResponseCodec,
);
