// The classic group protocol, request by request, in virtual time. What random requests do to it is
// in group-model.test.ts.
import { ErrorCode } from '@millrace/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { GROUP, GroupHarness, subscriptionTo, Waiting } from '../../test/support/group-harness.ts';

const DELAY_MS = 3_000;
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();
let group: GroupHarness;
beforeEach(() => (group = new GroupHarness()));

const protocolsOf = (...names: string[]) =>
  names.map((name) => ({ name, metadata: subscriptionTo('topic') }));

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
    expect(text(brought.response.assignment)).toBe('one');
    expect(text(waiting.response.assignment)).toBe('two');
    expect(group.state).toBe('Stable');
    expect(text(group.sync(follower, 1).response.assignment)).toBe('two');
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

  it('gives nobody an assignment that is too large to keep, and rebalances', () => {
    group = new GroupHarness({ initialRebalanceDelayMs: 0, groupRecordBytesMax: 1_000 });
    const { response } = group.join();
    const { memberId } = response;
    const records = group.records.length;
    const tooLarge = group.sync(memberId, 1, { [memberId]: 'x'.repeat(1_000) });
    expect(tooLarge.response.errorCode).toBe(ErrorCode.UNKNOWN_SERVER_ERROR);
    expect(group.state).toBe('PreparingRebalance');
    expect(group.records).toHaveLength(records);
    const again = group.join({ memberId }).response;
    expect(again).toMatchObject({ errorCode: 0, generation: 2 });
    const synced = group.sync(memberId, 2, { [memberId]: 'x' });
    expect(text(synced.response.assignment)).toBe('x');
  });

  it('answers waiting syncs when somebody joins meanwhile', () => {
    const joins = [group.join(), group.join()];
    group.scheduler.advance(DELAY_MS * 2);
    const waiting = group.sync(joins[1]!.response.memberId, 1);
    group.join();
    expect(waiting.response.errorCode).toBe(ErrorCode.REBALANCE_IN_PROGRESS);
  });
});

