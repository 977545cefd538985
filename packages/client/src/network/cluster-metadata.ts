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
  /** `metadata.max.idle.ms`: a topic that nobody has used for so long is forgotten. */
  readonly maxIdleMs: number;
  /** Whether asking for an unknown topic may create it, if the broker allows that. */
  readonly allowAutoCreateTopics: boolean;
}

/** Somebody who works with topics for as long as it is registered. */
export interface MetadataUser {
  /** The topics that it works with now; they are not forgotten. */
  topics(): Iterable<string>;
  /** Whether it waits for those of them that do not exist, so that they may be created. */
  readonly createsTopics: boolean;
  /** The image was refreshed. */
  onRefresh(): void;
}

/** The cluster's image and its upkeep. */
export class ClusterMetadata {
  readonly image = new ClusterImage();
  readonly #platform: Platform;
  readonly #pool: ConnectionPool;
  readonly #options: MetadataOptions;
  /** Topics that somebody uses, and when last; every refresh asks for all of them. */
  readonly #wanted = new Map<string, number>();
  /** Topics that somebody waits for, and how many do: these may be created. */
  readonly #awaited = new Map<string, number>();
  readonly #topicErrors = new Map<string, KafkaError>();
  readonly #users = new Set<MetadataUser>();
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

  /** Registers a user, until the returned function is called. */
  register(user: MetadataUser): () => void {
    this.#users.add(user);
    return () => this.#users.delete(user);
  }

  /** Notes that a topic is used now. */
  noteUse(topic: string): void {
    this.#wanted.set(topic, this.#platform.clock.monotonicMs());
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

  /**
   * Includes topics in every refresh while they are used, and asks now if one of them is not known.
   *
   * @param mayCreate Whether the broker may create what does not exist, if the options allow it.
   */
  async want(topics: readonly string[], mayCreate = true): Promise<void> {
    for (const topic of topics) {
      if (!this.#wanted.has(topic)) this.#isOutdated = true;
      this.noteUse(topic);
    }
    const unknown = topics.filter((topic) => this.image.topic(topic) === undefined);
    if (unknown.length === 0) return;
    if (mayCreate) this.#expect(unknown);
    try {
      await this.refresh();
    } finally {
      if (mayCreate) this.#expectNoLonger(unknown);
    }
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
    this.#users.clear();
  }

  #retrying<Result>(bounds: RetryBounds, attempt: () => Promise<Result>): Promise<Result> {
    return retrying(this.#platform, this.#options.retryBackoff, bounds, attempt);
  }

  async #refresh(): Promise<void> {
    this.#isOutdated = false;
    const connection = await this.anyConnection();
    this.#forgetIdle();
    const creatable = this.#creatable();
    const others = [...this.#wanted.keys()].filter((name) => !creatable.has(name));
    const ask = (names: Iterable<string>, allowAutoTopicCreation: boolean) => {
      const topics = [...names].map((name) => ({ name }));
      return connection.request(MetadataApi, { topics, allowAutoTopicCreation });
    };
    // What was deleted must not come back because something else is refreshed or created.
    const asked = creatable.size > 0 ? [ask(creatable, true)] : [];
    if (others.length > 0 || asked.length === 0) asked.push(ask(others, false));
    const responses = await Promise.all(asked);
    this.#topicErrors.clear();
    for (const response of responses) this.#take(response);
    this.#refreshedAtMs = this.#platform.clock.monotonicMs();
    for (const user of this.#users) user.onRefresh();
  }

  /** Topics that are not known and that somebody waits for. */
  #creatable(): ReadonlySet<string> {
    const creatable = new Set<string>();
    if (!this.#options.allowAutoCreateTopics) return creatable;
    const note = (topic: string) => {
      if (this.image.topic(topic) === undefined) creatable.add(topic);
    };
    for (const topic of this.#awaited.keys()) note(topic);
    for (const user of this.#users) {
      if (user.createsTopics) for (const topic of user.topics()) note(topic);
    }
    return creatable;
  }

  #expect(topics: readonly string[]): void {
    for (const topic of topics) this.#awaited.set(topic, (this.#awaited.get(topic) ?? 0) + 1);
    // A refresh that runs would not create them.
    this.#isOutdated = true;
  }

  #expectNoLonger(topics: readonly string[]): void {
    for (const topic of topics) {
      const left = this.#awaited.get(topic)! - 1;
      if (left > 0) this.#awaited.set(topic, left);
      else this.#awaited.delete(topic);
    }
  }

  /** Without this every topic that was ever used would be asked for, for ever. */
  #forgetIdle(): void {
    for (const user of this.#users) for (const topic of user.topics()) this.noteUse(topic);
    const usedSinceMs = this.#platform.clock.monotonicMs() - this.#options.maxIdleMs;
    for (const [topic, usedAtMs] of this.#wanted) {
      if (usedAtMs >= usedSinceMs) continue;
      this.#wanted.delete(topic);
      this.image.forget(topic);
    }
  }

  #take(response: MetadataResponse): void {
    this.image.takeBrokers(response);
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
