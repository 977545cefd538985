// Faults 6 to 14: what a producer can send. Error codes are those that Apache Kafka 4.3.1 gave to
// the same questions (conformance/vectors/edge-answers.json), but for a body that does not
// decompress: it answers UNKNOWN_SERVER_ERROR to that, which names no cause.
import { gzipSync } from 'node:zlib';
import { batchAttributes, batchLayout } from '@millrace/core-wasm';
import { ErrorCode, MetadataApi, ProduceApi } from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import { buildBatch, flipped, resealed, TEST_TIME_MS } from '../support/batches.ts';
import {
  fetch,
  initProducerId,
  listOffset,
  produce,
  produceRequest,
  type ServedBroker,
} from '../support/served-broker.ts';
import { serveSuite } from '../support/served-suite.ts';
import { ConnectionClosedError, type RawClient } from '../raw-client.ts';
import { frameOf } from '../support/request-frame.ts';

const LATEST = -1;
let served: ServedBroker;
let client: RawClient;

serveSuite(async (started) => {
  served = started;
  client = await served.connect();
});

/** Sends what must be refused with `errorCode`, and checks that the log has not changed. */
async function expectRefused(
  records: Uint8Array,
  errorCode: number | number[],
  options: Parameters<typeof produce>[3] = {},
  configs: Readonly<Record<string, string>> = {},
): Promise<Awaited<ReturnType<typeof produce>>> {
  const topic = await served.newTopic(configs);
  const answer = await produce(client, topic, records, options);
  expect([errorCode].flat()).toContain(answer.errorCode);
  expect(answer.baseOffset).toBe(-1n);
  expect((await listOffset(client, topic, LATEST)).offset).toBe(0n);
  const good = await produce(client, topic, buildBatch([{ key: 'k', value: 'v' }]), options);
  expect(good).toMatchObject({ errorCode: ErrorCode.NONE, baseOffset: 0n });
  return answer;
}

const sequenced = (producerId: number, baseSequence: number, producerEpoch = 0) =>
  buildBatch(1, { producerId, producerEpoch, baseSequence });

/** A batch whose records are `body`, said to be compressed with the codec of number `codec`. */
function compressedBatch(body: Uint8Array, codec: number, recordCount = 1): Uint8Array {
  const bytes = new Uint8Array(batchLayout.HEADER_SIZE + body.length);
  bytes.set(buildBatch(1).subarray(0, batchLayout.HEADER_SIZE));
  bytes.set(body, batchLayout.HEADER_SIZE);
  return resealed(bytes, (view) => {
    view.setInt32(batchLayout.BATCH_LENGTH, bytes.length - batchLayout.LOG_OVERHEAD);
    view.setInt16(batchLayout.ATTRIBUTES, codec);
    view.setInt32(batchLayout.LAST_OFFSET_DELTA, recordCount - 1);
    view.setInt32(batchLayout.RECORD_COUNT, recordCount);
  });
}

describe('fault 6: a flipped bit', () => {
  it('anywhere behind the CRC field is refused as corrupt', async () => {
    const topic = await served.newTopic();
    const batch = buildBatch(2);
    for (let position = batchLayout.CRC; position < batch.length; position += 5) {
      const { errorCode } = await produce(client, topic, flipped(batch, position, 0x20));
      expect(errorCode).toBe(ErrorCode.CORRUPT_MESSAGE);
    }
    expect((await listOffset(client, topic, LATEST)).offset).toBe(0n);
  });

  it('leaves the producer’s sequence as it was', async () => {
    const topic = await served.newTopic();
    const id = await initProducerId(client);
    await produce(client, topic, sequenced(id, 0));
    const torn = await produce(client, topic, flipped(sequenced(id, 1), -1));
    expect(torn.errorCode).toBe(ErrorCode.CORRUPT_MESSAGE);
    const again = await produce(client, topic, sequenced(id, 1));
    expect(again).toMatchObject({ errorCode: ErrorCode.NONE, baseOffset: 1n });
  });

  it('in one partition does not touch the others of the request', async () => {
    const topic = await served.newTopic();
    await served.createTopic(`${topic}-other`);
    const good = buildBatch(1);
    const response = await client.request(ProduceApi, 12, {
      acks: -1,
      timeoutMs: 1_000,
      topicData: [
        { name: topic, partitionData: [{ index: 0, records: flipped(good, -1) }] },
        { name: `${topic}-other`, partitionData: [{ index: 0, records: good }] },
      ],
    });
    const codes = response.responses.map(
      ({ partitionResponses }) => partitionResponses[0]!.errorCode,
    );
    expect(codes).toEqual([ErrorCode.CORRUPT_MESSAGE, ErrorCode.NONE]);
  });
});

