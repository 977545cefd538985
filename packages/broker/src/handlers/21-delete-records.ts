// DeleteRecords (API key 21), versions 0 to 2: raises the start of logs; what lies before is gone
// for good, also after a crash. Offset -1 means all that can be read. Deviations: none.
import { DeleteRecordsApi, ErrorCode } from '@millrace/protocol';
import type { PartitionLog } from '../log/partition-log.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

const HIGH_WATERMARK = -1;

/** Handles DeleteRecords. */
export function deleteRecordsHandler({ replicas, checkpointLogStarts, turn }: Services): Handler {
  /** Returns the log whose start was raised, or Kafka's error. */
  const deleteOne = (topic: string, partitionIndex: number, offset: number) => {
    const log = replicas.leaderLog(topic, partitionIndex);
    if (typeof log === 'number') return log;
    const target = offset === HIGH_WATERMARK ? log.highWatermark : offset;
    const errorCode = log.deleteRecordsBefore(target);
    return errorCode === ErrorCode.NONE ? log : errorCode;
  };
  return defineHandler(DeleteRecordsApi, async ({ topics }) => {
    const raised = new Set<PartitionLog>();
    const deleted = await turn.map(topics, async ({ name, partitions }) => ({
      name,
      partitions: await turn.map(partitions, ({ partitionIndex, offset }) => {
        const outcome = deleteOne(name, partitionIndex, Number(offset));
        if (typeof outcome !== 'number') raised.add(outcome);
        return { partitionIndex, outcome };
      }),
    }));
    // A log start that outlives the records behind it would make a crash cost all of them. That a
    // disk has failed shows in the answers.
    await Promise.all([...raised].map((log) => log.sync().catch(() => undefined)));
    checkpointLogStarts();
    const answered = await turn.map(deleted, async ({ name, partitions }) => ({
      name,
      partitions: await turn.map(partitions, ({ partitionIndex, outcome }) =>
        answer(partitionIndex, outcome),
      ),
    }));
    return { throttleTimeMs: 0, topics: answered };
  });
}

function answer(partitionIndex: number, outcome: PartitionLog | number) {
  const refused = (errorCode: number) => ({ partitionIndex, lowWatermark: -1, errorCode });
  if (typeof outcome === 'number') return refused(outcome);
  if (outcome.isOffline) return refused(ErrorCode.KAFKA_STORAGE_ERROR);
  return { partitionIndex, lowWatermark: outcome.logStartOffset, errorCode: ErrorCode.NONE };
}
