// A group coordinator with its timers in virtual time: gives replies at once, keeps the records,
// and can tell what another coordinator would know that has read them.
import { ConsumerProtocolSubscriptionCodec, Writer } from '@millrace/protocol';
import type { Effects, GroupRecord } from '../../src/coordinator/effects.ts';
import { GroupCoordinator } from '../../src/coordinator/group-coordinator.ts';
import { decodeGroupRecord, encodeGroupRecord } from '../../src/coordinator/group-record-codec.ts';
import {
  GROUP_CONFIG_DEFAULTS,
  type ShardConfig,
} from '../../src/coordinator/group/group-config.ts';
import type {
  JoinRequest,
  JoinResponse,
  LeavingMember,
  SyncRequest,
  SyncResponse,
} from '../../src/coordinator/group/requests.ts';
import type { CommitRequest } from '../../src/coordinator/offsets/requests.ts';
import { ManualClock } from '../../src/platform/manual-clock.ts';
import { ManualScheduler } from '../../src/platform/manual-scheduler.ts';
import type { Timer } from '../../src/platform/scheduler.ts';

/** The group that requests name unless they say otherwise. */
export const GROUP = 'group';

/** How long a new group waits for more members. */
export const DELAY_MS = GROUP_CONFIG_DEFAULTS.initialRebalanceDelayMs;

/** A reply that may not have come yet. */
export class Waiting<Response> {
  #responses: Response[] = [];

  readonly reply = (response: Response): void => {
    this.#responses.push(response);
  };

  /** How many replies came; anything but 0 or 1 is a defect. */
  get count(): number {
    return this.#responses.length;
  }

  /** The reply. @throws if there is none, or more than one */
  get response(): Response {
    if (this.#responses.length !== 1) throw new Error(`${this.#responses.length} replies came`);
    return this.#responses[0]!;
  }
}

/** A consumer's subscription to topics, encoded. */
export function subscriptionTo(...topics: string[]): Uint8Array {
  const writer = new Writer();
  writer.int16(0);
  ConsumerProtocolSubscriptionCodec.write(writer, { topics, userData: null }, 0);
  return writer.finish().slice();
}

/** Protocols as a member offers them, the preferred one first. */
export const protocolsOf = (...names: string[]) =>
  names.map((name) => ({ name, metadata: subscriptionTo('topic') }));

/** An assignment as the text that `sync` was given. */
export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

const utf8 = (text: string) => new Uint8Array(Buffer.from(text));

/** One coordinator under control. */
export class GroupHarness {
  readonly clock = new ManualClock();
  readonly scheduler = new ManualScheduler(this.clock);
  readonly records: GroupRecord[] = [];
  readonly coordinator: GroupCoordinator;
  readonly config: ShardConfig;
  readonly #timers = new Map<string, Timer>();
  #newIds = 0;

  constructor(config: Partial<ShardConfig> = {}) {
    this.config = { ...GROUP_CONFIG_DEFAULTS, recordBytesMax: 1_000_000, ...config };
    this.coordinator = new GroupCoordinator(this.config);
  }

  /** State of the group, or Dead. */
  get state(): string {
    return this.coordinator.describe(GROUP).state;
  }

  /** A coordinator that has read the records from their bytes. */
  replica(): GroupCoordinator {
    const replica = new GroupCoordinator(this.config);
    for (const record of this.records) {
      const { key, value } = encodeGroupRecord(record);
      replica.replay(decodeGroupRecord(key, value)!);
    }
    return replica;
  }

  /** Sends JoinGroup. */
  join(request: Partial<JoinRequest> = {}): Waiting<JoinResponse> {
    const waiting = new Waiting<JoinResponse>();
    const full: JoinRequest = {
      groupId: GROUP,
      memberId: '',
      groupInstanceId: null,
      protocolType: 'consumer',
      protocols: [{ name: 'range', metadata: subscriptionTo('topic') }],
      sessionTimeoutMs: 10_000,
      rebalanceTimeoutMs: 60_000,
      requiresKnownMemberId: false,
      supportsSkippingAssignment: true,
      newMemberId: `member-${++this.#newIds}`,
      caller: { clientId: 'client', clientHost: '/127.0.0.1' },
      ...request,
    };
    this.perform(this.coordinator.join(full, waiting.reply, this.clock.nowMs()));
    return waiting;
  }

