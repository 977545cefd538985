// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** InitProducerIdRequest, versions 0 to 6. */
export interface InitProducerIdRequest {
  /** string, versions 0+, nullable. */
  readonly transactionalId: string | null;
  /** int32, versions 0+. */
  readonly transactionTimeoutMs: number;
  /** int64, versions 3+, default -1. */
  readonly producerId?: bigint | number | undefined;
  /** int16, versions 3+, default -1. */
  readonly producerEpoch?: number | undefined;
  /** bool, versions 6+, default false. */
  readonly enable2Pc?: boolean | undefined;
  /** bool, versions 6+, default false. */
  readonly keepPreparedTxn?: boolean | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link InitProducerIdRequest} as read: every field is there. */
export class InitProducerIdRequestView implements InitProducerIdRequest {
  declare readonly transactionTimeoutMs: number;
  declare readonly producerId: bigint;
  declare readonly producerEpoch: number;
  declare readonly enable2Pc: boolean;
  declare readonly keepPreparedTxn: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #transactionalId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.#frame = reader.bytes;
    this.#transactionalId = reader.stringSlot(flexible, true);
    this.transactionTimeoutMs = reader.int32();
    this.producerId = version >= 3 ? reader.int64() : -1n;
    this.producerEpoch = version >= 3 ? reader.int16() : -1;
    this.enable2Pc = version >= 6 ? reader.bool() : false;
    this.keepPreparedTxn = version >= 6 ? reader.bool() : false;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get transactionalId(): string | null {
    return nullableStringAt(this.#frame, this.#transactionalId);
  }
}

function writeInitProducerIdRequest(
  writer: Writer,
  {
    transactionalId,
    transactionTimeoutMs,
    producerId = -1,
    producerEpoch = -1,
    enable2Pc = false,
    keepPreparedTxn = false,
    unknownTaggedFields,
  }: InitProducerIdRequest,
  version: number,
): void {
  const flexible = version >= 2;
  writer.string(transactionalId, flexible, true);
  writer.int32(transactionTimeoutMs);
  if (version >= 3) writer.int64(producerId);
  else if (producerId != -1) lacking('producerId', version, '3+');
  if (version >= 3) writer.int16(producerEpoch);
  else if (producerEpoch !== -1) lacking('producerEpoch', version, '3+');
  if (version >= 6) writer.bool(enable2Pc);
  else if (enable2Pc !== false) lacking('enable2Pc', version, '6+');
  if (version >= 6) writer.bool(keepPreparedTxn);
  else if (keepPreparedTxn !== false) lacking('keepPreparedTxn', version, '6+');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const InitProducerIdRequestCodec: Codec<InitProducerIdRequest, InitProducerIdRequestView> = /* @__PURE__ */ new MessageCodec(
  'InitProducerIdRequest',
  [0, 6, 2],
  InitProducerIdRequestView,
  writeInitProducerIdRequest,
);

/** InitProducerIdResponse, versions 0 to 6. */
export interface InitProducerIdResponse {
  /** int32, versions 0+, ignorable. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** int64, versions 0+, default -1. */
  readonly producerId?: bigint | number | undefined;
  /** int16, versions 0+. */
  readonly producerEpoch: number;
  /** int64, versions 6+, default -1. */
  readonly ongoingTxnProducerId?: bigint | number | undefined;
  /** int16, versions 6+, default -1. */
  readonly ongoingTxnProducerEpoch?: number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link InitProducerIdResponse} as read: every field is there. */
export class InitProducerIdResponseView implements InitProducerIdResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly producerId: bigint;
  declare readonly producerEpoch: number;
  declare readonly ongoingTxnProducerId: bigint;
  declare readonly ongoingTxnProducerEpoch: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 2;
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.producerId = reader.int64();
    this.producerEpoch = reader.int16();
    this.ongoingTxnProducerId = version >= 6 ? reader.int64() : -1n;
    this.ongoingTxnProducerEpoch = version >= 6 ? reader.int16() : -1;
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeInitProducerIdResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    producerId = -1,
    producerEpoch,
    ongoingTxnProducerId = -1,
    ongoingTxnProducerEpoch = -1,
    unknownTaggedFields,
  }: InitProducerIdResponse,
  version: number,
): void {
  const flexible = version >= 2;
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.int64(producerId);
  writer.int16(producerEpoch);
  if (version >= 6) writer.int64(ongoingTxnProducerId);
  else if (ongoingTxnProducerId != -1) lacking('ongoingTxnProducerId', version, '6+');
  if (version >= 6) writer.int16(ongoingTxnProducerEpoch);
  else if (ongoingTxnProducerEpoch !== -1) lacking('ongoingTxnProducerEpoch', version, '6+');
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const InitProducerIdResponseCodec: Codec<InitProducerIdResponse, InitProducerIdResponseView> = /* @__PURE__ */ new MessageCodec(
  'InitProducerIdResponse',
  [0, 6, 2],
  InitProducerIdResponseView,
  writeInitProducerIdResponse,
);

/** The InitProducerId API. */
export const InitProducerIdApi: Api<
  InitProducerIdRequest,
  InitProducerIdRequestView,
  InitProducerIdResponse,
  InitProducerIdResponseView
> = /* @__PURE__ */ new MessageApi(
  22,
  'InitProducerId',
  InitProducerIdRequestCodec,
  InitProducerIdResponseCodec,
  true,
);