describe('a stable group', () => {
  it('rebalances when a member joins, once all have joined again', () => {
    const { memberIds } = group.stable();
    const [first] = memberIds as [string];
    const newcomer = group.join();
    expect(group.state).toBe('PreparingRebalance');
    expect(group.heartbeat(first, 1)).toBe(ErrorCode.REBALANCE_IN_PROGRESS);
    const rejoin = group.join({ memberId: first });
    expect(rejoin.response).toMatchObject({ generation: 2, leader: first });
    expect(rejoin.response.members).toHaveLength(2);
    expect(newcomer.response).toMatchObject({ generation: 2, leader: first, members: [] });
  });

  it('goes on without those who do not join again within the rebalance timeout', () => {
    const { memberIds } = group.stable(2);
    const [first, second] = memberIds as [string, string];
    const rejoin = group.join({ memberId: first, protocols: protocolsOf('range', 'new') });
    for (let elapsedMs = 0; elapsedMs < 60_000; elapsedMs += 5_000) {
      expect(rejoin.count).toBe(0);
      group.heartbeat(second, 1);
      group.scheduler.advance(5_000);
    }
    expect(rejoin.response).toMatchObject({ generation: 2 });
    expect(rejoin.response.members).toHaveLength(1);
    expect(group.heartbeat(second, 1)).toBe(ErrorCode.UNKNOWN_MEMBER_ID);
  });

  it('rebalances when a member leaves', () => {
    const { memberIds } = group.stable(2);
    const [first, second] = memberIds as [string, string];
    expect(group.leave(second)).toEqual([ErrorCode.NONE]);
    expect(group.heartbeat(first, 1)).toBe(ErrorCode.REBALANCE_IN_PROGRESS);
    expect(group.join({ memberId: first }).response).toMatchObject({ generation: 2 });
    expect(group.leave(second, 'nobody')).toEqual([
      ErrorCode.UNKNOWN_MEMBER_ID,
      ErrorCode.UNKNOWN_MEMBER_ID,
    ]);
  });

  it('rebalances when a member misses its heartbeats', () => {
    const { memberIds } = group.stable(2);
    const [first, second] = memberIds as [string, string];
    group.scheduler.advance(9_999);
    expect(group.heartbeat(first, 1)).toBe(ErrorCode.NONE);
    group.scheduler.advance(1);
    expect(group.heartbeat(second, 1)).toBe(ErrorCode.UNKNOWN_MEMBER_ID);
    expect(group.heartbeat(first, 1)).toBe(ErrorCode.REBALANCE_IN_PROGRESS);
    expect(group.join({ memberId: first }).response.members).toHaveLength(1);
  });

  it('is empty with a new generation when the last member goes', () => {
    const { memberIds } = group.stable();
    group.leave(memberIds[0]!);
    expect(group.state).toBe('Empty');
    expect(group.records.at(-1)).toMatchObject({
      value: { generation: 2, members: [], leader: null, protocol: null },
    });
  });

  it('elects another leader when the leader goes', () => {
    const { memberIds } = group.stable(2);
    const [leader, follower] = memberIds as [string, string];
    group.leave(leader);
    const { response } = group.join({ memberId: follower });
    expect(response).toMatchObject({ leader: follower, generation: 2 });
    expect(response.members).toHaveLength(1);
  });

  it('answers a follower’s join again without a rebalance, and rebalances on the leader’s', () => {
    const { memberIds } = group.stable(2);
    const [leader, follower] = memberIds as [string, string];
    expect(group.join({ memberId: follower }).response).toMatchObject({ generation: 1, leader });
    expect(group.state).toBe('Stable');
    group.join({ memberId: leader });
    expect(group.state).toBe('PreparingRebalance');
  });

  it('rebalances when a member’s subscription changes', () => {
    const { memberIds } = group.stable(2);
    const protocols = [{ name: 'range', metadata: subscriptionTo('another') }];
    group.join({ memberId: memberIds[1]!, protocols });
    expect(group.state).toBe('PreparingRebalance');
  });

  it('answers a join that was answered before the sync the same way again', () => {
    const joins = [group.join(), group.join()];
    group.scheduler.advance(DELAY_MS * 2);
    const { memberId } = joins[0]!.response;
    const again = group.join({ memberId });
    expect(again.response).toEqual(joins[0]!.response);
    expect(group.state).toBe('CompletingRebalance');
  });

  it('checks heartbeats', () => {
    const { memberIds } = group.stable();
    const [id] = memberIds as [string];
    expect(group.heartbeat(id, 1)).toBe(ErrorCode.NONE);
    expect(group.heartbeat(id, 2)).toBe(ErrorCode.ILLEGAL_GENERATION);
    expect(group.heartbeat(id, -1)).toBe(ErrorCode.ILLEGAL_GENERATION);
    expect(group.heartbeat('nobody', 1)).toBe(ErrorCode.UNKNOWN_MEMBER_ID);
    expect(group.heartbeat(id, 1, 'instance')).toBe(ErrorCode.UNKNOWN_MEMBER_ID);
  });

  it('keeps members alive that wait in a join or a sync beyond their session', () => {
    const { memberIds } = group.stable(2);
    const [first, second] = memberIds as [string, string];
    const rejoin = group.join({ memberId: first, sessionTimeoutMs: 6_000 });
    for (let elapsedMs = 0; elapsedMs < 30_000; elapsedMs += 5_000) {
      group.heartbeat(second, 1);
      group.scheduler.advance(5_000);
    }
    expect(rejoin.count).toBe(0);
    group.join({ memberId: second });
    expect(rejoin.response.members).toHaveLength(2);
  });

  it('throws a new member out that waited five minutes for others', () => {
    const { memberIds } = group.stable();
    const [leader] = memberIds as [string];
    const { generation } = group.join({ memberId: leader, rebalanceTimeoutMs: 1e6 }).response;
    group.sync(leader, generation, { [leader]: 'all' });
    const newcomer = group.join();
    for (let elapsedMs = 0; elapsedMs < 300_000; elapsedMs += 5_000) {
      expect(newcomer.count).toBe(0);
      group.heartbeat(leader, generation);
      group.scheduler.advance(5_000);
    }
    expect(newcomer.response.errorCode).toBe(ErrorCode.UNKNOWN_MEMBER_ID);
  });
});

