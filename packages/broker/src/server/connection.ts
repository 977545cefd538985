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

/** Fewer may be taken without a word from the socket; more end with a drain. */
const REPLY_BYTES_COUNTED_MIN = 64 * 1024;

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
  /** The reply that must be sent before the next request is handled. */
  #alone: PendingReply | null = null;
  /** Requests that came in one read with what they must wait for. */
  readonly #waiting: Uint8Array[] = [];
  #bytesWaiting = 0;
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
    this.#options.limits.holdReplies(this, 0);
    this.#goOn();
  }

  onClose(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#idleTimer.cancel();
    this.#frames.close();
    this.#options.limits.hold(-this.#heldBytes);
    this.#options.limits.holdReplies(this, 0);
    this.#waiting.length = 0;
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
    if (this.#mayHandle && this.#waiting.length === 0) {
      this.#handle(bytes, start, end);
      return;
    }
    this.#waiting.push(bytes.slice(start, end));
    this.#bytesWaiting += end - start;
    this.#pauseIfBusy();
  };

  #handle(bytes: Uint8Array, start: number, end: number): void {
    const reply = this.#dispatcher.dispatch(bytes, start, end, this.#client);
    const pending: PendingReply = { isReady: false, chunks: null, requestBytes: end - start };
    if (this.#dispatcher.repliesMuch(bytes, start)) this.#alone = pending;
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
  }

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
      if (reply === this.#alone) this.#alone = null;
      count++;
    }
    this.#replies.splice(0, count);
    if (chunks.length > 0) this.#socket.write(chunks);
    const { queuedBytes } = this.#socket;
    this.#options.limits.holdReplies(this, queuedBytes < REPLY_BYTES_COUNTED_MIN ? 0 : queuedBytes);
    this.#goOn();
  }

  /** Handles what waited, as far as it may, and reads on when nothing waits. */
  #goOn(): void {
    try {
      while (this.#waiting.length > 0 && this.#mayHandle && !this.#isClosed) {
        const bytes = this.#waiting.shift()!;
        this.#bytesWaiting -= bytes.length;
        this.#handle(bytes, 0, bytes.length);
      }
    } catch (error) {
      this.#dispatcher.report(error);
      this.close();
    }
    this.#countHeld();
    this.#pauseIfBusy();
    this.#resumeIfPossible();
  }

  /** Whether a request may be handled now: its reply would find room. */
  get #mayHandle(): boolean {
    return this.#alone === null && this.#socket.queuedBytes < REPLY_BYTES_QUEUED_MAX;
  }

  get #isBusy(): boolean {
    return (
      this.#waiting.length > 0 ||
      this.#replies.length >= REQUESTS_IN_FLIGHT_MAX ||
      this.#bytesInFlight >= REQUEST_BYTES_IN_FLIGHT_MAX ||
      this.#socket.queuedBytes >= REPLY_BYTES_QUEUED_MAX
    );
  }

  /** Tells the limits what this connection holds now; false when all hold too much by that. */
  #countHeld(): boolean {
    if (this.#isClosed) return true;
    const heldBytes = this.#frames.heldBytes + this.#bytesInFlight + this.#bytesWaiting;
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
    if (!this.#isPaused || this.#isBusy || this.#isClosed) return;
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
