// Fetches for a set of partitions, one request per broker at a time. The next one leaves as soon
// as all that the last one brought was handed out, so that the broker works while the user does,
// and memory holds two answers of a broker at most. A broker of which something is still buffered
// is not asked for the rest: that would wait for the rest alone, and then the busy partitions
// would wait.
import type { Core } from '@millrace/core-wasm';
import { ErrorCode, FetchApi } from '@millrace/protocol';
import { brokerError, KafkaError } from '../errors.ts';
import { backoffMs } from '../network/backoff.ts';
import type { BrokerNode } from '../network/cluster-image.ts';
import type { Cluster } from '../network/cluster.ts';
import { sleep } from '../platform/timers.ts';
import { isLeadershipError } from '../network/leadership.ts';
import { AbortedTransactions } from './aborted-transactions.ts';
import type { AssignedPartition } from './assigned-partition.ts';
import type { Consumption } from './consumption.ts';
import { fetchRequest, readFetchAnswer, type FetchBounds } from './fetch-exchange.ts';
import type { FetchAnswer, FetchOutcome } from './fetch-exchange.ts';
import { FetchSession, type FetchItem } from './fetch-session.ts';
import { FetchedChunk } from './fetched-chunk.ts';

/** Asks a broker not to keep a session. */
const NO_SESSION_EPOCH = -1;

/** What a fetcher tells its consumer. */
export interface FetchEvents {
  /** Chunks were buffered, or a high watermark moved. */
  onFetched(): void;
  /** The position of a partition is not in the log; false if it stays where it is. */
  onOutOfRange(partition: AssignedPartition): boolean;
  /** Reading a partition cannot go on. */
  onFailure(error: KafkaError): void;
}

/** One way to a broker: a request at a time. */
interface Source {
  readonly session: FetchSession;
  readonly lane: string;
  /** What the request on its way asks for, by offset; null if there is none. */
  asked: ReadonlyMap<AssignedPartition, number> | null;
  failures: number;
}

/** Keeps the buffers of partitions filled. */
export class Fetcher {
  readonly #cluster: Cluster;
  readonly #core: Core;
  readonly #consumption: Consumption;
  readonly #bounds: FetchBounds;
  readonly #events: FetchEvents;
  readonly #lane: string;
  readonly #asideLane: string;
  readonly #sources = new Map<string, Source>();
  #isClosed = false;

  constructor(
    cluster: Cluster,
    core: Core,
    consumption: Consumption,
    bounds: FetchBounds,
    events: FetchEvents,
  ) {
    this.#cluster = cluster;
    this.#core = core;
    this.#consumption = consumption;
    this.#bounds = bounds;
    this.#events = events;
    this.#lane = cluster.newLane('fetch');
    this.#asideLane = cluster.newLane('fetch-aside');
  }

  /** Sends what fetches are due; called whenever something changed. */
  pump(): void {
    if (this.#isClosed) return;
    this.#cluster.metadata.refreshIfOld(this.#cluster.platform.clock.monotonicMs());
    const wanted = new Map<BrokerNode, FetchItem[]>();
    const buffered = new Set<BrokerNode>();
    const { image } = this.#cluster.metadata;
    const { isAwaited, partitions } = this.#consumption;
    for (const assigned of partitions) {
      const { topic, partition } = assigned;
      const leader = image.leaderOf(topic, partition);
      if (leader === undefined) {
        if (assigned.isFetchable) this.#cluster.metadata.requestRefresh();
        continue;
      }
      // What is paused, or in the hands of one worker while another has nothing, may stay for long.
      const isHeldBack = assigned.isPaused || (assigned.isTaken && isAwaited);
      if (assigned.chunks.length > 0 && !isHeldBack) buffered.add(leader);
      if (!assigned.isFetchable) continue;
      const description = image.topic(topic)!;
      const item: FetchItem = {
        assigned,
        topic,
        partition,
        topicId: description.topicId,
        offset: assigned.fetchPosition,
        leaderEpoch: description.partitions[partition]!.leaderEpoch,
      };
      const items = wanted.get(leader);
      if (items === undefined) wanted.set(leader, [item]);
      else items.push(item);
    }
    for (const [leader, items] of wanted) {
      if (!buffered.has(leader)) this.#ask(leader, items);
    }
  }

  close(): void {
    this.#isClosed = true;
    for (const { lane } of this.#sources.values()) this.#cluster.pool.closeLane(lane);
  }

  /**
   * Fetches by the broker's session; while that waits for data, what it does not cover, such as a
   * partition that was sought, is fetched by a way of its own.
   */
  #ask(leader: BrokerNode, items: readonly FetchItem[]): void {
    const source = this.#sourceOf(leader.nodeId, this.#lane);
    const { asked } = source;
    if (asked === null) {
      void this.#fetch(leader, source, items, true);
      return;
    }
    const aside = this.#sourceOf(leader.nodeId, this.#asideLane);
    const uncovered = items.filter(({ assigned, offset }) => asked.get(assigned) !== offset);
    if (uncovered.length > 0 && aside.asked === null)
      void this.#fetch(leader, aside, uncovered, false);
  }

  async #fetch(
    leader: BrokerNode,
    source: Source,
    items: readonly FetchItem[],
    keepsSession: boolean,
  ): Promise<void> {
    source.asked = new Map(items.map(({ assigned, offset }) => [assigned, offset]));
    let mustWait: boolean;
    try {
      const answer = await this.#exchange(leader, source, items, keepsSession);
      source.failures = 0;
      mustWait = this.#take(answer, source);
    } catch (error) {
      source.session.reset();
      mustWait = this.#mustWaitAfter(error);
    }
    if (mustWait) {
      this.#events.onFetched();
      await this.#pause(source);
    }
    // Whoever is woken may ask for more at once.
    source.asked = null;
    this.#events.onFetched();
    this.pump();
  }

