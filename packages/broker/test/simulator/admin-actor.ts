// An admin: creates, changes and deletes topics, cuts logs and removes groups, one request at a
// time. What is not answered may have happened; the audit of the next life finds out.
import {
  CreatePartitionsApi,
  CreateTopicsApi,
  DeleteGroupsApi,
  DeleteRecordsApi,
  DeleteTopicsApi,
  ErrorCode,
  IncrementalAlterConfigsApi,
  ZERO_UUID,
} from '@millrace/protocol';
import { Actor } from './actor.ts';
import type { SimulatedClient } from './client.ts';
import { type ClusterModel, TopicModel } from './cluster-model.ts';
import type { AdminOperation } from './scenario.ts';
import { Violation } from './violation.ts';
import type { World } from './world.ts';

const TOPIC_RESOURCE = 2;
const SET = 0;
const TIMEOUT_MS = 5_000;
const PARTITIONS_MAX = 4;

/** An admin. */
export class AdminActor extends Actor {
  readonly #operations: readonly AdminOperation[];
  readonly #groups: readonly string[];

  constructor(
    world: World,
    cluster: ClusterModel,
    { operations, groups }: { operations: readonly AdminOperation[]; groups: readonly string[] },
  ) {
    super(world, cluster, 'admin');
    this.#operations = operations;
    this.#groups = groups;
  }

  /** Creates what the scenario begins with. */
  async createMissing(client: SimulatedClient): Promise<void> {
    for (let index = 0; index < this.world.scenario.topics; index++) {
      const name = `t${index}`;
      if (this.cluster.topics.has(name) || this.cluster.creating.has(name)) continue;
      await this.#create(client, name);
    }
  }

  protected async work(client: SimulatedClient): Promise<void> {
    while (this.goesOn(client)) {
      await this.world.sleep(this.world.dice.integer(0, this.world.scenario.paceMs * 12));
      if (!client.isOpen) return;
      const isAlive = await this.#do(client, this.world.dice.pick(this.#operations));
      if (!isAlive) return;
    }
  }

