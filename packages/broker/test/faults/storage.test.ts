// Fault 34: a broker that finds its folder as a crash or a bad disk left it. The folder of a
// running broker is copied, which is what a killed one leaves, and the copy is hurt.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ErrorCode, ListOffsetsApi } from '@millrace/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildBatch } from '../support/batches.ts';
import { fetch, listOffset, produce, ServedBroker } from '../support/served-broker.ts';

const LOG = 't-0/00000000000000000000.log';
const COUNT = 20;
let folder = '';
let crashed = '';
const running: ServedBroker[] = [];

async function start(directory: string): Promise<ServedBroker> {
  const served = await ServedBroker.start({ directory });
  running.push(served);
  return served;
}

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'millrace-faults-'));
  crashed = path.join(folder, 'crashed');
  const served = await start(path.join(folder, 'data'));
  await served.createTopic('t', { 'index.interval.bytes': '100' });
  const client = await served.connect();
  for (let index = 0; index < COUNT; index++) {
    const batch = buildBatch([{ key: 'k', value: `value ${index}`, timestampMs: 1_000 + index }]);
    expect((await produce(client, 't', batch)).errorCode).toBe(ErrorCode.NONE);
  }
  fs.cpSync(path.join(folder, 'data'), crashed, {
    recursive: true,
    filter: (name) => !path.basename(name).startsWith('.lock'),
  });
});
afterEach(async () => {
  for (const served of running.splice(0)) await served.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const BATCH_BYTES = buildBatch([{ key: 'k', value: 'value 10', timestampMs: 1_010 }]).length;
const file = (name: string) => path.join(crashed, name);

function change(name: string, edit: (bytes: Buffer) => Buffer): void {
  fs.writeFileSync(file(name), edit(fs.readFileSync(file(name))));
}

/** Starts on the crashed folder and expects the first `count` records, by offset and by time. */
async function expectRecords(count: number): Promise<ServedBroker> {
  const served = await start(crashed);
  const client = await served.connect();
  expect((await listOffset(client, 't', -1)).offset).toBe(BigInt(count));
  const values: string[] = [];
  for (let offset = 0; offset < count; offset++) {
    const { batches } = await fetch(client, 't', offset, { partitionMaxBytes: 1 });
    values.push(Buffer.from(batches[0]!.value(0)!).toString());
    expect((await listOffset(client, 't', 1_000 + offset)).offset).toBe(BigInt(offset));
  }
  expect(values).toEqual(Array.from({ length: count }, (_, index) => `value ${index}`));
  await served.serveHonestClient();
  return served;
}

describe('fault 34: a folder after a crash', () => {
  it('as the crash left it has all records, in a higher leader epoch', async () => {
    const served = await expectRecords(COUNT);
    const client = await served.connect();
    expect((await fetch(client, 't', 0, { currentLeaderEpoch: 0 })).errorCode).toBe(
      ErrorCode.FENCED_LEADER_EPOCH,
    );
    expect((await fetch(client, 't', 0, { currentLeaderEpoch: 1 })).errorCode).toBe(0);
    expect((await listOffset(client, 't', -1)).leaderEpoch).toBe(1);
    expect(ListOffsetsApi.key).toBe(2);
  });

  it('with a torn tail has all records before it', async () => {
    change(LOG, (bytes) => bytes.subarray(0, bytes.length - 7));
    const served = await expectRecords(COUNT - 1);
    expect(served.events.join()).toContain('cuts');
  });

  it('with zeros at the end has all records', async () => {
    change(LOG, (bytes) => Buffer.concat([bytes, Buffer.alloc(10_000)]));
    await expectRecords(COUNT);
  });

  it('with a flipped bit has all records before it', async () => {
    change(LOG, (bytes) => {
      bytes[bytes.length - BATCH_BYTES * 3 + 70]! ^= 4;
      return bytes;
    });
    await expectRecords(COUNT - 3);
  });

  it.each([
    ['missing', (name: string) => fs.rmSync(file(name), { force: true })],
    ['zeroed', (name: string) => fs.writeFileSync(file(name), Buffer.alloc(240))],
    ['garbage', (name: string) => fs.writeFileSync(file(name), Buffer.alloc(240, 0x5a))],
  ])('with indexes that are %s has all records', async (_, damage) => {
    for (const suffix of ['index', 'timeindex']) damage(`t-0/00000000000000000000.${suffix}`);
    await expectRecords(COUNT);
  });

  it('with leftovers of deletions and compactions has all records', async () => {
    for (const suffix of ['deleted', 'cleaned', 'swap']) {
      fs.writeFileSync(file(`${LOG}.${suffix}`), 'left over');
    }
    fs.mkdirSync(file('gone-0.AAAAAAAAAAAAAAAAAAAAAA-delete'));
    await expectRecords(COUNT);
    const left = fs.readdirSync(crashed, { recursive: true }).map(String);
    expect(left.filter((name) => /\.(deleted|cleaned|swap)$|-delete$/.test(name))).toEqual([]);
  });

  it('with a flipped bit in synced records keeps that partition offline', async () => {
    fs.writeFileSync(file('recovery-point-offset-checkpoint'), `0\n1\nt 0 ${COUNT}\n`);
    change(LOG, (bytes) => {
      bytes[BATCH_BYTES * 3 + 70]! ^= 4;
      return bytes;
    });
    const served = await start(crashed);
    const client = await served.connect();
    const code = ErrorCode.KAFKA_STORAGE_ERROR;
    expect((await fetch(client, 't', 0)).errorCode).toBe(code);
    expect((await produce(client, 't', buildBatch(1))).errorCode).toBe(code);
    expect((await listOffset(client, 't', -1)).errorCode).toBe(code);
    expect(served.events.join()).toContain('in synced data');
    await served.serveHonestClient();
  });

  it('recognises what a producer sends again', async () => {
    const first = running[0]!;
    const client = await first.connect();
    const batch = (baseSequence: number) =>
      buildBatch([{ key: 'k', value: `value ${COUNT + baseSequence}` }], {
        producerId: 77,
        producerEpoch: 0,
        baseSequence,
      });
    for (let sequence = 0; sequence < 5; sequence++) await produce(client, 't', batch(sequence));
    fs.cpSync(path.join(folder, 'data', LOG), file(LOG));
    const served = await start(crashed);
    const again = await served.connect();
    for (let sequence = 0; sequence < 5; sequence++) {
      const answer = await produce(again, 't', batch(sequence));
      expect(answer).toMatchObject({ errorCode: 0, baseOffset: BigInt(COUNT + sequence) });
    }
    expect((await listOffset(again, 't', -1)).offset).toBe(BigInt(COUNT + 5));
  });
});

describe('a start that fails', () => {
  it('because the port is in use leaves a clean folder and no lock', async () => {
    const [first] = running as [ServedBroker];
    const port = first.broker.port;
    const directory = path.join(folder, 'other');
    await (await start(directory)).close();
    running.pop();
    const startThere = ServedBroker.start({ directory, port });
    await expect(startThere).rejects.toThrow(/in use/);
    expect(fs.existsSync(path.join(directory, '.kafka_cleanshutdown'))).toBe(true);
    const served = await start(directory);
    await served.serveHonestClient();
  });

  it('on a folder of another node does not vouch for logs that a crash left', async () => {
    const startThere = ServedBroker.start({ directory: crashed, nodeId: 9 });
    await expect(startThere).rejects.toThrow(/belongs to node 1/);
    expect(fs.existsSync(file('.kafka_cleanshutdown'))).toBe(false);
    await expectRecords(COUNT);
  });
});
