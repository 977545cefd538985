// The way into the package: one client is one cluster. Its producers, consumers and admins share
// what it knows of the cluster and end with it.
import { Admin } from './admin/admin.ts';
import { clientOptionTable, parseBrokers, type ClientOptions } from './client-options.ts';
import type { CloseOptions } from './close-options.ts';
import { Consumer } from './consumer/consumer.ts';
import type { ConsumerOptions } from './consumer/consumer-options.ts';
import { KafkaError } from './errors.ts';
import { Cluster } from './network/cluster.ts';
import { readOptions } from './options/read-options.ts';
import { systemPlatform } from './platform/platform.ts';
import { Producer } from './producer/producer.ts';
import type { ProducerOptions } from './producer/producer-options.ts';

/** Something that ends with its client. */
interface Closable {
  close(options: CloseOptions): Promise<void>;
}

/** A client of one cluster. Made by {@link createClient}. */
export class Client implements AsyncDisposable {
  readonly #cluster: Cluster;
  readonly #open = new Set<Closable>();
  #closing: Promise<void> | null = null;

  /** @internal Use {@link createClient}. */
  constructor(options: ClientOptions) {
    const values = readOptions('client', clientOptionTable, options);
    this.#cluster = new Cluster(values.platform ?? systemPlatform, {
      ...values,
      bootstrap: parseBrokers(values.brokers),
      retryBackoff: { firstMs: values.retryBackoffMs, maxMs: values.retryBackoffMaxMs },
      reconnectBackoff: {
        firstMs: values.reconnectBackoffMs,
        maxMs: values.reconnectBackoffMaxMs,
      },
      maxAgeMs: values.metadataMaxAgeMs,
      maxIdleMs: values.metadataMaxIdleMs,
    });
  }

  /**
   * A producer. It connects when it is first used.
   *
   * @throws KafkaError `INVALID_OPTION`
   * @example
   * const producer = client.producer({ keySerde: stringSerde, valueSerde: jsonSerde<Order>() });
   */
  producer<Key = string | Uint8Array, Value = string | Uint8Array>(
    options: ProducerOptions<Key, Value> = {},
  ): Producer<Key, Value> {
    return this.#opened((onClosed) => new Producer(this.#cluster, options, onClosed));
  }

  /**
   * A consumer. It connects when it subscribes or has partitions assigned.
   *
   * @throws KafkaError `INVALID_OPTION`
   * @example
   * const consumer = client.consumer({ groupId: 'billing', topics: 'orders' });
   */
  consumer<Key = Uint8Array, Value = Uint8Array>(
    options: ConsumerOptions<Key, Value> = {},
  ): Consumer<Key, Value> {
    return this.#opened((onClosed) => new Consumer(this.#cluster, options, onClosed));
  }

  /**
   * An admin.
   *
   * @example
   * await client.admin().topics.create([{ name: 'orders', partitions: 6 }]);
   */
  admin(): Admin {
    return this.#opened((onClosed) => new Admin(this.#cluster, onClosed));
  }

  /**
   * Ends every producer, consumer and admin in their own orderly way, then the connections.
   *
   * @throws the first error of theirs, once all of them have ended.
   */
  close(options: CloseOptions = {}): Promise<void> {
    this.#closing ??= this.#close(options);
    return this.#closing;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #opened<Part extends Closable>(make: (onClosed: () => void) => Part): Part {
    if (this.#closing !== null) throw new KafkaError('CLOSED', 'The client is closed.');
    const part: Part = make(() => this.#open.delete(part));
    this.#open.add(part);
    return part;
  }

  async #close(options: CloseOptions): Promise<void> {
    // One that fails must not take the connections from those that are still at it.
    const outcomes = await Promise.allSettled([...this.#open].map((part) => part.close(options)));
    this.#cluster.close();
    const failed = outcomes.find(({ status }) => status === 'rejected');
    if (failed !== undefined) throw (failed as PromiseRejectedResult).reason;
  }
}

/**
 * Makes a client. Nothing is connected until something is asked of it.
 *
 * @throws KafkaError `INVALID_OPTION` for an unknown option or a value it cannot take.
 *
 * @example
 * await using client = createClient({ brokers: 'localhost:9092' });
 * await using producer = client.producer();
 * await producer.send({ topic: 'greetings', value: 'hello' });
 */
export function createClient(options: ClientOptions): Client {
  return new Client(options);
}
