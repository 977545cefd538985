// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** DeleteGroupsRequest, versions 0 to 2. */
export interface DeleteGroupsRequest {
  /** array of string, versions 0+. */
  readonly groupsNames: readonly string[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DeleteGroupsRequest} as read: every field is there. */
export class DeleteGroupsRequestView implements DeleteGroupsRequest {
  declare readonly groupsNames: readonly string[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.groupsNames = reader.strings(flexible, false)!;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeDeleteGroupsRequest(
  writer: Writer,
  {
    groupsNames,
    unknownTaggedFields,
  }: DeleteGroupsRequest,
  version: number,
): void {
  const flexible = version >= 2;
  writer.strings(groupsNames, flexible, false);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const DeleteGroupsRequestCodec: Codec<DeleteGroupsRequest, DeleteGroupsRequestView> = /* @__PURE__ */ new MessageCodec(
  'DeleteGroupsRequest',
  [0, 2, 2],
  DeleteGroupsRequestView,
  writeDeleteGroupsRequest,
);

/** DeleteGroupsResponse, versions 0 to 2. */
export interface DeleteGroupsResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** array of DeletableGroupResult, versions 0+. */
  readonly results: readonly DeleteGroupsResponseDeletableGroupResult[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DeletableGroupResult of DeleteGroupsResponse. */
export interface DeleteGroupsResponseDeletableGroupResult {
  /** string, versions 0+. */
  readonly groupId: string;
  /** int16, versions 0+. */
  readonly errorCode: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DeleteGroupsResponseDeletableGroupResult} as read: every field is there. */
export class DeleteGroupsResponseDeletableGroupResultView implements DeleteGroupsResponseDeletableGroupResult {
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(flexible, false);
    this.errorCode = reader.int16();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }
}

function writeDeleteGroupsResponseDeletableGroupResult(
  writer: Writer,
  {
    groupId,
    errorCode,
    unknownTaggedFields,
  }: DeleteGroupsResponseDeletableGroupResult,
  version: number,
): void {
  const flexible = version >= 2;
  writer.string(groupId, flexible);
  writer.int16(errorCode);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link DeleteGroupsResponse} as read: every field is there. */
export class DeleteGroupsResponseView implements DeleteGroupsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly results: readonly DeleteGroupsResponseDeletableGroupResultView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.throttleTimeMs = reader.int32();
    this.results = reader.structs(flexible, DeleteGroupsResponseDeletableGroupResultView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeDeleteGroupsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    results,
    unknownTaggedFields,
  }: DeleteGroupsResponse,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int32(throttleTimeMs);
  writer.structs(results, flexible, false, writeDeleteGroupsResponseDeletableGroupResult, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const DeleteGroupsResponseCodec: Codec<DeleteGroupsResponse, DeleteGroupsResponseView> = /* @__PURE__ */ new MessageCodec(
  'DeleteGroupsResponse',
  [0, 2, 2],
  DeleteGroupsResponseView,
  writeDeleteGroupsResponse,
);

/** The DeleteGroups API. */
export const DeleteGroupsApi: Api<
  DeleteGroupsRequest,
  DeleteGroupsRequestView,
  DeleteGroupsResponse,
  DeleteGroupsResponseView
> = /* @__PURE__ */ new MessageApi(
  42,
  'DeleteGroups',
  DeleteGroupsRequestCodec,
  DeleteGroupsResponseCodec,
);
