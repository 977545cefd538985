// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** DeleteAclsRequest, versions 1 to 3. */
export interface DeleteAclsRequest {
  /** array of DeleteAclsFilter, versions 1+. */
  readonly filters: readonly DeleteAclsRequestDeleteAclsFilter[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DeleteAclsFilter of DeleteAclsRequest. */
export interface DeleteAclsRequestDeleteAclsFilter {
  /** int8, versions 1+. */
  readonly resourceTypeFilter: number;
  /** string, versions 1+, nullable. */
  readonly resourceNameFilter: string | null;
  /** int8, versions 1+, default 3. */
  readonly patternTypeFilter?: number | undefined;
  /** string, versions 1+, nullable. */
  readonly principalFilter: string | null;
  /** string, versions 1+, nullable. */
  readonly hostFilter: string | null;
  /** int8, versions 1+. */
  readonly operation: number;
  /** int8, versions 1+. */
  readonly permissionType: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DeleteAclsRequestDeleteAclsFilter} as read: every field is there. */
export class DeleteAclsRequestDeleteAclsFilterView implements DeleteAclsRequestDeleteAclsFilter {
  declare readonly resourceTypeFilter: number;
  declare readonly patternTypeFilter: number;
  declare readonly operation: number;
  declare readonly permissionType: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #resourceNameFilter: number;
  readonly #principalFilter: number;
  readonly #hostFilter: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.resourceTypeFilter = reader.int8();
    this.#resourceNameFilter = reader.stringSlot(flexible, true);
    this.patternTypeFilter = reader.int8();
    this.#principalFilter = reader.stringSlot(flexible, true);
    this.#hostFilter = reader.stringSlot(flexible, true);
    this.operation = reader.int8();
    this.permissionType = reader.int8();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get resourceNameFilter(): string | null {
    return nullableStringAt(this.#frame, this.#resourceNameFilter);
  }

  get principalFilter(): string | null {
    return nullableStringAt(this.#frame, this.#principalFilter);
  }

  get hostFilter(): string | null {
    return nullableStringAt(this.#frame, this.#hostFilter);
  }
}

function writeDeleteAclsRequestDeleteAclsFilter(
  writer: Writer,
  {
    resourceTypeFilter,
    resourceNameFilter,
    patternTypeFilter = 3,
    principalFilter,
    hostFilter,
    operation,
    permissionType,
    unknownTaggedFields,
  }: DeleteAclsRequestDeleteAclsFilter,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int8(resourceTypeFilter);
  writer.string(resourceNameFilter, flexible, true);
  writer.int8(patternTypeFilter);
  writer.string(principalFilter, flexible, true);
  writer.string(hostFilter, flexible, true);
  writer.int8(operation);
  writer.int8(permissionType);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DeleteAclsRequest} as read: every field is there. */
export class DeleteAclsRequestView implements DeleteAclsRequest {
  declare readonly filters: readonly DeleteAclsRequestDeleteAclsFilterView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.filters = reader.structs(flexible, DeleteAclsRequestDeleteAclsFilterView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeDeleteAclsRequest(
  writer: Writer,
  {
    filters,
    unknownTaggedFields,
  }: DeleteAclsRequest,
  version: number,
): void {
  const flexible = version >= 2;
  writer.structs(filters, flexible, false, writeDeleteAclsRequestDeleteAclsFilter, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const DeleteAclsRequestCodec: Codec<DeleteAclsRequest, DeleteAclsRequestView> = /* @__PURE__ */ new MessageCodec(
  'DeleteAclsRequest',
  [1, 3, 2],
  DeleteAclsRequestView,
  writeDeleteAclsRequest,
);

/** DeleteAclsResponse, versions 1 to 3. */
export interface DeleteAclsResponse {
  /** int32, versions 1+. */
  readonly throttleTimeMs: number;
  /** array of DeleteAclsFilterResult, versions 1+. */
  readonly filterResults: readonly DeleteAclsResponseDeleteAclsFilterResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DeleteAclsFilterResult of DeleteAclsResponse. */
export interface DeleteAclsResponseDeleteAclsFilterResult {
  /** int16, versions 1+. */
  readonly errorCode: number;
  /** string, versions 1+, nullable. */
  readonly errorMessage: string | null;
  /** array of DeleteAclsMatchingAcl, versions 1+. */
  readonly matchingAcls: readonly DeleteAclsResponseDeleteAclsMatchingAcl[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DeleteAclsMatchingAcl of DeleteAclsResponse. */
export interface DeleteAclsResponseDeleteAclsMatchingAcl {
  /** int16, versions 1+. */
  readonly errorCode: number;
  /** string, versions 1+, nullable. */
  readonly errorMessage: string | null;
  /** int8, versions 1+. */
  readonly resourceType: number;
  /** string, versions 1+. */
  readonly resourceName: string;
  /** int8, versions 1+, default 3. */
  readonly patternType?: number | undefined;
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

/** {@link DeleteAclsResponseDeleteAclsMatchingAcl} as read: every field is there. */
export class DeleteAclsResponseDeleteAclsMatchingAclView implements DeleteAclsResponseDeleteAclsMatchingAcl {
  declare readonly errorCode: number;
  declare readonly resourceType: number;
  declare readonly patternType: number;
  declare readonly operation: number;
  declare readonly permissionType: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;
  readonly #resourceName: number;
  readonly #principal: number;
  readonly #host: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(flexible, true);
    this.resourceType = reader.int8();
    this.#resourceName = reader.stringSlot(flexible, false);
    this.patternType = reader.int8();
    this.#principal = reader.stringSlot(flexible, false);
    this.#host = reader.stringSlot(flexible, false);
    this.operation = reader.int8();
    this.permissionType = reader.int8();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
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

function writeDeleteAclsResponseDeleteAclsMatchingAcl(
  writer: Writer,
  {
    errorCode,
    errorMessage,
    resourceType,
    resourceName,
    patternType = 3,
    principal,
    host,
    operation,
    permissionType,
    unknownTaggedFields,
  }: DeleteAclsResponseDeleteAclsMatchingAcl,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int16(errorCode);
  writer.string(errorMessage, flexible, true);
  writer.int8(resourceType);
  writer.string(resourceName, flexible);
  writer.int8(patternType);
  writer.string(principal, flexible);
  writer.string(host, flexible);
  writer.int8(operation);
  writer.int8(permissionType);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DeleteAclsResponseDeleteAclsFilterResult} as read: every field is there. */
export class DeleteAclsResponseDeleteAclsFilterResultView implements DeleteAclsResponseDeleteAclsFilterResult {
  declare readonly errorCode: number;
  declare readonly matchingAcls: readonly DeleteAclsResponseDeleteAclsMatchingAclView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(flexible, true);
    this.matchingAcls = reader.structs(flexible, DeleteAclsResponseDeleteAclsMatchingAclView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeDeleteAclsResponseDeleteAclsFilterResult(
  writer: Writer,
  {
    errorCode,
    errorMessage,
    matchingAcls,
    unknownTaggedFields,
  }: DeleteAclsResponseDeleteAclsFilterResult,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int16(errorCode);
  writer.string(errorMessage, flexible, true);
  writer.structs(matchingAcls, flexible, false, writeDeleteAclsResponseDeleteAclsMatchingAcl, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DeleteAclsResponse} as read: every field is there. */
export class DeleteAclsResponseView implements DeleteAclsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly filterResults: readonly DeleteAclsResponseDeleteAclsFilterResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.throttleTimeMs = reader.int32();
    this.filterResults = reader.structs(flexible, DeleteAclsResponseDeleteAclsFilterResultView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeDeleteAclsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    filterResults,
    unknownTaggedFields,
  }: DeleteAclsResponse,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int32(throttleTimeMs);
  writer.structs(filterResults, flexible, false, writeDeleteAclsResponseDeleteAclsFilterResult, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const DeleteAclsResponseCodec: Codec<DeleteAclsResponse, DeleteAclsResponseView> = /* @__PURE__ */ new MessageCodec(
  'DeleteAclsResponse',
  [1, 3, 2],
  DeleteAclsResponseView,
  writeDeleteAclsResponse,
);

/** The DeleteAcls API. */
export const DeleteAclsApi: Api<
  DeleteAclsRequest,
  DeleteAclsRequestView,
  DeleteAclsResponse,
  DeleteAclsResponseView
> = /* @__PURE__ */ new MessageApi(
  31,
  'DeleteAcls',
  DeleteAclsRequestCodec,
  DeleteAclsResponseCodec,
);
