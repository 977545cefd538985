// Millrace's own client as it is built for npm: producer, groups, also together with Java's members,
// and admin. Against Apache Kafka these cases judge the client, against Millrace both.
import assert from 'node:assert/strict';
import { loadClient, readAll, waitFor } from '../harness/millrace-client.mjs';

const RECORD_COUNT = 500;
const CODECS = /** @type {const} */ (['none', 'gzip', 'snappy', 'lz4', 'zstd']);

/** Runs `use` with a client and closes it. */
async function withClient(context, use) {
  const millrace = await loadClient();
  const client = millrace.createClient({ brokers: context.bootstrap, clientId: 'conformance' });
  try {
    await use(client, millrace);
  } finally {
    await client.close();
  }
}

async function createTopic(context, client, stem, partitions = 1, configs = {}) {
  const name = context.uniqueName(`millrace-${stem}`);
  await client.admin().topics.create([{ name, partitions, replicationFactor: 1, configs }]);
  return name;
}

const numbered = (topic, count = RECORD_COUNT, first = 0) =>
  Array.from({ length: count }, (_, index) => ({
    topic,
    key: `key ${first + index}`,
    value: `value ${first + index}`,
  }));

/** Joins a group and notes what it reads. */
function joinGroup({ client, stringSerde }, topic, groupId, options = {}) {
  const places = [];
  const consumer = client.consumer({
    groupId,
    topics: topic,
    autoOffsetReset: 'earliest',
    heartbeatIntervalMs: 200,
    valueSerde: stringSerde,
    ...options,
  });
  const handler = ({ partition, offset }) => places.push(`${partition}/${offset}`);
  const running = consumer.run({ handler });
  const leave = async () => {
    await consumer.close();
    await running;
  };
  return { consumer, places, leave };
}

