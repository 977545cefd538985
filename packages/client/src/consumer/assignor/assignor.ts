// What a strategy for sharing partitions out is. Pure: who wants what in, who gets what out.
import type { TopicPartition } from '../topic-partition.ts';

/** A member and what it told of itself when it joined. */
export interface MemberSubscription {
  readonly memberId: string;
  readonly instanceId: string | null;
  readonly topics: readonly string[];
  /** What it owned in `generation`. */
  readonly owned: readonly TopicPartition[];
  /** -1 if it does not say. */
  readonly generation: number;
}

/** Partitions by member. */
export type Assignment = ReadonlyMap<string, readonly TopicPartition[]>;

/** A strategy. */
export interface Assignor {
  /** The name by which members agree on it. */
  readonly name: string;
  /** Whether members may keep what they own while the group rebalances. */
  readonly isCooperative: boolean;
  /**
   * Shares out all partitions of the topics that members want.
   *
   * @param partitionCounts Partitions of each topic that exists.
   */
  assign(
    members: readonly MemberSubscription[],
    partitionCounts: ReadonlyMap<string, number>,
  ): Assignment;
}

/** Members in the order in which strategies deal: by instance id where there is one, then by id. */
export function inDealingOrder(members: readonly MemberSubscription[]): MemberSubscription[] {
  return members.toSorted((one, other) => {
    if (one.instanceId !== null && other.instanceId !== null) {
      return compareTexts(one.instanceId, other.instanceId);
    }
    if (one.instanceId !== null) return -1;
    if (other.instanceId !== null) return 1;
    return compareTexts(one.memberId, other.memberId);
  });
}

/** The topics that any of the members wants, in the order in which strategies deal them. */
export function topicsOf(members: readonly MemberSubscription[]): string[] {
  return [...new Set(members.flatMap(({ topics }) => topics))].sort(compareTexts);
}

/** An assignment that gives nothing to anybody yet. */
export function emptyAssignment(
  members: readonly MemberSubscription[],
): Map<string, TopicPartition[]> {
  return new Map(members.map(({ memberId }) => [memberId, []]));
}

/** Order of texts by their code units, as Java compares strings. */
export function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
