// Fetch (API key 1), versions 4 to 18: full and in sessions (KIP-227), by name and by topic id. A
// fetch that finds less than min_bytes waits in purgatory; the append wakes it. What it answers
// with is read from the file as it lies there: small ranges on the loop, large ones off it.
// Deviations: none for consumers; followers are not served until replication is implemented.
import {
  ErrorCode,
  FetchApi,
  FetchRequestCursor,
  type FetchResponse,
  type FetchResponseFetchableTopicResponse,
  type FetchResponsePartitionData,
  ZERO_UUID,
} from '@millrace/protocol';
import { FETCH_SESSIONS_MAX, READ_ON_LOOP_BYTES_MAX, REQUEST_ELEMENTS_MAX } from '../limits.ts';
import type { LogSlice } from '../log/log-slice.ts';
import { type FetchPartition, fetchPartitionKey } from './fetch/fetch-partition.ts';
import { FetchSessions, NO_SESSION_ID, type SessionContext } from './fetch/fetch-sessions.ts';
import { type PartitionRead, readPartition } from './fetch/partition-read.ts';
import {
  type Handler,
  type RequestContext,
  type ResponseBody,
  tooManyElements,
} from './handler.ts';
import type { Services } from './services.ts';

const TOPIC_ID_MIN_VERSION = 13;
const READ_COMMITTED = 1;

interface FetchRequest {
  readonly maxWaitMs: number;
  readonly minBytes: number;
  readonly maxBytes: number;
  readonly isReadCommitted: boolean;
  readonly sessionId: number;
  readonly sessionEpoch: number;
  readonly partitions: readonly FetchPartition[];
  readonly forgottenKeys: readonly string[];
}

/** Handles Fetch. */
export function fetchHandler(services: Services, newSessionId: () => number): Handler {
  const sessions = new FetchSessions(FETCH_SESSIONS_MAX, newSessionId);
  const fetchBytesMax = services.config.number('fetch.max.bytes');
  return {
    api: FetchApi,
    minVersion: FetchApi.minVersion,
    servedMinVersion: FetchApi.minVersion,
    maxVersion: FetchApi.maxVersion,
    readsInPlace: true,
    repliesMuch: true,
    respond(reader, context) {
      const { apiVersion } = context;
      const cursor = new FetchRequestCursor(reader, apiVersion);
      const request = decode(cursor, apiVersion, fetchBytesMax);
      const session = sessions.open(
        {
          sessionId: request.sessionId,
          epoch: request.sessionEpoch,
          usesTopicIds: apiVersion >= TOPIC_ID_MIN_VERSION,
          partitions: request.partitions,
          forgottenKeys: request.forgottenKeys,
        },
        services.clock.monotonicMs(),
      );
      return new Fetch(services, request, session, context).respond();
    },
  };
}

function decode(cursor: FetchRequestCursor, version: number, fetchBytesMax: number): FetchRequest {
  // Named twice, a partition is fetched as it was named last, as in Apache Kafka.
  const partitions = new Map<string, FetchPartition>();
  let elements = 0;
  while (cursor.nextTopics()) {
    const topicId = version >= TOPIC_ID_MIN_VERSION ? cursor.topicId : ZERO_UUID;
    const topic = version >= TOPIC_ID_MIN_VERSION ? '' : cursor.topic;
    if (++elements > REQUEST_ELEMENTS_MAX) throw tooManyElements();
    while (cursor.nextPartitions()) {
      if (++elements > REQUEST_ELEMENTS_MAX) throw tooManyElements();
      partitions.set(fetchPartitionKey(topic, topicId, cursor.partition), {
        topic,
        topicId,
        partition: cursor.partition,
        currentLeaderEpoch: cursor.currentLeaderEpoch,
        fetchOffset: cursor.fetchOffset,
        lastFetchedEpoch: cursor.lastFetchedEpoch,
        sizeBytesMax: cursor.partitionMaxBytes,
      });
    }
  }
  const forgottenKeys: string[] = [];
  while (cursor.nextForgottenTopicsData()) {
    const byId = version >= TOPIC_ID_MIN_VERSION;
    const topicId = byId ? cursor.forgottenTopicsDataTopicId : ZERO_UUID;
    const topic = byId ? '' : cursor.forgottenTopicsDataTopic;
    if (++elements > REQUEST_ELEMENTS_MAX) throw tooManyElements();
    while (cursor.nextForgottenTopicsDataPartitions()) {
      if (++elements > REQUEST_ELEMENTS_MAX) throw tooManyElements();
      const partition = cursor.forgottenTopicsDataPartitionsElement;
      forgottenKeys.push(fetchPartitionKey(topic, topicId, partition));
    }
  }
  cursor.end();
  return {
    maxWaitMs: cursor.maxWaitMs,
    minBytes: cursor.minBytes,
    maxBytes: Math.min(cursor.maxBytes, fetchBytesMax),
    isReadCommitted: cursor.isolationLevel === READ_COMMITTED,
    sessionId: cursor.sessionId,
    sessionEpoch: cursor.sessionEpoch,
    partitions: [...partitions.values()],
    forgottenKeys,
  };
}

/** One fetch on its way to its answer. */
class Fetch {
  readonly #services: Services;
  readonly #request: FetchRequest;
  readonly #context: SessionContext;
  readonly #version: number;
  readonly #onClose: RequestContext['onClose'];

