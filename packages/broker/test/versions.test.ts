// Every API at every version that the broker advertises answers a plain, valid request, and the
// answer reads as that version to its last byte. Guards against answers that a version cannot
// carry.
import {
  type Api,
  ApiVersionsApi,
  apiKeys,
  AlterConfigsApi,
  CreatePartitionsApi,
  CreateTopicsApi,
  DeleteGroupsApi,
  DeleteRecordsApi,
  DeleteTopicsApi,
  DescribeClusterApi,
  DescribeConfigsApi,
  DescribeGroupsApi,
  DescribeTopicPartitionsApi,
  FetchApi,
  FindCoordinatorApi,
  HeartbeatApi,
  IncrementalAlterConfigsApi,
  InitProducerIdApi,
  JoinGroupApi,
  LeaveGroupApi,
  ListGroupsApi,
  ListOffsetsApi,
  MetadataApi,
  OffsetCommitApi,
  OffsetDeleteApi,
  OffsetFetchApi,
  OffsetForLeaderEpochApi,
  ProduceApi,
  SyncGroupApi,
} from '@millrace/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBatch } from './support/batches.ts';
import { subscriptionTo } from './support/group-harness.ts';
import { NO_TOPIC_ID, ServedBroker } from './support/served-broker.ts';

const TOPIC = 'versions';
const PRODUCE_MIN_VERSION = 3;
let served: ServedBroker;
let topicId = '';
let advertised: ReadonlyMap<number, readonly [min: number, max: number]>;

beforeAll(async () => {
  served = await ServedBroker.start();
  topicId = await served.createTopic(TOPIC, {}, 2);
  const client = await served.connect();
  await client.request(FindCoordinatorApi, 4, { keyType: 0, coordinatorKeys: ['g'] });
  const { apiKeys: lines } = await client.request(ApiVersionsApi, 0, {});
  advertised = new Map(
    lines.map(({ apiKey, minVersion, maxVersion }) => [apiKey, [minVersion, maxVersion]]),
  );
  await client.request(ProduceApi, 12, {
    acks: 1,
    timeoutMs: 1_000,
    topicData: [{ name: TOPIC, partitionData: [{ index: 0, records: buildBatch(5) }] }],
  });
});
afterAll(() => served.close());

interface Question {
  readonly api: Api;
  readonly request: (version: number) => object;
}

function question<Request extends object>(
  api: Api<Request, Request, object, object>,
  request: (version: number) => Request,
): Question {
  return { api: api as unknown as Api, request };
}

/** Group ids that no other version uses. */
const groupOf = (api: string, version: number) => `${api}-${version}`;
const byName = (version: number, idVersion: number) =>
  version >= idVersion ? { topicId } : { name: TOPIC };

const dataQuestions = [
  question(ProduceApi, (version) => ({
    acks: -1,
    timeoutMs: 1_000,
    topicData: [{ ...byName(version, 13), partitionData: [{ index: 0, records: buildBatch(1) }] }],
  })),
  question(FetchApi, (version) => ({
    maxWaitMs: 0,
    minBytes: 1,
    maxBytes: 2 ** 20,
    isolationLevel: 1,
    topics: [
      {
        ...(version >= 13 ? { topicId } : { topic: TOPIC }),
        partitions: [{ partition: 0, fetchOffset: 0, partitionMaxBytes: 2 ** 20 }],
      },
    ],
  })),
  question(ListOffsetsApi, () => ({
    replicaId: -1,
    isolationLevel: 0,
    topics: [{ name: TOPIC, partitions: [{ partitionIndex: 0, timestamp: -1 }] }],
  })),
  question(OffsetForLeaderEpochApi, () => ({
    replicaId: -2,
    topics: [{ topic: TOPIC, partitions: [{ partition: 0, leaderEpoch: 0 }] }],
  })),
  question(DeleteRecordsApi, () => ({
    topics: [{ name: TOPIC, partitions: [{ partitionIndex: 0, offset: 1 }] }],
    timeoutMs: 1_000,
  })),
  question(InitProducerIdApi, () => ({ transactionalId: null, transactionTimeoutMs: 1_000 })),
];

const clusterQuestions = [
  question(MetadataApi, () => ({ topics: [{ name: TOPIC }], allowAutoTopicCreation: true })),
  question(ApiVersionsApi, () => ({ clientSoftwareName: 'raw', clientSoftwareVersion: '1' })),
  question(DescribeClusterApi, () => ({ includeClusterAuthorizedOperations: true })),
  question(DescribeTopicPartitionsApi, () => ({ topics: [{ name: TOPIC }], cursor: null })),
  question(DescribeConfigsApi, () => ({
    resources: [
      { resourceType: 2, resourceName: TOPIC, configurationKeys: null },
      { resourceType: 4, resourceName: '1', configurationKeys: null },
    ],
  })),
  question(AlterConfigsApi, () => ({
    resources: [
      { resourceType: 2, resourceName: TOPIC, configs: [{ name: 'retention.ms', value: '9' }] },
    ],
    validateOnly: true,
  })),
  question(IncrementalAlterConfigsApi, () => ({
    resources: [
      {
        resourceType: 2,
        resourceName: TOPIC,
        configs: [{ name: 'retention.ms', configOperation: 0, value: '9' }],
      },
    ],
    validateOnly: true,
  })),
  question(CreateTopicsApi, (version) => ({
    topics: [
      {
        name: `created-${version}`,
        numPartitions: 1,
        replicationFactor: 1,
        assignments: [],
        configs: [{ name: 'retention.ms', value: '1000' }],
      },
    ],
    timeoutMs: 1_000,
  })),
  question(CreatePartitionsApi, () => ({
    topics: [{ name: TOPIC, count: 3, assignments: null }],
    timeoutMs: 1_000,
    validateOnly: true,
  })),
  question(DeleteTopicsApi, (version) =>
    version >= 6
      ? { topics: [{ name: `created-${version}`, topicId: NO_TOPIC_ID }], timeoutMs: 1_000 }
      : { topicNames: [`created-${version}`], timeoutMs: 1_000 },
  ),
];

