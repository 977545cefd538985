// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** RequestHeader, versions 1 to 2. */
export interface RequestHeader {
  /** int16, versions 1+. */
  readonly requestApiKey: number;
  /** int16, versions 1+. */
  readonly requestApiVersion: number;
  /** int32, versions 1+. */
  readonly correlationId: number;
  /** string, versions 1+, nullable. */
  readonly clientId: string | null;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link RequestHeader} as read: every field is there. */
export class RequestHeaderView implements RequestHeader {
  declare readonly requestApiKey: number;
  declare readonly requestApiVersion: number;
  declare readonly correlationId: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #clientId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.requestApiKey = reader.int16();
    this.requestApiVersion = reader.int16();
    this.correlationId = reader.int32();
    this.#clientId = reader.stringSlot(false, true);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get clientId(): string | null {
    return nullableStringAt(this.#frame, this.#clientId);
  }
}

function writeRequestHeader(
  writer: Writer,
  {
    requestApiKey,
    requestApiVersion,
    correlationId,
    clientId,
    unknownTaggedFields,
  }: RequestHeader,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int16(requestApiKey);
  writer.int16(requestApiVersion);
  writer.int32(correlationId);
  writer.string(clientId, false, true);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** Reads and writes {@link RequestHeader}. */
export const RequestHeaderCodec: Codec<RequestHeader, RequestHeaderView> = /* @__PURE__ */ new MessageCodec(
  'RequestHeader',
  [1, 2, 2],
  RequestHeaderView,
  writeRequestHeader,
);
