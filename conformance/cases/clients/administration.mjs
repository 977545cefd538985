// What a client's administration does, as the reference sees it, and the other way round: topics,
// configs, groups and their offsets.
import assert from 'node:assert/strict';
import { ClientError } from '../../harness/client-driver.mjs';
import { eventually, sleep } from '../../harness/patience.mjs';

const UNKNOWN_TOPIC_OR_PARTITION = 3;
const INVALID_TOPIC = 17;
const TOPIC_ALREADY_EXISTS = 36;
const INVALID_PARTITIONS = 37;
const INVALID_CONFIG = 40;
const NON_EMPTY_GROUP = 68;
/** The drivers have their producers look for new partitions once a second. */
const METADATA_AGE_MS_MAX = 1_500;

/** That it fails with this of Kafka's error codes. */
const expectCode = (/** @type {Promise<unknown>} */ attempt, /** @type {number} */ code) =>
  assert.rejects(attempt, (error) => {
    assert.ok(error instanceof ClientError, String(error));
    assert.equal(error.code, code, error.message);
    return true;
  });

const leadersOf = async (/** @type {any} */ client, /** @type {string} */ topic) => {
  const { partitions } = await client.tell('describeTopic', { topic });
  return partitions.map(({ partition, leader, replicas, isr }) => {
    return [partition, leader, replicas.length, isr.length];
  });
};

/** @type {import('./client-case.mjs').ClientCase[]} */
const topicCases = [
  {
    name: 'creates and deletes topics',
    needs: ['topic administration'],
    async run({ client, reference, scene }) {
      const topic = scene.uniqueName('admin');
      const shape = { topic, partitions: 3, configs: { 'retention.ms': '4242' } };
      await client.tell('createTopic', shape);
      await eventually(
        () => leadersOf(reference, topic),
        (leaders) =>
          assert.deepEqual(
            leaders,
            [0, 1, 2].map((number) => [number, 1, 1, 1]),
          ),
      );
      const configs = await reference.tell('describeConfigs', { topic });
      assert.equal(configs['retention.ms'].value, '4242');
      await expectCode(client.tell('createTopic', shape), TOPIC_ALREADY_EXISTS);
      await expectCode(client.tell('createTopic', { ...shape, topic: 'not/valid' }), INVALID_TOPIC);
      const list = () => client.tell('listTopics');
      await eventually(list, (topics) => assert.ok(topics.includes(topic)));
      await client.tell('deleteTopic', { topic });
      await eventually(list, (topics) => assert.ok(!topics.includes(topic)));
      await expectCode(client.tell('deleteTopic', { topic }), UNKNOWN_TOPIC_OR_PARTITION);
    },
  },
  {
    name: 'describes topics',
    needs: ['describing topics'],
    async run({ client, scene }) {
      const topic = await scene.createTopic('describe', { partitions: 3 });
      const wanted = [0, 1, 2].map((partition) => [partition, 1, 1, 1]);
      await eventually(
        () => leadersOf(client, topic),
        (leaders) => assert.deepEqual(leaders, wanted),
      );
    },
  },
  {
    name: 'adds partitions to a topic, and writes into them',
    needs: ['more partitions'],
    async run({ client, reference, scene }) {
      const topic = await scene.createTopic('extend', { partitions: 2 });
      await client.produce({ topic, records: [{ partition: 1, value: 'before' }] });
      await client.tell('createPartitions', { topic, count: 4 });
      await eventually(
        () => leadersOf(reference, topic),
        (leaders) => assert.equal(leaders.length, 4),
      );
      await expectCode(client.tell('createPartitions', { topic, count: 3 }), INVALID_PARTITIONS);
      // Some clients drop or misplace records for a partition that they do not know yet.
      await sleep(METADATA_AGE_MS_MAX);
      const places = await client.produce({ topic, records: [{ partition: 3, value: 'after' }] });
      assert.deepEqual(places, [{ partition: 3, offset: 0 }]);
      const from = [
        { partition: 1, offset: 0 },
        { partition: 3, offset: 0 },
      ];
      const read = await reference.read({ topic, from, count: 2 });
      assert.deepEqual(read.map(({ value }) => value).sort(), ['after', 'before']);
    },
  },
  {
    name: 'describes the configs of a topic',
    needs: ['topic configs'],
    async run({ client, scene }) {
      const topic = await scene.createTopic('configs', { configs: { 'segment.bytes': '1048576' } });
      const configs = await client.tell('describeConfigs', { topic });
      assert.deepEqual(configs['segment.bytes'], { value: '1048576', isDefault: false });
      assert.deepEqual(configs['cleanup.policy'], { value: 'delete', isDefault: true });
      assert.deepEqual(configs['max.message.bytes'], { value: '1048588', isDefault: true });
    },
  },
  {
    name: 'alters the configs of a topic one by one',
    needs: ['topic configs', 'incremental configs'],
    async run({ client, reference, scene }) {
      const topic = await scene.createTopic('alter', { configs: { 'segment.bytes': '1048576' } });
      const set = { 'max.message.bytes': '5000', 'retention.ms': '99' };
      await client.tell('alterConfigs', { topic, set, delete: [] });
      const read = async () => {
        const configs = await reference.tell('describeConfigs', { topic });
        return ['segment.bytes', 'max.message.bytes', 'retention.ms'].map(
          (name) => configs[name].value,
        );
      };
      await eventually(read, (values) => assert.deepEqual(values, ['1048576', '5000', '99']));
      await client.tell('alterConfigs', { topic, set: {}, delete: ['max.message.bytes'] });
      await eventually(read, (values) => assert.deepEqual(values, ['1048576', '1048588', '99']));
      const wrong = { 'max.message.bytes': 'many' };
      await expectCode(
        client.tell('alterConfigs', { topic, set: wrong, delete: [] }),
        INVALID_CONFIG,
      );
      const unknown = { 'no.such.config': '1' };
      await expectCode(
        client.tell('alterConfigs', { topic, set: unknown, delete: [] }),
        INVALID_CONFIG,
      );
    },
  },
];

