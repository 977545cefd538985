// Deals each topic's partitions in runs: with 5 partitions and 2 members the first gets 0, 1, 2 and
// the second 3, 4. Topics with as many partitions are dealt alike, so that the same keys meet.
import { emptyAssignment, inDealingOrder, topicsOf } from './assignor.ts';
import type { Assignment, Assignor, MemberSubscription } from './assignor.ts';

/** Kafka's range strategy, without racks. */
export class RangeAssignor implements Assignor {
  readonly name = 'range';
  readonly isCooperative = false;

  assign(
    members: readonly MemberSubscription[],
    partitionCounts: ReadonlyMap<string, number>,
  ): Assignment {
    const assignment = emptyAssignment(members);
    const ordered = inDealingOrder(members);
    for (const topic of topicsOf(members)) {
      const takers = ordered.filter(({ topics }) => topics.includes(topic));
      const count = partitionCounts.get(topic) ?? 0;
      const share = Math.floor(count / takers.length);
      const larger = count % takers.length;
      let partition = 0;
      takers.forEach(({ memberId }, index) => {
        const end = partition + share + (index < larger ? 1 : 0);
        for (; partition < end; partition++) assignment.get(memberId)!.push({ topic, partition });
      });
    }
    return assignment;
  }
}
