// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

/** UpdateMetadataRequest, which has no version any more. */
export interface UpdateMetadataRequest {

}

/** {@link UpdateMetadataRequest} as read: every field is there. */
export class UpdateMetadataRequestView implements UpdateMetadataRequest {

  constructor(_reader: Reader, _version: number) {
  }
}

function writeUpdateMetadataRequest(
  _writer: Writer,
  _message: UpdateMetadataRequest,
  _version: number,
): void {
}

const UpdateMetadataRequestCodec: Codec<UpdateMetadataRequest, UpdateMetadataRequestView> = /* @__PURE__ */ new MessageCodec(
  'UpdateMetadataRequest',
  [0, -1, -1],
  UpdateMetadataRequestView,
  writeUpdateMetadataRequest,
);

/** UpdateMetadataResponse, which has no version any more. */
export interface UpdateMetadataResponse {

}

/** {@link UpdateMetadataResponse} as read: every field is there. */
export class UpdateMetadataResponseView implements UpdateMetadataResponse {

  constructor(_reader: Reader, _version: number) {
  }
}

function writeUpdateMetadataResponse(
  _writer: Writer,
  _message: UpdateMetadataResponse,
  _version: number,
): void {
}

const UpdateMetadataResponseCodec: Codec<UpdateMetadataResponse, UpdateMetadataResponseView> = /* @__PURE__ */ new MessageCodec(
  'UpdateMetadataResponse',
  [0, -1, -1],
  UpdateMetadataResponseView,
  writeUpdateMetadataResponse,
);

/** The UpdateMetadata API. */
export const UpdateMetadataApi: Api<
  UpdateMetadataRequest,
  UpdateMetadataRequestView,
  UpdateMetadataResponse,
  UpdateMetadataResponseView
> = /* @__PURE__ */ new MessageApi(
  6,
  'UpdateMetadata',
  UpdateMetadataRequestCodec,
  UpdateMetadataResponseCodec,
);
