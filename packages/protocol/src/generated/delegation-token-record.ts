// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** DelegationTokenRecord, version 0. */
export interface DelegationTokenRecord {
  /** string, versions 0+. */
  readonly owner: string;
  /** string, versions 0+. */
  readonly requester: string;
  /** array of string, versions 0+. */
  readonly renewers: readonly string[];
  /** int64, versions 0+. */
  readonly issueTimestamp: bigint | number;
  /** int64, versions 0+. */
  readonly maxTimestamp: bigint | number;
  /** int64, versions 0+. */
  readonly expirationTimestamp: bigint | number;
  /** string, versions 0+. */
  readonly tokenId: string;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DelegationTokenRecord} as read: every field is there. */
export class DelegationTokenRecordView implements DelegationTokenRecord {
  declare readonly renewers: readonly string[];
  declare readonly issueTimestamp: bigint;
  declare readonly maxTimestamp: bigint;
  declare readonly expirationTimestamp: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #owner: number;
  readonly #requester: number;
  readonly #tokenId: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#owner = reader.stringSlot(true, false);
    this.#requester = reader.stringSlot(true, false);
    this.renewers = reader.strings(true, false)!;
    this.issueTimestamp = reader.int64();
    this.maxTimestamp = reader.int64();
    this.expirationTimestamp = reader.int64();
    this.#tokenId = reader.stringSlot(true, false);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get owner(): string {
    return stringAt(this.#frame, this.#owner);
  }

  get requester(): string {
    return stringAt(this.#frame, this.#requester);
  }

  get tokenId(): string {
    return stringAt(this.#frame, this.#tokenId);
  }
}

function writeDelegationTokenRecord(
  writer: Writer,
  {
    owner,
    requester,
    renewers,
    issueTimestamp,
    maxTimestamp,
    expirationTimestamp,
    tokenId,
    unknownTaggedFields,
  }: DelegationTokenRecord,
  _version: number,
): void {
  writer.string(owner, true);
  writer.string(requester, true);
  writer.strings(renewers, true, false);
  writer.int64(issueTimestamp);
  writer.int64(maxTimestamp);
  writer.int64(expirationTimestamp);
  writer.string(tokenId, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link DelegationTokenRecord}. */
export const DelegationTokenRecordCodec: Codec<DelegationTokenRecord, DelegationTokenRecordView> = /* @__PURE__ */ new MessageCodec(
  'DelegationTokenRecord',
  [0, 0, 0],
  DelegationTokenRecordView,
  writeDelegationTokenRecord,
);
