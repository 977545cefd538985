// What goes before every request and response, behind the frame's length.
//
//   request   int16 api key | int16 version | int32 correlation id     header 0
//             … | classic string client id, nullable                   header 1
//             … | tagged fields                                        header 2
//   response  int32 correlation id                                     header 0
//             … | tagged fields                                        header 1
//
// The client id is a classic string even in header 2, so that a broker can read it whatever the
// version is. Which header a request has follows from its first four bytes.
import { requestHeaderVersionOf } from './api-keys.ts';
import { ProtocolError } from './protocol-error.ts';
import type { Reader } from './reader.ts';
import { nullableStringAt, NULL_SLOT } from './slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from './tagged-field.ts';
import type { Writer } from './writer.ts';

/** A request header to be written. */
export interface RequestHeaderFields {
  readonly apiKey: number;
  readonly apiVersion: number;
  /** Comes back in the response; int32. */
  readonly correlationId: number;
  readonly clientId?: string | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** A request header as read; the client id is decoded when touched. */
export class ReceivedRequestHeader implements RequestHeaderFields {
  declare readonly apiKey: number;
  declare readonly apiVersion: number;
  declare readonly correlationId: number;
  declare readonly headerVersion: 0 | 1 | 2;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #clientId: number;

  constructor(reader: Reader) {
    this.apiKey = reader.int16();
    this.apiVersion = reader.int16();
    this.correlationId = reader.int32();
    const headerVersion = requestHeaderVersionOf(this.apiKey, this.apiVersion);
    if (headerVersion === undefined) {
      throw new ProtocolError('UNKNOWN_API_KEY', `no API has the key ${this.apiKey}`);
    }
    this.headerVersion = headerVersion;
    this.#frame = reader.bytes;
    this.#clientId = headerVersion > 0 ? reader.stringSlot(false, true) : NULL_SLOT;
    this.unknownTaggedFields = headerVersion > 1 ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }

  get clientId(): string | null {
    return nullableStringAt(this.#frame, this.#clientId);
  }
}

/**
 * Reads the header of a request; the reader then stands before the request itself. The version is
 * not checked: a broker must still answer an ApiVersions request of a version it does not know.
 *
 * @throws ProtocolError `UNKNOWN_API_KEY`, or `MALFORMED_*`.
 *
 * @example
 * const header = readRequestHeader(reader);
 * if (header.apiKey === ProduceApi.key) new ProduceRequestCursor(reader, header.apiVersion);
 */
export function readRequestHeader(reader: Reader): ReceivedRequestHeader {
  return new ReceivedRequestHeader(reader);
}

/**
 * Writes the header of a request.
 *
 * @param headerVersion As `requestHeaderVersion(version)` of the API gives it.
 */
export function writeRequestHeader(
  writer: Writer,
  header: RequestHeaderFields,
  headerVersion: number,
): void {
  writer.int16(header.apiKey);
  writer.int16(header.apiVersion);
  writer.int32(header.correlationId);
  if (headerVersion > 0) writer.string(header.clientId ?? null, false, true);
  writer.taggedFields(headerVersion > 1, undefined, header.unknownTaggedFields);
}

/** Reads the header of a response and returns its correlation id. */
export function readResponseHeader(reader: Reader, headerVersion: number): number {
  const correlationId = reader.int32();
  if (headerVersion > 0) reader.skipTaggedFields();
  return correlationId;
}

/** Writes the header of a response. */
export function writeResponseHeader(
  writer: Writer,
  correlationId: number,
  headerVersion: number,
): void {
  writer.int32(correlationId);
  writer.taggedFields(headerVersion > 0, undefined);
}
