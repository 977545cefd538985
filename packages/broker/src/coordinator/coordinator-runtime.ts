// Runs the pure group coordinators: finds the one for a group, appends what it records, gives its
// replies when that is durable, and keeps its timers. The only place of this room that waits for
// anything.
import { ErrorCode } from '@millrace/protocol';
import type { Clock } from '../platform/clock.ts';
import type { Scheduler, Timer } from '../platform/scheduler.ts';
import type { Effects, Reply } from './effects.ts';
import { type GroupListing, GroupCoordinator } from './group-coordinator.ts';
import { decodeGroupRecord, type EncodedRecord, encodeGroupRecord } from './group-record-codec.ts';
import type { GroupConfig, ShardConfig } from './group/group-config.ts';

/** The log of one partition of `__consumer_offsets`, as the runtime needs it. */
export interface CoordinatorLog {
  /** Whether it will never take another record; then there is no use in reading it anew. */
  readonly isOffline: boolean;
  /** Bytes of key and value that one record may have; follows the configs of the topic. */
  readonly recordBytesMax: number;
  /** Appends the records, none larger than that; resolves when they are durable. */
  append(records: readonly EncodedRecord[], nowMs: number): Promise<void>;
  /** Every record from the start, in order. */
  read(): AsyncIterable<EncodedRecord>;
}

/** A group's request cannot be served here; the code says whether to wait or to look elsewhere. */
export class CoordinatorError extends Error {
  override readonly name = 'CoordinatorError';
  readonly errorCode: number;

  constructor(errorCode: number, message: string) {
    super(message);
    this.errorCode = errorCode;
  }
}

/** What the runtime needs from its surroundings. */
export interface CoordinatorSurroundings {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly config: GroupConfig;
  /** Told of errors that no request can be answered with. */
  readonly onError: (error: Error) => void;
}

/** How often expired offsets are looked for: `offsets.retention.check.interval.ms`. */
const EXPIRY_INTERVAL_MS = 600_000;

/** How long a shard rests whose state ran ahead of its log, before it is read anew. */
const REOPEN_DELAY_MS = 1_000;

/** One partition's coordinator with its log, timers and waiting requests. */
class Shard {
  readonly partition: number;
  readonly coordinator: GroupCoordinator;
  readonly log: CoordinatorLog;
  readonly timers = new Map<string, Timer>();
  readonly waiting = new Set<(error: Error) => void>();
  isLoaded = false;
  failure: CoordinatorError | null = null;
  /** The newest append in flight; replies wait for it. */
  lastAppend: Promise<void> | null = null;

  constructor(partition: number, config: GroupConfig, log: CoordinatorLog) {
    this.partition = partition;
    this.coordinator = new GroupCoordinator(shardConfigOf(config, log));
    this.log = log;
  }

  get isServing(): boolean {
    return this.isLoaded && this.failure === null;
  }

  close(error: CoordinatorError): void {
    this.failure ??= error;
    for (const timer of this.timers.values()) timer.cancel();
    this.timers.clear();
    for (const reject of this.waiting) reject(error);
    this.waiting.clear();
  }
}

function shardConfigOf(config: GroupConfig, log: CoordinatorLog): ShardConfig {
  return {
    ...config,
    get recordBytesMax() {
      return log.recordBytesMax;
    },
  };
}

/** Java's String.hashCode, by which Kafka spreads groups over partitions. */
export function groupPartition(groupId: string, partitionCount: number): number {
  let hash = 0;
  for (let index = 0; index < groupId.length; index++) {
    hash = (Math.imul(31, hash) + groupId.charCodeAt(index)) | 0;
  }
  return (hash & 0x7fffffff) % partitionCount;
}

/** All group coordinators of this node. */
export class CoordinatorRuntime {
  readonly #surroundings: CoordinatorSurroundings;
  readonly #shards = new Map<number, Shard>();
  #partitionCount = 0;
  #expiryTimer: Timer | null = null;

  constructor(surroundings: CoordinatorSurroundings) {
    this.#surroundings = surroundings;
    this.#scheduleExpiry();
  }

  /** Partitions of `__consumer_offsets`; 0 while it does not exist. */
  set partitionCount(count: number) {
    this.#partitionCount = count;
  }

