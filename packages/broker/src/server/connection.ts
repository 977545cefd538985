// One client's connection: requests are handled as they come, replies leave in the order of the
// requests. A client that sends faster than it is served, or does not read, is paused, never
// buffered without end.
import {
  REPLY_BYTES_QUEUED_MAX,
  REQUEST_BYTES_IN_FLIGHT_MAX,
  REQUESTS_IN_FLIGHT_MAX,
} from '../limits.ts';
import type { Scheduler, Timer } from '../platform/scheduler.ts';
import type { Socket, SocketEvents } from '../platform/network.ts';
import type { ConnectionLimits } from './connection-limits.ts';
import type { ClientConnection, Dispatcher, Reply } from './dispatcher.ts';
import type { FrameBuffers } from './frame-buffers.ts';
import { FrameReader } from './frame-reader.ts';

/** What a connection obeys. */
export interface ConnectionOptions {
  readonly requestBytesMax: number;
  /** Closed after so long without a request; `connections.max.idle.ms`. */
  readonly idleMs: number;
  /** What it shares with the others. */
  readonly limits: ConnectionLimits;
}

/** A reply's place in the line. */
interface PendingReply {
  isReady: boolean;
  chunks: Reply;
  /** Size of its request. */
  readonly requestBytes: number;
}

/** A connection. */
export class Connection implements SocketEvents {
  readonly #socket: Socket;
  readonly #dispatcher: Dispatcher;
  readonly #scheduler: Scheduler;
  readonly #options: ConnectionOptions;
  readonly #frames: FrameReader;
  readonly #replies: PendingReply[] = [];
  /** Bytes of requests whose replies are not ready. */
  #bytesInFlight = 0;
  /** What the limits know of. */
  #heldBytes = 0;
  #isSending = false;
  #isPaused = false;
  #isClosed = false;
  #idleTimer: Timer;
  #lastRequests = 0;
  #requests = 0;
  readonly #onClosed: () => void;
  readonly #closeTasks = new Set<() => void>();
  readonly #client: ClientConnection;

  constructor(
    socket: Socket,
    dispatcher: Dispatcher,
    scheduler: Scheduler,
    options: ConnectionOptions,
    buffers: FrameBuffers,
    onClosed: () => void,
  ) {
    this.#socket = socket;
    this.#dispatcher = dispatcher;
    this.#scheduler = scheduler;
    this.#options = options;
    this.#onClosed = onClosed;
    this.#client = {
      clientHost: socket.remoteAddress,
      connection: this,
      onClose: (task) => {
        this.#closeTasks.add(task);
        return () => this.#closeTasks.delete(task);
      },
    };
    this.#frames = new FrameReader(options.requestBytesMax, buffers, this.#onFrame);
    this.#idleTimer = this.#watchIdle();
  }

  onData(bytes: Uint8Array): void {
    if (this.#isClosed) return;
    try {
      this.#frames.feed(bytes);
      if (!this.#countHeld()) this.close();
    } catch (error) {
      this.#dispatcher.report(error);
      this.close();
    }
  }

  onDrain(): void {
    this.#resumeIfPossible();
  }

  onClose(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#idleTimer.cancel();
    this.#frames.close();
    this.#options.limits.hold(-this.#heldBytes);
    this.#replies.length = 0;
    for (const task of this.#closeTasks) task();
    this.#closeTasks.clear();
    this.#onClosed();
  }

  /** Ends the connection at once. */
  close(): void {
    this.#socket.destroy();
    this.onClose();
  }

  readonly #onFrame = (bytes: Uint8Array, start: number, end: number): void => {
    // A frame of the same read may have ended the connection.
    if (this.#isClosed) return;
    this.#requests++;
    const reply = this.#dispatcher.dispatch(bytes, start, end, this.#client);
    const pending: PendingReply = { isReady: false, chunks: null, requestBytes: end - start };
    this.#replies.push(pending);
    this.#bytesInFlight += pending.requestBytes;
    if (reply instanceof Promise) {
      reply.then(
        (chunks) => this.#settle(pending, chunks),
        (error: unknown) => {
          this.#dispatcher.report(error);
          this.close();
        },
      );
    } else this.#settle(pending, reply);
    this.#pauseIfBusy();
  };

  #settle(pending: PendingReply, chunks: Reply): void {
    pending.isReady = true;
    pending.chunks = chunks;
    this.#bytesInFlight -= pending.requestBytes;
    if (this.#isSending || this.#isClosed || this.#replies[0] !== pending) return;
    // Replies of one turn leave together.
    this.#isSending = true;
    this.#scheduler.endOfTurn(() => this.#send());
  }

  #send(): void {
    this.#isSending = false;
    if (this.#isClosed) return;
    const chunks: Uint8Array[] = [];
    let count = 0;
    while (this.#replies[count]?.isReady === true) {
      const reply = this.#replies[count]!;
      if (reply.chunks !== null) chunks.push(...reply.chunks);
      count++;
    }
    this.#replies.splice(0, count);
    if (chunks.length > 0) this.#socket.write(chunks);
    this.#countHeld();
    this.#pauseIfBusy();
    this.#resumeIfPossible();
  }

  get #isBusy(): boolean {
    return (
      this.#replies.length >= REQUESTS_IN_FLIGHT_MAX ||
      this.#bytesInFlight >= REQUEST_BYTES_IN_FLIGHT_MAX ||
      this.#socket.queuedBytes >= REPLY_BYTES_QUEUED_MAX
    );
  }

  /** Tells the limits what this connection holds now; false when all hold too much by that. */
  #countHeld(): boolean {
    if (this.#isClosed) return true;
    const heldBytes = this.#frames.heldBytes + this.#bytesInFlight;
    const deltaBytes = heldBytes - this.#heldBytes;
    this.#heldBytes = heldBytes;
    return this.#options.limits.hold(deltaBytes);
  }

  #pauseIfBusy(): void {
    if (this.#isPaused || !this.#isBusy) return;
    this.#isPaused = true;
    this.#socket.pause();
  }

  #resumeIfPossible(): void {
    if (!this.#isPaused || this.#isBusy) return;
    this.#isPaused = false;
    this.#socket.resume();
  }

  /** Looks once per idle time; a timer per request would cost more than it tells. */
  #watchIdle(): Timer {
    return this.#scheduler.after(this.#options.idleMs, () => {
      const isIdle = this.#requests === this.#lastRequests && this.#replies.length === 0;
      this.#lastRequests = this.#requests;
      if (isIdle) this.close();
      else this.#idleTimer = this.#watchIdle();
    });
  }
}
