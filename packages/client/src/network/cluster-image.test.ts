// An image takes in what is new and keeps what a lagging broker would take back.
import { ZERO_UUID } from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import { ClusterImage } from './cluster-image.ts';

const brokers = [1, 2].map((nodeId) => ({ nodeId, host: `h${nodeId}`, port: 9092 }));

function topic(leaderId: number, leaderEpoch: number, topicId = ZERO_UUID) {
  const replicas = { replicaNodes: [1, 2], isrNodes: [1, 2] };
  const partition = { errorCode: 0, partitionIndex: 0, leaderId, leaderEpoch, ...replicas };
  return { errorCode: 0, name: 't', topicId, partitions: [partition] };
}

describe('ClusterImage', () => {
  it('finds the leader of a partition', () => {
    const image = new ClusterImage();
    expect(image.leaderOf('t', 0)).toBeUndefined();
    image.takeBrokers({ brokers, topics: [], clusterId: 'c', controllerId: 2 });
    image.takeTopic(topic(2, 5));
    expect(image.leaderOf('t', 0)).toMatchObject({ nodeId: 2, host: 'h2' });
    expect(image.leaderOf('t', 1)).toBeUndefined();
  });

  it('keeps the later leader epoch, unless the topic was made anew', () => {
    const image = new ClusterImage();
    image.takeTopic(topic(2, 5));
    expect(image.takeTopic(topic(1, 4)).partitions[0]!.leaderId).toBe(2);
    expect(image.takeTopic(topic(1, 6)).partitions[0]!.leaderId).toBe(1);
    const other = 'AAAAAAAAAAAAAAAAAAAAAQ';
    expect(image.takeTopic(topic(2, 0, other)).partitions[0]!.leaderId).toBe(2);
  });

  it('keeps the controller as the last answer names it', () => {
    const image = new ClusterImage();
    image.takeBrokers({ brokers, topics: [], clusterId: 'c', controllerId: 2 });
    image.takeBrokers({ brokers: [], topics: [], clusterId: null });
    expect([image.clusterId, image.controllerId, image.brokers.size]).toEqual(['c', -1, 0]);
  });
});