  /** Returns whether the connection still stands and the broker's disk works. */
  async #do(client: SimulatedClient, operation: AdminOperation): Promise<boolean> {
    const topic = this.anyTopic();
    switch (operation) {
      case 'create':
        return this.#createAbsent(client);
      case 'deleteGroup':
        return this.#deleteGroup(client);
      case 'delete':
        return topic === null || this.#delete(client, topic);
      case 'configs':
        return topic === null || this.#alterConfigs(client, topic);
      case 'partitions':
        return topic === null || this.#addPartitions(client, topic);
      case 'deleteRecords':
        return topic === null || this.#deleteRecords(client, topic);
    }
  }

  async #createAbsent(client: SimulatedClient): Promise<boolean> {
    const names = Array.from({ length: this.world.scenario.topics }, (_, index) => `t${index}`);
    const absent = names.filter(
      (name) => !this.cluster.topics.has(name) && !this.cluster.creating.has(name),
    );
    return absent.length === 0 || this.#create(client, this.world.dice.pick(absent));
  }

  async #create(client: SimulatedClient, name: string): Promise<boolean> {
    const count = this.world.dice.integer(1, this.world.scenario.partitionsMax);
    const configs = { ...this.world.scenario.topicConfigs };
    this.cluster.creating.set(name, { count, configs });
    const reply = await client.request(CreateTopicsApi, 7, {
      topics: [
        {
          name,
          numPartitions: count,
          replicationFactor: 1,
          assignments: [],
          configs: Object.entries(configs).map(([key, value]) => ({ name: key, value })),
        },
      ],
      timeoutMs: TIMEOUT_MS,
    });
    if (reply === null) return false;
    const { errorCode, topicId } = reply.body.topics[0]!;
    this.log(`creates ${name} with ${count}: ${errorCode} ${topicId}`);
    if (!this.#isDone(errorCode, client, reply.sentMs, `the creation of ${name}`)) return false;
    this.world.check(() => this.cluster.noteCreated(new TopicModel(name, topicId, count, configs)));
    return true;
  }

  async #delete(client: SimulatedClient, topic: TopicModel): Promise<boolean> {
    this.cluster.noteDeletionSent(topic);
    const reply = await client.request(DeleteTopicsApi, 6, {
      topics: [{ name: topic.name, topicId: ZERO_UUID }],
      timeoutMs: TIMEOUT_MS,
    });
    if (reply === null) return false;
    this.cluster.noteDeletionAnswered();
    const { errorCode } = reply.body.responses[0]!;
    this.log(`deletes ${topic.name} ${topic.id}: ${errorCode}`);
    if (!this.#isDone(errorCode, client, reply.sentMs, `the deletion of ${topic.name}`)) {
      return false;
    }
    this.cluster.noteDeleted(topic);
    return true;
  }

  async #alterConfigs(client: SimulatedClient, topic: TopicModel): Promise<boolean> {
    const { dice, scenario } = this.world;
    const configs: Record<string, string> = dice.pick([
      { 'retention.bytes': String(dice.integer(0, 5_000)) },
      { 'retention.ms': String(scenario.paceMs * dice.integer(2, 60)) },
      { 'retention.ms': '-1', 'retention.bytes': '-1' },
      { 'segment.index.bytes': dice.pick(['24', '80']), 'index.interval.bytes': '50' },
      { 'file.delete.delay.ms': String(dice.integer(0, 2_000)) },
    ]);
    topic.noteConfigs(configs, false);
    const reply = await client.request(IncrementalAlterConfigsApi, 1, {
      resources: [
        {
          resourceType: TOPIC_RESOURCE,
          resourceName: topic.name,
          configs: Object.entries(configs).map(([name, value]) => ({
            name,
            configOperation: SET,
            value,
          })),
        },
      ],
      validateOnly: false,
    });
    if (reply === null) return false;
    const { errorCode } = reply.body.responses[0]!;
    this.log(`sets ${JSON.stringify(configs)} on ${topic.name}: ${errorCode}`);
    if (!this.#isDone(errorCode, client, reply.sentMs, `a config of ${topic.name}`)) return false;
    topic.noteConfigs(configs, true);
    return true;
  }

  async #addPartitions(client: SimulatedClient, topic: TopicModel): Promise<boolean> {
    const count = topic.partitions.length + 1;
    if (count > PARTITIONS_MAX || topic.partitionsAsked > topic.partitions.length) return true;
    topic.partitionsAsked = count;
    const reply = await client.request(CreatePartitionsApi, 3, {
      topics: [{ name: topic.name, count, assignments: null }],
      timeoutMs: TIMEOUT_MS,
      validateOnly: false,
    });
    if (reply === null) return false;
    const { errorCode } = reply.body.results[0]!;
    this.log(`gives ${topic.name} ${count} partitions: ${errorCode}`);
    if (!this.#isDone(errorCode, client, reply.sentMs, `a partition of ${topic.name}`))
      return false;
    topic.setPartitionCount(count);
    return true;
  }

  async #deleteRecords(client: SimulatedClient, topic: TopicModel): Promise<boolean> {
    const partition = this.world.dice.pick(topic.partitions);
    const offset = this.world.dice.integer(0, partition.writtenEnd);
    partition.noteDeleted(offset, false);
    const reply = await client.request(DeleteRecordsApi, 2, {
      topics: [{ name: topic.name, partitions: [{ partitionIndex: partition.index, offset }] }],
      timeoutMs: TIMEOUT_MS,
    });
    if (reply === null) return false;
    const { errorCode, lowWatermark } = reply.body.topics[0]!.partitions[0]!;
    this.log(`deletes ${partition.name} to ${offset}: ${errorCode}, ${lowWatermark}`);
    if (errorCode === ErrorCode.NONE) partition.noteDeleted(offset, true);
    return errorCode !== ErrorCode.KAFKA_STORAGE_ERROR;
  }

  async #deleteGroup(client: SimulatedClient): Promise<boolean> {
    if (this.#groups.length === 0) return true;
    const group = this.world.dice.pick(this.#groups);
    this.cluster.noteGroupDeletionSent(group);
    const reply = await client.request(DeleteGroupsApi, 2, { groupsNames: [group] });
    if (reply === null) return false;
    this.log(`deletes group ${group}: ${reply.body.results[0]!.errorCode}`);
    this.cluster.noteDeletionAnswered();
    return true;
  }

  /** Whether a change of the metadata was done; only a failed disk excuses what was not. */
  #isDone(errorCode: number, client: SimulatedClient, sentMs: number, what: string): boolean {
    const { faults, metadataFailureMs } = client.life;
    if (errorCode === ErrorCode.NONE) {
      if (metadataFailureMs !== null && sentMs > metadataFailureMs) {
        const seen = `${what} is acknowledged`;
        this.world.fail(new Violation('after a failed disk nothing is acknowledged', seen));
      }
      return true;
    }
    if (!faults.hasStruck) {
      this.world.fail(new Violation('good changes are taken', `${what} is answered ${errorCode}`));
    }
    return false;
  }
}
