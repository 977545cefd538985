// CreatePartitions (API key 37), versions 0 to 3: adds partitions to topics; they are never taken
// away. Deviations: the timeout is not needed: the partitions exist when they are answered.
import {
  CreatePartitionsApi,
  type CreatePartitionsRequestCreatePartitionsTopic,
  ErrorCode,
} from '@millrace/protocol';
import { TopicError } from '../metadata/topic-controller.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

/** Handles CreatePartitions. */
export function createPartitionsHandler(services: Services): Handler {
  return defineHandler(CreatePartitionsApi, async ({ topics, validateOnly }) => {
    const counts = new Map<string, number>();
    for (const { name } of topics) counts.set(name, (counts.get(name) ?? 0) + 1);
    const distinct = [...new Map(topics.map((topic) => [topic.name, topic])).values()];
    const results = await services.turn.map(distinct, (topic) =>
      counts.get(topic.name) === 1
        ? addOne(services, topic, validateOnly)
        : line(topic.name, ErrorCode.INVALID_REQUEST, 'Duplicate topic name.'),
    );
    return { throttleTimeMs: 0, results };
  });
}

async function addOne(
  { topics, image }: Services,
  { name, count, assignments }: CreatePartitionsRequestCreatePartitionsTopic,
  validateOnly: boolean,
) {
  const topic = image.topicByName(name);
  if (topic === undefined) {
    return line(
      name,
      ErrorCode.UNKNOWN_TOPIC_OR_PARTITION,
      'This server does not host this topic-partition.',
    );
  }
  try {
    const replicas = assignments?.map(({ brokerIds }) => brokerIds) ?? null;
    if (validateOnly) topics.planPartitions(topic, count, replicas);
    else await topics.addPartitions(topic, count, replicas);
    return line(name, ErrorCode.NONE, null);
  } catch (error) {
    if (!(error instanceof TopicError)) throw error;
    return line(name, error.errorCode, error.message);
  }
}

function line(name: string, errorCode: number, errorMessage: string | null) {
  return { name, errorCode, errorMessage };
}
