// What members of a group tell each other through JoinGroup and SyncGroup, in the bytes that
// Kafka's own consumers write and read.
import {
  ConsumerProtocolAssignmentCodec,
  ConsumerProtocolSubscriptionCodec,
  decodeVersioned,
  encodeVersioned,
  type JoinGroupResponseMember,
} from '@millrace/protocol';
import type { MemberSubscription } from '../assignor/assignor.ts';
import { byTopic, type TopicPartition } from '../topic-partition.ts';

/** Kafka's name of this protocol. */
export const PROTOCOL_TYPE = 'consumer';

const SUBSCRIPTION_VERSION = 3;
const ASSIGNMENT_VERSION = 1;
const NO_GENERATION = -1;
const INT32_BYTES = 4;

/** The subscription that goes into a JoinGroup. */
export function encodeSubscription(
  topics: readonly string[],
  owned: readonly TopicPartition[],
  generation: number,
): Uint8Array {
  const message = {
    topics: topics.toSorted(),
    ownedPartitions: grouped(owned),
    generationId: generation,
    userData: encodeGeneration(generation),
  };
  return encodeVersioned(ConsumerProtocolSubscriptionCodec, message, SUBSCRIPTION_VERSION);
}

/** A member's subscription as the group's leader gets it. @throws ProtocolError */
export function decodeSubscription(member: JoinGroupResponseMember): MemberSubscription {
  const options = { acceptNewer: true };
  const subscription = decodeVersioned(ConsumerProtocolSubscriptionCodec, member.metadata, options);
  const { topics, ownedPartitions = [], generationId = NO_GENERATION, userData } = subscription;
  return {
    memberId: member.memberId,
    instanceId: member.groupInstanceId ?? null,
    topics,
    owned: flat(ownedPartitions),
    generation: generationId === NO_GENERATION ? decodeGeneration(userData) : generationId,
  };
}

/** A member's share, as it goes into a SyncGroup. */
export function encodeAssignment(partitions: readonly TopicPartition[]): Uint8Array {
  const message = { assignedPartitions: grouped(partitions) };
  return encodeVersioned(ConsumerProtocolAssignmentCodec, message, ASSIGNMENT_VERSION);
}

/** The share that came with a SyncGroup; an empty one means no partitions. @throws ProtocolError */
export function decodeAssignment(bytes: Uint8Array): TopicPartition[] {
  if (bytes.length === 0) return [];
  const options = { acceptNewer: true };
  const message = decodeVersioned(ConsumerProtocolAssignmentCodec, bytes, options);
  return flat(message.assignedPartitions);
}

function grouped(partitions: readonly TopicPartition[]) {
  return [...byTopic(partitions)].map(([topic, list]) => {
    return { topic, partitions: list.map(({ partition }) => partition) };
  });
}

function flat(
  topics: readonly { readonly topic: string; readonly partitions: readonly number[] }[],
): TopicPartition[] {
  return topics.flatMap(({ topic, partitions }) =>
    partitions.map((partition) => {
      return { topic, partition };
    }),
  );
}

/** Java's cooperative-sticky strategy reads the generation from the user data of older versions. */
function encodeGeneration(generation: number): Uint8Array {
  const bytes = new Uint8Array(INT32_BYTES);
  new DataView(bytes.buffer).setInt32(0, generation);
  return bytes;
}

function decodeGeneration(userData: Uint8Array | null | undefined): number {
  if (userData?.length !== INT32_BYTES) return NO_GENERATION;
  return new DataView(userData.buffer, userData.byteOffset).getInt32(0);
}
