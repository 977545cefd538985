// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** AddRaftVoterRequest, versions 0 to 1. */
export interface AddRaftVoterRequest {
  /** string, versions 0+, nullable. */
  readonly clusterId: string | null;
  /** int32, versions 0+. */
  readonly timeoutMs: number;
  /** int32, versions 0+. */
  readonly voterId: number;
  /** uuid, versions 0+. */
  readonly voterDirectoryId: Uuid;
  /** array of Listener, versions 0+. */
  readonly listeners: readonly AddRaftVoterRequestListener[];
  /** bool, versions 1+, default true. */
  readonly ackWhenCommitted?: boolean | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Listener of AddRaftVoterRequest. */
export interface AddRaftVoterRequestListener {
  /** string, versions 0+. */
  readonly name: string;
  /** string, versions 0+. */
  readonly host: string;
  /** uint16, versions 0+. */
  readonly port: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AddRaftVoterRequestListener} as read: every field is there. */
export class AddRaftVoterRequestListenerView implements AddRaftVoterRequestListener {
  declare readonly port: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #host: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.#host = reader.stringSlot(true, false);
    this.port = reader.uint16();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }

  get host(): string {
    return stringAt(this.#frame, this.#host);
  }
}

function writeAddRaftVoterRequestListener(
  writer: Writer,
  {
    name,
    host,
    port,
    unknownTaggedFields,
  }: AddRaftVoterRequestListener,
  _version: number,
): void {
  writer.string(name, true);
  writer.string(host, true);
  writer.uint16(port);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link AddRaftVoterRequest} as read: every field is there. */
export class AddRaftVoterRequestView implements AddRaftVoterRequest {
  declare readonly timeoutMs: number;
  declare readonly voterId: number;
  declare readonly listeners: readonly AddRaftVoterRequestListenerView[];
  declare readonly ackWhenCommitted: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #clusterId: number;
  readonly #voterDirectoryId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#clusterId = reader.stringSlot(true, true);
    this.timeoutMs = reader.int32();
    this.voterId = reader.int32();
    this.#voterDirectoryId = reader.uuidSlot();
    this.listeners = reader.structs(true, AddRaftVoterRequestListenerView, version);
    this.ackWhenCommitted = version >= 1 ? reader.bool() : true;
    this.unknownTaggedFields = reader.taggedFields();
  }

  get clusterId(): string | null {
    return nullableStringAt(this.#frame, this.#clusterId);
  }

  get voterDirectoryId(): Uuid {
    return uuidAt(this.#frame, this.#voterDirectoryId);
  }
}

function writeAddRaftVoterRequest(
  writer: Writer,
  {
    clusterId,
    timeoutMs,
    voterId,
    voterDirectoryId,
    listeners,
    ackWhenCommitted = true,
    unknownTaggedFields,
  }: AddRaftVoterRequest,
  version: number,
): void {
  writer.string(clusterId, true, true);
  writer.int32(timeoutMs);
  writer.int32(voterId);
  writer.uuid(voterDirectoryId);
  writer.structs(listeners, true, false, writeAddRaftVoterRequestListener, version);
  if (version >= 1) writer.bool(ackWhenCommitted);
  else if (ackWhenCommitted !== true) lacking('ackWhenCommitted', version, '1+');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const AddRaftVoterRequestCodec: Codec<AddRaftVoterRequest, AddRaftVoterRequestView> = /* @__PURE__ */ new MessageCodec(
  'AddRaftVoterRequest',
  [0, 1, 0],
  AddRaftVoterRequestView,
  writeAddRaftVoterRequest,
);

/** AddRaftVoterResponse, versions 0 to 1. */
export interface AddRaftVoterResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable, ignorable. */
  readonly errorMessage: string | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AddRaftVoterResponse} as read: every field is there. */
export class AddRaftVoterResponseView implements AddRaftVoterResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }
}

function writeAddRaftVoterResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    errorMessage,
    unknownTaggedFields,
  }: AddRaftVoterResponse,
  _version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const AddRaftVoterResponseCodec: Codec<AddRaftVoterResponse, AddRaftVoterResponseView> = /* @__PURE__ */ new MessageCodec(
  'AddRaftVoterResponse',
  [0, 1, 0],
  AddRaftVoterResponseView,
  writeAddRaftVoterResponse,
);

/** The AddRaftVoter API. */
export const AddRaftVoterApi: Api<
  AddRaftVoterRequest,
  AddRaftVoterRequestView,
  AddRaftVoterResponse,
  AddRaftVoterResponseView
> = /* @__PURE__ */ new MessageApi(
  80,
  'AddRaftVoter',
  AddRaftVoterRequestCodec,
  AddRaftVoterResponseCodec,
);
