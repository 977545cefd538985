// What a partition looks like to clients, by what this node has of it.
import { ErrorCode } from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import type { PartitionImage, TopicImage } from '../metadata/cluster-image.ts';
import type { Services } from './services.ts';
import { partitionMetadata } from './topic-metadata.ts';

const NODE_ID = 1;

function metadataOf(leader: number, hosted: { leaderLog: unknown } | undefined) {
  const services = {
    node: () => ({ nodeId: NODE_ID }),
    replicas: { findById: () => hosted },
  } as unknown as Services;
  const partition: PartitionImage = {
    index: 0,
    replicas: [leader],
    isr: [leader],
    leader,
    leaderEpoch: 3,
    partitionEpoch: 0,
    revision: 1,
  };
  return partitionMetadata(services, { id: 'id' } as TopicImage, partition);
}

describe('the metadata of a partition', () => {
  it('has no leader yet while this node, which leads, has still to open it', () => {
    expect(metadataOf(NODE_ID, undefined)).toMatchObject({
      errorCode: ErrorCode.LEADER_NOT_AVAILABLE,
      leaderId: -1,
      offlineReplicas: [NODE_ID],
    });
  });

  it('has its leader when that has opened it, or is another node', () => {
    const sound = { errorCode: ErrorCode.NONE, offlineReplicas: [] };
    expect(metadataOf(NODE_ID, { leaderLog: {} })).toMatchObject({ ...sound, leaderId: NODE_ID });
    expect(metadataOf(2, undefined)).toMatchObject({ ...sound, leaderId: 2 });
  });
});
