// The cluster as the rest of the client sees it: its metadata, its coordinators and the connections
// to its brokers, shared by all producers, consumers and admins of one client.
import { ErrorCode } from '@millrace/protocol';
import { throwIfAborted, type Signal } from '../abort.ts';
import { KafkaError } from '../errors.ts';
import type { Platform } from '../platform/platform.ts';
import type { Address } from '../platform/transport.ts';
import { retrying, type BackoffRange, type RetryBounds } from './backoff.ts';
import { ClusterMetadata, type MetadataOptions } from './cluster-metadata.ts';
import type { Connection, ConnectionOptions } from './connection.ts';
import { ConnectionPool } from './connection-pool.ts';
import { Coordinators } from './coordinators.ts';

/** What a cluster obeys. */
export interface ClusterOptions extends ConnectionOptions, MetadataOptions {
  readonly reconnectBackoff: BackoffRange;
  /** `default.api.timeout.ms`: how long a call tries before it gives up. */
  readonly defaultApiTimeoutMs: number;
  /** How long an orderly end may take unless it is told otherwise. */
  readonly closeTimeoutMs: number;
}

/** Answers which say that a group's coordinator is elsewhere. */
const MOVED: ReadonlySet<number | null> = new Set([
  ErrorCode.NOT_COORDINATOR,
  ErrorCode.COORDINATOR_NOT_AVAILABLE,
]);

/** One cluster and the ways to it. */
export class Cluster {
  readonly platform: Platform;
  readonly options: ClusterOptions;
  readonly pool: ConnectionPool;
  readonly metadata: ClusterMetadata;
  readonly coordinators: Coordinators;
  #laneCount = 0;

  constructor(platform: Platform, options: ClusterOptions) {
    this.platform = platform;
    this.options = options;
    this.pool = new ConnectionPool(platform, options, options.reconnectBackoff);
    this.metadata = new ClusterMetadata(platform, this.pool, options);
    this.coordinators = new Coordinators(this.metadata);
  }

  /** A lane of its own, for a purpose that must not wait for others. */
  newLane(purpose: string): string {
    return `${purpose}-${this.#laneCount++}`;
  }

  connect(address: Address, lane?: string): Promise<Connection> {
    return lane === undefined ? this.metadata.anyConnection() : this.pool.acquire(address, lane);
  }

  /** Calls `attempt` until it succeeds or the call's time is up. */
  retrying<Result>(
    bounds: Omit<RetryBounds, 'timeoutMs'> & { readonly timeoutMs?: number | undefined },
    attempt: () => Promise<Result>,
  ): Promise<Result> {
    const { defaultApiTimeoutMs, retryBackoff } = this.options;
    const timeoutMs = bounds.timeoutMs ?? defaultApiTimeoutMs;
    return retrying(this.platform, retryBackoff, { ...bounds, timeoutMs }, attempt);
  }

  /**
   * Calls `attempt` with a connection to the group's coordinator; an error which says that it moved
   * makes the next attempt look it up again. An aborted signal opens no connection any more.
   */
  async withGroupCoordinator<Result>(
    groupId: string,
    lane: string,
    attempt: (connection: Connection) => Promise<Result>,
    signal?: Signal,
  ): Promise<Result> {
    const address = await this.coordinators.find('group', groupId);
    throwIfAborted(signal);
    try {
      return await attempt(await this.pool.acquire(address, lane));
    } catch (error) {
      if (error instanceof KafkaError && (error.errorNumber === null || isMoved(error))) {
        this.coordinators.forget('group', groupId);
      }
      throw error;
    }
  }

  close(): void {
    this.metadata.close();
    this.pool.close();
  }
}

function isMoved({ errorNumber }: KafkaError): boolean {
  return MOVED.has(errorNumber) || errorNumber === ErrorCode.REQUEST_TIMED_OUT;
}
