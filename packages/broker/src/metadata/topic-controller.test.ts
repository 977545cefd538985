// Topics from decision to image: what is refused, who wins of two, what a restart finds.
import { ErrorCode } from '@millrace/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { FoldingFileSystem } from '../../test/support/folding-file-system.ts';
import { foldsCase } from '../platform/file-system.ts';
import { ManualFileSystem } from '../platform/manual-file-system.ts';
import { ManualRandom } from '../platform/manual-random.ts';
import { randomUuid } from '../platform/random.ts';
import { ClusterImage, type ImageDelta, metadataKey } from './cluster-image.ts';
import { LocalMetadataStore } from './local-metadata-store.ts';
import { ProducerIds } from './producer-ids.ts';
import { type NewTopic, TopicController } from './topic-controller.ts';
import { metricName, topicNameProblem } from './topic-names.ts';

const NODE_ID = 1;
let disk: ManualFileSystem;
let store: LocalMetadataStore;
let image: ClusterImage;
let controller: TopicController;
let deltas: ImageDelta[];

async function start(): Promise<void> {
  store = LocalMetadataStore.open(disk, 'metadata.log');
  image = new ClusterImage(foldsCase(disk, '', 'metadata.log'));
  image.load(await store.list());
  deltas = [];
  store.watch((changes) => void deltas.push(image.apply(changes)));
  const random = new ManualRandom(deltas.length + (await store.list()).length);
  controller = new TopicController({
    nodeId: NODE_ID,
    image,
    store,
    newId: () => randomUuid(random),
    defaultPartitions: 3,
    defaultReplicationFactor: 1,
    checkConfig: (name, value) => (name === 'known' ? null : `${name}=${value} is unknown`),
  });
}

beforeEach(async () => {
  disk = new ManualFileSystem();
  await start();
});

const newTopic = (name: string, more: Partial<NewTopic> = {}): NewTopic => ({
  name,
  partitionCount: -1,
  replicationFactor: -1,
  assignments: new Map(),
  configs: new Map(),
  ...more,
});

const refusal = (errorCode: number) => expect.objectContaining({ name: 'TopicError', errorCode });

