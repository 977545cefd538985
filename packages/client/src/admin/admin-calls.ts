// How admin calls reach the brokers that answer them, with retries.
import type { Api } from '@millrace/protocol';
import { abortable, type Signal } from '../abort.ts';
import { Deadline } from '../deadline.ts';
import type { BrokerNode } from '../network/cluster-image.ts';
import type { Cluster } from '../network/cluster.ts';
import type { Connection } from '../network/connection.ts';
import { GENERAL_LANE } from '../network/connection-pool.ts';

/** Bounds of an admin call. */
export interface AdminCallOptions {
  /** Ends the wait; what was begun may still come about. */
  readonly signal?: Signal | undefined;
  /** How long to try, retries included; default the client's `defaultApiTimeoutMs`. */
  readonly timeoutMs?: number | undefined;
}

/** The ways to the brokers. */
export class AdminCalls {
  readonly cluster: Cluster;

  constructor(cluster: Cluster) {
    this.cluster = cluster;
  }

  /** How long a broker may take over a call of these bounds. */
  timeoutMs({ timeoutMs }: AdminCallOptions): number {
    return timeoutMs ?? this.cluster.options.requestTimeoutMs;
  }

  /** Asks the controller, or whichever broker passes the call on. */
  toController<Request extends object, View extends Request, Response extends object, Read>(
    api: Api<Request, View, Response, Response & Read>,
    request: Request,
    options: AdminCallOptions,
  ): Promise<Response & Read> {
    return this.run(api.name, options, async () => {
      const { metadata, pool } = this.cluster;
      const { brokers, controllerId } = metadata.image;
      const controller = brokers.get(controllerId);
      const connection =
        controller === undefined
          ? await metadata.anyConnection()
          : await pool.acquire(controller, GENERAL_LANE);
      return connection.request(api, request, this.timeoutMs(options));
    });
  }

  /** Calls `attempt` with a connection to some broker. */
  toAny<Result>(
    what: string,
    options: AdminCallOptions,
    attempt: (connection: Connection) => Promise<Result>,
  ): Promise<Result> {
    return this.run(what, options, async () => {
      return attempt(await this.cluster.metadata.anyConnection());
    });
  }

  /** Calls `attempt` with a connection to each broker. */
  toAll<Result>(
    what: string,
    options: AdminCallOptions,
    attempt: (connection: Connection) => Promise<Result>,
  ): Promise<Result[]> {
    return this.bounded(what, options, async (signal) => {
      const within = { ...options, signal };
      const brokers = await this.brokers(within);
      return Promise.all(brokers.map((broker) => this.toBroker(what, broker, within, attempt)));
    });
  }

  /** Calls `attempt` with a connection to one broker. */
  toBroker<Result>(
    what: string,
    broker: BrokerNode,
    options: AdminCallOptions,
    attempt: (connection: Connection) => Promise<Result>,
  ): Promise<Result> {
    return this.run(what, options, async () => {
      return attempt(await this.cluster.pool.acquire(broker, GENERAL_LANE));
    });
  }

  /** Calls `attempt` with a connection to the group's coordinator. */
  toCoordinator<Result>(
    what: string,
    groupId: string,
    options: AdminCallOptions,
    attempt: (connection: Connection) => Promise<Result>,
  ): Promise<Result> {
    return this.run(what, options, () =>
      this.cluster.withGroupCoordinator(groupId, GENERAL_LANE, attempt),
    );
  }

  /** The brokers, asked for anew. */
  async brokers(options: AdminCallOptions): Promise<BrokerNode[]> {
    await this.run('Metadata', options, () => this.cluster.metadata.refresh());
    return [...this.cluster.metadata.image.brokers.values()];
  }

  /** Calls `attempt` until it succeeds or the call's time is up. */
  run<Result>(
    what: string,
    options: AdminCallOptions,
    attempt: () => Promise<Result>,
  ): Promise<Result> {
    const { timeoutMs } = options;
    return this.bounded(what, options, (signal) =>
      this.cluster.retrying({ what, timeoutMs, signal }, attempt),
    );
  }

  /** Calls `attempt` once; when the call's time is up the wait is over, whatever it waits for. */
  async bounded<Result>(
    what: string,
    { signal, timeoutMs = this.cluster.options.defaultApiTimeoutMs }: AdminCallOptions,
    attempt: (signal: Signal) => Promise<Result>,
  ): Promise<Result> {
    const deadline = new Deadline(this.cluster.platform.timers, what, timeoutMs, signal);
    try {
      return await abortable(attempt(deadline.signal), deadline.signal);
    } finally {
      deadline.end();
    }
  }
}
