// Faults 31 to 33: what a consumer can ask for that is not there, half there or no longer there.
import {
  DeleteRecordsApi,
  DeleteTopicsApi,
  ErrorCode,
  FetchApi,
  ListOffsetsApi,
  MetadataApi,
  ProduceApi,
} from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import { buildBatch, TEST_TIME_MS } from '../support/batches.ts';
import {
  fetch,
  fetchRequest,
  listOffset,
  produce,
  produceRequest,
  type ServedBroker,
} from '../support/served-broker.ts';
import { serveSuite } from '../support/served-suite.ts';
import type { RawClient } from '../raw-client.ts';

let served: ServedBroker;
let client: RawClient;

serveSuite(async (started) => {
  served = started;
  client = await served.connect();
});

/** A topic with three batches of ten records, at offsets 0 to 29. */
async function filledTopic(): Promise<string> {
  const name = await served.newTopic();
  for (let batch = 0; batch < 3; batch++) await produce(client, name, buildBatch(10));
  return name;
}

const BATCH_BYTES = buildBatch(10).length;

describe('fault 31: a fetch', () => {
  it('from within a batch gets the whole batch', async () => {
    const topic = await filledTopic();
    for (const [offset, baseOffset] of [
      [0, 0],
      [9, 0],
      [10, 10],
      [25, 20],
    ] as const) {
      expect((await fetch(client, topic, offset)).batches[0]!.baseOffset).toBe(baseOffset);
    }
    expect((await fetch(client, topic, 30)).records).toHaveLength(0);
  });

  it('from outside the log is out of range', async () => {
    const topic = await filledTopic();
    await client.request(DeleteRecordsApi, 2, {
      topics: [{ name: topic, partitions: [{ partitionIndex: 0, offset: 5n }] }],
      timeoutMs: 1_000,
    });
    for (const offset of [-1, 4, 31, 1e15]) {
      const { errorCode, partition } = await fetch(client, topic, offset);
      expect(errorCode).toBe(ErrorCode.OFFSET_OUT_OF_RANGE);
      expect(partition!.highWatermark).toBe(-1n);
    }
    expect((await fetch(client, topic, 5)).batches[0]!.baseOffset).toBe(0);
  });

  it('with a limit below the first batch gets that batch and no other', async () => {
    const topic = await filledTopic();
    for (const limit of [{ maxBytes: 1 }, { maxBytes: 0 }, { partitionMaxBytes: 1 }]) {
      expect((await fetch(client, topic, 0, limit)).records).toHaveLength(BATCH_BYTES);
    }
    const request = fetchRequest(topic, 0, { maxBytes: 1 });
    const second = await filledTopic();
    const both = { ...request, topics: [...request.topics, ...fetchRequest(second, 0).topics] };
    const { responses } = await client.request(FetchApi, 12, both);
    const sizes = responses.map(({ partitions }) => partitions[0]!.records?.length ?? 0);
    expect(sizes).toEqual([BATCH_BYTES, 0]);
  });

  it('with a limit within a batch gets a part of it at the end', async () => {
    const topic = await filledTopic();
    const { records, batches } = await fetch(client, topic, 0, {
      partitionMaxBytes: BATCH_BYTES + 50,
    });
    expect(records).toHaveLength(BATCH_BYTES + 50);
    expect(batches).toHaveLength(1);
  });

  it('with another leader epoch is told so', async () => {
    const topic = await filledTopic();
    const codeOf = async (currentLeaderEpoch: number) =>
      (await fetch(client, topic, 0, { currentLeaderEpoch })).errorCode;
    expect(await codeOf(0)).toBe(ErrorCode.NONE);
    expect(await codeOf(-1)).toBe(ErrorCode.NONE);
    expect(await codeOf(1)).toBe(ErrorCode.UNKNOWN_LEADER_EPOCH);
  });

  it('of an unknown partition, topic or id is told so', async () => {
    const topic = await filledTopic();
    expect((await fetch(client, topic, 0, { partition: 9 })).errorCode).toBe(3);
    expect((await fetch(client, 'no-such-topic', 0)).errorCode).toBe(3);
    const request = fetchRequest('', 0);
    const byId = {
      ...request,
      topics: [{ ...request.topics[0]!, topicId: 'AAAAAAAAAAEAAAAAAAAAAg' }],
    };
    const { responses } = await client.request(FetchApi, 13, byId);
    expect(responses[0]!.partitions[0]!.errorCode).toBe(ErrorCode.UNKNOWN_TOPIC_ID);
  });

  it('in a session goes on from epoch to epoch and no other way', async () => {
    const topic = await filledTopic();
    const step = (sessionId: number, sessionEpoch: number, offset = 0) =>
      fetch(client, topic, offset, { sessionId, sessionEpoch });
    const { sessionId } = await step(0, 0);
    expect(sessionId).toBeGreaterThan(0);
    expect((await step(sessionId, 1, 30)).topLevelErrorCode).toBe(ErrorCode.NONE);
    expect((await step(sessionId, 1)).topLevelErrorCode).toBe(
      ErrorCode.INVALID_FETCH_SESSION_EPOCH,
    );
    expect((await step(sessionId, 9)).topLevelErrorCode).toBe(
      ErrorCode.INVALID_FETCH_SESSION_EPOCH,
    );
    expect((await step(sessionId ^ 1, 1)).topLevelErrorCode).toBe(
      ErrorCode.FETCH_SESSION_ID_NOT_FOUND,
    );
    expect((await step(sessionId, 2)).topLevelErrorCode).toBe(ErrorCode.NONE);
    await step(sessionId, -1);
    expect((await step(sessionId, 3)).topLevelErrorCode).toBe(ErrorCode.FETCH_SESSION_ID_NOT_FOUND);
  });

  it('in a session is answered with what has changed', async () => {
    const topic = await filledTopic();
    const { sessionId } = await fetch(client, topic, 30, { sessionId: 0, sessionEpoch: 0 });
    const empty = { ...fetchRequest(topic, 0), topics: [], sessionId };
    const nothing = await client.request(FetchApi, 12, { ...empty, sessionEpoch: 1 });
    expect(nothing.responses).toEqual([]);
    await produce(client, topic, buildBatch(1));
    const news = await client.request(FetchApi, 12, { ...empty, sessionEpoch: 2 });
    expect(news.responses[0]!.partitions[0]!.highWatermark).toBe(31n);
  });

  it('waits for min_bytes and no longer than max_wait', async () => {
    const topic = await filledTopic();
    const late = await fetch(client, topic, 30, { maxWaitMs: 30, minBytes: 1 });
    expect([late.errorCode, late.records.length]).toEqual([0, 0]);
    const minBytes = BATCH_BYTES + 1;
    const waiting = fetch(client, topic, 30, { maxWaitMs: 60_000, minBytes });
    const other = await served.connect();
    await produce(other, topic, buildBatch(10));
    expect((await fetch(other, topic, 30)).records).toHaveLength(BATCH_BYTES);
    await produce(other, topic, buildBatch(10));
    expect((await waiting).records).toHaveLength(2 * BATCH_BYTES);
  });
});

