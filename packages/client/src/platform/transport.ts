// The network as an interface: byte streams that go out. TCP is in node-transport.ts; TLS,
// WebSocket and streams within a process are further implementations of the same two interfaces.

/** An address to connect to. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Told that bytes may change again; `wasWritten` if all of them went to the system. */
export type OnReleased = (wasWritten: boolean) => void;

/** An open byte stream. */
export interface ByteStream {
  /**
   * Sends chunks with one system call where that is possible. They must not change before
   * `onReleased` is called: once, when all of them have left, or when the rest of them never will.
   */
  write(chunks: readonly Uint8Array[], onReleased: OnReleased): void;
  /** Ends at once. `onClose` follows, unless it came before. */
  destroy(): void;
}

/** What happens on a byte stream. */
export interface StreamEvents {
  /** Bytes came in. They are the receiver's during the call only, unless it gave the room. */
  onData(bytes: Uint8Array): void;
  /** Where the next bytes are best put; null if anywhere. A transport need not ask. */
  room?(): Uint8Array | null;
  /** The stream is over, for `cause` if it broke; called once, and never before it was open. */
  onClose(cause: Error | null): void;
}

/** Opens byte streams. */
export interface Transport {
  /**
   * Connects within `timeoutMs`.
   *
   * @throws Error with the runtime's own words when nobody answers.
   */
  connect(address: Address, timeoutMs: number, events: StreamEvents): Promise<ByteStream>;
}
