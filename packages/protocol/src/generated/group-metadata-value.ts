// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { bytesAt, NULL_SLOT, nullableStringAt, stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** GroupMetadataValue, versions 0 to 4. */
export interface GroupMetadataValue {
  /** string, versions 0+. */
  readonly protocolType: string;
  /** int32, versions 0+. */
  readonly generation: number;
  /** string, versions 0+, nullable. */
  readonly protocol: string | null;
  /** string, versions 0+, nullable. */
  readonly leader: string | null;
  /** int64, versions 2+, default -1, ignorable. */
  readonly currentStateTimestamp?: bigint | number | undefined;
  /** array of MemberMetadata, versions 0+. */
  readonly members: readonly GroupMetadataValueMemberMetadata[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** MemberMetadata of GroupMetadataValue. */
export interface GroupMetadataValueMemberMetadata {
  /** string, versions 0+. */
  readonly memberId: string;
  /** string, versions 3+, nullable, default null, ignorable. */
  readonly groupInstanceId?: string | null | undefined;
  /** string, versions 0+. */
  readonly clientId: string;
  /** string, versions 0+. */
  readonly clientHost: string;
  /** int32, versions 1+, default -1, ignorable. */
  readonly rebalanceTimeout?: number | undefined;
  /** int32, versions 0+. */
  readonly sessionTimeout: number;
  /** bytes, versions 0+. */
  readonly subscription: Uint8Array;
  /** bytes, versions 0+. */
  readonly assignment: Uint8Array;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link GroupMetadataValueMemberMetadata} as read: every field is there. */
export class GroupMetadataValueMemberMetadataView implements GroupMetadataValueMemberMetadata {
  declare readonly rebalanceTimeout: number;
  declare readonly sessionTimeout: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #memberId: number;
  readonly #groupInstanceId: number;
  readonly #clientId: number;
  readonly #clientHost: number;
  readonly #subscription: number;
  readonly #assignment: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.#frame = reader.bytes;
    this.#memberId = reader.stringSlot(flexible, false);
    this.#groupInstanceId = version >= 3 ? reader.stringSlot(flexible, true) : NULL_SLOT;
    this.#clientId = reader.stringSlot(flexible, false);
    this.#clientHost = reader.stringSlot(flexible, false);
    this.rebalanceTimeout = version >= 1 ? reader.int32() : -1;
    this.sessionTimeout = reader.int32();
    this.#subscription = reader.bytesSlot(flexible, false);
    this.#assignment = reader.bytesSlot(flexible, false);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get memberId(): string {
    return stringAt(this.#frame, this.#memberId);
  }

  get groupInstanceId(): string | null {
    return nullableStringAt(this.#frame, this.#groupInstanceId);
  }

  get clientId(): string {
    return stringAt(this.#frame, this.#clientId);
  }

  get clientHost(): string {
    return stringAt(this.#frame, this.#clientHost);
  }

  get subscription(): Uint8Array {
    return bytesAt(this.#frame, this.#subscription);
  }

  get assignment(): Uint8Array {
    return bytesAt(this.#frame, this.#assignment);
  }
}

function writeGroupMetadataValueMemberMetadata(
  writer: Writer,
  {
    memberId,
    groupInstanceId = null,
    clientId,
    clientHost,
    rebalanceTimeout = -1,
    sessionTimeout,
    subscription,
    assignment,
    unknownTaggedFields,
  }: GroupMetadataValueMemberMetadata,
  version: number,
): void {
  const flexible = version >= 4;
  writer.string(memberId, flexible);
  if (version >= 3) writer.string(groupInstanceId, flexible, true);
  writer.string(clientId, flexible);
  writer.string(clientHost, flexible);
  if (version >= 1) writer.int32(rebalanceTimeout);
  writer.int32(sessionTimeout);
  writer.byteArray(subscription, flexible);
  writer.byteArray(assignment, flexible);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link GroupMetadataValue} as read: every field is there. */
export class GroupMetadataValueView implements GroupMetadataValue {
  declare readonly generation: number;
  declare readonly currentStateTimestamp: bigint;
  declare readonly members: readonly GroupMetadataValueMemberMetadataView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #protocolType: number;
  readonly #protocol: number;
  readonly #leader: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 4;
    this.#frame = reader.bytes;
    this.#protocolType = reader.stringSlot(flexible, false);
    this.generation = reader.int32();
    this.#protocol = reader.stringSlot(flexible, true);
    this.#leader = reader.stringSlot(flexible, true);
    this.currentStateTimestamp = version >= 2 ? reader.int64() : -1n;
    this.members = reader.structs(flexible, GroupMetadataValueMemberMetadataView, version);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get protocolType(): string {
    return stringAt(this.#frame, this.#protocolType);
  }

  get protocol(): string | null {
    return nullableStringAt(this.#frame, this.#protocol);
  }

  get leader(): string | null {
    return nullableStringAt(this.#frame, this.#leader);
  }
}

function writeGroupMetadataValue(
  writer: Writer,
  {
    protocolType,
    generation,
    protocol,
    leader,
    currentStateTimestamp = -1,
    members,
    unknownTaggedFields,
  }: GroupMetadataValue,
  version: number,
): void {
  const flexible = version >= 4;
  writer.string(protocolType, flexible);
  writer.int32(generation);
  writer.string(protocol, flexible, true);
  writer.string(leader, flexible, true);
  if (version >= 2) writer.int64(currentStateTimestamp);
  writer.structs(members, flexible, false, writeGroupMetadataValueMemberMetadata, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** Reads and writes {@link GroupMetadataValue}. */
export const GroupMetadataValueCodec: Codec<GroupMetadataValue, GroupMetadataValueView> = /* @__PURE__ */ new MessageCodec(
  'GroupMetadataValue',
  [0, 4, 4],
  GroupMetadataValueView,
  writeGroupMetadataValue,
);
