// Cursors see what views see. Every golden vector of the four hot messages is walked in full, in
// part and not at all, and compared with the view; then cut short at every byte.
import { describe, expect, it } from 'vitest';
import {
  FetchApi,
  FetchRequestCursor,
  FetchResponseCursor,
  ProduceApi,
  ProduceRequestCursor,
  ProduceResponseCursor,
  type FetchRequestView,
  type FetchResponseView,
  type ProduceRequestView,
  type ProduceResponseView,
} from '../src/index.ts';
import { toPlainObject } from '../src/plain-object.ts';
import { ProtocolError } from '../src/protocol-error.ts';
import { Reader } from '../src/reader.ts';
import { Writer } from '../src/writer.ts';
import { bytesOf, readVectors, type Vector } from './codecs.ts';

type Rows = unknown[][];
const bytesHex = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString('hex');

/** A record field by position and length, as a broker takes it. */
function recordsHex(cursor: {
  bytes: Uint8Array;
  recordsPosition: number;
  recordsLength: number;
}): string | null {
  const { bytes, recordsPosition, recordsLength } = cursor;
  if (recordsLength < 0) return recordsPosition === -1 ? null : 'a null has no position';
  return bytesHex(bytes.subarray(recordsPosition, recordsPosition + recordsLength));
}

function produceRequestRows(cursor: ProduceRequestCursor): Rows {
  const rows: Rows = [[cursor.transactionalId, cursor.acks, cursor.timeoutMs]];
  rows.push([cursor.topicDataCount]);
  while (cursor.nextTopicData()) {
    rows.push([cursor.name, cursor.topicId, cursor.partitionDataCount]);
    while (cursor.nextPartitionData()) {
      rows.push([cursor.index, recordsHex(cursor), bytesHex(cursor.records)]);
    }
  }
  return rows;
}

function produceRequestViewRows(view: ProduceRequestView): Rows {
  const rows: Rows = [[view.transactionalId, view.acks, view.timeoutMs], [view.topicData.length]];
  for (const topic of view.topicData) {
    rows.push([topic.name, topic.topicId, topic.partitionData.length]);
    for (const { index, records } of topic.partitionData) {
      rows.push([index, bytesHex(records), bytesHex(records)]);
    }
  }
  return rows;
}

function produceResponseRows(cursor: ProduceResponseCursor): Rows {
  const rows: Rows = [];
  while (cursor.nextResponses()) {
    rows.push([cursor.name, cursor.topicId]);
    while (cursor.nextPartitionResponses()) {
      rows.push([cursor.index, cursor.errorCode, cursor.baseOffset, cursor.logAppendTimeMs]);
      rows.push([cursor.logStartOffset]);
      while (cursor.nextRecordErrors()) {
        rows.push([cursor.batchIndex, cursor.batchIndexErrorMessage]);
      }
      rows.push([cursor.errorMessage, cursor.currentLeader?.leaderId ?? -1]);
    }
  }
  rows.push([cursor.throttleTimeMs, toPlainObject(cursor.nodeEndpoints)]);
  return rows;
}

function produceResponseViewRows(view: ProduceResponseView): Rows {
  const rows: Rows = [];
  for (const topic of view.responses) {
    rows.push([topic.name, topic.topicId]);
    for (const partition of topic.partitionResponses) {
      const { index, errorCode, baseOffset, logAppendTimeMs } = partition;
      rows.push([index, errorCode, Number(baseOffset), Number(logAppendTimeMs)]);
      rows.push([Number(partition.logStartOffset)]);
      for (const { batchIndex, batchIndexErrorMessage } of partition.recordErrors) {
        rows.push([batchIndex, batchIndexErrorMessage]);
      }
      rows.push([partition.errorMessage, partition.currentLeader.leaderId]);
    }
  }
  rows.push([view.throttleTimeMs, toPlainObject(view.nodeEndpoints)]);
  return rows;
}

function fetchRequestRows(cursor: FetchRequestCursor): Rows {
  const { maxWaitMs, minBytes, maxBytes, isolationLevel, sessionId, sessionEpoch } = cursor;
  const rows: Rows = [[maxWaitMs, minBytes, maxBytes, isolationLevel, sessionId, sessionEpoch]];
  rows.push([cursor.replicaId]);
  while (cursor.nextTopics()) {
    rows.push([cursor.topic, cursor.topicId]);
    while (cursor.nextPartitions()) {
      rows.push([cursor.partition, cursor.currentLeaderEpoch, cursor.fetchOffset]);
      rows.push([cursor.lastFetchedEpoch, cursor.logStartOffset, cursor.partitionMaxBytes]);
      rows.push([cursor.replicaDirectoryId, cursor.highWatermark]);
    }
  }
  while (cursor.nextForgottenTopicsData()) {
    rows.push([cursor.forgottenTopicsDataTopic, cursor.forgottenTopicsDataTopicId]);
    while (cursor.nextForgottenTopicsDataPartitions()) {
      rows.push([cursor.forgottenTopicsDataPartitionsElement]);
    }
  }
  rows.push([cursor.rackId, cursor.clusterId, cursor.replicaState?.replicaId ?? -1]);
  return rows;
}

