// One Fetch request and its answer: items of a session in, what came for each partition out.
import { FetchResponseCursor, type FetchRequest, type Reader } from '@millrace/protocol';
import type { AbortedTransaction } from './aborted-transactions.ts';
import type { FetchItem, FetchSession, SessionRequest } from './fetch-session.ts';
import type { FetchedBytes } from './fetched-chunk.ts';
import { byTopic } from './topic-partition.ts';

/** From this version on topics are named by id. */
const TOPIC_ID_MIN_VERSION = 13;

/** Kafka's numbers of the isolation levels. */
export const ISOLATION_LEVELS = { read_uncommitted: 0, read_committed: 1 } as const;

/** Which records a consumer sees. */
export type IsolationLevel = keyof typeof ISOLATION_LEVELS;

/** The bounds of a fetch. */
export interface FetchBounds {
  readonly maxWaitMs: number;
  readonly minBytes: number;
  readonly maxBytes: number;
  readonly partitionMaxBytes: number;
  readonly isolationLevel: IsolationLevel;
}

/** What came for one partition. */
export interface FetchOutcome {
  readonly item: FetchItem;
  readonly errorNumber: number;
  readonly highWatermark: number;
  readonly records: FetchedBytes | null;
  readonly aborted: readonly AbortedTransaction[];
}

/** An answer: an error of the whole fetch, or outcomes. */
export interface FetchAnswer {
  readonly errorNumber: number;
  readonly sessionId: number;
  readonly outcomes: readonly FetchOutcome[];
}

/** Builds the request. */
export function fetchRequest(session: SessionRequest, bounds: FetchBounds): FetchRequest {
  const { maxWaitMs, minBytes, maxBytes, partitionMaxBytes, isolationLevel } = bounds;
  const topics = [...byTopic(session.items)].map(([topic, items]) => ({
    topic,
    topicId: items[0]!.topicId,
    partitions: items.map(({ partition, offset, leaderEpoch }) => ({
      partition,
      currentLeaderEpoch: leaderEpoch,
      fetchOffset: offset,
      partitionMaxBytes,
    })),
  }));
  const forgottenTopicsData = session.forgotten.map(({ topic, partition, topicId }) => ({
    topic,
    topicId,
    partitions: [partition],
  }));
  return {
    maxWaitMs,
    minBytes,
    maxBytes,
    isolationLevel: ISOLATION_LEVELS[isolationLevel],
    sessionId: session.sessionId,
    sessionEpoch: session.sessionEpoch,
    topics,
    forgottenTopicsData,
  };
}

/** Reads the answer without an object per field. @throws ProtocolError */
export function readFetchAnswer(
  reader: Reader,
  version: number,
  session: FetchSession,
): FetchAnswer {
  const cursor = new FetchResponseCursor(reader, version);
  const outcomes: FetchOutcome[] = [];
  const { errorCode: errorNumber, sessionId } = cursor;
  while (cursor.nextResponses()) {
    const usesIds = version >= TOPIC_ID_MIN_VERSION;
    const topic = usesIds ? session.topicOf(cursor.topicId) : cursor.topic;
    while (cursor.nextPartitions()) {
      const { partitionIndex, partitionsErrorCode, highWatermark } = cursor;
      const aborted: AbortedTransaction[] = [];
      while (cursor.nextAbortedTransactions()) {
        aborted.push({ producerId: cursor.producerId, firstOffset: cursor.firstOffset });
      }
      const item = topic === undefined ? undefined : session.item(topic, partitionIndex);
      // A broker may still mention what was forgotten meanwhile.
      if (item === undefined) continue;
      const records = recordsOf(cursor);
      outcomes.push({ item, errorNumber: partitionsErrorCode, highWatermark, records, aborted });
    }
  }
  return { errorNumber, sessionId, outcomes };
}

function recordsOf(cursor: FetchResponseCursor): FetchedBytes | null {
  const { bytes, recordsPosition: start, recordsLength } = cursor;
  return recordsLength <= 0 ? null : { bytes, start, end: start + recordsLength };
}
