// The runtime with a log whose appends end, or fail, when the test says so: no reply may tell of
// state that is not durable.
import { ErrorCode } from '@millrace/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../platform/manual-clock.ts';
import { ManualScheduler } from '../platform/manual-scheduler.ts';
import { type CoordinatorLog, CoordinatorRuntime, groupPartition } from './coordinator-runtime.ts';
import { type EncodedRecord, encodeGroupRecord } from './group-record-codec.ts';
import { GROUP_CONFIG_DEFAULTS } from './group/group-config.ts';
import type { JoinResponse } from './group/requests.ts';

/** A log whose appends and reads end when the test says so. */
class ManualLog implements CoordinatorLog {
  readonly records: EncodedRecord[] = [];
  readonly appends: { resolve(): void; reject(error: Error): void }[] = [];
  mayRead: Promise<void> = Promise.resolve();
  isDurableAtOnce = false;
  isOffline = false;
  recordBytesMax = 1_000_000;

  append(records: readonly EncodedRecord[]): Promise<void> {
    this.records.push(...records);
    if (this.isDurableAtOnce) return Promise.resolve();
    return new Promise((resolve, reject) => this.appends.push({ resolve, reject }));
  }

  async *read(): AsyncIterable<EncodedRecord> {
    await this.mayRead;
    yield* this.records;
  }
}

let scheduler: ManualScheduler;
let runtime: CoordinatorRuntime;
let log: ManualLog;
let errors: Error[];

beforeEach(async () => {
  const clock = new ManualClock();
  scheduler = new ManualScheduler(clock);
  errors = [];
  runtime = new CoordinatorRuntime({
    clock,
    scheduler,
    config: GROUP_CONFIG_DEFAULTS,
    onError: (error) => errors.push(error),
  });
  runtime.partitionCount = 1;
  log = new ManualLog();
  await runtime.open(0, log);
});

function commit(offset: number, groupId = 'g'): Promise<{ errorCodes: readonly number[] }> {
  return runtime.request(groupId, (coordinator, reply, nowMs) =>
    coordinator.commitOffsets(
      {
        groupId,
        memberId: '',
        groupInstanceId: null,
        generation: -1,
        retentionMs: null,
        offsets: [
          {
            topic: 't',
            topicId: null,
            partition: 0,
            offset: BigInt(offset),
            leaderEpoch: -1,
            metadata: '',
          },
        ],
      },
      reply,
      nowMs,
    ),
  );
}

function heartbeat(): Promise<number> {
  const identity = { groupId: 'g', memberId: 'm', groupInstanceId: null, generation: 1 };
  return runtime.request('g', (coordinator, reply) => coordinator.heartbeat(identity, reply));
}

function join(): Promise<JoinResponse> {
  return runtime.request('g', (coordinator, reply, nowMs) =>
    coordinator.join(
      {
        groupId: 'g',
        memberId: '',
        groupInstanceId: null,
        protocolType: 'consumer',
        protocols: [{ name: 'range', metadata: new Uint8Array(0) }],
        sessionTimeoutMs: 10_000,
        rebalanceTimeoutMs: 60_000,
        requiresKnownMemberId: false,
        supportsSkippingAssignment: true,
        newMemberId: 'm',
        caller: { clientId: '', clientHost: '' },
      },
      reply,
      nowMs,
    ),
  );
}

/** Whether the promise has settled once all that can happen has happened. */
async function stateOf(promise: Promise<unknown>): Promise<'pending' | 'fulfilled' | 'rejected'> {
  let state: 'pending' | 'fulfilled' | 'rejected' = 'pending';
  promise.then(
    () => (state = 'fulfilled'),
    () => (state = 'rejected'),
  );
  await scheduler.settle();
  return state;
}

const refusedWith = (errorCode: number) =>
  expect.objectContaining({ name: 'CoordinatorError', errorCode });

