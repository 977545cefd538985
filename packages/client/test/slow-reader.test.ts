// What a producer does when the broker reads slowly: bytes stay in the socket's queue for long, and
// until they have left, their memory belongs to nobody else.
import net from 'node:net';
import { createClient, stringSerde } from '@millrace/client';
import { expect, it } from 'vitest';
import { nodeTransport } from '../src/platform/node-transport.ts';
import { systemPlatform, type Platform } from '../src/platform/platform.ts';
import { fromStart, startCluster, take, until } from './support/cluster.ts';

const TOPIC = 'slow';
/** More than the buffers of both sockets hold. */
const COUNT = 1200;
const VALUE_BYTES = 32 * 1024;

/** A proxy that can leave what comes unread. */
class SlowReader implements AsyncDisposable {
  readonly platform: Platform;
  readonly #server: net.Server;
  readonly #pairs = new Set<{ readonly client: net.Socket; readonly broker: net.Socket }>();

  constructor(brokerPort: number) {
    this.#server = net.createServer((client) => {
      const broker = net.connect(brokerPort, '127.0.0.1');
      for (const socket of [client, broker]) socket.on('error', () => {});
      this.#pairs.add({ client, broker });
      client.pipe(broker);
      broker.pipe(client);
    });
    const port = () => (this.#server.address() as net.AddressInfo).port;
    this.platform = {
      ...systemPlatform,
      transport: {
        connect: (_, timeoutMs, events) =>
          nodeTransport.connect({ host: '127.0.0.1', port: port() }, timeoutMs, events),
      },
    };
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  stop(): void {
    for (const { client, broker } of this.#pairs) client.unpipe(broker).pause();
  }

  goOn(): void {
    for (const { client, broker } of this.#pairs) client.pipe(broker);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const pair of this.#pairs) for (const socket of Object.values(pair)) socket.destroy();
    await closed;
  }
}

/** Waits until `count` has stayed the same for a while; what it is then. */
async function settled(count: () => number): Promise<number> {
  let [last, unchanged] = [-1, 0];
  await until('it comes to a halt', () => {
    unchanged = count() === last ? unchanged + 1 : 0;
    last = count();
    return unchanged > 40;
  });
  return last;
}

const valueOf = (index: number) => String(index).padEnd(VALUE_BYTES, '.');

it('waits for the socket with acks none, and sends each record as it was given', async () => {
  await using cluster = await startCluster();
  await using reader = await new SlowReader(cluster.broker.port).listen();
  await using client = createClient({
    brokers: cluster.broker.bootstrap,
    platform: reader.platform,
  });
  const producer = client.producer({ acks: 'none', bufferMemoryBytes: 2 * 1024 * 1024 });
  await producer.send({ topic: TOPIC, value: 'first' });
  await until('the first is written', async () => {
    const [end] = await cluster.client
      .admin()
      .offsets.list([{ topic: TOPIC, partition: 0, at: 'latest' }]);
    return end!.offset === 1n;
  });

  reader.stop();
  let sentCount = 0;
  const sends = Array.from({ length: COUNT }, async (_, index) => {
    await producer.send({ topic: TOPIC, value: valueOf(index) });
    sentCount++;
  });
  // Nothing reads, so what the sockets cannot take must wait with its sender.
  expect(await settled(() => sentCount)).toBeLessThan(COUNT);

  reader.goOn();
  await Promise.all(sends);
  const consumer = cluster.client.consumer({ valueSerde: stringSerde });
  consumer.assign(fromStart(TOPIC));
  const [, ...records] = await take(consumer, COUNT + 1);
  const wrong = records.findIndex(({ value }, index) => value !== valueOf(index));
  expect(wrong).toBe(-1);
});
