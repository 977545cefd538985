// Faults 27 to 29: what a member of a group can get wrong. KIP-848 members are not served yet.
import {
  DeleteGroupsApi,
  DeleteTopicsApi,
  DescribeGroupsApi,
  ErrorCode,
  FindCoordinatorApi,
  HeartbeatApi,
  JoinGroupApi,
  LeaveGroupApi,
  OffsetCommitApi,
  OffsetDeleteApi,
  OffsetFetchApi,
  SyncGroupApi,
  ZERO_UUID,
} from '@millrace/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { subscriptionTo } from '../support/group-harness.ts';
import type { ServedBroker } from '../support/served-broker.ts';
import { serveSuite } from '../support/served-suite.ts';
import type { RawClient } from '../raw-client.ts';

let served: ServedBroker;
let client: RawClient;
let groupId = '';
let groups = 0;

serveSuite(async (started) => {
  served = started;
  await served.createTopic('t', {}, 3);
  client = await served.connect();
  const found = await client.request(FindCoordinatorApi, 4, { keyType: 0, coordinatorKeys: ['g'] });
  expect(found.coordinators[0]).toMatchObject({ errorCode: 0, port: served.broker.port });
});
beforeEach(() => {
  groupId = `group-${++groups}`;
});

const protocols = [{ name: 'range', metadata: subscriptionTo('t') }];

function joinRequest(more: object = {}) {
  return {
    groupId,
    sessionTimeoutMs: 10_000,
    rebalanceTimeoutMs: 60_000,
    memberId: '',
    groupInstanceId: null,
    protocolType: 'consumer',
    protocols,
    reason: null,
    ...more,
  };
}

const join = (more: object = {}, version = 9) =>
  client.request(JoinGroupApi, version, joinRequest(more));

/** Joins alone until the group is stable; returns the member id. */
async function stableMember(groupInstanceId: string | null = null): Promise<string> {
  const first = await join({ groupInstanceId });
  const { memberId, generationId } =
    first.errorCode === 0 ? first : await join({ memberId: first.memberId, groupInstanceId });
  const synced = await client.request(SyncGroupApi, 5, {
    groupId,
    generationId,
    memberId,
    groupInstanceId,
    protocolType: 'consumer',
    protocolName: 'range',
    assignments: [{ memberId, assignment: Uint8Array.of(1, 2, 3) }],
  });
  expect([...synced.assignment]).toEqual([1, 2, 3]);
  return memberId;
}

const heartbeat = async (memberId: string, generationId: number, more: object = {}) =>
  (
    await client.request(HeartbeatApi, 4, {
      groupId,
      generationId,
      memberId,
      groupInstanceId: null,
      ...more,
    })
  ).errorCode;

function commitRequest(
  partitions: { index: number; offset: number | bigint; metadata?: string }[],
  more = {},
  topic = 't',
) {
  return {
    groupId,
    generationIdOrMemberEpoch: -1,
    memberId: '',
    groupInstanceId: null,
    topics: [
      {
        name: topic,
        partitions: partitions.map(({ index, offset, metadata = '' }) => ({
          partitionIndex: index,
          committedOffset: offset,
          committedLeaderEpoch: 7,
          committedMetadata: metadata,
        })),
      },
    ],
    ...more,
  };
}

async function commit(...args: Parameters<typeof commitRequest>): Promise<number[]> {
  const response = await client.request(OffsetCommitApi, 9, commitRequest(...args));
  return response.topics[0]!.partitions.map(({ errorCode }) => errorCode);
}

