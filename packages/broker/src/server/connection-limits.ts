// What all connections of one server may take together: how many there are, from one host and in
// all, and how many bytes of requests they hold. Who would pass a limit is closed, so that those
// who are served stay served; its client tries again.

/** The limits, as Kafka's configs name them. */
export interface ConnectionLimitOptions {
  /** `max.connections` */
  readonly connectionsMax: number;
  /** `max.connections.per.ip` */
  readonly connectionsPerHostMax: number;
  /** `queued.max.request.bytes`: requests that are in work or have come in part. */
  readonly requestBytesHeldMax: number;
  /** Replies that the clients have not taken. */
  readonly replyBytesHeldMax: number;
}

/** What can be closed to make room. */
interface Closable {
  close(): void;
}

/** Counts. */
export class ConnectionLimits {
  readonly #options: ConnectionLimitOptions;
  readonly #countByHost = new Map<string, number>();
  /** Bytes of replies by connection, the one that has not drained for longest first. */
  readonly #replyBytes = new Map<Closable, number>();
  #replyBytesHeld = 0;
  #count = 0;
  #requestBytesHeld = 0;

  constructor(options: ConnectionLimitOptions) {
    this.#options = options;
  }

  /** Counts a connection from `host` in; false, and nothing is counted, when it is one too many. */
  admit(host: string): boolean {
    const { connectionsMax, connectionsPerHostMax } = this.#options;
    const ofHost = this.#countByHost.get(host) ?? 0;
    if (this.#count >= connectionsMax || ofHost >= connectionsPerHostMax) return false;
    this.#count++;
    this.#countByHost.set(host, ofHost + 1);
    return true;
  }

  /** Counts an admitted connection out. */
  release(host: string): void {
    this.#count--;
    const ofHost = this.#countByHost.get(host)! - 1;
    if (ofHost === 0) this.#countByHost.delete(host);
    else this.#countByHost.set(host, ofHost);
  }

  /** A connection holds `deltaBytes` more, or less; false when all hold too much by that. */
  hold(deltaBytes: number): boolean {
    this.#requestBytesHeld += deltaBytes;
    return deltaBytes <= 0 || this.#requestBytesHeld <= this.#options.requestBytesHeldMax;
  }

  /**
   * `connection` holds `sizeBytes` of replies that its client has not taken. When all hold too much
   * by that, those are closed whose clients have taken nothing for longest.
   */
  holdReplies(connection: Closable, sizeBytes: number): void {
    this.#replyBytesHeld += sizeBytes - (this.#replyBytes.get(connection) ?? 0);
    if (sizeBytes === 0) this.#replyBytes.delete(connection);
    else this.#replyBytes.set(connection, sizeBytes);
    for (const oldest of this.#replyBytes.keys()) {
      if (this.#replyBytesHeld <= this.#options.replyBytesHeldMax) return;
      // It calls back with 0.
      oldest.close();
    }
  }
}
