// Members of a group: sharing, joining, leaving, dying, coming back, committing, seeking, pausing.
// Members in one process poll side by side; one that is to die gets a process of its own.
import assert from 'node:assert/strict';
import { eventually, sleep, until } from '../../harness/patience.mjs';

const PARTITION_COUNT = 6;
const PER_PARTITION = 10;
const ROUND = PARTITION_COUNT * PER_PARTITION;
/** Longer than a heartbeat, by which members learn of a rebalance. */
const SETTLING_MS = 1_000;
/** Longer than any fetch waits here: what has not come by then does not come. */
const SILENCE_MS = 600;

/** @typedef {import('../../harness/group-member.mjs').GroupMember} GroupMember */

const round = Array.from({ length: ROUND }, (_, index) => ({
  partition: index % PARTITION_COUNT,
  value: `${index}`,
}));

const numbered = (/** @type {number} */ count, partition = 0) =>
  Array.from({ length: count }, (_, index) => ({ partition, value: `${index}` }));

/** The places of all records that a member was given. @param {GroupMember} member */
const placesOf = ({ seen }) => seen.map(({ partition, offset }) => `${partition}/${offset}`);

/** Waits until the members share all partitions evenly. @param {GroupMember[]} members */
async function untilShared(members) {
  const share = PARTITION_COUNT / members.length;
  const isShared = async () => {
    for (const member of members) {
      await member.poll();
    }
    const all = members.flatMap(({ assigned }) => assigned);
    const isEven = members.every(({ assigned }) => assigned.length === share);
    return isEven && new Set(all).size === PARTITION_COUNT;
  };
  const lastSeen = () => members.map(({ assigned }) => assigned);
  await until(`${members.length} members with ${share} partitions each`, isShared, lastSeen);
}

/** Cooperative members come to their last assignment in further, unseen steps. */
async function untilSettled(/** @type {GroupMember[]} */ members) {
  const count = async () => {
    await Promise.all(members.map((member) => member.poll()));
    return members.map(({ assignments }) => assignments).join();
  };
  await until('an end of the assignments', async () => {
    const before = await count();
    await sleep(SETTLING_MS);
    return (await count()) === before;
  });
}

/**
 * Produces a round, waits until the members have seen all rounds so far, and commits.
 * @param {import('./client-case.mjs').Stage} stage
 * @param {{ topic: string, members: GroupMember[], everyone: GroupMember[], rounds: number }} part
 */
async function serveRound({ client }, { topic, members, everyone, rounds }) {
  await client.produce({ topic, records: round });
  const total = () => new Set(everyone.flatMap(placesOf)).size;
  await until(
    `${rounds * ROUND} records`,
    async () => {
      for (const member of members) {
        await member.poll();
      }
      return total() >= rounds * ROUND;
    },
    total,
  );
  for (const member of members) {
    await member.commitSeen();
  }
}

/**
 * That every record was given out, to one member and once; all were committed before each change.
 * @param {import('./client-case.mjs').Stage} stage
 * @param {GroupMember[]} everyone
 * @param {number} rounds
 */
function expectOnce({ client }, everyone, rounds) {
  const places = everyone.flatMap(placesOf);
  assert.equal(new Set(places).size, rounds * ROUND);
  if ('each record once' in client.cannot) {
    return;
  }
  assert.equal(places.length, rounds * ROUND, 'some records were given out twice');
  for (const { seen } of everyone) {
    const next = new Map();
    for (const { partition, offset } of seen) {
      assert.ok(offset > (next.get(partition) ?? -1), `partition ${partition} is out of order`);
      next.set(partition, offset);
    }
  }
}

async function expectCommitted({ reference }, { group, topic, offset }) {
  const partitions = Array.from({ length: PARTITION_COUNT }, (_, partition) => partition);
  const committed = await reference.tell('committed', { group, topic, partitions });
  assert.deepEqual(
    committed.map((place) => [place.partition, place.offset]),
    partitions.map((partition) => [partition, offset]),
  );
}

