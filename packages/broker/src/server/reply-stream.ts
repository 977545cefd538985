// Sends an answer whose records lie in a log, piece by piece: each piece is read into one buffer
// when the one before has been taken, so that an answer of 50 MiB costs one piece of memory, still
// near the processor when it leaves. What cannot be read ends the stream.
import type { UnreadBytes } from '@millrace/protocol';
import { REPLY_BYTES_IN_TURN_MAX, REPLY_PIECE_BYTES_MAX } from '../limits.ts';
import type { ByteBuffers } from '../platform/byte-buffers.ts';
import type { Socket } from '../platform/network.ts';
import type { Scheduler } from '../platform/scheduler.ts';

/** Bytes at hand, or still to be read. */
export type ReplyPart = Uint8Array | UnreadBytes;

/** Who is told how a stream goes. */
export interface ReplyStreamEvents {
  /** A piece was given to the socket. */
  onPiece(): void;
  /** All of it has been taken. */
  onDone(): void;
  /** Some of it cannot be read. */
  onFailure(error: unknown): void;
}

/** One answer on its way out. */
export class ReplyStream {
  readonly #parts: readonly ReplyPart[];
  readonly #socket: Socket;
  readonly #scheduler: Scheduler;
  readonly #buffers: ByteBuffers;
  readonly #events: ReplyStreamEvents;
  readonly #buffer: Uint8Array;
  /** The part that comes next, and how much of it has gone. */
  #index = 0;
  #position = 0;
  /** How much of the buffer is filled. */
  #filledBytes = 0;
  #bytesInTurn = 0;
  #isClosed = false;

  constructor(
    parts: readonly ReplyPart[],
    socket: Socket,
    scheduler: Scheduler,
    buffers: ByteBuffers,
    events: ReplyStreamEvents,
  ) {
    this.#parts = parts;
    this.#socket = socket;
    this.#scheduler = scheduler;
    this.#buffers = buffers;
    this.#events = events;
    const sizeBytes = parts.reduce((sum, { length }) => sum + length, 0);
    this.#buffer = buffers.take(Math.min(sizeBytes, REPLY_PIECE_BYTES_MAX));
  }

  /** Sends the next piece; the rest follows by itself. */
  send(): void {
    if (this.#isClosed) return;
    try {
      this.#fill();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Nobody is left to send to. The socket may still hold the buffer: it is not used again. */
  close(): void {
    this.#isClosed = true;
  }

  #fill(): void {
    while (this.#filledBytes < REPLY_PIECE_BYTES_MAX && this.#index < this.#parts.length) {
      const reading = this.#takeOn();
      if (reading === undefined) continue;
      reading.then(
        () => this.send(),
        (error: unknown) => this.#fail(error),
      );
      return;
    }
    const piece = this.#buffer.subarray(0, this.#filledBytes);
    this.#bytesInTurn += this.#filledBytes;
    this.#filledBytes = 0;
    this.#socket.write([piece], this.#onTaken);
    this.#events.onPiece();
  }

  /** Fills in what fits of the next part. */
  #takeOn(): Promise<void> | undefined {
    const part = this.#parts[this.#index]!;
    const position = this.#position;
    const start = this.#filledBytes;
    const length = Math.min(part.length - position, REPLY_PIECE_BYTES_MAX - start);
    this.#filledBytes += length;
    this.#position += length;
    if (this.#position === part.length) {
      this.#index++;
      this.#position = 0;
    }
    if (!(part instanceof Uint8Array)) {
      return part.readInto(this.#buffer, start, position, length) ?? undefined;
    }
    this.#buffer.set(part.subarray(position, position + length), start);
    return undefined;
  }

  readonly #onTaken = (): void => {
    if (this.#isClosed) return;
    if (this.#index === this.#parts.length) {
      this.#buffers.give(this.#buffer);
      this.#events.onDone();
    } else if (this.#bytesInTurn < REPLY_BYTES_IN_TURN_MAX) {
      this.send();
    } else {
      // Others want to be served meanwhile.
      this.#scheduler.endOfTurn(() => {
        this.#bytesInTurn = 0;
        this.send();
      });
    }
  };

  #fail(error: unknown): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#events.onFailure(error);
  }
}
