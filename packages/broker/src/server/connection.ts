// One client's connection: requests are handled as they come, replies leave in the order of the
// requests. A client that sends faster than it is served, or does not read, is held back, never
// buffered without end. What was earned before a bad request is still answered.
import {
  REPLY_BYTES_QUEUED_MAX,
  REQUEST_BYTES_IN_FLIGHT_MAX,
  REQUESTS_IN_FLIGHT_MAX,
} from '../limits.ts';
import type { ByteBuffers } from '../platform/byte-buffers.ts';
import type { Scheduler, Timer } from '../platform/scheduler.ts';
import type { Socket, SocketEvents } from '../platform/network.ts';
import type { ConnectionLimits } from './connection-limits.ts';
import type { ClientConnection, Dispatcher } from './dispatcher.ts';
import { FrameReader } from './frame-reader.ts';
import { PendingReply, type Reply } from './pending-reply.ts';
import { type ReplyPart, ReplyStream } from './reply-stream.ts';

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

/** A connection. */
export class Connection implements SocketEvents {
  readonly #socket: Socket;
  readonly #dispatcher: Dispatcher;
  readonly #scheduler: Scheduler;
  readonly #options: ConnectionOptions;
  readonly #buffers: ByteBuffers;
  readonly #frames: FrameReader;
  /** Replies that have not left, in the order of their requests. */
  #replies: PendingReply[] = [];
  /** Bytes of those that are ready. */
  #readyBytes = 0;
  /** Bytes of requests whose replies are not ready. */
  #requestBytes = 0;
  /** What the limits know of. */
  #heldBytes = 0;
  /** A reply that may be large: until it has left, no other request is begun. */
  #largeReply: PendingReply | null = null;
  /** What of it lies in a log, on its way out. */
  #stream: ReplyStream | null = null;
  #isSending = false;
  #isPaused = false;
  /** No request is taken any more; the connection ends when the replies before have left. */
  #isEnding = false;
  #hasEnded = false;
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
    buffers: ByteBuffers,
    onClosed: () => void,
  ) {
    this.#socket = socket;
    this.#dispatcher = dispatcher;
    this.#scheduler = scheduler;
    this.#options = options;
    this.#buffers = buffers;
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
    if (this.#isClosed || this.#isEnding) return;
    try {
      this.#frames.feed(bytes);
      if (!this.#countHeld()) return this.close();
    } catch (error) {
      this.#endAfter(new PendingReply(0), error);
    }
    this.#pauseIfBusy();
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
    this.#stream?.close();
    this.#replies = [];
    for (const task of this.#closeTasks) task();
    this.#closeTasks.clear();
    this.#onClosed();
  }

  /** Ends the connection at once. */
  close(): void {
    this.#socket.destroy();
    this.onClose();
  }

  readonly #onFrame = (bytes: Uint8Array, start: number, end: number): boolean => {
    // A frame of the same read may have ended the connection.
    if (this.#isClosed || this.#isEnding) return false;
    this.#requests++;
    const pending = new PendingReply(end - start);
    let reply: Reply | Promise<Reply>;
    try {
      reply = this.#dispatcher.dispatch(bytes, start, end, this.#client, pending);
    } catch (error) {
      this.#endAfter(pending, error);
      return false;
    }
    this.#replies.push(pending);
    this.#requestBytes += pending.requestBytes;
    if (pending.isLarge) this.#largeReply = pending;
    if (reply instanceof Promise) {
      reply.then(
        (settled) => this.#settle(pending, settled),
        (error: unknown) => this.#endAfter(pending, error),
      );
    } else this.#settle(pending, reply);
    return !this.#isBusy;
  };

  #settle(pending: PendingReply, reply: Reply): void {
    pending.settle(reply);
    this.#requestBytes -= pending.requestBytes;
    this.#readyBytes += pending.sizeBytes;
    this.#sendLater(pending);
  }

  /** Ends the connection where this reply would leave: what comes before it is still sent. */
  #endAfter(pending: PendingReply, error: unknown): void {
    this.#dispatcher.report(error);
    this.#isEnding = true;
    if (!this.#replies.includes(pending)) this.#replies.push(pending);
    pending.end();
    this.#sendLater(pending);
  }

  #sendLater(ready: PendingReply): void {
    if (this.#isClosed || this.#hasEnded) return;
    if (this.#isSending || this.#replies[0] !== ready) return;
    // Replies of one turn leave together.
    this.#isSending = true;
    this.#scheduler.endOfTurn(() => this.#send());
  }

  #send(): void {
    this.#isSending = false;
    if (this.#isClosed || this.#stream !== null) return;
    const parts: ReplyPart[] = [];
    let count = 0;
    let last: PendingReply | null = null;
    const isEnd = () => last !== null && (last.endsConnection || last.isStreamed);
    while (!isEnd() && this.#replies[count]?.isReady === true) {
      last = this.#replies[count++]!;
      for (const part of last.parts) parts.push(part);
      this.#readyBytes -= last.sizeBytes;
      if (last === this.#largeReply && !last.isStreamed) this.#largeReply = null;
    }
    this.#replies.splice(0, count);
    if (last?.isStreamed === true) return this.#sendStream(parts);
    if (parts.length > 0) this.#socket.write(parts as Uint8Array[]);
    this.#countReplies();
    if (last?.endsConnection === true) {
      this.#hasEnded = true;
      this.#socket.end();
      return;
    }
    this.#goOn();
    this.#countHeld();
  }

  /** Sends what lies in a log; nothing else leaves before all of it has. */
  #sendStream(parts: readonly ReplyPart[]): void {
    this.#stream = new ReplyStream(parts, this.#socket, this.#scheduler, this.#buffers, {
      onPiece: () => this.#countReplies(),
      onDone: () => {
        this.#stream = null;
        this.#largeReply = null;
        this.#send();
      },
      onFailure: (error) => {
        this.#dispatcher.report(error);
        this.close();
      },
    });
    this.#stream.send();
  }

  /** Tells the limits what the client has not taken. */
  #countReplies(): void {
    const { queuedBytes } = this.#socket;
    this.#options.limits.holdReplies(this, queuedBytes < REPLY_BYTES_COUNTED_MIN ? 0 : queuedBytes);
  }

  get #isBusy(): boolean {
    return (
      this.#largeReply !== null ||
      this.#replies.length >= REQUESTS_IN_FLIGHT_MAX ||
      this.#requestBytes >= REQUEST_BYTES_IN_FLIGHT_MAX ||
      this.#readyBytes + this.#socket.queuedBytes >= REPLY_BYTES_QUEUED_MAX
    );
  }

  /** Tells the limits what this connection holds now; false when all hold too much by that. */
  #countHeld(): boolean {
    if (this.#isClosed) return true;
    const heldBytes = this.#frames.heldBytes + this.#requestBytes;
    const deltaBytes = heldBytes - this.#heldBytes;
    this.#heldBytes = heldBytes;
    return this.#options.limits.hold(deltaBytes);
  }

  #pauseIfBusy(): void {
    // A client that waits for its answer sends nothing: it costs no pause.
    if (this.#isPaused || !(this.#isEnding || this.#frames.holdsBack)) return;
    this.#isPaused = true;
    this.#socket.pause();
  }

  /** Takes on what was held back, as far as that is possible. */
  #goOn(): void {
    if (this.#isClosed || this.#isEnding || this.#isBusy) return;
    try {
      this.#frames.resume();
    } catch (error) {
      this.#endAfter(new PendingReply(0), error);
    }
    if (!this.#isPaused || this.#frames.holdsBack || this.#isEnding) return;
    this.#isPaused = false;
    this.#socket.resume();
  }

  /** Looks once per idle time; a timer per request would cost more than it tells. */
  #watchIdle(): Timer {
    return this.#scheduler.after(this.#options.idleMs, () => {
      const isIdle =
        this.#isEnding || (this.#requests === this.#lastRequests && this.#replies.length === 0);
      this.#lastRequests = this.#requests;
      if (isIdle) this.close();
      else this.#idleTimer = this.#watchIdle();
    });
  }
}
