// TCP through node:net.
import net from 'node:net';
import {
  type Accept,
  type Listener,
  ListenError,
  type Network,
  type Socket,
  type SocketEvents,
} from './network.ts';
import { canReceiveInPlace, receiveInPlace } from './received-socket.ts';

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

  write(chunks: readonly Uint8Array[], onTaken?: () => void): void {
    if (this.#socket.destroyed) return;
    const last = chunks.length - 1;
    // Corked chunks leave with one writev.
    if (last > 0) this.#socket.cork();
    for (let index = 0; index < last; index++) this.#socket.write(chunks[index]!);
    this.#socket.write(chunks[last]!, onTaken);
    if (last > 0) this.#socket.uncork();
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  end(): void {
    this.#socket.destroySoon();
  }

  destroy(): void {
    this.#socket.destroy();
  }
}

function connect(accepted: net.Socket, accept: Accept): void {
  let events: SocketEvents | null = null;
  const onData = (bytes: Uint8Array) => events?.onData(bytes);
  const socket = canReceiveInPlace(accepted)
    ? receiveInPlace(accepted, onData)
    : accepted.on('data', onData).resume();
  // A reset by the other end is an ordinary way to leave; 'close' follows.
  socket.on('error', () => undefined);
  const taken = (events = accept(new NodeSocket(socket)));
  if (taken === null) {
    socket.destroy();
    return;
  }
  socket.setNoDelay(true);
  socket.on('drain', () => taken.onDrain());
  socket.on('close', () => taken.onClose());
}

/** The machine's TCP. */
export const nodeNetwork: Network = {
  listen(host, port, accept): Promise<Listener> {
    return new Promise((resolve, reject) => {
      const server = net.createServer({ pauseOnConnect: true }, (socket) =>
        connect(socket, accept),
      );
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
