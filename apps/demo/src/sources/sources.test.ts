// The real files: as many records as they are known to have, each topic in the order of its time.
import { describe, expect, it } from 'vitest';
import { csvNumber, csvRows } from './csv.ts';
import { type Flight, flights } from './flights.ts';
import { interleave } from './interleave.ts';
import { chunkRecords, listSource, type SourceRecord } from './source.ts';
import { openSources, TOPIC_PLANS } from './sources.ts';

const MINUTE_MS = 60_000;

describe('the sources', () => {
  it('have the records that they promise, oldest first', async () => {
    const sources = await openSources();
    expect(sources.map(({ topic }) => topic)).toEqual(TOPIC_PLANS.map(({ name }) => name));
    expect(sources.map(({ recordCount }) => recordCount)).toEqual([1707, 5105, 8759, 3_000_000]);
    for (const source of sources.slice(0, -1)) {
      let recordCount = 0;
      let latest = -Infinity;
      for await (const records of source.chunks()) {
        for (const { topic, key, value, timestamp } of records) {
          expect(topic).toBe(source.topic);
          expect(key).not.toBe('');
          expect(typeof JSON.parse(value)).toBe('object');
          expect(timestamp).toBeGreaterThanOrEqual(latest);
          latest = timestamp;
        }
        recordCount += records.length;
      }
      expect(recordCount).toBe(source.recordCount);
    }
  });

  it('give each flight its own minute, airport and JSON', async () => {
    const { chunks } = await flights();
    const first = await firstOf(chunks());
    expect(first[0]).toEqual({
      topic: 'flights',
      key: 'LAS',
      value:
        '{"date":"2001-01-01T00:01","delay":33,"distance":2176,"origin":"LAS","destination":"PHL"}',
      timestamp: Date.UTC(2001, 0, 1, 0, 1),
    });
    for (const { key, value, timestamp } of first) {
      const flight = JSON.parse(value) as Flight;
      expect(flight.origin).toBe(key);
      expect(Date.parse(`${flight.date}Z`)).toBe(timestamp);
      expect(timestamp % MINUTE_MS).toBe(0);
    }
  });
});

describe('interleave', () => {
  const source = (topic: string, recordCount: number) =>
    listSource(
      topic,
      Array.from({ length: recordCount }, (_, index) => {
        return { topic, key: 'key', value: String(index), timestamp: index };
      }),
    );

  it('lets all sources begin and end together, each in its own order', async () => {
    const records: SourceRecord[] = [];
    for await (const chunk of interleave([source('small', 100), source('large', 10_000)])) {
      records.push(...chunk);
    }
    expect(records).toHaveLength(10_100);
    const small = records.flatMap(({ topic }, index) => (topic === 'small' ? [index] : []));
    expect(small[0]).toBeLessThan(200);
    expect(small[50]).toBeGreaterThan(4500);
    expect(small[50]).toBeLessThan(5600);
    expect(small.at(-1)).toBeGreaterThan(9800);
    for (const name of ['small', 'large']) {
      const times = records.filter(({ topic }) => topic === name).map((one) => one.timestamp);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
    }
  });

  it('does with an empty source', async () => {
    let chunkCount = 0;
    for await (const chunk of interleave([source('none', 0), source('one', 1)])) {
      chunkCount += chunk.length;
    }
    expect(chunkCount).toBe(1);
  });
});

describe('chunkRecords', () => {
  it('cuts small sources small and large ones at most so large', () => {
    expect([1, 100, 101, 5000, 3_000_000].map(chunkRecords)).toEqual([1, 1, 2, 50, 1000]);
  });
});

describe('csvRows', () => {
  it('reads fields by the names of the first line', () => {
    const [row] = csvRows('date,close\r\n2000-01-03,1455.2\r\n');
    expect(row).toEqual({ date: '2000-01-03', close: '1455.2' });
    expect(csvNumber(row!, 'close')).toBe(1455.2);
  });

  it('refuses what it would misread', () => {
    expect(() => csvRows('a,b\n1')).toThrow('CSV row 1 has 1 fields, not 2.');
    expect(() => csvRows('a\n"1,2"')).toThrow('quotes');
    expect(() => csvNumber({ a: '' }, 'a')).toThrow("CSV field a is '', not a number.");
    expect(() => csvNumber({ a: 'x' }, 'a')).toThrow('not a number');
  });
});

async function firstOf<Item>(items: AsyncIterable<Item>): Promise<Item> {
  for await (const item of items) return item;
  throw new Error('There is no item.');
}
