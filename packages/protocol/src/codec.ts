// What a codec and an API are. Generated files make one MessageCodec per message and one Api per
// pair of request and response; nothing else knows how a message is read or written.
import { ProtocolError } from './protocol-error.ts';
import type { Reader, StructReader } from './reader.ts';
import type { Writer } from './writer.ts';

/** Reads and writes one message in all of its versions. */
export interface Codec<Message = object, View extends Message = Message> {
  /** Kafka's name of the message, such as `ProduceRequest`. */
  readonly name: string;
  readonly minVersion: number;
  readonly maxVersion: number;
  /** First version with compact lengths and tagged fields; -1 if there is none. */
  readonly flexibleVersion: number;
  /**
   * Reads a message. The view points into the reader's bytes.
   *
   * @throws ProtocolError `MALFORMED_*` for malformed bytes, `UNSUPPORTED_VERSION`.
   */
  read(reader: Reader, version: number): View;
  /**
   * Writes a message.
   *
   * @throws ProtocolError `UNSUPPORTED_VERSION` if a field is set that the version lacks and that
   * must not be dropped, `INVALID_MESSAGE` if a value does not fit its type.
   */
  write(writer: Writer, message: Message, version: number): void;
}

/** One Kafka API: its key, its versions, and the codecs of its request and response. */
export interface Api<
  Request = object,
  RequestView extends Request = Request,
  Response = object,
  ResponseView extends Response = Response,
> {
  readonly key: number;
  /** Kafka's name of the API, such as `Produce`. */
  readonly name: string;
  readonly minVersion: number;
  readonly maxVersion: number;
  /** First version with compact lengths and tagged fields; -1 if there is none. */
  readonly flexibleVersion: number;
  /** True if Kafka does not advertise `maxVersion` yet. */
  readonly latestVersionUnstable: boolean;
  readonly request: Codec<Request, RequestView>;
  readonly response: Codec<Response, ResponseView>;
  /** Version of the request header that goes before a request of `version`. */
  requestHeaderVersion(version: number): number;
  /** Version of the response header that goes before a response of `version`. */
  responseHeaderVersion(version: number): number;
}

/** A {@link Codec} over a view class and a write function. */
export class MessageCodec<Message, View extends Message> implements Codec<Message, View> {
  readonly name: string;
  readonly minVersion: number;
  readonly maxVersion: number;
  readonly flexibleVersion: number;
  readonly #view: StructReader<View>;
  readonly #write: (writer: Writer, message: Message, version: number) => void;

  constructor(
    name: string,
    versions: readonly [min: number, max: number, flexible: number],
    view: StructReader<View>,
    write: (writer: Writer, message: Message, version: number) => void,
  ) {
    this.name = name;
    [this.minVersion, this.maxVersion, this.flexibleVersion] = versions;
    this.#view = view;
    this.#write = write;
  }

  read(reader: Reader, version: number): View {
    this.#expectVersion(version);
    try {
      return new this.#view(reader, version);
    } catch (error) {
      throw this.#explain(error, version);
    }
  }

  write(writer: Writer, message: Message, version: number): void {
    this.#expectVersion(version);
    try {
      this.#write(writer, message, version);
    } catch (error) {
      throw this.#explain(error, version);
    }
  }

  #expectVersion(version: number): void {
    if (version >= this.minVersion && version <= this.maxVersion) return;
    throw new ProtocolError(
      'UNSUPPORTED_VERSION',
      `${this.name} has no version ${version}, only ${this.minVersion} to ${this.maxVersion}`,
    );
  }

  #explain(error: unknown, version: number): unknown {
    if (!(error instanceof ProtocolError) || error.within !== undefined) return error;
    const { code, reason, position } = error;
    return new ProtocolError(code, reason, {
      position,
      within: `${this.name} v${version}`,
      cause: error,
    });
  }
}

/** Throws UNSUPPORTED_VERSION: `field` is set, but only `versions` have it. */
export function lacking(field: string, version: number, versions: string): never {
  throw new ProtocolError(
    'UNSUPPORTED_VERSION',
    `field ${field} is set, but version ${version} lacks it (it is in ${versions}); ` +
      'unset it or use a version that has it',
  );
}