describe('fault 7: anything but one batch of format 2', () => {
  const withMagic = (magic: number) => {
    const bytes = buildBatch(1);
    bytes[batchLayout.MAGIC] = magic;
    return bytes;
  };
  const good = buildBatch(1);

  it.each<[string, Uint8Array, number]>([
    ['two batches', Uint8Array.from([...good, ...good]), ErrorCode.INVALID_RECORD],
    ['no bytes', new Uint8Array(0), ErrorCode.INVALID_RECORD],
    ['half a batch', good.subarray(0, good.length - 1), ErrorCode.INVALID_RECORD],
    ['half a header', good.subarray(0, 30), ErrorCode.INVALID_RECORD],
    ['format 0', withMagic(0), ErrorCode.INVALID_RECORD],
    ['format 1', withMagic(1), ErrorCode.INVALID_RECORD],
    ['format 3', withMagic(3), ErrorCode.CORRUPT_MESSAGE],
    ['format -1', withMagic(0xff), ErrorCode.CORRUPT_MESSAGE],
  ])('%s is refused', async (_, records, errorCode) => {
    await expectRefused(records, errorCode);
  });

  it.each([-1, 0, 13, 48])('a batch that says it has %i bytes is corrupt', async (length) => {
    const bytes = buildBatch(1);
    new DataView(bytes.buffer).setInt32(batchLayout.BATCH_LENGTH, length);
    await expectRefused(bytes, ErrorCode.CORRUPT_MESSAGE);
  });

  it('zstd is refused before version 7', async () => {
    const batch = compressedBatch(Uint8Array.of(1, 2, 3), 4);
    await expectRefused(batch, ErrorCode.UNSUPPORTED_COMPRESSION_TYPE, { version: 6 });
  });

  it('null records are refused', async () => {
    const topic = await served.newTopic();
    const { errorCode } = await produce(client, topic, null);
    expect(errorCode).toBe(ErrorCode.INVALID_RECORD);
  });
});

describe('fault 8: counts that disagree', () => {
  it.each([
    ['a count of 0', batchLayout.RECORD_COUNT, 0],
    ['a count of -1', batchLayout.RECORD_COUNT, -1],
    ['a count too small', batchLayout.RECORD_COUNT, 2],
    ['a count too large', batchLayout.RECORD_COUNT, 4],
    ['a count of a billion', batchLayout.RECORD_COUNT, 1e9],
    ['a last offset too small', batchLayout.LAST_OFFSET_DELTA, 1],
    ['a last offset too large', batchLayout.LAST_OFFSET_DELTA, 3],
    ['a negative last offset', batchLayout.LAST_OFFSET_DELTA, -1],
  ])('%s is refused', async (_, position, value) => {
    const batch = resealed(buildBatch(3), (view) => view.setInt32(position, value));
    await expectRefused(batch, ErrorCode.INVALID_RECORD);
  });

  it('both too large in agreement are refused', async () => {
    const batch = resealed(buildBatch(3), (view) => {
      view.setInt32(batchLayout.RECORD_COUNT, 1_000_000);
      view.setInt32(batchLayout.LAST_OFFSET_DELTA, 999_999);
    });
    await expectRefused(batch, ErrorCode.INVALID_RECORD);
  });

  it('a producer id without a sequence is refused', async () => {
    await expectRefused(sequenced(5, -1), ErrorCode.INVALID_RECORD);
  });

  it('a base offset other than 0 is refused', async () => {
    const batch = buildBatch(1, { baseOffset: 5 });
    await expectRefused(batch, ErrorCode.INVALID_RECORD);
  });
});

describe('fault 9: a control batch from a client', () => {
  it('is refused', async () => {
    await expectRefused(buildBatch(1, { control: true }), ErrorCode.INVALID_RECORD);
  });
});

