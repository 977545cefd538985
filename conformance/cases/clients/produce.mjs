// What a client writes and reads again: codecs, headers, nulls, times, sizes, acknowledgements.
// A second client reads the same each time, so that two wrongs of one do not make a right.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { ClientError } from '../../harness/client-driver.mjs';

const CODECS = ['none', 'gzip', 'snappy', 'lz4', 'zstd'];
const RECORD_COUNT = 500;
const TINY_COUNT = 10_000;
const PARTITION_COUNT = 100;
const MEBIBYTE = 1 << 20;
const TIME = 1_700_000_000_000;
const MESSAGE_TOO_LARGE = 10;
/** Two clocks of one machine may be read at slightly other moments. */
const CLOCK_TOLERANCE_MS = 1_000;

/** @typedef {import('../../harness/client-driver.mjs').Sent} Sent */
/** @typedef {import('../../harness/client-driver.mjs').Received} Received */

const numbered = (/** @type {number} */ count) =>
  Array.from({ length: count }, (_, index) => ({
    key: `key ${index}`,
    value: `value ${index} ${'of many that look alike '.repeat(4)}`,
  }));

const inOrder = (/** @type {unknown[]} */ records) =>
  records.map((_, offset) => ({ partition: 0, offset }));

/** Sent records as they have to come back from partition 0 of an empty topic. */
const expected = (/** @type {Sent[]} */ records) =>
  records.map(({ key = null, value = null, headers = [] }, offset) => {
    return { partition: 0, offset, key, value, headers };
  });

const content = (/** @type {Received[]} */ records) =>
  records.map(({ partition, offset, key, value, headers }) => {
    return { partition, offset, key, value, headers };
  });

/**
 * That the client and the reference read exactly these records.
 * @param {import('../../harness/client-scene.mjs').ClientScene} scene
 * @param {string} topic @param {Sent[]} records
 */
async function expectRecords({ client, reference }, topic, records) {
  for (const reader of [client, reference]) {
    const read = await reader.read({ topic, count: records.length });
    assert.deepEqual(content(read), expected(records), `as ${reader.name} reads it`);
  }
}

/** @type {import('./client-case.mjs').ClientCase[]} */
const codecCases = CODECS.map((codec) => ({
  name: `writes ${codec}, and reads it from another client`,
  needs: codec === 'none' ? [] : [`codec ${codec}`],
  async run({ client, reference, scene }) {
    const records = numbered(RECORD_COUNT);
    const own = await scene.createTopic(codec);
    assert.deepEqual(await client.produce({ topic: own, records, codec }), inOrder(records));
    await expectRecords(scene, own, records);
    assert.equal((await scene.firstBatch(own))?.codec ?? codec, codec);

    const foreign = await scene.createTopic(`foreign-${codec}`);
    await reference.produce({ topic: foreign, records, codec });
    assert.equal((await scene.firstBatch(foreign))?.codec ?? codec, codec);
    const read = await client.read({ topic: foreign, count: records.length });
    assert.deepEqual(content(read), expected(records));
  },
}));

