// Committed positions by group, topic and partition. Pure data: it changes only by replayed
// records, so that what it answers is what the log holds.
import type { CommittedOffset } from '../effects.ts';

/** A position and whose it is. */
export interface OffsetEntry {
  readonly topic: string;
  readonly partition: number;
  readonly value: CommittedOffset;
}

/**
 * Whether a position was committed to the topic of this id, and not to one of the same name that
 * was deleted since. A commit without an id is taken at its word.
 */
export function isOfTopic({ topicId }: CommittedOffset, currentId: string): boolean {
  return topicId === null || topicId === currentId;
}

/** The offsets of all groups of one coordinator. */
export class OffsetTable {
  readonly #groups = new Map<string, Map<string, Map<number, CommittedOffset>>>();

  get(groupId: string, topic: string, partition: number): CommittedOffset | undefined {
    return this.#groups.get(groupId)?.get(topic)?.get(partition);
  }

  /** All positions of a group. */
  entries(groupId: string): OffsetEntry[] {
    const found: OffsetEntry[] = [];
    for (const [topic, partitions] of this.#groups.get(groupId) ?? []) {
      for (const [partition, value] of partitions) found.push({ topic, partition, value });
    }
    return found;
  }

  hasAny(groupId: string): boolean {
    return this.#groups.has(groupId);
  }

  groupIds(): IterableIterator<string> {
    return this.#groups.keys();
  }

  set(groupId: string, topic: string, partition: number, value: CommittedOffset): void {
    let topics = this.#groups.get(groupId);
    if (topics === undefined) this.#groups.set(groupId, (topics = new Map()));
    let partitions = topics.get(topic);
    if (partitions === undefined) topics.set(topic, (partitions = new Map()));
    partitions.set(partition, value);
  }

  delete(groupId: string, topic: string, partition: number): void {
    const topics = this.#groups.get(groupId);
    const partitions = topics?.get(topic);
    if (topics === undefined || partitions === undefined) return;
    partitions.delete(partition);
    if (partitions.size === 0) topics.delete(topic);
    if (topics.size === 0) this.#groups.delete(groupId);
  }
}
