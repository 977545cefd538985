// TCP through node:net, which Node, Deno and Bun have.
import net from 'node:net';
import { RECEIVE_BUFFER_BYTES } from '../limits.ts';
import type { Address, ByteStream, OnReleased, StreamEvents, Transport } from './transport.ts';

class NodeStream implements ByteStream {
  readonly #socket: net.Socket;
  /** Told when the socket ends at the latest, whatever becomes of a write that is cut short. */
  readonly #held = new Set<OnReleased>();

  constructor(socket: net.Socket) {
    this.#socket = socket;
    socket.on('close', () => {
      for (const onReleased of [...this.#held]) this.#release(onReleased, false);
    });
  }

  write(chunks: readonly Uint8Array[], onReleased: OnReleased): void {
    const socket = this.#socket;
    if (socket.destroyed || chunks.length === 0) {
      onReleased(!socket.destroyed);
      return;
    }
    this.#held.add(onReleased);
    const last = chunks.length - 1;
    // Corked chunks leave with one writev.
    socket.cork();
    for (let index = 0; index < last; index++) socket.write(chunks[index]!);
    socket.write(chunks[last]!, (error) => {
      this.#release(onReleased, (error ?? null) === null && !socket.destroyed);
    });
    socket.uncork();
  }

  destroy(): void {
    this.#socket.destroy();
  }

  #release(onReleased: OnReleased, wasWritten: boolean): void {
    if (this.#held.delete(onReleased)) onReleased(wasWritten);
  }
}

/** Others have node:net, but not its option to receive into a given buffer. */
const IS_NODE = process.versions['bun'] === undefined && process.versions['deno'] === undefined;

let receiveBuffer: Uint8Array | null = null;

/** Receives where the events want it, else in one buffer for all: a stream makes one per read. */
function receiver(events: StreamEvents): net.OnReadOpts {
  const anywhere = (receiveBuffer ??= new Uint8Array(RECEIVE_BUFFER_BYTES));
  return {
    buffer: () => events.room?.() ?? anywhere,
    callback: (count, buffer) => {
      events.onData(buffer.subarray(0, count));
      return true;
    },
  };
}

function connect(
  { host, port }: Address,
  timeoutMs: number,
  events: StreamEvents,
): Promise<ByteStream> {
  return new Promise((resolve, reject) => {
    const options = { host, port, noDelay: true, keepAlive: true };
    const socket = net.connect(IS_NODE ? { ...options, onread: receiver(events) } : options);
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
    if (!IS_NODE) socket.on('data', (bytes: Buffer) => events.onData(bytes));
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
