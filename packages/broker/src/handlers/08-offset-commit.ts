// OffsetCommit (API key 8), versions 2 to 10: stores positions of a group, or of a consumer without
// one. A partition that does not exist is refused alone; the others are stored. Deviations: none.
import {
  ErrorCode,
  OffsetCommitApi,
  type OffsetCommitRequestView,
  type OffsetCommitResponseTopic,
} from '@millrace/protocol';
import type { OffsetToCommit } from '../coordinator/offsets/requests.ts';
import { orErrorCode } from './group-errors.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

const TOPIC_ID_MIN_VERSION = 10;

/** A position's place in the response. */
interface Slot {
  topicIndex: number;
  partitionIndex: number;
}

/** Added to a time of today this is still a safe integer. */
const RETENTION_MS_MAX = 2 ** 52;

/** Handles OffsetCommit. */
export function offsetCommitHandler(services: Services): Handler {
  return defineHandler(OffsetCommitApi, async (request, { apiVersion }) => {
    const { topics, offsets, slots } = split(services, request, apiVersion);
    const errorCodes = await orErrorCode(
      () => commit(services, request, offsets),
      (errorCode) => offsets.map(() => errorCode),
    );
    for (const [index, slot] of slots.entries()) {
      topics[slot.topicIndex]!.partitions.push({
        partitionIndex: slot.partitionIndex,
        errorCode: errorCodes[index]!,
      });
    }
    return { throttleTimeMs: 0, topics };
  });
}

function commit(
  { coordinators }: Services,
  request: OffsetCommitRequestView,
  offsets: readonly OffsetToCommit[],
): Promise<readonly number[]> {
  const { groupId, memberId, groupInstanceId } = request;
  return coordinators
    .request<{ errorCodes: readonly number[] }>(groupId, (coordinator, reply, nowMs) =>
      coordinator.commitOffsets(
        {
          groupId,
          memberId,
          groupInstanceId,
          generation: request.generationIdOrMemberEpoch,
          retentionMs: retentionMsOf(request.retentionTimeMs),
          offsets,
        },
        reply,
        nowMs,
      ),
    )
    .then(({ errorCodes }) => errorCodes);
}

/** How long the positions are kept; null for as long as the broker says. */
function retentionMsOf(given: bigint): number | null {
  if (given === -1n) return null;
  return Math.max(-RETENTION_MS_MAX, Math.min(Number(given), RETENTION_MS_MAX));
}

/** Parts what can be committed from what names no partition. */
function split({ image }: Services, request: OffsetCommitRequestView, version: number) {
  const byId = version >= TOPIC_ID_MIN_VERSION;
  const offsets: OffsetToCommit[] = [];
  const slots: Slot[] = [];
  const topics: (OffsetCommitResponseTopic & { partitions: object[] })[] = [];
  for (const [topicIndex, { name, topicId, partitions }] of request.topics.entries()) {
    const topic = byId ? image.topicById(topicId) : image.topicByName(name);
    const missing = byId && topic === undefined ? ErrorCode.UNKNOWN_TOPIC_ID : undefined;
    const refused: { partitionIndex: number; errorCode: number }[] = [];
    for (const position of partitions) {
      const { partitionIndex } = position;
      if (topic?.partitions[partitionIndex] === undefined) {
        const errorCode = missing ?? ErrorCode.UNKNOWN_TOPIC_OR_PARTITION;
        refused.push({ partitionIndex, errorCode });
        continue;
      }
      slots.push({ topicIndex, partitionIndex });
      offsets.push({
        topic: topic.name,
        topicId: topic.id,
        partition: partitionIndex,
        offset: position.committedOffset,
        leaderEpoch: position.committedLeaderEpoch,
        metadata: position.committedMetadata ?? '',
      });
    }
    topics.push({ name, topicId, partitions: refused });
  }
  return { topics, offsets, slots };
}
