// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** DefaultPrincipalData, version 0. */
export interface DefaultPrincipalData {
  /** string, versions 0+. */
  readonly type: string;
  /** string, versions 0+. */
  readonly name: string;
  /** bool, versions 0+. */
  readonly tokenAuthenticated: boolean;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DefaultPrincipalData} as read: every field is there. */
export class DefaultPrincipalDataView implements DefaultPrincipalData {
  declare readonly tokenAuthenticated: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #type: number;
  readonly #name: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#type = reader.stringSlot(true, false);
    this.#name = reader.stringSlot(true, false);
    this.tokenAuthenticated = reader.bool();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get type(): string {
    return stringAt(this.#frame, this.#type);
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }
}

function writeDefaultPrincipalData(
  writer: Writer,
  {
    type,
    name,
    tokenAuthenticated,
    unknownTaggedFields,
  }: DefaultPrincipalData,
  _version: number,
): void {
  writer.string(type, true);
  writer.string(name, true);
  writer.bool(tokenAuthenticated);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link DefaultPrincipalData}. */
export const DefaultPrincipalDataCodec: Codec<DefaultPrincipalData, DefaultPrincipalDataView> = /* @__PURE__ */ new MessageCodec(
  'DefaultPrincipalData',
  [0, 0, 0],
  DefaultPrincipalDataView,
  writeDefaultPrincipalData,
);
