// One Produce request on its way into the logs. Appends where the frame lies and in the turn in
// which it came, as nearly all do; else goes on from there in later turns, with bytes of its own.
import {
  ErrorCode,
  ProduceRequestCursor,
  type ProduceResponsePartitionProduceResponse,
  type ProduceResponseTopicProduceResponse,
  Reader,
} from '@millrace/protocol';
import type { AppendResult } from '../../log/append-result.ts';
import { isTransactional, viewOf } from '../../log/batch-header.ts';
import type { AppendOptions, PartitionLog } from '../../log/partition-log.ts';
import type { Partition } from '../../replication/partition.ts';
import { CloseConnectionError, type RequestContext } from '../handler.ts';
import type { Services } from '../services.ts';
import { isInternal } from '../topic-metadata.ts';
import { checkRecords, type ProduceRefusal } from './produce-records.ts';

/** Client id of Kafka's tools that repair internal topics. */
const ADMIN_CLIENT_ID = '__admin_client';
/** The first version that names topics by id. */
const TOPIC_ID_MIN_VERSION = 13;

/** A partition's response while the batch is on its way to the disk. */
export type PartitionOutcome = {
  -readonly [
    Key in keyof ProduceResponsePartitionProduceResponse
  ]: ProduceResponsePartitionProduceResponse[Key];
};

/** What became of a request's batches. */
export interface ProduceOutcome {
  readonly topics: (ProduceResponseTopicProduceResponse & {
    partitionResponses: PartitionOutcome[];
  })[];
  readonly appended: { log: PartitionLog; outcome: PartitionOutcome }[];
  hasError: boolean;
}

/** A batch that its log cannot check in this turn. */
interface LargeBatch {
  readonly log: PartitionLog;
  readonly start: number;
  readonly end: number;
  readonly options: AppendOptions;
}

/** Kafka tells the log start with most refusals; with these it does not. */
const TELLS_NO_LOG_START: ReadonlySet<number> = new Set([
  ErrorCode.CORRUPT_MESSAGE,
  ErrorCode.MESSAGE_TOO_LARGE,
  ErrorCode.RECORD_LIST_TOO_LARGE,
  ErrorCode.KAFKA_STORAGE_ERROR,
]);

/** What keeps a request from being appended to its end: the turn is spent, or a batch is large. */
type Obstacle = 'turn' | LargeBatch;

/** A request that is being appended. */
export class ProduceRequest {
  readonly outcome: ProduceOutcome = { topics: [], appended: [], hasError: false };
  readonly #services: Services;
  readonly #version: number;
  /** Kafka's own admin client may write to the broker's topics, nobody else. */
  readonly #mayWriteInternal: boolean;
  #bytes: Uint8Array;
  #cursor: ProduceRequestCursor;
  /** Topics that the cursor has come to; 0 before the first. */
  #topicsSeen = 0;
  /** Partitions that were answered for. */
  #done = 0;
  /** The cursor is at a partition that was not answered for. */
  #isAhead = false;

  constructor(
    services: Services,
    bytes: Uint8Array,
    start: number,
    end: number,
    { apiVersion, clientId }: RequestContext,
  ) {
    this.#services = services;
    this.#version = apiVersion;
    this.#mayWriteInternal = clientId === ADMIN_CLIENT_ID;
    this.#bytes = bytes.subarray(start, end);
    this.#cursor = this.#begin();
  }

  /** Appends all of it; false when the rest must wait, after `keepBytes`. */
  appendNow(): boolean {
    return this.#append() === null;
  }

