// Members that come, leave and die faster than the group can settle, while records flow: none is
// lost, committed offsets never go back, and when it is over every partition has one owner.
import { createClient, stringSerde, type Client, type Consumer } from '@millrace/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startCluster, until, type TestCluster } from './support/cluster.ts';
import { FaultProxy } from './support/fault-proxy.ts';
import { NumberedSends } from './support/numbered-records.ts';

const PARTITIONS = 8;
const TOPIC = 'stormy';
const GROUP = 'stormy';
const SESSION_TIMEOUT_MS = 400;
const STEPS = 30;
const STEP_MS = 100;

let cluster: TestCluster;
beforeEach(async () => {
  const config = {
    'num.partitions': PARTITIONS,
    'group.min.session.timeout.ms': 100,
  };
  cluster = await startCluster({ config });
});
afterEach(() => cluster[Symbol.asyncDispose]());

type Assignor = 'cooperative-sticky' | 'range';

/** One process of the group: a client of its own, with a network that can die. */
class StormMember {
  readonly consumer: Consumer<Uint8Array, string>;
  readonly #client: Client;
  readonly #proxy: FaultProxy;
  readonly #running: Promise<unknown>;

  private constructor(
    proxy: FaultProxy,
    assignor: Assignor,
    onRead: (partition: number, offset: number) => void,
  ) {
    this.#proxy = proxy;
    this.#client = createClient({
      brokers: cluster.broker.bootstrap,
      platform: proxy.platform,
      retryBackoffMs: 5,
      reconnectBackoffMs: 5,
    });
    this.consumer = this.#client.consumer({
      groupId: GROUP,
      topics: TOPIC,
      autoOffsetReset: 'earliest',
      valueSerde: stringSerde,
      assignors: [assignor],
      heartbeatIntervalMs: 30,
      sessionTimeoutMs: SESSION_TIMEOUT_MS,
      maxPollIntervalMs: 2000,
      autoCommitIntervalMs: 15,
      fetchMaxWaitMs: 50,
    });
    this.#running = this.consumer.run({
      handler: async ({ partition, offset }) => {
        await Promise.resolve();
        onRead(partition, Number(offset));
      },
    });
  }

  static async start(
    assignor: Assignor,
    onRead: (partition: number, offset: number) => void,
  ): Promise<StormMember> {
    const { port } = cluster.broker;
    const proxy = await FaultProxy.start({ host: '127.0.0.1', port });
    return new StormMember(proxy, assignor, onRead);
  }

  /** Leaves in the orderly way. @throws what stopped the consumer */
  async leave(): Promise<void> {
    await this.consumer.close();
    await this.#running;
    await this.#end();
  }

  /** Dies: the broker hears nothing of it any more. */
  async kill(): Promise<void> {
    await this.#proxy.refuse();
    await this.consumer.close({ timeoutMs: 0 }).catch(() => {});
    await this.#running.catch(() => {});
    await this.#end();
  }

  async #end(): Promise<void> {
    await this.#client.close({ timeoutMs: 0 });
    await this.#proxy[Symbol.asyncDispose]();
  }
}

/** Notes every step back of a committed offset until it is stopped. */
function watchCommits(client: Client) {
  const highest = new Map<number, number>();
  const stepsBack: string[] = [];
  const stop = new AbortController();
  const look = async () => {
    for (const { partition, offset } of await client.admin().offsets.fetch(GROUP)) {
      const before = highest.get(partition) ?? 0;
      if (Number(offset) < before) stepsBack.push(`${partition}: ${before} to ${offset}`);
      highest.set(partition, Number(offset));
    }
  };
  const looking = (async () => {
    while (!stop.signal.aborted) await look();
  })();
  return {
    stepsBack,
    total: () => [...highest.values()].reduce((sum, offset) => sum + offset, 0),
    stop: async () => {
      stop.abort();
      await looking;
      await look();
    },
  };
}

describe.each<[Assignor]>([['cooperative-sticky'], ['range']])('a storm with %s', (assignor) => {
  it('loses nothing and settles', { timeout: 60_000 }, async () => {
    const sends = new NumberedSends(cluster.client.producer(), TOPIC, PARTITIONS * 4);
    sends.sendRound();
    await sends.acknowledged();
    const commits = watchCommits(cluster.client);
    const reads = new Map<string, number>();
    const start = () =>
      StormMember.start(assignor, (partition, offset) => {
        const place = `${partition}/${offset}`;
        reads.set(place, (reads.get(place) ?? 0) + 1);
      });

    const members = [await start()];
    const ends: Promise<void>[] = [];
    for (let step = 0; step < STEPS; step++) {
      const sending = sends.sendRounds(10, STEP_MS / 10);
      // Three come for each two that go; every third that goes, dies.
      if (step % 5 < 3) members.push(await start());
      else {
        const goes = members.splice(step % members.length, 1)[0]!;
        ends.push(step % 3 === 0 ? goes.kill() : goes.leave());
      }
      await sending;
    }
    await Promise.all(ends);
    await sends.acknowledged();

    const owners = () =>
      members
        .flatMap(({ consumer }) => consumer.assignment().map(({ partition }) => partition))
        .toSorted((one, other) => one - other)
        .join(' ');
    const isSettled = async () => {
      const [group] = await cluster.client.admin().groups.describe([GROUP]);
      return group!.state === 'Stable' && group!.members.length === members.length;
    };
    await until('the group has settled', isSettled);
    await until('all is read', () => reads.size === sends.count);
    const all = Array.from({ length: PARTITIONS }, (_, partition) => partition).join(' ');
    await until('every partition has one owner', () => owners() === all);

    // Once it is calm, and when members leave in order, everything is read exactly once.
    const before = new Map(reads);
    await sends.sendRounds(20, 1);
    await sends.acknowledged();
    await Promise.all(members.slice(1).map((member) => member.leave()));
    await until('all is read again', () => reads.size === sends.count);
    const repeats = [...reads].filter(([place, count]) => !before.has(place) && count > 1);
    expect(repeats).toEqual([]);
    await members[0]!.leave();
    await commits.stop();
    expect(commits.stepsBack).toEqual([]);
    expect(commits.total()).toBe(sends.count);
  });
});