describe('CoordinatorRuntime', () => {
  it('replies when the records are durable, not before', async () => {
    const reply = commit(5);
    expect(await stateOf(reply)).toBe('pending');
    log.appends[0]!.resolve();
    expect(await reply).toEqual({ errorCodes: [ErrorCode.NONE] });
  });

  it('holds a reply back that tells of state whose record is still under way', async () => {
    const first = commit(5);
    const second = heartbeat();
    expect(await stateOf(second)).toBe('pending');
    log.appends[0]!.resolve();
    expect(await second).toBe(ErrorCode.UNKNOWN_MEMBER_ID);
    await first;
    expect(await stateOf(heartbeat())).toBe('fulfilled');
  });

  it('answers NOT_COORDINATOR to all who wait when an append fails, and from then on', async () => {
    const waiting = [commit(5), commit(6), join(), heartbeat()];
    const outcomes = Promise.allSettled(waiting);
    log.appends[0]!.reject(new Error('the disk is full'));
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: refusedWith(ErrorCode.NOT_COORDINATOR),
      });
    }
    log.appends[1]!.reject(new Error('the disk is full'));
    await expect(commit(7)).rejects.toEqual(refusedWith(ErrorCode.NOT_COORDINATOR));
    await expect(runtime.query('g', () => 0)).rejects.toThrow('the disk is full');
    await scheduler.settle();
    expect(errors.map(({ message }) => message)).toEqual(['the disk is full']);
  });

  it('tells nobody of a position before it is durable', async () => {
    const committed = commit(5);
    let seen: bigint | undefined;
    const read = runtime
      .query('g', (one) => one.fetchOffset('g', 't', 0)?.offset)
      .then((offset) => (seen = offset));
    await scheduler.settle();
    expect(seen).toBeUndefined();
    log.appends[0]!.resolve();
    await Promise.all([committed, read]);
    expect(seen).toBe(5n);
  });

  it('reads the log anew after a refusal, and serves what it says', async () => {
    log.isDurableAtOnce = true;
    await commit(5);
    log.isDurableAtOnce = false;
    const refused = commit(6);
    log.records.pop();
    log.appends[0]!.reject(new Error('the batch is too large'));
    await expect(refused).rejects.toEqual(refusedWith(ErrorCode.NOT_COORDINATOR));
    await scheduler.advanceAsync(1_000);
    const offset = await runtime.query('g', (one) => one.fetchOffset('g', 't', 0)?.offset);
    expect(offset).toBe(5n);
    log.isDurableAtOnce = true;
    expect((await commit(7)).errorCodes).toEqual([ErrorCode.NONE]);
  });

  it('takes one broken transition for that request’s fault, not for the shard’s end', async () => {
    log.isDurableAtOnce = true;
    await commit(5);
    const broken = runtime.request('g', () => {
      throw new RangeError('a value that no record holds');
    });
    await expect(broken).rejects.toEqual(refusedWith(ErrorCode.UNKNOWN_SERVER_ERROR));
    await scheduler.advanceAsync(1_000);
    expect((await commit(6)).errorCodes).toEqual([ErrorCode.NONE]);
    expect(errors).toHaveLength(1);
  });

  it('leaves a coordinator alone whose log is offline', async () => {
    const outcome = Promise.allSettled([commit(5)]);
    log.isOffline = true;
    log.appends[0]!.reject(new Error('the disk is full'));
    await outcome;
    const written = log.records.length;
    runtime.forgetTopics(new Map([['t', 'id']]));
    await scheduler.advanceAsync(30 * 24 * 3_600_000);
    expect(log.records).toHaveLength(written);
    expect(errors).toHaveLength(1);
  });

  it('answers COORDINATOR_LOAD_IN_PROGRESS while it reads, then serves that', async () => {
    const loading = new ManualLog();
    const value = {
      offset: 42n,
      leaderEpoch: 1,
      metadata: 'm',
      commitTimestampMs: 0,
      expireTimestampMs: -1,
      topicId: null,
    };
    loading.records.push(
      encodeGroupRecord({ kind: 'offset', groupId: 'g', topic: 't', partition: 3, value }),
      { key: Uint8Array.of(0, 99), value: null },
    );
    let mayRead = () => {};
    loading.mayRead = new Promise((resolve) => (mayRead = resolve));
    const opened = runtime.open(0, loading);
    await expect(heartbeat()).rejects.toEqual(refusedWith(ErrorCode.COORDINATOR_LOAD_IN_PROGRESS));
    expect(() => runtime.list()).toThrow(/reading its log/);
    mayRead();
    await opened;
    expect(await runtime.query('g', (one) => one.fetchOffset('g', 't', 3))).toEqual(value);
    expect(runtime.list().map(({ groupId }) => groupId)).toEqual(['g']);
  });

  it('serves nothing when its log cannot be read', async () => {
    const damaged = new ManualLog();
    damaged.mayRead = Promise.reject(new Error('a CRC does not match'));
    await runtime.open(0, damaged);
    await expect(heartbeat()).rejects.toEqual(refusedWith(ErrorCode.NOT_COORDINATOR));
    expect(errors).toHaveLength(1);
  });

  it('answers NOT_COORDINATOR for partitions of others and without the topic', async () => {
    runtime.partitionCount = 50;
    await expect(heartbeat()).rejects.toEqual(refusedWith(ErrorCode.NOT_COORDINATOR));
    runtime.partitionCount = 0;
    await expect(heartbeat()).rejects.toEqual(refusedWith(ErrorCode.NOT_COORDINATOR));
  });

  it('answers those who wait when it moves, and runs none of its timers then', async () => {
    const waiting = join();
    const outcome = Promise.allSettled([waiting]);
    runtime.close(0);
    expect((await outcome)[0]).toMatchObject({
      reason: refusedWith(ErrorCode.NOT_COORDINATOR),
    });
    await scheduler.advanceAsync(100_000);
    expect(log.records).toEqual([]);
  });

  it('runs the timers of groups', async () => {
    log.isDurableAtOnce = true;
    const waiting = join();
    expect(await stateOf(waiting)).toBe('pending');
    await scheduler.advanceAsync(3_000);
    expect(await waiting).toMatchObject({ errorCode: 0, generation: 1 });
  });

  it('looks for expired offsets again and again, until it is shut down', async () => {
    log.isDurableAtOnce = true;
    await commit(5);
    await scheduler.advanceAsync(7 * 24 * 3_600_000 + 600_000);
    expect(await runtime.query('g', (one) => one.fetchOffset('g', 't', 0))).toBeUndefined();
    await runtime.open(0, log);
    expect(runtime.list()).toEqual([]);
    runtime.shutdown();
    expect(scheduler.timerCount).toBe(0);
  });
});

describe('groupPartition', () => {
  it.each([
    ['', 50, 0],
    ['a', 50, 47],
    ['group', 50, 47],
    ['console-consumer-12345', 50, 6],
    ['polygenelubricants', 50, 0],
    ['größe-😀', 50, 21],
  ])('spreads %j over %i partitions as Kafka does', (groupId, count, partition) => {
    expect(groupPartition(groupId, count)).toBe(partition);
  });
});
