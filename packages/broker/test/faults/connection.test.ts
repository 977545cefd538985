// Faults 1 to 5: what a client can do to the connection itself.
import {
  ApiVersionsApi,
  FetchApi,
  MetadataApi,
  Writer,
  writeRequestHeader,
} from '@millrace/protocol';
import { ErrorCode } from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import { buildBatch } from '../support/batches.ts';
import {
  fetch,
  FETCH_VERSION,
  fetchRequest,
  produce,
  ServedBroker,
} from '../support/served-broker.ts';
import { serveSuite } from '../support/served-suite.ts';
import type { RawClient } from '../raw-client.ts';
import { frameOf } from '../support/request-frame.ts';

let served: ServedBroker;
serveSuite(async (started) => {
  served = started;
  await served.createTopic('t');
});

const ALL_TOPICS = { topics: null, allowAutoTopicCreation: false };
const SOFTWARE = { clientSoftwareName: 'raw', clientSoftwareVersion: '1.0' };

/** A request whose header names any key and version, with a body of zeros. */
function bareRequest(apiKey: number, apiVersion: number, headerVersion = 1): Uint8Array {
  const writer = new Writer();
  const frame = writer.beginFrame();
  const header = { apiKey, apiVersion, correlationId: 9, clientId: 'raw' };
  writeRequestHeader(writer, header, headerVersion);
  writer.int32(0);
  writer.endFrame(frame);
  return writer.finish().slice();
}

async function expectClosed(client: RawClient): Promise<void> {
  await client.closed;
  expect(client.unreadFrames).toBe(0);
}

function int32(...values: number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) view.setInt32(index * 4, value);
  return bytes;
}

describe('fault 1: ApiVersions of a version nobody knows', () => {
  it('is answered in version 0, and the connection goes on', async () => {
    const client = await served.connect();
    client.send(bareRequest(ApiVersionsApi.key, 99, 2));
    const frame = await client.nextFrame();
    const view = new DataView(frame.buffer);
    expect([view.getInt32(0), view.getInt16(4)]).toEqual([9, ErrorCode.UNSUPPORTED_VERSION]);
    // As Apache Kafka does, it names ApiVersions alone.
    expect(view.getInt32(6)).toBe(1);
    expect([view.getInt16(10), view.getInt16(12), view.getInt16(14)]).toEqual([18, 0, 4]);
    expect(frame).toHaveLength(16);
    const response = await client.request(ApiVersionsApi, 4, SOFTWARE);
    expect(response.errorCode).toBe(ErrorCode.NONE);
    expect(response.apiKeys.length).toBeGreaterThan(20);
  });

  it.each([
    ['an empty name', { ...SOFTWARE, clientSoftwareName: '' }],
    ['a name with a space', { ...SOFTWARE, clientSoftwareName: 'a b' }],
    ['a name that begins with a dash', { ...SOFTWARE, clientSoftwareName: '-a' }],
    ['an empty version', { ...SOFTWARE, clientSoftwareVersion: '' }],
  ])('%s of the client’s software is refused', async (_, request) => {
    const client = await served.connect();
    const response = await client.request(ApiVersionsApi, 3, request);
    expect(response.errorCode).toBe(ErrorCode.INVALID_REQUEST);
    expect((await client.request(ApiVersionsApi, 3, SOFTWARE)).errorCode).toBe(ErrorCode.NONE);
  });
});

describe('fault 2: an API or a version that is not served', () => {
  it.each([
    ['an unknown API', 9_999, 0],
    ['a negative API', -1, 0],
    ['an API of brokers', 4, 0],
    ['a version too new', MetadataApi.key, 99],
    ['a negative version', MetadataApi.key, -1],
    ['a retired version of Fetch', FetchApi.key, 3],
    ['an advertised but retired version of Produce', 0, 2],
  ])('%s ends the connection without a reply', async (_, apiKey, apiVersion) => {
    const client = await served.connect();
    client.send(bareRequest(apiKey, apiVersion));
    await expectClosed(client);
  });
});

