// What a fetch asks of one partition, and what a session remembers of it between requests.

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

/** The identity of a partition within one session. */
export function fetchPartitionKey(topic: string, topicId: string, partition: number): string {
  return `${topic}/${topicId}/${partition}`;
}
