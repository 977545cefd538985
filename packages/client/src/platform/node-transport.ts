// TCP through node:net, which Node, Deno and Bun have.
import net from 'node:net';
import type { Address, ByteStream, StreamEvents, Transport } from './transport.ts';

class NodeStream implements ByteStream {
  readonly #socket: net.Socket;

  constructor(socket: net.Socket) {
    this.#socket = socket;
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

  destroy(): void {
    this.#socket.destroy();
  }
}

function connect(
  { host, port }: Address,
  timeoutMs: number,
  events: StreamEvents,
): Promise<ByteStream> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host, port, noDelay: true, keepAlive: true });
    let isOpen = false;
    let cause: Error | null = null;
    const alarm = setTimeout(() => {
      socket.destroy(new Error(`no answer within ${timeoutMs} ms`));
    }, timeoutMs);
    socket.on('connect', () => {
      clearTimeout(alarm);
      isOpen = true;
      resolve(new NodeStream(socket));
    });
    socket.on('data', (bytes: Buffer) => events.onData(bytes));
    socket.on('error', (error) => {
      cause = error;
    });
    socket.on('close', () => {
      clearTimeout(alarm);
      if (isOpen) events.onClose(cause);
      else reject(cause ?? new Error('the connection was closed before it was open'));
    });
  });
}

/** The machine's TCP. */
export const nodeTransport: Transport = { connect };
