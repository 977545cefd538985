// A consumer's own controls: assign, seek, pause, positions, resets, poison records, batches.
import { describe, expect, it } from 'vitest';
import { jsonSerde, stringSerde, type Client, type TopicPartition } from '@millrace/client';
import { fromStart, startCluster, take, until } from './support/cluster.ts';

async function sendNumbers(client: Client, count: number, partition = 0): Promise<void> {
  const records = Array.from({ length: count }, (_, index) => {
    return { topic: 'numbers', partition, value: String(index) };
  });
  await client.producer().send(records);
}

const place = { topic: 'numbers', partition: 0 };

describe('assign', () => {
  it('reads from a given offset, from both ends, and replaces what was assigned', async () => {
    await using cluster = await startCluster();
    await sendNumbers(cluster.client, 10);
    const consumer = cluster.client.consumer({ valueSerde: stringSerde });
    consumer.assign([{ ...place, offset: 7n }]);
    expect((await take(consumer, 3)).map(({ value }) => value)).toEqual(['7', '8', '9']);
    consumer.assign([{ ...place, offset: 'earliest' }]);
    expect((await take(consumer, 1))[0]!.value).toBe('0');
    consumer.assign([{ ...place, offset: 'latest' }]);
    const next = take(consumer, 1);
    await until('the end is known', () => consumer.position(place) === 10n);
    await sendNumbers(cluster.client, 1);
    expect((await next)[0]!.offset).toBe(10n);
  });

  it('commits for a group without being its member, and goes on from there', async () => {
    await using cluster = await startCluster();
    await sendNumbers(cluster.client, 10);
    const first = cluster.client.consumer({ groupId: 'alone', autoOffsetReset: 'earliest' });
    first.assign([place]);
    await take(first, 5);
    await first.close();
    const second = cluster.client.consumer({ groupId: 'alone' });
    second.assign([place]);
    expect((await take(second, 1))[0]!.offset).toBe(4n);
    const [group] = await cluster.client.admin().groups.list();
    expect(group).toMatchObject({ groupId: 'alone', state: 'Empty' });
  });

  it('does not mix with subscribe, which needs a group', async () => {
    await using cluster = await startCluster();
    const consumer = cluster.client.consumer({ groupId: 'mixed', topics: 'numbers' });
    expect(() => consumer.assign([place])).toThrow('either subscribes or has');
    const alone = cluster.client.consumer();
    expect(() => alone.subscribe('numbers')).toThrow('needs the option groupId');
    expect(() => alone.records()).toThrow('nothing to read');
    expect(() => alone.seek({ ...place, offset: 0n })).toThrow('numbers-0 is not assigned');
    await expect(alone.commit()).rejects.toThrow('needs the option groupId');
  });
});

describe('seek, position, pause', () => {
  it('jumps within a loop, forwards and back', async () => {
    await using cluster = await startCluster();
    await sendNumbers(cluster.client, 100);
    const consumer = cluster.client.consumer({ valueSerde: stringSerde });
    consumer.assign([{ ...place, offset: 'earliest' }]);
    const read: string[] = [];
    for await (const { value } of consumer) {
      read.push(value!);
      if (value === '2' && read.length < 5) consumer.seek({ ...place, offset: 90n });
      if (value === '91') consumer.seek({ ...place, offset: 1n });
      if (read.length === 8) break;
    }
    expect(read).toEqual(['0', '1', '2', '90', '91', '1', '2', '3']);
    expect(consumer.position(place)).toBe(3n);
  });

  it('hands nothing out of a paused partition, and nothing is lost by it', async () => {
    await using cluster = await startCluster({ config: { 'num.partitions': 2 } });
    const { client } = cluster;
    await sendNumbers(client, 20, 0);
    await sendNumbers(client, 20, 1);
    const consumer = client.consumer({ valueSerde: stringSerde });
    consumer.assign(fromStart('numbers', 2));
    const read: string[] = [];
    let paused: TopicPartition[] = [];
    for await (const { partition, value } of consumer) {
      read.push(`${partition}:${value}`);
      if (read.length === 5) {
        const other = { topic: 'numbers', partition: 1 - partition };
        consumer.pause([{ topic: 'numbers', partition }]);
        paused = consumer.paused();
        await until('the other is read', () => consumer.position(other) !== undefined);
      }
      if (read.length === 25) consumer.resume();
      if (read.length === 40) break;
    }
    const [held] = read[0]!.split(':');
    expect(paused).toEqual([{ topic: 'numbers', partition: Number(held) }]);
    const between = read.slice(5, 25).map((entry) => entry.split(':')[0]);
    expect(new Set(between)).toEqual(new Set([held === '0' ? '1' : '0']));
    expect(new Set(read).size).toBe(40);
    expect(read.slice(25).map((entry) => Number(entry.split(':')[1]))).toEqual(
      Array.from({ length: 15 }, (_, index) => index + 5),
    );
  });
});

