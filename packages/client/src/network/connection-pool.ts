// The connections of a client, by broker and lane. A lane is a purpose: a fetch that waits for data
// or a join that waits for members must not hold up what belongs to another purpose. A broker that
// refused is left alone for a while, longer each time.
import { KafkaError } from '../errors.ts';
import { ignore } from '../ignore.ts';
import type { Platform } from '../platform/platform.ts';
import { sleep } from '../platform/timers.ts';
import type { Address } from '../platform/transport.ts';
import { backoffMs, type BackoffRange } from './backoff.ts';
import { Connection, type ConnectionOptions } from './connection.ts';

/** Where requests without a purpose of their own go. */
export const GENERAL_LANE = 'general';

/** One place for a connection. */
interface Slot {
  connection: Connection | null;
  opening: Promise<Connection> | null;
  failures: number;
  /** No attempt begins before this monotonic time. */
  quietUntilMs: number;
}

/** Opens connections when they are first wanted and keeps them. */
export class ConnectionPool {
  readonly #platform: Platform;
  readonly #options: ConnectionOptions;
  readonly #reconnectBackoff: BackoffRange;
  readonly #slots = new Map<string, Slot>();
  #isClosed = false;

  constructor(platform: Platform, options: ConnectionOptions, reconnectBackoff: BackoffRange) {
    this.#platform = platform;
    this.#options = options;
    this.#reconnectBackoff = reconnectBackoff;
  }

  /**
   * The connection of `lane` to `address`.
   *
   * @throws KafkaError `CONNECTION_FAILED`, `CLOSED`.
   */
  acquire(address: Address, lane: string): Promise<Connection> {
    if (this.#isClosed) return Promise.reject(new KafkaError('CLOSED', 'The client is closed.'));
    const slot = this.#slotOf(address, lane);
    if (slot.connection?.isOpen === true) return Promise.resolve(slot.connection);
    slot.opening ??= this.#open(slot, address).finally(() => {
      slot.opening = null;
    });
    return slot.opening;
  }

  /** Ends the connections of one lane. */
  closeLane(lane: string): void {
    for (const [key, slot] of this.#slots) {
      if (!key.endsWith(`/${lane}`)) continue;
      this.#slots.delete(key);
      slot.connection?.close();
      // One that does not come about needs no closing.
      void slot.opening?.then((connection) => connection.close(), ignore);
    }
  }

  /** Ends all connections, for good. */
  close(): void {
    this.#isClosed = true;
    for (const slot of this.#slots.values()) slot.connection?.close();
    this.#slots.clear();
  }

  async #open(slot: Slot, address: Address): Promise<Connection> {
    const { clock, random, timers } = this.#platform;
    const waitMs = slot.quietUntilMs - clock.monotonicMs();
    if (waitMs > 0) await sleep(timers, waitMs);
    try {
      const connection = await Connection.open(this.#platform, address, this.#options);
      if (this.#isClosed) {
        connection.close();
        throw new KafkaError('CLOSED', 'The client was closed.');
      }
      slot.connection = connection;
      slot.failures = 0;
      return connection;
    } catch (error) {
      const quietMs = backoffMs(this.#reconnectBackoff, slot.failures++, random);
      slot.quietUntilMs = clock.monotonicMs() + quietMs;
      throw error;
    }
  }

  #slotOf({ host, port }: Address, lane: string): Slot {
    const key = `${host}:${port}/${lane}`;
    let slot = this.#slots.get(key);
    if (slot === undefined) {
      slot = { connection: null, opening: null, failures: 0, quietUntilMs: 0 };
      this.#slots.set(key, slot);
    }
    return slot;
  }
}
