// Finds out where partitions begin: at the group's commit, else where the reset policy says; and,
// when a partition got another leader, whether that one still has what was read (KIP-320).
import { OffsetForLeaderEpochApi } from '@millrace/protocol';
import { KafkaError, isRetriable, throwIfError } from '../errors.ts';
import { backoffMs } from '../network/backoff.ts';
import type { Cluster } from '../network/cluster.ts';
import { GENERAL_LANE } from '../network/connection-pool.ts';
import { listOffsets, OFFSET_MARKS } from '../network/offset-requests.ts';
import { sleep } from '../platform/timers.ts';
import { NO_OFFSET, type AssignedPartition, type OffsetReset } from './assigned-partition.ts';
import type { CommittedOffset } from './committer.ts';
import type { TopicPartition } from './topic-partition.ts';

/** What a keeper obeys. */
export interface PositionOptions {
  /** What to do without an offset; `none` makes that an error. */
  readonly autoOffsetReset: OffsetReset | 'none';
  readonly isolationLevel: number;
  /** Reads the group's commits; null without a group. */
  readonly fetchCommitted:
    ((partitions: readonly TopicPartition[]) => Promise<readonly CommittedOffset[]>) | null;
}

const CONSUMER_REPLICA_ID = -1;

/** Looks positions up, in the background, until every partition has one. */
export class PositionKeeper {
  readonly #cluster: Cluster;
  readonly #options: PositionOptions;
  readonly #partitions: () => Iterable<AssignedPartition>;
  readonly #onReady: () => void;
  readonly #onFailure: (error: unknown) => void;
  #isBusy = false;
  #isStopped = false;
  #failures = 0;

  constructor(
    cluster: Cluster,
    options: PositionOptions,
    partitions: () => Iterable<AssignedPartition>,
    events: { readonly onReady: () => void; readonly onFailure: (error: unknown) => void },
  ) {
    this.#cluster = cluster;
    this.#options = options;
    this.#partitions = partitions;
    this.#onReady = events.onReady;
    this.#onFailure = events.onFailure;
  }

