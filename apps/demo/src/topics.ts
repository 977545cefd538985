// The topics of the demo on the broker: made before the replay, measured after it.
import type { Client } from '@millrace/client';
import type { Offsets } from './audit/verdict.ts';
import { TOPIC_CONFIG } from './settings.ts';
import { TOPIC_PLANS } from './sources/sources.ts';

/** Creates every topic. */
export async function createTopics(client: Client): Promise<void> {
  await using admin = client.admin();
  await admin.topics.create(
    TOPIC_PLANS.map(({ name, partitionCount }) => {
      return { name, partitions: partitionCount, configs: TOPIC_CONFIG };
    }),
  );
}

/** The offset behind the last record of every partition. */
export async function readEndOffsets(client: Client): Promise<Offsets> {
  await using admin = client.admin();
  const queries = TOPIC_PLANS.flatMap(({ name, partitionCount }) =>
    Array.from({ length: partitionCount }, (_, partition) => {
      return { topic: name, partition, at: 'latest' as const };
    }),
  );
  return byTopic(await admin.offsets.list(queries));
}

/** What a group has committed; 0 where it has committed nothing. */
export async function readCommittedOffsets(client: Client, group: string): Promise<Offsets> {
  await using admin = client.admin();
  return byTopic(await admin.offsets.fetch(group));
}

interface PartitionOffset {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint | null;
}

function byTopic(found: readonly PartitionOffset[]): Offsets {
  const topics = new Map(
    TOPIC_PLANS.map(({ name, partitionCount }) => [
      name,
      Array.from({ length: partitionCount }, () => 0),
    ]),
  );
  for (const { topic, partition, offset } of found) {
    topics.get(topic)![partition] = Number(offset ?? 0);
  }
  return topics;
}
