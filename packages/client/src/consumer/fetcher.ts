// Fetches for a set of partitions, one request per broker at a time. The next one leaves as soon as
// all that the last one brought was handed out, so that the broker works while the user does, and
// memory holds two answers of a broker at most. A broker of which something is still buffered is not
// asked for the rest: that would wait for the rest alone, and then the busy partitions would wait.
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

/** What a fetcher tells its consumer. */
export interface FetchEvents {
  /** Chunks were buffered, or a high watermark moved. */
  onFetched(): void;
  /** The position of a partition is not in the log; false if it stays where it is. */
  onOutOfRange(partition: AssignedPartition): boolean;
  /** Reading a partition cannot go on. */
  onFailure(error: KafkaError): void;
}

/** One broker that is fetched from. */
interface Source {
  readonly session: FetchSession;
  isBusy: boolean;
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
  readonly #sources = new Map<number, Source>();
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
        seekCount: assigned.seekCount,
      };
      const items = wanted.get(leader);
      if (items === undefined) wanted.set(leader, [item]);
      else items.push(item);
    }
    for (const [leader, items] of wanted) {
      if (!buffered.has(leader)) void this.#fetch(leader, items);
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#cluster.pool.closeLane(this.#lane);
  }

  async #fetch(leader: BrokerNode, items: readonly FetchItem[]): Promise<void> {
    const source = this.#sourceOf(leader.nodeId);
    if (source.isBusy) return;
    source.isBusy = true;
    try {
      const answer = await this.#exchange(leader, source, items);
      source.failures = 0;
      if (!this.#isClosed) await this.#take(answer, source);
    } catch (error) {
      source.session.reset();
      if (!this.#isClosed) await this.#recover(error, source);
    } finally {
      source.isBusy = false;
    }
    this.pump();
  }

  async #exchange(
    leader: BrokerNode,
    { session }: Source,
    items: readonly FetchItem[],
  ): Promise<FetchAnswer> {
    const connection = await this.#cluster.pool.acquire(leader, this.#lane);
    const version = connection.versions.choose(FetchApi);
    const request = fetchRequest(session.next(items), this.#bounds);
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

  async #take({ errorNumber, sessionId, outcomes }: FetchAnswer, source: Source): Promise<void> {
    if (errorNumber !== ErrorCode.NONE) throw brokerError(errorNumber, 'Fetch');
    source.session.accept(sessionId);
    let mustWait = false;
    for (const outcome of outcomes) {
      const { assigned, seekCount } = outcome.item;
      const isStale = !assigned.isAssigned || assigned.seekCount !== seekCount;
      if (!isStale) mustWait = this.#takeOutcome(outcome) || mustWait;
    }
    this.#events.onFetched();
    if (mustWait) await this.#pause(source);
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
    if (records === null || assigned.fetchPosition !== item.offset) return false;
    const isCommitted = this.#bounds.isolationLevel === 'read_committed';
    const filter = isCommitted ? new AbortedTransactions(aborted) : null;
    const chunk = new FetchedChunk(this.#core, assigned, records, filter);
    if (!chunk.isEmpty) assigned.buffer(chunk);
    return false;
  }

  async #recover(error: unknown, source: Source): Promise<void> {
    const failure =
      error instanceof KafkaError
        ? error
        : new KafkaError('MALFORMED_RESPONSE', 'A fetch failed.', { cause: error });
    const isSessionLost =
      failure.errorNumber === ErrorCode.FETCH_SESSION_ID_NOT_FOUND ||
      failure.errorNumber === ErrorCode.INVALID_FETCH_SESSION_EPOCH;
    if (isSessionLost) return;
    if (!failure.retriable) this.#events.onFailure(failure);
    else this.#cluster.metadata.requestRefresh();
    await this.#pause(source);
  }

  #pause(source: Source): Promise<void> {
    const { random, timers } = this.#cluster.platform;
    const waitMs = backoffMs(this.#cluster.options.retryBackoff, source.failures++, random);
    return sleep(timers, waitMs);
  }

  #sourceOf(nodeId: number): Source {
    let source = this.#sources.get(nodeId);
    if (source === undefined) {
      source = { session: new FetchSession(), isBusy: false, failures: 0 };
      this.#sources.set(nodeId, source);
    }
    return source;
  }
}
