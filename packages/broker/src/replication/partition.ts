// A partition as this node hosts it: its place in the cluster and its log. What is wrong with it,
// if anything, is told here once, so that every handler answers alike.
import { ErrorCode } from '@millrace/protocol';
import type { PartitionLog } from '../log/partition-log.ts';
import type { PartitionImage } from '../metadata/cluster-image.ts';

/** A hosted replica. */
export class Partition {
  readonly topic: string;
  readonly topicId: string;
  readonly index: number;
  /** Null when the log could not be opened. */
  readonly log: PartitionLog | null;
  image: PartitionImage;
  readonly #nodeId: number;

  constructor(
    topic: string,
    topicId: string,
    image: PartitionImage,
    log: PartitionLog | null,
    nodeId: number,
  ) {
    this.topic = topic;
    this.topicId = topicId;
    this.index = image.index;
    this.image = image;
    this.log = log;
    this.#nodeId = nodeId;
  }

  get leaderEpoch(): number {
    return this.image.leaderEpoch;
  }

  /** The log, if this node leads and its disk works; else Kafka's error for that. */
  get leaderLog(): PartitionLog | number {
    if (this.image.leader !== this.#nodeId) return ErrorCode.NOT_LEADER_OR_FOLLOWER;
    if (this.log === null || this.log.isOffline) return ErrorCode.KAFKA_STORAGE_ERROR;
    return this.log;
  }

  /** Tells the log of the present leader epoch, if this node leads. */
  beginEpoch(): void {
    if (this.image.leader === this.#nodeId) this.log?.beginEpoch(this.leaderEpoch);
  }

  /** What a request with this leader epoch is told; -1 says the client does not know it. */
  checkLeaderEpoch(currentLeaderEpoch: number): number {
    if (currentLeaderEpoch === -1 || currentLeaderEpoch === this.leaderEpoch) return ErrorCode.NONE;
    return currentLeaderEpoch < this.leaderEpoch
      ? ErrorCode.FENCED_LEADER_EPOCH
      : ErrorCode.UNKNOWN_LEADER_EPOCH;
  }
}
