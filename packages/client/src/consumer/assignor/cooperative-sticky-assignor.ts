// Shares partitions out evenly and leaves with their owners as many as it can. It is cooperative: a
// partition that changes hands is given to nobody this time; its owner lets go of it and rejoins,
// and the next assignment gives it away. So members go on reading whatever they keep.
import { partitionKey, type TopicPartition } from '../topic-partition.ts';
import { inDealingOrder, topicsOf } from './assignor.ts';
import type { Assignment, Assignor, MemberSubscription } from './assignor.ts';

/** One member while partitions are shared out. */
interface Share {
  readonly member: MemberSubscription;
  readonly topics: ReadonlySet<string>;
  readonly partitions: TopicPartition[];
}

/** Kafka's cooperative-sticky strategy, without racks. */
export class CooperativeStickyAssignor implements Assignor {
  readonly name = 'cooperative-sticky';
  readonly isCooperative = true;

  assign(
    members: readonly MemberSubscription[],
    partitionCounts: ReadonlyMap<string, number>,
  ): Assignment {
    const shares = inDealingOrder(members).map((member): Share => {
      return { member, topics: new Set(member.topics), partitions: [] };
    });
    const owners = currentOwners(shares, partitionCounts);
    const unowned: TopicPartition[] = [];
    for (const topicPartition of allPartitions(members, partitionCounts)) {
      const owner = owners.get(partitionKey(topicPartition.topic, topicPartition.partition));
      if (owner === undefined) unowned.push(topicPartition);
      else owner.partitions.push(topicPartition);
    }
    for (const topicPartition of unowned) {
      leastLoaded(shares, topicPartition)?.partitions.push(topicPartition);
    }
    balance(shares);
    return withoutTransfers(shares, owners);
  }
}

/** Who owns what, by the latest generation in which somebody said so; both claimants lose a tie. */
function currentOwners(
  shares: readonly Share[],
  partitionCounts: ReadonlyMap<string, number>,
): Map<string, Share> {
  const claims = new Map<string, { share: Share | null; generation: number }>();
  for (const share of shares) {
    const { owned, generation } = share.member;
    for (const { topic, partition } of owned) {
      const exists = partition < (partitionCounts.get(topic) ?? 0);
      if (!exists || !share.topics.has(topic)) continue;
      const key = partitionKey(topic, partition);
      const rival = claims.get(key);
      if (rival === undefined || rival.generation < generation) {
        claims.set(key, { share, generation });
      } else if (rival.generation === generation) rival.share = null;
    }
  }
  const owners = new Map<string, Share>();
  for (const [key, { share }] of claims) if (share !== null) owners.set(key, share);
  return owners;
}

function allPartitions(
  members: readonly MemberSubscription[],
  partitionCounts: ReadonlyMap<string, number>,
): TopicPartition[] {
  return topicsOf(members).flatMap((topic) =>
    Array.from({ length: partitionCounts.get(topic) ?? 0 }, (_, partition) => {
      return { topic, partition };
    }),
  );
}

function leastLoaded(shares: readonly Share[], { topic }: TopicPartition): Share | undefined {
  let least: Share | undefined;
  for (const share of shares) {
    if (!share.topics.has(topic)) continue;
    if (least === undefined || share.partitions.length < least.partitions.length) least = share;
  }
  return least;
}

/** Moves partitions from the fullest to the emptiest until no move evens anything out. */
function balance(shares: readonly Share[]): void {
  while (moveOne(shares)) continue;
}

/** One at a time: whoever is the fullest changes with each move. */
function moveOne(shares: readonly Share[]): boolean {
  for (const giver of byLoad(shares)) {
    // The last one taken is the first to go: what was owned before stays where it is.
    for (let index = giver.partitions.length - 1; index >= 0; index--) {
      const topicPartition = giver.partitions[index]!;
      const taker = leastLoaded(shares, topicPartition)!;
      if (giver.partitions.length - taker.partitions.length <= 1) continue;
      giver.partitions.splice(index, 1);
      taker.partitions.push(topicPartition);
      return true;
    }
  }
  return false;
}

function byLoad(shares: readonly Share[]): Share[] {
  return shares.toSorted((one, other) => other.partitions.length - one.partitions.length);
}

/** Leaves out what another member still owns. */
function withoutTransfers(shares: readonly Share[], owners: Map<string, Share>): Assignment {
  return new Map(
    shares.map((share) => [
      share.member.memberId,
      share.partitions.filter(({ topic, partition }) => {
        const owner = owners.get(partitionKey(topic, partition));
        return owner === undefined || owner === share;
      }),
    ]),
  );
}
