// How the demo sets up its broker, topics and producer, and why.

/** The broker: a group of one member need not wait for others. */
export const BROKER_CONFIG = { 'group.initial.rebalance.delay.ms': 0 } as const;

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** Records of 2001 must not be taken for old, nor each week of theirs begin a segment. */
export const TOPIC_CONFIG: Readonly<Record<string, string>> = {
  'retention.ms': '-1',
  'segment.ms': String(100 * YEAR_MS),
};

/** The producer: Kafka's defaults, which are idempotent and wait for all replicas, and LZ4. */
export const PRODUCER_OPTIONS = {
  acks: 'all',
  idempotence: true,
  compression: 'lz4',
  lingerMs: 20,
  batchSizeBytes: 128 * 1024,
} as const;
