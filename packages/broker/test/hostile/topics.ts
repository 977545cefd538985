// Topics as the hostile runs make and drop them.
import { CreateTopicsApi, DeleteTopicsApi, ErrorCode, ZERO_UUID } from '@millrace/protocol';
import type { RawClient } from '../raw-client.ts';

const TIMEOUT_MS = 30_000;

/** Creates topics and returns their ids. @throws when the broker refuses one */
export async function createTopics(
  client: RawClient,
  names: readonly string[],
  numPartitions: number,
  configs: readonly { name: string; value: string }[] = [],
): Promise<string[]> {
  const { topics } = await client.request(CreateTopicsApi, 7, {
    topics: names.map((name) => ({
      name,
      numPartitions,
      replicationFactor: 1,
      assignments: [],
      configs,
    })),
    timeoutMs: TIMEOUT_MS,
  });
  const failed = topics.find(({ errorCode }) => errorCode !== ErrorCode.NONE);
  if (failed !== undefined) throw new Error(`no topic ${failed.name}: ${failed.errorMessage}`);
  return topics.map(({ topicId }) => topicId);
}

/** Deletes topics; those that are gone already do not matter. */
export async function deleteTopics(client: RawClient, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const topics = names.map((name) => ({ name, topicId: ZERO_UUID }));
  await client.request(DeleteTopicsApi, 6, { topics, timeoutMs: TIMEOUT_MS });
}
