// Committed offsets: who may store them, who may delete them, and when they age away.
import { ErrorCode } from '@millrace/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { GROUP, GroupHarness, subscriptionTo, Waiting } from '../../test/support/group-harness.ts';

const DELAY_MS = 3_000;
let group: GroupHarness;
beforeEach(() => (group = new GroupHarness()));

const protocolsOf = (...names: string[]) =>
  names.map((name) => ({ name, metadata: subscriptionTo('topic') }));

describe('committed offsets', () => {
  it('are stored for anybody while the group is empty or unknown', () => {
    expect(group.commit({ offset: 7, metadata: 'm' })).toBe(ErrorCode.NONE);
    expect(group.coordinator.fetchOffset(GROUP, 'topic', 0)).toMatchObject({
      offset: 7n,
      metadata: 'm',
    });
    expect(group.coordinator.fetchOffset(GROUP, 'topic', 1)).toBeUndefined();
    expect(group.coordinator.list()).toEqual([
      { groupId: GROUP, protocolType: '', state: 'Empty' },
    ]);
  });

  it('are taken from the members of the generation only', () => {
    const { memberIds } = group.stable();
    const [memberId] = memberIds as [string];
    expect(group.commit({ memberId, generation: 1 })).toBe(ErrorCode.NONE);
    expect(group.commit({ memberId, generation: 2 })).toBe(ErrorCode.ILLEGAL_GENERATION);
    expect(group.commit({ memberId, generation: 0 })).toBe(ErrorCode.ILLEGAL_GENERATION);
    expect(group.commit({ memberId: 'nobody', generation: 1 })).toBe(ErrorCode.UNKNOWN_MEMBER_ID);
    expect(group.commit()).toBe(ErrorCode.UNKNOWN_MEMBER_ID);
    expect(group.commit({ memberId, generation: 1, groupInstanceId: 'x' })).toBe(
      ErrorCode.UNKNOWN_MEMBER_ID,
    );
  });

  it('may still come while the group prepares a rebalance, not once it has begun', () => {
    const { memberIds } = group.stable();
    const [memberId] = memberIds as [string];
    group.join();
    expect(group.commit({ memberId, generation: 1 })).toBe(ErrorCode.NONE);
    group.join({ memberId });
    expect(group.commit({ memberId, generation: 1 })).toBe(ErrorCode.ILLEGAL_GENERATION);
    expect(group.commit({ memberId, generation: 2 })).toBe(ErrorCode.REBALANCE_IN_PROGRESS);
  });

  it('are a sign of life', () => {
    const { memberIds } = group.stable();
    const [memberId] = memberIds as [string];
    for (let round = 0; round < 5; round++) {
      group.scheduler.advance(9_000);
      expect(group.commit({ memberId, generation: 1 })).toBe(ErrorCode.NONE);
    }
  });

  it('are refused one by one when their metadata is too large', () => {
    const waiting = new Waiting<{ errorCodes: readonly number[] }>();
    const position = (partition: number, metadata: string) => ({
      topic: 'topic',
      topicId: null,
      partition,
      offset: 1n,
      leaderEpoch: 3,
      metadata,
    });
    const offsets = [position(0, 'x'.repeat(4_096)), position(1, 'ä'.repeat(2_049))];
    group.perform(
      group.coordinator.commitOffsets(
        {
          groupId: GROUP,
          memberId: '',
          groupInstanceId: null,
          generation: -1,
          retentionMs: null,
          offsets,
        },
        waiting.reply,
        0,
      ),
    );
    expect(waiting.response.errorCodes).toEqual([
      ErrorCode.NONE,
      ErrorCode.OFFSET_METADATA_TOO_LARGE,
    ]);
    expect(group.coordinator.fetchOffsets(GROUP)).toHaveLength(1);
    expect(group.coordinator.fetchOffset(GROUP, 'topic', 0)!.leaderEpoch).toBe(3);
  });

  it('are deleted unless a member reads the topic', () => {
    const { memberIds } = group.stable();
    group.commit({ memberId: memberIds[0]!, generation: 1 });
    const remove = (groupId: string, topic: string) => {
      const waiting = new Waiting<{ errorCode: number; errorCodes: readonly number[] }>();
      const positions = [{ topic, partition: 0 }];
      group.perform(group.coordinator.deleteOffsets(groupId, positions, waiting.reply));
      return waiting.response;
    };
    expect(remove(GROUP, 'topic').errorCodes).toEqual([ErrorCode.GROUP_SUBSCRIBED_TO_TOPIC]);
    expect(remove(GROUP, 'other').errorCodes).toEqual([ErrorCode.NONE]);
    expect(remove('none', 'topic').errorCode).toBe(ErrorCode.GROUP_ID_NOT_FOUND);
    group.leave(memberIds[0]!);
    expect(remove(GROUP, 'topic').errorCodes).toEqual([ErrorCode.NONE]);
    expect(group.coordinator.fetchOffsets(GROUP)).toEqual([]);
    expect(group.replica().fetchOffsets(GROUP)).toEqual([]);
  });

  it('go with the group, which must be empty', () => {
    const remove = (groupId: string) => {
      const waiting = new Waiting<number>();
      group.perform(group.coordinator.deleteGroup(groupId, waiting.reply, group.clock.nowMs()));
      return waiting.response;
    };
    const { memberIds } = group.stable();
    group.commit({ memberId: memberIds[0]!, generation: 1 });
    expect(remove(GROUP)).toBe(ErrorCode.NON_EMPTY_GROUP);
    expect(remove('none')).toBe(ErrorCode.GROUP_ID_NOT_FOUND);
    group.leave(memberIds[0]!);
    expect(remove(GROUP)).toBe(ErrorCode.NONE);
    expect(group.coordinator.list()).toEqual([]);
    expect(group.replica().list()).toEqual([]);
    expect(group.coordinator.describe(GROUP)).toMatchObject({
      errorCode: ErrorCode.GROUP_ID_NOT_FOUND,
      state: 'Dead',
    });
  });

  it('of deleted topics are dropped', () => {
    group.commit();
    group.perform(group.coordinator.forgetTopics(new Map([['other', 'id']])));
    expect(group.coordinator.fetchOffsets(GROUP)).toHaveLength(1);
    group.perform(group.coordinator.forgetTopics(new Map([['topic', 'id']])));
    expect(group.coordinator.fetchOffsets(GROUP)).toHaveLength(0);
  });

  it('of a new topic outlive the deletion of its namesake', () => {
    const offsets = [
      { topic: 'topic', topicId: 'new', partition: 0, offset: 1n, leaderEpoch: -1, metadata: '' },
    ];
    group.commit({ offsets });
    group.perform(group.coordinator.forgetTopics(new Map([['topic', 'old']])));
    expect(group.coordinator.fetchOffsets(GROUP)).toHaveLength(1);
    group.perform(group.coordinator.forgetTopics(new Map([['topic', 'new']])));
    expect(group.coordinator.fetchOffsets(GROUP)).toHaveLength(0);
  });
});

