// JoinGroup on a classic group: who may come in, who must ask again, who triggers a rebalance.
import { ErrorCode } from '@millrace/protocol';
import type { Effects, Reply } from '../effects.ts';
import type { ClassicGroup } from './classic-group.ts';
import type { GroupConfig, ShardConfig } from './group-config.ts';
import { fitsLog, hasRoomFor } from './group-size.ts';
import { Member, type MemberOptions, protocolsSizeBytes, selectProtocol } from './member.ts';
import { joinResponse, maybePrepareRebalance } from './rebalance.ts';
import { joinError, type JoinRequest, type JoinResponse } from './requests.ts';
import { timerKey } from './timers.ts';

/** What every step of a join needs. */
export interface JoinStep {
  readonly group: ClassicGroup;
  readonly request: JoinRequest;
  readonly reply: Reply<JoinResponse>;
  readonly config: ShardConfig;
  readonly nowMs: number;
  readonly effects: Effects;
}

/** Handles a join whose group exists. */
export function joinGroup(step: JoinStep): void {
  const { group, request } = step;
  if (group.state === 'Dead') return refuse(step, ErrorCode.COORDINATOR_NOT_AVAILABLE);
  if (isFull(group, request, step.config)) return refuse(step, ErrorCode.GROUP_MAX_SIZE_REACHED);
  if (bringsTooMuch(request, step.config)) return refuse(step, ErrorCode.INVALID_REQUEST);
  if (!hasRoom(step)) return refuse(step, ErrorCode.GROUP_MAX_SIZE_REACHED);
  if (!group.supports(request.protocolType, request.protocols, request.memberId)) {
    return refuse(step, ErrorCode.INCONSISTENT_GROUP_PROTOCOL);
  }
  if (request.memberId !== '') return joinAsKnownMember(step);
  if (request.groupInstanceId !== null) return joinAsNewStaticMember(step);
  if (request.requiresKnownMemberId) return handOutMemberId(step);
  return addMember(step, request.newMemberId);
}

function refuse({ effects, reply, request }: JoinStep, errorCode: number, memberId?: string): void {
  effects.reply(reply, joinError(errorCode, memberId ?? request.memberId));
}

function isFull(group: ClassicGroup, { memberId }: JoinRequest, config: GroupConfig): boolean {
  const isInside = group.members.has(memberId) || group.pendingMembers.has(memberId);
  return !isInside && group.members.size + group.pendingMembers.size >= config.membersMax;
}

function bringsTooMuch({ protocols }: JoinRequest, config: GroupConfig): boolean {
  if (protocols.length > config.memberProtocolsMax) return true;
  return protocolsSizeBytes(protocols) > config.memberMetadataBytesMax;
}

/** Kafka lets such a member in, and then no generation of the group can be kept any more. */
function hasRoom({ group, request, config }: JoinStep): boolean {
  const { memberId, newMemberId, groupInstanceId, protocolType } = request;
  const knownId = groupInstanceId === null ? undefined : group.staticMemberId(groupInstanceId);
  const joining = optionsOf(request, memberId === '' ? newMemberId : memberId);
  return hasRoomFor(group, protocolType, joining, knownId ?? memberId, config.recordBytesMax);
}

/** The id comes first, so that a client that times out and retries does not join twice. */
function handOutMemberId(step: JoinStep): void {
  const { group, request, effects } = step;
  group.pendingMembers.add(request.newMemberId);
  const key = timerKey.member(group.groupId, request.newMemberId);
  effects.setTimer(key, request.sessionTimeoutMs);
  refuse(step, ErrorCode.MEMBER_ID_REQUIRED, request.newMemberId);
}

function joinAsNewStaticMember(step: JoinStep): void {
  const { group, request } = step;
  const knownId = group.staticMemberId(request.groupInstanceId!);
  if (knownId === undefined) return addMember(step, request.newMemberId);
  return replaceStaticMember(step, group.members.get(knownId)!);
}