  async #exchange(
    leader: BrokerNode,
    { session, lane }: Source,
    items: readonly FetchItem[],
    keepsSession: boolean,
  ): Promise<FetchAnswer> {
    const connection = await this.#cluster.pool.acquire(leader, lane);
    const version = connection.versions.choose(FetchApi);
    const next = session.next(items);
    const request = fetchRequest(
      keepsSession ? next : { ...next, sessionEpoch: NO_SESSION_EPOCH },
      this.#bounds,
    );
    const timeoutMs = this.#cluster.options.requestTimeoutMs + this.#bounds.maxWaitMs;
    const reader = await connection.requestBytes(FetchApi, request, version, timeoutMs);
    try {
      return readFetchAnswer(reader, version, session);
    } catch (cause) {
      connection.close();
      const message = `The answer of ${connection.broker} to Fetch cannot be read.`;
      throw new KafkaError('MALFORMED_RESPONSE', message, { broker: connection.broker, cause });
    }
  }

  /** Takes an answer in; true if it is better to wait before the next fetch. */
  #take({ errorNumber, sessionId, outcomes }: FetchAnswer, source: Source): boolean {
    if (errorNumber !== ErrorCode.NONE) throw brokerError(errorNumber, 'Fetch');
    source.session.accept(sessionId);
    let mustWait = false;
    for (const outcome of outcomes) {
      const { assigned, offset } = outcome.item;
      // What was sought, or given up, since goes on elsewhere.
      const isWanted = assigned.isAssigned && assigned.fetchPosition === offset;
      if (isWanted) mustWait = this.#takeOutcome(outcome) || mustWait;
    }
    return mustWait;
  }

  /** Takes in one partition; true if it is better to wait before the next fetch. */
  #takeOutcome({ item, errorNumber, highWatermark, records, aborted }: FetchOutcome): boolean {
    const { assigned, topic, partition } = item;
    if (errorNumber === ErrorCode.OFFSET_OUT_OF_RANGE) {
      return !this.#events.onOutOfRange(assigned);
    }
    if (errorNumber !== ErrorCode.NONE) {
      const error = brokerError(errorNumber, `Fetch of ${topic}-${partition}`, item);
      if (isLeadershipError(errorNumber)) this.#cluster.metadata.requestRefresh();
      else if (!error.retriable) this.#events.onFailure(error);
      return true;
    }
    assigned.highWatermark = highWatermark;
    if (records === null) return false;
    const isCommitted = this.#bounds.isolationLevel === 'read_committed';
    const filter = isCommitted ? new AbortedTransactions(aborted) : null;
    const chunk = new FetchedChunk(this.#core, assigned, records, filter);
    if (!chunk.isEmpty) assigned.buffer(chunk);
    return false;
  }

  /** Reacts to a fetch that failed; true if it is better to wait before the next. */
  #mustWaitAfter(error: unknown): boolean {
    const failure =
      error instanceof KafkaError
        ? error
        : new KafkaError('MALFORMED_RESPONSE', 'A fetch failed.', { cause: error });
    const isSessionLost =
      failure.errorNumber === ErrorCode.FETCH_SESSION_ID_NOT_FOUND ||
      failure.errorNumber === ErrorCode.INVALID_FETCH_SESSION_EPOCH;
    if (isSessionLost || this.#isClosed) return false;
    if (!failure.retriable) this.#events.onFailure(failure);
    else this.#cluster.metadata.requestRefresh();
    return true;
  }

  #pause(source: Source): Promise<void> {
    const { random, timers } = this.#cluster.platform;
    const waitMs = backoffMs(this.#cluster.options.retryBackoff, source.failures++, random);
    return sleep(timers, waitMs);
  }

  #sourceOf(nodeId: number, lane: string): Source {
    const key = `${nodeId}/${lane}`;
    let source = this.#sources.get(key);
    if (source === undefined) {
      source = { session: new FetchSession(), lane, asked: null, failures: 0 };
      this.#sources.set(key, source);
    }
    return source;
  }
}
