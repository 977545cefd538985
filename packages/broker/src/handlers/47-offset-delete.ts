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
    const exists = (topic: string, partition: number) =>
      image.topicByName(topic)?.partitions[partition] !== undefined;
    const positions = topics.flatMap(({ name, partitions }) =>
      partitions
        .filter(({ partitionIndex }) => exists(name, partitionIndex))
        .map(({ partitionIndex }) => ({ topic: name, partition: partitionIndex })),
    );
    const { errorCode, errorCodes } = await orErrorCode<Outcome>(
      () =>
        coordinators.request<Outcome>(groupId, (coordinator, reply) =>
          coordinator.deleteOffsets(groupId, positions, reply),
        ),
      (code) => ({ errorCode: code, errorCodes: [] }),
    );
    if (errorCode !== ErrorCode.NONE) return { errorCode, throttleTimeMs: 0, topics: [] };
    let next = 0;
    const outcomeOf = (topic: string, partition: number) =>
      exists(topic, partition) ? errorCodes[next++]! : ErrorCode.UNKNOWN_TOPIC_OR_PARTITION;
    return {
      errorCode,
      throttleTimeMs: 0,
      topics: topics.map(({ name, partitions }) => ({
        name,
        partitions: partitions.map(({ partitionIndex }) => ({
          partitionIndex,
          errorCode: outcomeOf(name, partitionIndex),
        })),
      })),
    };
  });
}
