// Produce (API key 0), versions 3 to 13; advertised from 0, as Kafka 4 does, because librdkafka
// before 2.11.1 takes a broker without version 0 for one that cannot compress. The request is
// walked twice: once to see that all of it is well formed, so that a torn one changes nothing, once
// to append. acks=1 is answered when the turn's write is done, acks=all after the sync. Deviations:
// transactional batches are refused until transactions are implemented.
import {
  ErrorCode,
  ProduceApi,
  ProduceRequestCursor,
  type ProduceResponse,
  type ProduceResponsePartitionProduceResponse,
  type ProduceResponseTopicProduceResponse,
  Reader,
} from '@millrace/protocol';
import { isTransactional, viewOf } from '../log/batch-header.ts';
import type { PartitionLog } from '../log/partition-log.ts';
import type { Partition } from '../replication/partition.ts';
import {
  CloseConnectionError,
  type Handler,
  type RequestContext,
  type ResponseBody,
} from './handler.ts';
import { checkRecords, type ProduceRefusal } from './produce/produce-records.ts';
import type { Services } from './services.ts';
import { isInternal } from './topic-metadata.ts';

/** Client id of Kafka's tools that repair internal topics. */
const ADMIN_CLIENT_ID = '__admin_client';
/** The first version that names topics by id. */
const TOPIC_ID_MIN_VERSION = 13;

/** A partition's response while the batch is on its way to the disk. */
type PartitionOutcome = {
  -readonly [
    Key in keyof ProduceResponsePartitionProduceResponse
  ]: ProduceResponsePartitionProduceResponse[Key];
};

interface Outcome {
  topics: ProduceResponseTopicProduceResponse[];
  appended: { log: PartitionLog; outcome: PartitionOutcome }[];
  hasError: boolean;
  /** Kafka's own admin client may write to the broker's topics, nobody else. */
  mayWriteInternal: boolean;
}

/** Handles Produce. */
export function produceHandler(services: Services): Handler {
  return {
    api: ProduceApi,
    minVersion: 0,
    servedMinVersion: ProduceApi.minVersion,
    maxVersion: ProduceApi.maxVersion,
    readsInPlace: true,
    respond(reader, context) {
      const { apiVersion } = context;
      const { bytes, position, end } = reader;
      new ProduceRequestCursor(new Reader(bytes, position, end), apiVersion).end();
      const cursor = new ProduceRequestCursor(reader, apiVersion);
      const { acks } = cursor;
      const outcome = appendAll(services, cursor, context);
      if (acks === 0) return answerNothing(outcome);
      return settle(services, outcome, acks).then(() => bodyOf(outcome, apiVersion));
    },
  };
}

function bodyOf({ topics }: Outcome, version: number): ResponseBody {
  const response: ProduceResponse = { responses: topics };
  return (writer) => ProduceApi.response.write(writer, response, version);
}

/** Without acks an error has no answer to travel in; closing makes the client look again. */
function answerNothing({ hasError }: Outcome): ResponseBody {
  if (hasError) throw new CloseConnectionError('a batch with acks=0 was refused');
  return null;
}

function appendAll(
  services: Services,
  cursor: ProduceRequestCursor,
  { apiVersion: version, clientId }: RequestContext,
): Outcome {
  const mayWriteInternal = clientId === ADMIN_CLIENT_ID;
  const outcome: Outcome = { topics: [], appended: [], hasError: false, mayWriteInternal };
  while (cursor.nextTopicData()) {
    const { name, topicId } = cursor;
    const partitionResponses: PartitionOutcome[] = [];
    while (cursor.nextPartitionData()) {
      const partition =
        version >= TOPIC_ID_MIN_VERSION
          ? services.replicas.findById(topicId, cursor.index)
          : services.replicas.find(name, cursor.index);
      const isUnknownId =
        version >= TOPIC_ID_MIN_VERSION && services.replicas.topicName(topicId) === undefined;
      const missing = isUnknownId
        ? ErrorCode.UNKNOWN_TOPIC_ID
        : ErrorCode.UNKNOWN_TOPIC_OR_PARTITION;
      partitionResponses.push(appendOne(cursor, partition, missing, version, outcome));
    }
    outcome.topics.push({ name, topicId, partitionResponses });
  }
  return outcome;
}

