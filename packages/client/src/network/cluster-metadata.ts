// Keeps the cluster's image fresh: asks when something unknown is wanted, when an answer showed
// that the image is stale, and when it is old. However many want it, one request is on its way.
import { ErrorCode, MetadataApi, type MetadataResponse } from '@millrace/protocol';
import { brokerError, KafkaError } from '../errors.ts';
import { ignore } from '../ignore.ts';
import type { Platform } from '../platform/platform.ts';
import { sleep } from '../platform/timers.ts';
import type { Address } from '../platform/transport.ts';
import { randomIndex } from '../platform/random.ts';
import { backoffMs, retrying, type BackoffRange, type RetryBounds } from './backoff.ts';
import { ClusterImage, type TopicImage } from './cluster-image.ts';
import type { Connection } from './connection.ts';
import { GENERAL_LANE, type ConnectionPool } from './connection-pool.ts';

/** What the metadata obeys. */
export interface MetadataOptions {
  readonly bootstrap: readonly Address[];
  /** `metadata.max.age.ms`. */
  readonly maxAgeMs: number;
  readonly retryBackoff: BackoffRange;
  /** Whether asking for an unknown topic may create it, if the broker allows that. */
  readonly allowAutoTopicCreation: boolean;
}

/** The cluster's image and its upkeep. */
export class ClusterMetadata {
  readonly image = new ClusterImage();
  readonly #platform: Platform;
  readonly #pool: ConnectionPool;
  readonly #options: MetadataOptions;
  /** Topics that somebody uses; every refresh asks for all of them. */
  readonly #wanted = new Set<string>();
  readonly #topicErrors = new Map<string, KafkaError>();
  readonly #listeners = new Set<() => void>();
  #refreshing: Promise<void> | null = null;
  /** Whether a refresh that runs does not cover what was wanted since. */
  #isOutdated = false;
  #refreshedAtMs = -Infinity;
  #requestedFailures = 0;
  #isRequested = false;
  #isClosed = false;

  constructor(platform: Platform, pool: ConnectionPool, options: MetadataOptions) {
    this.#platform = platform;
    this.#pool = pool;
    this.#options = options;
  }

  /** Calls `listener` after every refresh, until the returned function is called. */
  onRefresh(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * A topic's image, waiting for the cluster to know the topic.
   *
   * @throws KafkaError `TIMED_OUT`, or why the topic cannot be used.
   */
  topic(name: string, bounds: Omit<RetryBounds, 'what'>): Promise<TopicImage> {
    const image = this.image.topic(name);
    if (image !== undefined) return Promise.resolve(image);
    const what = `Looking up topic ${name}`;
    return this.#retrying({ ...bounds, what }, async () => {
      await this.want([name]);
      const found = this.image.topic(name);
      if (found !== undefined) return found;
      throw this.#topicErrors.get(name) ?? unknownTopic(name);
    });
  }

  /** Includes topics in every refresh, and asks now if one of them is not known. */
  async want(topics: readonly string[]): Promise<void> {
    for (const topic of topics) {
      if (this.#wanted.has(topic)) continue;
      this.#wanted.add(topic);
      this.#isOutdated = true;
    }
    if (topics.some((topic) => this.image.topic(topic) === undefined)) await this.refresh();
  }

  /** Asks anew now, sharing a request that is on its way if it covers all that is wanted. */
  async refresh(): Promise<void> {
    // Whoever asked for that refresh is told; this one asks again.
    while (this.#refreshing !== null && this.#isOutdated) await this.#refreshing.catch(ignore);
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = null;
    });
    await this.#refreshing;
  }

  /** Asks anew soon, in the background: an answer has shown that the image is stale. */
  requestRefresh(): void {
    if (this.#isRequested || this.#isClosed) return;
    this.#isRequested = true;
    const { retryBackoff } = this.#options;
    const { random, timers } = this.#platform;
    // The cluster needs a moment to elect; without a wait this would ask in a circle.
    const attempt = this.#requestedFailures;
    const waitMs = backoffMs(retryBackoff, attempt, random);
    void sleep(timers, waitMs)
      .then(() => (this.#isClosed ? undefined : this.refresh()))
      .then(
        () => {
          this.#requestedFailures = 0;
          this.#isRequested = false;
        },
        () => {
          this.#requestedFailures++;
          this.#isRequested = false;
          this.requestRefresh();
        },
      );
  }

  /** Asks anew in the background if the image is older than it may be. */
  refreshIfOld(nowMs: number): void {
    if (nowMs - this.#refreshedAtMs > this.#options.maxAgeMs) this.requestRefresh();
  }

  /** A connection to some broker, known ones first. @throws KafkaError `CONNECTION_FAILED` */
  async anyConnection(lane = GENERAL_LANE): Promise<Connection> {
    const brokers = [...this.image.brokers.values()];
    const first = randomIndex(this.#platform.random, Math.max(brokers.length, 1));
    const candidates: Address[] = [...brokers.slice(first), ...brokers.slice(0, first)];
    candidates.push(...this.#options.bootstrap);
    let failure: unknown;
    for (const address of candidates) {
      try {
        return await this.#pool.acquire(address, lane);
      } catch (error) {
        if (error instanceof KafkaError && error.code === 'CLOSED') throw error;
        failure = error;
      }
    }
    throw failure;
  }

  close(): void {
    this.#isClosed = true;
    this.#listeners.clear();
  }

  #retrying<Result>(bounds: RetryBounds, attempt: () => Promise<Result>): Promise<Result> {
    return retrying(this.#platform, this.#options.retryBackoff, bounds, attempt);
  }

  async #refresh(): Promise<void> {
    this.#isOutdated = false;
    const connection = await this.anyConnection();
    const { allowAutoTopicCreation } = this.#options;
    const topics = [...this.#wanted].map((name) => ({ name }));
    const response = await connection.request(MetadataApi, { topics, allowAutoTopicCreation });
    this.#take(response);
    this.#refreshedAtMs = this.#platform.clock.monotonicMs();
    for (const listener of this.#listeners) listener();
  }

  #take(response: MetadataResponse): void {
    this.image.takeBrokers(response);
    this.#topicErrors.clear();
    for (const topic of response.topics) {
      const name = topic.name!;
      if (topic.errorCode === ErrorCode.NONE) {
        this.image.takeTopic(topic);
        continue;
      }
      const error = brokerError(topic.errorCode, `Looking up topic ${name}`, { topic: name });
      this.#topicErrors.set(name, error);
      if (topic.errorCode === ErrorCode.UNKNOWN_TOPIC_OR_PARTITION) this.image.forget(name);
    }
  }
}

function unknownTopic(topic: string): KafkaError {
  const message = `The cluster did not describe topic ${topic}.`;
  return new KafkaError('UNKNOWN_TOPIC_OR_PARTITION', message, { topic });
}
