// A reply's place in the line of its connection. It holds the bytes from when they are ready until
// they leave.
import type { ReplyPart } from './reply-stream.ts';

/** The parts of a reply frame; null when the client expects none. */
export type Reply = readonly ReplyPart[] | null;

const NOTHING: readonly ReplyPart[] = [];

/** One request's reply. */
export class PendingReply {
  /** Size of its request. */
  readonly requestBytes: number;
  /** Whether it may be large: then its connection begins no other request meanwhile. */
  isLarge = false;
  #isReady = false;
  #endsConnection = false;
  #parts = NOTHING;
  #sizeBytes = 0;
  #isStreamed = false;

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
  get parts(): readonly ReplyPart[] {
    return this.#parts;
  }

  /** Bytes that it holds in memory. */
  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  /** Whether some of it is to be read while it is sent. */
  get isStreamed(): boolean {
    return this.#isStreamed;
  }

  /** The answer is there. */
  settle(reply: Reply): void {
    this.#isReady = true;
    this.#parts = reply ?? NOTHING;
    for (const part of this.#parts) {
      if (part instanceof Uint8Array) this.#sizeBytes += part.length;
      else this.#isStreamed = true;
    }
  }

  /** There is no answer; the connection ends where it would have left. */
  end(): void {
    this.#isReady = true;
    this.#endsConnection = true;
  }
}
