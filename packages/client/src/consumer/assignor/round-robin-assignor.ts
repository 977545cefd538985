// Deals all partitions of all topics one by one around the members: with 2 topics of 3 partitions
// and 2 members the first gets t0, t2, u1 and the second t1, u0, u2. Under two names: Kafka's, and
// the one by which KafkaJS offers the same strategy, so that a group of its members can be joined.
import { emptyAssignment, inDealingOrder, topicsOf } from './assignor.ts';
import type { Assignment, Assignor, MemberSubscription } from './assignor.ts';

/** Kafka's round-robin strategy. */
export class RoundRobinAssignor implements Assignor {
  readonly name: string;
  readonly isCooperative = false;

  constructor(name: string) {
    this.name = name;
  }

  assign(
    members: readonly MemberSubscription[],
    partitionCounts: ReadonlyMap<string, number>,
  ): Assignment {
    const assignment = emptyAssignment(members);
    const circle = inDealingOrder(members);
    let next = 0;
    for (const topic of topicsOf(members)) {
      const count = partitionCounts.get(topic) ?? 0;
      for (let partition = 0; partition < count; partition++) {
        // Somebody wants the topic, or it would not be in the set.
        while (!circle[next % circle.length]!.topics.includes(topic)) next++;
        assignment.get(circle[next++ % circle.length]!.memberId)!.push({ topic, partition });
      }
    }
    return assignment;
  }
}
