// Keys tell partitions apart, and are short whatever a request calls its topics.
import { describe, expect, it } from 'vitest';
import { fetchPartitionKey } from './fetch-partition.ts';

describe('fetchPartitionKey', () => {
  it('tells names, ids and partitions apart', () => {
    const keys = ['a', 'b', 'n'.repeat(249), `${'n'.repeat(248)}m`].flatMap((topic) =>
      ['id', 'other'].flatMap((id) =>
        [0, 1, 10].map((index) => fetchPartitionKey(topic, id, index)),
      ),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(fetchPartitionKey('a', 'id', 1)).toBe(keys[1]);
  });

  it('is short for names that no topic has', () => {
    const long = fetchPartitionKey('n'.repeat(30_000), 'id', 0);
    expect(long.length).toBeLessThan(300);
    expect(long).not.toBe(fetchPartitionKey('n'.repeat(30_001), 'id', 0));
    expect(long).not.toBe(fetchPartitionKey('n'.repeat(249), 'id', 0));
  });
});
