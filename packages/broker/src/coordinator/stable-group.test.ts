// What makes a stable group rebalance, and what does not: members that come, go, fall silent or
// change their minds, in virtual time.
import { ErrorCode } from '@millrace/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  DELAY_MS,
  GroupHarness,
  protocolsOf,
  subscriptionTo,
} from '../../test/support/group-harness.ts';

let group: GroupHarness;
beforeEach(() => (group = new GroupHarness()));

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
