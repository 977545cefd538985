// A storm of rebalances: processes join a group of Millrace's client, leave it, and die of SIGKILL,
// while records flow. Nothing may be lost, no committed offset may go back, every partition must
// have an owner when it is over, and in calm everything is read once.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { skip } from '../harness/case.mjs';
import { startService } from '../harness/command.mjs';
import { loadClient, waitFor } from '../harness/millrace-client.mjs';
import { expectCounting, NumberedSends } from '../harness/numbered-records.mjs';
import { startTarget } from '../harness/targets.mjs';

const PARTITIONS = 6;
const KEYS = 12;
const SESSION_TIMEOUT_MS = 1000;
const STEPS = 18;
const STEP_MS = 300;
const SETTLE_PATIENCE_MS = 60_000;

const memberPath = fileURLToPath(new URL('millrace-client-member.mjs', import.meta.url));

/** Starts a member in a process of its own. */
function startMember(context, options) {
  const notesPath = join(context.temporaryDirectory(), 'notes');
  const argument = JSON.stringify({ ...options, notesPath });
  const service = startService(process.execPath, [memberPath, argument]);
  return { service, notesPath };
}

/** The places of all records that members have written down. */
function readPlaces(members) {
  return members.flatMap(({ notesPath }) => {
    // One that died before it had joined has written nothing.
    const text = existsSync(notesPath) ? readFileSync(notesPath, 'utf8') : '';
    return text.split('\n').slice(0, -1);
  });
}

/** Notes each step back of a committed offset. */
function watchCommits(client, groupId) {
  const highest = new Map();
  const stepsBack = [];
  const stop = new AbortController();
  const look = async () => {
    for (const { partition, offset } of await client.admin().offsets.fetch(groupId)) {
      const before = highest.get(partition) ?? 0n;
      if (offset < before) stepsBack.push(`${partition}: ${before} to ${offset}`);
      highest.set(partition, offset);
    }
  };
  const looking = (async () => {
    while (!stop.signal.aborted) {
      await look();
      await sleep(5);
    }
  })();
  // Whoever ends the watch is told; a case that has failed already does not ask.
  looking.catch(() => {});
  const end = async () => {
    stop.abort();
    await looking;
    await look();
    return { stepsBack, total: Number([...highest.values()].reduce((sum, one) => sum + one, 0n)) };
  };
  return { end };
}

/**
 * Members come, leave and die; three come for two that go, and every other one that goes, dies.
 * Resolves with the exit codes of those that left.
 */
async function storm(start, live) {
  const leaving = [];
  for (let step = 0; step < STEPS; step++) {
    if (step % 5 < 3 || live.length < 2) live.push(start());
    else {
      const [goes] = live.splice(step % live.length, 1);
      if (step % 2 === 0) await goes.service.kill();
      else leaving.push(goes.service.stop());
    }
    await sleep(STEP_MS);
  }
  return Promise.all(leaving);
}

/** @param {string} assignor */
const stormCase = (assignor) => async (/** @type {any} */ context) => {
  if (context.target.kill === undefined) skip('needs a broker that allows short sessions');
  const millrace = await loadClient();
  const broker = await startTarget(context.target.name, {
    directory: join(context.temporaryDirectory(), 'data'),
    config: { 'group.min.session.timeout.ms': SESSION_TIMEOUT_MS },
  });
  const client = millrace.createClient({ brokers: broker.bootstrap, clientId: 'storm' });
  const everyone = [];
  try {
    const topic = context.uniqueName('millrace-storm');
    const groupId = context.uniqueName('millrace-storm');
    const { topics, groups } = client.admin();
    await topics.create([{ name: topic, partitions: PARTITIONS, replicationFactor: 1 }]);
    const options = { bootstrap: broker.bootstrap, topic, groupId, assignor };
    const start = () => {
      const member = startMember(context, { ...options, sessionTimeoutMs: SESSION_TIMEOUT_MS });
      everyone.push(member);
      return member;
    };
    const live = [start()];
    const readCount = () => new Set(readPlaces(everyone)).size;
    const sends = new NumberedSends(client.producer(), topic, KEYS);
    await waitFor('the first member to read', () => readCount() > 0);
    const commits = watchCommits(client, groupId);
    const codesInStorm = await storm(start, live);
    const overAtMs = performance.now();
    await waitFor(
      'the group to settle',
      async () => {
        const [group] = await groups.describe([groupId]);
        const owned = group.members.flatMap(({ assignment }) => assignment);
        const isComplete = group.members.length === live.length && owned.length === PARTITIONS;
        return group.state === 'Stable' && isComplete;
      },
      SETTLE_PATIENCE_MS,
    );
    const settledMs = Math.round(performance.now() - overAtMs);
    await sends.stop();
    await waitFor('all to be read', () => readCount() === sends.count, SETTLE_PATIENCE_MS);

    const repeats = () => {
      const places = readPlaces(everyone);
      return places.length - new Set(places).size;
    };
    const stormRepeats = repeats();
    const calm = Array.from({ length: 300 }, (_, index) => ({
      topic,
      key: `c${index}`,
      value: '0',
    }));
    await client.producer().send(calm);
    const count = sends.count + calm.length;
    await waitFor('the calm ones', () => readCount() === count);
    const codes = await Promise.all(live.map(({ service }) => service.stop()));
    assert.deepEqual(new Set(codes), new Set([0]), 'exit codes in calm');
    // One that was still starting up when it was told to leave just ends, without a code.
    const failed = codesInStorm.filter((code) => code !== 0 && code !== null);
    assert.deepEqual(failed, [], 'exit codes in the storm');
    assert.equal(repeats() - stormRepeats, 0, 'repeats in calm');
    await expectCounting(millrace, client, topic, PARTITIONS, count);
    const { stepsBack, total } = await commits.end();
    assert.deepEqual(stepsBack, [], 'committed offsets that went back');
    assert.equal(total, count, 'committed offsets');
    console.log(
      `     ${everyone.length} members, settled ${settledMs} ms after the storm; ` +
        `${count} records, ${stormRepeats} read again after deaths`,
    );
  } finally {
    await Promise.all(everyone.map(({ service }) => service.kill()));
    await client.close({ timeoutMs: 1000 }).catch(() => {});
    await broker.kill();
  }
};

/** @type {import('../harness/case.mjs').ConformanceCase[]} */
export const cases = ['cooperative-sticky', 'range'].map((assignor) => ({
  name: `Millrace client: a storm of rebalances, ${assignor}`,
  run: stormCase(assignor),
}));
