// The topic that holds the groups, where it cannot be made or takes less than a group needs: who
// asks is told so, and the coordinator goes on for everybody else.
import {
  ErrorCode,
  FindCoordinatorApi,
  IncrementalAlterConfigsApi,
  JoinGroupApi,
  MetadataApi,
  OffsetCommitApi,
} from '@millrace/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { CONSUMER_OFFSETS_TOPIC } from '../../src/metadata/topic-names.ts';
import type { RawClient } from '../raw-client.ts';
import { ServedBroker } from '../support/served-broker.ts';

const TOPIC_RESOURCE = 2;
const SET = 0;

let served: ServedBroker;
afterEach(() => served.close());

async function findCoordinator(client: RawClient) {
  const request = { keyType: 0, coordinatorKeys: ['g'] };
  const { coordinators } = await client.request(FindCoordinatorApi, 4, request);
  return coordinators[0]!;
}

async function join(client: RawClient, metadata: Uint8Array): Promise<number> {
  const request = {
    groupId: 'g',
    sessionTimeoutMs: 10_000,
    rebalanceTimeoutMs: 60_000,
    memberId: '',
    groupInstanceId: null,
    protocolType: 'consumer',
    protocols: [{ name: 'range', metadata }],
    reason: null,
  };
  return (await client.request(JoinGroupApi, 3, request)).errorCode;
}

async function commit(client: RawClient, committedMetadata: string): Promise<number> {
  const partition = { partitionIndex: 0, committedOffset: 1n, committedLeaderEpoch: -1 };
  const { topics } = await client.request(OffsetCommitApi, 8, {
    groupId: 'plain',
    generationIdOrMemberEpoch: -1,
    memberId: '',
    groupInstanceId: null,
    topics: [{ name: 't', partitions: [{ ...partition, committedMetadata }] }],
  });
  return topics[0]!.partitions[0]!.errorCode;
}

describe('an offsets topic', () => {
  it('that cannot be made leaves groups without a coordinator, and says why', async () => {
    served = await ServedBroker.start({ config: { 'offsets.topic.replication.factor': 3 } });
    const client = await served.connect();
    expect(await findCoordinator(client)).toMatchObject({
      errorCode: ErrorCode.COORDINATOR_NOT_AVAILABLE,
      errorMessage: expect.stringContaining('only 1 broker(s) are registered') as string,
    });
    const { topics } = await client.request(MetadataApi, 12, {
      topics: [{ name: CONSUMER_OFFSETS_TOPIC }],
      allowAutoTopicCreation: true,
      includeTopicAuthorizedOperations: false,
    });
    expect(topics[0]).toMatchObject({ errorCode: ErrorCode.INVALID_REPLICATION_FACTOR });
    await served.serveHonestClient();
  });

  it('that takes small records bounds groups and positions from then on', async () => {
    served = await ServedBroker.start();
    await served.createTopic('t');
    const client = await served.connect();
    expect((await findCoordinator(client)).errorCode).toBe(ErrorCode.NONE);
    expect(await commit(client, 'x'.repeat(3_000))).toBe(ErrorCode.NONE);
    await client.request(IncrementalAlterConfigsApi, 1, {
      resources: [
        {
          resourceType: TOPIC_RESOURCE,
          resourceName: CONSUMER_OFFSETS_TOPIC,
          configs: [{ name: 'max.message.bytes', configOperation: SET, value: '3000' }],
        },
      ],
      validateOnly: false,
    });
    expect(await commit(client, 'x'.repeat(3_000))).toBe(ErrorCode.INVALID_COMMIT_OFFSET_SIZE);
    expect(await join(client, new Uint8Array(3_000))).toBe(ErrorCode.GROUP_MAX_SIZE_REACHED);
    expect(await commit(client, 'x')).toBe(ErrorCode.NONE);
    expect(await join(client, new Uint8Array(10))).toBe(ErrorCode.NONE);
    expect(served.events).toEqual([]);
    await served.serveHonestClient();
  });
});
