// The groups and committed offsets of one partition of `__consumer_offsets`. Pure: a request or a
// timer changes its state and returns the effects; replaying the records gives the same state
// again.
import { ErrorCode } from '@millrace/protocol';
import { type CommittedOffset, Effects, type GroupRecord, type Reply } from './effects.ts';
import { ClassicGroup, CONSUMER_PROTOCOL_TYPE } from './group/classic-group.ts';
import type { ShardConfig } from './group/group-config.ts';
import { joinGroup } from './group/join.ts';
import { completeJoin, onInitialDelay, onSyncTimeout } from './group/rebalance.ts';
import {
  deadGroup,
  type GroupDescription,
  joinError,
  type JoinRequest,
  type JoinResponse,
  type LeavingMember,
  type MemberIdentity,
  syncError,
  type SyncRequest,
  type SyncResponse,
} from './group/requests.ts';
import {
  checkMember,
  heartbeat,
  leaveGroup,
  onMemberTimeout,
  syncGroup,
  touch,
} from './group/sync.ts';
import { parseTimerKey } from './group/timers.ts';
import { isOfTopic, type OffsetEntry, OffsetTable } from './offsets/offset-table.ts';
import type { CommitRequest, CommitResponse, TopicPartition } from './offsets/requests.ts';

/** What the record of a position takes besides its names and its metadata. */
const OFFSET_OVERHEAD_BYTES = 64;

/** One line of ListGroups. */
export interface GroupListing {
  readonly groupId: string;
  readonly protocolType: string;
  readonly state: string;
}

/** Coordinates the groups that hash to one partition. */
export class GroupCoordinator {
  readonly #config: ShardConfig;
  readonly #groups = new Map<string, ClassicGroup>();
  readonly #offsets = new OffsetTable();

  constructor(config: ShardConfig) {
    this.#config = config;
  }

