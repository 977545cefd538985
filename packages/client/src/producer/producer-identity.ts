// Who the producer is towards brokers: the id under which they recognise repeats, and its epoch,
// which rises whenever a partition must begin its sequences anew. Transactions would add their id
// and its fencing here.
import { InitProducerIdApi } from '@millrace/protocol';
import { throwIfError } from '../errors.ts';
import type { Cluster } from '../network/cluster.ts';

const EPOCH_MAX = 2 ** 15 - 1;
/** Kafka's default; without a transactional id brokers ignore it. */
const TRANSACTION_TIMEOUT_MS = 60_000;

/** An id and its epoch. */
export interface Identity {
  readonly producerId: number;
  readonly epoch: number;
}

/** What a batch of a producer without idempotence carries. */
export const NO_IDENTITY: Identity = { producerId: -1, epoch: -1 };

/** The identity of one producer. */
export class ProducerIdentity {
  readonly #cluster: Cluster;
  readonly #isIdempotent: boolean;
  #current: Identity | null;
  #asking: Promise<void> | null = null;

  constructor(cluster: Cluster, isIdempotent: boolean) {
    this.#cluster = cluster;
    this.#isIdempotent = isIdempotent;
    this.#current = isIdempotent ? null : NO_IDENTITY;
  }

  /** Whether batches carry sequences. */
  get isIdempotent(): boolean {
    return this.#isIdempotent;
  }

  /** The identity; null until {@link ask} has brought one. */
  get current(): Identity | null {
    return this.#current;
  }

  /** Gets an id from the cluster. @throws KafkaError */
  ask(): Promise<void> {
    this.#asking ??= this.#request().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  /** Makes brokers take `identity`'s sequences as ended; an id whose epochs are used up is left. */
  bump(identity: Identity): void {
    const current = this.#current;
    // Another partition may have bumped meanwhile; one step serves both.
    if (current === null || !isSame(current, identity)) return;
    const { producerId, epoch } = current;
    this.#current = epoch === EPOCH_MAX ? null : { producerId, epoch: epoch + 1 };
  }

  async #request(): Promise<void> {
    const connection = await this.#cluster.metadata.anyConnection();
    const response = await connection.request(InitProducerIdApi, {
      transactionalId: null,
      transactionTimeoutMs: TRANSACTION_TIMEOUT_MS,
    });
    throwIfError(response.errorCode, 'Getting a producer id', { broker: connection.broker });
    this.#current = { producerId: Number(response.producerId), epoch: response.producerEpoch };
  }
}

/** Whether both are the same id and epoch. */
export function isSame(one: Identity, other: Identity): boolean {
  return one.producerId === other.producerId && one.epoch === other.epoch;
}
