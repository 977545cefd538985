// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** EndTxnRequest, versions 0 to 5. */
export interface EndTxnRequest {
  /** string, versions 0+. */
  readonly transactionalId: string;
  /** int64, versions 0+. */
  readonly producerId: bigint | number;
  /** int16, versions 0+. */
  readonly producerEpoch: number;
  /** bool, versions 0+. */
  readonly committed: boolean;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link EndTxnRequest} as read: every field is there. */
export class EndTxnRequestView implements EndTxnRequest {
  declare readonly producerId: bigint;
  declare readonly producerEpoch: number;
  declare readonly committed: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #transactionalId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 3;
    this.#frame = reader.bytes;
    this.#transactionalId = reader.stringSlot(flexible, false);
    this.producerId = reader.int64();
    this.producerEpoch = reader.int16();
    this.committed = reader.bool();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get transactionalId(): string {
    return stringAt(this.#frame, this.#transactionalId);
  }
}

function writeEndTxnRequest(
  writer: Writer,
  {
    transactionalId,
    producerId,
    producerEpoch,
    committed,
    unknownTaggedFields,
  }: EndTxnRequest,
  version: number,
): void {
  const flexible = version >= 3;
  writer.string(transactionalId, flexible);
  writer.int64(producerId);
  writer.int16(producerEpoch);
  writer.bool(committed);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const EndTxnRequestCodec: Codec<EndTxnRequest, EndTxnRequestView> = /* @__PURE__ */ new MessageCodec(
  'EndTxnRequest',
  [0, 5, 3],
  EndTxnRequestView,
  writeEndTxnRequest,
);

/** EndTxnResponse, versions 0 to 5. */
export interface EndTxnResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** int64, versions 5+, default -1, ignorable. */
  readonly producerId?: bigint | number | undefined;
  /** int16, versions 5+, default -1, ignorable. */
  readonly producerEpoch?: number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link EndTxnResponse} as read: every field is there. */
export class EndTxnResponseView implements EndTxnResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly producerId: bigint;
  declare readonly producerEpoch: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 3;
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.producerId = version >= 5 ? reader.int64() : -1n;
    this.producerEpoch = version >= 5 ? reader.int16() : -1;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeEndTxnResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    producerId = -1,
    producerEpoch = -1,
    unknownTaggedFields,
  }: EndTxnResponse,
  version: number,
): void {
  const flexible = version >= 3;
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  if (version >= 5) writer.int64(producerId);
  if (version >= 5) writer.int16(producerEpoch);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const EndTxnResponseCodec: Codec<EndTxnResponse, EndTxnResponseView> = /* @__PURE__ */ new MessageCodec(
  'EndTxnResponse',
  [0, 5, 3],
  EndTxnResponseView,
  writeEndTxnResponse,
);

/** The EndTxn API. */
export const EndTxnApi: Api<
  EndTxnRequest,
  EndTxnRequestView,
  EndTxnResponse,
  EndTxnResponseView
> = /* @__PURE__ */ new MessageApi(
  26,
  'EndTxn',
  EndTxnRequestCodec,
  EndTxnResponseCodec,
);