  /** JoinGroup. The reply may come much later: when the generation is complete. */
  join(request: JoinRequest, reply: Reply<JoinResponse>, nowMs: number): Effects {
    const effects = new Effects();
    const errorCode = this.#checkJoin(request);
    if (errorCode !== ErrorCode.NONE) {
      effects.reply(reply, joinError(errorCode, request.memberId));
      return effects;
    }
    let group = this.#groups.get(request.groupId);
    if (group === undefined) {
      group = new ClassicGroup(request.groupId, nowMs);
      this.#groups.set(request.groupId, group);
    }
    joinGroup({ group, request, reply, config: this.#config, nowMs, effects });
    return effects;
  }

  /** SyncGroup. The reply comes when the leader has brought the assignment. */
  sync(request: SyncRequest, reply: Reply<SyncResponse>, nowMs: number): Effects {
    const effects = new Effects();
    const group = this.#groups.get(request.groupId);
    if (group === undefined) effects.reply(reply, syncError(ErrorCode.UNKNOWN_MEMBER_ID));
    else syncGroup(group, request, reply, this.#config, nowMs, effects);
    return effects;
  }

  /** Heartbeat; the reply is its error code. */
  heartbeat(identity: MemberIdentity, reply: Reply<number>): Effects {
    const effects = new Effects();
    const group = this.#groups.get(identity.groupId);
    const errorCode =
      group === undefined ? ErrorCode.UNKNOWN_MEMBER_ID : heartbeat(group, identity, effects);
    effects.reply(reply, errorCode);
    return effects;
  }

  /** LeaveGroup for several members; the reply has an error code for each. */
  leave(
    groupId: string,
    members: readonly LeavingMember[],
    reply: Reply<readonly number[]>,
    nowMs: number,
  ): Effects {
    const effects = new Effects();
    const group = this.#groups.get(groupId);
    const errorCodes = members.map((member) =>
      group === undefined
        ? ErrorCode.UNKNOWN_MEMBER_ID
        : leaveGroup(group, member, this.#config, nowMs, effects),
    );
    effects.reply(reply, errorCodes);
    return effects;
  }

  /** OffsetCommit. Positions with an error are left out, the others are stored. */
  commitOffsets(request: CommitRequest, reply: Reply<CommitResponse>, nowMs: number): Effects {
    const effects = new Effects();
    const refusal = this.#checkCommit(request, effects);
    const groupIdBytes = Buffer.byteLength(request.groupId);
    const errorCodes = request.offsets.map((offset) => {
      if (refusal !== ErrorCode.NONE) return refusal;
      const metadataBytes = Buffer.byteLength(offset.metadata);
      if (metadataBytes > this.#config.offsetMetadataBytesMax) {
        return ErrorCode.OFFSET_METADATA_TOO_LARGE;
      }
      const sizeBytes =
        OFFSET_OVERHEAD_BYTES + groupIdBytes + Buffer.byteLength(offset.topic) + metadataBytes;
      if (sizeBytes > this.#config.recordBytesMax) return ErrorCode.INVALID_COMMIT_OFFSET_SIZE;
      const value: CommittedOffset = {
        offset: offset.offset,
        leaderEpoch: offset.leaderEpoch,
        metadata: offset.metadata,
        commitTimestampMs: nowMs,
        expireTimestampMs: request.retentionMs === null ? -1 : nowMs + request.retentionMs,
        topicId: offset.topicId,
      };
      const { topic, partition } = offset;
      this.#record(effects, { kind: 'offset', groupId: request.groupId, topic, partition, value });
      return ErrorCode.NONE;
    });
    effects.reply(reply, { errorCodes });
    return effects;
  }

  /** The committed position of one partition. */
  fetchOffset(groupId: string, topic: string, partition: number): CommittedOffset | undefined {
    return this.#offsets.get(groupId, topic, partition);
  }

  /** All committed positions of a group. */
  fetchOffsets(groupId: string): OffsetEntry[] {
    return this.#offsets.entries(groupId);
  }

  /** OffsetDelete; the reply has an error code for each position, or one for the whole group. */
  deleteOffsets(
    groupId: string,
    positions: readonly TopicPartition[],
    reply: Reply<{ errorCode: number; errorCodes: readonly number[] }>,
  ): Effects {
    const effects = new Effects();
    const group = this.#groups.get(groupId);
    if (group === undefined && !this.#offsets.hasAny(groupId)) {
      effects.reply(reply, { errorCode: ErrorCode.GROUP_ID_NOT_FOUND, errorCodes: [] });
      return effects;
    }
    const errorCodes = positions.map(({ topic, partition }) => {
      if (group?.isSubscribedTo(topic) === true) return ErrorCode.GROUP_SUBSCRIBED_TO_TOPIC;
      const isStored = this.#offsets.get(groupId, topic, partition) !== undefined;
      if (isStored) this.#removeOffset(effects, groupId, topic, partition);
      return ErrorCode.NONE;
    });
    effects.reply(reply, { errorCode: ErrorCode.NONE, errorCodes });
    return effects;
  }

  /** DeleteGroups for one group; the reply is its error code. */
  deleteGroup(groupId: string, reply: Reply<number>, nowMs: number): Effects {
    const effects = new Effects();
    const group = this.#groups.get(groupId);
    if (group === undefined && !this.#offsets.hasAny(groupId)) {
      effects.reply(reply, ErrorCode.GROUP_ID_NOT_FOUND);
    } else if (group !== undefined && group.state !== 'Empty') {
      effects.reply(reply, ErrorCode.NON_EMPTY_GROUP);
    } else {
      for (const { topic, partition } of this.#offsets.entries(groupId)) {
        this.#removeOffset(effects, groupId, topic, partition);
      }
      this.#removeGroup(effects, groupId, nowMs);
      effects.reply(reply, ErrorCode.NONE);
    }
    return effects;
  }

  /** DescribeGroups for one group. */
  describe(groupId: string): GroupDescription {
    const group = this.#groups.get(groupId);
    if (group !== undefined) return group.describe();
    if (!this.#offsets.hasAny(groupId)) return deadGroup(groupId, ErrorCode.GROUP_ID_NOT_FOUND);
    return { ...deadGroup(groupId), state: 'Empty' };
  }

  /** Every group, those that only have offsets included. */
  list(): GroupListing[] {
    const listings = [...this.#groups.values()].map(({ groupId, protocolType, state }) => ({
      groupId,
      protocolType: protocolType ?? '',
      state,
    }));
    for (const groupId of this.#offsets.groupIds()) {
      if (!this.#groups.has(groupId)) listings.push({ groupId, protocolType: '', state: 'Empty' });
    }
    return listings;
  }

  /** A timer that an effect set has run out. */
  onTimer(key: string, nowMs: number): Effects {
    const effects = new Effects();
    const timer = parseTimerKey(key);
    const group = this.#groups.get(timer.groupId);
    if (group === undefined) return effects;
    if (timer.kind === 'member') {
      onMemberTimeout(group, timer.memberId, this.#config, nowMs, effects);
    } else if (timer.kind === 'sync') onSyncTimeout(group, this.#config, nowMs, effects);
    else if (group.state !== 'PreparingRebalance') return effects;
    else if (timer.kind === 'join') completeJoin(group, nowMs, effects);
    else onInitialDelay(group, this.#config, nowMs, effects);
    return effects;
  }

  /** Drops offsets nobody has used for the retention time, and groups that are then left empty. */
  expire(nowMs: number): Effects {
    const effects = new Effects();
    for (const groupId of [...this.#offsets.groupIds()]) {
      const group = this.#groups.get(groupId);
      for (const { topic, partition, value } of this.#offsets.entries(groupId)) {
        if (!this.#isExpired(group, topic, value, nowMs)) continue;
        this.#removeOffset(effects, groupId, topic, partition);
      }
    }
    for (const [groupId, group] of [...this.#groups]) {
      const isUnused = group.state === 'Empty' && !this.#offsets.hasAny(groupId);
      if (isUnused && group.pendingMembers.size === 0) this.#removeGroup(effects, groupId, nowMs);
    }
    return effects;
  }

  /** Removes every group's offsets of deleted topics, given as ids by name. */
  forgetTopics(topics: ReadonlyMap<string, string>): Effects {
    const effects = new Effects();
    for (const groupId of [...this.#offsets.groupIds()]) {
      for (const { topic, partition, value } of this.#offsets.entries(groupId)) {
        const deletedId = topics.get(topic);
        if (deletedId === undefined || !isOfTopic(value, deletedId)) continue;
        this.#removeOffset(effects, groupId, topic, partition);
      }
    }
    return effects;
  }

  /** Applies a record read from the log. */
  replay(record: GroupRecord): void {
    if (record.kind === 'offset') {
      const { groupId, topic, partition, value } = record;
      if (value === null) this.#offsets.delete(groupId, topic, partition);
      else this.#offsets.set(groupId, topic, partition, value);
    } else if (record.value === null) this.#groups.delete(record.groupId);
    else this.#groups.set(record.groupId, ClassicGroup.restore(record.groupId, record.value));
  }

  /** Starts the sessions of the members that were read from the log. */
  onLoaded(): Effects {
    const effects = new Effects();
    for (const group of this.#groups.values()) {
      for (const member of group.members.values()) touch(group, member, effects);
    }
    return effects;
  }

  #checkJoin({ groupId, memberId, sessionTimeoutMs }: JoinRequest): number {
    if (groupId === '') return ErrorCode.INVALID_GROUP_ID;
    const { sessionTimeoutMsMin, sessionTimeoutMsMax } = this.#config;
    if (sessionTimeoutMs < sessionTimeoutMsMin || sessionTimeoutMs > sessionTimeoutMsMax) {
      return ErrorCode.INVALID_SESSION_TIMEOUT;
    }
    const isUnknown = memberId !== '' && !this.#groups.has(groupId);
    return isUnknown ? ErrorCode.UNKNOWN_MEMBER_ID : ErrorCode.NONE;
  }

  #checkCommit(request: CommitRequest, effects: Effects): number {
    const group = this.#groups.get(request.groupId);
    const isSimple =
      request.generation < 0 && request.memberId === '' && request.groupInstanceId === null;
    if (group === undefined) {
      // A consumer without a group protocol stores its offsets under any name.
      if (request.generation < 0) return ErrorCode.NONE;
      const hasOffsets = this.#offsets.hasAny(request.groupId);
      return hasOffsets ? ErrorCode.UNKNOWN_MEMBER_ID : ErrorCode.ILLEGAL_GENERATION;
    }
    if (request.generation < 0 && group.state === 'Empty') return ErrorCode.NONE;
    if (isSimple) return ErrorCode.UNKNOWN_MEMBER_ID;
    const errorCode = checkMember(group, request);
    if (errorCode !== ErrorCode.NONE) return errorCode;
    if (group.state === 'CompletingRebalance') return ErrorCode.REBALANCE_IN_PROGRESS;
    touch(group, group.members.get(request.memberId)!, effects);
    return ErrorCode.NONE;
  }

  #isExpired(
    group: ClassicGroup | undefined,
    topic: string,
    value: CommittedOffset,
    nowMs: number,
  ): boolean {
    if (group !== undefined && group.state !== 'Empty') {
      // A group that still runs keeps what it reads; what it no longer subscribes to ages. What
      // members of another protocol read is not known.
      const isKnown = group.state === 'Stable' && group.protocolType === CONSUMER_PROTOCOL_TYPE;
      if (!isKnown || group.isSubscribedTo(topic)) return false;
    }
    if (value.expireTimestampMs !== -1) return nowMs >= value.expireTimestampMs;
    const unusedSinceMs =
      group !== undefined && group.state === 'Empty'
        ? Math.max(group.stateTimestampMs, value.commitTimestampMs)
        : value.commitTimestampMs;
    return nowMs - unusedSinceMs >= this.#config.offsetsRetentionMs;
  }

  #record(effects: Effects, record: GroupRecord): void {
    this.replay(record);
    effects.record(record);
  }

  #removeOffset(effects: Effects, groupId: string, topic: string, partition: number): void {
    this.#record(effects, { kind: 'offset', groupId, topic, partition, value: null });
  }

  #removeGroup(effects: Effects, groupId: string, nowMs: number): void {
    this.#groups.get(groupId)?.transition('Dead', nowMs);
    this.#record(effects, { kind: 'group', groupId, value: null });
  }
}
