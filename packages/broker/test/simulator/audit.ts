// The look at everything after a start: each topic, each record, each index lookup and each
// committed position, against the model. Whatever was in doubt is decided here.
import {
  DescribeConfigsApi,
  ErrorCode,
  ListOffsetsApi,
  MetadataApi,
  OffsetForLeaderEpochApi,
} from '@millrace/protocol';
import { readRecords } from './batch-builder.ts';
import type { SimulatedClient } from './client.ts';
import { ANY_VALUE, type ClusterModel, TopicModel } from './cluster-model.ts';
import { fetchPosition, findCoordinator } from './committer-actor.ts';
import { auditSegmentFiles } from './file-audit.ts';
import type { PartitionModel, ReadRecord } from './partition-model.ts';
import { fetchPartition } from './reader-actor.ts';
import { Violation } from './violation.ts';
import type { World } from './world.ts';
import type { Machine } from './machine.ts';

const EARLIEST = -2;
const LATEST = -1;
const TOPIC_RESOURCE = 2;
const LOOKUPS_PER_PARTITION = 4;
/** Rounds that retention may spoil. */
const ROUNDS_MAX = 20;

/** The connection ended before all was seen: the process died, or the disk failed. */
export class AuditCutError extends Error {
  override readonly name = 'AuditCutError';
}

/** One audit. */
export class Audit {
  readonly #world: World;
  readonly #cluster: ClusterModel;
  readonly #client: SimulatedClient;
  readonly #machine: Machine;
  readonly #isUnclean: boolean;

  constructor(world: World, cluster: ClusterModel, client: SimulatedClient, machine: Machine) {
    this.#world = world;
    this.#cluster = cluster;
    this.#client = client;
    this.#machine = machine;
    this.#isUnclean = machine.hasBegunUnclean;
  }

  /** @throws Violation, or AuditCutError when it could not be finished */
  async run(): Promise<void> {
    await this.#topics();
    for (const topic of this.#cluster.topics.values()) {
      await this.#configs(topic);
      for (const partition of topic.partitions) await this.#partition(topic, partition);
    }
    await this.#positions();
    this.#world.log('audit done');
  }

