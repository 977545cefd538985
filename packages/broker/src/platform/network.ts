// The network as an interface: byte streams that come in. TCP is in node-network.ts.

/** One accepted byte stream. */
export interface Socket {
  /** Address of the other end, as Kafka shows it: `/127.0.0.1`. */
  readonly remoteAddress: string;
  /** Bytes that were given to `write` and that the other end has not taken. */
  readonly queuedBytes: number;
  /**
   * Sends chunks with one system call where that is possible. They must not change until `onTaken`
   * is called, which may be never when the stream ends first.
   */
  write(chunks: readonly Uint8Array[], onTaken?: () => void): void;
  /** Stops or goes on delivering data. */
  pause(): void;
  resume(): void;
  /** Sends what is queued, then ends. */
  end(): void;
  /** Ends at once. */
  destroy(): void;
}

/** What happens on a socket. */
export interface SocketEvents {
  /** Bytes came in; they are valid during the call only. */
  onData(bytes: Uint8Array): void;
  /** All queued bytes were taken. */
  onDrain(): void;
  /** The stream is over; called once. */
  onClose(): void;
}

/** An open listener. */
export interface Listener {
  readonly host: string;
  readonly port: number;
  /** Stops accepting; open sockets stay. */
  close(): Promise<void>;
}

/** Says that the address cannot be listened on. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
  readonly code: string;

  constructor(host: string, port: number, code: string) {
    super(
      code === 'EADDRINUSE'
        ? `Port ${port} on ${host} is in use. Choose another with --port N, or 0 for a free one.`
        : `Cannot listen on ${host}:${port} (${code}).`,
    );
    this.code = code;
  }
}

/** Takes a socket, or not. */
export type Accept = (socket: Socket) => SocketEvents | null;

/** Where connections come from. */
export interface Network {
  /**
   * Listens; port 0 takes a free one. A socket for which `accept` gives null is ended at once.
   * @throws ListenError
   */
  listen(host: string, port: number, accept: Accept): Promise<Listener>;
}