describe('an answer of many megabytes', () => {
  const SEGMENT = { 'segment.bytes': String(16 * 2 ** 20), 'file.delete.delay.ms': '0' };
  const BATCHES = 22;
  const batch = buildBatch([{ value: 'x'.repeat(900_000) }]);

  it('is whole, and ends the connection if it is deleted on its way', async () => {
    const topic = await served.newTopic(SEGMENT);
    for (let count = 0; count < BATCHES; count++) await produce(client, topic, batch);
    const { records, batches } = await fetch(client, topic, 0);
    expect(records.length).toBeGreaterThan(15 * batch.length);
    expect(batches.map(({ baseOffset }) => baseOffset)).toEqual(batches.map((_, index) => index));

    const slow = await served.connect();
    slow.pause();
    const answer = fetch(slow, topic, 0);
    const settled = answer.then(
      () => 'answered',
      (error: Error) => error.name,
    );
    await fetch(client, topic, BATCHES - 1);
    // All but the active segment go, at once.
    await client.request(DeleteRecordsApi, 2, {
      topics: [{ name: topic, partitions: [{ partitionIndex: 0, offset: BigInt(BATCHES - 1) }] }],
      timeoutMs: 1_000,
    });
    slow.resume();
    expect(await settled).toBe('ConnectionClosedError');
    expect((await fetch(client, topic, BATCHES - 1)).batches).toHaveLength(1);
  });
});

