// DeleteTopics (API key 20), versions 1 to 6: by name or, from 6 on, by id.
// Deviations: none.
import {
  DeleteTopicsApi,
  type DeleteTopicsResponseDeletableTopicResult,
  ErrorCode,
  ZERO_UUID,
} from '@millrace/protocol';
import type { TopicImage } from '../metadata/cluster-image.ts';
import { TopicError } from '../metadata/topic-controller.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

const STATES_MIN_VERSION = 6;

/** Handles DeleteTopics. */
export function deleteTopicsHandler(services: Services): Handler {
  const isEnabled = services.config.boolean('delete.topic.enable');
  return defineHandler(DeleteTopicsApi, async (request, { apiVersion }) => {
    const wanted =
      apiVersion >= STATES_MIN_VERSION
        ? request.topics.map(({ name, topicId }) => ({ name, topicId }))
        : request.topicNames.map((name) => ({ name, topicId: ZERO_UUID }));
    const counts = new Map<string, number>();
    const keyOf = ({ name, topicId }: (typeof wanted)[number]) => name ?? topicId;
    for (const topic of wanted) counts.set(keyOf(topic), (counts.get(keyOf(topic)) ?? 0) + 1);
    const distinct = [...new Map(wanted.map((topic) => [keyOf(topic), topic])).values()];
    const responses = await services.turn.map(distinct, (topic) => {
      const { name, topicId } = topic;
      if (counts.get(keyOf(topic)) === 1) return deleteOne(services, name, topicId, isEnabled);
      const errorCode = ErrorCode.INVALID_REQUEST;
      return { name, topicId, errorCode, errorMessage: 'Duplicate topic.' };
    });
    return { throttleTimeMs: 0, responses };
  });
}

async function deleteOne(
  { topics, image }: Services,
  name: string | null,
  topicId: string,
  isEnabled: boolean,
): Promise<DeleteTopicsResponseDeletableTopicResult> {
  const result = (errorCode: number, errorMessage: string | null = null, found?: TopicImage) => ({
    name: found?.name ?? name,
    topicId: found?.id ?? topicId,
    errorCode,
    errorMessage,
  });
  if (name !== null && topicId !== ZERO_UUID) {
    return result(ErrorCode.INVALID_REQUEST, 'You may not specify both topic name and topic id.');
  }
  if (name === null && topicId === ZERO_UUID) {
    return result(ErrorCode.INVALID_REQUEST, 'Neither topic name nor id were specified.');
  }
  if (!isEnabled) return result(ErrorCode.TOPIC_DELETION_DISABLED, 'Topic deletion is disabled.');
  const topic = name === null ? image.topicById(topicId) : image.topicByName(name);
  if (topic === undefined) {
    return name === null
      ? result(ErrorCode.UNKNOWN_TOPIC_ID, 'This server does not host this topic ID.')
      : result(
          ErrorCode.UNKNOWN_TOPIC_OR_PARTITION,
          'This server does not host this topic-partition.',
        );
  }
  try {
    await topics.delete(topic);
    return result(ErrorCode.NONE, null, topic);
  } catch (error) {
    if (!(error instanceof TopicError)) throw error;
    return result(error.errorCode, error.message, topic);
  }
}
