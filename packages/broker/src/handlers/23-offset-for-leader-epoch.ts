// OffsetForLeaderEpoch (API key 23), versions 2 to 4: where a leader epoch ended (KIP-101,
// KIP-320), so that a consumer notices that the log it read was cut and written anew. Deviations:
// none.
import { ErrorCode, OffsetForLeaderEpochApi } from '@millrace/protocol';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

const UNKNOWN = { leaderEpoch: -1, endOffset: -1 };

/** Handles OffsetForLeaderEpoch. */
export function offsetForLeaderEpochHandler({ replicas, turn }: Services): Handler {
  const answer = (
    topic: string,
    index: number,
    currentLeaderEpoch: number,
    wantedEpoch: number,
  ) => {
    const hosted = replicas.find(topic, index);
    const log = hosted?.leaderLog ?? ErrorCode.UNKNOWN_TOPIC_OR_PARTITION;
    if (typeof log === 'number') return { partition: index, errorCode: log, ...UNKNOWN };
    const errorCode = hosted!.checkLeaderEpoch(currentLeaderEpoch);
    if (errorCode !== ErrorCode.NONE) return { partition: index, errorCode, ...UNKNOWN };
    // The leader's own epoch counts from its election, even before it has written in it.
    const isCurrent = wantedEpoch === hosted!.leaderEpoch;
    const end = isCurrent
      ? { epoch: wantedEpoch, endOffset: log.logEndOffset }
      : log.epochs.endOffset(wantedEpoch, log.logEndOffset);
    return { partition: index, errorCode, leaderEpoch: end.epoch, endOffset: end.endOffset };
  };
  return defineHandler(OffsetForLeaderEpochApi, async ({ topics }) => ({
    throttleTimeMs: 0,
    topics: await turn.map(topics, async ({ topic, partitions }) => ({
      topic,
      partitions: await turn.map(partitions, ({ partition, currentLeaderEpoch, leaderEpoch }) =>
        answer(topic, partition, currentLeaderEpoch, leaderEpoch),
      ),
    })),
  }));
}
