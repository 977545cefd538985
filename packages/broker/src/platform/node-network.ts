// TCP through node:net.
import net from 'node:net';
import { type Accept, type Listener, ListenError, type Network, type Socket } from './network.ts';

class NodeSocket implements Socket {
  readonly #socket: net.Socket;
  readonly remoteAddress: string;

  constructor(socket: net.Socket) {
    this.#socket = socket;
    this.remoteAddress = `/${(socket.remoteAddress ?? '').replace(/^::ffff:/, '')}`;
  }

  get queuedBytes(): number {
    return this.#socket.writableLength;
  }

  write(chunks: readonly Uint8Array[]): void {
    if (this.#socket.destroyed) return;
    if (chunks.length === 1) {
      this.#socket.write(chunks[0]!);
      return;
    }
    // Corked chunks leave with one writev.
    this.#socket.cork();
    for (const chunk of chunks) this.#socket.write(chunk);
    this.#socket.uncork();
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  end(): void {
    this.#socket.end();
  }

  destroy(): void {
    this.#socket.destroy();
  }
}

function connect(socket: net.Socket, accept: Accept): void {
  // A reset by the other end is an ordinary way to leave; 'close' follows.
  socket.on('error', () => undefined);
  const events = accept(new NodeSocket(socket));
  if (events === null) {
    socket.destroy();
    return;
  }
  socket.on('data', (bytes: Buffer) => events.onData(bytes));
  socket.on('drain', () => events.onDrain());
  socket.on('close', () => events.onClose());
}

/** The machine's TCP. */
export const nodeNetwork: Network = {
  listen(host, port, accept): Promise<Listener> {
    return new Promise((resolve, reject) => {
      const server = net.createServer({ noDelay: true }, (socket) => connect(socket, accept));
      server.once('error', (error: NodeJS.ErrnoException) => {
        reject(new ListenError(host, port, error.code ?? error.message));
      });
      server.listen(port, host, () => {
        const address = server.address() as net.AddressInfo;
        resolve({
          host: address.address,
          port: address.port,
          close: () => new Promise<void>((done) => server.close(() => done())),
        });
      });
    });
  },
};
