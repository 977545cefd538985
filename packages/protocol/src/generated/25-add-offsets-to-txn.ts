// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** AddOffsetsToTxnRequest, versions 0 to 4. */
export interface AddOffsetsToTxnRequest {
  /** string, versions 0+. */
  readonly transactionalId: string;
  /** int64, versions 0+. */
  readonly producerId: bigint | number;
  /** int16, versions 0+. */
  readonly producerEpoch: number;
  /** string, versions 0+. */
  readonly groupId: string;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AddOffsetsToTxnRequest} as read: every field is there. */
export class AddOffsetsToTxnRequestView implements AddOffsetsToTxnRequest {
  declare readonly producerId: bigint;
  declare readonly producerEpoch: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #transactionalId: number;
  readonly #groupId: number;

  constructor(reader: Reader, version: number) {
    const flexible = version >= 3;
    this.#frame = reader.bytes;
    this.#transactionalId = reader.stringSlot(flexible, false);
    this.producerId = reader.int64();
    this.producerEpoch = reader.int16();
    this.#groupId = reader.stringSlot(flexible, false);
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get transactionalId(): string {
    return stringAt(this.#frame, this.#transactionalId);
  }

  get groupId(): string {
    return stringAt(this.#frame, this.#groupId);
  }
}

function writeAddOffsetsToTxnRequest(
  writer: Writer,
  {
    transactionalId,
    producerId,
    producerEpoch,
    groupId,
    unknownTaggedFields,
  }: AddOffsetsToTxnRequest,
  version: number,
): void {
  const flexible = version >= 3;
  writer.string(transactionalId, flexible);
  writer.int64(producerId);
  writer.int16(producerEpoch);
  writer.string(groupId, flexible);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const AddOffsetsToTxnRequestCodec: Codec<AddOffsetsToTxnRequest, AddOffsetsToTxnRequestView> = /* @__PURE__ */ new MessageCodec(
  'AddOffsetsToTxnRequest',
  [0, 4, 3],
  AddOffsetsToTxnRequestView,
  writeAddOffsetsToTxnRequest,
);

/** AddOffsetsToTxnResponse, versions 0 to 4. */
export interface AddOffsetsToTxnResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link AddOffsetsToTxnResponse} as read: every field is there. */
export class AddOffsetsToTxnResponseView implements AddOffsetsToTxnResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 3;
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

function writeAddOffsetsToTxnResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    unknownTaggedFields,
  }: AddOffsetsToTxnResponse,
  version: number,
): void {
  const flexible = version >= 3;
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

const AddOffsetsToTxnResponseCodec: Codec<AddOffsetsToTxnResponse, AddOffsetsToTxnResponseView> = /* @__PURE__ */ new MessageCodec(
  'AddOffsetsToTxnResponse',
  [0, 4, 3],
  AddOffsetsToTxnResponseView,
  writeAddOffsetsToTxnResponse,
);

/** The AddOffsetsToTxn API. */
export const AddOffsetsToTxnApi: Api<
  AddOffsetsToTxnRequest,
  AddOffsetsToTxnRequestView,
  AddOffsetsToTxnResponse,
  AddOffsetsToTxnResponseView
> = /* @__PURE__ */ new MessageApi(
  25,
  'AddOffsetsToTxn',
  AddOffsetsToTxnRequestCodec,
  AddOffsetsToTxnResponseCodec,
);
