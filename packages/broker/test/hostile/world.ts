// What the fuzzer knows of the broker it attacks: names, ids and sessions that exist, so that its
// requests get past the first check of a handler. Set up anew for each broker; a frame is a
// function of its seed, its number and these.
import {
  DescribeTopicPartitionsApi,
  ErrorCode,
  FetchApi,
  FindCoordinatorApi,
  JoinGroupApi,
} from '@millrace/protocol';
import { fetchRequest, initProducerId } from '../support/served-broker.ts';
import { RawClient } from '../raw-client.ts';
import { createTopics } from './topics.ts';

/** Topics that the fuzzer may do anything to. */
export const FUZZED_TOPICS = Array.from({ length: 24 }, (_, index) => `fuzzed-${index}`);
/** Groups that the fuzzer may do anything to. */
export const FUZZED_GROUPS = Array.from({ length: 8 }, (_, index) => `group-${index}`);

const PARTITIONS = 3;
const PRODUCER_IDS = 4;
const SESSIONS = 4;
const DESCRIBED_TOPICS_MAX = 2_000;
/** Longest that a group may be told to keep a silent member. */
const SESSION_TIMEOUT_MS = 300_000;

/** What exists in the broker. */
export interface World {
  readonly topicIds: readonly string[];
  readonly memberIds: readonly string[];
  readonly producerIds: readonly number[];
  readonly sessionIds: readonly number[];
}

/** Creates topics, group members, producers and fetch sessions to be attacked. */
export async function createWorld(port: number): Promise<World> {
  const client = await RawClient.connect(port);
  try {
    const topicIds = await createTopics(client, FUZZED_TOPICS, PARTITIONS);
    // The topic that holds groups comes into being when a coordinator is first looked for.
    await client.request(FindCoordinatorApi, 4, { keyType: 0, coordinatorKeys: FUZZED_GROUPS });
    const memberIds: string[] = [];
    for (const group of FUZZED_GROUPS) memberIds.push(await join(client, group));
    const producerIds: number[] = [];
    for (let count = 0; count < PRODUCER_IDS; count++) {
      producerIds.push(await initProducerId(client));
    }
    const sessionIds: number[] = [];
    for (let count = 0; count < SESSIONS; count++) {
      const request = fetchRequest(FUZZED_TOPICS[count]!, 0, { sessionEpoch: 0 });
      const { sessionId } = await client.request(FetchApi, 12, request);
      sessionIds.push(sessionId);
    }
    return { topicIds, memberIds, producerIds, sessionIds };
  } finally {
    client.close();
  }
}

async function join(client: RawClient, groupId: string): Promise<string> {
  const response = await client.request(JoinGroupApi, 3, {
    groupId,
    sessionTimeoutMs: SESSION_TIMEOUT_MS,
    rebalanceTimeoutMs: 1_000,
    memberId: '',
    protocolType: 'consumer',
    protocols: [{ name: 'range', metadata: new Uint8Array(8) }],
  });
  const { errorCode, memberId } = response;
  if (errorCode !== ErrorCode.NONE) throw new Error(`no member of ${groupId}: ${errorCode}`);
  return memberId;
}

/** Names of topics that came about by mutated names; they would pile up. */
export async function strayTopics(client: RawClient, kept: readonly string[]): Promise<string[]> {
  const { topics } = await client.request(DescribeTopicPartitionsApi, 0, {
    topics: [],
    responsePartitionLimit: DESCRIBED_TOPICS_MAX,
  });
  const wanted = new Set([...FUZZED_TOPICS, ...kept, '__consumer_offsets']);
  return topics.flatMap(({ name }) => (name === null || wanted.has(name) ? [] : [name]));
}