function fetchRequestViewRows(view: FetchRequestView): Rows {
  const { maxWaitMs, minBytes, maxBytes, isolationLevel, sessionId, sessionEpoch } = view;
  const rows: Rows = [[maxWaitMs, minBytes, maxBytes, isolationLevel, sessionId, sessionEpoch]];
  rows.push([view.replicaId]);
  for (const topic of view.topics) {
    rows.push([topic.topic, topic.topicId]);
    for (const partition of topic.partitions) {
      const { currentLeaderEpoch, lastFetchedEpoch, partitionMaxBytes } = partition;
      rows.push([partition.partition, currentLeaderEpoch, Number(partition.fetchOffset)]);
      rows.push([lastFetchedEpoch, Number(partition.logStartOffset), partitionMaxBytes]);
      rows.push([partition.replicaDirectoryId, Number(partition.highWatermark)]);
    }
  }
  for (const topic of view.forgottenTopicsData) {
    rows.push([topic.topic, topic.topicId]);
    for (const partition of topic.partitions) rows.push([partition]);
  }
  rows.push([view.rackId, view.clusterId, view.replicaState.replicaId]);
  return rows;
}

function fetchResponseRows(cursor: FetchResponseCursor): Rows {
  const rows: Rows = [[cursor.throttleTimeMs, cursor.errorCode, cursor.sessionId]];
  while (cursor.nextResponses()) {
    rows.push([cursor.topic, cursor.topicId]);
    while (cursor.nextPartitions()) {
      rows.push([cursor.partitionIndex, cursor.partitionsErrorCode, cursor.highWatermark]);
      rows.push([cursor.lastStableOffset, cursor.logStartOffset, cursor.abortedTransactionsCount]);
      while (cursor.nextAbortedTransactions()) rows.push([cursor.producerId, cursor.firstOffset]);
      rows.push([cursor.preferredReadReplica, recordsHex(cursor)]);
      rows.push([cursor.divergingEpoch?.epoch ?? -1, cursor.snapshotId?.epoch ?? -1]);
    }
  }
  rows.push([toPlainObject(cursor.nodeEndpoints)]);
  return rows;
}

function fetchResponseViewRows(view: FetchResponseView): Rows {
  const rows: Rows = [[view.throttleTimeMs, view.errorCode, view.sessionId]];
  for (const topic of view.responses) {
    rows.push([topic.topic, topic.topicId]);
    for (const partition of topic.partitions) {
      const { partitionIndex, errorCode, highWatermark, abortedTransactions } = partition;
      rows.push([partitionIndex, errorCode, Number(highWatermark)]);
      const { lastStableOffset, logStartOffset } = partition;
      const count = abortedTransactions?.length ?? -1;
      rows.push([Number(lastStableOffset), Number(logStartOffset), count]);
      for (const { producerId, firstOffset } of abortedTransactions ?? []) {
        rows.push([Number(producerId), Number(firstOffset)]);
      }
      rows.push([partition.preferredReadReplica, bytesHex(partition.records)]);
      rows.push([partition.divergingEpoch.epoch, partition.snapshotId.epoch]);
    }
  }
  rows.push([toPlainObject(view.nodeEndpoints)]);
  return rows;
}

interface Subject {
  readonly vectors: readonly Vector[];
  /** Walks all of it; the rows of the view next to those of the cursor. */
  compare(bytes: Uint8Array, version: number): { cursor: Rows; view: Rows };
  /** Walks all of it by `end()` alone. */
  end(reader: Reader, version: number): void;
}

