// A reply's place in the line of its connection. It holds the bytes from when they are ready until
// they have been taken, and what is to be done then.

/** The chunks of a reply frame; null when the client expects none. */
export type Reply = readonly Uint8Array[] | null;

const NOTHING: readonly Uint8Array[] = [];

/** One request's reply. */
export class PendingReply {
  /** Size of its request. */
  readonly requestBytes: number;
  /** Whether it may be large: then its connection begins no other request meanwhile. */
  isLarge = false;
  #isReady = false;
  #endsConnection = false;
  #chunks = NOTHING;
  #sizeBytes = 0;
  #tasks: (() => void)[] | null = null;

  constructor(requestBytes: number) {
    this.requestBytes = requestBytes;
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  /** Whether the connection ends here instead of with an answer. */
  get endsConnection(): boolean {
    return this.#endsConnection;
  }

  /** Its bytes; none when the client expects none. */
  get chunks(): readonly Uint8Array[] {
    return this.#chunks;
  }

  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  get hasTasks(): boolean {
    return this.#tasks !== null;
  }

  /** Calls `task` when the bytes have been taken, or nobody is left to take them. */
  afterwards(task: () => void): void {
    (this.#tasks ??= []).push(task);
  }

  /** The answer is there. */
  settle(reply: Reply): void {
    this.#isReady = true;
    this.#chunks = reply ?? NOTHING;
    for (const { length } of this.#chunks) this.#sizeBytes += length;
  }

  /** There is no answer; the connection ends where it would have left. */
  end(): void {
    this.#isReady = true;
    this.#endsConnection = true;
  }

  /** The bytes are not needed any more. */
  forget(): void {
    const tasks = this.#tasks ?? [];
    this.#tasks = null;
    this.#chunks = NOTHING;
    for (const task of tasks) task();
  }
}
