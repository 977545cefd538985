// KafkaJS 2.2.4, the client that most Node programs still use: producer, groups, admin.
// Transactions are left out until the broker has them.
import assert from 'node:assert/strict';
import kafkajs from 'kafkajs';
import { codecs, connectKafkaJs } from '../harness/kafkajs-client.mjs';

const PATIENCE_MS = 30_000;
const RECORD_COUNT = 500;
const { AssignerProtocol, ConfigResourceTypes } = kafkajs;

async function waitFor(what, isSo) {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    assert.ok(Date.now() < deadline, `waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function withAdmin(context, use) {
  const admin = connectKafkaJs(context.bootstrap).admin();
  await admin.connect();
  try {
    return await use(admin);
  } finally {
    await admin.disconnect();
  }
}

async function createTopic(context, stem, numPartitions = 1) {
  const topic = context.uniqueName(`kafkajs-${stem}`);
  // Some records below carry times of years ago; retention must not take them away.
  const configEntries = [{ name: 'retention.ms', value: '-1' }];
  const topics = [{ topic, numPartitions, configEntries }];
  await withAdmin(context, (admin) => admin.createTopics({ topics }));
  return topic;
}

async function send(context, { topic, messages, compression = codecs.none }) {
  const kafka = connectKafkaJs(context.bootstrap);
  const producer = kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  await producer.connect();
  try {
    return await producer.send({ topic, messages, compression, acks: -1 });
  } finally {
    await producer.disconnect();
  }
}

/** A member of a group that collects what it is given. */
async function join(context, { topic, group }) {
  const kafka = connectKafkaJs(context.bootstrap);
  const consumer = kafka.consumer({ groupId: group, heartbeatInterval: 200, maxWaitTimeInMs: 200 });
  const seen = [];
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({ eachMessage: async (entry) => void seen.push(entry) });
  return { consumer, seen, leave: () => consumer.disconnect() };
}

async function readAll(context, topic, count) {
  const member = await join(context, { topic, group: context.uniqueName('kafkajs-read') });
  await waitFor(`${count} messages`, () => member.seen.length >= count);
  await member.leave();
  return member.seen;
}

const numbered = Array.from({ length: RECORD_COUNT }, (_, index) => ({
  key: `key ${index}`,
  value: `value ${index}`,
}));

/** @type {import('../harness/case.mjs').ConformanceCase[]} */
export const cases = [
  ...Object.entries(codecs).map(([codec, compression]) => ({
    name: `KafkaJS: produces and reads ${codec}`,
    async run(context) {
      const topic = await createTopic(context, codec);
      const [{ errorCode, baseOffset }] = await send(context, {
        topic,
        messages: numbered,
        compression,
      });
      assert.deepEqual([errorCode, baseOffset], [0, '0']);
      const seen = await readAll(context, topic, RECORD_COUNT);
      assert.deepEqual(
        seen.map(({ message }) => `${message.offset} ${message.key} ${message.value}`),
        numbered.map(({ key, value }, offset) => `${offset} ${key} ${value}`),
      );
      const byKcat = await context.kcat(['-C', '-t', topic, '-e', '-q', '-f', '%k|%s\n']);
      assert.equal(byKcat, numbered.map(({ key, value }) => `${key}|${value}\n`).join(''));
      context.recordCounts.set(topic, RECORD_COUNT);
    },
  })),
  {
    name: 'KafkaJS: keeps headers, nulls and timestamps',
    async run(context) {
      const topic = await createTopic(context, 'headers');
      const headers = { twice: ['first', 'second'], once: 'value', unicode: 'é漢' };
      const timestamp = '1700000000123';
      await send(context, {
        topic,
        messages: [
          { key: null, value: 'no key', headers, timestamp },
          { key: 'tombstone', value: null, timestamp },
        ],
      });
      const [first, second] = (await readAll(context, topic, 2)).map(({ message }) => message);
      assert.deepEqual([first.key, first.timestamp], [null, timestamp]);
      assert.deepEqual(first.headers.twice.map(String), ['first', 'second']);
      assert.deepEqual(
        [String(first.headers.once), String(first.headers.unicode)],
        ['value', 'é漢'],
      );
      assert.deepEqual([String(second.key), second.value], ['tombstone', null]);
    },
  },
  {
    name: 'KafkaJS: two members share a topic, and one that leaves hands over',
    async run(context) {
      const topic = await createTopic(context, 'group', 4);
      const group = context.uniqueName('kafkajs-group');
      const stay = await join(context, { topic, group });
      const go = await join(context, { topic, group });
      const membersOwning = () =>
        withAdmin(context, async (admin) => {
          const [description] = (await admin.describeGroups([group])).groups;
          return description.state !== 'Stable' ? [] : description.members.map(partitionsOf);
        });
      const partitionsOf = ({ memberAssignment }) =>
        AssignerProtocol.MemberAssignment.decode(memberAssignment).assignment[topic]?.length;
      await waitFor('two partitions each', async () => `${await membersOwning()}` === '2,2');
      await send(context, { topic, messages: numbered });
      const total = () => stay.seen.length + go.seen.length;
      await waitFor('all messages', () => total() >= RECORD_COUNT);
      assert.ok(stay.seen.length > 0 && go.seen.length > 0);

      await go.leave();
      await waitFor('all partitions with one', async () => `${await membersOwning()}` === '4');
      await send(context, { topic, messages: numbered });
      await waitFor('all messages again', () => total() >= 2 * RECORD_COUNT);
      await stay.leave();
      const places = [...stay.seen, ...go.seen].map(
        (entry) => `${entry.partition}/${entry.message.offset}`,
      );
      assert.equal(new Set(places).size, 2 * RECORD_COUNT);
      assert.equal(places.length, 2 * RECORD_COUNT);
    },
  },
  {
    name: 'KafkaJS: resumes at its commits and seeks back',
    async run(context) {
      const topic = await createTopic(context, 'resume');
      const group = context.uniqueName('kafkajs-resume');
      await send(context, { topic, messages: numbered });
      const first = await join(context, { topic, group });
      await waitFor('all messages', () => first.seen.length === RECORD_COUNT);
      await first.leave();
      const second = await join(context, { topic, group });
      await send(context, { topic, messages: [{ value: 'late' }] });
      await waitFor('the late one', () => second.seen.length > 0);
      assert.deepEqual(
        second.seen.map(({ message }) => message.offset),
        [String(RECORD_COUNT)],
      );
      second.consumer.seek({ topic, partition: 0, offset: '490' });
      await waitFor('the last ones again', () => second.seen.length === 12);
      assert.equal(second.seen[1].message.offset, '490');
      await second.leave();
    },
  },
  {
    name: 'KafkaJS admin: topics and partitions',
    async run(context) {
      const topic = context.uniqueName('kafkajs-admin');
      await withAdmin(context, async (admin) => {
        const configEntries = [{ name: 'retention.ms', value: '4242' }];
        const topics = [{ topic, numPartitions: 2, configEntries }];
        assert.equal(await admin.createTopics({ topics }), true);
        assert.equal(await admin.createTopics({ topics }), false);
        const isListed = async () => (await admin.listTopics()).includes(topic);
        await waitFor('the topic to be listed', isListed);
        await admin.createPartitions({ topicPartitions: [{ topic, count: 3 }] });
        await waitFor('the third partition', async () => {
          const metadata = await admin.fetchTopicMetadata({ topics: [topic] });
          return metadata.topics[0].partitions.length === 3;
        });
        await admin.deleteTopics({ topics: [topic] });
        await waitFor('the topic to be gone', async () => !(await isListed()));
        await assert.rejects(admin.deleteTopics({ topics: [topic] }), /does not host this topic/);
        const { brokers, controller } = await admin.describeCluster();
        assert.ok(brokers.some(({ nodeId }) => nodeId === controller));
      });
    },
  },
  {
    name: 'KafkaJS admin: configs',
    async run(context) {
      const topic = await createTopic(context, 'configs');
      await withAdmin(context, async (admin) => {
        const type = ConfigResourceTypes.TOPIC;
        const read = async (name) => {
          const resource = { type, name: topic, configNames: [name] };
          const answer = await admin.describeConfigs({ resources: [resource] });
          return answer.resources[0].configEntries.find((entry) => entry.configName === name);
        };
        const isCreated = async () => (await read('retention.ms')).configValue === '-1';
        await waitFor('the value of its creation', isCreated);
        const configEntries = [{ name: 'retention.ms', value: '99' }];
        await admin.alterConfigs({ resources: [{ type, name: topic, configEntries }] });
        const isAltered = async () => (await read('retention.ms')).configValue === '99';
        await waitFor('the altered value', isAltered);
      });
    },
  },
  {
    name: 'KafkaJS admin: offsets of topics and groups',
    async run(context) {
      const topic = await createTopic(context, 'offsets');
      const group = context.uniqueName('kafkajs-offsets');
      const messages = [1, 2, 3].map((index) => ({
        value: `${index}`,
        timestamp: String(1_700_000_000_000 + index),
      }));
      await send(context, { topic, messages });
      await withAdmin(context, async (admin) => {
        const [ends] = await admin.fetchTopicOffsets(topic);
        assert.deepEqual(ends, { partition: 0, offset: '3', high: '3', low: '0' });
        const byTime = await admin.fetchTopicOffsetsByTimestamp(topic, 1_700_000_000_002);
        assert.deepEqual(byTime, [{ partition: 0, offset: '1' }]);
        await admin.setOffsets({
          groupId: group,
          topic,
          partitions: [{ partition: 0, offset: '2' }],
        });
        const [committed] = await admin.fetchOffsets({ groupId: group, topics: [topic] });
        assert.equal(committed.partitions[0].offset, '2');
        await admin.resetOffsets({ groupId: group, topic, earliest: true });
        const [reset] = await admin.fetchOffsets({ groupId: group, topics: [topic] });
        assert.equal(reset.partitions[0].offset, '-2');

        assert.ok((await admin.listGroups()).groups.some(({ groupId }) => groupId === group));
        await admin.deleteGroups([group]);
        assert.ok(!(await admin.listGroups()).groups.some(({ groupId }) => groupId === group));
      });
    },
  },
];