describe('static members', () => {
  const instance = (groupInstanceId: string, more = {}) => ({ groupInstanceId, ...more });

  /** A stable group of two instances; returns their ids, the leader first. */
  function stableInstances(): [string, string] {
    const joins = [group.join(instance('one')), group.join(instance('two'))];
    group.scheduler.advance(DELAY_MS * 2);
    const ids = joins.map(({ response }) => response.memberId) as [string, string];
    group.sync(ids[1], 1, {}, { groupInstanceId: 'two' });
    group.sync(ids[0], 1, { [ids[0]]: 'one', [ids[1]]: 'two' }, { groupInstanceId: 'one' });
    return ids;
  }

  it('get their place back without a rebalance, and fence the one before', () => {
    const [leader, follower] = stableInstances();
    const { response } = group.join(instance('two'));
    expect(response).toMatchObject({ errorCode: 0, generation: 1, protocol: 'range', leader });
    expect(response.memberId).not.toBe(follower);
    expect(group.state).toBe('Stable');
    expect(group.heartbeat(follower, 1, 'two')).toBe(ErrorCode.FENCED_INSTANCE_ID);
    expect(group.heartbeat(response.memberId, 1, 'two')).toBe(ErrorCode.NONE);
    const again = group.sync(response.memberId, 1, {}, { groupInstanceId: 'two' });
    expect(text(again.response.assignment)).toBe('two');
    expect(group.replica().describe(GROUP)).toEqual(group.coordinator.describe(GROUP));
  });

  it('are told to skip the assignment when they lead, or not to know that they lead', () => {
    const [leader] = stableInstances();
    const modern = group.join(instance('one')).response;
    expect(modern).toMatchObject({ skipAssignment: true, leader: modern.memberId });
    expect(modern.members).toHaveLength(2);
    const old = group.join(instance('one', { supportsSkippingAssignment: false })).response;
    expect(old).toMatchObject({ skipAssignment: false, leader: modern.memberId, members: [] });
    expect(old.memberId).not.toBe(modern.memberId);
    expect(leader).not.toBe(modern.memberId);
  });

  it('keep their place when they come back with another subscription', () => {
    const [, follower] = stableInstances();
    const protocols = [{ name: 'range', metadata: subscriptionTo('another') }];
    const { response } = group.join(instance('two', { protocols }));
    expect(response).toMatchObject({ errorCode: 0, generation: 1, protocol: 'range' });
    expect(group.state).toBe('Stable');
    expect(group.heartbeat(follower, 1, 'two')).toBe(ErrorCode.FENCED_INSTANCE_ID);
    const again = group.sync(response.memberId, 1, {}, { groupInstanceId: 'two' });
    expect(text(again.response.assignment)).toBe('two');
    expect(group.replica().describe(GROUP)).toEqual(group.coordinator.describe(GROUP));
  });

  it('rebalance when with them the group prefers another strategy', () => {
    const both = { protocols: protocolsOf('range', 'sticky') };
    const joins = [group.join(instance('one', both)), group.join(instance('two', both))];
    group.scheduler.advance(DELAY_MS * 2);
    const [one, two] = joins.map(({ response }) => response.memberId) as [string, string];
    group.sync(two, 1, {}, { groupInstanceId: 'two' });
    group.sync(one, 1, { [one]: 'one', [two]: 'two' }, { groupInstanceId: 'one' });
    expect(group.state).toBe('Stable');
    const join = group.join(instance('two', { protocols: protocolsOf('sticky') }));
    expect(group.state).toBe('PreparingRebalance');
    expect(join.count).toBe(0);
    expect(group.heartbeat(two, 1, 'two')).toBe(ErrorCode.FENCED_INSTANCE_ID);
  });

  it('fence a join or sync of the one before that still waits', () => {
    const first = group.join(instance('one'));
    const second = group.join(instance('one'));
    expect(first.response.errorCode).toBe(ErrorCode.FENCED_INSTANCE_ID);
    group.scheduler.advance(DELAY_MS * 2);
    expect(second.response).toMatchObject({ errorCode: 0, generation: 1 });
    expect(second.response.members).toHaveLength(1);
    const other = group.join(instance('two'));
    group.join({ memberId: second.response.memberId, groupInstanceId: 'one' });
    const waiting = group.sync(other.response.memberId, 2, {}, { groupInstanceId: 'two' });
    group.join(instance('two'));
    expect(waiting.response.errorCode).toBe(ErrorCode.FENCED_INSTANCE_ID);
  });

  it('are refused under the id of another, or with an id they never had', () => {
    const [leader] = stableInstances();
    const codeOf = (memberId: string, groupInstanceId: string) =>
      group.join({ memberId, groupInstanceId }).response.errorCode;
    expect(codeOf('nobody', 'one')).toBe(ErrorCode.FENCED_INSTANCE_ID);
    expect(codeOf(leader, 'two')).toBe(ErrorCode.FENCED_INSTANCE_ID);
    expect(codeOf('nobody', 'three')).toBe(ErrorCode.UNKNOWN_MEMBER_ID);
  });

  it('stay when they do not rejoin, until their session ends', () => {
    const [leader, follower] = stableInstances();
    group.join({ memberId: leader, groupInstanceId: 'one', protocols: protocolsOf('range', 'x') });
    group.scheduler.advance(9_999);
    expect(group.coordinator.describe(GROUP).members).toHaveLength(2);
    group.scheduler.advance(60_000);
    const ids = group.coordinator.describe(GROUP).members.map(({ memberId }) => memberId);
    expect(ids).not.toContain(follower);
  });

  it('leave by their instance id alone', () => {
    stableInstances();
    const code = (memberId: string, groupInstanceId: string) =>
      group.leave({ memberId, groupInstanceId })[0];
    expect(code('wrong', 'two')).toBe(ErrorCode.FENCED_INSTANCE_ID);
    expect(code('', 'three')).toBe(ErrorCode.UNKNOWN_MEMBER_ID);
    expect(code('', 'two')).toBe(ErrorCode.NONE);
    expect(group.coordinator.describe(GROUP).members).toHaveLength(1);
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
