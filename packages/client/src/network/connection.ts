// One connection to one broker: requests go out in order and are answered in order. What is asked
// during a loop turn leaves in one write. A request that is not answered in time ends the
// connection, because every answer behind it would be late too.
import { ApiVersionsApi, ErrorCode, Reader, readResponseHeader } from '@millrace/protocol';
import { writeRequestHeader, Writer, type Api, type ApiVersionsResponse } from '@millrace/protocol';
import { brokerError, KafkaError } from '../errors.ts';
import type { Platform } from '../platform/platform.ts';
import type { Timer } from '../platform/timers.ts';
import type { Address, ByteStream } from '../platform/transport.ts';
import { SOFTWARE_NAME, VERSION } from '../version.ts';
import { FrameReader } from './frame-reader.ts';
import { VersionTable } from './version-table.ts';

/** What a connection obeys. */
export interface ConnectionOptions {
  readonly clientId: string;
  /** `socket.connection.setup.timeout.ms`. */
  readonly connectTimeoutMs: number;
  /** How long a request may take. */
  readonly requestTimeoutMs: number;
  /** Largest response that is accepted. */
  readonly responseBytesMax: number;
}

/** A request that waits for its answer. */
interface Pending {
  readonly correlationId: number;
  readonly headerVersion: number;
  readonly apiName: string;
  readonly deadlineMs: number;
  readonly resolve: (reader: Reader) => void;
  readonly reject: (error: KafkaError) => void;
}

const CORRELATION_ID_MAX = 2 ** 31 - 1;

/** An open connection whose versions are negotiated. */
export class Connection {
  /** `host:port` of the broker. */
  readonly broker: string;
  readonly #platform: Platform;
  readonly #options: ConnectionOptions;
  readonly #frames: FrameReader;
  readonly #pending: Pending[] = [];
  #stream: ByteStream | null = null;
  #versions: VersionTable | null = null;
  #chunks: Uint8Array[] = [];
  #correlationId = 0;
  #alarm: Timer | null = null;
  #alarmAtMs = Infinity;
  #closedBy: KafkaError | null = null;
  #onClosed: (() => void) | null = null;

  private constructor(platform: Platform, address: Address, options: ConnectionOptions) {
    this.#platform = platform;
    this.#options = options;
    this.broker = `${address.host}:${address.port}`;
    this.#frames = new FrameReader(options.responseBytesMax, this.#onFrame);
  }