describe('expiry', () => {
  const WEEK_MS = 7 * 24 * 3_600_000;
  const expire = (afterMs: number) => {
    group.clock.move(afterMs);
    group.perform(group.coordinator.expire(group.clock.nowMs()));
    return group.coordinator.fetchOffsets(GROUP).length;
  };

  it('drops offsets of a consumer without group after the retention', () => {
    group.commit();
    expect(expire(WEEK_MS - 1)).toBe(1);
    expect(expire(1)).toBe(0);
    expect(group.replica().fetchOffsets(GROUP)).toEqual([]);
  });

  it('drops offsets with an expiry of their own at that time', () => {
    group.commit({ retentionMs: 5_000 });
    expect(expire(4_999)).toBe(1);
    expect(expire(1)).toBe(0);
  });

  it('counts from when the group became empty, and drops the group with its last offset', () => {
    const { memberIds } = group.stable();
    group.commit({ memberId: memberIds[0]!, generation: 1 });
    group.clock.move(1_000);
    group.leave(memberIds[0]!);
    expect(expire(WEEK_MS - 1)).toBe(1);
    expect(group.state).toBe('Empty');
    expect(expire(1)).toBe(0);
    expect(group.state).toBe('Dead');
  });

  it('keeps what live members read, and drops what they no longer do', () => {
    const { memberIds } = group.stable();
    group.commit({ memberId: memberIds[0]!, generation: 1 });
    expect(expire(2 * WEEK_MS)).toBe(1);
    const protocols = [{ name: 'range', metadata: subscriptionTo('another') }];
    group.join({ memberId: memberIds[0]!, protocols });
    group.sync(memberIds[0]!, 2, { [memberIds[0]!]: '' });
    expect(group.state).toBe('Stable');
    expect(expire(0)).toBe(0);
  });

  it('keeps all offsets of a live group that is none of consumers', () => {
    const join = group.join({ protocolType: 'custom', protocols: protocolsOf('p') });
    group.scheduler.advance(DELAY_MS);
    const { memberId } = join.response;
    group.sync(memberId, 1, { [memberId]: '' }, { protocolType: 'custom', protocol: 'p' });
    group.commit({ memberId, generation: 1 });
    expect(expire(2 * WEEK_MS)).toBe(1);
  });

  it('keeps a group that has handed out an id', () => {
    const { memberId } = group.join({ requiresKnownMemberId: true }).response;
    expire(0);
    group.join({ memberId });
    group.scheduler.advance(DELAY_MS);
    expect(group.state).toBe('CompletingRebalance');
  });
});
