// A network in memory: byte streams that arrive after a delay, in order, cut into pieces, and that
// end when told to. Whoever holds it is the other end of every connection.
import type { Accept, Listener, Network, Socket, SocketEvents } from './network.ts';
import type { Scheduler } from './scheduler.ts';

const REMOTE_ADDRESS = '/127.0.0.1';

/** What happens at the client's end. */
export interface ClientEvents {
  /** Bytes came in that the server had written at `sentMs` of the network's clock. */
  onData(bytes: Uint8Array, sentMs: number): void;
  /** The stream is over; called once. */
  onClose(): void;
}

/** The client's end of a connection. */
export interface ClientEnd {
  send(bytes: Uint8Array): void;
  /** Ends the connection at once; what is under way is lost. */
  close(): void;
}

/** How a network behaves. */
export interface ManualNetworkOptions {
  readonly scheduler: Scheduler;
  readonly monotonicMs: () => number;
  /** How long the next bytes are under way. */
  readonly delayMs: () => number;
  /** Where bytes are cut in two on their way; 0 leaves them whole. */
  readonly cutAt: (sizeBytes: number) => number;
}

/** A network under control. */
export class ManualNetwork implements Network {
  readonly #options: ManualNetworkOptions;
  readonly #connections = new Set<ManualConnection>();
  #accept: Accept | null = null;

  constructor(options: ManualNetworkOptions) {
    this.#options = options;
  }

  async listen(host: string, port: number, accept: Accept): Promise<Listener> {
    this.#accept = accept;
    const close = async () => {
      this.#accept = null;
    };
    return { host, port, close };
  }

  /** Opens a connection; null when nobody listens or the server wants no more. */
  connect(events: ClientEvents): ClientEnd | null {
    if (this.#accept === null) return null;
    const connection = new ManualConnection(this.#options, events, () =>
      this.#connections.delete(connection),
    );
    this.#connections.add(connection);
    connection.server = this.#accept(connection);
    if (connection.server === null) {
      this.#connections.delete(connection);
      return null;
    }
    return { send: (bytes) => connection.send(bytes), close: () => connection.close('client') };
  }

  /** The machine is gone: every connection ends, and nobody listens any more. */
  die(): void {
    this.#accept = null;
    for (const connection of this.#connections) connection.close('machine');
  }
}

/** Delivers in the order of sending. */
class Line {
  readonly #options: ManualNetworkOptions;
  #busyUntilMs = 0;

  constructor(options: ManualNetworkOptions) {
    this.#options = options;
  }

  deliver(bytes: Uint8Array, take: (bytes: Uint8Array) => void): void {
    const cut = Math.min(this.#options.cutAt(bytes.length), bytes.length);
    if (cut > 0) this.#deliverWhole(bytes.subarray(0, cut), take);
    if (cut < bytes.length) this.#deliverWhole(bytes.subarray(cut), take);
  }

  #deliverWhole(bytes: Uint8Array, take: (bytes: Uint8Array) => void): void {
    const nowMs = this.#options.monotonicMs();
    this.#busyUntilMs = Math.max(this.#busyUntilMs, nowMs + this.#options.delayMs());
    this.#options.scheduler.after(this.#busyUntilMs - nowMs, () => take(bytes));
  }
}

class ManualConnection implements Socket {
  readonly remoteAddress = REMOTE_ADDRESS;
  readonly queuedBytes = 0;
  server: SocketEvents | null = null;
  readonly #options: ManualNetworkOptions;
  readonly #client: ClientEvents;
  readonly #onClosed: () => void;
  readonly #toServer: Line;
  readonly #toClient: Line;
  /** Bytes that came while the server did not want any; null while it does. */
  #paused: Uint8Array[] | null = null;
  #isClosed = false;

  constructor(options: ManualNetworkOptions, client: ClientEvents, onClosed: () => void) {
    this.#options = options;
    this.#client = client;
    this.#onClosed = onClosed;
    this.#toServer = new Line(options);
    this.#toClient = new Line(options);
  }

  send(bytes: Uint8Array): void {
    this.#toServer.deliver(bytes, (part) => this.#giveToServer(part));
  }

  write(chunks: readonly Uint8Array[], onTaken?: () => void): void {
    const sentMs = this.#options.monotonicMs();
    const bytes = Uint8Array.from(Buffer.concat(chunks as Uint8Array[]));
    this.#toClient.deliver(bytes, (part) => {
      if (!this.#isClosed) this.#client.onData(part, sentMs);
    });
    if (onTaken !== undefined) this.#options.scheduler.endOfTurn(onTaken);
  }

  pause(): void {
    this.#paused ??= [];
  }

  resume(): void {
    const waiting = this.#paused ?? [];
    this.#paused = null;
    for (const bytes of waiting) this.#giveToServer(bytes);
  }

  end(): void {
    this.close('server');
  }

  destroy(): void {
    this.close('server');
  }

  /** Ends the connection. A machine that is gone is told nothing. */
  close(by: 'client' | 'server' | 'machine'): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#onClosed();
    if (by === 'client') this.#options.scheduler.after(0, () => this.server?.onClose());
    else this.#client.onClose();
  }

  #giveToServer(bytes: Uint8Array): void {
    if (this.#isClosed) return;
    if (this.#paused === null) this.server!.onData(bytes);
    else this.#paused.push(bytes);
  }
}