/** @type {import('./client-case.mjs').ClientCase[]} */
const contentCases = [
  {
    name: 'keeps headers',
    needs: ['headers per record'],
    async run({ scene }) {
      const topic = await scene.createTopic('headers');
      const records = [
        {
          value: 'three',
          headers: [
            ['a', '1'],
            ['b', ''],
            ['é漢', 'é漢'],
          ],
        },
        { value: 'none' },
      ];
      await scene.client.produce({ topic, records });
      await expectRecords(scene, topic, records);
    },
  },
  {
    name: 'keeps headers of the same name in order',
    needs: ['duplicate headers'],
    async run({ scene }) {
      const topic = await scene.createTopic('duplicates');
      const records = [
        {
          value: 'x',
          headers: [
            ['a', '2'],
            ['a', '1'],
            ['a', '2'],
          ],
        },
      ];
      await scene.client.produce({ topic, records });
      await expectRecords(scene, topic, records);
    },
  },
  {
    name: 'keeps the order of headers, with duplicates in between',
    needs: ['duplicate headers', 'order of header names'],
    async run({ scene }) {
      const topic = await scene.createTopic('order');
      const headers = [
        ['z', '1'],
        ['a', '2'],
        ['z', '3'],
        ['m', '4'],
        ['a', '5'],
      ];
      const records = [{ value: 'x', headers }];
      await scene.client.produce({ topic, records });
      await expectRecords(scene, topic, records);
    },
  },
  {
    name: 'reads duplicate and null headers of another client',
    async run({ scene }) {
      const topic = await scene.createTopic('foreign-headers');
      const headers = [
        ['a', '1'],
        ['a', '2'],
        ['nothing', null],
        ['empty', ''],
      ];
      await scene.reference.produce({ topic, records: [{ value: 'x', headers }] });
      const [record] = await scene.client.read({ topic, count: 1 });
      // A client that keeps headers in a map may group them by name, but must not lose any.
      assert.deepEqual(
        record.headers.filter(([name]) => name === 'a'),
        headers.slice(0, 2),
      );
      const rest = record.headers.filter(([name]) => name !== 'a').sort();
      const isNullKept = !('telling null headers from empty ones' in scene.client.cannot);
      assert.deepEqual(rest, [
        ['empty', ''],
        ['nothing', isNullKept ? null : ''],
      ]);
    },
  },
  {
    name: 'keeps null header values apart from empty ones',
    needs: ['headers per record', 'null header values'],
    async run({ scene }) {
      const topic = await scene.createTopic('null-headers');
      const records = [
        {
          value: 'x',
          headers: [
            ['nothing', null],
            ['empty', ''],
          ],
        },
      ];
      await scene.client.produce({ topic, records });
      await expectRecords(scene, topic, records);
    },
  },
  {
    name: 'keeps null keys apart from empty ones',
    needs: ['empty keys'],
    async run({ scene }) {
      const topic = await scene.createTopic('null-keys');
      const records = [
        { key: null, value: '1' },
        { key: '', value: '2' },
        { key: 'k', value: '' },
      ];
      await scene.client.produce({ topic, records });
      await expectRecords(scene, topic, records);
    },
  },
  {
    name: 'keeps null values apart from empty ones',
    needs: ['null values'],
    async run({ scene }) {
      const topic = await scene.createTopic('null-values');
      const records = [
        { key: 'tombstone', value: null },
        { key: 'empty', value: '' },
      ];
      await scene.client.produce({ topic, records });
      await expectRecords(scene, topic, records);
    },
  },
  {
    name: 'keeps a record without key and value',
    needs: ['records without key and value'],
    async run({ scene }) {
      const topic = await scene.createTopic('nothing');
      const records = [{ key: null, value: null }, { value: 'next' }];
      await scene.client.produce({ topic, records });
      await expectRecords(scene, topic, records);
    },
  },
  {
    name: 'keeps every byte of keys and values',
    needs: ['any bytes'],
    async run({ scene }) {
      const topic = await scene.createTopic('bytes');
      const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
      const headers = [['bytes', bytes]];
      await scene.client.produce({ topic, records: [{ key: bytes, value: bytes, headers }] });
      const hex = `0x${bytes.toString('hex')}`;
      const shown = { key: hex, value: hex, headers: [['bytes', hex]] };
      await expectRecords(scene, topic, [shown]);
    },
  },
];

/** @type {import('./client-case.mjs').ClientCase[]} */
const timeCases = [
  ...[
    {
      name: 'keeps the timestamps of the producer',
      needs: ['own timestamps'],
      // Not in order: each record has a delta of its own, some of them negative.
      times: [TIME, TIME + 86_400_000, TIME - 86_400_000, TIME + 1, TIME],
    },
    {
      name: 'keeps timestamps whose deltas need more than 32 bits',
      needs: ['own timestamps', 'timestamps far apart'],
      times: [TIME, 1, TIME - 1, 2],
    },
  ].map(({ name, needs, times }) => ({
    name,
    needs,
    async run({ client, reference, scene }) {
      const topic = await scene.createTopic('create-time');
      const records = times.map((timestamp) => ({ value: `${timestamp}`, timestamp }));
      await client.produce({ topic, records });
      for (const reader of [client, reference]) {
        const read = await reader.read({ topic, count: times.length });
        assert.deepEqual(
          read.map(({ timestamp }) => timestamp),
          times,
          `as ${reader.name} reads it`,
        );
      }
    },
  })),
  {
    name: 'reads the time of the append where the topic says so',
    needs: ['append times'],
    async run({ client, reference, scene }) {
      const configs = { 'message.timestamp.type': 'LogAppendTime' };
      const topic = await scene.createTopic('append-time', { configs });
      const before = Date.now();
      const timestamp = client.cannot['own timestamps'] === undefined ? TIME : undefined;
      const records = numbered(3).map((record) => ({ ...record, timestamp }));
      await client.produce({ topic, records });
      const after = Date.now();
      const read = await client.read({ topic, count: 3 });
      const byReference = await reference.read({ topic, count: 3 });
      const times = read.map((record) => record.timestamp);
      assert.deepEqual(
        times,
        byReference.map((record) => record.timestamp),
      );
      for (const time of times) {
        assert.ok(time >= before - CLOCK_TOLERANCE_MS && time <= after + CLOCK_TOLERANCE_MS, time);
      }
      assert.ok(byReference.every(({ timestampType }) => timestampType === 'append'));
    },
  },
  {
    name: 'tells the type of timestamps',
    needs: ['timestamp types'],
    async run({ client, scene }) {
      for (const [type, config] of [
        ['create', 'CreateTime'],
        ['append', 'LogAppendTime'],
      ]) {
        const configs = { 'message.timestamp.type': config };
        const topic = await scene.createTopic(`${type}-type`, { configs });
        await client.produce({ topic, records: [{ value: 'x' }] });
        const [{ timestampType }] = await client.read({ topic, count: 1 });
        assert.equal(timestampType, type);
      }
    },
  },
];

