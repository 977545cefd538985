// What a handler is: the versions of one API that the broker serves, and the way from a request to
// its response. ApiVersions advertises exactly what the handlers name.
import { type Api, ProtocolError, type Reader, type Writer } from '@millrace/protocol';
import { REQUEST_ELEMENTS_MAX } from '../limits.ts';

/** Who sent a request, and how. */
export interface RequestContext {
  readonly apiVersion: number;
  /** Empty when the client gave none. */
  readonly clientId: string;
  /** As Kafka shows it: `/127.0.0.1`. */
  readonly clientHost: string;
  /** Stands for the connection: the same for all its requests. */
  readonly connection: object;
  /**
   * Calls `task` when the connection ends before this request is answered. Returns the way back.
   */
  readonly onClose: (task: () => void) => () => void;
}

/** Writes the body of a response; null means that the client expects no response. */
export type ResponseBody = ((writer: Writer) => void) | null;

/** Ends the connection instead of answering: how a producer with acks=0 learns of an error. */
export class CloseConnectionError extends Error {
  override readonly name = 'CloseConnectionError';
}

/** What a reader says of too many elements, from a handler that walks them itself. */
export function tooManyElements(): ProtocolError {
  const reason = `the request has more than ${REQUEST_ELEMENTS_MAX} array elements; send several`;
  return new ProtocolError('MALFORMED_LENGTH', reason);
}

/** One API as this broker serves it. */
export interface Handler {
  readonly api: Api;
  /** Least version that is advertised. */
  readonly minVersion: number;
  /** Least version that is answered; Kafka advertises Produce from 0 but answers from 3. */
  readonly servedMinVersion: number;
  readonly maxVersion: number;
  /**
   * Whether `respond` has taken all it needs from the frame when it returns. Then the frame may lie
   * in a buffer that is used again; otherwise it gets bytes of its own.
   */
  readonly readsInPlace: boolean;
  /** Whether answers may be so large that a connection begins no other request meanwhile. */
  readonly answersAtLength?: boolean;
  /** Handles the request that begins at the reader. @throws ProtocolError for malformed bytes */
  respond(reader: Reader, context: RequestContext): ResponseBody | Promise<ResponseBody>;
}

/** Makes the handler of an API, at all versions of its codec unless told otherwise. */
export function defineHandler<
  Request,
  View extends Request,
  Response,
  ResponseView extends Response,
>(
  api: Api<Request, View, Response, ResponseView>,
  handle: (request: View, context: RequestContext) => Response | Promise<Response>,
): Handler {
  const bodyOf = (response: Response, version: number): ResponseBody => {
    return (writer) => api.response.write(writer, response, version);
  };
  return {
    api: api as unknown as Api,
    minVersion: api.minVersion,
    servedMinVersion: api.minVersion,
    maxVersion: api.maxVersion,
    readsInPlace: false,
    respond(reader, context) {
      const { apiVersion } = context;
      const response = handle(api.request.read(reader, apiVersion), context);
      if (response instanceof Promise) return response.then((value) => bodyOf(value, apiVersion));
      return bodyOf(response, apiVersion);
    },
  };
}
