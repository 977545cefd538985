// KafkaJS as a driver: kafkajs-driver.mjs HOST:PORT.
import { createRequire } from 'node:module';
import kafkajs from 'kafkajs';
import { codecs, connectKafkaJs } from '../../harness/kafkajs-client.mjs';
import {
  decode,
  findCode,
  Inbox,
  METADATA_AGE_MS_MAX,
  placesFrom,
  received,
  Refusal,
  serve,
  shownConfig,
  untilLength,
} from './driver.mjs';

const { AssignerProtocol, ConfigResourceTypes } = kafkajs;
const { version } = createRequire(import.meta.url)('kafkajs/package.json');

const LATEST = -1;
const EARLIEST = -2;
const TOPIC_ALREADY_EXISTS = 36;

const kafka = connectKafkaJs(process.argv[2]);
const admin = kafka.admin();
const producers = new Map();
const members = new Map();
let lastGroup = 0;

const cannot = {
  'timestamp types': 'its messages do not tell',
  'order of header names': 'headers are a map by name',
  'null header values': 'it takes strings and bytes only',
  'static members': 'it does not know them',
  'offset of the greatest timestamp': 'it asks in a version that does not know it',
  'incremental configs': 'it has AlterConfigs only',
  'deleting offsets': 'it has no call for it',
};

const codeOf = (error) =>
  findCode(error, 'code', (outer) => {
    const failedGroups = (outer?.groups ?? []).map(({ errorCode }) => ({ code: errorCode }));
    return [outer?.originalError, ...failedGroups];
  });

/** Several values of one name are a list. */
function headersOf(pairs) {
  const headers = {};
  for (const [name, value] of pairs) {
    const known = headers[name];
    headers[name] = known === undefined ? decode(value) : [known, decode(value)].flat();
  }
  return headers;
}

const shown = (partition, { offset, timestamp, key, value, headers: named }) => {
  const headers = Object.entries(named ?? {}).flatMap(([name, values]) =>
    [values].flat().map((content) => [name, content]),
  );
  return received({ partition, offset, timestamp, key, value, headers });
};

async function producerFor({ codec, acks, idempotent }) {
  const key = `${codec} ${acks} ${idempotent}`;
  if (!producers.has(key)) {
    const producer = kafka.producer({
      idempotent,
      metadataMaxAge: METADATA_AGE_MS_MAX,
      createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
    });
    await producer.connect();
    producers.set(key, producer);
  }
  return producers.get(key);
}

async function produce({ topic, codec, acks, idempotent, records }) {
  const producer = await producerFor({ codec, acks, idempotent });
  const messages = records.map(({ partition, key, value, headers, timestamp }) => ({
    partition,
    key: decode(key),
    value: decode(value),
    headers: headersOf(headers),
    ...(timestamp === null ? {} : { timestamp: String(timestamp) }),
  }));
  const answers = await producer.send({ topic, messages, acks, compression: codecs[codec] });
  const firstOffsets = (answers ?? []).map((answer) => [
    answer.partition,
    Number(answer.baseOffset),
  ]);
  return placesFrom(records, new Map(firstOffsets));
}

/** There is no reading without a group: one that nobody else is in. */
async function read({ topic, from, count }) {
  const consumer = kafka.consumer({
    groupId: `reader-${process.pid}-${++lastGroup}`,
    maxWaitTimeInMs: 100,
  });
  const first = new Map(from.map(({ partition, offset }) => [partition, offset]));
  const records = [];
  await consumer.connect();
  try {
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachMessage: async ({ partition, message }) => {
        if (Number(message.offset) >= (first.get(partition) ?? Infinity)) {
          records.push(shown(partition, message));
        }
      },
    });
    await untilLength(records, count);
  } finally {
    await consumer.disconnect();
  }
  return records;
}

async function listOffsets({ topic, partition, timestamp }) {
  const ends = await admin.fetchTopicOffsets(topic);
  const { high, low } = ends.find((end) => end.partition === partition);
  if (timestamp === LATEST || timestamp === EARLIEST) {
    return { offset: Number(timestamp === LATEST ? high : low) };
  }
  const found = await admin.fetchTopicOffsetsByTimestamp(topic, timestamp);
  const { offset } = found.find((place) => place.partition === partition);
  // Where no record is that late, the client gives the end of the partition instead.
  return { offset: offset === high ? -1 : Number(offset) };
}

