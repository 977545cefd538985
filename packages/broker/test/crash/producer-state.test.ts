// Faults 16 to 18, over kill -9 and a restart on real files: what an idempotent producer sent
// before is known to the next process, neither stored twice nor taken out of order.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ErrorCode } from '@millrace/protocol';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RawClient } from '../raw-client.ts';
import { buildBatch } from '../support/batches.ts';
import { bundle } from '../support/bundle.mjs';
import { listOffset, produce } from '../support/served-broker.ts';
import { createTopic } from './kill-rounds.ts';
import { BrokerProcess } from './broker-process.ts';

const TOPIC = 'kill';
const SEQUENCE_MAX = 2 ** 31 - 1;
const TIMEOUT_MS = 60_000;

let folder = '';
let broker: BrokerProcess;
let client: RawClient;
const cli = () => path.join(folder, 'cli.mjs');

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'millrace-producer-state-'));
  await bundle('broker/src/cli.ts', cli());
}, TIMEOUT_MS);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

beforeEach(async () => {
  fs.rmSync(path.join(folder, 'data'), { recursive: true, force: true });
  await start();
  await createTopic(broker.port);
}, TIMEOUT_MS);
afterEach(async () => {
  client.close();
  await broker.kill();
});

async function start(): Promise<void> {
  broker = await BrokerProcess.start(cli(), path.join(folder, 'data'));
  client = await RawClient.connect(broker.port);
}

async function killAndRestart(): Promise<void> {
  client.close();
  await broker.kill();
  await start();
}

/** Sends one batch of `records` records and returns the answer. */
async function send(
  baseSequence: number,
  options: { records?: number; producerId?: number; producerEpoch?: number } = {},
) {
  const { records = 1, producerId = 7, producerEpoch = 0 } = options;
  const batch = buildBatch(records, { producerId, producerEpoch, baseSequence });
  const { errorCode, baseOffset } = await produce(client, TOPIC, batch);
  return { errorCode, baseOffset: Number(baseOffset) };
}

const endOffset = async () => Number((await listOffset(client, TOPIC, -1)).offset);

describe('fault 16: a batch that comes again after kill -9', () => {
  it(
    'is answered with its first offset and stored once, if it is one of the last five',
    async () => {
      for (let sequence = 0; sequence < 6; sequence++) await send(sequence);
      await killAndRestart();
      for (let sequence = 1; sequence < 6; sequence++) {
        expect(await send(sequence)).toEqual({ errorCode: 0, baseOffset: sequence });
      }
      expect((await send(0)).errorCode).toBe(ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER);
      expect(await endOffset()).toBe(6);
      expect(await send(6)).toEqual({ errorCode: 0, baseOffset: 6 });
    },
    TIMEOUT_MS,
  );
});

describe('fault 17: sequences after kill -9', () => {
  it(
    'with a gap, or that do not begin a new epoch at 0, are refused',
    async () => {
      await send(0, { records: 3 });
      await killAndRestart();
      expect((await send(4)).errorCode).toBe(ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER);
      expect((await send(3, { producerEpoch: 1 })).errorCode).toBe(
        ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER,
      );
      expect(await endOffset()).toBe(3);
      expect(await send(0, { producerEpoch: 1 })).toEqual({ errorCode: 0, baseOffset: 3 });
    },
    TIMEOUT_MS,
  );

  it(
    'of an unknown producer are accepted, and wrap to 0',
    async () => {
      expect((await send(SEQUENCE_MAX, { producerId: 8 })).errorCode).toBe(0);
      await killAndRestart();
      expect(await send(0, { producerId: 8 })).toEqual({ errorCode: 0, baseOffset: 1 });
      expect(await send(1_234, { producerId: 9 })).toEqual({ errorCode: 0, baseOffset: 2 });
    },
    TIMEOUT_MS,
  );
});

describe('fault 18: an old epoch after kill -9', () => {
  it(
    'is refused',
    async () => {
      await send(0, { producerEpoch: 0 });
      await send(0, { producerEpoch: 1 });
      await killAndRestart();
      expect((await send(1, { producerEpoch: 0 })).errorCode).toBe(
        ErrorCode.INVALID_PRODUCER_EPOCH,
      );
      expect(await endOffset()).toBe(2);
      expect(await send(1, { producerEpoch: 1 })).toEqual({ errorCode: 0, baseOffset: 2 });
    },
    TIMEOUT_MS,
  );
});
