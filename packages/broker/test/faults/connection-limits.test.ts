// Limits that all connections share: who would pass one is closed, the others are served.
import { ApiVersionsApi } from '@millrace/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import type { RawClient } from '../raw-client.ts';
import { ServedBroker } from '../support/served-broker.ts';

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
    last.finish();
    await last.closed;
  });
});
