// What is asked of committed offsets, without the wire.
import type { MemberIdentity } from '../group/requests.ts';

/** One position to commit. */
export interface OffsetToCommit {
  readonly topic: string;
  /** Null when the client named the topic only. */
  readonly topicId: string | null;
  readonly partition: number;
  readonly offset: bigint;
  readonly leaderEpoch: number;
  readonly metadata: string;
}

/** A commit of several positions of one group. */
export interface CommitRequest extends MemberIdentity {
  /** How long to keep them; null for the broker's retention. */
  readonly retentionMs: number | null;
  readonly offsets: readonly OffsetToCommit[];
}

/** The outcome for each position, in the order of the request. */
export interface CommitResponse {
  readonly errorCodes: readonly number[];
}

/** A partition of a topic. */
export interface TopicPartition {
  readonly topic: string;
  readonly partition: number;
}
