// DeleteRecords (API key 21), versions 0 to 2: raises the start of logs; what lies before is gone
// for good, also after a crash. Offset -1 means all that can be read. Deviations: none.
import { DeleteRecordsApi, ErrorCode } from '@millrace/protocol';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

const HIGH_WATERMARK = -1;

function refused(partitionIndex: number, errorCode: number) {
  return { partitionIndex, lowWatermark: -1, errorCode };
}

/** Handles DeleteRecords. */
export function deleteRecordsHandler({ replicas, checkpointLogStarts, turn }: Services): Handler {
  const deleteOne = (topic: string, partitionIndex: number, offset: number) => {
    const log = replicas.leaderLog(topic, partitionIndex);
    if (typeof log === 'number') return refused(partitionIndex, log);
    const target = offset === HIGH_WATERMARK ? log.highWatermark : offset;
    const errorCode = log.deleteRecordsBefore(target);
    if (errorCode !== ErrorCode.NONE) return refused(partitionIndex, errorCode);
    return { partitionIndex, lowWatermark: log.logStartOffset, errorCode };
  };
  return defineHandler(DeleteRecordsApi, async ({ topics }) => {
    const deleted = await turn.map(topics, async ({ name, partitions }) => ({
      name,
      partitions: await turn.map(partitions, ({ partitionIndex, offset }) =>
        deleteOne(name, partitionIndex, Number(offset)),
      ),
    }));
    const isDurable = checkpointLogStarts();
    const answered = deleted.map(({ name, partitions }) => ({
      name,
      partitions: partitions.map((one) =>
        isDurable || one.errorCode !== ErrorCode.NONE
          ? one
          : refused(one.partitionIndex, ErrorCode.KAFKA_STORAGE_ERROR),
      ),
    }));
    return { throttleTimeMs: 0, topics: answered };
  });
}
