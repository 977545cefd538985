// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** ResponseHeader, versions 0 to 1. */
export interface ResponseHeader {
  /** int32, versions 0+. */
  readonly correlationId: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ResponseHeader} as read: every field is there. */
export class ResponseHeaderView implements ResponseHeader {
  declare readonly correlationId: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 1;
    this.correlationId = reader.int32();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeResponseHeader(
  writer: Writer,
  {
    correlationId,
    unknownTaggedFields,
  }: ResponseHeader,
  version: number,
): void {
  const flexible = version >= 1;
  writer.int32(correlationId);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** Reads and writes {@link ResponseHeader}. */
export const ResponseHeaderCodec: Codec<ResponseHeader, ResponseHeaderView> = /* @__PURE__ */ new MessageCodec(
  'ResponseHeader',
  [0, 1, 1],
  ResponseHeaderView,
  writeResponseHeader,
);
