// From a frame to the bytes of its reply: reads the header, finds the handler, writes header and
// body. What no handler answers ends the connection, as Kafka does; ApiVersions alone answers a
// version it does not know.
import {
  ApiVersionsApi,
  type ApiVersionsResponse,
  ErrorCode,
  ProtocolError,
  Reader,
  readRequestHeader,
  Writer,
  writeResponseHeader,
} from '@millrace/protocol';
import { advertised } from '../handlers/18-api-versions.ts';
import { FrameError } from './frame-reader.ts';
import type { PendingReply, Reply } from './pending-reply.ts';
import {
  CloseConnectionError,
  type Handler,
  type RequestContext,
  type ResponseBody,
} from '../handlers/handler.ts';
import { REQUEST_ELEMENTS_MAX } from '../limits.ts';

/** What a handler may know of the connection that a request came by. */
export type ClientConnection = Pick<RequestContext, 'clientHost' | 'connection' | 'onClose'>;

/** Answers requests. */
export class Dispatcher {
  readonly #handlers = new Map<number, Handler>();
  readonly #onError: (error: Error) => void;

  /** `onError` is told of errors that are defects, not of what a client did wrong. */
  constructor(handlers: readonly Handler[], onError: (error: Error) => void) {
    for (const handler of handlers) this.#handlers.set(handler.api.key, handler);
    this.#onError = onError;
  }

  /**
   * Handles the frame `bytes[start, end)`. Its bytes are valid during the call only.
   * @throws ProtocolError or CloseConnectionError when the connection must end
   */
  dispatch(
    bytes: Uint8Array,
    start: number,
    end: number,
    client: ClientConnection,
    pending: PendingReply,
  ): Reply | Promise<Reply> {
    const inPlace = new Reader(bytes, start, end, REQUEST_ELEMENTS_MAX);
    const header = readRequestHeader(inPlace);
    const { apiKey, apiVersion, correlationId } = header;
    const handler = this.#handlers.get(apiKey);
    if (handler === undefined) {
      throw new ProtocolError('UNKNOWN_API_KEY', `API key ${apiKey} is not served`);
    }
    const isServed = apiVersion >= handler.servedMinVersion && apiVersion <= handler.maxVersion;
    if (!isServed) return this.#refuseVersion(apiKey, apiVersion, correlationId);
    const reader = handler.readsInPlace ? inPlace : ownBytes(inPlace);
    const clientId = header.clientId ?? '';
    pending.isLarge = handler.answersAtLength === true;
    const { clientHost, connection, onClose } = client;
    const context = { apiVersion, clientId, clientHost, connection, onClose };
    const compose = (body: ResponseBody) => compositionOf(handler, apiVersion, correlationId, body);
    const body = handler.respond(reader, context);
    if (!(body instanceof Promise)) return compose(body);
    return body.then(compose);
  }

  /** Tells of an error unless it is the client's doing. */
  report(error: unknown): void {
    const isClients =
      error instanceof ProtocolError ||
      error instanceof CloseConnectionError ||
      error instanceof FrameError;
    if (isClients) return;
    this.#onError(error instanceof Error ? error : new Error(String(error)));
  }

  #refuseVersion(apiKey: number, version: number, correlationId: number): Reply {
    if (apiKey !== ApiVersionsApi.key) {
      throw new ProtocolError(
        'UNSUPPORTED_VERSION',
        `version ${version} of API key ${apiKey} is not served`,
      );
    }
    const handler = this.#handlers.get(apiKey)!;
    // As Apache Kafka: the versions of this one API, with which the client asks again.
    const response: ApiVersionsResponse = {
      errorCode: ErrorCode.UNSUPPORTED_VERSION,
      apiKeys: advertised([handler]),
    };
    return compositionOf(handler, 0, correlationId, (writer) =>
      ApiVersionsApi.response.write(writer, response, 0),
    );
  }
}

/** A reader of what is left, in bytes that stay. */
function ownBytes({ bytes, position, end }: Reader): Reader {
  return new Reader(bytes.slice(position, end), 0, end - position, REQUEST_ELEMENTS_MAX);
}

function compositionOf(
  { api }: Handler,
  version: number,
  correlationId: number,
  body: ResponseBody,
): Reply {
  if (body === null) return null;
  const writer = new Writer();
  const frame = writer.beginFrame();
  writeResponseHeader(writer, correlationId, api.responseHeaderVersion(version));
  try {
    body(writer);
  } catch (error) {
    // A response that its version cannot carry is our defect, not the client's.
    throw new Error(`no ${api.name} v${version} response could be written`, { cause: error });
  }
  writer.endFrame(frame);
  return writer.parts();
}
