// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** ShareGroupMemberMetadataValue, version 0. */
export interface ShareGroupMemberMetadataValue {
  /** string, versions 0+, nullable. */
  readonly rackId: string | null;
  /** string, versions 0+. */
  readonly clientId: string;
  /** string, versions 0+. */
  readonly clientHost: string;
  /** array of string, versions 0+. */
  readonly subscribedTopicNames: readonly string[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ShareGroupMemberMetadataValue} as read: every field is there. */
export class ShareGroupMemberMetadataValueView implements ShareGroupMemberMetadataValue {
  declare readonly subscribedTopicNames: readonly string[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #rackId: number;
  readonly #clientId: number;
  readonly #clientHost: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#rackId = reader.stringSlot(true, true);
    this.#clientId = reader.stringSlot(true, false);
    this.#clientHost = reader.stringSlot(true, false);
    this.subscribedTopicNames = reader.strings(true, false)!;
    this.unknownTaggedFields = reader.taggedFields();
  }

  get rackId(): string | null {
    return nullableStringAt(this.#frame, this.#rackId);
  }

  get clientId(): string {
    return stringAt(this.#frame, this.#clientId);
  }

  get clientHost(): string {
    return stringAt(this.#frame, this.#clientHost);
  }
}

function writeShareGroupMemberMetadataValue(
  writer: Writer,
  {
    rackId,
    clientId,
    clientHost,
    subscribedTopicNames,
    unknownTaggedFields,
  }: ShareGroupMemberMetadataValue,
  _version: number,
): void {
  writer.string(rackId, true, true);
  writer.string(clientId, true);
  writer.string(clientHost, true);
  writer.strings(subscribedTopicNames, true, false);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link ShareGroupMemberMetadataValue}. */
export const ShareGroupMemberMetadataValueCodec: Codec<ShareGroupMemberMetadataValue, ShareGroupMemberMetadataValueView> = /* @__PURE__ */ new MessageCodec(
  'ShareGroupMemberMetadataValue',
  [0, 0, 0],
  ShareGroupMemberMetadataValueView,
  writeShareGroupMemberMetadataValue,
);
