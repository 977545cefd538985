// What a client remembers of topics: it asks for those that are used, and lets the broker create
// only those that somebody waits for. A topic that was deleted stays deleted.
import { MetadataApi } from '@millrace/protocol';
import { createClient, type Client, type ClientOptions } from '@millrace/client';
import { expect, it } from 'vitest';
import { ScriptedNetwork } from './support/scripted-network.ts';
import { fromStart, startCluster, take, until } from './support/cluster.ts';

const MINUTE_MS = 60_000;

/** A client whose requests are seen and whose monotonic clock can be put forward. */
async function startWatched(options: Partial<ClientOptions> = {}) {
  const network = new ScriptedNetwork();
  const cluster = await startCluster();
  let aheadMs = 0;
  const clock = {
    nowMs: () => Date.now(),
    monotonicMs: () => performance.now() + aheadMs,
  };
  const platform = { ...network.platform, clock };
  const client = createClient({ brokers: cluster.broker.bootstrap, platform, ...options });
  return {
    client,
    admin: cluster.client.admin(),
    /** Lets time pass for what is measured from now on. */
    wait: (ms: number) => void (aheadMs += ms),
    /** The topics of each Metadata request so far, and whether they might be created. */
    asked: () =>
      network.requests(MetadataApi).map(({ topics, allowAutoTopicCreation }) => ({
        names: (topics ?? []).map(({ name }) => name!),
        mayCreate: allowAutoTopicCreation,
      })),
    async [Symbol.asyncDispose]() {
      await client.close();
      await cluster[Symbol.asyncDispose]();
    },
  };
}

type Watched = Awaited<ReturnType<typeof startWatched>>;

/** Makes the client refresh what it knows because it is old; the names that it asks for. */
async function refreshed({ client, wait, asked }: Watched, useTopic: string, ageMs: number) {
  const before = asked().length;
  wait(ageMs);
  await client.producer().send({ topic: useTopic, value: 'again' });
  await until('a refresh', () => asked().length > before);
  return asked().slice(before);
}

const send = (client: Client, topic: string) => client.producer().send({ topic, value: 'x' });

it('lets a deleted topic be, however often the others are refreshed', async () => {
  await using watched = await startWatched();
  const { client, admin } = watched;
  await send(client, 'deleted');
  await send(client, 'kept');
  await admin.topics.delete(['deleted']);
  for (const request of await refreshed(watched, 'kept', 6 * MINUTE_MS)) {
    expect(request.mayCreate).toBe(false);
  }
  await send(client, 'new');
  expect(await admin.topics.list()).toEqual(['kept', 'new']);
});

it('creates a deleted topic again for whoever sends to it', async () => {
  await using watched = await startWatched({ retryBackoffMs: 1 });
  const producer = watched.client.producer();
  await producer.send({ topic: 'again', value: 'before' });
  await watched.admin.topics.delete(['again']);
  await expect(producer.send({ topic: 'again', value: 'after' })).resolves.toMatchObject({
    topic: 'again',
  });
});

it('asks no more for a topic that nobody has used for long, until it is used again', async () => {
  await using watched = await startWatched();
  const { client } = watched;
  await send(client, 'idle');
  await send(client, 'used');
  const young = await refreshed(watched, 'used', 5.5 * MINUTE_MS);
  expect(young.at(-1)!.names).toEqual(['used']);
  await send(client, 'idle');
  const known = await refreshed(watched, 'used', 5.5 * MINUTE_MS);
  expect(known.at(-1)!.names.toSorted()).toEqual(['used']);
});

it('keeps asking for a topic that is read, though nothing comes', async () => {
  await using watched = await startWatched();
  const { client } = watched;
  await send(client, 'read');
  const consumer = client.consumer();
  consumer.assign(fromStart('read'));
  await take(consumer, 1);
  const requests = await refreshed(watched, 'used', 11 * MINUTE_MS);
  expect(requests.at(-1)!.names).toContain('read');
});

it('creates no topic for an admin who asks for its offsets', async () => {
  await using watched = await startWatched({ defaultApiTimeoutMs: 300 });
  const asked = watched.client
    .admin()
    .offsets.list([{ topic: 'mistyped', partition: 0, at: 'latest' }]);
  await expect(asked).rejects.toThrow('mistyped');
  expect(await watched.admin.topics.list()).toEqual([]);
});
