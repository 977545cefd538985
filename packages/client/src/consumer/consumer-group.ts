// A consumer's dealings with its group: the membership, the commits on a timer, on demand, and
// before partitions go, and the user's callbacks around all that.
import type { Cluster } from '../network/cluster.ts';
import { AssignedPartition } from './assigned-partition.ts';
import { assignorOf } from './assignor/assignors.ts';
import { AutoCommit } from './auto-commit.ts';
import { Committer, NO_MEMBER, type CommittedOffset, type OffsetToCommit } from './committer.ts';
import type { ConsumerValues, PartitionsCallback } from './consumer-options.ts';
import type { Consumption } from './consumption.ts';
import { GroupMembership } from './group/membership.ts';
import type { TopicPartition } from './topic-partition.ts';

/** The group of one consumer. */
export class ConsumerGroup {
  readonly #cluster: Cluster;
  readonly #consumption: Consumption;
  readonly #options: ConsumerValues;
  readonly #onAssigned: () => void;
  readonly #lane: string;
  readonly #committer: Committer;
  readonly #membership: GroupMembership;
  readonly #autoCommit: AutoCommit;
  /** Whether partitions are shared with others; else the consumer only commits for the group. */
  #isShared = false;

  /** @param onAssigned Called when partitions came and may be read. */
  constructor(
    cluster: Cluster,
    groupId: string,
    consumption: Consumption,
    options: ConsumerValues,
    onAssigned: () => void,
  ) {
    this.#cluster = cluster;
    this.#consumption = consumption;
    this.#options = options;
    this.#onAssigned = onAssigned;
    this.#lane = cluster.newLane('group');
    this.#committer = new Committer(cluster, groupId, this.#lane);
    const assignors = options.assignors.map(assignorOf);
    const hooks = {
      owned: () => consumption.assignment(),
      revoke: (partitions: readonly TopicPartition[]) => this.#revoke(partitions),
      lose: (partitions: readonly TopicPartition[]) => this.#lose(partitions),
      assign: (partitions: readonly TopicPartition[]) => this.#take(partitions),
    };
    const memberOptions = { ...options, groupId, assignors };
    this.#membership = new GroupMembership(cluster, consumption, memberOptions, hooks, this.#lane);
    this.#autoCommit = new AutoCommit(cluster.platform.timers, options.autoCommitIntervalMs, () =>
      this.commitProcessed(),
    );
  }

  /** Joins, or goes on with other topics. */
  subscribe(topics: readonly string[]): void {
    this.#isShared = true;
    this.startAutoCommit();
    this.#membership.subscribe(topics);
  }

  /** Commits now and then, if the option says so. */
  startAutoCommit(): void {
    if (this.#options.autoCommit) this.#autoCommit.start();
  }

  /** What the group has committed. @throws KafkaError */
  committed(partitions: readonly TopicPartition[]): Promise<CommittedOffset[]> {
    const isCommittedOnly = this.#options.isolationLevel === 'read_committed';
    return this.#committer.fetch(partitions, isCommittedOnly);
  }

  /** Commits what is processed and not committed yet. @throws KafkaError */
  async commitProcessed(): Promise<void> {
    const lines = this.#consumption.uncommitted().map((assigned) => {
      const { topic, partition, processed, lastEpoch } = assigned;
      return { assigned, topic, partition, offset: processed, leaderEpoch: lastEpoch };
    });
    if (lines.length === 0) return;
    await this.commit(lines);
    for (const { assigned, offset } of lines) assigned.committed = offset;
  }

  /** Commits these offsets. @throws KafkaError */
  async commit(lines: readonly OffsetToCommit[]): Promise<void> {
    if (!this.#isShared) {
      await this.#committer.commit(lines, NO_MEMBER);
      return;
    }
    const membership = this.#membership;
    const { identity } = membership;
    try {
      await this.#committer.commit(lines, identity);
    } catch (error) {
      // A commit that crossed with the end of a rebalance came under the former generation.
      const isOutdated = membership.identity !== identity && membership.isMember;
      if (!isOutdated) {
        membership.noteCommitError(error);
        throw error;
      }
      await this.#committer.commit(lines, membership.identity);
    }
  }

  /** Commits what is processed and leaves. @throws KafkaError if the commit fails */
  async close(): Promise<void> {
    this.#autoCommit.stop();
    try {
      if (this.#options.autoCommit) await this.commitProcessed();
      const { onRevoked } = this.#options;
      if (this.#isShared) await this.#release(this.#consumption.assignment(), onRevoked);
    } finally {
      if (this.#isShared) await this.#membership.leave().catch(ignore);
      this.#cluster.pool.closeLane(this.#lane);
    }
  }

  async #revoke(partitions: readonly TopicPartition[]): Promise<void> {
    // A commit that fails costs repeats, never records: the rebalance goes on.
    if (this.#options.autoCommit) await this.commitProcessed().catch(ignore);
    await this.#release(partitions, this.#options.onRevoked);
  }

  async #lose(partitions: readonly TopicPartition[]): Promise<void> {
    const { onLost, onRevoked } = this.#options;
    await this.#release(partitions, onLost ?? onRevoked);
  }

  async #release(
    partitions: readonly TopicPartition[],
    tell: PartitionsCallback | undefined,
  ): Promise<void> {
    if (partitions.length > 0) await tell?.(partitions);
    for (const topicPartition of partitions) this.#consumption.remove(topicPartition);
  }

  async #take(partitions: readonly TopicPartition[]): Promise<void> {
    await this.#cluster.metadata.want([...new Set(partitions.map(({ topic }) => topic))]);
    for (const { topic, partition } of partitions) {
      this.#consumption.add(new AssignedPartition(topic, partition));
    }
    if (partitions.length > 0) await this.#options.onAssigned?.(partitions);
    this.#onAssigned();
  }
}

function ignore(): void {
  // The group goes on without this answer.
}
