// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { EMPTY_SLOT, stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import { type Uuid, ZERO_UUID } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** QuorumStateData, versions 0 to 1. */
export interface QuorumStateData {
  /** string, versions 0. */
  readonly clusterId?: string | undefined;
  /** int32, versions 0+, default -1. */
  readonly leaderId?: number | undefined;
  /** int32, versions 0+, default -1. */
  readonly leaderEpoch?: number | undefined;
  /** int32, versions 0+, default -1. */
  readonly votedId?: number | undefined;
  /** uuid, versions 1+. */
  readonly votedDirectoryId?: Uuid | undefined;
  /** int64, versions 0, default 0. */
  readonly appliedOffset?: bigint | number | undefined;
  /** array of Voter, versions 0, nullable. */
  readonly currentVoters?: readonly QuorumStateDataVoter[] | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Voter of QuorumStateData. */
export interface QuorumStateDataVoter {
  /** int32, versions 0. */
  readonly voterId: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link QuorumStateDataVoter} as read: every field is there. */
export class QuorumStateDataVoterView implements QuorumStateDataVoter {
  declare readonly voterId: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, _version: number) {
    this.voterId = reader.int32();
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeQuorumStateDataVoter(
  writer: Writer,
  {
    voterId,
    unknownTaggedFields,
  }: QuorumStateDataVoter,
  _version: number,
): void {
  writer.int32(voterId);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link QuorumStateData} as read: every field is there. */
export class QuorumStateDataView implements QuorumStateData {
  declare readonly leaderId: number;
  declare readonly leaderEpoch: number;
  declare readonly votedId: number;
  declare readonly appliedOffset: bigint;
  declare readonly currentVoters: readonly QuorumStateDataVoterView[] | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #clusterId: number;
  readonly #votedDirectoryId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#clusterId = version <= 0 ? reader.stringSlot(true, false) : EMPTY_SLOT;
    this.leaderId = reader.int32();
    this.leaderEpoch = reader.int32();
    this.votedId = reader.int32();
    this.#votedDirectoryId = version >= 1 ? reader.uuidSlot() : EMPTY_SLOT;
    this.appliedOffset = version <= 0 ? reader.int64() : 0n;
    this.currentVoters = version <= 0 ? reader.nullableStructs(true, true, QuorumStateDataVoterView, version) : [];
    this.unknownTaggedFields = reader.taggedFields();
  }

  get clusterId(): string {
    return stringAt(this.#frame, this.#clusterId);
  }

  get votedDirectoryId(): Uuid {
    return uuidAt(this.#frame, this.#votedDirectoryId);
  }
}

function writeQuorumStateData(
  writer: Writer,
  {
    clusterId = '',
    leaderId = -1,
    leaderEpoch = -1,
    votedId = -1,
    votedDirectoryId = ZERO_UUID,
    appliedOffset = 0,
    currentVoters = [],
    unknownTaggedFields,
  }: QuorumStateData,
  version: number,
): void {
  if (version <= 0) writer.string(clusterId, true);
  else if (clusterId !== '') lacking('clusterId', version, '0');
  writer.int32(leaderId);
  writer.int32(leaderEpoch);
  writer.int32(votedId);
  if (version >= 1) writer.uuid(votedDirectoryId);
  else if (votedDirectoryId !== ZERO_UUID) lacking('votedDirectoryId', version, '1+');
  if (version <= 0) writer.int64(appliedOffset);
  else if (appliedOffset != 0) lacking('appliedOffset', version, '0');
  if (version <= 0) writer.structs(currentVoters, true, true, writeQuorumStateDataVoter, version);
  else if (currentVoters?.length !== 0) lacking('currentVoters', version, '0');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link QuorumStateData}. */
export const QuorumStateDataCodec: Codec<QuorumStateData, QuorumStateDataView> = /* @__PURE__ */ new MessageCodec(
  'QuorumStateData',
  [0, 1, 0],
  QuorumStateDataView,
  writeQuorumStateData,
);