  /** This node now leads the partition: reads its log and serves its groups. */
  async open(partition: number, log: CoordinatorLog): Promise<void> {
    const shard = new Shard(partition, this.#surroundings.config, log);
    this.#shards.set(partition, shard);
    try {
      for await (const { key, value } of log.read()) {
        const record = decodeGroupRecord(key, value);
        if (record !== null) shard.coordinator.replay(record);
      }
      if (shard.failure !== null) return;
      shard.isLoaded = true;
      this.#perform(shard, shard.coordinator.onLoaded());
    } catch (error) {
      this.#fail(shard, error as Error);
    }
  }

  /** This node no longer leads the partition. */
  close(partition: number): void {
    this.#shards
      .get(partition)
      ?.close(new CoordinatorError(ErrorCode.NOT_COORDINATOR, 'the coordinator has moved'));
    this.#shards.delete(partition);
  }

  /** Stops every shard and the expiry. */
  shutdown(): void {
    this.#expiryTimer?.cancel();
    for (const partition of [...this.#shards.keys()]) this.close(partition);
  }

  /**
   * Has the group's coordinator handle a request and waits for its reply, which comes when the
   * records before it are durable.
   * @throws CoordinatorError
   */
  request<Response>(
    groupId: string,
    handle: (coordinator: GroupCoordinator, reply: Reply<Response>, nowMs: number) => Effects,
  ): Promise<Response> {
    return new Promise((resolve, reject) => {
      const shard = this.#shardOf(groupId);
      shard.waiting.add(reject);
      const reply = (response: Response) => {
        shard.waiting.delete(reject);
        resolve(response);
      };
      try {
        this.#perform(shard, handle(shard.coordinator, reply, this.#surroundings.clock.nowMs()));
      } catch (error) {
        const { message } = error as Error;
        reject(new CoordinatorError(ErrorCode.UNKNOWN_SERVER_ERROR, message));
        this.#fail(shard, error as Error);
      }
    });
  }

  /**
   * Reads from the group's coordinator; resolves when what was read is durable, so that nobody is
   * told of a state that a crash could take back.
   * @throws CoordinatorError
   */
  async query<Result>(
    groupId: string,
    read: (coordinator: GroupCoordinator) => Result,
  ): Promise<Result> {
    const shard = this.#shardOf(groupId);
    const result = read(shard.coordinator);
    await shard.lastAppend?.catch(() => this.#checkServing(shard));
    return result;
  }

  /** The groups of every coordinator here. @throws CoordinatorError while one still loads */
  list(): GroupListing[] {
    return [...this.#shards.values()].flatMap((shard) => {
      this.#checkServing(shard);
      return shard.coordinator.list();
    });
  }

  /** Drops the offsets of deleted topics, given as ids by name. */
  forgetTopics(topics: ReadonlyMap<string, string>): void {
    for (const shard of this.#shards.values()) {
      if (shard.isServing) this.#perform(shard, shard.coordinator.forgetTopics(topics));
    }
  }

  #shardOf(groupId: string): Shard {
    const shard =
      this.#partitionCount === 0
        ? undefined
        : this.#shards.get(groupPartition(groupId, this.#partitionCount));
    if (shard === undefined) {
      throw new CoordinatorError(
        ErrorCode.NOT_COORDINATOR,
        `this node does not coordinate group '${groupId}'`,
      );
    }
    this.#checkServing(shard);
    return shard;
  }

  #checkServing(shard: Shard): void {
    if (shard.failure !== null) throw shard.failure;
    if (shard.isLoaded) return;
    throw new CoordinatorError(
      ErrorCode.COORDINATOR_LOAD_IN_PROGRESS,
      'the coordinator is reading its log',
    );
  }

  #perform(shard: Shard, effects: Effects): void {
    for (const change of effects.timers) {
      shard.timers.get(change.key)?.cancel();
      shard.timers.delete(change.key);
      if (change.kind === 'set') this.#setTimer(shard, change.key, change.delayMs);
    }
    if (effects.records.length > 0) this.#append(shard, effects);
    if (effects.replies.length === 0) return;
    const giveReplies = () => {
      for (const reply of effects.replies) reply();
    };
    // A reply may tell of state whose record is still on its way to the disk.
    if (shard.lastAppend === null) giveReplies();
    else shard.lastAppend.then(giveReplies, () => undefined);
  }

  #append(shard: Shard, effects: Effects): void {
    const records = effects.records.map(encodeGroupRecord);
    const append = shard.log.append(records, this.#surroundings.clock.nowMs());
    shard.lastAppend = append;
    append.then(
      () => {
        if (shard.lastAppend === append) shard.lastAppend = null;
      },
      (error: unknown) => this.#fail(shard, error as Error),
    );
  }

  #setTimer(shard: Shard, key: string, delayMs: number): void {
    const timer = this.#surroundings.scheduler.after(delayMs, () => {
      shard.timers.delete(key);
      const nowMs = this.#surroundings.clock.nowMs();
      this.#perform(shard, shard.coordinator.onTimer(key, nowMs));
    });
    shard.timers.set(key, timer);
  }

  /**
   * The log refused, or a transition broke off: the state in memory is not that of the log, so the
   * shard serves nobody until it has been read anew.
   */
  #fail(shard: Shard, error: Error): void {
    // Appends that were under way fail with the first.
    if (shard.failure !== null) return;
    this.#surroundings.onError(error);
    shard.close(new CoordinatorError(ErrorCode.NOT_COORDINATOR, error.message));
    this.#surroundings.scheduler.after(REOPEN_DELAY_MS, () => {
      const isCurrent = this.#shards.get(shard.partition) === shard;
      if (isCurrent && !shard.log.isOffline) void this.open(shard.partition, shard.log);
    });
  }

  #scheduleExpiry(): void {
    this.#expiryTimer = this.#surroundings.scheduler.after(EXPIRY_INTERVAL_MS, () => {
      const nowMs = this.#surroundings.clock.nowMs();
      for (const shard of this.#shards.values()) {
        if (shard.isServing) this.#perform(shard, shard.coordinator.expire(nowMs));
      }
      this.#scheduleExpiry();
    });
  }
}
