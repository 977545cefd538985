// One round of joining: JoinGroup, the leader's assignment, SyncGroup. It keeps no state; what the
// member is afterwards is the result.
import {
  ErrorCode,
  JoinGroupApi,
  SyncGroupApi,
  type JoinGroupResponse,
  type SyncGroupRequestAssignment,
} from '@millrace/protocol';
import { throwIfAborted, type Signal } from '../../abort.ts';
import { brokerError, throwIfError } from '../../errors.ts';
import type { Connection } from '../../network/connection.ts';
import type { Assignor, MemberSubscription } from '../assignor/assignor.ts';
import type { GroupIdentity } from '../committer.ts';
import type { TopicPartition } from '../topic-partition.ts';
import { decodeAssignment, decodeSubscription, encodeAssignment } from './group-protocol.ts';
import { encodeSubscription, PROTOCOL_TYPE } from './group-protocol.ts';

/** After the rebalance timeout a broker may still need a moment to answer. */
const ANSWER_SLACK_MS = 5000;

/** What a member brings along. */
export interface JoinOffer {
  readonly groupId: string;
  readonly identity: GroupIdentity;
  readonly topics: readonly string[];
  readonly owned: readonly TopicPartition[];
  /** The preferred one first. */
  readonly assignors: readonly Assignor[];
  readonly sessionTimeoutMs: number;
  readonly rebalanceTimeoutMs: number;
  readonly requestTimeoutMs: number;
  /** Aborted when the member leaves: nothing more is asked of the group then. */
  readonly signal: Signal;
  /** Told the member's id as soon as the coordinator has given it. */
  readonly onMemberId: (memberId: string) => void;
}

/** What a member is after it joined. */
export interface JoinResult {
  readonly identity: GroupIdentity;
  readonly assignor: Assignor;
  readonly assigned: readonly TopicPartition[];
  /** Topics that the group reads, if this member leads it; else null. */
  readonly ledTopics: readonly string[] | null;
}

/** Counts the partitions of topics, those that exist. */
export type PartitionCounter = (topics: readonly string[]) => Promise<ReadonlyMap<string, number>>;

/** Joins once. @throws KafkaError; the reason of the offer's aborted signal */
export async function joinOnce(
  connection: Connection,
  offer: JoinOffer,
  countPartitions: PartitionCounter,
): Promise<JoinResult> {
  const join = await sendJoin(connection, offer);
  const { instanceId } = offer.identity;
  const identity = { generation: join.generationId ?? -1, memberId: join.memberId, instanceId };
  const assignor = offer.assignors.find(({ name }) => name === join.protocolName);
  if (assignor === undefined) {
    const what = `Joining group ${offer.groupId}, which uses ${join.protocolName}`;
    throw brokerError(ErrorCode.INCONSISTENT_GROUP_PROTOCOL, what);
  }
  const isLeader = join.leader === join.memberId;
  const members = isLeader ? join.members.map(decodeSubscription) : [];
  const mustAssign = isLeader && join.skipAssignment !== true;
  const assignments = mustAssign ? await shareOut(assignor, members, countPartitions) : [];
  throwIfAborted(offer.signal);
  const sync = await connection.request(
    SyncGroupApi,
    {
      groupId: offer.groupId,
      generationId: identity.generation,
      memberId: identity.memberId,
      groupInstanceId: instanceId,
      protocolType: PROTOCOL_TYPE,
      protocolName: assignor.name,
      assignments,
    },
    waitMs(offer),
  );
  throwIfError(sync.errorCode, `Syncing with group ${offer.groupId}`);
  const ledTopics = isLeader ? [...new Set(members.flatMap(({ topics }) => topics))] : null;
  return { identity, assignor, assigned: decodeAssignment(sync.assignment), ledTopics };
}

/** Sends the JoinGroup, twice if the coordinator gives an id to come back with. */
async function sendJoin(connection: Connection, offer: JoinOffer): Promise<JoinGroupResponse> {
  const { groupId, identity, topics, owned, assignors } = offer;
  const metadata = encodeSubscription(topics, owned, identity.generation);
  let { memberId } = identity;
  for (let attempt = 0; ; attempt++) {
    throwIfAborted(offer.signal);
    const request = {
      groupId,
      sessionTimeoutMs: offer.sessionTimeoutMs,
      rebalanceTimeoutMs: offer.rebalanceTimeoutMs,
      memberId,
      groupInstanceId: identity.instanceId,
      protocolType: PROTOCOL_TYPE,
      protocols: assignors.map(({ name }) => ({ name, metadata })),
    };
    const response = await connection.request(JoinGroupApi, request, waitMs(offer));
    const isIdGiven = response.errorCode === ErrorCode.MEMBER_ID_REQUIRED;
    if (isIdGiven || response.errorCode === ErrorCode.NONE) offer.onMemberId(response.memberId);
    if (!isIdGiven || attempt > 0) {
      throwIfError(response.errorCode, `Joining group ${groupId}`);
      return response;
    }
    memberId = response.memberId;
  }
}

async function shareOut(
  assignor: Assignor,
  members: readonly MemberSubscription[],
  countPartitions: PartitionCounter,
): Promise<SyncGroupRequestAssignment[]> {
  const topics = [...new Set(members.flatMap((member) => member.topics))];
  const assignment = assignor.assign(members, await countPartitions(topics));
  return [...assignment].map(([memberId, partitions]) => {
    return { memberId, assignment: encodeAssignment(partitions) };
  });
}

function waitMs({ requestTimeoutMs, rebalanceTimeoutMs }: JoinOffer): number {
  return Math.max(requestTimeoutMs, rebalanceTimeoutMs + ANSWER_SLACK_MS);
}
