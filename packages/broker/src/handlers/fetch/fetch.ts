// One fetch on its way to its answer: looks its partitions up, waits if they hold too little, and
// names what they hold. While it waits it counts what was appended and touches no file.
import {
  ErrorCode,
  FetchApi,
  type FetchResponse,
  type FetchResponseFetchableTopicResponse,
  type FetchResponsePartitionData,
} from '@millrace/protocol';
import type { RequestContext, ResponseBody } from '../handler.ts';
import type { Services } from '../services.ts';
import { type FetchPartition, fetchPartitionKey } from './fetch-partition.ts';
import { FetchGrowth } from './fetch-growth.ts';
import type { FetchRequest } from './fetch-request.ts';
import { NO_SESSION_ID, type SessionContext } from './fetch-sessions.ts';
import { LogRecords } from './log-records.ts';
import { type PartitionRead, readPartition } from './partition-read.ts';

const NO_RECORDS = new Uint8Array(0);
/** A look-up takes some microseconds; to ask the clock costs a tenth of that. */
const LOOK_UPS_PER_CHECK = 64;

/** A fetch. */
export class Fetch {
  readonly #services: Services;
  readonly #request: FetchRequest;
  readonly #session: SessionContext;
  readonly #context: RequestContext;

  constructor(
    services: Services,
    request: FetchRequest,
    session: SessionContext,
    context: RequestContext,
  ) {
    this.#services = services;
    this.#request = request;
    this.#session = session;
    this.#context = context;
  }

  respond(): ResponseBody | Promise<ResponseBody> {
    if (this.#session.kind === 'error') return this.#body(this.#session.errorCode, []);
    return this.#lookUp((reads) =>
      this.#isEnough(reads) ? this.#compose(reads) : this.#wait(reads),
    );
  }

