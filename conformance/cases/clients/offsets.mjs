// Where a client finds a place in a partition: by time, at the ends, at the greatest timestamp, and
// after the beginning has been deleted.
import assert from 'node:assert/strict';

const LATEST = -1;
const EARLIEST = -2;
const MAX_TIMESTAMP = -3;
const TIME = 1_700_000_000_000;

/** The greatest time lies in the middle, as with producers whose clocks differ. */
const times = [TIME, TIME + 1_000, TIME + 5_000, TIME + 2_000];
const records = times.map((timestamp, index) => ({ value: `${index}`, timestamp }));

/** @type {import('./client-case.mjs').ClientCase[]} */
export const offsetCases = [
  {
    name: 'finds both ends of a partition (-1 and -2)',
    async run({ client, reference, scene }) {
      const topic = await scene.createTopic('ends', { partitions: 2 });
      const at = async (partition, timestamp) =>
        (await client.tell('listOffsets', { topic, partition, timestamp })).offset;
      assert.deepEqual([await at(0, EARLIEST), await at(0, LATEST)], [0, 0]);
      await reference.produce({ topic, records });
      assert.deepEqual([await at(0, EARLIEST), await at(0, LATEST)], [0, records.length]);
      assert.deepEqual([await at(1, EARLIEST), await at(1, LATEST)], [0, 0]);
      await reference.tell('deleteRecords', { topic, partition: 0, offset: 3 });
      assert.deepEqual([await at(0, EARLIEST), await at(0, LATEST)], [3, records.length]);
    },
  },
  {
    name: 'finds offsets by time',
    needs: ['offsets by time'],
    async run({ client, reference, scene }) {
      const topic = await scene.createTopic('by-time');
      await reference.produce({ topic, records });
      const at = async (timestamp) =>
        (await client.tell('listOffsets', { topic, partition: 0, timestamp })).offset;
      // The first record whose time is not before the one asked for.
      assert.equal(await at(TIME - 1), 0);
      assert.equal(await at(TIME), 0);
      assert.equal(await at(TIME + 1), 1);
      assert.equal(await at(TIME + 1_001), 2);
      assert.equal(await at(TIME + 5_000), 2);
      assert.equal(await at(TIME + 5_001), -1);
    },
  },
  {
    name: 'finds the offset of the greatest timestamp (-3)',
    needs: ['offset of the greatest timestamp'],
    async run({ client, reference, scene }) {
      const topic = await scene.createTopic('max-time');
      const greatest = () =>
        client.tell('listOffsets', { topic, partition: 0, timestamp: MAX_TIMESTAMP });
      assert.equal((await greatest()).offset, -1);
      await reference.produce({ topic, records });
      assert.deepEqual(await greatest(), { offset: 2, timestamp: TIME + 5_000 });
    },
  },
  {
    name: 'deletes records up to an offset',
    needs: ['deleting records'],
    async run({ client, reference, scene }) {
      const topic = await scene.createTopic('delete-records');
      await reference.produce({ topic, records });
      await client.tell('deleteRecords', { topic, partition: 0, offset: 2 });
      const order = { topic, partition: 0, timestamp: EARLIEST };
      assert.equal((await reference.tell('listOffsets', order)).offset, 2);
      const from = [{ partition: 0, offset: 2 }];
      const read = await reference.read({ topic, from, count: 2 });
      assert.deepEqual(
        read.map(({ offset, value }) => [offset, value]),
        [
          [2, '2'],
          [3, '3'],
        ],
      );
    },
  },
];
