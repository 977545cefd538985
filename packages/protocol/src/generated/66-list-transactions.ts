// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { NULL_SLOT, nullableStringAt, stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** ListTransactionsRequest, versions 0 to 2. */
export interface ListTransactionsRequest {
  /** array of string, versions 0+. */
  readonly stateFilters: readonly string[];
  /** array of int64, versions 0+. */
  readonly producerIdFilters: readonly (bigint | number)[];
  /** int64, versions 1+, default -1. */
  readonly durationFilter?: bigint | number | undefined;
  /** string, versions 2+, nullable, default null. */
  readonly transactionalIdPattern?: string | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ListTransactionsRequest} as read: every field is there. */
export class ListTransactionsRequestView implements ListTransactionsRequest {
  declare readonly stateFilters: readonly string[];
  declare readonly producerIdFilters: readonly bigint[];
  declare readonly durationFilter: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #transactionalIdPattern: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.stateFilters = reader.strings(true, false)!;
    this.producerIdFilters = reader.array(true, 'int64');
    this.durationFilter = version >= 1 ? reader.int64() : -1n;
    this.#transactionalIdPattern = version >= 2 ? reader.stringSlot(true, true) : NULL_SLOT;
    this.unknownTaggedFields = reader.taggedFields();
  }

  get transactionalIdPattern(): string | null {
    return nullableStringAt(this.#frame, this.#transactionalIdPattern);
  }
}

function writeListTransactionsRequest(
  writer: Writer,
  {
    stateFilters,
    producerIdFilters,
    durationFilter = -1,
    transactionalIdPattern = null,
    unknownTaggedFields,
  }: ListTransactionsRequest,
  version: number,
): void {
  writer.strings(stateFilters, true, false);
  writer.array(producerIdFilters, true, false, 'int64');
  if (version >= 1) writer.int64(durationFilter);
  else if (durationFilter != -1) lacking('durationFilter', version, '1+');
  if (version >= 2) writer.string(transactionalIdPattern, true, true);
  else if (transactionalIdPattern !== null) lacking('transactionalIdPattern', version, '2+');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const ListTransactionsRequestCodec: Codec<ListTransactionsRequest, ListTransactionsRequestView> = /* @__PURE__ */ new MessageCodec(
  'ListTransactionsRequest',
  [0, 2, 0],
  ListTransactionsRequestView,
  writeListTransactionsRequest,
);

/** ListTransactionsResponse, versions 0 to 2. */
export interface ListTransactionsResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** array of string, versions 0+. */
  readonly unknownStateFilters: readonly string[];
  /** array of TransactionState, versions 0+. */
  readonly transactionStates: readonly ListTransactionsResponseTransactionState[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** TransactionState of ListTransactionsResponse. */
export interface ListTransactionsResponseTransactionState {
  /** string, versions 0+. */
  readonly transactionalId: string;
  /** int64, versions 0+. */
  readonly producerId: bigint | number;
  /** string, versions 0+. */
  readonly transactionState: string;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ListTransactionsResponseTransactionState} as read: every field is there. */
export class ListTransactionsResponseTransactionStateView implements ListTransactionsResponseTransactionState {
  declare readonly producerId: bigint;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #transactionalId: number;
  readonly #transactionState: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#transactionalId = reader.stringSlot(true, false);
    this.producerId = reader.int64();
    this.#transactionState = reader.stringSlot(true, false);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get transactionalId(): string {
    return stringAt(this.#frame, this.#transactionalId);
  }

  get transactionState(): string {
    return stringAt(this.#frame, this.#transactionState);
  }
}

function writeListTransactionsResponseTransactionState(
  writer: Writer,
  {
    transactionalId,
    producerId,
    transactionState,
    unknownTaggedFields,
  }: ListTransactionsResponseTransactionState,
  _version: number,
): void {
  writer.string(transactionalId, true);
  writer.int64(producerId);
  writer.string(transactionState, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ListTransactionsResponse} as read: every field is there. */
export class ListTransactionsResponseView implements ListTransactionsResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly unknownStateFilters: readonly string[];
  declare readonly transactionStates: readonly ListTransactionsResponseTransactionStateView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.unknownStateFilters = reader.strings(true, false)!;
    this.transactionStates = reader.structs(true, ListTransactionsResponseTransactionStateView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeListTransactionsResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    unknownStateFilters,
    transactionStates,
    unknownTaggedFields,
  }: ListTransactionsResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.strings(unknownStateFilters, true, false);
  writer.structs(transactionStates, true, false, writeListTransactionsResponseTransactionState, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const ListTransactionsResponseCodec: Codec<ListTransactionsResponse, ListTransactionsResponseView> = /* @__PURE__ */ new MessageCodec(
  'ListTransactionsResponse',
  [0, 2, 0],
  ListTransactionsResponseView,
  writeListTransactionsResponse,
);

/** The ListTransactions API. */
export const ListTransactionsApi: Api<
  ListTransactionsRequest,
  ListTransactionsRequestView,
  ListTransactionsResponse,
  ListTransactionsResponseView
> = /* @__PURE__ */ new MessageApi(
  66,
  'ListTransactions',
  ListTransactionsRequestCodec,
  ListTransactionsResponseCodec,
);