describe('TopicController', () => {
  it('creates a topic with the defaults, and it is there after a restart', async () => {
    const topic = await controller.create(
      newTopic('orders', { configs: new Map([['known', '1']]) }),
    );
    expect(topic.partitions.map(({ index, leader, isr }) => [index, leader, isr])).toEqual([
      [0, 1, [1]],
      [1, 1, [1]],
      [2, 1, [1]],
    ]);
    expect(image.topicById(topic.id)?.name).toBe('orders');
    expect(deltas.at(-1)!.changed.map(({ name }) => name)).toEqual(['orders']);
    await start();
    const found = image.topicByName('orders')!;
    expect(found).toEqual(topic);
    expect(found.configs.get('known')).toBe('1');
  });

  it('keeps more than ten partitions in order over a restart', async () => {
    await controller.create(newTopic('wide', { partitionCount: 12 }));
    await start();
    const { partitions } = image.topicByName('wide')!;
    expect(partitions.map(({ index }) => index)).toEqual(Array.from({ length: 12 }, (_, i) => i));
  });

  it.each<[string, Partial<NewTopic>, number]>([
    ['0 partitions', { partitionCount: 0 }, ErrorCode.INVALID_PARTITIONS],
    ['-2 partitions', { partitionCount: -2 }, ErrorCode.INVALID_PARTITIONS],
    ['too many partitions', { partitionCount: 10_001 }, ErrorCode.INVALID_PARTITIONS],
    ['replication 0', { replicationFactor: 0 }, ErrorCode.INVALID_REPLICATION_FACTOR],
    ['replication 2', { replicationFactor: 2 }, ErrorCode.INVALID_REPLICATION_FACTOR],
    ['an unknown config', { configs: new Map([['x', 'y']]) }, ErrorCode.INVALID_CONFIG],
    [
      'a count and an assignment',
      { partitionCount: 1, assignments: new Map([[0, [1]]]) },
      ErrorCode.INVALID_REQUEST,
    ],
    [
      'a gap in the assignment',
      { assignments: new Map([[1, [1]]]) },
      ErrorCode.INVALID_REPLICA_ASSIGNMENT,
    ],
    ['no replicas', { assignments: new Map([[0, []]]) }, ErrorCode.INVALID_REPLICA_ASSIGNMENT],
    [
      'a replica twice',
      { assignments: new Map([[0, [1, 1]]]) },
      ErrorCode.INVALID_REPLICA_ASSIGNMENT,
    ],
    [
      'a foreign replica',
      { assignments: new Map([[0, [2]]]) },
      ErrorCode.INVALID_REPLICA_ASSIGNMENT,
    ],
  ])('refuses %s', async (_, more, errorCode) => {
    await expect(controller.create(newTopic('t', more))).rejects.toEqual(refusal(errorCode));
    expect(image.topicCount).toBe(0);
  });

  it('refuses a name that exists, also when two ask at once', async () => {
    const outcomes = await Promise.allSettled([
      controller.create(newTopic('t')),
      controller.create(newTopic('t')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(outcomes[1]).toMatchObject({ reason: { errorCode: ErrorCode.TOPIC_ALREADY_EXISTS } });
    await expect(controller.create(newTopic('t'))).rejects.toEqual(
      refusal(ErrorCode.TOPIC_ALREADY_EXISTS),
    );
    expect(image.topicCount).toBe(1);
  });

  it('gives a topic that is created again another id', async () => {
    const first = await controller.create(newTopic('t'));
    await controller.delete(first);
    expect(deltas.at(-1)).toMatchObject({ changed: [], deleted: [{ id: first.id, name: 't' }] });
    expect(deltas.at(-1)!.deleted[0]!.partitions).toHaveLength(3);
    expect(image.topicById(first.id)).toBeUndefined();
    const second = await controller.create(newTopic('t'));
    expect(second.id).not.toBe(first.id);
    await start();
    expect(image.topics().map(({ id }) => id)).toEqual([second.id]);
  });

  it('refuses changes decided on an older topic', async () => {
    const before = await controller.create(newTopic('t'));
    await controller.setConfigs(before, new Map([['known', '1']]));
    const stale = refusal(ErrorCode.UNKNOWN_TOPIC_OR_PARTITION);
    await expect(controller.setConfigs(before, new Map())).rejects.toEqual(stale);
    await expect(controller.addPartitions(before, 5, null)).rejects.toEqual(stale);
    await controller.setConfigs(image.topicByName('t')!, new Map());
    expect(image.topicByName('t')!.configs.size).toBe(0);
    expect(image.topicByName('t')!.partitions).toHaveLength(3);
    await controller.delete(before);
    await expect(controller.delete(before)).rejects.toEqual(stale);
  });

  it('adds partitions, once when two ask at once', async () => {
    const topic = await controller.create(newTopic('t'));
    const outcomes = await Promise.allSettled([
      controller.addPartitions(topic, 5, null),
      controller.addPartitions(topic, 4, [[1]]),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(image.topicByName('t')!.partitions.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
    const five = image.topicByName('t')!;
    for (const count of [5, 4, 0, 10_001]) {
      await expect(controller.addPartitions(five, count, null)).rejects.toEqual(
        refusal(ErrorCode.INVALID_PARTITIONS),
      );
    }
    await expect(controller.addPartitions(five, 7, [[1]])).rejects.toEqual(
      refusal(ErrorCode.INVALID_REPLICA_ASSIGNMENT),
    );
  });

  it('leaves nothing of a topic that gets partitions while it is deleted', async () => {
    const topic = await controller.create(newTopic('t'));
    await Promise.all([controller.addPartitions(topic, 9, null), controller.delete(topic)]);
    expect(await store.list()).toEqual([]);
    expect(image.topicById(topic.id)).toBeUndefined();
    const again = await controller.create(newTopic('t'));
    const outcomes = await Promise.allSettled([
      controller.delete(again),
      controller.addPartitions(again, 9, null),
      controller.delete(again),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await store.list()).toEqual([]);
  });

  it('refuses a name that differs in case only where the disk takes them for one', async () => {
    await controller.create(newTopic('orders'));
    await controller.create(newTopic('Orders'));
    disk = new FoldingFileSystem();
    await start();
    await controller.create(newTopic('orders'));
    await expect(controller.create(newTopic('Orders'))).rejects.toEqual(
      refusal(ErrorCode.INVALID_TOPIC_EXCEPTION),
    );
    await controller.delete(image.topicByName('orders')!);
    expect((await controller.create(newTopic('Orders'))).name).toBe('Orders');
  });

  it('raises every leader epoch, and the partition epoch with it', async () => {
    await controller.create(newTopic('t'));
    await controller.raiseLeaderEpochs();
    await controller.raiseLeaderEpochs();
    for (const partition of image.topicByName('t')!.partitions) {
      expect(partition).toMatchObject({ leaderEpoch: 2, partitionEpoch: 2, leader: 1 });
    }
  });

  it('answers with KAFKA_STORAGE_ERROR when the store fails', async () => {
    disk.fail('sync', /./);
    await expect(controller.create(newTopic('t'))).rejects.toEqual(
      refusal(ErrorCode.KAFKA_STORAGE_ERROR),
    );
    expect(image.topicCount).toBe(0);
  });
});

describe('ClusterImage', () => {
  it('changes its revision with every transaction', async () => {
    const before = image.revision;
    await controller.create(newTopic('t'));
    expect(image.revision).toBeGreaterThan(before);
  });

  it('does not change a topic that was given out', async () => {
    const topic = await controller.create(newTopic('t'));
    const seen = structuredClone(topic.partitions);
    await controller.raiseLeaderEpochs();
    await controller.addPartitions(image.topicByName('t')!, 9, null);
    expect(topic.partitions).toEqual(seen);
  });

  it('keeps entries that are no topic’s', async () => {
    const operations = [{ type: 'put' as const, key: metadataKey.cluster, value: 'id' }];
    await store.commit({ compare: [], operations });
    expect(image.entry(metadataKey.cluster)).toMatchObject({ value: 'id' });
    expect(image.topics()).toEqual([]);
  });
});

describe('ProducerIds', () => {
  it('never gives an id twice, however many ask and whatever crashes', async () => {
    const given: number[] = [];
    for (let round = 0; round < 3; round++) {
      const ids = new ProducerIds(store, image);
      given.push(...(await Promise.all(Array.from({ length: 1_500 }, () => ids.next()))));
      disk = disk.afterPowerFailure();
      await start();
    }
    expect(new Set(given).size).toBe(4_500);
    expect(given.slice(0, 3)).toEqual([0, 1, 2]);
  });

  it('shares the store with another that takes ids', async () => {
    const [one, two] = [new ProducerIds(store, image), new ProducerIds(store, image)];
    const ids = await Promise.all([one.next(), two.next(), one.next(), two.next()]);
    expect(new Set(ids).size).toBe(4);
  });

  it('gives no id when the store fails', async () => {
    disk.fail('sync', /./);
    await expect(new ProducerIds(store, image).next()).rejects.toThrow('EIO');
  });
});

describe('topic names', () => {
  it.each(['', '.', '..', 'a/b', 'a b', 'é', 'x'.repeat(250)])('refuses %j', (name) => {
    expect(topicNameProblem(name)).toMatch(/^Topic name is invalid/);
  });

  it.each(['a', '...', 'A.b_c-9', 'x'.repeat(249), '__consumer_offsets'])('takes %j', (name) => {
    expect(topicNameProblem(name)).toBeNull();
  });

  it('collide when only dots and underscores differ', () => {
    expect(metricName('a.b')).toBe(metricName('a_b'));
    expect(metricName('a.b')).not.toBe(metricName('a-b'));
  });
});
