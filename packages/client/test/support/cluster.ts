// A broker in this process and a client of it, for one test.
import { startBroker, type RunningBroker, type StartBrokerOptions } from '@millrace/broker';
import { createClient, type Client, type ClientOptions } from '@millrace/client';

/** Groups begin at once instead of waiting three seconds for more members. */
const QUICK_GROUPS = { 'group.initial.rebalance.delay.ms': 0 };

/** A broker, a client, and their end. */
export interface TestCluster extends AsyncDisposable {
  readonly broker: RunningBroker;
  readonly client: Client;
}

/** Starts both. */
export async function startCluster(
  options: StartBrokerOptions = {},
  clientOptions: Partial<ClientOptions> = {},
): Promise<TestCluster> {
  const config = { ...QUICK_GROUPS, ...options.config };
  const broker = await startBroker({ ...options, config });
  const client = createClient({ brokers: broker.bootstrap, ...clientOptions });
  return {
    broker,
    client,
    async [Symbol.asyncDispose]() {
      await client.close();
      await broker.close();
    },
  };
}

const PATIENCE_MS = 20_000;
const INTERVAL_MS = 5;

/** Waits until `condition` holds. */
export async function until(what: string, condition: () => boolean | Promise<boolean>) {
  const endMs = Date.now() + PATIENCE_MS;
  while (!(await condition())) {
    if (Date.now() > endMs) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS));
  }
}

/** The first `count` items, then the loop is left. */
export async function take<Item>(items: AsyncIterable<Item>, count: number): Promise<Item[]> {
  const taken: Item[] = [];
  for await (const item of items) {
    taken.push(item);
    if (taken.length === count) break;
  }
  return taken;
}

/** Partitions 0 to `count` - 1 of a topic, each from its beginning. */
export function fromStart(topic: string, count = 1) {
  return Array.from({ length: count }, (_, partition) => {
    return { topic, partition, offset: 'earliest' as const };
  });
}