describe('fault 27: a member that is not who it says', () => {
  it('first gets its id from version 4 on', async () => {
    const first = await join();
    expect(first.errorCode).toBe(ErrorCode.MEMBER_ID_REQUIRED);
    expect(first.memberId).not.toBe('');
    const second = await join({ memberId: first.memberId });
    expect(second).toMatchObject({ errorCode: 0, generationId: 1, memberId: first.memberId });
    const old = await join({ groupId: `${groupId}-old` }, 3);
    expect(old).toMatchObject({ errorCode: 0, generationId: 1 });
  });

  it.each([1, 5_999, 1_800_001])('is refused with a session of %i ms', async (sessionTimeoutMs) => {
    expect((await join({ sessionTimeoutMs })).errorCode).toBe(ErrorCode.INVALID_SESSION_TIMEOUT);
  });

  it('is refused without a group, a protocol or an id that was given out', async () => {
    expect((await join({ groupId: '' })).errorCode).toBe(ErrorCode.INVALID_GROUP_ID);
    expect((await join({ protocols: [] })).errorCode).toBe(ErrorCode.INCONSISTENT_GROUP_PROTOCOL);
    expect((await join({ memberId: 'nobody' })).errorCode).toBe(ErrorCode.UNKNOWN_MEMBER_ID);
  });

  it('learns of a rebalance by its heartbeat', async () => {
    const memberId = await stableMember();
    expect(await heartbeat(memberId, 1)).toBe(ErrorCode.NONE);
    const other = await served.connect();
    const { memberId: second } = await other.request(JoinGroupApi, 9, joinRequest());
    other.post(JoinGroupApi, 9, joinRequest({ memberId: second }));
    await expect.poll(() => heartbeat(memberId, 1)).toBe(ErrorCode.REBALANCE_IN_PROGRESS);
    expect(await heartbeat(memberId, 2)).toBe(ErrorCode.ILLEGAL_GENERATION);
    expect(await heartbeat('nobody', 1)).toBe(ErrorCode.UNKNOWN_MEMBER_ID);
    other.close();
  });

  it('is fenced when another took its instance id', async () => {
    const first = await stableMember('instance');
    const second = await join({ groupInstanceId: 'instance' });
    expect(second).toMatchObject({ errorCode: 0, generationId: 1, skipAssignment: true });
    expect(second.memberId).not.toBe(first);
    const instance = { groupInstanceId: 'instance' };
    expect(await heartbeat(first, 1, instance)).toBe(ErrorCode.FENCED_INSTANCE_ID);
    expect((await join({ memberId: first, ...instance })).errorCode).toBe(
      ErrorCode.FENCED_INSTANCE_ID,
    );
    const stale = { generationIdOrMemberEpoch: 1, memberId: first, ...instance };
    expect(await commit([{ index: 0, offset: 1 }], stale)).toEqual([ErrorCode.FENCED_INSTANCE_ID]);
    const left = await client.request(LeaveGroupApi, 5, {
      groupId,
      members: [{ memberId: first, ...instance, reason: null }],
    });
    expect(left.members[0]!.errorCode).toBe(ErrorCode.FENCED_INSTANCE_ID);
  });
});

describe('fault 28: commits', () => {
  it('with too much metadata are refused for that partition only', async () => {
    const codes = await commit([
      { index: 0, offset: 1, metadata: 'x'.repeat(4_097) },
      { index: 1, offset: 2, metadata: 'x'.repeat(4_096) },
    ]);
    expect(codes).toEqual([ErrorCode.OFFSET_METADATA_TOO_LARGE, ErrorCode.NONE]);
  });

  it('bring metadata and leader epoch back', async () => {
    await commit([{ index: 2, offset: 11, metadata: 'größe 😀' }]);
    const response = await client.request(OffsetFetchApi, 9, {
      groups: [{ groupId, topics: [{ name: 't', partitionIndexes: [2, 0] }] }],
      requireStable: true,
    });
    expect(response.groups[0]!.topics[0]!.partitions).toMatchObject([
      { partitionIndex: 2, committedOffset: 11n, committedLeaderEpoch: 7, metadata: 'größe 😀' },
      { partitionIndex: 0, committedOffset: -1n, committedLeaderEpoch: -1, metadata: '' },
    ]);
  });

  it('to a topic that was deleted are not found in its namesake', async () => {
    await served.createTopic('again');
    const fetched = async () => {
      const response = await client.request(OffsetFetchApi, 8, {
        groups: [{ groupId, topics: [{ name: 'again', partitionIndexes: [0] }] }],
        requireStable: false,
      });
      return response.groups[0]!.topics[0]!.partitions[0]!.committedOffset;
    };
    await commit([{ index: 0, offset: 5 }], {}, 'again');
    expect(await fetched()).toBe(5n);
    const topics = [{ name: 'again', topicId: ZERO_UUID }];
    await client.request(DeleteTopicsApi, 6, { topics, timeoutMs: 5_000 });
    await served.createTopic('again');
    expect(await fetched()).toBe(-1n);
  });

  it('of any int64 come back as they were', async () => {
    for (const offset of [2n ** 63n - 1n, 2n ** 53n + 1n, -(2n ** 63n)]) {
      expect(await commit([{ index: 0, offset }])).toEqual([ErrorCode.NONE]);
      const response = await client.request(OffsetFetchApi, 7, {
        groupId,
        topics: [{ name: 't', partitionIndexes: [0] }],
        requireStable: false,
      });
      expect(response.topics[0]!.partitions[0]!.committedOffset).toBe(offset);
    }
  });

  it('of more partitions than fit one batch are kept, and removed again', async () => {
    const count = 9_000;
    await served.createTopic('many', {}, count);
    const positions = Array.from({ length: count }, (_, index) => ({
      index,
      offset: index,
      metadata: 'm'.repeat(100),
    }));
    const codes = await commit(positions, {}, 'many');
    expect(codes.filter((code) => code === ErrorCode.NONE)).toHaveLength(count);
    const positionsOf = async () => {
      const response = await client.request(OffsetFetchApi, 8, {
        groups: [{ groupId, topics: null }],
        requireStable: false,
      });
      return response.groups[0]!.topics.flatMap(({ partitions }) => partitions);
    };
    expect(await positionsOf()).toHaveLength(count);
    const deleted = await client.request(DeleteGroupsApi, 2, { groupsNames: [groupId] });
    expect(deleted.results[0]!.errorCode).toBe(ErrorCode.NONE);
    expect(await positionsOf()).toHaveLength(0);
  });

  it('to a partition that does not exist are refused alone', async () => {
    const codes = await commit([
      { index: 9, offset: 1 },
      { index: 0, offset: 2 },
    ]);
    expect(codes).toEqual(
      expect.arrayContaining([ErrorCode.UNKNOWN_TOPIC_OR_PARTITION, ErrorCode.NONE]),
    );
  });

  it('to a live group by a stranger or of an old generation are refused', async () => {
    const memberId = await stableMember();
    const as = (generationIdOrMemberEpoch: number, id: string) =>
      commit([{ index: 0, offset: 1 }], { generationIdOrMemberEpoch, memberId: id });
    expect(await as(-1, '')).toEqual([ErrorCode.UNKNOWN_MEMBER_ID]);
    expect(await as(1, 'nobody')).toEqual([ErrorCode.UNKNOWN_MEMBER_ID]);
    expect(await as(0, memberId)).toEqual([ErrorCode.ILLEGAL_GENERATION]);
    expect(await as(1, memberId)).toEqual([ErrorCode.NONE]);
  });
});

