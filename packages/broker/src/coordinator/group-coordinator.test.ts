// The classic group protocol, request by request, in virtual time: how a group comes to be. What
// random requests do to it is in group-model.test.ts.
import { ErrorCode } from '@millrace/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  DELAY_MS,
  GROUP,
  GroupHarness,
  protocolsOf,
  subscriptionTo,
  textOf,
  Waiting,
} from '../../test/support/group-harness.ts';

let group: GroupHarness;
beforeEach(() => (group = new GroupHarness()));

describe('joining a new group', () => {
  it('waits the initial delay and leads', () => {
    const join = group.join();
    expect(group.state).toBe('PreparingRebalance');
    group.scheduler.advance(DELAY_MS - 1);
    expect(join.count).toBe(0);
    group.scheduler.advance(1);
    const { response } = join;
    expect(response).toMatchObject({
      errorCode: ErrorCode.NONE,
      generation: 1,
      protocolType: 'consumer',
      protocol: 'range',
      leader: response.memberId,
    });
    expect(response.members.map(({ memberId }) => memberId)).toEqual([response.memberId]);
    expect(group.state).toBe('CompletingRebalance');
  });

  it('extends the delay while members come, up to the rebalance timeout', () => {
    const first = group.join({ rebalanceTimeoutMs: 7_000 });
    for (let index = 0; index < 2; index++) {
      group.scheduler.advance(DELAY_MS - 1);
      group.join({ rebalanceTimeoutMs: 7_000 });
      group.scheduler.advance(1);
      expect(first.count).toBe(0);
    }
    group.scheduler.advance(999);
    expect(first.count).toBe(0);
    group.scheduler.advance(1);
    expect(first.response.members).toHaveLength(3);
  });

  it('does not wait when the delay is 0', () => {
    group = new GroupHarness({ initialRebalanceDelayMs: 0 });
    expect(group.join().response).toMatchObject({ errorCode: 0, generation: 1 });
  });

  it('sends the request that a retry replaces back to join again', () => {
    const first = group.join({ requiresKnownMemberId: true });
    const { memberId } = first.response;
    const replaced = group.join({ memberId });
    const retry = group.join({ memberId });
    expect(replaced.response).toMatchObject({
      errorCode: ErrorCode.REBALANCE_IN_PROGRESS,
      memberId,
    });
    group.scheduler.advance(DELAY_MS);
    expect(retry.response).toMatchObject({ errorCode: 0, memberId, leader: memberId });
  });

  it('first gives a member its id, when its version asks for that', () => {
    const first = group.join({ requiresKnownMemberId: true });
    expect(first.response).toMatchObject({ errorCode: ErrorCode.MEMBER_ID_REQUIRED });
    const { memberId } = first.response;
    expect(memberId).not.toBe('');
    const second = group.join({ memberId });
    group.scheduler.advance(DELAY_MS);
    expect(second.response).toMatchObject({ errorCode: 0, memberId, leader: memberId });
  });

  it('forgets an id that does not come back within the session', () => {
    const { memberId } = group.join({ requiresKnownMemberId: true }).response;
    group.scheduler.advance(10_000);
    expect(group.join({ memberId }).response.errorCode).toBe(ErrorCode.UNKNOWN_MEMBER_ID);
  });

  it.each([
    ['an empty group id', { groupId: '' }, ErrorCode.INVALID_GROUP_ID],
    ['a session below the minimum', { sessionTimeoutMs: 5_999 }, ErrorCode.INVALID_SESSION_TIMEOUT],
    [
      'a session above the maximum',
      { sessionTimeoutMs: 1_800_001 },
      ErrorCode.INVALID_SESSION_TIMEOUT,
    ],
    ['an unknown member', { memberId: 'nobody' }, ErrorCode.UNKNOWN_MEMBER_ID],
    ['no protocols', { protocols: [] }, ErrorCode.INCONSISTENT_GROUP_PROTOCOL],
    ['no protocol type', { protocolType: '' }, ErrorCode.INCONSISTENT_GROUP_PROTOCOL],
  ])('refuses %s', (_, request, errorCode) => {
    expect(group.join(request).response).toMatchObject({ errorCode, generation: -1 });
  });

  it('refuses more members than group.max.size, counting ids it has handed out', () => {
    group = new GroupHarness({ membersMax: 2 });
    group.join();
    const { memberId } = group.join({ requiresKnownMemberId: true }).response;
    expect(group.join().response.errorCode).toBe(ErrorCode.GROUP_MAX_SIZE_REACHED);
    group.join({ memberId });
    group.scheduler.advance(DELAY_MS * 2);
    expect(group.coordinator.describe(GROUP).members).toHaveLength(2);
  });
});

