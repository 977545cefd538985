// An outside world made of memory: time stands still until it is advanced, and streams lead to a
// script in place of a broker.
import type { ByteStream, OnReleased, StreamEvents } from '../../src/platform/transport.ts';
import type { Platform } from '../../src/platform/platform.ts';

/** More than any chain of promises here is long. */
const MICROTASKS = 30;

interface Task {
  atMs: number;
  run: () => void;
}

/** The broker's end of a stream. */
export interface Peer {
  readonly events: StreamEvents;
  /** What was written, one entry per write. */
  readonly writes: Uint8Array[];
  /** Who waits for the bytes to leave. */
  readonly held: OnReleased[];
  /** Whether bytes leave only by {@link drain}. */
  isSlow: boolean;
  isDestroyed: boolean;
  /** Lets leave what was written; what was written to a destroyed stream is lost. */
  drain(): void;
}

/** A platform under a test's control. */
export class VirtualPlatform implements Platform {
  nowMs = 0;
  readonly peers: Peer[] = [];
  readonly clock = { nowMs: () => this.nowMs, monotonicMs: () => this.nowMs };
  /** Half of what is possible, always: no jitter. */
  readonly random = { fraction: () => 0.5 };
  #tasks: Task[] = [];
  #turnTasks: (() => void)[] = [];

  readonly timers = {
    after: (delayMs: number, run: () => void) => {
      const task = { atMs: this.nowMs + delayMs, run };
      this.#tasks.push(task);
      return { cancel: () => void (this.#tasks = this.#tasks.filter((other) => other !== task)) };
    },
    endOfTurn: (run: () => void) => void this.#turnTasks.push(run),
  };

  readonly transport = {
    connect: (_address: object, _timeoutMs: number, events: StreamEvents): Promise<ByteStream> => {
      const held: OnReleased[] = [];
      const drain = () => held.splice(0).forEach((onReleased) => onReleased(!peer.isDestroyed));
      const peer: Peer = { events, writes: [], held, isSlow: false, isDestroyed: false, drain };
      this.peers.push(peer);
      return Promise.resolve({
        write: (chunks: readonly Uint8Array[], onReleased: OnReleased) => {
          peer.writes.push(Buffer.concat(chunks));
          peer.held.push(onReleased);
          if (!peer.isSlow) peer.drain();
        },
        destroy: () => void (peer.isDestroyed = true),
      });
    },
  };

  /** Ends the loop turn: runs what was left for its end, and what follows from that. */
  async endTurn(): Promise<void> {
    await settle();
    for (const run of this.#turnTasks.splice(0)) run();
    await settle();
  }

  /** Lets time pass. */
  async advance(byMs: number): Promise<void> {
    const endMs = this.nowMs + byMs;
    await this.endTurn();
    for (;;) {
      const next = this.#tasks.toSorted((one, other) => one.atMs - other.atMs)[0];
      if (next === undefined || next.atMs > endMs) break;
      this.nowMs = next.atMs;
      this.#tasks = this.#tasks.filter((task) => task !== next);
      next.run();
      await this.endTurn();
    }
    this.nowMs = endMs;
    await this.endTurn();
  }
}

/** Lets everything run that waits for no time. */
async function settle(): Promise<void> {
  for (let step = 0; step < MICROTASKS; step++) await Promise.resolve();
}
