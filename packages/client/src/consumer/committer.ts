// Reads and writes a group's offsets.
import { OffsetCommitApi, OffsetFetchApi } from '@millrace/protocol';
import { abortable, type Signal } from '../abort.ts';
import { brokerError, throwIfError } from '../errors.ts';
import type { Cluster } from '../network/cluster.ts';
import type { Connection } from '../network/connection.ts';
import { byTopic, type TopicPartition } from './topic-partition.ts';

/** From this version on one request may ask for several groups. */
const GROUPS_MIN_VERSION = 8;
/** From this version on a broker can be asked to leave out what a transaction has not decided. */
const STABLE_MIN_VERSION = 7;

/** An offset as a group has committed it. */
export interface CommittedOffset extends TopicPartition {
  /** The next offset to read; -1 if the group has none. */
  readonly offset: number;
  readonly leaderEpoch: number;
  readonly metadata: string | null;
}

/** An offset to be committed. */
export interface OffsetToCommit extends TopicPartition {
  readonly offset: number;
  readonly leaderEpoch?: number | undefined;
  readonly metadata?: string | null | undefined;
}

/** As whom offsets are committed; a group's member is fenced by its generation. */
export interface GroupIdentity {
  readonly generation: number;
  readonly memberId: string;
  readonly instanceId: string | null;
}

/** Commits of no member: of a consumer with its own assignment, or of an admin. */
export const NO_MEMBER: GroupIdentity = { generation: -1, memberId: '', instanceId: null };

/** The offsets of one group. */
export class Committer {
  readonly #cluster: Cluster;
  readonly #groupId: string;
  readonly #lane: string;

  constructor(cluster: Cluster, groupId: string, lane: string) {
    this.#cluster = cluster;
    this.#groupId = groupId;
    this.#lane = lane;
  }

  /**
   * Commits.
   *
   * @param timeoutMs How long to try; default the client's `defaultApiTimeoutMs`.
   * @throws KafkaError for the first partition that is refused; the signal's reason
   */
  commit(
    offsets: readonly OffsetToCommit[],
    identity: GroupIdentity,
    signal?: Signal,
    timeoutMs?: number,
  ): Promise<void> {
    const { generation, memberId, instanceId } = identity;
    const topics = [...byTopic(offsets)].map(([name, partitions]) => ({
      name,
      partitions: partitions.map(({ partition, offset, leaderEpoch = -1, metadata = '' }) => ({
        partitionIndex: partition,
        committedOffset: offset,
        committedLeaderEpoch: leaderEpoch,
        committedMetadata: metadata,
      })),
    }));
    return this.#ask(
      async (connection) => {
        const response = await connection.request(OffsetCommitApi, {
          groupId: this.#groupId,
          generationIdOrMemberEpoch: generation,
          memberId,
          groupInstanceId: instanceId,
          topics,
        });
        for (const { name, partitions } of response.topics) {
          for (const { partitionIndex: partition, errorCode } of partitions) {
            const what = `Commit of group ${this.#groupId} for ${name}-${partition}`;
            throwIfError(errorCode, what, { topic: name, partition });
          }
        }
      },
      signal,
      timeoutMs,
    );
  }

  /** Reads what is committed, for some partitions or for all. @throws KafkaError */
  fetch(
    wanted: readonly TopicPartition[] | null,
    requireStable: boolean,
    signal?: Signal,
    timeoutMs?: number,
  ): Promise<CommittedOffset[]> {
    const groupId = this.#groupId;
    const topics =
      wanted === null
        ? null
        : [...byTopic(wanted)].map(([name, list]) => {
            return { name, partitionIndexes: list.map(({ partition }) => partition) };
          });
    return this.#ask(
      async (connection) => {
        const version = connection.versions.choose(OffsetFetchApi);
        const body =
          version >= GROUPS_MIN_VERSION ? { groups: [{ groupId, topics }] } : { groupId, topics };
        const stable = version >= STABLE_MIN_VERSION ? { requireStable } : {};
        const response = await connection.request(OffsetFetchApi, { ...body, ...stable });
        const group = version >= GROUPS_MIN_VERSION ? response.groups[0]! : response;
        throwIfError(group.errorCode, `Reading the offsets of group ${groupId}`);
        return group.topics.flatMap(({ name, partitions }) =>
          partitions.map((line) => {
            const { partitionIndex: partition, errorCode, metadata } = line;
            if (errorCode !== 0) {
              const what = `Reading the offset of group ${groupId} for ${name}-${partition}`;
              throw brokerError(errorCode, what, { topic: name, partition });
            }
            const offset = Number(line.committedOffset);
            const leaderEpoch = line.committedLeaderEpoch;
            return { topic: name, partition, offset, leaderEpoch, metadata };
          }),
        );
      },
      signal,
      timeoutMs,
    );
  }

  #ask<Result>(
    attempt: (connection: Connection) => Promise<Result>,
    signal?: Signal,
    timeoutMs?: number,
  ): Promise<Result> {
    const what = `Reaching the coordinator of group ${this.#groupId}`;
    const asked = this.#cluster.retrying({ what, signal, timeoutMs }, () =>
      this.#cluster.withGroupCoordinator(this.#groupId, this.#lane, attempt, signal),
    );
    return abortable(asked, signal);
  }
}
