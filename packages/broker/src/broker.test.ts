// The wiring: a disk that fails takes all of its broker offline, and a start or an end that fails
// leaves nothing behind.
import { CreateTopicsApi, ErrorCode } from '@millrace/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RawClient } from '../test/raw-client.ts';
import { buildBatch } from '../test/support/batches.ts';
import { listOffset, produce } from '../test/support/served-broker.ts';
import { Broker } from './broker.ts';
import { TopicController } from './metadata/topic-controller.ts';
import { systemClock } from './platform/clock.ts';
import { ManualFileSystem } from './platform/manual-file-system.ts';
import { type Network, ListenError } from './platform/network.ts';
import { nodeNetwork } from './platform/node-network.ts';
import type { Platform } from './platform/platform.ts';
import { systemRandom } from './platform/random.ts';
import { SystemScheduler } from './platform/scheduler.ts';

const DATA = 'data';
const CLEAN_MARK = `${DATA}/.kafka_cleanshutdown`;
const noPort: Network = {
  listen: (host, port) => Promise.reject(new ListenError(host, port, 'EADDRINUSE')),
};

let disk: ManualFileSystem;
let events: string[];
let running: Broker | null;
beforeEach(() => {
  disk = new ManualFileSystem();
  disk.makeDirectory(DATA);
  disk.syncDirectoryNow('');
  events = [];
  running = null;
});
afterEach(async () => {
  disk.heal();
  await running?.close();
});

async function start(parts: Partial<Platform> = {}, directory = DATA): Promise<Broker> {
  const scheduler = new SystemScheduler(systemClock);
  running = await Broker.start({
    platform: {
      clock: systemClock,
      random: systemRandom,
      scheduler,
      fileSystem: disk,
      network: nodeNetwork,
      close: () => scheduler.close(),
      ...parts,
    },
    directory,
    host: '127.0.0.1',
    port: 0,
    advertisedHost: '127.0.0.1',
    advertisedPort: null,
    nodeId: 1,
    config: {},
    onEvent: (message) => events.push(message),
  });
  return running;
}

async function createTopic(client: RawClient, name: string, numPartitions = 1): Promise<number> {
  const partitions = { numPartitions, replicationFactor: 1, assignments: [], configs: [] };
  const { topics } = await client.request(CreateTopicsApi, 7, {
    topics: [{ name, ...partitions }],
    timeoutMs: 1_000,
  });
  return topics[0]!.errorCode;
}

describe('a disk that fails', () => {
  it('under the metadata takes the logs offline as well, and says so once', async () => {
    const broker = await start();
    const client = await RawClient.connect(broker.port);
    expect(await createTopic(client, 't')).toBe(ErrorCode.NONE);
    disk.fail('sync', /metadata/);
    expect(await createTopic(client, 'u')).toBe(ErrorCode.KAFKA_STORAGE_ERROR);
    expect((await produce(client, 't', buildBatch(1))).errorCode).toBe(
      ErrorCode.KAFKA_STORAGE_ERROR,
    );
    expect(await createTopic(client, 'v')).toBe(ErrorCode.KAFKA_STORAGE_ERROR);
    expect(broker.failure?.message).toContain('EIO');
    expect(events.filter((event) => event.includes('is offline'))).toHaveLength(1);
    client.close();
  });

  it('under a log keeps the metadata from being written', async () => {
    const broker = await start();
    const client = await RawClient.connect(broker.port);
    await createTopic(client, 't');
    const before = disk.readFile(`${DATA}/__cluster_metadata.log`);
    disk.fail('sync', /t-0/);
    expect((await produce(client, 't', buildBatch(1))).errorCode).toBe(
      ErrorCode.KAFKA_STORAGE_ERROR,
    );
    expect(await createTopic(client, 'u')).toBe(ErrorCode.KAFKA_STORAGE_ERROR);
    expect(disk.readFile(`${DATA}/__cluster_metadata.log`)).toEqual(before);
    client.close();
  });
});

describe('a loss of power', () => {
  it.each(['new/data', 'new/data/', '/new/deep/data', 'data2'])(
    'leaves a folder that the broker made, and what it acknowledged (%s)',
    async (directory) => {
      const broker = await start({}, directory);
      const client = await RawClient.connect(broker.port);
      await createTopic(client, 't');
      expect((await produce(client, 't', buildBatch(3))).errorCode).toBe(ErrorCode.NONE);
      const found = disk.afterPowerFailure();
      await broker.close();
      client.close();
      disk = found;
      const again = await start({}, directory);
      const reader = await RawClient.connect(again.port);
      expect((await listOffset(reader, 't', -1)).offset).toBe(3n);
      reader.close();
    },
  );
});

describe('a start that fails', () => {
  it('tells its own error, and lets the directory go, whatever fails after it', async () => {
    await (await start()).close();
    running = null;
    const failing = () => {
      throw new Error('the platform does not end');
    };
    await expect(start({ network: noPort, close: failing })).rejects.toThrow(ListenError);
    expect(events.join()).toContain('the platform does not end');
    expect(disk.exists(CLEAN_MARK)).toBe(true);
    await start();
  });

  it('does not vouch for logs whose readers cannot tell what a crash has cut', async () => {
    const broker = await start();
    const client = await RawClient.connect(broker.port);
    await createTopic(client, 't');
    client.close();
    await broker.close();
    running = null;
    disk.remove(CLEAN_MARK);
    const metadataPath = `${DATA}/__cluster_metadata.log`;
    const before = disk.readFile(metadataPath);
    vi.spyOn(TopicController.prototype, 'raiseLeaderEpochs').mockRejectedValueOnce(
      new Error('no epochs'),
    );
    await expect(start()).rejects.toThrow('no epochs');
    expect(disk.exists(CLEAN_MARK)).toBe(false);
    expect(disk.readFile(metadataPath)).toEqual(before);
    await start();
    expect(Buffer.from(disk.readFile(metadataPath)).toString()).toContain('"leaderEpoch":1');
  });
});

describe('an end that fails', () => {
  it('opens all logs of a topic first that it has begun to create', async () => {
    let nowMs = 0;
    // Every turn is over as soon as something was done in it.
    const clock = { nowMs: () => systemClock.nowMs(), monotonicMs: () => (nowMs += 1_000) };
    const broker = await start({ clock });
    const client = await RawClient.connect(broker.port);
    const folders = () => disk.list(DATA).filter((name) => name.startsWith('many-')).length;
    const created = createTopic(client, 'many', 100).catch(() => undefined);
    await vi.waitFor(() => expect(folders()).toBeGreaterThan(0), { interval: 1 });
    const before = folders();
    await broker.close();
    await created;
    client.close();
    running = null;
    expect(before).toBeLessThan(100);
    expect(folders()).toBe(100);
    expect(disk.exists(CLEAN_MARK)).toBe(true);
    const points = Buffer.from(disk.readFile(`${DATA}/recovery-point-offset-checkpoint`));
    expect(points.toString()).toContain('many 99 0\n');
    expect(events).toEqual([]);
  });

  it('does all that can be done, and tells the error', async () => {
    const broker = await start({
      network: {
        listen: async (...address) => {
          const listener = await nodeNetwork.listen(...address);
          const close = () => listener.close().then(() => Promise.reject(new Error('no end')));
          return { host: listener.host, port: listener.port, close };
        },
      },
    });
    running = null;
    await expect(broker.close()).rejects.toThrow('no end');
    expect(disk.exists(CLEAN_MARK)).toBe(true);
    await start();
  });
});