describe('fault 32: ListOffsets', () => {
  it('by time finds the first record at or after it, in every codec', async () => {
    for (const codec of ['none', 'gzip', 'snappy', 'lz4'] as const) {
      const topic = `times-${codec}`;
      await served.createTopic(topic, {
        'segment.bytes': '1048576',
        'max.message.bytes': '900000',
      });
      for (let base = 0; base < 40; base += 10) {
        const records = Array.from({ length: 10 }, (_, index) => ({
          value: `${'x'.repeat(1_000)}${Math.sin(base + index)}`.repeat(40),
          timestampMs: TEST_TIME_MS + (base + index) * 100,
        }));
        expect((await produce(client, topic, buildBatch(records, { codec }))).errorCode).toBe(0);
      }
      for (let index = 0; index < 40; index++) {
        const at = TEST_TIME_MS + index * 100;
        expect(await listOffset(client, topic, at)).toMatchObject({
          offset: BigInt(index),
          timestamp: BigInt(at),
          leaderEpoch: 0,
        });
        expect((await listOffset(client, topic, at - 99)).offset).toBe(BigInt(index));
      }
      const after = await listOffset(client, topic, TEST_TIME_MS + 4_000);
      expect(after).toMatchObject({ errorCode: 0, offset: -1n, timestamp: -1n });
    }
  });

  it('knows the special times', async () => {
    const topic = await filledTopic();
    await produce(client, topic, buildBatch(1, { timestampMs: TEST_TIME_MS + 5 }));
    await produce(client, topic, buildBatch(1));
    expect((await listOffset(client, topic, -1)).offset).toBe(32n);
    expect((await listOffset(client, topic, -2)).offset).toBe(0n);
    expect(await listOffset(client, topic, -3)).toMatchObject({
      offset: 30n,
      timestamp: BigInt(TEST_TIME_MS + 5),
    });
    const request = (timestamp: bigint) => ({
      replicaId: -1,
      isolationLevel: 0,
      topics: [
        { name: topic, partitions: [{ partitionIndex: 0, currentLeaderEpoch: -1, timestamp }] },
      ],
    });
    const local = await client.request(ListOffsetsApi, 8, request(-4n));
    expect(local.topics[0]!.partitions[0]).toMatchObject({ errorCode: 0, offset: 0n });
    const unknown = await client.request(ListOffsetsApi, 11, request(-7n));
    expect(unknown.topics[0]!.partitions[0]!.errorCode).toBe(ErrorCode.UNSUPPORTED_VERSION);
    const tooOld = await client.request(ListOffsetsApi, 6, request(-3n));
    expect(tooOld.topics[0]!.partitions[0]!.errorCode).toBe(ErrorCode.UNSUPPORTED_VERSION);
  });
});

describe('fault 33: a topic that was deleted and created again', () => {
  it('has another id, begins at 0 and serves no old byte', async () => {
    const name = 'twice';
    const firstId = await served.createTopic(name);
    await produce(client, name, buildBatch([{ value: 'old' }, { value: 'old' }]));
    const deleted = await client.request(DeleteTopicsApi, 6, {
      topics: [{ name, topicId: 'AAAAAAAAAAAAAAAAAAAAAA' }],
      timeoutMs: 1_000,
    });
    expect(deleted.responses[0]!.errorCode).toBe(ErrorCode.NONE);
    expect((await fetch(client, name, 0)).errorCode).toBe(ErrorCode.UNKNOWN_TOPIC_OR_PARTITION);
    const secondId = await served.createTopic(name);
    expect(secondId).not.toBe(firstId);
    expect((await fetch(client, name, 1)).errorCode).toBe(ErrorCode.OFFSET_OUT_OF_RANGE);
    await produce(client, name, buildBatch([{ value: 'new' }]));
    const { batches } = await fetch(client, name, 0);
    expect(batches.map((batch) => Buffer.from(batch.value(0)!).toString())).toEqual(['new']);

    const byOldId = fetchRequest('', 0);
    const topicsOfOld = [{ ...byOldId.topics[0]!, topicId: firstId }];
    const fetched = await client.request(FetchApi, 13, { ...byOldId, topics: topicsOfOld });
    expect(fetched.responses[0]!.partitions[0]!.errorCode).toBe(ErrorCode.UNKNOWN_TOPIC_ID);
    const produceOld = produceRequest('', buildBatch(1));
    const produced = await client.request(ProduceApi, 13, {
      ...produceOld,
      topicData: [{ topicId: firstId, partitionData: produceOld.topicData[0]!.partitionData }],
    });
    expect(produced.responses[0]!.partitionResponses[0]!.errorCode).toBe(
      ErrorCode.UNKNOWN_TOPIC_ID,
    );
    const described = await client.request(MetadataApi, 12, {
      topics: [{ name: null, topicId: firstId }],
      allowAutoTopicCreation: true,
    });
    expect(described.topics[0]!.errorCode).toBe(ErrorCode.UNKNOWN_TOPIC_ID);
  });

  it('does not hurt a producer that waits for its disk meanwhile', async () => {
    for (let round = 0; round < 10; round++) {
      const name = `doomed-${round}`;
      await served.createTopic(name);
      const producer = await served.connect();
      const id = producer.post(ProduceApi, 12, produceRequest(name, buildBatch(1)));
      const topic = { name, topicId: 'AAAAAAAAAAAAAAAAAAAAAA' };
      await client.request(DeleteTopicsApi, 6, { topics: [topic], timeoutMs: 1_000 });
      const reply = await producer.reply(ProduceApi, 12, id);
      expect(reply.responses).toHaveLength(1);
      producer.close();
    }
  });
});
