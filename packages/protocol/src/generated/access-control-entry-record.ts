// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt, uuidAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Uuid } from '../uuid.ts';
import type { Writer } from '../writer.ts';

/** AccessControlEntryRecord, version 0. */
export interface AccessControlEntryRecord {
  /** uuid, versions 0+. */
  readonly id: Uuid;
  /** int8, versions 0+. */
  readonly resourceType: number;
  /** string, versions 0+. */
  readonly resourceName: string;
  /** int8, versions 0+. */
  readonly patternType: number;
  /** string, versions 0+. */
  readonly principal: string;
  /** string, versions 0+. */
  readonly host: string;
  /** int8, versions 0+. */
  readonly operation: number;
  /** int8, versions 0+. */
  readonly permissionType: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AccessControlEntryRecord} as read: every field is there. */
export class AccessControlEntryRecordView implements AccessControlEntryRecord {
  declare readonly resourceType: number;
  declare readonly patternType: number;
  declare readonly operation: number;
  declare readonly permissionType: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #id: number;
  readonly #resourceName: number;
  readonly #principal: number;
  readonly #host: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#id = reader.uuidSlot();
    this.resourceType = reader.int8();
    this.#resourceName = reader.stringSlot(true, false);
    this.patternType = reader.int8();
    this.#principal = reader.stringSlot(true, false);
    this.#host = reader.stringSlot(true, false);
    this.operation = reader.int8();
    this.permissionType = reader.int8();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get id(): Uuid {
    return uuidAt(this.#frame, this.#id);
  }

  get resourceName(): string {
    return stringAt(this.#frame, this.#resourceName);
  }

  get principal(): string {
    return stringAt(this.#frame, this.#principal);
  }

  get host(): string {
    return stringAt(this.#frame, this.#host);
  }
}

function writeAccessControlEntryRecord(
  writer: Writer,
  {
    id,
    resourceType,
    resourceName,
    patternType,
    principal,
    host,
    operation,
    permissionType,
    unknownTaggedFields,
  }: AccessControlEntryRecord,
  _version: number,
): void {
  writer.uuid(id);
  writer.int8(resourceType);
  writer.string(resourceName, true);
  writer.int8(patternType);
  writer.string(principal, true);
  writer.string(host, true);
  writer.int8(operation);
  writer.int8(permissionType);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link AccessControlEntryRecord}. */
export const AccessControlEntryRecordCodec: Codec<AccessControlEntryRecord, AccessControlEntryRecordView> = /* @__PURE__ */ new MessageCodec(
  'AccessControlEntryRecord',
  [0, 0, 0],
  AccessControlEntryRecordView,
  writeAccessControlEntryRecord,
);
