// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { Writer } from '../writer.ts';

/** SaslHandshakeRequest, versions 0 to 1. */
export interface SaslHandshakeRequest {
  /** string, versions 0+. */
  readonly mechanism: string;
}

/** {@link SaslHandshakeRequest} as read: every field is there. */
export class SaslHandshakeRequestView implements SaslHandshakeRequest {
  readonly #frame: Uint8Array;
  readonly #mechanism: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#mechanism = reader.stringSlot(false, false);
  }

  get mechanism(): string {
    return stringAt(this.#frame, this.#mechanism);
  }
}

function writeSaslHandshakeRequest(
  writer: Writer,
  {
    mechanism,
  }: SaslHandshakeRequest,
  _version: number,
): void {
  writer.string(mechanism, false);
}

const SaslHandshakeRequestCodec: Codec<SaslHandshakeRequest, SaslHandshakeRequestView> = /* @__PURE__ */ new MessageCodec(
  'SaslHandshakeRequest',
  [0, 1, -1],
  SaslHandshakeRequestView,
  writeSaslHandshakeRequest,
);

/** SaslHandshakeResponse, versions 0 to 1. */
export interface SaslHandshakeResponse {
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** array of string, versions 0+. */
  readonly mechanisms: readonly string[];
}

/** {@link SaslHandshakeResponse} as read: every field is there. */
export class SaslHandshakeResponseView implements SaslHandshakeResponse {
  declare readonly errorCode: number;
  declare readonly mechanisms: readonly string[];

  constructor(reader: Reader, _version: number) {
    this.errorCode = reader.int16();
    this.mechanisms = reader.strings(false, false)!;
  }
}

function writeSaslHandshakeResponse(
  writer: Writer,
  {
    errorCode,
    mechanisms,
  }: SaslHandshakeResponse,
  _version: number,
): void {
  writer.int16(errorCode);
  writer.strings(mechanisms, false, false);
}

const SaslHandshakeResponseCodec: Codec<SaslHandshakeResponse, SaslHandshakeResponseView> = /* @__PURE__ */ new MessageCodec(
  'SaslHandshakeResponse',
  [0, 1, -1],
  SaslHandshakeResponseView,
  writeSaslHandshakeResponse,
);

/** The SaslHandshake API. */
export const SaslHandshakeApi: Api<
  SaslHandshakeRequest,
  SaslHandshakeRequestView,
  SaslHandshakeResponse,
  SaslHandshakeResponseView
> = /* @__PURE__ */ new MessageApi(
  17,
  'SaslHandshake',
  SaslHandshakeRequestCodec,
  SaslHandshakeResponseCodec,
);
