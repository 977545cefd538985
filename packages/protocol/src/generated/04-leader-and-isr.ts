// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

/** LeaderAndIsrRequest, which has no version any more. */
export interface LeaderAndIsrRequest {

}

/** {@link LeaderAndIsrRequest} as read: every field is there. */
export class LeaderAndIsrRequestView implements LeaderAndIsrRequest {

  constructor(_reader: Reader, _version: number) {
  }
}

function writeLeaderAndIsrRequest(
  _writer: Writer,
  _message: LeaderAndIsrRequest,
  _version: number,
): void {
}

const LeaderAndIsrRequestCodec: Codec<LeaderAndIsrRequest, LeaderAndIsrRequestView> = /* @__PURE__ */ new MessageCodec(
  'LeaderAndIsrRequest',
  [0, -1, -1],
  LeaderAndIsrRequestView,
  writeLeaderAndIsrRequest,
);

/** LeaderAndIsrResponse, which has no version any more. */
export interface LeaderAndIsrResponse {

}

/** {@link LeaderAndIsrResponse} as read: every field is there. */
export class LeaderAndIsrResponseView implements LeaderAndIsrResponse {

  constructor(_reader: Reader, _version: number) {
  }
}

function writeLeaderAndIsrResponse(
  _writer: Writer,
  _message: LeaderAndIsrResponse,
  _version: number,
): void {
}

const LeaderAndIsrResponseCodec: Codec<LeaderAndIsrResponse, LeaderAndIsrResponseView> = /* @__PURE__ */ new MessageCodec(
  'LeaderAndIsrResponse',
  [0, -1, -1],
  LeaderAndIsrResponseView,
  writeLeaderAndIsrResponse,
);

/** The LeaderAndIsr API. */
export const LeaderAndIsrApi: Api<
  LeaderAndIsrRequest,
  LeaderAndIsrRequestView,
  LeaderAndIsrResponse,
  LeaderAndIsrResponseView
> = /* @__PURE__ */ new MessageApi(
  4,
  'LeaderAndIsr',
  LeaderAndIsrRequestCodec,
  LeaderAndIsrResponseCodec,
);
