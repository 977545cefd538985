// @platformatic/kafka as a driver, in a Node that it takes: platformatic-driver.mjs HOST:PORT.
import { readFileSync } from 'node:fs';
import {
  Admin,
  Consumer,
  ConfigResourceTypes,
  MessagesStreamFallbackModes,
  MessagesStreamModes,
  Producer,
} from '@platformatic/kafka';
import {
  decode,
  findCode,
  Inbox,
  METADATA_AGE_MS_MAX,
  placesFrom,
  received,
  serve,
  shownConfig,
  untilLength,
} from './driver.mjs';

const entry = new URL(import.meta.resolve('@platformatic/kafka'));
const { version } = JSON.parse(readFileSync(new URL('../package.json', entry), 'utf8'));

const SET = 0;
const DELETE = 1;

const base = {
  clientId: 'conformance',
  bootstrapBrokers: [process.argv[2]],
  retries: 50,
  retryDelay: 100,
};
const admin = new Admin({ ...base, metadataMaxAge: METADATA_AGE_MS_MAX });
const producer = new Producer({ ...base, metadataMaxAge: METADATA_AGE_MS_MAX });
const members = new Map();
let lastGroup = 0;

const cannot = {
  'timestamp types': 'its messages do not tell',
  'timestamps far apart': 'it writes deltas of more than 32 bits wrongly',
  'append times': 'it gives the time of the producer all the same',
  'each record once': 'what was committed may be given out again after a rebalance',
  'commit metadata': 'commits carry none',
  'seek': 'a stream goes forward only',
  'pause': 'it pauses a whole stream, not a partition',
};

const shown = ({ partition, offset, timestamp, key, value, headerEntries }) => {
  const headers = headerEntries.map(([name, content]) => [String(name), content]);
  return received({ partition, offset, timestamp, key, value, headers });
};

async function produce({ topic, codec, acks, idempotent, records }) {
  const messages = records.map(({ partition, key, value, headers, timestamp }) => ({
    topic,
    partition,
    key: decode(key),
    value: decode(value),
    // Names as bytes are different keys of a map, even if they are the same name.
    headers: new Map(headers.map(([name, content]) => [Buffer.from(name), decode(content)])),
    ...(timestamp === null ? {} : { timestamp: BigInt(timestamp) }),
  }));
  const { offsets } = await producer.send({ messages, acks, idempotent, compression: codec });
  const firstOffsets = (offsets ?? []).map(({ partition, offset }) => [partition, Number(offset)]);
  return placesFrom(records, new Map(firstOffsets));
}

/** There is no reading without a group: one that nobody else is in. */
async function read({ topic, from, count }) {
  const groupId = `reader-${process.pid}-${++lastGroup}`;
  const consumer = new Consumer({ ...base, groupId, maxWaitTime: 100 });
  const records = [];
  try {
    const stream = await consumer.consume({
      topics: [topic],
      mode: MessagesStreamModes.MANUAL,
      offsets: from.map(({ partition, offset }) => ({ topic, partition, offset: BigInt(offset) })),
      autocommit: false,
    });
    stream.on('data', (message) => records.push(shown(message)));
    await untilLength(records, count);
  } finally {
    await consumer.close(true);
  }
  return records;
}

async function listOffsets({ topic, partition, timestamp }) {
  const partitions = [{ partitionIndex: partition, timestamp: BigInt(timestamp) }];
  const [found] = await admin.listOffsets({ topics: [{ name: topic, partitions }] });
  const [{ offset, timestamp: time }] = found.partitions;
  return { offset: Number(offset), timestamp: Number(time) };
}

async function createTopic({ topic, partitions, configs }) {
  const entries = Object.entries(configs).map(([name, value]) => ({ name, value }));
  await admin.createTopics({ topics: [topic], partitions, replicas: 1, configs: entries });
}

async function describeTopic({ topic }) {
  const { topics } = await admin.metadata({ topics: [topic], forceUpdate: true });
  const partitions = topics.get(topic).partitions.map((info, partition) => {
    return {
      partition,
      leader: info.leader,
      replicas: info.replicas,
      isr: info.isr ?? info.replicas,
    };
  });
  return { partitions };
}

const resourceOf = (topic) => ({ resourceType: ConfigResourceTypes.TOPIC, resourceName: topic });