/** @type {import('./client-case.mjs').ClientCase[]} */
const membershipCases = [
  {
    name: 'a group of three: they join, share, and one leaves',
    needs: ['members'],
    async run(stage) {
      const { reference, scene } = stage;
      const topic = await scene.createTopic('three', { partitions: PARTITION_COUNT });
      const group = scene.uniqueName('three');
      const first = await scene.join({ group, topic });
      await untilShared([first]);
      const [second, third] = [
        await scene.join({ group, topic }),
        await scene.join({ group, topic }),
      ];
      const everyone = [first, second, third];
      await untilShared(everyone);
      await serveRound(stage, { topic, members: everyone, everyone, rounds: 1 });
      await third.leave();
      await untilShared([first, second]);
      await serveRound(stage, { topic, members: [first, second], everyone, rounds: 2 });
      expectOnce(stage, everyone, 2);

      const { state, members } = await reference.tell('describeGroup', { group });
      const owned = members.flatMap(({ partitions }) => partitions);
      assert.deepEqual([state, members.length, owned.length], ['Stable', 2, PARTITION_COUNT]);
      await first.leave();
      await second.leave();
      await expectCommitted(stage, { group, topic, offset: 2 * PER_PARTITION });
      await eventually(
        async () => (await reference.tell('describeGroup', { group })).state,
        (left) => assert.equal(left, 'Empty'),
      );
    },
  },
  {
    name: 'a member that is killed loses its partitions to the others',
    needs: ['members'],
    async run(stage) {
      const { scene } = stage;
      const topic = await scene.createTopic('killed', { partitions: PARTITION_COUNT });
      const group = scene.uniqueName('killed');
      const stay = [await scene.join({ group, topic }), await scene.join({ group, topic })];
      const dies = await scene.join({ group, topic, isOwnProcess: true });
      const everyone = [...stay, dies];
      await untilShared(everyone);
      await serveRound(stage, { topic, members: everyone, everyone, rounds: 1 });
      await dies.kill();
      await untilShared(stay);
      await serveRound(stage, { topic, members: stay, everyone, rounds: 2 });
      expectOnce(stage, everyone, 2);
    },
  },
  {
    name: 'a static member comes back from the dead without a rebalance',
    needs: ['members', 'static members'],
    async run(stage) {
      const { reference, scene } = stage;
      const topic = await scene.createTopic('static', { partitions: PARTITION_COUNT });
      const group = scene.uniqueName('static');
      const settings = { group, topic };
      const stays = await scene.join({ ...settings, instanceId: 'stays' });
      const returning = { ...settings, instanceId: 'returns', isOwnProcess: true };
      const before = await scene.join(returning);
      await untilShared([stays, before]);
      await serveRound(stage, {
        topic,
        members: [stays, before],
        everyone: [stays, before],
        rounds: 1,
      });
      await untilSettled([stays, before]);
      const { assigned } = before;
      const { assignments } = stays;

      await before.kill();
      const after = await scene.join(returning);
      await untilShared([stays, after]);
      assert.deepEqual(after.assigned, assigned);
      const everyone = [stays, before, after];
      await serveRound(stage, { topic, members: [stays, after], everyone, rounds: 2 });
      expectOnce(stage, everyone, 2);
      assert.equal(stays.assignments, assignments, 'the other member went through a rebalance');
      const { members } = await reference.tell('describeGroup', { group });
      assert.deepEqual(members.map(({ instanceId }) => instanceId).sort(), ['returns', 'stays']);
    },
  },
];

