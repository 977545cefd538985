// kcat as a driver: kcat-driver.mjs HOST:PORT. Each command is a run of the program, and each member
// of a group a process of it.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { expectSuccess, runCommand } from '../../harness/command.mjs';
import { decode, Inbox, PATIENCE_MS, received, serve } from './driver.mjs';

const RECORD_END = '\u001e';
const KEY_END = '\u001f';
const MESSAGE_BYTES_MAX = 4 << 20;
const RUNS_AT_ONCE = 4;

const bootstrap = process.argv[2];
const members = new Map();

const cannot = {
  'any bytes': 'keys and values are text on a command line',
  'own timestamps': 'it has no option for them',
  'records without key and value': 'nothing at all is the end of its input',
  'offset of the greatest timestamp': 'its librdkafka asks in a version that does not know it',
  'commits of its choice': 'it commits by itself',
  'commit metadata': 'it commits by itself',
  'seek': 'it reads on',
  'pause': 'it reads on',
  'topic administration': 'it has none',
  'more partitions': 'it has no administration',
  'topic configs': 'it has no administration',
  'incremental configs': 'it has no administration',
  'deleting records': 'it has no administration',
  'listing groups': 'it has no administration',
  'describing groups': 'it has no administration',
  'deleting groups': 'it has no administration',
  'offsets of groups': 'it has no administration',
  'deleting offsets': 'it has no administration',
};

/** Kafka's codes of the errors that it prints in words. */
const CODES = { 'Message size too large': 10 };

const codeOf = (error) => {
  const known = Object.entries(CODES).find(([words]) => String(error?.message).includes(words));
  return known?.[1] ?? null;
};

const kcat = async (args, input) => {
  const options = { input, timeoutMs: PATIENCE_MS };
  return expectSuccess(await runCommand('kcat', ['-b', bootstrap, ...args], options));
};

const text = (/** @type {string | null} */ base64) => decode(base64)?.toString('utf8') ?? '';

/** Records that one run can write: same partition, same headers, same meaning of "empty". */
function groupsOf(records) {
  const groups = new Map();
  for (const [index, record] of records.entries()) {
    const { partition, key, value, headers } = record;
    const nulls = [key === null, value === null];
    const kind = JSON.stringify([partition, headers, nulls]);
    groups.set(kind, [...(groups.get(kind) ?? []), { ...record, index }]);
  }
  return [...groups.values()];
}

const firstNumber = (/** @type {RegExpMatchArray} */ match) => Number(match[1]);

const headerOption = ([name, value]) => ['-H', value === null ? name : `${name}=${text(value)}`];

async function produceGroup({ topic, codec, acks, idempotent }, group) {
  const [{ partition, headers, key, value }] = group;
  const isNullMeant = key === null || value === null;
  const args = [
    ...['-P', '-t', topic, '-p', `${partition}`, '-z', codec, '-D', RECORD_END, '-v', '-v', '-v'],
    ...['-X', `acks=${acks}`, '-X', `enable.idempotence=${idempotent}`],
    ...['-X', `message.max.bytes=${MESSAGE_BYTES_MAX}`],
    ...(key === null ? [] : ['-K', KEY_END]),
    ...(isNullMeant ? ['-Z'] : []),
    ...headers.flatMap(headerOption),
  ];
  const lines = group.map((record) =>
    record.key === null ? text(record.value) : text(record.key) + KEY_END + text(record.value),
  );
  const { stderr } = await kcat(args, lines.map((line) => line + RECORD_END).join(''));
  if (/Delivery failed/.test(stderr)) {
    throw new Error(stderr);
  }
  return [...stderr.matchAll(/delivered to partition \d+ \(offset (-?\d+)\)/g)].map(firstNumber);
}

async function produce({ records, ...order }) {
  const places = [];
  const byPartition = new Map();
  for (const group of groupsOf(records)) {
    const [{ partition }] = group;
    byPartition.set(partition, [...(byPartition.get(partition) ?? []), group]);
  }
  const waiting = [...byPartition.values()];
  const takePartitions = async () => {
    for (let groups = waiting.shift(); groups !== undefined; groups = waiting.shift()) {
      for (const group of groups) {
        const offsets = await produceGroup(order, group);
        for (const [position, { index, partition }] of group.entries()) {
          places[index] = { partition, offset: offsets[position] };
        }
      }
    }
  };
  await Promise.all(Array.from({ length: RUNS_AT_ONCE }, takePartitions));
  return places;
}

/** It prints headers as one list: names and values in turn. */
const shown = ({ partition, offset, ts, tstype, key, payload, headers = [] }) =>
  received({
    partition,
    offset,
    timestamp: ts,
    timestampType: tstype === 'create' ? 'create' : 'append',
    key,
    value: payload,
    headers: headers.flatMap((name, index) =>
      index % 2 === 0 ? [[name, headers[index + 1]]] : [],
    ),
  });

