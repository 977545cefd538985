// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** VotersRecord, version 0. */
export interface VotersRecord {
  /** int16, versions 0+. */
  readonly version: number;
  /** array of Voter, versions 0+. */
  readonly voters: readonly VotersRecordVoter[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Voter of VotersRecord. */
export interface VotersRecordVoter {
  /** int32, versions 0+. */
  readonly voterId: number;
  /** uuid, versions 0+. */
  readonly voterDirectoryId: Uuid;
  /** array of Endpoint, versions 0+. */
  readonly endpoints: readonly VotersRecordEndpoint[];
  /** KRaftVersionFeature, versions 0+. */
  readonly kRaftVersionFeature: VotersRecordKRaftVersionFeature;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** KRaftVersionFeature of VotersRecord. */
export interface VotersRecordKRaftVersionFeature {
  /** int16, versions 0+. */
  readonly minSupportedVersion: number;
  /** int16, versions 0+. */
  readonly maxSupportedVersion: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Endpoint of VotersRecord. */
export interface VotersRecordEndpoint {
  /** string, versions 0+. */
  readonly name: string;
  /** string, versions 0+. */
  readonly host: string;
  /** uint16, versions 0+. */
  readonly port: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link VotersRecordEndpoint} as read: every field is there. */
export class VotersRecordEndpointView implements VotersRecordEndpoint {
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

function writeVotersRecordEndpoint(
  writer: Writer,
  {
    name,
    host,
    port,
    unknownTaggedFields,
  }: VotersRecordEndpoint,
  _version: number,
): void {
  writer.string(name, true);
  writer.string(host, true);
  writer.uint16(port);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link VotersRecordKRaftVersionFeature} as read: every field is there. */
export class VotersRecordKRaftVersionFeatureView implements VotersRecordKRaftVersionFeature {
  declare readonly minSupportedVersion: number;
  declare readonly maxSupportedVersion: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.minSupportedVersion = reader.int16();
    this.maxSupportedVersion = reader.int16();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeVotersRecordKRaftVersionFeature(
  writer: Writer,
  {
    minSupportedVersion,
    maxSupportedVersion,
    unknownTaggedFields,
  }: VotersRecordKRaftVersionFeature,
  _version: number,
): void {
  writer.int16(minSupportedVersion);
  writer.int16(maxSupportedVersion);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link VotersRecordVoter} as read: every field is there. */
export class VotersRecordVoterView implements VotersRecordVoter {
  declare readonly voterId: number;
  declare readonly endpoints: readonly VotersRecordEndpointView[];
  declare readonly kRaftVersionFeature: VotersRecordKRaftVersionFeatureView;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #voterDirectoryId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.voterId = reader.int32();
    this.#voterDirectoryId = reader.uuidSlot();
    this.endpoints = reader.structs(true, VotersRecordEndpointView, version);
    this.kRaftVersionFeature = new VotersRecordKRaftVersionFeatureView(reader, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get voterDirectoryId(): Uuid {
    return uuidAt(this.#frame, this.#voterDirectoryId);
  }
}

function writeVotersRecordVoter(
  writer: Writer,
  {
    voterId,
    voterDirectoryId,
    endpoints,
    kRaftVersionFeature,
    unknownTaggedFields,
  }: VotersRecordVoter,
  version: number,
): void {
  writer.int32(voterId);
  writer.uuid(voterDirectoryId);
  writer.structs(endpoints, true, false, writeVotersRecordEndpoint, version);
  writeVotersRecordKRaftVersionFeature(writer, kRaftVersionFeature, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link VotersRecord} as read: every field is there. */
export class VotersRecordView implements VotersRecord {
  declare readonly version: number;
  declare readonly voters: readonly VotersRecordVoterView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.version = reader.int16();
    this.voters = reader.structs(true, VotersRecordVoterView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeVotersRecord(
  writer: Writer,
  {
    version: versionField,
    voters,
    unknownTaggedFields,
  }: VotersRecord,
  version: number,
): void {
  writer.int16(versionField);
  writer.structs(voters, true, false, writeVotersRecordVoter, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link VotersRecord}. */
export const VotersRecordCodec: Codec<VotersRecord, VotersRecordView> = /* @__PURE__ */ new MessageCodec(
  'VotersRecord',
  [0, 0, 0],
  VotersRecordView,
  writeVotersRecord,
);
