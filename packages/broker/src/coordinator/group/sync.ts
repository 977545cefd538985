// What a joined member asks of its group: its assignment, a sign of life, to leave. Also the check
// of a member's identity that offset commits share.
import { ErrorCode } from '@millrace/protocol';
import type { Effects, Reply } from '../effects.ts';
import type { ClassicGroup } from './classic-group.ts';
import type { GroupConfig, ShardConfig } from './group-config.ts';
import { fitsLog } from './group-size.ts';
import type { Member } from './member.ts';
import { failSyncs, maybePrepareRebalance, removeAndRebalance } from './rebalance.ts';
import {
  type LeavingMember,
  type MemberIdentity,
  syncError,
  type SyncRequest,
  type SyncResponse,
} from './requests.ts';
import { timerKey } from './timers.ts';

const EMPTY = new Uint8Array(0);

/** Kafka's error for a member that is not who it says, or NONE. */
export function checkMember(group: ClassicGroup, identity: MemberIdentity): number {
  const { memberId, groupInstanceId, generation } = identity;
  if (group.state === 'Dead') return ErrorCode.COORDINATOR_NOT_AVAILABLE;
  if (groupInstanceId !== null) {
    const knownId = group.staticMemberId(groupInstanceId);
    if (knownId === undefined) return ErrorCode.UNKNOWN_MEMBER_ID;
    if (knownId !== memberId) return ErrorCode.FENCED_INSTANCE_ID;
  }
  if (!group.members.has(memberId)) return ErrorCode.UNKNOWN_MEMBER_ID;
  if (generation !== group.generation) return ErrorCode.ILLEGAL_GENERATION;
  return ErrorCode.NONE;
}

/** SyncGroup: waits for the leader's assignment, or brings it. */
export function syncGroup(
  group: ClassicGroup,
  request: SyncRequest,
  reply: Reply<SyncResponse>,
  config: ShardConfig,
  nowMs: number,
  effects: Effects,
): void {
  const errorCode = checkSync(group, request);
  if (errorCode !== ErrorCode.NONE) return effects.reply(reply, syncError(errorCode));
  const member = group.members.get(request.memberId)!;
  group.pendingSync.delete(member.memberId);
  if (group.state === 'Stable') {
    touch(group, member, effects);
    effects.reply(reply, syncResponse(group, member));
    return;
  }
  if (member.awaitingSync !== null) {
    effects.reply(member.awaitingSync, syncError(ErrorCode.UNKNOWN_MEMBER_ID));
  }
  member.awaitingSync = reply;
  if (group.leader === member.memberId) assign(group, request, config, nowMs, effects);
}

function checkSync(group: ClassicGroup, request: SyncRequest): number {
  const errorCode = checkMember(group, request);
  if (errorCode !== ErrorCode.NONE) return errorCode;
  const isOther =
    (request.protocolType !== null && request.protocolType !== group.protocolType) ||
    (request.protocol !== null && request.protocol !== group.protocol);
  if (isOther) return ErrorCode.INCONSISTENT_GROUP_PROTOCOL;
  if (group.state === 'PreparingRebalance') return ErrorCode.REBALANCE_IN_PROGRESS;
  return group.state === 'Empty' ? ErrorCode.UNKNOWN_MEMBER_ID : ErrorCode.NONE;
}

/** The leader's assignment makes the group stable; everybody who waits is answered. */
function assign(
  group: ClassicGroup,
  { assignments }: SyncRequest,
  config: ShardConfig,
  nowMs: number,
  effects: Effects,
): void {
  const byMember = new Map(assignments.map(({ memberId, assignment }) => [memberId, assignment]));
  // Views of the request until it is known that they can be kept.
  for (const member of group.members.values()) {
    member.assignment = byMember.get(member.memberId) ?? EMPTY;
  }
  group.transition('Stable', nowMs);
  if (!fitsLog(group, config.recordBytesMax)) {
    // As Kafka: an assignment that cannot be kept is given to nobody, and the group tries again.
    failSyncs(group, ErrorCode.UNKNOWN_SERVER_ERROR, effects);
    return maybePrepareRebalance(group, config, nowMs, effects);
  }
  for (const member of group.members.values()) member.assignment = member.assignment.slice();
  effects.record({ kind: 'group', groupId: group.groupId, value: group.snapshot() });
  for (const member of group.members.values()) {
    if (member.awaitingSync === null) continue;
    effects.reply(member.awaitingSync, syncResponse(group, member));
    member.awaitingSync = null;
    touch(group, member, effects);
  }
}

function syncResponse(group: ClassicGroup, member: Member): SyncResponse {
  return {
    errorCode: ErrorCode.NONE,
    protocolType: group.protocolType,
    protocol: group.protocol,
    assignment: member.assignment,
  };
}

/** Heartbeat: alive for another session, and told when the group rebalances. */
export function heartbeat(group: ClassicGroup, identity: MemberIdentity, effects: Effects): number {
  const errorCode = checkMember(group, identity);
  if (errorCode !== ErrorCode.NONE) return errorCode;
  if (group.state === 'Empty') return ErrorCode.UNKNOWN_MEMBER_ID;
  touch(group, group.members.get(identity.memberId)!, effects);
  return group.state === 'PreparingRebalance' ? ErrorCode.REBALANCE_IN_PROGRESS : ErrorCode.NONE;
}

/** Restarts a member's session. */
export function touch(group: ClassicGroup, member: Member, effects: Effects): void {
  effects.setTimer(timerKey.member(group.groupId, member.memberId), member.sessionTimeoutMs);
}

/** LeaveGroup for one member; returns its error code. */
export function leaveGroup(
  group: ClassicGroup,
  leaving: LeavingMember,
  config: GroupConfig,
  nowMs: number,
  effects: Effects,
): number {
  const memberId = leavingMemberId(group, leaving);
  if (typeof memberId === 'number') return memberId;
  removeAndRebalance(group, memberId, config, nowMs, effects);
  return ErrorCode.NONE;
}

function leavingMemberId(group: ClassicGroup, leaving: LeavingMember): string | number {
  const { memberId, groupInstanceId } = leaving;
  if (group.state === 'Dead') return ErrorCode.COORDINATOR_NOT_AVAILABLE;
  if (groupInstanceId !== null) {
    const knownId = group.staticMemberId(groupInstanceId);
    if (knownId === undefined) return ErrorCode.UNKNOWN_MEMBER_ID;
    // An administrator removes a static member by its instance alone.
    if (memberId !== '' && memberId !== knownId) return ErrorCode.FENCED_INSTANCE_ID;
    return knownId;
  }
  const isKnown = group.members.has(memberId) || group.pendingMembers.has(memberId);
  return isKnown ? memberId : ErrorCode.UNKNOWN_MEMBER_ID;
}

/** A member's timer ran out. A member that waits in a join or sync is alive all the same. */
export function onMemberTimeout(
  group: ClassicGroup,
  memberId: string,
  config: GroupConfig,
  nowMs: number,
  effects: Effects,
): void {
  const member = group.members.get(memberId);
  if (member !== undefined && member.isWaiting && !member.isNew) {
    touch(group, member, effects);
    return;
  }
  if (member === undefined && !group.pendingMembers.has(memberId)) return;
  removeAndRebalance(group, memberId, config, nowMs, effects);
}
