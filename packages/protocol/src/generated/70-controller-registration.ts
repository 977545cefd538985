// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** ControllerRegistrationRequest, version 0. */
export interface ControllerRegistrationRequest {
  /** int32, versions 0+. */
  readonly controllerId: number;
  /** uuid, versions 0+. */
  readonly incarnationId: Uuid;
  /** bool, versions 0+. */
  readonly zkMigrationReady: boolean;
  /** array of Listener, versions 0+. */
  readonly listeners: readonly ControllerRegistrationRequestListener[];
  /** array of Feature, versions 0+. */
  readonly features: readonly ControllerRegistrationRequestFeature[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Feature of ControllerRegistrationRequest. */
export interface ControllerRegistrationRequestFeature {
  /** string, versions 0+. */
  readonly name: string;
  /** int16, versions 0+. */
  readonly minSupportedVersion: number;
  /** int16, versions 0+. */
  readonly maxSupportedVersion: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Listener of ControllerRegistrationRequest. */
export interface ControllerRegistrationRequestListener {
  /** string, versions 0+. */
  readonly name: string;
  /** string, versions 0+. */
  readonly host: string;
  /** uint16, versions 0+. */
  readonly port: number;
  /** int16, versions 0+. */
  readonly securityProtocol: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ControllerRegistrationRequestListener} as read: every field is there. */
export class ControllerRegistrationRequestListenerView implements ControllerRegistrationRequestListener {
  declare readonly port: number;
  declare readonly securityProtocol: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #host: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.#host = reader.stringSlot(true, false);
    this.port = reader.uint16();
    this.securityProtocol = reader.int16();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }

  get host(): string {
    return stringAt(this.#frame, this.#host);
  }
}

function writeControllerRegistrationRequestListener(
  writer: Writer,
  {
    name,
    host,
    port,
    securityProtocol,
    unknownTaggedFields,
  }: ControllerRegistrationRequestListener,
  _version: number,
): void {
  writer.string(name, true);
  writer.string(host, true);
  writer.uint16(port);
  writer.int16(securityProtocol);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ControllerRegistrationRequestFeature} as read: every field is there. */
export class ControllerRegistrationRequestFeatureView implements ControllerRegistrationRequestFeature {
  declare readonly minSupportedVersion: number;
  declare readonly maxSupportedVersion: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.minSupportedVersion = reader.int16();
    this.maxSupportedVersion = reader.int16();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeControllerRegistrationRequestFeature(
  writer: Writer,
  {
    name,
    minSupportedVersion,
    maxSupportedVersion,
    unknownTaggedFields,
  }: ControllerRegistrationRequestFeature,
  _version: number,
): void {
  writer.string(name, true);
  writer.int16(minSupportedVersion);
  writer.int16(maxSupportedVersion);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ControllerRegistrationRequest} as read: every field is there. */
export class ControllerRegistrationRequestView implements ControllerRegistrationRequest {
  declare readonly controllerId: number;
  declare readonly zkMigrationReady: boolean;
  declare readonly listeners: readonly ControllerRegistrationRequestListenerView[];
  declare readonly features: readonly ControllerRegistrationRequestFeatureView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #incarnationId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.controllerId = reader.int32();
    this.#incarnationId = reader.uuidSlot();
    this.zkMigrationReady = reader.bool();
    this.listeners = reader.structs(true, ControllerRegistrationRequestListenerView, version);
    this.features = reader.structs(true, ControllerRegistrationRequestFeatureView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get incarnationId(): Uuid {
    return uuidAt(this.#frame, this.#incarnationId);
  }
}

function writeControllerRegistrationRequest(
  writer: Writer,
  {
    controllerId,
    incarnationId,
    zkMigrationReady,
    listeners,
    features,
    unknownTaggedFields,
  }: ControllerRegistrationRequest,
  version: number,
): void {
  writer.int32(controllerId);
  writer.uuid(incarnationId);
  writer.bool(zkMigrationReady);
  writer.structs(listeners, true, false, writeControllerRegistrationRequestListener, version);
  writer.structs(features, true, false, writeControllerRegistrationRequestFeature, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const ControllerRegistrationRequestCodec: Codec<ControllerRegistrationRequest, ControllerRegistrationRequestView> = /* @__PURE__ */ new MessageCodec(
  'ControllerRegistrationRequest',
  [0, 0, 0],
  ControllerRegistrationRequestView,
  writeControllerRegistrationRequest,
);

/** ControllerRegistrationResponse, version 0. */
export interface ControllerRegistrationResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable. */
  readonly errorMessage: string | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ControllerRegistrationResponse} as read: every field is there. */
export class ControllerRegistrationResponseView implements ControllerRegistrationResponse {
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

function writeControllerRegistrationResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    errorMessage,
    unknownTaggedFields,
  }: ControllerRegistrationResponse,
  _version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const ControllerRegistrationResponseCodec: Codec<ControllerRegistrationResponse, ControllerRegistrationResponseView> = /* @__PURE__ */ new MessageCodec(
  'ControllerRegistrationResponse',
  [0, 0, 0],
  ControllerRegistrationResponseView,
  writeControllerRegistrationResponse,
);

/** The ControllerRegistration API. */
export const ControllerRegistrationApi: Api<
  ControllerRegistrationRequest,
  ControllerRegistrationRequestView,
  ControllerRegistrationResponse,
  ControllerRegistrationResponseView
> = /* @__PURE__ */ new MessageApi(
  70,
  'ControllerRegistration',
  ControllerRegistrationRequestCodec,
  ControllerRegistrationResponseCodec,
);