  /** Copies the request out of a buffer that others will use. */
  keepBytes(): void {
    this.#bytes = this.#bytes.slice();
    this.#cursor = this.#begin();
    this.#topicsSeen = 0;
    this.#isAhead = false;
    for (let count = 0; count < this.#done; count++) this.#goOn();
  }

  /**
   * Appends the rest in as many turns as it takes.
   * @throws CloseConnectionError when the connection ends first: what is left was not acknowledged
   */
  async appendInTurns(onClose: RequestContext['onClose']): Promise<void> {
    let isClosed = false;
    const forget = onClose(() => (isClosed = true));
    for (let obstacle = this.#append(); obstacle !== null; obstacle = this.#append()) {
      if (obstacle === 'turn') await this.#services.turn.next();
      else await this.#appendLarge(obstacle);
      if (isClosed) throw new CloseConnectionError('the connection ended before its request');
    }
    forget();
  }

  #begin(): ProduceRequestCursor {
    return new ProduceRequestCursor(new Reader(this.#bytes), this.#version);
  }

  /** Appends batch by batch; null when all of them have been. */
  #append(): Obstacle | null {
    while (this.#isAhead || this.#goOn()) {
      this.#isAhead = true;
      // The first is appended in any case, or it would never come to it on a busy broker.
      if (this.#done > 0 && this.#services.turn.isSpent) return 'turn';
      const outcome = this.#appendOne(this.#cursor);
      if ('options' in outcome) return outcome;
      this.#note(outcome);
    }
    return null;
  }

  /** Takes the cursor to the next partition; false after the last. */
  #goOn(): boolean {
    const cursor = this.#cursor;
    while (this.#topicsSeen === 0 || !cursor.nextPartitionData()) {
      if (!cursor.nextTopicData()) return false;
      const { name, topicId } = cursor;
      this.outcome.topics[this.#topicsSeen++] ??= { name, topicId, partitionResponses: [] };
    }
    return true;
  }

  #note(outcome: PartitionOutcome): void {
    this.outcome.topics[this.#topicsSeen - 1]!.partitionResponses.push(outcome);
    this.#done++;
    this.#isAhead = false;
  }

  async #appendLarge({ log, start, end, options }: LargeBatch): Promise<void> {
    const { index } = this.#cursor;
    const result = await log.appendLarge(this.#bytes.slice(start, end), options);
    this.#note(this.#conclude(log, index, result));
  }

  #appendOne(cursor: ProduceRequestCursor): PartitionOutcome | LargeBatch {
    const { index, acks } = cursor;
    if (acks < -1 || acks > 1) {
      return this.#refuse(index, { errorCode: ErrorCode.INVALID_REQUIRED_ACKS, message: null });
    }
    const partition = this.#find(cursor, index);
    const log = typeof partition === 'number' ? partition : partition.leaderLog;
    if (typeof log === 'number') return this.#refuse(index, { errorCode: log, message: null });
    const { leaderEpoch } = partition as Partition;
    const start = cursor.recordsPosition;
    const records = this.#checkBatch(cursor, log.topic, start);
    if (typeof records !== 'number') return this.#refuse(index, records);
    const end = start + records;
    const options = { leaderEpoch, origin: 'client' } as const;
    const result = log.append(cursor.bytes, start, end, options);
    return result === null ? { log, start, end, options } : this.#conclude(log, index, result);
  }

  #conclude(log: PartitionLog, index: number, result: AppendResult): PartitionOutcome {
    if (result.errorCode !== ErrorCode.NONE) return this.#refuseResult(index, result, log);
    const outcome: PartitionOutcome = {
      index,
      errorCode: ErrorCode.NONE,
      baseOffset: result.baseOffset,
      logAppendTimeMs: result.logAppendTimeMs,
      logStartOffset: log.logStartOffset,
    };
    this.outcome.appended.push({ log, outcome });
    return outcome;
  }

  /** The partition, or Kafka's error for why there is none. */
  #find(cursor: ProduceRequestCursor, index: number): Partition | number {
    const { replicas } = this.#services;
    if (this.#version < TOPIC_ID_MIN_VERSION) {
      return replicas.find(cursor.name, index) ?? ErrorCode.UNKNOWN_TOPIC_OR_PARTITION;
    }
    const { topicId } = cursor;
    if (replicas.topicName(topicId) === undefined) return ErrorCode.UNKNOWN_TOPIC_ID;
    return replicas.findById(topicId, index) ?? ErrorCode.UNKNOWN_TOPIC_OR_PARTITION;
  }

  /** The size of the batch that is to be appended, or why it may not be. */
  #checkBatch(cursor: ProduceRequestCursor, topic: string, start: number): number | ProduceRefusal {
    if (isInternal(topic) && !this.#mayWriteInternal) {
      const message = `Cannot append to internal topic ${topic}`;
      return { errorCode: ErrorCode.INVALID_TOPIC_EXCEPTION, message };
    }
    const records = checkRecords(viewOf(cursor.bytes), start, cursor.recordsLength, this.#version);
    if (typeof records !== 'number') return records;
    return transactionRefusal(cursor, start) ?? records;
  }

  #refuse(
    index: number,
    { errorCode, message: errorMessage }: ProduceRefusal,
    logStartOffset = -1,
  ): PartitionOutcome {
    this.outcome.hasError = true;
    return { index, errorCode, errorMessage, baseOffset: -1, logStartOffset };
  }

  #refuseResult(index: number, result: AppendResult, log: PartitionLog): PartitionOutcome {
    const logStartOffset = TELLS_NO_LOG_START.has(result.errorCode) ? -1 : log.logStartOffset;
    const recordErrors = result.recordIndexes.map((batchIndex) => ({
      batchIndex,
      batchIndexErrorMessage: result.message,
    }));
    return { ...this.#refuse(index, result, logStartOffset), recordErrors };
  }
}

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
