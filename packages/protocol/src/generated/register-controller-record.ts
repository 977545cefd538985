// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** RegisterControllerRecord, version 0. */
export interface RegisterControllerRecord {
  /** int32, versions 0+. */
  readonly controllerId: number;
  /** uuid, versions 0+. */
  readonly incarnationId: Uuid;
  /** bool, versions 0+. */
  readonly zkMigrationReady: boolean;
  /** array of ControllerEndpoint, versions 0+. */
  readonly endPoints: readonly RegisterControllerRecordControllerEndpoint[];
  /** array of ControllerFeature, versions 0+. */
  readonly features: readonly RegisterControllerRecordControllerFeature[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ControllerFeature of RegisterControllerRecord. */
export interface RegisterControllerRecordControllerFeature {
  /** string, versions 0+. */
  readonly name: string;
  /** int16, versions 0+. */
  readonly minSupportedVersion: number;
  /** int16, versions 0+. */
  readonly maxSupportedVersion: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ControllerEndpoint of RegisterControllerRecord. */
export interface RegisterControllerRecordControllerEndpoint {
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

/** {@link RegisterControllerRecordControllerEndpoint} as read: every field is there. */
export class RegisterControllerRecordControllerEndpointView implements RegisterControllerRecordControllerEndpoint {
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

function writeRegisterControllerRecordControllerEndpoint(
  writer: Writer,
  {
    name,
    host,
    port,
    securityProtocol,
    unknownTaggedFields,
  }: RegisterControllerRecordControllerEndpoint,
  _version: number,
): void {
  writer.string(name, true);
  writer.string(host, true);
  writer.uint16(port);
  writer.int16(securityProtocol);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link RegisterControllerRecordControllerFeature} as read: every field is there. */
export class RegisterControllerRecordControllerFeatureView implements RegisterControllerRecordControllerFeature {
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

function writeRegisterControllerRecordControllerFeature(
  writer: Writer,
  {
    name,
    minSupportedVersion,
    maxSupportedVersion,
    unknownTaggedFields,
  }: RegisterControllerRecordControllerFeature,
  _version: number,
): void {
  writer.string(name, true);
  writer.int16(minSupportedVersion);
  writer.int16(maxSupportedVersion);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link RegisterControllerRecord} as read: every field is there. */
export class RegisterControllerRecordView implements RegisterControllerRecord {
  declare readonly controllerId: number;
  declare readonly zkMigrationReady: boolean;
  declare readonly endPoints: readonly RegisterControllerRecordControllerEndpointView[];
  declare readonly features: readonly RegisterControllerRecordControllerFeatureView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #incarnationId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.controllerId = reader.int32();
    this.#incarnationId = reader.uuidSlot();
    this.zkMigrationReady = reader.bool();
    this.endPoints = reader.structs(true, RegisterControllerRecordControllerEndpointView, version);
    this.features = reader.structs(true, RegisterControllerRecordControllerFeatureView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get incarnationId(): Uuid {
    return uuidAt(this.#frame, this.#incarnationId);
  }
}

function writeRegisterControllerRecord(
  writer: Writer,
  {
    controllerId,
    incarnationId,
    zkMigrationReady,
    endPoints,
    features,
    unknownTaggedFields,
  }: RegisterControllerRecord,
  version: number,
): void {
  writer.int32(controllerId);
  writer.uuid(incarnationId);
  writer.bool(zkMigrationReady);
  writer.structs(endPoints, true, false, writeRegisterControllerRecordControllerEndpoint, version);
  writer.structs(features, true, false, writeRegisterControllerRecordControllerFeature, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link RegisterControllerRecord}. */
export const RegisterControllerRecordCodec: Codec<RegisterControllerRecord, RegisterControllerRecordView> = /* @__PURE__ */ new MessageCodec(
  'RegisterControllerRecord',
  [0, 0, 0],
  RegisterControllerRecordView,
  writeRegisterControllerRecord,
);
