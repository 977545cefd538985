// A consumer's dealings with its group: the membership, the commits on a timer, on demand, and
// before partitions go, and the user's callbacks around all that.
import { abortable, type Signal } from '../abort.ts';
import { KafkaError } from '../errors.ts';
import type { Cluster } from '../network/cluster.ts';
import { AssignedPartition } from './assigned-partition.ts';
import { assignorOf } from './assignor/assignors.ts';
import { AutoCommit } from './auto-commit.ts';
import { Committer, type CommittedOffset, type OffsetToCommit } from './committer.ts';
import type { ConsumerValues, PartitionsCallback } from './consumer-options.ts';
import type { Consumption } from './consumption.ts';
import { GroupCommits, isFenced } from './group-commits.ts';
import { GroupMembership } from './group/membership.ts';
import type { TopicPartition } from './topic-partition.ts';
import { ignore } from '../ignore.ts';

/** The group of one consumer. */
export class ConsumerGroup {
  readonly #cluster: Cluster;
  readonly #consumption: Consumption;
  readonly #options: ConsumerValues;
  readonly #onAssigned: () => void;
  readonly #lane: string;
  /** Apart from the membership's: there a JoinGroup may wait until the generation is over. */
  readonly #commitLane: string;
  readonly #committer: Committer;
  readonly #commits: GroupCommits;
  readonly #membership: GroupMembership;
  readonly #autoCommit: AutoCommit;
  /** Ends what is still asked of the group once the consumer has left. */
  readonly #ended = new AbortController();
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
    this.#commitLane = cluster.newLane('commit');
    this.#committer = new Committer(cluster, groupId, this.#commitLane);
    const member = () => (this.#isShared ? this.#membership : null);
    this.#commits = new GroupCommits(cluster, groupId, this.#committer, member);
    const assignors = options.assignors.map(assignorOf);
    const hooks = {
      owned: () => consumption.assignment(),
      forfeit: () => {
        for (const assigned of consumption.partitions) assigned.isForfeited = true;
      },
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
    return this.#committer.fetch(partitions, isCommittedOnly, this.#ended.signal);
  }

  /** Commits what is processed and not committed yet. @throws KafkaError */
  async commitProcessed(signal: Signal = this.#ended.signal): Promise<void> {
    const linesOf = () =>
      this.#consumption.uncommitted().map((assigned) => {
        const { topic, partition, processed, lastEpoch } = assigned;
        return { assigned, topic, partition, offset: processed, leaderEpoch: lastEpoch };
      });
    let lines: ReturnType<typeof linesOf> = [];
    await this.#commits.commit(() => (lines = linesOf()), signal);
    for (const { assigned, offset } of lines) assigned.committed = offset;
  }

  /** Commits these offsets. @throws KafkaError */
  commit(offsets: readonly OffsetToCommit[]): Promise<void> {
    const lines = offsets.map((line) => {
      return { ...line, assigned: this.#consumption.find(line.topic, line.partition) };
    });
    return this.#commits.commit(() => lines, this.#ended.signal);
  }

  /**
   * Commits what is processed and leaves.
   *
   * @throws KafkaError if the commit fails, other than for what others own by now; the signal's
   * reason.
   */
  async close(signal: Signal): Promise<void> {
    this.#autoCommit.stop();
    try {
      if (this.#options.autoCommit) await this.#commitLast(signal);
    } finally {
      await this.#leave(signal);
    }
  }

  async #commitLast(signal: Signal): Promise<void> {
    try {
      await abortable(this.commitProcessed(signal), signal);
    } catch (error) {
      if (!this.#isShared || !isFenced(error)) throw error;
    }
  }

  async #leave(signal: Signal): Promise<void> {
    try {
      if (this.#isShared) await this.#releaseAll();
    } finally {
      // The group goes on without this answer.
      if (this.#isShared) await this.#membership.leave(signal).catch(ignore);
      this.#ended.abort(new KafkaError('CLOSED', 'The consumer was closed meanwhile.'));
      this.#cluster.pool.closeLane(this.#lane);
      this.#cluster.pool.closeLane(this.#commitLane);
    }
  }

  async #releaseAll(): Promise<void> {
    const all = [...this.#consumption.partitions];
    const named = (isOwned: boolean) =>
      all
        .filter((assigned) => assigned.isOwned === isOwned)
        .map(({ topic, partition }) => ({ topic, partition }));
    await this.#lose(named(false));
    await this.#release(named(true), this.#options.onRevoked);
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
    const { metadata } = this.#cluster;
    // A cluster that cannot be asked now will be asked again; the partitions are this member's.
    await metadata
      .want([...new Set(partitions.map(({ topic }) => topic))])
      .catch(() => metadata.requestRefresh());
    for (const { topic, partition } of partitions) {
      this.#consumption.add(new AssignedPartition(topic, partition));
    }
    if (partitions.length > 0) await this.#options.onAssigned?.(partitions);
    this.#onAssigned();
  }
}