const member = { memberId: 'nobody', groupInstanceId: null };
const groupQuestions = [
  question(FindCoordinatorApi, (version) =>
    version >= 4 ? { keyType: 0, coordinatorKeys: ['a', 'b'] } : { key: 'a' },
  ),
  question(JoinGroupApi, (version) => ({
    groupId: groupOf('join', version),
    sessionTimeoutMs: 10_000,
    rebalanceTimeoutMs: 10_000,
    memberId: '',
    protocolType: 'consumer',
    protocols: [{ name: 'range', metadata: subscriptionTo(TOPIC) }],
  })),
  question(SyncGroupApi, (version) => ({
    groupId: 'g',
    generationId: 1,
    memberId: 'nobody',
    assignments: [],
    ...(version >= 5 ? { protocolType: 'consumer', protocolName: 'range' } : {}),
  })),
  question(HeartbeatApi, () => ({ groupId: 'g', generationId: 1, memberId: 'nobody' })),
  question(LeaveGroupApi, (version) =>
    version >= 3 ? { groupId: 'g', members: [member] } : { groupId: 'g', memberId: 'nobody' },
  ),
  question(DescribeGroupsApi, () => ({ groups: ['join-0', 'no-such-group'] })),
  question(ListGroupsApi, () => ({})),
  question(OffsetCommitApi, (version) => ({
    groupId: groupOf('commit', version),
    memberId: '',
    topics: [
      {
        ...byName(version, 10),
        partitions: [{ partitionIndex: 0, committedOffset: 3, committedMetadata: 'm' }],
      },
    ],
  })),
  question(OffsetFetchApi, (version) =>
    version >= 8
      ? {
          groups: [
            { groupId: 'commit-8', topics: [{ ...byName(version, 10), partitionIndexes: [0] }] },
          ],
        }
      : { groupId: 'commit-7', topics: [{ name: TOPIC, partitionIndexes: [0] }] },
  ),
  question(OffsetDeleteApi, () => ({
    groupId: 'commit-2',
    topics: [{ name: TOPIC, partitions: [{ partitionIndex: 0 }] }],
  })),
  question(DeleteGroupsApi, () => ({ groupsNames: ['commit-3', 'no-such-group'] })),
];

const questions = [...dataQuestions, ...clusterQuestions, ...groupQuestions];

/** Error codes that plain requests above ask for: their groups have no such member. */
const EXPECTED_ERRORS = new Map<string, readonly number[]>([
  ['SyncGroup', [25]],
  ['Heartbeat', [25]],
  ['LeaveGroup', [0, 25]],
  ['JoinGroup', [0, 79]],
  ['DescribeGroups', [0, 69]],
  ['DeleteGroups', [0, 69]],
  // There is no CreateTopics of version 1 that made a topic for it.
  ['DeleteTopics', [0, 3]],
]);

function errorCodesOf(value: unknown): number[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  const own = (value as { errorCode?: unknown }).errorCode;
  const inner = Array.isArray(value) ? value : viewValues(value);
  return [...(typeof own === 'number' ? [own] : []), ...inner.flatMap(errorCodesOf)];
}

/** A view's fields are getters of its class; what was never touched must be decoded now. */
function viewValues(view: object): unknown[] {
  const own = Object.values(view);
  const prototype: object = Object.getPrototypeOf(view) as object;
  const getters = Object.entries(Object.getOwnPropertyDescriptors(prototype)).filter(
    ([, descriptor]) => descriptor.get !== undefined,
  );
  return [...own, ...getters.map(([name]) => (view as Record<string, unknown>)[name])];
}

describe('every advertised version', () => {
  it('belongs to an API that is asked below', () => {
    const asked = new Set(questions.map(({ api }) => api.key));
    const missing = [...advertised.keys()].filter((key) => !asked.has(key));
    expect(missing.map((key) => apiKeys.get(key)?.name ?? key)).toEqual([]);
  });

  it.each(questions.map((one) => [one.api.name, one] as const))(
    'of %s answers',
    async (name, one) => {
      const [minVersion, maxVersion] = advertised.get(one.api.key)!;
      const first = one.api.key === ProduceApi.key ? PRODUCE_MIN_VERSION : minVersion;
      for (let version = first; version <= maxVersion; version++) {
        const client = await served.connect();
        const response = await client.request(one.api, version, one.request(version));
        const allowed = EXPECTED_ERRORS.get(name) ?? [0];
        const codes = errorCodesOf(response);
        expect(
          codes.filter((code) => !allowed.includes(code)),
          `${name} v${version} answers ${codes.join()}`,
        ).toEqual([]);
        client.close();
      }
      expect(served.events).toEqual([]);
    },
  );
});