/** @type {import('./client-case.mjs').ClientCase[]} */
const groupCases = [
  {
    name: 'lists and describes groups',
    needs: ['members', 'listing groups', 'describing groups'],
    async run({ client, scene }) {
      const topic = await scene.createTopic('groups', { partitions: 2 });
      const group = scene.uniqueName('groups');
      const member = await scene.join({ group, topic });
      await member.untilAssigned([0, 1]);
      assert.ok((await client.tell('listGroups')).includes(group));
      const { state, members } = await client.tell('describeGroup', { group });
      assert.deepEqual([state, members.length], ['Stable', 1]);
      assert.deepEqual(members[0].partitions.sort(), [0, 1]);
      await member.leave();
      await eventually(
        () => client.tell('describeGroup', { group }),
        (description) => assert.deepEqual(description, { state: 'Empty', members: [] }),
      );
    },
  },
  {
    name: 'deletes groups, but none with members',
    needs: ['members', 'deleting groups'],
    async run({ client, reference, scene }) {
      const topic = await scene.createTopic('delete-groups');
      const group = scene.uniqueName('delete-groups');
      const member = await scene.join({ group, topic });
      await member.untilAssigned([0]);
      await expectCode(client.tell('deleteGroup', { group }), NON_EMPTY_GROUP);
      await member.leave();
      await eventually(
        async () => (await reference.tell('describeGroup', { group })).state,
        (state) => assert.equal(state, 'Empty'),
      );
      await client.tell('deleteGroup', { group });
      assert.ok(!(await reference.tell('listGroups')).includes(group));
    },
  },
  {
    name: 'reads the offsets of a group, and deletes them',
    needs: ['offsets of groups', 'deleting offsets'],
    async run({ client, reference, scene }) {
      const topic = await scene.createTopic('group-offsets', { partitions: 2 });
      const group = scene.uniqueName('group-offsets');
      await reference.produce({ topic, records: [{ value: 'x' }, { partition: 1, value: 'y' }] });
      const offsets = [0, 1].map((partition) => ({ partition, offset: 1, metadata: '' }));
      await reference.tell('alterOffsets', { group, topic, offsets });
      const offsetsBy = async (reader) => {
        const places = await reader.tell('committed', { group, topic, partitions: [0, 1] });
        // Metadata is not looked at: librdkafka ends what it writes here with a zero byte.
        return places.map(({ partition, offset }) => [partition, offset]);
      };
      assert.deepEqual(await offsetsBy(client), [
        [0, 1],
        [1, 1],
      ]);
      await client.tell('deleteOffsets', { group, topic, partitions: [1] });
      assert.deepEqual(await offsetsBy(reference), [
        [0, 1],
        [1, -1],
      ]);
      assert.deepEqual(await offsetsBy(client), [
        [0, 1],
        [1, -1],
      ]);
    },
  },
];

export const administrationCases = [...topicCases, ...groupCases];