  /**
   * Connects and asks for the broker's versions.
   *
   * @throws KafkaError `CONNECTION_FAILED`, or why the broker does not talk to this client.
   */
  static async open(
    platform: Platform,
    address: Address,
    options: ConnectionOptions,
  ): Promise<Connection> {
    const connection = new Connection(platform, address, options);
    const { broker } = connection;
    try {
      connection.#stream = await platform.transport.connect(address, options.connectTimeoutMs, {
        onData: (bytes) => connection.#onData(bytes),
        onClose: (cause) => connection.#end(closedByBroker(broker, cause)),
      });
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new KafkaError('CONNECTION_FAILED', `Cannot connect to ${broker}: ${reason}.`, {
        broker,
        cause,
      });
    }
    try {
      connection.#versions = new VersionTable(broker, await connection.#askVersions());
    } catch (error) {
      connection.close();
      throw error;
    }
    return connection;
  }

  /** The versions of the broker. */
  get versions(): VersionTable {
    return this.#versions!;
  }

  /** Whether requests are still possible. */
  get isOpen(): boolean {
    return this.#closedBy === null;
  }

  /** Requests that wait for their answer. */
  get inFlight(): number {
    return this.#pending.length;
  }

  /** Calls `listener` once when the connection ends, for whatever reason. */
  onClosed(listener: () => void): void {
    if (this.#closedBy === null) this.#onClosed = listener;
    else listener();
  }

  /**
   * Sends a request and decodes the answer.
   *
   * @throws KafkaError `CONNECTION_CLOSED`, `REQUEST_TIMED_OUT`, `MALFORMED_RESPONSE`.
   */
  async request<
    Request extends object,
    RequestView extends Request,
    Response extends object,
    View extends Response,
  >(
    api: Api<Request, RequestView, Response, View>,
    request: Request,
    timeoutMs?: number,
    version = this.versions.choose(api),
  ): Promise<View> {
    const reader = await this.requestBytes(api, request, version, timeoutMs);
    return this.#decoding(api.name, () => {
      const response = api.response.read(reader, version);
      reader.expectEnd();
      return response;
    });
  }

  /** As {@link request}, but leaves the decoding to the caller: `reader` stands before the body. */
  requestBytes<Request extends object, RequestView extends Request>(
    api: Api<Request, RequestView>,
    request: Request,
    version: number,
    timeoutMs = this.#options.requestTimeoutMs,
  ): Promise<Reader> {
    return new Promise((resolve, reject) => {
      if (this.#closedBy !== null) {
        reject(this.#closedBy);
        return;
      }
      const correlationId = this.#write(api, request, version);
      const deadlineMs = this.#platform.clock.monotonicMs() + timeoutMs;
      const headerVersion = api.responseHeaderVersion(version);
      const apiName = api.name;
      this.#pending.push({ correlationId, headerVersion, apiName, deadlineMs, resolve, reject });
      this.#watch(deadlineMs);
    });
  }

  /** Sends a request that the broker does not answer: Produce with acks=0. */
  post<Request extends object, RequestView extends Request>(
    api: Api<Request, RequestView>,
    request: Request,
    version: number,
  ): void {
    if (this.#closedBy !== null) throw this.#closedBy;
    this.#write(api, request, version);
  }

  /** Ends the connection; whatever waits for an answer fails. */
  close(): void {
    this.#end(
      new KafkaError('CONNECTION_CLOSED', `The connection to ${this.broker} was closed.`, {
        broker: this.broker,
      }),
    );
  }

  /** Runs `decode`; bytes that make no sense end the connection. */
  #decoding<Result>(what: string, decode: () => Result): Result {
    try {
      return decode();
    } catch (cause) {
      const error = this.#malformed(`The answer to ${what} cannot be read.`, cause);
      this.#end(error);
      throw error;
    }
  }

  #write<Request extends object, RequestView extends Request>(
    api: Api<Request, RequestView>,
    request: Request,
    version: number,
  ): number {
    const correlationId = this.#correlationId;
    const writer = new Writer();
    const frame = writer.beginFrame();
    const { clientId } = this.#options;
    const header = { apiKey: api.key, apiVersion: version, correlationId, clientId };
    writeRequestHeader(writer, header, api.requestHeaderVersion(version));
    api.request.write(writer, request, version);
    writer.endFrame(frame);
    this.#correlationId = correlationId === CORRELATION_ID_MAX ? 0 : correlationId + 1;
    if (this.#chunks.length === 0) this.#platform.timers.endOfTurn(() => this.#flush());
    this.#chunks.push(...writer.chunks());
    return correlationId;
  }

  #flush(): void {
    const chunks = this.#chunks;
    this.#chunks = [];
    if (this.#closedBy === null) this.#stream!.write(chunks);
  }

  #onData(bytes: Uint8Array): void {
    if (this.#closedBy !== null) return;
    try {
      this.#frames.feed(bytes);
    } catch (error) {
      this.#end(
        error instanceof KafkaError ? error : this.#malformed('A response cannot be read.', error),
      );
    }
  }

  readonly #onFrame = (bytes: Uint8Array, start: number, end: number): void => {
    const pending = this.#pending[0];
    if (this.#closedBy !== null) return;
    if (pending === undefined) throw this.#malformed('A response came that nobody asked for.');
    const reader = new Reader(bytes, start, end);
    const correlationId = readResponseHeader(reader, pending.headerVersion);
    if (correlationId !== pending.correlationId) {
      const expected = `${pending.apiName} with correlation id ${pending.correlationId}`;
      throw this.#malformed(`Response ${correlationId} came in place of that to ${expected}.`);
    }
    this.#pending.shift();
    pending.resolve(reader);
  };

  async #askVersions(): Promise<ApiVersionsResponse> {
    let version = ApiVersionsApi.latestVersionUnstable
      ? ApiVersionsApi.maxVersion - 1
      : ApiVersionsApi.maxVersion;
    for (;;) {
      const request = { clientSoftwareName: SOFTWARE_NAME, clientSoftwareVersion: VERSION };
      const { connectTimeoutMs } = this.#options;
      const reader = await this.requestBytes(ApiVersionsApi, request, version, connectTimeoutMs);
      const errorNumber = new Reader(reader.bytes, reader.position, reader.end).int16();
      // A broker that does not know the version answers in version 0.
      const isUnknown = errorNumber === ErrorCode.UNSUPPORTED_VERSION;
      const response = this.#decoding('ApiVersions', () =>
        ApiVersionsApi.response.read(reader, isUnknown ? 0 : version),
      );
      const own = response.apiKeys.find(({ apiKey }) => apiKey === ApiVersionsApi.key);
      if (!isUnknown || version === 0) {
        if (errorNumber === 0) return response;
        throw brokerError(errorNumber, 'ApiVersions', { broker: this.broker });
      }
      version = Math.min(own?.maxVersion ?? 0, version - 1);
    }
  }

  /** Wakes when the earliest deadline has passed; one timer serves all requests. */
  #watch(deadlineMs: number): void {
    if (deadlineMs >= this.#alarmAtMs) return;
    this.#alarm?.cancel();
    this.#alarmAtMs = deadlineMs;
    const { clock, timers } = this.#platform;
    this.#alarm = timers.after(deadlineMs - clock.monotonicMs(), () => this.#checkDeadlines());
  }

  #checkDeadlines(): void {
    this.#alarm = null;
    this.#alarmAtMs = Infinity;
    const nowMs = this.#platform.clock.monotonicMs();
    const late = this.#pending.find(({ deadlineMs }) => deadlineMs <= nowMs);
    if (late !== undefined) {
      this.#end(
        new KafkaError('REQUEST_TIMED_OUT', `${this.broker} did not answer ${late.apiName}.`, {
          broker: this.broker,
        }),
      );
      return;
    }
    for (const { deadlineMs } of this.#pending) this.#watch(deadlineMs);
  }

  #end(reason: KafkaError): void {
    if (this.#closedBy !== null) return;
    this.#closedBy = reason;
    this.#alarm?.cancel();
    this.#stream?.destroy();
    this.#chunks = [];
    for (const { reject } of this.#pending.splice(0)) reject(reason);
    this.#onClosed?.();
  }

  #malformed(message: string, cause?: unknown): KafkaError {
    return new KafkaError('MALFORMED_RESPONSE', `${this.broker}: ${message}`, {
      broker: this.broker,
      cause,
    });
  }
}

function closedByBroker(broker: string, cause: Error | null): KafkaError {
  const reason = cause === null ? '' : ` (${cause.message})`;
  return new KafkaError('CONNECTION_CLOSED', `${broker} closed the connection${reason}.`, {
    broker,
    cause: cause ?? undefined,
  });
}