  constructor(
    services: Services,
    request: FetchRequest,
    context: SessionContext,
    { apiVersion, onClose }: RequestContext,
  ) {
    this.#onClose = onClose;
    this.#services = services;
    this.#request = request;
    this.#context = context;
    this.#version = apiVersion;
  }

  respond(): ResponseBody | Promise<ResponseBody> {
    if (this.#context.kind === 'error') {
      return this.#body(this.#context.errorCode, []);
    }
    const reads = this.#readAll();
    if (this.#isEnough(reads)) return this.#answer(reads);
    return new Promise((resolve) => {
      const logs = reads.flatMap(({ log }) => (log === null ? [] : [log]));
      const delayed = this.#services.delayedFetches.wait(
        logs,
        this.#request.maxWaitMs,
        () => this.#isEnough(this.#readAll()),
        () => {
          forget();
          resolve(this.#answer(this.#readAll()));
        },
      );
      // Nobody is left to answer when the connection ends first.
      const forget = this.#onClose(() => {
        delayed.cancel();
        resolve(null);
      });
    });
  }

  #partitions(): Iterable<FetchPartition> {
    if (this.#context.kind === 'full') return this.#context.partitions;
    if (this.#context.kind === 'error') return [];
    return [...this.#context.session.partitions.values()].map(({ request }) => request);
  }

  #readAll(): PartitionRead[] {
    const reads: PartitionRead[] = [];
    let bytesLeft = this.#request.maxBytes;
    let isEmpty = true;
    for (const request of this.#partitions()) {
      const read = readPartition(this.#services.replicas, request, bytesLeft, isEmpty);
      const sizeBytes = read.slice?.sizeBytes ?? 0;
      if (sizeBytes > 0) isEmpty = false;
      bytesLeft = Math.max(0, bytesLeft - sizeBytes);
      reads.push(read);
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

  #answer(reads: readonly PartitionRead[]): ResponseBody | Promise<ResponseBody> {
    const chosen = this.#withoutUnchanged(reads);
    const sizeBytes = chosen.reduce((sum, { slice }) => sum + (slice?.sizeBytes ?? 0), 0);
    if (sizeBytes <= READ_ON_LOOP_BYTES_MAX) {
      return this.#compose(
        chosen,
        chosen.map(({ slice }) => readNow(slice)),
      );
    }
    return Promise.all(chosen.map(({ slice }) => readLater(slice))).then((records) =>
      this.#compose(chosen, records),
    );
  }

  /** In a session only partitions with news are answered. */
  #withoutUnchanged(reads: readonly PartitionRead[]): readonly PartitionRead[] {
    if (this.#context.kind === 'error') return [];
    const { session } = this.#context;
    if (session === null) return reads;
    const isFull = this.#context.kind === 'full';
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

  #compose(reads: readonly PartitionRead[], records: readonly Uint8Array[]): ResponseBody {
    const responses: FetchResponseFetchableTopicResponse[] = [];
    let partitions: FetchResponsePartitionData[] = [];
    let last: FetchPartition | null = null;
    for (const [index, read] of reads.entries()) {
      const { topic, topicId } = read.request;
      if (last === null || last.topic !== topic || last.topicId !== topicId) {
        partitions = [];
        responses.push({ topic, topicId, partitions });
        last = read.request;
      }
      partitions.push(this.#partitionData(read, records[index]!));
    }
    return this.#body(ErrorCode.NONE, responses);
  }

  #partitionData(read: PartitionRead, records: Uint8Array): FetchResponsePartitionData {
    const data = {
      partitionIndex: read.request.partition,
      errorCode: read.errorCode,
      highWatermark: read.highWatermark,
      lastStableOffset: read.highWatermark,
      logStartOffset: read.logStartOffset,
      abortedTransactions: this.#request.isReadCommitted || isUnknown(read) ? [] : null,
      records,
    };
    return read.diverging === null ? data : { ...data, divergingEpoch: read.diverging };
  }

  #body(errorCode: number, responses: FetchResponse['responses']): ResponseBody {
    const sessionId =
      this.#context.kind === 'error' ? NO_SESSION_ID : (this.#context.session?.id ?? NO_SESSION_ID);
    const response: FetchResponse = { throttleTimeMs: 0, errorCode, sessionId, responses };
    return (writer) => FetchApi.response.write(writer, response, this.#version);
  }
}

const NO_RECORDS = new Uint8Array(0);

/** Kafka answers these with an empty list of transactions, all else with none. */
function isUnknown({ errorCode }: PartitionRead): boolean {
  return (
    errorCode === ErrorCode.UNKNOWN_TOPIC_OR_PARTITION || errorCode === ErrorCode.UNKNOWN_TOPIC_ID
  );
}

function readNow(slice: LogSlice | null): Uint8Array {
  if (slice === null || slice.sizeBytes === 0) return NO_RECORDS;
  const bytes = Buffer.allocUnsafe(slice.sizeBytes);
  return bytes.subarray(0, slice.file.readNow(bytes, 0, slice.sizeBytes, slice.position));
}

async function readLater(slice: LogSlice | null): Promise<Uint8Array> {
  if (slice === null || slice.sizeBytes <= READ_ON_LOOP_BYTES_MAX) return readNow(slice);
  const bytes = Buffer.allocUnsafeSlow(slice.sizeBytes);
  const length = await slice.file.read(bytes, 0, slice.sizeBytes, slice.position);
  return bytes.subarray(0, length);
}
