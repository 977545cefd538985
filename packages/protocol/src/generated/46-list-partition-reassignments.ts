// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** ListPartitionReassignmentsRequest, version 0. */
export interface ListPartitionReassignmentsRequest {
  /** int32, versions 0+, default 60000. */
  readonly timeoutMs?: number | undefined;
  /** array of ListPartitionReassignmentsTopics, versions 0+, nullable, default null. */
  readonly topics?: readonly ListPartitionReassignmentsRequestListPartitionReassignmentsTopics[] | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ListPartitionReassignmentsTopics of ListPartitionReassignmentsRequest. */
export interface ListPartitionReassignmentsRequestListPartitionReassignmentsTopics {
  /** string, versions 0+. */
  readonly name: string;
  /** array of int32, versions 0+. */
  readonly partitionIndexes: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ListPartitionReassignmentsRequestListPartitionReassignmentsTopics} as read: every field is there. */
export class ListPartitionReassignmentsRequestListPartitionReassignmentsTopicsView implements ListPartitionReassignmentsRequestListPartitionReassignmentsTopics {
  declare readonly partitionIndexes: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.partitionIndexes = reader.array(true, 'int32');
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeListPartitionReassignmentsRequestListPartitionReassignmentsTopics(
  writer: Writer,
  {
    name,
    partitionIndexes,
    unknownTaggedFields,
  }: ListPartitionReassignmentsRequestListPartitionReassignmentsTopics,
  _version: number,
): void {
  writer.string(name, true);
  writer.array(partitionIndexes, true, false, 'int32');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ListPartitionReassignmentsRequest} as read: every field is there. */
export class ListPartitionReassignmentsRequestView implements ListPartitionReassignmentsRequest {
  declare readonly timeoutMs: number;
  declare readonly topics: readonly ListPartitionReassignmentsRequestListPartitionReassignmentsTopicsView[] | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.timeoutMs = reader.int32();
    this.topics = reader.nullableStructs(true, true, ListPartitionReassignmentsRequestListPartitionReassignmentsTopicsView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeListPartitionReassignmentsRequest(
  writer: Writer,
  {
    timeoutMs = 60000,
    topics = null,
    unknownTaggedFields,
  }: ListPartitionReassignmentsRequest,
  version: number,
): void {
  writer.int32(timeoutMs);
  writer.structs(topics, true, true, writeListPartitionReassignmentsRequestListPartitionReassignmentsTopics, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const ListPartitionReassignmentsRequestCodec: Codec<ListPartitionReassignmentsRequest, ListPartitionReassignmentsRequestView> = /* @__PURE__ */ new MessageCodec(
  'ListPartitionReassignmentsRequest',
  [0, 0, 0],
  ListPartitionReassignmentsRequestView,
  writeListPartitionReassignmentsRequest,
);

/** ListPartitionReassignmentsResponse, version 0. */
export interface ListPartitionReassignmentsResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable. */
  readonly errorMessage: string | null;
  /** array of OngoingTopicReassignment, versions 0+. */
  readonly topics: readonly ListPartitionReassignmentsResponseOngoingTopicReassignment[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** OngoingTopicReassignment of ListPartitionReassignmentsResponse. */
export interface ListPartitionReassignmentsResponseOngoingTopicReassignment {
  /** string, versions 0+. */
  readonly name: string;
  /** array of OngoingPartitionReassignment, versions 0+. */
  readonly partitions: readonly ListPartitionReassignmentsResponseOngoingPartitionReassignment[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** OngoingPartitionReassignment of ListPartitionReassignmentsResponse. */
export interface ListPartitionReassignmentsResponseOngoingPartitionReassignment {
  /** int32, versions 0+. */
  readonly partitionIndex: number;
  /** array of int32, versions 0+. */
  readonly replicas: readonly number[];
  /** array of int32, versions 0+. */
  readonly addingReplicas: readonly number[];
  /** array of int32, versions 0+. */
  readonly removingReplicas: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ListPartitionReassignmentsResponseOngoingPartitionReassignment} as read: every field is there. */
export class ListPartitionReassignmentsResponseOngoingPartitionReassignmentView implements ListPartitionReassignmentsResponseOngoingPartitionReassignment {
  declare readonly partitionIndex: number;
  declare readonly replicas: readonly number[];
  declare readonly addingReplicas: readonly number[];
  declare readonly removingReplicas: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.partitionIndex = reader.int32();
    this.replicas = reader.array(true, 'int32');
    this.addingReplicas = reader.array(true, 'int32');
    this.removingReplicas = reader.array(true, 'int32');
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeListPartitionReassignmentsResponseOngoingPartitionReassignment(
  writer: Writer,
  {
    partitionIndex,
    replicas,
    addingReplicas,
    removingReplicas,
    unknownTaggedFields,
  }: ListPartitionReassignmentsResponseOngoingPartitionReassignment,
  _version: number,
): void {
  writer.int32(partitionIndex);
  writer.array(replicas, true, false, 'int32');
  writer.array(addingReplicas, true, false, 'int32');
  writer.array(removingReplicas, true, false, 'int32');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ListPartitionReassignmentsResponseOngoingTopicReassignment} as read: every field is there. */
export class ListPartitionReassignmentsResponseOngoingTopicReassignmentView implements ListPartitionReassignmentsResponseOngoingTopicReassignment {
  declare readonly partitions: readonly ListPartitionReassignmentsResponseOngoingPartitionReassignmentView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.partitions = reader.structs(true, ListPartitionReassignmentsResponseOngoingPartitionReassignmentView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeListPartitionReassignmentsResponseOngoingTopicReassignment(
  writer: Writer,
  {
    name,
    partitions,
    unknownTaggedFields,
  }: ListPartitionReassignmentsResponseOngoingTopicReassignment,
  version: number,
): void {
  writer.string(name, true);
  writer.structs(partitions, true, false, writeListPartitionReassignmentsResponseOngoingPartitionReassignment, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ListPartitionReassignmentsResponse} as read: every field is there. */
export class ListPartitionReassignmentsResponseView implements ListPartitionReassignmentsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly topics: readonly ListPartitionReassignmentsResponseOngoingTopicReassignmentView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.topics = reader.structs(true, ListPartitionReassignmentsResponseOngoingTopicReassignmentView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeListPartitionReassignmentsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    errorMessage,
    topics,
    unknownTaggedFields,
  }: ListPartitionReassignmentsResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.structs(topics, true, false, writeListPartitionReassignmentsResponseOngoingTopicReassignment, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const ListPartitionReassignmentsResponseCodec: Codec<ListPartitionReassignmentsResponse, ListPartitionReassignmentsResponseView> = /* @__PURE__ */ new MessageCodec(
  'ListPartitionReassignmentsResponse',
  [0, 0, 0],
  ListPartitionReassignmentsResponseView,
  writeListPartitionReassignmentsResponse,
);

/** The ListPartitionReassignments API. */
export const ListPartitionReassignmentsApi: Api<
  ListPartitionReassignmentsRequest,
  ListPartitionReassignmentsRequestView,
  ListPartitionReassignmentsResponse,
  ListPartitionReassignmentsResponseView
> = /* @__PURE__ */ new MessageApi(
  46,
  'ListPartitionReassignments',
  ListPartitionReassignmentsRequestCodec,
  ListPartitionReassignmentsResponseCodec,
);
