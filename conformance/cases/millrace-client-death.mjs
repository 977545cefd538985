// Millrace's own client before a broker that dies of SIGKILL and comes back in the same place.
// Records and commits go on all the while. Each case has a broker of its own and says how long the
// client took to recover; nothing is asserted of times.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { skip } from '../harness/case.mjs';
import { loadClient, waitFor } from '../harness/millrace-client.mjs';
import { expectCounting, NumberedSends } from '../harness/numbered-records.mjs';
import { startTarget } from '../harness/targets.mjs';

const PARTITIONS = 3;
const KEYS = 20;
const DEATHS = 3;
const LIFE_MS = 1500;
const AWAY_MS = 500;
const RECOVERY_PATIENCE_MS = 60_000;

/** Reads as a group and notes when and what. */
function startGroup({ client, stringSerde }, topic, groupId) {
  const times = new Map();
  const readAtMs = [];
  const losses = [];
  const consumer = client.consumer({
    groupId,
    topics: topic,
    autoOffsetReset: 'earliest',
    autoCommitIntervalMs: 100,
    heartbeatIntervalMs: 300,
    valueSerde: stringSerde,
    onLost: () => losses.push(performance.now()),
  });
  const running = consumer.run({
    handler: ({ partition, offset }) => {
      const place = `${partition}/${offset}`;
      times.set(place, (times.get(place) ?? 0) + 1);
      readAtMs.push(performance.now());
    },
  });
  const leave = async () => {
    await consumer.close();
    await running;
  };
  return { times, readAtMs, losses, leave };
}

/** From the last success before the fault to the first one after the broker was back. */
function gapMs(successesAtMs, diedAtMs, backAtMs) {
  const before = successesAtMs.findLast((atMs) => atMs <= diedAtMs) ?? diedAtMs;
  const after = successesAtMs.find((atMs) => atMs > backAtMs);
  return Math.round((after ?? Infinity) - before);
}

/** Kills the broker and starts it again in the same place. */
async function dieAndReturn(broker, options) {
  const diedAtMs = performance.now();
  await broker.kill();
  await sleep(AWAY_MS);
  const startedAtMs = performance.now();
  const next = await startTarget(broker.name, { ...options, before: broker });
  return { next, diedAtMs, startedAtMs, readyAtMs: performance.now() };
}

/** @type {import('../harness/case.mjs').ConformanceCase[]} */
export const cases = [
  {
    name: 'Millrace client: SIGKILL of the broker loses and doubles nothing',
    run: async (context) => {
      if (context.target.kill === undefined) skip('the broker is not ours to kill');
      const millrace = await loadClient();
      const options = { directory: join(context.temporaryDirectory(), 'data') };
      let broker = await startTarget(context.target.name, options);
      const client = millrace.createClient({ brokers: broker.bootstrap, clientId: 'death' });
      try {
        const topic = context.uniqueName('millrace-death');
        const groupId = context.uniqueName('millrace-death');
        const { topics, offsets } = client.admin();
        await topics.create([{ name: topic, partitions: PARTITIONS, replicationFactor: 1 }]);
        const producer = client.producer({ batchSizeBytes: 2048 });
        const sends = new NumberedSends(producer, topic, KEYS);
        const group = startGroup({ client, ...millrace }, topic, groupId);
        const gaps = [];
        for (let death = 0; death < DEATHS; death++) {
          const readBefore = group.readAtMs.length;
          await waitFor('the group to read', () => group.readAtMs.length > readBefore);
          await sleep(LIFE_MS);
          const { next, ...times } = await dieAndReturn(broker, options);
          broker = next;
          const { diedAtMs, startedAtMs, readyAtMs } = times;
          const isBack = (atMs) => atMs > startedAtMs;
          const isRecovered = () =>
            isBack(sends.acknowledgedAtMs.at(-1)) && isBack(group.readAtMs.at(-1));
          await waitFor('the client to recover', isRecovered, RECOVERY_PATIENCE_MS);
          const write = gapMs(sends.acknowledgedAtMs, diedAtMs, startedAtMs);
          const read = gapMs(group.readAtMs, diedAtMs, startedAtMs);
          const away = Math.round(readyAtMs - diedAtMs);
          gaps.push(`writes after ${write} ms, reads after ${read} ms (broker back at ${away})`);
        }
        await sends.stop();
        console.log(
          gaps
            .map((gap) => `     recovery: ${gap}\n`)
            .join('')
            .trimEnd(),
        );
        const isRead = () => group.times.size === sends.count;
        await waitFor('the group to read all', isRead, RECOVERY_PATIENCE_MS);

        // Once it is calm, and when the group leaves in order, everything is read exactly once.
        const before = new Set(group.times.keys());
        await producer.send(
          Array.from({ length: 300 }, (_, index) => ({
            topic,
            key: `calm ${index}`,
            value: '0',
          })),
        );
        await waitFor('the calm ones', () => group.times.size === sends.count + 300);
        await group.leave();
        const repeats = [...group.times].filter(
          ([place, times]) => !before.has(place) && times > 1,
        );
        assert.deepEqual(repeats, []);
        await expectCounting(millrace, client, topic, PARTITIONS, sends.count + 300);
        const committed = await offsets.fetch(groupId);
        const total = committed.reduce((sum, { offset }) => sum + Number(offset), 0);
        assert.equal(total, sends.count + 300, 'committed offsets');
        const again = [...group.times.values()].reduce((sum, times) => sum + times - 1, 0);
        const fenced = `fenced ${group.losses.length} times`;
        console.log(`     ${sends.count} records, ${again} read again by the group, ${fenced}`);
      } finally {
        await client.close({ timeoutMs: 1000 }).catch(() => {});
        await broker.kill();
      }
    },
  },
];
