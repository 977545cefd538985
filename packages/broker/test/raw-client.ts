// A client that hides nothing: it sends exactly the bytes it is told to and shows exactly the
// frames that come back. Tests use it to be rude; it retries, pools and repairs nothing.
import net from 'node:net';
import type { Api } from '@millrace/protocol';
import { frameOf, LENGTH_BYTES, readReply } from './support/request-frame.ts';

/** Says that the broker ended the connection where a reply was awaited. */
export class ConnectionClosedError extends Error {
  override readonly name = 'ConnectionClosedError';
}

/** One connection. */
export class RawClient {
  readonly #socket: net.Socket;
  readonly #frames: Uint8Array[] = [];
  readonly #readers: { resolve(frame: Uint8Array): void; reject(error: Error): void }[] = [];
  /** Ends when the connection does, from whichever side. */
  readonly closed: Promise<void>;
  #received = Buffer.alloc(0);
  #isClosed = false;
  #correlationId = 0;

  private constructor(socket: net.Socket) {
    this.#socket = socket;
    socket.on('data', (bytes: Buffer) => this.#take(bytes));
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => socket.once('close', () => resolve(this.#end())));
  }

  static connect(port: number): Promise<RawClient> {
    return new Promise((resolve, reject) => {
      const socket = net.connect(port, '127.0.0.1');
      socket.setNoDelay(true);
      socket.once('error', reject);
      socket.once('connect', () => resolve(new RawClient(socket)));
    });
  }

  /** Frames that came and were not read yet. */
  get unreadFrames(): number {
    return this.#frames.length;
  }

  /** Sends bytes as they are. */
  send(bytes: Uint8Array): void {
    this.#socket.write(bytes);
  }

  /** Sends bytes so that each leaves in a packet of its own. */
  async sendSlowly(bytes: Uint8Array): Promise<void> {
    for (const byte of bytes) {
      await new Promise((resolve) => this.#socket.write(Uint8Array.of(byte), resolve));
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Takes nothing more from the socket, until it goes on. */
  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  /** Says that nothing more will be sent; replies may still come. */
  finish(): void {
    this.#socket.end();
  }

  /** Ends the connection at once. */
  close(): void {
    this.#socket.destroy();
  }

  /** The next frame, without its length. @throws ConnectionClosedError */
  nextFrame(): Promise<Uint8Array> {
    const frame = this.#frames.shift();
    if (frame !== undefined) return Promise.resolve(frame);
    if (this.#isClosed) return Promise.reject(closedError());
    return new Promise((resolve, reject) => this.#readers.push({ resolve, reject }));
  }

  /** Sends a request and reads the reply to it. @throws ConnectionClosedError */
  async request<Request, View extends Request, Response, ResponseView extends Response>(
    api: Api<Request, View, Response, ResponseView>,
    version: number,
    request: Request,
  ): Promise<ResponseView> {
    const correlationId = this.post(api, version, request);
    return this.reply(api, version, correlationId);
  }

  /** Sends a request and returns its correlation id. */
  post<Request, View extends Request, Response, ResponseView extends Response>(
    api: Api<Request, View, Response, ResponseView>,
    version: number,
    request: Request,
  ): number {
    const correlationId = ++this.#correlationId;
    this.send(frameOf(api, version, request, correlationId));
    return correlationId;
  }

  /** Reads the reply that must be to `correlationId`. @throws ConnectionClosedError */
  async reply<Request, View extends Request, Response, ResponseView extends Response>(
    api: Api<Request, View, Response, ResponseView>,
    version: number,
    correlationId: number,
  ): Promise<ResponseView> {
    const mistaken = (received: number) =>
      new Error(`reply ${received} came where ${correlationId} was awaited`);
    return readReply(api, version, await this.nextFrame(), correlationId, mistaken);
  }

  #take(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      if (this.#received.length < LENGTH_BYTES) return;
      const end = LENGTH_BYTES + this.#received.readInt32BE(0);
      if (this.#received.length < end) return;
      const frame = new Uint8Array(this.#received.subarray(LENGTH_BYTES, end));
      this.#received = this.#received.subarray(end);
      const reader = this.#readers.shift();
      if (reader === undefined) this.#frames.push(frame);
      else reader.resolve(frame);
    }
  }

  #end(): void {
    this.#isClosed = true;
    for (const { reject } of this.#readers.splice(0)) reject(closedError());
  }
}

function closedError(): ConnectionClosedError {
  return new ConnectionClosedError('the broker closed the connection');
}
