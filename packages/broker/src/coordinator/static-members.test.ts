// Members with an instance id: they come back without a rebalance, fence whoever had their place,
// and stay until their session ends.
import { ErrorCode } from '@millrace/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  DELAY_MS,
  GROUP,
  GroupHarness,
  protocolsOf,
  subscriptionTo,
  textOf,
} from '../../test/support/group-harness.ts';

let group: GroupHarness;
beforeEach(() => (group = new GroupHarness()));

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
    expect(textOf(again.response.assignment)).toBe('two');
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
    expect(textOf(again.response.assignment)).toBe('two');
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
