// An incremental fetch session with one broker (KIP-227): a request names only the partitions that
// changed since the last one. Pure: what is wanted in, what to send out.
import type { Uuid } from '@millrace/protocol';
import type { AssignedPartition } from './assigned-partition.ts';
import { partitionKey, type TopicPartition } from './topic-partition.ts';

const NO_SESSION = 0;
const FIRST_EPOCH = 0;
const EPOCH_MAX = 2 ** 31 - 1;

/** One partition of a fetch. */
export interface FetchItem extends TopicPartition {
  /** Whom the records are for. */
  readonly assigned: AssignedPartition;
  readonly topicId: Uuid;
  readonly offset: number;
  readonly leaderEpoch: number;
}

/** What to put into a request. */
export interface SessionRequest {
  readonly sessionId: number;
  readonly sessionEpoch: number;
  readonly items: readonly FetchItem[];
  readonly forgotten: readonly FetchItem[];
}

/** The session with one broker. */
export class FetchSession {
  #sessionId = NO_SESSION;
  #epoch = FIRST_EPOCH;
  /** What the broker remembers. */
  #items = new Map<string, FetchItem>();
  #topicNames = new Map<Uuid, string>();

  /** The item that a response's partition answers. */
  item(topic: string, partition: number): FetchItem | undefined {
    return this.#items.get(partitionKey(topic, partition));
  }

  /** The name of a topic that the broker names by its id. */
  topicOf(topicId: Uuid): string | undefined {
    return this.#topicNames.get(topicId);
  }

  /** The request by which the session comes to hold `wanted`. */
  next(wanted: readonly FetchItem[]): SessionRequest {
    const before = this.#items;
    const now = new Map<string, FetchItem>();
    const changed: FetchItem[] = [];
    for (const item of wanted) {
      const key = partitionKey(item.topic, item.partition);
      const known = before.get(key);
      if (known === undefined || !isSameItem(known, item)) changed.push(item);
      now.set(key, item);
    }
    this.#items = now;
    this.#topicNames = new Map(wanted.map(({ topicId, topic }) => [topicId, topic]));
    const sessionId = this.#sessionId;
    const sessionEpoch = this.#epoch;
    if (sessionEpoch === FIRST_EPOCH) {
      return { sessionId, sessionEpoch, items: wanted, forgotten: [] };
    }
    const forgotten = [...before].filter(([key, item]) => isGone(item, now.get(key)));
    return { sessionId, sessionEpoch, items: changed, forgotten: forgotten.map(([, it]) => it) };
  }

  /** The broker answered the last request without an error. */
  accept(sessionId: number): void {
    if (sessionId === NO_SESSION) {
      this.reset();
      return;
    }
    this.#sessionId = sessionId;
    this.#epoch = this.#epoch === EPOCH_MAX ? 1 : this.#epoch + 1;
  }

  /** The broker may not know the session any more: the next request begins another. */
  reset(): void {
    this.#sessionId = NO_SESSION;
    this.#epoch = FIRST_EPOCH;
  }
}

function isSameItem(one: FetchItem, other: FetchItem): boolean {
  return (
    one.offset === other.offset &&
    one.leaderEpoch === other.leaderEpoch &&
    one.topicId === other.topicId
  );
}

/** A topic that was made anew under its name is forgotten under its former id. */
function isGone(before: FetchItem, now: FetchItem | undefined): boolean {
  return now === undefined || now.topicId !== before.topicId;
}