describe('protocols', () => {
  it('picks the one that all support and most prefer', () => {
    const joins = [
      group.join({ protocols: protocolsOf('sticky', 'range', 'only-mine') }),
      group.join({ protocols: protocolsOf('range', 'sticky') }),
      group.join({ protocols: protocolsOf('range', 'sticky') }),
    ];
    group.scheduler.advance(DELAY_MS * 2);
    for (const { response } of joins) expect(response.protocol).toBe('range');
  });

  it('refuses a member that shares none with the others, or has another type', () => {
    const first = group.join({ protocols: protocolsOf('sticky') });
    const refused = [
      group.join({ protocols: protocolsOf('range') }),
      group.join({ protocols: protocolsOf('sticky'), protocolType: 'connect' }),
    ];
    for (const { response } of refused) {
      expect(response.errorCode).toBe(ErrorCode.INCONSISTENT_GROUP_PROTOCOL);
    }
    group.scheduler.advance(DELAY_MS);
    expect(first.response).toMatchObject({ errorCode: 0, protocol: 'sticky' });
  });

  it('gives the leader alone what the members said', () => {
    const joins = [group.join(), group.join()];
    group.scheduler.advance(DELAY_MS * 2);
    const [leader, follower] = joins.map(({ response }) => response);
    expect(leader!.members).toHaveLength(2);
    expect(leader!.members[1]!.metadata).toEqual(subscriptionTo('topic'));
    expect(follower!.members).toEqual([]);
    expect(follower!.leader).toBe(leader!.memberId);
  });
});

describe('syncing', () => {
  it('gives everybody their part when the leader has brought it', () => {
    const joins = [group.join(), group.join()];
    group.scheduler.advance(DELAY_MS * 2);
    const [leader, follower] = joins.map(({ response }) => response.memberId) as [string, string];
    const waiting = group.sync(follower, 1);
    expect(waiting.count).toBe(0);
    const brought = group.sync(leader, 1, { [leader]: 'one', [follower]: 'two' });
    expect(textOf(brought.response.assignment)).toBe('one');
    expect(textOf(waiting.response.assignment)).toBe('two');
    expect(group.state).toBe('Stable');
    expect(textOf(group.sync(follower, 1).response.assignment)).toBe('two');
  });

  it('gives a member the leader has forgotten an empty part', () => {
    const { memberIds, generation } = group.stable(2);
    const join = group.join({ memberId: memberIds[0]! });
    group.join({ memberId: memberIds[1]! });
    expect(join.response.generation).toBe(generation + 1);
    const waiting = group.sync(memberIds[1]!, generation + 1);
    group.sync(memberIds[0]!, generation + 1, { [memberIds[0]!]: 'all' });
    expect(waiting.response).toMatchObject({ errorCode: 0 });
    expect(waiting.response.assignment).toHaveLength(0);
  });

  it('checks who asks, and for what', () => {
    const { memberIds } = group.stable();
    const [id] = memberIds as [string];
    const codeOf = (...args: Parameters<GroupHarness['sync']>) =>
      group.sync(...args).response.errorCode;
    expect(codeOf('nobody', 1)).toBe(ErrorCode.UNKNOWN_MEMBER_ID);
    expect(codeOf(id, 2)).toBe(ErrorCode.ILLEGAL_GENERATION);
    expect(codeOf(id, 1, {}, { protocol: 'other' })).toBe(ErrorCode.INCONSISTENT_GROUP_PROTOCOL);
    expect(codeOf(id, 1, {}, { protocolType: 'other' })).toBe(
      ErrorCode.INCONSISTENT_GROUP_PROTOCOL,
    );
    expect(codeOf(id, 1, {}, { protocol: null, protocolType: null })).toBe(ErrorCode.NONE);
    expect(codeOf(id, 1, {}, { groupId: 'none' })).toBe(ErrorCode.UNKNOWN_MEMBER_ID);
    group.join();
    expect(codeOf(id, 1)).toBe(ErrorCode.REBALANCE_IN_PROGRESS);
  });

  it('throws those out who do not ask in time, and rebalances the rest', () => {
    const joins = [group.join(), group.join()];
    group.scheduler.advance(DELAY_MS * 2);
    const [leader, follower] = joins.map(({ response }) => response.memberId) as [string, string];
    const waiting = group.sync(follower, 1);
    for (let elapsedMs = 0; elapsedMs < 59_000; elapsedMs += 5_000) {
      group.scheduler.advance(5_000);
      group.heartbeat(leader, 1);
    }
    group.scheduler.advance(5_000);
    expect(waiting.response.errorCode).toBe(ErrorCode.REBALANCE_IN_PROGRESS);
    expect(group.heartbeat(leader, 1)).toBe(ErrorCode.UNKNOWN_MEMBER_ID);
    const again = group.join({ memberId: follower });
    expect(again.response).toMatchObject({ errorCode: 0, generation: 2, leader: follower });
  });

  it('answers waiting syncs when somebody joins meanwhile', () => {
    const joins = [group.join(), group.join()];
    group.scheduler.advance(DELAY_MS * 2);
    const waiting = group.sync(joins[1]!.response.memberId, 1);
    group.join();
    expect(waiting.response.errorCode).toBe(ErrorCode.REBALANCE_IN_PROGRESS);
  });
});

describe('a coordinator that has read the records', () => {
  it('knows the generation, its members and their assignments', () => {
    const { memberIds } = group.stable(3);
    const replica = group.replica();
    expect(replica.describe(GROUP)).toEqual(group.coordinator.describe(GROUP));
    const waiting = new Waiting<number>();
    const identity = { groupId: GROUP, memberId: memberIds[2]!, groupInstanceId: null };
    for (const reply of replica.heartbeat({ ...identity, generation: 1 }, waiting.reply).replies) {
      reply();
    }
    expect(waiting.response).toBe(ErrorCode.NONE);
  });

  it('starts the sessions of members it has read', () => {
    group.stable(3);
    const timers = group.replica().onLoaded().timers;
    expect(timers).toHaveLength(3);
    expect(timers[0]).toMatchObject({ kind: 'set', delayMs: 10_000 });
  });
});