describe('fault 10: a compressed body that is not what it says', () => {
  const [GZIP, SNAPPY, LZ4] = [1, 2, 3];
  const refusals = [ErrorCode.INVALID_RECORD, ErrorCode.CORRUPT_MESSAGE];
  const body = buildBatch(3).subarray(batchLayout.HEADER_SIZE);

  it.each([
    ['gzip', GZIP],
    ['snappy', SNAPPY],
    ['lz4', LZ4],
  ])('%s garbage is refused', async (_, codec) => {
    await expectRefused(compressedBatch(new Uint8Array(100).fill(0xa5), codec!), refusals);
  });

  it('a truncated gzip body is refused', async () => {
    const zipped = new Uint8Array(gzipSync(body));
    await expectRefused(compressedBatch(zipped.subarray(0, zipped.length - 9), GZIP!, 3), refusals);
  });

  it('a count that differs from the records inside is refused', async () => {
    const zipped = new Uint8Array(gzipSync(body));
    await expectRefused(compressedBatch(zipped, GZIP!, 4), ErrorCode.INVALID_RECORD);
    await expectRefused(compressedBatch(zipped, GZIP!, 2), ErrorCode.INVALID_RECORD);
  });

  it('a batch within the batch is refused', async () => {
    const nested = new Uint8Array(gzipSync(buildBatch(1)));
    await expectRefused(compressedBatch(nested, GZIP!), refusals);
  });

  it('a bomb is refused with bounded memory', async () => {
    const bomb = new Uint8Array(gzipSync(new Uint8Array(200 * 2 ** 20), { level: 9 }));
    expect(bomb.length).toBeLessThan(2 ** 20);
    const before = process.memoryUsage().arrayBuffers;
    await expectRefused(compressedBatch(bomb, GZIP!), refusals);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 2 ** 20);
  });

  it.each(['gzip', 'snappy', 'lz4'] as const)(
    'a sound %s batch is taken and served',
    async (codec) => {
      const topic = await served.newTopic();
      const records = Array.from({ length: 50 }, (_, index) => ({
        key: 'k',
        value: `value ${index}`,
      }));
      const { errorCode } = await produce(client, topic, buildBatch(records, { codec }));
      expect(errorCode).toBe(ErrorCode.NONE);
      const { batches } = await fetch(client, topic, 0);
      expect(batches[0]!.codec).toBe(codec);
      expect(Buffer.from(batches[0]!.value(49)!).toString()).toBe('value 49');
    },
  );
});

describe('fault 11: a batch that is too large', () => {
  const large = buildBatch([{ value: 'x'.repeat(5_000) }]);

  it('for max.message.bytes of its topic is refused', async () => {
    await expectRefused(large, ErrorCode.MESSAGE_TOO_LARGE, {}, { 'max.message.bytes': '5000' });
  });

  it('for the broker is refused, and the topic may allow more', async () => {
    const beyond = buildBatch([{ value: 'x'.repeat(1_100_000) }]);
    await expectRefused(beyond, ErrorCode.MESSAGE_TOO_LARGE);
    const topic = await served.newTopic({ 'max.message.bytes': '2000000' });
    expect((await produce(client, topic, beyond)).errorCode).toBe(ErrorCode.NONE);
    expect((await fetch(client, topic, 0)).records).toHaveLength(beyond.length);
  });

  it('for a segment is refused', async () => {
    const configs = { 'segment.bytes': '1048576', 'max.message.bytes': '4000000' };
    const beyond = buildBatch([{ value: 'x'.repeat(1_100_000) }]);
    await expectRefused(beyond, ErrorCode.RECORD_LIST_TOO_LARGE, {}, configs);
  });
});

describe('fault 12: a record without key for a compacted topic', () => {
  it('is refused by its index, and other partitions are not', async () => {
    const compacted = await served.newTopic({ 'cleanup.policy': 'compact' });
    const plain = await served.newTopic();
    const records = buildBatch([{ key: 'k', value: 'v' }, { value: 'no key' }]);
    const response = await client.request(ProduceApi, 12, {
      acks: -1,
      timeoutMs: 1_000,
      topicData: [compacted, plain].map((name) => ({
        name,
        partitionData: [{ index: 0, records }],
      })),
    });
    const [refused, taken] = response.responses.map((one) => one.partitionResponses[0]!);
    expect(refused!.errorCode).toBe(ErrorCode.INVALID_RECORD);
    expect(refused!.recordErrors[0]!.batchIndex).toBe(1);
    expect(taken).toMatchObject({ errorCode: ErrorCode.NONE, baseOffset: 0n });
    expect((await listOffset(client, compacted, LATEST)).offset).toBe(0n);
  });
});

