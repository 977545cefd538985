// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { EMPTY_SLOT, stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** ListGroupsRequest, versions 0 to 5. */
export interface ListGroupsRequest {
  /** array of string, versions 4+. */
  readonly statesFilter?: readonly string[] | undefined;
  /** array of string, versions 5+. */
  readonly typesFilter?: readonly string[] | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ListGroupsRequest} as read: every field is there. */
export class ListGroupsRequestView implements ListGroupsRequest {
  declare readonly statesFilter: readonly string[];
  declare readonly typesFilter: readonly string[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 3;
    this.statesFilter = version >= 4 ? reader.strings(flexible, false)! : [];
    this.typesFilter = version >= 5 ? reader.strings(flexible, false)! : [];
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeListGroupsRequest(
  writer: Writer,
  {
    statesFilter = [],
    typesFilter = [],
    unknownTaggedFields,
  }: ListGroupsRequest,
  version: number,
): void {
  const flexible = version >= 3;
  if (version >= 4) writer.strings(statesFilter, flexible, false);
  else if (statesFilter?.length !== 0) lacking('statesFilter', version, '4+');
  if (version >= 5) writer.strings(typesFilter, flexible, false);
  else if (typesFilter?.length !== 0) lacking('typesFilter', version, '5+');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const ListGroupsRequestCodec: Codec<ListGroupsRequest, ListGroupsRequestView> = /* @__PURE__ */ new MessageCodec(
  'ListGroupsRequest',
  [0, 5, 3],
  ListGroupsRequestView,
  writeListGroupsRequest,
);

/** ListGroupsResponse, versions 0 to 5. */
export interface ListGroupsResponse {
  /** int32, versions 1+, default 0, ignorable. */
  readonly throttleTimeMs?: number | undefined;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** array of ListedGroup, versions 0+. */
  readonly groups: readonly ListGroupsResponseListedGroup[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ListedGroup of ListGroupsResponse. */
export interface ListGroupsResponseListedGroup {
  /** string, versions 0+. */
  readonly groupId: string;
  /** string, versions 0+. */
  readonly protocolType: string;
  /** string, versions 4+, ignorable. */
  readonly groupState?: string | undefined;
  /** string, versions 5+, ignorable. */
  readonly groupType?: string | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ListGroupsResponseListedGroup} as read: every field is there. */
export class ListGroupsResponseListedGroupView implements ListGroupsResponseListedGroup {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #groupId: number;
  readonly #protocolType: number;
  readonly #groupState: number;
  readonly #groupType: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 3;
    this.#frame = reader.bytes;
    this.#groupId = reader.stringSlot(flexible, false);
    this.#protocolType = reader.stringSlot(flexible, false);
    this.#groupState = version >= 4 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.#groupType = version >= 5 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }

  get protocolType(): string {
    return stringAt(this.#frame, this.#protocolType);
  }

  get groupState(): string {
    return stringAt(this.#frame, this.#groupState);
  }

  get groupType(): string {
    return stringAt(this.#frame, this.#groupType);
  }
}

function writeListGroupsResponseListedGroup(
  writer: Writer,
  {
    groupId,
    protocolType,
    groupState = '',
    groupType = '',
    unknownTaggedFields,
  }: ListGroupsResponseListedGroup,
  version: number,
): void {
  const flexible = version >= 3;
  writer.string(groupId, flexible);
  writer.string(protocolType, flexible);
  if (version >= 4) writer.string(groupState, flexible);
  if (version >= 5) writer.string(groupType, flexible);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link ListGroupsResponse} as read: every field is there. */
export class ListGroupsResponseView implements ListGroupsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly groups: readonly ListGroupsResponseListedGroupView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 3;
    this.throttleTimeMs = version >= 1 ? reader.int32() : 0;
    this.errorCode = reader.int16();
    this.groups = reader.structs(flexible, ListGroupsResponseListedGroupView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeListGroupsResponse(
  writer: Writer,
  {
    throttleTimeMs = 0,
    errorCode,
    groups,
    unknownTaggedFields,
  }: ListGroupsResponse,
  version: number,
): void {
  const flexible = version >= 3;
  if (version >= 1) writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.structs(groups, flexible, false, writeListGroupsResponseListedGroup, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const ListGroupsResponseCodec: Codec<ListGroupsResponse, ListGroupsResponseView> = /* @__PURE__ */ new MessageCodec(
  'ListGroupsResponse',
  [0, 5, 3],
  ListGroupsResponseView,
  writeListGroupsResponse,
);

/** The ListGroups API. */
export const ListGroupsApi: Api<
  ListGroupsRequest,
  ListGroupsRequestView,
  ListGroupsResponse,
  ListGroupsResponseView
> = /* @__PURE__ */ new MessageApi(
  16,
  'ListGroups',
  ListGroupsRequestCodec,
  ListGroupsResponseCodec,
);