/** @type {import('./client-case.mjs').ClientCase[]} */
const sizeCases = [
  {
    name: 'a record of 1 MiB passes',
    async run({ scene }) {
      const topic = await scene.createTopic('large', {
        configs: { 'max.message.bytes': `${2 * MEBIBYTE}` },
      });
      const value = randomBytes(MEBIBYTE / 2).toString('hex');
      await scene.client.produce({ topic, records: [{ key: 'large', value }, { value: 'small' }] });
      for (const reader of [scene.client, scene.reference]) {
        const [large, small] = await reader.read({ topic, count: 2 });
        assert.deepEqual([large.key, large.offset, large.value?.length], ['large', 0, MEBIBYTE]);
        assert.ok(large.value === value, `as ${reader.name} reads it`);
        assert.deepEqual([small.value, small.offset], ['small', 1]);
      }
    },
  },
  {
    name: 'a record that is too large is refused, and the next one taken',
    async run({ client, reference, scene }) {
      const topic = await scene.createTopic('too-large', {
        configs: { 'max.message.bytes': '1000' },
      });
      const value = randomBytes(5_000).toString('hex');
      await assert.rejects(
        client.produce({ topic, records: [{ value }] }),
        (error) => error instanceof ClientError && error.code === MESSAGE_TOO_LARGE,
      );
      await client.produce({ topic, records: [{ value: 'small' }] });
      assert.deepEqual((await reference.read({ topic, count: 1 }))[0].value, 'small');
    },
  },
  {
    name: '10,000 tiny records pass',
    async run({ scene }) {
      const topic = await scene.createTopic('tiny');
      const records = Array.from({ length: TINY_COUNT }, (_, index) => ({ value: `${index}` }));
      assert.deepEqual(await scene.client.produce({ topic, records }), inOrder(records));
      await expectRecords(scene, topic, records);
    },
  },
  {
    name: '100 partitions are written and read',
    async run({ client, scene }) {
      const topic = await scene.createTopic('hundred', { partitions: PARTITION_COUNT });
      const records = Array.from({ length: 2 * PARTITION_COUNT }, (_, index) => ({
        partition: index % PARTITION_COUNT,
        value: `${index}`,
      }));
      const places = await client.produce({ topic, records });
      const wanted = records.map(({ partition }, index) => {
        return { partition, offset: Math.floor(index / PARTITION_COUNT) };
      });
      assert.deepEqual(places, wanted);
      const from = wanted.slice(0, PARTITION_COUNT);
      const read = await client.read({ topic, from, count: records.length });
      const found = read.map(({ partition, offset, value }) => [value, partition, offset].join());
      const sought = wanted.map(({ partition, offset }, index) =>
        [index, partition, offset].join(),
      );
      assert.deepEqual(found.sort(), sought.sort());
    },
  },
];

/** @type {import('./client-case.mjs').ClientCase[]} */
const acknowledgementCases = [
  ...[0, 1].map((acks) => ({
    name: `produces with acks=${acks}`,
    needs: ['acks'],
    async run({ scene }) {
      const topic = await scene.createTopic(`acks-${acks}`);
      const records = numbered(RECORD_COUNT);
      await scene.client.produce({ topic, records, acks });
      await expectRecords(scene, topic, records);
    },
  })),
  {
    name: 'produces idempotently',
    needs: ['idempotence'],
    async run({ scene }) {
      const topic = await scene.createTopic('idempotent');
      const records = numbered(RECORD_COUNT);
      const order = { topic, records, idempotent: true };
      assert.deepEqual(await scene.client.produce(order), inOrder(records));
      await expectRecords(scene, topic, records);
      const batch = await scene.firstBatch(topic);
      assert.ok(batch === undefined || batch.producerId >= 0, 'the batch has no producer id');
    },
  },
];

export const produceCases = [
  ...codecCases,
  ...contentCases,
  ...timeCases,
  ...sizeCases,
  ...acknowledgementCases,
];
