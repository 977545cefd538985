// Kafka's dump tool judges the files that the whole run left behind: every batch, every index
// entry, every group record. It runs once the broker has stopped, because only then are indexes
// trimmed.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { skip } from '../harness/case.mjs';
import { expectSuccess } from '../harness/command.mjs';
import { runJava } from '../harness/java.mjs';

const DUMP_TOOL = 'org.apache.kafka.tools.DumpLogSegments';
/** The smallest segment that Kafka allows, so that the records below fill several. */
const SEGMENT_BYTES = 1 << 20;
const RECORD_COUNT = 40_000;
const RECORD_BYTES = 100;
/**
 * What the tool prints, with exit code 0, when something is wrong. It also calls every segment
 * but the first non-consecutive ("-1 is followed by …"), so gaps are looked for here instead.
 */
const COMPLAINT = /corrupt|mismatch|out of order|isvalid: false|not found|exception|failed to/i;

/**
 * A client sends uncompressed what compression would not shrink, so small batches prove nothing.
 */
const LARGE_BATCH_RECORDS = 50;

/** The system takes no longer argument than 128 KiB, and all these paths are one. */
const FILES_PER_RUN = 500;

const segmented = { topic: '', group: '' };

/** Files of partitions, internal ones of the Kafka controller left out. */
function partitionFiles(logDirectory, suffix) {
  const partitions = readdirSync(logDirectory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^(?!__cluster_metadata).+-\d+$/.test(entry.name))
    .map((entry) => join(logDirectory, entry.name));
  return partitions
    .flatMap((directory) => readdirSync(directory).map((name) => join(directory, name)))
    .filter((path) => path.endsWith(suffix) && statSync(path).size > 0)
    .sort();
}

const topicOf = (/** @type {string} */ path) => basename(dirname(path)).replace(/-\d+$/, '');

/** Runs the tool over all files; fails on anything that it complains about. */
async function dump(files, options) {
  let output = '';
  for (let first = 0; first < files.length; first += FILES_PER_RUN) {
    const some = files.slice(first, first + FILES_PER_RUN);
    const args = [...options, '--files', some.join(',')];
    const result = expectSuccess(await runJava(DUMP_TOOL, args));
    const complaint = (result.stdout + result.stderr)
      .split('\n')
      .filter((line) => COMPLAINT.test(line) && !line.startsWith('|'));
    assert.deepEqual(complaint.slice(0, 5), [], `complaints of ${options.join(' ')}`);
    output += result.stdout;
  }
  return output;
}

/** The tool's output by file. @returns {Map<string, string[]>} */
function sectionsOf(text) {
  const sections = new Map();
  for (const section of text.split(/^Dumping /m).slice(1)) {
    const [path, ...rest] = section.split('\n');
    sections.set(path, rest);
  }
  return sections;
}

function directoryOf(context) {
  const { logDirectory } = context.target;
  if (logDirectory === undefined) {
    skip('the broker is not ours, so its files are out of reach');
  }
  return logDirectory;
}

/**
 * Offsets in each partition directory, in the order of the files.
 * @returns {Map<string, number[]>}
 */
function offsetsByPartition(sections) {
  const offsets = new Map();
  for (const [path, lines] of sections) {
    const partition = basename(dirname(path));
    const found = lines.flatMap((line) => {
      const match = /^\| offset: (\d+) /.exec(line);
      return match === null ? [] : [Number(match[1])];
    });
    offsets.set(partition, [...(offsets.get(partition) ?? []), ...found]);
  }
  return offsets;
}

