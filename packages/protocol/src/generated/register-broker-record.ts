// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt, uuidAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** RegisterBrokerRecord, versions 0 to 4. */
export interface RegisterBrokerRecord {
  /** int32, versions 0+. */
  readonly brokerId: number;
  /** bool, versions 2+, default false. */
  readonly isMigratingZkBroker?: boolean | undefined;
  /** uuid, versions 0+. */
  readonly incarnationId: Uuid;
  /** int64, versions 0+. */
  readonly brokerEpoch: bigint | number;
  /** array of BrokerEndpoint, versions 0+. */
  readonly endPoints: readonly RegisterBrokerRecordBrokerEndpoint[];
  /** array of BrokerFeature, versions 0+. */
  readonly features: readonly RegisterBrokerRecordBrokerFeature[];
  /** string, versions 0+, nullable. */
  readonly rack: string | null;
  /** bool, versions 0+, default true. */
  readonly fenced?: boolean | undefined;
  /** bool, versions 1+, default false. */
  readonly inControlledShutdown?: boolean | undefined;
  /** array of uuid, versions 3+, tag 0. */
  readonly logDirs?: readonly Uuid[] | undefined;
  /** array of uuid, versions 4+, nullable, tag 1, default null. */
  readonly cordonedLogDirs?: readonly Uuid[] | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** BrokerFeature of RegisterBrokerRecord. */
export interface RegisterBrokerRecordBrokerFeature {
  /** string, versions 0+. */
  readonly name: string;
  /** int16, versions 0+. */
  readonly minSupportedVersion: number;
  /** int16, versions 0+. */
  readonly maxSupportedVersion: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** BrokerEndpoint of RegisterBrokerRecord. */
export interface RegisterBrokerRecordBrokerEndpoint {
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

/** {@link RegisterBrokerRecordBrokerEndpoint} as read: every field is there. */
export class RegisterBrokerRecordBrokerEndpointView implements RegisterBrokerRecordBrokerEndpoint {
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

function writeRegisterBrokerRecordBrokerEndpoint(
  writer: Writer,
  {
    name,
    host,
    port,
    securityProtocol,
    unknownTaggedFields,
  }: RegisterBrokerRecordBrokerEndpoint,
  _version: number,
): void {
  writer.string(name, true);
  writer.string(host, true);
  writer.uint16(port);
  writer.int16(securityProtocol);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link RegisterBrokerRecordBrokerFeature} as read: every field is there. */
export class RegisterBrokerRecordBrokerFeatureView implements RegisterBrokerRecordBrokerFeature {
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

function writeRegisterBrokerRecordBrokerFeature(
  writer: Writer,
  {
    name,
    minSupportedVersion,
    maxSupportedVersion,
    unknownTaggedFields,
  }: RegisterBrokerRecordBrokerFeature,
  _version: number,
): void {
  writer.string(name, true);
  writer.int16(minSupportedVersion);
  writer.int16(maxSupportedVersion);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link RegisterBrokerRecord} as read: every field is there. */
export class RegisterBrokerRecordView implements RegisterBrokerRecord {
  declare readonly brokerId: number;
  declare readonly isMigratingZkBroker: boolean;
  declare readonly brokerEpoch: bigint;
  declare readonly endPoints: readonly RegisterBrokerRecordBrokerEndpointView[];
  declare readonly features: readonly RegisterBrokerRecordBrokerFeatureView[];
  declare readonly fenced: boolean;
  declare readonly inControlledShutdown: boolean;
  declare readonly logDirs: readonly Uuid[];
  declare readonly cordonedLogDirs: readonly Uuid[] | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #incarnationId: number;
  readonly #rack: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.brokerId = reader.int32();
    this.isMigratingZkBroker = version >= 2 ? reader.bool() : false;
    this.#incarnationId = reader.uuidSlot();
    this.brokerEpoch = reader.int64();
    this.endPoints = reader.structs(true, RegisterBrokerRecordBrokerEndpointView, version);
    this.features = reader.structs(true, RegisterBrokerRecordBrokerFeatureView, version);
    this.#rack = reader.stringSlot(true, true);
    this.fenced = reader.bool();
    this.inControlledShutdown = version >= 1 ? reader.bool() : false;
    this.logDirs = [];
    this.cordonedLogDirs = null;
    let unknown = NO_TAGGED_FIELDS;
    for (let count = reader.unsignedVarint(); count > 0; count--) {
      const tag = reader.unsignedVarint();
      const end = reader.tagEnd();
      switch (tag) {
        case 0:
          this.logDirs = reader.array(true, 'uuid');
          reader.closeTag(tag, end, version >= 3);
          break;
        case 1:
          this.cordonedLogDirs = reader.nullableArray(true, true, 'uuid');
          reader.closeTag(tag, end, version >= 4);
          break;
        default:
          unknown = reader.unknownField(unknown, tag, end);
      }
    }
    this.unknownTaggedFields = unknown;
  }

  get incarnationId(): Uuid {
    return uuidAt(this.#frame, this.#incarnationId);
  }

  get rack(): string | null {
    return nullableStringAt(this.#frame, this.#rack);
  }
}

function writeRegisterBrokerRecord(
  writer: Writer,
  {
    brokerId,
    isMigratingZkBroker = false,
    incarnationId,
    brokerEpoch,
    endPoints,
    features,
    rack,
    fenced = true,
    inControlledShutdown = false,
    logDirs = [],
    cordonedLogDirs = null,
    unknownTaggedFields,
  }: RegisterBrokerRecord,
  version: number,
): void {
  writer.int32(brokerId);
  if (version >= 2) writer.bool(isMigratingZkBroker);
  else if (isMigratingZkBroker !== false) lacking('isMigratingZkBroker', version, '2+');
  writer.uuid(incarnationId);
  writer.int64(brokerEpoch);
  writer.structs(endPoints, true, false, writeRegisterBrokerRecordBrokerEndpoint, version);
  writer.structs(features, true, false, writeRegisterBrokerRecordBrokerFeature, version);
  writer.string(rack, true, true);
  writer.bool(fenced);
  if (version >= 1) writer.bool(inControlledShutdown);
  else if (inControlledShutdown !== false) lacking('inControlledShutdown', version, '1+');
  let tags: TaggedField[] | undefined;
  if (logDirs?.length !== 0) {
    if (!(version >= 3)) lacking('logDirs', version, '3+');
    const mark = writer.beginTag();
    writer.array(logDirs, true, false, 'uuid');
    tags = writer.endTag(tags, 0, mark);
  }
  if (cordonedLogDirs !== null) {
    if (!(version >= 4)) lacking('cordonedLogDirs', version, '4+');
    const mark = writer.beginTag();
    writer.array(cordonedLogDirs, true, true, 'uuid');
    tags = writer.endTag(tags, 1, mark);
  }
  writer.taggedFields(true, tags, unknownTaggedFields);
}

/** Reads and writes {@link RegisterBrokerRecord}. */
export const RegisterBrokerRecordCodec: Codec<RegisterBrokerRecord, RegisterBrokerRecordView> = /* @__PURE__ */ new MessageCodec(
  'RegisterBrokerRecord',
  [0, 4, 0],
  RegisterBrokerRecordView,
  writeRegisterBrokerRecord,
);
