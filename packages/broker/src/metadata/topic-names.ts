// Kafka's rules for topic names.

/**
 * Topics of the broker itself: no client writes to them by accident, and they are created compact.
 */
export const INTERNAL_TOPICS: ReadonlySet<string> = new Set([
  '__consumer_offsets',
  '__transaction_state',
  '__share_group_state',
]);

/** The topic of committed offsets and groups. */
export const CONSUMER_OFFSETS_TOPIC = '__consumer_offsets';

/** Characters of a topic's name. */
export const TOPIC_NAME_LENGTH_MAX = 249;

/** Says what is wrong with a topic name, or null. */
export function topicNameProblem(name: string): string | null {
  if (name === '') return 'Topic name is invalid: the empty string is not allowed';
  if (name === '.' || name === '..') return `Topic name is invalid: '.' or '..' is not allowed`;
  if (name.length > TOPIC_NAME_LENGTH_MAX) {
    return (
      `Topic name is invalid: the length of '${name}' is longer than the max allowed length ` +
      `${TOPIC_NAME_LENGTH_MAX}`
    );
  }
  if (!/^[a-zA-Z0-9._-]+$/.test(name)) {
    return (
      `Topic name is invalid: '${name}' contains one or more characters other than ASCII ` +
      `alphanumerics, '.', '_' and '-'`
    );
  }
  return null;
}

/** Two names of which this is the same would share the name of a metric. */
export function metricName(name: string): string {
  return name.replaceAll('.', '_');
}
