// Partitions in few words: `flights 0-2 5, earthquakes 1`.
import type { TopicPartition } from '@millrace/client';

/** The partitions by topic, neighbours drawn together. */
export function formatPartitions(partitions: readonly TopicPartition[]): string {
  const topics = new Map<string, number[]>();
  for (const { topic, partition } of partitions) {
    const numbers = topics.get(topic);
    if (numbers === undefined) topics.set(topic, [partition]);
    else numbers.push(partition);
  }
  return [...topics].map(([topic, numbers]) => `${topic} ${formatRuns(numbers)}`).join(', ');
}

function formatRuns(numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers.toSorted((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs
    .map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`))
    .join(' ');
}
