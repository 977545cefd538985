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

/** A request that is being appended. */
export class ProduceRequest {
  readonly outcome: ProduceOutcome = { topics: [], appended: [], hasError: false };
  readonly #services: Services;
  readonly #version: number;
  /** Kafka's own admin client may write to the broker's topics, nobody else. */
  readonly #mayWriteInternal: boolean;
  #bytes: Uint8Array;
  #cursor: ProduceRequestCursor;
  /** Partitions that were answered for. */
  #done = 0;

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
    return this.#append(0).next(null).done === true;
  }

  /** Copies the request out of a buffer that others will use. */
  keepBytes(): void {
    this.#bytes = this.#bytes.slice();
    this.#cursor = this.#begin();
  }

  /**
   * Appends the rest in as many turns as it takes.
   * @throws CloseConnectionError when the connection ends first: what is left was not acknowledged
   */
  async appendInTurns(onClose: RequestContext['onClose']): Promise<void> {
    let isClosed = false;
    const forget = onClose(() => (isClosed = true));
    const work = this.#append(this.#done);
    for (let step = work.next(null); step.done !== true;) {
      const large = step.value;
      let result: AppendResult | null = null;
      if (large === null) await this.#services.turn.next();
      else {
        const bytes = this.#bytes.slice(large.start, large.end);
        result = await large.log.appendLarge(bytes, large.options);
      }
      if (isClosed) throw new CloseConnectionError('the connection ended before its request');
      step = work.next(result);
    }
    forget();
  }

  #begin(): ProduceRequestCursor {
    return new ProduceRequestCursor(new Reader(this.#bytes), this.#version);
  }

  /**
   * Appends batch by batch, but for the first `skipped`. Yields null when the turn is spent, or a
   * batch that holds too much for it; that one's result is to be given back.
   */
  *#append(skipped: number): Generator<LargeBatch | null, void, AppendResult | null> {
    const cursor = this.#cursor;
    const { topics } = this.outcome;
    let index = 0;
    for (let topicIndex = 0; cursor.nextTopicData(); topicIndex++) {
      const { name, topicId } = cursor;
      const topic = (topics[topicIndex] ??= { name, topicId, partitionResponses: [] });
      while (cursor.nextPartitionData()) {
        if (index++ < skipped) continue;
        // The first is appended in any case, or it would never come to it on a busy broker.
        if (this.#done > 0 && this.#services.turn.isSpent) yield null;
        topic.partitionResponses.push(yield* this.#appendOne(cursor, name, topicId));
        this.#done++;
      }
    }
  }

  *#appendOne(
    cursor: ProduceRequestCursor,
    name: string,
    topicId: string,
  ): Generator<LargeBatch, PartitionOutcome, AppendResult | null> {
    const { index, acks } = cursor;
    if (acks < -1 || acks > 1) {
      return this.#refuse(index, { errorCode: ErrorCode.INVALID_REQUIRED_ACKS, message: null });
    }
    const partition = this.#find(name, topicId, index);
    const log = typeof partition === 'number' ? partition : partition.leaderLog;
    if (typeof log === 'number') return this.#refuse(index, { errorCode: log, message: null });
    const { leaderEpoch } = partition as Partition;
    const start = cursor.recordsPosition;
    const records = this.#checkBatch(cursor, log.topic, start);
    if (typeof records !== 'number') return this.#refuse(index, records);
    const end = start + records;
    const options = { leaderEpoch, origin: 'client' } as const;
    const result =
      log.append(cursor.bytes, start, end, options) ?? (yield { log, start, end, options })!;
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
  #find(name: string, topicId: string, index: number): Partition | number {
    const { replicas } = this.#services;
    if (this.#version < TOPIC_ID_MIN_VERSION) {
      return replicas.find(name, index) ?? ErrorCode.UNKNOWN_TOPIC_OR_PARTITION;
    }
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
