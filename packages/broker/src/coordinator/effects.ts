// What a coordinator wants done after a request or a timer: records to append, replies to give once
// those are durable, timers to set. The coordinators themselves do nothing; the runtime does.

/** A record for `__consumer_offsets`: a null value removes what the key stands for. */
export type GroupRecord =
  | { readonly kind: 'group'; readonly groupId: string; readonly value: GroupSnapshot | null }
  | {
      readonly kind: 'offset';
      readonly groupId: string;
      readonly topic: string;
      readonly partition: number;
      readonly value: CommittedOffset | null;
    };

/** A stored group generation: Kafka's GroupMetadataValue. */
export interface GroupSnapshot {
  readonly protocolType: string;
  readonly generation: number;
  readonly protocol: string | null;
  readonly leader: string | null;
  readonly stateTimestampMs: number;
  readonly members: readonly MemberSnapshot[];
}

/** A member of a stored generation. */
export interface MemberSnapshot {
  readonly memberId: string;
  readonly groupInstanceId: string | null;
  readonly clientId: string;
  readonly clientHost: string;
  readonly rebalanceTimeoutMs: number;
  readonly sessionTimeoutMs: number;
  readonly subscription: Uint8Array;
  readonly assignment: Uint8Array;
}

/** A committed position: Kafka's OffsetCommitValue. */
export interface CommittedOffset {
  /** An int64 as the client gave it, whatever it means to it. */
  readonly offset: bigint;
  /** -1 when the consumer did not say. */
  readonly leaderEpoch: number;
  readonly metadata: string;
  readonly commitTimestampMs: number;
  /** An explicit expiry of OffsetCommit v1 to v4; -1 for the broker's retention. */
  readonly expireTimestampMs: number;
  /** Topic id at the time of the commit; null when the client gave a name only. */
  readonly topicId: string | null;
}

/** Ends one waiting request. Called exactly once. */
export type Reply<Response> = (response: Response) => void;

/** A timer named by a key: set anew, it replaces the one with the same key. */
export type TimerChange =
  | { readonly kind: 'set'; readonly key: string; readonly delayMs: number }
  | { readonly kind: 'cancel'; readonly key: string };

/** Collects what a transition wants done, in order. */
export class Effects {
  readonly records: GroupRecord[] = [];
  readonly replies: (() => void)[] = [];
  readonly timers: TimerChange[] = [];

  /** Appends a record. */
  record(record: GroupRecord): void {
    this.records.push(record);
  }

  /** Gives `response` once the records so far are durable. */
  reply<Response>(reply: Reply<Response>, response: Response): void {
    this.replies.push(() => reply(response));
  }

  /** Sets the timer `key`. */
  setTimer(key: string, delayMs: number): void {
    this.timers.push({ kind: 'set', key, delayMs });
  }

  /** Calls the timer `key` off; fine if it is not set. */
  cancelTimer(key: string): void {
    this.timers.push({ kind: 'cancel', key });
  }
}
