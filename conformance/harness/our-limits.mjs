// Limits that Millrace has and Apache Kafka has not, or has elsewhere; docs/compatibility.md shows them.
// The numbers are those of packages/broker/src/limits.ts.

/** What is limited, and what happens beyond. */
export const ourLimits = [
  ['array elements of one request', '20,000', 'the connection ends'],
  ['what one batch decompresses to', '32 MiB', 'INVALID_RECORD'],
  ['protocols that a group member names', '100', 'INVALID_REQUEST'],
  ['metadata of one group member', '1 MiB', 'INVALID_REQUEST'],
  [
    'metadata of a group’s members, of each its largest protocol',
    'a record of `__consumer_offsets` (its `max.message.bytes`)',
    'GROUP_MAX_SIZE_REACHED; Kafka lets the member in, and no assignment can be stored',
  ],
  ['records at fault that a refused batch is answered with', '1,000', 'the first are named'],
  ['connections of one broker', '10,000, or `max.connections`', 'the newest is ended'],
  ['requests of one connection in work', '128; one Fetch', 'those behind wait'],
  [
    'replies that no client takes, over all connections',
    '512 MiB',
    'the connection that has taken none for longest ends',
  ],
];

/** Answers that differ without being an edge of the protocol. */
export const ourAnswers = [
  'A JoinGroup that its own retry replaces is sent back to join again (REBALANCE_IN_PROGRESS); Kafka never answers it.',
  'A position committed to a deleted topic is never found in a new one of the same name.',
  'A broker does not start with an `offsets.topic.segment.bytes` that no topic takes; Kafka starts, and has no coordinator.',
  'Times of records are checked whatever stamp a producer claims.',
];
