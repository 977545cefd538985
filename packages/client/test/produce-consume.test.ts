// What is sent is what is read: codecs, headers, nulls, order, sizes, times.
import { describe, expect, it, vi } from 'vitest';
import { jsonSerde, stringSerde, type KafkaError } from '@millrace/client';
import { fromStart, startCluster, take } from './support/cluster.ts';

const CODECS = ['none', 'gzip', 'snappy', 'lz4', 'zstd'] as const;

describe('sending and reading', () => {
  it.each(CODECS)('carries 1,000 records in %s', async (compression) => {
    await using cluster = await startCluster();
    const producer = cluster.client.producer({ compression, valueSerde: jsonSerde<object>() });
    const sent = Array.from({ length: 1000 }, (_, index) => ({
      topic: 'codecs',
      key: `key ${index}`,
      value: { index, text: 'repeated '.repeat(10) },
      timestamp: 1_700_000_000_000 + index,
    }));
    const written = await producer.send(sent);
    expect(written.map(({ offset }) => offset)).toEqual(sent.map((_, index) => BigInt(index)));

    const consumer = cluster.client.consumer({
      keySerde: stringSerde,
      valueSerde: jsonSerde<object>(),
    });
    consumer.assign(fromStart('codecs'));
    const read = await take(consumer, sent.length);
    expect(
      read.map(({ topic, key, value, timestamp }) => ({ topic, key, value, timestamp })),
    ).toEqual(sent);
  });

  it('keeps headers with repeated names and null values, null keys and tombstones', async () => {
    await using cluster = await startCluster();
    const producer = cluster.client.producer();
    const headers = [
      { name: 'twice', value: 'first' },
      { name: 'twice', value: new Uint8Array([0xff]) },
      { name: 'none', value: null },
      { name: 'é', value: '' },
    ];
    await producer.send({ topic: 'headers', value: 'no key', headers });
    await producer.send({ topic: 'headers', key: 'gone', value: null });
    await producer.send({
      topic: 'headers',
      key: '',
      value: '',
      headers: { a: ['1', '2'], b: null },
    });

    const consumer = cluster.client.consumer();
    consumer.assign(fromStart('headers'));
    const [first, second, third] = await take(consumer, 3);
    expect(first!.key).toBeNull();
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(first!.headers.map(({ name, value }) => [name, value && Array.from(value)])).toEqual([
      ['twice', Array.from(bytes('first'))],
      ['twice', [0xff]],
      ['none', null],
      ['é', []],
    ]);
    expect([first!.header('none'), first!.header('absent')]).toEqual([null, undefined]);
    expect([Buffer.from(second!.key!).toString(), second!.value]).toEqual(['gone', null]);
    expect([third!.key!.length, third!.value!.length]).toEqual([0, 0]);
    expect(third!.headers.map(({ name }) => name)).toEqual(['a', 'a', 'b']);
    expect([third!.header('a'), third!.header('b')]).toEqual(['2', null]);
  });

  it('keeps the order of 10,000 records per key over four partitions', async () => {
    await using cluster = await startCluster({ config: { 'num.partitions': 4 } });
    const producer = cluster.client.producer({ compression: 'lz4' });
    const sends = Array.from({ length: 10_000 }, (_, index) =>
      producer.send({ topic: 'ordered', key: `key ${index % 97}`, value: String(index) }),
    );
    const written = await Promise.all(sends);
    expect(new Set(written.map(({ partition }) => partition)).size).toBe(4);

    const consumer = cluster.client.consumer({ keySerde: stringSerde, valueSerde: stringSerde });
    consumer.assign(fromStart('ordered', 4));
    const lastByKey = new Map<string, number>();
    let count = 0;
    for await (const { key, value } of consumer) {
      expect(Number(value)).toBeGreaterThan(lastByKey.get(key!) ?? -1);
      lastByKey.set(key!, Number(value));
      if (++count === 10_000) break;
    }
    expect(lastByKey.size).toBe(97);
  });

  it('sends records far larger than a batch, and refuses one larger than a request', async () => {
    await using cluster = await startCluster();
    const producer = cluster.client.producer();
    const large = 'x'.repeat(900_000);
    await producer.send(['small', large, 'small'].map((value) => ({ topic: 'sizes', value })));
    const tooLarge = producer.send({ topic: 'sizes', value: 'x'.repeat(1_100_000) });
    await expect(tooLarge).rejects.toMatchObject({ code: 'MESSAGE_TOO_LARGE', topic: 'sizes' });

    const consumer = cluster.client.consumer({ valueSerde: stringSerde });
    consumer.assign(fromStart('sizes'));
    const read = await take(consumer, 3);
    expect(read.map(({ value }) => value!.length)).toEqual([5, large.length, 5]);
  });

  it('splits batches that outgrew what the topic allows', async () => {
    await using cluster = await startCluster();
    const configs = { 'max.message.bytes': 5000 };
    await cluster.client.admin().topics.create([{ name: 'narrow', partitions: 1, configs }]);
    const producer = cluster.client.producer();
    const values = Array.from({ length: 500 }, (_, index) => `${index} ${'x'.repeat(100)}`);
    const written = await producer.send(values.map((value) => ({ topic: 'narrow', value })));
    expect(written.map(({ offset }) => Number(offset))).toEqual(values.map((_, index) => index));

    const consumer = cluster.client.consumer({ valueSerde: stringSerde });
    consumer.assign(fromStart('narrow'));
    const read = await take(consumer, values.length);
    expect(read.map(({ value }) => value)).toEqual(values);
    const alone = producer.send({ topic: 'narrow', value: 'x'.repeat(6000) });
    await expect(alone).rejects.toMatchObject({ code: 'MESSAGE_TOO_LARGE', partition: 0 });
    await expect(producer.send({ topic: 'narrow', value: 'after' })).resolves.toMatchObject({
      offset: 500n,
    });
  });

  it('waits for room when the buffer is full, in the order of the calls', async () => {
    await using cluster = await startCluster();
    const producer = cluster.client.producer({ bufferMemoryBytes: 1024 * 1024 });
    // While the topic is not known all records wait in line; that is not what is tested here.
    await producer.send({ topic: 'full', value: 'first' });
    // A small record would find room where a large one before it must wait.
    const sends = Array.from({ length: 1000 }, (_, index) =>
      producer.send({ topic: 'full', value: 'x'.repeat(index % 2 === 0 ? 20_000 : 1) }),
    );
    const offsets = (await Promise.all(sends)).map(({ offset }) => Number(offset));
    expect(offsets).toEqual(sends.map((_, index) => index + 1));
  });

  it('takes a partition or a partitioner, and refuses a partition that is not there', async () => {
    await using cluster = await startCluster({ config: { 'num.partitions': 3 } });
    const { client } = cluster;
    const plain = client.producer();
    expect((await plain.send({ topic: 'where', value: 'x', partition: 2 })).partition).toBe(2);
    const chosen = client.producer({ partitioner: ({ partitionCount }) => partitionCount - 2 });
    expect((await chosen.send({ topic: 'where', key: 'any', value: 'x' })).partition).toBe(1);
    const wrong = plain.send({ topic: 'where', value: 'x', partition: 3 });
    await expect(wrong).rejects.toMatchObject({ code: 'INVALID_ARGUMENT', partition: 3 });
  });

  it("tells the broker's time where the topic stamps records", async () => {
    await using cluster = await startCluster();
    const configs = { 'message.timestamp.type': 'LogAppendTime' };
    await cluster.client.admin().topics.create([{ name: 'stamped', partitions: 1, configs }]);
    const beforeMs = Date.now();
    const producer = cluster.client.producer();
    const { timestamp } = await producer.send({ topic: 'stamped', value: 'x', timestamp: 1000 });
    expect(timestamp).toBeGreaterThanOrEqual(beforeMs);
    const consumer = cluster.client.consumer();
    consumer.assign(fromStart('stamped'));
    expect((await take(consumer, 1))[0]!.timestamp).toBe(timestamp);
  });

  it('sends without waiting for acknowledgements', async () => {
    await using cluster = await startCluster();
    const silent = cluster.client.producer({ acks: 'none' });
    expect((await silent.send({ topic: 'acks', value: 'none' })).offset).toBe(-1n);
    const leader = cluster.client.producer({ acks: 'leader' });
    await leader.send({ topic: 'acks', value: 'leader' });
    const consumer = cluster.client.consumer({ valueSerde: stringSerde });
    consumer.assign(fromStart('acks'));
    const values = (await take(consumer, 2)).map(({ value }) => value);
    expect(values.sort()).toEqual(['leader', 'none']);
  });

  it('flushes what lingers and closes only when all is written', async () => {
    await using cluster = await startCluster();
    const producer = cluster.client.producer({ lingerMs: 60_000 });
    const settled: string[] = [];
    for (const name of ['a', 'b', 'c']) {
      void producer.send({ topic: 'flushed', value: name }).then(() => settled.push(name));
    }
    await producer.flush();
    expect(settled).toEqual(['a', 'b', 'c']);
    void producer.send({ topic: 'flushed', value: 'd' }).then(() => settled.push('d'));
    await producer.close();
    expect(settled).toEqual(['a', 'b', 'c', 'd']);
    await expect(producer.send({ topic: 'flushed', value: 'e' })).rejects.toMatchObject({
      code: 'CLOSED',
    });
  });

  it('listens once to a signal that many sends share, also while they wait', async () => {
    await using cluster = await startCluster();
    const producer = cluster.client.producer();
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    const sends = Array.from({ length: 100 }, () =>
      producer.send({ topic: 'shared-signal', value: 'x' }, { signal }),
    );
    expect(added).toHaveBeenCalledTimes(1);
    await Promise.all(sends);
    expect(removed).toHaveBeenCalledTimes(added.mock.calls.length);
  });

  it('ends a wait when its signal is aborted', async () => {
    await using cluster = await startCluster({ config: { 'auto.create.topics.enable': false } });
    const producer = cluster.client.producer({ maxBlockMs: 60_000 });
    const abort = new AbortController();
    const waiting = producer.send({ topic: 'nowhere', value: 'x' }, { signal: abort.signal });
    abort.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    await expect(
      producer.send({ topic: 'nowhere', value: 'x' }, { signal: abort.signal }),
    ).rejects.toThrow('enough');
  });

  it('gives up on a topic that does not come into being', async () => {
    await using cluster = await startCluster({ config: { 'auto.create.topics.enable': false } });
    const producer = cluster.client.producer({ maxBlockMs: 200 });
    const sent = producer.send({ topic: 'nowhere', value: 'x' });
    const error = await sent.catch((reason: KafkaError) => reason);
    expect(error).toMatchObject({ code: 'TIMED_OUT', retriable: true });
    expect((error as KafkaError).cause).toMatchObject({ code: 'UNKNOWN_TOPIC_OR_PARTITION' });
  });

  it('says which value cannot be serialized', async () => {
    await using cluster = await startCluster();
    const producer = cluster.client.producer({ valueSerde: stringSerde });
    const wrong = producer.send({ topic: 'typed', value: 5 as unknown as string });
    await expect(wrong).rejects.toMatchObject({
      code: 'SERIALIZATION_FAILED',
      message: expect.stringContaining('number is no string') as string,
    });
  });

  it('refuses a serde that gives a promise in place of bytes', async () => {
    await using cluster = await startCluster();
    const valueSerde = {
      serialize: (value: string) => Promise.resolve(value) as unknown as string,
      deserialize: () => null,
    };
    const producer = cluster.client.producer({ valueSerde });
    await expect(producer.send({ topic: 'typed', value: 'x' })).rejects.toMatchObject({
      code: 'SERIALIZATION_FAILED',
      message: expect.stringContaining('the serde gave a promise') as string,
    });
  });
});