/** @type {import('./client-case.mjs').ClientCase[]} */
const commitCases = [
  {
    name: 'commits offsets with metadata',
    needs: ['members', 'commit metadata'],
    async run({ client, reference, scene }) {
      const topic = await scene.createTopic('metadata', { partitions: 2 });
      const group = scene.uniqueName('metadata');
      await client.produce({ topic, records: numbered(5) });
      const member = await scene.join({ group, topic });
      await member.untilSeen(5);
      await member.commit([{ partition: 0, offset: 2, metadata: 'first' }]);
      await member.commit([{ partition: 0, offset: 3, metadata: 'é漢 and more' }]);
      const wanted = [
        { partition: 0, offset: 3, metadata: 'é漢 and more' },
        { partition: 1, offset: -1, metadata: '' },
      ];
      for (const reader of [client, reference]) {
        const isAble = reader.cannot['offsets of groups'] === undefined;
        if (isAble) {
          const order = { group, topic, partitions: [0, 1] };
          const committed = await reader.tell('committed', order);
          // confluent-kafka commits the zero byte that ends a string in C as well.
          const stripped = committed.map((place) => {
            return { ...place, metadata: place.metadata.replace(/\0$/, '') };
          });
          assert.deepEqual(stripped, wanted);
        }
      }
    },
  },
  {
    name: 'a member goes on where another has committed',
    needs: ['members', 'commits of its choice'],
    async run({ client, reference, scene }) {
      const topic = await scene.createTopic('resume');
      const group = scene.uniqueName('resume');
      await client.produce({ topic, records: numbered(100) });
      const first = await scene.join({ group, topic });
      await first.untilSeen(100);
      await first.commit([{ partition: 0, offset: 40 }]);
      await first.leave();
      const committed = await reference.tell('committed', { group, topic, partitions: [0] });
      assert.equal(committed[0].offset, 40);
      const second = await scene.join({ group, topic });
      await second.untilSeen(60);
      assert.deepEqual(
        second.seen.map(({ offset }) => offset),
        Array.from({ length: 60 }, (_, index) => 40 + index),
      );
    },
  },
  {
    name: 'without a commit, a member begins where it is told to',
    needs: ['members', 'reset to latest'],
    async run({ client, scene }) {
      const topic = await scene.createTopic('reset');
      await client.produce({ topic, records: numbered(10) });
      const late = await scene.join({
        group: scene.uniqueName('latest'),
        topic,
        offsetReset: 'latest',
      });
      await late.untilAssigned([0]);
      // Its position is found after it was assigned; until then, records may count as old.
      await until('a record after the join', async () => {
        await client.produce({ topic, records: [{ value: 'late' }] });
        await sleep(100);
        await late.poll();
        return late.seen.length > 0;
      });
      assert.ok(late.seen.every(({ value }) => value === 'late'));
      const early = await scene.join({ group: scene.uniqueName('earliest'), topic });
      await early.untilSeen(11);
      assert.deepEqual([early.seen[0].offset, early.seen[0].value], [0, '0']);
    },
  },
  {
    name: 'an offset out of range resets to the beginning',
    needs: ['members'],
    async run({ client, reference, scene }) {
      const topic = await scene.createTopic('range');
      const group = scene.uniqueName('range');
      await client.produce({ topic, records: numbered(10) });
      const offsets = [{ partition: 0, offset: 1_000, metadata: '' }];
      await reference.tell('alterOffsets', { group, topic, offsets });
      const member = await scene.join({ group, topic });
      await member.untilSeen(10);
      assert.equal(member.seen[0].offset, 0);
    },
  },
];

/** @type {import('./client-case.mjs').ClientCase[]} */
const positionCases = [
  {
    name: 'seeks back and forth',
    needs: ['members', 'seek'],
    async run({ client, scene }) {
      const topic = await scene.createTopic('seek');
      await client.produce({ topic, records: numbered(100) });
      const member = await scene.join({ group: scene.uniqueName('seek'), topic });
      await member.untilSeen(100);
      await member.seek(0, 30);
      await member.untilSeen(170);
      await member.seek(0, 95);
      await member.untilSeen(175);
      const offsets = member.seen.map(({ offset }) => offset);
      const range = (from) => Array.from({ length: 100 - from }, (_, index) => from + index);
      assert.deepEqual(offsets, [...range(0), ...range(30), ...range(95)]);
    },
  },
  {
    name: 'pauses a partition and takes it up again',
    needs: ['members', 'pause'],
    async run({ client, scene }) {
      const topic = await scene.createTopic('pause', { partitions: 2 });
      const both = [...numbered(10, 0), ...numbered(10, 1)];
      await client.produce({ topic, records: both });
      const member = await scene.join({ group: scene.uniqueName('pause'), topic });
      await member.untilSeen(20);
      await member.pause([0]);
      // A fetch that is under way may still bring records of the paused partition.
      await sleep(SILENCE_MS);
      await client.produce({ topic, records: both });
      await member.untilSeen(30);
      await sleep(SILENCE_MS);
      await member.poll();
      const offsetsOf = (wanted) =>
        member.seen.filter(({ partition }) => partition === wanted).map(({ offset }) => offset);
      assert.deepEqual([offsetsOf(0).length, offsetsOf(1).length], [10, 20]);
      await member.resume([0]);
      await member.untilSeen(40);
      const all = Array.from({ length: 20 }, (_, offset) => offset);
      assert.deepEqual([offsetsOf(0), offsetsOf(1)], [all, all]);
    },
  },
];

export const groupCases = [...membershipCases, ...commitCases, ...positionCases];
