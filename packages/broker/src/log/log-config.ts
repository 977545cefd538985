// The topic configs that the log obeys, as typed numbers. Names, types and defaults are Kafka's;
// the table of all topic configs is in config/topic-configs.ts.

import type { TopicCompression } from './recompress.ts';

/** What happens to old data: it is deleted, compacted to the last value per key, or both. */
export type CleanupPolicy = 'delete' | 'compact' | 'compact,delete' | 'none';

/** Settings of one partition's log. Times in milliseconds; -1 means without limit. */
export interface LogConfig {
  cleanupPolicy: CleanupPolicy;
  /** `max.message.bytes`: the largest batch a producer may send. */
  messageSizeBytesMax: number;
  /** `segment.bytes`: a segment is rolled before it would exceed this. */
  segmentSizeBytes: number;
  /** `segment.ms`: a segment older than this is rolled at the next append. */
  segmentMs: number;
  /** `segment.jitter.ms`: how much sooner than `segmentMs` at most; drawn anew for each segment. */
  segmentJitterMs: number;
  /** `segment.index.bytes`: a full offset index rolls the segment. */
  indexSizeBytes: number;
  /** `index.interval.bytes`: bytes of log per index entry. */
  indexIntervalBytes: number;
  /** `retention.ms` */
  retentionMs: number;
  /** `retention.bytes` */
  retentionBytes: number;
  /** `file.delete.delay.ms`: how long a deleted segment's file stays. */
  fileDeleteDelayMs: number;
  /** `message.timestamp.type` is LogAppendTime. */
  logAppendTime: boolean;
  /** `message.timestamp.before.max.ms` */
  timestampBeforeMaxMs: number;
  /** `message.timestamp.after.max.ms` */
  timestampAfterMaxMs: number;
  /** `compression.type` with its level; null keeps the producer's. */
  compression: TopicCompression | null;
  /** `flush.messages`: fdatasync after this many records, whatever the acks. */
  flushMessages: number;
  /** `flush.ms`: fdatasync this long after an unsynced append. */
  flushMs: number;
  /** `min.insync.replicas` */
  insyncReplicasMin: number;
}
