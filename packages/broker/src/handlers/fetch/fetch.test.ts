// A fetch of many partitions goes over several turns, and misses nothing that comes meanwhile.
import { FetchApi, type FetchResponse, Reader, Writer } from '@millrace/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildBatch } from '../../../test/support/batches.ts';
import { append, LogHarness, testLogConfig, TOPIC_ID } from '../../../test/support/log-harness.ts';
import { DelayedFetches } from '../../purgatory/delayed-fetches.ts';
import { Partition } from '../../replication/partition.ts';
import type { PartitionLog } from '../../log/partition-log.ts';
import { ManualFileSystem } from '../../platform/manual-file-system.ts';
import type { RequestContext, ResponseBody } from '../handler.ts';
import type { Services } from '../services.ts';
import { Fetch } from './fetch.ts';

const VERSION = 12;
/** More than are looked up between two looks at the clock. */
const PARTITIONS = 200;
const NODE_ID = 0;
const batch = buildBatch(1);

let harness: LogHarness;
let logs: PartitionLog[];
let closed: (() => void)[];

beforeEach(() => {
  // What can be cut is cut everywhere.
  harness = new LogHarness(new ManualFileSystem(), 0);
  logs = Array.from({ length: PARTITIONS }, (_, index) =>
    harness.directory.open('t', TOPIC_ID, index, testLogConfig()),
  );
  closed = [];
});

afterEach(() => harness.kill());

const partitionOf = (log: PartitionLog, index: number) => {
  const image = {
    index,
    replicas: [NODE_ID],
    isr: [NODE_ID],
    leader: NODE_ID,
    leaderEpoch: 0,
    partitionEpoch: 0,
    revision: 1,
  };
  return new Partition('t', TOPIC_ID, image, log, NODE_ID);
};

/** Writes a batch into each of the logs. */
function write(...written: readonly PartitionLog[]): void {
  for (const log of written) append(log, batch);
  harness.endTurn();
}

/** Begins a fetch of all partitions. */
function begin({ minBytes = 1, maxBytes = 2 ** 20, maxWaitMs = 60_000 } = {}) {
  const hosted = logs.map(partitionOf);
  const services = {
    replicas: { find: (_: string, index: number) => hosted[index] },
    turn: harness.turn,
    delayedFetches: new DelayedFetches(harness.platform.scheduler),
  } as unknown as Services;
  const partitions = Array.from({ length: PARTITIONS }, (_, index) => ({
    topic: 't',
    topicId: 'AAAAAAAAAAAAAAAAAAAAAA',
    partition: index,
    currentLeaderEpoch: -1,
    fetchOffset: 0,
    lastFetchedEpoch: -1,
    sizeBytesMax: 2 ** 20,
  }));
  const request = {
    maxWaitMs,
    minBytes,
    maxBytes,
    isReadCommitted: false,
    sessionId: 0,
    sessionEpoch: -1,
    partitions,
    forgottenKeys: [],
  };
  const context = {
    apiVersion: VERSION,
    onClose: (task: () => void) => {
      closed.push(task);
      return () => undefined;
    },
  } as unknown as RequestContext;
  const session = { kind: 'full', session: null, partitions } as const;
  const answer = new Fetch(services, request, session, context).respond();
  let body: ResponseBody | undefined;
  void Promise.resolve(answer).then((value) => (body = value));
  return { isLater: answer instanceof Promise, body: () => body };
}

/** What the parts of an answer say, its records read. */
function read(body: ResponseBody | undefined): FetchResponse {
  const writer = new Writer();
  body!(writer);
  const bytes = Buffer.concat(
    writer.parts().map((part) => {
      if (part instanceof Uint8Array) return part;
      const target = new Uint8Array(part.length);
      void part.readInto(target, 0, 0, part.length);
      return target;
    }),
  );
  return FetchApi.response.read(new Reader(bytes), VERSION);
}

const sizesOf = (body: ResponseBody | undefined) =>
  read(body).responses[0]!.partitions.map(({ records }) => records!.length);

describe('a fetch of many partitions', () => {
  it('is answered for each, as far as the bytes go', async () => {
    write(...logs);
    const fetch = begin({ maxBytes: 150 * batch.length });
    expect(fetch.isLater).toBe(true);
    await harness.platform.scheduler.settle();
    const expected = logs.map((_, index) => (index < 150 ? batch.length : 0));
    expect(sizesOf(fetch.body())).toEqual(expected);
  });

  it('gets one batch however little it takes', async () => {
    write(...logs);
    const fetch = begin({ maxBytes: 0 });
    await harness.platform.scheduler.settle();
    expect(sizesOf(fetch.body())).toEqual(logs.map((_, index) => (index === 0 ? batch.length : 0)));
  });

  it('does not wait for what came while it looked', async () => {
    const fetch = begin();
    write(logs[0]!);
    await harness.platform.scheduler.settle();
    expect(sizesOf(fetch.body())[0]).toBe(batch.length);
  });

  it('waits for as many bytes as it asks for, all partitions together', async () => {
    write(logs[0]!);
    const fetch = begin({ minBytes: 3 * batch.length });
    await harness.platform.scheduler.settle();
    write(logs[0]!);
    await harness.platform.scheduler.settle();
    expect(fetch.body()).toBeUndefined();
    write(logs[199]!);
    await harness.platform.scheduler.settle();
    const sizes = sizesOf(fetch.body());
    expect([sizes[0], sizes[1], sizes[199]]).toEqual([2 * batch.length, 0, batch.length]);
  });

  it('answers nobody when the connection ends first', async () => {
    const fetch = begin();
    await harness.platform.scheduler.settle();
    for (const task of closed) task();
    await harness.platform.scheduler.settle();
    expect(fetch.body()).toBeNull();
  });
});