const subjects: Readonly<Record<string, Subject>> = {
  ProduceRequest: {
    vectors: readVectors(ProduceApi.request),
    compare: (bytes, version) => ({
      cursor: produceRequestRows(new ProduceRequestCursor(new Reader(bytes), version)),
      view: produceRequestViewRows(ProduceApi.request.read(new Reader(bytes), version)),
    }),
    end: (reader, version) => new ProduceRequestCursor(reader, version).end(),
  },
  ProduceResponse: {
    vectors: readVectors(ProduceApi.response),
    compare: (bytes, version) => ({
      cursor: produceResponseRows(new ProduceResponseCursor(new Reader(bytes), version)),
      view: produceResponseViewRows(ProduceApi.response.read(new Reader(bytes), version)),
    }),
    end: (reader, version) => new ProduceResponseCursor(reader, version).end(),
  },
  FetchRequest: {
    vectors: readVectors(FetchApi.request),
    compare: (bytes, version) => ({
      cursor: fetchRequestRows(new FetchRequestCursor(new Reader(bytes), version)),
      view: fetchRequestViewRows(FetchApi.request.read(new Reader(bytes), version)),
    }),
    end: (reader, version) => new FetchRequestCursor(reader, version).end(),
  },
  FetchResponse: {
    vectors: readVectors(FetchApi.response),
    compare: (bytes, version) => ({
      cursor: fetchResponseRows(new FetchResponseCursor(new Reader(bytes), version)),
      view: fetchResponseViewRows(FetchApi.response.read(new Reader(bytes), version)),
    }),
    end: (reader, version) => new FetchResponseCursor(reader, version).end(),
  },
};

const TRUNCATED_BYTES_MAX = 400;

describe.each(Object.entries(subjects))('%sCursor', (_, { vectors, compare, end }) => {
  it('sees what the view sees in every vector', () => {
    expect(vectors.length).toBeGreaterThan(50);
    for (const { version, hex } of vectors) {
      const { cursor, view } = compare(bytesOf(hex), version);
      expect(cursor).toEqual(view);
    }
  });

  it('walks to the last byte by end() alone', () => {
    for (const { version, hex } of vectors) {
      const reader = new Reader(bytesOf(hex));
      end(reader, version);
      expect(reader.remaining).toBe(0);
    }
  });

  it('finds every truncation', () => {
    const short = vectors.filter(({ hex }) => hex.length <= TRUNCATED_BYTES_MAX * 2);
    for (const { version, hex } of short) {
      const bytes = bytesOf(hex);
      for (let length = 0; length < bytes.length; length++) {
        expect(() => end(new Reader(bytes, 0, length), version)).toThrow(ProtocolError);
      }
    }
  });

  it('refuses a version that the message has not', () => {
    expect(() => end(new Reader(new Uint8Array(0)), 99)).toThrow('has no version 99');
  });
});

describe('a cursor', () => {
  const message = {
    acks: -1,
    timeoutMs: 1000,
    topicData: [
      { name: 'a', partitionData: [1, 2].map((index) => ({ index, records: null })) },
      { name: 'b', partitionData: [3, 4].map((index) => ({ index, records: null })) },
    ],
  };
  const frame = (() => {
    const writer = new Writer();
    ProduceApi.request.write(writer, message, 9);
    return writer.finish();
  })();

  it('passes over what the caller leaves out', () => {
    const cursor = new ProduceRequestCursor(new Reader(frame), 9);
    expect(cursor.nextPartitionData()).toBe(false);
    expect(cursor.nextTopicData()).toBe(true);
    expect(cursor.nextPartitionData()).toBe(true);
    expect(cursor.nextTopicData()).toBe(true);
    expect(cursor.name).toBe('b');
    expect(cursor.nextPartitionData()).toBe(true);
    expect(cursor.index).toBe(3);
  });

  it('finishes an array to reach a later one', () => {
    const writer = new Writer();
    const partitions = [{ partition: 1, fetchOffset: 2, partitionMaxBytes: 3 }];
    const fetch = {
      maxWaitMs: 0,
      minBytes: 0,
      topics: [
        { topic: 'a', partitions },
        { topic: 'b', partitions },
      ],
      forgottenTopicsData: [{ topic: 'c', partitions: [4, 5] }],
      rackId: 'r',
    };
    FetchApi.request.write(writer, fetch, 12);
    const reader = new Reader(writer.finish());
    const cursor = new FetchRequestCursor(reader, 12);
    expect(cursor.nextTopics()).toBe(true);
    expect(cursor.nextForgottenTopicsData()).toBe(true);
    expect(cursor.forgottenTopicsDataTopic).toBe('c');
    expect(cursor.nextTopics()).toBe(false);
    expect(cursor.nextForgottenTopicsData()).toBe(false);
    expect(cursor.rackId).toBe('r');
    expect(reader.remaining).toBe(0);
  });

  it('stays at its end', () => {
    const reader = new Reader(frame);
    const cursor = new ProduceRequestCursor(reader, 9);
    cursor.end();
    expect(cursor.nextTopicData()).toBe(false);
    expect(cursor.nextPartitionData()).toBe(false);
    cursor.end();
    expect(reader.remaining).toBe(0);
  });
});
