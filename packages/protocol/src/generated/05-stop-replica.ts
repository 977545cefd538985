// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

/** StopReplicaRequest, which has no version any more. */
export interface StopReplicaRequest {

}

/** {@link StopReplicaRequest} as read: every field is there. */
export class StopReplicaRequestView implements StopReplicaRequest {

  constructor(_reader: Reader, _version: number) {
  }
}

function writeStopReplicaRequest(
  _writer: Writer,
  _message: StopReplicaRequest,
  _version: number,
): void {
}

const StopReplicaRequestCodec: Codec<StopReplicaRequest, StopReplicaRequestView> = /* @__PURE__ */ new MessageCodec(
  'StopReplicaRequest',
  [0, -1, -1],
  StopReplicaRequestView,
  writeStopReplicaRequest,
);

/** StopReplicaResponse, which has no version any more. */
export interface StopReplicaResponse {

}

/** {@link StopReplicaResponse} as read: every field is there. */
export class StopReplicaResponseView implements StopReplicaResponse {

  constructor(_reader: Reader, _version: number) {
  }
}

function writeStopReplicaResponse(
  _writer: Writer,
  _message: StopReplicaResponse,
  _version: number,
): void {
}

const StopReplicaResponseCodec: Codec<StopReplicaResponse, StopReplicaResponseView> = /* @__PURE__ */ new MessageCodec(
  'StopReplicaResponse',
  [0, -1, -1],
  StopReplicaResponseView,
  writeStopReplicaResponse,
);

/** The StopReplica API. */
export const StopReplicaApi: Api<
  StopReplicaRequest,
  StopReplicaRequestView,
  StopReplicaResponse,
  StopReplicaResponseView
> = /* @__PURE__ */ new MessageApi(
  5,
  'StopReplica',
  StopReplicaRequestCodec,
  StopReplicaResponseCodec,
);
