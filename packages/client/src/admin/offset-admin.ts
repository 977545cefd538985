// Offsets: those that groups have committed, and those of the logs.
import { OffsetDeleteApi } from '@millrace/protocol';
import { brokerError, throwIfError, type KafkaError } from '../errors.ts';
import { Committer, NO_MEMBER } from '../consumer/committer.ts';
import { offsetNumber } from '../consumer/offset-number.ts';
import { byTopic, type TopicPartition } from '../consumer/topic-partition.ts';
import { GENERAL_LANE } from '../network/connection-pool.ts';
import { listOffsets, OFFSET_MARKS } from '../network/offset-requests.ts';
import type { AdminCallOptions, AdminCalls } from './admin-calls.ts';
import { throwFailures } from './partial-failure.ts';

/** An offset that a group has committed: the next one it will read. */
export interface GroupOffset extends TopicPartition {
  readonly offset: bigint;
  readonly metadata?: string | undefined;
}

/** A partition, and a place in its log: an end, the newest record, or a time in ms since 1970. */
export interface LogQuery extends TopicPartition {
  readonly at: 'earliest' | 'latest' | 'maxTimestamp' | number;
}

/** A place in a log. */
export interface LogOffset extends TopicPartition {
  /** Null if no record is that young. */
  readonly offset: bigint | null;
  /** The record's time in ms; null for the ends. */
  readonly timestamp: number | null;
}

const UNKNOWN = -1;

/** What can be done with offsets. */
export class OffsetAdmin {
  readonly #calls: AdminCalls;

  /** @internal */
  constructor(calls: AdminCalls) {
    this.#calls = calls;
  }

  /** What a group has committed, of all partitions or of some. @throws KafkaError */
  async fetch(
    groupId: string,
    options: AdminCallOptions & { readonly partitions?: readonly TopicPartition[] } = {},
  ): Promise<GroupOffset[]> {
    const committer = this.#committer(groupId);
    const { partitions = null, timeoutMs } = options;
    const found = await this.#calls.bounded('OffsetFetch', options, (signal) =>
      committer.fetch(partitions, false, signal, timeoutMs),
    );
    return found
      .filter(({ offset }) => offset !== UNKNOWN)
      .map(({ topic, partition, offset, metadata }) => {
        return { topic, partition, offset: BigInt(offset), metadata: metadata ?? '' };
      });
  }

  /**
   * Sets a group's offsets; the group must have no members.
   *
   * @throws KafkaError `UNKNOWN_MEMBER_ID` while it has
   * @example
   * await admin.offsets.alter('billing', [{ topic: 'orders', partition: 0, offset: 0n }]);
   */
  async alter(
    groupId: string,
    offsets: readonly GroupOffset[],
    options: AdminCallOptions = {},
  ): Promise<void> {
    const lines = offsets.map(({ topic, partition, offset, metadata }) => {
      return { topic, partition, offset: offsetNumber(offset), metadata };
    });
    const committer = this.#committer(groupId);
    await this.#calls.bounded('OffsetCommit', options, (signal) =>
      committer.commit(lines, NO_MEMBER, signal, options.timeoutMs),
    );
  }

  /**
   * Forgets a group's offsets of topics that it does not read.
   *
   * @throws KafkaError; AggregateError if several partitions failed
   */
  async delete(
    groupId: string,
    partitions: readonly TopicPartition[],
    options: AdminCallOptions = {},
  ): Promise<void> {
    const topics = [...byTopic(partitions)].map(([name, list]) => {
      return { name, partitions: list.map(({ partition }) => ({ partitionIndex: partition })) };
    });
    await this.#calls.toCoordinator('OffsetDelete', groupId, options, async (connection) => {
      const response = await connection.request(OffsetDeleteApi, { groupId, topics });
      const what = `Deleting offsets of group ${groupId}`;
      throwIfError(response.errorCode, what);
      const failures: KafkaError[] = [];
      for (const { name, partitions: lines } of response.topics) {
        for (const { partitionIndex: partition, errorCode } of lines) {
          if (errorCode === 0) continue;
          failures.push(brokerError(errorCode, what, { topic: name, partition }));
        }
      }
      throwFailures(failures, what);
    });
  }

  /**
   * Where logs begin and end, or where a time lies in them.
   *
   * @throws KafkaError
   * @example
   * const [end] = await admin.offsets.list([{ topic: 'orders', partition: 0, at: 'latest' }]);
   */
  async list(
    queries: readonly LogQuery[],
    options: AdminCallOptions & {
      readonly isolationLevel?: 'read_uncommitted' | 'read_committed' | undefined;
    } = {},
  ): Promise<LogOffset[]> {
    const { cluster } = this.#calls;
    const isolationLevel = options.isolationLevel === 'read_committed' ? 1 : 0;
    const lines = queries.map(({ topic, partition, at }) => {
      return { topic, partition, timestamp: typeof at === 'number' ? at : OFFSET_MARKS[at] };
    });
    const found = await this.#calls.run('ListOffsets', options, async () => {
      // Whoever asks where a topic ends does not want it to begin.
      await cluster.metadata.want([...new Set(queries.map(({ topic }) => topic))], false);
      return listOffsets(cluster, lines, isolationLevel);
    });
    return found.map(({ topic, partition, offset, timestamp }) => ({
      topic,
      partition,
      offset: offset === UNKNOWN ? null : BigInt(offset),
      timestamp: timestamp === UNKNOWN ? null : timestamp,
    }));
  }

  #committer(groupId: string): Committer {
    return new Committer(this.#calls.cluster, groupId, GENERAL_LANE);
  }
}
