// A fetch as asked: walked once, without its frame afterwards.
import { FetchRequestCursor, type Reader, ZERO_UUID } from '@millrace/protocol';
import { REQUEST_ELEMENTS_MAX } from '../../limits.ts';
import { tooManyElements } from '../handler.ts';
import { type FetchPartition, fetchPartitionKey } from './fetch-partition.ts';

/** The first version that names topics by id. */
export const TOPIC_ID_MIN_VERSION = 13;
const READ_COMMITTED = 1;

/** What is asked. */
export interface FetchRequest {
  readonly maxWaitMs: number;
  readonly minBytes: number;
  readonly maxBytes: number;
  readonly isReadCommitted: boolean;
  readonly sessionId: number;
  readonly sessionEpoch: number;
  readonly partitions: readonly FetchPartition[];
  readonly forgottenKeys: readonly string[];
}

/** Reads a request. @throws ProtocolError for malformed bytes */
export function readFetchRequest(
  reader: Reader,
  version: number,
  fetchBytesMax: number,
): FetchRequest {
  const cursor = new FetchRequestCursor(reader, version);
  // Named twice, a partition is fetched as it was named last, as in Apache Kafka.
  const partitions = new Map<string, FetchPartition>();
  let elements = 0;
  while (cursor.nextTopics()) {
    const topicId = version >= TOPIC_ID_MIN_VERSION ? cursor.topicId : ZERO_UUID;
    const topic = version >= TOPIC_ID_MIN_VERSION ? '' : cursor.topic;
    if (++elements > REQUEST_ELEMENTS_MAX) throw tooManyElements();
    while (cursor.nextPartitions()) {
      if (++elements > REQUEST_ELEMENTS_MAX) throw tooManyElements();
      partitions.set(fetchPartitionKey(topic, topicId, cursor.partition), {
        topic,
        topicId,
        partition: cursor.partition,
        currentLeaderEpoch: cursor.currentLeaderEpoch,
        fetchOffset: cursor.fetchOffset,
        lastFetchedEpoch: cursor.lastFetchedEpoch,
        sizeBytesMax: cursor.partitionMaxBytes,
      });
    }
  }
  const forgottenKeys: string[] = [];
  while (cursor.nextForgottenTopicsData()) {
    const byId = version >= TOPIC_ID_MIN_VERSION;
    const topicId = byId ? cursor.forgottenTopicsDataTopicId : ZERO_UUID;
    const topic = byId ? '' : cursor.forgottenTopicsDataTopic;
    if (++elements > REQUEST_ELEMENTS_MAX) throw tooManyElements();
    while (cursor.nextForgottenTopicsDataPartitions()) {
      if (++elements > REQUEST_ELEMENTS_MAX) throw tooManyElements();
      const partition = cursor.forgottenTopicsDataPartitionsElement;
      forgottenKeys.push(fetchPartitionKey(topic, topicId, partition));
    }
  }
  cursor.end();
  return {
    maxWaitMs: cursor.maxWaitMs,
    minBytes: cursor.minBytes,
    maxBytes: Math.min(cursor.maxBytes, fetchBytesMax),
    isReadCommitted: cursor.isolationLevel === READ_COMMITTED,
    sessionId: cursor.sessionId,
    sessionEpoch: cursor.sessionEpoch,
    partitions: [...partitions.values()],
    forgottenKeys,
  };
}
