// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** CreatePartitionsRequest, versions 0 to 3. */
export interface CreatePartitionsRequest {
  /** array of CreatePartitionsTopic, versions 0+. */
  readonly topics: readonly CreatePartitionsRequestCreatePartitionsTopic[];
  /** int32, versions 0+. */
  readonly timeoutMs: number;
  /** bool, versions 0+. */
  readonly validateOnly: boolean;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** CreatePartitionsTopic of CreatePartitionsRequest. */
export interface CreatePartitionsRequestCreatePartitionsTopic {
  /** string, versions 0+. */
  readonly name: string;
  /** int32, versions 0+. */
  readonly count: number;
  /** array of CreatePartitionsAssignment, versions 0+, nullable. */
  readonly assignments: readonly CreatePartitionsRequestCreatePartitionsAssignment[] | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** CreatePartitionsAssignment of CreatePartitionsRequest. */
export interface CreatePartitionsRequestCreatePartitionsAssignment {
  /** array of int32, versions 0+. */
  readonly brokerIds: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link CreatePartitionsRequestCreatePartitionsAssignment} as read: every field is there. */
export class CreatePartitionsRequestCreatePartitionsAssignmentView implements CreatePartitionsRequestCreatePartitionsAssignment {
  declare readonly brokerIds: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.brokerIds = reader.array(flexible, 'int32');
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeCreatePartitionsRequestCreatePartitionsAssignment(
  writer: Writer,
  {
    brokerIds,
    unknownTaggedFields,
  }: CreatePartitionsRequestCreatePartitionsAssignment,
  version: number,
): void {
  const flexible = version >= 2;
  writer.array(brokerIds, flexible, false, 'int32');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link CreatePartitionsRequestCreatePartitionsTopic} as read: every field is there. */
export class CreatePartitionsRequestCreatePartitionsTopicView implements CreatePartitionsRequestCreatePartitionsTopic {
  declare readonly count: number;
  declare readonly assignments: readonly CreatePartitionsRequestCreatePartitionsAssignmentView[] | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(flexible, false);
    this.count = reader.int32();
    this.assignments = reader.nullableStructs(flexible, true, CreatePartitionsRequestCreatePartitionsAssignmentView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeCreatePartitionsRequestCreatePartitionsTopic(
  writer: Writer,
  {
    name,
    count,
    assignments,
    unknownTaggedFields,
  }: CreatePartitionsRequestCreatePartitionsTopic,
  version: number,
): void {
  const flexible = version >= 2;
  writer.string(name, flexible);
  writer.int32(count);
  writer.structs(assignments, flexible, true, writeCreatePartitionsRequestCreatePartitionsAssignment, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link CreatePartitionsRequest} as read: every field is there. */
export class CreatePartitionsRequestView implements CreatePartitionsRequest {
  declare readonly topics: readonly CreatePartitionsRequestCreatePartitionsTopicView[];
  declare readonly timeoutMs: number;
  declare readonly validateOnly: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.topics = reader.structs(flexible, CreatePartitionsRequestCreatePartitionsTopicView, version);
    this.timeoutMs = reader.int32();
    this.validateOnly = reader.bool();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeCreatePartitionsRequest(
  writer: Writer,
  {
    topics,
    timeoutMs,
    validateOnly,
    unknownTaggedFields,
  }: CreatePartitionsRequest,
  version: number,
): void {
  const flexible = version >= 2;
  writer.structs(topics, flexible, false, writeCreatePartitionsRequestCreatePartitionsTopic, version);
  writer.int32(timeoutMs);
  writer.bool(validateOnly);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const CreatePartitionsRequestCodec: Codec<CreatePartitionsRequest, CreatePartitionsRequestView> = /* @__PURE__ */ new MessageCodec(
  'CreatePartitionsRequest',
  [0, 3, 2],
  CreatePartitionsRequestView,
  writeCreatePartitionsRequest,
);

/** CreatePartitionsResponse, versions 0 to 3. */
export interface CreatePartitionsResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** array of CreatePartitionsTopicResult, versions 0+. */
  readonly results: readonly CreatePartitionsResponseCreatePartitionsTopicResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** CreatePartitionsTopicResult of CreatePartitionsResponse. */
export interface CreatePartitionsResponseCreatePartitionsTopicResult {
  /** string, versions 0+. */
  readonly name: string;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable, default null. */
  readonly errorMessage?: string | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link CreatePartitionsResponseCreatePartitionsTopicResult} as read: every field is there. */
export class CreatePartitionsResponseCreatePartitionsTopicResultView implements CreatePartitionsResponseCreatePartitionsTopicResult {
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(flexible, false);
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(flexible, true);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeCreatePartitionsResponseCreatePartitionsTopicResult(
  writer: Writer,
  {
    name,
    errorCode,
    errorMessage = null,
    unknownTaggedFields,
  }: CreatePartitionsResponseCreatePartitionsTopicResult,
  version: number,
): void {
  const flexible = version >= 2;
  writer.string(name, flexible);
  writer.int16(errorCode);
  writer.string(errorMessage, flexible, true);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link CreatePartitionsResponse} as read: every field is there. */
export class CreatePartitionsResponseView implements CreatePartitionsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly results: readonly CreatePartitionsResponseCreatePartitionsTopicResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.throttleTimeMs = reader.int32();
    this.results = reader.structs(flexible, CreatePartitionsResponseCreatePartitionsTopicResultView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeCreatePartitionsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    results,
    unknownTaggedFields,
  }: CreatePartitionsResponse,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int32(throttleTimeMs);
  writer.structs(results, flexible, false, writeCreatePartitionsResponseCreatePartitionsTopicResult, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const CreatePartitionsResponseCodec: Codec<CreatePartitionsResponse, CreatePartitionsResponseView> = /* @__PURE__ */ new MessageCodec(
  'CreatePartitionsResponse',
  [0, 3, 2],
  CreatePartitionsResponseView,
  writeCreatePartitionsResponse,
);

/** The CreatePartitions API. */
export const CreatePartitionsApi: Api<
  CreatePartitionsRequest,
  CreatePartitionsRequestView,
  CreatePartitionsResponse,
  CreatePartitionsResponseView
> = /* @__PURE__ */ new MessageApi(
  37,
  'CreatePartitions',
  CreatePartitionsRequestCodec,
  CreatePartitionsResponseCodec,
);
