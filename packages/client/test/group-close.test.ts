// Closing a consumer in the midst of a join or a rebalance: no ghost stays in the group, what was
// processed is committed if it is still the consumer's, and nobody waits longer than allowed.
import {
  ErrorCode,
  HeartbeatApi,
  JoinGroupApi,
  LeaveGroupApi,
  OffsetCommitApi,
  SyncGroupApi,
} from '@millrace/protocol';
import { createClient, type Client, type Consumer, type TopicPartition } from '@millrace/client';
import { describe, expect, it } from 'vitest';
import { Connection } from '../src/network/connection.ts';
import { systemPlatform } from '../src/platform/platform.ts';
import { ScriptedNetwork } from './support/scripted-network.ts';
import { startCluster, take, until } from './support/cluster.ts';

const PARTITIONS = 4;
const GROUP = { groupId: 'closing', topics: 'closing', autoOffsetReset: 'earliest' } as const;

/** A cluster with some records, and a client whose network follows a script. */
async function startScripted() {
  const network = new ScriptedNetwork();
  const cluster = await startCluster({ config: { 'num.partitions': PARTITIONS } });
  const records = Array.from({ length: 200 }, (_, index) => {
    return { topic: 'closing', partition: index % PARTITIONS, value: String(index) };
  });
  await cluster.client.producer().send(records);
  const options = { brokers: cluster.broker.bootstrap, platform: network.platform };
  const scripted = createClient({ ...options, retryBackoffMs: 10 });
  return {
    network,
    scripted,
    client: cluster.client,
    bootstrap: cluster.broker.bootstrap,
    async [Symbol.asyncDispose]() {
      await scripted.close();
      await cluster[Symbol.asyncDispose]();
    },
  };
}

/** Joins the group alone; a ghost in it would hold that up until its session ends. */
async function expectNoGhost(client: Client): Promise<void> {
  await using consumer = client.consumer(GROUP);
  await take(consumer, 1);
  expect(consumer.assignment().length).toBe(PARTITIONS);
}

/** Reads in the background until it is closed. */
function read(client: Client, options: object = {}) {
  const told: string[] = [];
  const note = (what: string) => (partitions: readonly TopicPartition[]) =>
    void told.push(`${what} ${partitions.length}`);
  const consumer: Consumer = client.consumer({
    ...GROUP,
    heartbeatIntervalMs: 20,
    onRevoked: note('revoked'),
    onLost: note('lost'),
    ...options,
  });
  let count = 0;
  const running = consumer.run({ handler: () => void count++ });
  return { consumer, running, told, count: () => count };
}

/** Takes a member out of the group without its knowledge, as the end of its session would. */
async function expel(bootstrap: string, memberId: string): Promise<void> {
  const [host, port] = bootstrap.split(':');
  const options = {
    clientId: 'bouncer',
    socketConnectionSetupTimeoutMs: 5000,
    requestTimeoutMs: 5000,
    maxResponseSizeBytes: 10_000,
  };
  const address = { host: host!, port: Number(port) };
  const connection = await Connection.open(systemPlatform, address, options);
  await connection.request(LeaveGroupApi, { groupId: GROUP.groupId, members: [{ memberId }] });
  connection.close();
}

async function committedTotal(client: Client): Promise<number> {
  const offsets = await client.admin().offsets.fetch(GROUP.groupId);
  return offsets.reduce((sum, { offset }) => sum + Number(offset), 0);
}

