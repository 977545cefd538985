// Well-formed requests that ask for too much: too many elements, the same thing again and again, or
// numbers that no log has. Found by the fuzzer in test/hostile.
import {
  AlterConfigsApi,
  CreateTopicsApi,
  DescribeConfigsApi,
  DescribeGroupsApi,
  ErrorCode,
  FindCoordinatorApi,
  JoinGroupApi,
  MetadataApi,
  OffsetCommitApi,
  OffsetFetchApi,
  ZERO_UUID,
} from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import { MEMBER_PROTOCOLS_MAX, REQUEST_ELEMENTS_MAX } from '../../src/limits.ts';
import type { RawClient } from '../raw-client.ts';
import type { ServedBroker } from '../support/served-broker.ts';
import { serveSuite } from '../support/served-suite.ts';

const PARTITIONS = 300;
let served: ServedBroker;
let client: RawClient;

serveSuite(async (started) => {
  served = started;
  await served.createTopic('t', {}, PARTITIONS);
  client = await served.connect();
  await client.request(FindCoordinatorApi, 4, { keyType: 0, coordinatorKeys: ['g'] });
});

const topicsNamed = (name: string, count: number) => ({
  topics: Array.from({ length: count }, () => ({ name, topicId: ZERO_UUID })),
  allowAutoTopicCreation: false,
});

describe('too many elements', () => {
  it('end the connection, the greatest number does not', async () => {
    const greatest = await client.request(MetadataApi, 9, topicsNamed('t', REQUEST_ELEMENTS_MAX));
    expect(greatest.topics).toHaveLength(1);
    const rude = await served.connect();
    rude.post(MetadataApi, 9, topicsNamed('t', REQUEST_ELEMENTS_MAX + 1));
    await rude.closed;
    expect(rude.unreadFrames).toBe(0);
  });

  it('of strings count as well', async () => {
    const rude = await served.connect();
    const groups = Array.from({ length: REQUEST_ELEMENTS_MAX + 1 }, () => '');
    rude.post(DescribeGroupsApi, 5, { groups });
    await rude.closed;
    expect(rude.unreadFrames).toBe(0);
  });

  it('of a member are refused', async () => {
    const protocols = Array.from({ length: MEMBER_PROTOCOLS_MAX + 1 }, (_, index) => ({
      name: `p${index}`,
      metadata: new Uint8Array(0),
    }));
    const { errorCode } = await client.request(JoinGroupApi, 3, {
      groupId: 'many-protocols',
      sessionTimeoutMs: 10_000,
      rebalanceTimeoutMs: 10_000,
      memberId: '',
      protocolType: 'consumer',
      protocols,
    });
    expect(errorCode).toBe(ErrorCode.INVALID_REQUEST);
  });

  it('of partitions to create are refused as by Apache Kafka', async () => {
    const topics = ['a', 'b'].map((name) => ({
      name,
      numPartitions: 5_001,
      replicationFactor: 1,
      assignments: [],
      configs: [],
    }));
    const response = await client.request(CreateTopicsApi, 7, { topics, timeoutMs: 1_000 });
    const errorCodes = response.topics.map(({ errorCode }) => errorCode);
    expect(errorCodes).toEqual([ErrorCode.POLICY_VIOLATION, ErrorCode.POLICY_VIOLATION]);
  });
});

describe('the same again and again', () => {
  it('is described once', async () => {
    const { groups } = await client.request(DescribeGroupsApi, 5, { groups: ['g', 'g', 'h'] });
    expect(groups.map(({ groupId }) => groupId)).toEqual(['g', 'h']);
  });

  it('is not altered', async () => {
    const resource = { resourceType: 2, resourceName: 't', configs: [] };
    const { responses } = await client.request(AlterConfigsApi, 2, {
      resources: [resource, resource],
      validateOnly: false,
    });
    expect(responses.map(({ errorCode }) => errorCode)).toEqual([ErrorCode.INVALID_REQUEST]);
  });
});

describe('positions', () => {
  const commit = async (groupId: string, partitions: readonly object[]) => {
    const request = {
      groupId,
      generationIdOrMemberEpoch: -1,
      memberId: '',
      topics: [{ name: 't', partitions }],
    };
    const response = await client.request(OffsetCommitApi, 9, request as never);
    return response.topics[0]!.partitions.map(({ errorCode }) => errorCode);
  };
  const fetched = async (groupId: string) => {
    const { groups } = await client.request(OffsetFetchApi, 8, {
      groups: [{ groupId, topics: null }],
    });
    return groups[0]!.topics.flatMap(({ partitions }) => [...partitions]);
  };

  it('of more bytes than one batch may have are all stored', async () => {
    const committedMetadata = 'm'.repeat(4_096);
    const partitions = Array.from({ length: PARTITIONS }, (_, partitionIndex) => ({
      partitionIndex,
      committedOffset: BigInt(partitionIndex),
      committedMetadata,
    }));
    const errorCodes = await commit('wordy', partitions);
    expect(new Set(errorCodes)).toEqual(new Set([ErrorCode.NONE]));
    expect(await fetched('wordy')).toHaveLength(PARTITIONS);
  });
});

describe('the longest names', () => {
  const longest = 'n'.repeat(0x7fff);

  it('are answered with messages that fit', async () => {
    const { groups } = await client.request(DescribeGroupsApi, 6, { groups: [longest] });
    expect(groups[0]!.errorCode).toBe(ErrorCode.GROUP_ID_NOT_FOUND);
    const { topics } = await client.request(CreateTopicsApi, 7, {
      topics: [
        { name: longest, numPartitions: 1, replicationFactor: 1, assignments: [], configs: [] },
      ],
      timeoutMs: 1_000,
    });
    expect(topics[0]!.errorCode).toBe(ErrorCode.INVALID_TOPIC_EXCEPTION);
    const { results } = await client.request(DescribeConfigsApi, 4, {
      resources: [{ resourceType: 2, resourceName: longest, configurationKeys: null }],
    });
    expect(results[0]!.errorCode).toBe(ErrorCode.INVALID_TOPIC_EXCEPTION);
  });

  it('make no member id that is too long', async () => {
    const { memberId } = await client.request(JoinGroupApi, 5, {
      groupId: 'long-instance',
      sessionTimeoutMs: 10_000,
      rebalanceTimeoutMs: 10_000,
      memberId: '',
      groupInstanceId: longest,
      protocolType: 'consumer',
      protocols: [{ name: 'range', metadata: new Uint8Array(0) }],
    });
    expect(memberId.length).toBeLessThan(longest.length);
    expect(memberId).toMatch(/^n+-/);
  });
});

describe('topic ids in versions of Metadata that cannot answer them', () => {
  it.each([10, 11])('are refused in version %i', async (version) => {
    const topicId = 'AAAAAAAAAAAAAAAAAAAAAQ';
    const { topics } = await client.request(MetadataApi, version, {
      topics: [{ name: null, topicId }],
    });
    expect(topics).toMatchObject([{ errorCode: ErrorCode.INVALID_REQUEST, name: '', topicId }]);
  });
});
