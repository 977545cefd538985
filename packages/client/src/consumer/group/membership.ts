// One member of a classic group. Joining goes on in the background; whatever takes partitions away
// or brings them happens at a safe point, when all that was handed out is processed:
//
//   stable ── rebalance ──► prepare (safe point) ──► join, sync (background) ──► apply (safe point)
//     ▲                     eager: give up all      cooperative: read on         give up, take over
//     └────────────────────────────────────────────────────────────────────────────────┘
//
// Heartbeats run on their own timer, so that slow handling does not cost the membership; only a
// user who asks for nothing for max.poll.interval.ms does.
import { ErrorCode, HeartbeatApi, LeaveGroupApi } from '@millrace/protocol';
import { abortable, type Signal } from '../../abort.ts';
import { isRetriable, KafkaError, throwIfError } from '../../errors.ts';
import { ignore } from '../../ignore.ts';
import { backoffMs } from '../../network/backoff.ts';
import type { Cluster } from '../../network/cluster.ts';
import type { Connection } from '../../network/connection.ts';
import { GENERAL_LANE } from '../../network/connection-pool.ts';
import { sleep, type Timer } from '../../platform/timers.ts';
import type { Assignor } from '../assignor/assignor.ts';
import type { GroupIdentity } from '../committer.ts';
import type { Consumption } from '../consumption.ts';
import type { TopicPartition } from '../topic-partition.ts';
import { PollWatch } from './poll-watch.ts';
import { joinOnce, type JoinResult } from './join-exchange.ts';
import { MemberIdentity } from './member-identity.ts';
import { TopicWatch } from './topic-watch.ts';

/** What a member obeys. */
export interface MembershipOptions {
  readonly groupId: string;
  readonly groupInstanceId: string | undefined;
  readonly assignors: readonly Assignor[];
  readonly sessionTimeoutMs: number;
  readonly heartbeatIntervalMs: number;
  readonly maxPollIntervalMs: number;
}

/** What a consumer does for its member, at safe points. */
export interface MembershipHooks {
  owned(): TopicPartition[];
  /** Others may have everything already: nothing of it may be committed from now on. */
  forfeit(): void;
  /** Commits, tells the user, and stops reading. */
  revoke(partitions: readonly TopicPartition[]): Promise<void>;
  /** Tells the user that others have the partitions already, and stops reading. */
  lose(partitions: readonly TopicPartition[]): Promise<void>;
  /** Tells the user and begins to read. */
  assign(partitions: readonly TopicPartition[]): Promise<void>;
}

/** Answers after which a member is none any more. */
const LOST: ReadonlySet<number | null> = new Set([
  ErrorCode.UNKNOWN_MEMBER_ID,
  ErrorCode.ILLEGAL_GENERATION,
]);
/** LeaveGroup names members in a list from this version on. */
const MEMBERS_MIN_VERSION = 3;

/** A membership. */
export class GroupMembership {
  readonly #cluster: Cluster;
  readonly #consumption: Consumption;
  readonly #options: MembershipOptions;
  readonly #hooks: MembershipHooks;
  readonly #lane: string;
  readonly #polls: PollWatch;
  readonly #topicWatch: TopicWatch;
  readonly #left = new AbortController();
  #topics: readonly string[] = [];
  readonly #identity: MemberIdentity;
  #isStarted = false;
  #isRejoining = false;
  /** A rebalance began while one was not applied yet. */
  #mustRejoin = false;
  #isLost = false;
  /** Until the join that is under way has brought a generation, or is given up. */
  #joining: Promise<void> | null = null;
  #heartbeat: Timer | null = null;

  constructor(
    cluster: Cluster,
    consumption: Consumption,
    options: MembershipOptions,
    hooks: MembershipHooks,
    lane: string,
  ) {
    this.#cluster = cluster;
    this.#consumption = consumption;
    this.#options = options;
    this.#hooks = hooks;
    this.#lane = lane;
    this.#identity = new MemberIdentity(options.groupInstanceId ?? null);
    this.#polls = new PollWatch(cluster.platform.clock, consumption, options.maxPollIntervalMs);
    this.#topicWatch = new TopicWatch(cluster, () => this.#requestRejoin());
  }

  /** As whom the consumer commits. */
  get identity(): GroupIdentity {
    return this.#identity.current;
  }

  /** Joins, or rejoins with other topics. */
  subscribe(topics: readonly string[]): void {
    this.#topics = topics;
    this.#isStarted = true;
    this.#requestRejoin();
  }

