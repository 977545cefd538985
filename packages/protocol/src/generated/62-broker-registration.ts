// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** BrokerRegistrationRequest, versions 0 to 4. */
export interface BrokerRegistrationRequest {
  /** int32, versions 0+. */
  readonly brokerId: number;
  /** string, versions 0+. */
  readonly clusterId: string;
  /** uuid, versions 0+. */
  readonly incarnationId: Uuid;
  /** array of Listener, versions 0+. */
  readonly listeners: readonly BrokerRegistrationRequestListener[];
  /** array of Feature, versions 0+. */
  readonly features: readonly BrokerRegistrationRequestFeature[];
  /** string, versions 0+, nullable. */
  readonly rack: string | null;
  /** bool, versions 1+, default false. */
  readonly isMigratingZkBroker?: boolean | undefined;
  /** array of uuid, versions 2+, ignorable. */
  readonly logDirs?: readonly Uuid[] | undefined;
  /** int64, versions 3+, default -1, ignorable. */
  readonly previousBrokerEpoch?: bigint | number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Feature of BrokerRegistrationRequest. */
export interface BrokerRegistrationRequestFeature {
  /** string, versions 0+. */
  readonly name: string;
  /** int16, versions 0+. */
  readonly minSupportedVersion: number;
  /** int16, versions 0+. */
  readonly maxSupportedVersion: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Listener of BrokerRegistrationRequest. */
export interface BrokerRegistrationRequestListener {
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

/** {@link BrokerRegistrationRequestListener} as read: every field is there. */
export class BrokerRegistrationRequestListenerView implements BrokerRegistrationRequestListener {
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

function writeBrokerRegistrationRequestListener(
  writer: Writer,
  {
    name,
    host,
    port,
    securityProtocol,
    unknownTaggedFields,
  }: BrokerRegistrationRequestListener,
  _version: number,
): void {
  writer.string(name, true);
  writer.string(host, true);
  writer.uint16(port);
  writer.int16(securityProtocol);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link BrokerRegistrationRequestFeature} as read: every field is there. */
export class BrokerRegistrationRequestFeatureView implements BrokerRegistrationRequestFeature {
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

function writeBrokerRegistrationRequestFeature(
  writer: Writer,
  {
    name,
    minSupportedVersion,
    maxSupportedVersion,
    unknownTaggedFields,
  }: BrokerRegistrationRequestFeature,
  _version: number,
): void {
  writer.string(name, true);
  writer.int16(minSupportedVersion);
  writer.int16(maxSupportedVersion);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link BrokerRegistrationRequest} as read: every field is there. */
export class BrokerRegistrationRequestView implements BrokerRegistrationRequest {
  declare readonly brokerId: number;
  declare readonly listeners: readonly BrokerRegistrationRequestListenerView[];
  declare readonly features: readonly BrokerRegistrationRequestFeatureView[];
  declare readonly isMigratingZkBroker: boolean;
  declare readonly logDirs: readonly Uuid[];
  declare readonly previousBrokerEpoch: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #clusterId: number;
  readonly #incarnationId: number;
  readonly #rack: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.brokerId = reader.int32();
    this.#clusterId = reader.stringSlot(true, false);
    this.#incarnationId = reader.uuidSlot();
    this.listeners = reader.structs(true, BrokerRegistrationRequestListenerView, version);
    this.features = reader.structs(true, BrokerRegistrationRequestFeatureView, version);
    this.#rack = reader.stringSlot(true, true);
    this.isMigratingZkBroker = version >= 1 ? reader.bool() : false;
    this.logDirs = version >= 2 ? reader.array(true, 'uuid') : [];
    this.previousBrokerEpoch = version >= 3 ? reader.int64() : -1n;
    this.unknownTaggedFields = reader.taggedFields();
  }

  get clusterId(): string {
    return stringAt(this.#frame, this.#clusterId);
  }

  get incarnationId(): Uuid {
    return uuidAt(this.#frame, this.#incarnationId);
  }

  get rack(): string | null {
    return nullableStringAt(this.#frame, this.#rack);
  }
}

function writeBrokerRegistrationRequest(
  writer: Writer,
  {
    brokerId,
    clusterId,
    incarnationId,
    listeners,
    features,
    rack,
    isMigratingZkBroker = false,
    logDirs = [],
    previousBrokerEpoch = -1,
    unknownTaggedFields,
  }: BrokerRegistrationRequest,
  version: number,
): void {
  writer.int32(brokerId);
  writer.string(clusterId, true);
  writer.uuid(incarnationId);
  writer.structs(listeners, true, false, writeBrokerRegistrationRequestListener, version);
  writer.structs(features, true, false, writeBrokerRegistrationRequestFeature, version);
  writer.string(rack, true, true);
  if (version >= 1) writer.bool(isMigratingZkBroker);
  else if (isMigratingZkBroker !== false) lacking('isMigratingZkBroker', version, '1+');
  if (version >= 2) writer.array(logDirs, true, false, 'uuid');
  if (version >= 3) writer.int64(previousBrokerEpoch);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const BrokerRegistrationRequestCodec: Codec<BrokerRegistrationRequest, BrokerRegistrationRequestView> = /* @__PURE__ */ new MessageCodec(
  'BrokerRegistrationRequest',
  [0, 4, 0],
  BrokerRegistrationRequestView,
  writeBrokerRegistrationRequest,
);

/** BrokerRegistrationResponse, versions 0 to 4. */
export interface BrokerRegistrationResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** int64, versions 0+, default -1. */
  readonly brokerEpoch?: bigint | number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link BrokerRegistrationResponse} as read: every field is there. */
export class BrokerRegistrationResponseView implements BrokerRegistrationResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly brokerEpoch: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.brokerEpoch = reader.int64();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeBrokerRegistrationResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    brokerEpoch = -1,
    unknownTaggedFields,
  }: BrokerRegistrationResponse,
  _version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.int64(brokerEpoch);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const BrokerRegistrationResponseCodec: Codec<BrokerRegistrationResponse, BrokerRegistrationResponseView> = /* @__PURE__ */ new MessageCodec(
  'BrokerRegistrationResponse',
  [0, 4, 0],
  BrokerRegistrationResponseView,
  writeBrokerRegistrationResponse,
);

/** The BrokerRegistration API. */
export const BrokerRegistrationApi: Api<
  BrokerRegistrationRequest,
  BrokerRegistrationRequestView,
  BrokerRegistrationResponse,
  BrokerRegistrationResponseView
> = /* @__PURE__ */ new MessageApi(
  62,
  'BrokerRegistration',
  BrokerRegistrationRequestCodec,
  BrokerRegistrationResponseCodec,
);