describe('fault 29: deleting what is in use', () => {
  const deleteGroups = async (...groupsNames: string[]) =>
    (await client.request(DeleteGroupsApi, 2, { groupsNames })).results.map(
      ({ errorCode }) => errorCode,
    );
  const deleteOffset = async (topic: string, group = groupId) => {
    const response = await client.request(OffsetDeleteApi, 0, {
      groupId: group,
      topics: [{ name: topic, partitions: [{ partitionIndex: 0 }] }],
    });
    return response.errorCode || response.topics[0]!.partitions[0]!.errorCode;
  };

  it('a live group is refused, an unknown one is not found', async () => {
    const memberId = await stableMember();
    expect(await deleteGroups(groupId, 'no-such-group')).toEqual([
      ErrorCode.NON_EMPTY_GROUP,
      ErrorCode.GROUP_ID_NOT_FOUND,
    ]);
    await client.request(LeaveGroupApi, 5, {
      groupId,
      members: [{ memberId, groupInstanceId: null, reason: null }],
    });
    expect(await deleteGroups(groupId)).toEqual([ErrorCode.NONE]);
    const described = await client.request(DescribeGroupsApi, 6, { groups: [groupId] });
    expect(described.groups[0]).toMatchObject({ errorCode: 69, groupState: 'Dead' });
  });

  it('the offsets of a topic that is subscribed to are refused', async () => {
    await stableMember();
    expect(await deleteOffset('t')).toBe(ErrorCode.GROUP_SUBSCRIBED_TO_TOPIC);
    expect(await deleteOffset('no-such-topic')).toBe(ErrorCode.UNKNOWN_TOPIC_OR_PARTITION);
    expect(await deleteOffset('t', 'no-such-group')).toBe(ErrorCode.GROUP_ID_NOT_FOUND);
  });

  it('the offsets of a group without members are deleted', async () => {
    await commit([{ index: 0, offset: 5 }]);
    expect(await deleteOffset('t')).toBe(ErrorCode.NONE);
    const response = await client.request(OffsetFetchApi, 7, {
      groupId,
      topics: [{ name: 't', partitionIndexes: [0] }],
      requireStable: false,
    });
    expect(response.topics[0]!.partitions[0]!.committedOffset).toBe(-1n);
  });
});