describe('close() during the first join', () => {
  it('waits for the id that the coordinator gives, and leaves by it', async () => {
    await using test = await startScripted();
    const { network, scripted, client } = test;
    const answers = network.hold(JoinGroupApi);
    const { consumer, running } = read(scripted);
    await answers.reached;
    const closed = consumer.close();
    await new Promise((resolve) => setImmediate(resolve));
    answers.release();
    await closed;
    await running;
    // One round only: it did not come back with the id, other than to leave.
    expect(network.requests(JoinGroupApi).length).toBe(1);
    expect(network.requests(LeaveGroupApi)).toMatchObject([
      { members: [{ memberId: expect.stringMatching(/.+/) }] },
    ]);
    await expectNoGhost(client);
  });

  it('leaves at once while the group waits for its other members', async () => {
    await using test = await startScripted();
    const { network, scripted, client } = test;
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await using busy = client.consumer({ ...GROUP, heartbeatIntervalMs: 20 });
    const running = busy.run({ handler: () => held });
    await until('the busy one has all', () => busy.assignment().length === PARTITIONS);
    const { consumer } = read(scripted);
    await until('it waits in the second round', () => network.requests(JoinGroupApi).length === 2);
    await consumer.close({ timeoutMs: 10_000 });
    expect(network.requests(LeaveGroupApi).length).toBe(1);
    release();
    await until('the busy one is alone', async () => {
      const [group] = await client.admin().groups.describe([GROUP.groupId]);
      return group!.state === 'Stable' && group!.members.length === 1;
    });
    await busy.close();
    await running;
  });

  it('leaves when the assignment has not come yet', async () => {
    await using test = await startScripted();
    const { network, scripted, client } = test;
    const answers = network.hold(SyncGroupApi);
    const { consumer } = read(scripted);
    await answers.reached;
    await consumer.close();
    answers.release();
    expect(network.requests(LeaveGroupApi).length).toBe(1);
    await expectNoGhost(client);
  });

  it('does not wait for an answer longer than close() may take', async () => {
    await using test = await startScripted();
    const { network, scripted } = test;
    const answers = network.hold(JoinGroupApi);
    const { consumer } = read(scripted);
    await answers.reached;
    await consumer.close({ timeoutMs: 50 });
    expect(network.requests(LeaveGroupApi).length).toBe(0);
    answers.release();
  });
});

describe('close() during a rebalance', () => {
  it.each([JoinGroupApi, SyncGroupApi])(
    'commits what it still owns once it has joined again: $name',
    async (api) => {
      await using test = await startScripted();
      const { network, scripted, client } = test;
      const first = read(scripted);
      await until('all is read', () => first.count() === 200);
      const answers = network.hold(api);
      const second = read(client);
      // The group has its next generation, and the first does not know yet what it gets.
      await answers.reached;
      const closed = first.consumer.close();
      await until('the commit was refused', () => network.requests(OffsetCommitApi).length > 0);
      answers.release();
      await closed;
      await first.running;
      expect(first.told).toEqual(['revoked 4']);
      await until('the second has all', () => second.consumer.assignment().length === PARTITIONS);
      expect(await committedTotal(client)).toBe(200);
      await second.consumer.close();
      expect(second.count()).toBe(0);
    },
  );

  it('leaves to others what was taken from it, and does not reject', async () => {
    await using test = await startScripted();
    const { network, scripted, client, bootstrap } = test;
    const first = read(scripted);
    await until('all is read', () => first.count() === 200);
    // The coordinator takes the first for dead, and the first has not heard of that.
    const heartbeats = network.hold(HeartbeatApi);
    await heartbeats.reached;
    await expel(bootstrap, network.requests(HeartbeatApi)[0]!.memberId);
    await first.consumer.close();
    heartbeats.release();
    expect(first.told).toEqual(['lost 4']);
    expect(await committedTotal(client)).toBe(0);
  });

  it('asks for nothing under a generation that is over, but for no member either', async () => {
    await using test = await startScripted();
    const { network, scripted, client } = test;
    const first = read(scripted);
    await until('all is read', () => first.count() === 200);
    const undo = network.change(
      HeartbeatApi,
      (answer) => (answer.errorCode = ErrorCode.UNKNOWN_MEMBER_ID),
    );
    const joins = network.hold(JoinGroupApi);
    await until('it rejoins', () => network.requests(JoinGroupApi).length > 2);
    undo();
    const closed = first.consumer.close();
    joins.release();
    await closed;
    expect(first.told).toEqual(['lost 4']);
    expect(network.requests(OffsetCommitApi)).toEqual([]);
    expect(await committedTotal(client)).toBe(0);
  });

  it('ends loops when a commit before the rebalance does not come through', async () => {
    await using test = await startScripted();
    const { network, scripted, client } = test;
    const first = read(scripted, { assignors: ['range'] });
    await until('all is read', () => first.count() === 200);
    const answers = network.hold(OffsetCommitApi);
    const second = read(client, { assignors: ['range'] });
    await answers.reached;
    const closed = first.consumer.close({ timeoutMs: 50 });
    await expect(closed).rejects.toMatchObject({ code: 'TIMED_OUT' });
    await first.running;
    answers.release();
    await second.consumer.close();
  });
});