/** @type {import('../harness/case.mjs').ConformanceCase[]} */
export const cases = [
  {
    name: 'DumpLogSegments: many segments hold every record, without gaps',
    async run(context) {
      segmented.topic = context.uniqueName('dump-segments');
      const config = [`segment.bytes=${SEGMENT_BYTES}`];
      await context.createTopic(segmented.topic, { partitions: 2, config });
      const size = ['--num-records', String(RECORD_COUNT), '--record-size', String(RECORD_BYTES)];
      const produce = ['--topic', segmented.topic, ...size, '--throughput', '-1'];
      await context.tool('ProducerPerformance', produce);
      context.recordCounts.set(segmented.topic, RECORD_COUNT);
    },
    async afterStop(context) {
      const files = partitionFiles(directoryOf(context), '.log');
      const records = files.filter((path) => !topicOf(path).startsWith('__'));
      const sections = sectionsOf(await dump(records, ['--deep-iteration']));
      const segments = [...sections.keys()].filter((path) => topicOf(path) === segmented.topic);
      assert.ok(segments.length >= 4, `only ${segments.length} segments`);

      const counts = new Map();
      for (const [partition, offsets] of offsetsByPartition(sections)) {
        const topic = partition.replace(/-\d+$/, '');
        if (context.recordCounts.has(topic)) {
          offsets.forEach((offset, index) => assert.equal(offset, index, `gap in ${partition}`));
          counts.set(topic, (counts.get(topic) ?? 0) + offsets.length);
        }
      }
      for (const [topic, count] of context.recordCounts) {
        assert.equal(counts.get(topic), count, `records of ${topic}`);
      }
    },
  },
  {
    name: 'DumpLogSegments: batches keep the codec of their producer',
    async afterStop(context) {
      const files = partitionFiles(directoryOf(context), '.log');
      const byCodec = files.filter((path) => /^kcat-(gzip|snappy|lz4|zstd)-/.test(topicOf(path)));
      if (byCodec.length === 0) {
        skip('the cases that write compressed batches were left out of this run');
      }
      for (const [path, lines] of sectionsOf(await dump(byCodec, []))) {
        const codec = topicOf(path).split('-')[1];
        const isLarge = (line) => Number(/ count: (\d+) /.exec(line)?.[1]) >= LARGE_BATCH_RECORDS;
        const batches = lines.filter((line) => line.startsWith('baseOffset')).filter(isLarge);
        assert.ok(batches.length > 0);
        batches.forEach((line) => assert.match(line, new RegExp(`compresscodec: ${codec}`)));
      }
    },
  },
  {
    name: 'DumpLogSegments: offset and time indexes agree with the log',
    async afterStop(context) {
      const directory = directoryOf(context);
      const offsetIndexes = partitionFiles(directory, '.index');
      const indexes = [...offsetIndexes, ...partitionFiles(directory, '.timeindex')];
      const wanted = offsetIndexes.filter((path) => topicOf(path) === segmented.topic);
      assert.ok(wanted.length >= 4, `only ${wanted.length} indexes with entries`);
      const checked = await dump(indexes, ['--index-sanity-check']);
      assert.equal(checked.match(/passed sanity check/g)?.length, indexes.length);
      await dump(indexes, ['--verify-index-only']);
    },
  },
  {
    name: 'DumpLogSegments: __consumer_offsets decodes to groups and commits',
    async run(context) {
      segmented.group = context.uniqueName('dump-group');
      const topic = context.uniqueName('dump-offsets');
      await context.createTopic(topic);
      await context.kcat(['-P', '-t', topic], { input: '1\n2\n3\n' });
      const options = ['-q', '-e', '-X', 'auto.offset.reset=earliest'];
      await context.kcat(['-G', segmented.group, ...options, topic]);
    },
    async afterStop(context) {
      const files = partitionFiles(directoryOf(context), '.log');
      const offsets = files.filter((path) => topicOf(path) === '__consumer_offsets');
      const text = await dump(offsets, ['--offsets-decoder']);
      const ours = text.split('\n').filter((line) => line.includes(segmented.group));
      const key = `key: {"type":"1","data":{"group":"${segmented.group}"`;
      const commits = ours.filter((line) => line.includes(key));
      assert.match(commits.at(-1) ?? '', /payload: \{"version":"\d","data":\{"offset":3,/);
      const group = ours.filter((line) => line.includes('key: {"type":"2"'));
      assert.match(group.join('\n'), /"protocolType":"consumer","generation":1,/);
    },
  },
  {
    name: 'log directory: each partition names its topic id',
    async afterStop(context) {
      const directory = directoryOf(context);
      for (const path of partitionFiles(directory, '.log')) {
        assert.ok(existsSync(join(dirname(path), 'partition.metadata')), path);
        assert.match(basename(path), /^\d{20}\.log$/);
      }
      assert.ok(existsSync(join(directory, 'meta.properties')));
    },
  },
];
