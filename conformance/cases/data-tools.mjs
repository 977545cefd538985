// Kafka's own producers and consumers, from the console ones to those that check themselves.
import assert from 'node:assert/strict';

const VERIFIED_COUNT = 20_000;
const PERFORMANCE_COUNT = 50_000;

const lines = (/** @type {string} */ text) => text.split('\n').filter((line) => line !== '');
const events = (/** @type {string} */ text) => lines(text).map((line) => JSON.parse(line));

/** @type {import('../harness/case.mjs').ConformanceCase[]} */
export const cases = [
  {
    name: 'ConsoleProducer, ConsoleConsumer: keys, values, headers and partitions',
    async run(context) {
      const topic = context.uniqueName('tool-console');
      await context.createTopic(topic);
      const parse = ['parse.key=true', 'key.separator=|', 'parse.headers=true'];
      const produce = parse.flatMap((property) => ['--reader-property', property]);
      await context.tool('ConsoleProducer', ['--topic', topic, ...produce], {
        input: 'h1:v1,h2:v2\tk1|first\nh3:v3\tk2|second\n',
      });
      const print = ['key', 'headers', 'partition', 'offset'];
      const format = print.flatMap((what) => ['--formatter-property', `print.${what}=true`]);
      const limit = ['--max-messages', '2', '--timeout-ms', '20000', '--from-beginning'];
      const consume = ['--topic', topic, ...limit, ...format];
      assert.deepEqual(lines(await context.tool('consumer.ConsoleConsumer', consume)), [
        'Partition:0\tOffset:0\th1:v1,h2:v2\tk1\tfirst',
        'Partition:0\tOffset:1\th3:v3\tk2\tsecond',
      ]);
    },
  },
  {
    name: 'VerifiableProducer, VerifiableConsumer: every acknowledged message is consumed once',
    async run(context) {
      const topic = context.uniqueName('tool-verifiable');
      const group = context.uniqueName('tool-verifiable');
      await context.createTopic(topic, { partitions: 3 });
      const count = ['--max-messages', String(VERIFIED_COUNT)];
      const produced = events(
        await context.tool('VerifiableProducer', ['--topic', topic, ...count, '--acks', '-1']),
      );
      const summary = produced.find(({ name }) => name === 'tool_data');
      assert.deepEqual([summary.sent, summary.acked], [VERIFIED_COUNT, VERIFIED_COUNT]);

      const consume = ['--topic', topic, '--group-id', group, '--reset-policy', 'earliest'];
      const consumed = events(
        await context.tool('VerifiableConsumer', [...consume, ...count, '--verbose']),
      );
      const seen = consumed.filter(({ name }) => name === 'record_data');
      const places = new Set(seen.map(({ partition, offset }) => `${partition}/${offset}`));
      const values = new Set(seen.map(({ value }) => value));
      assert.deepEqual([places.size, values.size], [VERIFIED_COUNT, VERIFIED_COUNT]);
      const commits = consumed.filter(({ name }) => name === 'offsets_committed');
      assert.ok(commits.length > 0 && commits.every(({ success }) => success));
      context.recordCounts.set(topic, VERIFIED_COUNT);
    },
  },
  {
    name: 'ProducerPerformance, ConsumerPerformance: run to their end',
    async run(context) {
      const topic = context.uniqueName('tool-performance');
      await context.createTopic(topic, { partitions: 2 });
      const size = ['--num-records', String(PERFORMANCE_COUNT), '--record-size', '100'];
      const produce = ['--topic', topic, ...size, '--throughput', '-1'];
      const produced = await context.tool('ProducerPerformance', produce);
      assert.match(produced, new RegExp(`^${PERFORMANCE_COUNT} records sent`, 'm'));
      const consume = ['--topic', topic, '--num-records', String(PERFORMANCE_COUNT)];
      const row = lines(await context.tool('ConsumerPerformance', consume)).at(-1) ?? '';
      assert.equal(Number(row.split(', ')[4]), PERFORMANCE_COUNT);
      context.recordCounts.set(topic, PERFORMANCE_COUNT);
    },
  },
  {
    name: 'EndToEndLatency: a record is back before the next is sent',
    async run(context) {
      const topic = context.uniqueName('tool-latency');
      await context.createTopic(topic);
      const load = ['--num-records', '200', '--producer-acks', 'all', '--record-size', '100'];
      const text = await context.tool('EndToEndLatency', ['--topic', topic, ...load]);
      assert.match(text, /Avg latency: [\d.]+ ms/);
    },
  },
];
