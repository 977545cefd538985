// A consumer that commits positions, alone or as a member of a group. Each position it commits is
// greater than all before, so that going back shows.
import {
  ErrorCode,
  FindCoordinatorApi,
  JoinGroupApi,
  OffsetCommitApi,
  OffsetFetchApi,
  SyncGroupApi,
} from '@millrace/protocol';
import { Actor } from './actor.ts';
import type { SimulatedClient } from './client.ts';
import type { ClusterModel } from './cluster-model.ts';
import { Violation } from './violation.ts';
import type { World } from './world.ts';

const SESSION_MS = 30_000;
const NO_MEMBER = { memberId: '', generationId: -1 };

/** Errors that say: not now, or not here, or join again. */
const EXPECTED: ReadonlySet<number> = new Set([
  ErrorCode.COORDINATOR_LOAD_IN_PROGRESS,
  ErrorCode.COORDINATOR_NOT_AVAILABLE,
  ErrorCode.NOT_COORDINATOR,
]);
const REJOIN: ReadonlySet<number> = new Set([
  ErrorCode.UNKNOWN_MEMBER_ID,
  ErrorCode.ILLEGAL_GENERATION,
  ErrorCode.REBALANCE_IN_PROGRESS,
  ErrorCode.MEMBER_ID_REQUIRED,
]);

/** Reads positions; null when the connection ended or the coordinator is not ready. */
export async function fetchPosition(
  client: SimulatedClient,
  group: string,
  topic: string,
  partition: number,
): Promise<number | null> {
  const reply = await client.request(OffsetFetchApi, 8, {
    groups: [{ groupId: group, topics: [{ name: topic, partitionIndexes: [partition] }] }],
    requireStable: true,
  });
  const found = reply?.body.groups[0];
  if (found === undefined || found.errorCode !== ErrorCode.NONE) return null;
  return Number(found.topics[0]!.partitions[0]!.committedOffset);
}

/** Asks for the group's coordinator, which makes the topic that holds its positions. */
export async function findCoordinator(client: SimulatedClient, group: string): Promise<boolean> {
  const reply = await client.request(FindCoordinatorApi, 4, {
    keyType: 0,
    coordinatorKeys: [group],
  });
  return reply?.body.coordinators[0]?.errorCode === ErrorCode.NONE;
}

/** A committing consumer. */
export class CommitterActor extends Actor {
  readonly #isMember: boolean;
  readonly #group: string;
  #member = NO_MEMBER;
  #next = 0;

  constructor(
    world: World,
    cluster: ClusterModel,
    name: string,
    { group, isMember }: { group: string; isMember: boolean },
  ) {
    super(world, cluster, name);
    this.#group = group;
    this.#isMember = isMember;
  }

  protected async work(client: SimulatedClient): Promise<void> {
    if (!(await findCoordinator(client, this.#group))) return;
    while (this.goesOn(client)) {
      if (this.#isMember && this.#member.generationId === -1) await this.#join(client);
      const topic = this.anyTopic();
      if (topic !== null && client.isOpen) {
        const partition = this.world.dice.pick(topic.partitions).index;
        const isRead = this.world.dice.chance(0.3);
        if (isRead) await this.#read(client, topic.name, partition);
        else await this.#commit(client, topic.name, partition);
      }
      await this.world.pause();
    }
  }

  async #commit(client: SimulatedClient, topic: string, partitionIndex: number): Promise<void> {
    if (this.#isMember && this.#member.generationId === -1) return;
    const key = `${this.#group}/${topic}/${partitionIndex}`;
    const offset = this.#next++;
    const { deletionStamp } = this.cluster;
    this.cluster.noteCommitSent(key, offset);
    const reply = await client.request(OffsetCommitApi, 8, {
      groupId: this.#group,
      memberId: this.#member.memberId,
      generationIdOrMemberEpoch: this.#member.generationId,
      topics: [
        {
          name: topic,
          partitions: [{ partitionIndex, committedOffset: offset, committedMetadata: '' }],
        },
      ],
    });
    if (reply === null) return;
    const { errorCode } = reply.body.topics[0]!.partitions[0]!;
    this.log(`commits ${offset} to ${key}: ${errorCode}`);
    if (errorCode !== ErrorCode.NONE) this.#refused(errorCode, topic);
    else this.cluster.noteCommitted(key, offset, deletionStamp);
  }

  #refused(errorCode: number, topic: string): void {
    if (REJOIN.has(errorCode) && this.#isMember) {
      this.#member = NO_MEMBER;
      return;
    }
    const isGone =
      errorCode === ErrorCode.UNKNOWN_TOPIC_OR_PARTITION &&
      this.cluster.topics.get(topic)?.isDoomed !== false;
    if (isGone || EXPECTED.has(errorCode)) return;
    const seen = `a commit of ${this.#group} to ${topic} is answered ${errorCode}`;
    this.world.fail(new Violation('good commits are taken', seen));
  }

  async #read(client: SimulatedClient, topic: string, partition: number): Promise<void> {
    const key = `${this.#group}/${topic}/${partition}`;
    const offset = await fetchPosition(client, this.#group, topic, partition);
    if (offset === null) return;
    this.log(`${key} is at ${offset}`);
    this.world.check(() => this.cluster.checkPosition(key, offset));
  }

  async #join(client: SimulatedClient): Promise<void> {
    let memberId = '';
    for (let attempt = 0; attempt < 3 && client.isOpen; attempt++) {
      const joined = await client.request(JoinGroupApi, 5, {
        groupId: this.#group,
        sessionTimeoutMs: SESSION_MS,
        rebalanceTimeoutMs: SESSION_MS,
        memberId,
        protocolType: 'consumer',
        protocols: [{ name: 'range', metadata: new Uint8Array(0) }],
      });
      if (joined === null) return;
      const { errorCode, generationId } = joined.body;
      ({ memberId } = joined.body);
      this.log(`joins ${this.#group} as ${memberId}: ${errorCode}, generation ${generationId}`);
      if (errorCode !== ErrorCode.NONE) continue;
      const synced = await client.request(SyncGroupApi, 3, {
        groupId: this.#group,
        generationId,
        memberId,
        assignments:
          joined.body.leader === memberId
            ? joined.body.members.map((one) => ({
                memberId: one.memberId,
                assignment: new Uint8Array(1),
              }))
            : [],
      });
      if (synced?.body.errorCode !== ErrorCode.NONE) continue;
      this.#member = { memberId, generationId };
      return;
    }
  }
}