function appendOne(
  cursor: ProduceRequestCursor,
  partition: Partition | undefined,
  missing: number,
  version: number,
  outcome: Outcome,
): PartitionOutcome {
  const { index, acks } = cursor;
  const refuse = (refusal: ProduceRefusal, logStartOffset = -1): PartitionOutcome => {
    outcome.hasError = true;
    const { errorCode, message: errorMessage } = refusal;
    return { index, errorCode, errorMessage, baseOffset: -1, logStartOffset };
  };
  if (acks < -1 || acks > 1) {
    return refuse({ errorCode: ErrorCode.INVALID_REQUIRED_ACKS, message: null });
  }
  const log = partition?.leaderLog ?? missing;
  if (typeof log === 'number') return refuse({ errorCode: log, message: null });
  if (isInternal(log.topic) && !outcome.mayWriteInternal) {
    const message = `Cannot append to internal topic ${log.topic}`;
    return refuse({ errorCode: ErrorCode.INVALID_TOPIC_EXCEPTION, message });
  }
  const start = cursor.recordsPosition;
  const records = checkRecords(viewOf(cursor.bytes), start, cursor.recordsLength, version);
  if (typeof records !== 'number') return refuse(records);
  const transactional = transactionRefusal(cursor, start);
  if (transactional !== null) return refuse(transactional);
  const options = { leaderEpoch: partition!.leaderEpoch, origin: 'client' } as const;
  const result = log.append(cursor.bytes, start, start + records, options);
  if (result.errorCode !== ErrorCode.NONE) {
    const logStartOffset = TELLS_NO_LOG_START.has(result.errorCode) ? -1 : log.logStartOffset;
    const recordErrors = result.recordIndexes.map((batchIndex) => ({
      batchIndex,
      batchIndexErrorMessage: result.message,
    }));
    return { ...refuse(result, logStartOffset), recordErrors };
  }
  const accepted: PartitionOutcome = {
    index,
    errorCode: ErrorCode.NONE,
    baseOffset: result.baseOffset,
    logAppendTimeMs: result.logAppendTimeMs,
    logStartOffset: log.logStartOffset,
  };
  outcome.appended.push({ log, outcome: accepted });
  return accepted;
}

/** Kafka tells the log start with most refusals; with these it does not. */
const TELLS_NO_LOG_START: ReadonlySet<number> = new Set([
  ErrorCode.CORRUPT_MESSAGE,
  ErrorCode.MESSAGE_TOO_LARGE,
  ErrorCode.RECORD_LIST_TOO_LARGE,
  ErrorCode.KAFKA_STORAGE_ERROR,
]);

/** There are no transactions here yet, so that no batch can belong to one. */
function transactionRefusal(
  { bytes, transactionalId }: ProduceRequestCursor,
  at: number,
): ProduceRefusal | null {
  if (!isTransactional(viewOf(bytes), at)) return null;
  if (transactionalId === null) {
    return { errorCode: ErrorCode.TRANSACTIONAL_ID_AUTHORIZATION_FAILED, message: null };
  }
  const message = 'Unable to verify the partition has been added to the transaction.';
  return { errorCode: ErrorCode.NOT_ENOUGH_REPLICAS, message };
}

/** Waits until what was appended may be acknowledged; turns a disk's failure into an error. */
async function settle(services: Services, outcome: Outcome, acks: number): Promise<void> {
  if (outcome.appended.length === 0) return;
  await new Promise<void>((resolve) => services.flushQueue.afterFlush(resolve));
  await Promise.all(
    outcome.appended.map(async ({ log, outcome: partition }) => {
      try {
        if (acks === -1) await log.sync();
        if (!log.isOffline && !log.isDeleted) return;
      } catch {
        // The directory has reported the error; here it only matters that nothing is promised.
      }
      partition.errorCode = log.isDeleted
        ? ErrorCode.UNKNOWN_TOPIC_OR_PARTITION
        : ErrorCode.KAFKA_STORAGE_ERROR;
      partition.baseOffset = -1;
    }),
  );
}
