// Kafka's own Java client; the checks themselves are Java, in ../java. Each runs in a process of
// its own, so that one can be run alone.
import { runJava } from '../harness/java.mjs';

const MAIN_CLASS = 'dev.millrace.conformance.client.JavaClientCase';

const CHECKS = {
  'codecs': 'all codecs, headers, nulls and times, idempotent, acks=all',
  'append-time': 'LogAppendTime replaces the time of the producer',
  'tiny-records': '10,000 tiny records',
  'large-record': '1 MiB, fetched with smaller limits',
  'hundred-partitions': '100 partitions, keys by murmur2',
  'times-and-ends': 'offsetsForTimes, beginning and end offsets',
  'seek-and-pause': 'seek, pause, resume, position, lag',
  'commit-metadata': 'commits with metadata and leader epoch',
  'offset-reset': 'an offset out of range is an error or resets',
  'group-of-three': 'three members, one leaves, eager and cooperative',
  'static-member': 'a static member keeps its partitions over a restart',
  'admin-topics': 'create, describe, extend, delete and re-create topics',
  'admin-configs': 'describe and incrementally alter configs',
  'admin-cluster': 'describe the cluster and a broker',
  'admin-groups': 'list, describe, delete groups; list, alter, delete offsets',
};

/** @type {import('../harness/case.mjs').ConformanceCase[]} */
export const cases = Object.entries(CHECKS).map(([check, shows]) => ({
  name: `Java client ${check}: ${shows}`,
  async run(context) {
    const { code, stdout, stderr } = await runJava(MAIN_CLASS, [context.bootstrap, check]);
    if (code !== 0 || !stdout.includes(`PASS ${check}`)) {
      throw new Error(`exit ${code}\n${stdout}\n${stderr}`.slice(0, 4000));
    }
  },
}));
