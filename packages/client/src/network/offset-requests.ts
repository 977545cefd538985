// Where logs begin and end, and what lies at a time: ListOffsets, asked of each partition's leader.
import { ListOffsetsApi } from '@millrace/protocol';
import { brokerError, KafkaError } from '../errors.ts';
import type { BrokerNode } from './cluster-image.ts';
import type { Cluster } from './cluster.ts';
import { GENERAL_LANE } from './connection-pool.ts';
import { isLeadershipError } from './leadership.ts';

/** Kafka's marks in place of a timestamp. */
export const OFFSET_MARKS = { latest: -1, earliest: -2, maxTimestamp: -3 } as const;

/** A partition, and the time or mark whose offset is wanted. */
export interface OffsetQuery {
  readonly topic: string;
  readonly partition: number;
  /** Milliseconds since 1970, or one of {@link OFFSET_MARKS}. */
  readonly timestamp: number;
}

/** Where the first record at or after a time lies. */
export interface ListedOffset {
  readonly topic: string;
  readonly partition: number;
  /** -1 if no record is that young. */
  readonly offset: number;
  /** -1 for the beginning and the end. */
  readonly timestamp: number;
  readonly leaderEpoch: number;
}

const CONSUMER_REPLICA_ID = -1;

/** Asks once. @throws KafkaError if any partition cannot be answered */
export async function listOffsets(
  cluster: Cluster,
  queries: readonly OffsetQuery[],
  isolationLevel: number,
): Promise<ListedOffset[]> {
  const byLeader = new Map<BrokerNode, OffsetQuery[]>();
  for (const query of queries) {
    const leader = cluster.metadata.image.leaderOf(query.topic, query.partition);
    if (leader === undefined) {
      cluster.metadata.requestRefresh();
      const message = `No leader is known of ${query.topic}-${query.partition}.`;
      throw new KafkaError('LEADER_NOT_AVAILABLE', message, query);
    }
    const group = byLeader.get(leader);
    if (group === undefined) byLeader.set(leader, [query]);
    else group.push(query);
  }
  const answers = await Promise.all(
    [...byLeader].map(([leader, group]) => askLeader(cluster, leader, group, isolationLevel)),
  );
  return answers.flat();
}

async function askLeader(
  cluster: Cluster,
  leader: BrokerNode,
  queries: readonly OffsetQuery[],
  isolationLevel: number,
): Promise<ListedOffset[]> {
  const connection = await cluster.pool.acquire(leader, GENERAL_LANE);
  const names = [...new Set(queries.map(({ topic }) => topic))];
  const topics = names.map((name) => ({
    name,
    partitions: queries
      .filter(({ topic }) => topic === name)
      .map(({ partition, timestamp }) => ({
        partitionIndex: partition,
        currentLeaderEpoch:
          cluster.metadata.image.topic(name)?.partitions[partition]?.leaderEpoch ?? -1,
        timestamp,
      })),
  }));
  const request = { replicaId: CONSUMER_REPLICA_ID, isolationLevel, topics };
  const response = await connection.request(ListOffsetsApi, request);
  return response.topics.flatMap(({ name, partitions }) =>
    partitions.map(({ partitionIndex, errorCode, offset, timestamp, leaderEpoch = -1 }) => {
      if (errorCode !== 0) {
        if (isLeadershipError(errorCode)) cluster.metadata.requestRefresh();
        const context = { topic: name, partition: partitionIndex, broker: connection.broker };
        throw brokerError(errorCode, `ListOffsets of ${name}-${partitionIndex}`, context);
      }
      return {
        topic: name,
        partition: partitionIndex,
        offset: Number(offset),
        timestamp: Number(timestamp),
        leaderEpoch,
      };
    }),
  );
}
