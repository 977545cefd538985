// The course of a rebalance: collect the members, number the generation, wait for the leader's
// assignment. Every step is a transition of one group; its wishes go into the effects.
import { ErrorCode } from '@millrace/protocol';
import type { Effects } from '../effects.ts';
import type { ClassicGroup } from './classic-group.ts';
import type { GroupConfig } from './group-config.ts';
import { type Member, selectProtocol } from './member.ts';
import { joinError, type JoinResponse, syncError } from './requests.ts';
import { timerKey } from './timers.ts';

/** Starts a rebalance if the group's state allows one; otherwise it is under way already. */
export function maybePrepareRebalance(
  group: ClassicGroup,
  config: GroupConfig,
  nowMs: number,
  effects: Effects,
): void {
  if (group.state === 'PreparingRebalance') maybeCompleteJoin(group, nowMs, effects);
  else if (group.state !== 'Dead') prepareRebalance(group, config, nowMs, effects);
}

function prepareRebalance(
  group: ClassicGroup,
  config: GroupConfig,
  nowMs: number,
  effects: Effects,
): void {
  if (group.state === 'CompletingRebalance') {
    failSyncs(group, ErrorCode.REBALANCE_IN_PROGRESS, effects);
  }
  effects.cancelTimer(timerKey.sync(group.groupId));
  group.pendingSync.clear();
  const isInitial = group.state === 'Empty';
  group.transition('PreparingRebalance', nowMs);
  if (isInitial && config.initialRebalanceDelayMs > 0) {
    group.isInitialDelay = true;
    group.newMemberAdded = false;
    group.initialDelayLeftMs = Math.max(
      group.rebalanceTimeoutMs() - config.initialRebalanceDelayMs,
      0,
    );
    effects.setTimer(timerKey.initial(group.groupId), config.initialRebalanceDelayMs);
  } else if (group.hasAllMembersJoined()) {
    completeJoin(group, nowMs, effects);
  } else {
    effects.setTimer(timerKey.join(group.groupId), group.rebalanceTimeoutMs());
  }
}

/** The first delay is over: wait once more if somebody came meanwhile, else go on. */
export function onInitialDelay(
  group: ClassicGroup,
  config: GroupConfig,
  nowMs: number,
  effects: Effects,
): void {
  if (group.newMemberAdded && group.initialDelayLeftMs > 0) {
    group.newMemberAdded = false;
    const delayMs = Math.min(config.initialRebalanceDelayMs, group.initialDelayLeftMs);
    group.initialDelayLeftMs = Math.max(group.initialDelayLeftMs - delayMs, 0);
    effects.setTimer(timerKey.initial(group.groupId), delayMs);
    return;
  }
  completeJoin(group, nowMs, effects);
}

/** Goes on if everybody has rejoined, unless the first delay still runs. */
export function maybeCompleteJoin(group: ClassicGroup, nowMs: number, effects: Effects): void {
  if (group.state !== 'PreparingRebalance' || group.isInitialDelay) return;
  if (!group.hasAllMembersJoined()) return;
  completeJoin(group, nowMs, effects);
}

/** Ends the collecting: those who did not rejoin are out, the rest is the new generation. */
export function completeJoin(group: ClassicGroup, nowMs: number, effects: Effects): void {
  effects.cancelTimer(timerKey.join(group.groupId));
  effects.cancelTimer(timerKey.initial(group.groupId));
  group.isInitialDelay = false;
  for (const member of [...group.members.values()]) {
    if (member.awaitingJoin !== null || member.isStatic) continue;
    effects.cancelTimer(timerKey.member(group.groupId, member.memberId));
    group.removeMember(member.memberId);
  }
  const hasLeader = electJoinedLeader(group);
  if (group.members.size > 0 && !hasLeader) {
    // Only static members are left and none has come back: they have until their sessions end.
    effects.setTimer(timerKey.join(group.groupId), group.rebalanceTimeoutMs());
    return;
  }
  group.generation++;
  if (group.members.size === 0) {
    group.protocol = null;
    group.transition('Empty', nowMs);
    effects.record({ kind: 'group', groupId: group.groupId, value: group.snapshot() });
    return;
  }
  group.protocol = selectProtocol([...group.members.values()]);
  group.transition('CompletingRebalance', nowMs);
  for (const member of group.members.values()) answerJoin(group, member, effects);
  effects.setTimer(timerKey.sync(group.groupId), group.rebalanceTimeoutMs());
}