  #wait(reads: readonly PartitionRead[]): ResponseBody | Promise<ResponseBody> {
    const growth = new FetchGrowth(reads, this.#request.minBytes);
    // More may have come while others were looked up.
    if (growth.countAll()) return this.#answerAnew();
    return new Promise((resolve, reject) => {
      const delayed = this.#services.delayedFetches.wait(
        growth.logs,
        this.#request.maxWaitMs,
        (log) => growth.count(log),
        () => {
          forget();
          Promise.resolve(this.#answerAnew()).then(resolve, reject);
        },
      );
      // Nobody is left to answer when the connection ends first.
      const forget = this.#context.onClose(() => {
        delayed.cancel();
        resolve(null);
      });
    });
  }

  /** Answers with what there is by now. */
  #answerAnew(): ResponseBody | Promise<ResponseBody> {
    return this.#lookUp((reads) => this.#compose(reads));
  }

  #partitions(): readonly FetchPartition[] {
    if (this.#session.kind === 'full') return this.#session.partitions;
    if (this.#session.kind === 'error') return [];
    return [...this.#session.session.partitions.values()].map(({ request }) => request);
  }

  /** Looks all partitions up and answers as `answer` says, in this turn if all goes into it. */
  #lookUp(
    answer: (reads: readonly PartitionRead[]) => ResponseBody | Promise<ResponseBody>,
  ): ResponseBody | Promise<ResponseBody> {
    const reads = this.#lookOn(this.#partitions(), [], this.#request.maxBytes);
    return reads instanceof Promise ? reads.then(answer) : answer(reads);
  }

  /** Looks up those that are missing in `reads`, in as many turns as it takes. */
  #lookOn(
    partitions: readonly FetchPartition[],
    reads: PartitionRead[],
    bytesLeftAtFirst: number,
  ): PartitionRead[] | Promise<PartitionRead[]> {
    const { turn, replicas } = this.#services;
    let bytesLeft = bytesLeftAtFirst;
    let isEmpty = reads.every(({ slice }) => (slice?.sizeBytes ?? 0) === 0);
    while (reads.length < partitions.length) {
      const request = partitions[reads.length]!;
      const read = readPartition(replicas, request, bytesLeft, isEmpty);
      const sizeBytes = read.slice?.sizeBytes ?? 0;
      if (sizeBytes > 0) isEmpty = false;
      bytesLeft = Math.max(0, bytesLeft - sizeBytes);
      reads.push(read);
      if (reads.length % LOOK_UPS_PER_CHECK === 0 && turn.isSpent) {
        return turn.next().then(() => this.#lookOn(partitions, reads, bytesLeft));
      }
    }
    return reads;
  }

  /** Whether to answer now: enough bytes, or something the client must learn at once. */
  #isEnough(reads: readonly PartitionRead[]): boolean {
    if (this.#request.maxWaitMs <= 0 || reads.length === 0) return true;
    let sizeBytes = 0;
    for (const { errorCode, diverging, slice } of reads) {
      if (errorCode !== ErrorCode.NONE || diverging !== null) return true;
      sizeBytes += slice?.sizeBytes ?? 0;
    }
    return sizeBytes >= this.#request.minBytes;
  }

  /** In a session only partitions with news are answered. */
  #withoutUnchanged(reads: readonly PartitionRead[]): readonly PartitionRead[] {
    if (this.#session.kind === 'error') return [];
    const { session } = this.#session;
    if (session === null) return reads;
    const isFull = this.#session.kind === 'full';
    return reads.filter((read) => {
      const { topic, topicId, partition } = read.request;
      const key = fetchPartitionKey(topic, topicId, partition);
      const known = session.partitions.get(key);
      if (known === undefined) return isFull;
      const hasNews =
        isFull ||
        read.errorCode !== ErrorCode.NONE ||
        read.diverging !== null ||
        (read.slice?.sizeBytes ?? 0) > 0 ||
        known.sent.highWatermark !== read.highWatermark ||
        known.sent.logStartOffset !== read.logStartOffset;
      known.sent.highWatermark = read.highWatermark;
      known.sent.logStartOffset = read.logStartOffset;
      if ((read.slice?.sizeBytes ?? 0) > 0) session.rotate(key);
      return hasNews;
    });
  }

  #compose(reads: readonly PartitionRead[]): ResponseBody {
    const responses: FetchResponseFetchableTopicResponse[] = [];
    let partitions: FetchResponsePartitionData[] = [];
    let last: FetchPartition | null = null;
    for (const read of this.#withoutUnchanged(reads)) {
      const { topic, topicId } = read.request;
      if (last === null || last.topic !== topic || last.topicId !== topicId) {
        partitions = [];
        responses.push({ topic, topicId, partitions });
        last = read.request;
      }
      partitions.push(this.#partitionData(read));
    }
    return this.#body(ErrorCode.NONE, responses);
  }

  #partitionData(read: PartitionRead): FetchResponsePartitionData {
    const data = {
      partitionIndex: read.request.partition,
      errorCode: read.errorCode,
      highWatermark: read.highWatermark,
      lastStableOffset: read.highWatermark,
      logStartOffset: read.logStartOffset,
      abortedTransactions: this.#request.isReadCommitted || isUnknown(read) ? [] : null,
      records: recordsOf(read),
    };
    return read.diverging === null ? data : { ...data, divergingEpoch: read.diverging };
  }

  #body(errorCode: number, responses: FetchResponse['responses']): ResponseBody {
    const sessionId =
      this.#session.kind === 'error' ? NO_SESSION_ID : (this.#session.session?.id ?? NO_SESSION_ID);
    const response: FetchResponse = { throttleTimeMs: 0, errorCode, sessionId, responses };
    return (writer) => FetchApi.response.write(writer, response, this.#context.apiVersion);
  }
}

/** Kafka answers these with an empty list of transactions, all else with none. */
function isUnknown({ errorCode }: PartitionRead): boolean {
  return (
    errorCode === ErrorCode.UNKNOWN_TOPIC_OR_PARTITION || errorCode === ErrorCode.UNKNOWN_TOPIC_ID
  );
}

function recordsOf({ log, slice }: PartitionRead): Uint8Array | LogRecords {
  return slice === null || slice.sizeBytes === 0 ? NO_RECORDS : new LogRecords(log!, slice);
}
