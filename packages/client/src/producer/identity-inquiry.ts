// Asks the cluster for the producer's identity, with a growing wait after each failure. Batches
// wait meanwhile; an error that no retry can mend is theirs.
import { asKafkaError, type KafkaError } from '../errors.ts';
import { backoffMs } from '../network/backoff.ts';
import type { Cluster } from '../network/cluster.ts';
import type { ProducerIdentity } from './producer-identity.ts';

/** What comes of an inquiry. */
export interface InquiryEvents {
  /** There is an identity, or the wait before the next attempt has begun. */
  onDone(): void;
  /** There will be none. */
  onFailure(error: KafkaError): void;
}

/** The asking for an identity. */
export class IdentityInquiry {
  readonly #cluster: Cluster;
  readonly #identity: ProducerIdentity;
  readonly #events: InquiryEvents;
  #failures = 0;
  #notBeforeMs = 0;

  constructor(cluster: Cluster, identity: ProducerIdentity, events: InquiryEvents) {
    this.#cluster = cluster;
    this.#identity = identity;
    this.#events = events;
  }

  /** When to ask next; Infinity while that is under way, and when there is an identity. */
  get dueAtMs(): number {
    return this.#identity.current === null ? this.#notBeforeMs : Infinity;
  }

  /** Asks if it is time. */
  ask(nowMs: number): void {
    if (nowMs < this.#notBeforeMs) return;
    this.#notBeforeMs = Infinity;
    this.#identity.ask().then(
      () => {
        this.#failures = 0;
        this.#notBeforeMs = 0;
        this.#events.onDone();
      },
      (cause: unknown) => {
        const { clock, random } = this.#cluster.platform;
        const { retryBackoff } = this.#cluster.options;
        const waitMs = backoffMs(retryBackoff, this.#failures++, random);
        this.#notBeforeMs = clock.monotonicMs() + waitMs;
        const error = asKafkaError(cause, 'Getting a producer id');
        if (!error.retriable) this.#events.onFailure(error);
        this.#events.onDone();
      },
    );
  }
}
