// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { EMPTY_SLOT, nullableStringAt, stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** FindCoordinatorRequest, versions 0 to 6. */
export interface FindCoordinatorRequest {
  /** string, versions 0-3. */
  readonly key?: string | undefined;
  /** int8, versions 1+, default 0. */
  readonly keyType?: number | undefined;
  /** array of string, versions 4+. */
  readonly coordinatorKeys?: readonly string[] | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link FindCoordinatorRequest} as read: every field is there. */
export class FindCoordinatorRequestView implements FindCoordinatorRequest {
  declare readonly keyType: number;
  declare readonly coordinatorKeys: readonly string[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #key: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 3;
    this.#frame = reader.bytes;
    this.#key = version <= 3 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.keyType = version >= 1 ? reader.int8() : 0;
    this.coordinatorKeys = version >= 4 ? reader.strings(flexible, false)! : [];
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get key(): string {
    return stringAt(this.#frame, this.#key);
  }
}

function writeFindCoordinatorRequest(
  writer: Writer,
  {
    key = '',
    keyType = 0,
    coordinatorKeys = [],
    unknownTaggedFields,
  }: FindCoordinatorRequest,
  version: number,
): void {
  const flexible = version >= 3;
  if (version <= 3) writer.string(key, flexible);
  else if (key !== '') lacking('key', version, '0-3');
  if (version >= 1) writer.int8(keyType);
  else if (keyType !== 0) lacking('keyType', version, '1+');
  if (version >= 4) writer.strings(coordinatorKeys, flexible, false);
  else if (coordinatorKeys?.length !== 0) lacking('coordinatorKeys', version, '4+');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const FindCoordinatorRequestCodec: Codec<FindCoordinatorRequest, FindCoordinatorRequestView> = /* @__PURE__ */ new MessageCodec(
  'FindCoordinatorRequest',
  [0, 6, 3],
  FindCoordinatorRequestView,
  writeFindCoordinatorRequest,
);

/** FindCoordinatorResponse, versions 0 to 6. */
export interface FindCoordinatorResponse {
  /** int32, versions 1+, default 0, ignorable. */
  readonly throttleTimeMs?: number | undefined;
  /** int16, versions 0-3, default 0. */
  readonly errorCode?: number | undefined;
  /** string, versions 1-3, nullable, ignorable. */
  readonly errorMessage?: string | null | undefined;
  /** int32, versions 0-3, default 0. */
  readonly nodeId?: number | undefined;
  /** string, versions 0-3. */
  readonly host?: string | undefined;
  /** int32, versions 0-3, default 0. */
  readonly port?: number | undefined;
  /** array of Coordinator, versions 4+. */
  readonly coordinators?: readonly FindCoordinatorResponseCoordinator[] | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Coordinator of FindCoordinatorResponse. */
export interface FindCoordinatorResponseCoordinator {
  /** string, versions 4+. */
  readonly key: string;
  /** int32, versions 4+. */
  readonly nodeId: number;
  /** string, versions 4+. */
  readonly host: string;
  /** int32, versions 4+. */
  readonly port: number;
  /** int16, versions 4+. */
  readonly errorCode: number;
  /** string, versions 4+, nullable, ignorable. */
  readonly errorMessage: string | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link FindCoordinatorResponseCoordinator} as read: every field is there. */
export class FindCoordinatorResponseCoordinatorView implements FindCoordinatorResponseCoordinator {
  declare readonly nodeId: number;
  declare readonly port: number;
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #key: number;
  readonly #host: number;
  readonly #errorMessage: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#key = reader.stringSlot(true, false);
    this.nodeId = reader.int32();
    this.#host = reader.stringSlot(true, false);
    this.port = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get key(): string {
    return stringAt(this.#frame, this.#key);
  }

  get host(): string {
    return stringAt(this.#frame, this.#host);
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeFindCoordinatorResponseCoordinator(
  writer: Writer,
  {
    key,
    nodeId,
    host,
    port,
    errorCode,
    errorMessage,
    unknownTaggedFields,
  }: FindCoordinatorResponseCoordinator,
  _version: number,
): void {
  writer.string(key, true);
  writer.int32(nodeId);
  writer.string(host, true);
  writer.int32(port);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link FindCoordinatorResponse} as read: every field is there. */
export class FindCoordinatorResponseView implements FindCoordinatorResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly nodeId: number;
  declare readonly port: number;
  declare readonly coordinators: readonly FindCoordinatorResponseCoordinatorView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;
  readonly #host: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 3;
    this.#frame = reader.bytes;
    this.throttleTimeMs = version >= 1 ? reader.int32() : 0;
    this.errorCode = version <= 3 ? reader.int16() : 0;
    this.#errorMessage = version >= 1 && version <= 3 ? reader.stringSlot(flexible, true) : EMPTY_SLOT;
    this.nodeId = version <= 3 ? reader.int32() : 0;
    this.#host = version <= 3 ? reader.stringSlot(flexible, false) : EMPTY_SLOT;
    this.port = version <= 3 ? reader.int32() : 0;
    this.coordinators = version >= 4 ? reader.structs(flexible, FindCoordinatorResponseCoordinatorView, version) : [];
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }

  get host(): string {
    return stringAt(this.#frame, this.#host);
  }
}

function writeFindCoordinatorResponse(
  writer: Writer,
  {
    throttleTimeMs = 0,
    errorCode = 0,
    errorMessage = '',
    nodeId = 0,
    host = '',
    port = 0,
    coordinators = [],
    unknownTaggedFields,
  }: FindCoordinatorResponse,
  version: number,
): void {
  const flexible = version >= 3;
  if (version >= 1) writer.int32(throttleTimeMs);
  if (version <= 3) writer.int16(errorCode);
  else if (errorCode !== 0) lacking('errorCode', version, '0-3');
  if (version >= 1 && version <= 3) writer.string(errorMessage, flexible, true);
  if (version <= 3) writer.int32(nodeId);
  else if (nodeId !== 0) lacking('nodeId', version, '0-3');
  if (version <= 3) writer.string(host, flexible);
  else if (host !== '') lacking('host', version, '0-3');
  if (version <= 3) writer.int32(port);
  else if (port !== 0) lacking('port', version, '0-3');
  if (version >= 4) writer.structs(coordinators, flexible, false, writeFindCoordinatorResponseCoordinator, version);
  else if (coordinators?.length !== 0) lacking('coordinators', version, '4+');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const FindCoordinatorResponseCodec: Codec<FindCoordinatorResponse, FindCoordinatorResponseView> = /* @__PURE__ */ new MessageCodec(
  'FindCoordinatorResponse',
  [0, 6, 3],
  FindCoordinatorResponseView,
  writeFindCoordinatorResponse,
);

/** The FindCoordinator API. */
export const FindCoordinatorApi: Api<
  FindCoordinatorRequest,
  FindCoordinatorRequestView,
  FindCoordinatorResponse,
  FindCoordinatorResponseView
> = /* @__PURE__ */ new MessageApi(
  10,
  'FindCoordinator',
  FindCoordinatorRequestCodec,
  FindCoordinatorResponseCodec,
);