  /** Whether the group knows this member. */
  get isMember(): boolean {
    return this.#identity.hasGeneration && !this.#left.signal.aborted;
  }

  /**
   * Waits for a join that is under way, and tells whether the member has come in under another
   * identity than `former`.
   */
  async hasRejoined(former: GroupIdentity, signal: Signal): Promise<boolean> {
    if (this.#joining !== null) await abortable(this.#joining, signal);
    return this.isMember && this.identity !== former;
  }

  /** A commit or heartbeat was answered with `error`; reacts if that concerns the membership. */
  noteError(error: unknown): void {
    if (!(error instanceof KafkaError) || this.#left.signal.aborted) return;
    const { errorNumber } = error;
    // While this member joins, that is no news.
    if (errorNumber === ErrorCode.REBALANCE_IN_PROGRESS) {
      if (this.#joining === null) this.#requestRejoin();
    } else if (LOST.has(errorNumber)) this.#lose(errorNumber === ErrorCode.UNKNOWN_MEMBER_ID);
    else if (errorNumber === ErrorCode.FENCED_INSTANCE_ID) this.#fail(error);
  }

  /**
   * As {@link noteError}, for a commit. While a rebalance is under way its generation may be over
   * already, which says nothing about the membership: joining will tell.
   */
  noteCommitError(error: unknown): void {
    if (!this.#isRejoining) this.noteError(error);
  }

  /** Ends the membership; a static member stays until its session ends. */
  async leave(signal: Signal): Promise<void> {
    const isNameless = () => this.identity.memberId === '';
    const named = this.#identity.named();
    this.#stop();
    if (this.identity.instanceId !== null) return;
    // A first join is on its way: the coordinator has the member, or will have, and only the answer
    // tells its name.
    if (isNameless() && this.#joining !== null) {
      await abortable(Promise.race([named, this.#joining]), signal);
    }
    if (isNameless()) return;
    await abortable(this.#sendLeave('the consumer is being closed'), signal);
  }

  get #isCooperative(): boolean {
    return this.#options.assignors.every(({ isCooperative }) => isCooperative);
  }

  #requestRejoin(): void {
    if (this.#left.signal.aborted || !this.#isStarted) return;
    if (this.#isRejoining) {
      this.#mustRejoin = true;
      return;
    }
    this.#isRejoining = true;
    this.#mustRejoin = false;
    this.#consumption.atSafePoint(() => this.#guarded(() => this.#prepare()));
  }

  async #prepare(): Promise<void> {
    const owned = this.#hooks.owned();
    if (this.#isLost) await this.#hooks.lose(owned);
    else if (!this.#isCooperative && owned.length > 0) await this.#hooks.revoke(owned);
    this.#isLost = false;
    this.#polls.reset();
    const joining = this.#guarded(() => this.#join()).finally(() => {
      if (this.#joining === joining) this.#joining = null;
    });
    this.#joining = joining;
  }

  async #join(): Promise<void> {
    for (let failures = 0; ; failures++) {
      if (this.#left.signal.aborted) return;
      try {
        const result = await this.#joinOnce();
        if (this.#left.signal.aborted) return;
        this.#identity.take(result.identity);
        this.#topicWatch.watch(result.ledTopics);
        this.#scheduleHeartbeat();
        this.#consumption.atSafePoint(() => this.#guarded(() => this.#apply(result)));
        return;
      } catch (error) {
        if (this.#left.signal.aborted) return;
        await this.#recoverJoin(error, failures);
      }
    }
  }

  #joinOnce(): Promise<JoinResult> {
    const { groupId, assignors, sessionTimeoutMs, maxPollIntervalMs } = this.#options;
    const { requestTimeoutMs } = this.#cluster.options;
    // While the member waits in JoinGroup the coordinator does not expect heartbeats.
    this.#heartbeat?.cancel();
    // Whatever called for a rebalance before is served by this one.
    this.#mustRejoin = false;
    const { signal } = this.#left;
    const offer = {
      groupId,
      identity: this.identity,
      topics: this.#topics,
      // What a member had when it was lost is no claim of its.
      owned: this.isMember ? this.#hooks.owned() : [],
      assignors,
      sessionTimeoutMs,
      rebalanceTimeoutMs: maxPollIntervalMs,
      requestTimeoutMs,
      signal,
      onMemberId: (memberId: string) => this.#identity.name(memberId),
    };
    const join = (connection: Connection) =>
      joinOnce(connection, offer, (topics) => this.#topicWatch.count(topics));
    return this.#cluster.withGroupCoordinator(groupId, this.#lane, join, signal);
  }

  /** Makes the next attempt sensible, or throws what no attempt can mend. */
  async #recoverJoin(error: unknown, failures: number): Promise<void> {
    const errorNumber = error instanceof KafkaError ? error.errorNumber : null;
    if (errorNumber === ErrorCode.REBALANCE_IN_PROGRESS) return;
    if (LOST.has(errorNumber)) {
      this.#forfeit(errorNumber === ErrorCode.UNKNOWN_MEMBER_ID);
      const owned = this.#hooks.owned();
      if (owned.length > 0) {
        this.#consumption.atSafePoint(() => this.#guarded(() => this.#hooks.lose(owned)));
      }
      return;
    }
    if (!isRetriable(error)) throw error;
    const { random, timers } = this.#cluster.platform;
    const waitMs = backoffMs(this.#cluster.options.retryBackoff, failures, random);
    // Whoever aborted knows.
    await sleep(timers, waitMs, this.#left.signal).catch(ignore);
  }

  async #apply({ assigned, assignor }: JoinResult): Promise<void> {
    this.#isRejoining = false;
    if (this.#left.signal.aborted) return;
    let mustRejoin = this.#mustRejoin || this.#isLost;
    if (!this.#isLost) {
      const owned = this.#hooks.owned();
      const revoked = without(owned, assigned);
      if (revoked.length > 0) await this.#hooks.revoke(revoked);
      await this.#hooks.assign(without(assigned, owned));
      // What this member gave up can only be given away in another round.
      mustRejoin ||= assignor.isCooperative && revoked.length > 0;
    }
    if (mustRejoin) this.#requestRejoin();
  }

  #scheduleHeartbeat(): void {
    this.#heartbeat?.cancel();
    if (this.#left.signal.aborted) return;
    const { heartbeatIntervalMs } = this.#options;
    this.#heartbeat = this.#cluster.platform.timers.after(heartbeatIntervalMs, () => {
      void this.#beat();
    });
  }

  async #beat(): Promise<void> {
    const { groupId } = this.#options;
    const { identity } = this;
    const { generation: generationId, memberId, instanceId: groupInstanceId } = identity;
    if (this.#polls.isStuck()) {
      await this.#leaveStuck();
      return;
    }
    try {
      const request = { groupId, generationId, memberId, groupInstanceId };
      await this.#cluster.withGroupCoordinator(groupId, this.#lane, async (connection) => {
        const answer = await connection.request(HeartbeatApi, request);
        throwIfError(answer.errorCode, `Heartbeat to group ${groupId}`);
      });
    } catch (error) {
      // The answer may belong to a membership that is over.
      if (this.identity === identity) this.noteError(error);
    }
    if (this.identity === identity && memberId !== '') this.#scheduleHeartbeat();
  }

  /** The user asks for nothing any more: others get the partitions until the user does again. */
  async #leaveStuck(): Promise<void> {
    const isStatic = this.identity.instanceId !== null;
    const reason = 'the consumer did not ask for records in time';
    // A leave that fails ends with the session.
    const left = isStatic ? undefined : this.#sendLeave(reason).catch(ignore);
    this.#lose(!isStatic);
    await left;
  }

  #lose(forgetsMember: boolean): void {
    this.#heartbeat?.cancel();
    this.#isLost = true;
    this.#forfeit(forgetsMember);
    this.#requestRejoin();
  }

  #forfeit(forgetsMember: boolean): void {
    this.#identity.forget(forgetsMember);
    this.#hooks.forfeit();
  }

  /** Not in the member's own lane, where a JoinGroup may wait for others. */
  async #sendLeave(reason: string): Promise<void> {
    const { groupId } = this.#options;
    const { memberId } = this.identity;
    await this.#cluster.withGroupCoordinator(groupId, GENERAL_LANE, async (connection) => {
      const takesMembers = connection.versions.choose(LeaveGroupApi) >= MEMBERS_MIN_VERSION;
      const who = takesMembers ? { members: [{ memberId, reason }] } : { memberId };
      await connection.request(LeaveGroupApi, { groupId, ...who });
    });
  }

  /** Runs `step`; an error that comes out of it stops the consumer. */
  async #guarded(step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#stop();
    this.#consumption.fail(error);
  }

  #stop(): void {
    this.#heartbeat?.cancel();
    this.#topicWatch.close();
    this.#left.abort();
  }
}

function without(
  partitions: readonly TopicPartition[],
  others: readonly TopicPartition[],
): TopicPartition[] {
  return partitions.filter(
    (one) =>
      !others.some((other) => other.topic === one.topic && other.partition === one.partition),
  );
}
