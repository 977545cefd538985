// Keys go where Java puts them; records without a key stay together for a while.
import { createCore } from '@millrace/core-wasm';
import { ZERO_UUID } from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import { KeyHasher, StickyChoice } from './partitioner.ts';

const hasher = new KeyHasher(createCore());

describe('KeyHasher', () => {
  // From org.apache.kafka.common.utils.UtilsTest: murmur2 of these texts, made positive.
  const hashes: [string, number][] = [
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ];
  it.each(hashes)('places %s', (key, hash) => {
    const expected = (hash & 0x7fff_ffff) % 7;
    expect(hasher.partition(key, 7)).toBe(expected);
    expect(hasher.partition(new TextEncoder().encode(key), 7)).toBe(expected);
  });

  it('places text and its bytes alike, whatever the letters and the length', () => {
    for (const key of ['é', '漢字', 'ab\u{1f600}', 'x'.repeat(5000), '']) {
      const bytes = new TextEncoder().encode(key);
      expect(hasher.partition(key, 11)).toBe(hasher.partition(bytes, 11));
    }
  });
});

describe('StickyChoice', () => {
  const topicOf = (leaders: number[]) => ({
    name: 't',
    topicId: ZERO_UUID,
    isInternal: false,
    partitions: leaders.map((leaderId, partition) => {
      return { partition, leaderId, leaderEpoch: 0, replicas: [], inSyncReplicas: [] };
    }),
  });

  it('stays until a batch is full, then chooses anew', () => {
    let fraction = 0;
    const sticky = new StickyChoice({ fraction: () => fraction }, 100);
    const topic = topicOf([1, 1, 1]);
    expect(sticky.choose(topic)).toBe(0);
    fraction = 0.99;
    sticky.note(99);
    expect(sticky.choose(topic)).toBe(0);
    sticky.note(1);
    expect(sticky.choose(topic)).toBe(2);
  });

  it('passes over partitions without a leader, unless none has one', () => {
    const sticky = new StickyChoice({ fraction: () => 0 }, 1);
    expect(sticky.choose(topicOf([-1, -1, 1]))).toBe(2);
    sticky.note(1);
    expect(sticky.choose(topicOf([-1, -1]))).toBe(0);
  });
});
