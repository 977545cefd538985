// Fault 35: a disk that fails under a running broker. Every answer says KAFKA_STORAGE_ERROR from
// then on, the operator is told, the disk is not asked again, and what needs no log is served. The
// broker runs on the simulator's machine, whose disk fails on command.
import {
  CreateTopicsApi,
  DeleteRecordsApi,
  ErrorCode,
  FetchApi,
  ListOffsetsApi,
  MetadataApi,
  ProduceApi,
} from '@millrace/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildBatch } from '../support/batches.ts';
import { fetchRequest, produceRequest } from '../support/served-broker.ts';
import { SimulatedClient } from '../simulator/client.ts';
import {
  CLEAN_MARK_PATH,
  DATA,
  type Life,
  type LifePlan,
  Machine,
  METADATA_PATH,
} from '../simulator/machine.ts';
import { Trace } from '../simulator/trace.ts';
import { World } from '../simulator/world.ts';

const PEACE: LifePlan = { death: 'kill', endsAtOperation: Infinity, diskFault: null };
const LOG = /t-0\/\d{20}\.log$/;
const LOG_PATH = `${DATA}/t-0/00000000000000000000.log`;
const BATCH_BYTES = buildBatch(1).length;

let lines: string[] = [];
let world: World;
let machine: Machine;
let life: Life;
let client: SimulatedClient;

/** Lets time go by until the promise is settled. */
const run = <Value>(promise: Promise<Value>) => world.runUntil(promise, 'a request');

async function start(): Promise<void> {
  life = (await machine.start(PEACE))!;
  client = SimulatedClient.connect(world, life)!;
}

const postProduce = (acks: -1 | 1) =>
  client.request(ProduceApi, 12, produceRequest('t', buildBatch(1), acks));

async function produce(acks: -1 | 1): Promise<number> {
  const reply = await run(postProduce(acks));
  return reply!.body.responses[0]!.partitionResponses[0]!.errorCode;
}

const postFetch = (offset: number, maxWaitMs = 0) =>
  client.request(FetchApi, 12, fetchRequest('t', offset, { maxWaitMs }));

async function fetch(offset: number) {
  const reply = await run(postFetch(offset));
  return reply!.body.responses[0]!.partitions[0]!;
}

async function createTopic(name: string, configs: Record<string, string> = {}): Promise<number> {
  const topic = {
    name,
    numPartitions: 1,
    replicationFactor: 1,
    assignments: [],
    configs: Object.entries(configs).map(([key, value]) => ({ name: key, value })),
  };
  const request = { topics: [topic], timeoutMs: 1_000 };
  const reply = await run(client.request(CreateTopicsApi, 7, request));
  return reply!.body.topics[0]!.errorCode;
}

async function endOffset(): Promise<number> {
  return Number((await fetch(0)).highWatermark);
}

const { KAFKA_STORAGE_ERROR, CORRUPT_MESSAGE } = ErrorCode;
const saysOffline = () => lines.some((line) => line.includes('the data directory data is offline'));

/** All of a failed directory's partitions are refused, everything else is answered. */
async function expectOffline(): Promise<void> {
  expect(saysOffline()).toBe(true);
  machine.disk.heal();
  const before = new Map(machine.disk.counts);
  expect(await produce(-1)).toBe(KAFKA_STORAGE_ERROR);
  expect(await produce(1)).toBe(KAFKA_STORAGE_ERROR);
  expect((await fetch(0)).errorCode).toBe(KAFKA_STORAGE_ERROR);
  for (const operation of ['write', 'sync', 'rename'] as const) {
    expect(machine.disk.counts.get(operation)).toBe(before.get(operation));
  }
  const metadata = await run(client.request(MetadataApi, 12, { topics: null }));
  expect(metadata!.body.topics.map(({ name }) => name)).toContain('t');
}

async function restart(): Promise<void> {
  client.close();
  await machine.stop(life, 'kill');
  await start();
}

beforeEach(async () => {
  lines = [];
  world = new World(1, new Trace((line) => lines.push(line)));
  machine = new Machine(world);
  await start();
  expect(await createTopic('t')).toBe(0);
  expect(await produce(-1)).toBe(0);
});
afterEach(async () => {
  client.close();
  await machine.stop(life, 'kill');
});

