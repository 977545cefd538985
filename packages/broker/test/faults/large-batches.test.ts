// Batches that hold more than is checked in the turn in which they came: they are checked as
// strictly as others, keep their place among those behind them, and hold nobody up.
import { type CodecName, batchLayout } from '@millrace/core-wasm';
import { ApiVersionsApi, ErrorCode, ProduceApi } from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import { DECOMPRESSED_IN_TURN_BYTES_MAX } from '../../src/limits.ts';
import { buildBatch, resealed } from '../support/batches.ts';
import {
  fetch,
  initProducerId,
  produce,
  PRODUCE_VERSION,
  produceRequest,
  type ServedBroker,
} from '../support/served-broker.ts';
import { serveSuite } from '../support/served-suite.ts';
import type { RawClient } from '../raw-client.ts';

const RECORDS = 40_000;
const VALUE = 'as many of these as make it large';
let served: ServedBroker;
let client: RawClient;

serveSuite(async (started) => {
  served = started;
  client = await served.connect();
});

function largeBatch(codec: CodecName, options = {}): Uint8Array {
  const records = Array.from({ length: RECORDS }, () => ({ value: VALUE }));
  expect(RECORDS * VALUE.length).toBeGreaterThan(DECOMPRESSED_IN_TURN_BYTES_MAX);
  return buildBatch(records, { codec, ...options });
}

describe('a large batch', () => {
  it.each(['gzip', 'snappy', 'lz4', 'zstd'] as const)(
    'in %s is taken and served',
    async (codec) => {
      const topic = await served.newTopic();
      const { errorCode } = await produce(client, topic, largeBatch(codec));
      expect(errorCode).toBe(ErrorCode.NONE);
      const { batches } = await fetch(client, topic, 0);
      expect(batches[0]!.recordCount).toBe(RECORDS);
      expect(Buffer.from(batches[0]!.value(RECORDS - 1)!).toString()).toBe(VALUE);
    },
  );

  it('without keys is refused by a compacted topic, which names the first record', async () => {
    const topic = await served.newTopic({ 'cleanup.policy': 'compact' });
    const answer = await produce(client, topic, largeBatch('lz4'));
    expect(answer.errorCode).toBe(ErrorCode.INVALID_RECORD);
    expect(answer.recordErrors.map(({ batchIndex }) => batchIndex)).toEqual([0]);
  });

  it('that lies about its count is refused', async () => {
    const topic = await served.newTopic();
    const batch = resealed(largeBatch('gzip'), (view) => {
      view.setInt32(batchLayout.RECORD_COUNT, RECORDS + 1);
      view.setInt32(batchLayout.LAST_OFFSET_DELTA, RECORDS);
    });
    expect((await produce(client, topic, batch)).errorCode).toBe(ErrorCode.INVALID_RECORD);
  });

  it('goes before what the connection sent after it', async () => {
    const topic = await served.newTopic();
    const producerId = await initProducerId(client);
    const producer = { producerId, producerEpoch: 0 };
    const batches = [
      largeBatch('gzip', { ...producer, baseSequence: 0 }),
      buildBatch(1, { ...producer, baseSequence: RECORDS }),
      largeBatch('zstd', { ...producer, baseSequence: RECORDS + 1 }),
      buildBatch(1, { ...producer, baseSequence: 2 * RECORDS + 1 }),
    ];
    const ids = batches.map((batch) =>
      client.post(ProduceApi, PRODUCE_VERSION, produceRequest(topic, batch)),
    );
    const offsets: number[] = [];
    for (const id of ids) {
      const { responses } = await client.reply(ProduceApi, PRODUCE_VERSION, id);
      const { errorCode, baseOffset } = responses[0]!.partitionResponses[0]!;
      expect(errorCode).toBe(ErrorCode.NONE);
      offsets.push(Number(baseOffset));
    }
    expect(offsets).toEqual([0, RECORDS, RECORDS + 1, 2 * RECORDS + 1]);
  });

  it('does not hold up another connection', async () => {
    const topic = await served.newTopic();
    const other = await served.connect();
    const order: string[] = [];
    const large = produce(client, topic, largeBatch('gzip')).then(() => order.push('large'));
    const request = { clientSoftwareName: '', clientSoftwareVersion: '' };
    // The answer to the first comes when the large batch has been taken up.
    for (let count = 0; count < 2; count++) await other.request(ApiVersionsApi, 0, request);
    order.push('other');
    await large;
    expect(order).toEqual(['other', 'large']);
  });

  it('is dropped when its connection ends before it was acknowledged', async () => {
    const topic = await served.newTopic();
    const leaving = await served.connect();
    const batch = largeBatch('gzip');
    for (let count = 0; count < 20; count++) {
      leaving.post(ProduceApi, PRODUCE_VERSION, produceRequest(topic, batch));
    }
    await new Promise((resolve) => setImmediate(resolve));
    leaving.close();
    const { errorCode, baseOffset } = await produce(client, topic, buildBatch(1));
    expect(errorCode).toBe(ErrorCode.NONE);
    expect(Number(baseOffset) % RECORDS).toBe(0);
  });
});
