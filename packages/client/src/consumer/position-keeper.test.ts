// Positions come from the group's commit, from the reset policy, or from a new leader that lost
// what was read (KIP-320). The cluster is a script.
import { ListOffsetsApi, OffsetForLeaderEpochApi, ZERO_UUID } from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import { VirtualPlatform } from '../../test/support/virtual-platform.ts';
import { KafkaError } from '../errors.ts';
import { ClusterImage } from '../network/cluster-image.ts';
import type { Cluster } from '../network/cluster.ts';
import { Consumption } from './consumption.ts';
import { AssignedPartition, type OffsetReset } from './assigned-partition.ts';
import { PositionKeeper } from './position-keeper.ts';

const NODE = { nodeId: 1, host: 'h', port: 1 };

/** A cluster whose only broker answers by `answers`, an entry per API. */
function scene(autoOffsetReset: OffsetReset | 'none', answers: Record<string, object>) {
  const platform = new VirtualPlatform();
  const image = new ClusterImage();
  image.takeBrokers({ brokers: [NODE], topics: [] });
  const lead = (leaderEpoch: number) => {
    const described = { errorCode: 0, partitionIndex: 0, leaderId: 1, leaderEpoch };
    const partitions = [{ ...described, replicaNodes: [1], isrNodes: [1] }];
    image.takeTopic({ errorCode: 0, name: 't', topicId: ZERO_UUID, partitions });
  };
  lead(1);
  const connection = {
    broker: 'h:1',
    versions: { supports: () => true },
    request: ({ name }: { name: string }) => Promise.resolve(answers[name]),
  };
  const cluster = {
    platform,
    metadata: { image, topic: () => Promise.resolve(), requestRefresh: () => undefined },
    pool: { acquire: () => Promise.resolve(connection) },
    options: { retryBackoff: { firstMs: 1, maxMs: 1 }, defaultApiTimeoutMs: 1000 },
  } as unknown as Cluster;
  const assigned = new AssignedPartition('t', 0);
  const failures: unknown[] = [];
  const commits = answers['commits'] as never;
  const keeper = new PositionKeeper(
    cluster,
    {
      autoOffsetReset,
      isolationLevel: 0,
      fetchCommitted: commits === undefined ? null : () => Promise.resolve(commits),
    },
    () => [assigned],
    { onReady: () => undefined, onFailure: (error) => failures.push(error) },
  );
  const run = async () => {
    keeper.pump();
    await platform.endTurn();
  };
  return { assigned, failures, lead, run };
}

const listed = (offset: number) => ({
  [ListOffsetsApi.name]: {
    topics: [
      { name: 't', partitions: [{ partitionIndex: 0, errorCode: 0, offset, leaderEpoch: 1 }] },
    ],
  },
});

const epochEnd = (leaderEpoch: number, endOffset: number) => ({
  [OffsetForLeaderEpochApi.name]: {
    topics: [{ topic: 't', partitions: [{ partition: 0, errorCode: 0, leaderEpoch, endOffset }] }],
  },
});

describe('PositionKeeper', () => {
  it('begins at the commit of the group', async () => {
    const commits = [{ topic: 't', partition: 0, offset: 7, leaderEpoch: 1, metadata: null }];
    const { assigned, run } = scene('latest', { commits });
    await run();
    expect([assigned.position, assigned.committed, assigned.processed]).toEqual([7, 7, -1]);
  });

  it('begins where the policy says without one', async () => {
    const none = [{ topic: 't', partition: 0, offset: -1, leaderEpoch: -1, metadata: null }];
    const { assigned, run } = scene('latest', { commits: none, ...listed(42) });
    await run();
    expect([assigned.position, assigned.isFetchable]).toEqual([42, true]);
  });

  it('asks a new leader, and goes on when it has what was read', async () => {
    const { assigned, lead, run } = scene('earliest', epochEnd(1, 100));
    assigned.seek(50, 1);
    lead(2);
    await run();
    expect([assigned.position, assigned.validatedEpoch]).toEqual([50, 2]);
  });

  it('goes back to where the logs part when the new leader lost what was read', async () => {
    const { assigned, lead, run } = scene('earliest', epochEnd(1, 40));
    assigned.seek(50, 1);
    lead(2);
    await run();
    expect([assigned.position, assigned.fetchPosition, assigned.lastEpoch]).toEqual([40, 40, 1]);
  });

  it('does not take what was read since it asked for lost', async () => {
    let answer: (end: object) => void = () => {};
    const asked = new Promise<object>((resolve) => (answer = resolve));
    const { assigned, failures, lead, run } = scene('none', {
      [OffsetForLeaderEpochApi.name]: asked,
    });
    assigned.seek(50, 1);
    lead(2);
    await run();
    // The first leader's log ends at 50, and these came from the next one.
    Consumption.advance(assigned, 60);
    assigned.lastEpoch = 2;
    answer(epochEnd(1, 50)[OffsetForLeaderEpochApi.name]!);
    await run();
    expect(failures).toEqual([]);
    expect([assigned.position, assigned.validatedEpoch]).toEqual([60, 2]);
  });

  it('stops with an error where no reset is allowed', async () => {
    const { assigned, failures, lead, run } = scene('none', epochEnd(1, 40));
    assigned.seek(50, 1);
    lead(2);
    await run();
    expect(failures).toMatchObject([{ code: 'LOG_TRUNCATED', topic: 't', partition: 0 }]);
    expect(failures[0]).toBeInstanceOf(KafkaError);
    expect(assigned.position).toBe(50);
  });
});
