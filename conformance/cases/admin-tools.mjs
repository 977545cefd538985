// Kafka's own administration tools: topics, configs, groups, offsets, versions.
import assert from 'node:assert/strict';

const lines = (/** @type {string} */ text) => text.split('\n').filter((line) => line !== '');
const GROUP_TOOL = 'consumer.group.ConsumerGroupCommand';

/** Reads a topic to its end as a group, which commits. */
async function consumeAsGroup(context, { topic, group, count }) {
  const args = ['--topic', topic, '--group', group, '--from-beginning'];
  const limit = ['--max-messages', String(count), '--timeout-ms', '20000'];
  return lines(await context.tool('consumer.ConsoleConsumer', [...args, ...limit]));
}

/** Rows of ConsumerGroupCommand --describe: partition → committed, end, lag. */
async function describeGroup(context, group) {
  const text = await context.tool(GROUP_TOOL, ['--describe', '--group', group]);
  const rows = lines(text).filter((line) => line.startsWith(group));
  return rows
    .map((row) => row.split(/\s+/))
    .map(([, topic, partition, committed, end, lag]) => ({ topic, partition, committed, end, lag }))
    .sort((left, right) => Number(left.partition) - Number(right.partition));
}

/** @type {import('../harness/case.mjs').ConformanceCase[]} */
export const cases = [
  {
    name: 'TopicCommand: creates, lists, describes, extends and deletes a topic',
    async run(context) {
      const topic = context.uniqueName('tool-topic');
      const topics = (...args) => context.tool('TopicCommand', args);
      await context.createTopic(topic, { partitions: 2, config: ['retention.ms=100000'] });
      assert.ok(lines(await topics('--list')).includes(topic));
      const described = await topics('--describe', '--topic', topic);
      assert.match(
        described,
        /PartitionCount: 2\s+ReplicationFactor: 1\s+Configs: .*retention.ms=100000/,
      );
      assert.match(described, /TopicId: [\w-]{22}\s/);

      const again = await context.tryTool('TopicCommand', ['--create', '--topic', topic]);
      assert.equal(again.code, 1);
      assert.match(again.stdout, /already exists/);

      await topics('--alter', '--topic', topic, '--partitions', '4');
      assert.match(await topics('--describe', '--topic', topic), /PartitionCount: 4/);
      const fewer = ['--alter', '--topic', topic, '--partitions', '3'];
      assert.equal((await context.tryTool('TopicCommand', fewer)).code, 1);

      await topics('--delete', '--topic', topic);
      assert.ok(!lines(await topics('--list')).includes(topic));
    },
  },
  {
    name: 'ConfigCommand: describes and alters the configs of a topic',
    async run(context) {
      const topic = context.uniqueName('tool-config');
      await context.createTopic(topic);
      const of = ['--entity-type', 'topics', '--entity-name', topic];
      const configs = (...args) => context.tool('kafka.admin.ConfigCommand', [...of, ...args]);
      await configs('--alter', '--add-config', 'retention.ms=4242,cleanup.policy=[compact,delete]');
      const altered = await configs('--describe');
      assert.match(altered, /retention\.ms=4242 sensitive=false/);
      assert.match(altered, /cleanup\.policy=compact,delete/);
      assert.match(altered, /DYNAMIC_TOPIC_CONFIG:retention\.ms=4242/);

      await configs('--alter', '--delete-config', 'retention.ms');
      const all = await configs('--describe', '--all');
      assert.match(all, /retention\.ms=604800000/);
      assert.match(all, /max\.message\.bytes=1048588/);

      const args = [...of, '--alter', '--add-config', 'retention.ms=soon'];
      assert.equal((await context.tryTool('kafka.admin.ConfigCommand', args)).code, 1);
    },
  },
  {
    name: 'GetOffsetShell: first, last and largest-timestamp offsets of each partition',
    async run(context) {
      const topic = context.uniqueName('tool-offsets');
      await context.createTopic(topic, { partitions: 2 });
      await context.kcat(['-P', '-t', topic, '-p', '1'], { input: 'a\nb\nc\n' });
      const offsets = async (time) =>
        lines(await context.tool('GetOffsetShell', ['--topic', topic, '--time', time]));
      assert.deepEqual(await offsets('latest'), [`${topic}:0:0`, `${topic}:1:3`]);
      assert.deepEqual(await offsets('earliest'), [`${topic}:0:0`, `${topic}:1:0`]);
      // Of an empty partition there is none, and the tool leaves it out.
      assert.match(
        (await offsets('max-timestamp')).join('\n'),
        new RegExp(`^${topic}:1:[012]$`, 'm'),
      );
    },
  },
  {
    name: 'ConsumerGroupCommand: lists, describes, resets and deletes a group',
    async run(context) {
      const topic = context.uniqueName('tool-group');
      const group = context.uniqueName('tool-group');
      await context.createTopic(topic);
      await context.kcat(['-P', '-t', topic], { input: '1\n2\n3\n4\n5\n' });
      assert.equal((await consumeAsGroup(context, { topic, group, count: 5 })).length, 5);
      assert.ok(lines(await context.tool(GROUP_TOOL, ['--list'])).includes(group));
      const row = { topic, partition: '0', committed: '5', end: '5', lag: '0' };
      assert.deepEqual(await describeGroup(context, group), [row]);
      const state = await context.tool(GROUP_TOOL, ['--describe', '--group', group, '--state']);
      assert.match(state, new RegExp(`${group}\\s.*Empty\\s+0`));

      const reset = ['--group', group, '--topic', topic, '--reset-offsets', '--execute'];
      await context.tool(GROUP_TOOL, [...reset, '--to-offset', '2']);
      const resetRow = { ...row, committed: '2', lag: '3' };
      assert.deepEqual(await describeGroup(context, group), [resetRow]);
      assert.deepEqual(await consumeAsGroup(context, { topic, group, count: 3 }), ['3', '4', '5']);

      await context.tool(GROUP_TOOL, ['--delete', '--group', group]);
      assert.ok(!lines(await context.tool(GROUP_TOOL, ['--list'])).includes(group));
    },
  },
  {
    name: 'GroupsCommand: lists a group with its type and protocol',
    async run(context) {
      const topic = context.uniqueName('tool-groups');
      const group = context.uniqueName('tool-groups');
      await context.createTopic(topic);
      await context.kcat(['-P', '-t', topic], { input: '1\n' });
      await consumeAsGroup(context, { topic, group, count: 1 });
      const listed = await context.tool('GroupsCommand', ['--list']);
      assert.match(listed, new RegExp(`^${group}\\s+Classic\\s+consumer`, 'm'));
    },
  },
  {
    name: 'BrokerApiVersionsCommand: understands the advertised versions',
    async run(context) {
      const text = await context.tool('BrokerApiVersionsCommand', []);
      assert.match(text, /Produce\(0\): \d+ to \d+ \[usable: \d+\]/);
      assert.match(text, /Fetch\(1\): \d+ to \d+ \[usable: \d+\]/);
      assert.match(text, /ApiVersions\(18\): 0 to \d+ \[usable: \d+\]/);
    },
  },
];
