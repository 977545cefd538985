// Millrace's own client through a network that fails: nothing is lost, doubled or put out of order,
// a group reads and commits everything, and the client goes on by itself when the fault is over.
// Each case says how long that took; nothing is asserted of times.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { FaultyNetwork } from '../harness/faulty-network.mjs';
import { loadClient, waitFor } from '../harness/millrace-client.mjs';
import { expectCounting, NumberedSends } from '../harness/numbered-records.mjs';

const PARTITIONS = 3;
const KEYS = 12;
const REQUEST_TIMEOUT_MS = 1000;
const FAULT_MS = 3000;
const RECOVERY_PATIENCE_MS = 60_000;

/** What fails, and how it is mended. Cuts come at primes, so that they wander through the frames. */
const FAULTS = [
  {
    name: 'requests that are cut in the midst of a frame',
    begin: (network) => network.requests.cutEvery(20_011),
    end: (network) => network.requests.cutEvery(Infinity),
  },
  {
    name: 'answers that are cut in the midst of a frame',
    begin: (network) => network.answers.cutEvery(7001),
    end: (network) => network.answers.cutEvery(Infinity),
  },
  {
    name: 'answers that come too late',
    begin: (network) => (network.delayMs = 2 * REQUEST_TIMEOUT_MS),
    end: (network) => (network.delayMs = 0),
  },
  {
    name: 'a network through which nothing comes',
    begin: (network) => network.stall(),
    end: (network) => network.resume(),
  },
];

/** Reads as a group and notes what and when. */
function startGroup({ client, stringSerde }, topic, groupId) {
  const places = new Set();
  const readAtMs = [];
  const consumer = client.consumer({
    groupId,
    topics: topic,
    autoOffsetReset: 'earliest',
    autoCommitIntervalMs: 100,
    heartbeatIntervalMs: 200,
    valueSerde: stringSerde,
  });
  const running = consumer.run({
    handler: ({ partition, offset }) => {
      places.add(`${partition}/${offset}`);
      readAtMs.push(performance.now());
    },
  });
  const leave = async () => {
    await consumer.close();
    await running;
  };
  return { places, readAtMs, leave };
}

/** @param {typeof FAULTS[number]} fault */
const faultCase = (fault) => async (/** @type {any} */ context) => {
  const millrace = await loadClient();
  const network = new FaultyNetwork();
  const brokers = context.bootstrap;
  const sound = millrace.createClient({ brokers, clientId: 'sound' });
  const client = millrace.createClient({
    brokers,
    clientId: 'faulty',
    platform: network.platform,
    requestTimeoutMs: REQUEST_TIMEOUT_MS,
  });
  try {
    const topic = context.uniqueName('millrace-faults');
    const groupId = context.uniqueName('millrace-faults');
    const { topics, offsets } = sound.admin();
    await topics.create([{ name: topic, partitions: PARTITIONS, replicationFactor: 1 }]);
    const sends = new NumberedSends(client.producer({ batchSizeBytes: 2048 }), topic, KEYS);
    const group = startGroup({ client, ...millrace }, topic, groupId);
    await waitFor('the group to read', () => group.readAtMs.length > 0);
    fault.begin(network);
    await sleep(FAULT_MS);
    fault.end(network);
    const overAtMs = performance.now();
    const since = (times) => times.find((atMs) => atMs > overAtMs);
    const isRecovered = () => since(sends.acknowledgedAtMs) && since(group.readAtMs);
    await waitFor('the client to recover', isRecovered, RECOVERY_PATIENCE_MS);
    await sends.stop();
    await waitFor('the group to read all', () => group.places.size === sends.count);
    await group.leave();
    await expectCounting(millrace, sound, topic, PARTITIONS, sends.count);
    const committed = await offsets.fetch(groupId);
    const total = committed.reduce((sum, { offset }) => sum + Number(offset), 0);
    assert.equal(total, sends.count, 'committed offsets');
    const [write, read] = [sends.acknowledgedAtMs, group.readAtMs].map((times) => {
      return Math.round(since(times) - overAtMs);
    });
    const again = group.readAtMs.length - group.places.size;
    console.log(
      `     ${sends.count} records, ${network.cutCount} cuts; after the fault writes within ` +
        `${write} ms, reads within ${read} ms; ${again} read again`,
    );
  } finally {
    network.resume();
    await Promise.allSettled([client.close({ timeoutMs: 1000 }), sound.close()]);
  }
};

/** @type {import('../harness/case.mjs').ConformanceCase[]} */
export const cases = FAULTS.map((fault) => ({
  name: `Millrace client: survives ${fault.name}`,
  run: faultCase(fault),
}));
