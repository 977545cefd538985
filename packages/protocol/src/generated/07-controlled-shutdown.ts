// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

/** ControlledShutdownRequest, which has no version any more. */
export interface ControlledShutdownRequest {

}

/** {@link ControlledShutdownRequest} as read: every field is there. */
export class ControlledShutdownRequestView implements ControlledShutdownRequest {

  constructor(_reader: Reader, _version: number) {
  }
}

function writeControlledShutdownRequest(
  _writer: Writer,
  _message: ControlledShutdownRequest,
  _version: number,
): void {
}

const ControlledShutdownRequestCodec: Codec<ControlledShutdownRequest, ControlledShutdownRequestView> = /* @__PURE__ */ new MessageCodec(
  'ControlledShutdownRequest',
  [0, -1, -1],
  ControlledShutdownRequestView,
  writeControlledShutdownRequest,
);

/** ControlledShutdownResponse, which has no version any more. */
export interface ControlledShutdownResponse {

}

/** {@link ControlledShutdownResponse} as read: every field is there. */
export class ControlledShutdownResponseView implements ControlledShutdownResponse {

  constructor(_reader: Reader, _version: number) {
  }
}

function writeControlledShutdownResponse(
  _writer: Writer,
  _message: ControlledShutdownResponse,
  _version: number,
): void {
}

const ControlledShutdownResponseCodec: Codec<ControlledShutdownResponse, ControlledShutdownResponseView> = /* @__PURE__ */ new MessageCodec(
  'ControlledShutdownResponse',
  [0, -1, -1],
  ControlledShutdownResponseView,
  writeControlledShutdownResponse,
);

/** The ControlledShutdown API. */
export const ControlledShutdownApi: Api<
  ControlledShutdownRequest,
  ControlledShutdownRequestView,
  ControlledShutdownResponse,
  ControlledShutdownResponseView
> = /* @__PURE__ */ new MessageApi(
  7,
  'ControlledShutdown',
  ControlledShutdownRequestCodec,
  ControlledShutdownResponseCodec,
);