  async #topics(): Promise<void> {
    const { topics } = this.#need(
      await this.#client.request(MetadataApi, 12, { topics: null }),
    ).body;
    const found = new Map(topics.map((topic) => [topic.name ?? '', topic]));
    for (const topic of this.#cluster.topics.values()) {
      const now = found.get(topic.name);
      if (now?.topicId === topic.id) {
        // A deletion that was sent and did not happen will not happen any more.
        topic.isDoomed = false;
        this.#partitionCount(topic, now.partitions.length);
        for (const { partitionIndex, leaderEpoch } of now.partitions) {
          this.#leaderEpoch(topic.partitions[partitionIndex]!, leaderEpoch);
        }
        continue;
      }
      if (!topic.isDoomed) {
        throw new Violation('created topics are kept', `${topic.name} ${topic.id} is gone`);
      }
      this.#cluster.noteDeleted(topic);
    }
    for (const [name, { topicId, partitions }] of found) {
      if (name.startsWith('__') || this.#cluster.topics.get(name)?.id === topicId) continue;
      const asked = this.#cluster.creating.get(name);
      if (asked === undefined) {
        throw new Violation('deleted topics stay deleted', `${name} ${topicId} is there`);
      }
      this.#cluster.noteCreated(new TopicModel(name, topicId, partitions.length, asked.configs));
    }
    this.#cluster.creating.clear();
  }

  #partitionCount(topic: TopicModel, count: number): void {
    const least = topic.partitions.length;
    if (count < least || count > topic.partitionsAsked) {
      const seen = `${topic.name} has ${count}, asked for ${least} to ${topic.partitionsAsked}`;
      throw new Violation('created partitions are kept', seen);
    }
    topic.setPartitionCount(count);
    topic.partitionsAsked = count;
  }

  #leaderEpoch(partition: PartitionModel, leaderEpoch: number): void {
    const least = partition.leaderEpoch + (this.#isUnclean ? 1 : 0);
    const isEnough = leaderEpoch >= least;
    if (!isEnough && partition.leaderEpoch !== -1) {
      throw new Violation(
        'the leader epoch rises after an unclean start',
        `${partition.name} had ${partition.leaderEpoch}, has ${leaderEpoch}`,
      );
    }
    partition.leaderEpoch = leaderEpoch;
  }

  async #configs(topic: TopicModel): Promise<void> {
    const reply = this.#need(
      await this.#client.request(DescribeConfigsApi, 4, {
        resources: [
          {
            resourceType: TOPIC_RESOURCE,
            resourceName: topic.name,
            configurationKeys: [...topic.configs.keys()],
          },
        ],
      }),
    );
    for (const { name, value } of reply.body.results[0]!.configs) {
      const possible = topic.configs.get(name);
      if (possible === undefined) continue;
      if (!possible.has(ANY_VALUE) && !possible.has(value ?? '')) {
        const seen = `${name} of ${topic.name} is ${value}, not ${[...possible].join(' or ')}`;
        throw new Violation('acknowledged configs are kept', seen);
      }
      topic.configs.set(name, new Set([value ?? '']));
    }
  }

  /** Retention may work under the audit's hands; then it looks again. */
  async #partition(topic: TopicModel, partition: PartitionModel): Promise<void> {
    for (let round = 1; ; round++) {
      const start = await this.#offset(partition, EARLIEST);
      try {
        await this.#partitionFrom(topic, partition, start);
        return;
      } catch (error) {
        if (!(error instanceof Violation) || round === ROUNDS_MAX) throw error;
        if ((await this.#offset(partition, EARLIEST)) === start) throw error;
      }
    }
  }

  async #partitionFrom(topic: TopicModel, partition: PartitionModel, start: number): Promise<void> {
    const end = await this.#offset(partition, LATEST);
    const records = await this.#readAll(partition, start, end);
    this.#world.log(`audit: ${partition.name} has ${start}-${end}`);
    partition.checkStart(start, topic.bound, this.#world.nowMsMax);
    partition.audit(start, end, records);
    auditSegmentFiles(this.#machine.disk, partition, start, end);
    await this.#epochEnds(partition, start);
    await this.#lookups(partition, records);
  }

  async #readAll(partition: PartitionModel, start: number, end: number): Promise<ReadRecord[]> {
    const records: ReadRecord[] = [];
    for (let next = start; next < end;) {
      const fetched = this.#need(
        await fetchPartition(this.#client, partition, next, {
          maxBytes: this.#world.dice.pick([300, 2 ** 20, 2 ** 20]),
          maxWaitMs: 0,
          minBytes: 1,
        }),
      );
      this.#expectServed(partition, fetched.errorCode);
      const found = readRecords(fetched.records);
      if (found.length === 0) break;
      // A batch that begins before the log start is given whole.
      records.push(...found.filter(({ offset }) => offset >= next));
      next = found.at(-1)!.offset + 1;
    }
    return records;
  }

  /** Offset index and time index: any offset is found, and the first record of any time. */
  async #lookups(partition: PartitionModel, records: readonly ReadRecord[]): Promise<void> {
    if (records.length === 0) return;
    const { dice } = this.#world;
    for (let count = 0; count < LOOKUPS_PER_PARTITION; count++) {
      const { offset } = dice.pick(records);
      const plan = { maxBytes: 1, maxWaitMs: 0, minBytes: 1 };
      const fetched = this.#need(await fetchPartition(this.#client, partition, offset, plan));
      const found = readRecords(fetched.records).find((record) => record.offset === offset);
      if (found === undefined) {
        throw new Violation('indexes agree with the log', `${partition.name} lacks ${offset}`);
      }
      const timestampMs = dice.pick(records).timestampMs + dice.integer(-1, 1);
      const first = records.find((record) => record.timestampMs >= timestampMs);
      const told = await this.#offset(partition, timestampMs);
      if (told !== (first?.offset ?? -1)) {
        throw new Violation(
          'indexes agree with the log',
          `${partition.name} at time ${timestampMs}: ${told}, not ${first?.offset}`,
        );
      }
    }
  }

  async #epochEnds(partition: PartitionModel, start: number): Promise<void> {
    for (const leaderEpoch of partition.epochsBefore) {
      const reply = this.#need(
        await this.#client.request(OffsetForLeaderEpochApi, 4, {
          replicaId: -1,
          topics: [
            {
              topic: partition.topic,
              partitions: [{ partition: partition.index, currentLeaderEpoch: -1, leaderEpoch }],
            },
          ],
        }),
      );
      const { endOffset } = reply.body.topics[0]!.partitions[0]!;
      partition.checkEpochEnd(leaderEpoch, Number(endOffset), start);
    }
  }

  async #offset(partition: PartitionModel, timestamp: number): Promise<number> {
    const reply = this.#need(
      await this.#client.request(ListOffsetsApi, 7, {
        replicaId: -1,
        isolationLevel: 0,
        topics: [
          {
            name: partition.topic,
            partitions: [{ partitionIndex: partition.index, timestamp }],
          },
        ],
      }),
    );
    const { errorCode, offset } = reply.body.topics[0]!.partitions[0]!;
    this.#expectServed(partition, errorCode);
    return Number(offset);
  }

  async #positions(): Promise<void> {
    const keys = this.#cluster.positionKeys;
    for (const key of keys) {
      const [group, topic, partition] = key.split('/') as [string, string, string];
      if (!(await findCoordinator(this.#client, group))) throw this.#cut('no coordinator');
      for (;;) {
        const offset = await fetchPosition(this.#client, group, topic, Number(partition));
        if (offset !== null) {
          this.#cluster.checkPosition(key, offset);
          break;
        }
        // It may still be reading its log.
        if (!this.#client.isOpen) throw this.#cut('the connection ended');
        if (this.#client.life.faults.hasStruck) throw this.#cut('the coordinator stopped');
        await this.#world.sleep(100);
      }
    }
  }

  #expectServed(partition: PartitionModel, errorCode: number): void {
    if (errorCode === ErrorCode.NONE) return;
    if (this.#client.life.faults.hasStruck) throw this.#cut('the disk failed');
    const seen = `${partition.name} is answered ${errorCode}`;
    throw new Violation('topics that exist are served', seen);
  }

  #need<Value>(value: Value | null): Value {
    if (value === null) throw this.#cut('the connection ended');
    return value;
  }

  #cut(reason: string): AuditCutError {
    return new AuditCutError(reason);
  }
}