describe('fault 35: a disk that fails', () => {
  it.each([
    ['EIO', -1],
    ['EIO', 1],
    ['ENOSPC', -1],
    ['ENOSPC', 1],
  ] as const)('with %s on append, acks=%i', async (code, acks) => {
    machine.disk.fail('write', LOG, code, 1);
    expect(await produce(acks)).toBe(KAFKA_STORAGE_ERROR);
    await expectOffline();
    await restart();
    expect(await endOffset()).toBe(1);
    expect(await produce(acks)).toBe(0);
  });

  it('on fsync, which is never tried again and acknowledged', async () => {
    machine.disk.fail('sync', LOG, 'EIO', 1);
    expect(await produce(-1)).toBe(KAFKA_STORAGE_ERROR);
    await expectOffline();
    await restart();
    expect(await produce(-1)).toBe(0);
    expect(await endOffset()).toBe(3);
  });

  it('on rename of a checkpoint', async () => {
    machine.disk.fail('rename', /checkpoint/, 'EIO', 1);
    await run(world.sleep(61_000));
    client = SimulatedClient.connect(world, life)!;
    await expectOffline();
    await restart();
    expect(await endOffset()).toBe(1);
  });

  it('on read', async () => {
    machine.disk.fail('read', LOG, 'EIO', 1);
    expect((await fetch(0)).errorCode).toBe(KAFKA_STORAGE_ERROR);
    await expectOffline();
  });

  it('on read, for a fetch that waited', async () => {
    const other = SimulatedClient.connect(world, life)!;
    const fetching = postFetch(1, 1_000);
    await run(world.sleep(100));
    machine.disk.fail('read', LOG, 'EIO', 1);
    void other.request(ProduceApi, 12, produceRequest('t', buildBatch(1), 1));
    const reply = await run(fetching);
    expect(reply!.body.responses[0]!.partitions[0]!.errorCode).toBe(KAFKA_STORAGE_ERROR);
    await expectOffline();
  });

  it('while it deletes records: the deletion is not acknowledged', async () => {
    machine.disk.fail('sync', /log-start-offset/, 'EIO', 1);
    const partitions = [{ partitionIndex: 0, offset: 1 }];
    const request = { topics: [{ name: 't', partitions }], timeoutMs: 1_000 };
    const reply = await run(client.request(DeleteRecordsApi, 2, request));
    const { errorCode } = reply!.body.topics[0]!.partitions[0]!;
    expect(errorCode).toBe(KAFKA_STORAGE_ERROR);
    await expectOffline();
  });

  it('under the metadata', async () => {
    machine.disk.fail('sync', /cluster_metadata/, 'EIO', 1);
    expect(await createTopic('u')).toBe(KAFKA_STORAGE_ERROR);
    expect(await createTopic('v')).toBe(KAFKA_STORAGE_ERROR);
    await expectOffline();
    await restart();
    expect(await endOffset()).toBe(1);
    expect(await createTopic('v')).toBe(0);
  });
});

describe('a start whose leader epochs cannot be raised', () => {
  it('leaves no mark of a clean end, so that the next one raises them', async () => {
    client.close();
    await machine.stop(life, 'kill');
    const disk = machine.turnOverDisk();
    const faulty = { kind: 'write', after: 0, isLasting: true, suffix: METADATA_PATH } as const;
    // Reading the file back writes it once; raising the epochs is the second write.
    expect(await machine.start({ ...PEACE, diskFault: { ...faulty, after: 1 } })).toBeNull();
    expect(lines.join('\n')).toContain('The metadata could not be written');
    expect(disk.exists(CLEAN_MARK_PATH)).toBe(false);
    await start();
    expect(await endOffset()).toBe(1);
  });
});

describe('a batch whose length was damaged on the disk', () => {
  it('is told as corrupt, without a gap and without the end of the connection', async () => {
    for (let count = 0; count < 3; count++) expect(await produce(-1)).toBe(0);
    client.close();
    await machine.stop(life, 'shutdown');
    const lengthPosition = BATCH_BYTES + 8;
    machine.turnOverDisk().damage(LOG_PATH, lengthPosition + 2, 0x40);
    await start();
    expect(lines.join('\n')).not.toContain('a request failed');
    const { errorCode } = await fetch(1);
    // A clean start finds a log that does not end where its headers say, and looks closer.
    expect([CORRUPT_MESSAGE, KAFKA_STORAGE_ERROR]).toContain(errorCode);
    const reply = await run(
      client.request(ListOffsetsApi, 7, {
        replicaId: -1,
        isolationLevel: 0,
        topics: [{ name: 't', partitions: [{ partitionIndex: 0, timestamp: 1 }] }],
      }),
    );
    expect(reply).not.toBeNull();
  });
});
