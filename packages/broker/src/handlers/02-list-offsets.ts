// ListOffsets (API key 2), versions 1 to 11: by time, and by the special times below.
// Deviations: none; tiered storage is not there, so its times answer as Kafka does without it.
import { CoreError } from '@millrace/core-wasm';
import {
  ErrorCode,
  ListOffsetsApi,
  type ListOffsetsRequestListOffsetsPartition,
  type ListOffsetsResponseListOffsetsPartitionResponse,
} from '@millrace/protocol';
import type { PartitionLog } from '../log/partition-log.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

/** The first version that tells the leader epoch. */
const LEADER_EPOCH_MIN_VERSION = 4;

/** Times that mean something else. */
const LATEST = -1;
const EARLIEST = -2;
const MAX_TIMESTAMP = -3;
const EARLIEST_LOCAL = -4;
const LATEST_TIERED = -5;
const EARLIEST_PENDING_UPLOAD = -6;

/** The version in which each of them appeared. */
const FIRST_VERSIONS = new Map([
  [LATEST, 0],
  [EARLIEST, 0],
  [MAX_TIMESTAMP, 7],
  [EARLIEST_LOCAL, 8],
  [LATEST_TIERED, 9],
  [EARLIEST_PENDING_UPLOAD, 11],
]);

/** What stands for "no such offset". */
const NOTHING = { timestamp: -1, offset: -1, leaderEpoch: -1 };

/** Handles ListOffsets. */
export function listOffsetsHandler({ replicas, turn }: Services): Handler {
  const answer = (
    topic: string,
    request: ListOffsetsRequestListOffsetsPartition,
    version: number,
  ): ListOffsetsResponseListOffsetsPartitionResponse => {
    const { partitionIndex, currentLeaderEpoch = -1 } = request;
    const timestamp = Number(request.timestamp);
    if (timestamp < 0 && version < (FIRST_VERSIONS.get(timestamp) ?? Infinity)) {
      return { partitionIndex, errorCode: ErrorCode.UNSUPPORTED_VERSION };
    }
    const partition = replicas.find(topic, partitionIndex);
    const log = partition?.leaderLog ?? ErrorCode.UNKNOWN_TOPIC_OR_PARTITION;
    if (typeof log === 'number') return { partitionIndex, errorCode: log };
    const errorCode = partition!.checkLeaderEpoch(currentLeaderEpoch);
    if (errorCode !== ErrorCode.NONE) return { partitionIndex, errorCode };
    try {
      const found = findOffset(log, timestamp, partition!.leaderEpoch);
      if (log.isOffline) return { partitionIndex, errorCode: ErrorCode.KAFKA_STORAGE_ERROR };
      return { partitionIndex, errorCode: ErrorCode.NONE, ...found };
    } catch (error) {
      if (!(error instanceof CoreError)) throw error;
      return { partitionIndex, errorCode: ErrorCode.CORRUPT_MESSAGE };
    }
  };
  return defineHandler(ListOffsetsApi, async (request, { apiVersion }) => {
    const shown = (line: ListOffsetsResponseListOffsetsPartitionResponse) =>
      apiVersion >= LEADER_EPOCH_MIN_VERSION ? line : { ...line, leaderEpoch: -1 };
    const topics = await turn.map(request.topics, async ({ name, partitions }) => ({
      name,
      partitions: await turn.map(partitions, (partition) =>
        shown(answer(name, partition, apiVersion)),
      ),
    }));
    return { topics };
  });
}

function findOffset(log: PartitionLog, timestamp: number, leaderEpoch: number) {
  switch (timestamp) {
    case LATEST:
      return { timestamp: -1, offset: log.highWatermark, leaderEpoch };
    case EARLIEST:
    case EARLIEST_LOCAL: {
      const offset = log.logStartOffset;
      return { timestamp: -1, offset, leaderEpoch: log.epochs.epochOf(offset) };
    }
    case LATEST_TIERED:
    case EARLIEST_PENDING_UPLOAD:
      return NOTHING;
    case MAX_TIMESTAMP: {
      const newest = log.segments.maxTimestamp.timestamp;
      return newest < 0 ? NOTHING : (log.findTimestamp(newest) ?? NOTHING);
    }
    default:
      return log.findTimestamp(timestamp) ?? NOTHING;
  }
}