async function read({ topic, from, count }) {
  const isWhole = from.length > 1 && from.every(({ offset }) => offset === 0);
  const places = isWhole
    ? [['-o', 'beginning']]
    : from.map(({ partition, offset }) => ['-p', `${partition}`, '-o', `${offset}`]);
  const records = [];
  for (const place of places) {
    const { stdout } = await kcat(['-C', '-t', topic, ...place, '-e', '-q', '-J']);
    const lines = stdout.split('\n').filter((line) => line !== '');
    records.push(...lines.map((line) => shown(JSON.parse(line))));
  }
  if (records.length < count) {
    throw new Error(`only ${records.length} of ${count} records`);
  }
  return records;
}

async function listOffsets({ topic, partition, timestamp }) {
  const { stdout } = await kcat(['-Q', '-t', `${topic}:${partition}:${timestamp}`]);
  return { offset: Number(/offset (-?\d+)/.exec(stdout)?.[1]) };
}

const metadata = async (...args) => JSON.parse((await kcat(['-L', '-J', ...args])).stdout).topics;

async function describeTopic({ topic }) {
  const [{ partitions }] = await metadata('-t', topic);
  const shownPartitions = partitions.map(({ partition, leader, replicas, isrs }) => {
    return { partition, leader, replicas, isr: isrs };
  });
  return { partitions: shownPartitions.sort((left, right) => left.partition - right.partition) };
}

/** A running kcat, and what its output says of it. */
class Member {
  inbox = new Inbox();
  #lastRecordMs = 0;
  #commitStartMs = 0;
  #committedMs = 0;

  constructor(/** @type {string[]} */ args) {
    this.child = spawn('kcat', args, { stdio: ['ignore', 'pipe', 'pipe'] });
    createInterface({ input: this.child.stdout }).on('line', (line) => {
      this.#lastRecordMs = Date.now();
      this.inbox.put(shown(JSON.parse(line)));
    });
    createInterface({ input: this.child.stderr }).on('line', (line) => this.#takeEvent(line));
  }

  /** `% Group g rebalanced (memberid m): assigned: t [0], t [1]`, and librdkafka's of commits. */
  #takeEvent(/** @type {string} */ line) {
    const [, change, partitions] =
      /^% .* rebalanced.*?: (assigned|revoked): (.*)$/.exec(line) ?? [];
    if (change === 'assigned') {
      this.inbox.assign([...partitions.matchAll(/\[(\d+)\]/g)].map(firstNumber));
    } else if (change === 'revoked') {
      this.inbox.assigned = [];
    } else if (/\|COMMIT\|.* Committing offsets for/.test(line)) {
      this.#commitStartMs = Date.now();
    } else if (/\|COMMIT\|.* returned: Success/.test(line)) {
      this.#committedMs = this.#commitStartMs;
    }
  }

  /** It commits by itself, every 5 s; this waits until it has. */
  async untilCommitted() {
    const deadline = Date.now() + PATIENCE_MS;
    while (this.#committedMs <= this.#lastRecordMs) {
      if (this.#lastRecordMs === 0) {
        return;
      }
      if (Date.now() > deadline) {
        throw new Error('it has not committed by itself');
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function join({ member, group, topic, instanceId, offsetReset }) {
  const settings = {
    'auto.offset.reset': offsetReset,
    'session.timeout.ms': 6_000,
    'heartbeat.interval.ms': 500,
    'fetch.wait.max.ms': 100,
    'debug': 'cgrp',
    ...(instanceId === null ? {} : { 'group.instance.id': instanceId }),
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-X', `${name}=${value}`]);
  const args = ['-b', bootstrap, '-G', group, '-J', '-u', ...options, topic];
  members.set(member, new Member(args));
}

async function leave({ member }) {
  const { child } = members.get(member);
  members.delete(member);
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('close', resolve));
}

// The first lines of its usage are the same in every version but for two.
const usage = (await runCommand('kcat', ['-V'])).stdout;
const [, version, librdkafka] = /Version (\S+) \(.*librdkafka (\S+)/.exec(usage) ?? [];

await serve({
  version: `${version} (librdkafka ${librdkafka})`,
  cannot,
  codeOf,
  commands: {
    produce,
    read,
    listOffsets,
    describeTopic,
    join,
    leave,
    listTopics: async () => (await metadata()).map(({ topic }) => topic),
    poll: async ({ member }) => members.get(member).inbox.take(),
    commit: ({ member }) => members.get(member).untilCommitted(),
  },
});
