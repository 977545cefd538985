// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { EMPTY_SLOT, nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import { type Uuid, ZERO_UUID } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** CreateTopicsRequest, versions 2 to 7. */
export interface CreateTopicsRequest {
  /** array of CreatableTopic, versions 2+. */
  readonly topics: readonly CreateTopicsRequestCreatableTopic[];
  /** int32, versions 2+, default 60000. */
  readonly timeoutMs?: number | undefined;
  /** bool, versions 2+, default false. */
  readonly validateOnly?: boolean | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** CreatableTopic of CreateTopicsRequest. */
export interface CreateTopicsRequestCreatableTopic {
  /** string, versions 2+. */
  readonly name: string;
  /** int32, versions 2+. */
  readonly numPartitions: number;
  /** int16, versions 2+. */
  readonly replicationFactor: number;
  /** array of CreatableReplicaAssignment, versions 2+. */
  readonly assignments: readonly CreateTopicsRequestCreatableReplicaAssignment[];
  /** array of CreatableTopicConfig, versions 2+. */
  readonly configs: readonly CreateTopicsRequestCreatableTopicConfig[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** CreatableTopicConfig of CreateTopicsRequest. */
export interface CreateTopicsRequestCreatableTopicConfig {
  /** string, versions 2+. */
  readonly name: string;
  /** string, versions 2+, nullable. */
  readonly value: string | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** CreatableReplicaAssignment of CreateTopicsRequest. */
export interface CreateTopicsRequestCreatableReplicaAssignment {
  /** int32, versions 2+. */
  readonly partitionIndex: number;
  /** array of int32, versions 2+. */
  readonly brokerIds: readonly number[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link CreateTopicsRequestCreatableReplicaAssignment} as read: every field is there. */
export class CreateTopicsRequestCreatableReplicaAssignmentView implements CreateTopicsRequestCreatableReplicaAssignment {
  declare readonly partitionIndex: number;
  declare readonly brokerIds: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 5;
    this.partitionIndex = reader.int32();
    this.brokerIds = reader.array(flexible, 'int32');
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeCreateTopicsRequestCreatableReplicaAssignment(
  writer: Writer,
  {
    partitionIndex,
    brokerIds,
    unknownTaggedFields,
  }: CreateTopicsRequestCreatableReplicaAssignment,
  version: number,
): void {
  const flexible = version >= 5;
  writer.int32(partitionIndex);
  writer.array(brokerIds, flexible, false, 'int32');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link CreateTopicsRequestCreatableTopicConfig} as read: every field is there. */
export class CreateTopicsRequestCreatableTopicConfigView implements CreateTopicsRequestCreatableTopicConfig {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #value: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 5;
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(flexible, false);
    this.#value = reader.stringSlot(flexible, true);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }

  get value(): string | null {
    return nullableStringAt(this.#frame, this.#value);
  }
}

function writeCreateTopicsRequestCreatableTopicConfig(
  writer: Writer,
  {
    name,
    value,
    unknownTaggedFields,
  }: CreateTopicsRequestCreatableTopicConfig,
  version: number,
): void {
  const flexible = version >= 5;
  writer.string(name, flexible);
  writer.string(value, flexible, true);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link CreateTopicsRequestCreatableTopic} as read: every field is there. */
export class CreateTopicsRequestCreatableTopicView implements CreateTopicsRequestCreatableTopic {
  declare readonly numPartitions: number;
  declare readonly replicationFactor: number;
  declare readonly assignments: readonly CreateTopicsRequestCreatableReplicaAssignmentView[];
  declare readonly configs: readonly CreateTopicsRequestCreatableTopicConfigView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 5;
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(flexible, false);
    this.numPartitions = reader.int32();
    this.replicationFactor = reader.int16();
    this.assignments = reader.structs(flexible, CreateTopicsRequestCreatableReplicaAssignmentView, version);
    this.configs = reader.structs(flexible, CreateTopicsRequestCreatableTopicConfigView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeCreateTopicsRequestCreatableTopic(
  writer: Writer,
  {
    name,
    numPartitions,
    replicationFactor,
    assignments,
    configs,
    unknownTaggedFields,
  }: CreateTopicsRequestCreatableTopic,
  version: number,
): void {
  const flexible = version >= 5;
  writer.string(name, flexible);
  writer.int32(numPartitions);
  writer.int16(replicationFactor);
  writer.structs(assignments, flexible, false, writeCreateTopicsRequestCreatableReplicaAssignment, version);
  writer.structs(configs, flexible, false, writeCreateTopicsRequestCreatableTopicConfig, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link CreateTopicsRequest} as read: every field is there. */
export class CreateTopicsRequestView implements CreateTopicsRequest {
  declare readonly topics: readonly CreateTopicsRequestCreatableTopicView[];
  declare readonly timeoutMs: number;
  declare readonly validateOnly: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 5;
    this.topics = reader.structs(flexible, CreateTopicsRequestCreatableTopicView, version);
    this.timeoutMs = reader.int32();
    this.validateOnly = reader.bool();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeCreateTopicsRequest(
  writer: Writer,
  {
    topics,
    timeoutMs = 60000,
    validateOnly = false,
    unknownTaggedFields,
  }: CreateTopicsRequest,
  version: number,
): void {
  const flexible = version >= 5;
  writer.structs(topics, flexible, false, writeCreateTopicsRequestCreatableTopic, version);
  writer.int32(timeoutMs);
  writer.bool(validateOnly);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const CreateTopicsRequestCodec: Codec<CreateTopicsRequest, CreateTopicsRequestView> = /* @__PURE__ */ new MessageCodec(
  'CreateTopicsRequest',
  [2, 7, 5],
  CreateTopicsRequestView,
  writeCreateTopicsRequest,
);

/** CreateTopicsResponse, versions 2 to 7. */
export interface CreateTopicsResponse {
  /** int32, versions 2+, ignorable. */
  readonly throttleTimeMs: number;
  /** array of CreatableTopicResult, versions 2+. */
  readonly topics: readonly CreateTopicsResponseCreatableTopicResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** CreatableTopicResult of CreateTopicsResponse. */
export interface CreateTopicsResponseCreatableTopicResult {
  /** string, versions 2+. */
  readonly name: string;
  /** uuid, versions 7+, ignorable. */
  readonly topicId?: Uuid | undefined;
  /** int16, versions 2+. */
  readonly errorCode: number;
  /** string, versions 2+, nullable, ignorable. */
  readonly errorMessage: string | null;
  /** int16, versions 5+, tag 0, default 0, ignorable. */
  readonly topicConfigErrorCode?: number | undefined;
  /** int32, versions 5+, default -1, ignorable. */
  readonly numPartitions?: number | undefined;
  /** int16, versions 5+, default -1, ignorable. */
  readonly replicationFactor?: number | undefined;
  /** array of CreatableTopicConfigs, versions 5+, nullable, ignorable. */
  readonly configs?: readonly CreateTopicsResponseCreatableTopicConfigs[] | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** CreatableTopicConfigs of CreateTopicsResponse. */
export interface CreateTopicsResponseCreatableTopicConfigs {
  /** string, versions 5+. */
  readonly name: string;
  /** string, versions 5+, nullable. */
  readonly value: string | null;
  /** bool, versions 5+. */
  readonly readOnly: boolean;
  /** int8, versions 5+, default -1, ignorable. */
  readonly configSource?: number | undefined;
  /** bool, versions 5+. */
  readonly isSensitive: boolean;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link CreateTopicsResponseCreatableTopicConfigs} as read: every field is there. */
export class CreateTopicsResponseCreatableTopicConfigsView implements CreateTopicsResponseCreatableTopicConfigs {
  declare readonly readOnly: boolean;
  declare readonly configSource: number;
  declare readonly isSensitive: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #value: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.#value = reader.stringSlot(true, true);
    this.readOnly = reader.bool();
    this.configSource = reader.int8();
    this.isSensitive = reader.bool();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }

  get value(): string | null {
    return nullableStringAt(this.#frame, this.#value);
  }
}

function writeCreateTopicsResponseCreatableTopicConfigs(
  writer: Writer,
  {
    name,
    value,
    readOnly,
    configSource = -1,
    isSensitive,
    unknownTaggedFields,
  }: CreateTopicsResponseCreatableTopicConfigs,
  _version: number,
): void {
  writer.string(name, true);
  writer.string(value, true, true);
  writer.bool(readOnly);
  writer.int8(configSource);
  writer.bool(isSensitive);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link CreateTopicsResponseCreatableTopicResult} as read: every field is there. */
export class CreateTopicsResponseCreatableTopicResultView implements CreateTopicsResponseCreatableTopicResult {
  declare readonly errorCode: number;
  declare readonly topicConfigErrorCode: number;
  declare readonly numPartitions: number;
  declare readonly replicationFactor: number;
  declare readonly configs: readonly CreateTopicsResponseCreatableTopicConfigsView[] | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #topicId: number;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 5;
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(flexible, false);
    this.#topicId = version >= 7 ? reader.uuidSlot() : EMPTY_SLOT;
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(flexible, true);
    this.topicConfigErrorCode = 0;
    this.numPartitions = version >= 5 ? reader.int32() : -1;
    this.replicationFactor = version >= 5 ? reader.int16() : -1;
    this.configs = version >= 5 ? reader.nullableStructs(flexible, true, CreateTopicsResponseCreatableTopicConfigsView, version) : [];
    let unknown = NO_TAGGED_FIELDS;
    if (flexible) {
      for (let count = reader.unsignedVarint(); count > 0; count--) {
        const tag = reader.unsignedVarint();
        const end = reader.tagEnd();
        switch (tag) {
          case 0:
            this.topicConfigErrorCode = reader.int16();
            reader.closeTag(tag, end);
            break;
          default:
            unknown = reader.unknownField(unknown, tag, end);
        }
      }
    }
    this.unknownTaggedFields = unknown;
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }

  get topicId(): Uuid {
    return uuidAt(this.#frame, this.#topicId);
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeCreateTopicsResponseCreatableTopicResult(
  writer: Writer,
  {
    name,
    topicId = ZERO_UUID,
    errorCode,
    errorMessage,
    topicConfigErrorCode = 0,
    numPartitions = -1,
    replicationFactor = -1,
    configs = [],
    unknownTaggedFields,
  }: CreateTopicsResponseCreatableTopicResult,
  version: number,
): void {
  const flexible = version >= 5;
  writer.string(name, flexible);
  if (version >= 7) writer.uuid(topicId);
  writer.int16(errorCode);
  writer.string(errorMessage, flexible, true);
  if (version >= 5) writer.int32(numPartitions);
  if (version >= 5) writer.int16(replicationFactor);
  if (version >= 5) writer.structs(configs, flexible, true, writeCreateTopicsResponseCreatableTopicConfigs, version);
  let tags: TaggedField[] | undefined;
  if (version >= 5 && topicConfigErrorCode !== 0) {
    const mark = writer.beginTag();
    writer.int16(topicConfigErrorCode);
    tags = writer.endTag(tags, 0, mark);
  }
  writer.taggedFields(flexible, tags, unknownTaggedFields);
}

/** {@link CreateTopicsResponse} as read: every field is there. */
export class CreateTopicsResponseView implements CreateTopicsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly topics: readonly CreateTopicsResponseCreatableTopicResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 5;
    this.throttleTimeMs = reader.int32();
    this.topics = reader.structs(flexible, CreateTopicsResponseCreatableTopicResultView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeCreateTopicsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    topics,
    unknownTaggedFields,
  }: CreateTopicsResponse,
  version: number,
): void {
  const flexible = version >= 5;
  writer.int32(throttleTimeMs);
  writer.structs(topics, flexible, false, writeCreateTopicsResponseCreatableTopicResult, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const CreateTopicsResponseCodec: Codec<CreateTopicsResponse, CreateTopicsResponseView> = /* @__PURE__ */ new MessageCodec(
  'CreateTopicsResponse',
  [2, 7, 5],
  CreateTopicsResponseView,
  writeCreateTopicsResponse,
);

/** The CreateTopics API. */
export const CreateTopicsApi: Api<
  CreateTopicsRequest,
  CreateTopicsRequestView,
  CreateTopicsResponse,
  CreateTopicsResponseView
> = /* @__PURE__ */ new MessageApi(
  19,
  'CreateTopics',
  CreateTopicsRequestCodec,
  CreateTopicsResponseCodec,
);
