// One connection to one broker: requests go out in order and are answered in order. What is asked
// during a loop turn leaves in one write. A request that is not answered in time ends the
// connection, because every answer behind it would be late too.
import { ApiVersionsApi, ErrorCode, Reader, readResponseHeader } from '@millrace/protocol';
import { writeRequestHeader, Writer, type Api, type ApiVersionsResponse } from '@millrace/protocol';
import { brokerError, KafkaError } from '../errors.ts';
import type { Platform } from '../platform/platform.ts';
import { EarliestAlarm } from '../earliest-alarm.ts';
import type { Address, ByteStream, OnReleased } from '../platform/transport.ts';
import { SOFTWARE_NAME, VERSION } from '../version.ts';
import { FrameReader } from './frame-reader.ts';
import { VersionTable } from './version-table.ts';

/** What a connection obeys. */
export interface ConnectionOptions {
  readonly clientId: string;
  /** `socket.connection.setup.timeout.ms`. */
  readonly socketConnectionSetupTimeoutMs: number;
  /** How long a request may take. */
  readonly requestTimeoutMs: number;
  /** Largest response that is accepted. */
  readonly maxResponseSizeBytes: number;
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
  /** To be told when the chunks are needed no longer. */
  #releases: OnReleased[] = [];
  #correlationId = 0;
  readonly #alarm: EarliestAlarm;
  #closedBy: KafkaError | null = null;
  #onClosed: (() => void) | null = null;

  private constructor(platform: Platform, address: Address, options: ConnectionOptions) {
    this.#platform = platform;
    this.#options = options;
    this.broker = `${address.host}:${address.port}`;
    this.#frames = new FrameReader(options.maxResponseSizeBytes, this.#onFrame);
    this.#alarm = new EarliestAlarm(platform.timers, () => this.#checkDeadlines());
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
      connection.#stream = await platform.transport.connect(
        address,
        options.socketConnectionSetupTimeoutMs,
        {
          onData: (bytes) => connection.#onData(bytes),
          room: () => connection.#frames.room,
          onClose: (cause) => connection.#end(closedByBroker(broker, cause)),
        },
      );
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
   * @param onReleased Called once, whatever happens, when the bytes that the request refers to may
   * change again. That may be after the answer, or after the connection has ended.
   * @throws KafkaError `CONNECTION_CLOSED`, `REQUEST_TIMED_OUT`, `MALFORMED_RESPONSE`,
   * `INVALID_ARGUMENT` for what cannot be written.
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
    onReleased?: OnReleased,
  ): Promise<View> {
    const reader = await this.requestBytes(api, request, version, timeoutMs, onReleased);
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
    onReleased?: OnReleased,
  ): Promise<Reader> {
    return new Promise((resolve, reject) => {
      const correlationId = this.#write(api, request, version, onReleased);
      const nowMs = this.#platform.clock.monotonicMs();
      const deadlineMs = nowMs + timeoutMs;
      const headerVersion = api.responseHeaderVersion(version);
      const apiName = api.name;
      this.#pending.push({ correlationId, headerVersion, apiName, deadlineMs, resolve, reject });
      this.#alarm.ringAt(deadlineMs, nowMs);
    });
  }

  /**
   * Sends a request that the broker does not answer: Produce with acks=0. Resolves when it is
   * written; the bytes that it refers to may change when this is settled.
   *
   * @throws KafkaError `CONNECTION_CLOSED`, `INVALID_ARGUMENT` for what cannot be written.
   */
  post<Request extends object, RequestView extends Request>(
    api: Api<Request, RequestView>,
    request: Request,
    version: number,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#write(api, request, version, (wasWritten) => {
        if (wasWritten) resolve();
        else reject(this.#closedBy ?? closedByBroker(this.broker, null));
      });
    });
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

  /** Queues a request for the end of the turn; its correlation id. @throws KafkaError */
  #write<Request extends object, RequestView extends Request>(
    api: Api<Request, RequestView>,
    request: Request,
    version: number,
    onReleased?: OnReleased,
  ): number {
    const correlationId = this.#correlationId;
    let chunks: Uint8Array[];
    try {
      if (this.#closedBy !== null) throw this.#closedBy;
      chunks = this.#encode(api, request, version, correlationId);
    } catch (error) {
      onReleased?.(false);
      throw error;
    }
    this.#correlationId = correlationId === CORRELATION_ID_MAX ? 0 : correlationId + 1;
    if (this.#chunks.length === 0) this.#platform.timers.endOfTurn(() => this.#flush());
    this.#chunks.push(...chunks);
    if (onReleased !== undefined) this.#releases.push(onReleased);
    return correlationId;
  }

  #encode<Request extends object, RequestView extends Request>(
    api: Api<Request, RequestView>,
    request: Request,
    version: number,
    correlationId: number,
  ): Uint8Array[] {
    try {
      const writer = new Writer();
      const frame = writer.beginFrame();
      const { clientId } = this.#options;
      const header = { apiKey: api.key, apiVersion: version, correlationId, clientId };
      writeRequestHeader(writer, header, api.requestHeaderVersion(version));
      api.request.write(writer, request, version);
      writer.endFrame(frame);
      return writer.chunks();
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      const message = `A request ${api.name} cannot be written: ${reason}`;
      throw new KafkaError('INVALID_ARGUMENT', message, { broker: this.broker, cause });
    }
  }

  #flush(): void {
    if (this.#closedBy !== null) return;
    const [chunks, releases] = [this.#chunks, this.#releases];
    this.#chunks = [];
    this.#releases = [];
    this.#stream!.write(chunks, (wasWritten) => {
      for (const onReleased of releases) onReleased(wasWritten);
    });
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
      const { socketConnectionSetupTimeoutMs } = this.#options;
      const reader = await this.requestBytes(
        ApiVersionsApi,
        request,
        version,
        socketConnectionSetupTimeoutMs,
      );
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

  /** One alarm serves all requests. */
  #checkDeadlines(): void {
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
    for (const { deadlineMs } of this.#pending) this.#alarm.ringAt(deadlineMs, nowMs);
  }

  #end(reason: KafkaError): void {
    if (this.#closedBy !== null) return;
    this.#closedBy = reason;
    this.#alarm.cancel();
    this.#stream?.destroy();
    this.#chunks = [];
    for (const { reject } of this.#pending.splice(0)) reject(reason);
    for (const onReleased of this.#releases.splice(0)) onReleased(false);
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
