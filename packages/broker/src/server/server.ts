// The listener and its connections.
import type { Listener, Network } from '../platform/network.ts';
import type { Scheduler } from '../platform/scheduler.ts';
import { SPARE_BUFFERS_KEPT_BYTES_MAX } from '../limits.ts';
import { Connection, type ConnectionOptions } from './connection.ts';
import type { Dispatcher } from './dispatcher.ts';
import { ByteBuffers } from '../platform/byte-buffers.ts';

/** Accepts clients and hands their requests to the dispatcher. */
export class Server {
  readonly #network: Network;
  readonly #scheduler: Scheduler;
  readonly #dispatcher: Dispatcher;
  readonly #options: ConnectionOptions;
  readonly #connections = new Set<Connection>();
  readonly #buffers = new ByteBuffers(SPARE_BUFFERS_KEPT_BYTES_MAX);
  #listener: Listener | null = null;

  constructor(
    network: Network,
    scheduler: Scheduler,
    dispatcher: Dispatcher,
    options: ConnectionOptions,
  ) {
    this.#network = network;
    this.#scheduler = scheduler;
    this.#dispatcher = dispatcher;
    this.#options = options;
  }

  /** The port that is listened on; 0 before `listen`. */
  get port(): number {
    return this.#listener?.port ?? 0;
  }

  /** Open connections. */
  get connectionCount(): number {
    return this.#connections.size;
  }

  /** @throws ListenError */
  async listen(host: string, port: number): Promise<void> {
    const { limits } = this.#options;
    this.#listener = await this.#network.listen(host, port, (socket) => {
      if (!limits.admit(socket.remoteAddress)) return null;
      const connection = new Connection(
        socket,
        this.#dispatcher,
        this.#scheduler,
        this.#options,
        this.#buffers,
        () => {
          this.#connections.delete(connection);
          limits.release(socket.remoteAddress);
        },
      );
      this.#connections.add(connection);
      return connection;
    });
  }

  /** Stops listening and ends every connection. */
  async close(): Promise<void> {
    const closed = this.#listener?.close();
    for (const connection of [...this.#connections]) connection.close();
    await closed;
  }
}