async function createTopic({ topic, partitions, configs }) {
  const configEntries = Object.entries(configs).map(([name, value]) => ({ name, value }));
  const topics = [{ topic, numPartitions: partitions, configEntries }];
  if (!(await admin.createTopics({ topics, waitForLeaders: false }))) {
    throw new Refusal('the client says that the topic exists', TOPIC_ALREADY_EXISTS);
  }
}

async function describeTopic({ topic }) {
  const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
  const partitions = topics[0].partitions.map(({ partitionId, leader, replicas, isr }) => {
    return { partition: partitionId, leader, replicas, isr };
  });
  return { partitions: partitions.sort((left, right) => left.partition - right.partition) };
}

async function describeConfigs({ topic }) {
  const resource = { type: ConfigResourceTypes.TOPIC, name: topic };
  const { resources } = await admin.describeConfigs({ resources: [resource] });
  const entries = resources[0].configEntries.map(({ configName, configValue, configSource }) => {
    return [configName, shownConfig(configValue, configSource)];
  });
  return Object.fromEntries(entries);
}

async function describeGroup({ group }) {
  const { groups } = await admin.describeGroups([group]);
  const shownMembers = groups[0].members.map(({ memberAssignment }) => {
    const { assignment } = AssignerProtocol.MemberAssignment.decode(memberAssignment);
    return { partitions: Object.values(assignment).flat() };
  });
  return { state: groups[0].state, members: shownMembers };
}

async function committed({ group, topic, partitions }) {
  const [found] = await admin.fetchOffsets({ groupId: group, topics: [topic] });
  return partitions.map((partition) => {
    const place = found.partitions.find((candidate) => candidate.partition === partition);
    return { partition, offset: Number(place.offset), metadata: place.metadata ?? '' };
  });
}

async function join({ member, group, topic, offsetReset }) {
  const consumer = kafka.consumer({
    groupId: group,
    sessionTimeout: 6_000,
    heartbeatInterval: 500,
    maxWaitTimeInMs: 100,
  });
  const inbox = new Inbox();
  const { GROUP_JOIN, REBALANCING } = consumer.events;
  consumer.on(GROUP_JOIN, ({ payload }) => inbox.assign(payload.memberAssignment[topic] ?? []));
  consumer.on(REBALANCING, () => (inbox.assigned = []));
  members.set(member, { consumer, inbox, topic });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: offsetReset === 'earliest' });
  await consumer.run({
    autoCommit: false,
    eachMessage: async ({ partition, message }) => inbox.put(shown(partition, message)),
  });
}

async function commit({ member, topic, offsets }) {
  const places = offsets.map(({ offset, ...rest }) => ({ topic, offset: `${offset}`, ...rest }));
  await members.get(member).consumer.commitOffsets(places);
}

async function leave({ member }) {
  const { consumer } = members.get(member);
  members.delete(member);
  await consumer.disconnect();
}

await admin.connect();
await serve({
  version,
  cannot,
  codeOf,
  commands: {
    produce,
    read,
    listOffsets,
    createTopic,
    describeTopic,
    describeConfigs,
    describeGroup,
    committed,
    join,
    commit,
    leave,
    createPartitions: ({ topic, count }) =>
      admin.createPartitions({ topicPartitions: [{ topic, count }] }),
    deleteTopic: ({ topic }) => admin.deleteTopics({ topics: [topic] }),
    listTopics: () => admin.listTopics(),
    deleteRecords: async ({ topic, partition, offset }) => {
      // It looks for the leader before it has asked for the topic's metadata.
      await admin.fetchTopicOffsets(topic);
      await admin.deleteTopicRecords({ topic, partitions: [{ partition, offset: `${offset}` }] });
    },
    listGroups: async () => (await admin.listGroups()).groups.map(({ groupId }) => groupId),
    deleteGroup: ({ group }) => admin.deleteGroups([group]),
    poll: async ({ member }) => members.get(member).inbox.take(),
    seek: async ({ member, partition, offset }) => {
      const { consumer, topic } = members.get(member);
      consumer.seek({ topic, partition, offset: `${offset}` });
    },
    pause: async ({ member, partitions }) => {
      const { consumer, topic } = members.get(member);
      consumer.pause([{ topic, partitions }]);
    },
    resume: async ({ member, partitions }) => {
      const { consumer, topic } = members.get(member);
      consumer.resume([{ topic, partitions }]);
    },
  },
});