describe('answers that come too late', () => {
  it('are dropped when the consumer was sent elsewhere meanwhile', async () => {
    await using cluster = await startCluster();
    await sendNumbers(cluster.client, 10);
    const consumer = cluster.client.consumer();
    consumer.assign([{ ...place, offset: 'earliest' }]);
    const records = consumer.records();
    for (let count = 0; count < 10; count++) await records.next();
    const next = records.next();
    // A fetch from offset 10 waits for data now; its answer comes while the consumer is at 5.
    await until('the end is reached', () => consumer.position(place) === 10n);
    consumer.pause();
    consumer.seek({ ...place, offset: 5n });
    await sendNumbers(cluster.client, 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    consumer.resume();
    expect((await next).value?.offset).toBe(5n);
  });
});

describe('offsets that are not there', () => {
  it('are reset as the option says', async () => {
    await using cluster = await startCluster();
    await sendNumbers(cluster.client, 5);
    const consumer = cluster.client.consumer({ autoOffsetReset: 'earliest' });
    consumer.assign([{ ...place, offset: 1000n }]);
    expect((await take(consumer, 1))[0]!.offset).toBe(0n);
  });

  it('are an error without a reset, from which a seek recovers', async () => {
    await using cluster = await startCluster();
    await sendNumbers(cluster.client, 5);
    const consumer = cluster.client.consumer({ autoOffsetReset: 'none' });
    consumer.assign([{ ...place, offset: 1000n }]);
    await expect(take(consumer, 1)).rejects.toMatchObject({ code: 'OFFSET_OUT_OF_RANGE' });
    consumer.seek({ ...place, offset: 2n });
    expect((await take(consumer, 1))[0]!.offset).toBe(2n);
    const unknown = cluster.client.consumer({ autoOffsetReset: 'none' });
    unknown.assign([place]);
    await expect(take(unknown, 1)).rejects.toMatchObject({ code: 'NO_OFFSET', partition: 0 });
  });
});

describe('records that cannot be deserialized', () => {
  async function sendPoison(client: Client): Promise<void> {
    const values = ['1', 'not json', '3'];
    await client.producer().send(values.map((value) => ({ topic: 'numbers', value })));
  }

  it('fail where they are read, unless told otherwise', async () => {
    await using cluster = await startCluster();
    await sendPoison(cluster.client);
    const consumer = cluster.client.consumer({ valueSerde: jsonSerde<number>() });
    consumer.assign(fromStart('numbers'));
    const [first, poison, third] = await take(consumer, 3);
    expect([first!.value, third!.value]).toEqual([1, 3]);
    expect(() => poison!.value).toThrow('numbers-0 at offset 1 cannot be deserialized');
    expect(Buffer.from(poison!.valueBytes!).toString()).toBe('not json');
  });

  it('are left out with skip, and committed past', async () => {
    await using cluster = await startCluster();
    await sendPoison(cluster.client);
    const consumer = cluster.client.consumer({
      valueSerde: jsonSerde<number>(),
      onDeserializationError: 'skip',
    });
    consumer.assign(fromStart('numbers'));
    expect((await take(consumer, 2)).map(({ value }) => value)).toEqual([1, 3]);
    consumer.assign(fromStart('numbers'));
    const [batch] = await take(consumer.batches(), 1);
    expect([...batch!].map(({ value }) => value)).toEqual([1, 3]);
  });

  it('are shown to a callback, which may stop the consumer', async () => {
    await using cluster = await startCluster();
    await sendPoison(cluster.client);
    const seen: string[] = [];
    const consumer = cluster.client.consumer({
      valueSerde: jsonSerde<number>(),
      onDeserializationError: (error, record) => {
        seen.push(`${error.code} ${record.offset}`);
        return 'fail';
      },
    });
    consumer.assign(fromStart('numbers'));
    await expect(take(consumer, 3)).rejects.toMatchObject({ code: 'DESERIALIZATION_FAILED' });
    expect(seen).toEqual(['DESERIALIZATION_FAILED 1']);
  });
});

describe('batches', () => {
  it('hold what was fetched, and come again when a loop is left', async () => {
    await using cluster = await startCluster();
    await sendNumbers(cluster.client, 1000);
    const consumer = cluster.client.consumer({ valueSerde: stringSerde });
    consumer.assign([{ ...place, offset: 10n }]);
    const [batch] = await take(consumer.batches(), 1);
    expect([batch!.topic, batch!.partition, batch!.firstOffset]).toEqual(['numbers', 0, 10n]);
    expect(batch!.highWatermark).toBe(1000n);
    const values = [...batch!].map(({ value }) => value);
    expect(values.length).toBe(batch!.length);
    expect([values[0], values.at(-1)]).toEqual(['10', String(batch!.lastOffset)]);
    const bytes: number[] = [];
    batch!.forEachValue((value) => bytes.push(value!.length));
    expect(bytes.length).toBe(batch!.length);
    const [again] = await take(consumer.batches(), 1);
    expect(again!.firstOffset).toBe(10n);
  });
});

describe('ending', () => {
  it('ends loops by close and waits by signal', async () => {
    await using cluster = await startCluster();
    await sendNumbers(cluster.client, 2);
    const consumer = cluster.client.consumer();
    consumer.assign(fromStart('numbers'));
    const abort = new AbortController();
    const waiting = take(consumer.records({ signal: abort.signal }), 3);
    setTimeout(() => abort.abort(new Error('enough')), 50);
    await expect(waiting).rejects.toThrow('enough');
    const all = take(consumer, Infinity);
    setTimeout(() => void consumer.close(), 50);
    // The second record was in hand when the signal came, but the loop had asked for more.
    expect((await all).length).toBe(0);
    expect(() => consumer.records()).toThrow('The consumer is closed');
  });
});
