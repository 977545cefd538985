// Hands out fetched chunks, and knows when nobody holds one. That is a safe point: everything that
// was handed out is processed, so a rebalance may commit and take partitions away. Tasks for a safe
// point stop the handing out until they have run.
import { onAbort, throwIfAborted, type Signal } from '../abort.ts';
import { NO_OFFSET, type AssignedPartition } from './assigned-partition.ts';
import type { ChunkedPartition, FetchedChunk } from './fetched-chunk.ts';
import { partitionKey, type TopicPartition } from './topic-partition.ts';

/** Something to be done while nobody holds a chunk. */
type Task = () => Promise<void>;

/** The partitions of a consumer and what is in its users' hands. */
export class Consumption {
  readonly #partitions = new Map<string, AssignedPartition>();
  readonly #onChange: () => void;
  readonly #tasks: Task[] = [];
  #running: Promise<void> | null = null;
  #waiters: (() => void)[] = [];
  #inHand = 0;
  /** What handlers and loops work on; whoever calls `next()` by hand may never come back. */
  readonly #worked = new Set<FetchedChunk>();
  #firstLook = 0;
  #failure: { readonly error: unknown } | null = null;
  #isClosed = false;
  #activity = 0;
  #onDrained: (() => void) | null = null;

  /** @param onChange Called when more should perhaps be fetched. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get partitions(): Iterable<AssignedPartition> {
    return this.#partitions.values();
  }

  /** The partitions by name. */
  assignment(): TopicPartition[] {
    return [...this.partitions].map(({ topic, partition }) => ({ topic, partition }));
  }

  find(topic: string, partition: number): AssignedPartition | undefined {
    return this.#partitions.get(partitionKey(topic, partition));
  }

  add(assigned: AssignedPartition): void {
    this.#partitions.set(partitionKey(assigned.topic, assigned.partition), assigned);
  }

  remove({ topic, partition }: TopicPartition): void {
    const key = partitionKey(topic, partition);
    this.#partitions.get(key)?.unassign();
    this.#partitions.delete(key);
  }

  /** Grows whenever the user asks for more: a user who still asks is not stuck. */
  get activity(): number {
    return this.#activity;
  }

  /** Whether somebody waits for more. */
  get isAwaited(): boolean {
    return this.#waiters.length > 0 || this.#running !== null;
  }

  /** Whether whoever works through a chunk should give the rest back now. */
  get isInterrupted(): boolean {
    return this.#tasks.length > 0 || this.#failure !== null || this.#isClosed;
  }

  /** Notes that the user asked for more of a chunk in hand. */
  noteActivity(): void {
    this.#activity++;
  }

  /** Runs `task` at the next safe point. */
  atSafePoint(task: Task): void {
    this.#tasks.push(task);
    this.wake();
  }

  /** Makes the next take throw; a later error does not replace an earlier one. */
  fail(error: unknown): void {
    this.#failure ??= { error };
    this.wake();
  }

  close(): void {
    this.#isClosed = true;
    this.wake();
  }

  /** Resolves when no handler or loop holds a chunk any more. */
  drained(): Promise<void> {
    if (this.#worked.size === 0) return Promise.resolve();
    return new Promise((resolve) => (this.#onDrained = resolve));
  }

  /** Lets everybody who waits look again. */
  wake(): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const waiter of waiters) waiter();
  }

  /**
   * The next chunk, or null once closed. Give it back with {@link done}.
   *
   * @param isLoop Whether a loop takes it, which gives it back however it is left.
   * @throws the error that stopped the consumer; the signal's reason.
   */
  async take(signal: Signal | undefined, isLoop: boolean): Promise<FetchedChunk | null> {
    this.#activity++;
    for (;;) {
      throwIfAborted(signal);
      if (this.#isClosed) return null;
      if (this.#failure !== null) throw this.#takeFailure();
      if (this.#tasks.length > 0) {
        if (this.#inHand === 0) await this.#runTasks();
        else await this.#wait(signal);
        continue;
      }
      const chunk = this.#next();
      if (chunk !== null) {
        this.#inHand++;
        if (isLoop) this.#worked.add(chunk);
        chunk.partition.isTaken = true;
        this.#onChange();
        return chunk;
      }
      const waited = this.#wait(signal);
      this.#onChange();
      await waited;
    }
  }

  /** The chunk is worked through, or its rest is given back to be handed out again. */
  done(chunk: FetchedChunk, isFinished: boolean): void {
    const { partition } = chunk;
    this.#inHand--;
    this.#worked.delete(chunk);
    partition.isTaken = false;
    if (isFinished && !chunk.isStale) {
      partition.position = chunk.nextOffset;
      partition.processed = chunk.nextOffset;
    } else if (!chunk.isStale) partition.giveBack(chunk);
    if (this.#worked.size === 0) this.#onDrained?.();
    this.wake();
  }

  /** Marks everything of the partition before `offset` as processed. */
  static advance(partition: ChunkedPartition, offset: number): void {
    partition.position = offset;
    partition.processed = offset;
  }

  /** Partitions with something processed that is not committed. */
  uncommitted(): AssignedPartition[] {
    return [...this.#partitions.values()].filter(
      ({ processed, committed, isOwned }) =>
        isOwned && processed !== NO_OFFSET && processed !== committed,
    );
  }

  #takeFailure(): unknown {
    const { error } = this.#failure!;
    this.#failure = null;
    return error;
  }

  #runTasks(): Promise<void> {
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
      this.wake();
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    while (this.#tasks.length > 0) {
      try {
        await this.#tasks[0]!();
      } finally {
        this.#tasks.shift();
      }
    }
  }

  /** The next buffered chunk, beginning with another partition each time. */
  #next(): FetchedChunk | null {
    const partitions = [...this.#partitions.values()];
    const first = this.#firstLook++ % Math.max(partitions.length, 1);
    for (let index = 0; index < partitions.length; index++) {
      const assigned = partitions[(first + index) % partitions.length]!;
      if (assigned.isPaused || assigned.isTaken) continue;
      const chunk = assigned.chunks.shift();
      if (chunk !== undefined) return chunk;
    }
    return null;
  }

  #wait(signal: Signal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const callOff = signal && onAbort(signal, () => this.wake());
      this.#waiters.push(() => {
        callOff?.();
        resolve();
      });
    });
  }
}
