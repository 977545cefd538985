// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** DescribeAclsRequest, versions 1 to 3. */
export interface DescribeAclsRequest {
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

/** {@link DescribeAclsRequest} as read: every field is there. */
export class DescribeAclsRequestView implements DescribeAclsRequest {
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

function writeDescribeAclsRequest(
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
  }: DescribeAclsRequest,
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

const DescribeAclsRequestCodec: Codec<DescribeAclsRequest, DescribeAclsRequestView> = /* @__PURE__ */ new MessageCodec(
  'DescribeAclsRequest',
  [1, 3, 2],
  DescribeAclsRequestView,
  writeDescribeAclsRequest,
);

/** DescribeAclsResponse, versions 1 to 3. */
export interface DescribeAclsResponse {
  /** int32, versions 1+. */
  readonly throttleTimeMs: number;
  /** int16, versions 1+. */
  readonly errorCode: number;
  /** string, versions 1+, nullable. */
  readonly errorMessage: string | null;
  /** array of DescribeAclsResource, versions 1+. */
  readonly resources: readonly DescribeAclsResponseDescribeAclsResource[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribeAclsResource of DescribeAclsResponse. */
export interface DescribeAclsResponseDescribeAclsResource {
  /** int8, versions 1+. */
  readonly resourceType: number;
  /** string, versions 1+. */
  readonly resourceName: string;
  /** int8, versions 1+, default 3. */
  readonly patternType?: number | undefined;
  /** array of AclDescription, versions 1+. */
  readonly acls: readonly DescribeAclsResponseAclDescription[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** AclDescription of DescribeAclsResponse. */
export interface DescribeAclsResponseAclDescription {
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

/** {@link DescribeAclsResponseAclDescription} as read: every field is there. */
export class DescribeAclsResponseAclDescriptionView implements DescribeAclsResponseAclDescription {
  declare readonly operation: number;
  declare readonly permissionType: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #principal: number;
  readonly #host: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.#principal = reader.stringSlot(flexible, false);
    this.#host = reader.stringSlot(flexible, false);
    this.operation = reader.int8();
    this.permissionType = reader.int8();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get principal(): string {
    return stringAt(this.#frame, this.#principal);
  }

  get host(): string {
    return stringAt(this.#frame, this.#host);
  }
}

function writeDescribeAclsResponseAclDescription(
  writer: Writer,
  {
    principal,
    host,
    operation,
    permissionType,
    unknownTaggedFields,
  }: DescribeAclsResponseAclDescription,
  version: number,
): void {
  const flexible = version >= 2;
  writer.string(principal, flexible);
  writer.string(host, flexible);
  writer.int8(operation);
  writer.int8(permissionType);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DescribeAclsResponseDescribeAclsResource} as read: every field is there. */
export class DescribeAclsResponseDescribeAclsResourceView implements DescribeAclsResponseDescribeAclsResource {
  declare readonly resourceType: number;
  declare readonly patternType: number;
  declare readonly acls: readonly DescribeAclsResponseAclDescriptionView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #resourceName: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.resourceType = reader.int8();
    this.#resourceName = reader.stringSlot(flexible, false);
    this.patternType = reader.int8();
    this.acls = reader.structs(flexible, DescribeAclsResponseAclDescriptionView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get resourceName(): string {
    return stringAt(this.#frame, this.#resourceName);
  }
}

function writeDescribeAclsResponseDescribeAclsResource(
  writer: Writer,
  {
    resourceType,
    resourceName,
    patternType = 3,
    acls,
    unknownTaggedFields,
  }: DescribeAclsResponseDescribeAclsResource,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int8(resourceType);
  writer.string(resourceName, flexible);
  writer.int8(patternType);
  writer.structs(acls, flexible, false, writeDescribeAclsResponseAclDescription, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DescribeAclsResponse} as read: every field is there. */
export class DescribeAclsResponseView implements DescribeAclsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly resources: readonly DescribeAclsResponseDescribeAclsResourceView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(flexible, true);
    this.resources = reader.structs(flexible, DescribeAclsResponseDescribeAclsResourceView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeDescribeAclsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    errorMessage,
    resources,
    unknownTaggedFields,
  }: DescribeAclsResponse,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.string(errorMessage, flexible, true);
  writer.structs(resources, flexible, false, writeDescribeAclsResponseDescribeAclsResource, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const DescribeAclsResponseCodec: Codec<DescribeAclsResponse, DescribeAclsResponseView> = /* @__PURE__ */ new MessageCodec(
  'DescribeAclsResponse',
  [1, 3, 2],
  DescribeAclsResponseView,
  writeDescribeAclsResponse,
);

/** The DescribeAcls API. */
export const DescribeAclsApi: Api<
  DescribeAclsRequest,
  DescribeAclsRequestView,
  DescribeAclsResponse,
  DescribeAclsResponseView
> = /* @__PURE__ */ new MessageApi(
  29,
  'DescribeAcls',
  DescribeAclsRequestCodec,
  DescribeAclsResponseCodec,
);
