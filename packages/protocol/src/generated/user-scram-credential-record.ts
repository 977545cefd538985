// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { bytesAt, stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** UserScramCredentialRecord, version 0. */
export interface UserScramCredentialRecord {
  /** string, versions 0+. */
  readonly name: string;
  /** int8, versions 0+. */
  readonly mechanism: number;
  /** bytes, versions 0+. */
  readonly salt: Uint8Array;
  /** bytes, versions 0+. */
  readonly storedKey: Uint8Array;
  /** bytes, versions 0+. */
  readonly serverKey: Uint8Array;
  /** int32, versions 0+. */
  readonly iterations: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link UserScramCredentialRecord} as read: every field is there. */
export class UserScramCredentialRecordView implements UserScramCredentialRecord {
  declare readonly mechanism: number;
  declare readonly iterations: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #salt: number;
  readonly #storedKey: number;
  readonly #serverKey: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.mechanism = reader.int8();
    this.#salt = reader.bytesSlot(true, false);
    this.#storedKey = reader.bytesSlot(true, false);
    this.#serverKey = reader.bytesSlot(true, false);
    this.iterations = reader.int32();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }

  get salt(): Uint8Array {
    return bytesAt(this.#frame, this.#salt);
  }

  get storedKey(): Uint8Array {
    return bytesAt(this.#frame, this.#storedKey);
  }

  get serverKey(): Uint8Array {
    return bytesAt(this.#frame, this.#serverKey);
  }
}

function writeUserScramCredentialRecord(
  writer: Writer,
  {
    name,
    mechanism,
    salt,
    storedKey,
    serverKey,
    iterations,
    unknownTaggedFields,
  }: UserScramCredentialRecord,
  _version: number,
): void {
  writer.string(name, true);
  writer.int8(mechanism);
  writer.byteArray(salt, true);
  writer.byteArray(storedKey, true);
  writer.byteArray(serverKey, true);
  writer.int32(iterations);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link UserScramCredentialRecord}. */
export const UserScramCredentialRecordCodec: Codec<UserScramCredentialRecord, UserScramCredentialRecordView> = /* @__PURE__ */ new MessageCodec(
  'UserScramCredentialRecord',
  [0, 0, 0],
  UserScramCredentialRecordView,
  writeUserScramCredentialRecord,
);