describe('fault 3: a frame of an impossible length', () => {
  it.each([-1, -(2 ** 31), 100 * 2 ** 20 + 1, 2 ** 31 - 1])(
    'of %i bytes ends the connection at once',
    async (length) => {
      const client = await served.connect();
      client.send(int32(length));
      await expectClosed(client);
    },
  );

  it('of 100 MiB takes no memory before its bytes come', async () => {
    const clients = await Promise.all(Array.from({ length: 20 }, () => served.connect()));
    const before = process.memoryUsage().arrayBuffers;
    for (const client of clients) client.send(int32(100 * 2 ** 20, 0));
    await served.serveHonestClient();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 2 ** 20);
    for (const client of clients) client.close();
  });

  it.each([
    ['of no bytes', int32(0)],
    ['without a whole header', int32(4, 0x00030001)],
    ['with a body cut short', frameOf(MetadataApi, 12, ALL_TOPICS, 1).subarray(0, -1)],
  ])('%s ends the connection', async (_, frame) => {
    const client = await served.connect();
    const cut = frame.slice();
    new DataView(cut.buffer).setInt32(0, cut.length - 4);
    client.send(cut);
    await expectClosed(client);
  });

  it('with an array longer than the frame ends the connection', async () => {
    const client = await served.connect();
    const frame = frameOf(MetadataApi, 4, { topics: [], allowAutoTopicCreation: false }, 1);
    new DataView(frame.buffer).setInt32(frame.length - 5, 2 ** 31 - 1);
    client.send(frame);
    await expectClosed(client);
  });
});

describe('fault 4: a frame that does not come to its end', () => {
  const frame = frameOf(MetadataApi, 12, ALL_TOPICS, 1);

  it('is not answered when the client goes', async () => {
    for (const length of [1, 3, 4, 5, frame.length - 1]) {
      const client = await served.connect();
      client.send(frame.subarray(0, length));
      client.finish();
      await expectClosed(client);
    }
  });

  it('does no harm when the client resets', async () => {
    for (let round = 0; round < 20; round++) {
      const client = await served.connect();
      client.send(frame.subarray(0, 5 + round));
      client.close();
      await client.closed;
    }
    expect(served.events).toEqual([]);
  });

  it('is understood when it comes one byte at a time', async () => {
    const client = await served.connect();
    await client.sendSlowly(frame);
    const reply = await client.reply(MetadataApi, 12, 1);
    expect(reply.topics.map(({ name }) => name)).toContain('t');
  });

  it('is closed when nothing comes for connections.max.idle.ms', async () => {
    const impatient = await ServedBroker.start({ config: { 'connections.max.idle.ms': 50 } });
    const client = await impatient.connect();
    client.send(frame.subarray(0, 10));
    await expectClosed(client);
    await impatient.close();
  });
});

describe('fault 5: two requests at once, the first a long poll', () => {
  it('are answered in the order of the requests', async () => {
    await served.createTopic('poll');
    const client = await served.connect();
    const long = { maxWaitMs: 60_000 };
    const first = client.post(FetchApi, FETCH_VERSION, fetchRequest('poll', 0, long));
    const second = client.post(MetadataApi, 12, ALL_TOPICS);
    const other = await served.connect();
    expect((await fetch(other, 't', 0)).errorCode).toBe(ErrorCode.NONE);
    expect(client.unreadFrames).toBe(0);
    await produce(other, 'poll', buildBatch(1));
    const reply = await client.reply(FetchApi, FETCH_VERSION, first);
    expect(reply.responses[0]!.partitions[0]!.highWatermark).toBe(1n);
    await client.reply(MetadataApi, 12, second);
  });

  it('and a hundred more keep their order', async () => {
    const client = await served.connect();
    const ids = Array.from({ length: 100 }, (_, index) =>
      index % 3 === 0
        ? client.post(FetchApi, FETCH_VERSION, fetchRequest('t', 0, { maxWaitMs: 5 }))
        : client.post(ApiVersionsApi, 3, SOFTWARE),
    );
    for (const [index, id] of ids.entries()) {
      if (index % 3 === 0) await client.reply(FetchApi, FETCH_VERSION, id);
      else await client.reply(ApiVersionsApi, 3, id);
    }
    expect(client.unreadFrames).toBe(0);
  });

  it('leave the first behind when the client goes', async () => {
    const client = await served.connect();
    client.post(FetchApi, FETCH_VERSION, fetchRequest('t', 0, { maxWaitMs: 2 ** 31 - 1 }));
    await served.serveHonestClient();
    client.close();
    await client.closed;
    await produce(await served.connect(), 't', buildBatch(1));
    expect(served.events).toEqual([]);
  });
});
