// The table of rows: whole, without doubles, and selected as the flags say.
import { describe, expect, it } from 'vitest';
import { bars } from '../report/targets.ts';
import { clientRows } from '../client/rows.ts';
import { rows, selectRows } from './rows.ts';

const namesOf = (kind: string) => rows.filter((row) => row.kind === kind).map(({ name }) => name);

describe('rows of the broker benchmark', () => {
  it('covers every size, acks, codec and number of partitions by the Java producer', () => {
    const expected = ['100 B', '1 KiB', '10 KiB'].flatMap((size) =>
      ['1', 'all'].flatMap((acks) =>
        ['none', 'lz4'].flatMap((codec) =>
          [1, 12, 100].map((count) => `produce ${size} acks=${acks} ${codec} ${count}p java`),
        ),
      ),
    );
    const byJava = namesOf('produce').filter((name) => name.endsWith('java'));
    expect(byJava.filter((name) => !name.includes('synced'))).toEqual(expected);
  });

  it('compares what is synced with what is synced', () => {
    const synced = rows.flatMap((row) => ('isSynced' in row && row.isSynced ? [row.name] : []));
    expect(synced).toContain('produce 1 KiB acks=all synced none 12p java');
    expect(synced).toContain('latency 1 KiB acks=all synced raw');
    expect(synced.every((name) => name.includes('acks=all synced'))).toBe(true);
  });

  it('varies partitions and connections', () => {
    const counts = namesOf('scale').map((name) => name.replace(/ acks.*/, ''));
    expect([...new Set(counts)]).toEqual([
      'partitions 1',
      'partitions 100',
      'partitions 2000',
      'connections 1',
      'connections 100',
      'connections 1000',
    ]);
  });

  it('names no row twice', () => {
    const names = rows.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('selects by text and by being quick', () => {
    expect(selectRows('start', false).map(({ name }) => name)).toEqual(['start']);
    const quick = selectRows('', true);
    expect(quick.length).toBeLessThan(rows.length / 2);
    expect(new Set(quick.map(({ kind }) => kind))).toEqual(
      new Set(['start', 'memory', 'produce', 'fetch', 'latency']),
    );
  });

  it('has a row for every bar', () => {
    const names = { broker: rows, client: clientRows };
    const idle = bars.filter((bar) => !names[bar.suite].some(({ name }) => bar.rows.test(name)));
    expect(idle).toEqual([]);
  });
});
