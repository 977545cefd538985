// Looks one partition up for a fetch: its error, or the range of its log to answer with. It names
// bytes and reads none, so that a fetch may look again when data has come.
import { CoreError } from '@millrace/core-wasm';
import { ErrorCode, ZERO_UUID } from '@millrace/protocol';
import type { LogSlice } from '../../log/log-slice.ts';
import type { PartitionLog } from '../../log/partition-log.ts';
import type { Partition } from '../../replication/partition.ts';
import type { ReplicaManager } from '../../replication/replica-manager.ts';
import type { FetchPartition } from './fetch-partition.ts';

/** What was found. */
export interface PartitionRead {
  readonly request: FetchPartition;
  readonly errorCode: number;
  readonly highWatermark: number;
  readonly logStartOffset: number;
  readonly log: PartitionLog | null;
  readonly slice: LogSlice | null;
  /** What the log had written in all when it was looked up. */
  readonly writtenBytes: number;
  /** The reader's log and ours part at this point (KIP-320). */
  readonly diverging: { readonly epoch: number; readonly endOffset: number } | null;
}

/** Looks up one partition. */
export function readPartition(
  replicas: ReplicaManager,
  request: FetchPartition,
  sizeBytesMax: number,
  atLeastOneBatch: boolean,
): PartitionRead {
  const byId = request.topicId !== ZERO_UUID;
  const partition = byId
    ? replicas.findById(request.topicId, request.partition)
    : replicas.find(request.topic, request.partition);
  if (partition === undefined) {
    const isKnownTopic = byId && replicas.topicName(request.topicId) !== undefined;
    return failedRead(
      request,
      byId && !isKnownTopic ? ErrorCode.UNKNOWN_TOPIC_ID : ErrorCode.UNKNOWN_TOPIC_OR_PARTITION,
    );
  }
  return readHosted(partition, request, sizeBytesMax, atLeastOneBatch);
}

function readHosted(
  partition: Partition,
  request: FetchPartition,
  sizeBytesMax: number,
  atLeastOneBatch: boolean,
): PartitionRead {
  const log = partition.leaderLog;
  if (typeof log === 'number') return failedRead(request, log);
  const epochError = partition.checkLeaderEpoch(request.currentLeaderEpoch);
  if (epochError !== ErrorCode.NONE) return failedRead(request, epochError);
  const { highWatermark, logStartOffset } = log;
  const found = {
    request,
    errorCode: ErrorCode.NONE,
    highWatermark,
    logStartOffset,
    log,
    writtenBytes: log.writtenBytes,
  };
  const diverging = divergence(log, request);
  if (diverging === 'unknown') return failedRead(request, ErrorCode.OFFSET_OUT_OF_RANGE);
  if (diverging !== null) return { ...found, slice: null, diverging };
  const limit = Math.min(sizeBytesMax, request.sizeBytesMax);
  try {
    const slice = log.read(request.fetchOffset, limit, atLeastOneBatch);
    if (slice !== null) return { ...found, slice, diverging: null };
  } catch (error) {
    if (!(error instanceof CoreError)) throw error;
    return failedRead(request, ErrorCode.CORRUPT_MESSAGE);
  }
  const errorCode = log.isOffline ? ErrorCode.KAFKA_STORAGE_ERROR : ErrorCode.OFFSET_OUT_OF_RANGE;
  return failedRead(request, errorCode);
}

function divergence(log: PartitionLog, { lastFetchedEpoch, fetchOffset }: FetchPartition) {
  if (lastFetchedEpoch < 0) return null;
  const end = log.epochs.endOffset(lastFetchedEpoch, log.logEndOffset);
  // The reader knows an epoch of which this log has never heard.
  if (end.endOffset === -1) return 'unknown';
  return end.epoch < lastFetchedEpoch || end.endOffset < fetchOffset ? end : null;
}

/** A partition that is answered with an error alone. */
function failedRead(request: FetchPartition, errorCode: number): PartitionRead {
  return {
    request,
    errorCode,
    highWatermark: -1,
    logStartOffset: -1,
    log: null,
    slice: null,
    writtenBytes: 0,
    diverging: null,
  };
}
