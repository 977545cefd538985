// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** ListConfigResourcesRequest, versions 0 to 1. */
export interface ListConfigResourcesRequest {
  /** array of int8, versions 1+. */
  readonly resourceTypes?: readonly number[] | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ListConfigResourcesRequest} as read: every field is there. */
export class ListConfigResourcesRequestView implements ListConfigResourcesRequest {
  declare readonly resourceTypes: readonly number[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.resourceTypes = version >= 1 ? reader.array(true, 'int8') : [];
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeListConfigResourcesRequest(
  writer: Writer,
  {
    resourceTypes = [],
    unknownTaggedFields,
  }: ListConfigResourcesRequest,
  version: number,
): void {
  if (version >= 1) writer.array(resourceTypes, true, false, 'int8');
  else if (resourceTypes?.length !== 0) lacking('resourceTypes', version, '1+');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const ListConfigResourcesRequestCodec: Codec<ListConfigResourcesRequest, ListConfigResourcesRequestView> = /* @__PURE__ */ new MessageCodec(
  'ListConfigResourcesRequest',
  [0, 1, 0],
  ListConfigResourcesRequestView,
  writeListConfigResourcesRequest,
);

/** ListConfigResourcesResponse, versions 0 to 1. */
export interface ListConfigResourcesResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** array of ConfigResource, versions 0+. */
  readonly configResources: readonly ListConfigResourcesResponseConfigResource[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ConfigResource of ListConfigResourcesResponse. */
export interface ListConfigResourcesResponseConfigResource {
  /** string, versions 0+. */
  readonly resourceName: string;
  /** int8, versions 1+, default 16, ignorable. */
  readonly resourceType?: number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ListConfigResourcesResponseConfigResource} as read: every field is there. */
export class ListConfigResourcesResponseConfigResourceView implements ListConfigResourcesResponseConfigResource {
  declare readonly resourceType: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #resourceName: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#resourceName = reader.stringSlot(true, false);
    this.resourceType = version >= 1 ? reader.int8() : 16;
    this.unknownTaggedFields = reader.taggedFields();
  }

  get resourceName(): string {
    return stringAt(this.#frame, this.#resourceName);
  }
}

function writeListConfigResourcesResponseConfigResource(
  writer: Writer,
  {
    resourceName,
    resourceType = 16,
    unknownTaggedFields,
  }: ListConfigResourcesResponseConfigResource,
  version: number,
): void {
  writer.string(resourceName, true);
  if (version >= 1) writer.int8(resourceType);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ListConfigResourcesResponse} as read: every field is there. */
export class ListConfigResourcesResponseView implements ListConfigResourcesResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly configResources: readonly ListConfigResourcesResponseConfigResourceView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.configResources = reader.structs(true, ListConfigResourcesResponseConfigResourceView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeListConfigResourcesResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    configResources,
    unknownTaggedFields,
  }: ListConfigResourcesResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.structs(configResources, true, false, writeListConfigResourcesResponseConfigResource, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const ListConfigResourcesResponseCodec: Codec<ListConfigResourcesResponse, ListConfigResourcesResponseView> = /* @__PURE__ */ new MessageCodec(
  'ListConfigResourcesResponse',
  [0, 1, 0],
  ListConfigResourcesResponseView,
  writeListConfigResourcesResponse,
);

/** The ListConfigResources API. */
export const ListConfigResourcesApi: Api<
  ListConfigResourcesRequest,
  ListConfigResourcesRequestView,
  ListConfigResourcesResponse,
  ListConfigResourcesResponseView
> = /* @__PURE__ */ new MessageApi(
  74,
  'ListConfigResources',
  ListConfigResourcesRequestCodec,
  ListConfigResourcesResponseCodec,
);