  /** Looks up what is missing; called whenever something changed. */
  pump(): void {
    if (this.#isBusy || this.#isStopped || !this.#hasWork()) return;
    this.#isBusy = true;
    void this.#work().finally(() => {
      this.#isBusy = false;
      this.#onReady();
      this.pump();
    });
  }

  /** The position is not in the log: begin where the policy says; false if that is nowhere. */
  outOfRange(assigned: AssignedPartition): boolean {
    const { autoOffsetReset } = this.#options;
    if (autoOffsetReset !== 'none') {
      assigned.seekToEnd(autoOffsetReset);
      this.pump();
      return true;
    }
    const { topic, partition, fetchPosition } = assigned;
    const message = `Offset ${fetchPosition} of ${topic}-${partition} is not in the log.`;
    this.#onFailure(new KafkaError('OFFSET_OUT_OF_RANGE', message, { topic, partition }));
    return false;
  }

  /** Goes on after a failure: the user has changed what is read, or from where. */
  restart(): void {
    this.#isStopped = false;
    this.pump();
  }

  close(): void {
    this.#isStopped = true;
  }

  #hasWork(): boolean {
    for (const assigned of this.#partitions()) {
      if (!assigned.isPositioned || this.#isUnvalidated(assigned)) return true;
    }
    return false;
  }

  async #work(): Promise<void> {
    try {
      await this.#startAtCommits();
      await this.#resetPositions();
      await this.#validate();
      this.#failures = 0;
    } catch (error) {
      if (!isRetriable(error)) {
        this.#isStopped = true;
        this.#onFailure(error);
        return;
      }
      const { random, timers } = this.#cluster.platform;
      const { retryBackoff } = this.#cluster.options;
      await sleep(timers, backoffMs(retryBackoff, this.#failures++, random));
    }
  }

  async #startAtCommits(): Promise<void> {
    const blank = this.#select(({ isPositioned, reset }) => !isPositioned && reset === null);
    if (blank.length === 0) return;
    const { autoOffsetReset, fetchCommitted } = this.#options;
    const commits = fetchCommitted === null ? [] : await fetchCommitted(blank);
    for (const assigned of blank) {
      if (assigned.isPositioned || assigned.reset !== null) continue;
      const { topic, partition } = assigned;
      const commit = commits.find((one) => one.topic === topic && one.partition === partition);
      if (commit !== undefined && commit.offset !== NO_OFFSET) {
        assigned.seek(commit.offset, commit.leaderEpoch);
        assigned.committed = commit.offset;
      } else if (autoOffsetReset === 'none') {
        const message = `No offset is known for ${topic}-${partition}.`;
        throw new KafkaError('NO_OFFSET', message, { topic, partition });
      } else assigned.seekToEnd(autoOffsetReset);
    }
  }

  async #resetPositions(): Promise<void> {
    const waiting = this.#select(({ reset }) => reset !== null);
    if (waiting.length === 0) return;
    const seekCounts = waiting.map(({ seekCount }) => seekCount);
    await this.#knowTopics(waiting);
    const queries = waiting.map(({ topic, partition, reset }) => {
      return { topic, partition, timestamp: OFFSET_MARKS[reset!] };
    });
    const found = await listOffsets(this.#cluster, queries, this.#options.isolationLevel);
    for (const { topic, partition, offset, leaderEpoch } of found) {
      const index = waiting.findIndex((one) => one.topic === topic && one.partition === partition);
      const assigned = waiting[index];
      // Whoever sought meanwhile has the last word.
      if (assigned?.seekCount === seekCounts[index]) assigned!.seek(offset, leaderEpoch);
    }
  }

  /** Asks the new leader where the epoch that was last read ends. */
  async #validate(): Promise<void> {
    const doubtful = this.#select((assigned) => this.#isUnvalidated(assigned));
    await Promise.all(doubtful.map((assigned) => this.#validateOne(assigned)));
  }

  async #validateOne(assigned: AssignedPartition): Promise<void> {
    // Reading goes on meanwhile: what the new leader gives is no part of the question.
    const { topic, partition, lastEpoch, position, seekCount } = assigned;
    const { metadata, pool } = this.#cluster;
    const leader = metadata.image.leaderOf(topic, partition);
    const currentLeaderEpoch = this.#leaderEpoch(assigned);
    if (leader === undefined || currentLeaderEpoch === -1) return;
    const connection = await pool.acquire(leader, GENERAL_LANE);
    if (!connection.versions.supports(OffsetForLeaderEpochApi)) {
      assigned.validatedEpoch = currentLeaderEpoch;
      return;
    }
    const partitions = [{ partition, currentLeaderEpoch, leaderEpoch: lastEpoch }];
    const request = { replicaId: CONSUMER_REPLICA_ID, topics: [{ topic, partitions }] };
    const response = await connection.request(OffsetForLeaderEpochApi, request);
    const answer = response.topics[0]?.partitions[0];
    throwIfError(answer?.errorCode ?? 0, `Validating ${topic}-${partition}`, { topic, partition });
    if (assigned.seekCount !== seekCount) return;
    assigned.validatedEpoch = currentLeaderEpoch;
    const endOffset = Number(answer?.endOffset ?? NO_OFFSET);
    if (endOffset !== NO_OFFSET && endOffset < position) {
      this.#truncated(assigned, endOffset, answer?.leaderEpoch ?? -1);
    }
  }

  /** The new leader's log ends, or differs, before what was read. */
  #truncated(assigned: AssignedPartition, endOffset: number, epoch: number): void {
    const { topic, partition, position } = assigned;
    if (this.#options.autoOffsetReset !== 'none') {
      assigned.seek(endOffset, epoch);
      assigned.processed = endOffset;
      return;
    }
    const message =
      `${topic}-${partition} was read up to offset ${position}, but its log was cut: ` +
      `it agrees up to offset ${endOffset}.`;
    throw new KafkaError('LOG_TRUNCATED', message, { topic, partition });
  }

  #isUnvalidated(assigned: AssignedPartition): boolean {
    return (
      assigned.isPositioned &&
      assigned.lastEpoch >= 0 &&
      this.#leaderEpoch(assigned) > Math.max(assigned.lastEpoch, assigned.validatedEpoch)
    );
  }

  #leaderEpoch({ topic, partition }: AssignedPartition): number {
    const image = this.#cluster.metadata.image.topic(topic);
    return image?.partitions[partition]?.leaderEpoch ?? -1;
  }

  async #knowTopics(partitions: readonly AssignedPartition[]): Promise<void> {
    const { defaultApiTimeoutMs } = this.#cluster.options;
    const names = new Set(partitions.map(({ topic }) => topic));
    const bounds = { timeoutMs: defaultApiTimeoutMs };
    await Promise.all([...names].map((name) => this.#cluster.metadata.topic(name, bounds)));
  }

  #select(isWanted: (assigned: AssignedPartition) => boolean): AssignedPartition[] {
    return [...this.#partitions()].filter((assigned) => assigned.isAssigned && isWanted(assigned));
  }
}
