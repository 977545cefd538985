// A broker as a producer sees it: its connection of the producer's lane, and how many requests are
// on their way there.
import type { Cluster } from '../network/cluster.ts';
import type { Connection } from '../network/connection.ts';
import type { Address } from '../platform/transport.ts';

/** The way to one broker. */
export class BrokerSink {
  address: Address | null = null;
  inFlight = 0;
  readonly #cluster: Cluster;
  #connection: Connection | null = null;
  #connectedTo: Address | null = null;
  #isConnecting = false;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  /** The open connection to the broker where it is now; null if there is none. */
  get connection(): Connection | null {
    const isSameAddress =
      this.#connectedTo?.host === this.address?.host &&
      this.#connectedTo?.port === this.address?.port;
    return isSameAddress && this.#connection?.isOpen === true ? this.#connection : null;
  }

  /** Opens the connection in the background; `onDone` is called however that ends. */
  connect(lane: string, onDone: () => void): void {
    const { address } = this;
    if (this.#isConnecting || address === null) return;
    this.#isConnecting = true;
    this.#cluster.pool.acquire(address, lane).then(
      (connection) => {
        this.#isConnecting = false;
        this.#connection = connection;
        this.#connectedTo = address;
        onDone();
      },
      () => {
        this.#isConnecting = false;
        // The broker may have moved; the pool sees to it that this does not go in a circle.
        this.#cluster.metadata.requestRefresh();
        onDone();
      },
    );
  }
}
