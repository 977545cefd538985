// A request as the bytes of its frame, and a reply as what its frame holds: what the clients of the
// tests share, whether a socket or a simulated network is between them and the broker.
import {
  type Api,
  Reader,
  readResponseHeader,
  Writer,
  writeRequestHeader,
} from '@millrace/protocol';

/** Bytes of the size in front of a frame. */
export const LENGTH_BYTES = 4;

/** The bytes of a request frame, its length included. */
export function frameOf<Request, View extends Request, Response, ResponseView extends Response>(
  api: Api<Request, View, Response, ResponseView>,
  version: number,
  request: Request,
  correlationId: number,
  clientId = 'raw',
): Uint8Array {
  const writer = new Writer();
  const frame = writer.beginFrame();
  const header = { apiKey: api.key, apiVersion: version, correlationId, clientId };
  writeRequestHeader(writer, header, api.requestHeaderVersion(version));
  api.request.write(writer, request, version);
  writer.endFrame(frame);
  return writer.finish().slice();
}

/**
 * The reply that must be to `correlationId`, and nothing behind it.
 *
 * @param mistaken Makes the error for a reply to another request.
 */
export function readReply<Request, View extends Request, Response, ResponseView extends Response>(
  api: Api<Request, View, Response, ResponseView>,
  version: number,
  frame: Uint8Array,
  correlationId: number,
  mistaken: (received: number) => Error,
): ResponseView {
  const reader = new Reader(frame);
  const received = readResponseHeader(reader, api.responseHeaderVersion(version));
  if (received !== correlationId) throw mistaken(received);
  const response = api.response.read(reader, version);
  reader.expectEnd();
  return response;
}
