// OffsetDelete (API key 47), version 0: removes committed positions of topics the group does not
// read. Deviations: none.
import { ErrorCode, OffsetDeleteApi } from '@millrace/protocol';
import { orErrorCode } from './group-errors.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

interface Outcome {
  errorCode: number;
  errorCodes: readonly number[];
}

/** Handles OffsetDelete. */
export function offsetDeleteHandler({ coordinators, image }: Services): Handler {
  return defineHandler(OffsetDeleteApi, async ({ groupId, topics }) => {
    const positions: { topic: string; partition: number }[] = [];
    // Whether a partition exists is asked once: it may be gone when the coordinator has answered.
    const answered = topics.map(({ name, partitions }) => {
      const known = image.topicByName(name)?.partitions;
      return {
        name,
        partitions: partitions.map(({ partitionIndex }) => {
          const exists = known?.[partitionIndex] !== undefined;
          if (exists) positions.push({ topic: name, partition: partitionIndex });
          return { partitionIndex, at: exists ? positions.length - 1 : -1 };
        }),
      };
    });
    const { errorCode, errorCodes } = await orErrorCode<Outcome>(
      () =>
        coordinators.request<Outcome>(groupId, (coordinator, reply) =>
          coordinator.deleteOffsets(groupId, positions, reply),
        ),
      (code) => ({ errorCode: code, errorCodes: [] }),
    );
    if (errorCode !== ErrorCode.NONE) return { errorCode, throttleTimeMs: 0, topics: [] };
    return {
      errorCode,
      throttleTimeMs: 0,
      topics: answered.map(({ name, partitions }) => ({
        name,
        partitions: partitions.map(({ partitionIndex, at }) => ({
          partitionIndex,
          errorCode: errorCodes[at] ?? ErrorCode.UNKNOWN_TOPIC_OR_PARTITION,
        })),
      })),
    };
  });
}