  /** Sends SyncGroup; `assign` names who gets which text. */
  sync(
    memberId: string,
    generation: number,
    assign: Readonly<Record<string, string>> = {},
    request: Partial<SyncRequest> = {},
  ): Waiting<SyncResponse> {
    const waiting = new Waiting<SyncResponse>();
    const assignments = Object.entries(assign).map(([id, text]) => ({
      memberId: id,
      assignment: utf8(text),
    }));
    const full: SyncRequest = {
      groupId: GROUP,
      memberId,
      groupInstanceId: null,
      generation,
      protocolType: 'consumer',
      protocol: 'range',
      assignments,
      ...request,
    };
    this.perform(this.coordinator.sync(full, waiting.reply, this.clock.nowMs()));
    return waiting;
  }

  /** Sends Heartbeat and returns its error code. */
  heartbeat(memberId: string, generation: number, groupInstanceId: string | null = null): number {
    const waiting = new Waiting<number>();
    const identity = { groupId: GROUP, memberId, groupInstanceId, generation };
    this.perform(this.coordinator.heartbeat(identity, waiting.reply));
    return waiting.response;
  }

  /** Sends LeaveGroup and returns the error codes. */
  leave(...members: (string | LeavingMember)[]): readonly number[] {
    const waiting = new Waiting<readonly number[]>();
    const leaving = members.map((one) =>
      typeof one === 'string' ? { memberId: one, groupInstanceId: null } : one,
    );
    this.perform(this.coordinator.leave(GROUP, leaving, waiting.reply, this.clock.nowMs()));
    return waiting.response;
  }

  /** Sends OffsetCommit for partition 0 of topic and returns the error code. */
  commit(request: Partial<CommitRequest> & { offset?: number; metadata?: string } = {}): number {
    const waiting = new Waiting<{ errorCodes: readonly number[] }>();
    const { offset = 5, metadata = '', ...rest } = request;
    const offsets = [
      {
        topic: 'topic',
        topicId: null,
        partition: 0,
        offset: BigInt(offset),
        leaderEpoch: -1,
        metadata,
      },
    ];
    const full: CommitRequest = {
      groupId: GROUP,
      memberId: '',
      groupInstanceId: null,
      generation: -1,
      retentionMs: null,
      offsets,
      ...rest,
    };
    this.perform(this.coordinator.commitOffsets(full, waiting.reply, this.clock.nowMs()));
    return waiting.response.errorCodes[0]!;
  }

  /** Joins members until the group is stable; returns their ids, the leader first. */
  stable(count = 1): { memberIds: string[]; generation: number } {
    const joins = Array.from({ length: count }, () => this.join());
    this.scheduler.advance(this.config.initialRebalanceDelayMs * 2);
    const memberIds = joins.map(({ response }) => response.memberId);
    const { generation, leader } = joins[0]!.response;
    const ordered = [leader, ...memberIds.filter((id) => id !== leader)];
    const assignments = Object.fromEntries(ordered.map((id) => [id, `to ${id}`]));
    for (const id of ordered) this.sync(id, generation, id === leader ? assignments : {});
    return { memberIds: ordered, generation };
  }

  /** Does what a transition wants done. */
  perform(effects: Effects): void {
    for (const change of effects.timers) {
      this.#timers.get(change.key)?.cancel();
      this.#timers.delete(change.key);
      if (change.kind === 'cancel') continue;
      const timer = this.scheduler.after(change.delayMs, () => {
        this.#timers.delete(change.key);
        this.perform(this.coordinator.onTimer(change.key, this.clock.nowMs()));
      });
      this.#timers.set(change.key, timer);
    }
    this.records.push(...effects.records);
    for (const reply of effects.replies) reply();
  }
}
