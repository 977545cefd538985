// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { EMPTY_SLOT, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import { type Uuid, ZERO_UUID } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** LeaderChangeMessage, versions 0 to 1. */
export interface LeaderChangeMessage {
  /** int16, versions 0+. */
  readonly version: number;
  /** int32, versions 0+. */
  readonly leaderId: number;
  /** array of Voter, versions 0+. */
  readonly voters: readonly LeaderChangeMessageVoter[];
  /** array of Voter, versions 0+. */
  readonly grantingVoters: readonly LeaderChangeMessageVoter[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Voter of LeaderChangeMessage. */
export interface LeaderChangeMessageVoter {
  /** int32, versions 0+. */
  readonly voterId: number;
  /** uuid, versions 1+. */
  readonly voterDirectoryId?: Uuid | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link LeaderChangeMessageVoter} as read: every field is there. */
export class LeaderChangeMessageVoterView implements LeaderChangeMessageVoter {
  declare readonly voterId: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #voterDirectoryId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.voterId = reader.int32();
    this.#voterDirectoryId = version >= 1 ? reader.uuidSlot() : EMPTY_SLOT;
    this.unknownTaggedFields = reader.taggedFields();
  }

  get voterDirectoryId(): Uuid {
    return uuidAt(this.#frame, this.#voterDirectoryId);
  }
}

function writeLeaderChangeMessageVoter(
  writer: Writer,
  {
    voterId,
    voterDirectoryId = ZERO_UUID,
    unknownTaggedFields,
  }: LeaderChangeMessageVoter,
  version: number,
): void {
  writer.int32(voterId);
  if (version >= 1) writer.uuid(voterDirectoryId);
  else if (voterDirectoryId !== ZERO_UUID) lacking('voterDirectoryId', version, '1+');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link LeaderChangeMessage} as read: every field is there. */
export class LeaderChangeMessageView implements LeaderChangeMessage {
  declare readonly version: number;
  declare readonly leaderId: number;
  declare readonly voters: readonly LeaderChangeMessageVoterView[];
  declare readonly grantingVoters: readonly LeaderChangeMessageVoterView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.version = reader.int16();
    this.leaderId = reader.int32();
    this.voters = reader.structs(true, LeaderChangeMessageVoterView, version);
    this.grantingVoters = reader.structs(true, LeaderChangeMessageVoterView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeLeaderChangeMessage(
  writer: Writer,
  {
    version: versionField,
    leaderId,
    voters,
    grantingVoters,
    unknownTaggedFields,
  }: LeaderChangeMessage,
  version: number,
): void {
  writer.int16(versionField);
  writer.int32(leaderId);
  writer.structs(voters, true, false, writeLeaderChangeMessageVoter, version);
  writer.structs(grantingVoters, true, false, writeLeaderChangeMessageVoter, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link LeaderChangeMessage}. */
export const LeaderChangeMessageCodec: Codec<LeaderChangeMessage, LeaderChangeMessageView> = /* @__PURE__ */ new MessageCodec(
  'LeaderChangeMessage',
  [0, 1, 0],
  LeaderChangeMessageView,
  writeLeaderChangeMessage,
);
