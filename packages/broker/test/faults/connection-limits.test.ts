// Limits that all connections share: who would pass one is closed, the others are served.
import { ApiVersionsApi, FetchApi } from '@millrace/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import type { RawClient } from '../raw-client.ts';
import { ConnectionLimits } from '../../src/server/connection-limits.ts';
import { buildBatch } from '../support/batches.ts';
import { FETCH_VERSION, fetchRequest, produce, ServedBroker } from '../support/served-broker.ts';

const SOFTWARE = { clientSoftwareName: 'raw', clientSoftwareVersion: '1.0' };
let served: ServedBroker;
afterEach(() => served.close());

const isServed = async (client: RawClient) =>
  (await client.request(ApiVersionsApi, 3, SOFTWARE)).errorCode === 0;

/** Announces `announcedBytes` and sends `sentBytes` of them. */
function sendPart(client: RawClient, announcedBytes: number, sentBytes: number): void {
  const part = new Uint8Array(4 + sentBytes);
  new DataView(part.buffer).setInt32(0, announcedBytes);
  client.send(part);
}

describe.each(['max.connections', 'max.connections.per.ip'])('%s', (name) => {
  it('closes the one too many, until another has left', async () => {
    served = await ServedBroker.start({ config: { [name]: 2 } });
    const [first, second] = [await served.connect(), await served.connect()];
    const third = await served.connect();
    await third.closed;
    expect(await isServed(first)).toBe(true);
    second.close();
    await second.closed;
    // The broker learns of it before it sees what is sent after.
    expect(await isServed(first)).toBe(true);
    expect(await isServed(await served.connect())).toBe(true);
  });
});

describe('queued.max.request.bytes', () => {
  const start = () => ServedBroker.start({ config: { 'queued.max.request.bytes': 400_000 } });

  it('closes the connection whose half request passes it', async () => {
    served = await start();
    const [patient, greedy] = [await served.connect(), await served.connect()];
    sendPart(patient, 250_000, 200_000);
    expect(await isServed(await served.connect())).toBe(true);
    sendPart(greedy, 1_000_000, 900_000);
    await greedy.closed;
    await served.serveHonestClient();
  });

  it('counts back what a closed connection held', async () => {
    served = await start();
    for (let count = 0; count < 10; count++) {
      const client = await served.connect();
      sendPart(client, 250_000, 200_000);
      await isServed(await served.connect());
      client.close();
      await client.closed;
    }
    const last = await served.connect();
    sendPart(last, 250_000, 200_000);
    await served.serveHonestClient();
    expect(await isServed(await served.connect())).toBe(true);
    last.close();
  });
});

describe('a client that does not read', () => {
  it('has one large reply made for it at a time, and all of them when it reads', async () => {
    served = await ServedBroker.start();
    await served.createTopic('bulk');
    const client = await served.connect();
    const value = 'x'.repeat(900_000);
    for (let count = 0; count < 4; count++) {
      await produce(client, 'bulk', buildBatch([{ value }]));
    }
    const lazy = await served.connect();
    lazy.pause();
    const ids = Array.from({ length: 60 }, () =>
      lazy.post(FetchApi, FETCH_VERSION, fetchRequest('bulk', 0)),
    );
    const before = process.memoryUsage().arrayBuffers;
    for (let count = 0; count < 20; count++) expect(await isServed(client)).toBe(true);
    // Sixty replies would be over 200 MB.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60_000_000);
    lazy.resume();
    for (const id of ids) {
      const { responses } = await lazy.reply(FetchApi, FETCH_VERSION, id);
      expect(responses[0]!.partitions[0]!.records!.length).toBeGreaterThan(4 * 900_000);
    }
  });
});

describe('replies that nobody takes', () => {
  it('close the connection that takes none for longest', () => {
    const limits = new ConnectionLimits({
      connectionsMax: 10,
      connectionsPerHostMax: 10,
      requestBytesHeldMax: 0,
      replyBytesHeldMax: 100,
    });
    const closed: string[] = [];
    const connection = (name: string) => {
      const own = {
        close: () => {
          closed.push(name);
          limits.holdReplies(own, 0);
        },
      };
      return own;
    };
    const [first, second, third] = [connection('a'), connection('b'), connection('c')];
    limits.holdReplies(first, 40);
    limits.holdReplies(second, 40);
    limits.holdReplies(first, 0);
    limits.holdReplies(first, 50);
    expect(closed).toEqual([]);
    limits.holdReplies(third, 20);
    expect(closed).toEqual(['b']);
  });
});
