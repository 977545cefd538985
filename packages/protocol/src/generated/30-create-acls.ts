// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** CreateAclsRequest, versions 1 to 3. */
export interface CreateAclsRequest {
  /** array of AclCreation, versions 1+. */
  readonly creations: readonly CreateAclsRequestAclCreation[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AclCreation of CreateAclsRequest. */
export interface CreateAclsRequestAclCreation {
  /** int8, versions 1+. */
  readonly resourceType: number;
  /** string, versions 1+. */
  readonly resourceName: string;
  /** int8, versions 1+, default 3. */
  readonly resourcePatternType?: number | undefined;
  /** string, versions 1+. */
  readonly principal: string;
  /** string, versions 1+. */
  readonly host: string;
  /** int8, versions 1+. */
  readonly operation: number;
  /** int8, versions 1+. */
  readonly permissionType: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link CreateAclsRequestAclCreation} as read: every field is there. */
export class CreateAclsRequestAclCreationView implements CreateAclsRequestAclCreation {
  declare readonly resourceType: number;
  declare readonly resourcePatternType: number;
  declare readonly operation: number;
  declare readonly permissionType: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #resourceName: number;
  readonly #principal: number;
  readonly #host: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.resourceType = reader.int8();
    this.#resourceName = reader.stringSlot(flexible, false);
    this.resourcePatternType = reader.int8();
    this.#principal = reader.stringSlot(flexible, false);
    this.#host = reader.stringSlot(flexible, false);
    this.operation = reader.int8();
    this.permissionType = reader.int8();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get resourceName(): string {
    return stringAt(this.#frame, this.#resourceName);
  }

  get principal(): string {
    return stringAt(this.#frame, this.#principal);
  }

  get host(): string {
    return stringAt(this.#frame, this.#host);
  }
}

function writeCreateAclsRequestAclCreation(
  writer: Writer,
  {
    resourceType,
    resourceName,
    resourcePatternType = 3,
    principal,
    host,
    operation,
    permissionType,
    unknownTaggedFields,
  }: CreateAclsRequestAclCreation,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int8(resourceType);
  writer.string(resourceName, flexible);
  writer.int8(resourcePatternType);
  writer.string(principal, flexible);
  writer.string(host, flexible);
  writer.int8(operation);
  writer.int8(permissionType);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link CreateAclsRequest} as read: every field is there. */
export class CreateAclsRequestView implements CreateAclsRequest {
  declare readonly creations: readonly CreateAclsRequestAclCreationView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.creations = reader.structs(flexible, CreateAclsRequestAclCreationView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeCreateAclsRequest(
  writer: Writer,
  {
    creations,
    unknownTaggedFields,
  }: CreateAclsRequest,
  version: number,
): void {
  const flexible = version >= 2;
  writer.structs(creations, flexible, false, writeCreateAclsRequestAclCreation, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const CreateAclsRequestCodec: Codec<CreateAclsRequest, CreateAclsRequestView> = /* @__PURE__ */ new MessageCodec(
  'CreateAclsRequest',
  [1, 3, 2],
  CreateAclsRequestView,
  writeCreateAclsRequest,
);

/** CreateAclsResponse, versions 1 to 3. */
export interface CreateAclsResponse {
  /** int32, versions 1+. */
  readonly throttleTimeMs: number;
  /** array of AclCreationResult, versions 1+. */
  readonly results: readonly CreateAclsResponseAclCreationResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AclCreationResult of CreateAclsResponse. */
export interface CreateAclsResponseAclCreationResult {
  /** int16, versions 1+. */
  readonly errorCode: number;
  /** string, versions 1+, nullable. */
  readonly errorMessage: string | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link CreateAclsResponseAclCreationResult} as read: every field is there. */
export class CreateAclsResponseAclCreationResultView implements CreateAclsResponseAclCreationResult {
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(flexible, true);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeCreateAclsResponseAclCreationResult(
  writer: Writer,
  {
    errorCode,
    errorMessage,
    unknownTaggedFields,
  }: CreateAclsResponseAclCreationResult,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int16(errorCode);
  writer.string(errorMessage, flexible, true);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link CreateAclsResponse} as read: every field is there. */
export class CreateAclsResponseView implements CreateAclsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly results: readonly CreateAclsResponseAclCreationResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.throttleTimeMs = reader.int32();
    this.results = reader.structs(flexible, CreateAclsResponseAclCreationResultView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeCreateAclsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    results,
    unknownTaggedFields,
  }: CreateAclsResponse,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int32(throttleTimeMs);
  writer.structs(results, flexible, false, writeCreateAclsResponseAclCreationResult, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const CreateAclsResponseCodec: Codec<CreateAclsResponse, CreateAclsResponseView> = /* @__PURE__ */ new MessageCodec(
  'CreateAclsResponse',
  [1, 3, 2],
  CreateAclsResponseView,
  writeCreateAclsResponse,
);

/** The CreateAcls API. */
export const CreateAclsApi: Api<
  CreateAclsRequest,
  CreateAclsRequestView,
  CreateAclsResponse,
  CreateAclsResponseView
> = /* @__PURE__ */ new MessageApi(
  30,
  'CreateAcls',
  CreateAclsRequestCodec,
  CreateAclsResponseCodec,
);
