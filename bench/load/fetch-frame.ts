// Fetch requests without a session, and the counting of what comes back: batch headers are read and
// records are not, so that the broker and not the reader is what is measured.
import { batchLayout, HEADER_SIZE, LOG_OVERHEAD } from '@millrace/core-wasm';
import {
  FetchApi,
  FetchResponseCursor,
  Reader,
  readResponseHeader,
  Writer,
  writeRequestHeader,
} from '@millrace/protocol';

/** The last version that names topics; both brokers answer it. */
const VERSION = 12;
/** As Kafka's Java consumer asks. */
const REPLY_MAX_BYTES = 50 * 1024 * 1024;
const PARTITION_MAX_BYTES = 1024 * 1024;
const NO_SESSION_EPOCH = -1;
const CONSUMER = -1;

/** Where the reading of a partition stands. */
export interface Position {
  readonly partition: number;
  offset: number;
}

/** What one reply held. */
export interface Tally {
  recordCount: number;
  sizeBytes: number;
}

/** A whole request, its size included, for the next records of some partitions. */
export function fetchFrame(
  topic: string,
  positions: readonly Position[],
  maxWaitMs: number,
): Buffer {
  const writer = new Writer();
  const start = writer.beginFrame();
  const header = { apiKey: FetchApi.key, apiVersion: VERSION, correlationId: 1, clientId: 'raw' };
  writeRequestHeader(writer, header, FetchApi.requestHeaderVersion(VERSION));
  const partitions = positions.map(({ partition, offset }) => ({
    partition,
    fetchOffset: offset,
    partitionMaxBytes: PARTITION_MAX_BYTES,
  }));
  const request = {
    replicaId: CONSUMER,
    maxWaitMs,
    minBytes: 1,
    maxBytes: REPLY_MAX_BYTES,
    sessionEpoch: NO_SESSION_EPOCH,
    topics: [{ topic, partitions }],
    forgottenTopicsData: [],
  };
  FetchApi.request.write(writer, request, VERSION);
  writer.endFrame(start);
  return Buffer.from(writer.finish());
}

/** Counts the whole batches of a reply and moves the positions behind them. */
export function takeFetchReply(reply: Buffer, positions: readonly Position[]): Tally {
  const reader = new Reader(reply);
  readResponseHeader(reader, FetchApi.responseHeaderVersion(VERSION));
  const cursor = new FetchResponseCursor(reader, VERSION);
  const tally: Tally = { recordCount: 0, sizeBytes: 0 };
  if (cursor.errorCode !== 0) throw new Error(`fetch answered error ${cursor.errorCode}`);
  while (cursor.nextResponses()) {
    while (cursor.nextPartitions()) {
      if (cursor.partitionsErrorCode !== 0) {
        throw new Error(`fetch of a partition answered error ${cursor.partitionsErrorCode}`);
      }
      const position = positions.find(({ partition }) => partition === cursor.partitionIndex);
      if (position === undefined) throw new Error('fetch answered for a partition not asked for');
      // The records lie behind the list of aborted transactions.
      while (cursor.nextAbortedTransactions()) continue;
      const { records } = cursor;
      if (records !== null) countBatches(asBuffer(records), position, tally);
    }
  }
  return tally;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function countBatches(records: Buffer, position: Position, tally: Tally): void {
  let at = 0;
  while (at + HEADER_SIZE <= records.length) {
    const sizeBytes = LOG_OVERHEAD + records.readInt32BE(at + batchLayout.BATCH_LENGTH);
    if (at + sizeBytes > records.length) break;
    const baseOffset = Number(records.readBigInt64BE(at));
    if (baseOffset > position.offset) {
      throw new Error(`a gap before offset ${baseOffset}: ${position.offset} was next`);
    }
    position.offset = baseOffset + records.readInt32BE(at + batchLayout.LAST_OFFSET_DELTA) + 1;
    tally.recordCount += records.readInt32BE(at + batchLayout.RECORD_COUNT);
    tally.sizeBytes += sizeBytes;
    at += sizeBytes;
  }
}
