// What connections cost that do nothing good: memory for each, and what the honest client feels.
import net from 'node:net';
import { ApiVersionsApi, FetchApi } from '@millrace/protocol';
import { frameOf } from '../support/request-frame.ts';
import { buildBatch } from '../support/batches.ts';
import { fetchRequest, produce } from '../support/served-broker.ts';
import { RawClient } from '../raw-client.ts';
import { HonestClient, type Latencies } from './honest-client.ts';
import { createTopics } from './topics.ts';
import { WatchedBroker, type WatchedBrokerOptions } from './watched-broker.ts';

/** One row of the table. */
export interface ConnectionCost {
  readonly name: string;
  readonly connections: number;
  /** Growth of the resident set for each connection, in bytes. */
  readonly bytesEach: number;
  readonly rss: number;
  readonly honest: Latencies;
  /** Longest stall of the loop, in ms. */
  readonly worstMs: number;
}

type Load = (port: number, sockets: net.Socket[]) => Promise<void>;

const SETTLE_MS = 4_000;
const IDLE_CONNECTIONS = 2_000;
const UNREAD_CONNECTIONS = 50;
const UNREAD_FETCHES = 40;
const SLOW_WRITERS = 200;
const SLOW_WRITE_MS = 10;
const HALF_FRAMES = 500;
const HALF_FRAME_BYTES = 64 * 1024;
const FLOOD_CONNECTIONS = 4_000;
const FLOOD_AT_ONCE = 50;
const BULK_TOPIC = 'bulk';
const BULK_BATCHES = 16;
const BULK_VALUE = 'x'.repeat(512 * 1024);
const PING = frameOf(ApiVersionsApi, 0, { clientSoftwareName: '', clientSoftwareVersion: '' }, 1);

/** Each load in a broker of its own, the honest client alone first. */
export async function* connectionCosts(
  options: WatchedBrokerOptions,
): AsyncGenerator<ConnectionCost> {
  const loads: [string, number, Load][] = [
    ['none', 0, async () => undefined],
    ['idle', IDLE_CONNECTIONS, idle],
    ['never reads its fetches', UNREAD_CONNECTIONS, neverRead],
    ['writes a byte at a time', SLOW_WRITERS, writeSlowly],
    ['half a frame, then nothing', HALF_FRAMES, halfFrames],
    ['connects and leaves', FLOOD_CONNECTIONS, flood],
  ];
  for (const [name, connections, load] of loads) {
    yield { name, connections, ...(await measure(options, connections, load)) };
  }
}

async function measure(options: WatchedBrokerOptions, connections: number, load: Load) {
  const broker = await WatchedBroker.start(options);
  const sockets: net.Socket[] = [];
  try {
    await fill(broker.port);
    const honest = await HonestClient.start(broker.port);
    await pause();
    const before = await broker.state('collect');
    await broker.state('reset');
    honest.takeLatencies();
    await load(broker.port, sockets);
    await pause();
    const { worstMs } = await broker.state();
    const latencies = honest.takeLatencies();
    const after = await broker.state('collect');
    const { problems } = await honest.stop();
    if (problems.length + broker.problems.length > 0) {
      throw new Error([...problems, ...broker.problems].join('\n'));
    }
    const bytesEach = connections === 0 ? 0 : (after.rss - before.rss) / connections;
    return { bytesEach, rss: after.rss, honest: latencies, worstMs };
  } finally {
    for (const socket of sockets) socket.destroy();
    await broker.stop();
  }
}

/** Eight megabytes that can be fetched. */
async function fill(port: number): Promise<void> {
  const client = await RawClient.connect(port);
  await createTopics(client, [BULK_TOPIC], 1);
  const batch = buildBatch([{ value: BULK_VALUE }]);
  for (let count = 0; count < BULK_BATCHES; count++) await produce(client, BULK_TOPIC, batch);
  client.close();
}

async function idle(port: number, sockets: net.Socket[]): Promise<void> {
  for (let count = 0; count < IDLE_CONNECTIONS; count++) sockets.push(await connect(port));
}

/** Asks for far more than the socket's buffers hold and takes none of it. */
async function neverRead(port: number, sockets: net.Socket[]): Promise<void> {
  const fetch = frameOf(FetchApi, 12, fetchRequest(BULK_TOPIC, 0), 1);
  for (let count = 0; count < UNREAD_CONNECTIONS; count++) {
    const socket = await connect(port);
    socket.pause();
    for (let sent = 0; sent < UNREAD_FETCHES; sent++) socket.write(fetch);
    sockets.push(socket);
  }
}

async function writeSlowly(port: number, sockets: net.Socket[]): Promise<void> {
  for (let count = 0; count < SLOW_WRITERS; count++) {
    const socket = await connect(port);
    let at = 0;
    const timer = setInterval(() => socket.write(PING.subarray(at, ++at)), SLOW_WRITE_MS);
    socket.on('data', () => (at = 0));
    socket.once('close', () => clearInterval(timer));
    sockets.push(socket);
  }
}

async function halfFrames(port: number, sockets: net.Socket[]): Promise<void> {
  const half = new Uint8Array(HALF_FRAME_BYTES);
  new DataView(half.buffer).setInt32(0, 2 * HALF_FRAME_BYTES);
  for (let count = 0; count < HALF_FRAMES; count++) {
    const socket = await connect(port);
    socket.write(half);
    sockets.push(socket);
  }
}

async function flood(port: number): Promise<void> {
  for (let count = 0; count < FLOOD_CONNECTIONS; count += FLOOD_AT_ONCE) {
    const connecting = Array.from({ length: FLOOD_AT_ONCE }, () => connect(port));
    for (const socket of await Promise.all(connecting)) socket.destroy();
  }
}

function connect(port: number): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.on('error', () => undefined);
      resolve(socket);
    });
    socket.once('error', reject);
  });
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
}