async function describeConfigs({ topic }) {
  const resources = [{ ...resourceOf(topic), configurationKeys: null }];
  const [{ configs }] = await admin.describeConfigs({ resources });
  const entries = configs.map(({ name, value, configSource }) => {
    return [name, shownConfig(value, configSource)];
  });
  return Object.fromEntries(entries);
}

async function alterConfigs({ topic, set, delete: deleted }) {
  const configs = [
    ...Object.entries(set).map(([name, value]) => ({ name, value, configOperation: SET })),
    ...deleted.map((name) => ({ name, value: null, configOperation: DELETE })),
  ];
  await admin.incrementalAlterConfigs({ resources: [{ ...resourceOf(topic), configs }] });
}

async function describeGroup({ group }) {
  const described = (await admin.describeGroups({ groups: [group] })).get(group);
  const shownMembers = [...described.members.values()].map(({ groupInstanceId, assignments }) => ({
    instanceId: groupInstanceId,
    partitions: [...(assignments?.values() ?? [])].flatMap(({ partitions }) => partitions),
  }));
  const state = described.state.toLowerCase();
  return { state: state[0].toUpperCase() + state.slice(1), members: shownMembers };
}

async function committed({ group, topic, partitions }) {
  const groups = [{ groupId: group, topics: [{ name: topic, partitionIndexes: partitions }] }];
  const [found] = await admin.listConsumerGroupOffsets({ groups });
  const places = found.topics.find(({ name }) => name === topic)?.partitions ?? [];
  return partitions.map((partition) => {
    const place = places.find(({ partitionIndex }) => partitionIndex === partition);
    const offset = Number(place?.committedOffset ?? -1);
    return { partition, offset, metadata: place?.metadata ?? '' };
  });
}

async function join({ member, group, topic, instanceId, offsetReset }) {
  const consumer = new Consumer({
    ...base,
    groupId: group,
    ...(instanceId === null ? {} : { groupInstanceId: instanceId }),
    sessionTimeout: 6_000,
    heartbeatInterval: 500,
    rebalanceTimeout: 10_000,
    maxWaitTime: 100,
  });
  const inbox = new Inbox();
  consumer.on('consumer:group:join', ({ assignments }) => {
    const own = (assignments ?? []).find((assignment) => assignment.topic === topic);
    inbox.assign(own?.partitions ?? []);
  });
  consumer.on('consumer:group:rebalance', () => (inbox.assigned = []));
  const consuming = consumer.consume({
    topics: [topic],
    mode: MessagesStreamModes.COMMITTED,
    fallbackMode: MessagesStreamFallbackModes[offsetReset.toUpperCase()],
    autocommit: false,
  });
  const streaming = consuming.then((stream) => {
    stream.on('data', (message) => inbox.put(shown(message)));
    return stream;
  });
  // Whoever asks next is told.
  streaming.catch(() => {});
  members.set(member, { consumer, inbox, streaming });
}

async function leave({ member }) {
  const { consumer, streaming } = members.get(member);
  members.delete(member);
  await streaming;
  await consumer.close(true);
}

await serve({
  version,
  cannot,
  codeOf: (error) => findCode(error, 'apiCode'),
  commands: {
    produce,
    read,
    listOffsets,
    createTopic,
    describeTopic,
    describeConfigs,
    alterConfigs,
    describeGroup,
    committed,
    join,
    leave,
    createPartitions: ({ topic, count }) =>
      admin.createPartitions({ topics: [{ name: topic, count, assignments: null }] }),
    deleteTopic: ({ topic }) => admin.deleteTopics({ topics: [topic] }),
    listTopics: () => admin.listTopics(),
    deleteRecords: async ({ topic, partition, offset }) => {
      const partitions = [{ partition, offset: BigInt(offset) }];
      await admin.deleteRecords({ topics: [{ name: topic, partitions }] });
    },
    listGroups: async () => [...(await admin.listGroups()).keys()],
    deleteGroup: ({ group }) => admin.deleteGroups({ groups: [group] }),
    deleteOffsets: ({ group, topic, partitions }) =>
      admin.deleteConsumerGroupOffsets({
        groupId: group,
        topics: [{ name: topic, partitionIndexes: partitions }],
      }),
    poll: async ({ member }) => members.get(member).inbox.take(),
    commit: ({ member, topic, offsets }) =>
      members.get(member).consumer.commit({
        offsets: offsets.map(({ partition, offset }) => {
          return { topic, partition, offset: BigInt(offset), leaderEpoch: -1 };
        }),
      }),
  },
});
