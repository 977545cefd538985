// What a fetch asks of one partition, and what a session remembers of it between requests.
import { TOPIC_NAME_LENGTH_MAX } from '../../metadata/topic-names.ts';

/** One partition of a fetch. */
export interface FetchPartition {
  readonly topic: string;
  /** Zero id in requests that name topics. */
  readonly topicId: string;
  readonly partition: number;
  readonly currentLeaderEpoch: number;
  readonly fetchOffset: number;
  readonly lastFetchedEpoch: number;
  readonly sizeBytesMax: number;
}

/** What the response before said, so that the next one only needs to say what changed. */
export interface SentState {
  highWatermark: number;
  logStartOffset: number;
}

/**
 * The identity of a partition within one session. Of a name that no topic can have, its beginning
 * is enough: with 30,000 characters for each of 10,000 partitions the keys took 150 ms.
 */
export function fetchPartitionKey(topic: string, topicId: string, partition: number): string {
  const isPossible = topic.length <= TOPIC_NAME_LENGTH_MAX;
  const name = isPossible ? topic : `${topic.slice(0, TOPIC_NAME_LENGTH_MAX)}/${topic.length}`;
  return `${name}/${topicId}/${partition}`;
}