function electJoinedLeader(group: ClassicGroup): boolean {
  const leader = group.leader === null ? undefined : group.members.get(group.leader);
  if (leader !== undefined && leader.awaitingJoin !== null) return true;
  const joined = [...group.members.values()].find(({ awaitingJoin }) => awaitingJoin !== null);
  if (joined === undefined) return false;
  group.leader = joined.memberId;
  return true;
}

function answerJoin(group: ClassicGroup, member: Member, effects: Effects): void {
  const { awaitingJoin } = member;
  member.awaitingJoin = null;
  member.isNew = false;
  group.pendingSync.add(member.memberId);
  effects.setTimer(timerKey.member(group.groupId, member.memberId), member.sessionTimeoutMs);
  if (awaitingJoin !== null) effects.reply(awaitingJoin, joinResponse(group, member));
}

/** The present generation as a join answers it. */
export function joinResponse(group: ClassicGroup, member: Member): JoinResponse {
  const isLeader = group.leader === member.memberId;
  return {
    errorCode: ErrorCode.NONE,
    generation: group.generation,
    protocolType: group.protocolType,
    protocol: group.protocol,
    leader: group.leader ?? '',
    skipAssignment: false,
    memberId: member.memberId,
    members: isLeader
      ? [...group.members.values()].map((other) => ({
          memberId: other.memberId,
          groupInstanceId: other.groupInstanceId,
          metadata: other.metadata(group.protocol),
        }))
      : [],
  };
}

/** Members that did not ask for their assignment in time are out. */
export function onSyncTimeout(
  group: ClassicGroup,
  config: GroupConfig,
  nowMs: number,
  effects: Effects,
): void {
  if (group.state !== 'CompletingRebalance' && group.state !== 'Stable') return;
  if (group.pendingSync.size === 0) return;
  for (const memberId of [...group.pendingSync]) {
    effects.cancelTimer(timerKey.member(group.groupId, memberId));
    group.removeMember(memberId);
  }
  group.pendingSync.clear();
  maybePrepareRebalance(group, config, nowMs, effects);
}

/** Answers everybody who waits for an assignment with an error. */
export function failSyncs(group: ClassicGroup, errorCode: number, effects: Effects): void {
  for (const member of group.members.values()) {
    member.assignment = new Uint8Array(0);
    if (member.awaitingSync === null) continue;
    effects.reply(member.awaitingSync, syncError(errorCode));
    member.awaitingSync = null;
    effects.setTimer(timerKey.member(group.groupId, member.memberId), member.sessionTimeoutMs);
  }
}

/** Takes a member out, answering what it waits for, and rebalances the rest. */
export function removeAndRebalance(
  group: ClassicGroup,
  memberId: string,
  config: GroupConfig,
  nowMs: number,
  effects: Effects,
): void {
  effects.cancelTimer(timerKey.member(group.groupId, memberId));
  if (group.pendingMembers.delete(memberId)) {
    // It was never in a generation: others need not rejoin because of it.
    maybeCompleteJoin(group, nowMs, effects);
    return;
  }
  const member = group.members.get(memberId);
  if (member !== undefined) {
    if (member.awaitingJoin !== null) {
      effects.reply(member.awaitingJoin, joinError(ErrorCode.UNKNOWN_MEMBER_ID, memberId));
    }
    if (member.awaitingSync !== null) {
      effects.reply(member.awaitingSync, syncError(ErrorCode.UNKNOWN_MEMBER_ID));
    }
    member.awaitingJoin = null;
    member.awaitingSync = null;
    group.removeMember(memberId);
  }
  maybePrepareRebalance(group, config, nowMs, effects);
}