/** The same instance started again: it takes over, and the one before is fenced. */
function replaceStaticMember(step: JoinStep, member: Member): void {
  const { group, request, config, effects, nowMs } = step;
  const oldId = member.memberId;
  effects.cancelTimer(timerKey.member(group.groupId, oldId));
  if (member.awaitingJoin !== null) {
    effects.reply(member.awaitingJoin, joinError(ErrorCode.FENCED_INSTANCE_ID, oldId));
    member.awaitingJoin = null;
  }
  const wasWaitingForSync = member.awaitingSync;
  group.renameStaticMember(member, request.newMemberId);
  if (wasWaitingForSync !== null) {
    effects.reply(wasWaitingForSync, {
      errorCode: ErrorCode.FENCED_INSTANCE_ID,
      protocolType: null,
      protocol: null,
      assignment: new Uint8Array(0),
    });
    member.awaitingSync = null;
  }
  const protocolBefore = group.protocol;
  updateMember(step, member);
  // Another subscription alone changes nothing: what cooperative members say they own differs after
  // every restart, and a leader that wants other assignments joins again by itself.
  const keepsGeneration =
    group.state === 'Stable' &&
    selectProtocol([...group.members.values()]) === protocolBefore &&
    fitsLog(group, config.recordBytesMax);
  if (!keepsGeneration) return rebalance(step, member);
  effects.setTimer(timerKey.member(group.groupId, member.memberId), member.sessionTimeoutMs);
  group.stateTimestampMs = nowMs;
  // The generation goes on under the new id; it must survive a restart of the coordinator.
  effects.record({ kind: 'group', groupId: group.groupId, value: group.snapshot() });
  const response = joinResponse(group, member);
  const isLeader = group.leader === member.memberId;
  effects.reply(step.reply, {
    ...response,
    protocol: protocolBefore,
    // An old client computes an assignment whenever it leads; it must not, so it is told otherwise.
    leader: isLeader && !request.supportsSkippingAssignment ? oldId : response.leader,
    members: isLeader && !request.supportsSkippingAssignment ? [] : response.members,
    skipAssignment: isLeader && request.supportsSkippingAssignment,
  });
}

function joinAsKnownMember(step: JoinStep): void {
  const { group, request } = step;
  if (request.groupInstanceId !== null) {
    const knownId = group.staticMemberId(request.groupInstanceId);
    if (knownId === undefined) return refuse(step, ErrorCode.UNKNOWN_MEMBER_ID);
    if (knownId !== request.memberId) return refuse(step, ErrorCode.FENCED_INSTANCE_ID);
  } else if (group.pendingMembers.has(request.memberId)) {
    return addMember(step, request.memberId);
  }
  const member = group.members.get(request.memberId);
  if (member === undefined) return refuse(step, ErrorCode.UNKNOWN_MEMBER_ID);
  return rejoin(step, member);
}

function rejoin(step: JoinStep, member: Member): void {
  const { group, request, effects } = step;
  const isUnchanged = member.hasSameProtocols(request.protocols);
  // A retry of a join that was answered already, or a follower that lost the answer.
  const isRepeat =
    isUnchanged &&
    (group.state === 'CompletingRebalance' ||
      (group.state === 'Stable' && group.leader !== member.memberId));
  if (isRepeat) {
    effects.setTimer(timerKey.member(group.groupId, member.memberId), member.sessionTimeoutMs);
    effects.reply(step.reply, joinResponse(group, member));
    return;
  }
  if (group.state === 'Empty') return refuse(step, ErrorCode.UNKNOWN_MEMBER_ID);
  updateMember(step, member);
  rebalance(step, member);
}

function addMember(step: JoinStep, memberId: string): void {
  const { group, request, config, effects } = step;
  const member = new Member(optionsOf(request, memberId));
  member.isNew = true;
  if (group.isInitialDelay) group.newMemberAdded = true;
  group.protocolType = request.protocolType;
  group.addMember(member);
  effects.setTimer(timerKey.member(group.groupId, memberId), config.newMemberJoinTimeoutMs);
  rebalance(step, member);
}

function updateMember({ request }: JoinStep, member: Member): void {
  member.update(optionsOf(request, member.memberId));
}

function optionsOf(request: JoinRequest, memberId: string): MemberOptions {
  const { groupInstanceId, protocols, sessionTimeoutMs, rebalanceTimeoutMs, caller } = request;
  const { clientId, clientHost } = caller;
  return {
    memberId,
    groupInstanceId,
    clientId,
    clientHost,
    rebalanceTimeoutMs,
    sessionTimeoutMs,
    protocols,
  };
}

function rebalance({ group, reply, config, nowMs, effects }: JoinStep, member: Member): void {
  if (member.awaitingJoin !== null) {
    // The client gave up on its first request and sent another. Kafka never answers the first,
    // which would hold up what else that connection asked; who still listens may join again.
    effects.reply(member.awaitingJoin, joinError(ErrorCode.REBALANCE_IN_PROGRESS, member.memberId));
  }
  member.awaitingJoin = reply;
  maybePrepareRebalance(group, config, nowMs, effects);
}