describe('fault 13: timestamps', () => {
  it('too far in the future are refused by index', async () => {
    const records = [{ value: 'now' }, { value: 'later', timestampMs: 4_102_444_800_000 }];
    const answer = await expectRefused(buildBatch(records), ErrorCode.INVALID_TIMESTAMP);
    expect(answer.recordErrors.map(({ batchIndex }) => batchIndex)).toContain(1);
  });

  it('too far in the past are refused where the topic says so', async () => {
    const topic = await served.newTopic({ 'message.timestamp.before.max.ms': '3600000' });
    const { errorCode, recordErrors } = await produce(client, topic, buildBatch(1));
    expect(errorCode).toBe(ErrorCode.INVALID_TIMESTAMP);
    expect(recordErrors[0]!.batchIndex).toBe(0);
    const now = buildBatch(1, { timestampMs: Date.now() });
    expect((await produce(client, topic, now)).errorCode).toBe(ErrorCode.NONE);
  });

  it('are rewritten for LogAppendTime, and the time is told', async () => {
    const topic = await served.newTopic({ 'message.timestamp.type': 'LogAppendTime' });
    for (const codec of ['none', 'gzip'] as const) {
      const batch = buildBatch(30, { codec, timestampMs: 4_102_444_800_000 });
      const { errorCode, logAppendTimeMs, baseOffset } = await produce(client, topic, batch);
      expect(errorCode).toBe(ErrorCode.NONE);
      const { batches } = await fetch(client, topic, Number(baseOffset));
      expect(batches[0]!.isLogAppendTime).toBe(true);
      expect(BigInt(batches[0]!.timestamp(29))).toBe(logAppendTimeMs);
      expect(batches[0]!.timestamp(0)).toBeGreaterThan(TEST_TIME_MS);
    }
  });

  it('that a producer claims to be append times are taken for its own', async () => {
    const topic = await served.newTopic();
    const batch = buildBatch(1, { logAppendTimeMs: TEST_TIME_MS });
    expect((await produce(client, topic, batch)).errorCode).toBe(ErrorCode.NONE);
    const { batches } = await fetch(client, topic, 0);
    expect(batches[0]!.header.attributes & batchAttributes.LOG_APPEND_TIME).toBe(0);
  });
});

describe('fault 14: acks', () => {
  it.each([2, -2, 100])('of %i are refused', async (acks) => {
    const topic = await served.newTopic();
    const { errorCode } = await produce(client, topic, buildBatch(1), { acks });
    expect(errorCode).toBe(ErrorCode.INVALID_REQUIRED_ACKS);
    expect((await listOffset(client, topic, LATEST)).offset).toBe(0n);
  });

  it('of 0 have no reply, and the batch is there', async () => {
    const topic = await served.newTopic();
    client.post(ProduceApi, 12, produceRequest(topic, buildBatch(2), 0));
    const id = client.post(MetadataApi, 12, { topics: [], allowAutoTopicCreation: false });
    await client.reply(MetadataApi, 12, id);
    expect((await listOffset(client, topic, LATEST)).offset).toBe(2n);
  });

  it('of 0 end the connection on an error, so that the producer looks again', async () => {
    const topic = await served.newTopic();
    for (const [name, records] of [
      [topic, flipped(buildBatch(1), -1)],
      ['no-such-topic', buildBatch(1)],
    ] as const) {
      const careless = await served.connect();
      careless.post(ProduceApi, 12, produceRequest(name, records, 0));
      await expect(careless.nextFrame()).rejects.toThrow(ConnectionClosedError);
    }
  });

  it('of 1 and of all answer with the offset', async () => {
    const topic = await served.newTopic();
    expect((await produce(client, topic, buildBatch(3), { acks: 1 })).baseOffset).toBe(0n);
    expect((await produce(client, topic, buildBatch(3), { acks: -1 })).baseOffset).toBe(3n);
  });
});

it('a torn request changes nothing', async () => {
  const topic = await served.newTopic();
  const good = buildBatch(1);
  const request = {
    acks: 1,
    timeoutMs: 1_000,
    topicData: [
      { name: topic, partitionData: [{ index: 0, records: good }] },
      { name: topic, partitionData: [{ index: 0, records: good }] },
    ],
  };
  const frame = frameOf(ProduceApi, 12, request, 1);
  const torn = frame.slice(0, frame.length - 20);
  new DataView(torn.buffer).setInt32(0, torn.length - 4);
  const rude = await served.connect();
  rude.send(torn);
  await rude.closed;
  expect((await listOffset(client, topic, LATEST)).offset).toBe(0n);
});