/** Apache Kafka's broker learns of a change a moment after its controller has answered. */
async function eventually(check) {
  for (let tries = 1; ; tries++) {
    try {
      return await check();
    } catch (error) {
      if (tries === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Java's console consumer in the same group until it reads nothing for a while. */
async function javaMember(context, topic, groupId, strategy) {
  const className = `org.apache.kafka.clients.consumer.${strategy}`;
  const properties = [
    `partition.assignment.strategy=${className}`,
    'heartbeat.interval.ms=200',
    'auto.offset.reset=earliest',
  ].flatMap((property) => ['--command-property', property]);
  const format = ['partition', 'offset'].flatMap((what) => [
    '--formatter-property',
    `print.${what}=true`,
  ]);
  const limits = ['--timeout-ms', '6000', '--group', groupId, '--topic', topic];
  const output = await context.tool('consumer.ConsoleConsumer', [
    ...limits,
    ...properties,
    ...format,
  ]);
  return [...output.matchAll(/Partition:(\d+)\tOffset:(\d+)/g)].map(
    ([, partition, offset]) => `${partition}/${offset}`,
  );
}

/** @type {import('../harness/case.mjs').ConformanceCase[]} */
export const cases = [
  ...CODECS.map((codec) => ({
    name: `Millrace client: produces and reads ${codec}`,
    run: (/** @type {import('../harness/case.mjs').CaseContext} */ context) =>
      withClient(context, async (client, { stringSerde }) => {
        const topic = await createTopic(context, client, codec);
        const producer = client.producer({ compression: codec });
        const written = await producer.send(numbered(topic));
        assert.deepEqual(
          written.map(({ partition, offset }) => `${partition}/${offset}`),
          written.map((_, index) => `0/${index}`),
        );
        const read = await readAll({ client, stringSerde }, topic, RECORD_COUNT);
        assert.deepEqual(
          read.map(({ key, value }) => ({ topic, key, value })),
          numbered(topic),
        );
        const byKcat = await context.kcat(['-C', '-t', topic, '-e', '-q', '-f', '%k|%s\n']);
        assert.equal(
          byKcat,
          numbered(topic)
            .map(({ key, value }) => `${key}|${value}\n`)
            .join(''),
        );
        context.recordCounts.set(topic, RECORD_COUNT);
      }),
  })),
  {
    name: 'Millrace client: keeps headers, nulls and timestamps',
    run: (context) =>
      withClient(context, async (client, { stringSerde }) => {
        const topic = await createTopic(context, client, 'headers');
        const timestamp = 1_700_000_000_123;
        const headers = { twice: ['first', null], unicode: 'é漢' };
        const producer = client.producer();
        await producer.send([
          { topic, value: 'no key', headers, timestamp },
          { topic, key: 'tombstone', value: null, timestamp },
        ]);
        const [first, second] = await readAll({ client, stringSerde }, topic, 2);
        assert.deepEqual([first.key, first.value, first.timestamp], [null, 'no key', timestamp]);
        assert.deepEqual(
          first.headers.map(({ name, value }) => [name, value && Buffer.from(value).toString()]),
          [
            ['twice', 'first'],
            ['twice', null],
            ['unicode', 'é漢'],
          ],
        );
        assert.deepEqual([second.key, second.value], ['tombstone', null]);
      }),
  },
  {
    name: 'Millrace client: puts keys where Java puts them',
    run: (context) =>
      withClient(context, async (client) => {
        const topic = await createTopic(context, client, 'keys', 7);
        const written = await client.producer().send(numbered(topic));
        const args = ['-C', '-t', topic, '-e', '-q', '-f', '%k|%p\n'];
        const places = new Map(
          (await context.kcat(args))
            .trim()
            .split('\n')
            .map((line) => line.split('|')),
        );
        const twin = await createTopic(context, client, 'keys-java', 7);
        const input = numbered(twin)
          .map(({ key }) => `${key}|x\n`)
          .join('');
        const parse = ['parse.key=true', 'key.separator=|'];
        const properties = parse.flatMap((property) => ['--reader-property', property]);
        await context.tool('ConsoleProducer', ['--topic', twin, ...properties], { input });
        const twinArgs = ['-C', '-t', twin, '-e', '-q', '-f', '%k|%p\n'];
        for (const line of (await context.kcat(twinArgs)).trim().split('\n')) {
          const [key, partition] = line.split('|');
          assert.equal(places.get(key), partition, `partition of ${key}`);
        }
        assert.equal(places.size, written.length);
      }),
  },
  ...[
    ['cooperative-sticky', 'CooperativeStickyAssignor'],
    ['range', 'RangeAssignor'],
  ].map(([assignor, strategy]) => ({
    name: `Millrace client: shares a group with a Java consumer, ${assignor}`,
    run: (/** @type {import('../harness/case.mjs').CaseContext} */ context) =>
      withClient(context, async (client, { stringSerde }) => {
        const topic = await createTopic(context, client, 'shared', 4);
        const groupId = context.uniqueName('millrace-shared');
        const member = joinGroup({ client, stringSerde }, topic, groupId, {
          assignors: [assignor],
        });
        await client.producer().send(numbered(topic));
        await waitFor('all records', () => member.places.length === RECORD_COUNT);
        await member.consumer.commit();
        const java = javaMember(context, topic, groupId, strategy);
        await waitFor('two partitions each', () => member.consumer.assignment().length === 2);
        await client.producer().send(numbered(topic, RECORD_COUNT, RECORD_COUNT));
        const javaPlaces = await java;
        await waitFor('all partitions again', () => member.consumer.assignment().length === 4);
        await member.leave();
        const places = [...member.places, ...javaPlaces];
        assert.ok(javaPlaces.length > 0 && member.places.length > RECORD_COUNT);
        assert.equal(new Set(places).size, 2 * RECORD_COUNT);
        assert.equal(places.length, 2 * RECORD_COUNT);
      }),
  })),
  {
    name: 'Millrace client: resumes at its commits, also as a static member',
    run: (context) =>
      withClient(context, async (client, { stringSerde }) => {
        const topic = await createTopic(context, client, 'resume', 2);
        const groupId = context.uniqueName('millrace-resume');
        const options = { groupInstanceId: 'one' };
        await client.producer().send(numbered(topic));
        const first = joinGroup({ client, stringSerde }, topic, groupId, options);
        await waitFor('all records', () => first.places.length === RECORD_COUNT);
        await first.leave();
        await client.producer().send({ topic, key: 'late', value: 'late' });
        const second = joinGroup({ client, stringSerde }, topic, groupId, options);
        await waitFor('the late one', () => second.places.length > 0);
        await second.leave();
        assert.equal(second.places.length, 1);
      }),
  },
  {
    name: 'Millrace client admin: topics, configs and the cluster',
    run: (context) =>
      withClient(context, async (client) => {
        const admin = client.admin();
        const topic = await createTopic(context, client, 'admin', 2, { 'retention.ms': 4242 });
        await assert.rejects(admin.topics.create([{ name: topic }]), {
          code: 'TOPIC_ALREADY_EXISTS',
        });
        await admin.topics.createPartitions({ [topic]: 3 });
        assert.ok((await admin.topics.list()).includes(topic));
        const [{ partitions }] = await admin.topics.describe([topic]);
        assert.equal(partitions.length, 3);
        const resource = { type: 'topic', name: topic };
        await admin.configs.alter({ resource, set: { 'retention.ms': 99 } });
        const names = ['retention.ms'];
        await eventually(async () => {
          const [entry] = await admin.configs.describe(resource, { names });
          assert.deepEqual([entry.value, entry.source], ['99', 'topic']);
        });
        const { brokers, controllerId } = await admin.cluster.describe();
        assert.ok(brokers.some(({ nodeId }) => nodeId === controllerId));
        await admin.topics.delete([topic]);
        await eventually(async () => assert.ok(!(await admin.topics.list()).includes(topic)));
      }),
  },
  {
    name: 'Millrace client admin: groups and offsets',
    run: (context) =>
      withClient(context, async (client, { stringSerde }) => {
        const admin = client.admin();
        const topic = await createTopic(context, client, 'offsets');
        const groupId = context.uniqueName('millrace-offsets');
        const place = { topic, partition: 0 };
        const records = numbered(topic, 3).map((record, index) => {
          return { ...record, timestamp: 1_700_000_000_000 + index };
        });
        await client.producer().send(records);
        const ask = async (at) => (await admin.offsets.list([{ ...place, at }]))[0].offset;
        assert.deepEqual(
          [await ask('earliest'), await ask('latest'), await ask(1_700_000_000_001)],
          [0n, 3n, 1n],
        );
        const member = joinGroup({ client, stringSerde }, topic, groupId);
        await waitFor('the records', () => member.places.length === 3);
        const [group] = await admin.groups.describe([groupId]);
        assert.deepEqual([group.state, group.members[0].assignment], ['Stable', [place]]);
        await assert.rejects(admin.groups.delete([groupId]), { code: 'NON_EMPTY_GROUP' });
        await member.leave();
        await admin.offsets.alter(groupId, [{ ...place, offset: 2n }]);
        assert.equal((await admin.offsets.fetch(groupId))[0].offset, 2n);
        await admin.offsets.delete(groupId, [place]);
        assert.deepEqual(await admin.offsets.fetch(groupId), []);
        const isListed = async () =>
          (await admin.groups.list()).some((listing) => listing.groupId === groupId);
        if (await isListed()) await admin.groups.delete([groupId]);
        assert.equal(await isListed(), false);
      }),
  },
];
