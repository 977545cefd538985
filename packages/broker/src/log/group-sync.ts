// Group commit: however many writers wait, one fdatasync is in flight and one more is enough for
// all who came after it began. A failed sync is final; nobody after it is told that data is safe.

/** Merges requests for a sync. */
export class GroupSync {
  readonly #sync: () => Promise<void>;
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;
  #failure: Error | null = null;

  /** `sync` makes everything durable that was written before it was called. */
  constructor(sync: () => Promise<void>) {
    this.#sync = sync;
  }

  /** Resolves when all that was written before this call is durable. */
  request(): Promise<void> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    if (this.#running === null) return this.#start();
    // The running sync may have begun before the caller's write; only the next one surely covers
    // it.
    this.#next ??= this.#running.then(() => {
      this.#next = null;
      return this.#start();
    });
    return this.#next;
  }

  #start(): Promise<void> {
    const run = this.#sync().then(
      () => {
        this.#running = null;
      },
      (error: unknown) => {
        this.#failure = error instanceof Error ? error : new Error(String(error));
        throw this.#failure;
      },
    );
    this.#running = run;
    return run;
  }
}
