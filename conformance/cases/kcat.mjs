// kcat (librdkafka): the client behind most of the world's non-Java Kafka programs.
import assert from 'node:assert/strict';
import { skip } from '../harness/case.mjs';
import { runCommand } from '../harness/command.mjs';

const RECORD_COUNT = 1000;
const MEBIBYTE = 1 << 20;
const CODECS = ['none', 'gzip', 'snappy', 'lz4', 'zstd'];

const keyedLines = Array.from(
  { length: RECORD_COUNT },
  (_, index) => `key-${index}:value ${index}`,
);
const lines = (/** @type {string} */ text) => text.split('\n').filter((line) => line !== '');

/** @type {import('../harness/case.mjs').ConformanceCase[]} */
export const cases = [
  {
    name: 'kcat: 1,000 keyed lines come back in order',
    async run(context) {
      const topic = context.uniqueName('kcat-keyed');
      await context.createTopic(topic);
      await context.kcat(['-P', '-t', topic, '-K', ':'], { input: keyedLines.join('\n') });
      const read = lines(await context.kcat(['-C', '-t', topic, '-e', '-q', '-f', '%o|%k:%s\n']));
      assert.deepEqual(
        read,
        keyedLines.map((line, offset) => `${offset}|${line}`),
      );
      context.recordCounts.set(topic, RECORD_COUNT);
    },
  },
  ...CODECS.map((codec) => ({
    name: `kcat: produces and reads ${codec}`,
    /** @param {import('../harness/case.mjs').CaseContext} context */
    async run(context) {
      const topic = context.uniqueName(`kcat-${codec}`);
      await context.createTopic(topic);
      const args = ['-P', '-t', topic, '-K', ':', '-z', codec];
      const produced = await runCommand('kcat', ['-b', context.bootstrap, ...args], {
        input: keyedLines.join('\n'),
      });
      if (/Unsupported|not available|Invalid value/i.test(produced.stderr)) {
        skip(`this build of kcat lacks ${codec}: ${produced.stderr.trim()}`);
      }
      assert.equal(produced.code, 0, produced.stderr);
      const read = lines(await context.kcat(['-C', '-t', topic, '-e', '-q', '-f', '%k:%s\n']));
      assert.deepEqual(read, keyedLines);
      context.recordCounts.set(topic, RECORD_COUNT);
    },
  })),
  {
    name: 'kcat: a topic is created by the first produce',
    async run(context) {
      const topic = context.uniqueName('kcat-auto');
      await context.kcat(['-P', '-t', topic], { input: 'first' });
      assert.equal(await context.kcat(['-C', '-t', topic, '-e', '-q']), 'first\n');
    },
  },
  {
    name: 'kcat: a consumer group reads all partitions and resumes where it stopped',
    async run(context) {
      const topic = context.uniqueName('kcat-group');
      const group = context.uniqueName('kcat-group');
      await context.createTopic(topic, { partitions: 3 });
      await context.kcat(['-P', '-t', topic, '-K', ':'], { input: keyedLines.join('\n') });
      const consume = ['-G', group, '-q', '-e', '-X', 'auto.offset.reset=earliest', '-K', ':'];
      const first = lines(await context.kcat([...consume, topic]));
      assert.deepEqual(first.sort(), [...keyedLines].sort());
      await context.kcat(['-P', '-t', topic, '-K', ':'], { input: 'late:arrival' });
      assert.deepEqual(lines(await context.kcat([...consume, topic])), ['late:arrival']);
    },
  },
  {
    name: 'kcat: lists metadata',
    async run(context) {
      const topic = context.uniqueName('kcat-list');
      await context.createTopic(topic, { partitions: 3 });
      const metadata = JSON.parse(await context.kcat(['-L', '-J']));
      assert.ok(metadata.brokers.some((broker) => broker.name === context.bootstrap));
      const found = metadata.topics.find((entry) => entry.topic === topic);
      assert.equal(found.partitions.length, 3);
      for (const partition of found.partitions) {
        assert.equal(partition.leader, metadata.brokers[0].id);
        assert.equal(partition.isrs.length, 1);
      }
    },
  },
  {
    name: 'kcat: finds offsets by time, and the ends',
    async run(context) {
      const topic = context.uniqueName('kcat-query');
      await context.createTopic(topic);
      await context.kcat(['-P', '-t', topic], { input: 'early\n' });
      await new Promise((resolve) => setTimeout(resolve, 50));
      await context.kcat(['-P', '-t', topic], { input: 'late\n' });
      const times = lines(await context.kcat(['-C', '-t', topic, '-e', '-q', '-f', '%T\n']));
      const [earlyMs, lateMs] = times.map(Number);
      const query = async (/** @type {number} */ time) => {
        const answer = await context.kcat(['-Q', '-t', `${topic}:0:${time}`]);
        return Number(/offset (-?\d+)/.exec(answer)?.[1]);
      };
      assert.ok(lateMs > earlyMs);
      assert.equal(await query(earlyMs), 0);
      assert.equal(await query(earlyMs + 1), 1);
      assert.equal(await query(lateMs), 1);
      assert.equal(await query(-2), 0);
      assert.equal(await query(-1), 2);
    },
  },
  {
    name: 'kcat: keeps headers, their order and duplicates',
    async run(context) {
      const topic = context.uniqueName('kcat-headers');
      await context.createTopic(topic);
      const headers = ['-H', 'a=1', '-H', 'a=2', '-H', 'b=', '-H', 'nothing'];
      await context.kcat(['-P', '-t', topic, ...headers], { input: 'x' });
      const read = await context.kcat(['-C', '-t', topic, '-e', '-q', '-f', '%h|%s\n']);
      assert.equal(read, 'a=1,a=2,b=,nothing=NULL|x\n');
    },
  },
  {
    name: 'kcat: keeps null keys and null values apart from empty ones',
    async run(context) {
      const topic = context.uniqueName('kcat-null');
      await context.createTopic(topic);
      const produce = ['-P', '-t', topic, '-K', ':', '-Z'];
      await context.kcat(produce, { input: 'key:\n:value\nboth:there\n' });
      const read = await context.kcat(['-C', '-t', topic, '-e', '-q', '-f', '%K %k %S %s\n', '-Z']);
      assert.deepEqual(lines(read), ['3 key -1 NULL', '-1 NULL 5 value', '4 both 5 there']);
    },
  },
  {
    name: 'kcat: a message of 1 MiB passes',
    async run(context) {
      const topic = context.uniqueName('kcat-large');
      await context.createTopic(topic, { config: [`max.message.bytes=${2 * MEBIBYTE}`] });
      const value = 'm'.repeat(MEBIBYTE);
      const limit = ['-X', `message.max.bytes=${2 * MEBIBYTE}`];
      await context.kcat(['-P', '-t', topic, ...limit], { input: value });
      const read = await context.kcat(['-C', '-t', topic, '-e', '-q', ...limit]);
      assert.equal(read, `${value}\n`);
    },
  },
];
