// Incremental fetch sessions (KIP-227): a client names its partitions once and then only what
// changes; the broker answers only with what changed. Sessions are a cache: one that is gone is
// simply begun anew.
import { ErrorCode } from '@millrace/protocol';
import { type FetchPartition, fetchPartitionKey, type SentState } from './fetch-partition.ts';

/** Session id and epoch of a fetch without a session. */
export const NO_SESSION_ID = 0;
const INITIAL_EPOCH = 0;
const FINAL_EPOCH = -1;
const EPOCH_MAX = 2 ** 31 - 1;
/** A session in use is not evicted for a new one: `min.incremental.fetch.session.eviction.ms`. */
const EVICTION_MS_MIN = 120_000;

/** A partition of a session. */
export interface SessionPartition {
  request: FetchPartition;
  sent: SentState;
}

/** One client's session. */
export class FetchSession {
  readonly id: number;
  readonly usesTopicIds: boolean;
  readonly partitions = new Map<string, SessionPartition>();
  epoch = 1;
  lastUsedMs: number;

  constructor(id: number, usesTopicIds: boolean, nowMs: number) {
    this.id = id;
    this.usesTopicIds = usesTopicIds;
    this.lastUsedMs = nowMs;
  }

  /** Adds partitions or changes what is asked of them. */
  update(requests: readonly FetchPartition[]): void {
    for (const request of requests) {
      const key = fetchPartitionKey(request.topic, request.topicId, request.partition);
      const known = this.partitions.get(key);
      if (known === undefined) {
        this.partitions.set(key, { request, sent: { highWatermark: -1, logStartOffset: -1 } });
      } else known.request = request;
    }
  }

  forget(keys: readonly string[]): void {
    for (const key of keys) this.partitions.delete(key);
  }

  /** Puts a partition behind the others, so that a full response does not starve them. */
  rotate(key: string): void {
    const partition = this.partitions.get(key);
    if (partition === undefined) return;
    this.partitions.delete(key);
    this.partitions.set(key, partition);
  }

  advanceEpoch(): void {
    this.epoch = this.epoch === EPOCH_MAX ? 1 : this.epoch + 1;
  }
}

/** What a request says about its session. */
export interface SessionRequest {
  readonly sessionId: number;
  readonly epoch: number;
  readonly usesTopicIds: boolean;
  readonly partitions: readonly FetchPartition[];
  readonly forgottenKeys: readonly string[];
}

/** What to fetch, and within which session. */
export type SessionContext =
  | { readonly kind: 'error'; readonly errorCode: number }
  | {
      readonly kind: 'full';
      readonly session: FetchSession | null;
      readonly partitions: readonly FetchPartition[];
    }
  | { readonly kind: 'incremental'; readonly session: FetchSession };

/** The sessions of one broker. */
export class FetchSessions {
  readonly #sessions = new Map<number, FetchSession>();
  readonly #sessionsMax: number;
  readonly #newSessionId: () => number;

  /** `newSessionId` returns a random positive int32. */
  constructor(sessionsMax: number, newSessionId: () => number) {
    this.#sessionsMax = sessionsMax;
    this.#newSessionId = newSessionId;
  }

  get size(): number {
    return this.#sessions.size;
  }

  /** Finds or begins the session of a request. */
  open(request: SessionRequest, nowMs: number): SessionContext {
    const { sessionId, epoch, partitions } = request;
    if (epoch === FINAL_EPOCH || epoch === INITIAL_EPOCH) {
      this.#sessions.delete(sessionId);
      const session = epoch === INITIAL_EPOCH ? this.#create(request, nowMs) : null;
      return { kind: 'full', session, partitions };
    }
    const session = this.#sessions.get(sessionId);
    if (session === undefined) {
      return { kind: 'error', errorCode: ErrorCode.FETCH_SESSION_ID_NOT_FOUND };
    }
    if (session.epoch !== epoch) {
      return { kind: 'error', errorCode: ErrorCode.INVALID_FETCH_SESSION_EPOCH };
    }
    if (session.usesTopicIds !== request.usesTopicIds) {
      return { kind: 'error', errorCode: ErrorCode.FETCH_SESSION_TOPIC_ID_ERROR };
    }
    session.update(partitions);
    session.forget(request.forgottenKeys);
    session.advanceEpoch();
    session.lastUsedMs = nowMs;
    // The cache evicts from the front: the one used last goes to the back.
    this.#sessions.delete(sessionId);
    this.#sessions.set(sessionId, session);
    return { kind: 'incremental', session };
  }

  #create(request: SessionRequest, nowMs: number): FetchSession | null {
    if (request.partitions.length === 0 || !this.#makeRoom(nowMs)) return null;
    let id = this.#newSessionId();
    while (this.#sessions.has(id)) id = this.#newSessionId();
    const session = new FetchSession(id, request.usesTopicIds, nowMs);
    session.update(request.partitions);
    this.#sessions.set(id, session);
    return session;
  }

  #makeRoom(nowMs: number): boolean {
    if (this.#sessions.size < this.#sessionsMax) return true;
    const oldest = this.#sessions.values().next().value;
    if (oldest === undefined || nowMs - oldest.lastUsedMs < EVICTION_MS_MIN) return false;
    return this.#sessions.delete(oldest.id);
  }
}
